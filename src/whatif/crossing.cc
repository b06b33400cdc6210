// Finds when a score crosses a threshold by itself.
//
// Between two arrivals of activities, what a rule adds only fades: it moves
// towards 0 and never back, since decays do and windows only close. So its
// values at both ends of a stretch of time bound it in between; these bounds,
// summed and clamped, bound the score. A stretch whose bounds lie on one side
// of the threshold is skipped, any other is halved.

#include "bantam/crossing.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/case/state.h"
#include "src/policy/compiler.h"
#include "src/score/occurrences.h"

namespace bantam {
namespace {

using internal::FrameworkProgram;
using internal::GroupProgram;
using internal::Program;
using internal::RuleProgram;
using internal::ScoreProgram;
using model::Points;

constexpr int64_t kDefaultDays = 3'653;

bool Reads(const RuleProgram& rule, internal::Variable variable) {
  if (!rule.condition) return false;
  const auto variables = rule.condition->variables();
  return std::find(variables.begin(), variables.end(), variable) !=
         variables.end();
}

// Whether evidence may go stale, or be counted only later.
bool AnswersChange(const Program& program, const Lead& lead, Instant now) {
  for (const FrameworkProgram& framework : program.frameworks) {
    for (const internal::CriterionProgram& criterion : framework.criteria) {
      if (criterion.fresh.max_age) return true;
    }
  }
  for (size_t i = 0; i < lead.evidence_count(); ++i) {
    if (lead.evidence(i).at > now) return true;
  }
  for (size_t i = 0; i < lead.stage_event_count(); ++i) {
    if (lead.stage_event(i).at > now) return true;
  }
  return false;
}

// What each rule of the score adds, in policy order.
using Additions = std::vector<Points>;

class Watch {
 public:
  // `lead` is looked at later than `now` with another state.
  Watch(const Policy& policy, const ScoreProgram& score, const Lead& lead,
        Points threshold, Instant now, int64_t max_steps)
      : program_(policy.program()),
        score_(score),
        lead_(lead),
        threshold_(threshold),
        now_(now),
        steps_left_(max_steps),
        state_(policy, {}) {}

  absl::StatusOr<Crossing> Run(int64_t last) {
    if (std::string why = FindObstacle(); !why.empty()) {
      return CannotTell(std::move(why));
    }
    Additions at_start = At(0);
    if (!status_.ok()) return status_;
    if (steps_left_ < 0) return CannotTell("max_steps allows no look");
    if (!state_.snapshot().HasSubject(score_.subject)) {
      return CannotTell(absl::StrCat("the lead has no ",
                                     std::string(SubjectName(score_.subject))));
    }
    reached_ = Total(at_start) >= threshold_;
    for (int64_t begin = 1; begin <= last;) {
      const int64_t end = std::min(last, NextArrival(begin) - 1);
      const Additions first = At(begin);
      const auto found = First(begin, first, end, At(end));
      if (!status_.ok()) return status_;
      if (found) return Found(*found);
      if (steps_left_ < 0) {
        return CannotTell("the score was looked at max_steps times");
      }
      begin = end + 1;
    }
    Crossing stays;
    stays.outcome = CrossingOutcome::kStays;
    return stays;
  }

 private:
  static Crossing CannotTell(std::string why) {
    Crossing crossing;
    crossing.why = std::move(why);
    return crossing;
  }

  Crossing Found(int64_t second) {
    Crossing crossing;
    crossing.outcome = CrossingOutcome::kCrosses;
    crossing.at = InstantOf(second);
    crossing.points = points_found_;
    return crossing;
  }

  // Within the range of instants: `last` was chosen so.
  Instant InstantOf(int64_t second) const {
    return *(now_ + model::Span{second, 0});
  }

  std::string FindObstacle() const {
    const bool answers_change = AnswersChange(program_, lead_, now_);
    for (const GroupProgram& group : score_.groups) {
      for (const RuleProgram& rule : group.rules) {
        if (Reads(rule, internal::kNowVariable)) {
          return absl::StrCat("the rule '", rule.path, "' reads now");
        }
        const bool reads_answers =
            rule.framework || Reads(rule, internal::kAnswersVariable);
        if (reads_answers && answers_change) {
          return absl::StrCat("the rule '", rule.path,
                              "' reads answers that change with time");
        }
        if (rule.framework &&
            program_.frameworks[*rule.framework].applies_when) {
          return absl::StrCat("the rule '", rule.path,
                              "' takes an assessment that depends on a "
                              "condition");
        }
      }
    }
    return "";
  }

  // The first second at which an activity arrives after `second`, or a move
  // that may begin the score anew.
  int64_t NextArrival(int64_t second) const {
    int64_t next = std::numeric_limits<int64_t>::max();
    const auto arrive = [&](Instant at) {
      if (at <= InstantOf(second)) return;
      const model::Span wait = at - now_;
      next = std::min(next, wait.seconds + (wait.nanos > 0 ? 1 : 0));
    };
    for (size_t i = 0; i < lead_.activity_count(); ++i) {
      arrive(lead_.activity(i).at);
    }
    if (!score_.baseline) return next;
    for (size_t i = 0; i < lead_.stage_event_count(); ++i) {
      arrive(lead_.stage_event(i).at);
    }
    return next;
  }

