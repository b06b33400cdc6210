// What recorded events of a registration have the host do.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/registration/registrations.h"

namespace bantam::intents_test {
namespace {

using ::bantam::testing::Day;
using ::bantam::testing::Deals;
using ::bantam::testing::Event;
using ::bantam::testing::ReplayAt;
using ::testing::ElementsAre;

using Step = RegistrationStep;
using State = RegistrationState;

std::vector<RegistrationEvent> Approved() {
  return {Event("e1", Step::kSubmit, Day(1)),
          Event("e2", Step::kApprove, Day(2))};
}

// "DUTY id" of each intent.
std::vector<std::string> DutiesOf(const RegistrationHistory& history) {
  std::vector<std::string> duties;
  for (const RegistrationIntent& intent : history.intents) {
    duties.push_back(intent.id);
  }
  return duties;
}

TEST(Intents, FollowFromWhatIsRecorded) {
  const Policy policy = Deals();
  std::vector<RegistrationEvent> events = {Event("e/1", Step::kSubmit, Day(1))};
  RegistrationHistory history = ReplayAt(policy, events, Day(3));
  ASSERT_THAT(DutiesOf(history), ElementsAre("R-1/e%2F1/DECIDE"));
  EXPECT_EQ(history.intents[0].due, Day(3));
  EXPECT_THAT(history.intents[0].roles,
              ElementsAre("channel_manager", "manager"));
  EXPECT_THAT(DutiesOf(ReplayAt(policy, events, Day(4))),
              ElementsAre("R-1/e%2F1/DECIDE", "R-1/e%2F1/ESCALATE"));

  events.push_back(Event("e2", Step::kApprove, Day(4)));
  EXPECT_THAT(DutiesOf(ReplayAt(policy, events, Day(4))),
              ElementsAre("R-1/e2/TELL_PARTNER", "R-1/e2/CREATE_OPPORTUNITY"));
  EXPECT_THAT(DutiesOf(ReplayAt(policy, events, Day(94))),
              ElementsAre("R-1/e2/TELL_PARTNER", "R-1//TELL_PARTNER"));

  // Domain, section 6: a refusal says until when.
  events.back().step = Step::kRefuse;
  events.back().reason = "known_customer";
  events.back().free_from = Day(77);
  history = ReplayAt(policy, events, Day(5));
  ASSERT_THAT(DutiesOf(history), ElementsAre("R-1/e2/TELL_PARTNER"));
  EXPECT_EQ(history.intents[0].state, State::kRefused);
  EXPECT_EQ(history.intents[0].partner, "north");
  EXPECT_EQ(history.intents[0].reason, "known_customer");
  EXPECT_EQ(history.intents[0].free_from, Day(77));
}

// "id partner STATE reason" of each telling that these events bring about.
std::vector<std::string> Told(const std::vector<RegistrationEvent>& events) {
  std::vector<std::string> told;
  for (const RegistrationIntent& intent :
       ReplayAt(Deals(), events, Day(9)).intents) {
    if (intent.duty != RegistrationDuty::kTellPartner) continue;
    told.push_back(intent.id + " " + intent.partner + " " +
                   std::string(RegistrationStateName(intent.state)) + " " +
                   intent.reason);
  }
  return told;
}

// Who lost it is told why, who got it is not; neither is told of the other.
TEST(Intents, TellBothPartnersOfAReassignment) {
  std::vector<RegistrationEvent> events = Approved();
  RegistrationEvent to_south = Event("e4", Step::kReassign, Day(4));
  to_south.partner = "so/uth";
  to_south.reason = "north was too slow";
  events.push_back(to_south);
  EXPECT_THAT(Told(events),
              ElementsAre("R-1/e2/TELL_PARTNER north APPROVED ",
                          "R-1/e4/TELL_PARTNER/north north NONE north was too "
                          "slow",
                          "R-1/e4/TELL_PARTNER so/uth APPROVED "));
  RegistrationEvent to_west = Event("e5", Step::kReassign, Day(5));
  to_west.partner = "west";
  events.push_back(to_west);
  EXPECT_THAT(Told(events)[3], "R-1/e5/TELL_PARTNER/so%2Futh so/uth NONE ");
  // The same partner with another manager is told as ever.
  events.pop_back();
  events.back().partner = "north";
  events.back().manager = "lee";
  EXPECT_THAT(Told(events)[1],
              "R-1/e4/TELL_PARTNER north APPROVED north was too slow");
}

}  // namespace
}  // namespace bantam::intents_test
