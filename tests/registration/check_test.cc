// Whether a step of a registration may be taken, and what is told of others.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/registration/registrations.h"

namespace bantam {
namespace {

using ::bantam::testing::Day;
using ::bantam::testing::Deal;
using ::bantam::testing::Deals;
using ::bantam::testing::Event;
using ::bantam::testing::KeyOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using Step = RegistrationStep;
using State = RegistrationState;

// A registration of `lead`'s deal, submitted by `partner`, with more.
ExistingRegistration Submitted(const Lead& lead, const std::string& id,
                               const std::string& partner, Instant at,
                               std::vector<RegistrationEvent> more = {}) {
  RegistrationEvent submit = Event(id + "-submit", Step::kSubmit, at);
  submit.partner = partner;
  submit.sequence = -1;
  more.push_back(submit);
  for (RegistrationEvent& event : more) event.registration = id;
  return {.id = id, .key = KeyOf(lead), .events = more};
}

ExistingRegistration Approved(const Lead& lead, const std::string& id,
                              const std::string& partner, Instant at) {
  return Submitted(lead, id, partner, at,
                   {Event(id + "-approve", Step::kApprove, at)});
}

RegistrationRequest Submit(const std::string& id = "R-9") {
  return {.step = Step::kSubmit,
          .registration = id,
          .partner = "south",
          .roles = {"dealer"}};
}

RegistrationRequest ByManager(Step step, const std::string& id,
                              const std::string& reason = "") {
  return {.step = step,
          .registration = id,
          .roles = {"channel_manager"},
          .reason = reason};
}

RegistrationAnswer Ask(const Lead& lead, const RegistrationRequest& request,
                       const std::vector<ExistingRegistration>& registrations,
                       Instant now = Day(10)) {
  Registrar registrar(lead.policy());
  auto answer = registrar.Check(lead, request, registrations, now);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : RegistrationAnswer();
}

// "ROLE dealer", "TAKEN", "large: open account.employees".
std::vector<std::string> InTheWay(const RegistrationAnswer& answer) {
  std::vector<std::string> all;
  for (const RegistrationHindrance& hindrance : answer.obstacles) {
    std::string text(RegistrationObstacleName(hindrance.obstacle));
    for (const std::string& other : hindrance.instead) text += " " + other;
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
  RegistrationRequest request = Submit("R-1");
  request.roles = {};
  const RegistrationAnswer answer =
      Ask(lead, request, {Approved(lead, "R-1", "north", Day(1))});
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_THAT(InTheWay(answer), ElementsAre("ROLE dealer", "SUBMITTED_BEFORE",
                                            "TAKEN", "large: unmet"));
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
}

// Everything that an answer says, in one text.
std::string AllOf(const RegistrationAnswer& answer) {
  std::string all = answer.registration + " " + answer.own + " " +
                    answer.key.text + " " + answer.policy_hash;
  for (const std::string& text : InTheWay(answer)) all += " " + text;
  for (const std::string& text : answer.key.missing) all += " " + text;
  return all;
}

TEST(Rival, IsNeverNamed) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  Registrar registrar(policy);
  std::vector<ExistingRegistration> rivals = {
      Approved(lead, "SECRET-1", "SECRET", Day(1)),
      Submitted(lead, "SECRET-2", "SECRET", Day(2))};
  for (RegistrationEvent& event : rivals[0].events) event.actor = "SECRET";
  for (const Step step :
       {Step::kSubmit, Step::kApprove, Step::kRefuse, Step::kRelease}) {
    RegistrationRequest request = {.step = step,
                                   .registration = "R-9",
                                   .partner = "south",
                                   .roles = {"dealer", "manager"},
                                   .reason = "known_customer"};
    std::vector<ExistingRegistration> all = rivals;
    if (step != Step::kSubmit) {
      all.push_back(Submitted(lead, "R-9", "south", Day(3)));
    }
    EXPECT_THAT(AllOf(Ask(lead, request, all)),
                ::testing::Not(HasSubstr("SECRET")));
  }
  // Nor where something is wrong with it.
  const auto error = [&](const ExistingRegistration& damaged) {
    const auto answer =
        registrar.Check(lead, Submit(), {rivals[0], damaged}, Day(10));
    EXPECT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(std::string(answer.status().message()),
                ::testing::Not(HasSubstr("SECRET")));
    return std::string(answer.status().message());
  };
  ExistingRegistration damaged = rivals[1];
  damaged.events.push_back(Event("SECRET", Step::kExtend, Day(3)));
  damaged.events.back().registration = "SECRET-2";
  EXPECT_EQ(error(damaged),
            "registrations[1].events: they are not sound; ReplayRegistration "
            "says what is wrong");
  damaged = rivals[1];
  damaged.events.push_back(damaged.events[0]);
  damaged.events.back().at = Day(4);
  EXPECT_THAT(error(damaged), HasSubstr("registrations[1].events"));
  damaged = rivals[1];
  damaged.id = "SECRET-1";
  EXPECT_EQ(error(damaged),
            "registrations[1].id: there is another with this id");
  damaged = rivals[1];
  damaged.key = "SECRET";
  EXPECT_EQ(error(damaged),
            "registrations[1].key: it is not made of the fields of this "
            "policy's key; make it anew with RegistrationKey");
  damaged.key = "SECRET\xff";
  EXPECT_EQ(error(damaged), "registrations[1].key: it is not UTF-8");
}

// Domain, section 6: rules do not change retroactively.
TEST(Rival, IsProtectedByItsOwnPolicy) {
  const Policy old = Deals();
  const Policy strict = Deals("protect_for: \"5d\"");
  const Lead lead = Deal(strict);
  ExistingRegistration rival = Approved(lead, "R-1", "north", Day(1));
  for (RegistrationEvent& event : rival.events) event.policy_hash = old.hash();
  Registrar registrar(strict, {old});
  auto answer = registrar.Check(lead, Submit(), {rival}, Day(10));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->free_from, Day(91));
  // Where that policy is not there, nobody can say.
  answer = Registrar(strict).Check(lead, Submit(), {rival}, Day(10));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->unique, Decision::kUnknown);
  EXPECT_EQ(answer->allowed, Decision::kUnknown);
  EXPECT_EQ(answer->free_from, std::nullopt);
  // The end does not depend on that of the submission alone.
  rival.events[0].policy_hash.clear();
  ASSERT_EQ(rival.events[0].step, Step::kApprove);
  answer = Registrar(strict).Check(lead, Submit(), {rival}, Day(5));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->free_from, Day(6));
}

