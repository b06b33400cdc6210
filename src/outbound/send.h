// Whether one person may be written to or called on one channel.

#ifndef BANTAM_SRC_OUTBOUND_SEND_H_
#define BANTAM_SRC_OUTBOUND_SEND_H_

#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/outbound.h"
#include "src/policy/outbound_program.h"

namespace bantam::internal {

// Preconditions: the lead is of the channel's policy, and `now` valid.
absl::StatusOr<SendAnswer> JudgeSend(const Lead& lead,
                                     const ChannelProgram& channel,
                                     const SendContext& context, Instant now);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_OUTBOUND_SEND_H_
