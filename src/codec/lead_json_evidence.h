// Evidence of a lead in JSON.

#ifndef BANTAM_SRC_CODEC_LEAD_JSON_EVIDENCE_H_
#define BANTAM_SRC_CODEC_LEAD_JSON_EVIDENCE_H_

#include <simdjson.h>

#include <cstddef>

#include "absl/status/status.h"
#include "bantam/codec.h"
#include "bantam/lead.h"

namespace bantam::internal {

// Adds the object at `index` of its list to the lead. Evidence on a criterion
// that the policy does not have is skipped whole where the options say so.
absl::Status ReadJsonEvidence(const simdjson::dom::object& members,
                              size_t index, const ReadOptions& options,
                              Lead* lead);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_JSON_EVIDENCE_H_
