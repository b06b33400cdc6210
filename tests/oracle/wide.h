// Unsigned integers of 512 bits, with no more than decay needs.

#ifndef BANTAM_TESTS_ORACLE_WIDE_H_
#define BANTAM_TESTS_ORACLE_WIDE_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "bantam/model/time.h"

namespace bantam::oracle {

using model::Int128;
using model::Uint128;

// Arithmetic is modulo 2^512; the callers stay far below.
class Wide {
 public:
  Wide() = default;
  explicit Wide(Uint128 value) {
    limbs_[0] = static_cast<uint64_t>(value);
    limbs_[1] = static_cast<uint64_t>(value >> 64);
  }

  friend Wide operator+(const Wide& a, const Wide& b) {
    Wide sum;
    Uint128 carry = 0;
    for (size_t i = 0; i < kLimbs; ++i) {
      carry += static_cast<Uint128>(a.limbs_[i]) + b.limbs_[i];
      sum.limbs_[i] = static_cast<uint64_t>(carry);
      carry >>= 64;
    }
    return sum;
  }
  friend Wide operator-(const Wide& a, const Wide& b) {
    Wide difference;
    uint64_t borrow = 0;
    for (size_t i = 0; i < kLimbs; ++i) {
      const Uint128 take = static_cast<Uint128>(b.limbs_[i]) + borrow;
      difference.limbs_[i] = a.limbs_[i] - static_cast<uint64_t>(take);
      borrow = a.limbs_[i] < take ? 1 : 0;
    }
    return difference;
  }
  friend Wide operator*(const Wide& a, const Wide& b) {
    Wide product;
    for (size_t i = 0; i < kLimbs; ++i) {
      uint64_t carry = 0;
      for (size_t j = 0; i + j < kLimbs; ++j) {
        const Uint128 term = static_cast<Uint128>(a.limbs_[i]) * b.limbs_[j] +
                             product.limbs_[i + j] + carry;
        product.limbs_[i + j] = static_cast<uint64_t>(term);
        carry = static_cast<uint64_t>(term >> 64);
      }
    }
    return product;
  }
  // Whole part of the quotient, for a small divisor.
  friend Wide operator/(const Wide& a, uint64_t b) {
    Wide quotient;
    Uint128 rest = 0;
    for (size_t i = kLimbs; i-- > 0;) {
      rest = (rest << 64) | a.limbs_[i];
      quotient.limbs_[i] = static_cast<uint64_t>(rest / b);
      rest %= b;
    }
    return quotient;
  }
  friend Wide operator<<(const Wide& a, size_t bits) {
    Wide shifted;
    for (size_t i = kLimbs; i-- > bits / 64;) {
      const size_t from = i - bits / 64;
      shifted.limbs_[i] = a.limbs_[from] << (bits % 64);
      if (bits % 64 != 0 && from > 0) {
        shifted.limbs_[i] |= a.limbs_[from - 1] >> (64 - bits % 64);
      }
    }
    return shifted;
  }
  friend Wide operator>>(const Wide& a, size_t bits) {
    Wide shifted;
    for (size_t i = 0; i + bits / 64 < kLimbs; ++i) {
      const size_t from = i + bits / 64;
      shifted.limbs_[i] = a.limbs_[from] >> (bits % 64);
      if (bits % 64 != 0 && from + 1 < kLimbs) {
        shifted.limbs_[i] |= a.limbs_[from + 1] << (64 - bits % 64);
      }
    }
    return shifted;
  }
  friend bool operator<(const Wide& a, const Wide& b) {
    for (size_t i = kLimbs; i-- > 0;) {
      if (a.limbs_[i] != b.limbs_[i]) return a.limbs_[i] < b.limbs_[i];
    }
    return false;
  }

  // The lowest 64 bits.
  uint64_t Low() const { return limbs_[0]; }

 private:
  static constexpr size_t kLimbs = 8;

  // Lowest first.
  std::array<uint64_t, kLimbs> limbs_ = {};
};

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_WIDE_H_
