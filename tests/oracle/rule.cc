#include "tests/oracle/rule.h"

#include <algorithm>

#include "tests/oracle/assess.h"
#include "tests/oracle/decay.h"

namespace bantam::oracle {
namespace {

void AddLine(Reason code, int64_t points, std::vector<Line>& lines) {
  if (points == 0) return;
  lines.push_back({code, "", {points}, {}});
}

// An activity that counts, or would if its `where` were known to hold.
struct Counted {
  Int128 age = 0;
  bool certain = true;
};

struct Total {
  // Before and after the bounds, where these come before decay.
  int64_t original = 0;
  int64_t taken = 0;
  // After decay.
  int64_t left = 0;
};

// The sum over `counted`, without the bounds that apply after decay.
Total Sum(const RuleSpec& rule, const std::vector<Counted>& counted) {
  const EachSpec& each = *rule.each;
  std::vector<Counted> ranked = counted;
  std::stable_sort(
      ranked.begin(), ranked.end(),
      [](const Counted& a, const Counted& b) { return a.age < b.age; });
  std::optional<int64_t> room;
  if (each.cap_before_decay) {
    room = rule.points > 0 ? rule.bounds.cap : rule.bounds.floor;
  }
  Total total;
  for (const Counted& activity : ranked) {
    int64_t take = rule.points;
    if (room) {
      take = rule.points > 0 ? std::min(rule.points, *room)
                             : std::max(rule.points, *room);
      *room -= take;
    }
    total.original += rule.points;
    total.taken += take;
    total.left += Decayed(take, each, activity.age);
  }
  return total;
}

RuleOutcome EvaluateWhen(const RuleSpec& rule, const Environment& env) {
  RuleOutcome outcome;
  const Result result = EvaluateCondition(*rule.when, env);
  if (result.Is(false)) return outcome;
  outcome.decided = result.Is(true);
  if (outcome.decided) {
    outcome.points = outcome.low = outcome.high = rule.points;
    AddLine(Reason::kRuleHolds, rule.points, outcome.lines);
    return outcome;
  }
  outcome.low = std::min<int64_t>(0, rule.points);
  outcome.high = std::max<int64_t>(0, rule.points);
  outcome.unknown = result.unknown;
  outcome.error = result.error;
  return outcome;
}

// Whether it is of the rule's kinds and within its window.
bool IsOfRule(const ActivitySpec& activity, const EachSpec& each,
              const Environment& env) {
  const Int128 age = env.lead.now.TotalNanos() - activity.at.TotalNanos();
  return std::find(each.kinds.begin(), each.kinds.end(), activity.kind) !=
             each.kinds.end() &&
         (!each.window || age < Int128{*each.window} * 1'000'000'000);
}

// Those of a known list that count, and those that may; the latter make the
// rule undecided.
std::vector<Counted> CountActivities(const EachSpec& each,
                                     const Environment& env,
                                     RuleOutcome& outcome) {
  std::vector<Counted> counted;
  for (const ActivitySpec* activity : *env.activities) {
    const Int128 age = env.lead.now.TotalNanos() - activity->at.TotalNanos();
    if (!IsOfRule(*activity, each, env)) continue;
    Result where = Result::Of(true);
    if (each.where) {
      Environment with = env;
      with.activity = activity;
      where = EvaluateCondition(*each.where, with);
    }
    if (where.Is(false)) continue;
    counted.push_back({age, where.Is(true)});
    if (where.Is(true)) continue;
    outcome.decided = false;
    outcome.unknown |= where.unknown;
    if (outcome.error.empty()) outcome.error = where.error;
  }
  return counted;
}

RuleOutcome EvaluateEach(const RuleSpec& rule, const Environment& env) {
  const EachSpec& each = *rule.each;
  const auto clamp = [&](int64_t points, std::vector<Line>* lines) {
    return Clamped(points, rule.bounds, Reason::kRuleFloor, Reason::kRuleCap,
                   lines);
  };
  RuleOutcome outcome;
  if (!env.activities) {
    const int64_t most =
        clamp(rule.points * env.policy.max_activities, nullptr);
    outcome.decided = false;
    outcome.low = std::min<int64_t>(0, most);
    outcome.high = std::max<int64_t>(0, most);
    outcome.unknown = FieldSet{1} << env.policy.Find("activities");
    return outcome;
  }
  const std::vector<Counted> all = CountActivities(each, env, outcome);
  std::vector<Counted> certain;
  for (const Counted& activity : all) {
    if (activity.certain) certain.push_back(activity);
  }
  const Total total = Sum(rule, certain);
  if (!outcome.decided) {
    int64_t low = total.left;
    int64_t high = total.left;
    if (each.cap_before_decay) {
      const int64_t other = Sum(rule, all).left;
      low = std::min(low, other);
      high = std::max(high, other);
    } else {
      for (const Counted& activity : all) {
        if (activity.certain) continue;
        const int64_t d = Decayed(rule.points, each, activity.age);
        low += std::min<int64_t>(0, d);
        high += std::max<int64_t>(0, d);
      }
      low = clamp(low, nullptr);
      high = clamp(high, nullptr);
    }
    outcome.low = low;
    outcome.high = high;
  }
  int64_t before = 0;
  for (const ActivitySpec* activity : env.before_baseline) {
    if (IsOfRule(*activity, each, env)) ++before;
  }
  if (!certain.empty() || before > 0) {
    outcome.lines.push_back({Reason::kRuleOccurrences,
                             "",
                             {total.original},
                             {{"count", std::ssize(certain)}}});
    if (before > 0) {
      outcome.lines.back().arguments.push_back({"before_baseline", before});
    }
  }
  AddLine(rule.points > 0 ? Reason::kRuleCap : Reason::kRuleFloor,
          total.taken - total.original, outcome.lines);
  AddLine(Reason::kRuleDecay, total.left - total.taken, outcome.lines);
  outcome.points = total.left;
  if (!each.cap_before_decay) {
    outcome.points = clamp(total.left, &outcome.lines);
  }
  if (outcome.decided) outcome.low = outcome.high = outcome.points;
  return outcome;
}

// The answers of the questions of `result`, or of one of its dimensions.
FieldSet OpenQuestions(const AssessmentResult& result,
                       const std::string& dimension, const PolicySpec& policy) {
  FieldSet fields = 0;
  for (const Question& question : result.questions) {
    if (dimension.empty() || question.key.starts_with(dimension + ".")) {
      fields |= FieldSet{1} << policy.Find("answers." + question.key);
    }
  }
  return fields;
}

RuleOutcome EvaluateAssessment(const RuleSpec& rule, const Environment& env) {
  const auto clamp = [&](int64_t points, std::vector<Line>* lines) {
    return Clamped(points, rule.bounds, Reason::kRuleFloor, Reason::kRuleCap,
                   lines);
  };
  const FrameworkOutcome& framework =
      *std::find_if(env.frameworks->begin(), env.frameworks->end(),
                    [&](const FrameworkOutcome& other) {
                      return other.result.id == rule.assessment->framework;
                    });
  const std::string& dimension = rule.assessment->dimension;
  RuleOutcome outcome;
  if (framework.state == FrameworkOutcome::State::kDoesNotApply) return outcome;
  int64_t points = framework.result.points.micros;
  Range range = {framework.result.interval.low.micros,
                 framework.result.interval.high.micros};
  Range possible = framework.possible;
  for (size_t d = 0; d < framework.result.dimensions.size(); ++d) {
    const DimensionResult& part = framework.result.dimensions[d];
    if (part.id != dimension) continue;
    points = part.points.micros;
    range = {part.interval.low.micros, part.interval.high.micros};
    possible = framework.possible_of_dimension[d];
  }
  if (framework.state == FrameworkOutcome::State::kAssessed) {
    outcome.unknown = OpenQuestions(framework.result, dimension, env.policy);
    AddLine(Reason::kRuleAssessment, points, outcome.lines);
    if (points != 0) {
      outcome.lines[0].arguments = {{"framework", framework.result.id}};
      if (!dimension.empty()) {
        outcome.lines[0].arguments.push_back({"dimension", dimension});
      }
    }
    outcome.points = clamp(points, &outcome.lines);
  } else {
    outcome.decided = false;
    range = {std::min<int64_t>(0, possible.low),
             std::max<int64_t>(0, possible.high)};
    outcome.unknown = framework.fields;
    outcome.error = framework.error;
  }
  outcome.low = clamp(range.low, nullptr);
  outcome.high = clamp(range.high, nullptr);
  outcome.decided &= outcome.low == outcome.high;
  return outcome;
}

}  // namespace

RuleOutcome EvaluateRule(const RuleSpec& rule, const Environment& env) {
  if (rule.assessment) return EvaluateAssessment(rule, env);
  return rule.when ? EvaluateWhen(rule, env) : EvaluateEach(rule, env);
}

int64_t Clamped(int64_t points, const BoundsSpec& bounds, Reason floor_code,
                Reason cap_code, std::vector<Line>* lines) {
  std::vector<Line> steps;
  int64_t within = points;
  if (bounds.cap && points > *bounds.cap) {
    within = *bounds.cap;
    AddLine(cap_code, within - points, steps);
  } else if (bounds.floor && points < *bounds.floor) {
    within = *bounds.floor;
    AddLine(floor_code, within - points, steps);
  }
  if (lines) lines->insert(lines->end(), steps.begin(), steps.end());
  return within;
}

}  // namespace bantam::oracle
