#include "src/score/lines.h"

#include <utility>

namespace bantam::internal {
namespace {

using model::Decay;
using model::Points;
using model::ScoreLine;
using model::ScoreStep;

std::vector<Argument> DecayArguments(const RuleProgram& rule) {
  const Decay& decay = rule.each->decay;
  if (decay.curve == Decay::Curve::kHalfLife) {
    return {{"half_life", rule.decay_text}};
  }
  return {{"period", rule.decay_text},
          {"share", Points{decay.share_micros}.ToDouble()},
          {"step", decay.curve == Decay::Curve::kStep}};
}

}  // namespace

ScoreLines::ScoreLines(const Program& program, std::vector<Line>* lines,
                       std::vector<Undecided>* undecided)
    : program_(program), lines_(*lines), undecided_(*undecided) {
  lines_.clear();
  undecided_.clear();
}

void ScoreLines::AddHeld(const RuleProgram& rule) {
  Add(Reason::kRuleHolds, rule.path, rule.points);
}

void ScoreLines::AddOccurrences(const RuleProgram& rule,
                                const Occurrences& occurrences) {
  const int64_t before = occurrences.before_baseline;
  if (occurrences.count == 0 && before == 0) return;
  for (const ScoreLine& line : model::RuleLines(occurrences.sum)) {
    switch (line.step) {
      case ScoreStep::kPoints: {
        std::vector<Argument> counts = {{"count", occurrences.count}};
        if (before > 0) counts.push_back({"before_baseline", before});
        Add(Reason::kRuleOccurrences, rule.path, line.change,
            std::move(counts));
        break;
      }
      case ScoreStep::kDecay:
        Add(Reason::kRuleDecay, rule.path, line.change, DecayArguments(rule));
        break;
      case ScoreStep::kFloor:
      case ScoreStep::kCap:
        AddRuleBound(rule, rule.each->bounds, line);
    }
  }
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
    Add(Reason::kRuleAssessment, rule.path, points, std::move(arguments));
  }
  AddRuleBound(rule, rule.bounds, model::BoundLine(points, counted));
}

void ScoreLines::AddGroupBound(const GroupProgram& group, Points before,
                               Points after) {
  AddBound(Reason::kGroupFloor, Reason::kGroupCap, group.path, group.bounds,
           model::BoundLine(before, after));
}

void ScoreLines::AddScoreBound(const ScoreProgram& score, Points before,
                               Points after) {
  AddBound(Reason::kScoreFloor, Reason::kScoreCap, score.id, score.bounds,
           model::BoundLine(before, after));
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

void ScoreLines::Add(Reason code, const std::string& path, Points points,
                     std::vector<Argument> arguments) {
  lines_.push_back({code, path, points, std::move(arguments)});
}

void ScoreLines::AddBound(Reason floor, Reason cap, const std::string& path,
                          const model::Bounds& bounds,
                          const std::optional<ScoreLine>& line,
                          std::vector<Argument> arguments) {
  if (!line) return;
  const bool adds = line->step == ScoreStep::kFloor;
  const Points bound = adds ? *bounds.floor : *bounds.cap;
  arguments.insert(arguments.begin(), {"bound", bound.ToDouble()});
  Add(adds ? floor : cap, path, line->change, std::move(arguments));
}

void ScoreLines::AddRuleBound(const RuleProgram& rule,
                              const model::Bounds& bounds,
                              const std::optional<ScoreLine>& line) {
  AddBound(Reason::kRuleFloor, Reason::kRuleCap, rule.path, bounds, line,
           {{"before_decay", line && line->before_decay}});
}

}  // namespace bantam::internal
