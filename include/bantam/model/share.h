// bantam/model/share.h: a share of a whole, exact to the millionth.
//
// How much of a set of questions is answered, and how likely a deal is won, are
// shares: 0 is none of it, 1 is all of it. They are counted in millionths, as
// points are, so that they can be compared and written without rounding twice.
//
// Guarantees
//   Threads    every function is pure.
//   Errors     a number that is no whole millionth, or not from 0 to 1, is
//              std::nullopt. Only ShareOf rounds.
//   Limits     0 to 1.
//
// Example
//
//   using namespace bantam::model;
//   std::optional<Share> quarter = Share::FromDouble(0.25);
//   assert(*quarter == Share{250'000});
//   assert(quarter->ToDouble() == 0.25);
//   assert(!Share::FromDouble(1.000001));
//   assert(ShareOf(Points{1}, Points{3}) == Share{333'333});

#ifndef BANTAM_MODEL_SHARE_H_
#define BANTAM_MODEL_SHARE_H_

#include <compare>
#include <cstdint>
#include <optional>

#include "bantam/model/points.h"
#include "bantam/model/time.h"

namespace bantam::model {

struct Share {
  // Millionths of the whole, 0 to 1,000,000.
  int64_t micros = 0;

  static constexpr Share All() { return Share{kMicrosPerPoint}; }

  // The share that `value` stands for: `value` must be the double nearest to a
  // whole number of millionths, from 0 to 1.
  static constexpr std::optional<Share> FromDouble(double value) {
    const std::optional<Points> exact = Points::FromDouble(value);
    if (!exact || exact->micros < 0 || exact->micros > All().micros) {
      return std::nullopt;
    }
    return Share{exact->micros};
  }

  constexpr double ToDouble() const { return Points{micros}.ToDouble(); }

  friend constexpr auto operator<=>(const Share&, const Share&) = default;
};

// `part` as a share of `whole`, both in any one unit, rounded half away from
// zero. 0 <= part <= whole < 2^100; a whole of 0 is all of it.
constexpr Share ShareOf(Int128 part, Int128 whole) {
  if (whole <= 0) return Share::All();
  // Most wholes are small, and dividing 64 bits takes a tenth of the time.
  constexpr int64_t kSmall = int64_t{1} << 40;
  if (whole < kSmall) {
    const auto small = static_cast<uint64_t>(whole);
    return Share{static_cast<int64_t>(
        (static_cast<uint64_t>(part) * 2 * kMicrosPerPoint + small) /
        (2 * small))};
  }
  return Share{
      static_cast<int64_t>((2 * part * kMicrosPerPoint + whole) / (2 * whole))};
}

constexpr Share ShareOf(Points part, Points whole) {
  return ShareOf(part.micros, whole.micros);
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_SHARE_H_
