// bantam/model/roc.h: how well points tell an outcome, and how sure one can be
// of it.
//
// The curve of the points against an outcome shows, for every threshold, how
// many of the leads with the outcome reach it and how many of the others do.
// The area below it is the chance that of two leads, one with the outcome and
// one without, the first has more points; ties count half (Bamber 1975, "The
// area above the ordinal dominance graph and the area below the receiver
// operating characteristic graph", J. Math. Psychol. 12). 0.5 is no better than
// a coin.
//
// The standard error is that of E. R. DeLong, D. M. DeLong and D. L.
// Clarke-Pearson (1988), "Comparing the areas under two or more correlated
// receiver operating characteristic curves: a nonparametric approach",
// Biometrics 44, 837-845. With m positives X and n negatives Y, the placements
//
//   V10(Xi) = share of the Y below Xi, those equal to it counted half
//   V01(Yj) = share of the X above Yj, those equal to it counted half
//
// have the area as their mean. With S10 and S01 their sample variances (divided
// by m - 1 and n - 1), the area's variance is S10 / m + S01 / n.
//
// Guarantees
//   Threads  every function is pure.
//   Errors   an area or a standard error that is not defined is std::nullopt.
//   Exact    sums are; only the last divisions and the root are not.
//   Limits   2^30 leads on each side; O(n log n).
//
// Example
//
//   using namespace bantam::model;
//   RocArea roc = AreaUnderRoc({30, 50}, {10, 30});  // 3.5 pairs of 4
//   assert(*roc.area == 0.875);

#ifndef BANTAM_MODEL_ROC_H_
#define BANTAM_MODEL_ROC_H_

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "bantam/model/time.h"

namespace bantam::model {

struct RocInterval {
  double low = 0;
  double high = 0;
};

struct RocArea {
  int64_t positives = 0;
  int64_t negatives = 0;
  // nullopt without positives or without negatives: there is nothing to
  // compare.
  std::optional<double> area;
  // nullopt with fewer than two of either, as a single one does not vary, and
  // where no placement varies: a standard error of 0 would be certainty from a
  // sample.
  std::optional<double> standard_error;

  // area +- 1.96 standard errors, which holds 95 % of a normal distribution.
  // As the formula gives it: near 0 and 1 an end can lie beyond them.
  std::optional<RocInterval> Interval95() const {
    if (!area || !standard_error) return std::nullopt;
    // The 97.5 % quantile of the standard normal distribution.
    constexpr double kQuantile = 1.959963984540054;
    const double reach = kQuantile * *standard_error;
    return RocInterval{*area - reach, *area + reach};
  }
};

namespace internal {

// Placements of one side, each as twice the number of the other side's leads
// that it is ahead of: a whole number, although ties count half.
struct Placements {
  Int128 sum = 0;
  Int128 sum_of_squares = 0;

  void Add(int64_t placement) {
    sum += placement;
    sum_of_squares += static_cast<Int128>(placement) * placement;
  }

  // The sum over all pairs of placements of their squared difference, which
  // is `own` times the sum of squared deviations from the mean.
  Int128 Spread(int64_t own) const { return own * sum_of_squares - sum * sum; }

  // The sample variance of the mean of the placements, as shares of `other`.
  double VarianceOfMean(int64_t own, int64_t other) const {
    const auto count = static_cast<double>(own);
    const double unit = 2 * static_cast<double>(other);
    return static_cast<double>(Spread(own)) / (count * count * (count - 1)) /
           (unit * unit);
  }
};

// Both sorted. How many of `others` each of `values` is above, doubled. That
// is V10 for the positives; for the negatives it is the rest to V01, which
// varies as much.
inline Placements Place(const std::vector<int64_t>& values,
                        const std::vector<int64_t>& others) {
  Placements placements;
  size_t less = 0;
  size_t up_to = 0;
  for (const int64_t value : values) {
    while (less < others.size() && others[less] < value) ++less;
    while (up_to < others.size() && others[up_to] <= value) ++up_to;
    // Twice those below and once those that tie.
    placements.Add(static_cast<int64_t>(less + up_to));
  }
  return placements;
}

}  // namespace internal

// From the points, in whatever unit, of the leads with the outcome and of those
// without.
inline RocArea AreaUnderRoc(std::vector<int64_t> positives,
                            std::vector<int64_t> negatives) {
  RocArea result;
  result.positives = static_cast<int64_t>(positives.size());
  result.negatives = static_cast<int64_t>(negatives.size());
  if (positives.empty() || negatives.empty()) return result;
  std::sort(positives.begin(), positives.end());
  std::sort(negatives.begin(), negatives.end());
  const internal::Placements won = internal::Place(positives, negatives);
  const internal::Placements lost = internal::Place(negatives, positives);
  const int64_t m = result.positives;
  const int64_t n = result.negatives;
  result.area = static_cast<double>(won.sum) /
                (2.0 * static_cast<double>(m) * static_cast<double>(n));
  const bool varies = won.Spread(m) > 0 || lost.Spread(n) > 0;
  if (m > 1 && n > 1 && varies) {
    result.standard_error =
        std::sqrt(won.VarianceOfMean(m, n) + lost.VarianceOfMean(n, m));
  }
  return result;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_ROC_H_
