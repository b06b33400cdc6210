// What the policy says of a handoff, by name.

#ifndef BANTAM_SRC_HANDOFF_FIND_H_
#define BANTAM_SRC_HANDOFF_FIND_H_

#include <string_view>

#include "absl/status/statusor.h"
#include "bantam/model/handoff.h"
#include "src/policy/handoff_program.h"
#include "src/policy/program.h"

namespace bantam::internal {

// NOT_FOUND names the nearest one.
absl::StatusOr<const HandoffProgram*> FindHandoff(const Program& program,
                                                  std::string_view id);

// Whether the policy knows the step: qualifying again and crediting are its
// choice.
bool IsInPolicy(const HandoffProgram& handoff, model::HandoffStep step);

// nullptr: the policy has no such reason.
const RejectionProgram* FindReason(const HandoffProgram& handoff,
                                   std::string_view id);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_FIND_H_
