// bantam/stages.h: the stages of a process, as the policy declares them.
//
// For who shows a process: a board has a column for each stage, also for those
// that nobody is in. docs/processes.md defines them.
//
// Guarantees
//   Threads    the functions are pure.
//   Ownership  the structs own what they hold.
//   Errors     NOT_FOUND for a process that the policy does not have.
//
// Example
//
//   absl::StatusOr<std::vector<bantam::StageInfo>> stages =
//       bantam::StagesOf(policy, "pipeline");
//   if (stages.ok()) {
//     for (const bantam::StageInfo& stage : *stages) {
//       std::cout << stage.id << " " << bantam::StageKindName(stage.kind);
//     }
//   }

#ifndef BANTAM_STAGES_H_
#define BANTAM_STAGES_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/policy.h"
#include "bantam/process.h"

namespace bantam {

struct StageInfo {
  // "qualification".
  std::string id;
  StageKind kind = StageKind::kOpen;
  // Whether nothing moves into it any more.
  bool retired = false;
  // Set by Describe (bantam/policy_info.h) alone; empty: the policy has none.
  std::string label = {};

  friend bool operator==(const StageInfo&, const StageInfo&) = default;
};

// In the order in which a subject advances.
absl::StatusOr<std::vector<StageInfo>> StagesOf(const Policy& policy,
                                                std::string_view process);

// Whose stages they are: the account's, the person's or the opportunity's.
absl::StatusOr<Subject> SubjectOf(const Policy& policy,
                                  std::string_view process);

}  // namespace bantam

#endif  // BANTAM_STAGES_H_
