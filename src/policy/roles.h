// Roles that somebody claims to have.

#ifndef BANTAM_SRC_POLICY_ROLES_H_
#define BANTAM_SRC_POLICY_ROLES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bantam::internal {

// What is wrong with the first of `roles` that is none of `known`:
// "request.roles[0]: there is no role 'sdrr'; did you mean 'sdr'?", where
// `owner` is "request". nullopt: all are known.
std::optional<std::string> FindUnknownRole(
    std::string_view owner, const std::vector<std::string>& roles,
    const std::vector<std::string>& known);

// Whether who has `roles` has one of those that are needed.
bool HasOneOf(const std::vector<std::string>& roles,
              const std::vector<std::string>& needed);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_ROLES_H_
