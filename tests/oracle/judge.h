// docs/scoring.md and docs/assessment.md, word for word: from a policy and a
// lead to the answer.
//
// Naive on purpose: maps, vectors and brute force. Where this and the engine
// differ, the pages decide.

#ifndef BANTAM_TESTS_ORACLE_JUDGE_H_
#define BANTAM_TESTS_ORACLE_JUDGE_H_

#include <optional>
#include <vector>

#include "bantam/evaluation.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// The answer, without provenance. Errors have some text; its words are not
// defined. nullopt: the lead is refused.
std::optional<Evaluation> Judge(const PolicySpec& policy, const LeadSpec& lead);

// The policy's roll-ups over these people. nullopt: they are refused.
std::optional<std::vector<RollupResult>> RollUp(
    const PolicySpec& policy, const std::vector<LeadSpec>& people);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_JUDGE_H_
