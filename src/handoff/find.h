// What the policy says of a handoff, by name.

#ifndef BANTAM_SRC_HANDOFF_FIND_H_
#define BANTAM_SRC_HANDOFF_FIND_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/policy.h"
#include "src/policy/handoff_program.h"
#include "src/policy/program.h"

namespace bantam::internal {

// A handoff of a policy, whose calendars and kinds it refers to. Both outlive
// it.
struct HandoffRules {
  const Program* program;
  const HandoffProgram* handoff;
};

// The index of a handoff. NOT_FOUND names the nearest one.
absl::StatusOr<size_t> FindHandoff(const Program& program, std::string_view id);

// The rules of the handoff in the policy with this hash; of the present one
// where it is empty. nullopt: there is no such policy, or not that handoff in it.
std::optional<HandoffRules> FindRules(const HandoffRules& present,
                                      const Policy& policy,
                                      const std::vector<Policy>& earlier,
                                      std::string_view hash);

// nullptr: the policy has no such reason.
const RejectionProgram* FindReason(const HandoffProgram& handoff,
                                   std::string_view id);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_FIND_H_
