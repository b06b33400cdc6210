#include "src/zones/zones.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <utility>

#include "src/zones/zone_data.h"

namespace bantam::zones {

namespace {

using model::Civil;
using model::Instant;

constexpr int64_t kSecondsPerDay = 86'400;
constexpr int64_t kMaxOffset = int64_t{26} * 3600;

// The seconds from `begin` up to, not including, `end`, in which the clocks of
// a zone show one type.
struct Period {
  int64_t begin = std::numeric_limits<int64_t>::min();
  int64_t end = std::numeric_limits<int64_t>::max();
  const data::Type* type = nullptr;
};

int64_t TransitionTime(size_t index) {
  const auto high =
      static_cast<int64_t>(data::kTransitionTypes[index] >> data::kTypeBits);
  return data::kEpoch + (high << 32) + data::kTransitionTimes[index];
}

// The type that begins with a transition.
const data::Type& TransitionType(const Zone& zone, size_t index) {
  constexpr unsigned kMask = (1u << data::kTypeBits) - 1;
  const size_t place = data::kTransitionTypes[index] & kMask;
  return data::kTypes[data::kZoneTypes[zone.first_type + place]];
}

// Seconds from 1970 to the local time that a rule names in a year.
int64_t LocalSeconds(int64_t year, const data::RuleDay& rule) {
  const int64_t first = model::DaysFromCivil(year, rule.month, 1);
  // 1970-01-01 was a Thursday; whole weeks keep the dividend above 0.
  constexpr int64_t kWeeks = int64_t{7} * 110'000;
  const int64_t weekday = (first + 4 + kWeeks) % 7;
  int64_t day = (rule.weekday + 7 - weekday) % 7 + int64_t{7} * (rule.week - 1);
  while (day >= model::DaysInMonth(year, rule.month)) day -= 7;
  return (first + day) * kSecondsPerDay + rule.time;
}

// The period around `at` by a rule that has always been in force.
Period RulePeriod(const data::Rule& rule, int64_t at) {
  const data::Type& standard = data::kTypes[rule.standard];
  if (rule.standard == rule.daylight) return {.type = &standard};
  const data::Type& daylight = data::kTypes[rule.daylight];
  // The period may have begun in the year before or end in the year after, and
  // the instant of a change may lie outside the year that the rule gives it.
  const int64_t year = model::ToCivil({std::clamp(at, model::kMinInstantSeconds,
                                                  model::kMaxInstantSeconds),
                                       0})
                           .year;
  Period period;
  for (int64_t y = year - 1; y <= year + 1; ++y) {
    const int64_t start = LocalSeconds(y, rule.start) - standard.offset;
    const int64_t end = LocalSeconds(y, rule.end) - daylight.offset;
    for (const auto& [change, type] :
         {std::pair(start, &daylight), std::pair(end, &standard)}) {
      if (change <= at && change > period.begin) {
        period.begin = change;
        period.type = type;
      } else if (change > at && change < period.end) {
        period.end = change;
      }
    }
  }
  return period;
}

// The period around `at`, in seconds from 1970.
Period PeriodAt(const Zone& zone, int64_t at) {
  // The first transition after `at`.
  const size_t first = zone.first_transition;
  const size_t last = first + zone.transition_count;
  size_t low = first;
  size_t high = last;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (TransitionTime(middle) <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == last) {
    Period period = RulePeriod(data::kRules[zone.rule], at);
    if (first < last) {
      period.begin = std::max(period.begin, TransitionTime(last - 1));
    }
    return period;
  }
  Period period;
  period.end = TransitionTime(low);
  if (low == first) {
    period.type = &data::kTypes[data::kZoneTypes[zone.first_type]];
  } else {
    period.begin = TransitionTime(low - 1);
    period.type = &TransitionType(zone, low - 1);
  }
  return period;
}

}  // namespace

const Zone* FindZone(std::string_view name) {
  const auto* const end = std::end(data::kNames);
  const auto* const found =
      std::lower_bound(std::begin(data::kNames), end, name);
  if (found == end || *found != name) return nullptr;
  return &data::kZones[data::kZoneOfName[found - data::kNames]];
}

std::span<const std::string_view> ZoneNames() {
  return data::kNames;
}

std::string_view ZoneDataVersion() {
  return data::kVersion;
}

LocalType TypeAt(const Zone& zone, Instant instant) {
  const data::Type& type = *PeriodAt(zone, instant.seconds).type;
  return {type.offset, type.is_dst, type.abbreviation};
}

int32_t OffsetAt(const Zone& zone, Instant instant) {
  return PeriodAt(zone, instant.seconds).type->offset;
}

OffsetPeriod OffsetPeriodAt(const Zone& zone, Instant instant) {
  const Period period = PeriodAt(zone, instant.seconds);
  OffsetPeriod result{period.type->offset, std::nullopt};
  if (period.end <= model::kMaxInstantSeconds) {
    result.end = Instant{period.end, 0};
  }
  return result;
}

Instant RuleBegin(const Zone& zone) {
  if (zone.transition_count == 0) return Instant::Min();
  const size_t last = size_t{zone.first_transition} + zone.transition_count - 1;
  return Instant{std::max(TransitionTime(last), model::kMinInstantSeconds), 0};
}

std::optional<LocalInstants> FromLocal(const Zone& zone, const Civil& local) {
  // What UTC clocks would make of it; the instant is less than 26 hours away.
  const std::optional<Instant> reading = model::FromCivil(local);
  if (!reading) return std::nullopt;
  const int64_t seconds = reading->seconds;
  LocalKind kind = LocalKind::kUnique;
  int64_t first = 0;
  int64_t change = 0;
  int64_t second = 0;
  Period period = PeriodAt(zone, seconds - kMaxOffset);
  // Changes are two days apart or more, and after 52 hours the local time has
  // passed in any zone.
  constexpr int kMaxPeriods = 3;
  for (int i = 0; i < kMaxPeriods; ++i) {
    const int64_t here = seconds - period.type->offset;
    if (here < period.end) {
      // Not in a gap before this period, so it is in it.
      first = change = second = here;
      if (period.end > seconds + kMaxOffset) break;
      const int64_t there = seconds - PeriodAt(zone, period.end).type->offset;
      if (there >= period.end) {
        kind = LocalKind::kOverlap;
        change = period.end;
        second = there;
      }
      break;
    }
    const Period next = PeriodAt(zone, period.end);
    if (seconds - next.type->offset < next.begin) {
      kind = LocalKind::kGap;
      first = seconds - next.type->offset;
      change = next.begin;
      second = here;
      break;
    }
    period = next;
  }
  for (const int64_t each : {first, change, second}) {
    if (each < model::kMinInstantSeconds || each > model::kMaxInstantSeconds) {
      return std::nullopt;
    }
  }
  const int32_t nanos = local.nanos;
  return LocalInstants{kind,
                       {first, nanos},
                       {change, kind == LocalKind::kUnique ? nanos : 0},
                       {second, nanos}};
}

}  // namespace bantam::zones
