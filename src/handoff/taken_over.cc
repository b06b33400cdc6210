#include "src/handoff/taken_over.h"

#include <string>

#include "src/handoff/find.h"
#include "src/handoff/fold.h"

namespace bantam::internal {
namespace {

TakenOver TakenOverIn(const HandoffHistory& history) {
  TakenOver taken;
  if (!model::IsWithReceiver(history.state)) return taken;
  for (const HandoffStepTaken& step : history.timeline) {
    if (step.step == model::HandoffStep::kAccept) taken.accepted = step.at;
    if (step.step == model::HandoffStep::kRequalify) {
      taken.requalified = step.at;
    }
  }
  if (history.state == model::HandoffState::kAccepted) {
    taken.requalified.reset();
  }
  return taken;
}

}  // namespace

HandoffLookup HandoffsOf(Case& deal) {
  return [&state = deal.state()](
             const std::string& handoff) -> absl::StatusOr<TakenOver> {
    const auto index = FindHandoff(state.program(), handoff);
    if (!index.ok()) return index.status();
    const auto fold = KeptFold(state, *index);
    if (!fold.ok()) return fold.status();
    return TakenOverIn((*fold)->history);
  };
}

}  // namespace bantam::internal
