#include "src/whatif/goal.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/base/fault.h"
#include "src/policy/compiler.h"
#include "src/score/grade.h"

namespace bantam::internal {
namespace {

using model::Points;

template <typename Item>
std::optional<size_t> IndexById(const std::vector<Item>& items,
                                const std::string& id) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return i;
  }
  return std::nullopt;
}

absl::Status NoSuchTarget(const Program& program, const std::string& id) {
  std::vector<std::string> ids = program.score_ids;
  ids.insert(ids.end(), program.framework_ids.begin(),
             program.framework_ids.end());
  ids.insert(ids.end(), program.grade_ids.begin(), program.grade_ids.end());
  for (const auto& each : program.qualifications) ids.push_back(each.id);
  return base::Wrong("",
                     {FaultCode::kUnknownName, "there is no {what} '{name}'"},
                     {{"what", "score, framework, grade or qualification"},
                      {"name", id},
                      {"nearest", Nearest(id, ids)}});
}

}  // namespace

absl::StatusOr<Goal> Goal::Resolve(const Program& program,
                                   const Target& target) {
  Goal goal(program, target);
  if (const auto score = IndexById(program.scores, target.of)) {
    goal.kind_ = Kind::kScore;
    goal.index_ = *score;
    goal.AddScore(*score);
  } else if (const auto framework = IndexById(program.frameworks, target.of)) {
    goal.kind_ = Kind::kFramework;
    goal.index_ = *framework;
    goal.parts_.frameworks.insert(*framework);
  } else if (const auto grade = IndexById(program.grades, target.of)) {
    goal.kind_ = Kind::kGrade;
    goal.index_ = *grade;
    goal.grade_ = &program.grades[*grade];
    goal.AddGrade(*grade);
  } else if (const auto qualification =
                 IndexById(program.qualifications, target.of)) {
    goal.kind_ = Kind::kQualification;
    goal.index_ = *qualification;
    goal.AddQualification(*qualification);
  } else {
    return NoSuchTarget(program, target.of);
  }
  absl::Status status = goal.Check();
  if (!status.ok()) return status;
  return goal;
}

bool Goal::AimAbove(State& state) {
  if (kind_ != Kind::kGrade || !target_.band.empty()) return true;
  const GradeFigure& grade = state.Grade(index_);
  // Of one that is absent, anything is above.
  const size_t now = grade.is_there() ? grade.row : grade_->bands.size();
  if (now == 0) return false;
  target_.band = grade_->bands[now - 1];
  return true;
}

template <typename Figure>
Nearness Goal::LookAtPoints(const Figure& figure) const {
  // What is left out for want of its subject may yet come.
  if (!figure.is_there()) return {false, true, Points::Min().micros};
  return {figure.points >= *target_.at_least,
          figure.interval.high >= *target_.at_least, figure.points.micros};
}

Nearness Goal::Look(State& state) const {
  switch (kind_) {
    case Kind::kScore:
      return LookAtPoints(state.Score(index_));
    case Kind::kFramework:
      return LookAtPoints(state.Framework(index_));
    case Kind::kGrade:
      return LookAtGrade(state);
    case Kind::kQualification:
      return LookAtQualification(state);
  }
  return {};
}

absl::Status Goal::Check() const {
  const bool wants_points = kind_ == Kind::kScore || kind_ == Kind::kFramework;
  if (wants_points != target_.at_least.has_value()) {
    return wants_points
               ? base::Wrong("",
                             {FaultCode::kMissing,
                              "'{name}' needs at_least, the points to be "
                              "reached"},
                             {{"name", target_.of}})
               : base::Wrong(
                     "", {FaultCode::kMisplaced, "'{name}' takes no at_least"},
                     {{"name", target_.of}});
  }
  if (kind_ != Kind::kGrade) {
    if (target_.band.empty()) return absl::OkStatus();
    return base::Wrong(
        "", {FaultCode::kMisplaced, "'{name}' is no grade and takes no band"},
        {{"name", target_.of}});
  }
  if (target_.band.empty() && !grade_->matrix) return absl::OkStatus();
  const std::vector<std::string>& names =
      grade_->matrix ? grade_->cells : grade_->bands;
  if (std::find(names.begin(), names.end(), target_.band) != names.end()) {
    return absl::OkStatus();
  }
  return base::Wrong(
      "", {FaultCode::kNotListed, "the grade '{of}' has no band '{value}'"},
      {{"of", target_.of},
       {"value", target_.band},
       {"nearest", Nearest(target_.band, names)}});
}

