// The answer for one lead as JSON: proto's own mapping of bantam.v1.Evaluation,
// with the field names of the .proto and nothing left out.
//
// Written by hand because protobuf's printer takes many times as long, which
// a million answers feel; its reader is what the tests hold this against.

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/codec.h"
#include "src/codec/duration_text.h"
#include "src/codec/json_text.h"

namespace bantam {
namespace {

using internal::AppendJsonString;

// Writes one JSON text; puts commas where they belong.
class Writer {
 public:
  void Name(std::string_view name) {
    Separate();
    AppendJsonString(name, &json_);
    json_.push_back(':');
  }
  void Open(char bracket) {
    Separate();
    json_.push_back(bracket);
  }
  void Close(char bracket) { json_.push_back(bracket); }
  void String(std::string_view text) {
    Separate();
    AppendJsonString(text, &json_);
  }
  // A number, a word, or a string that needs no escape and has its quotes.
  void Raw(std::string_view text) {
    Separate();
    json_.append(text);
  }

  std::string Take() { return std::move(json_); }

 private:
  void Separate() {
    if (json_.empty()) return;
    const char last = json_.back();
    if (last != '{' && last != '[' && last != ':') json_.push_back(',');
  }

  std::string json_;
};

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

void WriteDouble(double value, Writer* writer) {
  if (std::isnan(value)) return writer->Raw("\"NaN\"");
  if (std::isinf(value)) {
    return writer->Raw(value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
  }
  std::array<char, 32> buffer;
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  writer->Raw({buffer.data(), static_cast<size_t>(result.ptr - buffer.data())});
}

void WriteTexts(const std::vector<std::string>& texts, Writer* writer) {
  writer->Open('[');
  for (const std::string& text : texts) writer->String(text);
  writer->Close(']');
}

void TextMember(std::string_view name, std::string_view text, Writer* writer) {
  writer->Name(name);
  writer->String(text);
}
void BoolMember(std::string_view name, bool value, Writer* writer) {
  writer->Name(name);
  writer->Raw(value ? "true" : "false");
}
void PointsMember(std::string_view name, model::Points points, Writer* writer) {
  writer->Name(name);
  WriteDouble(points.ToDouble(), writer);
}

// One member of bantam.v1.Value.
struct ValueWriter {
  Writer* writer;

  void operator()(Null) const {
    TextMember("null_value", "NULL_VALUE", writer);
  }
  void operator()(bool value) const { BoolMember("bool_value", value, writer); }
  // 64-bit integers are strings in proto's JSON, since readers have doubles.
  void operator()(int64_t value) const {
    std::string digits;
    internal::AppendJsonInt(value, &digits);
    TextMember("int_value", digits, writer);
  }
  void operator()(double value) const {
    writer->Name("double_value");
    WriteDouble(value, writer);
  }
  void operator()(const std::string& value) const {
    TextMember("string_value", value, writer);
  }
  void operator()(Instant value) const {
    TextMember("timestamp_value", model::FormatInstant(value), writer);
  }
  void operator()(Span value) const {
    TextMember("duration_value", internal::FormatSeconds(value), writer);
  }
  void operator()(const Money& value) const {
    writer->Name("money_value");
    writer->Open('{');
    TextMember("amount", model::FormatAmount(value), writer);
    TextMember("currency", value.code(), writer);
    writer->Close('}');
  }
  void operator()(const std::vector<std::string>& value) const {
    writer->Name("strings_value");
    writer->Open('{');
    writer->Name("values");
    WriteTexts(value, writer);
    writer->Close('}');
  }
};

// A list of objects, the members of each written by `write`.
template <typename Item, typename Write>
void WriteList(std::string_view name, const std::vector<Item>& items,
               Writer* writer, const Write& write) {
  writer->Name(name);
  writer->Open('[');
  for (const Item& item : items) {
    writer->Open('{');
    write(item);
    writer->Close('}');
  }
  writer->Close(']');
}

void WriteArguments(const std::vector<Argument>& arguments, Writer* writer) {
  WriteList("arguments", arguments, writer, [&](const Argument& argument) {
    TextMember("name", argument.name, writer);
    writer->Name("value");
    writer->Open('{');
    std::visit(ValueWriter{writer}, argument.value);
    writer->Close('}');
  });
}

void WriteScore(const ScoreResult& score, Writer* writer) {
  TextMember("id", score.id, writer);
  TextMember("subject", SubjectInProto(score.subject), writer);
  PointsMember("points", score.points, writer);
  PointsMember("low", score.interval.low, writer);
  PointsMember("high", score.interval.high, writer);
  BoolMember("exact", score.exact, writer);
  WriteList("lines", score.lines, writer, [&](const Line& line) {
    TextMember("code", ReasonName(line.code), writer);
    TextMember("path", line.path, writer);
    PointsMember("points", line.points, writer);
    WriteArguments(line.arguments, writer);
  });
  WriteList("undecided", score.undecided, writer,
            [&](const Undecided& undecided) {
              TextMember("path", undecided.path, writer);
              PointsMember("low", undecided.interval.low, writer);
              PointsMember("high", undecided.interval.high, writer);
              writer->Name("fields");
              WriteTexts(undecided.fields, writer);
              TextMember("error", undecided.error, writer);
            });
}

}  // namespace

std::string EvaluationToJson(const Evaluation& evaluation) {
  Writer writer;
  writer.Open('{');
  TextMember("lead_id", evaluation.lead_id, &writer);
  writer.Name("provenance");
  writer.Open('{');
  TextMember("policy_id", evaluation.provenance.policy_id, &writer);
  TextMember("policy_version", evaluation.provenance.policy_version, &writer);
  TextMember("policy_hash", evaluation.provenance.policy_hash, &writer);
  TextMember("library_version", evaluation.provenance.library_version, &writer);
  writer.Close('}');
  TextMember("now", model::FormatInstant(evaluation.now), &writer);
  WriteList("scores", evaluation.scores, &writer,
            [&](const ScoreResult& score) { WriteScore(score, &writer); });
  WriteList("grades", evaluation.grades, &writer,
            [&](const GradeResult& grade) {
              TextMember("id", grade.id, &writer);
              TextMember("grade", grade.grade, &writer);
              writer.Name("possible");
              WriteTexts(grade.possible, &writer);
            });
  WriteList("notes", evaluation.notes, &writer, [&](const Note& note) {
    TextMember("code", ReasonName(note.code), &writer);
    TextMember("path", note.path, &writer);
    WriteArguments(note.arguments, &writer);
  });
  writer.Close('}');
  return writer.Take();
}

}  // namespace bantam
