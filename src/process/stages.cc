#include "bantam/stages.h"

#include "src/process/fold.h"

namespace bantam {

absl::StatusOr<std::vector<StageInfo>> StagesOf(const Policy& policy,
                                                std::string_view process) {
  const auto found = internal::FindProcess(policy.program(), process);
  if (!found.ok()) return found.status();
  const internal::ProcessProgram& program = policy.program().processes[*found];
  std::vector<StageInfo> stages;
  for (size_t i = 0; i < program.stages.size(); ++i) {
    const model::Stage& stage = program.graph.stage(i);
    stages.push_back({program.stages[i].id, stage.kind, stage.retired});
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
