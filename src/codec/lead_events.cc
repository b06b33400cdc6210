#include "src/codec/lead_events.h"

#include <optional>
#include <utility>

#include "src/codec/lead_times.h"
#include "src/codec/value_proto.h"

namespace bantam::internal {
namespace {

// Numbers that name nothing are for the lead to refuse, but not those that its
// enum cannot hold.
absl::Status ReadParts(const v1::StageEvent& message, StageEvent* event) {
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
  event->recorded_at =
      TimeFromProto(message.has_recorded_at(), message.recorded_at());
  event->check_at = TimeFromProto(message.has_check_at(), message.check_at());
  return absl::OkStatus();
}

absl::Status ReadParts(const v1::HandoffEvent& message, HandoffEvent* event) {
  if (!v1::HandoffStep::Kind_IsValid(message.step())) {
    return WrongNumber("step", message.step());
  }
  if (message.step() == v1::HandoffStep::UNSPECIFIED) {
    return Invalid("step", "a handoff event needs its step");
  }
  if (!v1::HandoffMethod::Kind_IsValid(message.method())) {
    return WrongNumber("method", message.method());
  }
  if (!message.has_at()) {
    return Invalid("at", "a handoff event needs the time at which it happened");
  }
  event->id = message.id();
  event->handoff = message.handoff();
  event->subject_id = message.subject_id();
  event->step = static_cast<model::HandoffStep>(message.step());
  event->actor = message.actor();
  event->on_behalf_of = message.on_behalf_of();
  event->to = message.to();
  if (message.method() != v1::HandoffMethod::UNSPECIFIED) {
    event->method = static_cast<model::HandoffMethod>(message.method());
  }
  event->reason = message.reason();
  event->evidence = message.evidence();
  event->policy_hash = message.policy_hash();
  event->sequence = message.sequence();
  event->overridden = message.overridden();
  event->at = InstantFromProto(message.at());
  event->recorded_at =
      TimeFromProto(message.has_recorded_at(), message.recorded_at());
  event->booked_at =
      TimeFromProto(message.has_booked_at(), message.booked_at());
  return absl::OkStatus();
}

}  // namespace

absl::Status ReadStageEvent(const v1::StageEvent& message, size_t index,
                            const ReadOptions& options, Lead* lead) {
  absl::Status status;
  if (!options.ignore_undeclared) {
    status = CheckAllKnown(message);
    if (status.ok()) status = CheckTimeKnown("check_at", message.check_at());
  }
  StageEvent event;
  if (status.ok()) status = ReadParts(message, &event);
  if (!status.ok()) {
    return Under("stage_events", static_cast<int>(index), std::move(status));
  }
  return lead->AddStageEvent(std::move(event)).status();
}

absl::Status ReadHandoffEvent(const v1::HandoffEvent& message, size_t index,
                              const ReadOptions& options, Lead* lead) {
  absl::Status status;
  if (!options.ignore_undeclared) {
    status = CheckAllKnown(message);
    if (status.ok()) status = CheckTimeKnown("booked_at", message.booked_at());
  }
  HandoffEvent event;
  if (status.ok()) status = ReadParts(message, &event);
  if (!status.ok()) {
    return Under("handoff_events", static_cast<int>(index), std::move(status));
  }
  return lead->AddHandoffEvent(std::move(event)).status();
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
  if (event.check_at) {
    InstantToProto(*event.check_at, message->mutable_check_at());
  }
}

void WriteHandoffEvent(const HandoffEvent& event, v1::HandoffEvent* message) {
  message->set_id(event.id);
  message->set_handoff(event.handoff);
  message->set_subject_id(event.subject_id);
  message->set_step(static_cast<v1::HandoffStep::Kind>(event.step));
  message->set_actor(event.actor);
  message->set_on_behalf_of(event.on_behalf_of);
  message->set_to(event.to);
  if (event.method) {
    message->set_method(
        static_cast<v1::HandoffMethod::Kind>(*event.method));
  }
  if (event.booked_at) {
    InstantToProto(*event.booked_at, message->mutable_booked_at());
  }
  message->set_reason(event.reason);
  message->set_evidence(event.evidence);
  message->set_policy_hash(event.policy_hash);
  InstantToProto(event.at, message->mutable_at());
  if (event.recorded_at) {
    InstantToProto(*event.recorded_at, message->mutable_recorded_at());
  }
  message->set_sequence(event.sequence);
  message->set_overridden(event.overridden);
}

}  // namespace bantam::internal
