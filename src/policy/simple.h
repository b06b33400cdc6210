// Conditions that depend on one field alone, in a way that a handful of values
// tells everything about (docs/scoring.md, "simple over a field").

#ifndef BANTAM_SRC_POLICY_SIMPLE_H_
#define BANTAM_SRC_POLICY_SIMPLE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "src/cel/program.h"
#include "src/cel/value.h"
#include "src/policy/program.h"

namespace bantam::internal {

struct SimpleCondition {
  // The declared field.
  uint32_t attribute = 0;
  // The literals that it is compared with: between two neighbours the
  // condition does not change. Valid as long as the program.
  std::vector<cel::Value> literals;
};

std::optional<SimpleCondition> AsSimple(const Program& program,
                                        const cel::Program& condition);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_SIMPLE_H_
