// docs/handoff.md, "What is due": who owes what until when, and breaches.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/handoffs.h"

namespace bantam::due_test {
namespace {

using model::HandoffMethod;
using testing::Accepted;
using testing::At;
using testing::Because;
using testing::Booked;
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

constexpr Span kNano{.seconds = 0, .nanos = 1};

// "ANSWER eva open" of each breach, or when it was met, or "never".
std::vector<std::string> BreachesOf(const HandoffHistory& history) {
  std::vector<std::string> breaches;
  for (const HandoffBreach& breach : history.breaches) {
    std::string text(HandoffDutyName(breach.duty));
    text += " " + breach.receiver + " ";
    if (breach.met) {
      text += model::FormatInstant(*breach.met);
      EXPECT_FALSE(breach.open);
    } else {
      text += breach.open ? "open" : "never";
    }
    breaches.push_back(text);
  }
  return breaches;
}

TEST(Due, RunsFromTheOfferAsItsMethodSays) {
  const Policy policy = WithHandoffs();
  Lead live = FoundLead(policy);
  Record(live, Offer("1", "eva", May(1)));
  const HandoffHistory history = HistoryAt(live, May(1));
  EXPECT_EQ(history.duty, HandoffDuty::kAnswer);
  EXPECT_EQ(history.due_by, "eva");
  EXPECT_EQ(history.due, May(1, 1));
  EXPECT_EQ(history.due_event_id, "1");
  // Eight hours of the office: Friday 14:00 to 17:00 in Berlin, and five on
  // Monday.
  Lead mail = FoundLead(policy);
  Record(mail, Offer("1", "eva", May(1), HandoffMethod::kIntroduction));
  EXPECT_EQ(HistoryAt(mail, May(1)).due, At("2026-05-04T12:00:00Z"));
}

// The answer to a booked call is due after the call, not after the offer.
TEST(Due, RunsFromTheTimeOfABookedCall) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Booked("1", "eva", May(1), May(5)));
  EXPECT_EQ(HistoryAt(lead, May(2)).due, May(5, 2));
  EXPECT_EQ(HistoryAt(lead, May(2)).booked_by, "1");
  HandoffEvent later = Step("2", "reschedule", "eva", May(3));
  later.booked_at = May(7);
  Record(lead, later);
  const HandoffHistory history = HistoryAt(lead, May(5, 3));
  EXPECT_EQ(history.due, May(7, 2));
  EXPECT_EQ(history.booked_at, May(7));
  EXPECT_EQ(history.booked_by, "2");
  EXPECT_EQ(history.due_event_id, "2");
  EXPECT_FALSE(history.expired);
  EXPECT_THAT(history.breaches, IsEmpty());
  // The giver may book anew as well; a stranger may not.
  later = Step("3", "reschedule", "sam", May(4));
  later.booked_at = May(8);
  Record(lead, later);
  later = Step("4", "reschedule", "adam", May(4));
  later.booked_at = May(20);
  Record(lead, later);
  Record(lead, Step("5", "reschedule", "eva", May(4)));
  EXPECT_EQ(HistoryAt(lead, May(4)).due, May(8, 2));
  EXPECT_THAT(FaultsOf(HistoryAt(lead, May(4))),
              ElementsAre("4 NOT_RECEIVER", "5 NO_BOOKING"));
}

// A call that was booked for before the offer leaves the window whole.
TEST(Due, NeverRunsFromBeforeTheOffer) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Booked("1", "eva", May(3), May(1)));
  EXPECT_EQ(HistoryAt(lead, May(3)).due, May(3, 2));
  Lead unsaid = FoundLead(policy);
  Record(unsaid, Offer("1", "eva", May(3), HandoffMethod::kBookedCall));
  EXPECT_EQ(HistoryAt(unsaid, May(3)).due, May(3, 2));
  EXPECT_THAT(FaultsOf(HistoryAt(unsaid, May(3))),
              ElementsAre("1 UNKNOWN_BOOKING"));
}

TEST(Due, ACallBookedInAnotherMethodDoesNotMoveIt) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  HandoffEvent booked = Step("2", "reschedule", "eva", May(1));
  booked.booked_at = May(9);
  Record(lead, {Offer("1", "eva", May(1)), booked});
  EXPECT_EQ(HistoryAt(lead, May(1)).due, May(1, 1));
  EXPECT_EQ(HistoryAt(lead, May(1)).booked_at, May(9));
}

