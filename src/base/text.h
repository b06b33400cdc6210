// The one place where std::string_view meets Abseil's own, which is a type of
// its own in the packages of some distributions and an alias in others.

#ifndef BANTAM_SRC_BASE_TEXT_H_
#define BANTAM_SRC_BASE_TEXT_H_

#include <string_view>

#include "absl/strings/string_view.h"

namespace bantam::base {

inline absl::string_view ToAbsl(std::string_view text) {
  return absl::string_view(text.data(), text.size());
}

inline std::string_view FromAbsl(absl::string_view text) {
  return std::string_view(text.data(), text.size());
}

}  // namespace bantam::base

#endif  // BANTAM_SRC_BASE_TEXT_H_
