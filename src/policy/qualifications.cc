// Roll-ups and qualifications, which refer to scores, grades and frameworks.

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/policy/bounds.h"
#include "src/policy/compiler.h"

namespace bantam::internal {
namespace {

RollupProgram CompileRollup(Compiler& compiler, const v1::Rollup& rollup,
                            const Place& place) {
  RollupProgram compiled;
  compiled.id = rollup.id();
  CompileLabels(compiler, place, v1::Rollup::kLabelsFieldNumber,
                rollup.labels(), rollup.id());
  compiled.bounds = ReadBounds(rollup, place);
  const auto score = compiler.score_by_id.find(rollup.score());
  constexpr int kField = v1::Rollup::kScoreFieldNumber;
  if (score == compiler.score_by_id.end()) {
    place.Error(kField, absl::StrCat("there is no score '", rollup.score(), "'",
                                     DidYouMean(rollup.score(),
                                                compiler.program.score_ids)));
  } else {
    compiled.score = score->second;
    if (compiler.program.scores[score->second].subject != Subject::kPerson) {
      place.Error(kField,
                  absl::StrCat("'", rollup.score(),
                               "' is no score of the PERSON; only those roll "
                               "up to the account"));
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
        place.Error(v1::Rollup::kBestFieldNumber, "'best' is at least 1");
      }
      break;
    case v1::Rollup::METHOD_NOT_SET:
      place.Error("a roll-up needs 'maximum', 'sum' or 'best'");
  }
  return compiled;
}

class RequirementCompiler {
 public:
  RequirementCompiler(Compiler& compiler, Subject subject, const Place& place)
      : compiler_(compiler), subject_(subject), place_(place) {}

  RequirementProgram Compile(const v1::Requirement& requirement) {
    compiled_.id = requirement.id();
    switch (requirement.kind_case()) {
      case v1::Requirement::kWhen:
        compiled_.kind = RequirementProgram::Kind::kWhen;
        compiled_.when = CompileCondition(
            compiler_, place_, v1::Requirement::kWhenFieldNumber,
            requirement.when(), subject_, /*where=*/false);
        break;
      case v1::Requirement::kPoints:
        CompileMinimum(requirement.points());
        break;
      case v1::Requirement::kGrade:
        CompileGrade(requirement.grade());
        break;
      case v1::Requirement::kCompleteness:
        CompileCompleteness(requirement.completeness());
        break;
      case v1::Requirement::kNoRedFlag:
        CompileNoRedFlag(requirement.no_red_flag());
        break;
      case v1::Requirement::KIND_NOT_SET:
        place_.Error(
            "a requirement needs 'when', 'points', 'grade', 'completeness' or "
            "'no_red_flag'");
    }
    return std::move(compiled_);
  }

 private:
  void CompileMinimum(const v1::MinimumPoints& minimum) {
    const Place at = place_.Child(v1::Requirement::kPointsFieldNumber);
    const auto framework = compiler_.framework_by_id.find(minimum.of());
    const auto score = compiler_.score_by_id.find(minimum.of());
    if (framework != compiler_.framework_by_id.end()) {
      compiled_.kind = RequirementProgram::Kind::kFrameworkPoints;
      compiled_.index = framework->second;
    } else if (score != compiler_.score_by_id.end()) {
      compiled_.kind = RequirementProgram::Kind::kScorePoints;
      compiled_.index = score->second;
    } else {
      std::vector<std::string> right = compiler_.program.score_ids;
      right.insert(right.end(), compiler_.program.framework_ids.begin(),
                   compiler_.program.framework_ids.end());
      at.Error(v1::MinimumPoints::kOfFieldNumber,
               absl::StrCat("there is no score or framework '", minimum.of(),
                            "'", DidYouMean(minimum.of(), right)));
    }
    compiled_.at_least = ReadPoints(at, v1::MinimumPoints::kAtLeastFieldNumber,
                                    minimum.at_least())
                             .value_or(model::Points{});
  }

