// Folding a lead's stage events into where its subject stands
// (docs/processes.md).

#ifndef BANTAM_SRC_PROCESS_FOLD_H_
#define BANTAM_SRC_PROCESS_FOLD_H_

#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/process.h"
#include "src/policy/program.h"

namespace bantam::internal {

// NOT_FOUND names the nearest one.
absl::StatusOr<const ProcessProgram*> FindProcess(const Program& program,
                                                  std::string_view id);

// Whether the event's `subject_id` names another than the lead's subject.
bool IsOfOther(const Lead& lead, const StageEvent& event);

// Everything of the history but the limits of time and what was left out.
absl::StatusOr<StageHistory> Fold(const Lead& lead,
                                  const ProcessProgram& process,
                                  const ReplayOptions& options);

// Whether the event was impossible, and so not applied.
bool IsImpossible(EventProblem problem);

// An error that names the first impossible event, where there is one: the
// subject's place is in doubt.
absl::Status CheckPossible(const StageHistory& history);

// How the limits of the visits stand; and the next to fall due. An error where
// two activities that happened have one id and different content.
absl::Status JudgeLimits(const Lead& lead, const ProcessProgram& process,
                         const ReplayOptions& options, StageHistory* history);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_PROCESS_FOLD_H_
