// bantam/model/grade.h: names for ranges of points.
//
// A grade divides points into bands, best first. A band is reached at its
// threshold (domain: conventions); the last band has none and takes the rest.
//
// Guarantees
//   Threads  every function is pure and total.
//
// Example
//
//   using namespace bantam::model;
//   // A from 60, B from 30, else C.
//   constexpr Points kFrom[] = {Points{60'000'000}, Points{30'000'000}};
//   assert(BandOf(Points{30'000'000}, kFrom) == 1);
//   BandRange open = BandsOf({Points{10'000'000}, Points{70'000'000}}, kFrom);
//   assert(open.best == 0 && open.worst == 2);

#ifndef BANTAM_MODEL_GRADE_H_
#define BANTAM_MODEL_GRADE_H_

#include <algorithm>
#include <cstddef>
#include <span>

#include "bantam/model/interval.h"
#include "bantam/model/points.h"

namespace bantam::model {

// The index of the band that `points` reach; there are thresholds.size() + 1
// bands. `thresholds` must be strictly falling.
constexpr size_t BandOf(Points points, std::span<const Points> thresholds) {
  return static_cast<size_t>(
      std::find_if(thresholds.begin(), thresholds.end(),
                   [&](Points from) { return points >= from; }) -
      thresholds.begin());
}

// The bands from `best` to `worst`, both included; best <= worst.
struct BandRange {
  size_t best = 0;
  size_t worst = 0;

  friend constexpr bool operator==(const BandRange&,
                                   const BandRange&) = default;
};

// The bands that the points of an interval can reach.
constexpr BandRange BandsOf(Interval interval,
                            std::span<const Points> thresholds) {
  return {BandOf(interval.high, thresholds), BandOf(interval.low, thresholds)};
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_GRADE_H_
