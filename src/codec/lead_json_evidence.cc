#include "src/codec/lead_json_evidence.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/text.h"
#include "src/codec/json_value.h"
#include "src/codec/lead_source.h"
#include "src/codec/record_json.h"
#include "src/records/tables.h"

namespace bantam::internal {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

// Of a DATE: a day stands for its midnight in UTC.
absl::Status ReadDate(const element& json, const LeadPlace& place,
                      Value* value) {
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
    return WrongAt(place, {FaultCode::kMalformed, "{problem}"},
                   {{"problem", absl::StrCat(base::ToAbsl(kWanted),
                                             base::ToAbsl(TimeRange(*text)))}});
  }
  *value = *instant;
  return absl::OkStatus();
}

absl::Status ReadAnswer(const element& json, const CriterionInfo& criterion,
                        const LeadPlace& place, const ReadOptions& options,
                        const Limits& limits, Value* value) {
  if (criterion.is_date && !json.is_null()) return ReadDate(json, place, value);
  return ReadJsonValue(json, criterion.answer, place, limits,
                       options.ignore_undeclared, value);
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
  const JsonOptions json_options = {
      .dialect = JsonDialect::kHost,
      .ignore_unknown = options.ignore_undeclared,
      .read_value = [&](const element& json, const LeadPlace& place,
                        Value* value) {
        return ReadAnswer(json, *criterion, place, options,
                          lead->policy().limits(), value);
      }};
  absl::Status status = base::Under(
      "evidence", index,
      ReadJson(RecordOf<Evidence>(), members, json_options, &evidence));
  if (!status.ok()) return status;
  return AboutSource("evidence", held, index,
                     lead->AddEvidence(std::move(evidence)).status());
}

}  // namespace bantam::internal
