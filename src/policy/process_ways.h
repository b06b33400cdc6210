// Where the transitions of a process lead.

#ifndef BANTAM_SRC_POLICY_PROCESS_WAYS_H_
#define BANTAM_SRC_POLICY_PROCESS_WAYS_H_

#include "bantam/v1/process.pb.h"
#include "src/policy/process_program.h"
#include "src/policy/source.h"

namespace bantam::internal {

// Reports where there is no way from nowhere into a stage, and none out of one
// where something is to come. `message` is the process at `place`, which has
// been compiled to `process`.
void CheckWays(const v1::Process& message, const ProcessProgram& process,
               const Place& place);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_PROCESS_WAYS_H_
