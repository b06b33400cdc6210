#include "src/score/score.h"

#include <algorithm>
#include <span>
#include <utility>

#include "src/score/occurrences.h"

namespace bantam::internal {
namespace {

using model::Bounds;
using model::Decay;
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

class ScoreRun {
 public:
  ScoreRun(const Program& program, const Assessments& assessments,
           Snapshot& snapshot, bool explain, ScoreResult* result)
      : program_(program),
        assessments_(assessments),
        snapshot_(snapshot),
        explain_(explain),
        result_(*result) {}

  void Run(const ScoreProgram& score) {
    Tally total;
    for (const GroupProgram& group : score.groups) total.Add(RunGroup(group));
    total = ClampTally(total, score.bounds, score.id, Reason::kScoreFloor,
                       Reason::kScoreCap);
    result_.id = score.id;
    result_.subject = score.subject;
    result_.points = Points{total.points};
    result_.interval = {Points{total.low}, Points{total.high}};
    result_.exact = exact_;
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
    return ClampTally(total, group.bounds, group.path, Reason::kGroupFloor,
                      Reason::kGroupCap);
  }

  Tally RunWhen(const RuleProgram& rule) {
    Tally tally;
    const Outcome outcome = snapshot_.Ask(*rule.condition);
    if (outcome.holds()) {
      tally.AddKnown(rule.points.micros);
      AddLine(Reason::kRuleHolds, rule.path, rule.points.micros);
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
    if (outcome.value.is_unknown()) {
      AddUndecided(rule.path, open, outcome.value.unknown_ids(), "");
    } else {
      AddUndecided(rule.path, open, {}, outcome.value.error_message());
    }
    return tally;
  }

  Tally RunEach(const RuleProgram& rule) {
    Tally tally;
    if (!snapshot_.activities_known()) {
      tally.AddOpen(rule.reach);
      exact_ = false;
      const uint32_t activities = program_.AttributeOf(BuiltIn::kActivities);
      AddUndecided(rule.path, rule.reach, {&activities, 1}, "");
      return tally;
    }
    SumOccurrences(rule, snapshot_, &sum_);
    tally = {sum_.points, sum_.low, sum_.high};
    if (sum_.count > 0 || sum_.before_baseline > 0) ExplainOccurrences(rule);
    if (sum_.undecided) {
      exact_ = false;
      AddUndecided(rule.path, {Points{sum_.low}, Points{sum_.high}},
                   sum_.unknowns, sum_.error);
    }
    return tally;
  }

  Tally RunAssessment(const RuleProgram& rule) {
    Tally tally;
    const FrameworkState& state = assessments_.states[*rule.framework];
    if (state.outcome == FrameworkState::Outcome::kDoesNotApply) return tally;
    if (state.outcome != FrameworkState::Outcome::kAssessed) {
      tally.AddOpen(rule.reach);
      AddOpenAssessment(rule, rule.reach, state.unknowns, state.error);
      return tally;
    }
    const AssessmentResult& result = assessments_.results[state.result];
    const FrameworkProgram& framework = program_.frameworks[*rule.framework];
    Points points = result.points;
    Interval interval = result.interval;
    size_t begin = 0;
    size_t end = framework.criteria.size();
    std::vector<Argument> arguments = {{"framework", framework.id}};
    if (rule.dimension) {
      const DimensionResult& dimension = result.dimensions[*rule.dimension];
      points = dimension.points;
      interval = dimension.interval;
      begin = framework.dimensions[*rule.dimension].begin;
      end = framework.dimensions[*rule.dimension].end;
      arguments.push_back({"dimension", dimension.id});
    }
    const Points counted = Clamp(points, rule.bounds);
    interval = Clamp(interval, rule.bounds);
    AddLineIfAny(Reason::kRuleAssessment, rule.path, points.micros,
                 std::move(arguments));
    AddBoundLine(Reason::kRuleFloor, Reason::kRuleCap, rule.path, rule.bounds,
                 counted.micros - points.micros, {{"before_decay", false}});
    tally = {counted.micros, interval.low.micros, interval.high.micros};
    if (!interval.IsPoint()) {
      std::vector<uint32_t> open;
      for (const size_t i : state.open) {
        if (i < begin || i >= end) continue;
        open.push_back(
            program_.AttributeOfAnswer(framework.criteria[i].question));
      }
      AddOpenAssessment(rule, interval, open, "");
    }
    return tally;
  }

  void AddOpenAssessment(const RuleProgram& rule, const Interval& interval,
                         std::span<const uint32_t> unknowns,
                         std::string_view error) {
    exact_ = false;
    AddUndecided(rule.path, interval, unknowns, error);
  }

  Interval OpenJoint(const JointBound& joint) {
    // The same unknown in two groups is bounded twice, as if it could take
    // two values at once.
    const bool shared = std::find(open_fields_.begin(), open_fields_.end(),
                                  joint.attribute) != open_fields_.end();
    open_fields_.push_back(joint.attribute);
    if (!joint.exact || shared) exact_ = false;
    return joint.interval;
  }

  Tally ClampTally(const Tally& tally, const Bounds& bounds,
                   const std::string& path, Reason floor, Reason cap) {
    const auto clamp = [&](int64_t micros) {
      return Clamp(Points{micros}, bounds).micros;
    };
    const Tally clamped = {clamp(tally.points), clamp(tally.low),
                           clamp(tally.high)};
    AddBoundLine(floor, cap, path, bounds, clamped.points - tally.points, {});
    return clamped;
  }

  void ExplainOccurrences(const RuleProgram& rule) {
    if (!explain_) return;
    std::vector<Argument> counts = {{"count", sum_.count}};
    if (sum_.before_baseline > 0) {
      counts.push_back({"before_baseline", sum_.before_baseline});
    }
    AddLine(Reason::kRuleOccurrences, rule.path, sum_.original,
            std::move(counts));
    AddBoundLine(Reason::kRuleFloor, Reason::kRuleCap, rule.path, rule.bounds,
                 sum_.bounded_before - sum_.original, {{"before_decay", true}});
    AddLineIfAny(Reason::kRuleDecay, rule.path,
                 sum_.decayed - sum_.bounded_before, DecayArguments(rule));
    AddBoundLine(Reason::kRuleFloor, Reason::kRuleCap, rule.path, rule.bounds,
                 sum_.points - sum_.decayed, {{"before_decay", false}});
  }

  static std::vector<Argument> DecayArguments(const RuleProgram& rule) {
    if (rule.decay.curve == Decay::Curve::kHalfLife) {
      return {{"half_life", rule.decay_text}};
    }
    return {{"period", rule.decay_text},
            {"share", Points{rule.decay.share_micros}.ToDouble()},
            {"step", rule.decay.curve == Decay::Curve::kStep}};
  }

  void AddLine(Reason code, const std::string& path, int64_t micros,
               std::vector<Argument> arguments = {}) {
    if (!explain_) return;
    result_.lines.push_back({code, path, Points{micros}, std::move(arguments)});
  }

  void AddLineIfAny(Reason code, const std::string& path, int64_t micros,
                    std::vector<Argument> arguments) {
    if (micros != 0) AddLine(code, path, micros, std::move(arguments));
  }

  // A floor adds, a cap takes away.
  void AddBoundLine(Reason floor, Reason cap, const std::string& path,
                    const Bounds& bounds, int64_t micros,
                    std::vector<Argument> arguments) {
    if (!explain_ || micros == 0) return;
    const Points bound = micros > 0 ? *bounds.floor : *bounds.cap;
    arguments.insert(arguments.begin(), {"bound", bound.ToDouble()});
    AddLine(micros > 0 ? floor : cap, path, micros, std::move(arguments));
  }

  void AddUndecided(const std::string& path, const Interval& interval,
                    std::span<const uint32_t> unknowns,
                    std::string_view error) {
    if (!explain_) return;
    Undecided undecided;
    undecided.path = path;
    undecided.interval = interval;
    for (const uint32_t attribute : unknowns) {
      undecided.fields.emplace_back(program_.AttributeName(attribute));
    }
    undecided.error = std::string(error);
    result_.undecided.push_back(std::move(undecided));
  }

  const Program& program_;
  const Assessments& assessments_;
  Snapshot& snapshot_;
  bool explain_;
  ScoreResult& result_;
  bool exact_ = true;
  std::vector<bool> open_joints_;
  std::vector<uint32_t> open_fields_;
  OccurrenceSum sum_;
};

}  // namespace

void EvaluateScore(const Program& program, const ScoreProgram& score,
                   const Assessments& assessments, Snapshot& snapshot,
                   bool explain, ScoreResult* result) {
  result->lines.clear();
  result->undecided.clear();
  if (score.baseline) snapshot.AskFor(&score);
  ScoreRun(program, assessments, snapshot, explain, result).Run(score);
  if (score.baseline) snapshot.AskFor(nullptr);
}

}  // namespace bantam::internal
