// Who is protected by a claim, by the policy that it was made under; the
// subject's history is the present policy's.

#ifndef BANTAM_SRC_ROUTING_CLAIMS_H_
#define BANTAM_SRC_ROUTING_CLAIMS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/routing.h"
#include "src/case/state.h"
#include "src/policy/program.h"
#include "src/policy/routing_program.h"

namespace bantam::internal {

// nullptr: the policy has no such routing.
const RoutingProgram* FindRouting(const Program& program, std::string_view id);

// The claims of one lead at one instant.
class ClaimJudge {
 public:
  // Both outlive the judge; the state has a lead.
  ClaimJudge(State& state, std::string_view routing)
      : state_(state), routing_(routing) {}

  struct Verdict {
    // Oldest first.
    std::vector<ClaimResult> claims;
    // The one that protects: its place in `claims`.
    std::optional<size_t> held;
    // Whether one that cannot be judged goes before it.
    bool open = false;
  };
  absl::StatusOr<Verdict> Judge(const std::vector<OwnerClaim>& claims);

  // One claim, without a look at others.
  absl::StatusOr<ClaimResult> JudgeOne(const OwnerClaim& claim);

 private:
  struct Judged {
    ClaimResult result;
    // As when it counts as made.
    Instant made;
  };
  // What the present policy has for a stage of an earlier one.
  struct Stage {
    size_t process;
    size_t index;
  };

  absl::StatusOr<Judged> JudgeAlone(const OwnerClaim& claim);
  const Policy* FindPolicy(const std::string& hash) const;
  // nullopt: the present policy has none for it.
  std::optional<Stage> PresentStage(const Program& program,
                                    const OwnershipProgram& ownership) const;
  // Since when the lead's subject has been in this stage or later ones.
  absl::StatusOr<std::optional<Instant>> OwnedSince(const Stage& from);

  State& state_;
  std::string_view routing_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ROUTING_CLAIMS_H_
