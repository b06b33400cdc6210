// What an answer holds besides the points and grades that a policy lists by
// name: its verdicts.

#ifndef BANTAM_CLI_SCORE_VERDICTS_H_
#define BANTAM_CLI_SCORE_VERDICTS_H_

#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "bantam/policy.h"

namespace bantam::cli {

// What answers at one instant can hold beside points and grades.
struct Verdicts {
  // Ids of the qualifications, in policy order.
  std::vector<std::string> qualifications;
  // Whether the policy has red flags.
  bool red_flags = false;
};

Verdicts VerdictsOf(const Policy& policy);

// Ids of the red flags that are raised, in policy order.
std::vector<std::string> RaisedFlags(const Evaluation& evaluation);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_SCORE_VERDICTS_H_
