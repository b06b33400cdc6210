// What recorded events make of a registration.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/registration/registrations.h"

namespace bantam::replay_test {
namespace {

using ::bantam::testing::At;
using ::bantam::testing::ChangesOf;
using ::bantam::testing::Day;
using ::bantam::testing::Deals;
using ::bantam::testing::Event;
using ::bantam::testing::FaultsOf;
using ::bantam::testing::ReplayAt;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Step = RegistrationStep;
using State = RegistrationState;

Instant Before(Instant instant) {
  return *(instant - model::Span{0, 1});
}

std::vector<RegistrationEvent> Approved() {
  return {Event("e1", Step::kSubmit, Day(1)),
          Event("e2", Step::kApprove, Day(2))};
}

TEST(Replay, BeginsWithNothing) {
  const RegistrationHistory history = ReplayAt(Deals(), {}, Day(1));
  EXPECT_EQ(history.registration, "R-1");
  EXPECT_EQ(history.state, State::kNone);
  EXPECT_EQ(history.decision_due, std::nullopt);
  EXPECT_THAT(history.intents, IsEmpty());
}

// Half-open: at the very instant of its end it protects no longer.
TEST(Replay, ProtectsForItsTime) {
  const Policy policy = Deals();
  const std::vector<RegistrationEvent> events = Approved();
  const RegistrationHistory history = ReplayAt(policy, events, Before(Day(92)));
  EXPECT_EQ(history.state, State::kApproved);
  EXPECT_EQ(history.partner, "north");
  EXPECT_EQ(history.submitted, Day(1));
  EXPECT_EQ(history.decided, Day(2));
  EXPECT_EQ(history.protected_until, Day(92));
  EXPECT_THAT(ChangesOf(history), ElementsAre("SUBMITTED e1", "APPROVED e2"));
  const RegistrationHistory later = ReplayAt(policy, events, Day(92));
  EXPECT_EQ(later.state, State::kExpired);
  EXPECT_THAT(ChangesOf(later),
              ElementsAre("SUBMITTED e1", "APPROVED e2", "EXPIRED "));
  EXPECT_EQ(later.changes.back().at, Day(92));
}

TEST(Replay, IsDecidedInTimeOrLate) {
  const Policy policy = Deals();
  const auto standing = [&](std::vector<RegistrationEvent> more, Instant at) {
    more.push_back(Event("e1", Step::kSubmit, Day(1)));
    return ReplayAt(policy, more, at).decision;
  };
  EXPECT_EQ(standing({}, Day(3)), LimitStanding::kRunning);
  const Instant late = *(Day(3) + model::Span{0, 1});
  EXPECT_EQ(standing({}, late), LimitStanding::kBreached);
  // At the very instant is in time.
  EXPECT_EQ(standing({Event("e2", Step::kRefuse, Day(3))}, Day(9)),
            LimitStanding::kMet);
  EXPECT_EQ(standing({Event("e2", Step::kApprove, late)}, Day(9)),
            LimitStanding::kBreached);
  EXPECT_EQ(standing({Event("e2", Step::kRelease, Day(2))}, Day(9)),
            LimitStanding::kEnded);
  EXPECT_EQ(standing({Event("e2", Step::kRelease, late)}, Day(9)),
            LimitStanding::kBreached);
}

TEST(Replay, CountsTheTimeToDecideInItsCalendar) {
  const Policy policy = Deals("protect_for: \"90d\" calendar: \"office\"");
  // Friday 15:00, and 48 hours of working time: six
  // days of eight hours, and so Monday of the week after next, 15:00.
  RegistrationEvent submit =
      Event("e1", Step::kSubmit, At("2026-05-01T15:00:00Z"));
  EXPECT_EQ(ReplayAt(policy, {submit}, submit.at).decision_due,
            At("2026-05-11T15:00:00Z"));
}

TEST(Replay, ExtendsFromThePresentEnd) {
  const Policy policy = Deals();
  std::vector<RegistrationEvent> events = Approved();
  events.push_back(Event("e3", Step::kExtend, Before(Day(92))));
  const RegistrationHistory history = ReplayAt(policy, events, Day(100));
  EXPECT_EQ(history.state, State::kApproved);
  EXPECT_EQ(history.protected_until, Day(182));
  EXPECT_EQ(history.extensions, 1);
  EXPECT_THAT(FaultsOf(history), IsEmpty());
  // Too late: it had expired.
  events.back().at = Day(92);
  const RegistrationHistory late = ReplayAt(policy, events, Day(100));
  EXPECT_EQ(late.state, State::kExpired);
  EXPECT_THAT(FaultsOf(late), ElementsAre("e3 NOT_PROTECTED EXPIRED"));
}

TEST(Replay, ReportsMoreExtensionsThanThereMayBe) {
  std::vector<RegistrationEvent> events = Approved();
  events.push_back(Event("e3", Step::kExtend, Day(3)));
  events.push_back(Event("e4", Step::kExtend, Day(4)));
  const RegistrationHistory history = ReplayAt(Deals(), events, Day(5));
  EXPECT_EQ(history.protected_until, Day(2 + 3 * 90));
  EXPECT_THAT(FaultsOf(history),
              ElementsAre("e4 TOO_MANY_EXTENSIONS APPROVED"));
}

TEST(Replay, LeavesOutWhatIsImpossible) {
  const Policy policy = Deals();
  const auto faults = [&](std::vector<RegistrationEvent> events) {
    const RegistrationHistory history = ReplayAt(policy, events, Day(200));
    std::vector<std::string> all = FaultsOf(history);
    all.push_back(std::string(RegistrationStateName(history.state)));
    return all;
  };
  const RegistrationEvent submit = Event("e1", Step::kSubmit, Day(150));
  EXPECT_THAT(faults({Event("e2", Step::kApprove, Day(149)), submit}),
              ElementsAre("e2 NOT_SUBMITTED NONE", "SUBMITTED"));
  EXPECT_THAT(faults({submit, Event("e2", Step::kSubmit, Day(151))}),
              ElementsAre("e2 SUBMITTED_BEFORE SUBMITTED", "SUBMITTED"));
  EXPECT_THAT(faults({submit, Event("e2", Step::kApprove, Day(151)),
                      Event("e3", Step::kApprove, Day(152))}),
              ElementsAre("e3 DECIDED_BEFORE APPROVED", "APPROVED"));
  EXPECT_THAT(faults({submit, Event("e2", Step::kApprove, Day(151)),
                      Event("e3", Step::kRefuse, Day(152))}),
              ElementsAre("e3 DECIDED_BEFORE APPROVED", "APPROVED"));
  EXPECT_THAT(
      faults({submit, Event("e2", Step::kRefuse, Day(151)),
              Event("e3", Step::kApprove, Day(152)),
              Event("e4", Step::kRelease, Day(153))}),
      ElementsAre("e3 DECIDED_BEFORE REFUSED", "e4 ENDED REFUSED", "REFUSED"));
  EXPECT_THAT(faults({submit, Event("e2", Step::kRelease, Day(151)),
                      Event("e3", Step::kApprove, Day(152))}),
              ElementsAre("e3 ENDED RELEASED", "RELEASED"));
  EXPECT_THAT(faults({submit, Event("e2", Step::kExtend, Day(151))}),
              ElementsAre("e2 NOT_PROTECTED SUBMITTED", "SUBMITTED"));
  EXPECT_EQ(ReplayAt(policy, {Event("e2", Step::kRefuse, Day(3))}, Day(9))
                .faults[0]
                .message,
            "registration event 'e2': it is REFUSE, but the registration was "
            "NONE");
}

TEST(Replay, GivesItToAnotherManagerOrPartner) {
  RegistrationEvent to_lee = Event("e3", Step::kReassign, Day(3));
  to_lee.manager = "lee";
  RegistrationEvent to_south = Event("e4", Step::kReassign, Day(4));
  to_south.partner = "south";
  std::vector<RegistrationEvent> events = Approved();
  events[0].manager = "kim";
  events.push_back(to_lee);
  events.push_back(to_south);
  EXPECT_EQ(ReplayAt(Deals(), events, Before(Day(3))).manager, "kim");
  EXPECT_EQ(ReplayAt(Deals(), events, Day(3)).manager, "lee");
  EXPECT_EQ(ReplayAt(Deals(), events, Day(3)).partner, "north");
  const RegistrationHistory history = ReplayAt(Deals(), events, Day(4));
  EXPECT_EQ(history.manager, "lee");
  EXPECT_EQ(history.partner, "south");
  EXPECT_EQ(history.state, State::kApproved);
  EXPECT_EQ(history.protected_until, Day(92));
}

// Any order of arrival, and anything told twice, ends in the same state.
TEST(Replay, DoesNotDependOnTheOrderOfArrival) {
  std::vector<RegistrationEvent> events = Approved();
  events.push_back(Event("e3", Step::kExtend, Day(2)));
  events.back().sequence = 1;
  events.push_back(Event("e4", Step::kRelease, Day(20)));
  const RegistrationHistory expected = ReplayAt(Deals(), events, Day(30));
  EXPECT_EQ(expected.state, State::kReleased);
  std::vector<size_t> order = {0, 1, 2, 3};
  do {
    std::vector<RegistrationEvent> shuffled;
    for (const size_t i : order) shuffled.push_back(events[i]);
    EXPECT_EQ(ReplayAt(Deals(), shuffled, Day(30)), expected);
    shuffled.push_back(events[order[0]]);
    RegistrationHistory twice = ReplayAt(Deals(), shuffled, Day(30));
    EXPECT_EQ(twice.repeated, 1);
    twice.repeated = 0;
    EXPECT_EQ(twice, expected);
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(Replay, SaysHowItWasAndWhatWasKnown) {
  std::vector<RegistrationEvent> events = Approved();
  events[1].recorded_at = Day(10);
  EXPECT_EQ(ReplayAt(Deals(), events, Day(5)).state, State::kApproved);
  const auto known = ReplayRegistration(Deals(), "R-1", events,
                                        {.at = Day(5), .known = Day(9)});
  ASSERT_TRUE(known.ok());
  EXPECT_EQ(known->state, State::kSubmitted);
  EXPECT_EQ(known->decision, LimitStanding::kBreached);
  // What was recorded after a later event restates it.
  events.push_back(Event("e3", Step::kRelease, Day(6)));
  const RegistrationHistory history = ReplayAt(Deals(), events, Day(12));
  EXPECT_FALSE(history.changes[0].late);
  EXPECT_TRUE(history.changes[1].late);
  EXPECT_FALSE(history.changes[2].late);
}

TEST(Replay, LooksAtItsOwnEventsOnly) {
  std::vector<RegistrationEvent> events = Approved();
  events[1].registration = "R-2";
  EXPECT_EQ(ReplayAt(Deals(), events, Day(5)).state, State::kSubmitted);
}

TEST(Replay, ThatWouldEndAfterTheYear9999DoesNotEnd) {
  const Policy policy = Deals("protect_for: \"3000000d\" max_extensions: 9");
  std::vector<RegistrationEvent> events = Approved();
  events.push_back(Event("e3", Step::kExtend, Day(5)));
  const RegistrationHistory history = ReplayAt(policy, events, Instant::Max());
  EXPECT_EQ(history.state, State::kApproved);
  EXPECT_EQ(history.protected_until, std::nullopt);
  RegistrationEvent last = Event("e1", Step::kSubmit, Instant::Max());
  EXPECT_EQ(ReplayAt(policy, {last}, Instant::Max()).decision_due,
            std::nullopt);
}

// Domain, section 6: rules do not change retroactively.
TEST(Replay, KeepsThePolicyOfEachEvent) {
  const Policy old = Deals();
  const Policy strict = Deals("protect_for: \"30d\"");
  std::vector<RegistrationEvent> events = Approved();
  events[1].policy_hash = old.hash();
  auto history = ReplayRegistration(strict, "R-1", events,
                                    {.at = Day(50), .earlier = {old}});
  ASSERT_TRUE(history.ok());
  EXPECT_EQ(history->protected_until, Day(92));
  EXPECT_THAT(FaultsOf(*history), IsEmpty());
  // Without it the present one is laid over, and that is said.
  history = ReplayRegistration(strict, "R-1", events, {.at = Day(50)});
  ASSERT_TRUE(history.ok());
  EXPECT_EQ(history->protected_until, Day(32));
  EXPECT_THAT(FaultsOf(*history), ElementsAre("e2 UNKNOWN_POLICY SUBMITTED"));
}

struct Damage {
  std::string name;
  std::function<void(RegistrationEvent&)> damage;
  std::string message;
};

void PrintTo(const Damage& damage, std::ostream* out) {
  *out << damage.name;
}

class BadEvents : public ::testing::TestWithParam<Damage> {};

TEST_P(BadEvents, AreNamed) {
  std::vector<RegistrationEvent> events = Approved();
  GetParam().damage(events[1]);
  const auto history =
      ReplayRegistration(Deals(), "R-1", events, {.at = Day(5)});
  EXPECT_EQ(history.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(std::string(history.status().message()), GetParam().message);
}

constexpr char kNoTime[] =
    ": it must lie between 0001-01-01T00:00:00Z and "
    "9999-12-31T23:59:59.999999999Z";

std::vector<Damage> Damages() {
  const Instant never{model::kMaxInstantSeconds + 1, 0};
  return {
      {"NoId", [](auto& e) { e.id = ""; }, "events[1].id: it is required"},
      {"NoRegistration", [](auto& e) { e.registration = ""; },
       "events[1].registration: it is required"},
      {"NoActor", [](auto& e) { e.actor = ""; },
       "events[1].actor: it is required"},
      {"NotUtf8", [](auto& e) { e.reason = "ok\xff"; },
       "events[1].reason: byte 2 is not UTF-8"},
      {"UnknownStep", [](auto& e) { e.step = static_cast<Step>(7); },
       "events[1].step: it must be SUBMIT, APPROVE, REFUSE, EXTEND, RELEASE or "
       "REASSIGN"},
      {"SubmittedByNobody", [](auto& e) { e.step = Step::kSubmit; },
       "events[1].partner: who submits it is required"},
      {"ReassignedToNobody", [](auto& e) { e.step = Step::kReassign; },
       "events[1].manager: a reassignment names a manager or a partner"},
      {"BeforeTime",
       [](auto& e) {
         e.at = {model::kMinInstantSeconds - 1, 0};
       },
       std::string("events[1].at") + kNoTime},
      {"RecordedAfterTime", [never](auto& e) { e.recorded_at = never; },
       std::string("events[1].recorded_at") + kNoTime},
      {"FreeAfterTime", [never](auto& e) { e.free_from = never; },
       std::string("events[1].free_from") + kNoTime},
      {"SameIdOtherContent", [](auto& e) { e.id = "e1"; },
       "events[1]: the id 'e1' stands at events[0] with other content"},
  };
}

std::string NameOf(const ::testing::TestParamInfo<Damage>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(All, BadEvents, ::testing::ValuesIn(Damages()),
                         NameOf);

TEST(Replay, RefusesWhatIsNoQuestion) {
  EXPECT_EQ(ReplayRegistration(testing::Compile("id: \"acme\""), "R-1", {},
                               {.at = Day(1)})
                .status()
                .code(),
            absl::StatusCode::kNotFound);
  EXPECT_FALSE(ReplayRegistration(Deals(), "", {}, {.at = Day(1)}).ok());
  const Instant never{model::kMinInstantSeconds - 1, 0};
  EXPECT_FALSE(ReplayRegistration(Deals(), "R-1", {}, {.at = never}).ok());
  EXPECT_FALSE(
      ReplayRegistration(Deals(), "R-1", {}, {.at = Day(1), .known = never})
          .ok());
  const std::vector<RegistrationEvent> many(kMaxRegistrationEvents + 1);
  EXPECT_EQ(
      ReplayRegistration(Deals(), "R-1", many, {.at = Day(1)}).status().code(),
      absl::StatusCode::kResourceExhausted);
  std::vector<RegistrationEvent> events = Approved();
  events[0].actor = std::string(9000, 'a');
  EXPECT_EQ(ReplayRegistration(Deals(), "R-1", events, {.at = Day(1)})
                .status()
                .code(),
            absl::StatusCode::kResourceExhausted);
}

TEST(Names, AreThoseOfTheDefinition) {
  std::string names;
  for (int i = 0; i < 11; ++i) {
    for (const std::string_view name :
         {RegistrationStepName(static_cast<Step>(i)),
          RegistrationStateName(static_cast<State>(i)),
          RegistrationProblemName(static_cast<RegistrationProblem>(i)),
          RegistrationObstacleName(static_cast<RegistrationObstacle>(i)),
          RegistrationDutyName(static_cast<RegistrationDuty>(i))}) {
      names += std::string(name) + " ";
    }
    names += ";";
  }
  EXPECT_EQ(names,
            " NONE    ;"
            "SUBMIT SUBMITTED NOT_SUBMITTED ROLE DECIDE ;"
            "APPROVE APPROVED SUBMITTED_BEFORE OTHER_PARTNER ESCALATE ;"
            "REFUSE REFUSED DECIDED_BEFORE SUBMITTED_BEFORE TELL_PARTNER ;"
            "EXTEND EXPIRED NOT_PROTECTED STATE CREATE_OPPORTUNITY ;"
            "RELEASE RELEASED ENDED REASON_MISSING  ;"
            "REASSIGN  TOO_MANY_EXTENSIONS NO_SUCH_REASON  ;"
            "  UNKNOWN_POLICY TOO_MANY_EXTENSIONS  ;"
            "   OWN  ;"
            "   TAKEN  ;"
            "     ;");
}

}  // namespace
}  // namespace bantam::replay_test
