// Folding a lead's stage events into where its subject stands
// (docs/processes.md).

#ifndef BANTAM_SRC_PROCESS_FOLD_H_
#define BANTAM_SRC_PROCESS_FOLD_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/model/stages.h"
#include "bantam/process.h"
#include "src/policy/program.h"
#include "src/process/event_order.h"

namespace bantam::internal {

// The index of a process. NOT_FOUND names the nearest one.
absl::StatusOr<size_t> FindProcess(const Program& program, std::string_view id);

// Whether the event's `subject_id` names another than the lead's subject.
bool IsOfOther(const Lead& lead, const StageEvent& event);

// Where a subject stands in one process, and how it came there: events and
// stages alone. This is the one definition of the current stage; everybody who
// asks for it reads a Course. It refers to the lead, and keeps its memory from
// one lead to the next.
struct Course : model::StageState {
  struct Visit {
    const StageEvent* event = nullptr;
    size_t stage = 0;
    bool recycled = false;
    bool late = false;
  };
  struct Fault {
    const StageEvent* event = nullptr;
    EventProblem problem = EventProblem::kUnknownStage;
    // Where the subject was.
    StageIndex stage;
    // Of an unknown stage: whether it is the event's `from`.
    bool from = false;
  };
  // A former id of the stage: the event's `from`, or its `to`.
  struct Renamed {
    const StageEvent* event = nullptr;
    bool from = false;
    size_t stage = 0;
  };

  // The events that count, in the order in which they were applied.
  EventOrder<StageEvent> order;
  std::vector<Visit> visits;
  std::vector<Fault> faults;
  std::vector<Renamed> renamed;
};

// On failure the course is not to be used.
absl::Status Fold(const Lead& lead, const ProcessProgram& process,
                  const ReplayOptions& options, Course* course);

// An error that names the first impossible event, where there is one: the
// subject's place is in doubt.
absl::Status CheckPossible(const ProcessProgram& process, const Course& course);

// The reason of the process with this id; nullptr: it lists none such.
const MoveReasonProgram* FindReason(const ProcessProgram& process,
                                    std::string_view id);

// describe.cc: the course in words, of the lead and with the options that it
// was folded with. Everything but the limits of time and what was left out.
StageHistory Describe(const Lead& lead, const ProcessProgram& process,
                      const ReplayOptions& options, const Course& course);

// "stage event 'e7': it moves to 'offer', where the subject was already".
std::string FaultMessage(const ProcessProgram& process,
                         const Course::Fault& fault);

// time_limits.cc: how the limits of the visits stand; and the next to fall due.
// An error where two activities that happened have one id and different
// content.
absl::Status JudgeLimits(const Lead& lead, const ProcessProgram& process,
                         const ReplayOptions& options, StageHistory* history);

// replay.cc: the whole record: Describe, JudgeLimits and what was left out.
absl::StatusOr<StageHistory> Complete(const Lead& lead,
                                      const ProcessProgram& process,
                                      const ReplayOptions& options,
                                      const Course& course);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_PROCESS_FOLD_H_
