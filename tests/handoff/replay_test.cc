// docs/handoff.md: where a handoff stands, whose the lead is, and events that
// cannot be.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/handoffs.h"

namespace bantam::replay_test {
namespace {

using model::HandoffMethod;
using model::HandoffState;
using testing::Accepted;
using testing::Because;
using testing::Booked;
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
using ::testing::SizeIs;
using testing::StateOf;
using testing::Step;
using testing::To;
using testing::WithHandoffs;

// "STATE owner" after each step that was applied.
std::vector<std::string> Course(const HandoffHistory& history) {
  std::vector<std::string> course;
  for (const HandoffStepTaken& step : history.timeline) {
    course.push_back(std::string(HandoffStateName(step.state)) + " " +
                     step.owner);
  }
  return course;
}

TEST(ReplayHandoff, OfNothingIsNobodys) {
  const Policy policy = WithHandoffs();
  const HandoffHistory history = HistoryAt(FoundLead(policy), May(1));
  EXPECT_EQ(history.handoff, "sdr_to_ae");
  EXPECT_EQ(history.subject_id, "O-1");
  EXPECT_EQ(StateOf(history), "NONE");
  EXPECT_EQ(history.owner, "");
  EXPECT_EQ(history.duty, HandoffDuty::kNone);
  EXPECT_FALSE(history.since);
  EXPECT_FALSE(history.claim);
}

// Domain, section 4: the SDR owns it until accepted; credit only after the AE
// has qualified it again.
TEST(ReplayHandoff, GoesFromClaimToCredit) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  HandoffEvent claim = Step("0", "claim", "sam", May(1, -2));
  claim.policy_hash = policy.hash();
  Record(lead, claim);
  Record(lead, Credited());
  const HandoffHistory history = HistoryAt(lead, May(4));
  EXPECT_THAT(FaultsOf(history), IsEmpty());
  EXPECT_THAT(Course(history),
              ElementsAre("CLAIMED sam", "OFFERED sam", "ACCEPTED eva",
                          "REQUALIFIED eva", "CREDITED eva"));
  EXPECT_EQ(history.owner, "eva");
  EXPECT_EQ(history.giver, "sam");
  EXPECT_EQ(history.receiver, "eva");
  EXPECT_EQ(*history.since, May(3));
  EXPECT_EQ(history.event_id, "4");
  ASSERT_TRUE(history.claim);
  EXPECT_EQ(history.claim->giver, "sam");
  EXPECT_EQ(history.claim->since, May(1, -2));
  EXPECT_EQ(history.claim->event_id, "0");
  EXPECT_EQ(history.claim->policy_hash, policy.hash());
  EXPECT_FALSE(history.claim->until);
  EXPECT_EQ(history.offers, 1);
  EXPECT_THAT(history.breaches, IsEmpty());
  EXPECT_EQ(history.counted_against_giver, 0);
}

TEST(ReplayHandoff, IsTheSameByEachMethod) {
  const Policy policy = WithHandoffs();
  for (const HandoffMethod method :
       {HandoffMethod::kLiveCall, HandoffMethod::kBookedCall,
        HandoffMethod::kIntroduction}) {
    Lead lead = FoundLead(policy);
    std::vector<HandoffEvent> events = Credited();
    events[0].method = method;
    if (method == HandoffMethod::kBookedCall) events[0].booked_at = May(1, 1);
    Record(lead, events);
    const HandoffHistory history = HistoryAt(lead, May(4));
    EXPECT_THAT(FaultsOf(history), IsEmpty());
    EXPECT_EQ(StateOf(history), "CREDITED");
    EXPECT_EQ(history.method, method);
    EXPECT_THAT(history.breaches, IsEmpty());
  }
}

TEST(ReplayHandoff, AnOfferOutOfNowhereClaims) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Offer("1", "eva", May(1)));
  const HandoffHistory history = HistoryAt(lead, May(1));
  ASSERT_TRUE(history.claim);
  EXPECT_EQ(history.claim->giver, "sam");
  EXPECT_EQ(history.claim->event_id, "1");
  EXPECT_EQ(history.owner, "sam");
}

// Without re-qualification, accepting is the end.
TEST(ReplayHandoff, EndsWithAcceptanceWhereNothingMoreIsWanted) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = Requalified();
  events[0].method = HandoffMethod::kIntroduction;
  for (HandoffEvent& event : events) event.handoff = "marketing_to_sales";
  Record(lead, events);
  const HandoffHistory history = HistoryAt(lead, May(9), "marketing_to_sales");
  EXPECT_EQ(StateOf(history), "ACCEPTED");
  EXPECT_EQ(history.subject_id, "P-1");
  EXPECT_EQ(history.duty, HandoffDuty::kNone);
  EXPECT_THAT(history.breaches, IsEmpty());
  EXPECT_THAT(FaultsOf(history), ElementsAre("3 NOT_IN_POLICY"));
  EXPECT_EQ(history.credit.standing, CreditStanding::kNone);
  // This one counts what is offered.
  EXPECT_EQ(*history.counted_at, May(1));
}

