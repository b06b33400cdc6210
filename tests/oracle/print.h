// Policies for the engine to read, leads and answers for people.

#ifndef BANTAM_TESTS_ORACLE_PRINT_H_
#define BANTAM_TESTS_ORACLE_PRINT_H_

#include <string>

#include "bantam/evaluation.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// bantam.v1.Policy in text format.
std::string PolicyText(const PolicySpec& policy);

std::string LeadText(const PolicySpec& policy, const LeadSpec& lead);
std::string EvaluationText(const Evaluation& evaluation);
std::string RollupText(const RollupResult& result);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_PRINT_H_
