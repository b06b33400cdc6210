// docs/scoring.md, word for word: from a policy and a lead to the answer.
//
// Naive on purpose: maps, vectors and brute force. Where this and the engine
// differ, the page decides.

#ifndef BANTAM_TESTS_ORACLE_SCORE_H_
#define BANTAM_TESTS_ORACLE_SCORE_H_

#include <optional>

#include "bantam/evaluation.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// The answer, with lines (code, path, points, and `count` where they have one)
// and undecided rules; no provenance. An undecided rule that errs has some
// text in `error`; its words are not defined. nullopt: the lead is refused.
std::optional<Evaluation> Score(const PolicySpec& policy, const LeadSpec& lead);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_SCORE_H_
