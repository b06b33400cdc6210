// The keys of one lead, made from its fields.

#ifndef BANTAM_SRC_DUPLICATES_KEYS_H_
#define BANTAM_SRC_DUPLICATES_KEYS_H_

#include <vector>

#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "src/policy/duplicate_program.h"

namespace bantam::internal {

// The policy's rules; NOT_FOUND where it has none.
absl::StatusOr<const DuplicateProgram*> FindDuplicateProgram(
    const Policy& policy);

// The value of each key, in policy order.
std::vector<MatchText> TextsOf(const Lead& lead,
                               const DuplicateProgram& program);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_DUPLICATES_KEYS_H_
