// Fields that say what came of a lead.

#ifndef BANTAM_SRC_ANALYSIS_OUTCOME_H_
#define BANTAM_SRC_ANALYSIS_OUTCOME_H_

#include "absl/status/status.h"
#include "bantam/policy.h"

namespace bantam::internal {

// Whether a lead has one value of it: it has many activities and contacts.
bool IsOfLead(FieldRef field);

absl::Status CheckOutcome(const Policy& policy, FieldRef outcome);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ANALYSIS_OUTCOME_H_
