// Sharing out and completeness, against the definition in docs/assessment.md.

#include "bantam/model/assessment.h"
#include "bantam/model/share.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <numeric>
#include <vector>

#include "tests/model/random.h"

namespace bantam::model::assessment_test {
namespace {

TEST(ShareOut, GivesWhatIsLeftToTheLargestRemainders) {
  // 10 by 3 : 3 : 1 is 4.28, 4.28 and 1.42: one is left, and goes to 0.42.
  const auto parts = ShareOut(Points{10}, {3, 3, 1});
  ASSERT_TRUE(parts.has_value());
  EXPECT_EQ(*parts, (std::vector<Points>{{4}, {4}, {2}}));
  // Of equal remainders the first.
  EXPECT_EQ(*ShareOut(Points{2}, {1, 1, 1}),
            (std::vector<Points>{{1}, {1}, {0}}));
}

TEST(ShareOut, RefusesWhatCannotBeShared) {
  EXPECT_FALSE(ShareOut(Points{10}, {}).has_value());
  EXPECT_FALSE(ShareOut(Points{10}, {1, 0}).has_value());
  EXPECT_FALSE(ShareOut(Points{-1}, {1}).has_value());
}

TEST(ShareOut, AddsUpAndIsFair) {
  Random random(11);
  for (int n = 0; n < 2'000; ++n) {
    std::vector<uint32_t> weights;
    Int128 sum = 0;
    for (int64_t i = random.Between(1, 9); i > 0; --i) {
      weights.push_back(static_cast<uint32_t>(
          random.Between(1, random.Between(0, 1) == 0 ? 3 : 4'294'967'295)));
      sum += weights.back();
    }
    const Points total{random.Between(0, kMaxPointsMicros)};
    const auto parts = ShareOut(total, weights);
    ASSERT_TRUE(parts.has_value());
    int64_t added = 0;
    for (size_t i = 0; i < weights.size(); ++i) {
      added += (*parts)[i].micros;
      // Each part is the exact one, rounded down or up.
      const Int128 exact = Int128{total.micros} * weights[i];
      const Int128 part = Int128{(*parts)[i].micros} * sum;
      EXPECT_LT(exact - part, sum);
      EXPECT_LT(part - exact, sum);
    }
    EXPECT_EQ(added, total.micros);
  }
}

TEST(ShareOf, RoundsHalfAwayFromZero) {
  EXPECT_EQ(ShareOf(Points{1}, Points{2'000'000}), Share{1});
  EXPECT_EQ(ShareOf(Points{1}, Points{2'000'001}), Share{0});
  EXPECT_EQ(ShareOf(Points{2}, Points{3}), Share{666'667});
  EXPECT_EQ(ShareOf(Points{0}, Points{3}), Share{0});
  EXPECT_EQ(ShareOf(Points::Max(), Points::Max()), Share::All());
}

TEST(Reach, HoldsWhatCountIsOnceKnown) {
  const Worth worth{.good = Points{30}, .bad = Points{-5}};
  for (const Standing standing :
       {Standing::kOpen, Standing::kStale, Standing::kConflicting}) {
    EXPECT_EQ(Count(standing, worth), Points{0});
    EXPECT_EQ(Reach(standing, worth), (Interval{{-5}, {30}}));
  }
  EXPECT_EQ(Reach(Standing::kGood, worth), Interval::Exactly({30}));
  EXPECT_EQ(Reach(Standing::kBad, worth), Interval::Exactly({-5}));
}

// docs/assessment.md, "What an answer is worth".
TEST(AnswerSumTest, SumsAnswersAndThenDimensions) {
  const Worth worth{.good = Points{30}, .bad = Points{-5}};
  AnswerSum budget;
  budget.Add(Standing::kGood, worth);
  budget.Add(Standing::kBad, worth);
  budget.Add(Standing::kStale, worth);
  EXPECT_EQ(budget.Sum(), (Figure{{25}, {{20}, {55}}}));
  EXPECT_EQ(budget.completeness(), Share{666'667});
  const Figure capped = *budget.Sum({.cap = Points{40}});
  EXPECT_EQ(capped, (Figure{{25}, {{20}, {40}}}));
  AnswerSum need;
  need.Add(Standing::kOpen, {.good = Points{10}, .bad = Points{}});
  AnswerSum total;
  total.Add(budget, capped);
  total.Add(need, *need.Sum());
  EXPECT_EQ(total.Sum(), (Figure{{25}, {{20}, {50}}}));
  // 60 of 100 points are answered, whatever the answers and the cap.
  EXPECT_EQ(total.completeness(), Share{600'000});
}

// If a total is so small that all shares are 0, completeness is 1.
TEST(AnswerSumTest, NothingToAskIsComplete) {
  EXPECT_EQ(AnswerSum().completeness(), Share::All());
}

// The two ways to divide meet where the whole outgrows 2^40.
TEST(ShareOf, RoundsAlikeForAllSizes) {
  for (const Int128 whole :
       {(Int128{1} << 40) - 1, Int128{1} << 40, (Int128{1} << 40) + 1,
        Int128{1} << 60, Int128{1} << 90}) {
    EXPECT_EQ(ShareOf(whole, whole), Share::All());
    EXPECT_EQ(ShareOf(whole / 4, whole), Share{250'000});
    // Just below and just above half a millionth.
    EXPECT_EQ(ShareOf((whole - 1) / 2'000'000, whole), Share{0});
    EXPECT_EQ(ShareOf(whole / 2'000'000 + 1, whole), Share{1});
  }
}

}  // namespace
}  // namespace bantam::model::assessment_test
