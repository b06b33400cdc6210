// The times of a lead's list items in protobuf.

#ifndef BANTAM_SRC_CODEC_LEAD_TIMES_H_
#define BANTAM_SRC_CODEC_LEAD_TIMES_H_

#include <google/protobuf/timestamp.pb.h>

#include <optional>
#include <string_view>

#include "absl/status/status.h"
#include "bantam/value.h"
#include "src/codec/value_proto.h"

namespace bantam::internal {

// Nothing unknown, there or in the time called `name`, which may be absent.
inline absl::Status CheckTimeKnown(std::string_view name,
                                   const google::protobuf::Timestamp& message) {
  return Under(name, CheckKnown(message));
}

// What most items have in common: nothing unknown, there or in their times.
template <typename Message>
absl::Status CheckAllKnown(const Message& message) {
  absl::Status status = CheckKnown(message);
  if (status.ok()) status = CheckTimeKnown("at", message.at());
  if (status.ok()) {
    status = CheckTimeKnown("recorded_at", message.recorded_at());
  }
  return status;
}

// Of a time that may be absent.
inline std::optional<Instant> TimeFromProto(
    bool has, const google::protobuf::Timestamp& message) {
  if (!has) return std::nullopt;
  return InstantFromProto(message);
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_LEAD_TIMES_H_
