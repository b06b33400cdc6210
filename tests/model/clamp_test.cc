#include "bantam/model/clamp.h"

#include <gtest/gtest.h>

#include "tests/model/random.h"

namespace bantam::model::clamp_test {
namespace {

constexpr Points P(int64_t points) {
  return Points{points * kMicrosPerPoint};
}

static_assert(Clamp(P(-35), {.floor = P(-20)}) == P(-20));
static_assert(Clamp(Points::Max(), Bounds{}) == Points::Max());
static_assert(Bounds{}.IsValid());

TEST(ClampTest, LimitsWhatLiesBeyond) {
  const Bounds bounds{.floor = P(-20), .cap = P(30)};
  EXPECT_EQ(Clamp(P(-21), bounds), P(-20));
  EXPECT_EQ(Clamp(P(-20), bounds), P(-20));
  EXPECT_EQ(Clamp(P(0), bounds), P(0));
  EXPECT_EQ(Clamp(P(30), bounds), P(30));
  EXPECT_EQ(Clamp(Points{30'000'001}, bounds), P(30));
}

TEST(ClampTest, AnAbsentBoundLimitsNothing) {
  EXPECT_EQ(Clamp(Points::Min(), {.cap = P(1)}), Points::Min());
  EXPECT_EQ(Clamp(Points::Max(), {.floor = P(-1)}), Points::Max());
}

TEST(ClampTest, ZeroIsABound) {
  EXPECT_EQ(Clamp(P(5), {.cap = P(0)}), P(0));
  EXPECT_EQ(Clamp(P(-5), {.floor = P(0)}), P(0));
}

TEST(ClampTest, AFloorAboveTheCapIsSaidAndActsAlone) {
  const Bounds bad{.floor = P(5), .cap = P(3)};
  EXPECT_FALSE(bad.IsValid());
  EXPECT_TRUE((Bounds{.floor = P(3), .cap = P(3)}).IsValid());
  for (const int64_t points : {-10, 3, 4, 5, 10}) {
    EXPECT_EQ(Clamp(P(points), bad), P(5)) << points;
  }
}

TEST(ClampTest, AnIntervalIsLimitedAtBothEnds) {
  const Bounds bounds{.floor = P(-20), .cap = P(30)};
  EXPECT_EQ(Clamp(Interval{P(-50), P(10)}, bounds), (Interval{P(-20), P(10)}));
  EXPECT_EQ(Clamp(Interval{P(40), P(50)}, bounds), Interval::Exactly(P(30)));
}

TEST(ClampTest, KeepsOrderAndStaysInsideAndIsDoneOnce) {
  Random random(1);
  for (int i = 0; i < 20'000; ++i) {
    const auto draw = [&random] { return Points{random.AnySize(-1000, 1000)}; };
    Bounds bounds;
    if (random.Between(0, 2) > 0) bounds.floor = draw();
    if (random.Between(0, 2) > 0) bounds.cap = draw();
    if (!bounds.IsValid()) continue;
    const Points a = draw();
    const Points b = draw();
    const Points clamped = Clamp(a, bounds);
    ASSERT_EQ(Clamp(clamped, bounds), clamped);
    if (bounds.floor) {
      ASSERT_GE(clamped, *bounds.floor);
    }
    if (bounds.cap) {
      ASSERT_LE(clamped, *bounds.cap);
    }
    if (a <= b) {
      ASSERT_LE(clamped, Clamp(b, bounds));
    }
    const bool outside =
        (bounds.floor && a < *bounds.floor) || (bounds.cap && a > *bounds.cap);
    ASSERT_EQ(clamped != a, outside);
  }
}

}  // namespace
}  // namespace bantam::model::clamp_test
