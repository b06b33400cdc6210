// Evidence of a lead as protobuf messages.

#ifndef BANTAM_SRC_CODEC_LEAD_EVIDENCE_H_
#define BANTAM_SRC_CODEC_LEAD_EVIDENCE_H_

#include <cstddef>

#include "absl/status/status.h"
#include "bantam/codec.h"
#include "bantam/lead.h"
#include "bantam/v1/lead.pb.h"

namespace bantam::internal {

// Adds the message at `index` of its list to the lead. Evidence on a criterion
// that the policy does not have is skipped whole where the options say so.
absl::Status ReadEvidence(const v1::Evidence& message, size_t index,
                          const ReadOptions& options, Lead* lead);

void WriteEvidence(const Evidence& evidence, v1::Evidence* message);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_EVIDENCE_H_
