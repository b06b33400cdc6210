// What is said of an event that cannot be, or that the policy does not know.

#ifndef BANTAM_SRC_HANDOFF_FAULTS_H_
#define BANTAM_SRC_HANDOFF_FAULTS_H_

#include "bantam/handoff.h"
#include "bantam/lead.h"
#include "src/policy/handoff_program.h"

namespace bantam::internal {

// `history` is where the handoff was.
HandoffFault FaultOf(const HandoffEvent& event, HandoffProblem problem,
                     const HandoffHistory& history,
                     const HandoffProgram& handoff);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_FAULTS_H_
