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
#include "src/codec/evaluation_parts.h"
#include "src/codec/evaluation_reader.h"
#include "src/codec/value_proto.h"
#include "src/wire/wire_check.h"

namespace bantam {
namespace {

using internal::FieldReader;

bool IsReason(int number) {
  return number != v1::Reason::UNSPECIFIED && v1::Reason::Kind_IsValid(number);
}

void ReadCode(v1::Reason::Kind number, Reason* code, FieldReader* reader) {
  reader->Named("code", number, IsReason,
                "reason that this version of Bantam knows", code);
}

absl::Status ReadArgument(const v1::Argument& message, Argument* argument) {
  FieldReader reader;
  reader.Text("name", message.name(), &argument->name);
  std::optional<Value> value;
  reader.OptionalValue("value", message.value(), &value);
  if (!value) reader.Fail("value", "an argument needs a value");
  if (reader.ok()) argument->value = *std::move(value);
  return reader.status();
}

absl::Status ReadLine(const v1::Line& message, Line* line) {
  FieldReader reader;
  ReadCode(message.code(), &line->code, &reader);
  reader.Text("path", message.path(), &line->path);
  reader.Points("points", message.points(), &line->points);
  reader.List("arguments", message.arguments(), &line->arguments, ReadArgument);
  return reader.status();
}

absl::Status ReadUndecided(const v1::Undecided& message, Undecided* undecided) {
  FieldReader reader;
  reader.Text("path", message.path(), &undecided->path);
  reader.Interval(message.low(), message.high(), &undecided->interval);
  reader.TextList("fields", message.fields(), &undecided->fields);
  reader.Text("error", message.error(), &undecided->error);
  return reader.status();
}

absl::Status ReadScore(const v1::ScoreResult& message, ScoreResult* score) {
  FieldReader reader;
  reader.Text("id", message.id(), &score->id);
  reader.SubjectKind(message.subject(), &score->subject);
  reader.Points("points", message.points(), &score->points);
  reader.Interval(message.low(), message.high(), &score->interval);
  score->exact = message.exact();
  reader.List("lines", message.lines(), &score->lines, ReadLine);
  reader.List("undecided", message.undecided(), &score->undecided,
              ReadUndecided);
  return reader.status();
}

absl::Status ReadGrade(const v1::GradeResult& message, GradeResult* grade) {
  FieldReader reader;
  reader.Text("id", message.id(), &grade->id);
  reader.Text("grade", message.grade(), &grade->grade);
  reader.TextList("possible", message.possible(), &grade->possible);
  return reader.status();
}

absl::Status ReadNote(const v1::Note& message, Note* note) {
  FieldReader reader;
  ReadCode(message.code(), &note->code, &reader);
  reader.Text("path", message.path(), &note->path);
  reader.List("arguments", message.arguments(), &note->arguments, ReadArgument);
  return reader.status();
}

absl::Status ReadProvenance(const v1::Provenance& message,
                            Provenance* provenance) {
  FieldReader reader;
  reader.Add(internal::CheckKnown(message));
  reader.Text("policy_id", message.policy_id(), &provenance->policy_id);
  reader.Text("policy_version", message.policy_version(),
              &provenance->policy_version);
  reader.Text("policy_hash", message.policy_hash(), &provenance->policy_hash);
  reader.Text("library_version", message.library_version(),
              &provenance->library_version);
  reader.Text("zone_data_version", message.zone_data_version(),
              &provenance->zone_data_version);
  return reader.status();
}

absl::Status Read(const v1::Evaluation& message, Evaluation* evaluation) {
  FieldReader reader;
  reader.Add(internal::Under("the evaluation", internal::CheckKnown(message)));
  reader.Text("lead_id", message.lead_id(), &evaluation->lead_id);
  reader.Add(internal::Under(
      "provenance",
      ReadProvenance(message.provenance(), &evaluation->provenance)));
  if (!message.has_now()) {
    reader.Fail("now", "an evaluation needs the instant it holds for");
  }
  reader.Time("now", message.now(), &evaluation->now);
  reader.List("scores", message.scores(), &evaluation->scores, ReadScore);
  reader.List("grades", message.grades(), &evaluation->grades, ReadGrade);
  reader.List("notes", message.notes(), &evaluation->notes, ReadNote);
  reader.Add(internal::AssessmentsFromProto(message, evaluation));
  return reader.status();
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
