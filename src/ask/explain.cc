#include "src/ask/explain.h"

#include "bantam/explain.h"
#include "src/case/state.h"

namespace bantam::internal {

absl::StatusOr<Explanation> ExplainAnswer(Case& deal, const ExplainQuery& how,
                                          const bantam::Answer& answer) {
  ExplainOptions options;
  if (!how.locale.empty()) options.locale = how.locale;
  options.show_personal = how.show_personal;
  const Policy& policy = deal.policy();
  Explanation explanation;
  if (answer.move) explanation.move = Explain(policy, *answer.move, options);
  for (const MoveAnswer& move : answer.move_options) {
    explanation.move_options.push_back(Explain(policy, move, options));
  }
  if (answer.step) explanation.step = Explain(policy, *answer.step, options);
  for (const HandoffAnswer& step : answer.step_options) {
    explanation.step_options.push_back(Explain(policy, step, options));
  }
  const bool has_words = answer.move || !answer.move_options.empty() ||
                         answer.step || !answer.step_options.empty();
  if (has_words && !answer.evaluate) return explanation;
  // Figures alone have no lines to explain.
  const absl::StatusOr<Evaluation> evaluation = deal.Evaluate();
  if (!evaluation.ok()) return evaluation.status();
  explanation.evaluation = Explain(deal.state().lead(), *evaluation, options);
  return explanation;
}

}  // namespace bantam::internal
