// bantam/model/clamp.h: floors and caps.
//
// A rule, a group and a score may each have a floor and a cap. A cap keeps one
// kind of interest from drowning the rest; a floor under a group of penalties
// lets a lead come back.
//
// Guarantees
//   Threads  every function is pure and total.
//
// Example
//
//   using namespace bantam::model;
//   Bounds penalties{.floor = Points{-20'000'000}};
//   assert(Clamp(Points{-35'000'000}, penalties) == Points{-20'000'000});

#ifndef BANTAM_MODEL_CLAMP_H_
#define BANTAM_MODEL_CLAMP_H_

#include <optional>

#include "bantam/model/interval.h"
#include "bantam/model/points.h"

namespace bantam::model {

struct Bounds {
  std::optional<Points> floor = std::nullopt;
  std::optional<Points> cap = std::nullopt;

  // Whether the floor is not above the cap.
  constexpr bool IsValid() const { return !floor || !cap || *floor <= *cap; }

  friend constexpr bool operator==(const Bounds&, const Bounds&) = default;
};

// `points`, or the bound beyond which it lies. If the bounds are not valid, the
// floor counts.
constexpr Points Clamp(Points points, const Bounds& bounds) {
  if (bounds.cap && points > *bounds.cap) points = *bounds.cap;
  if (bounds.floor && points < *bounds.floor) points = *bounds.floor;
  return points;
}

constexpr Interval Clamp(Interval interval, const Bounds& bounds) {
  return {Clamp(interval.low, bounds), Clamp(interval.high, bounds)};
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_CLAMP_H_
