// Roles that somebody claims to have.

#ifndef BANTAM_SRC_POLICY_ROLES_H_
#define BANTAM_SRC_POLICY_ROLES_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace bantam::internal {

// Whether all of `roles` are among `known`, or NOT_FOUND with what is wrong with
// the first that is not: "request.roles[0]: there is no role 'sdrr'; did you
// mean 'sdr'?", where `owner` is "request".
absl::Status CheckRoles(std::string_view owner,
                        const std::vector<std::string>& roles,
                        const std::vector<std::string>& known);

// Whether who has `roles` has one of those that are needed.
bool HasOneOf(const std::vector<std::string>& roles,
              const std::vector<std::string>& needed);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_ROLES_H_