TEST(ReplayHandoff, CountsAnSqlAtTheStepThatThePolicySays) {
  for (const auto& [step, at] : std::vector<std::pair<std::string, Instant>>{
           {"OFFER", May(1)},
           {"ACCEPT", *(May(1) + Span{.seconds = 1800, .nanos = 0})},
           {"REQUALIFY", May(2, 1)}}) {
    const Policy policy =
        WithHandoffs({{"counts_at: ACCEPT", "counts_at: " + step}});
    Lead lead = FoundLead(policy);
    Record(lead, Requalified());
    EXPECT_EQ(HistoryAt(lead, May(3)).counted_at, at) << step;
  }
  // Once, however often it is offered.
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Accepted());
  Record(lead, {Because("no_notes", Step("3", "return", "eva", May(2))),
                Offer("4", "eva", May(3)), Step("5", "accept", "eva", May(3))});
  EXPECT_EQ(HistoryAt(lead, May(4)).counted_at, Accepted()[1].at);
}

TEST(ReplayHandoff, RefusesStepsOutOfOrder) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Step("a", "accept", "eva", May(1, -3)),
                Step("b", "credit", "olga", May(1, -2))});
  Record(lead, Accepted());
  Record(lead, {Step("c", "accept", "eva", May(1, 2)),
                Step("d", "credit", "olga", May(1, 3)),
                Because("no_notes", Step("e", "reject", "eva", May(1, 4)))});
  const HandoffHistory history = HistoryAt(lead, May(2));
  EXPECT_EQ(StateOf(history), "ACCEPTED");
  EXPECT_EQ(history.credit.standing, CreditStanding::kNone);
  ASSERT_THAT(FaultsOf(history),
              ElementsAre("a ILLEGAL_STEP", "b ILLEGAL_STEP", "c ILLEGAL_STEP",
                          "d ILLEGAL_STEP", "e ILLEGAL_STEP"));
  EXPECT_EQ(history.faults[2].message,
            "handoff event 'c': 'accept' cannot follow on ACCEPTED");
  EXPECT_EQ(history.faults[0].state, HandoffState::kNone);
  EXPECT_EQ(history.timeline.size(), 2u);
}

TEST(ReplayHandoff, WithdrawsAndReleases) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead,
         {Offer("1", "eva", May(1)), Step("2", "withdraw", "sam", May(1, 0)),
          Step("3", "release", "sam", May(2))});
  const HandoffHistory withdrawn = HistoryAt(lead, May(1, 1));
  EXPECT_EQ(StateOf(withdrawn), "WITHDRAWN");
  EXPECT_EQ(withdrawn.owner, "sam");
  EXPECT_EQ(withdrawn.duty, HandoffDuty::kNone);
  const HandoffHistory released = HistoryAt(lead, May(2));
  EXPECT_EQ(StateOf(released), "NONE");
  EXPECT_EQ(released.owner, "");
  EXPECT_EQ(released.giver, "");
  EXPECT_FALSE(released.claim);
  // That it was offered stays on record.
  EXPECT_EQ(released.offers, 1);
  Record(lead, Step("4", "claim", "tom", May(3)));
  EXPECT_EQ(HistoryAt(lead, May(3)).owner, "tom");
}

TEST(ReplayHandoff, ReassignsToAnotherReceiver) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Accepted());
  Record(lead, {To("adam", Step("3", "reassign", "mia", May(2))),
                Step("4", "accept", "eva", May(2))});
  const HandoffHistory history = HistoryAt(lead, May(2));
  EXPECT_EQ(StateOf(history), "OFFERED");
  // Nobody but the giver has it until adam accepts.
  EXPECT_EQ(history.owner, "sam");
  EXPECT_EQ(history.receiver, "adam");
  EXPECT_EQ(history.due, May(2, 1));
  EXPECT_EQ(history.offers, 1);
  EXPECT_THAT(FaultsOf(history), ElementsAre("4 NOT_RECEIVER"));
  Record(lead, Step("5", "accept", "adam", May(2, 1)));
  EXPECT_EQ(HistoryAt(lead, May(2, 1)).owner, "adam");
}

