// bantam/model/points.h: points of a score, exact to the millionth.
//
// A score adds up hundreds of small numbers, and people check the sum by hand.
// So points are integers, counted in millionths of a point, and the order of
// adding them cannot change the sum.
//
// Guarantees
//   Threads    every function is pure.
//   Errors     a number that is not a whole number of millionths, or is out of
//              range, is std::nullopt. Nothing is rounded.
//   Limits     +-8,589,934,592 points (2^33): up to there doubles lie closer
//              together than millionths do, so every value inside is a double
//              of its own, and `FromDouble(p.ToDouble()) == p`.
//
// Example
//
//   using bantam::model::Points;
//   std::optional<Points> visit = Points::FromDouble(2.5);
//   std::optional<Points> total = Add(*visit, *Points::FromDouble(0.1));
//   assert(FormatPoints(*total) == "2.6");
//   assert(!Points::FromDouble(0.0000001));

#ifndef BANTAM_MODEL_POINTS_H_
#define BANTAM_MODEL_POINTS_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace bantam::model {

inline constexpr int64_t kMicrosPerPoint = 1'000'000;
inline constexpr int64_t kMaxPointsMicros =
    (int64_t{1} << 33) * kMicrosPerPoint;

struct Points {
  // Millionths of a point, within +-kMaxPointsMicros.
  int64_t micros = 0;

  static constexpr Points Min() { return Points{-kMaxPointsMicros}; }
  static constexpr Points Max() { return Points{kMaxPointsMicros}; }

  // The points that `value` stands for: `value` must be the double nearest to
  // a whole number of millionths, as every decimal literal with up to six
  // digits after the point is.
  static constexpr std::optional<Points> FromDouble(double value) {
    const double limit =
        static_cast<double>(kMaxPointsMicros) / kMicrosPerPoint;
    // Written in this form so that NaN fails.
    if (!(value >= -limit && value <= limit)) return std::nullopt;
    const auto guess = static_cast<int64_t>(value * kMicrosPerPoint);
    for (int64_t micros = guess - 1; micros <= guess + 1; ++micros) {
      if (static_cast<double>(micros) / kMicrosPerPoint == value &&
          micros >= -kMaxPointsMicros && micros <= kMaxPointsMicros) {
        return Points{micros};
      }
    }
    return std::nullopt;
  }

  constexpr double ToDouble() const {
    return static_cast<double>(micros) / kMicrosPerPoint;
  }

  friend constexpr auto operator<=>(const Points&, const Points&) = default;
};

constexpr std::optional<Points> Add(Points a, Points b) {
  const int64_t sum = a.micros + b.micros;
  if (sum < -kMaxPointsMicros || sum > kMaxPointsMicros) return std::nullopt;
  return Points{sum};
}

constexpr Points operator-(Points a) {
  return Points{-a.micros};
}

// Writes the shortest decimal: "12", "-0.5", "0.000001".
inline std::string FormatPoints(Points points) {
  const bool negative = points.micros < 0;
  const int64_t size = negative ? -points.micros : points.micros;
  std::string text = std::to_string(size / kMicrosPerPoint);
  if (int64_t rest = size % kMicrosPerPoint; rest != 0) {
    std::string digits = std::to_string(rest);
    digits.insert(0, 6 - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    text += "." + digits;
  }
  return negative ? "-" + text : text;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_POINTS_H_
