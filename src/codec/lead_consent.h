// Consents and suppressions of a lead as protobuf messages.

#ifndef BANTAM_SRC_CODEC_LEAD_CONSENT_H_
#define BANTAM_SRC_CODEC_LEAD_CONSENT_H_

#include <cstddef>

#include "absl/status/status.h"
#include "bantam/codec.h"
#include "bantam/lead.h"
#include "bantam/v1/lead.pb.h"

namespace bantam::internal {

// Each adds the message at `index` of its list to the lead.
absl::Status ReadConsent(const v1::Consent& message, size_t index,
                         const ReadOptions& options, Lead* lead);
absl::Status ReadSuppression(const v1::Suppression& message, size_t index,
                             const ReadOptions& options, Lead* lead);

void WriteConsent(const Consent& consent, v1::Consent* message);
void WriteSuppression(const Suppression& suppression, v1::Suppression* message);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_CONSENT_H_
