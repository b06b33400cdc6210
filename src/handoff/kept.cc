// The histories of handoffs that a case keeps.

#include <memory>
#include <utility>

#include "src/handoff/fold.h"

namespace bantam::internal {

absl::StatusOr<const HandoffFold*> KeptFold(State& state, size_t handoff) {
  std::shared_ptr<const HandoffFold>& kept = state.handoff(handoff);
  if (kept == nullptr) {
    absl::StatusOr<HandoffFold> fold =
        FoldHandoff(state.lead(), *state.program().handoffs[handoff],
                    {.at = state.now()}, state.earlier());
    if (!fold.ok()) return fold.status();
    kept = std::make_shared<const HandoffFold>(*std::move(fold));
  }
  return kept.get();
}

}  // namespace bantam::internal
