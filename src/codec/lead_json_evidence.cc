#include "src/codec/lead_json_evidence.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/assessment.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/codec/json_path.h"
#include "src/codec/json_value.h"
#include "src/codec/lead_source.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;
using simdjson::dom::element;
using simdjson::dom::object;

// A member that is text: its place in a lead, and where it goes.
template <typename Part>
struct TextMember {
  std::string_view path;
  std::string Part::*text;

  std::string_view key() const { return path.substr(path.find('.') + 1); }
};

constexpr TextMember<Evidence> kEvidenceTexts[] = {
    {"evidence.id", &Evidence::id},
    {"evidence.criterion", &Evidence::criterion},
    {"evidence.source", &Evidence::source},
    {"evidence.source_kind", &Evidence::source_kind},
    {"evidence.subject_id", &Evidence::subject_id},
};
constexpr std::string_view kOtherOfEvidence[] = {"value", "assessment", "at",
                                                 "recorded_at"};

constexpr TextMember<StageEvent> kEventTexts[] = {
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
constexpr std::string_view kOtherOfEvent[] = {
    "subject", "at", "recorded_at", "sequence", "automatic", "overridden"};

// Reads a member that is true or false.
absl::Status ReadFlag(const element& json, const LeadPlace& place, bool* flag) {
  const auto value = As<bool>(json);
  if (!value) return ExpectedAt(place, "expected true or false", json);
  *flag = *value;
  return absl::OkStatus();
}

absl::Status ReadSequence(const element& json, const LeadPlace& place,
                          int64_t* sequence) {
  const auto value = As<int64_t>(json);
  if (!value) return ExpectedAt(place, "expected an integer", json);
  *sequence = *value;
  return absl::OkStatus();
}

// Reads the member into `*part` if it is text; nullopt: it is none of these.
template <typename Part, size_t kCount>
std::optional<absl::Status> ReadText(const TextMember<Part> (&members)[kCount],
                                     std::string_view key, const element& json,
                                     size_t index, Part* part) {
  for (const TextMember<Part>& member : members) {
    if (member.key() != key) continue;
    std::string_view text;
    absl::Status status = ReadJsonString(json, {member.path, index}, &text);
    if (status.ok()) part->*member.text = text;
    return status;
  }
  return std::nullopt;
}

// `key` is no part of the item of `list` at `index`, called `what`.
template <typename Part, size_t kTexts, size_t kOthers>
absl::Status NoSuchPart(std::string_view list, size_t index,
                        std::string_view what, std::string_view key,
                        const TextMember<Part> (&texts)[kTexts],
                        const std::string_view (&others)[kOthers]) {
  std::vector<std::string_view> right(others, others + kOthers);
  for (const TextMember<Part>& member : texts) right.push_back(member.key());
  std::string path(list);
  AppendIndex(index, &path);
  AppendKey(key, &path);
  return InvalidAt({path, std::nullopt},
                   absl::StrCat(ToAbsl(what), " has no such part",
                                base::DidYouMean(key, right)));
}

// Of a DATE: a day stands for its midnight in UTC.
absl::Status ReadDate(const element& json, const LeadPlace& place,
                      std::optional<Value>* value) {
  constexpr std::string_view kWanted =
      "expected a day such as \"2026-12-01\" or an RFC 3339 time such as "
      "\"2026-05-01T09:30:00Z\"";
  constexpr size_t kDayBytes = 10;
  const auto text = As<std::string_view>(json);
  if (!text) return ExpectedAt(place, kWanted, json);
  std::string time(*text);
  if (time.size() == kDayBytes) time += "T00:00:00Z";
  const std::optional<Instant> instant = model::ParseInstant(time);
  if (!instant) return InvalidAt(place, kWanted);
  *value = *instant;
  return absl::OkStatus();
}

absl::Status ReadAnswer(const element& json, const CriterionInfo& criterion,
                        size_t index, const ReadOptions& options,
                        const Limits& limits, std::optional<Value>* value) {
  const LeadPlace place = {"evidence.value", index};
  if (criterion.is_date && !json.is_null()) return ReadDate(json, place, value);
  return ReadJsonValue(json, criterion.answer, place, limits,
                       options.ignore_undeclared, &value->emplace());
}

absl::Status ReadAssessment(const element& json, size_t index,
                            model::Assessment* assessment) {
  std::optional<model::Assessment> word;
  absl::Status status =
      ReadJsonWord(json, {"evidence.assessment", index}, FindAssessment,
                   "expected 'confirmed', 'denied' or 'unknown'", &word);
  if (word) *assessment = *word;
  return status;
}

std::optional<Subject> FindStageSubject(std::string_view name) {
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    if (SubjectName(subject) == name) return subject;
  }
  return std::nullopt;
}

}  // namespace

