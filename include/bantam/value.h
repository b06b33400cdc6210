// bantam/value.h: the value of one field of one lead.
//
// Guarantees
//   Threads    plain values; as safe as an int.
//   Ownership  a Value owns what it holds.
//
// Example
//
//   bantam::Value employees = int64_t{250};
//   bantam::Value nothing = bantam::Null{};     // known to have none
//   bantam::Value budget = *bantam::Money::Parse("5000", "USD");

#ifndef BANTAM_VALUE_H_
#define BANTAM_VALUE_H_

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "bantam/model/money.h"
#include "bantam/model/time.h"

namespace bantam {

using model::Instant;
using model::Money;
using model::Span;

// The known absence of a value. A value that nobody knows is not a Value at
// all: leave the field unset.
struct Null {
  Null() = default;
  // Copying is not trivial, because libstdc++ assumes that a variant of trivial
  // types, strings and vectors always has a value. If copying such a variant
  // ran out of memory, it would be destroyed as whatever its memory says.
  constexpr Null(const Null&) noexcept {}
  constexpr Null& operator=(const Null&) noexcept { return *this; }

  friend bool operator==(const Null&, const Null&) = default;
};

// In the order of FieldType in policy.proto: NULL, BOOL, INT, DOUBLE, STRING,
// TIMESTAMP, DURATION, MONEY, STRINGS. Strings are UTF-8.
using Value = std::variant<Null, bool, int64_t, double, std::string, Instant,
                           Span, Money, std::vector<std::string>>;

}  // namespace bantam

#endif  // BANTAM_VALUE_H_
