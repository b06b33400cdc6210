#include "src/handoff/persons.h"

#include <algorithm>

namespace bantam::internal {
namespace {

using model::HandoffStep;

bool IsOn(const std::vector<std::string>& side, const std::string& person) {
  return std::find(side.begin(), side.end(), person) != side.end();
}

// Whether either of the two who act is on the side.
bool ActsFor(const std::vector<std::string>& side, const Act& act) {
  return IsOn(side, act.actor) || IsOn(side, act.principal);
}

// Of an offer and of a reassignment: who is to receive it.
std::optional<HandoffProblem> CheckReceiver(const HandoffHistory& history,
                                            const Sides& sides,
                                            const Act& act) {
  if (act.to.empty()) return HandoffProblem::kNoReceiver;
  if (IsOn(sides.giving, act.to)) return HandoffProblem::kSamePerson;
  if (act.step == HandoffStep::kOffer) {
    if (act.to == act.actor || act.to == act.principal) {
      return HandoffProblem::kSamePerson;
    }
  } else if (act.to == history.receiver) {
    return HandoffProblem::kSameReceiver;
  }
  return std::nullopt;
}

}  // namespace

Side SideOf(HandoffStep step) {
  switch (step) {
    case HandoffStep::kClaim:
    case HandoffStep::kRelease:
    case HandoffStep::kOffer:
    case HandoffStep::kWithdraw:
    case HandoffStep::kDispute:
      return Side::kGiver;
    case HandoffStep::kAccept:
    case HandoffStep::kReject:
    case HandoffStep::kAttempt:
    case HandoffStep::kNoShow:
    case HandoffStep::kRequalify:
    case HandoffStep::kReturn:
      return Side::kReceiver;
    case HandoffStep::kReschedule:
      return Side::kEither;
    case HandoffStep::kCredit:
    case HandoffStep::kReverse:
    case HandoffStep::kUphold:
    case HandoffStep::kOverturn:
      return Side::kThirdParty;
    case HandoffStep::kReassign:
      break;
  }
  return Side::kManager;
}

void Join(const Act& act, std::vector<std::string>* side) {
  for (const std::string& person : {act.principal, act.actor}) {
    if (!IsOn(*side, person)) side->push_back(person);
  }
}

bool IsOtherGiver(const HandoffHistory& history, const Act& act) {
  return SideOf(act.step) == Side::kGiver && !history.giver.empty() &&
         act.principal != history.giver;
}

std::optional<HandoffProblem> CheckPersons(const HandoffHistory& history,
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
      if (ActsFor(sides.giving, act) || ActsFor(sides.receiving, act)) {
        return HandoffProblem::kNotThirdParty;
      }
      break;
    case Side::kManager:
      break;
  }
  if (act.step == HandoffStep::kOffer || act.step == HandoffStep::kReassign) {
    return CheckReceiver(history, sides, act);
  }
  return std::nullopt;
}

}  // namespace bantam::internal
