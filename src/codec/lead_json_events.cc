#include "src/codec/lead_json_events.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"
#include "src/codec/json_value.h"
#include "src/codec/lead_json_parts.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;
using simdjson::dom::element;
using simdjson::dom::object;

constexpr TextMember<StageEvent> kStageTexts[] = {
    {"stage_event.id", &StageEvent::id},
    {"stage_event.subject_id", &StageEvent::subject_id},
    {"stage_event.process", &StageEvent::process},
    {"stage_event.from", &StageEvent::from},
    {"stage_event.to", &StageEvent::to},
    {"stage_event.actor", &StageEvent::actor},
    {"stage_event.reason", &StageEvent::reason},
    {"stage_event.policy_hash", &StageEvent::policy_hash},
    {"stage_event.on_behalf_of", &StageEvent::on_behalf_of},
};
constexpr std::string_view kOtherOfStage[] = {
    "subject",   "at",         "recorded_at", "sequence",
    "automatic", "overridden", "check_at"};

constexpr TextMember<HandoffEvent> kHandoffTexts[] = {
    {"handoff_event.id", &HandoffEvent::id},
    {"handoff_event.handoff", &HandoffEvent::handoff},
    {"handoff_event.subject_id", &HandoffEvent::subject_id},
    {"handoff_event.actor", &HandoffEvent::actor},
    {"handoff_event.on_behalf_of", &HandoffEvent::on_behalf_of},
    {"handoff_event.to", &HandoffEvent::to},
    {"handoff_event.reason", &HandoffEvent::reason},
    {"handoff_event.evidence", &HandoffEvent::evidence},
    {"handoff_event.policy_hash", &HandoffEvent::policy_hash},
};
constexpr std::string_view kOtherOfHandoff[] = {
    "step",        "method",   "booked_at", "at",
    "recorded_at", "sequence", "overridden"};

std::optional<Subject> FindStageSubject(std::string_view name) {
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    if (SubjectName(subject) == name) return subject;
  }
  return std::nullopt;
}

constexpr size_t kMethods = 3;

absl::Status ReadStep(const element& json, size_t index,
                      std::optional<model::HandoffStep>* step) {
  std::array<std::string_view, model::kHandoffSteps> names;
  for (size_t i = 0; i < names.size(); ++i) {
    names[i] = HandoffStepName(static_cast<model::HandoffStep>(i + 1));
  }
  size_t word = 0;
  absl::Status status =
      ReadWordOf(json, {"handoff_event.step", index}, "step", names, &word);
  if (status.ok()) *step = static_cast<model::HandoffStep>(word + 1);
  return status;
}

absl::Status ReadMethod(const element& json, size_t index,
                        std::optional<model::HandoffMethod>* method) {
  std::array<std::string_view, kMethods> names;
  for (size_t i = 0; i < names.size(); ++i) {
    names[i] = HandoffMethodName(static_cast<model::HandoffMethod>(i + 1));
  }
  size_t word = 0;
  absl::Status status =
      ReadWordOf(json, {"handoff_event.method", index}, "method", names, &word);
  if (status.ok()) *method = static_cast<model::HandoffMethod>(word + 1);
  return status;
}

}  // namespace

absl::Status ReadJsonStageEvent(const object& members, size_t index,
                                const ReadOptions& options, Lead* lead) {
  constexpr std::string_view kSubjects =
      "expected 'account', 'person' or 'opportunity'";
  StageEvent event;
  std::optional<Subject> subject;
  bool has_at = false;
  for (const auto [key, json] : members) {
    absl::Status status;
    if (auto text = ReadText(kStageTexts, key, json, index, &event)) {
      status = *std::move(text);
    } else if (key == "subject") {
      status = ReadJsonWord(json, {"stage_event.subject", index},
                            FindStageSubject, kSubjects, &subject);
    } else if (key == "at") {
      status = ReadJsonInstant(json, {"stage_event.at", index}, &event.at);
      has_at = true;
    } else if (key == "recorded_at") {
      status = ReadTime(json, {"stage_event.recorded_at", index},
                        &event.recorded_at);
    } else if (key == "check_at") {
      status = ReadTime(json, {"stage_event.check_at", index}, &event.check_at);
    } else if (key == "sequence") {
      status =
          ReadSequence(json, {"stage_event.sequence", index}, &event.sequence);
    } else if (key == "automatic") {
      status =
          ReadFlag(json, {"stage_event.automatic", index}, &event.automatic);
    } else if (key == "overridden") {
      status =
          ReadFlag(json, {"stage_event.overridden", index}, &event.overridden);
    } else if (!options.ignore_undeclared) {
      return NoSuchPart("stage_events", index, "a stage event", key,
                        kStageTexts, kOtherOfStage);
    }
    if (!status.ok()) return status;
  }
  if (!subject) {
    return InvalidAt(
        {"stage_event.subject", index},
        absl::StrCat("a stage event needs its subject; ", ToAbsl(kSubjects)));
  }
  if (!has_at) {
    return InvalidAt({"stage_event.at", index},
                     "a stage event needs the time at which it happened");
  }
  event.subject = *subject;
  return lead->AddStageEvent(std::move(event)).status();
}

absl::Status ReadJsonHandoffEvent(const object& members, size_t index,
                                  const ReadOptions& options, Lead* lead) {
  HandoffEvent event;
  std::optional<model::HandoffStep> step;
  bool has_at = false;
  for (const auto [key, json] : members) {
    absl::Status status;
    if (auto text = ReadText(kHandoffTexts, key, json, index, &event)) {
      status = *std::move(text);
    } else if (key == "step") {
      status = ReadStep(json, index, &step);
    } else if (key == "method") {
      status = ReadMethod(json, index, &event.method);
    } else if (key == "booked_at") {
      status =
          ReadTime(json, {"handoff_event.booked_at", index}, &event.booked_at);
    } else if (key == "at") {
      status = ReadJsonInstant(json, {"handoff_event.at", index}, &event.at);
      has_at = true;
    } else if (key == "recorded_at") {
      status = ReadTime(json, {"handoff_event.recorded_at", index},
                        &event.recorded_at);
    } else if (key == "sequence") {
      status = ReadSequence(json, {"handoff_event.sequence", index},
                            &event.sequence);
    } else if (key == "overridden") {
      status = ReadFlag(json, {"handoff_event.overridden", index},
                        &event.overridden);
    } else if (!options.ignore_undeclared) {
      return NoSuchPart("handoff_events", index, "a handoff event", key,
                        kHandoffTexts, kOtherOfHandoff);
    }
    if (!status.ok()) return status;
  }
  if (!step) {
    return InvalidAt({"handoff_event.step", index},
                     "a handoff event needs its step, such as 'offer'");
  }
  if (!has_at) {
    return InvalidAt({"handoff_event.at", index},
                     "a handoff event needs the time at which it happened");
  }
  event.step = *step;
  return lead->AddHandoffEvent(std::move(event)).status();
}

}  // namespace bantam::internal
