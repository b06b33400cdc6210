// From a policy's source to its message, with a place for everything in it.

#ifndef BANTAM_SRC_POLICY_READ_H_
#define BANTAM_SRC_POLICY_READ_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/fault.h"
#include "bantam/policy.h"
#include "bantam/v1/policy.pb.h"
#include "src/policy/source.h"

namespace bantam::internal {

// Parses `text`, which is `what`, "the policy", into `*message`; false where
// something was reported. `*source` has the file's name set and receives the
// positions of text format.
bool ReadMessage(std::string_view text, Encoding encoding, const Limits& limits,
                 std::string_view what, Source* source,
                 google::protobuf::Message* message, Report& report);

// A policy with the labels of `options`, for callers that need no places.
absl::Status ReadPolicy(std::string_view text, Encoding encoding,
                        const CompileOptions& options, v1::Policy* policy,
                        std::vector<Fault>* faults);

// The other way: text format with one field a line, JSON with the .proto's
// field names, or deterministic binary.
absl::StatusOr<std::string> PrintPolicy(const v1::Policy& policy,
                                        Encoding encoding);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_READ_H_
