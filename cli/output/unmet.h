// Requirements that are not met, as people read them.

#ifndef BANTAM_CLI_OUTPUT_UNMET_H_
#define BANTAM_CLI_OUTPUT_UNMET_H_

#include <string>
#include <vector>

#include "bantam/policy.h"
#include "bantam/qualification.h"

namespace bantam::cli {

// "allowed", "denied", "unknown".
std::string AllowedInWords(Decision decision);

// "  unmet: Large enough [account.employees]\n", one line for each. Labels are
// looked up below `owner`, "processes.pipeline.transitions.promote".
std::string UnmetLines(const Policy& policy, const std::string& owner,
                       const std::string& locale,
                       const std::vector<UnmetRequirement>& unmet);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_OUTPUT_UNMET_H_
