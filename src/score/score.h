// One score of one lead (docs/scoring.md).

#ifndef BANTAM_SRC_SCORE_SCORE_H_
#define BANTAM_SRC_SCORE_SCORE_H_

#include "bantam/evaluation.h"
#include "src/assess/assess.h"
#include "src/facts/snapshot.h"

namespace bantam::internal {

// The frameworks' states, and the results of those that are assessed.
struct Assessments {
  const std::vector<FrameworkState>& states;
  const std::vector<AssessmentResult>& results;
};

// Fills `*result`. With `explain`, its lines and undecided rules as well.
void EvaluateScore(const Program& program, const ScoreProgram& score,
                   const Assessments& assessments, Snapshot& snapshot,
                   bool explain, ScoreResult* result);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_SCORE_SCORE_H_
