// bantam/model/score.h: how a score adds up, line by line.
//
// A score is a sum in four steps (docs/scoring.md, "The sum"):
//
//   occurrence  the rule's points, faded by the age of the activity
//   rule        the sum of its occurrences, within the rule's bounds
//   group       the sum of its rules, within the group's bounds
//   score       the sum of its groups, within the score's bounds
//
// A rule on a fact counts once: it adds its points, or what it leaves open
// (`Interval::Optional`). Rules, groups and scores are added up by a Total
// (bantam/model/figure.h); this header has the two steps below, and the lines
// that explain a sum: each bound that changes it and each decay is a line of
// its own, and the lines add up to the points. A floor under a group of
// penalties is what lets a lead come back.
//
// Guarantees
//   Threads  every function is pure, but for the order of the occurrences that
//            it is given.
//   Errors   occurrences whose points, all taken together, are outside the
//            range of `Points` are std::nullopt.
//   Memory   nothing is allocated.
//   Units    millionths of a point; ages in nanoseconds.
//
// Example
//
//   using namespace bantam::model;
//   // 10 points for each visit, half of them left after 30 days, 15 at most.
//   OccurrenceRule visits{
//       .points = Points{10'000'000},
//       .decay = {.curve = Decay::Curve::kHalfLife, .length = Days(30)},
//       .bounds = {.cap = Points{15'000'000}}};
//   Occurrence seen[] = {{Days(0)}, {Days(30)}, {Days(60)}};
//   std::optional<OccurrenceSum> sum = SumOccurrences(visits, seen);
//   assert(sum->original == Points{30'000'000});
//   assert(sum->decayed == Points{17'500'000});  // 10 + 5 + 2.5
//   assert(sum->figure.points == Points{15'000'000});
//   Points added;
//   for (const ScoreLine& line : RuleLines(*sum)) {
//     added.micros += line.change.micros;
//   }
//   assert(added == sum->figure.points);  // 30 - 12.5 - 2.5

#ifndef BANTAM_MODEL_SCORE_H_
#define BANTAM_MODEL_SCORE_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "bantam/model/clamp.h"
#include "bantam/model/decay.h"
#include "bantam/model/figure.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/model/time.h"

namespace bantam::model {

// A rule that gives points for each of its occurrences.
struct OccurrenceRule {
  Points points;
  Decay decay = {};
  Bounds bounds = {};
  // Whether the bounds limit the original points, rather than what is left of
  // them. The newest occurrences come first then: each takes what is left of
  // the cap (of the floor, where the points are negative), and what it took
  // fades with its own age.
  bool bounds_before_decay = false;
};

struct Occurrence {
  Span age;
  // Its place in the list; of two of one age, the earlier comes first.
  size_t place = 0;
  // Whether it is known to count. Otherwise it may count.
  bool known = true;
};

// What occurrences add, in the order in which it is found.
struct OccurrenceSum {
  // All that count, at their full points.
  Points original;
  // After bounds that come before decay.
  Points bounded;
  // After decay.
  Points decayed;
  // After bounds that come after decay: what the rule adds, and what it can add
  // once it is known which of the others count.
  Figure figure;

