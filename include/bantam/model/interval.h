// bantam/model/interval.h: what a number can be while facts are missing.
//
// Every score comes with the interval that the unknowns leave open. An interval
// is closed: both ends belong to it.
//
// Guarantees
//   Threads  every function is pure.
//   Errors   a sum outside the range of `Points` is std::nullopt.
//
// Example
//
//   using namespace bantam::model;
//   Interval known = Interval::Exactly(Points{10'000'000});
//   Interval maybe = Interval::Optional(Points{5'000'000});
//   std::optional<Interval> sum = Add(known, maybe);
//   assert(sum->low == Points{10'000'000});
//   assert(sum->high == Points{15'000'000});
//   assert(sum->Contains(Points{12'000'000}));

#ifndef BANTAM_MODEL_INTERVAL_H_
#define BANTAM_MODEL_INTERVAL_H_

#include <algorithm>
#include <optional>

#include "bantam/model/points.h"

namespace bantam::model {

struct Interval {
  Points low;
  Points high;  // never less than `low`

  static constexpr Interval Exactly(Points points) { return {points, points}; }

  // What a rule adds if it may hold or not: [min(0, p), max(0, p)].
  static constexpr Interval Optional(Points points) {
    return {std::min(Points{}, points), std::max(Points{}, points)};
  }

  constexpr bool Contains(Points points) const {
    return low <= points && points <= high;
  }
  constexpr bool Contains(Interval inner) const {
    return low <= inner.low && inner.high <= high;
  }
  constexpr bool IsPoint() const { return low == high; }

  friend constexpr bool operator==(const Interval&, const Interval&) = default;
};

// Every sum of a number in `a` and a number in `b`.
constexpr std::optional<Interval> Add(Interval a, Interval b) {
  const std::optional<Points> low = Add(a.low, b.low);
  const std::optional<Points> high = Add(a.high, b.high);
  if (!low || !high) return std::nullopt;
  return Interval{*low, *high};
}

// The smallest interval that holds both.
constexpr Interval Hull(Interval a, Interval b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_INTERVAL_H_
