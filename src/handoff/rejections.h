// What a reason makes of a rejection (docs/handoff.md, "Rejections").

#ifndef BANTAM_SRC_HANDOFF_REJECTIONS_H_
#define BANTAM_SRC_HANDOFF_REJECTIONS_H_

#include <cstdint>

#include "bantam/handoff.h"
#include "bantam/lead.h"
#include "src/policy/handoff_program.h"

namespace bantam::internal {

// What is counted over all rejections that stand; kept to undo the last one.
struct RejectionCounts {
  int64_t retries = 0;
  int64_t sent_back = 0;
};

// Adds the rejection or return by `event` to the history, and counts it.
// `reason` is nullptr where the policy does not know it. Returns the counts
// before it.
RejectionCounts AddRejection(const HandoffEvent& event,
                             const RejectionProgram* reason,
                             HandoffHistory* history);

// The last one counts for nothing.
void UndoRejection(const RejectionCounts& before, HandoffHistory* history);

// What follows from those that stand.
void SumRejections(HandoffHistory* history);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_REJECTIONS_H_