// As bad data may have it.
TEST(Rival, OfSeveralTheLastToEndCounts) {
  const Policy policy = Deals();
  const Policy endless = Deals("protect_for: \"3000000d\"");
  const Lead lead = Deal(policy);
  Registrar registrar(policy, {endless});
  std::vector<ExistingRegistration> rivals = {
      Approved(lead, "R-1", "north", Day(1)),
      Approved(lead, "R-2", "east", Day(5)),
      Approved(lead, "R-3", "west", Day(3))};
  auto answer = registrar.Check(lead, Submit(), rivals, Day(10));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->free_from, Day(95));
  for (RegistrationEvent& event : rivals[0].events) {
    event.policy_hash = endless.hash();
  }
  answer = registrar.Check(lead, Submit(), rivals, Day(10));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->allowed, Decision::kNo);
  EXPECT_EQ(answer->free_from, std::nullopt);
}

TEST(Check, NamesWhatIsWrongInTheQuestion) {
  const Policy policy = Deals();
  const Lead lead = Deal(policy);
  Registrar registrar(policy);
  const auto message = [&](const RegistrationRequest& request,
                           absl::StatusCode code) {
    const auto answer = registrar.Check(lead, request, {}, Day(1));
    EXPECT_EQ(answer.status().code(), code);
    return std::string(answer.status().message());
  };
  constexpr auto kInvalid = absl::StatusCode::kInvalidArgument;
  constexpr auto kNotFound = absl::StatusCode::kNotFound;
  RegistrationRequest request = Submit();
  request.partner = "";
  EXPECT_EQ(message(request, kInvalid), "partner: it is required");
  request = Submit("");
  EXPECT_EQ(message(request, kInvalid), "registration: it is required");
  request = Submit();
  request.reason = "\xff";
  EXPECT_EQ(message(request, kInvalid), "reason: byte 0 is not UTF-8");
  request = Submit();
  request.step = static_cast<Step>(0);
  EXPECT_THAT(message(request, kInvalid), HasSubstr("step: it must be"));
  request = Submit();
  request.roles = {"deeler"};
  EXPECT_EQ(message(request, kNotFound),
            "there is no role 'deeler'; did you mean 'dealer'?");
  EXPECT_EQ(message(ByManager(Step::kApprove, "R-1"), kNotFound),
            "there is no registration 'R-1'");
  EXPECT_FALSE(registrar.Check(Deal(Deals()), Submit(), {}, Day(1)).ok());
  EXPECT_FALSE(
      registrar.Check(lead, Submit(), {}, {model::kMaxInstantSeconds + 1, 0})
          .ok());
  const std::vector<ExistingRegistration> many(kMaxRegistrations + 1);
  EXPECT_EQ(registrar.Check(lead, Submit(), many, Day(1)).status().code(),
            absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(
      registrar.Check(lead, Submit(), {{.id = "", .key = KeyOf(lead)}}, Day(1))
          .status()
          .code(),
      kInvalid);
  const Policy none = testing::Compile("id: \"acme\"");
  EXPECT_EQ(
      Registrar(none).Check(Lead(none), Submit(), {}, Day(1)).status().code(),
      kNotFound);
  // An approval is about the deal that was registered.
  const auto other = registrar.Check(
      lead, ByManager(Step::kApprove, "R-1"),
      {Submitted(Deal(policy, "Other"), "R-1", "north", Day(1))}, Day(2));
  EXPECT_EQ(std::string(other.status().message()),
            "registrations[0].key: it is not the lead's");
  Registrar moved = std::move(registrar);
  EXPECT_TRUE(moved.Check(lead, Submit(), {}, Day(1)).ok());
}

}  // namespace
}  // namespace bantam
