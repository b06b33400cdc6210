// Whether what the host hands to a router is sound.

#ifndef BANTAM_SRC_ROUTING_CONTEXT_H_
#define BANTAM_SRC_ROUTING_CONTEXT_H_

#include "absl/status/status.h"
#include "bantam/routing.h"
#include "src/policy/program.h"

namespace bantam::internal {

absl::Status CheckContext(const Program& program,
                          const RoutingContext& context);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ROUTING_CONTEXT_H_
