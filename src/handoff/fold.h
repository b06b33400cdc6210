// Folding a lead's handoff events into where the handoff stands
// (docs/handoff.md).

#ifndef BANTAM_SRC_HANDOFF_FOLD_H_
#define BANTAM_SRC_HANDOFF_FOLD_H_

#include "absl/status/statusor.h"
#include "bantam/handoff.h"
#include "bantam/lead.h"
#include "src/handoff/persons.h"
#include "src/policy/handoff_program.h"

namespace bantam::internal {

struct HandoffFold {
  HandoffHistory history;
  Sides sides;
};

absl::StatusOr<HandoffFold> FoldHandoff(const Lead& lead,
                                        const HandoffProgram& handoff,
                                        const ReplayOptions& options);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_FOLD_H_
