// The policies that ship with the library.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/presets.h"
#include "capi/buffer.h"
#include "capi/error.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"

namespace {

using bantam::Preset;
using bantam::capi::Arguments;

// nullptr past the end.
const Preset* PresetAt(int64_t index) {
  const std::span<const Preset> presets = bantam::Presets();
  const bool there =
      index >= 0 && static_cast<uint64_t>(index) < presets.size();
  return there ? &presets[static_cast<size_t>(index)] : nullptr;
}

// Of constants, which end with a NUL.
const char* Constant(std::string_view text, int64_t* size) {
  if (size != nullptr) *size = static_cast<int64_t>(text.size());
  return text.empty() ? "" : text.data();
}

}  // namespace

int64_t bantam_preset_count() {
  return static_cast<int64_t>(bantam::Presets().size());
}

const char* bantam_preset_name(int64_t index, int64_t* size) {
  const Preset* preset = PresetAt(index);
  return Constant(preset == nullptr ? "" : preset->name, size);
}

const char* bantam_preset_summary(int64_t index, int64_t* size) {
  const Preset* preset = PresetAt(index);
  return Constant(preset == nullptr ? "" : preset->summary, size);
}

int32_t bantam_preset_source(const char* name, int64_t name_size, char** source,
                             int64_t* size, bantam_error** error) {
  return bantam::capi::Call(error, [&](Arguments& in) -> absl::Status {
    in.Out(source, "source");
    in.Out(size, "size");
    const std::string wanted = in.String(name, name_size, "name");
    if (!in.ok()) return in.status();
    std::vector<std::string_view> names;
    for (const Preset& preset : bantam::Presets()) {
      if (preset.name == wanted) {
        bantam::capi::GiveBuffer(preset.text, source, size);
        return absl::OkStatus();
      }
      names.push_back(preset.name);
    }
    return bantam::base::Wrong(
        "", {bantam::FaultCode::kUnknownName, "there is no preset {'name'}"},
        {{"name", wanted}, {"nearest", bantam::base::Nearest(wanted, names)}});
  });
}
