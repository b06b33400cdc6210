// The answer for one lead, in again: everything that its C++ form cannot hold
// is an error.

#include <google/protobuf/arena.h>
#include <google/protobuf/io/coded_stream.h>

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "bantam/codec.h"
#include "bantam/v1/evaluation.pb.h"
#include "src/base/text.h"
#include "src/base/utf8.h"
#include "src/codec/value_proto.h"
#include "src/codec/wire_check.h"
#include "src/engine/lead_check.h"

namespace bantam {
namespace {

using google::protobuf::RepeatedPtrField;
using internal::CheckKnown;
using internal::Invalid;
using internal::Under;

absl::Status ReadText(std::string_view field, const std::string& text,
                      std::string* copy) {
  if (const auto bad = base::FindInvalidUtf8(text)) {
    return Invalid(field, absl::StrCat("byte ", *bad, " is not UTF-8"));
  }
  *copy = text;
  return absl::OkStatus();
}

absl::Status ReadTexts(std::string_view field,
                       const RepeatedPtrField<std::string>& texts,
                       std::vector<std::string>* copies) {
  for (int i = 0; i < texts.size(); ++i) {
    absl::Status status =
        ReadText(absl::StrCat(base::ToAbsl(field), "[", i, "]"), texts[i],
                 &copies->emplace_back());
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

// Reads each message of a list with `read(message, &item)`.
template <typename Message, typename Item, typename Read>
absl::Status ReadList(std::string_view field,
                      const RepeatedPtrField<Message>& messages,
                      std::vector<Item>* items, const Read& read) {
  for (int i = 0; i < messages.size(); ++i) {
    absl::Status status = CheckKnown(messages[i]);
    if (status.ok()) status = read(messages[i], &items->emplace_back());
    if (!status.ok()) return Under(field, i, std::move(status));
  }
  return absl::OkStatus();
}

absl::Status ReadPoints(std::string_view field, double number,
                        model::Points* points) {
  const std::optional<model::Points> exact = model::Points::FromDouble(number);
  if (!exact) {
    return Invalid(field,
                   "expected a whole number of millionths, within "
                   "8589934592 points");
  }
  *points = *exact;
  return absl::OkStatus();
}

absl::Status ReadInterval(double low, double high, model::Interval* interval) {
  absl::Status status = ReadPoints("low", low, &interval->low);
  if (status.ok()) status = ReadPoints("high", high, &interval->high);
  if (status.ok() && interval->high < interval->low) {
    return Invalid("high", "less than low");
  }
  return status;
}

absl::Status ReadCode(v1::Reason::Code number, Reason* code) {
  if (number == v1::Reason::UNSPECIFIED || !v1::Reason::Code_IsValid(number)) {
    return Invalid("code", absl::StrCat("number ", static_cast<int>(number),
                                        " is no reason that this version of "
                                        "Bantam knows"));
  }
  *code = static_cast<Reason>(number);
  return absl::OkStatus();
}

// What a field of its type could hold, of any type.
absl::Status CheckAnyValue(const Value& value) {
  FieldInfo any;
  any.path = "value";
  any.nullable = true;
  if (value.index() != 0) any.type = static_cast<FieldType>(value.index());
  Limits limits;
  limits.max_string_bytes = std::numeric_limits<int64_t>::max();
  limits.max_list_items = std::numeric_limits<int64_t>::max();
  return internal::CheckValue({any.path, std::nullopt}, any, value, limits);
}

absl::Status ReadArgument(const v1::Argument& message, Argument* argument) {
  absl::Status status = ReadText("name", message.name(), &argument->name);
  std::optional<Value> value;
  if (status.ok()) {
    status = Under("value",
                   internal::ValueFromProto(message.value(),
                                            /*ignore_unknown=*/false, &value));
  }
  if (!status.ok()) return status;
  if (!value) return Invalid("value", "an argument needs a value");
  argument->value = *std::move(value);
  return CheckAnyValue(argument->value);
}

absl::Status ReadLine(const v1::Line& message, Line* line) {
  absl::Status status = ReadCode(message.code(), &line->code);
  if (status.ok()) status = ReadText("path", message.path(), &line->path);
  if (status.ok()) {
    status = ReadPoints("points", message.points(), &line->points);
  }
  if (!status.ok()) return status;
  return ReadList("arguments", message.arguments(), &line->arguments,
                  ReadArgument);
}

absl::Status ReadUndecided(const v1::Undecided& message, Undecided* undecided) {
  absl::Status status = ReadText("path", message.path(), &undecided->path);
  if (status.ok()) {
    status = ReadInterval(message.low(), message.high(), &undecided->interval);
  }
  if (status.ok()) {
    status = ReadTexts("fields", message.fields(), &undecided->fields);
  }
  if (status.ok()) {
    status = ReadText("error", message.error(), &undecided->error);
  }
  return status;
}

absl::Status ReadScore(const v1::ScoreResult& message, ScoreResult* score) {
  absl::Status status = ReadText("id", message.id(), &score->id);
  if (!status.ok()) return status;
  if (message.subject() == v1::Subject::UNSPECIFIED ||
      !v1::Subject::Kind_IsValid(message.subject())) {
    return Invalid("subject",
                   absl::StrCat("number ", static_cast<int>(message.subject()),
                                " is no subject"));
  }
  score->subject = static_cast<Subject>(message.subject());
  status = ReadPoints("points", message.points(), &score->points);
  if (status.ok()) {
    status = ReadInterval(message.low(), message.high(), &score->interval);
  }
  score->exact = message.exact();
  if (status.ok()) {
    status = ReadList("lines", message.lines(), &score->lines, ReadLine);
  }
  if (status.ok()) {
    status = ReadList("undecided", message.undecided(), &score->undecided,
                      ReadUndecided);
  }
  return status;
}

absl::Status ReadGrade(const v1::GradeResult& message, GradeResult* grade) {
  absl::Status status = ReadText("id", message.id(), &grade->id);
  if (status.ok()) status = ReadText("grade", message.grade(), &grade->grade);
  if (status.ok()) {
    status = ReadTexts("possible", message.possible(), &grade->possible);
  }
  return status;
}

absl::Status ReadNote(const v1::Note& message, Note* note) {
  absl::Status status = ReadCode(message.code(), &note->code);
  if (status.ok()) status = ReadText("path", message.path(), &note->path);
  if (!status.ok()) return status;
  return ReadList("arguments", message.arguments(), &note->arguments,
                  ReadArgument);
}

absl::Status ReadProvenance(const v1::Provenance& message,
                            Provenance* provenance) {
  absl::Status status = CheckKnown(message);
  if (status.ok()) {
    status = ReadText("policy_id", message.policy_id(), &provenance->policy_id);
  }
  if (status.ok()) {
    status = ReadText("policy_version", message.policy_version(),
                      &provenance->policy_version);
  }
  if (status.ok()) {
    status = ReadText("policy_hash", message.policy_hash(),
                      &provenance->policy_hash);
  }
  if (status.ok()) {
    status = ReadText("library_version", message.library_version(),
                      &provenance->library_version);
  }
  return status;
}

absl::Status Read(const v1::Evaluation& message, Evaluation* evaluation) {
  absl::Status status = Under("the evaluation", CheckKnown(message));
  if (status.ok()) {
    status = ReadText("lead_id", message.lead_id(), &evaluation->lead_id);
  }
  if (status.ok()) {
    status = Under("provenance", ReadProvenance(message.provenance(),
                                                &evaluation->provenance));
  }
  if (status.ok()) status = Under("now", CheckKnown(message.now()));
  if (!status.ok()) return status;
  if (!message.has_now()) {
    return Invalid("now", "an evaluation needs the instant it holds for");
  }
  evaluation->now = internal::InstantFromProto(message.now());
  status = internal::CheckInstant({"now", std::nullopt}, evaluation->now);
  if (status.ok()) {
    status =
        ReadList("scores", message.scores(), &evaluation->scores, ReadScore);
  }
  if (status.ok()) {
    status =
        ReadList("grades", message.grades(), &evaluation->grades, ReadGrade);
  }
  if (status.ok()) {
    status = ReadList("notes", message.notes(), &evaluation->notes, ReadNote);
  }
  return status;
}

}  // namespace

absl::StatusOr<Evaluation> EvaluationFromProto(const v1::Evaluation& message) {
  Evaluation evaluation;
  absl::Status status = Read(message, &evaluation);
  if (!status.ok()) return status;
  return evaluation;
}

absl::StatusOr<Evaluation> EvaluationFromBinary(std::string_view bytes) {
  if (bytes.size() > std::numeric_limits<int>::max()) {
    return absl::ResourceExhaustedError(
        absl::StrCat("the evaluation has ", bytes.size(),
                     " bytes; a message has at most 2147483647"));
  }
  absl::Status status =
      internal::CheckWire(bytes, *v1::Evaluation::descriptor(),
                          /*ignore_unknown=*/false);
  if (!status.ok()) return status;
  google::protobuf::Arena arena;
  auto* message =
      google::protobuf::Arena::CreateMessage<v1::Evaluation>(&arena);
  google::protobuf::io::CodedInputStream stream(
      reinterpret_cast<const uint8_t*>(bytes.data()),
      static_cast<int>(bytes.size()));
  if (!message->ParseFromCodedStream(&stream) ||
      !stream.ConsumedEntireMessage()) {
    return absl::InvalidArgumentError(
        "these bytes are no bantam.v1.Evaluation");
  }
  return EvaluationFromProto(*message);
}

}  // namespace bantam
