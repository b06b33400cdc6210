// docs/handoff.md, "Credit": only after a re-qualification with evidence, and
// only once.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/handoffs.h"

namespace bantam::credit_test {
namespace {

using testing::Accepted;
using testing::Because;
using testing::Credited;
using ::testing::ElementsAre;
using testing::FaultsOf;
using testing::FoundLead;
using testing::HistoryAt;
using ::testing::IsEmpty;
using testing::May;
using testing::Offer;
using testing::Record;
using testing::Requalified;
using testing::ShownBy;
using testing::StateOf;
using testing::Step;
using testing::WithHandoffs;

constexpr Span kNano{.seconds = 0, .nanos = 1};

TEST(Credit, IsPendingFromReQualificationOnAndThenEarned) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Credited());
  EXPECT_EQ(HistoryAt(lead, May(2)).credit.standing, CreditStanding::kNone);
  const HandoffCredit pending = HistoryAt(lead, May(2, 1)).credit;
  EXPECT_EQ(pending.standing, CreditStanding::kPending);
  EXPECT_EQ(pending.since, May(2, 1));
  EXPECT_EQ(pending.event_id, "3");
  EXPECT_FALSE(pending.final_from);
  const HandoffCredit earned = HistoryAt(lead, May(3)).credit;
  EXPECT_EQ(earned.standing, CreditStanding::kEarned);
  EXPECT_EQ(earned.since, May(3));
  EXPECT_EQ(earned.event_id, "4");
  EXPECT_EQ(earned.final_from, May(93));
}

TEST(Credit, IsNotGivenBeforeReQualificationOrTwice) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Step("a", "credit", "olga", May(1, 2)));
  Record(lead, Credited());
  Record(lead, {Step("b", "credit", "olga", May(4)),
                ShownBy("c3", Step("c", "requalify", "eva", May(4)))});
  const HandoffHistory history = HistoryAt(lead, May(5));
  EXPECT_EQ(history.credit.event_id, "4");
  EXPECT_THAT(FaultsOf(history), ElementsAre("a ILLEGAL_STEP", "b ILLEGAL_STEP",
                                             "c ILLEGAL_STEP"));
}

// The window is half-open: at the very instant at which it ends, the credit is
// final.
TEST(Credit, IsReversedWithinTheClawBack) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Credited());
  Lead in_time = lead;
  Record(in_time, Because("left after a month",
                          Step("5", "reverse", "olga", *(May(93) - kNano))));
  const HandoffHistory reversed = HistoryAt(in_time, May(100));
  EXPECT_EQ(StateOf(reversed), "REVERSED");
  EXPECT_EQ(reversed.credit.standing, CreditStanding::kReversed);
  EXPECT_EQ(reversed.credit.event_id, "5");
  EXPECT_FALSE(reversed.credit.final_from);
  // The lead remains the receiver's.
  EXPECT_EQ(reversed.owner, "eva");
  Lead late = lead;
  Record(late, Because("too late", Step("5", "reverse", "olga", May(93))));
  const HandoffHistory kept = HistoryAt(late, May(100));
  EXPECT_EQ(kept.credit.standing, CreditStanding::kEarned);
  ASSERT_THAT(FaultsOf(kept), ElementsAre("5 CLAW_BACK_OVER"));
  EXPECT_EQ(kept.faults[0].message,
            "handoff event '5': the credit is final since "
            "2026-08-01T12:00:00Z");
}

TEST(Credit, IsBackAsItWasWhereTheReversalIsOverturned) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Credited());
  Record(lead, {Because("left", Step("5", "reverse", "olga", May(5))),
                Because("they stayed", Step("6", "dispute", "sam", May(6))),
                Step("7", "overturn", "mia", May(7))});
  const HandoffHistory history = HistoryAt(lead, May(8));
  EXPECT_EQ(StateOf(history), "CREDITED");
  EXPECT_EQ(history.credit.standing, CreditStanding::kEarned);
  EXPECT_EQ(history.credit.event_id, "4");
  EXPECT_EQ(history.credit.final_from, May(93));
  EXPECT_THAT(history.faults, IsEmpty());
}

