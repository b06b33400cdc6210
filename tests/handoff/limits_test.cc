// docs/handoff.md, "May somebody take it?": limits, evidence, audit, disputes,
// and what an override passes.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/steps.h"

namespace bantam::limits_test {
namespace {

using model::HandoffMethod;
using model::HandoffStep;
using testing::Accepted;
using testing::Ask;
using testing::Because;
using ::testing::ElementsAre;
using testing::FoundLead;
using testing::HistoryAt;
using testing::InTheWay;
using ::testing::IsEmpty;
using testing::May;
using testing::Offer;
using testing::OfferTo;
using testing::Record;
using testing::RejectFor;
using testing::Requalified;
using testing::Request;
using ::testing::SizeIs;
using testing::Step;
using testing::WithHandoffs;

TEST(CanStep, WantsAttemptsBeforeSomebodyIsUnreachable) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Offer("1", "eva", May(1)), Step("2", "attempt", "eva", May(1)),
                Step("3", "no_show", "eva", May(1))});
  EXPECT_THAT(InTheWay(Ask(lead, RejectFor("unreachable"))),
              ElementsAre("TOO_FEW_ATTEMPTS 1"));
  Record(lead, Step("4", "attempt", "eva", May(1)));
  EXPECT_EQ(Ask(lead, RejectFor("unreachable")).allowed, Decision::kYes);
}

TEST(CanStep, LimitsHowOftenAndWhenItIsOffered) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  for (int i = 1; i <= 3; ++i) {
    const std::string n = std::to_string(i);
    Record(lead, {Offer("o" + n, "eva", May(i)),
                  Because("no_notes", Step("r" + n, "reject", "eva", May(i)))});
  }
  EXPECT_EQ(Ask(lead, OfferTo("eva"), May(3)).allowed, Decision::kYes);
  Record(lead, {Offer("o4", "eva", May(4)),
                Because("no_notes", Step("r4", "reject", "eva", May(4)))});
  EXPECT_THAT(InTheWay(Ask(lead, OfferTo("eva"), May(5))),
              ElementsAre("TOO_MANY_OFFERS 4"));
  Record(lead, {Offer("o5", "eva", May(5)),
                Because("not_now", Step("r5", "reject", "eva", May(5)))});
  EXPECT_THAT(
      InTheWay(Ask(lead, OfferTo("eva"), May(6))),
      ElementsAre("TOO_MANY_OFFERS 4", "TOO_EARLY 2026-08-03T12:00:00Z"));
  // At the very instant it is not too early.
  EXPECT_THAT(InTheWay(Ask(lead, OfferTo("eva"), May(95))),
              ElementsAre("TOO_MANY_OFFERS 4"));
}

// Domain, section 4: an expired window is the AE's breach, never an SDR's
// rejection; only what can be mended has a limit on re-offers.
TEST(CanStep, DoesNotCountWhatTheGiverCannotMend) {
  const Policy policy =
      WithHandoffs({{"max_offers: 4", "max_offers: 3"},
                    {"wait_for: \"90d\"", "wait_for: \"1d\""}});
  const auto after = [&](const std::string& step, const std::string& reason) {
    Lead lead = FoundLead(policy);
    for (int i = 1; i <= 3; ++i) {
      const std::string n = std::to_string(i);
      Record(lead, {Offer("o" + n, "eva", May(3 * i)),
                    Because(reason, Step("r" + n, step,
                                         step == "withdraw" ? "sam" : "eva",
                                         May(3 * i + 1)))});
    }
    return InTheWay(Ask(lead, OfferTo("eva"), May(20)));
  };
  EXPECT_THAT(after("withdraw", ""), IsEmpty());
  EXPECT_THAT(after("reject", "not_now"), IsEmpty());
  // Nobody knows what it says.
  EXPECT_THAT(after("reject", "no_such_reason"), IsEmpty());
  EXPECT_THAT(after("reject", "no_notes"), ElementsAre("TOO_MANY_OFFERS 3"));
  EXPECT_THAT(after("reject", "wrong_contact"),
              ElementsAre("TOO_MANY_OFFERS 3"));
}

