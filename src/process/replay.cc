#include "bantam/process.h"

#include <algorithm>
#include <string>
#include <vector>

#include "src/base/fault.h"
#include "src/process/fold.h"
#include "src/process/left_out.h"

namespace bantam {
namespace {

// Which of the lead's stage events did not count, and why.
void NoteEventsLeftOut(const Lead& lead,
                       const internal::ProcessProgram& process,
                       const ReplayOptions& options, StageHistory* history) {
  using internal::Belongs;
  const std::vector<std::string>& declared =
      lead.policy().program().process_ids;
  internal::NoteLeftOut(
      lead.stage_event_count(),
      [&](size_t i) -> const StageEvent& { return lead.stage_event(i); },
      [&](const StageEvent& event) {
        if (event.process == process.id) {
          // Of another kind of subject: a fault, which names it.
          if (event.subject != process.subject) return Belongs::kHere;
          return internal::IsOfOther(lead, event) ? Belongs::kToOtherSubject
                                                  : Belongs::kHere;
        }
        return std::find(declared.begin(), declared.end(), event.process) ==
                       declared.end()
                   ? Belongs::kNowhere
                   : Belongs::kElsewhere;
      },
      [](const StageEvent& event) { return event.process; }, options,
      &history->left_out, &history->undeclared);
}

}  // namespace

absl::StatusOr<StageHistory> internal::Complete(const Lead& lead,
                                                const ProcessProgram& process,
                                                const ReplayOptions& options,
                                                const Course& course) {
  StageHistory history = Describe(lead, process, options, course);
  absl::Status status = JudgeLimits(lead, process, options, &history);
  if (!status.ok()) return status;
  NoteEventsLeftOut(lead, process, options, &history);
  return history;
}

absl::StatusOr<StageHistory> Replay(const Lead& lead, std::string_view process,
                                    const ReplayOptions& options) {
  if (!options.at.IsValid() || (options.known && !options.known->IsValid())) {
    return base::Wrong(
        "", {FaultCode::kInstantOutOfRange,
             "at and known must lie between 0001-01-01T00:00:00Z and "
             "9999-12-31T23:59:59.999999999Z"});
  }
  const auto found = internal::FindProcess(lead.policy().program(), process);
  if (!found.ok()) return found.status();
  const internal::ProcessProgram& program =
      lead.policy().program().processes[*found];
  internal::Course course;
  absl::Status status = internal::Fold(lead, program, options, &course);
  if (!status.ok()) return status;
  return internal::Complete(lead, program, options, course);
}

}  // namespace bantam
