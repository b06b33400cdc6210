// What a case has taken.

#ifndef BANTAM_CAPI_CASE_INPUT_H_
#define BANTAM_CAPI_CASE_INPUT_H_

#include <memory>
#include <utility>

#include "absl/status/status.h"
#include "capi/arguments.h"
#include "capi/error.h"
#include "capi/handles.h"
#include "src/base/fault.h"

namespace bantam::capi {

inline void DropLead(bantam_case& deal) {
  deal.lead = nullptr;
}

inline absl::Status TakeLead(bantam_case& deal,
                             std::shared_ptr<const HeldLead> lead,
                             Instant now) {
  // First, so that a case whose taking failed has no lead.
  DropLead(deal);
  absl::Status status = deal.deal.Take(lead->lead, now);
  if (!status.ok()) return status;
  deal.changes = lead->changes;
  deal.lead = std::move(lead);
  return status;
}

// An error for a case without a lead, and for one whose lead has changed.
inline absl::Status CheckTaken(const bantam_case& deal) {
  const auto wrong = [](base::Wording wording) {
    return base::WithStatusCode(absl::StatusCode::kFailedPrecondition,
                                base::Wrong("deal", wording));
  };
  if (deal.lead == nullptr) {
    return wrong(
        {FaultCode::kMissing, "it has taken no lead: call bantam_case_take"});
  }
  if (deal.lead->changes != deal.changes) {
    return wrong({FaultCode::kOutOfOrder,
                  "its lead has changed since: call bantam_case_take again"});
  }
  return absl::OkStatus();
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_CASE_INPUT_H_
