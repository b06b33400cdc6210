#include "bantam/model/interval.h"

#include <gtest/gtest.h>

#include "tests/model/random.h"

namespace bantam::model::interval_test {
namespace {

constexpr Points P(int64_t points) {
  return Points{points * kMicrosPerPoint};
}

static_assert(Interval::Exactly(P(3)).IsPoint());
static_assert(Interval::Optional(P(5)) == Interval{P(0), P(5)});
static_assert(Add(Interval{P(1), P(2)}, Interval{P(3), P(5)}) ==
              Interval{P(4), P(7)});
static_assert(Hull({P(1), P(2)}, {P(5), P(6)}) == Interval{P(1), P(6)});

TEST(IntervalTest, ARuleThatMayHoldReachesFromZero) {
  EXPECT_EQ(Interval::Optional(P(5)), (Interval{P(0), P(5)}));
  EXPECT_EQ(Interval::Optional(P(-5)), (Interval{P(-5), P(0)}));
  EXPECT_EQ(Interval::Optional(P(0)), Interval::Exactly(P(0)));
}

TEST(IntervalTest, BothEndsBelongToIt) {
  const Interval interval{P(-5), P(10)};
  EXPECT_TRUE(interval.Contains(P(-5)));
  EXPECT_TRUE(interval.Contains(P(10)));
  EXPECT_FALSE(interval.Contains(Points{-5'000'001}));
  EXPECT_FALSE(interval.Contains(Points{10'000'001}));
  EXPECT_TRUE(interval.Contains(interval));
  EXPECT_FALSE(interval.Contains(Interval{P(-5), P(11)}));
  EXPECT_FALSE(interval.Contains(Interval{P(-6), P(10)}));
}

TEST(IntervalTest, OnlyOneNumberIsAPoint) {
  EXPECT_TRUE(Interval::Exactly(P(-2)).IsPoint());
  EXPECT_FALSE((Interval{P(0), Points{1}}).IsPoint());
}

TEST(IntervalTest, ASumOutOfRangeIsNoInterval) {
  EXPECT_FALSE(Add(Interval::Exactly(Points::Max()), {P(0), Points{1}}));
  EXPECT_FALSE(Add(Interval::Exactly(Points::Min()), {Points{-1}, P(0)}));
  EXPECT_TRUE(
      Add(Interval::Exactly(Points::Max()), Interval::Exactly(Points::Min())));
}

TEST(IntervalTest, SumsAndHullsHoldWhatTheirPartsHold) {
  Random random(1);
  const auto draw = [&random] {
    const Points a{random.AnySize(-kMaxPointsMicros / 2, kMaxPointsMicros / 2)};
    const Points b{random.AnySize(-kMaxPointsMicros / 2, kMaxPointsMicros / 2)};
    return a < b ? Interval{a, b} : Interval{b, a};
  };
  const auto inside = [&random](Interval i) {
    return Points{random.Between(i.low.micros, i.high.micros)};
  };
  for (int i = 0; i < 20'000; ++i) {
    const Interval a = draw();
    const Interval b = draw();
    const Points x = inside(a);
    const Points y = inside(b);
    ASSERT_TRUE(Add(a, b)->Contains(*Add(x, y)));
    ASSERT_EQ(Add(a, b), Add(b, a));
    const Interval hull = Hull(a, b);
    ASSERT_TRUE(hull.Contains(a));
    ASSERT_TRUE(hull.Contains(b));
    ASSERT_TRUE(hull.low == a.low || hull.low == b.low);
    ASSERT_TRUE(hull.high == a.high || hull.high == b.high);
  }
}

}  // namespace
}  // namespace bantam::model::interval_test
