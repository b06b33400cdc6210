// bantam/model/question.h: which open question to ask next.
//
// The next question is the one whose answers move the total furthest: the total
// if the answer were good less the total if it were bad, with everything else
// as it is (docs/assessment.md, "Questions"; domain: BANT). A question in a
// dimension that is at its cap is worth less than its points say, and one that
// cannot change the total any more is worth nothing. Ties go in policy order.
//
// Guarantees
//   Threads  every function is pure.
//   Errors   a sum that is outside the range of `Points` is std::nullopt.
//   Units    millionths of a point.
//
// Example
//
//   using namespace bantam::model;
//   // Budget stands at 20 of at most 25; the whole at 55 of at most 100.
//   QuestionPlace place{
//       .dimension = {Points{20'000'000}, {.cap = Points{25'000'000}}},
//       .total = {Points{55'000'000}, {.cap = Points{100'000'000}}}};
//   Worth amount{.good = Points{10'000'000}, .bad = Points{-10'000'000}};
//   assert(*WorthOf(amount, place) == Points{15'000'000});  // 60 less 45
//   OpenQuestion first{.index = 3, .worth = Points{15'000'000}};
//   OpenQuestion second{.index = 1, .worth = Points{5'000'000}};
//   assert(first < second);

#ifndef BANTAM_MODEL_QUESTION_H_
#define BANTAM_MODEL_QUESTION_H_

#include <cstddef>
#include <optional>

#include "bantam/model/assessment.h"
#include "bantam/model/clamp.h"
#include "bantam/model/points.h"

namespace bantam::model {

// A sum, and the bounds that it is kept within.
struct BoundedPoints {
  Points sum;
  Bounds bounds = {};

  constexpr Points Get() const { return Clamp(sum, bounds); }

  // The sum with `points` more. nullopt: out of range.
  constexpr std::optional<BoundedPoints> With(Points points) const {
    const std::optional<Points> more = Add(sum, points);
    if (!more) return std::nullopt;
    return BoundedPoints{*more, bounds};
  }
};

// Where an open question stands: it counts nothing so far.
struct QuestionPlace {
  // The sum of its dimension's answers.
  BoundedPoints dimension;
  // The sum of the dimensions, each within its bounds.
  BoundedPoints total;
};

// The total if the question's answer counted `points`.
constexpr std::optional<Points> TotalIf(Points points,
                                        const QuestionPlace& place) {
  const std::optional<BoundedPoints> dimension = place.dimension.With(points);
  if (!dimension) return std::nullopt;
  const Points change{dimension->Get().micros - place.dimension.Get().micros};
  const std::optional<BoundedPoints> total = place.total.With(change);
  if (!total) return std::nullopt;
  return total->Get();
}

// How far the total moves between a bad answer and a good one; at least 0.
constexpr std::optional<Points> WorthOf(const Worth& worth,
                                        const QuestionPlace& place) {
  const std::optional<Points> good = TotalIf(worth.good, place);
  const std::optional<Points> bad = TotalIf(worth.bad, place);
  if (!good || !bad) return std::nullopt;
  return Add(*good, -*bad);
}

// Sorts into the order of asking.
struct OpenQuestion {
  // Its place in the policy.
  size_t index = 0;
  Points worth;

  friend constexpr bool operator<(const OpenQuestion& a,
                                  const OpenQuestion& b) {
    return a.worth != b.worth ? a.worth > b.worth : a.index < b.index;
  }
};

}  // namespace bantam::model

#endif  // BANTAM_MODEL_QUESTION_H_
