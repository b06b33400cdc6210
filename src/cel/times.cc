#include "src/cel/times.h"

#include <algorithm>
#include <charconv>

#include "src/base/suggest.h"
#include "src/cel/builtins.h"
#include "src/cel/text.h"
#include "src/zones/zones.h"

namespace bantam::cel {

namespace {

using model::Civil;
using model::Instant;
using model::Int128;
using model::Span;

// Nanoseconds of the unit at the start of `*text`, which is taken off; 0 for
// none.
int64_t TakeUnit(std::string_view* text) {
  struct Unit {
    std::string_view name;
    int64_t nanos;
  };
  // Longer names first: "ms" is not "m" and "s".
  constexpr Unit kUnits[] = {
      {"ns", 1},
      {"us", 1'000},
      {"\u00B5s", 1'000},  // micro sign
      {"\u03BCs", 1'000},  // Greek mu
      {"ms", 1'000'000},
      {"s", model::kNanosPerSecond},
      {"m", 60 * model::kNanosPerSecond},
      {"h", 3600 * model::kNanosPerSecond},
  };
  for (const Unit& unit : kUnits) {
    if (text->starts_with(unit.name)) {
      text->remove_prefix(unit.name.size());
      return unit.nanos;
    }
  }
  return 0;
}

// One part, such as "1.5h", taken off `*text`; nullopt if it is none.
std::optional<Int128> TakePart(std::string_view* text) {
  Int128 whole = 0;
  size_t digits = 0;
  while (digits < text->size() && IsDigit((*text)[digits])) {
    if (whole > INT64_MAX) return std::nullopt;
    whole = whole * 10 + ((*text)[digits++] - '0');
  }
  text->remove_prefix(digits);
  std::string_view fraction;
  if (text->starts_with('.')) {
    text->remove_prefix(1);
    const size_t end =
        std::min(text->find_first_not_of("0123456789"), text->size());
    fraction = text->substr(0, end);
    text->remove_prefix(end);
  }
  const int64_t unit = TakeUnit(text);
  if (unit == 0 || digits + fraction.size() == 0) return std::nullopt;
  Int128 nanos = whole * unit;
  int64_t place = unit;
  for (const char digit : fraction) {
    // A digit that stands for less than a nanosecond is refused.
    if (digit != '0' && (place < 10 || place % 10 != 0)) return std::nullopt;
    place /= 10;
    nanos += static_cast<Int128>(place) * (digit - '0');
  }
  return nanos;
}

// "+02:00", "-08:00" or "02:00" in seconds east of UTC.
std::optional<int32_t> FixedOffset(std::string_view name) {
  int32_t sign = 1;
  if (name.starts_with('+') || name.starts_with('-')) {
    sign = name[0] == '-' ? -1 : 1;
    name.remove_prefix(1);
  }
  if (name.size() != 5 || name[2] != ':' || !IsDigit(name[0]) ||
      !IsDigit(name[1]) || !IsDigit(name[3]) || !IsDigit(name[4])) {
    return std::nullopt;
  }
  const int32_t hours = (name[0] - '0') * 10 + (name[1] - '0');
  const int32_t minutes = (name[3] - '0') * 10 + (name[4] - '0');
  if (hours > 23 || minutes > 59) return std::nullopt;
  return sign * (hours * 3600 + minutes * 60);
}

// The calendar reading of an instant that an offset may have carried out of
// the range of Instant: taken 400 years away, where calendars look the same.
Civil LocalTime(Instant instant, int32_t offset) {
  constexpr int64_t kFourCenturies = int64_t{146'097} * 86'400;
  instant.seconds += offset;
  int64_t shift = 0;
  if (instant.seconds < model::kMinInstantSeconds) shift = 1;
  if (instant.seconds > model::kMaxInstantSeconds) shift = -1;
  instant.seconds += shift * kFourCenturies;
  Civil civil = model::ToCivil(instant);
  civil.year -= static_cast<int32_t>(400 * shift);
  return civil;
}

// Applies `read` to the calendar reading that an accessor asks for.
template <typename Read>
Value FromCalendar(std::span<const Value> args, Read read) {
  if (!args[0].is(Kind::kTimestamp)) return NoOverload();
  const Instant instant = args[0].timestamp_value();
  int32_t offset = 0;
  if (args.size() == 2) {
    if (!args[1].is(Kind::kString)) return NoOverload();
    const std::optional<int32_t> zone =
        OffsetAt(args[1].string_value(), instant);
    if (!zone) {
      return Value::Error(ErrorCode::kInvalidArgument,
                          "the time zone is not known");
    }
    offset = *zone;
  }
  return Value::Int(read(LocalTime(instant, offset)));
}

int64_t DaysOf(const Civil& civil) {
  return model::DaysFromCivil(civil.year, civil.month, civil.day);
}

bool IsDurationAlone(std::span<const Value> args) {
  return args.size() == 1 && args[0].is(Kind::kDuration);
}

// A duration in whole units, rounded toward zero.
Value InUnits(const Value& duration, int64_t unit_nanos) {
  return Value::Int(static_cast<int64_t>(
      duration.duration_value().TotalNanos() / unit_nanos));
}

}  // namespace

std::optional<Span> ParseDuration(std::string_view text) {
  bool negative = false;
  if (text.starts_with('-') || text.starts_with('+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  if (text == "0") return Span{};
  if (text.empty()) return std::nullopt;
  Int128 total = 0;
  while (!text.empty()) {
    const std::optional<Int128> part = TakePart(&text);
    if (!part) return std::nullopt;
    total += *part;
    if (total > static_cast<Int128>(INT64_MAX) + 1) return std::nullopt;
  }
  if (negative) total = -total;
  if (total > INT64_MAX) return std::nullopt;
  return Span::FromNanos(total);
}

size_t WriteDuration(Span span, char (&buffer)[kDurationTextSize]) {
  const Int128 total = span.TotalNanos();
  const Int128 size = total < 0 ? -total : total;
  char* out = buffer;
  if (total < 0) *out++ = '-';
  out = std::to_chars(out, buffer + sizeof(buffer),
                      static_cast<int64_t>(size / model::kNanosPerSecond))
            .ptr;
  auto fraction = static_cast<int64_t>(size % model::kNanosPerSecond);
  if (fraction != 0) *out++ = '.';
  for (int64_t place = model::kNanosPerSecond / 10; fraction != 0;
       place /= 10) {
    *out++ = static_cast<char>('0' + fraction / place);
    fraction %= place;
  }
  *out++ = 's';
  return static_cast<size_t>(out - buffer);
}

std::optional<int32_t> OffsetAt(std::string_view name, Instant instant) {
  const std::optional<int32_t> fixed = FixedOffset(name);
  if (fixed) return fixed;
  const zones::Zone* zone = zones::FindZone(name);
  if (zone == nullptr) return std::nullopt;
  return zones::OffsetAt(*zone, instant);
}

bool IsZone(std::string_view name) {
  return OffsetAt(name, Instant{}).has_value();
}

Issue UnknownZone(std::string_view name, bool suggest) {
  const auto meant =
      suggest ? base::Nearest(name, zones::ZoneNames()) : std::nullopt;
  if (meant) {
    return MakeIssue(
        0, {FaultCode::kUnknownName, "{what} {'name'} is not known"},
        {{"what", "time zone"}, {"name", name}, {"nearest", meant}});
  }
  return MakeIssue(
      0,
      {FaultCode::kUnknownName,
       "{what} {'name'} is not known; write a name such as 'Europe/Berlin' or "
       "an offset such as '+02:00'"},
      {{"what", "time zone"}, {"name", name}});
}

namespace builtin {

Value GetFullYear(std::span<const Value> args, EvalContext&) {
  return FromCalendar(args, [](const Civil& civil) { return civil.year; });
}

Value GetMonth(std::span<const Value> args, EvalContext&) {
  return FromCalendar(args, [](const Civil& civil) { return civil.month - 1; });
}

Value GetDayOfYear(std::span<const Value> args, EvalContext&) {
  return FromCalendar(args, [](const Civil& civil) {
    return DaysOf(civil) - model::DaysFromCivil(civil.year, 1, 1);
  });
}

Value GetDayOfMonth(std::span<const Value> args, EvalContext&) {
  return FromCalendar(args, [](const Civil& civil) { return civil.day - 1; });
}

Value GetDate(std::span<const Value> args, EvalContext&) {
  return FromCalendar(args, [](const Civil& civil) { return civil.day; });
}

Value GetDayOfWeek(std::span<const Value> args, EvalContext&) {
  return FromCalendar(args, [](const Civil& civil) {
    // 1970-01-01 was a Thursday; Sunday is 0.
    const int64_t day = (DaysOf(civil) + 4) % 7;
    return day < 0 ? day + 7 : day;
  });
}

Value GetHours(std::span<const Value> args, EvalContext&) {
  if (IsDurationAlone(args)) {
    return InUnits(args[0], 3600 * model::kNanosPerSecond);
  }
  return FromCalendar(args, [](const Civil& civil) { return civil.hour; });
}

Value GetMinutes(std::span<const Value> args, EvalContext&) {
  if (IsDurationAlone(args)) {
    return InUnits(args[0], 60 * model::kNanosPerSecond);
  }
  return FromCalendar(args, [](const Civil& civil) { return civil.minute; });
}

Value GetSeconds(std::span<const Value> args, EvalContext&) {
  if (IsDurationAlone(args)) return InUnits(args[0], model::kNanosPerSecond);
  return FromCalendar(args, [](const Civil& civil) { return civil.second; });
}

Value GetMilliseconds(std::span<const Value> args, EvalContext&) {
  if (IsDurationAlone(args)) {
    // The part below a second, unlike the other units.
    const Int128 part =
        args[0].duration_value().TotalNanos() % model::kNanosPerSecond;
    return Value::Int(static_cast<int64_t>(part / 1'000'000));
  }
  return FromCalendar(
      args, [](const Civil& civil) { return civil.nanos / 1'000'000; });
}

}  // namespace builtin

}  // namespace bantam::cel
