// The area under a ROC curve, and how sure one can be of it.
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
// Example
//
//   RocArea roc = AreaUnderRoc({30, 50}, {10, 30});  // 3.5 pairs of 4
//   assert(*roc.area == 0.875);

#ifndef BANTAM_CLI_ROC_H_
#define BANTAM_CLI_ROC_H_

#include <cstdint>
#include <optional>
#include <vector>

namespace bantam::cli {

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
  std::optional<RocInterval> Interval95() const;
};

// From the points, in whatever unit, of the leads with the outcome and of those
// without. At most 2^30 of each. Sums are exact; only the last divisions and
// the root are not. O(n log n).
RocArea AreaUnderRoc(std::vector<int64_t> positives,
                     std::vector<int64_t> negatives);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_ROC_H_
