// Grades of one lead, from its scores.

#ifndef BANTAM_SRC_SCORE_GRADE_H_
#define BANTAM_SRC_SCORE_GRADE_H_

#include <vector>

#include "bantam/evaluation.h"
#include "src/policy/program.h"

namespace bantam::internal {

// `scores[i]` is the answer for program.scores[i], or nullptr where it is left
// out. Grades of those are left out, too.
void EvaluateGrades(const Program& program,
                    const std::vector<const ScoreResult*>& scores,
                    std::vector<GradeResult>* grades);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_SCORE_GRADE_H_
