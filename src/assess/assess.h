// How the frameworks of a policy stand for one lead (docs/assessment.md).

#ifndef BANTAM_SRC_ASSESS_ASSESS_H_
#define BANTAM_SRC_ASSESS_ASSESS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "src/facts/snapshot.h"
#include "src/policy/program.h"

namespace bantam::internal {

// One framework for one lead, and why it is left out where it is.
struct FrameworkState {
  enum class Outcome : uint8_t {
    kAssessed,
    kDoesNotApply,
    kUndecided,
    kAbsent
  };
  Outcome outcome = Outcome::kAbsent;
  // Index into the evaluation's assessments, where assessed.
  size_t result = 0;
  // Criteria that are open, stale or conflicting, in policy order.
  std::vector<size_t> open;
  // Where undecided: unknown attributes, and the error.
  std::vector<uint32_t> unknowns;
  std::string error;
};

// Appends to the evaluation's assessments and notes; `states` gets one entry a
// framework. Without `explain` there are no criteria in the results.
void AssessFrameworks(const Program& program, Snapshot& snapshot, bool explain,
                      std::vector<FrameworkState>* states,
                      Evaluation* evaluation);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ASSESS_ASSESS_H_
