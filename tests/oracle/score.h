// One score of one lead, word for word from docs/scoring.md.

#ifndef BANTAM_TESTS_ORACLE_SCORE_H_
#define BANTAM_TESTS_ORACLE_SCORE_H_

#include "bantam/evaluation.h"
#include "tests/oracle/evaluate.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// With lines (of their arguments `count`, `framework` and `dimension`) and
// undecided rules. An undecided rule that errs has some text in `error`; its
// words are not defined.
ScoreResult Score(const ScoreSpec& score, const Environment& env);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_SCORE_H_
