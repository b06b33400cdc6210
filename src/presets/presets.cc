#include "bantam/presets.h"

#include <optional>
#include <span>
#include <string_view>

#include "src/presets/data.h"

namespace bantam {

std::span<const Preset> Presets() {
  return internal::PresetData();
}

std::optional<std::string_view> FindPreset(std::string_view name) {
  for (const Preset& preset : Presets()) {
    if (preset.name == name) return preset.text;
  }
  return std::nullopt;
}

}  // namespace bantam
