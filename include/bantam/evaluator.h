// bantam/evaluator.h: from a policy, a lead and an instant to the answer.
//
// One call for hosts that want an Evaluation and nothing else. If you ask more
// than one question about a lead, use a Case (bantam/case.h).
//
// Guarantees
//   Threads    one Evaluator a thread: it keeps scratch memory. Any number of
//              them share one Policy.
//   Ownership  holds a handle of its policy.
//   Errors     INVALID_ARGUMENT for a lead of another policy, for an instant
//              out of range, and for two activities with one id and different
//              content. Unknown fields and conditions that err are no errors;
//              the answer lists them.
//   Pure       the same policy, lead and instant give the same answer, on any
//              machine; the clock is never read.
//   Limits     those of the policy.
//
// Example
//
//   bantam::Evaluator evaluator(policy);
//   auto now = *bantam::model::ParseInstant("2026-06-01T00:00:00Z");
//   absl::StatusOr<bantam::Evaluation> answer = evaluator.Evaluate(lead, now);
//   if (answer.ok()) std::cout << answer->scores[0].points.ToDouble();

#ifndef BANTAM_EVALUATOR_H_
#define BANTAM_EVALUATOR_H_

#include <span>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/evaluation.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/rollup.h"

namespace bantam {

class Evaluator {
 public:
  explicit Evaluator(Policy policy) : case_(std::move(policy)) {}

  absl::StatusOr<Evaluation> Evaluate(const Lead& lead, Instant now,
                                      Detail detail = Detail::kExplained);

  // The same into an answer whose memory is used again. On failure
  // `*evaluation` is left empty.
  absl::Status EvaluateInto(const Lead& lead, Instant now, Detail detail,
                            Evaluation* evaluation);

  // bantam/rollup.h.
  absl::StatusOr<std::vector<RollupResult>> RollUp(
      std::span<const Lead* const> people, Instant now) {
    return bantam::RollUp(case_, people, now);
  }

 private:
  Case case_;
};

}  // namespace bantam

#endif  // BANTAM_EVALUATOR_H_
