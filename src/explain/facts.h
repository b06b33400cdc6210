// The facts that a rule looked at, for people.

#ifndef BANTAM_SRC_EXPLAIN_FACTS_H_
#define BANTAM_SRC_EXPLAIN_FACTS_H_

#include <string>

#include "bantam/evaluation.h"
#include "bantam/lead.h"
#include "src/policy/program.h"

namespace bantam::internal {

// `account.industry = "saas", account.employees = 250`: the known fields of
// account, person and opportunity, and the answers, that the rule's condition
// mentions, in the order of their mention. Personal ones show as "(personal)"
// unless asked for.
std::string DescribeFacts(const Program& program, const RuleProgram& rule,
                          const Lead& lead, const Evaluation& evaluation,
                          bool show_personal);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_EXPLAIN_FACTS_H_
