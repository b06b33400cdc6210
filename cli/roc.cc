#include "cli/roc.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "bantam/model/time.h"

namespace bantam::cli {
namespace {

using model::Int128;

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
Placements Place(const std::vector<int64_t>& values,
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

}  // namespace

std::optional<RocInterval> RocArea::Interval95() const {
  if (!area || !standard_error) return std::nullopt;
  // The 97.5 % quantile of the standard normal distribution.
  constexpr double kQuantile = 1.959963984540054;
  const double reach = kQuantile * *standard_error;
  return RocInterval{*area - reach, *area + reach};
}

RocArea AreaUnderRoc(std::vector<int64_t> positives,
                     std::vector<int64_t> negatives) {
  RocArea result;
  result.positives = static_cast<int64_t>(positives.size());
  result.negatives = static_cast<int64_t>(negatives.size());
  if (positives.empty() || negatives.empty()) return result;
  std::sort(positives.begin(), positives.end());
  std::sort(negatives.begin(), negatives.end());
  const Placements won = Place(positives, negatives);
  const Placements lost = Place(negatives, positives);
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

}  // namespace bantam::cli
