// Folding a lead's handoff events into where the handoff stands
// (docs/handoff.md).

#ifndef BANTAM_SRC_HANDOFF_FOLD_H_
#define BANTAM_SRC_HANDOFF_FOLD_H_

#include <optional>
#include <string_view>

#include "absl/status/statusor.h"
#include "bantam/handoff.h"
#include "bantam/lead.h"
#include "src/handoff/persons.h"
#include "src/policy/handoff_program.h"
#include "src/policy/program.h"

namespace bantam::internal {

struct HandoffFold {
  HandoffHistory history;
  Sides sides;
};

// NOT_FOUND names the nearest one.
absl::StatusOr<const HandoffProgram*> FindHandoff(const Program& program,
                                                  std::string_view id);

absl::StatusOr<HandoffFold> FoldHandoff(const Lead& lead,
                                        const HandoffProgram& handoff,
                                        const ReplayOptions& options);

// Whether the policy knows the step: qualifying again and crediting are its
// choice.
bool IsInPolicy(const HandoffProgram& handoff, model::HandoffStep step);

// nullptr: the policy has no such reason.
const RejectionProgram* FindReason(const HandoffProgram& handoff,
                                   std::string_view id);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_FOLD_H_
