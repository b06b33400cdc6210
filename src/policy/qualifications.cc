// Roll-ups and qualifications, which refer to scores, grades and frameworks.

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/policy/bounds.h"
#include "src/policy/compiler.h"
#include "src/policy/requirements.h"

namespace bantam::internal {
namespace {

RollupProgram CompileRollup(Compiler& compiler, const v1::Rollup& rollup,
                            const Place& place) {
  RollupProgram compiled;
  compiled.id = rollup.id();
  compiled.bounds = ReadBounds(rollup, place);
  const auto score = compiler.score_by_id.find(rollup.score());
  constexpr int kField = v1::Rollup::kScoreFieldNumber;
  if (score == compiler.score_by_id.end()) {
    place.Error(
        kField, {FaultCode::kUnknownName, "there is no {what} '{name}'"},
        {{"name", rollup.score()},
         {"nearest", Nearest(rollup.score(), compiler.program.score_ids)},
         {"what", "score"}});
  } else {
    compiled.score = score->second;
    if (compiler.program.scores[score->second].subject != Subject::kPerson) {
      place.Error(kField,
                  {FaultCode::kWrongSubject,
                   "'{name}' is no score of the {expected}; only those roll up "
                   "to the account"},
                  {{"name", rollup.score()}, {"expected", "PERSON"}});
    }
  }
  switch (rollup.method_case()) {
    case v1::Rollup::kMaximum:
      compiled.method = RollupProgram::Method::kMaximum;
      break;
    case v1::Rollup::kSum:
      compiled.method = RollupProgram::Method::kSum;
      break;
    case v1::Rollup::kBest:
      compiled.method = RollupProgram::Method::kBest;
      compiled.best = rollup.best();
      if (rollup.best() == 0) {
        place.Error(v1::Rollup::kBestFieldNumber,
                    {FaultCode::kOutOfRange, "'best' is at least {min}"},
                    {{"min", 1}});
      }
      break;
    case v1::Rollup::METHOD_NOT_SET:
      place.Error(
          {FaultCode::kMissing, "a roll-up needs 'maximum', 'sum' or 'best'"});
  }
  return compiled;
}

QualificationProgram CompileQualification(
    Compiler& compiler, const v1::Qualification& qualification,
    const Place& place) {
  QualificationProgram compiled;
  compiled.id = qualification.id();
  const std::string path = absl::StrCat("qualifications.", qualification.id());
  const auto subject =
      ReadSubject(place, v1::Qualification::kSubjectFieldNumber,
                  qualification.subject(), "a qualification");
  if (subject) compiled.subject = *subject;
  if (qualification.requirements().empty()) {
    place.Error({FaultCode::kMissing, "a qualification needs a requirement"});
  }
  compiled.requirements = CompileRequirements(
      compiler, qualification.requirements(),
      {.subject = compiled.subject, .path = path, .has_stages = false}, place,
      v1::Qualification::kRequirementsFieldNumber);
  return compiled;
}

void CheckNotTaken(const Compiler& compiler, const Place& place,
                   const std::string& id) {
  if (compiler.score_by_id.count(id) == 0 &&
      compiler.grade_by_id.count(id) == 0 &&
      compiler.framework_by_id.count(id) == 0) {
    return;
  }
  place.Error(v1::Rollup::kIdFieldNumber,
              {FaultCode::kNameTaken,
               "'{name}' is a score, a grade or a framework already"},
              {{"name", id}});
}

}  // namespace

void CompileQualifications(Compiler& compiler) {
  Program& program = compiler.program;
  std::unordered_map<std::string, size_t> rollups;
  for (int i = 0; i < compiler.policy.rollups_size(); ++i) {
    const v1::Rollup& rollup = compiler.policy.rollups(i);
    const Place place = compiler.root.Child(v1::Policy::kRollupsFieldNumber, i);
    CheckId(place, v1::Rollup::kIdFieldNumber, rollup.id(), rollups,
            static_cast<size_t>(i));
    CheckNotTaken(compiler, place, rollup.id());
    program.rollups.push_back(CompileRollup(compiler, rollup, place));
    program.rollup_ids.push_back(rollup.id());
  }
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < compiler.policy.qualifications_size(); ++i) {
    const v1::Qualification& qualification = compiler.policy.qualifications(i);
    const Place place =
        compiler.root.Child(v1::Policy::kQualificationsFieldNumber, i);
    CheckId(place, v1::Qualification::kIdFieldNumber, qualification.id(), ids,
            static_cast<size_t>(i));
    program.qualifications.push_back(
        CompileQualification(compiler, qualification, place));
  }
}

}  // namespace bantam::internal