  friend constexpr bool operator==(const OccurrenceSum&,
                                   const OccurrenceSum&) = default;
};

namespace internal {

// Each takes what is left of the bound, in the order given.
struct BoundedSum {
  int64_t taken = 0;
  int64_t decayed = 0;
};

constexpr BoundedSum TakeInTurn(const OccurrenceRule& rule,
                                std::span<const Occurrence> occurrences,
                                bool with_unknown) {
  const bool negative = rule.points.micros < 0;
  const int64_t each = negative ? -rule.points.micros : rule.points.micros;
  int64_t rest = kMaxPointsMicros;
  if (negative && rule.bounds.floor) rest = -rule.bounds.floor->micros;
  if (!negative && rule.bounds.cap) rest = rule.bounds.cap->micros;
  rest = std::max<int64_t>(rest, 0);
  BoundedSum sum;
  for (const Occurrence& one : occurrences) {
    if (!one.known && !with_unknown) continue;
    const int64_t part = std::min(each, rest);
    rest -= part;
    const Points taken{negative ? -part : part};
    sum.taken += taken.micros;
    sum.decayed += rule.decay.Apply(taken, one.age).micros;
  }
  return sum;
}

}  // namespace internal

// Everything that the rule can add for at most so many occurrences. nullopt:
// out of the range of points. A negative number of them is none.
constexpr std::optional<Interval> ReachOf(const OccurrenceRule& rule,
                                          int64_t most) {
  const Int128 sum =
      static_cast<Int128>(rule.points.micros) * std::max<int64_t>(most, 0);
  if (sum < -kMaxPointsMicros || sum > kMaxPointsMicros) return std::nullopt;
  return Clamp(Interval::Optional(Points{static_cast<int64_t>(sum)}),
               rule.bounds);
}

// What the rule adds for these occurrences, all of which count or may count.
// Puts the newest first where bounds come before decay.
constexpr std::optional<OccurrenceSum> SumOccurrences(
    const OccurrenceRule& rule, std::span<Occurrence> occurrences) {
  // So no sum below can leave the range.
  if (!ReachOf(rule, static_cast<int64_t>(occurrences.size()))) {
    return std::nullopt;
  }
  OccurrenceSum sum;
  for (const Occurrence& one : occurrences) {
    if (one.known) sum.original.micros += rule.points.micros;
  }
  if (rule.bounds_before_decay) {
    std::sort(occurrences.begin(), occurrences.end(),
              [](const Occurrence& a, const Occurrence& b) {
                return a.age != b.age ? a.age < b.age : a.place < b.place;
              });
    const auto sure = internal::TakeInTurn(rule, occurrences, false);
    const auto all = internal::TakeInTurn(rule, occurrences, true);
    sum.bounded = Points{sure.taken};
    sum.decayed = Points{sure.decayed};
    sum.figure = {sum.decayed,
                  {Points{std::min(sure.decayed, all.decayed)},
                   Points{std::max(sure.decayed, all.decayed)}}};
    return sum;
  }
  Interval reach;
  for (const Occurrence& one : occurrences) {
    const int64_t left = rule.decay.Apply(rule.points, one.age).micros;
    if (one.known) sum.decayed.micros += left;
    reach.low.micros += one.known ? left : std::min<int64_t>(left, 0);
    reach.high.micros += one.known ? left : std::max<int64_t>(left, 0);
  }
  sum.bounded = sum.original;
  sum.figure = Clamp(Figure{sum.decayed, reach}, rule.bounds);
  return sum;
}

enum class ScoreStep : uint8_t {
  // The points themselves.
  kPoints,
  kDecay,
  // A floor adds, a cap takes away.
  kFloor,
  kCap,
};

// One line of an explanation.
struct ScoreLine {
  ScoreStep step = ScoreStep::kPoints;
  // What the step adds to the sum, or takes from it.
  Points change;
  // Of a floor or a cap: whether it came before decay.
  bool before_decay = false;

  friend constexpr bool operator==(const ScoreLine&,
                                   const ScoreLine&) = default;
};

// The line of bounds that made `after` of `before`. nullopt: they changed
// nothing, and a step that changes nothing has no line.
constexpr std::optional<ScoreLine> BoundLine(Points before, Points after,
                                             bool before_decay = false) {
  if (before == after) return std::nullopt;
  return ScoreLine{before < after ? ScoreStep::kFloor : ScoreStep::kCap,
                   Points{after.micros - before.micros}, before_decay};
}

// The lines of a rule, in order: its points, and each step that changes them.
class RuleLines {
 public:
  constexpr explicit RuleLines(const OccurrenceSum& sum) {
    Add(ScoreLine{ScoreStep::kPoints, sum.original});
    Add(BoundLine(sum.original, sum.bounded, /*before_decay=*/true));
    if (sum.decayed != sum.bounded) {
      Add(ScoreLine{ScoreStep::kDecay,
                    Points{sum.decayed.micros - sum.bounded.micros}});
    }
    Add(BoundLine(sum.decayed, sum.figure.points));
  }

  constexpr const ScoreLine* begin() const { return lines_.data(); }
  constexpr const ScoreLine* end() const { return lines_.data() + count_; }

 private:
  constexpr void Add(const std::optional<ScoreLine>& line) {
    if (line) lines_[count_++] = *line;
  }

  std::array<ScoreLine, 4> lines_;
  size_t count_ = 0;
};

}  // namespace bantam::model

#endif  // BANTAM_MODEL_SCORE_H_
