#include "src/lead/check.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/base/utf8.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;
using base::Wrong;

// Ten to the eighteenth: twelve digits before the point and six after it.
constexpr int64_t kMoneyMicrosEnd = 1'000'000'000'000'000'000;

std::string_view FoundInWords(const Value& value) {
  if (value.valueless_by_exception()) return "nothing";
  if (value.index() == 0) return "null";
  return TypeInWords(static_cast<FieldType>(value.index()));
}

bool IsValid(Span span) {
  return Span::FromNanos(span.TotalNanos()) == span;
}

bool IsValid(const Money& money) {
  for (const char c : money.currency) {
    if (c < 'A' || c > 'Z') return false;
  }
  return money.micros > -kMoneyMicrosEnd && money.micros < kMoneyMicrosEnd;
}

absl::Status CheckString(const LeadPlace& place, const FieldInfo& field,
                         const std::string& text, const Limits& limits) {
  if (absl::Status status = CheckText(place, text, limits); !status.ok()) {
    return status;
  }
  if (field.values.empty()) return absl::OkStatus();
  for (const std::string& declared : field.values) {
    if (declared == text) return absl::OkStatus();
  }
  if (field.personal) {
    return WrongAt(place, {FaultCode::kNotListed,
                           "the value is not among the declared ones"});
  }
  const std::vector<std::string_view> right(field.values.begin(),
                                            field.values.end());
  return WrongAt(
      place,
      {FaultCode::kNotListed, "{'value'} is not among the declared values"},
      {{"value", text}, {"nearest", base::Nearest(text, right)}});
}

absl::Status CheckStrings(const LeadPlace& place, const FieldInfo& field,
                          const std::vector<std::string>& items,
                          const Limits& limits) {
  if (static_cast<int64_t>(items.size()) > limits.max_list_items) {
    return WrongAt(
        place,
        {FaultCode::kLimitExceeded, "{found} items; {limit} allows {allowed}"},
        {{"found", items.size()},
         {"limit", "max_list_items"},
         {"allowed", limits.max_list_items}});
  }
  for (size_t i = 0; i < items.size(); ++i) {
    absl::Status status = CheckString(place, field, items[i], limits);
    if (status.ok()) continue;
    // Only now is the item's own path worth its making.
    const std::string path = absl::StrCat(ToAbsl(place.path), "[", i, "]");
    return CheckString({path, place.index}, field, items[i], limits);
  }
  return absl::OkStatus();
}

}  // namespace

std::string LeadPlace::ToString() const {
  if (!index) return std::string(path);
  const size_t dot = path.find('.');
  const std::string_view part = path.substr(0, dot);
  const std::string list = part == "activity"   ? "activities"
                           : part == "evidence" ? "evidence"
                                                : std::string(part) + "s";
  const std::string_view rest =
      dot == std::string_view::npos ? "" : path.substr(dot);
  return absl::StrCat(list, "[", *index, "]", ToAbsl(rest));
}

absl::Status WrongAt(const LeadPlace& place, base::Wording wording,
                     base::Args arguments) {
  return Wrong(place.ToString(), wording, arguments);
}

std::string_view TypeInWords(FieldType type) {
  switch (type) {
    case FieldType::kBool:
      return "a bool";
    case FieldType::kInt:
      return "an integer";
    case FieldType::kDouble:
      return "a double";
    case FieldType::kString:
      return "a string";
    case FieldType::kTimestamp:
      return "a timestamp";
    case FieldType::kDuration:
      return "a duration";
    case FieldType::kMoney:
      return "an amount of money";
    case FieldType::kStrings:
      return "a list of strings";
  }
  return "nothing";
}

absl::Status CheckText(const LeadPlace& place, std::string_view text,
                       const Limits& limits) {
  if (static_cast<int64_t>(text.size()) > limits.max_string_bytes) {
    return WrongAt(
        place,
        {FaultCode::kLimitExceeded, "{found} bytes; {limit} allows {allowed}"},
        {{"found", text.size()},
         {"limit", "max_string_bytes"},
         {"allowed", limits.max_string_bytes}});
  }
  if (const std::optional<size_t> bad = base::FindInvalidUtf8(text)) {
    return WrongAt(place, {FaultCode::kNotUtf8, "byte {byte} is not UTF-8"},
                   {{"byte", *bad}});
  }
  return absl::OkStatus();
}

