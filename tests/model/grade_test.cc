#include "bantam/model/grade.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/model/random.h"

namespace bantam::model::grade_test {
namespace {

constexpr Points P(int64_t points) {
  return Points{points * kMicrosPerPoint};
}

// A from 60, B from 30, C from -10, else D.
constexpr Points kFrom[] = {P(60), P(30), P(-10)};

static_assert(BandOf(P(60), kFrom) == 0);
static_assert(BandsOf({P(-11), P(70)}, kFrom) ==
              BandRange{.best = 0, .worst = 3});

TEST(BandOfTest, AThresholdIsReachedAtItsPoints) {
  EXPECT_EQ(BandOf(Points::Max(), kFrom), 0u);
  EXPECT_EQ(BandOf(P(60), kFrom), 0u);
  EXPECT_EQ(BandOf(Points{59'999'999}, kFrom), 1u);
  EXPECT_EQ(BandOf(P(30), kFrom), 1u);
  EXPECT_EQ(BandOf(Points{29'999'999}, kFrom), 2u);
  EXPECT_EQ(BandOf(P(-10), kFrom), 2u);
  EXPECT_EQ(BandOf(Points{-10'000'001}, kFrom), 3u);
  EXPECT_EQ(BandOf(Points::Min(), kFrom), 3u);
}

TEST(BandOfTest, WithoutThresholdsThereIsOneBand) {
  EXPECT_EQ(BandOf(Points::Min(), {}), 0u);
  EXPECT_EQ(BandOf(Points::Max(), {}), 0u);
}

TEST(BandsOfTest, ACertainScoreHasOneBand) {
  EXPECT_EQ(BandsOf(Interval::Exactly(P(30)), kFrom),
            (BandRange{.best = 1, .worst = 1}));
}

TEST(BandsOfTest, HoldsTheBandOfEveryNumberInside) {
  Random random(1);
  for (int i = 0; i < 5'000; ++i) {
    std::vector<Points> from;
    int64_t next = random.Between(-20, 100);
    for (int64_t n = random.Between(0, 6); n > 0; --n) {
      from.push_back(Points{next});
      next -= random.Between(1, 20);
    }
    const int64_t low = random.Between(-120, 120);
    const int64_t high = low + random.Between(0, 60);
    const BandRange range = BandsOf({Points{low}, Points{high}}, from);
    size_t best = from.size();
    size_t worst = 0;
    for (int64_t micros = low; micros <= high; ++micros) {
      // Counted from below: how many thresholds are out of reach.
      size_t band = 0;
      for (const Points threshold : from) {
        band += threshold.micros > micros ? 1 : 0;
      }
      ASSERT_EQ(BandOf(Points{micros}, from), band);
      best = std::min(best, band);
      worst = std::max(worst, band);
    }
    ASSERT_EQ(range, (BandRange{.best = best, .worst = worst}));
  }
}

}  // namespace
}  // namespace bantam::model::grade_test