  Additions At(int64_t second) {
    Additions additions;
    if (--steps_left_ < 0 || !status_.ok()) return additions;
    status_ = state_.Take(lead_, InstantOf(second));
    if (status_.ok()) status_ = state_.TakeFacts();
    if (!status_.ok()) return additions;
    // Assessments see every activity.
    state_.snapshot().AskFor(nullptr);
    for (const GroupProgram& group : score_.groups) {
      for (const RuleProgram& rule : group.rules) {
        if (rule.framework) state_.Framework(*rule.framework);
      }
    }
    state_.snapshot().AskFor(&score_);
    for (const GroupProgram& group : score_.groups) {
      for (const RuleProgram& rule : group.rules) {
        additions.push_back(Add(rule));
      }
    }
    return additions;
  }

  Points Add(const RuleProgram& rule) {
    if (rule.framework) {
      const FrameworkFigure& figure = state_.Framework(*rule.framework);
      if (!figure.is_there()) return {};
      const Points points =
          rule.dimension
              ? state_.DimensionsOf(*rule.framework)[*rule.dimension].points
              : figure.points;
      return Clamp(points, rule.bounds);
    }
    internal::Snapshot& snapshot = state_.snapshot();
    if (!rule.each) {
      return snapshot.Ask(*rule.condition).holds() ? rule.points : Points{};
    }
    if (!snapshot.activities_known()) return {};
    SumOccurrences(rule, snapshot, &occurrences_);
    return occurrences_.sum.figure.points;
  }

  // What the score can be from one end to the other, where each rule's addition
  // goes from that at `a` to that at `b`. The policy's compiler has shown that
  // sums are within range.
  model::Interval Between(const Additions& a, const Additions& b) const {
    model::Total total;
    size_t i = 0;
    for (const GroupProgram& group : score_.groups) {
      model::Total sum;
      for (size_t n = 0; n < group.rules.size(); ++n, ++i) {
        sum.Add(Hull(model::Interval::Exactly(a[i]),
                     model::Interval::Exactly(b[i])));
      }
      total.Add(*sum.Sum(group.bounds));
    }
    return total.Sum(score_.bounds)->interval;
  }
  Points Total(const Additions& additions) const {
    return Between(additions, additions).low;
  }

  // Whether the score stays on its side from one end to the other.
  bool Stays(const Additions& a, const Additions& b) const {
    const model::Interval between = Between(a, b);
    return reached_ ? between.low >= threshold_ : between.high < threshold_;
  }

  // The first second of [a, b] on the other side. Nothing arrives after a.
  // Halving a number of seconds bounds the recursion.
  std::optional<int64_t> First(int64_t a, const Additions& at_a, int64_t b,
                               const Additions& at_b) {
    if (steps_left_ < 0 || !status_.ok()) return std::nullopt;
    points_found_ = Total(at_a);
    if ((points_found_ >= threshold_) != reached_) return a;
    if (a == b || Stays(at_a, at_b)) return std::nullopt;
    const int64_t middle = a + (b - a) / 2;
    const auto found = First(a, at_a, middle, At(middle));
    if (found || steps_left_ < 0) return found;
    return First(middle + 1, At(middle + 1), b, at_b);
  }

  const Program& program_;
  const ScoreProgram& score_;
  const Lead& lead_;
  Points threshold_;
  Instant now_;
  int64_t steps_left_;
  internal::State state_;
  internal::Occurrences occurrences_;
  absl::Status status_;
  // Whether the threshold is reached at `now`.
  bool reached_ = false;
  // At the second that First returned.
  Points points_found_;
};

// How many whole seconds after `now` are of interest.
absl::StatusOr<int64_t> LastSecond(Instant now, std::optional<Instant> until) {
  if (!now.IsValid() || (until && (!until->IsValid() || *until < now))) {
    return base::Wrong("", {FaultCode::kInstantOutOfRange,
                            "now and until must lie between "
                            "0001-01-01T00:00:00Z and "
                            "9999-12-31T23:59:59.999999999Z, and until not "
                            "before now"});
  }
  if (!until) {
    until =
        (now + model::Span{kDefaultDays * 86'400, 0}).value_or(Instant::Max());
  }
  return (*until - now).seconds;
}

}  // namespace

absl::StatusOr<Crossing> NextCrossing(Case& deal, std::string_view score,
                                      Points threshold,
                                      const CrossingOptions& options) {
  const internal::State& state = deal.state();
  if (absl::Status status = state.CheckTaken(); !status.ok()) return status;
  const Instant now = state.now();
  const absl::StatusOr<int64_t> last = LastSecond(now, options.until);
  if (!last.ok()) return last.status();
  const Program& program = state.program();
  for (const ScoreProgram& candidate : program.scores) {
    if (candidate.id != score) continue;
    return Watch(deal.policy(), candidate, state.lead(), threshold, now,
                 options.max_steps.value_or(10'000))
        .Run(*last);
  }
  return base::Wrong(
      "", {FaultCode::kUnknownName, "there is no {what} '{name}'"},
      {{"what", "score"},
       {"name", score},
       {"nearest", internal::Nearest(score, program.score_ids)}});
}

}  // namespace bantam
