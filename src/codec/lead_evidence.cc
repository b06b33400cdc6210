#include "src/codec/lead_evidence.h"

#include <optional>
#include <string>
#include <utility>

#include "src/codec/lead_source.h"
#include "src/codec/value_proto.h"

namespace bantam::internal {
namespace {

// What both messages have in common: nothing unknown, there or in their times.
template <typename Message>
absl::Status CheckAllKnown(const Message& message) {
  absl::Status status = CheckKnown(message);
  if (status.ok()) status = Under("at", CheckKnown(message.at()));
  if (status.ok()) {
    status = Under("recorded_at", CheckKnown(message.recorded_at()));
  }
  return status;
}

absl::Status ReadAssessment(v1::Assessment::Kind number,
                            model::Assessment* assessment) {
  if (!v1::Assessment::Kind_IsValid(number)) {
    return WrongNumber("assessment", number);
  }
  *assessment = static_cast<model::Assessment>(number);
  return absl::OkStatus();
}

absl::Status ReadParts(const v1::Evidence& message, const ReadOptions& options,
                       Evidence* evidence) {
  absl::Status status =
      ReadAssessment(message.assessment(), &evidence->assessment);
  if (status.ok()) {
    status = Under("value",
                   ValueFromProto(message.value(), options.ignore_undeclared,
                                  &evidence->value));
  }
  if (!status.ok()) return status;
  evidence->id = message.id();
  evidence->criterion = message.criterion();
  evidence->source = message.source();
  evidence->source_kind = message.source_kind();
  evidence->subject_id = message.subject_id();
  if (message.has_at()) evidence->at = InstantFromProto(message.at());
  if (message.has_recorded_at()) {
    evidence->recorded_at = InstantFromProto(message.recorded_at());
  }
  return absl::OkStatus();
}

absl::Status ReadParts(const v1::StageEvent& message, StageEvent* event) {
  // Numbers that name nothing are for the lead to refuse, but not those that
  // its enum cannot hold.
  if (!v1::Subject::Kind_IsValid(message.subject())) {
    return WrongNumber("subject", message.subject());
  }
  if (!message.has_at()) {
    return Invalid("at", "a stage event needs the time at which it happened");
  }
  event->id = message.id();
  event->subject = static_cast<Subject>(message.subject());
  event->subject_id = message.subject_id();
  event->process = message.process();
  event->from = message.from();
  event->to = message.to();
  event->actor = message.actor();
  event->reason = message.reason();
  event->policy_hash = message.policy_hash();
  event->sequence = message.sequence();
  event->automatic = message.automatic();
  event->overridden = message.overridden();
  event->on_behalf_of = message.on_behalf_of();
  event->at = InstantFromProto(message.at());
  if (message.has_recorded_at()) {
    event->recorded_at = InstantFromProto(message.recorded_at());
  }
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadEvidence(const v1::Evidence& message, size_t index,
                          const ReadOptions& options, Lead* lead) {
  if (options.ignore_undeclared) {
    // An empty key is no misspelling of a criterion: it is always refused.
    if (!message.criterion().empty() &&
        lead->policy().FindCriterion(message.criterion()) == nullptr) {
      return absl::OkStatus();
    }
  } else if (absl::Status status = CheckAllKnown(message); !status.ok()) {
    return Under("evidence", static_cast<int>(index), std::move(status));
  }
  Evidence evidence;
  absl::Status status = ReadParts(message, options, &evidence);
  if (!status.ok()) {
    return Under("evidence", static_cast<int>(index), std::move(status));
  }
  const size_t held = lead->evidence_count();
  return AboutSource("evidence", held, index,
                     lead->AddEvidence(std::move(evidence)).status());
}

absl::Status ReadStageEvent(const v1::StageEvent& message, size_t index,
                            const ReadOptions& options, Lead* lead) {
  absl::Status status;
  if (!options.ignore_undeclared) status = CheckAllKnown(message);
  StageEvent event;
  if (status.ok()) status = ReadParts(message, &event);
  if (!status.ok()) {
    return Under("stage_events", static_cast<int>(index), std::move(status));
  }
  return lead->AddStageEvent(std::move(event)).status();
}

void WriteEvidence(const Evidence& evidence, v1::Evidence* message) {
  message->set_id(evidence.id);
  message->set_criterion(evidence.criterion);
  if (evidence.value) ValueToProto(*evidence.value, message->mutable_value());
  message->set_assessment(
      static_cast<v1::Assessment::Kind>(evidence.assessment));
  message->set_source(evidence.source);
  message->set_source_kind(evidence.source_kind);
  message->set_subject_id(evidence.subject_id);
  if (evidence.at) InstantToProto(*evidence.at, message->mutable_at());
  if (evidence.recorded_at) {
    InstantToProto(*evidence.recorded_at, message->mutable_recorded_at());
  }
}

void WriteStageEvent(const StageEvent& event, v1::StageEvent* message) {
  message->set_id(event.id);
  message->set_subject(static_cast<v1::Subject::Kind>(event.subject));
  message->set_subject_id(event.subject_id);
  message->set_process(event.process);
  message->set_from(event.from);
  message->set_to(event.to);
  message->set_actor(event.actor);
  message->set_reason(event.reason);
  message->set_policy_hash(event.policy_hash);
  message->set_sequence(event.sequence);
  message->set_automatic(event.automatic);
  message->set_overridden(event.overridden);
  message->set_on_behalf_of(event.on_behalf_of);
  InstantToProto(event.at, message->mutable_at());
  if (event.recorded_at) {
    InstantToProto(*event.recorded_at, message->mutable_recorded_at());
  }
}

}  // namespace bantam::internal
