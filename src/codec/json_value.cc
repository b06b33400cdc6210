#include "src/codec/json_value.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/codec/duration_text.h"
#include "src/codec/json_path.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;
using simdjson::dom::element;
using simdjson::dom::element_type;

constexpr char kAmountWanted[] =
    "expected a decimal in a string such as \"1250.5\", with at most 12 digits "
    "before the point and 6 after it";

// The double with exactly the value of an integer, if there is one.
template <typename Integer>
std::optional<double> ExactDouble(Integer integer) {
  const auto nearest = static_cast<double>(integer);
  // One past the greatest integer is a power of two, and so a double.
  constexpr Integer kHalf = std::numeric_limits<Integer>::max() / 2 + 1;
  constexpr double kEnd = 2 * static_cast<double>(kHalf);
  if (nearest >= kEnd || static_cast<Integer>(nearest) != integer) {
    return std::nullopt;
  }
  return nearest;
}

absl::Status ReadDouble(const element& json, const LeadPlace& place,
                        Value* value) {
  std::optional<double> number;
  if (json.type() == element_type::DOUBLE) {
    number = As<double>(json);
  } else if (const auto integer = As<int64_t>(json)) {
    number = ExactDouble(*integer);
  } else if (const auto large = As<uint64_t>(json)) {
    number = ExactDouble(*large);
  } else {
    const auto word = As<std::string_view>(json);
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    if (word == "Infinity") {
      number = kInfinity;
    } else if (word == "-Infinity") {
      number = -kInfinity;
    } else {
      return ExpectedAt(place, "expected a number", json);
    }
  }
  if (!number) {
    return WrongAt(place, {FaultCode::kOutOfRange,
                           "no double has the value of this integer; write it "
                           "with a point to have the nearest"});
  }
  *value = *number;
  return absl::OkStatus();
}

absl::Status ReadMoney(const element& json, const LeadPlace& place,
                       bool ignore_undeclared, Value* value) {
  const auto parts = As<simdjson::dom::object>(json);
  if (!parts) return ExpectedAt(place, kMoneyWanted, json);
  std::optional<std::string_view> amount;
  std::optional<std::string_view> currency;
  for (const auto part : *parts) {
    const bool is_amount = part.key == "amount";
    if (!is_amount && part.key != "currency") {
      if (ignore_undeclared) continue;
      return WrongAt(place, {FaultCode::kMalformed, "{problem}"},
                     {{"problem", kMoneyWanted}});
    }
    const std::string path =
        absl::StrCat(ToAbsl(place.path), ".", ToAbsl(part.key));
    const auto text = As<std::string_view>(part.value);
    if (!text) {
      return ExpectedAt({path, place.index},
                        is_amount ? kAmountWanted
                                  : "expected an ISO 4217 code such as \"USD\"",
                        part.value);
    }
    (is_amount ? amount : currency) = text;
  }
  if (!amount || !currency)
    return WrongAt(place, {FaultCode::kMalformed, "{problem}"},
                   {{"problem", kMoneyWanted}});
  if (!Money::Parse("0", *currency)) {
    const std::string path = absl::StrCat(ToAbsl(place.path), ".currency");
    return WrongAt(
        {path, place.index},
        {FaultCode::kMalformed, "expected an ISO 4217 code such as \"USD\""});
  }
  const std::optional<Money> money = Money::Parse(*amount, *currency);
  if (!money) {
    const std::string path = absl::StrCat(ToAbsl(place.path), ".amount");
    return WrongAt({path, place.index}, {FaultCode::kMalformed, kAmountWanted});
  }
  *value = *money;
  return absl::OkStatus();
}

absl::Status ReadStrings(const element& json, const LeadPlace& place,
                         const Limits& limits, Value* value) {
  const auto array = As<simdjson::dom::array>(json);
  if (!array) return ExpectedAt(place, "expected an array of strings", json);
  std::vector<std::string> items;
  for (const element item : *array) {
    // Counted here as well as by the lead: the copies cost ten times the text.
    const size_t index = items.size();
    if (static_cast<int64_t>(index) >= limits.max_list_items) {
      return WrongAt(
          place,
          {FaultCode::kLimitExceeded,
           "more than {allowed} items, which is what {limit} allows"},
          {{"limit", "max_list_items"}, {"allowed", limits.max_list_items}});
    }
    const auto text = As<std::string_view>(item);
    if (!text) {
      const std::string path =
          absl::StrCat(ToAbsl(place.path), "[", index, "]");
      return ExpectedAt({path, place.index}, "expected a string", item);
    }
    items.emplace_back(*text);
  }
  *value = std::move(items);
  return absl::OkStatus();
}

}  // namespace

absl::Status ExpectedAt(const LeadPlace& place, std::string_view expected,
                        const element& found) {
  constexpr std::string_view kExpected = "expected ";
  return WrongAt(place,
                 {FaultCode::kWrongType, "expected {expected}, found {found}"},
                 {{"expected", expected.substr(kExpected.size())},
                  {"found", TypeInWords(found.type())}});
}

