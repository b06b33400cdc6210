// What happened to a lead: its moves, its handoffs, and what the person said
// about being written to.

#include <initializer_list>
#include <optional>
#include <string>
#include <utility>

#include "bantam/lead.h"
#include "src/lead/check.h"

namespace bantam {
namespace {

using internal::CheckCount;
using internal::CheckInstant;
using internal::CheckTexts;
using internal::WrongAt;

// Times that may be absent, each with its place.
absl::Status CheckInstants(
    std::initializer_list<std::pair<const char*, std::optional<Instant>>> times,
    size_t index) {
  for (const auto& [place, time] : times) {
    if (!time) continue;
    if (absl::Status status = CheckInstant({place, index}, *time);
        !status.ok()) {
      return status;
    }
  }
  return absl::OkStatus();
}

absl::Status CheckStageEvent(const StageEvent& event, size_t index,
                             const Limits& limits) {
  absl::Status status =
      CheckTexts({{"stage_event.id", event.id},
                  {"stage_event.subject_id", event.subject_id},
                  {"stage_event.process", event.process},
                  {"stage_event.from", event.from},
                  {"stage_event.to", event.to},
                  {"stage_event.actor", event.actor},
                  {"stage_event.reason", event.reason},
                  {"stage_event.policy_hash", event.policy_hash},
                  {"stage_event.on_behalf_of", event.on_behalf_of}},
                 index, limits);
  if (!status.ok()) return status;
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
  status = CheckInstant({"stage_event.at", index}, event.at);
  if (status.ok() && event.recorded_at) {
    status =
        CheckInstant({"stage_event.recorded_at", index}, *event.recorded_at);
  }
  if (status.ok() && event.check_at) {
    status = CheckInstant({"stage_event.check_at", index}, *event.check_at);
  }
  return status;
}

absl::Status CheckHandoffEvent(const HandoffEvent& event, size_t index,
                               const Limits& limits) {
  absl::Status status =
      CheckTexts({{"handoff_event.id", event.id},
                  {"handoff_event.handoff", event.handoff},
                  {"handoff_event.subject_id", event.subject_id},
                  {"handoff_event.actor", event.actor},
                  {"handoff_event.on_behalf_of", event.on_behalf_of},
                  {"handoff_event.to", event.to},
                  {"handoff_event.reason", event.reason},
                  {"handoff_event.evidence", event.evidence},
                  {"handoff_event.policy_hash", event.policy_hash}},
                 index, limits);
  if (!status.ok()) return status;
  if (event.handoff.empty()) {
    return WrongAt({"handoff_event.handoff", index},
                   {FaultCode::kMissing,
                    "a handoff event needs the handoff, such as 'sdr_to_ae'"});
  }
  if (event.actor.empty()) {
    return WrongAt({"handoff_event.actor", index},
                   {FaultCode::kMissing, "a handoff event needs who did it"});
  }
  if (HandoffStepName(event.step).empty()) {
    return WrongAt(
        {"handoff_event.step", index},
        {FaultCode::kUnknownNumber, "{number} is the number of no {what}"},
        {{"number", static_cast<int>(event.step)}, {"what", "step"}});
  }
  if (event.method && HandoffMethodName(*event.method).empty()) {
    return WrongAt(
        {"handoff_event.method", index},
        {FaultCode::kUnknownNumber, "{number} is the number of no {what}"},
        {{"number", static_cast<int>(*event.method)}, {"what", "method"}});
  }
  return CheckInstants({{"handoff_event.at", event.at},
                        {"handoff_event.recorded_at", event.recorded_at},
                        {"handoff_event.booked_at", event.booked_at}},
                       index);
}

absl::Status CheckConsent(const Consent& consent, size_t index,
                          const Limits& limits) {
  absl::Status status = CheckTexts({{"consent.channel", consent.channel},
                                    {"consent.purpose", consent.purpose},
                                    {"consent.basis", consent.basis}},
                                   index, limits);
  if (!status.ok()) return status;
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
  if (ConsentStateName(consent.state).empty()) {
    return WrongAt(
        {"consent.state", index},
        {FaultCode::kUnknownNumber, "{number} is the number of no {what}"},
        {{"number", static_cast<int>(consent.state)}, {"what", "state"}});
  }
  return CheckInstants({{"consent.at", consent.at},
                        {"consent.recorded_at", consent.recorded_at}},
                       index);
}

absl::Status CheckSuppression(const Suppression& suppression, size_t index,
                              const Limits& limits) {
  absl::Status status =
      CheckTexts({{"suppression.channel", suppression.channel},
                  {"suppression.reason", suppression.reason}},
                 index, limits);
  if (status.ok()) {
    status = CheckInstants({{"suppression.from", suppression.from},
                            {"suppression.until", suppression.until}},
                           index);
  }
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
