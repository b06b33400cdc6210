// Whether a step of a registration may be taken.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/registration/requests.h"
#include "tests/support/ask.h"

namespace bantam::check_test {
namespace {

using ::bantam::testing::Approved;
using ::bantam::testing::Ask;
using ::bantam::testing::ByManager;
using ::bantam::testing::Day;
using ::bantam::testing::Deal;
using ::bantam::testing::Deals;
using ::bantam::testing::Event;
using ::bantam::testing::InTheWay;
using ::bantam::testing::KeyOf;
using ::bantam::testing::Submit;
using ::bantam::testing::Submitted;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Step = RegistrationStep;
using State = RegistrationState;

TEST(Submit, IsAllowedForADealThatIsFree) {
  const Policy policy = Deals();
  const RegistrationAnswer answer = Ask(Deal(policy), Submit(), {});
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_EQ(answer.valid, Decision::kYes);
  EXPECT_EQ(answer.unique, Decision::kYes);
  EXPECT_EQ(answer.registration, "R-9");
  EXPECT_EQ(answer.state, State::kNone);
  EXPECT_EQ(answer.decision_due, Day(12));
  EXPECT_EQ(answer.protected_until, std::nullopt);
  EXPECT_EQ(answer.policy_hash, policy.hash());
  EXPECT_EQ(answer.key.text, KeyOf(Deal(policy)));
  EXPECT_THAT(InTheWay(answer), IsEmpty());
}

TEST(Submit, ListsEverythingThatIsInTheWay) {
  const Policy policy = Deals();
  Lead lead = Deal(policy);
  ASSERT_TRUE(lead.Set("account.employees", int64_t{19}).ok());
  const RegistrationAnswer answer =
      Ask(lead, Submit("R-1"), {Approved(lead, "R-1", "north", Day(1))});
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_THAT(InTheWay(answer),
              ElementsAre("SUBMITTED_BEFORE", "TAKEN", "large: unmet"));
}

// Whoever has no role for it could else find out who has which deal.
TEST(Submit, SaysNothingToWhoHasNoRole) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  RegistrationRequest request = Submit("R-1");
  request.roles = {"channel_manager"};
  const RegistrationAnswer nothing = Ask(lead, request, {});
  EXPECT_EQ(nothing.allowed, Decision::kNo);
  EXPECT_EQ(nothing.valid, Decision::kUnknown);
  EXPECT_EQ(nothing.unique, Decision::kUnknown);
  EXPECT_EQ(nothing.decision_due, std::nullopt);
  EXPECT_THAT(InTheWay(nothing), ElementsAre("ROLE dealer"));
  // Whatever there is, the answer is the same.
  for (const std::string partner : {"north", "south"}) {
    EXPECT_EQ(Ask(lead, request,
                  {Approved(lead, "R-1", partner, Day(1)),
                   Submitted(lead, "R-2", partner, Day(1))}),
              nothing);
  }
}

TEST(Submit, TellsUnknownFromDenied) {
  const Policy policy = Deals();
  Lead lead(policy);
  ASSERT_TRUE(lead.Set("account.end_customer", "Acme").ok());
  const RegistrationAnswer answer = Ask(lead, Submit(), {});
  EXPECT_EQ(answer.allowed, Decision::kUnknown);
  EXPECT_EQ(answer.valid, Decision::kUnknown);
  EXPECT_EQ(answer.unique, Decision::kUnknown);
  EXPECT_THAT(answer.key.missing,
              ElementsAre("opportunity.product", "opportunity.site"));
  EXPECT_THAT(InTheWay(answer), ElementsAre("large: open account.employees"));
}

// Domain, section 6: a refusal says until when, and hides the rival.
TEST(Taken, SaysFromWhenItIsFree) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  const std::vector<ExistingRegistration> rival = {
      Approved(lead, "R-1", "north", Day(1))};
  RegistrationAnswer answer = Ask(lead, Submit(), rival, Day(90));
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_EQ(answer.unique, Decision::kNo);
  EXPECT_EQ(answer.free_from, Day(91));
  EXPECT_FALSE(answer.pending);
  EXPECT_EQ(answer.own, "");
  EXPECT_THAT(InTheWay(answer), ElementsAre("TAKEN"));
  // And from that very instant on it is.
  answer = Ask(lead, Submit(), rival, Day(91));
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_EQ(answer.free_from, std::nullopt);
}

TEST(Taken, ByOneThatIsNotDecidedHasNoDate) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  const RegistrationAnswer answer =
      Ask(lead, Submit(),
          {Submitted(lead, "R-1", "north", Day(9)),
           Approved(lead, "R-2", "east", Day(1))});
  EXPECT_TRUE(answer.pending);
  EXPECT_EQ(answer.free_from, std::nullopt);
  EXPECT_THAT(InTheWay(answer), ElementsAre("TAKEN"));
}

TEST(Taken, ForEverHasNoDate) {
  const Policy policy = Deals("protect_for: \"3000000d\"");
  const Lead lead = Deal(policy);
  const RegistrationAnswer answer =
      Ask(lead, Submit(), {Approved(lead, "R-1", "north", Day(1))});
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_FALSE(answer.pending);
  EXPECT_EQ(answer.free_from, std::nullopt);
}

