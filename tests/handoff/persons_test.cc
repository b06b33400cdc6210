// docs/handoff.md, "Who": the one whose step it is, and nobody for both sides.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/handoffs.h"

namespace bantam::persons_test {
namespace {

using testing::Accepted;
using testing::Because;
using testing::Credited;
using ::testing::ElementsAre;
using testing::FaultsOf;
using testing::For;
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
using testing::To;
using testing::WithHandoffs;

std::vector<std::string> FaultsAfter(std::vector<HandoffEvent> before,
                                     const std::vector<HandoffEvent>& events) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, before);
  Record(lead, events);
  return FaultsOf(HistoryAt(lead, May(20)));
}

TEST(Persons, NobodyElseClaimsOrOffersWhatIsHeld) {
  HandoffEvent offer = Offer("y", "adam", May(1));
  offer.actor = "tom";
  EXPECT_THAT(FaultsAfter({Step("1", "claim", "sam", May(1))},
                          {Step("x", "claim", "tom", May(1)), offer,
                           Step("z", "release", "tom", May(1))}),
              ElementsAre("x OTHER_GIVER", "y OTHER_GIVER", "z OTHER_GIVER"));
  EXPECT_THAT(FaultsAfter({Offer("1", "eva", May(1))},
                          {Step("x", "withdraw", "tom", May(1)), offer,
                           Step("z", "withdraw", "eva", May(1))}),
              ElementsAre("x OTHER_GIVER", "y OTHER_GIVER", "z OTHER_GIVER"));
}

TEST(Persons, NobodyElseAnswers) {
  for (const std::string step : {"accept", "attempt", "no_show", "reject"}) {
    EXPECT_THAT(
        FaultsAfter({Offer("1", "eva", May(1))},
                    {Because("no_notes", Step("x", step, "adam", May(1)))}),
        ElementsAre("x NOT_RECEIVER"))
        << step;
  }
  EXPECT_THAT(
      FaultsAfter(Accepted(),
                  {ShownBy("c2", Step("x", "requalify", "adam", May(2))),
                   Because("no_fit", Step("y", "return", "sam", May(2)))}),
      ElementsAre("x NOT_RECEIVER", "y NOT_RECEIVER"));
}

TEST(Persons, AnOfferNeedsAReceiverWhoIsNotTheGiver) {
  EXPECT_THAT(
      FaultsAfter({}, {Offer("x", "", May(1)), Offer("y", "sam", May(1))}),
      ElementsAre("x NO_RECEIVER", "y SAME_PERSON"));
  EXPECT_THAT(FaultsAfter(Accepted(),
                          {To("sam", Step("x", "reassign", "mia", May(2))),
                           To("", Step("y", "reassign", "mia", May(2))),
                           To("eva", Step("z", "reassign", "mia", May(2)))}),
              ElementsAre("x SAME_PERSON", "y NO_RECEIVER", "z SAME_RECEIVER"));
}

// What a delegate does, the principal does; and a delegate is a person, too.
TEST(Persons, DelegatesActForTheirPrincipal) {
  std::vector<HandoffEvent> events = Credited();
  for (HandoffEvent& event : events) {
    event.on_behalf_of = event.actor;
    event.actor = "delegate of " + event.actor;
  }
  EXPECT_THAT(FaultsAfter({}, events), IsEmpty());
  // Not for another.
  EXPECT_THAT(FaultsAfter({Offer("1", "eva", May(1))},
                          {For("adam", Step("x", "accept", "eva", May(1)))}),
              ElementsAre("x NOT_RECEIVER"));
}

TEST(Persons, NobodyActsForBothSides) {
  // sam offers to himself through a delegate, or is the delegate.
  HandoffEvent to_delegate = For("sam", Offer("x", "del", May(1)));
  to_delegate.actor = "del";
  EXPECT_THAT(FaultsAfter({}, {to_delegate}), ElementsAre("x SAME_PERSON"));
  // The giver answers for the receiver.
  EXPECT_THAT(FaultsAfter({Offer("1", "eva", May(1))},
                          {For("eva", Step("x", "accept", "sam", May(1)))}),
              ElementsAre("x SAME_PERSON"));
  // One delegate for both.
  HandoffEvent offer = For("sam", Offer("1", "eva", May(1)));
  offer.actor = "del";
  EXPECT_THAT(
      FaultsAfter({offer}, {For("eva", Step("x", "accept", "del", May(1)))}),
      ElementsAre("x SAME_PERSON"));
  // The receiver takes the offer back for the giver, before it is overdue.
  EXPECT_THAT(FaultsAfter({Offer("1", "eva", May(1))},
                          {For("sam", Step("x", "withdraw", "eva", May(1)))}),
              ElementsAre("x SAME_PERSON"));
  // The receiver's delegate is given it in the receiver's place: they are on
  // the receiver's side already, and may be.
  EXPECT_THAT(FaultsAfter({Offer("1", "eva", May(1))},
                          {For("eva", Step("x", "attempt", "adam", May(1))),
                           To("adam", Step("y", "reassign", "mia", May(1)))}),
              IsEmpty());
  // A delegate of both books the call anew.
  HandoffEvent booked = For("sam", Step("x", "reschedule", "eva", May(1)));
  booked.booked_at = May(2);
  EXPECT_THAT(FaultsAfter({Offer("1", "eva", May(1))}, {booked}),
              ElementsAre("x SAME_PERSON"));
}

