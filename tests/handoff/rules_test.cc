// docs/handoff.md, "Whose rules": a claim keeps the policy under which it was
// made (domain, section 6).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/steps.h"

namespace bantam::rules_test {
namespace {

using model::HandoffMethod;
using model::HandoffStep;
using testing::Accepted;
using testing::At;
using testing::Because;
using testing::Booked;
using testing::Credited;
using ::testing::ElementsAre;
using testing::FaultsOf;
using testing::FoundLead;
using testing::InTheWay;
using ::testing::IsEmpty;
using testing::May;
using ::testing::Not;
using testing::Offer;
using testing::OfferTo;
using testing::Record;
using testing::RejectFor;
using testing::Requalified;
using testing::Request;
using testing::ShownBy;
using testing::StateOf;
using testing::Step;
using testing::WithHandoffs;

// Where a misfit is one, and other times hold.
Policy Older() {
  return WithHandoffs({{"zone: \"Europe/Berlin\"", "zone: \"Asia/Taipei\""},
                       {"within: \"2h\"", "within: \"4h\""},
                       {"opportunity.users >= 20", "opportunity.users >= 50"},
                       {"id: \"no_fit\"", "id: \"misfit\""},
                       {"attempts: 3", "attempts: 1"},
                       {"max_retries: 2", "max_retries: 1"},
                       {"max_offers: 4", "max_offers: 1"},
                       {"claim_for: \"30d\"", "claim_for: \"10d\""},
                       {"within: \"5d\"", "within: \"1d\""},
                       {"claw_back: \"90d\"", "claw_back: \"10d\""},
                       {"dispute_within: \"14d\"", "dispute_within: \"1d\""}});
}

// Where accepting is the end.
Policy WithoutRequalification() {
  std::string text(testing::kHandoffs);
  const size_t from = text.find("requalification {");
  text.erase(from, text.find("dispute_within") - from);
  return testing::Compile(text);
}

HandoffEvent Under(const Policy& policy, HandoffEvent event) {
  event.policy_hash = policy.hash();
  return event;
}

HandoffHistory Replayed(const Lead& lead, Instant at,
                        std::vector<Policy> earlier) {
  auto history = ReplayHandoff(lead, "sdr_to_ae",
                               {.at = at, .earlier = std::move(earlier)});
  EXPECT_TRUE(history.ok()) << history.status();
  return history.ok() ? *std::move(history) : HandoffHistory();
}

HandoffAnswer AskWith(const Lead& lead, const Policy& earlier,
                      const HandoffRequest& request, Instant now) {
  Handoffs handoffs(lead.policy(), {earlier});
  auto answer = handoffs.CanStep(lead, request, now);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : HandoffAnswer();
}

TEST(Rules, OfAClaimSayHowLongItHolds) {
  const Policy policy = WithHandoffs();
  const Policy older = Older();
  Lead lead = FoundLead(policy);
  Record(lead, Under(older, Step("1", "claim", "sam", May(1))));
  const HandoffHistory history = Replayed(lead, May(2), {older});
  EXPECT_EQ(history.claim->until, May(11));
  EXPECT_EQ(history.claim->policy_hash, older.hash());
  EXPECT_THAT(history.faults, IsEmpty());
  EXPECT_EQ(Replayed(lead, May(11), {older}).owner, "");
  // Then the present rules hold again.
  Record(lead, Step("2", "claim", "tom", May(11)));
  EXPECT_EQ(Replayed(lead, May(12), {older}).claim->until, May(41));
  // Among others, in any order.
  EXPECT_EQ(Replayed(lead, May(2), {policy, older}).claim->until, May(11));
}

TEST(Rules, OfAClaimSayWhatIsDueByItsOwnCalendar) {
  const Policy policy = WithHandoffs();
  const Policy older = Older();
  Lead call = FoundLead(policy);
  Record(call, Under(older, Booked("1", "eva", May(1), May(5))));
  EXPECT_EQ(Replayed(call, May(2), {older}).due, May(5, 4));
  // Friday, 20:00 in Taipei; so on Monday from 09:00 to 17:00.
  Lead mail = FoundLead(policy);
  Record(mail,
         Under(older, Offer("1", "eva", May(1), HandoffMethod::kIntroduction)));
  EXPECT_EQ(Replayed(mail, May(2), {older}).due, At("2026-05-04T09:00:00Z"));
}

// Only the claim's hash says whose rules hold, until it is let go.
TEST(Rules, DoNotChangeWithWhatFollowsOnTheClaim) {
  const Policy policy = WithHandoffs();
  const Policy older = Older();
  Lead lead = FoundLead(policy);
  Record(lead,
         {Under(older, Step("0", "claim", "sam", May(1))),
          Under(policy, Offer("1", "eva", May(1))),
          Under(policy, Because("misfit", Step("2", "reject", "eva", May(1)))),
          Offer("3", "eva", May(2)), Step("4", "accept", "eva", May(2))});
  const HandoffHistory history = Replayed(lead, May(2), {older});
  EXPECT_EQ(history.rejections[0].then, AfterRejection::kBadFit);
  EXPECT_EQ(history.due, May(3));
  EXPECT_THAT(history.faults, IsEmpty());
  Record(lead, {Because("misfit", Step("5", "return", "eva", May(2))),
                Under(policy, Step("6", "release", "sam", May(3))),
                Under(policy, Offer("7", "eva", May(4))),
                Step("8", "accept", "eva", May(4)),
                Because("misfit", Step("9", "return", "eva", May(4)))});
  EXPECT_EQ(Replayed(lead, May(4), {older}).claim->event_id, "7");
  EXPECT_THAT(FaultsOf(Replayed(lead, May(4), {older})),
              ElementsAre("9 UNKNOWN_REASON"));
}

TEST(Rules, OfAClaimSayHowOftenItIsRetriedAndWhenACreditIsFinal) {
  const Policy policy = WithHandoffs();
  const Policy older = Older();
  Lead retried = FoundLead(policy);
  Record(retried, {Under(older, Offer("1", "eva", May(1))),
                   Because("unreachable", Step("2", "reject", "eva", May(1))),
                   Offer("3", "eva", May(3)),
                   Because("unreachable", Step("4", "reject", "eva", May(3)))});
  EXPECT_EQ(Replayed(retried, May(3), {older}).rejections.back().then,
            AfterRejection::kNurture);
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = Credited();
  events[0].policy_hash = older.hash();
  Record(lead, events);
  EXPECT_EQ(Replayed(lead, May(4), {older}).credit.final_from, May(13));
  Record(lead, Because("no", Step("5", "reverse", "olga", May(13))));
  EXPECT_THAT(FaultsOf(Replayed(lead, May(14), {older})),
              ElementsAre("5 CLAW_BACK_OVER"));
}

TEST(Rules, WhoseClaimSaysNothingAreThePresentOnes) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Step("1", "claim", "sam", May(1)));
  const HandoffHistory history = Replayed(lead, May(2), {Older()});
  EXPECT_EQ(history.claim->until, May(31));
  EXPECT_THAT(history.faults, IsEmpty());
}

