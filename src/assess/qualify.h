// Personas, red flags and qualifications of one lead (docs/assessment.md).

#ifndef BANTAM_SRC_ASSESS_QUALIFY_H_
#define BANTAM_SRC_ASSESS_QUALIFY_H_

#include <vector>

#include "bantam/evaluation.h"
#include "src/assess/assess.h"
#include "src/facts/snapshot.h"
#include "src/policy/program.h"

namespace bantam::internal {

// Fills the evaluation's personas, red flags and qualifications. Its scores,
// grades and assessments are there; `scores[i]` is the answer for
// program.scores[i], or nullptr where it is left out.
void Qualify(const Program& program,
             const std::vector<const ScoreResult*>& scores,
             const std::vector<FrameworkState>& frameworks, Snapshot& snapshot,
             bool explain, Evaluation* evaluation);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ASSESS_QUALIFY_H_
