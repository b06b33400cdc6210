#include "src/score/lines.h"

#include <utility>

namespace bantam::internal {
namespace {

using model::Decay;
using model::Points;

std::vector<Argument> DecayArguments(const RuleProgram& rule) {
  if (rule.decay.curve == Decay::Curve::kHalfLife) {
    return {{"half_life", rule.decay_text}};
  }
  return {{"period", rule.decay_text},
          {"share", Points{rule.decay.share_micros}.ToDouble()},
          {"step", rule.decay.curve == Decay::Curve::kStep}};
}

}  // namespace

ScoreLines::ScoreLines(const Program& program, std::vector<Line>* lines,
                       std::vector<Undecided>* undecided)
    : program_(program), lines_(*lines), undecided_(*undecided) {
  lines_.clear();
  undecided_.clear();
}

void ScoreLines::AddHeld(const RuleProgram& rule) {
  Add(Reason::kRuleHolds, rule.path, rule.points.micros, {});
}

void ScoreLines::AddOccurrences(const RuleProgram& rule,
                                const OccurrenceSum& sum) {
  if (sum.count == 0 && sum.before_baseline == 0) return;
  std::vector<Argument> counts = {{"count", sum.count}};
  if (sum.before_baseline > 0) {
    counts.push_back({"before_baseline", sum.before_baseline});
  }
  Add(Reason::kRuleOccurrences, rule.path, sum.original, std::move(counts));
  AddBound(Reason::kRuleFloor, Reason::kRuleCap, rule.path, rule.bounds,
           sum.bounded_before - sum.original, {{"before_decay", true}});
  if (sum.decayed != sum.bounded_before) {
    Add(Reason::kRuleDecay, rule.path, sum.decayed - sum.bounded_before,
        DecayArguments(rule));
  }
  AddBound(Reason::kRuleFloor, Reason::kRuleCap, rule.path, rule.bounds,
           sum.points - sum.decayed, {{"before_decay", false}});
}

void ScoreLines::AddAssessment(const RuleProgram& rule, Points points,
                               Points counted) {
  if (points.micros != 0) {
    const FrameworkProgram& framework = program_.frameworks[*rule.framework];
    std::vector<Argument> arguments = {{"framework", framework.id}};
    if (rule.dimension) {
      arguments.push_back(
          {"dimension", framework.dimensions[*rule.dimension].id});
    }
    Add(Reason::kRuleAssessment, rule.path, points.micros,
        std::move(arguments));
  }
  AddBound(Reason::kRuleFloor, Reason::kRuleCap, rule.path, rule.bounds,
           counted.micros - points.micros, {{"before_decay", false}});
}

void ScoreLines::AddGroupBound(const GroupProgram& group, int64_t micros) {
  AddBound(Reason::kGroupFloor, Reason::kGroupCap, group.path, group.bounds,
           micros);
}

void ScoreLines::AddScoreBound(const ScoreProgram& score, int64_t micros) {
  AddBound(Reason::kScoreFloor, Reason::kScoreCap, score.id, score.bounds,
           micros);
}

void ScoreLines::AddUndecided(const RuleProgram& rule,
                              const model::Interval& interval,
                              std::span<const uint32_t> unknowns,
                              std::string_view error) {
  Undecided undecided;
  undecided.path = rule.path;
  undecided.interval = interval;
  for (const uint32_t attribute : unknowns) {
    undecided.fields.emplace_back(program_.AttributeName(attribute));
  }
  undecided.error = std::string(error);
  undecided_.push_back(std::move(undecided));
}

void ScoreLines::Add(Reason code, const std::string& path, int64_t micros,
                     std::vector<Argument> arguments) {
  lines_.push_back({code, path, Points{micros}, std::move(arguments)});
}

void ScoreLines::AddBound(Reason floor, Reason cap, const std::string& path,
                          const model::Bounds& bounds, int64_t micros,
                          std::vector<Argument> arguments) {
  if (micros == 0) return;
  const Points bound = micros > 0 ? *bounds.floor : *bounds.cap;
  arguments.insert(arguments.begin(), {"bound", bound.ToDouble()});
  Add(micros > 0 ? floor : cap, path, micros, std::move(arguments));
}

}  // namespace bantam::internal
