// CEL's functions of known values, where every argument counts.

#ifndef BANTAM_TESTS_ORACLE_FUNCTIONS_H_
#define BANTAM_TESTS_ORACLE_FUNCTIONS_H_

#include <vector>

#include "tests/oracle/evaluate.h"

namespace bantam::oracle {

// `op` of arguments that are all known: a value or an error. Null and values
// of a type that the function does not take are errors.
Result Apply(Op op, const std::vector<Value>& args);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_FUNCTIONS_H_