TEST(Due, ReassigningLeavesTheBookedCall) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Booked("1", "eva", May(1), May(5)),
                To("adam", Step("2", "reassign", "mia", May(2)))});
  EXPECT_EQ(HistoryAt(lead, May(2)).due, May(5, 2));
  HandoffEvent again = To("eva", Step("3", "reassign", "mia", May(3)));
  again.booked_at = May(6);
  Record(lead, again);
  EXPECT_EQ(HistoryAt(lead, May(3)).due, May(6, 2));
}

// What was decided and overturned is owed from the overturn on, however the call
// is booked after that.
TEST(Due, NeverRunsFromBeforeARejectionWasOverturned) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  HandoffEvent again = Step("5", "reschedule", "eva", May(6));
  again.booked_at = May(3);
  Record(lead, {Booked("1", "eva", May(1), May(2)),
                Because("no_fit", Step("2", "reject", "eva", May(2))),
                Because("no", Step("3", "dispute", "sam", May(4))),
                Step("4", "overturn", "mia", May(5))});
  EXPECT_EQ(HistoryAt(lead, May(5)).due, May(5, 2));
  Record(lead, again);
  const HandoffHistory history = HistoryAt(lead, May(6));
  EXPECT_EQ(history.booked_at, May(3));
  EXPECT_EQ(history.due, May(5, 2));
  EXPECT_EQ(history.due_event_id, "5");
}

// The call is the next receiver's, and so has an event of theirs.
TEST(Due, ABookedCallIsOfTheEventThatNamedTheReceiver) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Booked("1", "eva", May(1), May(5)));
  EXPECT_EQ(HistoryAt(lead, May(1)).booked_by, "1");
  Record(lead, To("adam", Step("2", "reassign", "mia", May(2))));
  EXPECT_EQ(HistoryAt(lead, May(2)).booked_by, "2");
  EXPECT_EQ(HistoryAt(lead, May(2)).booked_at, May(5));
  // Nothing is booked, and so by nobody.
  Lead live = FoundLead(policy);
  Record(live, {Offer("1", "eva", May(1)),
                To("adam", Step("2", "reassign", "mia", May(2)))});
  EXPECT_EQ(HistoryAt(live, May(2)).booked_by, "");
}

// A deadline is met at the very instant (domain, section 7).
TEST(Due, IsMetAtTheVeryInstant) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Offer("1", "eva", May(1)));
  EXPECT_FALSE(HistoryAt(lead, May(1, 1)).expired);
  EXPECT_THAT(HistoryAt(lead, May(1, 1)).breaches, IsEmpty());
  const HandoffHistory late = HistoryAt(lead, *(May(1, 1) + kNano));
  EXPECT_TRUE(late.expired);
  EXPECT_EQ(StateOf(late), "OFFERED");
  EXPECT_EQ(late.owner, "sam");
  ASSERT_THAT(BreachesOf(late), ElementsAre("ANSWER eva open"));
  EXPECT_EQ(late.breaches[0].due, May(1, 1));
  EXPECT_EQ(late.breaches[0].event_id, "1");
  Record(lead, Step("2", "accept", "eva", May(1, 1)));
  EXPECT_THAT(HistoryAt(lead, May(2)).breaches, IsEmpty());
}

// Domain, section 4: an expired window is the AE's breach, never an SDR's
// rejection, and stays recorded when met late.
TEST(Due, ALateAnswerStaysABreachOfTheReceiver) {
  const Policy policy = WithHandoffs();
  for (const std::string answer : {"accept", "reject"}) {
    Lead lead = FoundLead(policy);
    Record(lead, {Offer("1", "eva", May(1)),
                  Because("wrong_contact", Step("2", answer, "eva", May(2)))});
    const HandoffHistory history = HistoryAt(lead, May(3));
    EXPECT_THAT(BreachesOf(history),
                ElementsAre("ANSWER eva 2026-05-02T12:00:00Z"));
    EXPECT_FALSE(history.expired);
    EXPECT_EQ(history.counted_against_giver, 0);
    EXPECT_THAT(history.faults, IsEmpty());
  }
}

