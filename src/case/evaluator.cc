#include "bantam/evaluator.h"

#include <utility>

#include "src/case/pipeline.h"

namespace bantam {

class Evaluator::Scratch : public internal::Pipeline {
 public:
  using Pipeline::Pipeline;
};

Evaluator::Evaluator(Policy policy)
    : policy_(std::move(policy)), scratch_(std::make_unique<Scratch>(policy_)) {
}
Evaluator::~Evaluator() = default;
Evaluator::Evaluator(Evaluator&&) noexcept = default;
Evaluator& Evaluator::operator=(Evaluator&&) noexcept = default;

absl::StatusOr<Evaluation> Evaluator::Evaluate(const Lead& lead, Instant now,
                                               Detail detail) {
  Evaluation evaluation;
  if (absl::Status status = EvaluateInto(lead, now, detail, &evaluation);
      !status.ok()) {
    return status;
  }
  return evaluation;
}

absl::Status Evaluator::EvaluateInto(const Lead& lead, Instant now,
                                     Detail detail, Evaluation* evaluation) {
  return scratch_->Run(lead, now, detail, evaluation);
}

}  // namespace bantam
