#include "tests/oracle/decay.h"
#include "tests/oracle/text.h"

namespace bantam::oracle {
namespace {

constexpr int64_t kMillion = 1'000'000;

// Bits after the point of the fixed-point numbers below.
constexpr size_t kBits = 192;

Wide One() {
  return Wide(1) << kBits;
}

Wide MultiplyFixed(const Wide& a, const Wide& b) {
  return (a * b) >> kBits;
}

// ln 2 = sum of 1 / (k 2^k) for k = 1, 2, ...
Wide LogOfTwo() {
  Wide sum;
  for (size_t k = 1; k <= kBits; ++k) sum = sum + (One() >> k) / k;
  return sum;
}

// e^x for 0 <= x < 1: the series at x / 256, squared eight times. The terms
// fall below 2^-192 after eighteen.
Wide Exponential(const Wide& x) {
  constexpr int kHalvings = 8;
  const Wide small = x >> kHalvings;
  Wide term = One();
  Wide sum = term;
  for (uint64_t k = 1; k <= 24; ++k) {
    term = MultiplyFixed(term, small) / k;
    sum = sum + term;
  }
  for (int i = 0; i < kHalvings; ++i) sum = MultiplyFixed(sum, sum);
  return sum;
}

// `part` / `whole` in fixed point, for 0 <= part < whole < 2^126.
Wide Fraction(Int128 part, Int128 whole) {
  Wide digits;
  for (size_t i = 0; i < kBits; ++i) {
    digits = digits << 1;
    part *= 2;
    if (part >= whole) {
      part -= whole;
      digits = digits + Wide(1);
    }
  }
  return digits;
}

// size / 2^shift, half up.
int64_t ShiftRounded(const Wide& size, size_t shift) {
  if (shift == 0) return static_cast<int64_t>(size.Low());
  return static_cast<int64_t>(
      ((size + (Wide(1) << (shift - 1))) >> shift).Low());
}

// size * 2^(-age / length).
int64_t HalfLifeLeft(int64_t size, Int128 age, Int128 length) {
  if (age / length > 60) return 0;  // size < 2^53
  const auto whole = static_cast<size_t>(age / length);
  const Int128 rest = age % length;
  const Wide magnitude(static_cast<Uint128>(size));
  if (rest == 0) return ShiftRounded(magnitude, whole);
  // 2^(-rest/length) = 2^(1 - rest/length) / 2, so that all terms of the
  // series are positive. It is irrational: there is no tie to miss.
  static const Wide kLogOfTwo = LogOfTwo();
  const Wide power =
      Exponential(MultiplyFixed(Fraction(length - rest, length), kLogOfTwo));
  return ShiftRounded(magnitude * power, kBits + 1 + whole);
}

// part / whole, half up, for a quotient below 2^54.
int64_t DivideRounded(const Wide& part, const Wide& whole) {
  Wide rest = part + part + whole;
  const Wide divisor = whole + whole;
  int64_t quotient = 0;
  for (size_t bit = 55; bit-- > 0;) {
    const Wide step = divisor << bit;
    if (rest < step) continue;
    rest = rest - step;
    quotient |= int64_t{1} << bit;
  }
  return quotient;
}

// size * max(0, 1 - share * elapsed / period), share in millionths.
int64_t LinearLeft(int64_t size, int64_t share, Int128 elapsed, Int128 period) {
  const Int128 whole = period * kMillion;
  const Int128 lost = elapsed * share;
  if (lost >= whole) return 0;
  return DivideRounded(Wide(static_cast<Uint128>(size)) *
                           Wide(static_cast<Uint128>(whole - lost)),
                       Wide(static_cast<Uint128>(whole)));
}

}  // namespace

int64_t Decayed(int64_t points, const EachSpec& each, Int128 age) {
  const int64_t size = points < 0 ? -points : points;
  const Int128 length = static_cast<Int128>(each.length) * kNanos;
  int64_t left = size;
  switch (each.curve) {
    case Curve::kNone:
      break;
    case Curve::kHalfLife:
      left = HalfLifeLeft(size, age, length);
      break;
    case Curve::kRamp:
      left = LinearLeft(size, each.share, age, length);
      break;
    case Curve::kStep:
      left = LinearLeft(size, each.share, age / length * length, length);
      break;
  }
  return points < 0 ? -left : left;
}

}  // namespace bantam::oracle
