#include "bantam/model/points.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

#include "tests/model/random.h"

namespace bantam::model::points_test {
namespace {

static_assert(Points::FromDouble(2.5) == Points{2'500'000});
static_assert(Points::FromDouble(Points::Max().ToDouble()) == Points::Max());
static_assert(Points::FromDouble(Points::Min().ToDouble()) == Points::Min());
static_assert(!Add(Points::Max(), Points{1}));
static_assert(!Points::FromDouble(1e300));
static_assert(!Points::FromDouble(-1e300));
static_assert(!Points::FromDouble(std::numeric_limits<double>::infinity()));
static_assert(!Points::FromDouble(std::numeric_limits<double>::quiet_NaN()));
static_assert(-Points::Max() == Points::Min());

TEST(PointsTest, DecimalLiteralsAreExact) {
  EXPECT_EQ(Points::FromDouble(0.1), Points{100'000});
  EXPECT_EQ(Points::FromDouble(-0.000001), Points{-1});
  EXPECT_EQ(Points::FromDouble(0.3), Points{300'000});
  EXPECT_EQ(Points::FromDouble(1'000'000), Points{1'000'000'000'000});
  EXPECT_EQ(Points::FromDouble(4.35), Points{4'350'000});
  EXPECT_EQ(Points::FromDouble(-0.0), Points{});
}

TEST(PointsTest, RefusesWhatIsNoWholeMillionth) {
  EXPECT_FALSE(Points::FromDouble(0.0000001));
  EXPECT_FALSE(Points::FromDouble(0.0000005));
  EXPECT_FALSE(Points::FromDouble(1.0 / 3));
  EXPECT_FALSE(Points::FromDouble(0.1 + 0.2));  // not the double nearest 0.3
  EXPECT_FALSE(Points::FromDouble(std::nextafter(2.5, 3.0)));
  EXPECT_FALSE(Points::FromDouble(std::numeric_limits<double>::denorm_min()));
}

TEST(PointsTest, RefusesWhatIsOutOfRange) {
  const double limit = 8'589'934'592.0;  // 2^33
  EXPECT_EQ(Points::FromDouble(limit), Points::Max());
  EXPECT_EQ(Points::FromDouble(-limit), Points::Min());
  EXPECT_FALSE(Points::FromDouble(std::nextafter(limit, 1e300)));
  EXPECT_FALSE(Points::FromDouble(1e300));
  EXPECT_FALSE(Points::FromDouble(-1e300));
  EXPECT_FALSE(Points::FromDouble(std::numeric_limits<double>::infinity()));
  EXPECT_FALSE(Points::FromDouble(-std::numeric_limits<double>::infinity()));
  EXPECT_FALSE(Points::FromDouble(std::numeric_limits<double>::quiet_NaN()));
}

// Near the limit doubles lie almost as far apart as millionths; with a limit
// of 2^53 millionths two neighbours once shared a double.
TEST(PointsTest, EveryValueIsADoubleOfItsOwn) {
  const auto check = [](int64_t micros) {
    const Points points{micros};
    ASSERT_EQ(Points::FromDouble(points.ToDouble()), points) << micros;
  };
  for (int64_t i = 0; i < 50'000; ++i) {
    check(i);
    check(kMaxPointsMicros - i);
    check(-kMaxPointsMicros + i);
    check(kMaxPointsMicros / 2 - i);
    check(kMaxPointsMicros / 2 + i);
  }
  Random random(1);
  for (int i = 0; i < 200'000; ++i) {
    check(random.AnySize(-kMaxPointsMicros, kMaxPointsMicros));
  }
}

TEST(PointsTest, SumsStopAtTheLimit) {
  EXPECT_EQ(Add(Points::Max(), Points{}), Points::Max());
  EXPECT_EQ(Add(Points::Max(), Points::Min()), Points{});
  EXPECT_EQ(Add(Points{Points::Max().micros - 1}, Points{1}), Points::Max());
  EXPECT_FALSE(Add(Points::Max(), Points::Max()));
  EXPECT_FALSE(Add(Points::Min(), Points{-1}));
  EXPECT_FALSE(Add(Points::Min(), Points::Min()));
}

TEST(PointsTest, TenTenthsAreOne) {
  Points sum;
  for (int i = 0; i < 10; ++i) sum = *Add(sum, *Points::FromDouble(0.1));
  EXPECT_EQ(sum, *Points::FromDouble(1));
}

TEST(PointsTest, WritesTheShortestDecimal) {
  EXPECT_EQ(FormatPoints(Points{}), "0");
  EXPECT_EQ(FormatPoints(Points{12'000'000}), "12");
  EXPECT_EQ(FormatPoints(Points{-500'000}), "-0.5");
  EXPECT_EQ(FormatPoints(Points{1}), "0.000001");
  EXPECT_EQ(FormatPoints(Points{-1}), "-0.000001");
  EXPECT_EQ(FormatPoints(Points{10'020'030}), "10.02003");
  EXPECT_EQ(FormatPoints(Points::Max()), "8589934592");
  EXPECT_EQ(FormatPoints(Points::Min()), "-8589934592");
}

// The digits are read back here by hand, without floating point.
TEST(PointsTest, WhatItWritesIsTheNumber) {
  Random random(2);
  for (int i = 0; i < 20'000; ++i) {
    const Points points{random.AnySize(-kMaxPointsMicros, kMaxPointsMicros)};
    const std::string text = FormatPoints(points);
    int64_t micros = 0;
    int64_t unit = 0;  // of the next digit after the point
    for (const char c : text) {
      if (c == '-') continue;
      if (c == '.') {
        micros *= kMicrosPerPoint;
        unit = kMicrosPerPoint / 10;
      } else if (unit == 0) {
        micros = micros * 10 + (c - '0');
      } else {
        micros += (c - '0') * unit;
        unit /= 10;
      }
    }
    if (text.find('.') == std::string::npos) micros *= kMicrosPerPoint;
    ASSERT_EQ(text[0] == '-' ? -micros : micros, points.micros) << text;
  }
}

}  // namespace
}  // namespace bantam::model::points_test
