// Stage events and handoff events of a lead as protobuf messages.

#ifndef BANTAM_SRC_CODEC_LEAD_EVENTS_H_
#define BANTAM_SRC_CODEC_LEAD_EVENTS_H_

#include <cstddef>

#include "absl/status/status.h"
#include "bantam/codec.h"
#include "bantam/lead.h"
#include "bantam/v1/lead.pb.h"

namespace bantam::internal {

// Each adds the message at `index` of its list to the lead.
absl::Status ReadStageEvent(const v1::StageEvent& message, size_t index,
                            const ReadOptions& options, Lead* lead);
absl::Status ReadHandoffEvent(const v1::HandoffEvent& message, size_t index,
                              const ReadOptions& options, Lead* lead);

void WriteStageEvent(const StageEvent& event, v1::StageEvent* message);
void WriteHandoffEvent(const HandoffEvent& event, v1::HandoffEvent* message);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_EVENTS_H_