absl::Status ReadJsonEvidence(const object& members, size_t index,
                              const ReadOptions& options, Lead* lead) {
  // The criterion first: it says what the value is, and what is skipped is not
  // looked at.
  Evidence evidence;
  const size_t held = lead->evidence_count();
  element named;
  if (members.at_key("criterion").get(named) == simdjson::SUCCESS) {
    std::string_view key;
    absl::Status status =
        ReadJsonString(named, {"evidence.criterion", index}, &key);
    if (!status.ok()) return status;
    evidence.criterion = key;
  }
  const CriterionInfo* criterion =
      lead->policy().FindCriterion(evidence.criterion);
  if (criterion == nullptr) {
    if (options.ignore_undeclared && !evidence.criterion.empty()) {
      return absl::OkStatus();
    }
    // The lead knows what to say about a criterion that is none.
    return AboutSource("evidence", held, index,
                       lead->AddEvidence(std::move(evidence)).status());
  }
  for (const auto [key, json] : members) {
    absl::Status status;
    if (auto text = ReadText(kEvidenceTexts, key, json, index, &evidence)) {
      status = *std::move(text);
    } else if (key == "value") {
      status = ReadAnswer(json, *criterion, index, options,
                          lead->policy().limits(), &evidence.value);
    } else if (key == "assessment") {
      status = ReadAssessment(json, index, &evidence.assessment);
    } else if (key == "at") {
      status =
          ReadJsonInstant(json, {"evidence.at", index}, &evidence.at.emplace());
    } else if (key == "recorded_at") {
      status = ReadJsonInstant(json, {"evidence.recorded_at", index},
                               &evidence.recorded_at.emplace());
    } else if (!options.ignore_undeclared) {
      return NoSuchPart("evidence", index, "evidence", key, kEvidenceTexts,
                        kOtherOfEvidence);
    }
    if (!status.ok()) return status;
  }
  return AboutSource("evidence", held, index,
                     lead->AddEvidence(std::move(evidence)).status());
}

absl::Status ReadJsonStageEvent(const object& members, size_t index,
                                const ReadOptions& options, Lead* lead) {
  constexpr std::string_view kSubjects =
      "expected 'account', 'person' or 'opportunity'";
  StageEvent event;
  std::optional<Subject> subject;
  bool has_at = false;
  for (const auto [key, json] : members) {
    absl::Status status;
    if (auto text = ReadText(kEventTexts, key, json, index, &event)) {
      status = *std::move(text);
    } else if (key == "subject") {
      status = ReadJsonWord(json, {"stage_event.subject", index},
                            FindStageSubject, kSubjects, &subject);
    } else if (key == "at") {
      status = ReadJsonInstant(json, {"stage_event.at", index}, &event.at);
      has_at = true;
    } else if (key == "recorded_at") {
      status = ReadJsonInstant(json, {"stage_event.recorded_at", index},
                               &event.recorded_at.emplace());
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
                        kEventTexts, kOtherOfEvent);
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

}  // namespace bantam::internal
