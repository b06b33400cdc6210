#include "src/codec/lead_json_evidence.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "bantam/assessment.h"
#include "src/base/text.h"
#include "src/codec/json_value.h"
#include "src/codec/lead_json_parts.h"
#include "src/codec/lead_source.h"

namespace bantam::internal {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr TextMember<Evidence> kEvidenceTexts[] = {
    {"evidence.id", &Evidence::id},
    {"evidence.criterion", &Evidence::criterion},
    {"evidence.source", &Evidence::source},
    {"evidence.source_kind", &Evidence::source_kind},
    {"evidence.subject_id", &Evidence::subject_id},
};
constexpr std::string_view kOtherOfEvidence[] = {"value", "assessment", "at",
                                                 "recorded_at"};

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
  if (!instant) {
    return InvalidAt(place, absl::StrCat(base::ToAbsl(kWanted),
                                         base::ToAbsl(TimeRange(*text))));
  }
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

}  // namespace bantam::internal
