// Rules on one unknown, bounded jointly (docs/scoring.md, "What is unknown").

#include "bantam/model/joint.h"

#include <gtest/gtest.h>

#include <cstdint>

#include "bantam/model/interval.h"
#include "bantam/model/points.h"

namespace bantam::model::joint_test {
namespace {

Interval Exactly(int64_t micros) {
  return Interval::Exactly(Points{micros});
}

TEST(JointBoundTest, RunsFromTheLeastSumToTheGreatest) {
  JointBound bound;
  EXPECT_FALSE(bound.interval().has_value());
  EXPECT_FALSE(bound.IsExact());
  for (const int64_t sum : {4, -5, 10, 0}) bound.AddValue(Exactly(sum));
  EXPECT_EQ(bound.interval(), (Interval{Points{-5}, Points{10}}));
  EXPECT_TRUE(bound.IsExact());
}

// A value on which a rule errs leaves an interval; whether its ends are reached
// is not known.
TEST(JointBoundTest, IsExactWhereBothEndsAreFoundWithoutAnError) {
  JointBound bound;
  bound.AddValue(Exactly(-5));
  bound.AddValue(Interval{Points{0}, Points{10}}, /*sure=*/false);
  EXPECT_EQ(bound.interval(), (Interval{Points{-5}, Points{10}}));
  EXPECT_FALSE(bound.IsExact());
  bound.AddValue(Exactly(10));
  EXPECT_TRUE(bound.IsExact());
}

TEST(JointBoundTest, IsNotExactWhereEveryValueErrs) {
  JointBound bound;
  bound.AddValue(Exactly(3), /*sure=*/false);
  EXPECT_EQ(bound.interval(), Exactly(3));
  EXPECT_FALSE(bound.IsExact());
}

}  // namespace
}  // namespace bantam::model::joint_test
