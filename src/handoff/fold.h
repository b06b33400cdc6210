// Folding a lead's handoff events into where the handoff stands
// (docs/handoff.md).

#ifndef BANTAM_SRC_HANDOFF_FOLD_H_
#define BANTAM_SRC_HANDOFF_FOLD_H_

#include <vector>

#include "absl/status/statusor.h"
#include "bantam/handoff.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "src/case/state.h"
#include "src/handoff/find.h"
#include "src/handoff/persons.h"
#include "src/policy/handoff_program.h"

namespace bantam::internal {

struct HandoffFold {
  HandoffHistory history;
  Sides sides;
  // Those under which it stands: of the claim's policy, or of the present one.
  HandoffRules rules;
};

// `handoff` is of the lead's policy, the present one. The rules refer to that
// policy or to one of `earlier`.
absl::StatusOr<HandoffFold> FoldHandoff(const Lead& lead,
                                        const HandoffProgram& handoff,
                                        const ReplayOptions& options,
                                        const std::vector<Policy>& earlier);

// kept.cc: the same by the index of the handoff, as of the case's lead and
// instant; folded once, and good until the case takes another lead.
absl::StatusOr<const HandoffFold*> KeptFold(State& state, size_t handoff);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_FOLD_H_
