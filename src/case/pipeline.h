// Everything that is said of one lead, from its snapshot to its qualifications;
// and what is asked about it afterwards.

#ifndef BANTAM_SRC_CASE_PIPELINE_H_
#define BANTAM_SRC_CASE_PIPELINE_H_

#include <optional>
#include <vector>

#include "absl/status/status.h"
#include "bantam/evaluator.h"
#include "src/assess/assess.h"
#include "src/assess/requirements.h"
#include "src/facts/snapshot.h"

namespace bantam::internal {

// Keeps its memory from one lead to the next. Not thread-safe.
class Pipeline {
 public:
  explicit Pipeline(Policy policy)
      : policy_(std::move(policy)), snapshot_(policy_.program()) {}

  const Policy& policy() const { return policy_; }

  // On failure `*evaluation` is left empty. `anew`: as if this process, by its
  // index, had begun anew at `now`.
  absl::Status Run(const Lead& lead, Instant now, Detail detail,
                   Evaluation* evaluation,
                   std::optional<size_t> anew = std::nullopt);

  // For the lead of the last Run, which succeeded, and its evaluation. After
  // another Run of the lead into the same evaluation it speaks of that one.
  RequirementChecker Checker(const Evaluation& evaluation) {
    return {policy_.program(), scores_, frameworks_, snapshot_, evaluation};
  }

 private:
  Policy policy_;
  Snapshot snapshot_;
  // By the policy's index; nullptr where a score is left out.
  std::vector<const ScoreResult*> scores_;
  std::vector<FrameworkState> frameworks_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CASE_PIPELINE_H_
