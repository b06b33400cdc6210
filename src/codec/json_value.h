// One value of a lead in JSON, as its field's type reads it.

#ifndef BANTAM_SRC_CODEC_JSON_VALUE_H_
#define BANTAM_SRC_CODEC_JSON_VALUE_H_

#include <simdjson.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/limits.h"
#include "bantam/policy.h"
#include "bantam/value.h"
#include "src/lead/check.h"

namespace bantam::internal {

// The value, if it is of that kind; an integer counts as a double, too.
template <typename Kind>
std::optional<Kind> As(const simdjson::dom::element& json) {
  Kind value;
  if (json.get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

// What is expected where there is something else.
inline constexpr char kTimeWanted[] =
    "expected an RFC 3339 time such as \"2026-05-01T09:30:00Z\"";
inline constexpr char kDurationWanted[] =
    "expected a span of seconds such as \"3600s\" or \"1.5s\"";
inline constexpr char kMoneyWanted[] =
    "expected an amount such as {\"amount\": \"5000\", \"currency\": \"USD\"}";
// "expected an array, found null", at `place`.
absl::Status ExpectedAt(const LeadPlace& place, std::string_view expected,
                        const simdjson::dom::element& found);

// Reads what JSON says; whether the field may have that value is for the lead
// to check.
absl::Status ReadJsonValue(const simdjson::dom::element& json,
                           const FieldInfo& field, const LeadPlace& place,
                           const Limits& limits, bool ignore_undeclared,
                           Value* value);

// A member that is one of the words `right`; an error names the nearest, or all
// of them: "there is no step 'acept'; did you mean 'accept'?". The index of the
// word.
absl::Status ReadWordOf(const simdjson::dom::element& json,
                        const LeadPlace& place, std::string_view what,
                        std::span<const std::string_view> right, size_t* word);

// The parts that are built in.
absl::Status ReadJsonString(const simdjson::dom::element& json,
                            const LeadPlace& place, std::string_view* text);
absl::Status ReadJsonInt(const simdjson::dom::element& json,
                         const LeadPlace& place, Value* value);
absl::Status ReadJsonInstant(const simdjson::dom::element& json,
                             const LeadPlace& place, Instant* instant);

// What to add to "expected a time" where `text` is none but looks like one:
// which times there are. Else nothing.
std::string_view TimeRange(std::string_view text);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_JSON_VALUE_H_
