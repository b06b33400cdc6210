#include "bantam/process.h"

#include "src/engine/fold.h"

namespace bantam {

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
  internal::NoteLeftOut(lead, **found, options, &*history);
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
