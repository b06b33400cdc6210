// Sums of figures (docs/scoring.md, "The sum" and "What is unknown").

#include "bantam/model/figure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "bantam/model/time.h"
#include "tests/model/random.h"

namespace bantam::model::figure_test {
namespace {

Figure FigureOf(int64_t points, int64_t low, int64_t high) {
  return {Points{points}, {Points{low}, Points{high}}};
}

TEST(TotalTest, CountsWhatIsKnownAndSpansWhatIsOpen) {
  Total total;
  EXPECT_EQ(total.Sum(), FigureOf(0, 0, 0));
  total.Add(Points{10});
  total.Add(Interval::Optional(Points{5}));
  total.Add(Interval::Optional(Points{-3}));
  EXPECT_EQ(total.Sum(), FigureOf(10, 7, 15));
  total.Add(FigureOf(1, -1, 2));
  EXPECT_EQ(total.Sum(), FigureOf(11, 6, 17));
}

// Both ends are clamped as the points are.
TEST(TotalTest, BoundsHoldForPointsAndEnds) {
  Total total;
  total.Add(FigureOf(50, -40, 90));
  EXPECT_EQ(total.Sum({.floor = Points{-20}, .cap = Points{60}}),
            FigureOf(50, -20, 60));
  EXPECT_EQ(total.Sum({.floor = Points{55}}), FigureOf(55, 55, 90));
}

// Of -5 below 50 employees and 10 from there on, 0 is known; it is no score
// that a company can have.
TEST(TotalTest, PointsMayLieOutsideTheirInterval) {
  Total total;
  total.Add(Interval{Points{5}, Points{10}});
  EXPECT_EQ(total.Sum(), FigureOf(0, 5, 10));
}

TEST(TotalTest, OutOfRangeIsNoSum) {
  Total total;
  total.Add(Points::Max());
  EXPECT_TRUE(total.Sum().has_value());
  total.Add(Interval{Points{0}, Points{1}});
  EXPECT_FALSE(total.Sum().has_value());
  // A cap brings it back.
  EXPECT_EQ(total.Sum({.cap = Points{7}}), FigureOf(7, 7, 7));
  Total less;
  less.Add(Points::Min());
  less.Add(Points{-1});
  EXPECT_FALSE(less.Sum({.cap = Points{7}}).has_value());
  EXPECT_EQ(less.Sum({.floor = Points{-7}}), FigureOf(-7, -7, -7));
}

// Nothing wraps around, however much is added.
TEST(TotalTest, WhatLeavesSixtyFourBitsIsNoSum) {
  Total total;
  for (int i = 0; i < 1'073; ++i) total.Add(Points::Max());
  const Bounds bounds = {.floor = Points{-7}, .cap = Points{7}};
  EXPECT_EQ(total.Sum(bounds), FigureOf(7, 7, 7));
  total.Add(Points::Max());
  EXPECT_FALSE(total.Sum(bounds).has_value());
}

TEST(TotalTest, TheOrderOfAddingDoesNotMatter) {
  Random random(5);
  for (int n = 0; n < 200; ++n) {
    std::vector<Figure> figures;
    std::array<Int128, 3> sums = {0, 0, 0};
    for (int64_t i = random.Between(0, 20); i > 0; --i) {
      const int64_t a = random.Between(-1'000'000'000, 1'000'000'000);
      const int64_t b = random.Between(-1'000'000'000, 1'000'000'000);
      figures.push_back(
          FigureOf(random.Between(-9, 9), std::min(a, b), std::max(a, b)));
      sums[0] += figures.back().points.micros;
      sums[1] += std::min(a, b);
      sums[2] += std::max(a, b);
    }
    const Figure expected =
        FigureOf(static_cast<int64_t>(sums[0]), static_cast<int64_t>(sums[1]),
                 static_cast<int64_t>(sums[2]));
    Total forward;
    for (const Figure& figure : figures) forward.Add(figure);
    std::reverse(figures.begin(), figures.end());
    Total backward;
    for (const Figure& figure : figures) backward.Add(figure);
    EXPECT_EQ(forward.Sum(), expected);
    EXPECT_EQ(backward.Sum(), expected);
  }
}

static_assert([] {
  Total total;
  total.Add(Points{2});
  total.Add(Interval::Optional(Points{3}));
  return total.Sum({.cap = Points{4}});
}() == Figure{Points{2}, {Points{2}, Points{4}}});

}  // namespace
}  // namespace bantam::model::figure_test
