// Stage events and handoff events of a lead in JSON.

#ifndef BANTAM_SRC_CODEC_LEAD_JSON_EVENTS_H_
#define BANTAM_SRC_CODEC_LEAD_JSON_EVENTS_H_

#include <simdjson.h>

#include <cstddef>

#include "absl/status/status.h"
#include "bantam/codec.h"
#include "bantam/lead.h"

namespace bantam::internal {

// Each adds the object at `index` of its list to the lead.
absl::Status ReadJsonStageEvent(const simdjson::dom::object& members,
                                size_t index, const ReadOptions& options,
                                Lead* lead);
absl::Status ReadJsonHandoffEvent(const simdjson::dom::object& members,
                                  size_t index, const ReadOptions& options,
                                  Lead* lead);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_JSON_EVENTS_H_