TEST(Due, ABreachStaysWhenAnotherIsAsked) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Offer("1", "eva", May(1)),
                To("adam", Step("2", "reassign", "mia", May(2))),
                Step("3", "accept", "adam", May(2))});
  EXPECT_THAT(BreachesOf(HistoryAt(lead, May(3))),
              ElementsAre("ANSWER eva never"));
  Lead withdrawn = FoundLead(policy);
  Record(withdrawn,
         {Offer("1", "eva", May(1)), Step("2", "withdraw", "sam", May(2)),
          Offer("3", "adam", May(3)), Step("4", "accept", "adam", May(4))});
  EXPECT_THAT(
      BreachesOf(HistoryAt(withdrawn, May(5))),
      ElementsAre("ANSWER eva never", "ANSWER adam 2026-05-04T12:00:00Z"));
  EXPECT_EQ(HistoryAt(withdrawn, May(5)).counted_against_giver, 0);
}

// Booking the call anew, when the answer is overdue, does not undo that.
TEST(Due, ABreachStaysWhenTheCallIsBookedAnew) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  HandoffEvent again = Step("2", "reschedule", "eva", May(3));
  again.booked_at = May(5);
  Record(lead, {Booked("1", "eva", May(1), May(2)), again});
  HandoffHistory history = HistoryAt(lead, May(4));
  EXPECT_THAT(BreachesOf(history), ElementsAre("ANSWER eva open"));
  EXPECT_FALSE(history.expired);
  EXPECT_EQ(history.due, May(5, 2));
  EXPECT_THAT(BreachesOf(HistoryAt(lead, May(6))),
              ElementsAre("ANSWER eva open", "ANSWER eva open"));
  Record(lead, Step("3", "accept", "eva", May(5)));
  EXPECT_THAT(BreachesOf(HistoryAt(lead, May(6))),
              ElementsAre("ANSWER eva 2026-05-05T12:00:00Z"));
}

TEST(Due, TheReceiverHasToQualifyAgain) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = Accepted();
  events[1].at = May(1, 1);
  Record(lead, events);
  const HandoffHistory history = HistoryAt(lead, May(6, 1));
  EXPECT_EQ(history.duty, HandoffDuty::kRequalify);
  EXPECT_EQ(history.due_by, "eva");
  EXPECT_EQ(history.due, May(6, 1));
  EXPECT_EQ(history.due_event_id, "2");
  EXPECT_THAT(history.breaches, IsEmpty());
  const HandoffHistory late = HistoryAt(lead, *(May(6, 1) + kNano));
  EXPECT_THAT(BreachesOf(late), ElementsAre("REQUALIFY eva open"));
  // Not the offer's.
  EXPECT_FALSE(late.expired);
  Record(lead, ShownBy("c2", Step("3", "requalify", "eva", May(7))));
  EXPECT_THAT(BreachesOf(HistoryAt(lead, May(8))),
              ElementsAre("REQUALIFY eva 2026-05-07T12:00:00Z"));
  EXPECT_EQ(HistoryAt(lead, May(8)).duty, HandoffDuty::kNone);
  EXPECT_FALSE(HistoryAt(lead, May(8)).due);
}

TEST(Due, NothingIsDueWithTheGiver) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Offer("1", "eva", May(1)),
                Because("no_notes", Step("2", "reject", "eva", May(1)))});
  const HandoffHistory history = HistoryAt(lead, May(200));
  EXPECT_EQ(history.duty, HandoffDuty::kNone);
  EXPECT_EQ(history.due_by, "");
  EXPECT_EQ(history.due_event_id, "");
  EXPECT_THAT(history.breaches, IsEmpty());
}

// Past the year 9999 nothing falls due.
TEST(Due, IsAbsentPastTheLastYear) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  const Instant end = At("9999-12-31T23:30:00Z");
  Record(lead, Offer("1", "eva", end));
  const HandoffHistory history = HistoryAt(lead, Instant::Max());
  EXPECT_EQ(history.duty, HandoffDuty::kAnswer);
  EXPECT_FALSE(history.due);
  EXPECT_FALSE(history.expired);
  Record(lead, Because("not_now", Step("2", "reject", "eva", end)));
  EXPECT_TRUE(HistoryAt(lead, Instant::Max()).never_again);
  EXPECT_FALSE(HistoryAt(lead, Instant::Max()).again_from);
}

TEST(Due, BreachesAreKnownOnlyFromWhatWasKnown) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = Accepted();
  events[1].recorded_at = May(9);
  Record(lead, events);
  EXPECT_THAT(HistoryAt(lead, May(2)).breaches, IsEmpty());
  EXPECT_THAT(BreachesOf(*ReplayHandoff(lead, "sdr_to_ae",
                                        {.at = May(2), .known = May(2)})),
              ElementsAre("ANSWER eva open"));
}

}  // namespace
}  // namespace bantam::due_test
