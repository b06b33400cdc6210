// What stands in the way of a step (docs/handoff.md, "May somebody take it?").

#ifndef BANTAM_SRC_HANDOFF_OBSTACLES_H_
#define BANTAM_SRC_HANDOFF_OBSTACLES_H_

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "src/handoff/evidence.h"
#include "src/handoff/fold.h"

namespace bantam::internal {

// Where the handoff stands, and what is asked. What it refers to outlives it.
struct StepQuestion {
  // Of the present policy.
  const HandoffProgram& handoff;
  const HandoffFold& fold;
  const HandoffRequest& request;
  // The request's, or one of those that can follow.
  model::HandoffStep step;
  Instant now;
};

// Everything but requirements.
std::vector<HandoffObstacle> FindObstacles(const StepQuestion& question,
                                           EvidenceBook& evidence);

// What must hold for the step besides; nullptr: nothing.
const std::vector<RequirementProgram>* RequirementsOf(
    const HandoffProgram& handoff, model::HandoffStep step);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_OBSTACLES_H_
