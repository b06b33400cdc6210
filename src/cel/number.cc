#include "src/cel/number.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>
#include <system_error>

#include "src/cel/text.h"

namespace bantam::cel {

namespace {

template <typename T>
std::optional<T> ParseWhole(std::string_view text, int base) {
  T value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value, base);
  if (error != std::errc() || stop != end) return std::nullopt;
  return value;
}

char Lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool EqualsIgnoringCase(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(),
                    [](char a, char b) { return Lower(a) == b; });
}

// Whether a number that a double cannot hold is too large rather than too
// small: where its first digit other than zero stands. `text` is well-formed.
bool IsTooLarge(std::string_view text) {
  int64_t before_point = 0;
  bool seen_point = false;
  bool seen_digit = false;
  int64_t zeros_after_point = 0;
  size_t i = 0;
  for (; i < text.size() && Lower(text[i]) != 'e'; ++i) {
    if (text[i] == '.') {
      seen_point = true;
    } else if (seen_digit || text[i] != '0') {
      seen_digit = true;
      before_point += seen_point ? 0 : 1;
    } else if (seen_point) {
      ++zeros_after_point;
    }
  }
  if (i == text.size()) return before_point > 0;
  std::string_view exponent = text.substr(i + 1);
  const bool negative = exponent.starts_with('-');
  if (negative || exponent.starts_with('+')) exponent.remove_prefix(1);
  constexpr int64_t kHuge = 1'000'000'000;
  const int64_t power =
      std::min(ParseWhole<int64_t>(exponent, 10).value_or(kHuge), kHuge);
  return before_point - zeros_after_point + (negative ? -power : power) > 0;
}

}  // namespace

std::optional<int64_t> ParseInt(std::string_view text) {
  if (text.starts_with('+')) {
    text.remove_prefix(1);
    if (text.empty() || !IsDigit(text[0])) return std::nullopt;
  }
  return ParseWhole<int64_t>(text, 10);
}

std::optional<uint64_t> ParseUint(std::string_view text) {
  return ParseWhole<uint64_t>(text, 10);
}

std::optional<uint64_t> ParseHex(std::string_view text) {
  return ParseWhole<uint64_t>(text, 16);
}

std::optional<double> ParseDouble(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  const double sign = negative ? -1.0 : 1.0;
  if (!IsDigit(text[0]) && text[0] != '.') {
    if (EqualsIgnoringCase(text, "nan")) {
      return std::numeric_limits<double>::quiet_NaN();
    }
    if (EqualsIgnoringCase(text, "inf") ||
        EqualsIgnoringCase(text, "infinity")) {
      return sign * std::numeric_limits<double>::infinity();
    }
    return std::nullopt;
  }
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (stop != end) return std::nullopt;
  if (error == std::errc::result_out_of_range) {
    if (IsTooLarge(text)) return std::nullopt;
    return sign * 0.0;
  }
  if (error != std::errc()) return std::nullopt;
  return sign * value;
}

size_t WriteDouble(double value, char (&buffer)[kDoubleTextSize]) {
  const auto literal = [&buffer](std::string_view text) {
    std::memcpy(buffer, text.data(), text.size());
    return text.size();
  };
  if (std::isnan(value)) return literal("NaN");
  if (std::isinf(value)) return literal(value > 0 ? "Infinity" : "-Infinity");
  // The shortest digits, "d.ddde+xx"; where their point belongs is up to us,
  // since libraries pad a long integer with different digits.
  char digits[kDoubleTextSize];
  const auto [end, error] = std::to_chars(digits, digits + sizeof(digits),
                                          value, std::chars_format::scientific);
  const std::string_view text(digits, static_cast<size_t>(end - digits));
  const size_t e = text.find('e');
  const bool negative_exponent = text[e + 1] == '-';
  int exponent = 0;
  for (const char c : text.substr(e + 2)) exponent = exponent * 10 + (c - '0');
  if (negative_exponent) exponent = -exponent;
  if (exponent < -4 || exponent >= 21) return literal(text);

  char* out = buffer;
  std::string_view mantissa = text.substr(0, e);
  if (mantissa.starts_with('-')) {
    *out++ = '-';
    mantissa.remove_prefix(1);
  }
  for (int i = exponent; i < 0; ++i) {
    *out++ = '0';
    if (i == exponent) *out++ = '.';
  }
  int before_point = exponent + 1;
  for (const char c : mantissa) {
    if (c == '.') continue;
    if (before_point == 0 && exponent >= 0) *out++ = '.';
    *out++ = c;
    --before_point;
  }
  for (; before_point > 0; --before_point) *out++ = '0';
  return static_cast<size_t>(out - buffer);
}

}  // namespace bantam::cel
