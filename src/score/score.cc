#include "src/score/score.h"

#include <algorithm>

namespace bantam::internal {
namespace {

using model::Bounds;
using model::Interval;
using model::Points;

// A sum in millionths of a point, and the interval around it. The policy's
// compiler has shown that nothing here can overflow.
struct Tally {
  int64_t points = 0;
  int64_t low = 0;
  int64_t high = 0;

  void Add(const Tally& other) {
    points += other.points;
    low += other.low;
    high += other.high;
  }
  void AddKnown(int64_t micros) { Add({micros, micros, micros}); }
  void AddOpen(const Interval& interval) {
    Add({0, interval.low.micros, interval.high.micros});
  }
};

Tally Clamped(const Tally& tally, const Bounds& bounds) {
  return {Clamp(Points{tally.points}, bounds).micros,
          Clamp(Points{tally.low}, bounds).micros,
          Clamp(Points{tally.high}, bounds).micros};
}

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
        sum_(scratch->sum) {
    open_fields_.clear();
  }

  ScoreFigure Run(const ScoreProgram& score) {
    if (score.baseline) snapshot_.AskFor(&score);
    Tally total;
    for (const GroupProgram& group : score.groups) total.Add(RunGroup(group));
    if (score.baseline) snapshot_.AskFor(nullptr);
    const Tally clamped = Clamped(total, score.bounds);
    if (lines_ != nullptr) {
      lines_->AddScoreBound(score, clamped.points - total.points);
    }
    ScoreFigure figure;
    figure.points = Points{clamped.points};
    figure.interval = {Points{clamped.low}, Points{clamped.high}};
    figure.exact = exact_;
    return figure;
  }

 private:
  Tally RunGroup(const GroupProgram& group) {
    Tally total;
    open_joints_.assign(group.joints.size(), false);
    for (const RuleProgram& rule : group.rules) {
      total.Add(rule.framework ? RunAssessment(rule)
                : rule.each    ? RunEach(rule)
                               : RunWhen(rule));
    }
    for (size_t i = 0; i < group.joints.size(); ++i) {
      if (open_joints_[i]) total.AddOpen(OpenJoint(group.joints[i]));
    }
    const Tally clamped = Clamped(total, group.bounds);
    if (lines_ != nullptr) {
      lines_->AddGroupBound(group, clamped.points - total.points);
    }
    return clamped;
  }

  Tally RunWhen(const RuleProgram& rule) {
    Tally tally;
    const Outcome outcome = snapshot_.Ask(*rule.condition);
    if (outcome.holds()) {
      tally.AddKnown(rule.points.micros);
      if (lines_ != nullptr) lines_->AddHeld(rule);
      return tally;
    }
    if (!outcome.undecided()) return tally;
    const Interval open = Interval::Optional(rule.points);
    if (rule.joint >= 0 && outcome.value.is_unknown()) {
      open_joints_[static_cast<size_t>(rule.joint)] = true;
    } else {
      tally.AddOpen(open);
      exact_ = false;
    }
    if (lines_ == nullptr) return tally;
    if (outcome.value.is_unknown()) {
      lines_->AddUndecided(rule, open, outcome.value.unknown_ids(), "");
    } else {
      lines_->AddUndecided(rule, open, {}, outcome.value.error_message());
    }
    return tally;
  }

  Tally RunEach(const RuleProgram& rule) {
    Tally tally;
    if (!snapshot_.activities_known()) {
      tally.AddOpen(rule.reach);
      exact_ = false;
      if (lines_ != nullptr) {
        const uint32_t activities = program_.AttributeOf(BuiltIn::kActivities);
        lines_->AddUndecided(rule, rule.reach, {&activities, 1}, "");
      }
      return tally;
    }
    SumOccurrences(rule, snapshot_, &sum_);
    tally = {sum_.points, sum_.low, sum_.high};
    if (sum_.undecided) exact_ = false;
    if (lines_ == nullptr) return tally;
    lines_->AddOccurrences(rule, sum_);
    if (sum_.undecided) {
      lines_->AddUndecided(rule, {Points{sum_.low}, Points{sum_.high}},
                           sum_.unknowns, sum_.error);
    }
    return tally;
  }

  Tally RunAssessment(const RuleProgram& rule) {
    Tally tally;
    const FrameworkFigure& framework = assessments_.frameworks[*rule.framework];
    if (framework.absence == Absence::kDoesNotApply) return tally;
    if (!framework.is_there()) {
      tally.AddOpen(rule.reach);
      exact_ = false;
      if (lines_ != nullptr) {
        const FrameworkState& state = assessments_.states[*rule.framework];
        lines_->AddUndecided(rule, rule.reach, state.unknowns, state.error);
      }
      return tally;
    }
    Points points = framework.points;
    Interval interval = framework.interval;
    if (rule.dimension) {
      const DimensionFigure& dimension =
          assessments_.dimensions[framework.first_dimension + *rule.dimension];
      points = dimension.points;
      interval = dimension.interval;
    }
    const Points counted = Clamp(points, rule.bounds);
    interval = Clamp(interval, rule.bounds);
    if (lines_ != nullptr) lines_->AddAssessment(rule, points, counted);
    if (!interval.IsPoint()) {
      exact_ = false;
      if (lines_ != nullptr) ExplainOpen(rule, interval);
    }
    return {counted.micros, interval.low.micros, interval.high.micros};
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
  std::vector<bool>& open_joints_;
  std::vector<uint32_t>& open_fields_;
  OccurrenceSum& sum_;
};

}  // namespace

ScoreFigure RunScore(const Program& program, const ScoreProgram& score,
                     const Assessments& assessments, Snapshot& snapshot,
                     ScoreLines* lines, ScoreScratch* scratch) {
  return ScoreRun(program, assessments, snapshot, lines, scratch).Run(score);
}

}  // namespace bantam::internal
