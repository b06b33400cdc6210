// How numbers and strings are written, in policies and for people.

#ifndef BANTAM_TESTS_ORACLE_TEXT_H_
#define BANTAM_TESTS_ORACLE_TEXT_H_

#include <cstdint>
#include <optional>
#include <string>

#include "bantam/policy.h"
#include "bantam/value.h"

namespace bantam::oracle {

// Millionths of a point, and nanoseconds of a second.
inline constexpr int64_t kPoint = 1'000'000;
inline constexpr int64_t kNanos = 1'000'000'000;

// In the quotes of text format.
std::string Quoted(const std::string& text);

// Millionths as a decimal.
std::string Decimal(int64_t micros);

// Seconds as `1w2d3h4m5s`.
std::string SpanText(int64_t seconds);

// "ACCOUNT".
const char* SubjectText(Subject subject);

std::string ValueText(const Value& value);
// "?" where there is none.
std::string ValueText(const std::optional<Value>& value);
std::string TimeText(const std::optional<Instant>& time);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_TEXT_H_
