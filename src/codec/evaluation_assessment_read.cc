// Assessments and what belongs to them, and roll-ups, in again.

#include <optional>

#include "bantam/codec.h"
#include "src/codec/evaluation_parts.h"
#include "src/codec/evaluation_reader.h"

namespace bantam {
namespace internal {
namespace {

bool IsRole(int number) {
  return number != v1::BuyerRole::UNSPECIFIED &&
         v1::BuyerRole::Kind_IsValid(number);
}

bool IsSeverity(int number) {
  return number != v1::Severity::UNSPECIFIED &&
         v1::Severity::Kind_IsValid(number);
}

void ReadDecision(std::string_view field, v1::Decision::Kind number,
                  Decision* decision, FieldReader* reader) {
  reader->Named(field, number, v1::Decision::Kind_IsValid, "decision",
                decision);
}

// What a statement and a criterion's result have in common.
template <typename Message, typename Result>
void ReadAnswer(const Message& message, Result* result, FieldReader* reader) {
  reader->Named("assessment", message.assessment(),
                v1::Assessment::Kind_IsValid, "assessment",
                &result->assessment);
  reader->OptionalValue("value", message.value(), &result->value);
  if (message.has_at()) {
    reader->Time("at", message.at(), &result->at.emplace());
  }
}

template <typename Message, typename Result>
void ReadFigures(const Message& message, Result* result, FieldReader* reader) {
  reader->Points("points", message.points(), &result->points);
  reader->Interval(message.low(), message.high(), &result->interval);
}

absl::Status ReadStatement(const v1::Statement& message, Statement* statement) {
  FieldReader reader;
  reader.Text("evidence_id", message.evidence_id(), &statement->evidence_id);
  reader.Text("source", message.source(), &statement->source);
  reader.Text("source_kind", message.source_kind(), &statement->source_kind);
  ReadAnswer(message, statement, &reader);
  return reader.status();
}

absl::Status ReadCriterion(const v1::CriterionResult& message,
                           CriterionResult* criterion) {
  FieldReader reader;
  reader.Text("key", message.key(), &criterion->key);
  reader.Named("standing", message.standing(), v1::Standing::Kind_IsValid,
               "standing", &criterion->standing);
  ReadAnswer(message, criterion, &reader);
  ReadFigures(message, criterion, &reader);
  criterion->from_committee = message.from_committee();
  reader.List("conflict", message.conflict(), &criterion->conflict,
              ReadStatement);
  return reader.status();
}

absl::Status ReadDimension(const v1::DimensionResult& message,
                           DimensionResult* dimension) {
  FieldReader reader;
  reader.Text("id", message.id(), &dimension->id);
  ReadFigures(message, dimension, &reader);
  reader.Share("completeness", message.completeness(),
               &dimension->completeness);
  reader.List("criteria", message.criteria(), &dimension->criteria,
              ReadCriterion);
  return reader.status();
}

absl::Status ReadQuestion(const v1::Question& message, Question* question) {
  FieldReader reader;
  reader.Text("key", message.key(), &question->key);
  reader.Named("standing", message.standing(), v1::Standing::Kind_IsValid,
               "standing", &question->standing);
  reader.Points("worth", message.worth(), &question->worth);
  return reader.status();
}

absl::Status ReadWinProbability(const v1::WinProbability& message,
                                WinProbability* win) {
  FieldReader reader;
  reader.Add(CheckKnown(message));
  reader.Share("low", message.low(), &win->low);
  reader.Share("high", message.high(), &win->high);
  if (win->high < win->low) reader.Fail("high", "less than low");
  return reader.status();
}

absl::Status ReadAssessment(const v1::AssessmentResult& message,
                            AssessmentResult* assessment) {
  FieldReader reader;
  reader.Text("id", message.id(), &assessment->id);
  reader.SubjectKind(message.subject(), &assessment->subject);
  ReadFigures(message, assessment, &reader);
  reader.Share("completeness", message.completeness(),
               &assessment->completeness);
  reader.Text("stage", message.stage(), &assessment->stage);
  reader.List("dimensions", message.dimensions(), &assessment->dimensions,
              ReadDimension);
  reader.List("questions", message.questions(), &assessment->questions,
              ReadQuestion);
  reader.TextList("due", message.due(), &assessment->due);
  if (message.has_win_probability()) {
    reader.Add(
        Under("win_probability",
              ReadWinProbability(message.win_probability(),
                                 &assessment->win_probability.emplace())));
  }
  return reader.status();
}

absl::Status ReadRole(const v1::RoleCoverage& message, RoleCoverage* role) {
  FieldReader reader;
  reader.Named("role", message.role(), IsRole, "role", &role->role);
  reader.Named("coverage", message.coverage(), v1::Coverage::Kind_IsValid,
               "coverage", &role->coverage);
  role->people = message.people();
  role->verified = message.verified();
  role->required = message.required();
  return reader.status();
}

absl::Status ReadCommittee(const v1::CommitteeResult& message,
                           CommitteeResult* committee) {
  FieldReader reader;
  reader.Text("id", message.id(), &committee->id);
  reader.Named("benchmark", message.benchmark(), v1::Benchmark::Kind_IsValid,
               "benchmark", &committee->benchmark);
  reader.List("roles", message.roles(), &committee->roles, ReadRole);
  committee->size = message.size();
  committee->supportive = message.supportive();
  committee->neutral = message.neutral();
  committee->opposed = message.opposed();
  committee->attitude_unknown = message.attitude_unknown();
  reader.TextList("champions", message.champions(), &committee->champions);
  reader.TextList("blockers", message.blockers(), &committee->blockers);
  reader.TextList("vetoes", message.vetoes(), &committee->vetoes);
  return reader.status();
}

// What is decided by a condition: its unknown fields, and why it erred.
template <typename Message, typename Result>
void ReadCauses(const Message& message, Result* result, FieldReader* reader) {
  reader->TextList("fields", message.fields(), &result->fields);
  reader->Text("error", message.error(), &result->error);
}

absl::Status ReadTrait(const v1::TraitResult& message, TraitResult* trait) {
  FieldReader reader;
  reader.Text("id", message.id(), &trait->id);
  ReadDecision("holds", message.holds(), &trait->holds, &reader);
  ReadCauses(message, trait, &reader);
  return reader.status();
}

absl::Status ReadPersona(const v1::PersonaResult& message,
                         PersonaResult* persona) {
  FieldReader reader;
  reader.Text("id", message.id(), &persona->id);
  ReadDecision("fits", message.fits(), &persona->fits, &reader);
  reader.List("traits", message.traits(), &persona->traits, ReadTrait);
  return reader.status();
}

absl::Status ReadRedFlag(const v1::RedFlagResult& message,
                         RedFlagResult* flag) {
  FieldReader reader;
  reader.Text("id", message.id(), &flag->id);
  reader.Named("severity", message.severity(), IsSeverity, "severity",
               &flag->severity);
  ReadDecision("raised", message.raised(), &flag->raised, &reader);
  ReadCauses(message, flag, &reader);
  return reader.status();
}

absl::Status ReadUnmet(const v1::UnmetRequirement& message,
                       UnmetRequirement* unmet) {
  FieldReader reader;
  reader.Text("id", message.id(), &unmet->id);
  ReadDecision("met", message.met(), &unmet->met, &reader);
  if (message.has_have()) {
    reader.Points("have", message.have(), &unmet->have.emplace());
  }
  if (message.has_need()) {
    reader.Points("need", message.need(), &unmet->need.emplace());
  }
  if (message.has_possible()) {
    reader.Points("possible", message.possible(), &unmet->possible.emplace());
  }
  reader.Text("have_grade", message.have_grade(), &unmet->have_grade);
  reader.Text("need_grade", message.need_grade(), &unmet->need_grade);
  ReadCauses(message, unmet, &reader);
  return reader.status();
}

absl::Status ReadQualification(const v1::QualificationResult& message,
                               QualificationResult* qualification) {
  FieldReader reader;
  reader.Text("id", message.id(), &qualification->id);
  ReadDecision("qualified", message.qualified(), &qualification->qualified,
               &reader);
  reader.List("unmet", message.unmet(), &qualification->unmet, ReadUnmet);
  return reader.status();
}

absl::Status ReadMember(const v1::RollupMember& message, RollupMember* member) {
  FieldReader reader;
  reader.Text("person_id", message.person_id(), &member->person_id);
  ReadFigures(message, member, &reader);
  member->counted = message.counted();
  return reader.status();
}

}  // namespace

absl::Status AssessmentsFromProto(const v1::Evaluation& message,
                                  Evaluation* evaluation) {
  FieldReader reader;
  reader.List("assessments", message.assessments(), &evaluation->assessments,
              ReadAssessment);
  reader.List("committees", message.committees(), &evaluation->committees,
              ReadCommittee);
  reader.List("personas", message.personas(), &evaluation->personas,
              ReadPersona);
  reader.List("red_flags", message.red_flags(), &evaluation->red_flags,
              ReadRedFlag);
  reader.List("qualifications", message.qualifications(),
              &evaluation->qualifications, ReadQualification);
  return reader.status();
}

}  // namespace internal

absl::StatusOr<RollupResult> RollupFromProto(const v1::RollupResult& message) {
  RollupResult rollup;
  internal::FieldReader reader;
  reader.Add(internal::Under("the roll-up", internal::CheckKnown(message)));
  reader.Text("id", message.id(), &rollup.id);
  internal::ReadFigures(message, &rollup, &reader);
  reader.List("members", message.members(), &rollup.members,
              internal::ReadMember);
  if (!reader.ok()) return reader.status();
  return rollup;
}

}  // namespace bantam
