// Errors about a part of something, said of the whole.

#ifndef BANTAM_SRC_CODEC_UNDER_H_
#define BANTAM_SRC_CODEC_UNDER_H_

#include <string_view>

#include "absl/status/status.h"

namespace bantam::internal {

// "value: expected a number" about the part "evidence[2]" is
// "evidence[2].value: expected a number"; ": expected an object", which is
// about the part as a whole, "evidence[2]: expected an object".
absl::Status Under(std::string_view part, absl::Status status);
absl::Status Under(std::string_view list, size_t index, absl::Status status);

absl::Status Invalid(std::string_view field, std::string_view message);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_UNDER_H_