  void CompileGrade(const v1::MinimumGrade& minimum) {
    const Place at = place_.Child(v1::Requirement::kGradeFieldNumber);
    compiled_.kind = RequirementProgram::Kind::kGrade;
    const auto found = compiler_.grade_by_id.find(minimum.of());
    if (found == compiler_.grade_by_id.end()) {
      at.Error(
          v1::MinimumGrade::kOfFieldNumber,
          absl::StrCat("there is no grade '", minimum.of(), "'",
                       DidYouMean(minimum.of(), compiler_.program.grade_ids)));
      return;
    }
    compiled_.index = found->second;
    const GradeProgram& grade = compiler_.program.grades[found->second];
    if (grade.matrix) {
      at.Error(v1::MinimumGrade::kOfFieldNumber,
               absl::StrCat("'", minimum.of(),
                            "' is a matrix, whose cells have no order; name a "
                            "grade with bands"));
      return;
    }
    const std::string& band = minimum.at_least();
    const auto worst = std::find(grade.bands.begin(), grade.bands.end(), band);
    if (worst == grade.bands.end()) {
      at.Error(v1::MinimumGrade::kAtLeastFieldNumber,
               absl::StrCat("'", minimum.of(), "' has no band '", band, "'",
                            DidYouMean(band, grade.bands)));
      return;
    }
    compiled_.band = static_cast<size_t>(worst - grade.bands.begin());
  }

  void CompileCompleteness(const v1::MinimumCompleteness& minimum) {
    const Place at = place_.Child(v1::Requirement::kCompletenessFieldNumber);
    compiled_.kind = RequirementProgram::Kind::kCompleteness;
    const auto found = compiler_.framework_by_id.find(minimum.of());
    if (found == compiler_.framework_by_id.end()) {
      at.Error(v1::MinimumCompleteness::kOfFieldNumber,
               absl::StrCat(
                   "there is no framework '", minimum.of(), "'",
                   DidYouMean(minimum.of(), compiler_.program.framework_ids)));
      return;
    }
    compiled_.index = found->second;
    compiled_.at_least = model::Points{
        ReadShare(at, v1::MinimumCompleteness::kAtLeastFieldNumber,
                  minimum.at_least())
            .value_or(0)};
  }

  void CompileNoRedFlag(v1::Severity::Kind severity) {
    compiled_.kind = RequirementProgram::Kind::kNoRedFlag;
    if (severity == v1::Severity::UNSPECIFIED ||
        !v1::Severity::Kind_IsValid(severity)) {
      place_.Error(v1::Requirement::kNoRedFlagFieldNumber,
                   "the severity must be MINOR, MAJOR or DEAL_BREAKER");
      return;
    }
    compiled_.severity = static_cast<Severity>(severity);
  }

  Compiler& compiler_;
  Subject subject_;
  const Place& place_;
  RequirementProgram compiled_;
};

QualificationProgram CompileQualification(
    Compiler& compiler, const v1::Qualification& qualification,
    const Place& place) {
  QualificationProgram compiled;
  compiled.id = qualification.id();
  const std::string path = absl::StrCat("qualifications.", qualification.id());
  CompileLabels(compiler, place, v1::Qualification::kLabelsFieldNumber,
                qualification.labels(), path);
  const auto subject =
      ReadSubject(place, v1::Qualification::kSubjectFieldNumber,
                  qualification.subject(), "a qualification");
  if (subject) compiled.subject = *subject;
  if (qualification.requirements().empty()) {
    place.Error("a qualification needs a requirement");
  }
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < qualification.requirements_size(); ++i) {
    const v1::Requirement& requirement = qualification.requirements(i);
    const Place at =
        place.Child(v1::Qualification::kRequirementsFieldNumber, i);
    CheckId(at, v1::Requirement::kIdFieldNumber, requirement.id(), ids,
            static_cast<size_t>(i));
    CompileLabels(compiler, at, v1::Requirement::kLabelsFieldNumber,
                  requirement.labels(),
                  absl::StrCat(path, ".", requirement.id()));
    compiled.requirements.push_back(
        RequirementCompiler(compiler, compiled.subject, at)
            .Compile(requirement));
  }
  return compiled;
}

void CheckNotTaken(const Compiler& compiler, const Place& place,
                   const std::string& id) {
  if (compiler.score_by_id.count(id) == 0 &&
      compiler.grade_by_id.count(id) == 0 &&
      compiler.framework_by_id.count(id) == 0) {
    return;
  }
  place.Error(
      v1::Rollup::kIdFieldNumber,
      absl::StrCat("'", id, "' is a score, a grade or a framework already"));
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
