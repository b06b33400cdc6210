// Several leads in one text.

#ifndef BANTAM_CAPI_LEAD_TEXT_H_
#define BANTAM_CAPI_LEAD_TEXT_H_

#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace bantam::capi {

// JSON Lines: one a line; empty lines are no leads.
absl::StatusOr<std::vector<std::string_view>> LinesOf(std::string_view text);

// Binary messages, each after its length as a varint.
absl::StatusOr<std::vector<std::string_view>> MessagesOf(
    std::string_view bytes);

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_LEAD_TEXT_H_
