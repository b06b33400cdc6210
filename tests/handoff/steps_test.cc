// docs/handoff.md, "May somebody take it?": everything that stands in the way
// of a step.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/handoffs.h"

namespace bantam {
namespace {

using model::HandoffMethod;
using model::HandoffState;
using model::HandoffStep;
using testing::Accepted;
using testing::Because;
using testing::Credited;
using ::testing::ElementsAre;
using testing::FoundLead;
using ::testing::IsEmpty;
using testing::May;
using testing::Offer;
using testing::Record;
using testing::Requalified;
using ::testing::SizeIs;
using testing::Step;
using testing::WithHandoffs;

HandoffAnswer Ask(const Lead& lead, const HandoffRequest& request,
                  Instant now = May(1)) {
  Handoffs handoffs(lead.policy());
  absl::StatusOr<HandoffAnswer> answer = handoffs.CanStep(lead, request, now);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : HandoffAnswer();
}

// "ROLE sdr" for each obstacle, with its instant and number; "users: open
// opportunity.users" for each requirement.
std::vector<std::string> InTheWay(const HandoffAnswer& answer) {
  std::vector<std::string> all;
  for (const HandoffObstacle& obstacle : answer.obstacles) {
    std::string text(StepObstacleName(obstacle.obstacle));
    for (const std::string& other : obstacle.instead) text += " " + other;
    if (obstacle.when) text += " " + model::FormatInstant(*obstacle.when);
    if (obstacle.count) text += " " + std::to_string(*obstacle.count);
    all.push_back(text);
  }
  for (const UnmetRequirement& unmet : answer.unmet) {
    std::string text =
        unmet.id + (unmet.met == Decision::kNo ? ": unmet" : ": open");
    for (const std::string& field : unmet.fields) text += " " + field;
    all.push_back(text);
  }
  return all;
}

HandoffRequest Request(HandoffStep step, const std::string& actor,
                       const std::string& role) {
  return {
      .handoff = "sdr_to_ae", .step = step, .actor = actor, .roles = {role}};
}

HandoffRequest OfferTo(const std::string& receiver) {
  HandoffRequest request = Request(HandoffStep::kOffer, "sam", "sdr");
  request.to = receiver;
  request.method = HandoffMethod::kLiveCall;
  return request;
}

HandoffRequest RejectFor(const std::string& reason) {
  HandoffRequest request = Request(HandoffStep::kReject, "eva", "ae");
  request.reason = reason;
  return request;
}

TEST(CanStep, AllowsWhatNothingStandsInTheWayOf) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  const HandoffAnswer answer = Ask(lead, OfferTo("eva"));
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_THAT(InTheWay(answer), IsEmpty());
  EXPECT_EQ(answer.handoff, "sdr_to_ae");
  EXPECT_EQ(answer.step, HandoffStep::kOffer);
  EXPECT_EQ(answer.from, HandoffState::kNone);
  EXPECT_EQ(answer.to, HandoffState::kOffered);
  EXPECT_FALSE(answer.preferred);
}

// Domain, section 4: unknown is not 19, "ask".
TEST(CanStep, AsksForAnUnknownNumberOfUsers) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  ASSERT_TRUE(lead.Unset(*policy.FindField("opportunity.users")).ok());
  const HandoffAnswer unknown = Ask(lead, OfferTo("eva"));
  EXPECT_EQ(unknown.allowed, Decision::kUnknown);
  EXPECT_THAT(InTheWay(unknown), ElementsAre("users: open opportunity.users"));
  ASSERT_TRUE(lead.Set("opportunity.users", int64_t{19}).ok());
  const HandoffAnswer few = Ask(lead, OfferTo("eva"));
  EXPECT_EQ(few.allowed, Decision::kNo);
  EXPECT_THAT(InTheWay(few), ElementsAre("users: unmet"));
}

// Domain, section 4: judged by the source at the time of the claim.
TEST(CanStep, AFormFilledAfterTheClaimDoesNotMakeItInbound) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  ASSERT_TRUE(
      lead.AddActivity({.id = "f", .kind = "form_fill", .at = May(10)}).ok());
  // Without a claim, it counts by the time of the offer.
  EXPECT_THAT(InTheWay(Ask(lead, OfferTo("eva"), May(12))),
              ElementsAre("outbound: unmet form_fill"));
  Lead after = lead;
  Record(after, Step("1", "claim", "sam", May(11)));
  EXPECT_THAT(InTheWay(Ask(after, OfferTo("eva"), May(12))),
              ElementsAre("outbound: unmet form_fill"));
  Lead before = lead;
  Record(before, Step("1", "claim", "sam", May(9)));
  EXPECT_THAT(InTheWay(Ask(before, OfferTo("eva"), May(12))), IsEmpty());
  // Out of the look-back of 90 days.
  EXPECT_THAT(InTheWay(Ask(lead, OfferTo("eva"), May(101))), IsEmpty());
  EXPECT_THAT(InTheWay(Ask(lead, OfferTo("eva"), May(100))),
              ElementsAre("outbound: unmet form_fill"));
}

