// One rule and one lead.

#ifndef BANTAM_TESTS_ORACLE_RULE_H_
#define BANTAM_TESTS_ORACLE_RULE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "tests/oracle/evaluate.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// All in millionths.
struct RuleOutcome {
  bool decided = true;
  // What it adds; while it is undecided, only what is known to count.
  int64_t points = 0;
  // What it can add.
  int64_t low = 0;
  int64_t high = 0;
  // Without a path.
  std::vector<Line> lines;
  FieldSet unknown = 0;
  std::string error;
};

RuleOutcome EvaluateRule(const RuleSpec& rule, const Environment& env);

// `points` within `bounds`. Where it changes them and `lines` is given, adds
// the step, with the code of the bound that was met.
int64_t Clamped(int64_t points, const BoundsSpec& bounds, Reason floor_code,
                Reason cap_code, std::vector<Line>* lines);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_RULE_H_
