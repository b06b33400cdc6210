// bantam/model/assessment.h: the arithmetic of question sets such as BANT.
//
// Every question is worth points. An answer counts these points, or the points
// of a bad answer, or it leaves an interval (docs/assessment.md).
//
// Guarantees
//   Threads  every function is pure.
//   Errors   no weights, a weight of 0, and a negative total are std::nullopt.
//
// Example
//
//   using namespace bantam::model;
//   // 100 points by the weights 1 : 1 : 1.
//   auto parts = ShareOut(Points{100'000'000}, {1, 1, 1});
//   assert((*parts)[0] == Points{33'333'334});
//   assert((*parts)[2] == Points{33'333'333});
//   Worth budget{.good = Points{25'000'000}, .bad = Points{0}};
//   assert(Count(Standing::kGood, budget) == Points{25'000'000});
//   assert(Reach(Standing::kOpen, budget).high == Points{25'000'000});

#ifndef BANTAM_MODEL_ASSESSMENT_H_
#define BANTAM_MODEL_ASSESSMENT_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bantam/model/evidence.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/model/time.h"

namespace bantam::model {

// What a question is worth.
struct Worth {
  Points good;
  Points bad;  // at most 0, and less than `good`
};

// What an answer counts.
constexpr Points Count(Standing standing, const Worth& worth) {
  if (standing == Standing::kGood) return worth.good;
  if (standing == Standing::kBad) return worth.bad;
  return Points{};
}

// What an answer can count once it is known.
constexpr Interval Reach(Standing standing, const Worth& worth) {
  if (IsKnown(standing)) return Interval::Exactly(Count(standing, worth));
  return {worth.bad, worth.good};
}

// Shares `total` out by `weights`, to the millionth: each part is rounded
// down, and the millionths left over go to the largest remainders, the first
// of equal ones. nullopt where there is no weight, one is 0, or the total is
// negative.
inline std::optional<std::vector<Points>> ShareOut(
    Points total, const std::vector<uint32_t>& weights) {
  Int128 sum = 0;
  for (const uint32_t weight : weights) {
    if (weight == 0) return std::nullopt;
    sum += weight;
  }
  if (sum == 0 || total.micros < 0) return std::nullopt;
  struct Remainder {
    Int128 size;
    size_t index;
  };
  std::vector<Points> parts;
  std::vector<Remainder> remainders;
  int64_t left = total.micros;
  for (size_t i = 0; i < weights.size(); ++i) {
    const Int128 exact = Int128{total.micros} * weights[i];
    parts.push_back(Points{static_cast<int64_t>(exact / sum)});
    remainders.push_back({exact % sum, i});
    left -= parts.back().micros;
  }
  std::stable_sort(
      remainders.begin(), remainders.end(),
      [](const Remainder& a, const Remainder& b) { return a.size > b.size; });
  for (size_t i = 0; left > 0; ++i, --left) {
    ++parts[remainders[i].index].micros;
  }
  return parts;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_ASSESSMENT_H_