absl::Status CheckInstant(const LeadPlace& place, Instant instant) {
  if (instant.IsValid()) return absl::OkStatus();
  return WrongAt(place,
                 {FaultCode::kInstantOutOfRange,
                  "expected an instant from 0001-01-01T00:00:00Z to "
                  "9999-12-31T23:59:59.999999999Z, with nanoseconds from 0 to "
                  "999999999"});
}

namespace {

absl::Status CheckItem(const LeadPlace& place, const RecordField& field,
                       const void* item, const Limits& limits) {
  switch (field.kind) {
    case FieldKind::kText:
      return CheckText(place, *static_cast<const std::string*>(item), limits);
    case FieldKind::kTime:
      return CheckInstant(place, *static_cast<const Instant*>(item));
    case FieldKind::kEnum: {
      const int number = *static_cast<const uint8_t*>(item);
      const std::string_view name = field.names->NameOf(number);
      if (!name.empty() && name != "UNSPECIFIED") return absl::OkStatus();
      // "handoff step": the field of a step says whose it is.
      const std::string_view noun = field.names->noun;
      return WrongAt(
          place,
          {FaultCode::kUnknownNumber, "{number} is the number of no {what}"},
          {{"number", number}, {"what", noun.substr(noun.rfind(' ') + 1)}});
    }
    default:
      return absl::OkStatus();
  }
}

}  // namespace

absl::Status CheckRecord(std::string_view path, const RecordInfo& info,
                         const void* record, size_t index,
                         const Limits& limits) {
  for (const RecordField& field : info.fields) {
    const size_t count = field.Size(record);
    for (size_t i = 0; i < count; ++i) {
      const void* item = field.Get(record, i);
      if (CheckItem({field.name, index}, field, item, limits).ok()) continue;
      // Paths are spelt out for errors alone.
      const std::string at =
          absl::StrCat(ToAbsl(path), ".", ToAbsl(field.name));
      return CheckItem({at, index}, field, item, limits);
    }
  }
  return absl::OkStatus();
}

absl::Status CheckValue(const LeadPlace& place, const FieldInfo& field,
                        const Value& value, const Limits& limits) {
  if (std::holds_alternative<Null>(value)) {
    if (field.nullable) return absl::OkStatus();
    return WrongAt(place,
                   {FaultCode::kWrongType,
                    "expected {expected}, found {found}; the field is not "
                    "nullable"},
                   {{"expected", TypeInWords(field.type)}, {"found", "null"}});
  }
  // The alternatives of Value stand in the order of FieldType.
  if (value.index() != static_cast<size_t>(field.type)) {
    return WrongAt(
        place, {FaultCode::kWrongType, "expected {expected}, found {found}"},
        {{"expected", TypeInWords(field.type)},
         {"found", FoundInWords(value)}});
  }
  if (const auto* number = std::get_if<double>(&value)) {
    if (!std::isnan(*number)) return absl::OkStatus();
    return WrongAt(place,
                   {FaultCode::kNotANumber,
                    "NaN is no value; leave the field unset where the value "
                    "is unknown"});
  }
  if (const auto* text = std::get_if<std::string>(&value)) {
    return CheckString(place, field, *text, limits);
  }
  if (const auto* items = std::get_if<std::vector<std::string>>(&value)) {
    return CheckStrings(place, field, *items, limits);
  }
  if (const auto* instant = std::get_if<Instant>(&value)) {
    return CheckInstant(place, *instant);
  }
  if (const auto* span = std::get_if<Span>(&value); span && !IsValid(*span)) {
    return WrongAt(place,
                   {FaultCode::kSpanOutOfRange,
                    "expected a span within 315576000000 seconds either way, "
                    "with nanoseconds from 0 to 999999999"});
  }
  if (const auto* money = std::get_if<Money>(&value);
      money && !IsValid(*money)) {
    return WrongAt(place,
                   {FaultCode::kMalformed,
                    "expected an amount of at most 12 digits before the point "
                    "and a currency of three capital letters"});
  }
  return absl::OkStatus();
}

absl::Status CheckCount(size_t count, int64_t limit, std::string_view list,
                        std::string_view name) {
  if (static_cast<int64_t>(count) < limit) return absl::OkStatus();
  return Wrong(std::string(list),
               {FaultCode::kLimitExceeded,
                "more than {allowed}; {limit} allows {allowed}"},
               {{"limit", name}, {"allowed", limit}, {"found", limit + 1}});
}

}  // namespace bantam::internal
