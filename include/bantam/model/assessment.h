// bantam/model/assessment.h: the arithmetic of question sets such as BANT.
//
// Every question is worth points. An answer counts these points, or the points
// of a bad answer, or it leaves an interval (docs/assessment.md, "What an
// answer is worth"). A dimension, such as Budget, is the sum of its answers;
// the whole is the sum of its dimensions. Beside the sum stands how complete it
// is: the share of the points whose questions are answered.
//
// Guarantees
//   Threads  every function is pure; an AnswerSum is a plain value.
//   Errors   no weights, a weight of 0, and a negative total are std::nullopt;
//            so is a sum outside the range of `Points`.
//   Memory   only ShareOut allocates.
//   Units    millionths of a point.
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
//   AnswerSum sum;
//   sum.Add(Standing::kGood, budget);
//   sum.Add(Standing::kOpen, budget);
//   assert(sum.Sum()->points == Points{25'000'000});
//   assert(sum.Sum()->interval.high == Points{50'000'000});
//   assert(sum.completeness() == Share{500'000});

#ifndef BANTAM_MODEL_ASSESSMENT_H_
#define BANTAM_MODEL_ASSESSMENT_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bantam/model/clamp.h"
#include "bantam/model/evidence.h"
#include "bantam/model/figure.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/model/share.h"
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

// A sum of answers, or of dimensions.
class AnswerSum {
 public:
  constexpr void Add(Standing standing, const Worth& worth) {
    total_.Add({Count(standing, worth), Reach(standing, worth)});
    all_ += worth.good.micros;
    if (IsKnown(standing)) known_ += worth.good.micros;
  }
  // A dimension, which came to `figure` within its bounds.
  constexpr void Add(const AnswerSum& dimension, const Figure& figure) {
    total_.Add(figure);
    all_ += dimension.all_;
    known_ += dimension.known_;
  }

  constexpr std::optional<Figure> Sum(const Bounds& bounds = {}) const {
    return total_.Sum(bounds);
  }
  // Of the points of good answers, the share whose questions are answered.
  constexpr Share completeness() const { return ShareOf(known_, all_); }

 private:
  Total total_;
  Int128 known_ = 0;
  Int128 all_ = 0;
};

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