TEST(CanStep, NamesTheStepsThatCanFollow) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  EXPECT_THAT(InTheWay(Ask(lead, Request(HandoffStep::kAccept, "eva", "ae"))),
              ElementsAre("ILLEGAL_STEP claim offer"));
  Record(lead, Accepted());
  const HandoffAnswer answer =
      Ask(lead, Request(HandoffStep::kCredit, "olga", "operations"), May(2));
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_EQ(answer.from, HandoffState::kAccepted);
  EXPECT_EQ(answer.to, HandoffState::kAccepted);
  EXPECT_THAT(InTheWay(answer),
              ElementsAre("ILLEGAL_STEP reassign attempt no_show reschedule "
                          "requalify return"));
  HandoffRequest claim = Request(HandoffStep::kClaim, "tom", "sdr");
  EXPECT_THAT(InTheWay(Ask(lead, claim, May(2))),
              ElementsAre("ILLEGAL_STEP reassign attempt no_show reschedule "
                          "requalify return",
                          "NOT_GIVER sam"));
}

TEST(CanStep, KnowsOnlyStepsOfThePolicy) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  std::vector<HandoffEvent> events = Accepted();
  for (HandoffEvent& event : events) event.handoff = "marketing_to_sales";
  Record(lead, events);
  HandoffRequest request = Request(HandoffStep::kRequalify, "eva", "ae");
  request.handoff = "marketing_to_sales";
  EXPECT_THAT(
      InTheWay(Ask(lead, request, May(2))),
      ElementsAre("NOT_IN_POLICY reassign attempt no_show reschedule return"));
}

TEST(CanStep, ListsEverythingThatIsMissing) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  ASSERT_TRUE(lead.Unset(*policy.FindField("opportunity.users")).ok());
  HandoffRequest request = Request(HandoffStep::kOffer, "sam", "ae");
  EXPECT_THAT(InTheWay(Ask(lead, request)),
              ElementsAre("ROLE sdr", "RECEIVER_MISSING",
                          "METHOD_MISSING live_call booked_call introduction",
                          "users: open opportunity.users"));
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kNo);
}

TEST(CanStep, HoldsEachStepToItsRolesAndPeople) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Offer("1", "eva", May(1)));
  HandoffRequest accept = Request(HandoffStep::kAccept, "adam", "sdr");
  EXPECT_THAT(InTheWay(Ask(lead, accept)),
              ElementsAre("ROLE ae", "NOT_RECEIVER eva"));
  HandoffRequest withdraw = Request(HandoffStep::kWithdraw, "tom", "sdr");
  EXPECT_THAT(InTheWay(Ask(lead, withdraw)), ElementsAre("NOT_GIVER sam"));
  HandoffRequest again = Request(HandoffStep::kReschedule, "adam", "manager");
  again.booked_at = May(2);
  EXPECT_THAT(InTheWay(Ask(lead, again)),
              ElementsAre("ROLE sdr ae", "NOT_RECEIVER eva sam"));
  HandoffRequest reassign = Request(HandoffStep::kReassign, "mia", "ae");
  EXPECT_THAT(InTheWay(Ask(lead, reassign)),
              ElementsAre("ROLE manager", "RECEIVER_MISSING"));
  reassign.roles = {"manager"};
  reassign.to = "sam";
  EXPECT_THAT(InTheWay(Ask(lead, reassign)), ElementsAre("SAME_PERSON"));
  reassign.to = "eva";
  EXPECT_THAT(InTheWay(Ask(lead, reassign)), ElementsAre("SAME_RECEIVER"));
  reassign.to = "adam";
  EXPECT_EQ(Ask(lead, reassign).allowed, Decision::kYes);
  // A delegate with the roles of both.
  accept = Request(HandoffStep::kAccept, "del", "ae");
  accept.on_behalf_of = "eva";
  EXPECT_EQ(Ask(lead, accept).allowed, Decision::kYes);
  accept.actor = "sam";
  EXPECT_THAT(InTheWay(Ask(lead, accept)), ElementsAre("SAME_PERSON"));
}

