#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/codec/json_path.h"
#include "src/codec/json_value.h"
#include "src/codec/record_json.h"
#include "src/codec/record_parts.h"

namespace bantam::internal {
namespace {

using base::ToAbsl;
using base::Under;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

// What takes the record knows how much it may hold.
Limits NoLimits() {
  Limits limits;
  limits.max_string_bytes = std::numeric_limits<int64_t>::max();
  limits.max_list_items = std::numeric_limits<int64_t>::max();
  return limits;
}

std::optional<int64_t> WholeNumber(std::string_view digits) {
  int64_t number = 0;
  const auto result =
      std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (result.ec != std::errc() || result.ptr != digits.data() + digits.size()) {
    return std::nullopt;
  }
  return number;
}

FieldType TypeOf(FieldKind kind) {
  switch (kind) {
    case FieldKind::kText:
      return FieldType::kString;
    case FieldKind::kBool:
      return FieldType::kBool;
    case FieldKind::kInt:
      return FieldType::kInt;
    case FieldKind::kTime:
      return FieldType::kTimestamp;
    case FieldKind::kSpan:
      return FieldType::kDuration;
    case FieldKind::kMoney:
      return FieldType::kMoney;
    default:
      return FieldType::kDouble;
  }
}

std::string_view Wanted(FieldType type) {
  switch (type) {
    case FieldType::kBool:
      return "expected true or false";
    case FieldType::kInt:
      return "expected an integer";
    case FieldType::kDouble:
      return "expected a number";
    case FieldType::kTimestamp:
      return kTimeWanted;
    case FieldType::kDuration:
      return kDurationWanted;
    case FieldType::kMoney:
      return kMoneyWanted;
    default:
      return "expected a string";
  }
}

class RecordReader {
 public:
  explicit RecordReader(const JsonOptions& options)
      : options_(options), schema_(options.dialect == JsonDialect::kSchema) {}

  absl::Status Record(const RecordInfo& info, const object& members,
                      void* record) {
    Zero(info, record);
    uint64_t seen = 0;
    for (const auto [key, json] : members) {
      const RecordField* field = info.FindName(key);
      if (field == nullptr) {
        if (options_.ignore_unknown) continue;
        return NoSuchMember(info, key);
      }
      // In the schema's dialect null stands for what is absent.
      if (schema_ && json.is_null()) continue;
      seen |= uint64_t{1} << (field - info.fields.data());
      absl::Status status = Member(*field, json, record);
      if (!status.ok()) return status;
    }
    const FieldFault fault = CheckWhole(info, seen, record);
    if (fault.field == nullptr) return absl::OkStatus();
    return Under(fault.field->name, base::ToStatus(fault.fault));
  }

 private:
  static absl::Status NoSuchMember(const RecordInfo& info,
                                   std::string_view key) {
    std::vector<std::string_view> right;
    for (const RecordField& field : info.fields) right.push_back(field.name);
    std::string path;
    AppendKey(key, &path);
    return NoSuchPart(path, info.noun, key, right);
  }

  static absl::Status NoSuchPart(const std::string& path, std::string_view of,
                                 std::string_view key,
                                 std::span<const std::string_view> right) {
    return base::WithStatusCode(
        absl::StatusCode::kInvalidArgument,
        base::Wrong(path, {FaultCode::kUnknownName, "{of} has no such part"},
                    {{"of", of},
                     {"name", key},
                     {"nearest", base::Nearest(key, right)}}));
  }

  absl::Status Member(const RecordField& field, const element& json,
                      void* record) {
    if (field.count != FieldCount::kMany) {
      return Item(field, json, {field.name, std::nullopt}, record);
    }
    const auto items = As<array>(json);
    if (!items) {
      return ExpectedAt({field.name, std::nullopt}, "expected an array", json);
    }
    for (const element item : *items) {
      const std::string path =
          absl::StrCat(ToAbsl(field.name), "[", field.Size(record), "]");
      absl::Status status = Item(field, item, {path, std::nullopt}, record);
      if (!status.ok()) return status;
    }
    return absl::OkStatus();
  }

  absl::Status Item(const RecordField& field, const element& json,
                    const LeadPlace& place, void* record) {
    switch (field.kind) {
      case FieldKind::kEnum:
        return Word(field, json, place, record);
      case FieldKind::kRecord: {
        const auto members = As<object>(json);
        if (!members) return ExpectedAt(place, "expected an object", json);
        return Under(place.path,
                     Record(*field.record, *members, field.Add(record)));
      }
      case FieldKind::kValue: {
        Value value;
        absl::Status status = schema_
                                  ? Under(place.path, TypedValue(json, &value))
                                  : options_.read_value(json, place, &value);
        if (status.ok()) {
          *static_cast<Value*>(field.Add(record)) = std::move(value);
        }
        return status;
      }
      default:
        return Plain(field, json, place, record);
    }
  }

