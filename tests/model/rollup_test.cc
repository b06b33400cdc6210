// From people to their account (docs/assessment.md, "Roll-ups").

#include "bantam/model/rollup.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace bantam::model::rollup_test {
namespace {

Figure FigureOf(int64_t points, int64_t low, int64_t high) {
  return {Points{points}, {Points{low}, Points{high}}};
}

const std::vector<Figure> kPeople = {FigureOf(30, 10, 90), FigureOf(50, 50, 50),
                                     FigureOf(20, 0, 60)};

TEST(RollUpTest, TakesTheHighestTheBestOrAll) {
  EXPECT_EQ(RollUp(kPeople, 1), FigureOf(50, 50, 90));
  EXPECT_EQ(RollUp(kPeople, 2), FigureOf(80, 60, 150));
  EXPECT_EQ(RollUp(kPeople, 3), FigureOf(100, 60, 200));
  EXPECT_EQ(RollUp(kPeople, 9), FigureOf(100, 60, 200));
}

TEST(RollUpTest, NobodyIsNothingWithinTheBounds) {
  EXPECT_EQ(RollUp({}, 3), FigureOf(0, 0, 0));
  EXPECT_EQ(RollUp({}, 3, {.floor = Points{5}}), FigureOf(5, 5, 5));
}

TEST(RollUpTest, ACapBringsBackWhatASumHasLeftBehind) {
  const std::vector<Figure> many(3, Figure::Known(Points::Max()));
  EXPECT_FALSE(RollUp(many, 3).has_value());
  EXPECT_EQ(RollUp(many, 3, {.cap = Points{9}}), FigureOf(9, 9, 9));
}

}  // namespace
}  // namespace bantam::model::rollup_test
