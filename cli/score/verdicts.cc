#include "cli/score/verdicts.h"

#include "bantam/evaluator.h"
#include "bantam/lead.h"

namespace bantam::cli {

// A policy does not list the ids of its qualifications, but an answer about a
// lead whose subjects are all there does. Nothing else is known of this lead,
// so each red flag that could be raised for any lead is at least undecided.
Verdicts VerdictsOf(const Policy& policy, Instant now) {
  Lead lead(policy);
  for (const Subject subject :
       {Subject::kAccount, Subject::kPerson, Subject::kOpportunity}) {
    lead.SetPresent(subject);
  }
  Verdicts verdicts;
  const absl::StatusOr<Evaluation> answer =
      Evaluator(policy).Evaluate(lead, now, Detail::kFigures);
  if (!answer.ok()) return verdicts;
  for (const QualificationResult& result : answer->qualifications) {
    verdicts.qualifications.push_back(result.id);
  }
  verdicts.red_flags = !answer->red_flags.empty();
  return verdicts;
}

std::vector<std::string> RaisedFlags(const Evaluation& evaluation) {
  std::vector<std::string> ids;
  for (const RedFlagResult& flag : evaluation.red_flags) {
    if (flag.raised == Decision::kYes) ids.push_back(flag.id);
  }
  return ids;
}

}  // namespace bantam::cli
