// A smaller pair that still shows the same thing.

#ifndef BANTAM_TESTS_ORACLE_SHRINK_H_
#define BANTAM_TESTS_ORACLE_SHRINK_H_

#include <functional>

#include "tests/oracle/spec.h"

namespace bantam::oracle {

// Leaves out scores, rules, frameworks, questions, parts of conditions,
// activities, evidence, values and so on for as long as `still_fails` says yes.
Case Shrink(Case pair, const std::function<bool(const Case&)>& still_fails);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_SHRINK_H_
