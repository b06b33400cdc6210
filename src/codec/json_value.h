// One value of a lead in JSON, as its field's type reads it.

#ifndef BANTAM_SRC_CODEC_JSON_VALUE_H_
#define BANTAM_SRC_CODEC_JSON_VALUE_H_

#include <simdjson.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/limits.h"
#include "bantam/policy.h"
#include "bantam/value.h"
#include "src/engine/lead_check.h"

namespace bantam::internal {

// The value, if it is of that kind; an integer counts as a double, too.
template <typename Kind>
std::optional<Kind> As(const simdjson::dom::element& json) {
  Kind value;
  if (json.get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

// "expected an array, found null", at `place`.
absl::Status ExpectedAt(const LeadPlace& place, std::string_view expected,
                        const simdjson::dom::element& found);

// Reads what JSON says; whether the field may have that value is for the lead
// to check.
absl::Status ReadJsonValue(const simdjson::dom::element& json,
                           const FieldInfo& field, const LeadPlace& place,
                           const Limits& limits, bool ignore_undeclared,
                           Value* value);

// The parts that are built in.
absl::Status ReadJsonString(const simdjson::dom::element& json,
                            const LeadPlace& place, std::string_view* text);
absl::Status ReadJsonInstant(const simdjson::dom::element& json,
                             const LeadPlace& place, Instant* instant);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_JSON_VALUE_H_
