// Whether a lead's handoffs have been taken over, for requirements that ask.

#ifndef BANTAM_SRC_HANDOFF_TAKEN_OVER_H_
#define BANTAM_SRC_HANDOFF_TAKEN_OVER_H_

#include <vector>

#include "bantam/lead.h"
#include "src/assess/requirements.h"

namespace bantam::internal {

// As of `now`; `earlier` are policies under which they may have been claimed.
// The lead must outlive it.
HandoffLookup HandoffsOf(const Lead& lead, Instant now,
                         std::vector<Policy> earlier = {});

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_TAKEN_OVER_H_
