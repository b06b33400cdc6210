#include "bantam/model/decay.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>

#include "tests/model/random.h"
#include "tests/model/reference.h"

namespace bantam::model::decay_test {
namespace {

constexpr Span kNanosecond{0, 1};
constexpr Span kTenThousandYears{kMaxSpanSeconds, 0};

constexpr Points P(int64_t points) {
  return Points{points * kMicrosPerPoint};
}

constexpr Decay HalfLife(Span length) {
  return {.curve = Decay::Curve::kHalfLife, .length = length};
}

constexpr Decay Linear(Decay::Curve curve, Span period, int64_t share_micros) {
  return {.curve = curve, .length = period, .share_micros = share_micros};
}

// Constant expressions have no undefined behaviour: nothing overflows at the
// ends of what these functions take.
static_assert(HalfLife(Days(30)).Apply(P(8), Days(60)) == P(2));
static_assert(HalfLife(kTenThousandYears).Apply(Points::Max(), Days(0)) ==
              Points::Max());
static_assert(
    HalfLife(kTenThousandYears).Apply(Points::Min(), kTenThousandYears) ==
    Points{-kMaxPointsMicros / 2});
static_assert(HalfLife(kNanosecond).Apply(Points::Max(), kTenThousandYears) ==
              Points{});
static_assert(Linear(Decay::Curve::kRamp, kTenThousandYears, 1'000'000)
                  .Apply(Points::Max(), kTenThousandYears) == Points{});
static_assert(Linear(Decay::Curve::kRamp, kTenThousandYears, 500'000)
                  .Apply(Points::Min(), kTenThousandYears) ==
              Points{-kMaxPointsMicros / 2});
static_assert(Linear(Decay::Curve::kStep, kNanosecond, 1)
                  .Apply(Points::Max(), kTenThousandYears) == Points{});
static_assert(Decay{.window = Days(1)}.Counts(Hours(23)));

// Squares of 128-bit numbers by 32-bit digits, so as not to lean on the
// header's own multiplication. Returns the upper part, a^2 / 2^127, truncated.
Uint128 SquareFixed(Uint128 a) {
  uint64_t digits[8] = {};
  const auto digit = [a](int i) {
    return static_cast<uint64_t>(a >> (32 * i)) & 0xffffffff;
  };
  for (int i = 0; i < 4; ++i) {
    uint64_t carry = 0;
    for (int j = 0; j < 4; ++j) {
      const uint64_t sum = digits[i + j] + digit(i) * digit(j) + carry;
      digits[i + j] = sum & 0xffffffff;
      carry = sum >> 32;
    }
    digits[i + 4] = carry;
  }
  Uint128 high = 0;
  for (int i = 7; i >= 4; --i) high = (high << 32) | digits[i];
  return (high << 1) | (digits[3] >> 31);
}

Uint128 TableRow(int row) {
  return (static_cast<Uint128>(internal::kDecayTable[row][0]) << 64) |
         internal::kDecayTable[row][1];
}

TEST(DecayTableTest, TheSquareOfEachRowIsTheRowBefore) {
  Uint128 before = static_cast<Uint128>(1) << 126;  // one half
  for (int row = 0; row < internal::kDecaySteps; ++row) {
    const Uint128 square = SquareFixed(TableRow(row));
    const auto off = static_cast<int64_t>(square - before);
    // A row is off by half a unit at most, its square by one, and truncation
    // takes one more.
    EXPECT_LE(off, 2) << row;
    EXPECT_GE(off, -2) << row;
    before = TableRow(row);
  }
}

TEST(DecayTableTest, ItsMultiplicationIsLongMultiplication) {
  Random random(1);
  for (int i = 0; i < 10'000; ++i) {
    const Uint128 a =
        ((static_cast<Uint128>(random.Next()) << 64) | random.Next()) >> 1;
    ASSERT_TRUE(internal::MultiplyFixed(a, a) == SquareFixed(a));
  }
  const Uint128 one = static_cast<Uint128>(1) << 127;
  EXPECT_TRUE(internal::MultiplyFixed(one, one) == one);
}

TEST(DecayTest, AgreesWithDecimalsAndFractions) {
  for (const DecayRow& row : kDecays) {
    const Decay decay{.curve = row.curve,
                      .length = *Span::FromNanos(row.length),
                      .share_micros = row.share_micros};
    const Span age = *Span::FromNanos(row.age);
    EXPECT_EQ(decay.Apply(Points{row.points}, age).micros, row.left)
        << row.points << " at " << row.age << " of " << row.length << ", "
        << row.share_micros;
    EXPECT_EQ(decay.Apply(Points{-row.points}, age).micros, -row.left);
  }
}

// 10 at half a month are 10, 5, 0, and not 10, 5, 2.5.
TEST(DecayTest, LinearSharesAreOfTheOriginalPoints) {
  const Decay step = Linear(Decay::Curve::kStep, Days(30), 500'000);
  EXPECT_EQ(step.Apply(P(10), Days(0)), P(10));
  EXPECT_EQ(step.Apply(P(10), *(Days(30) - kNanosecond)), P(10));
  EXPECT_EQ(step.Apply(P(10), Days(30)), P(5));
  EXPECT_EQ(step.Apply(P(10), *(Days(60) - kNanosecond)), P(5));
  EXPECT_EQ(step.Apply(P(10), Days(60)), P(0));
  EXPECT_EQ(step.Apply(P(10), Days(90)), P(0));

  const Decay ramp = Linear(Decay::Curve::kRamp, Days(30), 500'000);
  EXPECT_EQ(ramp.Apply(P(10), Days(0)), P(10));
  EXPECT_EQ(ramp.Apply(P(10), Days(15)), Points{7'500'000});
  EXPECT_EQ(ramp.Apply(P(10), Days(30)), P(5));
  EXPECT_EQ(ramp.Apply(P(10), Days(60)), P(0));
  EXPECT_EQ(ramp.Apply(P(10), Days(61)), P(0));
}

TEST(DecayTest, WithoutACurvePointsStay) {
  EXPECT_EQ(Decay{}.Apply(P(7), kTenThousandYears), P(7));
  EXPECT_EQ(Decay{}.Apply(Points::Min(), Days(1)), Points::Min());
  EXPECT_TRUE(Decay{}.Counts(kTenThousandYears));
}

TEST(DecayTest, AWindowIsHalfOpen) {
  const Decay decay{.window = Days(90)};
  EXPECT_TRUE(decay.Counts(Days(0)));
  EXPECT_TRUE(decay.Counts(*(Days(90) - kNanosecond)));
  EXPECT_FALSE(decay.Counts(Days(90)));
}

TEST(DecayTest, RoundsHalfAwayFromZero) {
  const Decay half = HalfLife(Days(1));
  const Decay ramp = Linear(Decay::Curve::kRamp, Days(1), 500'000);
  const struct {
    int64_t micros;
    int64_t left;
  } rows[] = {{1, 1}, {2, 1}, {3, 2}, {5, 3}, {7, 4}};
  for (const Decay& decay : {half, ramp}) {
    for (const auto& row : rows) {
      EXPECT_EQ(decay.Apply(Points{row.micros}, Days(1)).micros, row.left);
      EXPECT_EQ(decay.Apply(Points{-row.micros}, Days(1)).micros, -row.left);
    }
  }
}

// Half a millionth is rounded up; the last nanosecond decides, even where
// it is the 2^-68th part of the half-life.
TEST(DecayTest, KnowsTheSidesOfAHalf) {
  for (const Span length : {Span{1, 0}, Days(30), kTenThousandYears}) {
    const Decay decay = HalfLife(length);
    EXPECT_EQ(decay.Apply(Points{1}, *(length - kNanosecond)), Points{1});
    EXPECT_EQ(decay.Apply(Points{1}, length), Points{1});
    if (length < kTenThousandYears) {
      EXPECT_EQ(decay.Apply(Points{1}, *(length + kNanosecond)), Points{0});
      EXPECT_EQ(decay.Apply(Points{-1}, *(length + kNanosecond)), Points{0});
    }
  }
}

TEST(DecayTest, HalvesAtEveryHalfLife) {
  Random random(2);
  for (int i = 0; i < 2'000; ++i) {
    const int64_t micros = random.AnySize(0, kMaxPointsMicros);
    const Span length{random.AnySize(1, kMaxSpanSeconds / 80),
                      static_cast<int32_t>(random.Between(0, 999'999'999))};
    for (int halvings = 0; halvings < 80; ++halvings) {
      const Span age = *Span::FromNanos(length.TotalNanos() * halvings);
      const Uint128 doubled =
          halvings > 60 ? 0 : (static_cast<Uint128>(micros) * 2) >> halvings;
      const auto expected = static_cast<int64_t>((doubled + 1) / 2);
      ASSERT_EQ(HalfLife(length).Apply(Points{micros}, age).micros, expected)
          << micros << " after " << halvings;
    }
  }
}

TEST(DecayTest, NeverGrowsWithAgeNorChangesSign) {
  Random random(3);
  for (int i = 0; i < 5'000; ++i) {
    const Points original{random.AnySize(-kMaxPointsMicros, kMaxPointsMicros)};
    const int64_t size =
        original.micros < 0 ? -original.micros : original.micros;
    const Decay decay{
        .curve = static_cast<Decay::Curve>(random.Between(0, 3)),
        .length = Span{random.AnySize(0, kMaxSpanSeconds - 1),
                       static_cast<int32_t>(random.Between(1, 999'999'999))},
        .share_micros = random.Between(1, 1'000'000)};
    Span age{};
    int64_t before = size;
    for (int step = 0; step < 20; ++step) {
      const Points left = decay.Apply(original, age);
      const int64_t signed_left =
          original.micros < 0 ? -left.micros : left.micros;
      ASSERT_GE(signed_left, 0);
      ASSERT_LE(signed_left, before);
      before = signed_left;
      const Span more{random.AnySize(0, decay.length.seconds),
                      static_cast<int32_t>(random.Between(0, 999'999'999))};
      const std::optional<Span> next = age + more;
      if (!next) break;
      age = *next;
    }
  }
}

TEST(DecayTest, PositiveAndNegativePointsFadeAlike) {
  Random random(4);
  for (int i = 0; i < 5'000; ++i) {
    const Points points{random.AnySize(0, kMaxPointsMicros)};
    const Decay decay{.curve = static_cast<Decay::Curve>(random.Between(1, 3)),
                      .length = Span{random.AnySize(1, kMaxSpanSeconds), 0},
                      .share_micros = random.Between(1, 1'000'000)};
    const Span age{random.AnySize(0, kMaxSpanSeconds), 0};
    ASSERT_EQ(decay.Apply(-points, age), -decay.Apply(points, age));
  }
}

TEST(DecayTest, ANegativeAgeCountsAsZero) {
  EXPECT_EQ(HalfLife(Days(1)).Apply(P(8), Days(-1)), P(8));
  EXPECT_EQ(Linear(Decay::Curve::kStep, Days(1), 500'000)
                .Apply(P(8), *(Span{} - kNanosecond)),
            P(8));
}

TEST(DecayTest, ALengthThatIsNotPositiveLeavesNothing) {
  for (const Decay::Curve curve :
       {Decay::Curve::kHalfLife, Decay::Curve::kRamp, Decay::Curve::kStep}) {
    EXPECT_EQ(Linear(curve, Span{}, 500'000).Apply(P(8), Span{}), P(0));
    EXPECT_EQ(Linear(curve, Days(-1), 500'000).Apply(P(8), Days(1)), P(0));
  }
}

}  // namespace
}  // namespace bantam::model::decay_test