// Domain, section 4: the auditor is a third party.
TEST(Persons, AnAuditorHadNoPart) {
  for (const std::string person : {"sam", "eva"}) {
    EXPECT_THAT(
        FaultsAfter(Requalified(), {Step("x", "credit", person, May(3))}),
        ElementsAre("x NOT_THIRD_PARTY"));
    EXPECT_THAT(FaultsAfter(Requalified(),
                            {For("olga", Step("x", "credit", person, May(3)))}),
                ElementsAre("x NOT_THIRD_PARTY"));
    EXPECT_THAT(
        FaultsAfter(Credited(),
                    {Because("no", Step("x", "reverse", person, May(4)))}),
        ElementsAre("x NOT_THIRD_PARTY"));
  }
  std::vector<HandoffEvent> events = Requalified();
  events[0].actor = "olga";
  events[0].on_behalf_of = "sam";
  EXPECT_THAT(FaultsAfter(events, {Step("x", "credit", "olga", May(3))}),
              ElementsAre("x NOT_THIRD_PARTY"));
}

// Nor one who was asked first and replaced, nor who acted for that one.
TEST(Persons, AnAuditorWasNeverAsked) {
  std::vector<HandoffEvent> events = {
      Offer("1", "adam", May(1)),
      For("adam", Step("2", "attempt", "del", May(1))),
      To("eva", Step("3", "reassign", "mia", May(1))),
      Step("4", "accept", "eva", May(1)),
      ShownBy("c2", Step("5", "requalify", "eva", May(2)))};
  for (const std::string person : {"adam", "del"}) {
    EXPECT_THAT(FaultsAfter(events, {Step("x", "credit", person, May(3))}),
                ElementsAre("x NOT_THIRD_PARTY"));
    EXPECT_THAT(
        FaultsAfter(events, {For("olga", Step("x", "credit", person, May(3)))}),
        ElementsAre("x NOT_THIRD_PARTY"));
  }
  // The manager had no part in it.
  EXPECT_THAT(FaultsAfter(events, {Step("x", "credit", "mia", May(3))}),
              IsEmpty());
  // Once the lead is let go, it begins anew.
  EXPECT_THAT(
      FaultsAfter(
          {Offer("1", "adam", May(1)), Step("2", "withdraw", "sam", May(1)),
           Step("3", "release", "sam", May(1)), Offer("4", "eva", May(1)),
           Step("5", "accept", "eva", May(1)),
           ShownBy("c2", Step("6", "requalify", "eva", May(2)))},
          {Step("x", "credit", "adam", May(3))}),
      IsEmpty());
}

TEST(Persons, NobodySettlesADisputeOverWhatTheyDecided) {
  std::vector<HandoffEvent> events = Credited();
  HandoffEvent reverse = Because("no", Step("5", "reverse", "del", May(4)));
  reverse.on_behalf_of = "olga";
  events.push_back(reverse);
  events.push_back(Because("yes", Step("6", "dispute", "sam", May(5))));
  for (const std::string step : {"uphold", "overturn"}) {
    for (const std::string person : {"olga", "del"}) {
      EXPECT_THAT(FaultsAfter(events, {Step("x", step, person, May(6))}),
                  ElementsAre("x NOT_THIRD_PARTY"));
      EXPECT_THAT(
          FaultsAfter(events, {For("mia", Step("x", step, person, May(6)))}),
          ElementsAre("x NOT_THIRD_PARTY"));
      EXPECT_THAT(
          FaultsAfter(events, {For(person, Step("x", step, "mia", May(6)))}),
          ElementsAre("x NOT_THIRD_PARTY"));
    }
    EXPECT_THAT(FaultsAfter(events, {Step("x", step, "mia", May(6))}),
                IsEmpty());
  }
  // Who reversed it once may do so again.
  EXPECT_THAT(FaultsAfter(events, {Step("7", "overturn", "mia", May(6)),
                                   Step("8", "reverse", "olga", May(7))}),
              IsEmpty());
}

TEST(Persons, SaysWhoseStepItIs) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Offer("1", "eva", May(1)), Step("2", "withdraw", "tom", May(1)),
                Step("3", "accept", "adam", May(1))});
  const HandoffHistory history = HistoryAt(lead, May(1));
  ASSERT_EQ(history.faults.size(), 2u);
  EXPECT_EQ(history.faults[0].message,
            "handoff event '2': 'withdraw' is for the giver 'sam', not for "
            "'tom'");
  EXPECT_EQ(history.faults[1].message,
            "handoff event '3': 'accept' is for the receiver 'eva', not for "
            "'adam'");
}

}  // namespace
}  // namespace bantam::persons_test
