// Whether something was done in time (domain: conventions; docs/processes.md,
// "Limits of time").

#include "bantam/model/deadline.h"

#include <gtest/gtest.h>

#include <optional>

namespace bantam::model::deadline_test {
namespace {

constexpr Instant kBefore{99, 0};
constexpr Instant kDue{100, 0};
constexpr Instant kAfter{100, 1};

TEST(DeadlineTest, IsMetAtTheVeryInstant) {
  EXPECT_FALSE(IsOverdue(kDue, kBefore));
  EXPECT_FALSE(IsOverdue(kDue, kDue));
  EXPECT_TRUE(IsOverdue(kDue, kAfter));
  EXPECT_FALSE(IsOverdue(std::nullopt, Instant::Max()));
}

TEST(WindowTest, IsOverAtTheInstantAtWhichItEnds) {
  EXPECT_FALSE(HasEnded(kDue, kBefore));
  EXPECT_TRUE(HasEnded(kDue, kDue));
  EXPECT_TRUE(HasEnded(kDue, kAfter));
  EXPECT_FALSE(HasEnded(std::nullopt, Instant::Max()));
}

// Each row of the table.
TEST(JudgeLimitTest, StandsAsTheTableSays) {
  const auto judge = [](const TimeLimit& limit, Instant now = kAfter) {
    return JudgeLimit(limit, now);
  };
  EXPECT_EQ(judge({.due = kDue, .done = kDue}), LimitStanding::kMet);
  EXPECT_EQ(judge({.done = kAfter}), LimitStanding::kMet);
  // A breach remains one, whatever comes after it.
  EXPECT_EQ(judge({.due = kDue, .done = kAfter}), LimitStanding::kBreached);
  EXPECT_EQ(judge({.due = kDue}), LimitStanding::kBreached);
  EXPECT_EQ(judge({.due = kDue, .ended = kAfter}), LimitStanding::kBreached);
  EXPECT_EQ(judge({.due = kDue, .known = false}), LimitStanding::kUnknown);
  EXPECT_EQ(judge({.due = kDue, .ended = kAfter, .known = false}),
            LimitStanding::kUnknown);
  EXPECT_EQ(judge({.due = kDue, .ended = kDue}), LimitStanding::kEnded);
  EXPECT_EQ(judge({.ended = kAfter, .known = false}), LimitStanding::kEnded);
  EXPECT_EQ(judge({.due = kDue}, kDue), LimitStanding::kRunning);
  EXPECT_EQ(judge({}), LimitStanding::kRunning);
}

}  // namespace
}  // namespace bantam::model::deadline_test
