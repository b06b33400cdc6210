// Assessments and what belongs to them, and roll-ups, out: as messages.

#include <google/protobuf/repeated_field.h>

#include <optional>
#include <string>
#include <vector>

#include "bantam/codec.h"
#include "src/codec/evaluation_parts.h"
#include "src/codec/value_proto.h"

namespace bantam {
namespace internal {
namespace {

using google::protobuf::RepeatedPtrField;

// A share in millionths, as a double of 0 to 1.
void Write(const std::vector<std::string>& texts,
           RepeatedPtrField<std::string>* copies) {
  *copies = {texts.begin(), texts.end()};
}

template <typename Message>
void WriteFigures(model::Points points, const model::Interval& interval,
                  Message* message) {
  message->set_points(points.ToDouble());
  message->set_low(interval.low.ToDouble());
  message->set_high(interval.high.ToDouble());
}

void Write(const Statement& statement, v1::Statement* message) {
  message->set_evidence_id(statement.evidence_id);
  message->set_source(statement.source);
  message->set_source_kind(statement.source_kind);
  message->set_assessment(
      static_cast<v1::Assessment::Kind>(statement.assessment));
  if (statement.value) {
    ValueToProto(*statement.value, message->mutable_value());
  }
  if (statement.at) InstantToProto(*statement.at, message->mutable_at());
}

void Write(const CriterionResult& criterion, v1::CriterionResult* message) {
  message->set_key(criterion.key);
  message->set_standing(static_cast<v1::Standing::Kind>(criterion.standing));
  message->set_assessment(
      static_cast<v1::Assessment::Kind>(criterion.assessment));
  if (criterion.value) {
    ValueToProto(*criterion.value, message->mutable_value());
  }
  WriteFigures(criterion.points, criterion.interval, message);
  if (criterion.at) InstantToProto(*criterion.at, message->mutable_at());
  message->set_from_committee(criterion.from_committee);
  for (const Statement& statement : criterion.conflict) {
    Write(statement, message->add_conflict());
  }
}

void Write(const DimensionResult& dimension, v1::DimensionResult* message) {
  message->set_id(dimension.id);
  WriteFigures(dimension.points, dimension.interval, message);
  message->set_completeness(dimension.completeness.ToDouble());
  for (const CriterionResult& criterion : dimension.criteria) {
    Write(criterion, message->add_criteria());
  }
}

void Write(const AssessmentResult& assessment, v1::AssessmentResult* message) {
  message->set_id(assessment.id);
  message->set_subject(static_cast<v1::Subject::Kind>(assessment.subject));
  WriteFigures(assessment.points, assessment.interval, message);
  message->set_completeness(assessment.completeness.ToDouble());
  message->set_stage(assessment.stage);
  for (const DimensionResult& dimension : assessment.dimensions) {
    Write(dimension, message->add_dimensions());
  }
  for (const Question& question : assessment.questions) {
    v1::Question* open = message->add_questions();
    open->set_key(question.key);
    open->set_standing(static_cast<v1::Standing::Kind>(question.standing));
    open->set_worth(question.worth.ToDouble());
  }
  Write(assessment.due, message->mutable_due());
  if (const auto& win = assessment.win_probability) {
    message->mutable_win_probability()->set_low(win->low.ToDouble());
    message->mutable_win_probability()->set_high(win->high.ToDouble());
  }
}

void Write(const CommitteeResult& committee, v1::CommitteeResult* message) {
  message->set_id(committee.id);
  message->set_size(committee.size);
  message->set_benchmark(static_cast<v1::Benchmark::Kind>(committee.benchmark));
  for (const RoleCoverage& coverage : committee.roles) {
    v1::RoleCoverage* role = message->add_roles();
    role->set_role(static_cast<v1::BuyerRole::Kind>(coverage.role));
    role->set_coverage(static_cast<v1::Coverage::Kind>(coverage.coverage));
    role->set_people(coverage.people);
    role->set_verified(coverage.verified);
    role->set_required(coverage.required);
  }
  message->set_supportive(committee.supportive);
  message->set_neutral(committee.neutral);
  message->set_opposed(committee.opposed);
  message->set_attitude_unknown(committee.attitude_unknown);
  Write(committee.champions, message->mutable_champions());
  Write(committee.blockers, message->mutable_blockers());
  Write(committee.vetoes, message->mutable_vetoes());
}

void Write(const PersonaResult& persona, v1::PersonaResult* message) {
  message->set_id(persona.id);
  message->set_fits(static_cast<v1::Decision::Kind>(persona.fits));
  for (const TraitResult& trait : persona.traits) {
    v1::TraitResult* result = message->add_traits();
    result->set_id(trait.id);
    result->set_holds(static_cast<v1::Decision::Kind>(trait.holds));
    Write(trait.fields, result->mutable_fields());
    result->set_error(trait.error);
  }
}

void Write(const RedFlagResult& flag, v1::RedFlagResult* message) {
  message->set_id(flag.id);
  message->set_severity(static_cast<v1::Severity::Kind>(flag.severity));
  message->set_raised(static_cast<v1::Decision::Kind>(flag.raised));
  Write(flag.fields, message->mutable_fields());
  message->set_error(flag.error);
}

void Write(const UnmetRequirement& unmet, v1::UnmetRequirement* message) {
  message->set_id(unmet.id);
  message->set_met(static_cast<v1::Decision::Kind>(unmet.met));
  if (unmet.have) message->set_have(unmet.have->ToDouble());
  if (unmet.need) message->set_need(unmet.need->ToDouble());
  if (unmet.possible) message->set_possible(unmet.possible->ToDouble());
  message->set_have_grade(unmet.have_grade);
  message->set_need_grade(unmet.need_grade);
  Write(unmet.fields, message->mutable_fields());
  message->set_error(unmet.error);
}

void Write(const QualificationResult& qualification,
           v1::QualificationResult* message) {
  message->set_id(qualification.id);
  message->set_qualified(
      static_cast<v1::Decision::Kind>(qualification.qualified));
  for (const UnmetRequirement& unmet : qualification.unmet) {
    Write(unmet, message->add_unmet());
  }
}

}  // namespace

void AssessmentsToProto(const Evaluation& evaluation, v1::Evaluation* message) {
  for (const AssessmentResult& assessment : evaluation.assessments) {
    Write(assessment, message->add_assessments());
  }
  for (const CommitteeResult& committee : evaluation.committees) {
    Write(committee, message->add_committees());
  }
  for (const PersonaResult& persona : evaluation.personas) {
    Write(persona, message->add_personas());
  }
  for (const RedFlagResult& flag : evaluation.red_flags) {
    Write(flag, message->add_red_flags());
  }
  for (const QualificationResult& qualification : evaluation.qualifications) {
    Write(qualification, message->add_qualifications());
  }
}

}  // namespace internal

void RollupToProto(const RollupResult& rollup, v1::RollupResult* message) {
  message->Clear();
  message->set_id(rollup.id);
  internal::WriteFigures(rollup.points, rollup.interval, message);
  for (const RollupMember& member : rollup.members) {
    v1::RollupMember* person = message->add_members();
    person->set_person_id(member.person_id);
    internal::WriteFigures(member.points, member.interval, person);
    person->set_counted(member.counted);
  }
}

}  // namespace bantam
