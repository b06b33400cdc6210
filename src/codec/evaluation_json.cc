// The answer for one lead as JSON: proto's own mapping of bantam.v1.Evaluation,
// with the field names of the .proto. What is not `optional` there is never
// left out.
//
// Written by hand because protobuf's printer takes many times as long, which
// a million answers feel; its reader is what the tests hold this against.

#include <string>
#include <vector>

#include "bantam/codec.h"
#include "src/codec/evaluation_parts.h"
#include "src/codec/proto_json.h"

namespace bantam {
namespace {

using internal::JsonWriter;

void WriteProvenance(const Provenance& provenance, JsonWriter* writer) {
  writer->Name("provenance");
  writer->Open('{');
  writer->Text("policy_id", provenance.policy_id);
  writer->Text("policy_version", provenance.policy_version);
  writer->Text("policy_hash", provenance.policy_hash);
  writer->Text("library_version", provenance.library_version);
  writer->Text("zone_data_version", provenance.zone_data_version);
  writer->Close('}');
}

void WriteArguments(const std::vector<Argument>& arguments,
                    JsonWriter* writer) {
  writer->List("arguments", arguments, [&](const Argument& argument) {
    writer->Text("name", argument.name);
    writer->OneValue("value", argument.value);
  });
}

void WriteScore(const ScoreResult& score, JsonWriter* writer) {
  writer->Text("id", score.id);
  writer->Text("subject", internal::SubjectInProto(score.subject));
  writer->Points("points", score.points);
  writer->Interval(score.interval);
  writer->Bool("exact", score.exact);
  writer->List("lines", score.lines, [&](const Line& line) {
    writer->Text("code", ReasonName(line.code));
    writer->Text("path", line.path);
    writer->Points("points", line.points);
    WriteArguments(line.arguments, writer);
  });
  writer->List("undecided", score.undecided, [&](const Undecided& undecided) {
    writer->Text("path", undecided.path);
    writer->Interval(undecided.interval);
    writer->Texts("fields", undecided.fields);
    writer->Text("error", undecided.error);
  });
}

}  // namespace

std::string EvaluationToJson(const Evaluation& evaluation) {
  JsonWriter writer;
  writer.Open('{');
  writer.Text("lead_id", evaluation.lead_id);
  WriteProvenance(evaluation.provenance, &writer);
  writer.Time("now", evaluation.now);
  writer.List("scores", evaluation.scores,
              [&](const ScoreResult& score) { WriteScore(score, &writer); });
  writer.List("grades", evaluation.grades, [&](const GradeResult& grade) {
    writer.Text("id", grade.id);
    writer.Text("grade", grade.grade);
    writer.Texts("possible", grade.possible);
  });
  writer.List("notes", evaluation.notes, [&](const Note& note) {
    writer.Text("code", ReasonName(note.code));
    writer.Text("path", note.path);
    WriteArguments(note.arguments, &writer);
  });
  internal::AssessmentsToJson(evaluation, &writer);
  writer.Close('}');
  return writer.Take();
}

}  // namespace bantam
