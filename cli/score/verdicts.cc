#include "cli/score/verdicts.h"

#include "bantam/policy_info.h"

namespace bantam::cli {

Verdicts VerdictsOf(const Policy& policy) {
  const PolicyInfo info = Describe(policy);
  Verdicts verdicts;
  for (const PartInfo& qualification : info.qualifications) {
    verdicts.qualifications.push_back(qualification.id);
  }
  verdicts.red_flags = !info.red_flags.empty();
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
