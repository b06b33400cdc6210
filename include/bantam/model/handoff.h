// bantam/model/handoff.h: the legal steps of a handoff, whose they are, and
// what they leave the receiver to do.
//
// A person who found a lead (the giver, an SDR) offers it to a person who works
// on it (the receiver, an AE). The receiver accepts or rejects it, qualifies it
// again in a call of their own, and only then is the giver credited (domain:
// Predictable Revenue, handoff; reward and audit; docs/handoff.md). The policy
// decides who may take a step, when, what else it needs, and how much time
// there is. It does not decide that a credit comes only after a
// re-qualification, and only once: that always holds.
//
// What the receiver owes begins with a step and ends with one: an answer is
// owed from the offer, a re-qualification from the acceptance.
// bantam/model/deadline.h says whether it was done in time.
//
// Guarantees
//   Threads  every function is pure and total.
//   Memory   only LegalSteps allocates.
//
// Example
//
//   using namespace bantam::model;
//   assert(NextState(HandoffState::kOffered, HandoffStep::kAccept) ==
//          HandoffState::kAccepted);
//   assert(!NextState(HandoffState::kAccepted, HandoffStep::kCredit));
//   // Without an audit of its own, a policy has no credit.
//   auto steps = LegalSteps(HandoffState::kRequalified, {.credit = false});
//   assert(steps == std::vector<HandoffStep>{HandoffStep::kReturn});
//   DutyEffect accepted =
//       EffectOf(HandoffStep::kAccept, HandoffState::kAccepted);
//   assert(accepted.ends == DutyEnd::kMet);
//   assert(accepted.begins == HandoffDuty::kRequalify);

#ifndef BANTAM_MODEL_HANDOFF_H_
#define BANTAM_MODEL_HANDOFF_H_

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "bantam/model/time.h"

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

// What a policy may leave out.
struct HandoffParts {
  // Qualifying again; without it, accepting is the end.
  bool requalification = true;
  // Crediting, and taking it back.
  bool credit = true;
};

constexpr bool IsPartOf(HandoffStep step, const HandoffParts& parts) {
  switch (step) {
    case HandoffStep::kRequalify:
      return parts.requalification;
    case HandoffStep::kCredit:
    case HandoffStep::kReverse:
      return parts.credit;
    default:
      return true;
  }
}

// The steps that can follow, in the order of HandoffStep.
inline std::vector<HandoffStep> LegalSteps(HandoffState state,
                                           const HandoffParts& parts = {}) {
  std::vector<HandoffStep> steps;
  for (int i = 1; i <= kHandoffSteps; ++i) {
    const auto step = static_cast<HandoffStep>(i);
    if (NextState(state, step) && IsPartOf(step, parts)) steps.push_back(step);
  }
  return steps;
}

// Whose step it is.
enum class HandoffSide : uint8_t {
  kGiver,
  kReceiver,
  // The giver's or the receiver's.
  kEither,
  // Somebody's who is neither.
  kThirdParty,
  // A manager's, whoever it is.
  kManager,
};

constexpr HandoffSide SideOf(HandoffStep step) {
  switch (step) {
    case HandoffStep::kClaim:
    case HandoffStep::kRelease:
    case HandoffStep::kOffer:
    case HandoffStep::kWithdraw:
    case HandoffStep::kDispute:
      return HandoffSide::kGiver;
    case HandoffStep::kAccept:
    case HandoffStep::kReject:
    case HandoffStep::kAttempt:
    case HandoffStep::kNoShow:
    case HandoffStep::kRequalify:
    case HandoffStep::kReturn:
      return HandoffSide::kReceiver;
    case HandoffStep::kReschedule:
      return HandoffSide::kEither;
    case HandoffStep::kCredit:
    case HandoffStep::kReverse:
    case HandoffStep::kUphold:
    case HandoffStep::kOverturn:
      return HandoffSide::kThirdParty;
    case HandoffStep::kReassign:
      break;
  }
  return HandoffSide::kManager;
}

// What the receiver owes.
enum class HandoffDuty : uint8_t { kNone = 0, kAnswer = 1, kRequalify = 2 };

// How what was owed ends.
enum class DutyEnd : uint8_t {
  // It does not.
  kGoesOn,
  // It was done, perhaps late.
  kMet,
  // It is not owed any more; what was not done in time was not.
  kDropped,
};

// What a step makes of what the receiver owes.
struct DutyEffect {
  DutyEnd ends = DutyEnd::kGoesOn;
  // What is owed from the step on; its time begins with it.
  HandoffDuty begins = HandoffDuty::kNone;

  friend constexpr bool operator==(const DutyEffect&,
                                   const DutyEffect&) = default;
};

// Of a step that led to `next`. Where a decision is overturned, what was owed
// before it is owed anew.
constexpr DutyEffect EffectOf(HandoffStep step, HandoffState next) {
  switch (step) {
    case HandoffStep::kOffer:
      return {DutyEnd::kGoesOn, HandoffDuty::kAnswer};
    case HandoffStep::kReassign:
      return {DutyEnd::kDropped, HandoffDuty::kAnswer};
    case HandoffStep::kWithdraw:
      return {DutyEnd::kDropped};
    case HandoffStep::kAccept:
      return {DutyEnd::kMet, HandoffDuty::kRequalify};
    case HandoffStep::kReject:
    case HandoffStep::kReturn:
    case HandoffStep::kRequalify:
      return {DutyEnd::kMet};
    case HandoffStep::kOverturn:
      return {DutyEnd::kGoesOn,
              next == HandoffState::kOffered    ? HandoffDuty::kAnswer
              : next == HandoffState::kAccepted ? HandoffDuty::kRequalify
                                                : HandoffDuty::kNone};
    default:
      return {};
  }
}

// From when the time to answer runs, of a lead that somebody was asked to take
// at `asked`: with a booked call from its time, but never from before they were
// asked.
constexpr Instant AnswerRunsFrom(const std::optional<HandoffMethod>& method,
                                 Instant asked,
                                 const std::optional<Instant>& booked) {
  if (method != HandoffMethod::kBookedCall || !booked) return asked;
  return std::max(asked, *booked);
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_HANDOFF_H_
