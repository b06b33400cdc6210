#include "tests/oracle/score.h"

#include <map>

#include "tests/oracle/rule.h"
#include "tests/oracle/simple.h"

namespace bantam::oracle {
namespace {

class Scorer {
 public:
  explicit Scorer(const Environment& env) : env_(env) {}

  ScoreResult Score(const ScoreSpec& score) {
    result_.id = score.id;
    result_.subject = score.subject;
    int64_t points = 0;
    int64_t low = 0;
    int64_t high = 0;
    for (const GroupSpec& group : score.groups) {
      AddGroup(score.id, group, points, low, high);
    }
    points = Bound(points, score.bounds, Reason::kScoreFloor, Reason::kScoreCap,
                   score.id);
    low = Clamped(low, score.bounds, Reason::kScoreFloor, Reason::kScoreCap,
                  nullptr);
    high = Clamped(high, score.bounds, Reason::kScoreFloor, Reason::kScoreCap,
                   nullptr);
    result_.points = {points};
    result_.interval = {{low}, {high}};
    for (const auto& [field, groups] : groups_of_field_) {
      if (groups > 1) result_.exact = false;
    }
    return result_;
  }

 private:
  // Clamps and notes the line.
  int64_t Bound(int64_t points, const BoundsSpec& bounds, Reason floor_code,
                Reason cap_code, const std::string& path) {
    std::vector<Line> lines;
    const int64_t within =
        Clamped(points, bounds, floor_code, cap_code, &lines);
    AddLines(std::move(lines), path);
    return within;
  }

  void AddLines(std::vector<Line> lines, const std::string& path) {
    for (Line& line : lines) {
      line.path = path;
      result_.lines.push_back(std::move(line));
    }
  }

  void AddGroup(const std::string& score, const GroupSpec& group,
                int64_t& score_points, int64_t& score_low,
                int64_t& score_high) {
    const std::string path = score + "." + group.id;
    int64_t points = 0;
    int64_t low = 0;
    int64_t high = 0;
    // Undecided rules by the unknown field that they are simple over.
    std::map<size_t, std::vector<const RuleSpec*>> joint;
    for (const RuleSpec& rule : group.rules) {
      const std::string rule_path = path + "." + rule.id;
      RuleOutcome outcome = EvaluateRule(rule, env_);
      points += outcome.points;
      AddLines(std::move(outcome.lines), rule_path);
      if (!outcome.decided) AddUndecided(rule_path, outcome);
      if (!outcome.decided && rule.when) {
        const std::optional<size_t> field =
            SimpleField(*rule.when, env_.policy);
        if (field && !env_.lead.values[*field]) {
          joint[*field].push_back(&rule);
          continue;
        }
      }
      low += outcome.low;
      high += outcome.high;
      if (!outcome.decided) result_.exact = false;
    }
    for (const auto& [field, rules] : joint) {
      const Bounds bounds = JointBounds(field, rules, env_);
      low += bounds.low;
      high += bounds.high;
      ++groups_of_field_[field];
      if (!bounds.low_reached || !bounds.high_reached) result_.exact = false;
    }
    score_points += Bound(points, group.bounds, Reason::kGroupFloor,
                          Reason::kGroupCap, path);
    score_low += Clamped(low, group.bounds, Reason::kGroupFloor,
                         Reason::kGroupCap, nullptr);
    score_high += Clamped(high, group.bounds, Reason::kGroupFloor,
                          Reason::kGroupCap, nullptr);
  }

  void AddUndecided(const std::string& path, const RuleOutcome& outcome) {
    Undecided undecided;
    undecided.path = path;
    undecided.interval = {{outcome.low}, {outcome.high}};
    undecided.error = outcome.error;
    for (size_t i = 0; i < env_.policy.fields.size(); ++i) {
      if ((outcome.unknown >> i & 1) != 0) {
        undecided.fields.push_back(env_.policy.fields[i].path);
      }
    }
    result_.undecided.push_back(std::move(undecided));
  }

  const Environment& env_;
  ScoreResult result_;
  // In how many groups a field has rules that are bounded jointly.
  std::map<size_t, int> groups_of_field_;
};

}  // namespace

ScoreResult Score(const ScoreSpec& score, const Environment& env) {
  return Scorer(env).Score(score);
}

}  // namespace bantam::oracle
