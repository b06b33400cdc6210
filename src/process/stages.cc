#include "bantam/stages.h"

#include "src/process/fold.h"

namespace bantam {

absl::StatusOr<std::vector<StageInfo>> StagesOf(const Policy& policy,
                                                std::string_view process) {
  const auto found = internal::FindProcess(policy.program(), process);
  if (!found.ok()) return found.status();
  std::vector<StageInfo> stages;
  for (const internal::StageProgram& stage :
       policy.program().processes[*found].stages) {
    stages.push_back({stage.id, stage.kind, stage.retired});
  }
  return stages;
}

absl::StatusOr<Subject> SubjectOf(const Policy& policy,
                                  std::string_view process) {
  const auto found = internal::FindProcess(policy.program(), process);
  if (!found.ok()) return found.status();
  return policy.program().processes[*found].subject;
}

}  // namespace bantam
