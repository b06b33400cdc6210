// The area under the ROC curve and DeLong's standard error, held against the
// definitions computed pair by pair.

#include "bantam/model/roc.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace bantam::model::roc_test {
namespace {

constexpr double kTolerance = 1e-12;

// psi of the paper: 1 where the positive is above, a half where they tie.
double Wins(int64_t positive, int64_t negative) {
  if (positive == negative) return 0.5;
  return positive > negative ? 1.0 : 0.0;
}

double Mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

double SampleVariance(const std::vector<double>& values) {
  const double mean = Mean(values);
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return sum / static_cast<double>(values.size() - 1);
}

struct BruteForce {
  double area = 0;
  double standard_error = 0;
};

// Straight from the paper, over all m n pairs.
BruteForce ByPairs(const std::vector<int64_t>& positives,
                   const std::vector<int64_t>& negatives) {
  std::vector<double> v10;
  std::vector<double> v01;
  for (const int64_t x : positives) {
    std::vector<double> wins;
    for (const int64_t y : negatives) wins.push_back(Wins(x, y));
    v10.push_back(Mean(wins));
  }
  for (const int64_t y : negatives) {
    std::vector<double> wins;
    for (const int64_t x : positives) wins.push_back(Wins(x, y));
    v01.push_back(Mean(wins));
  }
  return {
      Mean(v10),
      std::sqrt(SampleVariance(v10) / static_cast<double>(positives.size()) +
                SampleVariance(v01) / static_cast<double>(negatives.size()))};
}

// X = 30, 50 and Y = 10, 30: of the four pairs three are won and one is tied.
// V10 = 0.75, 1 and V01 = 1, 0.75, each with the sample variance 1/32; so the
// variance is 1/32 / 2 + 1/32 / 2.
TEST(RocTest, AHandComputedExample) {
  const RocArea roc = AreaUnderRoc({30, 50}, {10, 30});
  EXPECT_EQ(roc.positives, 2);
  EXPECT_EQ(roc.negatives, 2);
  EXPECT_EQ(roc.area, 0.875);
  ASSERT_TRUE(roc.standard_error);
  EXPECT_NEAR(*roc.standard_error, std::sqrt(1.0 / 32), kTolerance);
  // 1.959964 x 0.1767767 = 0.3464759. The upper end is left where it is.
  ASSERT_TRUE(roc.Interval95());
  EXPECT_NEAR(roc.Interval95()->low, 0.5285241, 1e-7);
  EXPECT_NEAR(roc.Interval95()->high, 1.2214759, 1e-7);
}

// X = 1, 4 and Y = 2, 3, 5: X1 wins no pair, X2 two of three. V10 = 0, 2/3
// with the variance 2/9; V01 = 1/2, 1/2, 0 with the variance 1/12.
TEST(RocTest, AHandComputedExampleWithUnequalSides) {
  const RocArea roc = AreaUnderRoc({4, 1}, {5, 2, 3});
  EXPECT_NEAR(roc.area.value_or(-1), 1.0 / 3, kTolerance);
  EXPECT_NEAR(roc.standard_error.value_or(-1), std::sqrt(1.0 / 9 + 1.0 / 36),
              kTolerance);
}

TEST(RocTest, AgreesWithTheDefinitionPairByPair) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 400; ++round) {
    // From nearly all tied to hardly any.
    const int64_t spread = int64_t{1} << (1 + random() % 20);
    const int64_t shift = static_cast<int64_t>(random() % 4) * spread / 4;
    std::vector<int64_t> positives(2 + random() % 30);
    std::vector<int64_t> negatives(2 + random() % 30);
    const auto draw = [&] {
      return static_cast<int64_t>(random() % static_cast<uint64_t>(spread)) -
             spread / 2;
    };
    for (int64_t& value : positives) value = draw() + shift;
    for (int64_t& value : negatives) value = draw();
    const RocArea roc = AreaUnderRoc(positives, negatives);
    const BruteForce expected = ByPairs(positives, negatives);
    ASSERT_NEAR(roc.area.value_or(-1), expected.area, kTolerance);
    // Absent where nothing varies.
    ASSERT_NEAR(roc.standard_error.value_or(0), expected.standard_error,
                kTolerance);
  }
}

