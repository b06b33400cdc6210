#include "src/codec/lead_consent.h"

#include <utility>

#include "src/codec/lead_times.h"
#include "src/codec/value_proto.h"

namespace bantam::internal {

absl::Status ReadConsent(const v1::Consent& message, size_t index,
                         const ReadOptions& options, Lead* lead) {
  absl::Status status;
  if (!options.ignore_undeclared) status = CheckAllKnown(message);
  if (status.ok() && !v1::ConsentState::Kind_IsValid(message.state())) {
    status = WrongNumber("state", message.state());
  }
  if (!status.ok()) {
    return Under("consents", static_cast<int>(index), std::move(status));
  }
  Consent consent;
  consent.channel = message.channel();
  consent.purpose = message.purpose();
  consent.state = static_cast<ConsentState>(message.state());
  consent.basis = message.basis();
  consent.at = TimeFromProto(message.has_at(), message.at());
  consent.recorded_at =
      TimeFromProto(message.has_recorded_at(), message.recorded_at());
  return lead->AddConsent(std::move(consent)).status();
}

absl::Status ReadSuppression(const v1::Suppression& message, size_t index,
                             const ReadOptions& options, Lead* lead) {
  absl::Status status;
  if (!options.ignore_undeclared) {
    status = CheckKnown(message);
    if (status.ok()) status = CheckTimeKnown("from", message.from());
    if (status.ok()) status = CheckTimeKnown("until", message.until());
  }
  if (!status.ok()) {
    return Under("suppressions", static_cast<int>(index), std::move(status));
  }
  Suppression suppression;
  suppression.channel = message.channel();
  suppression.reason = message.reason();
  suppression.from = TimeFromProto(message.has_from(), message.from());
  suppression.until = TimeFromProto(message.has_until(), message.until());
  return lead->AddSuppression(std::move(suppression)).status();
}

void WriteConsent(const Consent& consent, v1::Consent* message) {
  message->set_channel(consent.channel);
  message->set_purpose(consent.purpose);
  message->set_state(static_cast<v1::ConsentState::Kind>(consent.state));
  message->set_basis(consent.basis);
  if (consent.at) InstantToProto(*consent.at, message->mutable_at());
  if (consent.recorded_at) {
    InstantToProto(*consent.recorded_at, message->mutable_recorded_at());
  }
}

void WriteSuppression(const Suppression& suppression,
                      v1::Suppression* message) {
  message->set_channel(suppression.channel);
  message->set_reason(suppression.reason);
  if (suppression.from) {
    InstantToProto(*suppression.from, message->mutable_from());
  }
  if (suppression.until) {
    InstantToProto(*suppression.until, message->mutable_until());
  }
}

}  // namespace bantam::internal
