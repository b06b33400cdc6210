// One score of one lead (docs/scoring.md): the arithmetic.

#ifndef BANTAM_SRC_SCORE_SCORE_H_
#define BANTAM_SRC_SCORE_SCORE_H_

#include <cstdint>
#include <span>
#include <vector>

#include "bantam/figures.h"
#include "src/assess/assess.h"
#include "src/facts/snapshot.h"
#include "src/score/lines.h"
#include "src/score/occurrences.h"

namespace bantam::internal {

// The frameworks that the score's rules take assessments of; by the policy's
// index. Others need not be there.
struct Assessments {
  std::span<const FrameworkFigure> frameworks;
  std::span<const DimensionFigure> dimensions;
  std::span<const FrameworkState> states;
};

// Memory that is used again from one score to the next.
struct ScoreScratch {
  // By joint, whether it is open.
  std::vector<char> open_joints;
  std::vector<uint32_t> open_fields;
  Occurrences occurrences;
};

// `lines`, where given, is told every step.
ScoreFigure RunScore(const Program& program, const ScoreProgram& score,
                     const Assessments& assessments, Snapshot& snapshot,
                     ScoreLines* lines, ScoreScratch* scratch);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_SCORE_SCORE_H_
