#include "bantam/process.h"

#include <algorithm>
#include <string>
#include <vector>

#include "src/process/fold.h"
#include "src/process/left_out.h"

namespace bantam {
namespace {

// Which of the lead's stage events did not count, and why.
void NoteLeftOut(const Lead& lead, const internal::ProcessProgram& process,
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

absl::StatusOr<StageHistory> Replay(const Lead& lead, std::string_view process,
                                    const ReplayOptions& options) {
  if (!options.at.IsValid() || (options.known && !options.known->IsValid())) {
    return absl::InvalidArgumentError(
        "at and known must lie between 0001-01-01T00:00:00Z and "
        "9999-12-31T23:59:59.999999999Z");
  }
  const auto found = internal::FindProcess(lead.policy().program(), process);
  if (!found.ok()) return found.status();
  absl::StatusOr<StageHistory> history = internal::Fold(lead, **found, options);
  if (!history.ok()) return history;
  absl::Status status =
      internal::JudgeLimits(lead, **found, options, &*history);
  if (!status.ok()) return status;
  NoteLeftOut(lead, **found, options, &*history);
  return history;
}

std::string_view StageKindName(StageKind kind) {
  switch (kind) {
    case StageKind::kOpen:
      return "OPEN";
    case StageKind::kWon:
      return "WON";
    case StageKind::kLost:
      return "LOST";
    case StageKind::kParked:
      return "PARKED";
  }
  return "";
}

std::string_view EventProblemName(EventProblem problem) {
  switch (problem) {
    case EventProblem::kUnknownStage:
      return "UNKNOWN_STAGE";
    case EventProblem::kOtherStage:
      return "OTHER_STAGE";
    case EventProblem::kSameStage:
      return "SAME_STAGE";
    case EventProblem::kNoTransition:
      return "NO_TRANSITION";
    case EventProblem::kRetiredStage:
      return "RETIRED_STAGE";
    case EventProblem::kOtherSubject:
      return "OTHER_SUBJECT";
    case EventProblem::kUnknownReason:
      return "UNKNOWN_REASON";
  }
  return "";
}

std::string_view LimitStandingName(LimitStanding standing) {
  switch (standing) {
    case LimitStanding::kRunning:
      return "RUNNING";
    case LimitStanding::kMet:
      return "MET";
    case LimitStanding::kBreached:
      return "BREACHED";
    case LimitStanding::kEnded:
      return "ENDED";
    case LimitStanding::kUnknown:
      return "UNKNOWN";
  }
  return "";
}

std::string_view DispositionName(Disposition disposition) {
  switch (disposition) {
    case Disposition::kNone:
      return "NONE";
    case Disposition::kPersist:
      return "PERSIST";
    case Disposition::kWait:
      return "WAIT";
    case Disposition::kDrop:
      return "DROP";
  }
  return "";
}

}  // namespace bantam