// Domain, section 4: AE and SDR are two people.
TEST(CanStep, RefusesAnOfferToOneself) {
  const Policy policy = WithHandoffs();
  const Lead lead = FoundLead(policy);
  EXPECT_THAT(InTheWay(Ask(lead, OfferTo("sam"))), ElementsAre("SAME_PERSON"));
  HandoffRequest request = OfferTo("del");
  request.actor = "del";
  request.on_behalf_of = "sam";
  EXPECT_THAT(InTheWay(Ask(lead, request)), ElementsAre("SAME_PERSON"));
  // The last receiver offers it for the giver, to nobody: both are said.
  Lead rejected = lead;
  Record(rejected, {Offer("1", "eva", May(1)),
                    Because("no_notes", Step("2", "reject", "eva", May(1)))});
  request = OfferTo("");
  request.actor = "eva";
  request.on_behalf_of = "sam";
  EXPECT_THAT(InTheWay(Ask(rejected, request)),
              ElementsAre("SAME_PERSON", "RECEIVER_MISSING"));
}

TEST(CanStep, WantsAMethodAndPrefersTheBest) {
  const Policy policy = WithHandoffs();
  const Lead lead = FoundLead(policy);
  HandoffRequest request = OfferTo("eva");
  request.method = HandoffMethod::kIntroduction;
  const HandoffAnswer answer = Ask(lead, request);
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_EQ(answer.preferred, HandoffMethod::kLiveCall);
  request.handoff = "marketing_to_sales";
  EXPECT_FALSE(Ask(lead, request).preferred);
  request.method = HandoffMethod::kLiveCall;
  EXPECT_THAT(InTheWay(Ask(lead, request)),
              ElementsAre("NO_SUCH_METHOD introduction"));
  request = OfferTo("eva");
  request.method = HandoffMethod::kBookedCall;
  EXPECT_THAT(InTheWay(Ask(lead, request)), ElementsAre("BOOKING_MISSING"));
  request.booked_at = May(1, -1);
  EXPECT_THAT(InTheWay(Ask(lead, request)),
              ElementsAre("BOOKING_PAST 2026-05-01T12:00:00Z"));
  request.booked_at = May(1);
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kYes);
}

TEST(CanStep, WantsAReasonFromTheList) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Offer("1", "eva", May(1)));
  const std::string reasons =
      " no_notes not_now wrong_contact no_fit known unreachable";
  EXPECT_THAT(InTheWay(Ask(lead, RejectFor(""))),
              ElementsAre("REASON_MISSING" + reasons));
  EXPECT_THAT(InTheWay(Ask(lead, RejectFor("rude"))),
              ElementsAre("NO_SUCH_REASON" + reasons));
  EXPECT_EQ(Ask(lead, RejectFor("no_fit")).allowed, Decision::kYes);
}

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
  EXPECT_EQ(Ask(lead, OfferTo("eva"), May(5)).allowed, Decision::kYes);
  Record(lead, {Offer("o4", "eva", May(5)),
                Because("not_now", Step("r4", "reject", "eva", May(5)))});
  EXPECT_THAT(
      InTheWay(Ask(lead, OfferTo("eva"), May(6))),
      ElementsAre("TOO_MANY_OFFERS 4", "TOO_EARLY 2026-08-03T12:00:00Z"));
  // At the very instant it is not too early.
  EXPECT_THAT(InTheWay(Ask(lead, OfferTo("eva"), May(95))),
              ElementsAre("TOO_MANY_OFFERS 4"));
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

TEST(CanStep, GivesEveryStepThatCanFollow) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead, Offer("1", "eva", May(1)));
  Handoffs handoffs(policy);
  HandoffRequest request = Request(HandoffStep::kClaim, "eva", "ae");
  const auto options = handoffs.Options(lead, request, May(1));
  ASSERT_TRUE(options.ok()) << options.status();
  std::vector<std::string> steps;
  for (const HandoffAnswer& answer : *options) {
    steps.push_back(std::string(HandoffStepName(answer.step)) + " " +
                    std::string(DecisionName(answer.allowed)));
  }
  EXPECT_THAT(steps, ElementsAre("withdraw NO", "accept YES", "reject NO",
                                 "reassign NO", "attempt YES", "no_show YES",
                                 "reschedule NO"));
}

