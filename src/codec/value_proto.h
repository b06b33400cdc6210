// bantam::Value and its parts as protobuf messages.

#ifndef BANTAM_SRC_CODEC_VALUE_PROTO_H_
#define BANTAM_SRC_CODEC_VALUE_PROTO_H_

#include <google/protobuf/message.h>
#include <google/protobuf/timestamp.pb.h>

#include <optional>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "bantam/v1/common.pb.h"
#include "bantam/value.h"

namespace bantam::internal {

// The parts of a path are added on the way out, innermost first, so that a
// good message costs no path: `Under("scores[0]", status)` makes
// "points: ..." into "scores[0].points: ...".
absl::Status Under(std::string_view part, absl::Status status);
absl::Status Under(std::string_view list, int index, absl::Status status);
// "points: expected ...".
absl::Status Invalid(std::string_view field, std::string_view message);

// "standing: number 9 is not known to this version of Bantam".
absl::Status WrongNumber(std::string_view field, int number);

// An error where the message carries fields that this schema does not have.
absl::Status CheckKnown(const google::protobuf::Message& message);

// Deterministic: the same message always gives the same bytes.
std::string ToBinary(const google::protobuf::Message& message);

void InstantToProto(Instant instant, google::protobuf::Timestamp* message);
// The members as they are: whether they are in range is for the caller.
Instant InstantFromProto(const google::protobuf::Timestamp& message);

void ValueToProto(const Value& value, v1::Value* message);
// Leaves `*value` empty where no kind is set. Refuses what has no place in
// Value; ranges and UTF-8 are for the caller.
absl::Status ValueFromProto(const v1::Value& message, bool ignore_unknown,
                            std::optional<Value>* value);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_VALUE_PROTO_H_