TEST(CanStep, CountsReturnsAndNotWhatWasOverturned) {
  const Policy policy = WithHandoffs({{"max_offers: 4", "max_offers: 1"}});
  Lead lead = FoundLead(policy);
  Record(lead, Accepted());
  Record(lead, Because("no_notes", Step("3", "return", "eva", May(2))));
  EXPECT_EQ(HistoryAt(lead, May(2)).sent_back, 1);
  EXPECT_THAT(InTheWay(Ask(lead, OfferTo("eva"), May(2))),
              ElementsAre("TOO_MANY_OFFERS 1"));
  // Whoever claims it next.
  Lead let_go = lead;
  Record(let_go, Step("x", "release", "sam", May(3)));
  EXPECT_THAT(InTheWay(Ask(let_go, OfferTo("eva"), May(3))),
              ElementsAre("TOO_MANY_OFFERS 1"));
  Record(lead, {Because("no", Step("4", "dispute", "sam", May(3))),
                Step("5", "overturn", "mia", May(3)),
                Because("not_now", Step("6", "return", "eva", May(4)))});
  EXPECT_EQ(HistoryAt(lead, May(4)).sent_back, 0);
  EXPECT_EQ(Ask(lead, OfferTo("eva"), May(200)).allowed, Decision::kYes);
}

TEST(CanStep, NeverOffersAMisfitOrADuplicateAgain) {
  const Policy policy = WithHandoffs();
  for (const std::string reason : {"no_fit", "known"}) {
    Lead lead = FoundLead(policy);
    Record(lead, {Offer("1", "eva", May(1)),
                  Because(reason, Step("2", "reject", "eva", May(1)))});
    EXPECT_THAT(InTheWay(Ask(lead, OfferTo("adam"), May(300))),
                ElementsAre("NEVER_AGAIN"));
    // Nor by another, who claims it when it was let go.
    Record(lead, {Step("3", "release", "sam", May(2)),
                  Step("4", "claim", "tom", May(2))});
    HandoffRequest other = OfferTo("adam");
    other.actor = "tom";
    EXPECT_THAT(InTheWay(Ask(lead, other, May(3))), ElementsAre("NEVER_AGAIN"));
  }
}

// An override passes requirements, limits and the step's roles, with a role
// and a reason; it still lists what it passed.
TEST(CanStep, LetsAManagerPassRequirementsAndLimits) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  ASSERT_TRUE(lead.Set("opportunity.users", int64_t{3}).ok());
  Record(lead, {Offer("1", "eva", May(1)),
                Because("no_fit", Step("2", "reject", "eva", May(1)))});
  HandoffRequest request = OfferTo("adam");
  request.override_requirements = true;
  EXPECT_THAT(InTheWay(Ask(lead, request, May(2))),
              ElementsAre("ROLE manager", "REASON_MISSING", "users: unmet"));
  request.actor = "mia";
  request.roles = {"manager"};
  request.reason = "the board wants it";
  EXPECT_THAT(InTheWay(Ask(lead, request, May(2))),
              ElementsAre("NOT_GIVER sam", "users: unmet"));
  request.on_behalf_of = "sam";
  const HandoffAnswer passed = Ask(lead, request, May(2));
  EXPECT_EQ(passed.allowed, Decision::kYes);
  EXPECT_THAT(passed.unmet, SizeIs(1));
  // But no order of steps, and no people.
  request.to = "sam";
  EXPECT_THAT(InTheWay(Ask(lead, request, May(2))),
              ElementsAre("SAME_PERSON", "users: unmet"));
}

TEST(CanStep, WantsEvidenceOfTheCall) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  ASSERT_TRUE(lead.Unset(*policy.FindField("opportunity.notes")).ok());
  Record(lead, Accepted());
  HandoffRequest request = Request(HandoffStep::kRequalify, "eva", "ae");
  EXPECT_THAT(
      InTheWay(Ask(lead, request, May(3))),
      ElementsAre("EVIDENCE_MISSING c2 c3", "notes: open opportunity.notes"));
  request.evidence = "c4";
  EXPECT_THAT(
      InTheWay(Ask(lead, request, May(3))),
      ElementsAre("NO_SUCH_EVIDENCE c2 c3", "notes: open opportunity.notes"));
  request.evidence = "c3";
  EXPECT_EQ(Ask(lead, request, May(3)).allowed, Decision::kUnknown);
  ASSERT_TRUE(lead.Set("opportunity.notes", std::string("x")).ok());
  EXPECT_EQ(Ask(lead, request, May(3)).allowed, Decision::kYes);
  // No override passes it.
  request.evidence = "";
  request.override_requirements = true;
  request.roles = {"manager"};
  request.reason = "trust me";
  EXPECT_THAT(InTheWay(Ask(lead, request, May(3))),
              ElementsAre("EVIDENCE_MISSING c2 c3"));
}

