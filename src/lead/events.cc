// What happened to a lead: its moves, its handoffs, and what the person said
// about being written to.

#include <utility>

#include "bantam/lead.h"
#include "src/lead/check.h"

namespace bantam {
namespace {

using internal::CheckCount;
using internal::CheckRecord;
using internal::WrongAt;

absl::Status CheckStageEvent(const StageEvent& event, size_t index,
                             const Limits& limits) {
  if (event.subject != Subject::kAccount && event.subject != Subject::kPerson &&
      event.subject != Subject::kOpportunity) {
    return WrongAt({"stage_event.subject", index},
                   {FaultCode::kWrongSubject,
                    "an account, a person or an opportunity moves through "
                    "stages"});
  }
  if (event.process.empty()) {
    return WrongAt({"stage_event.process", index},
                   {FaultCode::kMissing,
                    "a stage event needs the process, such as 'pipeline'"});
  }
  if (event.to.empty()) {
    return WrongAt({"stage_event.to", index},
                   {FaultCode::kMissing,
                    "a stage event needs the stage that was entered"});
  }
  return CheckRecord("stage_event", event, index, limits);
}

absl::Status CheckHandoffEvent(const HandoffEvent& event, size_t index,
                               const Limits& limits) {
  if (event.handoff.empty()) {
    return WrongAt({"handoff_event.handoff", index},
                   {FaultCode::kMissing,
                    "a handoff event needs the handoff, such as 'sdr_to_ae'"});
  }
  if (event.actor.empty()) {
    return WrongAt({"handoff_event.actor", index},
                   {FaultCode::kMissing, "a handoff event needs who did it"});
  }
  return CheckRecord("handoff_event", event, index, limits);
}

absl::Status CheckConsent(const Consent& consent, size_t index,
                          const Limits& limits) {
  if (consent.channel.empty()) {
    return WrongAt(
        {"consent.channel", index},
        {FaultCode::kMissing, "a consent needs the channel, such as 'email'"});
  }
  if (consent.purpose.empty()) {
    return WrongAt({"consent.purpose", index},
                   {FaultCode::kMissing,
                    "a consent needs the purpose, such as 'newsletter'"});
  }
  return CheckRecord("consent", consent, index, limits);
}

absl::Status CheckSuppression(const Suppression& suppression, size_t index,
                              const Limits& limits) {
  absl::Status status = CheckRecord("suppression", suppression, index, limits);
  if (status.ok() && suppression.from && suppression.until &&
      *suppression.until <= *suppression.from) {
    return WrongAt({"suppression.until", index},
                   {FaultCode::kOutOfOrder, "it ends before it begins"});
  }
  return status;
}

}  // namespace

absl::StatusOr<size_t> Lead::AddStageEvent(StageEvent event) {
  const size_t index = stage_event_count_;
  absl::Status status = CheckCount(index, policy_.limits().max_stage_events,
                                   "stage_events", "max_stage_events");
  if (status.ok()) status = CheckStageEvent(event, index, policy_.limits());
  if (!status.ok()) return status;
  if (index == stage_events_.size()) stage_events_.emplace_back();
  stage_events_[index] = std::move(event);
  ++stage_event_count_;
  return index;
}

const StageEvent& Lead::stage_event(size_t index) const {
  static const StageEvent none;
  return index < stage_event_count_ ? stage_events_[index] : none;
}

absl::StatusOr<size_t> Lead::AddHandoffEvent(HandoffEvent event) {
  const size_t index = handoff_event_count_;
  absl::Status status = CheckCount(index, policy_.limits().max_handoff_events,
                                   "handoff_events", "max_handoff_events");
  if (status.ok()) status = CheckHandoffEvent(event, index, policy_.limits());
  if (!status.ok()) return status;
  if (index == handoff_events_.size()) handoff_events_.emplace_back();
  handoff_events_[index] = std::move(event);
  ++handoff_event_count_;
  return index;
}

const HandoffEvent& Lead::handoff_event(size_t index) const {
  static const HandoffEvent none;
  return index < handoff_event_count_ ? handoff_events_[index] : none;
}

absl::StatusOr<size_t> Lead::AddConsent(Consent consent) {
  const size_t index = consent_count_;
  absl::Status status = CheckCount(index, policy_.limits().max_consents,
                                   "consents", "max_consents");
  if (status.ok()) status = CheckConsent(consent, index, policy_.limits());
  if (!status.ok()) return status;
  if (index == consents_.size()) consents_.emplace_back();
  consents_[index] = std::move(consent);
  ++consent_count_;
  SetPresent(Subject::kPerson);
  return index;
}

const Consent& Lead::consent(size_t index) const {
  static const Consent none;
  return index < consent_count_ ? consents_[index] : none;
}

absl::StatusOr<size_t> Lead::AddSuppression(Suppression suppression) {
  const size_t index = suppression_count_;
  // They have the limit of consents.
  absl::Status status = CheckCount(index, policy_.limits().max_consents,
                                   "suppressions", "max_consents");
  if (status.ok()) {
    status = CheckSuppression(suppression, index, policy_.limits());
  }
  if (!status.ok()) return status;
  if (index == suppressions_.size()) suppressions_.emplace_back();
  suppressions_[index] = std::move(suppression);
  ++suppression_count_;
  SetPresent(Subject::kPerson);
  return index;
}

const Suppression& Lead::suppression(size_t index) const {
  static const Suppression none;
  return index < suppression_count_ ? suppressions_[index] : none;
}

}  // namespace bantam
