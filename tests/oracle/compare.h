// Two answers, held against each other.

#ifndef BANTAM_TESTS_ORACLE_COMPARE_H_
#define BANTAM_TESTS_ORACLE_COMPARE_H_

#include <string>

#include "bantam/evaluation.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// What is different between the answers, of what docs/scoring.md and
// docs/assessment.md define; empty if nothing is. Not defined are the words of
// errors, the order of notes and of their arguments, and where in a list of
// fields those stand that a policy does not declare.
std::string Difference(const PolicySpec& spec, const Evaluation& expected,
                       const Evaluation& actual);

// What is left of an answer in Detail::kFigures.
Evaluation WithoutExplanation(Evaluation evaluation);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_COMPARE_H_
