#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <variant>

#include "src/codec/duration_text.h"
#include "src/codec/json_append.h"
#include "src/codec/json_text.h"
#include "src/codec/record_json.h"

namespace bantam::internal {
namespace {

template <typename T>
const T& Ref(const void* item) {
  return *static_cast<const T*>(item);
}

// The shortest number that reads back as this one; whole ones without a point.
void AppendNumber(double value, std::string* json) {
  if (std::isnan(value)) {
    json->append("\"NaN\"");
  } else if (std::isinf(value)) {
    json->append(value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
  } else {
    std::array<char, 32> buffer;
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    json->append(buffer.data(), result.ptr);
  }
}

void AppendIntText(int64_t value, std::string* json) {
  json->push_back('"');
  AppendJsonInt(value, json);
  json->push_back('"');
}

// A value with its type, as bantam.v1.Value.
struct TypedValue {
  std::string* json;

  void operator()(Null) const {
    AppendName("null_value", json);
    json->append("\"NULL_VALUE\"");
  }
  void operator()(bool value) const { AppendMember("bool_value", value, json); }
  void operator()(int64_t value) const {
    AppendName("int_value", json);
    AppendIntText(value, json);
  }
  void operator()(double value) const {
    AppendName("double_value", json);
    AppendNumber(value, json);
  }
  void operator()(const std::string& value) const {
    AppendMember("string_value", value, json);
  }
  void operator()(Instant value) const {
    AppendMember("timestamp_value", value, json);
  }
  void operator()(Span value) const {
    AppendMember("duration_value", value, json);
  }
  void operator()(const Money& value) const {
    AppendMember("money_value", value, json);
  }
  void operator()(const std::vector<std::string>& value) const {
    AppendName("strings_value", json);
    json->append("{\"values\":");
    Append(value, json);
    json->push_back('}');
  }
};

class RecordWriter {
 public:
  RecordWriter(JsonDialect dialect, std::string* json)
      : schema_(dialect == JsonDialect::kSchema), json_(json) {}

  void Members(const RecordInfo& info, const void* record) {
    for (const RecordField& field : info.fields) Member(field, record);
  }

 private:
  void Member(const RecordField& field, const void* record) {
    const size_t size = field.Size(record);
    const bool many = field.count == FieldCount::kMany;
    if (size == 0 && !(many && schema_)) return;
    if (!many && !schema_ && IsZero(field, field.Get(record, 0))) return;
    AppendName(field.name, json_);
    if (!many) return Item(field, field.Get(record, 0));
    json_->push_back('[');
    for (size_t i = 0; i < size; ++i) {
      if (i > 0) json_->push_back(',');
      Item(field, field.Get(record, i));
    }
    json_->push_back(']');
  }

  // Of one that need not be there; an optional one says something if it is.
  static bool IsZero(const RecordField& field, const void* item) {
    if (field.count == FieldCount::kOptional) return false;
    switch (field.kind) {
      case FieldKind::kText:
        return Ref<std::string>(item).empty();
      case FieldKind::kBool:
        return !Ref<bool>(item);
      case FieldKind::kInt:
      case FieldKind::kPoints:
      case FieldKind::kShare:
        return Ref<int64_t>(item) == 0;
      case FieldKind::kEnum:
        return Ref<uint8_t>(item) == 0;
      default:
        return false;
    }
  }

  void Item(const RecordField& field, const void* item) {
    switch (field.kind) {
      case FieldKind::kText:
        return Append(Ref<std::string>(item), json_);
      case FieldKind::kBool:
        return Append(Ref<bool>(item), json_);
      case FieldKind::kInt:
        return schema_ ? AppendIntText(Ref<int64_t>(item), json_)
                       : Append(Ref<int64_t>(item), json_);
      case FieldKind::kPoints:
      case FieldKind::kShare:
        return AppendNumber(model::Points{Ref<int64_t>(item)}.ToDouble(),
                            json_);
      case FieldKind::kTime:
        return Append(Ref<Instant>(item), json_);
      case FieldKind::kSpan:
        return Append(Ref<Span>(item), json_);
      case FieldKind::kMoney:
        return Append(Ref<Money>(item), json_);
      case FieldKind::kValue:
        return AnyValue(Ref<Value>(item));
      case FieldKind::kEnum:
        return AppendJsonString(
            schema_ ? field.names->NameOf(Ref<uint8_t>(item))
                    : field.names->SmallNameOf(Ref<uint8_t>(item)),
            json_);
      case FieldKind::kRecord:
        json_->push_back('{');
        Members(*field.record, item);
        json_->push_back('}');
        return;
    }
  }

  void AnyValue(const Value& value) {
    if (!schema_) {
      std::visit([&](const auto& plain) { Append(plain, json_); }, value);
      return;
    }
    json_->push_back('{');
    std::visit(TypedValue{json_}, value);
    json_->push_back('}');
  }

  const bool schema_;
  std::string* json_;
};

}  // namespace

void AppendJsonMembers(const RecordInfo& info, const void* record,
                       JsonDialect dialect, std::string* json) {
  RecordWriter(dialect, json).Members(info, record);
}

}  // namespace bantam::internal
