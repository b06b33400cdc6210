// bantam/model/money.h: amounts of one currency, exact.
//
// An amount is a decimal with at most six digits after the point, kept as an
// integer of millionths. It never leaves its currency: two amounts in different
// currencies are neither equal nor unequal, neither less nor greater.
//
// Guarantees
//   Threads  every function is pure.
//   Errors   text that is not such a decimal, a code that is not three capital
//            letters, and a comparison across currencies are std::nullopt.
//   Limits   12 digits before the point, 6 after it.
//
// Example
//
//   using namespace bantam::model;
//   std::optional<Money> budget = Money::Parse("1250.50", "USD");
//   assert(budget->micros == 1'250'500'000);
//   assert(FormatAmount(*budget) == "1250.5");
//   assert(!Compare(*budget, *Money::Parse("1250.50", "EUR")));

#ifndef BANTAM_MODEL_MONEY_H_
#define BANTAM_MODEL_MONEY_H_

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bantam::model {

struct Money {
  // Millionths of the currency's unit, within +-10^18.
  int64_t micros = 0;
  // ISO 4217 code: three capital letters.
  std::array<char, 3> currency = {'X', 'X', 'X'};

  static constexpr std::optional<Money> Parse(std::string_view amount,
                                              std::string_view code) {
    if (code.size() != 3) return std::nullopt;
    Money money;
    for (size_t i = 0; i < 3; ++i) {
      if (code[i] < 'A' || code[i] > 'Z') return std::nullopt;
      money.currency[i] = code[i];
    }
    const bool negative = !amount.empty() && amount[0] == '-';
    if (negative) amount.remove_prefix(1);
    const size_t point = amount.find('.');
    const std::string_view whole = amount.substr(0, point);
    std::string_view fraction;
    if (point != std::string_view::npos) {
      fraction = amount.substr(point + 1);
      if (fraction.empty()) return std::nullopt;
    }
    if (whole.empty() || whole.size() > 12 || fraction.size() > 6) {
      return std::nullopt;
    }
    int64_t micros = 0;
    for (char c : whole) {
      if (c < '0' || c > '9') return std::nullopt;
      micros = micros * 10 + (c - '0');
    }
    for (size_t i = 0; i < 6; ++i) {
      const char c = i < fraction.size() ? fraction[i] : '0';
      if (c < '0' || c > '9') return std::nullopt;
      micros = micros * 10 + (c - '0');
    }
    money.micros = negative ? -micros : micros;
    return money;
  }

  constexpr std::string_view code() const {
    return std::string_view(currency.data(), currency.size());
  }

  friend constexpr bool operator==(const Money&, const Money&) = default;
};

// The order of two amounts of one currency.
constexpr std::optional<std::strong_ordering> Compare(const Money& a,
                                                      const Money& b) {
  if (a.currency != b.currency) return std::nullopt;
  return a.micros <=> b.micros;
}

// The shortest decimal: "1250.5". `Money::Parse(FormatAmount(m), m.code())`
// is `m`.
inline std::string FormatAmount(const Money& money) {
  const bool negative = money.micros < 0;
  const int64_t size = negative ? -money.micros : money.micros;
  std::string text = std::to_string(size / 1'000'000);
  if (const int64_t rest = size % 1'000'000; rest != 0) {
    std::string digits = std::to_string(rest);
    digits.insert(0, 6 - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    text += "." + digits;
  }
  return negative ? "-" + text : text;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_MONEY_H_
