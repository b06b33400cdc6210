// The lists of a lead whose items have no declared fields.

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "src/codec/json_text.h"
#include "src/codec/lead_json_write.h"

namespace bantam::internal {
namespace {

// The members of one item each.
void AppendItem(const Evidence& evidence, std::string* json) {
  AppendId("id", evidence.id, json);
  AppendMember("criterion", evidence.criterion, json);
  if (evidence.value) {
    AppendName("value", json);
    std::visit([&](const auto& value) { Append(value, json); },
               *evidence.value);
  }
  if (evidence.assessment != model::Assessment::kUnknown) {
    const bool confirmed = evidence.assessment == model::Assessment::kConfirmed;
    AppendName("assessment", json);
    AppendJsonString(confirmed ? "confirmed" : "denied", json);
  }
  AppendId("source", evidence.source, json);
  AppendId("source_kind", evidence.source_kind, json);
  AppendId("subject_id", evidence.subject_id, json);
  AppendTime("at", evidence.at, json);
  AppendTime("recorded_at", evidence.recorded_at, json);
}

void AppendItem(const StageEvent& event, std::string* json) {
  AppendId("id", event.id, json);
  AppendName("subject", json);
  AppendJsonString(SubjectName(event.subject), json);
  AppendId("subject_id", event.subject_id, json);
  AppendId("process", event.process, json);
  AppendId("from", event.from, json);
  AppendId("to", event.to, json);
  AppendId("actor", event.actor, json);
  AppendId("reason", event.reason, json);
  AppendId("policy_hash", event.policy_hash, json);
  AppendMember("at", event.at, json);
  AppendTime("recorded_at", event.recorded_at, json);
  if (event.sequence != 0) AppendMember("sequence", event.sequence, json);
  if (event.automatic) AppendMember("automatic", true, json);
  if (event.overridden) AppendMember("overridden", true, json);
  AppendId("on_behalf_of", event.on_behalf_of, json);
  AppendTime("check_at", event.check_at, json);
}

void AppendItem(const HandoffEvent& event, std::string* json) {
  AppendId("id", event.id, json);
  AppendId("handoff", event.handoff, json);
  AppendId("subject_id", event.subject_id, json);
  AppendName("step", json);
  AppendJsonString(HandoffStepName(event.step), json);
  AppendId("actor", event.actor, json);
  AppendId("on_behalf_of", event.on_behalf_of, json);
  AppendId("to", event.to, json);
  if (event.method) {
    AppendName("method", json);
    AppendJsonString(HandoffMethodName(*event.method), json);
  }
  AppendTime("booked_at", event.booked_at, json);
  AppendId("reason", event.reason, json);
  AppendId("evidence", event.evidence, json);
  AppendId("policy_hash", event.policy_hash, json);
  AppendMember("at", event.at, json);
  AppendTime("recorded_at", event.recorded_at, json);
  if (event.sequence != 0) AppendMember("sequence", event.sequence, json);
  if (event.overridden) AppendMember("overridden", true, json);
}

void AppendItem(const Consent& consent, std::string* json) {
  AppendId("channel", consent.channel, json);
  AppendId("purpose", consent.purpose, json);
  if (consent.state != ConsentState::kUnknown) {
    AppendName("state", json);
    AppendJsonString(ConsentStateName(consent.state), json);
  }
  AppendId("basis", consent.basis, json);
  AppendTime("at", consent.at, json);
  AppendTime("recorded_at", consent.recorded_at, json);
}

void AppendItem(const Suppression& suppression, std::string* json) {
  AppendId("channel", suppression.channel, json);
  AppendId("reason", suppression.reason, json);
  AppendTime("from", suppression.from, json);
  AppendTime("until", suppression.until, json);
}

// Unlike activities, none at all are the same as an unknown number.
template <typename Get>
void AppendList(std::string_view name, size_t count, const Get& get,
                std::string* json) {
  if (count == 0) return;
  AppendName(name, json);
  json->push_back('[');
  for (size_t i = 0; i < count; ++i) {
    json->append(i == 0 ? "{" : ",{");
    AppendItem(get(i), json);
    json->push_back('}');
  }
  json->push_back(']');
}

}  // namespace

void AppendItemLists(const Lead& lead, std::string* json) {
  const auto evidence = [&](size_t i) -> auto& {
    return lead.evidence(i);
  };
  const auto consent = [&](size_t i) -> auto& {
    return lead.consent(i);
  };
  const auto moved = [&](size_t i) -> auto& {
    return lead.stage_event(i);
  };
  const auto handed = [&](size_t i) -> auto& {
    return lead.handoff_event(i);
  };
  const auto stopped = [&](size_t i) -> auto& {
    return lead.suppression(i);
  };
  AppendList("evidence", lead.evidence_count(), evidence, json);
  AppendList("consents", lead.consent_count(), consent, json);
  AppendList("stage_events", lead.stage_event_count(), moved, json);
  AppendList("handoff_events", lead.handoff_event_count(), handed, json);
  AppendList("suppressions", lead.suppression_count(), stopped, json);
}

}  // namespace bantam::internal