absl::Status ReadJsonString(const element& json, const LeadPlace& place,
                            std::string_view* text) {
  const auto string = As<std::string_view>(json);
  if (!string) return ExpectedAt(place, "expected a string", json);
  *text = *string;
  return absl::OkStatus();
}

absl::Status ReadJsonInt(const element& json, const LeadPlace& place,
                         Value* value) {
  if (json.type() == element_type::UINT64) {
    return WrongAt(place, {FaultCode::kOutOfRange,
                           "expected an integer from -9223372036854775808 to "
                           "9223372036854775807"});
  }
  const auto number = As<int64_t>(json);
  if (!number) return ExpectedAt(place, "expected an integer", json);
  *value = *number;
  return absl::OkStatus();
}

absl::Status ReadWordOf(const element& json, const LeadPlace& place,
                        std::string_view what,
                        std::span<const std::string_view> right, size_t* word) {
  // "expected 'low', 'medium' or 'high'".
  const auto expected = [&] {
    std::string text = "expected ";
    for (size_t i = 0; i < right.size(); ++i) {
      if (i > 0) text += i + 1 == right.size() ? " or " : ", ";
      absl::StrAppend(&text, "'", ToAbsl(right[i]), "'");
    }
    return text;
  };
  const auto text = As<std::string_view>(json);
  if (!text) return ExpectedAt(place, expected(), json);
  const auto found = std::find(right.begin(), right.end(), *text);
  if (found != right.end()) {
    *word = static_cast<size_t>(found - right.begin());
    return absl::OkStatus();
  }
  if (const auto nearest = base::Nearest(*text, right)) {
    return WrongAt(place, {FaultCode::kNotListed, "there is no {of} {'value'}"},
                   {{"of", what}, {"value", *text}, {"nearest", nearest}});
  }
  return WrongAt(
      place, {FaultCode::kNotListed, "there is no {of} {'value'}; {expected}"},
      {{"of", what}, {"value", *text}, {"expected", expected()}});
}

std::string_view TimeRange(std::string_view text) {
  const bool looks_like_time =
      text.find('-') != std::string_view::npos &&
      text.find(':') != std::string_view::npos &&
      text.find_first_of("Tt") != std::string_view::npos;
  return looks_like_time ? " (years 1 to 9999, no leap seconds)" : "";
}

absl::Status ReadJsonInstant(const element& json, const LeadPlace& place,
                             Instant* instant) {
  const auto text = As<std::string_view>(json);
  if (!text) return ExpectedAt(place, kTimeWanted, json);
  const std::optional<Instant> parsed = model::ParseInstant(*text);
  if (!parsed) {
    return WrongAt(place, {FaultCode::kMalformed, "{problem}"},
                   {{"problem", absl::StrCat(ToAbsl(kTimeWanted),
                                             ToAbsl(TimeRange(*text)))}});
  }
  *instant = *parsed;
  return absl::OkStatus();
}

absl::Status ReadJsonValue(const element& json, const FieldInfo& field,
                           const LeadPlace& place, const Limits& limits,
                           bool ignore_undeclared, Value* value) {
  if (json.is_null()) {
    *value = Null{};
    return absl::OkStatus();
  }
  switch (field.type) {
    case FieldType::kBool: {
      const auto truth = As<bool>(json);
      if (!truth) return ExpectedAt(place, "expected true or false", json);
      *value = *truth;
      return absl::OkStatus();
    }
    case FieldType::kInt:
      return ReadJsonInt(json, place, value);
    case FieldType::kDouble:
      return ReadDouble(json, place, value);
    case FieldType::kString: {
      std::string_view text;
      absl::Status status = ReadJsonString(json, place, &text);
      if (status.ok()) value->emplace<std::string>(text);
      return status;
    }
    case FieldType::kTimestamp: {
      Instant instant;
      absl::Status status = ReadJsonInstant(json, place, &instant);
      if (status.ok()) *value = instant;
      return status;
    }
    case FieldType::kDuration: {
      const auto text = As<std::string_view>(json);
      if (!text) return ExpectedAt(place, kDurationWanted, json);
      const std::optional<Span> span = ParseSeconds(*text);
      if (!span)
        return WrongAt(place, {FaultCode::kMalformed, kDurationWanted});
      *value = *span;
      return absl::OkStatus();
    }
    case FieldType::kMoney:
      return ReadMoney(json, place, ignore_undeclared, value);
    case FieldType::kStrings:
      return ReadStrings(json, place, limits, value);
  }
  return base::WithStatusCode(
      absl::StatusCode::kInvalidArgument,
      WrongAt(place, {FaultCode::kInternal,
                      "the field has a type that cannot be read"}));
}

}  // namespace bantam::internal