TEST(ReplayHandoff, CountsAttemptsAndNoShowsSinceTheOffer) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Offer("1", "eva", May(1)), Step("2", "attempt", "eva", May(1)),
                Step("3", "attempt", "eva", May(1)),
                Step("4", "no_show", "eva", May(1))});
  HandoffHistory history = HistoryAt(lead, May(1));
  EXPECT_EQ(history.attempts, 2);
  EXPECT_EQ(history.no_shows, 1);
  EXPECT_EQ(StateOf(history), "OFFERED");
  Record(lead, To("adam", Step("5", "reassign", "mia", May(1))));
  history = HistoryAt(lead, May(1));
  EXPECT_EQ(history.attempts, 0);
  EXPECT_EQ(history.no_shows, 0);
}

// Domain, section 6: a claim holds for a time, then another may take it.
TEST(ReplayHandoff, AClaimLapses) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead,
         {Step("1", "claim", "sam", May(1)), Step("2", "claim", "tom", May(30)),
          Step("3", "claim", "tom", May(31))});
  EXPECT_EQ(*HistoryAt(lead, May(2)).claim->until, May(31));
  const Instant before = *(May(31) - Span{.seconds = 0, .nanos = 1});
  EXPECT_EQ(HistoryAt(lead, before).owner, "sam");
  EXPECT_THAT(FaultsOf(HistoryAt(lead, before)), ElementsAre("2 OTHER_GIVER"));
  EXPECT_EQ(HistoryAt(lead, May(31)).owner, "tom");
  // By itself, too.
  Lead idle = FoundLead(policy);
  Record(idle, Step("1", "claim", "sam", May(1)));
  const HandoffHistory lapsed = HistoryAt(idle, May(40));
  EXPECT_EQ(StateOf(lapsed), "NONE");
  EXPECT_EQ(lapsed.owner, "");
  EXPECT_EQ(*lapsed.since, May(31));
  EXPECT_EQ(lapsed.event_id, "");
}

TEST(ReplayHandoff, AClaimDoesNotLapseOnceItWasOffered) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Step("1", "claim", "sam", May(1)), Offer("2", "eva", May(30)),
                Because("no_notes", Step("3", "reject", "eva", May(30)))});
  EXPECT_EQ(HistoryAt(lead, May(300)).owner, "sam");
  // One that is taken back runs anew.
  Lead idle = FoundLead(policy);
  Record(idle, {Step("1", "claim", "sam", May(1)), Offer("2", "eva", May(30)),
                Step("3", "withdraw", "sam", May(31))});
  EXPECT_EQ(HistoryAt(idle, May(60)).owner, "sam");
  EXPECT_EQ(HistoryAt(idle, May(61)).owner, "");
}

TEST(ReplayHandoff, ReportsAMethodThatThePolicyDoesNotHave) {
  const Policy policy =
      WithHandoffs({{"methods { kind: LIVE_CALL within: \"1h\" }", ""}});
  Lead lead = FoundLead(policy);
  Record(lead, Offer("1", "eva", May(1)));
  const HandoffHistory history = HistoryAt(lead, May(9));
  EXPECT_EQ(StateOf(history), "OFFERED");
  EXPECT_THAT(FaultsOf(history), ElementsAre("1 UNKNOWN_METHOD"));
  EXPECT_FALSE(history.due);
  EXPECT_FALSE(history.expired);
  Lead unsaid = FoundLead(policy);
  HandoffEvent offer = Offer("1", "eva", May(1));
  offer.method.reset();
  Record(unsaid, offer);
  EXPECT_THAT(FaultsOf(HistoryAt(unsaid, May(9))),
              ElementsAre("1 UNKNOWN_METHOD"));
}

TEST(ReplayHandoff, RefusesWhatIsNoHistory) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Offer("", "eva", May(1)));
  const auto without_id = ReplayHandoff(lead, "sdr_to_ae", {.at = May(2)});
  EXPECT_EQ(without_id.status().message(),
            "handoff_events[0].id: an event that is replayed needs an id");
  Lead twice = FoundLead(policy);
  Record(twice, {Offer("1", "eva", May(1)), Offer("1", "adam", May(1))});
  EXPECT_EQ(
      ReplayHandoff(twice, "sdr_to_ae", {.at = May(2)}).status().message(),
      "handoff_events[1]: the id '1' stands at handoff_events[0] with other "
      "content");
  const auto wrong = ReplayHandoff(lead, "sdr_to_a", {.at = May(2)});
  EXPECT_EQ(wrong.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(wrong.status().message(),
            "there is no handoff 'sdr_to_a'; did you mean 'sdr_to_ae'?");
  EXPECT_EQ(
      ReplayHandoff(lead, "sdr_to_ae", {.at = Instant{0, -1}}).status().code(),
      absl::StatusCode::kInvalidArgument);
  EXPECT_FALSE(
      ReplayHandoff(lead, "sdr_to_ae", {.at = May(1), .known = Instant{0, -1}})
          .ok());
}

