// bantam/model/handoff.h: the legal steps of a handoff.
//
// A person who found a lead (the giver, an SDR) offers it to a person who works
// on it (the receiver, an AE). The receiver accepts or rejects it, qualifies it
// again in a call of their own, and only then is the giver credited (domain:
// Predictable Revenue, handoff; reward and audit). The policy decides who may
// take a step, when, and what else it needs. It does not decide that a credit
// comes only after a re-qualification, and only once: that always holds.
//
// Guarantees
//   Threads  every function is pure and total.
//
// Example
//
//   using namespace bantam::model;
//   assert(NextState(HandoffState::kOffered, HandoffStep::kAccept) ==
//          HandoffState::kAccepted);
//   assert(!NextState(HandoffState::kAccepted, HandoffStep::kCredit));

#ifndef BANTAM_MODEL_HANDOFF_H_
#define BANTAM_MODEL_HANDOFF_H_

#include <cstdint>
#include <optional>

namespace bantam::model {

enum class HandoffState : uint8_t {
  // Nobody's.
  kNone = 0,
  // The giver works on it.
  kClaimed = 1,
  kOffered = 2,
  kWithdrawn = 3,
  kRejected = 4,
  kAccepted = 5,
  kReturned = 6,
  kRequalified = 7,
  kCredited = 8,
  kReversed = 9,
};

// bantam.v1.HandoffStep says what each step is.
enum class HandoffStep : uint8_t {
  kClaim = 1,
  kRelease = 2,
  kOffer = 3,
  kWithdraw = 4,
  kAccept = 5,
  kReject = 6,
  kReassign = 7,
  kAttempt = 8,
  kNoShow = 9,
  kReschedule = 10,
  kRequalify = 11,
  kReturn = 12,
  kCredit = 13,
  kReverse = 14,
  kDispute = 15,
  kUphold = 16,
  kOverturn = 17,
};
inline constexpr int kHandoffSteps = 17;

// How the lead is offered to the receiver.
enum class HandoffMethod : uint8_t {
  kLiveCall = 1,
  kBookedCall = 2,
  kIntroduction = 3,
};

// Whether the giver has the lead and may offer it: it is theirs, and it is not
// on offer.
constexpr bool IsWithGiver(HandoffState state) {
  return state == HandoffState::kClaimed || state == HandoffState::kWithdrawn ||
         state == HandoffState::kRejected || state == HandoffState::kReturned;
}

// Whether the receiver owns it: from accepting on (domain: never drop the
// baton; the SDR owns it until accepted).
constexpr bool IsWithReceiver(HandoffState state) {
  return state == HandoffState::kAccepted ||
         state == HandoffState::kRequalified ||
         state == HandoffState::kCredited || state == HandoffState::kReversed;
}

// Where a step leads, or nullopt if it cannot be taken. An offer from kNone
// also claims the lead. A dispute is about a decision, and upholding the
// decision changes nothing.
constexpr std::optional<HandoffState> NextState(HandoffState state,
                                                HandoffStep step) {
  using enum HandoffState;
  const bool offered = state == kOffered;
  const bool accepted = state == kAccepted;
  const bool decided =
      state == kRejected || state == kReturned || state == kReversed;
  switch (step) {
    case HandoffStep::kClaim:
      if (state == kNone) return kClaimed;
      break;
    case HandoffStep::kRelease:
      if (IsWithGiver(state)) return kNone;
      break;
    case HandoffStep::kOffer:
      if (state == kNone || IsWithGiver(state)) return kOffered;
      break;
    case HandoffStep::kWithdraw:
      if (offered) return kWithdrawn;
      break;
    case HandoffStep::kAccept:
      if (offered) return kAccepted;
      break;
    case HandoffStep::kReject:
      if (offered) return kRejected;
      break;
    case HandoffStep::kReassign:
      if (offered || accepted) return kOffered;
      break;
    case HandoffStep::kAttempt:
    case HandoffStep::kNoShow:
    case HandoffStep::kReschedule:
      if (offered || accepted) return state;
      break;
    case HandoffStep::kRequalify:
      if (accepted) return kRequalified;
      break;
    case HandoffStep::kReturn:
      if (accepted || state == kRequalified) return kReturned;
      break;
    case HandoffStep::kCredit:
      if (state == kRequalified) return kCredited;
      break;
    case HandoffStep::kReverse:
      if (state == kCredited) return kReversed;
      break;
    case HandoffStep::kDispute:
    case HandoffStep::kUphold:
      if (decided) return state;
      break;
    case HandoffStep::kOverturn:
      if (state == kRejected) return kOffered;
      if (state == kReturned) return kAccepted;
      if (state == kReversed) return kCredited;
      break;
  }
  return std::nullopt;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_HANDOFF_H_