TEST(Taken, ByTheSamePartnerIsToldApart) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  const RegistrationAnswer answer =
      Ask(lead, Submit(),
          {Approved(lead, "R-5", "south", Day(1)),
           Submitted(lead, "R-4", "south", Day(2))});
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_EQ(answer.own, "R-4");
  EXPECT_EQ(answer.free_from, std::nullopt);
  EXPECT_THAT(InTheWay(answer), ElementsAre("OWN"));
}

TEST(Taken, IsNoOtherDealAndNoneThatEnded) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  const auto ended = [&](const std::string& id, Step step) {
    return Submitted(lead, id, "north", Day(1), {Event(id, step, Day(2))});
  };
  const RegistrationAnswer answer =
      Ask(lead, Submit(),
          {Approved(Deal(policy, "Other"), "R-1", "north", Day(1)),
           ended("R-2", Step::kRefuse), ended("R-3", Step::kRelease)});
  EXPECT_EQ(answer.allowed, Decision::kYes);
}

TEST(Approve, NeedsARoleAndAValidDealThatIsFree) {
  const Policy policy = Deals();
  Lead lead = Deal(policy);
  const std::vector<ExistingRegistration> own = {
      Submitted(lead, "R-1", "north", Day(9))};
  RegistrationAnswer answer = Ask(lead, ByManager(Step::kApprove, "R-1"), own);
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_EQ(answer.state, State::kSubmitted);
  EXPECT_EQ(answer.protected_until, Day(100));

  // One that was submitted before it goes before it; one after it does not.
  answer = Ask(lead, ByManager(Step::kApprove, "R-1"),
               {own[0], Submitted(lead, "R-2", "south", Day(8))});
  EXPECT_THAT(InTheWay(answer), ElementsAre("TAKEN"));
  answer = Ask(lead, ByManager(Step::kApprove, "R-1"),
               {own[0], Submitted(lead, "R-2", "south", Day(9))});
  EXPECT_EQ(answer.allowed, Decision::kYes);

  ASSERT_TRUE(lead.Set("account.employees", int64_t{1}).ok());
  answer = Ask(lead, ByManager(Step::kApprove, "R-1"), own);
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_THAT(InTheWay(answer), ElementsAre("large: unmet"));
}

TEST(Refuse, NeedsAReasonAndKnowsTheDate) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  const std::vector<ExistingRegistration> both = {
      Submitted(lead, "R-1", "south", Day(9)),
      Approved(lead, "R-2", "north", Day(8))};
  RegistrationAnswer answer = Ask(lead, ByManager(Step::kRefuse, "R-1"), both);
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_THAT(InTheWay(answer),
              ElementsAre("REASON_MISSING known_customer too_small"));
  answer = Ask(lead, ByManager(Step::kRefuse, "R-1", "because"), both);
  EXPECT_THAT(InTheWay(answer),
              ElementsAre("NO_SUCH_REASON known_customer too_small"));
  answer = Ask(lead, ByManager(Step::kRefuse, "R-1", "known_customer"), both);
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_EQ(answer.unique, Decision::kNo);
  EXPECT_EQ(answer.free_from, Day(98));
  // What is unknown does not stand in the way of a refusal.
  Lead unknown(policy);
  answer =
      Ask(unknown, ByManager(Step::kRefuse, "R-1", "known_customer"), both);
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_EQ(answer.unique, Decision::kUnknown);
}

TEST(Refuse, TakesFreeTextWhereNoReasonsAreListed) {
  const Policy policy = testing::WithRegistration(R"pb(
    key: "account.end_customer"
    protect_for: "9d"
    decide_within: "2d"
    submitting_roles: "dealer"
    approving_roles: "channel_manager"
  )pb");
  const Lead lead = Deal(policy);
  const auto existing = Submitted(lead, "R-1", "south", Day(9));
  EXPECT_EQ(
      Ask(lead, ByManager(Step::kRefuse, "R-1", "why not"), {existing}).allowed,
      Decision::kYes);
  EXPECT_THAT(InTheWay(Ask(lead, ByManager(Step::kRefuse, "R-1"), {existing})),
              ElementsAre("REASON_MISSING"));
}

TEST(Steps, NeedTheRightState) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  const auto states = [&](Step step, const ExistingRegistration& existing) {
    return InTheWay(Ask(lead, ByManager(step, "R-1", "too_small"), {existing}));
  };
  const auto waiting = Submitted(lead, "R-1", "north", Day(9));
  const auto approved = Approved(lead, "R-1", "north", Day(9));
  const auto released = Submitted(lead, "R-1", "north", Day(8),
                                  {Event("x", Step::kRelease, Day(9))});
  const auto later = Submitted(lead, "R-1", "north", Day(11));
  const std::string wrong = "STATE";
  for (const Step step : {Step::kApprove, Step::kRefuse}) {
    EXPECT_THAT(states(step, waiting), IsEmpty());
    EXPECT_THAT(states(step, approved), ElementsAre(wrong));
    EXPECT_THAT(states(step, released), ElementsAre(wrong));
    EXPECT_THAT(states(step, later), ElementsAre(wrong));
  }
  EXPECT_THAT(states(Step::kExtend, waiting), ElementsAre(wrong));
  EXPECT_THAT(states(Step::kExtend, approved), IsEmpty());
  EXPECT_THAT(states(Step::kExtend, released), ElementsAre(wrong));
  EXPECT_THAT(states(Step::kRelease, waiting), IsEmpty());
  EXPECT_THAT(states(Step::kRelease, approved), IsEmpty());
  EXPECT_THAT(states(Step::kRelease, released), ElementsAre(wrong));
  EXPECT_THAT(states(Step::kReassign, released), IsEmpty());
  EXPECT_THAT(states(Step::kReassign, later), ElementsAre(wrong));
}

