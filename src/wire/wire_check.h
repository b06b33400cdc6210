// Where bytes stop being a message of a schema.
//
// protobuf's parser says that bytes are bad, not where, and writes a line on
// the standard error stream when a string is not UTF-8. Going over the bytes
// first, with the descriptor beside them, gives the place and keeps the stream
// clean: what passes here parses in silence.

#ifndef BANTAM_SRC_WIRE_WIRE_CHECK_H_
#define BANTAM_SRC_WIRE_WIRE_CHECK_H_

#include <google/protobuf/descriptor.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace bantam::internal {

struct WireFault {
  // The byte with which the bad field begins, or the bad byte of a string.
  size_t offset = 0;
  // "account.fields[2].value"; empty where the outermost message itself is bad.
  std::string path;
  std::string message;
};

// The first fault, or nullopt. Unknown fields are faults unless
// `ignore_unknown`. Unknown groups nest at most 32 deep; `type` has no recursive
// message, which bounds the depth of the rest.
std::optional<WireFault> FindWireFault(std::string_view bytes,
                                       const google::protobuf::Descriptor& type,
                                       bool ignore_unknown);

// The same as INVALID_ARGUMENT, such as "byte 117: account.fields[2].value: the
// message is cut off".
absl::Status CheckWire(std::string_view bytes,
                       const google::protobuf::Descriptor& type,
                       bool ignore_unknown);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_WIRE_WIRE_CHECK_H_
