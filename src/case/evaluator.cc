#include "bantam/evaluator.h"

namespace bantam {

absl::StatusOr<Evaluation> Evaluator::Evaluate(const Lead& lead, Instant now,
                                               Detail detail) {
  if (absl::Status status = case_.Take(lead, now); !status.ok()) return status;
  return case_.Evaluate(detail);
}

absl::Status Evaluator::EvaluateInto(const Lead& lead, Instant now,
                                     Detail detail, Evaluation* evaluation) {
  if (absl::Status status = case_.Take(lead, now); !status.ok()) {
    *evaluation = Evaluation();
    return status;
  }
  return case_.EvaluateInto(detail, evaluation);
}

}  // namespace bantam
