// How occurrences add up, line by line (docs/scoring.md, "The sum", "Lines").

#include "bantam/model/score.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "tests/model/random.h"

namespace bantam::model::score_test {
namespace {

// 10 points, half of what there was lost each month: 10, 5, 0.
constexpr Decay kHalfEachMonth{
    .curve = Decay::Curve::kStep, .length = Days(30), .share_micros = 500'000};

Points Whole(int64_t points) {
  return Points{points * kMicrosPerPoint};
}

Figure FigureOf(int64_t points, int64_t low, int64_t high) {
  return {Whole(points), {Whole(low), Whole(high)}};
}

OccurrenceSum SumOf(const OccurrenceRule& rule,
                    std::vector<Occurrence> occurrences) {
  return *SumOccurrences(rule, occurrences);
}

std::vector<ScoreLine> LinesOf(const OccurrenceSum& sum) {
  const RuleLines lines(sum);
  return {lines.begin(), lines.end()};
}

TEST(SumOccurrencesTest, AddsWhatIsLeftOfEach) {
  const OccurrenceRule rule{.points = Whole(10), .decay = kHalfEachMonth};
  const OccurrenceSum sum =
      SumOf(rule, {{Days(0)}, {Days(29)}, {Days(30)}, {Days(60)}});
  EXPECT_EQ(sum.original, Whole(40));
  EXPECT_EQ(sum.bounded, Whole(40));
  EXPECT_EQ(sum.decayed, Whole(25));
  EXPECT_EQ(sum.figure, FigureOf(25, 25, 25));
  EXPECT_EQ(LinesOf(sum),
            (std::vector<ScoreLine>{{ScoreStep::kPoints, Whole(40)},
                                    {ScoreStep::kDecay, Whole(-15)}}));
}

// Caps apply after decay unless the rule says before (domain: conventions).
TEST(SumOccurrencesTest, ACapComesAfterDecay) {
  const OccurrenceRule rule{.points = Whole(10),
                            .decay = kHalfEachMonth,
                            .bounds = {.cap = Whole(12)}};
  const OccurrenceSum sum = SumOf(rule, {{Days(40)}, {Days(0)}, {Days(1)}});
  EXPECT_EQ(sum.figure.points, Whole(12));
  EXPECT_EQ(LinesOf(sum),
            (std::vector<ScoreLine>{{ScoreStep::kPoints, Whole(30)},
                                    {ScoreStep::kDecay, Whole(-5)},
                                    {ScoreStep::kCap, Whole(-13)}}));
}

// Of 12 the newest takes 10, and the next the 2 that are left, of which 1 is
// left after a month.
TEST(SumOccurrencesTest, ACapBeforeDecayGoesToTheNewest) {
  const OccurrenceRule rule{.points = Whole(10),
                            .decay = kHalfEachMonth,
                            .bounds = {.cap = Whole(12)},
                            .bounds_before_decay = true};
  const OccurrenceSum sum =
      SumOf(rule, {{Days(50), 0}, {Days(40), 1}, {Days(0), 2}, {Days(45), 3}});
  EXPECT_EQ(sum.original, Whole(40));
  EXPECT_EQ(sum.bounded, Whole(12));
  EXPECT_EQ(sum.decayed, Whole(11));
  EXPECT_EQ(sum.figure, FigureOf(11, 11, 11));
  EXPECT_EQ(LinesOf(sum),
            (std::vector<ScoreLine>{
                {ScoreStep::kPoints, Whole(40)},
                {ScoreStep::kCap, Whole(-28), /*before_decay=*/true},
                {ScoreStep::kDecay, Whole(-1)}}));
}

// A floor under penalties is what lets a lead come back.
TEST(SumOccurrencesTest, AFloorLimitsPenalties) {
  const OccurrenceRule rule{.points = Whole(-10),
                            .bounds = {.floor = Whole(-15)}};
  const OccurrenceSum sum = SumOf(rule, {{Days(0)}, {Days(1)}});
  EXPECT_EQ(sum.figure.points, Whole(-15));
  EXPECT_EQ(LinesOf(sum)[1], (ScoreLine{ScoreStep::kFloor, Whole(5)}));
  OccurrenceRule before = rule;
  before.bounds_before_decay = true;
  EXPECT_EQ(SumOf(before, {{Days(0)}, {Days(1)}}).figure.points, Whole(-15));
}

// Unknown is not no: it does not count, and leaves the interval open.
TEST(SumOccurrencesTest, WhatMayCountMovesOneEnd) {
  const OccurrenceRule rule{.points = Whole(10), .decay = kHalfEachMonth};
  std::vector<Occurrence> seen = {{Days(0)}, {Days(31), 1, /*known=*/false}};
  OccurrenceSum sum = *SumOccurrences(rule, seen);
  EXPECT_EQ(sum.original, Whole(10));
  EXPECT_EQ(sum.figure, FigureOf(10, 10, 15));
  OccurrenceRule minus = rule;
  minus.points = Whole(-10);
  minus.bounds.floor = Whole(-12);
  sum = *SumOccurrences(minus, seen);
  EXPECT_EQ(sum.figure, FigureOf(-10, -12, -10));
}

// With a cap before decay, one that may count can take from one that does: the
// newer takes all of the cap, fresh, or leaves it to the older.
TEST(SumOccurrencesTest, WhatMayCountMayTakeTheCap) {
  const OccurrenceRule rule{.points = Whole(10),
                            .decay = kHalfEachMonth,
                            .bounds = {.cap = Whole(10)},
                            .bounds_before_decay = true};
  EXPECT_EQ(SumOf(rule, {{Days(31), 0}, {Days(0), 1, /*known=*/false}}).figure,
            FigureOf(5, 5, 10));
}

TEST(SumOccurrencesTest, OfOneAgeTheEarlierInTheListComesFirst) {
  const OccurrenceRule rule{.points = Whole(10),
                            .bounds = {.cap = Whole(10)},
                            .bounds_before_decay = true};
  std::vector<Occurrence> seen = {{Days(1), 7}, {Days(1), 2}, {Days(0), 9}};
  ASSERT_TRUE(SumOccurrences(rule, seen).has_value());
  EXPECT_EQ(seen[0].place, 9u);
  EXPECT_EQ(seen[1].place, 2u);
  EXPECT_EQ(seen[2].place, 7u);
}

TEST(SumOccurrencesTest, NothingOutOfRange) {
  const OccurrenceRule rule{.points = Points::Max()};
  std::vector<Occurrence> seen = {{Days(0)}, {Days(0), 1, /*known=*/false}};
  EXPECT_FALSE(SumOccurrences(rule, seen).has_value());
  seen.pop_back();
  EXPECT_TRUE(SumOccurrences(rule, seen).has_value());
  EXPECT_FALSE(ReachOf(rule, 2).has_value());
  EXPECT_EQ(ReachOf(rule, -1), Interval{});
  EXPECT_EQ(ReachOf({.points = Points{-3}, .bounds = {.floor = Points{-5}}}, 4),
            (Interval{Points{-5}, Points{0}}));
}

// Whatever the rule: the lines add up, none but the first is 0, and the points
// lie within their interval.
TEST(RuleLinesTest, AddUpToThePoints) {
  Random random(17);
  for (int n = 0; n < 5'000; ++n) {
    OccurrenceRule rule{.points =
                            Points{random.Between(-9'000'000, 9'000'000)}};
    rule.decay.curve = static_cast<Decay::Curve>(random.Between(0, 3));
    rule.decay.length = Days(static_cast<int32_t>(random.Between(1, 60)));
    rule.decay.share_micros = random.Between(1, 1'000'000);
    if (random.Between(0, 1) == 0) {
      rule.bounds.cap = Points{random.Between(0, 30'000'000)};
    }
    if (random.Between(0, 1) == 0) {
      rule.bounds.floor = Points{random.Between(-30'000'000, 0)};
    }
    rule.bounds_before_decay = random.Between(0, 1) == 0;
    std::vector<Occurrence> seen;
    for (int64_t i = random.Between(0, 6); i > 0; --i) {
      seen.push_back({Days(static_cast<int32_t>(random.Between(0, 90))),
                      static_cast<size_t>(i), random.Between(0, 2) > 0});
    }
    const OccurrenceSum sum = *SumOccurrences(rule, seen);
    int64_t added = 0;
    for (const ScoreLine& line : LinesOf(sum)) {
      added += line.change.micros;
      EXPECT_TRUE(line.step == ScoreStep::kPoints || line.change != Points{});
    }
    EXPECT_EQ(added, sum.figure.points.micros);
    EXPECT_TRUE(sum.figure.interval.Contains(sum.figure.points));
  }
}

}  // namespace
}  // namespace bantam::model::score_test
