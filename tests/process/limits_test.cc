// docs/processes.md: limits of time.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "bantam/process.h"
#include "tests/process/processes.h"

namespace bantam::limits_test {
namespace {

using testing::May;
using testing::Move;
using testing::NewOpportunity;
using testing::Record;
using testing::ReplayAt;
using testing::WithPipeline;

std::string StandingOf(const StageHistory& history, size_t visit,
                       const std::string& limit) {
  for (const LimitState& state : history.visits.at(visit).limits) {
    if (state.id == limit)
      return std::string(LimitStandingName(state.standing));
  }
  return "none";
}

TEST(Limits, OfAStayRunOutAtTheVeryInstant) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(15)), 0, "stay"), "RUNNING");
  const StageHistory later =
      ReplayAt(lead, *(May(15) + Span{.seconds = 0, .nanos = 1}));
  EXPECT_EQ(StandingOf(later, 0, "stay"), "BREACHED");
  EXPECT_EQ(*later.visits[0].limits[1].due, May(15));
  EXPECT_FALSE(later.visits[0].limits[1].done);
  // Left late, it stays breached; left at the very instant, it is met.
  Lead late = lead;
  Record(late, Move("2", "new", "meeting", May(16)));
  EXPECT_EQ(StandingOf(ReplayAt(late, May(20)), 0, "stay"), "BREACHED");
  EXPECT_EQ(*ReplayAt(late, May(20)).visits[0].limits[1].done, May(16));
  Record(lead, Move("2", "new", "meeting", May(15)));
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(20)), 0, "stay"), "MET");
}

// Friday, 22 May, 12:00 UTC is 14:00 in Berlin: 3 hours until the weekend; the
// Monday is a holiday; 5 hours more end on Tuesday at 14:00.
TEST(Limits, OfWorkingTimeFollowTheCalendar) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(22)));
  const StageHistory history = ReplayAt(lead, May(23));
  EXPECT_EQ(model::FormatInstant(*history.visits[0].limits[0].due),
            "2026-05-26T12:00:00Z");
  EXPECT_EQ(history.next_limit, "response");
  EXPECT_EQ(*history.next_due, May(26));
}

TEST(Limits, OfAResponseWaitForItsActivity) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(22)));
  // Nobody knows whether there was a call.
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(26)), 0, "response"), "RUNNING");
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(27)), 0, "response"), "UNKNOWN");
  lead.SetActivitiesKnown();
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(27)), 0, "response"), "BREACHED");
  // A mail is no call, a call before the entry is none of this visit.
  ASSERT_TRUE(lead.AddActivity({.kind = "mail", .at = May(23)}).ok());
  ASSERT_TRUE(lead.AddActivity({.kind = "call", .at = May(21)}).ok());
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(27)), 0, "response"), "BREACHED");
  ASSERT_TRUE(lead.AddActivity({.kind = "call", .at = May(27)}).ok());
  const StageHistory late = ReplayAt(lead, May(28));
  EXPECT_EQ(StandingOf(late, 0, "response"), "BREACHED");
  EXPECT_EQ(*late.visits[0].limits[0].done, May(27));
  ASSERT_TRUE(
      lead.AddActivity({.kind = "call", .at = May(26), .recorded_at = May(29)})
          .ok());
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(28)), 0, "response"), "MET");
  // As known before it was recorded, it had not happened.
  const auto known =
      Replay(lead, "pipeline", {.at = May(28), .known = May(28)});
  EXPECT_EQ(StandingOf(*known, 0, "response"), "BREACHED");
}

// Up to the end of the visit, that instant included; and up to T.
TEST(Limits, CountActivitiesOfTheVisitThatHaveHappened) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  lead.SetActivitiesKnown();
  Record(lead, Move("1", "", "new", May(22)));
  ASSERT_TRUE(lead.AddActivity({.kind = "call", .at = May(24)}).ok());
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(23)), 0, "response"), "RUNNING");
  EXPECT_FALSE(ReplayAt(lead, May(23)).visits[0].limits[0].done);
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(24)), 0, "response"), "MET");
  Record(lead, Move("2", "new", "meeting", May(24)));
  EXPECT_EQ(StandingOf(ReplayAt(lead, May(25)), 0, "response"), "MET");
  // And so it does at the instant of the entry.
  Lead at_once = NewOpportunity(policy);
  Record(at_once, Move("1", "", "new", May(22)));
  ASSERT_TRUE(at_once.AddActivity({.kind = "call", .at = May(22)}).ok());
  EXPECT_EQ(StandingOf(ReplayAt(at_once, May(23)), 0, "response"), "MET");
}

// Activities come in any order, and of several kinds the first one counts.
TEST(Limits, AreMetByTheFirstActivity) {
  const Policy policy = testing::Compile(R"pb(
    id: "acme"
    activity_kinds { id: "mail" }
    activity_kinds { id: "call" }
    processes {
      id: "pipeline"
      subject: OPPORTUNITY
      stages {
        id: "new"
        kind: OPEN
        limits { id: "first" within: "9d" }
        limits { id: "second" within: "9d" }
        limits {
          id: "touch"
          within: "10d"
          until: [ "call", "mail" ]
        }
        limits {
          id: "other"
          within: "10d"
          until: [ "mail", "call" ]
        }
      }
      stages { id: "won" kind: WON }
      transitions { id: "start" entry: true to: "new" }
      transitions { id: "win" from: "new" to: "won" }
    }
  )pb");
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  for (const auto& [kind, day] : {std::pair("call", 7), std::pair("mail", 6),
                                  std::pair("mail", 4), std::pair("call", 5)}) {
    ASSERT_TRUE(lead.AddActivity({.kind = kind, .at = May(day)}).ok());
  }
  const StageHistory history = ReplayAt(lead, May(9));
  EXPECT_EQ(*history.visits[0].limits[2].done, May(4));
  EXPECT_EQ(*history.visits[0].limits[3].done, May(4));
  // Of two that fall due at once the first in the policy is named.
  EXPECT_EQ(history.next_limit, "first");
  EXPECT_EQ(*history.next_due, May(10));
}

// The next one to fall due is one that runs, of the visit that goes on.
TEST(Limits, FallDueWhileTheyRun) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  Record(lead, Move("2", "new", "later", May(2)));
  EXPECT_FALSE(ReplayAt(lead, May(3)).next_due);
  Record(lead, Move("3", "later", "new", May(20)));
  EXPECT_EQ(ReplayAt(lead, May(20)).next_limit, "response");
  ASSERT_TRUE(lead.AddActivity({.kind = "call", .at = May(20)}).ok());
  const StageHistory answered = ReplayAt(lead, May(20));
  EXPECT_EQ(answered.next_limit, "stay");
  EXPECT_EQ(*answered.next_due, *(May(20) + model::Days(14)));
}

TEST(Limits, EndWithTheVisit) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  lead.SetActivitiesKnown();
  Record(lead, Move("1", "", "new", May(22)));
  Record(lead, Move("2", "new", "lost", May(23)));
  ASSERT_TRUE(lead.AddActivity({.kind = "call", .at = May(24)}).ok());
  const StageHistory history = ReplayAt(lead, May(30));
  EXPECT_EQ(StandingOf(history, 0, "response"), "ENDED");
  EXPECT_EQ(StandingOf(history, 0, "stay"), "MET");
  EXPECT_FALSE(history.next_due);
}

}  // namespace
}  // namespace bantam::limits_test
