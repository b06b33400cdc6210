// bantam/model/decay.h: how the points of an activity fade with its age.
//
// There are four ways, and a window can be combined with each of the others:
//   none       the points stay
//   half-life  half is left after each half-life; continuous
//   linear     a share of the *original* points is lost each period, down to
//              none: as a ramp (continuous) or in steps (at the end of each
//              whole period); 10 points at half a month are 10, 5, 0
//   window     an activity counts while its age is less than the window
//
// What is left is the exact value, rounded half away from zero to a millionth
// of a point. The half-life is computed in fixed point with 127 bits from a
// committed table, without floating point, so it is the same everywhere.
//
// Guarantees
//   Threads  every function is pure.
//   Errors   there are none; a negative age counts as zero, and if a length or
//            period is not positive, nothing is left.
//   Limits   any `Points` and any `Span`; nothing overflows.
//
// Example
//
//   using namespace bantam::model;
//   Decay fade{.curve = Decay::Curve::kHalfLife, .length = Days(30)};
//   assert(fade.Apply(Points{8'000'000}, Days(60)) == Points{2'000'000});

#ifndef BANTAM_MODEL_DECAY_H_
#define BANTAM_MODEL_DECAY_H_

#include <cstdint>
#include <optional>

#include "bantam/model/decay_table.h"
#include "bantam/model/points.h"
#include "bantam/model/time.h"

namespace bantam::model {

namespace internal {

// The product of two fixed-point numbers with 127 bits after the point, each
// at most 1; truncated.
constexpr Uint128 MultiplyFixed(Uint128 a, Uint128 b) {
  const auto a_high = static_cast<uint64_t>(a >> 64);
  const auto a_low = static_cast<uint64_t>(a);
  const auto b_high = static_cast<uint64_t>(b >> 64);
  const auto b_low = static_cast<uint64_t>(b);
  const Uint128 low = static_cast<Uint128>(a_low) * b_low;
  const Uint128 middle_1 = static_cast<Uint128>(a_high) * b_low;
  const Uint128 middle_2 = static_cast<Uint128>(a_low) * b_high;
  const Uint128 carry = (low >> 64) + static_cast<uint64_t>(middle_1) +
                        static_cast<uint64_t>(middle_2);
  const Uint128 high = static_cast<Uint128>(a_high) * b_high +
                       (middle_1 >> 64) + (middle_2 >> 64) + (carry >> 64);
  return (high << 1) | (static_cast<uint64_t>(carry) >> 63);
}

// 2^(-rest / length) with 127 bits after the point, for 0 <= rest < length.
// Each step asks for the next binary digit of rest / length.
constexpr Uint128 FractionalDecay(Int128 rest, Int128 length) {
  Uint128 factor = static_cast<Uint128>(1) << 127;
  for (int k = 0; k < kDecaySteps && rest != 0; ++k) {
    rest *= 2;
    if (rest < length) continue;
    rest -= length;
    factor =
        MultiplyFixed(factor, (static_cast<Uint128>(kDecayTable[k][0]) << 64) |
                                  kDecayTable[k][1]);
  }
  return factor;
}

// size * 2^(-age / length), rounded half up, for 0 <= size <= 2^53.
constexpr int64_t HalfLife(int64_t size, Int128 age, Int128 length) {
  const Int128 halvings = age / length;
  if (halvings >= 64) return 0;
  const Uint128 factor = FractionalDecay(age % length, length);
  const auto magnitude = static_cast<Uint128>(size);
  // The product with 63 bits after the point.
  const Uint128 product = magnitude * (factor >> 64) +
                          ((magnitude * static_cast<uint64_t>(factor)) >> 64);
  const int shift = 63 + static_cast<int>(halvings);
  return static_cast<int64_t>(
      (product + (static_cast<Uint128>(1) << (shift - 1))) >> shift);
}

// size * part / whole, rounded half up, for 0 <= part <= whole < 2^90. `size`
// is at most 2^53 and is taken in two halves to stay within 128 bits.
constexpr int64_t Portion(int64_t size, Int128 part, Int128 whole) {
  constexpr int kHalf = 27;
  const Int128 upper = (size >> kHalf) * part;
  const Int128 lower = (size & ((int64_t{1} << kHalf) - 1)) * part;
  const Int128 rest = ((upper % whole) << kHalf) + lower;
  const Int128 whole_part = ((upper / whole) << kHalf) + rest / whole;
  return static_cast<int64_t>(whole_part + (rest % whole * 2 >= whole ? 1 : 0));
}

}  // namespace internal

struct Decay {
  enum class Curve : uint8_t { kNone, kHalfLife, kRamp, kStep };

  Curve curve = Curve::kNone;
  // The half-life, or the period of a ramp or of steps.
  Span length = {};
  // For ramps and steps: millionths of the original points lost each period,
  // 1..1,000,000.
  int64_t share_micros = 0;
  // An activity of this age or older does not count.
  std::optional<Span> window = std::nullopt;

  // Whether an activity of this age counts at all.
  constexpr bool Counts(Span age) const { return !window || age < *window; }

  // What is left of `original` at `age`, by the curve alone. Call `Counts` for
  // the window.
  constexpr Points Apply(Points original, Span age) const {
    const int64_t size =
        original.micros < 0 ? -original.micros : original.micros;
    const int64_t left =
        Left(size, age < Span{} ? Int128{0} : age.TotalNanos());
    return Points{original.micros < 0 ? -left : left};
  }

  friend constexpr bool operator==(const Decay&, const Decay&) = default;

 private:
  constexpr int64_t Left(int64_t size, Int128 age) const {
    if (curve == Curve::kNone) return size;
    const Int128 period = length.TotalNanos();
    if (period <= 0) return 0;
    if (curve == Curve::kHalfLife) return internal::HalfLife(size, age, period);
    const Int128 elapsed = curve == Curve::kStep ? age / period * period : age;
    const Int128 whole = period * kMicrosPerPoint;
    const Int128 lost = elapsed * share_micros;
    return lost >= whole ? 0 : internal::Portion(size, whole - lost, whole);
  }
};

}  // namespace bantam::model

#endif  // BANTAM_MODEL_DECAY_H_
