// The legal steps of a handoff (docs/handoff.md, "Steps").

#include "bantam/model/handoff.h"

#include <gtest/gtest.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bantam::model::handoff_test {
namespace {

constexpr std::array<const char*, 10> kStates = {
    "NONE",     "CLAIMED",  "OFFERED",     "WITHDRAWN", "REJECTED",
    "ACCEPTED", "RETURNED", "REQUALIFIED", "CREDITED",  "REVERSED"};

constexpr std::array<const char*, kHandoffSteps> kSteps = {
    "claim",    "release", "offer",   "withdraw",   "accept",    "reject",
    "reassign", "attempt", "no_show", "reschedule", "requalify", "return",
    "credit",   "reverse", "dispute", "uphold",     "overturn"};

// Every legal step, written down; what is not here is not legal.
const std::map<std::string, std::string> kLegal = {
    {"NONE claim", "CLAIMED"},
    {"NONE offer", "OFFERED"},
    {"CLAIMED release", "NONE"},
    {"CLAIMED offer", "OFFERED"},
    {"OFFERED withdraw", "WITHDRAWN"},
    {"OFFERED accept", "ACCEPTED"},
    {"OFFERED reject", "REJECTED"},
    {"OFFERED reassign", "OFFERED"},
    {"OFFERED attempt", "OFFERED"},
    {"OFFERED no_show", "OFFERED"},
    {"OFFERED reschedule", "OFFERED"},
    {"WITHDRAWN release", "NONE"},
    {"WITHDRAWN offer", "OFFERED"},
    {"REJECTED release", "NONE"},
    {"REJECTED offer", "OFFERED"},
    {"REJECTED dispute", "REJECTED"},
    {"REJECTED uphold", "REJECTED"},
    {"REJECTED overturn", "OFFERED"},
    {"ACCEPTED reassign", "OFFERED"},
    {"ACCEPTED attempt", "ACCEPTED"},
    {"ACCEPTED no_show", "ACCEPTED"},
    {"ACCEPTED reschedule", "ACCEPTED"},
    {"ACCEPTED requalify", "REQUALIFIED"},
    {"ACCEPTED return", "RETURNED"},
    {"RETURNED release", "NONE"},
    {"RETURNED offer", "OFFERED"},
    {"RETURNED dispute", "RETURNED"},
    {"RETURNED uphold", "RETURNED"},
    {"RETURNED overturn", "ACCEPTED"},
    {"REQUALIFIED return", "RETURNED"},
    {"REQUALIFIED credit", "CREDITED"},
    {"CREDITED reverse", "REVERSED"},
    {"REVERSED dispute", "REVERSED"},
    {"REVERSED uphold", "REVERSED"},
    {"REVERSED overturn", "CREDITED"},
};

HandoffState State(size_t index) {
  return static_cast<HandoffState>(index);
}

TEST(Handoff, AllowsTheseStepsAndNoOthers) {
  size_t legal = 0;
  for (size_t state = 0; state < kStates.size(); ++state) {
    for (size_t step = 0; step < kSteps.size(); ++step) {
      const std::string key = std::string(kStates[state]) + " " + kSteps[step];
      const auto next =
          NextState(State(state), static_cast<HandoffStep>(step + 1));
      const auto expected = kLegal.find(key);
      EXPECT_EQ(next.has_value(), expected != kLegal.end()) << key;
      if (!next || expected == kLegal.end()) continue;
      ++legal;
      EXPECT_EQ(kStates[static_cast<size_t>(*next)], expected->second) << key;
    }
  }
  EXPECT_EQ(legal, kLegal.size());
}

TEST(Handoff, KnowsNoOtherSteps) {
  for (size_t state = 0; state < kStates.size(); ++state) {
    for (const int step : {0, 18, 255}) {
      EXPECT_FALSE(NextState(State(state), static_cast<HandoffStep>(step)));
    }
  }
  EXPECT_FALSE(NextState(static_cast<HandoffState>(10), HandoffStep::kOffer));
}

// Domain, section 4: the SDR owns it until accepted.
TEST(Handoff, IsWithOneOfThem) {
  const std::string giver = "CLAIMED WITHDRAWN REJECTED RETURNED ";
  const std::string receiver = "ACCEPTED REQUALIFIED CREDITED REVERSED ";
  for (size_t state = 0; state < kStates.size(); ++state) {
    const std::string name = std::string(kStates[state]) + " ";
    EXPECT_EQ(IsWithGiver(State(state)), giver.find(name) != giver.npos);
    EXPECT_EQ(IsWithReceiver(State(state)),
              receiver.find(name) != receiver.npos);
  }
}

// Whatever way is taken: no credit without a re-qualification since the last
// return, and none after another.
TEST(Handoff, CreditsOnlyAfterReQualificationAndOnce) {
  // Where one can be, with how many credits, and re-qualified or not.
  std::vector<std::array<int, 3>> seen = {{0, 0, 0}};
  for (size_t i = 0; i < seen.size(); ++i) {
    const auto [state, credits, qualified] = seen[i];
    for (int step = 1; step <= kHandoffSteps; ++step) {
      const auto kind = static_cast<HandoffStep>(step);
      const auto next = NextState(static_cast<HandoffState>(state), kind);
      if (!next) continue;
      std::array<int, 3> there = {static_cast<int>(*next), credits, qualified};
      if (kind == HandoffStep::kRequalify) there[2] = 1;
      if (kind == HandoffStep::kReturn) there[2] = 0;
      if (kind == HandoffStep::kCredit) {
        ++there[1];
        EXPECT_EQ(qualified, 1);
      }
      ASSERT_LE(there[1], 1);
      bool known = false;
      for (const auto& other : seen) known = known || other == there;
      if (!known) seen.push_back(there);
    }
  }
  EXPECT_GE(seen.size(), kStates.size());
}

// The table of docs/handoff.md, "Steps"; upholding and overturning are a
// manager's who had no part in it ("Who").
TEST(Handoff, EachStepIsSomebodys) {
  const std::string giver = " claim release offer withdraw dispute ";
  const std::string receiver =
      " accept reject attempt no_show requalify return ";
  const std::string third = " credit reverse uphold overturn ";
  for (size_t step = 0; step < kSteps.size(); ++step) {
    const std::string name = " " + std::string(kSteps[step]) + " ";
    const HandoffSide side = SideOf(static_cast<HandoffStep>(step + 1));
    EXPECT_EQ(side == HandoffSide::kGiver, giver.find(name) != giver.npos);
    EXPECT_EQ(side == HandoffSide::kReceiver,
              receiver.find(name) != receiver.npos);
    EXPECT_EQ(side == HandoffSide::kThirdParty, third.find(name) != third.npos);
    EXPECT_EQ(side == HandoffSide::kEither, name == " reschedule ");
    EXPECT_EQ(side == HandoffSide::kManager, name == " reassign ");
  }
}

TEST(LegalSteps, LeaveOutWhatThePolicyHasNot) {
  using enum HandoffStep;
  const std::vector<HandoffStep> accepted = {kReassign,   kAttempt,   kNoShow,
                                             kReschedule, kRequalify, kReturn};
  EXPECT_EQ(LegalSteps(HandoffState::kAccepted), accepted);
  EXPECT_EQ(LegalSteps(HandoffState::kAccepted, {.credit = false}), accepted);
  EXPECT_EQ(LegalSteps(HandoffState::kAccepted, {.requalification = false}),
            (std::vector<HandoffStep>{kReassign, kAttempt, kNoShow, kReschedule,
                                      kReturn}));
  EXPECT_EQ(LegalSteps(HandoffState::kRequalified),
            (std::vector<HandoffStep>{kReturn, kCredit}));
  EXPECT_EQ(LegalSteps(HandoffState::kCredited, {.credit = false}),
            std::vector<HandoffStep>());
  EXPECT_EQ(LegalSteps(HandoffState::kNone),
            (std::vector<HandoffStep>{kClaim, kOffer}));
}

// Whatever way is taken: an answer is owed exactly in OFFERED, a
// re-qualification exactly in ACCEPTED, and nothing elsewhere (docs/handoff.md,
// "What is due").
TEST(EffectOf, LeavesToTheReceiverWhatTheStateSays) {
  const auto owed = [](HandoffState state) {
    return state == HandoffState::kOffered    ? HandoffDuty::kAnswer
           : state == HandoffState::kAccepted ? HandoffDuty::kRequalify
                                              : HandoffDuty::kNone;
  };
  for (size_t state = 0; state < kStates.size(); ++state) {
    for (int i = 1; i <= kHandoffSteps; ++i) {
      const auto step = static_cast<HandoffStep>(i);
      const auto next = NextState(State(state), step);
      if (!next) continue;
      const DutyEffect effect = EffectOf(step, *next);
      HandoffDuty duty = owed(State(state));
      if (effect.ends != DutyEnd::kGoesOn) duty = HandoffDuty::kNone;
      if (effect.begins != HandoffDuty::kNone) duty = effect.begins;
      EXPECT_EQ(duty, owed(*next))
          << kStates[state] << " " << kSteps[static_cast<size_t>(i) - 1];
    }
  }
}

// What the receiver does meets what they owe; what others do drops it.
TEST(EffectOf, TellsDoneFromDropped) {
  for (int i = 1; i <= kHandoffSteps; ++i) {
    const auto step = static_cast<HandoffStep>(i);
    const DutyEnd ends = EffectOf(step, HandoffState::kNone).ends;
    if (ends == DutyEnd::kMet) {
      EXPECT_EQ(SideOf(step), HandoffSide::kReceiver);
    } else if (ends == DutyEnd::kDropped) {
      EXPECT_NE(SideOf(step), HandoffSide::kReceiver);
    }
  }
  EXPECT_EQ(EffectOf(HandoffStep::kReassign, HandoffState::kOffered),
            (DutyEffect{DutyEnd::kDropped, HandoffDuty::kAnswer}));
  EXPECT_EQ(EffectOf(HandoffStep::kOverturn, HandoffState::kCredited),
            DutyEffect());
}

TEST(AnswerRunsFrom, OfABookedCallFromItsTime) {
  constexpr Instant kAsked{1000, 0};
  constexpr Instant kLater{5000, 0};
  constexpr Instant kBefore{500, 0};
  EXPECT_EQ(AnswerRunsFrom(HandoffMethod::kBookedCall, kAsked, kLater), kLater);
  // Never from before it began to run.
  EXPECT_EQ(AnswerRunsFrom(HandoffMethod::kBookedCall, kAsked, kBefore),
            kAsked);
  EXPECT_EQ(AnswerRunsFrom(HandoffMethod::kBookedCall, kAsked, std::nullopt),
            kAsked);
  // With other methods a booked call changes no deadline.
  EXPECT_EQ(AnswerRunsFrom(HandoffMethod::kLiveCall, kAsked, kLater), kAsked);
  EXPECT_EQ(AnswerRunsFrom(std::nullopt, kAsked, kLater), kAsked);
}

static_assert(NextState(HandoffState::kOffered, HandoffStep::kAccept) ==
              HandoffState::kAccepted);

}  // namespace
}  // namespace bantam::model::handoff_test
