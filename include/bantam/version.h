// bantam/version.h: which Bantam this is.
//
// Guarantees
//   Threads  constants.
//
// Example
//
//   std::puts(bantam::kVersion.data());

#ifndef BANTAM_VERSION_H_
#define BANTAM_VERSION_H_

#include <string_view>

namespace bantam {

// Major, minor, patch, after semver.org. Before 1.0 a minor version may break.
inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace bantam

#endif  // BANTAM_VERSION_H_
