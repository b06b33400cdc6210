// docs/handoff.md, "May somebody take it?": everything that stands in the way
// of a step.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/steps.h"

namespace bantam::steps_test {
namespace {

using model::HandoffMethod;
using model::HandoffState;
using model::HandoffStep;
using testing::Accepted;
using testing::Ask;
using testing::Because;
using ::testing::ElementsAre;
using testing::FoundLead;
using ::testing::HasSubstr;
using testing::InTheWay;
using ::testing::IsEmpty;
using testing::May;
using testing::Offer;
using testing::OfferTo;
using testing::Record;
using testing::RejectFor;
using testing::Request;
using testing::Step;
using testing::WithHandoffs;

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
  EXPECT_EQ(error(request),
            "request.roles[0]: there is no role 'sdrr'; did you mean 'sdr'?");
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

// The names of the numbers from `first` on, each of its own; `last` is the last
// that has one.
template <typename Enum>
void ExpectNames(std::string_view (*name_of)(Enum), int first, int last) {
  std::ifstream file(std::string(BANTAM_SOURCE_DIR) + "/docs/handoff.md");
  const std::string document{std::istreambuf_iterator<char>(file), {}};
  std::set<std::string> names;
  for (int i = first; i <= last; ++i) {
    const std::string name(name_of(static_cast<Enum>(i)));
    EXPECT_TRUE(names.insert(name).second) << name;
    ASSERT_NE(name, "") << i;
    EXPECT_THAT(document, HasSubstr(name));
  }
  EXPECT_EQ(name_of(static_cast<Enum>(last + 1)), "");
}

TEST(Names, StandInTheDocument) {
  ExpectNames(HandoffStateName, 0, 9);
  ExpectNames(AfterRejectionName, 1, 6);
  ExpectNames(HandoffProblemName, 1, 17);
  ExpectNames(HandoffDutyName, 0, 2);
  ExpectNames(CreditStandingName, 0, 3);
  ExpectNames(StepObstacleName, 1, 25);
  ExpectNames(IntentKindName, 1, 5);
  ExpectNames(IntentPurposeName, 1, 22);
  ExpectNames(DisputeStandingName, 0, 3);
}

TEST(Names, AreThoseOfTheDocumentAndNoOthers) {
  EXPECT_EQ(HandoffStateName(HandoffState::kReversed), "REVERSED");
  EXPECT_EQ(HandoffStateName(static_cast<HandoffState>(10)), "");
  EXPECT_EQ(AfterRejectionName(AfterRejection::kRetry), "RETRY");
  EXPECT_EQ(AfterRejectionName(static_cast<AfterRejection>(0)), "");
  EXPECT_EQ(HandoffProblemName(HandoffProblem::kUnknownPolicy),
            "UNKNOWN_POLICY");
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
}  // namespace bantam::steps_test