TEST(ReplayHandoff, TakesARepeatedEventOnce) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Accepted());
  Record(lead, Accepted());
  const HandoffHistory history = HistoryAt(lead, May(2));
  EXPECT_EQ(history.repeated, 2);
  EXPECT_THAT(history.timeline, SizeIs(2));
  EXPECT_THAT(history.faults, IsEmpty());
}

TEST(ReplayHandoff, CountsOnlyItsHandoffAndSubject) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = Accepted();
  events[0].subject_id = "O-1";
  events[1].subject_id = "O-2";
  Record(lead, events);
  HandoffEvent other = Step("9", "accept", "eva", May(1));
  other.handoff = "marketing_to_sales";
  Record(lead, other);
  const HandoffHistory history = HistoryAt(lead, May(2));
  EXPECT_EQ(StateOf(history), "OFFERED");
  EXPECT_THAT(history.faults, IsEmpty());
}

TEST(ReplayHandoff, TellsWhatWasFromWhatWasKnown) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = Accepted();
  events[1].recorded_at = May(8);
  events.push_back(Because("no_notes", Step("3", "reject", "eva", May(2))));
  Record(lead, events);
  // Told late, the acceptance makes the rejection impossible.
  const HandoffHistory now = HistoryAt(lead, May(9));
  EXPECT_EQ(StateOf(now), "ACCEPTED");
  EXPECT_THAT(FaultsOf(now), ElementsAre("3 ILLEGAL_STEP"));
  ASSERT_THAT(now.timeline, SizeIs(2));
  EXPECT_FALSE(now.timeline[0].late);
  EXPECT_TRUE(now.timeline[1].late);
  const auto known =
      ReplayHandoff(lead, "sdr_to_ae", {.at = May(9), .known = May(7)});
  EXPECT_EQ(StateOf(*known), "REJECTED");
  EXPECT_THAT(FaultsOf(*known), IsEmpty());
  // At the very instant it counts.
  EXPECT_EQ(StateOf(*ReplayHandoff(lead, "sdr_to_ae",
                                   {.at = May(1, 1), .known = May(8)})),
            "ACCEPTED");
  EXPECT_EQ(StateOf(HistoryAt(lead, May(1))), "OFFERED");
}

TEST(ReplayHandoff, SortsByTimeSequenceAndId) {
  const Policy policy = WithHandoffs();
  std::vector<HandoffEvent> events = {
      Offer("b", "eva", May(1)), Step("a", "accept", "eva", May(1)),
      ShownBy("c2", Step("0", "requalify", "eva", May(2, 1)))};
  events[0].sequence = -1;
  Lead lead = FoundLead(policy);
  Record(lead, {events[2], events[1], events[0]});
  EXPECT_EQ(StateOf(HistoryAt(lead, May(3))), "REQUALIFIED");
  // Without sequence, ids decide: accepted before it was offered.
  events[0].sequence = 0;
  Lead tied = FoundLead(policy);
  Record(tied, events);
  EXPECT_EQ(StateOf(HistoryAt(tied, May(3))), "OFFERED");
}

// Whatever does not count is counted or named.
TEST(ReplayHandoff, SaysWhatItLeavesOut) {
  Lead lead = FoundLead(WithHandoffs());
  HandoffEvent misspelt = Step("e1", "claim", "sam", May(1));
  misspelt.handoff = "sdr_to_ea";
  HandoffEvent others = Step("e2", "claim", "sam", May(1));
  others.subject_id = "O-2";
  HandoffEvent later = Step("e3", "claim", "sam", May(9));
  HandoffEvent unknown = Step("e4", "claim", "sam", May(1));
  unknown.recorded_at = May(8);
  HandoffEvent elsewhere = Step("e5", "claim", "sam", May(1));
  elsewhere.handoff = "marketing_to_sales";
  Record(lead, {misspelt, others, later, unknown, elsewhere});
  const auto history =
      ReplayHandoff(lead, "sdr_to_ae", {.at = May(5), .known = May(5)});
  ASSERT_TRUE(history.ok()) << history.status();
  EXPECT_EQ(history->left_out.other_subject_id, 1);
  EXPECT_EQ(history->left_out.later, 1);
  EXPECT_EQ(history->left_out.not_yet_known, 1);
  EXPECT_THAT(history->undeclared, ElementsAre("sdr_to_ea"));
}

}  // namespace
}  // namespace bantam::replay_test
