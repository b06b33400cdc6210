// The part of a policy that docs/assessment.md is about.

#ifndef BANTAM_TESTS_ORACLE_PRINT_FRAMEWORK_H_
#define BANTAM_TESTS_ORACLE_PRINT_FRAMEWORK_H_

#include <string>

#include "tests/oracle/spec.h"

namespace bantam::oracle {

// In text format, from `frameworks` on.
std::string FrameworksText(const PolicySpec& policy);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_PRINT_FRAMEWORK_H_
