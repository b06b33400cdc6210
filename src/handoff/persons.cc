#include "src/handoff/persons.h"

namespace bantam::internal {
namespace {

using model::HandoffStep;

// Whether either of the two who act is on the side.
bool ActsFor(const std::set<std::string>& side, const Act& act) {
  return side.contains(act.actor) || side.contains(act.principal);
}

}  // namespace

void Join(const Act& act, std::set<std::string>* side) {
  side->insert(act.principal);
  side->insert(act.actor);
}

bool IsOtherGiver(const HandoffHistory& history, const Act& act) {
  return SideOf(act.step) == Side::kGiver && !history.giver.empty() &&
         act.principal != history.giver;
}

std::optional<HandoffProblem> CheckActor(const HandoffHistory& history,
                                         const Sides& sides, const Act& act) {
  switch (SideOf(act.step)) {
    case Side::kGiver:
      if (ActsFor(sides.receiving, act)) return HandoffProblem::kSamePerson;
      break;
    case Side::kReceiver:
      if (act.principal != history.receiver) {
        return HandoffProblem::kNotReceiver;
      }
      if (ActsFor(sides.giving, act)) return HandoffProblem::kSamePerson;
      break;
    case Side::kEither:
      if (act.principal != history.giver && act.principal != history.receiver) {
        return HandoffProblem::kNotReceiver;
      }
      if (ActsFor(sides.giving, act) && ActsFor(sides.receiving, act)) {
        return HandoffProblem::kSamePerson;
      }
      break;
    case Side::kThirdParty:
      if (ActsFor(sides.giving, act) || ActsFor(sides.received, act)) {
        return HandoffProblem::kNotThirdParty;
      }
      // Nobody settles a dispute over what they decided.
      if (history.state == model::HandoffState::kReversed &&
          ActsFor(sides.reversing, act)) {
        return HandoffProblem::kNotThirdParty;
      }
      break;
    case Side::kManager:
      break;
  }
  return std::nullopt;
}

std::optional<HandoffProblem> CheckReceiver(const HandoffHistory& history,
                                            const Sides& sides,
                                            const Act& act) {
  const bool offer = act.step == HandoffStep::kOffer;
  if (!offer && act.step != HandoffStep::kReassign) return std::nullopt;
  if (act.to.empty()) return HandoffProblem::kNoReceiver;
  if (sides.giving.contains(act.to)) return HandoffProblem::kSamePerson;
  if (offer && (act.to == act.actor || act.to == act.principal)) {
    return HandoffProblem::kSamePerson;
  }
  if (!offer && act.to == history.receiver) {
    return HandoffProblem::kSameReceiver;
  }
  return std::nullopt;
}

}  // namespace bantam::internal
