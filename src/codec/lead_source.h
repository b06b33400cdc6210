// What the readers of a lead, JSON's and protobuf's, have in common.

#ifndef BANTAM_SRC_CODEC_LEAD_SOURCE_H_
#define BANTAM_SRC_CODEC_LEAD_SOURCE_H_

#include <cstddef>
#include <string_view>

#include "absl/status/status.h"
#include "bantam/lead.h"
#include "bantam/policy.h"

namespace bantam::internal {

// The subject, activity or contact that is being read.
struct LeadPart {
  Subject subject = Subject::kAccount;
  // For an activity or a contact: its index in the lead, and in the source,
  // where activities that are skipped count, too.
  size_t held = 0;
  size_t given = 0;
};

// Sets a field of the part.
absl::Status SetField(const LeadPart& part, FieldRef field, Value value,
                      Lead* lead);

// The lead's word on a part, as an answer about the source: NOT_FOUND, which
// is about a call, becomes INVALID_ARGUMENT, and the index that of the source.
absl::Status AboutSource(const LeadPart& part, absl::Status status);
// The same of an item of "evidence" or another list: its index in the lead,
// and in the source.
absl::Status AboutSource(std::string_view list, size_t held, size_t given,
                         absl::Status status);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_SOURCE_H_
