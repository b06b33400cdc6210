#include "src/handoff/taken_over.h"

#include <string>

#include "bantam/handoff.h"

namespace bantam::internal {

HandoffLookup HandoffsOf(const Lead& lead, Instant now) {
  return [&lead, now](const std::string& handoff) -> absl::StatusOr<TakenOver> {
    const absl::StatusOr<HandoffHistory> history =
        ReplayHandoff(lead, handoff, {.at = now});
    if (!history.ok()) return history.status();
    TakenOver taken;
    if (!model::IsWithReceiver(history->state)) return taken;
    for (const HandoffStepTaken& step : history->timeline) {
      if (step.step == model::HandoffStep::kAccept) taken.accepted = step.at;
      if (step.step == model::HandoffStep::kRequalify) {
        taken.requalified = step.at;
      }
    }
    if (history->state == model::HandoffState::kAccepted) {
      taken.requalified.reset();
    }
    return taken;
  };
}

}  // namespace bantam::internal
