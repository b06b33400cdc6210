#include "src/handoff/rejections.h"

#include <optional>
#include <utility>

namespace bantam::internal {
namespace {

void Judge(const RejectionProgram& reason, HandoffRejection* rejection,
           HandoffHistory* history) {
  rejection->then = reason.then;
  rejection->counts_against_giver = reason.counts_against_giver;
  std::optional<Span> wait = reason.wait_for;
  if (reason.then == AfterRejection::kRetry &&
      ++history->retries > reason.max_retries) {
    rejection->then = AfterRejection::kNurture;
    wait = reason.nurture_for;
    history->retries = 0;
  }
  if (reason.then == AfterRejection::kBackToGiver ||
      reason.then == AfterRejection::kWorkOn) {
    ++history->sent_back;
  }
  rejection->never_again = reason.then == AfterRejection::kBadFit ||
                           reason.then == AfterRejection::kMerge;
  if (wait) {
    rejection->again_from = rejection->at + *wait;
    // Past the year 9999.
    if (!rejection->again_from) rejection->never_again = true;
  }
}

}  // namespace

RejectionCounts AddRejection(const HandoffEvent& event,
                             const RejectionProgram* reason,
                             HandoffHistory* history) {
  const RejectionCounts before{history->retries, history->sent_back};
  HandoffRejection rejection{.event_id = event.id,
                             .step = event.step,
                             .at = event.at,
                             .reason = event.reason,
                             .giver = history->giver,
                             .receiver = history->receiver,
                             .again_from = {}};
  if (reason != nullptr) Judge(*reason, &rejection, history);
  history->rejections.push_back(std::move(rejection));
  return before;
}

void UndoRejection(const RejectionCounts& before, HandoffHistory* history) {
  history->rejections.back().overturned = true;
  history->retries = before.retries;
  history->sent_back = before.sent_back;
}

void SumRejections(HandoffHistory* history) {
  for (const HandoffRejection& rejection : history->rejections) {
    if (rejection.overturned) continue;
    if (rejection.counts_against_giver) ++history->counted_against_giver;
    history->again_from = rejection.again_from;
    history->never_again = rejection.never_again;
  }
}

}  // namespace bantam::internal
