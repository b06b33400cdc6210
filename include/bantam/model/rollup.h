// bantam/model/rollup.h: from the scores of an account's people to one figure.
//
// Person scores roll up to the account (domain: whose is what): the highest,
// the sum of the n highest, or the sum of all (docs/assessment.md, "Roll-ups").
// The ends of the interval come from the people's ends in the same way, each
// in its own order: whoever may have most counts at the high end.
//
// Guarantees
//   Threads  the function is pure.
//   Errors   a sum that its bounds leave outside the range of `Points` is
//            std::nullopt. The sum of nobody is 0, within the bounds.
//   Memory   one vector of the people's figures.
//   Units    millionths of a point.
//
// Example
//
//   using namespace bantam::model;
//   Figure ann = Figure::Known(Points{40'000'000});
//   Figure bob = {{30'000'000}, {{30'000'000}, {50'000'000}}};
//   std::optional<Figure> best = RollUp({ann, bob}, /*count=*/1);
//   assert(best->points == Points{40'000'000});
//   assert(best->interval.high == Points{50'000'000});

#ifndef BANTAM_MODEL_ROLLUP_H_
#define BANTAM_MODEL_ROLLUP_H_

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "bantam/model/clamp.h"
#include "bantam/model/figure.h"
#include "bantam/model/points.h"

namespace bantam::model {

// The sum of the `count` highest; of all, where there are no more.
inline std::optional<Figure> RollUp(std::vector<Figure> people, size_t count,
                                    const Bounds& bounds = {}) {
  // Each column in its own order.
  const auto sort = [&people](auto part) {
    std::vector<Points> column;
    column.reserve(people.size());
    for (Figure& person : people) column.push_back(part(person));
    std::sort(column.begin(), column.end(), std::greater<>());
    for (size_t i = 0; i < people.size(); ++i) part(people[i]) = column[i];
  };
  sort([](Figure& person) -> Points& { return person.points; });
  sort([](Figure& person) -> Points& { return person.interval.low; });
  sort([](Figure& person) -> Points& { return person.interval.high; });
  if (people.size() > count) people.resize(count);
  Total total;
  for (const Figure& person : people) total.Add(person);
  return total.Sum(bounds);
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_ROLLUP_H_
