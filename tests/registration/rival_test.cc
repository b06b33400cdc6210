// What is told of another partner's registration: nothing but a date; and what is
// wrong with a question.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/registration/requests.h"
#include "tests/support/ask.h"

namespace bantam::rival_test {
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
using ::testing::HasSubstr;

using Step = RegistrationStep;

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
  testing::Registrar registrar(policy);
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
  // Events of another one, or a part of its own, would make it look free.
  damaged = rivals[1];
  damaged.events.insert(damaged.events.begin(), rivals[0].events[0]);
  EXPECT_EQ(error(damaged),
            "registrations[1].events[0].registration: it is not the id of the "
            "registration that it is listed with");
  damaged = rivals[1];
  damaged.events.clear();
  EXPECT_EQ(error(damaged),
            "registrations[1].events: none of them is SUBMIT; hand in all of "
            "its events");
  damaged.events = {Event("SECRET", Step::kRelease, Day(3))};
  damaged.events[0].registration = "SECRET-2";
  EXPECT_EQ(error(damaged),
            "registrations[1].events: none of them is SUBMIT; hand in all of "
            "its events");
}

// Domain, section 6: rules do not change retroactively.
TEST(Rival, IsProtectedByItsOwnPolicy) {
  const Policy old = Deals();
  const Policy strict = Deals("protect_for: \"5d\"");
  const Lead lead = Deal(strict);
  ExistingRegistration rival = Approved(lead, "R-1", "north", Day(1));
  for (RegistrationEvent& event : rival.events) event.policy_hash = old.hash();
  testing::Registrar registrar(strict, {old});
  auto answer = registrar.Check(lead, Submit(), {rival}, Day(10));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->free_from, Day(91));
  // Where that policy is not there, nobody can say.
  answer = testing::Registrar(strict).Check(lead, Submit(), {rival}, Day(10));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->unique, Decision::kUnknown);
  EXPECT_EQ(answer->allowed, Decision::kUnknown);
  EXPECT_EQ(answer->free_from, std::nullopt);
  // The end does not depend on that of the submission alone.
  rival.events[0].policy_hash.clear();
  ASSERT_EQ(rival.events[0].step, Step::kApprove);
  answer = testing::Registrar(strict).Check(lead, Submit(), {rival}, Day(5));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->free_from, Day(6));
}

// As bad data may have it.
TEST(Rival, OfSeveralTheLastToEndCounts) {
  const Policy policy = Deals();
  const Policy endless = Deals("protect_for: \"3000000d\"");
  const Lead lead = Deal(policy);
  testing::Registrar registrar(policy, {endless});
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
  testing::Registrar registrar(policy);
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
            "request.roles[0]: there is no role 'deeler'; did you mean "
            "'dealer'?");
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
  EXPECT_EQ(testing::Registrar(none)
                .Check(Lead(none), Submit(), {}, Day(1))
                .status()
                .code(),
            kNotFound);
  // An approval is about the deal that was registered.
  const auto other = registrar.Check(
      lead, ByManager(Step::kApprove, "R-1"),
      {Submitted(Deal(policy, "Other"), "R-1", "north", Day(1))}, Day(2));
  EXPECT_EQ(std::string(other.status().message()),
            "registrations[0].key: it is not the lead's");
  testing::Registrar moved = std::move(registrar);
  EXPECT_TRUE(moved.Check(lead, Submit(), {}, Day(1)).ok());
}

}  // namespace
}  // namespace bantam::rival_test
