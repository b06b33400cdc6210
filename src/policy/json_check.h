// What protobuf's JSON parser lets pass and a policy must not: keys that stand
// twice in one object.

#ifndef BANTAM_SRC_POLICY_JSON_CHECK_H_
#define BANTAM_SRC_POLICY_JSON_CHECK_H_

#include <string>
#include <string_view>

namespace bantam::internal {

// Empty where `json` is one well-formed value without repeated keys, nested no
// deeper than 64; else what is wrong. Keys count as equal in either of
// protobuf's spellings: `at_least` and `atLeast`.
std::string CheckJson(std::string_view json);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_JSON_CHECK_H_
