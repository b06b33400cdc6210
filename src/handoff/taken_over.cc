#include "src/handoff/taken_over.h"

#include <string>
#include <utility>

#include "bantam/handoff.h"

namespace bantam::internal {

HandoffLookup HandoffsOf(const Lead& lead, Instant now,
                         std::vector<Policy> earlier) {
  HandoffReplayOptions options{.at = now, .earlier = std::move(earlier)};
  return [&lead, options = std::move(options)](
             const std::string& handoff) -> absl::StatusOr<TakenOver> {
    const absl::StatusOr<HandoffHistory> history =
        ReplayHandoff(lead, handoff, options);
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
