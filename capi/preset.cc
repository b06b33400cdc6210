// The policies that ship with the library.

#include "bantam/presets.h"

#include <span>
#include <string_view>

#include "capi/give.h"

namespace {

void PutConstant(std::string_view text, const char** data, int64_t* size) {
  *data = text.data();
  *size = static_cast<int64_t>(text.size());
}

}  // namespace

int64_t bantam_preset_count() {
  return static_cast<int64_t>(bantam::Presets().size());
}

int32_t bantam_preset_get(int64_t index, bantam_preset* preset,
                          bantam_error** error) {
  using bantam::capi::Arguments;
  return bantam::capi::Call(error, [&](Arguments& in) -> absl::Status {
    const std::span<const bantam::Preset> presets = bantam::Presets();
    in.OutStruct(preset, "preset");
    const size_t at = in.Index(index, presets.size(), "index");
    if (!in.ok()) return in.status();
    bantam_preset full = {};
    PutConstant(presets[at].name, &full.name, &full.name_size);
    PutConstant(presets[at].summary, &full.summary, &full.summary_size);
    PutConstant(presets[at].text, &full.source, &full.source_size);
    bantam::capi::Write(full, preset);
    return absl::OkStatus();
  });
}