// Never wrong silently.
TEST(Rules, ThatWereNotHandedInAreReportedOnceForEachClaim) {
  const Policy policy = WithHandoffs();
  const Policy older = Older();
  const Policy other = WithHandoffs({{"id: \"sdr_to_ae\"", "id: \"another\""}});
  Lead lead = FoundLead(policy);
  Record(lead, {Under(older, Step("1", "claim", "sam", May(1))),
                Under(older, Offer("2", "eva", May(1))),
                Under(older, Step("3", "withdraw", "sam", May(1))),
                Step("4", "release", "sam", May(1)),
                Under(older, Offer("5", "eva", May(2)))});
  const HandoffHistory history = Replayed(lead, May(2), {other});
  ASSERT_THAT(FaultsOf(history),
              ElementsAre("1 UNKNOWN_POLICY", "5 UNKNOWN_POLICY"));
  EXPECT_EQ(history.faults[0].state, model::HandoffState::kNone);
  EXPECT_EQ(history.due, May(2, 1));
  // It is there, but knows no such handoff.
  Lead of_other = FoundLead(policy);
  Record(of_other, Under(other, Step("1", "claim", "sam", May(1))));
  EXPECT_THAT(FaultsOf(Replayed(of_other, May(2), {other})),
              ElementsAre("1 UNKNOWN_POLICY"));
  Lead of_none = FoundLead(policy);
  HandoffEvent claim = Step("1", "claim", "sam", May(1));
  claim.policy_hash = "00ff";
  Record(of_none, claim);
  EXPECT_EQ(Replayed(of_none, May(2), {other}).faults.at(0).message,
            "handoff event '1': the policy '00ff' under which it was claimed "
            "was not handed in, or has no 'sdr_to_ae'; the present one holds");
  EXPECT_EQ(Replayed(of_other, May(2), {other}).claim->until, May(31));
}

