// Where bytes stop being a message of the schema.
//
// protobuf's parser says that bytes are bad, not where, and writes a line on
// the standard error stream when a string is not UTF-8. Going over the bytes
// first, with the descriptor beside them, gives the place and keeps the stream
// clean: what passes here parses in silence.

#ifndef BANTAM_SRC_CODEC_WIRE_CHECK_H_
#define BANTAM_SRC_CODEC_WIRE_CHECK_H_

#include <google/protobuf/descriptor.h>

#include <string_view>

#include "absl/status/status.h"

namespace bantam::internal {

// INVALID_ARGUMENT such as "byte 117: account.fields.value: the message is cut
// off". Unknown fields are refused unless `ignore_unknown`. The schema has no
// recursive message, which bounds the depth; unknown groups nest at most 32.
absl::Status CheckWire(std::string_view bytes,
                       const google::protobuf::Descriptor& type,
                       bool ignore_unknown);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_WIRE_CHECK_H_