// Impossible events changed nothing: the question can be answered.
TEST(CanStep, GoesOnAfterAnImpossibleEvent) {
  const Policy policy = WithHandoffs();
  Lead lead = FoundLead(policy);
  Record(lead,
         {Offer("1", "eva", May(1)), Step("2", "accept", "adam", May(1))});
  EXPECT_EQ(Ask(lead, Request(HandoffStep::kAccept, "eva", "ae")).allowed,
            Decision::kYes);
}

TEST(CanStep, RefusesWhatIsNoQuestion) {
  const Policy policy = WithHandoffs();
  const Lead lead = FoundLead(policy);
  Handoffs handoffs(policy);
  const auto error = [&](const HandoffRequest& request) {
    return std::string(
        handoffs.CanStep(lead, request, May(1)).status().message());
  };
  HandoffRequest request = OfferTo("eva");
  request.roles = {"sdrr"};
  EXPECT_EQ(error(request), "there is no role 'sdrr'; did you mean 'sdr'?");
  request = OfferTo("eva");
  request.handoff = "sdr";
  EXPECT_EQ(handoffs.CanStep(lead, request, May(1)).status().code(),
            absl::StatusCode::kNotFound);
  request = OfferTo("eva");
  request.actor = "";
  EXPECT_EQ(error(request), "actor: a step needs who takes it");
  EXPECT_FALSE(handoffs.Options(lead, request, May(1)).ok());
  request = OfferTo("eva");
  request.step = static_cast<HandoffStep>(18);
  EXPECT_EQ(error(request), "step: 18 is the number of no step");
  request = OfferTo("eva");
  request.method = static_cast<HandoffMethod>(4);
  EXPECT_EQ(error(request), "method: 4 is the number of no method");
  request = OfferTo("eva");
  request.booked_at = Instant{0, -1};
  EXPECT_EQ(error(request), "booked_at: this is no instant");
  EXPECT_FALSE(handoffs.CanStep(lead, OfferTo("eva"), Instant{0, -1}).ok());
  Handoffs other(WithHandoffs());
  EXPECT_EQ(other.CanStep(lead, OfferTo("eva"), May(1)).status().code(),
            absl::StatusCode::kInvalidArgument);
  // It can be handed on.
  Handoffs moved = std::move(handoffs);
  EXPECT_TRUE(moved.CanStep(lead, OfferTo("eva"), May(1)).ok());
}

TEST(Names, AreThoseOfTheDocumentAndNoOthers) {
  EXPECT_EQ(HandoffStateName(HandoffState::kReversed), "REVERSED");
  EXPECT_EQ(HandoffStateName(static_cast<HandoffState>(10)), "");
  EXPECT_EQ(AfterRejectionName(AfterRejection::kRetry), "RETRY");
  EXPECT_EQ(AfterRejectionName(static_cast<AfterRejection>(0)), "");
  EXPECT_EQ(HandoffProblemName(HandoffProblem::kUnknownBooking),
            "UNKNOWN_BOOKING");
  EXPECT_EQ(HandoffProblemName(static_cast<HandoffProblem>(0)), "");
  EXPECT_EQ(HandoffDutyName(HandoffDuty::kNone), "NONE");
  EXPECT_EQ(HandoffDutyName(static_cast<HandoffDuty>(3)), "");
  EXPECT_EQ(CreditStandingName(CreditStanding::kPending), "PENDING");
  EXPECT_EQ(CreditStandingName(static_cast<CreditStanding>(4)), "");
  EXPECT_EQ(DisputeStandingName(DisputeStanding::kUpheld), "UPHELD");
  EXPECT_EQ(DisputeStandingName(static_cast<DisputeStanding>(4)), "");
  EXPECT_EQ(StepObstacleName(StepObstacle::kNoSuchEvidence),
            "NO_SUCH_EVIDENCE");
  EXPECT_EQ(StepObstacleName(static_cast<StepObstacle>(0)), "");
  EXPECT_EQ(IntentKindName(IntentKind::kIntroductionMail), "INTRODUCTION_MAIL");
  EXPECT_EQ(IntentKindName(static_cast<IntentKind>(0)), "");
  EXPECT_EQ(IntentPurposeName(IntentPurpose::kRequalifyOverdue),
            "REQUALIFY_OVERDUE");
  EXPECT_EQ(IntentPurposeName(static_cast<IntentPurpose>(0)), "");
}

}  // namespace
}  // namespace bantam
