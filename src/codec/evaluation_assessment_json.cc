// Assessments and what belongs to them, and roll-ups, in proto's own JSON.

#include <string>
#include <string_view>
#include <vector>

#include "bantam/codec.h"
#include "src/codec/evaluation_parts.h"
#include "src/codec/proto_json.h"

namespace bantam {
namespace internal {
namespace {

// "decision_maker" as common.proto spells it.
std::string RoleInProto(BuyerRole role) {
  std::string name(BuyerRoleName(role));
  for (char& c : name) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return name;
}

void Share(std::string_view name, model::Share share, JsonWriter* writer) {
  writer->Points(name, model::Points{share.micros});
}

void Write(const Statement& statement, JsonWriter* writer) {
  writer->Text("evidence_id", statement.evidence_id);
  writer->Text("source", statement.source);
  writer->Text("source_kind", statement.source_kind);
  writer->Text("assessment", AssessmentName(statement.assessment));
  writer->OptionalValue("value", statement.value);
  if (statement.at) writer->Time("at", *statement.at);
}

void Write(const CriterionResult& criterion, JsonWriter* writer) {
  writer->Text("key", criterion.key);
  writer->Text("standing", StandingName(criterion.standing));
  writer->Text("assessment", AssessmentName(criterion.assessment));
  writer->OptionalValue("value", criterion.value);
  writer->Points("points", criterion.points);
  writer->Interval(criterion.interval);
  if (criterion.at) writer->Time("at", *criterion.at);
  writer->Bool("from_committee", criterion.from_committee);
  writer->List("conflict", criterion.conflict,
               [&](const Statement& statement) { Write(statement, writer); });
}

void Write(const DimensionResult& dimension, JsonWriter* writer) {
  writer->Text("id", dimension.id);
  writer->Points("points", dimension.points);
  writer->Interval(dimension.interval);
  Share("completeness", dimension.completeness, writer);
  writer->List(
      "criteria", dimension.criteria,
      [&](const CriterionResult& criterion) { Write(criterion, writer); });
}

void Write(const AssessmentResult& assessment, JsonWriter* writer) {
  writer->Text("id", assessment.id);
  writer->Text("subject", SubjectInProto(assessment.subject));
  writer->Points("points", assessment.points);
  writer->Interval(assessment.interval);
  Share("completeness", assessment.completeness, writer);
  writer->Text("stage", assessment.stage);
  writer->List(
      "dimensions", assessment.dimensions,
      [&](const DimensionResult& dimension) { Write(dimension, writer); });
  writer->List("questions", assessment.questions,
               [&](const Question& question) {
                 writer->Text("key", question.key);
                 writer->Text("standing", StandingName(question.standing));
                 writer->Points("worth", question.worth);
               });
  writer->Texts("due", assessment.due);
  if (assessment.win_probability) {
    writer->Name("win_probability");
    writer->Open('{');
    Share("low", assessment.win_probability->low, writer);
    Share("high", assessment.win_probability->high, writer);
    writer->Close('}');
  }
}

void Write(const CommitteeResult& committee, JsonWriter* writer) {
  writer->Text("id", committee.id);
  writer->Int("size", committee.size);
  writer->Text("benchmark", BenchmarkName(committee.benchmark));
  writer->List("roles", committee.roles, [&](const RoleCoverage& coverage) {
    writer->Text("role", RoleInProto(coverage.role));
    writer->Text("coverage", CoverageName(coverage.coverage));
    writer->Int("people", coverage.people);
    writer->Int("verified", coverage.verified);
    writer->Int("required", coverage.required);
  });
  writer->Int("supportive", committee.supportive);
  writer->Int("neutral", committee.neutral);
  writer->Int("opposed", committee.opposed);
  writer->Int("attitude_unknown", committee.attitude_unknown);
  writer->Texts("champions", committee.champions);
  writer->Texts("blockers", committee.blockers);
  writer->Texts("vetoes", committee.vetoes);
}

void Write(const PersonaResult& persona, JsonWriter* writer) {
  writer->Text("id", persona.id);
  writer->Text("fits", DecisionName(persona.fits));
  writer->List("traits", persona.traits, [&](const TraitResult& trait) {
    writer->Text("id", trait.id);
    writer->Text("holds", DecisionName(trait.holds));
    writer->Texts("fields", trait.fields);
    writer->Text("error", trait.error);
  });
}

void Write(const RedFlagResult& flag, JsonWriter* writer) {
  writer->Text("id", flag.id);
  writer->Text("severity", SeverityName(flag.severity));
  writer->Text("raised", DecisionName(flag.raised));
  writer->Texts("fields", flag.fields);
  writer->Text("error", flag.error);
}

void Write(const UnmetRequirement& unmet, JsonWriter* writer) {
  writer->Text("id", unmet.id);
  writer->Text("met", DecisionName(unmet.met));
  if (unmet.have) writer->Points("have", *unmet.have);
  if (unmet.need) writer->Points("need", *unmet.need);
  if (unmet.possible) writer->Points("possible", *unmet.possible);
  writer->Text("have_grade", unmet.have_grade);
  writer->Text("need_grade", unmet.need_grade);
  writer->Texts("fields", unmet.fields);
  writer->Text("error", unmet.error);
}

void Write(const QualificationResult& qualification, JsonWriter* writer) {
  writer->Text("id", qualification.id);
  writer->Text("qualified", DecisionName(qualification.qualified));
  writer->List("unmet", qualification.unmet,
               [&](const UnmetRequirement& unmet) { Write(unmet, writer); });
}

void Write(const RollupResult& rollup, JsonWriter* writer) {
  writer->Text("id", rollup.id);
  writer->Points("points", rollup.points);
  writer->Interval(rollup.interval);
  writer->List("members", rollup.members, [&](const RollupMember& member) {
    writer->Text("person_id", member.person_id);
    writer->Points("points", member.points);
    writer->Interval(member.interval);
    writer->Bool("counted", member.counted);
  });
}

}  // namespace

void AssessmentsToJson(const Evaluation& evaluation, JsonWriter* writer) {
  const auto write = [&](const auto& part) { Write(part, writer); };
  writer->List("assessments", evaluation.assessments, write);
  writer->List("committees", evaluation.committees, write);
  writer->List("personas", evaluation.personas, write);
  writer->List("red_flags", evaluation.red_flags, write);
  writer->List("qualifications", evaluation.qualifications, write);
}

}  // namespace internal

std::string RollupsToJson(const std::vector<RollupResult>& rollups) {
  internal::JsonWriter writer;
  writer.Objects(rollups, [&](const RollupResult& rollup) {
    internal::Write(rollup, &writer);
  });
  return writer.Take();
}

}  // namespace bantam
