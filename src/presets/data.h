// What embed.cmake writes: the presets in alphabetical order.

#ifndef BANTAM_SRC_PRESETS_DATA_H_
#define BANTAM_SRC_PRESETS_DATA_H_

#include <span>

#include "bantam/presets.h"

namespace bantam::internal {

std::span<const Preset> PresetData();

}  // namespace bantam::internal

#endif  // BANTAM_SRC_PRESETS_DATA_H_