  absl::Status Plain(const RecordField& field, const element& json,
                     const LeadPlace& place, void* record) {
    Value value;
    absl::Status status = Read(TypeOf(field.kind), json, place, &value);
    if (!status.ok()) return status;
    void* item = field.Add(record);
    switch (field.kind) {
      case FieldKind::kText:
        *static_cast<std::string*>(item) =
            std::move(std::get<std::string>(value));
        return status;
      case FieldKind::kBool:
        *static_cast<bool*>(item) = std::get<bool>(value);
        return status;
      case FieldKind::kInt:
        *static_cast<int64_t*>(item) = std::get<int64_t>(value);
        return status;
      case FieldKind::kTime:
        *static_cast<Instant*>(item) = std::get<Instant>(value);
        return status;
      case FieldKind::kSpan:
        *static_cast<Span*>(item) = std::get<Span>(value);
        return status;
      case FieldKind::kMoney:
        *static_cast<Money*>(item) = std::get<Money>(value);
        return status;
      default: {
        std::optional<Fault> wrong =
            SetFigure(field, std::get<double>(value), item);
        if (!wrong) return status;
        wrong->path = place.ToString();
        return base::ToStatus(*wrong);
      }
    }
  }

  absl::Status Read(FieldType type, const element& json, const LeadPlace& place,
                    Value* value) const {
    // No field of a record is nullable.
    if (json.is_null()) return ExpectedAt(place, Wanted(type), json);
    // protobuf's JSON has 64-bit integers in strings, since readers have
    // doubles.
    const auto digits = As<std::string_view>(json);
    if (schema_ && type == FieldType::kInt && digits) {
      if (const std::optional<int64_t> number = WholeNumber(*digits)) {
        *value = *number;
        return absl::OkStatus();
      }
    }
    FieldInfo field;
    field.type = type;
    return ReadJsonValue(json, field, place, limits_, options_.ignore_unknown,
                         value);
  }

  absl::Status Word(const RecordField& field, const element& json,
                    const LeadPlace& place, void* record) const {
    std::vector<std::string_view> right;
    std::vector<int32_t> numbers;
    for (const EnumValue& value : field.names->values) {
      if (value.number == 0 && (field.count == FieldCount::kOptional ||
                                field.names->has_unspecified())) {
        continue;
      }
      numbers.push_back(value.number);
      right.push_back(schema_ ? value.name : value.small_name);
    }
    size_t word = 0;
    absl::Status status =
        ReadWordOf(json, place, field.names->noun, right, &word);
    if (!status.ok()) return status;
    *static_cast<uint8_t*>(field.Add(record)) =
        static_cast<uint8_t>(numbers[word]);
    return status;
  }

  // A bantam.v1.Value: an object with the one member that names its type.
  absl::Status TypedValue(const element& json, Value* value) const {
    const auto members = As<object>(json);
    if (!members || members->size() != 1) {
      return base::Wrong("", {FaultCode::kWrongForm,
                              "expected an object with one member, such as "
                              "{{\"int_value\": \"3\"}"});
    }
    const auto [key, item] = *members->begin();
    constexpr std::string_view kNames[] = {
        "null_value",     "bool_value",   "int_value",
        "double_value",   "string_value", "timestamp_value",
        "duration_value", "money_value",  "strings_value"};
    for (size_t i = 0; i < std::size(kNames); ++i) {
      if (key != kNames[i]) continue;
      if (i == 0) {
        *value = Null{};
        return absl::OkStatus();
      }
      const auto type = static_cast<FieldType>(i);
      if (type != FieldType::kStrings) {
        return Read(type, item, {key, std::nullopt}, value);
      }
      const auto list = As<object>(item);
      element values;
      if (!list || list->at_key("values").get(values) != simdjson::SUCCESS) {
        return ExpectedAt({key, std::nullopt},
                          "expected an object with 'values'", item);
      }
      return Read(type, values, {"strings_value.values", std::nullopt}, value);
    }
    std::string path;
    AppendKey(key, &path);
    return NoSuchPart(path, "a value", key, kNames);
  }

  const JsonOptions& options_;
  const bool schema_;
  const Limits limits_ = NoLimits();
};

}  // namespace

absl::Status ReadJson(const RecordInfo& info, const object& members,
                      const JsonOptions& options, void* record) {
  return RecordReader(options).Record(info, members, record);
}

}  // namespace bantam::internal
