// One score of one lead (docs/scoring.md).

#ifndef BANTAM_SRC_ENGINE_SCORE_H_
#define BANTAM_SRC_ENGINE_SCORE_H_

#include "bantam/evaluation.h"
#include "src/engine/snapshot.h"

namespace bantam::internal {

// Fills `*result`. With `explain`, its lines and undecided rules as well.
void EvaluateScore(const Program& program, const ScoreProgram& score,
                   Snapshot& snapshot, bool explain, ScoreResult* result);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ENGINE_SCORE_H_