TEST(CanStep, AuditsByAThirdPartyWithinTheClawBack) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Requalified());
  HandoffRequest credit = Request(HandoffStep::kCredit, "sam", "operations");
  EXPECT_THAT(InTheWay(Ask(lead, credit, May(3))),
              ElementsAre("NOT_THIRD_PARTY"));
  credit.actor = "olga";
  EXPECT_EQ(Ask(lead, credit, May(3)).allowed, Decision::kYes);
  ASSERT_TRUE(lead.Set("opportunity.users", int64_t{2}).ok());
  EXPECT_THAT(InTheWay(Ask(lead, credit, May(3))),
              ElementsAre("still_large: unmet"));
  Record(lead, Step("4", "credit", "olga", May(3)));
  HandoffRequest reverse = Request(HandoffStep::kReverse, "olga", "operations");
  EXPECT_THAT(InTheWay(Ask(lead, reverse, May(4))),
              ElementsAre("REASON_MISSING"));
  reverse.reason = "they left";
  EXPECT_EQ(Ask(lead, reverse, May(92)).allowed, Decision::kYes);
  EXPECT_THAT(InTheWay(Ask(lead, reverse, May(93))),
              ElementsAre("CLAW_BACK_OVER 2026-08-01T12:00:00Z"));
}

// Where nobody is credited as well.
TEST(CanStep, DisputesInTimeWithoutCredit) {
  const Policy policy = WithHandoffs(
      {{"reasons { id: \"no_fit\" then: BAD_FIT }\n    counts_at: OFFER",
        "reasons { id: \"no_fit\" then: BAD_FIT }\n    dispute_within: "
        "\"14d\" counts_at: OFFER"}});
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = {
      Offer("1", "eva", May(1), HandoffMethod::kIntroduction),
      Because("no_fit", Step("2", "reject", "eva", May(1)))};
  for (HandoffEvent& event : events) event.handoff = "marketing_to_sales";
  Record(lead, events);
  HandoffRequest dispute = Request(HandoffStep::kDispute, "sam", "sdr");
  dispute.handoff = "marketing_to_sales";
  dispute.reason = "they fit";
  EXPECT_EQ(Ask(lead, dispute, May(15)).allowed, Decision::kYes);
  EXPECT_THAT(InTheWay(Ask(lead, dispute, May(15, 1))),
              ElementsAre("DISPUTE_OVER 2026-05-15T12:00:00Z"));
}

TEST(CanStep, DisputesInTimeAndOnce) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, {Offer("1", "eva", May(1)),
                Because("no_fit", Step("2", "reject", "eva", May(1)))});
  HandoffRequest dispute = Request(HandoffStep::kDispute, "sam", "sdr");
  EXPECT_THAT(InTheWay(Ask(lead, dispute, May(2))),
              ElementsAre("REASON_MISSING"));
  dispute.reason = "they fit";
  EXPECT_EQ(Ask(lead, dispute, May(15)).allowed, Decision::kYes);
  EXPECT_THAT(InTheWay(Ask(lead, dispute, May(15, 1))),
              ElementsAre("DISPUTE_OVER 2026-05-15T12:00:00Z"));
  HandoffRequest uphold = Request(HandoffStep::kUphold, "mia", "manager");
  EXPECT_THAT(InTheWay(Ask(lead, uphold, May(2))), ElementsAre("NOT_DISPUTED"));
  Record(lead, Because("they fit", Step("3", "dispute", "sam", May(2))));
  EXPECT_EQ(Ask(lead, uphold, May(3)).allowed, Decision::kYes);
  EXPECT_THAT(InTheWay(Ask(lead, dispute, May(3))),
              ElementsAre("ALREADY_DISPUTED"));
}

}  // namespace
}  // namespace bantam::limits_test
