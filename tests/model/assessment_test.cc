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

}  // namespace
}  // namespace bantam::model::assessment_test
