#include "src/codec/evaluation_reader.h"

#include <limits>

#include "bantam/limits.h"
#include "src/base/utf8.h"
#include "src/lead/check.h"

namespace bantam::internal {
namespace {

// What a field of its type could hold, of any type.
absl::Status CheckAnyValue(std::string_view name, const Value& value) {
  FieldInfo any;
  any.nullable = true;
  if (value.index() != 0) any.type = static_cast<FieldType>(value.index());
  Limits limits;
  limits.max_string_bytes = std::numeric_limits<int64_t>::max();
  limits.max_list_items = std::numeric_limits<int64_t>::max();
  return CheckValue({name, std::nullopt}, any, value, limits);
}

bool IsSubject(int number) {
  return number != v1::Subject::UNSPECIFIED &&
         v1::Subject::Kind_IsValid(number);
}

}  // namespace

void FieldReader::Text(std::string_view field, const std::string& text,
                       std::string* copy) {
  if (!ok()) return;
  if (const auto bad = base::FindInvalidUtf8(text)) {
    return Fail(field, absl::StrCat("byte ", *bad, " is not UTF-8"));
  }
  *copy = text;
}

void FieldReader::TextList(std::string_view field, const Texts& texts,
                           std::vector<std::string>* copies) {
  for (int i = 0; ok() && i < texts.size(); ++i) {
    Text(absl::StrCat(base::ToAbsl(field), "[", i, "]"), texts[i],
         &copies->emplace_back());
  }
}

void FieldReader::Points(std::string_view field, double number,
                         model::Points* points) {
  const std::optional<model::Points> exact = model::Points::FromDouble(number);
  if (!exact) {
    return Fail(field,
                "expected a whole number of millionths, within 8589934592 "
                "points");
  }
  *points = *exact;
}

void FieldReader::Interval(double low, double high, model::Interval* interval) {
  Points("low", low, &interval->low);
  Points("high", high, &interval->high);
  if (interval->high < interval->low) Fail("high", "less than low");
}

void FieldReader::Share(std::string_view field, double number,
                        model::Share* share) {
  const std::optional<model::Share> exact = model::Share::FromDouble(number);
  if (!exact) {
    return Fail(field, "expected a share of 0 to 1, in whole millionths");
  }
  *share = *exact;
}

void FieldReader::Time(std::string_view field,
                       const google::protobuf::Timestamp& message,
                       Instant* instant) {
  Add(Under(field, CheckKnown(message)));
  *instant = InstantFromProto(message);
  Add(CheckInstant({field, std::nullopt}, *instant));
}

void FieldReader::OptionalValue(std::string_view field,
                                const v1::Value& message,
                                std::optional<Value>* value) {
  Add(Under(field, ValueFromProto(message, /*ignore_unknown=*/false, value)));
  if (ok() && *value) Add(CheckAnyValue(field, **value));
}

void FieldReader::SubjectKind(v1::Subject::Kind number, Subject* subject) {
  Named("subject", number, IsSubject, "subject", subject);
}

}  // namespace bantam::internal
