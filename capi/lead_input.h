// What the functions that change a lead share.

#ifndef BANTAM_CAPI_LEAD_INPUT_H_
#define BANTAM_CAPI_LEAD_INPUT_H_

#include <cstdint>
#include <string_view>

#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "capi/arguments.h"
#include "capi/error.h"
#include "capi/handles.h"

namespace bantam::capi {

// Runs `change(in, lead)` for a lead that is there. It looks at `in` itself.
template <typename Change>
int32_t ChangeLead(bantam_lead* lead, bantam_error** error,
                   Change change) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    if (!in.ok()) return in.status();
    ++lead->held->changes;
    return change(in, lead->held->lead);
  });
}

// What a lead gave for something added.
inline absl::Status GiveIndex(const absl::StatusOr<size_t>& added,
                              int64_t* index) {
  if (!added.ok()) return added.status();
  if (index != nullptr) *index = static_cast<int64_t>(*added);
  return absl::OkStatus();
}

// The field of a slot of the lead's policy.
inline FieldRef FieldOf(Arguments& in, const bantam_lead& lead, int32_t slot) {
  const Slots& slots = *lead.held->slots;
  const size_t at = in.Index(slot, slots.size(), "slot");
  return in.ok() ? slots[at] : FieldRef{};
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_LEAD_INPUT_H_
