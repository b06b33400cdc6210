#include "src/score/score.h"

#include <algorithm>

namespace bantam::internal {
namespace {

using model::Figure;
using model::Interval;
using model::Total;

// The policy's compiler has shown that every sum is within range.
class ScoreRun {
 public:
  ScoreRun(const Program& program, const Assessments& assessments,
           Snapshot& snapshot, ScoreLines* lines, ScoreScratch* scratch)
      : program_(program),
        assessments_(assessments),
        snapshot_(snapshot),
        lines_(lines),
        open_joints_(scratch->open_joints),
        open_fields_(scratch->open_fields),
        occurrences_(scratch->occurrences) {
    open_fields_.clear();
  }

  ScoreFigure Run(const ScoreProgram& score) {
    if (score.baseline) snapshot_.AskFor(&score);
    Total total;
    for (const GroupProgram& group : score.groups) total.Add(RunGroup(group));
    if (score.baseline) snapshot_.AskFor(nullptr);
    const Figure sum = *total.Sum(score.bounds);
    if (lines_ != nullptr) {
      lines_->AddScoreBound(score, total.Sum()->points, sum.points);
    }
    ScoreFigure figure;
    figure.points = sum.points;
    figure.interval = sum.interval;
    figure.exact = exact_;
    return figure;
  }

 private:
  Figure RunGroup(const GroupProgram& group) {
    Total total;
    open_joints_.assign(group.joints.size(), 0);
    for (const RuleProgram& rule : group.rules) {
      if (rule.framework) {
        RunAssessment(rule, &total);
      } else if (rule.each) {
        RunEach(rule, &total);
      } else {
        RunWhen(rule, &total);
      }
    }
    for (size_t i = 0; i < group.joints.size(); ++i) {
      if (open_joints_[i] != 0) total.Add(OpenJoint(group.joints[i]));
    }
    const Figure sum = *total.Sum(group.bounds);
    if (lines_ != nullptr) {
      lines_->AddGroupBound(group, total.Sum()->points, sum.points);
    }
    return sum;
  }

  void RunWhen(const RuleProgram& rule, Total* total) {
    const Outcome outcome = snapshot_.Ask(*rule.condition);
    if (outcome.holds()) {
      total->Add(rule.points);
      if (lines_ != nullptr) lines_->AddHeld(rule);
      return;
    }
    if (!outcome.undecided()) return;
    const Interval open = Interval::Optional(rule.points);
    if (rule.joint >= 0 && outcome.value.is_unknown()) {
      open_joints_[static_cast<size_t>(rule.joint)] = 1;
    } else {
      total->Add(open);
      exact_ = false;
    }
    if (lines_ == nullptr) return;
    if (outcome.value.is_unknown()) {
      lines_->AddUndecided(rule, open, outcome.value.unknown_ids(), "");
    } else {
      lines_->AddUndecided(rule, open, {}, outcome.value.error_message());
    }
  }

  void RunEach(const RuleProgram& rule, Total* total) {
    if (!snapshot_.activities_known()) {
      total->Add(rule.reach);
      exact_ = false;
      if (lines_ != nullptr) {
        const uint32_t activities = program_.AttributeOf(BuiltIn::kActivities);
        lines_->AddUndecided(rule, rule.reach, {&activities, 1}, "");
      }
      return;
    }
    SumOccurrences(rule, snapshot_, &occurrences_);
    const Figure& figure = occurrences_.sum.figure;
    total->Add(figure);
    if (occurrences_.undecided) exact_ = false;
    if (lines_ == nullptr) return;
    lines_->AddOccurrences(rule, occurrences_);
    if (occurrences_.undecided) {
      lines_->AddUndecided(rule, figure.interval, occurrences_.unknowns,
                           occurrences_.error);
    }
  }

  void RunAssessment(const RuleProgram& rule, Total* total) {
    const FrameworkFigure& framework = assessments_.frameworks[*rule.framework];
    if (framework.absence == Absence::kDoesNotApply) return;
    if (!framework.is_there()) {
      total->Add(rule.reach);
      exact_ = false;
      if (lines_ != nullptr) {
        const FrameworkState& state = assessments_.states[*rule.framework];
        lines_->AddUndecided(rule, rule.reach, state.unknowns, state.error);
      }
      return;
    }
    Figure figure{framework.points, framework.interval};
    if (rule.dimension) {
      const DimensionFigure& dimension =
          assessments_.dimensions[framework.first_dimension + *rule.dimension];
      figure = {dimension.points, dimension.interval};
    }
    const Figure counted = Clamp(figure, rule.bounds);
    total->Add(counted);
    if (lines_ != nullptr) {
      lines_->AddAssessment(rule, figure.points, counted.points);
    }
    if (!counted.interval.IsPoint()) {
      exact_ = false;
      if (lines_ != nullptr) ExplainOpen(rule, counted.interval);
    }
  }

  // Says which questions leave an assessment open.
  void ExplainOpen(const RuleProgram& rule, const Interval& interval) {
    const FrameworkProgram& framework = program_.frameworks[*rule.framework];
    const std::vector<Answer>& answers =
        snapshot_.answers().answers(*rule.framework);
    size_t begin = 0;
    size_t end = framework.criteria.size();
    if (rule.dimension) {
      begin = framework.dimensions[*rule.dimension].begin;
      end = framework.dimensions[*rule.dimension].end;
    }
    std::vector<uint32_t> open;
    for (size_t i = begin; i < end; ++i) {
      if (IsKnown(answers[i].standing)) continue;
      open.push_back(
          program_.AttributeOfAnswer(framework.criteria[i].question));
    }
    lines_->AddUndecided(rule, interval, open, "");
  }

  Interval OpenJoint(const JointBound& joint) {
    // The same unknown in two groups is bounded twice, as if it could take two
    // values at once.
    const bool shared = std::find(open_fields_.begin(), open_fields_.end(),
                                  joint.attribute) != open_fields_.end();
    open_fields_.push_back(joint.attribute);
    if (!joint.exact || shared) exact_ = false;
    return joint.interval;
  }

  const Program& program_;
  const Assessments& assessments_;
  Snapshot& snapshot_;
  ScoreLines* const lines_;
  bool exact_ = true;
  std::vector<char>& open_joints_;
  std::vector<uint32_t>& open_fields_;
  Occurrences& occurrences_;
};

}  // namespace

ScoreFigure RunScore(const Program& program, const ScoreProgram& score,
                     const Assessments& assessments, Snapshot& snapshot,
                     ScoreLines* lines, ScoreScratch* scratch) {
  return ScoreRun(program, assessments, snapshot, lines, scratch).Run(score);
}

}  // namespace bantam::internal
