// bantam/model/time.h: instants and spans of time, exact to the nanosecond.
//
// An `Instant` is a point on the UTC time line from 0001-01-01T00:00:00Z to
// 9999-12-31T23:59:59.999999999Z; a `Span` is the distance between two of
// them. Both are small values: copy them, compare them, hash them by their two
// members. Nothing here reads a clock or knows a time zone other than the
// numeric offset in an RFC 3339 string.
//
// Guarantees
//   Threads    every function is pure.
//   Ownership  nothing is allocated, except by the functions that return a
//              std::string.
//   Errors     a result that would leave the range is std::nullopt, and so is
//              text that the function does not read. Nothing is rounded.
//   Limits     `Instant::Min()` .. `Instant::Max()`; a `Span` reaches
//              +-315,576,000,000 s (10,000 years), the range of
//              google.protobuf.Duration.
//
// Example
//
//   using namespace bantam::model;
//   std::optional<Instant> first = ParseInstant("2026-01-31T09:30:00+08:00");
//   std::optional<Instant> due = *first + Days(30);
//   assert(FormatInstant(*due) == "2026-03-02T01:30:00Z");
//   assert(*due - *first == Days(30));

#ifndef BANTAM_MODEL_TIME_H_
#define BANTAM_MODEL_TIME_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

namespace bantam::model {

// 128-bit integers are an extension that gcc and clang share; the keyword
// keeps a user's -Wpedantic quiet.
__extension__ using Int128 = __int128;
__extension__ using Uint128 = unsigned __int128;

inline constexpr int64_t kNanosPerSecond = 1'000'000'000;
inline constexpr int64_t kMaxSpanSeconds = 315'576'000'000;
inline constexpr int64_t kMinInstantSeconds = -62'135'596'800;
inline constexpr int64_t kMaxInstantSeconds = 253'402'300'799;

// A signed length of time. The members are normalised: `nanos` lies in
// [0, 999,999,999] and counts forward from `seconds`, so that -0.5 s is
// {-1, 500,000,000} and member-wise comparison is the order of lengths.
struct Span {
  int64_t seconds = 0;
  int32_t nanos = 0;

  // The span of `total` nanoseconds, if it is in range.
  static constexpr std::optional<Span> FromNanos(Int128 total) {
    Int128 seconds = total / kNanosPerSecond;
    Int128 nanos = total % kNanosPerSecond;
    if (nanos < 0) {
      nanos += kNanosPerSecond;
      --seconds;
    }
    Span span{static_cast<int64_t>(seconds), static_cast<int32_t>(nanos)};
    if (seconds < -kMaxSpanSeconds || seconds > kMaxSpanSeconds ||
        (seconds == kMaxSpanSeconds && nanos > 0)) {
      return std::nullopt;
    }
    return span;
  }