TEST(Credit, IsLostWithAReturnAndCanBeEarnedOnceMore) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Requalified());
  Record(lead,
         {Because("no_notes", Step("4", "return", "eva", May(2, 2))),
          Step("5", "credit", "olga", May(2, 3)), Offer("6", "eva", May(2, 4)),
          Step("7", "accept", "eva", May(2, 5))});
  EXPECT_EQ(HistoryAt(lead, May(3)).credit, HandoffCredit());
  EXPECT_THAT(FaultsOf(HistoryAt(lead, May(3))), ElementsAre("5 ILLEGAL_STEP"));
  // The call of the first offer does not show it for the second.
  Record(lead, {ShownBy("c2", Step("8", "requalify", "eva", May(3, 1))),
                ShownBy("c3", Step("9", "requalify", "eva", May(3, 1)))});
  const HandoffHistory history = HistoryAt(lead, May(3, 1));
  EXPECT_THAT(FaultsOf(history),
              ElementsAre("5 ILLEGAL_STEP", "8 NO_EVIDENCE"));
  EXPECT_EQ(history.credit.standing, CreditStanding::kPending);
}

// Domain, section 4: call evidence precedes the upgrade.
TEST(Evidence, IsACallBetweenOfferAndReQualification) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  const Instant offered = May(1);
  const auto call = [&](const std::string& id, const std::string& kind,
                        Instant at) {
    ASSERT_TRUE(lead.AddActivity({.id = id, .kind = kind, .at = at}).ok());
  };
  call("before", "call", *(offered - kNano));
  call("at_once", "call", offered);
  call("mail", "mail", May(2));
  call("", "call", May(2));
  call("after", "call", *(May(2) + kNano));
  Record(lead, Accepted());
  const auto problem = [&](const std::string& evidence) {
    Lead with = lead;
    Record(with, ShownBy(evidence, Step("3", "requalify", "eva", May(2))));
    const HandoffHistory history = HistoryAt(with, May(9));
    EXPECT_EQ(StateOf(history),
              history.faults.empty() ? "REQUALIFIED" : "ACCEPTED");
    return history.faults.empty() ? "" : history.faults[0].message;
  };
  EXPECT_EQ(problem(""),
            "handoff event '3': it names no activity that shows it");
  EXPECT_EQ(problem("before"),
            "handoff event '3': there is no activity 'before' of a kind that "
            "shows it between the offer and it");
  EXPECT_NE(problem("mail"), "");
  EXPECT_NE(problem("after"), "");
  EXPECT_NE(problem("nothing"), "");
  EXPECT_EQ(problem("at_once"), "");
  // At the very instant.
  EXPECT_EQ(problem("c2"), "");
}

TEST(Evidence, HasToBeKnown) {
  const Policy policy = WithHandoffs();
  Lead lead(policy);
  ASSERT_TRUE(
      lead.AddActivity(
              {.id = "c2", .kind = "call", .at = May(2), .recorded_at = May(6)})
          .ok());
  Record(lead, Requalified());
  EXPECT_EQ(StateOf(HistoryAt(lead, May(7))), "REQUALIFIED");
  const auto known =
      ReplayHandoff(lead, "sdr_to_ae", {.at = May(7), .known = May(5)});
  EXPECT_EQ(StateOf(*known), "ACCEPTED");
  EXPECT_THAT(FaultsOf(*known), ElementsAre("3 NO_EVIDENCE"));
  // Nothing is known of what they did.
  Lead without(policy);
  Record(without, Requalified());
  EXPECT_THAT(FaultsOf(HistoryAt(without, May(7))),
              ElementsAre("3 NO_EVIDENCE"));
}

// An override passes requirements, but not the evidence.
TEST(Evidence, IsNotPassedByAnOverride) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Accepted());
  HandoffEvent event = Step("3", "requalify", "eva", May(2, 1));
  event.overridden = true;
  Record(lead, event);
  EXPECT_THAT(FaultsOf(HistoryAt(lead, May(3))), ElementsAre("3 NO_EVIDENCE"));
}

}  // namespace
}  // namespace bantam::credit_test
