// The answer for one lead, out: as a message and in binary.

#include <google/protobuf/arena.h>

#include <string>
#include <string_view>

#include "bantam/codec.h"
#include "bantam/v1/evaluation.pb.h"
#include "src/codec/evaluation_parts.h"
#include "src/codec/value_proto.h"

namespace bantam {
namespace {

using google::protobuf::RepeatedPtrField;

void Write(const std::vector<Argument>& arguments,
           RepeatedPtrField<v1::Argument>* messages) {
  for (const Argument& argument : arguments) {
    v1::Argument* message = messages->Add();
    message->set_name(argument.name);
    internal::ValueToProto(argument.value, message->mutable_value());
  }
}

void Write(const Line& line, v1::Line* message) {
  message->set_code(static_cast<v1::Reason::Kind>(line.code));
  message->set_path(line.path);
  message->set_points(line.points.ToDouble());
  Write(line.arguments, message->mutable_arguments());
}

void Write(const Undecided& undecided, v1::Undecided* message) {
  message->set_path(undecided.path);
  message->set_low(undecided.interval.low.ToDouble());
  message->set_high(undecided.interval.high.ToDouble());
  *message->mutable_fields() = {undecided.fields.begin(),
                                undecided.fields.end()};
  message->set_error(undecided.error);
}

void Write(const ScoreResult& score, v1::ScoreResult* message) {
  message->set_id(score.id);
  message->set_subject(static_cast<v1::Subject::Kind>(score.subject));
  message->set_points(score.points.ToDouble());
  message->set_low(score.interval.low.ToDouble());
  message->set_high(score.interval.high.ToDouble());
  message->set_exact(score.exact);
  for (const Line& line : score.lines) Write(line, message->add_lines());
  for (const Undecided& undecided : score.undecided) {
    Write(undecided, message->add_undecided());
  }
}

}  // namespace

void EvaluationToProto(const Evaluation& evaluation, v1::Evaluation* message) {
  message->Clear();
  message->set_lead_id(evaluation.lead_id);
  v1::Provenance* provenance = message->mutable_provenance();
  provenance->set_policy_id(evaluation.provenance.policy_id);
  provenance->set_policy_version(evaluation.provenance.policy_version);
  provenance->set_policy_hash(evaluation.provenance.policy_hash);
  provenance->set_library_version(evaluation.provenance.library_version);
  provenance->set_zone_data_version(evaluation.provenance.zone_data_version);
  internal::InstantToProto(evaluation.now, message->mutable_now());
  for (const ScoreResult& score : evaluation.scores) {
    Write(score, message->add_scores());
  }
  for (const GradeResult& grade : evaluation.grades) {
    v1::GradeResult* result = message->add_grades();
    result->set_id(grade.id);
    result->set_grade(grade.grade);
    *result->mutable_possible() = {grade.possible.begin(),
                                   grade.possible.end()};
  }
  for (const Note& note : evaluation.notes) {
    v1::Note* result = message->add_notes();
    result->set_code(static_cast<v1::Reason::Kind>(note.code));
    result->set_path(note.path);
    Write(note.arguments, result->mutable_arguments());
  }
  internal::AssessmentsToProto(evaluation, message);
}

std::string EvaluationToBinary(const Evaluation& evaluation) {
  google::protobuf::Arena arena;
  auto* message =
      google::protobuf::Arena::CreateMessage<v1::Evaluation>(&arena);
  EvaluationToProto(evaluation, message);
  return internal::ToBinary(*message);
}

}  // namespace bantam
