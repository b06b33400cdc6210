// Rules on one field, bounded jointly: which they are, and what they can add.
//
// "Rules on one field are bounded jointly" in docs/scoring.md. The bounds are
// found by trying values: every condition here changes its answer only at the
// literals it mentions, so these, their neighbours and the ends of the type
// stand for all others.

#ifndef BANTAM_TESTS_ORACLE_SIMPLE_H_
#define BANTAM_TESTS_ORACLE_SIMPLE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "tests/oracle/evaluate.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// The one field that `condition` is simple over, if it is.
std::optional<size_t> SimpleField(const Expr& condition,
                                  const PolicySpec& policy);

// Values of `field` that stand for all that the conditions can tell apart.
std::vector<Value> Candidates(const FieldSpec& field,
                              const std::vector<const Expr*>& conditions);

struct Bounds {
  int64_t low = 0;
  int64_t high = 0;
  // Whether each end is found at a value on which no rule errs.
  bool low_reached = false;
  bool high_reached = false;
};

// What `rules` add up to, over all values of the field.
Bounds JointBounds(size_t field, const std::vector<const RuleSpec*>& rules,
                   const Environment& env);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_SIMPLE_H_
