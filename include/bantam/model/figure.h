// bantam/model/figure.h: points, and what they can be once all is known.
//
// Every number that Bantam answers with is a figure: the points that are known
// to count, and the interval that the unknowns leave open (docs/scoring.md,
// "What is unknown"). Figures add up, and a sum may have a floor and a cap.
// Both ends of an interval are summed and clamped as the points are.
//
// The points may lie outside their interval: of two rules of which one must
// hold, neither counts before it is known which.
//
// Guarantees
//   Threads  every function is pure; a Total is a plain value.
//   Errors   a sum that is outside the range of `Points`, after its bounds, is
//            std::nullopt. A cap may bring back what a sum has left behind.
//   Exact    sums are exact, whatever is added in whatever order. One that
//            leaves +-9,223,372,036,854 points on the way stays out of range.
//   Units    millionths of a point.
//
// Example
//
//   using namespace bantam::model;
//   Total total;
//   total.Add(Points{10'000'000});                     // a rule that holds
//   total.Add(Interval::Optional(Points{5'000'000}));  // one that may hold
//   std::optional<Figure> sum = total.Sum();
//   assert(sum->points == Points{10'000'000});
//   assert(sum->interval.high == Points{15'000'000});
//   Bounds cap{.cap = Points{12'000'000}};
//   assert(total.Sum(cap)->interval.high == Points{12'000'000});

#ifndef BANTAM_MODEL_FIGURE_H_
#define BANTAM_MODEL_FIGURE_H_

#include <cstdint>
#include <optional>

#include "bantam/model/clamp.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"

namespace bantam::model {

struct Figure {
  // What is known to count.
  Points points;
  // What it can be once all is known.
  Interval interval;

  static constexpr Figure Known(Points points) {
    return {points, Interval::Exactly(points)};
  }

  friend constexpr bool operator==(const Figure&, const Figure&) = default;
};

constexpr Figure Clamp(const Figure& figure, const Bounds& bounds) {
  return {Clamp(figure.points, bounds), Clamp(figure.interval, bounds)};
}

// A sum of figures.
class Total {
 public:
  constexpr void Add(const Figure& figure) {
    Grow(&points_, figure.points);
    Add(figure.interval);
  }
  // What is known.
  constexpr void Add(Points points) { Add(Figure::Known(points)); }
  // What is open: nothing of it counts yet.
  constexpr void Add(Interval interval) {
    Grow(&low_, interval.low);
    Grow(&high_, interval.high);
  }

  // The sum within its bounds.
  constexpr std::optional<Figure> Sum(const Bounds& bounds = {}) const {
    if (beyond_) return std::nullopt;
    const Figure sum =
        Clamp(Figure{Points{points_}, {Points{low_}, Points{high_}}}, bounds);
    if (!IsInRange(sum.points) || !IsInRange(sum.interval.low) ||
        !IsInRange(sum.interval.high)) {
      return std::nullopt;
    }
    return sum;
  }

 private:
  static constexpr bool IsInRange(Points points) {
    return points >= Points::Min() && points <= Points::Max();
  }
  constexpr void Grow(int64_t* sum, Points by) {
    beyond_ |= __builtin_add_overflow(*sum, by.micros, sum);
  }

  int64_t points_ = 0;
  int64_t low_ = 0;
  int64_t high_ = 0;
  // Whether a sum has left 64 bits.
  bool beyond_ = false;
};

}  // namespace bantam::model

#endif  // BANTAM_MODEL_FIGURE_H_