// The other way round nothing that was possible is taken away.
TEST(Rules, OfAClaimSayWhichStepsThereAre) {
  const Policy policy = WithHandoffs();
  const Policy older = WithoutRequalification();
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = Accepted();
  events[0].policy_hash = older.hash();
  Record(lead, events);
  HandoffRequest request = Request(HandoffStep::kRequalify, "eva", "ae");
  request.evidence = "c2";
  EXPECT_THAT(InTheWay(AskWith(lead, older, request, May(3))),
              ElementsAre("NOT_IN_POLICY reassign attempt no_show reschedule "
                          "return"));
  EXPECT_EQ(Replayed(lead, May(3), {older}).duty, HandoffDuty::kNone);
  // What is not the policy's any more is still the claim's.
  Lead back = FoundLead(older);
  events[0].policy_hash = policy.hash();
  Record(back, events);
  EXPECT_EQ(AskWith(back, policy, request, May(3)).allowed, Decision::kYes);
  Record(back, ShownBy("c2", Step("3", "requalify", "eva", May(3))));
  const HandoffHistory history = Replayed(back, May(3), {policy});
  EXPECT_EQ(StateOf(history), "REQUALIFIED");
  EXPECT_EQ(history.credit.standing, CreditStanding::kPending);
  const auto intents =
      HandoffIntents(back, "sdr_to_ae", {.at = May(3), .earlier = {policy}});
  ASSERT_TRUE(intents.ok());
  ASSERT_THAT(*intents, Not(IsEmpty()));
  EXPECT_EQ((*intents)[0].purpose, IntentPurpose::kAudit);
}

TEST(Rules, OfAClaimSayWhichReasonsAndAttemptsThereAre) {
  const Policy policy = WithHandoffs();
  const Policy older = Older();
  Lead lead = FoundLead(policy);
  Record(lead, {Under(older, Offer("1", "eva", May(1))),
                Step("2", "attempt", "eva", May(1))});
  EXPECT_THAT(
      InTheWay(AskWith(lead, older, RejectFor("no_fit"), May(1))),
      ElementsAre("NO_SUCH_REASON no_notes not_now wrong_contact misfit "
                  "known unreachable"));
  EXPECT_EQ(AskWith(lead, older, RejectFor("misfit"), May(1)).allowed,
            Decision::kYes);
  EXPECT_EQ(AskWith(lead, older, RejectFor("unreachable"), May(1)).allowed,
            Decision::kYes);
}

// Who claims it next does so by the present ones.
TEST(Rules, OfAClaimEndWithIt) {
  const Policy policy = WithHandoffs();
  const Policy older =
      WithHandoffs({{"methods { kind: LIVE_CALL within: \"1h\" }", ""}});
  Lead lead = FoundLead(policy);
  Record(lead, Under(older, Step("1", "claim", "sam", May(1))));
  EXPECT_THAT(InTheWay(AskWith(lead, older, OfferTo("eva"), May(2))),
              ElementsAre("NO_SUCH_METHOD booked_call introduction"));
  Record(lead, Step("2", "release", "sam", May(2)));
  EXPECT_THAT(InTheWay(AskWith(lead, older, OfferTo("eva"), May(2))),
              IsEmpty());
  // Released or lapsed.
  Lead lapsed = FoundLead(policy);
  Record(lapsed, Under(older, Step("1", "claim", "sam", May(1))));
  EXPECT_THAT(InTheWay(AskWith(lapsed, older, OfferTo("eva"), May(31))),
              IsEmpty());
}

// What is asked before a step is asked now.
TEST(Rules, OfThePresentSayWhatIsAskedBeforeAStep) {
  const Policy policy = WithHandoffs();
  const Policy older = Older();
  Lead lead = FoundLead(policy);
  Record(lead, {Under(older, Offer("1", "eva", May(1))),
                Because("no_notes", Step("2", "reject", "eva", May(1)))});
  // 20 users, and not 50; sent back once, and four times is the limit.
  EXPECT_EQ(AskWith(lead, older, OfferTo("eva"), May(2)).allowed,
            Decision::kYes);
  HandoffRequest dispute = Request(HandoffStep::kDispute, "sam", "sdr");
  dispute.reason = "they are there";
  EXPECT_EQ(AskWith(lead, older, dispute, May(15)).allowed, Decision::kYes);
}

}  // namespace
}  // namespace bantam::rules_test