  // The whole length in nanoseconds; never overflows.
  constexpr Int128 TotalNanos() const {
    return static_cast<Int128>(seconds) * kNanosPerSecond + nanos;
  }

  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

constexpr Span Seconds(int32_t n) {
  return Span{n, 0};
}
constexpr Span Hours(int32_t n) {
  return Span{int64_t{n} * 3600, 0};
}
// A day is 24 hours; a calendar day in a zone with daylight saving may differ.
constexpr Span Days(int32_t n) {
  return Span{int64_t{n} * 86'400, 0};
}

constexpr std::optional<Span> operator+(Span a, Span b) {
  return Span::FromNanos(a.TotalNanos() + b.TotalNanos());
}
constexpr std::optional<Span> operator-(Span a, Span b) {
  return Span::FromNanos(a.TotalNanos() - b.TotalNanos());
}

// A point in time, counted from 1970-01-01T00:00:00Z. `nanos` lies in [0,
// 999,999,999] and counts forward, even before 1970.
struct Instant {
  int64_t seconds = 0;
  int32_t nanos = 0;

  static constexpr Instant Min() { return Instant{kMinInstantSeconds, 0}; }
  static constexpr Instant Max() {
    return Instant{kMaxInstantSeconds, 999'999'999};
  }

  // The instant `total` nanoseconds after 1970, if it is in range.
  static constexpr std::optional<Instant> FromNanos(Int128 total) {
    Int128 seconds = total / kNanosPerSecond;
    Int128 nanos = total % kNanosPerSecond;
    if (nanos < 0) {
      nanos += kNanosPerSecond;
      --seconds;
    }
    if (seconds < kMinInstantSeconds || seconds > kMaxInstantSeconds) {
      return std::nullopt;
    }
    return Instant{static_cast<int64_t>(seconds), static_cast<int32_t>(nanos)};
  }

  constexpr Int128 TotalNanos() const {
    return static_cast<Int128>(seconds) * kNanosPerSecond + nanos;
  }

  // Whether the members are normalised and inside the range. Every function of
  // this header keeps it so; check it if you set the members by hand.
  constexpr bool IsValid() const {
    return seconds >= kMinInstantSeconds && seconds <= kMaxInstantSeconds &&
           nanos >= 0 && nanos < kNanosPerSecond;
  }

  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;
};

constexpr std::optional<Instant> operator+(Instant t, Span d) {
  return Instant::FromNanos(t.TotalNanos() + d.TotalNanos());
}
constexpr std::optional<Instant> operator-(Instant t, Span d) {
  return Instant::FromNanos(t.TotalNanos() - d.TotalNanos());
}
// Two instants are at most 10,000 years apart, so their distance is always a
// span.
constexpr Span operator-(Instant to, Instant from) {
  Span span{to.seconds - from.seconds, to.nanos - from.nanos};
  if (span.nanos < 0) {
    --span.seconds;
    span.nanos += static_cast<int32_t>(kNanosPerSecond);
  }
  return span;
}

// A date and time of day in the proleptic Gregorian calendar, in UTC.
struct Civil {
  int32_t year = 1970;  // 1..9999
  int32_t month = 1;    // 1..12
  int32_t day = 1;      // 1..31
  int32_t hour = 0;     // 0..23
  int32_t minute = 0;   // 0..59
  int32_t second = 0;   // 0..59
  int32_t nanos = 0;    // 0..999,999,999

  friend constexpr bool operator==(const Civil&, const Civil&) = default;
};

constexpr bool IsLeapYear(int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

constexpr int32_t DaysInMonth(int64_t year, int32_t month) {
  constexpr int32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && IsLeapYear(year) ? 29 : kDays[month - 1];
}

// Days from 1970-01-01 to the given date. Counted in years that begin in
// March, so that the leap day comes last.
constexpr int64_t DaysFromCivil(int64_t year, int32_t month, int32_t day) {
  const int64_t y = month <= 2 ? year - 1 : year;
  const int64_t era = (y >= 0 ? y : y - 399) / 400;
  const int64_t year_of_era = y - era * 400;
  const int64_t shifted_month = (month + 9) % 12;
  const int64_t day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
  const int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

// The calendar reading of `t`. Precondition: `t.IsValid()`.
constexpr Civil ToCivil(Instant t) {
  int64_t days = t.seconds / 86'400;
  int64_t rest = t.seconds % 86'400;
  if (rest < 0) {
    rest += 86'400;
    --days;
  }
  const int64_t shifted = days + 719'468;
  const int64_t era = (shifted >= 0 ? shifted : shifted - 146'096) / 146'097;
  const int64_t day_of_era = shifted - era * 146'097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 +
                               day_of_era / 36'524 - day_of_era / 146'096) /
                              365;
  const int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t shifted_month = (5 * day_of_year + 2) / 153;
  Civil civil;
  civil.day =
      static_cast<int32_t>(day_of_year - (153 * shifted_month + 2) / 5 + 1);
  civil.month = static_cast<int32_t>(shifted_month < 10 ? shifted_month + 3
                                                        : shifted_month - 9);
  civil.year = static_cast<int32_t>(year_of_era + era * 400 +
                                    (civil.month <= 2 ? 1 : 0));
  civil.hour = static_cast<int32_t>(rest / 3600);
  civil.minute = static_cast<int32_t>(rest / 60 % 60);
  civil.second = static_cast<int32_t>(rest % 60);
  civil.nanos = t.nanos;
  return civil;
}

// The instant at which UTC calendars read `civil`; nullopt for a date or time
// of day that does not exist, such as 30 February, and for a leap second.
constexpr std::optional<Instant> FromCivil(const Civil& civil) {
  if (civil.year < 1 || civil.year > 9999 || civil.month < 1 ||
      civil.month > 12 || civil.day < 1 ||
      civil.day > DaysInMonth(civil.year, civil.month) || civil.hour < 0 ||
      civil.hour > 23 || civil.minute < 0 || civil.minute > 59 ||
      civil.second < 0 || civil.second > 59 || civil.nanos < 0 ||
      civil.nanos >= kNanosPerSecond) {
    return std::nullopt;
  }
  const int64_t days = DaysFromCivil(civil.year, civil.month, civil.day);
  const int64_t minutes = int64_t{civil.hour} * 60 + civil.minute;
  return Instant{days * 86'400 + minutes * 60 + civil.second, civil.nanos};
}

namespace internal {

// Reads exactly `digits` decimal digits at `*pos` and moves past them.
constexpr bool ReadDigits(std::string_view text, size_t* pos, size_t digits,
                          int32_t* value) {
  if (text.size() - *pos < digits) return false;
  *value = 0;
  for (size_t i = 0; i < digits; ++i) {
    const char c = text[*pos + i];
    if (c < '0' || c > '9') return false;
    *value = *value * 10 + (c - '0');
  }
  *pos += digits;
  return true;
}

constexpr bool ReadChar(std::string_view text, size_t* pos, char expected) {
  if (*pos >= text.size() || text[*pos] != expected) return false;
  ++*pos;
  return true;
}

// ".123456789" with one to nine digits; absent is zero.
constexpr bool ReadFraction(std::string_view text, size_t* pos,
                            int32_t* nanos) {
  *nanos = 0;
  if (*pos >= text.size() || text[*pos] != '.') return true;
  ++*pos;
  int32_t unit = 100'000'000;
  const size_t start = *pos;
  while (*pos < text.size() && text[*pos] >= '0' && text[*pos] <= '9') {
    if (*pos - start == 9) return false;
    *nanos += (text[*pos] - '0') * unit;
    unit /= 10;
    ++*pos;
  }
  return *pos > start;
}

// Reads 'Z' or '+hh:mm'. `*offset` is in seconds east of UTC.
constexpr bool ReadOffset(std::string_view text, size_t* pos, int32_t* offset) {
  *offset = 0;
  if (ReadChar(text, pos, 'Z') || ReadChar(text, pos, 'z')) return true;
  int32_t sign = 1;
  if (ReadChar(text, pos, '-')) {
    sign = -1;
  } else if (!ReadChar(text, pos, '+')) {
    return false;
  }
  int32_t hours = 0;
  int32_t minutes = 0;
  if (!ReadDigits(text, pos, 2, &hours) || !ReadChar(text, pos, ':') ||
      !ReadDigits(text, pos, 2, &minutes) || hours > 23 || minutes > 59) {
    return false;
  }
  *offset = sign * (hours * 3600 + minutes * 60);
  return true;
}

}  // namespace internal

// Reads an RFC 3339 date-time: "2026-01-31T09:30:00.25+08:00". The letters T
// and Z may be lower case. The fraction has at most nine digits. An offset or Z
// is required. A leap second (":60") is refused, because no instant stands for
// it. The year 0000 is refused, even if the offset would lead out of it.
constexpr std::optional<Instant> ParseInstant(std::string_view text) {
  Civil civil;
  size_t pos = 0;
  int32_t offset = 0;
  if (!internal::ReadDigits(text, &pos, 4, &civil.year) ||
      !internal::ReadChar(text, &pos, '-') ||
      !internal::ReadDigits(text, &pos, 2, &civil.month) ||
      !internal::ReadChar(text, &pos, '-') ||
      !internal::ReadDigits(text, &pos, 2, &civil.day) ||
      (!internal::ReadChar(text, &pos, 'T') &&
       !internal::ReadChar(text, &pos, 't')) ||
      !internal::ReadDigits(text, &pos, 2, &civil.hour) ||
      !internal::ReadChar(text, &pos, ':') ||
      !internal::ReadDigits(text, &pos, 2, &civil.minute) ||
      !internal::ReadChar(text, &pos, ':') ||
      !internal::ReadDigits(text, &pos, 2, &civil.second) ||
      !internal::ReadFraction(text, &pos, &civil.nanos) ||
      !internal::ReadOffset(text, &pos, &offset) || pos != text.size()) {
    return std::nullopt;
  }
  const std::optional<Instant> local = FromCivil(civil);
  if (!local) return std::nullopt;
  return *local - Span{offset, 0};
}

// Writes RFC 3339 in UTC, with a fraction of 3, 6 or 9 digits if one is needed:
// "2026-01-31T01:30:00.250Z". `ParseInstant(FormatInstant(t)) == t`.
inline std::string FormatInstant(Instant t) {
  const Civil c = ToCivil(t);
  char buffer[40];
  int size =
      std::snprintf(buffer, sizeof(buffer), "%04d-%02d-%02dT%02d:%02d:%02d",
                    c.year, c.month, c.day, c.hour, c.minute, c.second);
  std::string text(buffer, static_cast<size_t>(size));
  if (c.nanos != 0) {
    if (c.nanos % 1'000'000 == 0) {
      size =
          std::snprintf(buffer, sizeof(buffer), ".%03d", c.nanos / 1'000'000);
    } else if (c.nanos % 1'000 == 0) {
      size = std::snprintf(buffer, sizeof(buffer), ".%06d", c.nanos / 1'000);
    } else {
      size = std::snprintf(buffer, sizeof(buffer), ".%09d", c.nanos);
    }
    text.append(buffer, static_cast<size_t>(size));
  }
  return text + "Z";
}

// Reads a span as policies write it: one or more `<integer><unit>`, largest
// unit first and each at most once, with the units w (7 days), d (24 hours),
// h, m (minutes) and s: "30d", "1d12h", "90m". A leading minus is refused: a
// policy states lengths, not directions.
constexpr std::optional<Span> ParseSpan(std::string_view text) {
  struct Unit {
    char letter;
    int64_t seconds;
  };
  constexpr Unit kUnits[] = {
      {'w', 604'800}, {'d', 86'400}, {'h', 3600}, {'m', 60}, {'s', 1}};
  size_t next_unit = 0;
  size_t pos = 0;
  Int128 total = 0;
  while (pos < text.size()) {
    const size_t start = pos;
    int64_t count = 0;
    while (pos < text.size() && text[pos] >= '0' && text[pos] <= '9') {
      if (pos - start == 15) return std::nullopt;
      count = count * 10 + (text[pos] - '0');
      ++pos;
    }
    if (pos == start || pos == text.size()) return std::nullopt;
    while (next_unit < 5 && kUnits[next_unit].letter != text[pos]) ++next_unit;
    if (next_unit == 5) return std::nullopt;
    total += static_cast<Int128>(count) * kUnits[next_unit].seconds;
    ++next_unit;
    ++pos;
  }
  if (text.empty() || total > kMaxSpanSeconds) return std::nullopt;
  return Span{static_cast<int64_t>(total), 0};
}

// Writes a span in days, hours, minutes and seconds: "30d", "1d12h"; zero is
// "0s". Whole, non-negative seconds are written as `ParseSpan` reads them.
// Other spans, which no policy states, are written as "-1d12h" and "1m0.5s".
inline std::string FormatSpan(Span span) {
  const bool negative = span < Span{};
  if (negative) span = *(Span{} - span);
  std::string text;
  int64_t rest = span.seconds;
  const auto take = [&](int64_t unit, char letter) {
    if (rest / unit > 0) text += std::to_string(rest / unit) + letter;
    rest %= unit;
  };
  take(86'400, 'd');
  take(3600, 'h');
  take(60, 'm');
  if (span.nanos != 0) {
    std::string digits = std::to_string(span.nanos);
    digits.insert(0, 9 - digits.size(), '0');
    digits.erase(digits.find_last_not_of('0') + 1);
    text += std::to_string(rest) + "." + digits + "s";
  } else {
    take(1, 's');
  }
  if (text.empty()) text = "0s";
  return negative ? "-" + text : text;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_TIME_H_