// Only the order of the points counts, and exchanging the sides turns the area
// round.
TEST(RocTest, DependsOnTheOrderAlone) {
  const std::vector<int64_t> positives = {3, 7, 7, 20, -4};
  const std::vector<int64_t> negatives = {3, 5, -9, 7};
  const auto cubed = [](std::vector<int64_t> values) {
    for (int64_t& value : values) value = value * value * value + 1;
    return values;
  };
  const RocArea roc = AreaUnderRoc(positives, negatives);
  const RocArea other = AreaUnderRoc(cubed(positives), cubed(negatives));
  EXPECT_EQ(other.area, roc.area);
  EXPECT_EQ(other.standard_error, roc.standard_error);
  const RocArea turned = AreaUnderRoc(negatives, positives);
  EXPECT_NEAR(turned.area.value_or(-1), 1 - *roc.area, kTolerance);
  EXPECT_NEAR(turned.standard_error.value_or(-1), *roc.standard_error,
              kTolerance);
}

TEST(RocTest, WithoutOneSideThereIsNoArea) {
  for (const RocArea& roc : {AreaUnderRoc({}, {}), AreaUnderRoc({1, 2}, {}),
                             AreaUnderRoc({}, {1, 2})}) {
    EXPECT_FALSE(roc.area);
    EXPECT_FALSE(roc.standard_error);
    EXPECT_FALSE(roc.Interval95());
  }
  EXPECT_EQ(AreaUnderRoc({1, 2}, {}).positives, 2);
  EXPECT_EQ(AreaUnderRoc({}, {1, 2}).negatives, 2);
}

TEST(RocTest, ASingleLeadOfASideHasAnAreaAndNoInterval) {
  EXPECT_EQ(AreaUnderRoc({2}, {1, 2, 3}).area, 0.5);
  EXPECT_FALSE(AreaUnderRoc({2}, {1, 2, 3}).standard_error);
  EXPECT_EQ(AreaUnderRoc({1, 2, 3}, {1}).area, 5.0 / 6);
  EXPECT_FALSE(AreaUnderRoc({1, 2, 3}, {1}).standard_error);
}

// A standard error of 0 would claim certainty.
TEST(RocTest, WhereNoPlacementVariesThereIsNoInterval) {
  EXPECT_EQ(AreaUnderRoc({5, 6}, {1, 2}).area, 1.0);
  EXPECT_FALSE(AreaUnderRoc({5, 6}, {1, 2}).Interval95());
  EXPECT_EQ(AreaUnderRoc({1, 2}, {5, 6}).area, 0.0);
  EXPECT_FALSE(AreaUnderRoc({1, 2}, {5, 6}).Interval95());
  EXPECT_EQ(AreaUnderRoc({4, 4, 4}, {4, 4}).area, 0.5);
  EXPECT_FALSE(AreaUnderRoc({4, 4, 4}, {4, 4}).Interval95());
}

TEST(RocTest, TheLargestPointsAndManyLeads) {
  const int64_t least = std::numeric_limits<int64_t>::min();
  const int64_t most = std::numeric_limits<int64_t>::max();
  EXPECT_EQ(AreaUnderRoc({most, least}, {most, least}).area, 0.5);
  // Every second of 400,000 values is positive: value 2i + 1 is above the
  // negatives 0, 2, ... 2i. So the area is (N + 1) / 2N with N = 200,000.
  std::vector<int64_t> positives;
  std::vector<int64_t> negatives;
  for (int64_t i = 0; i < 200'000; ++i) {
    positives.push_back(2 * i + 1);
    negatives.push_back(2 * i);
  }
  const RocArea roc = AreaUnderRoc(positives, negatives);
  EXPECT_NEAR(roc.area.value_or(-1), 200'001.0 / 400'000, kTolerance);
  // The placements of each side are 1/N, 2/N ... 1, evenly spaced, of which the
  // sample variance is (N + 1) / 12N; divided by N and added up.
  EXPECT_NEAR(roc.standard_error.value_or(-1),
              std::sqrt(200'001.0 / (6.0 * 200'000.0 * 200'000.0)), kTolerance);
}

}  // namespace
}  // namespace bantam::model::roc_test
