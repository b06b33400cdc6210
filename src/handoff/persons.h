// Who may take a step of a handoff (docs/handoff.md, "Who"): the one whose step
// it is, and nobody for both sides.

#ifndef BANTAM_SRC_HANDOFF_PERSONS_H_
#define BANTAM_SRC_HANDOFF_PERSONS_H_

#include <optional>
#include <set>
#include <string>

#include "bantam/handoff.h"
#include "bantam/model/handoff.h"

namespace bantam::internal {

using Side = model::HandoffSide;
using model::SideOf;

// Who it is that wants to.
struct Act {
  model::HandoffStep step;
  const std::string& actor;
  // For whom: the actor's principal, or the actor.
  const std::string& principal;
  const std::string& to;
};

template <typename T>
Act ActOf(const T& event) {
  return {event.step, event.actor,
          event.on_behalf_of.empty() ? event.actor : event.on_behalf_of,
          event.to};
}

// Everybody who acted on a side, delegates included. Nobody is on both.
struct Sides {
  // Since the claim.
  std::set<std::string> giving;
  // Since the receiver was asked.
  std::set<std::string> receiving;
  // On the side of any receiver since the claim, also of one who was replaced.
  std::set<std::string> received;
  // Who decided the last reversal, and for whom.
  std::set<std::string> reversing;
};

void Join(const Act& act, std::set<std::string>* side);

// Whether it is another's lead: nobody else takes a giver's step.
bool IsOtherGiver(const HandoffHistory& history, const Act& act);

// What else is wrong with who takes a step that can be taken.
std::optional<HandoffProblem> CheckActor(const HandoffHistory& history,
                                         const Sides& sides, const Act& act);

// What is wrong with whom an offer or a reassignment names; nothing of other
// steps.
std::optional<HandoffProblem> CheckReceiver(const HandoffHistory& history,
                                            const Sides& sides, const Act& act);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_HANDOFF_PERSONS_H_
