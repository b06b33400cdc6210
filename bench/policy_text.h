// The policies that are measured: 24 rules over the fields of leads.h, or a
// multiple of them over the same fields.

#ifndef BANTAM_BENCH_POLICY_TEXT_H_
#define BANTAM_BENCH_POLICY_TEXT_H_

#include <string>

namespace bantam::bench {

inline constexpr int kRules = 24;

// A policy in text format with `copies` times 24 rules in one score, "fit".
// The first 24 are those of bench/compare; each further copy asks the same of
// other numbers and strings, so that no two conditions are the same.
std::string PolicyText(int copies);

}  // namespace bantam::bench

#endif  // BANTAM_BENCH_POLICY_TEXT_H_
