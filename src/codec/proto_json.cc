#include "src/codec/proto_json.h"

#include <array>
#include <charconv>
#include <cmath>

#include "src/codec/duration_text.h"
#include "src/codec/json_text.h"

namespace bantam::internal {
namespace {

// One member of bantam.v1.Value.
struct ValueWriter {
  JsonWriter* writer;

  void operator()(Null) const { writer->Text("null_value", "NULL_VALUE"); }
  void operator()(bool value) const { writer->Bool("bool_value", value); }
  void operator()(int64_t value) const { writer->Int("int_value", value); }
  void operator()(double value) const {
    writer->Name("double_value");
    writer->Double(value);
  }
  void operator()(const std::string& value) const {
    writer->Text("string_value", value);
  }
  void operator()(Instant value) const {
    writer->Time("timestamp_value", value);
  }
  void operator()(Span value) const {
    writer->Text("duration_value", FormatSeconds(value));
  }
  void operator()(const Money& value) const {
    writer->Name("money_value");
    writer->Open('{');
    writer->Text("amount", model::FormatAmount(value));
    writer->Text("currency", value.code());
    writer->Close('}');
  }
  void operator()(const std::vector<std::string>& value) const {
    writer->Name("strings_value");
    writer->Open('{');
    writer->Texts("values", value);
    writer->Close('}');
  }
};

}  // namespace

void JsonWriter::Name(std::string_view name) {
  Separate();
  AppendJsonString(name, &json_);
  json_.push_back(':');
}

void JsonWriter::String(std::string_view text) {
  Separate();
  AppendJsonString(text, &json_);
}

void JsonWriter::Double(double value) {
  if (std::isnan(value)) return Raw("\"NaN\"");
  if (std::isinf(value)) {
    return Raw(value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
  }
  std::array<char, 32> buffer;
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  Raw({buffer.data(), static_cast<size_t>(result.ptr - buffer.data())});
}

void JsonWriter::Text(std::string_view name, std::string_view text) {
  Name(name);
  String(text);
}

void JsonWriter::Texts(std::string_view name,
                       const std::vector<std::string>& texts) {
  Name(name);
  Open('[');
  for (const std::string& text : texts) String(text);
  Close(']');
}

void JsonWriter::Bool(std::string_view name, bool value) {
  Name(name);
  Raw(value ? "true" : "false");
}

void JsonWriter::Int(std::string_view name, int64_t value) {
  std::string digits;
  AppendJsonInt(value, &digits);
  Text(name, digits);
}

void JsonWriter::Points(std::string_view name, model::Points points) {
  Name(name);
  Double(points.ToDouble());
}

void JsonWriter::Interval(const model::Interval& interval) {
  Points("low", interval.low);
  Points("high", interval.high);
}

void JsonWriter::Time(std::string_view name, Instant instant) {
  Text(name, model::FormatInstant(instant));
}

void JsonWriter::OptionalValue(std::string_view name,
                               const std::optional<Value>& value) {
  if (value) OneValue(name, *value);
}

void JsonWriter::OneValue(std::string_view name, const Value& value) {
  Name(name);
  Open('{');
  std::visit(ValueWriter{this}, value);
  Close('}');
}

std::string_view SubjectInProto(Subject subject) {
  switch (subject) {
    case Subject::kAccount:
      return "ACCOUNT";
    case Subject::kPerson:
      return "PERSON";
    case Subject::kOpportunity:
      return "OPPORTUNITY";
    default:
      return "UNSPECIFIED";
  }
}

}  // namespace bantam::internal
