// Whether a lead's handoffs have been taken over, for requirements that ask.

#ifndef BANTAM_SRC_HANDOFF_TAKEN_OVER_H_
#define BANTAM_SRC_HANDOFF_TAKEN_OVER_H_

#include "bantam/case.h"
#include "src/case/requirements.h"

namespace bantam::internal {

// The case must outlive it.
HandoffLookup HandoffsOf(Case& deal);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_TAKEN_OVER_H_
