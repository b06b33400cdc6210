// docs/processes.md, "Limits of time", where clocks are put forward and back
// and where February has 29 days.

#include <gtest/gtest.h>

#include <string>

#include "tests/process/processes.h"

namespace bantam::limit_clocks_test {
namespace {

using testing::At;
using testing::Compile;
using testing::Move;
using testing::NewOpportunity;
using testing::Record;

// Sundays are worked through; in Berlin one of them has 23 hours and another
// one 25. Weekdays in Lord Howe, where clocks move by half an hour, are not.
constexpr char kClocks[] = R"pb(
  id: "acme"
  calendars {
    id: "sundays"
    zone: "Europe/Berlin"
    hours { days: SUNDAY from: "00:00" to: "24:00" }
  }
  calendars {
    id: "island"
    zone: "Australia/Lord_Howe"
    hours { days: SUNDAY from: "00:00" to: "12:00" }
  }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages {
      id: "new"
      kind: OPEN
      limits { id: "worked" within: "24h" calendar: "sundays" }
      limits { id: "island" within: "11h" calendar: "island" }
      limits { id: "clock" within: "14d" }
    }
    stages { id: "won" kind: WON }
    transitions { id: "start" entry: true to: "new" }
    transitions { id: "win" from: "new" to: "won" }
  }
)pb";

// When the limit falls due of a visit that begins at `entered`.
std::string DueAfter(const std::string& entered, const std::string& limit) {
  Lead lead = NewOpportunity(Compile(kClocks));
  Record(lead, Move("1", "", "new", At(entered)));
  const StageHistory history = testing::ReplayAt(lead, At(entered));
  for (const LimitState& state : history.visits.at(0).limits) {
    if (state.id == limit && state.due) {
      return model::FormatInstant(*state.due);
    }
  }
  return "none";
}

TEST(LimitClocks, MissAnHourInSpring) {
  // Midnight of 29 March 2026 in Berlin; of that Sunday's 23 hours all are
  // used, and one of the next Sunday's.
  EXPECT_EQ(DueAfter("2026-03-28T23:00:00Z", "worked"), "2026-04-04T23:00:00Z");
  // Clock time does not care.
  EXPECT_EQ(DueAfter("2026-03-28T23:00:00Z", "clock"), "2026-04-11T23:00:00Z");
}

TEST(LimitClocks, HaveOneMoreInAutumn) {
  // Midnight of 25 October 2026; 24 hours later it is 23:00 of the same day.
  EXPECT_EQ(DueAfter("2026-10-24T22:00:00Z", "worked"), "2026-10-25T22:00:00Z");
}

// 4 October 2026 at 02:00 becomes 02:30, 5 April 2026 at 02:00 becomes 01:30.
TEST(LimitClocks, MoveByHalfAnHourToo) {
  // 11:30 hours until noon: 11 of them end at 11:30.
  EXPECT_EQ(DueAfter("2026-10-03T13:30:00Z", "island"), "2026-10-04T00:30:00Z");
  // 12:30 hours until noon: 11 of them end at 10:30.
  EXPECT_EQ(DueAfter("2026-04-04T13:00:00Z", "island"), "2026-04-05T00:00:00Z");
}

TEST(LimitClocks, CountTheLeapDay) {
  EXPECT_EQ(DueAfter("2028-02-20T12:00:00Z", "clock"), "2028-03-05T12:00:00Z");
  EXPECT_EQ(DueAfter("2027-02-20T12:00:00Z", "clock"), "2027-03-06T12:00:00Z");
  EXPECT_EQ(DueAfter("2100-02-20T12:00:00Z", "clock"), "2100-03-06T12:00:00Z");
  EXPECT_EQ(DueAfter("2028-02-29T23:59:59Z", "clock"), "2028-03-14T23:59:59Z");
}

TEST(LimitClocks, EndWithTheYear9999) {
  EXPECT_EQ(DueAfter("9999-12-17T23:59:59Z", "clock"), "9999-12-31T23:59:59Z");
  EXPECT_EQ(DueAfter("9999-12-18T00:00:00Z", "clock"), "none");
}

}  // namespace
}  // namespace bantam::limit_clocks_test