TEST(Extend, GoesOnAsOftenAsThePolicyAllows) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  ExistingRegistration existing = Approved(lead, "R-1", "north", Day(9));
  RegistrationAnswer answer =
      Ask(lead, ByManager(Step::kExtend, "R-1"), {existing});
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_EQ(answer.protected_until, Day(9 + 180));
  RegistrationEvent extend = Event("again", Step::kExtend, Day(10));
  existing.events.push_back(extend);
  answer = Ask(lead, ByManager(Step::kExtend, "R-1"), {existing});
  EXPECT_THAT(InTheWay(answer), ElementsAre("TOO_MANY_EXTENSIONS"));
}

TEST(Release, IsThePartnersOrTheApprovers) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  const std::vector<ExistingRegistration> existing = {
      Approved(lead, "R-1", "north", Day(9))};
  RegistrationRequest request = {
      .step = Step::kRelease, .registration = "R-1", .roles = {"dealer"}};
  request.partner = "north";
  EXPECT_EQ(Ask(lead, request, existing).allowed, Decision::kYes);
  request.partner = "south";
  RegistrationAnswer answer = Ask(lead, request, existing);
  EXPECT_THAT(InTheWay(answer), ElementsAre("OTHER_PARTNER"));
  EXPECT_EQ(answer.state, State::kNone);
  request.roles = {"manager"};
  EXPECT_EQ(Ask(lead, request, existing).allowed, Decision::kYes);
  request.roles = {};
  EXPECT_THAT(InTheWay(Ask(lead, request, existing)),
              ElementsAre("ROLE channel_manager manager dealer"));
}

// Who may not ask is told nothing of the registration.
TEST(Steps, SayNothingToWhoMayNotAsk) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  RegistrationRequest request = ByManager(Step::kExtend, "R-1");
  request.roles = {"dealer"};
  const RegistrationAnswer answer =
      Ask(lead, request, {Approved(lead, "R-1", "north", Day(9))});
  EXPECT_THAT(InTheWay(answer), ElementsAre("ROLE channel_manager manager"));
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_EQ(answer.state, State::kNone);
  EXPECT_EQ(answer.protected_until, std::nullopt);
  // Not even whether there is one, or of which deal.
  EXPECT_EQ(Ask(lead, request, {}), answer);
  request.step = Step::kApprove;
  EXPECT_EQ(Ask(lead, request, {}),
            Ask(lead, request,
                {Approved(Deal(policy, "Other"), "R-1", "north", Day(9))}));
}

// What another policy gave it is not known: neither whether it protects, nor
// until when.
TEST(Steps, OfAnUnknownPolicyAreUnknown) {
  const Policy old = Deals("protect_for: \"30d\" max_extensions: 1");
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  ExistingRegistration existing = Approved(lead, "R-1", "north", Day(9));
  for (RegistrationEvent& event : existing.events) {
    event.policy_hash = old.hash();
  }
  for (const Instant now : {Day(10), Day(300)}) {
    for (const Step step : {Step::kExtend, Step::kRelease}) {
      const RegistrationAnswer answer =
          Ask(lead, ByManager(step, "R-1"), {existing}, now);
      EXPECT_EQ(answer.allowed, Decision::kUnknown);
      EXPECT_EQ(answer.protected_until, std::nullopt);
      EXPECT_THAT(InTheWay(answer), IsEmpty());
    }
  }
  // With it they are decided.
  testing::Registrar registrar(policy, {old});
  auto answer = registrar.Check(lead, ByManager(Step::kExtend, "R-1"),
                                {existing}, Day(10));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->allowed, Decision::kYes);
  EXPECT_EQ(answer->protected_until, Day(9 + 30 + 90));
  answer = registrar.Check(lead, ByManager(Step::kExtend, "R-1"), {existing},
                           Day(40));
  ASSERT_TRUE(answer.ok());
  EXPECT_THAT(InTheWay(*answer), ElementsAre("STATE"));
  // What stands in the way in any case does.
  existing.events.push_back(Event("again", Step::kExtend, Day(10)));
  EXPECT_THAT(
      InTheWay(Ask(lead, ByManager(Step::kExtend, "R-1"), {existing}, Day(11))),
      ElementsAre("TOO_MANY_EXTENSIONS"));
}

}  // namespace
}  // namespace bantam::check_test