void Goal::AddScore(size_t score) {
  parts_.scores.insert(score);
  for (const GroupProgram& group : program_->scores[score].groups) {
    for (const RuleProgram& rule : group.rules) {
      if (rule.framework) parts_.frameworks.insert(*rule.framework);
    }
  }
}

// A matrix joins two grades with bands, so this goes one level deep.
void Goal::AddGrade(size_t index) {
  const GradeProgram& grade = program_->grades[index];
  parts_.grades.insert(index);
  if (!grade.matrix) return AddScore(grade.score);
  AddScore(program_->grades[grade.rows].score);
  AddScore(program_->grades[grade.columns].score);
}

void Goal::AddQualification(size_t index) {
  parts_.qualification = index;
  for (const RequirementProgram& requirement :
       program_->qualifications[index].requirements) {
    switch (requirement.kind) {
      case RequirementProgram::Kind::kPoints:
      case RequirementProgram::Kind::kPointsBelow:
        if (!requirement.of_framework) {
          AddScore(requirement.index);
          break;
        }
        [[fallthrough]];
      case RequirementProgram::Kind::kCompleteness:
        parts_.frameworks.insert(requirement.index);
        break;
      case RequirementProgram::Kind::kGrade:
        AddGrade(requirement.index);
        break;
      case RequirementProgram::Kind::kAnswered:
      case RequirementProgram::Kind::kReconfirmed:
        for (const size_t question : requirement.questions) {
          parts_.frameworks.insert(program_->owners[question].framework);
        }
        break;
      case RequirementProgram::Kind::kWhen:
      case RequirementProgram::Kind::kNoRedFlag:
      case RequirementProgram::Kind::kFields:
      case RequirementProgram::Kind::kConsent:
      case RequirementProgram::Kind::kNotInbound:
      case RequirementProgram::Kind::kHandedOver:
      case RequirementProgram::Kind::kInStage:
      case RequirementProgram::Kind::kNotInStage:
        break;
    }
  }
}

Nearness Goal::LookAtGrade(State& state) const {
  const GradeFigure& figure = state.Grade(index_);
  if (!figure.is_there()) return {false, true, Points::Min().micros};
  const auto good_enough = [this](std::string_view name) {
    if (grade_->matrix) return name == target_.band;
    for (const std::string& band : grade_->bands) {
      if (band == name) return true;
      if (band == target_.band) return false;
    }
    return false;
  };
  int64_t closeness = 0;
  if (!grade_->matrix) closeness = state.Score(grade_->score).points.micros;
  return {good_enough(figure.grade),
          MayBe(*program_, *grade_, figure, good_enough), closeness};
}

Nearness Goal::LookAtQualification(State& state) const {
  QualificationResult result;
  const DecisionFigure& figure = state.Qualification(index_, &result);
  if (!figure.is_there()) return {false, true, Points::Min().micros};
  // A requirement less is worth more than any points.
  int64_t closeness = 0;
  for (const UnmetRequirement& unmet : result.unmet) {
    closeness -= 2 * model::kMaxPointsMicros;
    if (unmet.have && unmet.need) {
      closeness -= unmet.need->micros - unmet.have->micros;
    }
  }
  return {figure.decision == Decision::kYes, figure.decision != Decision::kNo,
          closeness};
}

}  // namespace bantam::internal
