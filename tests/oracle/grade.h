// Grades, word for word from docs/scoring.md.

#ifndef BANTAM_TESTS_ORACLE_GRADE_H_
#define BANTAM_TESTS_ORACLE_GRADE_H_

#include "bantam/evaluation.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// Appends the grade, unless what it reads was left out.
void AddGrade(const GradeSpec& grade, Evaluation& evaluation);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_GRADE_H_
