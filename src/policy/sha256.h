// SHA-256 (FIPS 180-4), for the policy's hash in every answer. Written here
// because a cryptographic library would outweigh the rest of Bantam.

#ifndef BANTAM_SRC_POLICY_SHA256_H_
#define BANTAM_SRC_POLICY_SHA256_H_

#include <string>
#include <string_view>

namespace bantam::internal {

// 64 lower-case hex digits.
std::string Sha256Hex(std::string_view bytes);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_SHA256_H_
