#include "src/calendar/check_hours.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/model/time.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/zones/zones.h"

namespace bantam::calendar {

namespace {

using base::Wrong;

constexpr int32_t kMinutesOfDay = 1440;

// "17:30"
std::string ClockText(int32_t minute) {
  return absl::StrCat(absl::Dec(minute / 60, absl::kZeroPad2), ":",
                      absl::Dec(minute % 60, absl::kZeroPad2));
}

// "09:00 to 17:30"
std::string IntervalText(const WorkingInterval& interval) {
  return absl::StrCat(ClockText(interval.from), " to ", ClockText(interval.to));
}

// "2026-02-30"
std::string DateText(const LocalDate& date) {
  return absl::StrCat(absl::Dec(date.year, absl::kZeroPad4), "-",
                      absl::Dec(date.month, absl::kZeroPad2), "-",
                      absl::Dec(date.day, absl::kZeroPad2));
}

std::string HolidayPath(size_t index) {
  return absl::StrCat("hours.holidays[", index, "]");
}

absl::Status CheckZone(const std::string& name) {
  if (zones::FindZone(name) != nullptr) return absl::OkStatus();
  if (const auto meant = base::Nearest(name, zones::ZoneNames())) {
    return Wrong("hours.zone",
                 {FaultCode::kMalformed, "{'value'} is not a time zone"},
                 {{"value", name}, {"nearest", meant}});
  }
  return Wrong("hours.zone",
               {FaultCode::kMalformed,
                "{'value'} is not a time zone; write a name of the IANA time "
                "zone database, such as 'Europe/Berlin'"},
               {{"value", name}});
}

absl::Status CheckInterval(const std::string& path,
                           const WorkingInterval& interval) {
  const auto check_minute = [&](const char* member, int32_t minute) {
    if (minute >= 0 && minute <= kMinutesOfDay) return absl::OkStatus();
    return Wrong(absl::StrCat(path, ".", member),
                 {FaultCode::kOutOfRange,
                  "{found} is no minute of a day; write one from {min} (00:00) "
                  "to {max} (24:00)"},
                 {{"found", minute}, {"min", 0}, {"max", kMinutesOfDay}});
  };
  absl::Status status = check_minute("from", interval.from);
  if (status.ok()) status = check_minute("to", interval.to);
  if (!status.ok() || interval.from < interval.to) return status;
  if (interval.from == interval.to) {
    return Wrong(
        path,
        {FaultCode::kOutOfOrder,
         "{from} to {to} is empty; a whole day is 00:00 to 24:00"},
        {{"from", ClockText(interval.from)}, {"to", ClockText(interval.to)}});
  }
  return Wrong(
      path,
      {FaultCode::kOutOfOrder,
       "{from} to {to} runs backwards; hours past midnight are two "
       "intervals, {from} to 24:00, and the rest on the next day"},
      {{"from", ClockText(interval.from)}, {"to", ClockText(interval.to)}});
}

absl::Status CheckDay(const std::string& path,
                      const std::vector<WorkingInterval>& intervals) {
  const auto path_of = [&](size_t index) {
    return absl::StrCat(path, "[", index, "]");
  };
  if (intervals.size() > WorkingTime::kMaxIntervalsPerDay) {
    return Wrong(path,
                 {FaultCode::kLimitExceeded,
                  "{found} {what}; at most {allowed} are allowed"},
                 {{"found", intervals.size()},
                  {"what", "intervals"},
                  {"allowed", WorkingTime::kMaxIntervalsPerDay}});
  }
  for (size_t i = 0; i < intervals.size(); ++i) {
    if (absl::Status status = CheckInterval(path_of(i), intervals[i]);
        !status.ok()) {
      return status;
    }
    for (size_t j = 0; j < i; ++j) {
      if (intervals[i].from < intervals[j].to &&
          intervals[j].from < intervals[i].to) {
        return Wrong(path_of(i),
                     {FaultCode::kOverlap,
                      "{value} overlaps {other} of {first}; the intervals of a "
                      "day may touch, but not share a minute"},
                     {{"value", IntervalText(intervals[i])},
                      {"other", IntervalText(intervals[j])},
                      {"first", path_of(j)}});
      }
    }
  }
  return absl::OkStatus();
}

absl::Status CheckWeek(const WorkingHours& hours) {
  constexpr const char* kWeekdays[] = {"monday",   "tuesday", "wednesday",
                                       "thursday", "friday",  "saturday",
                                       "sunday"};
  bool any = false;
  for (size_t day = 0; day < hours.week.size(); ++day) {
    const std::string path = absl::StrCat("hours.", kWeekdays[day]);
    if (absl::Status status = CheckDay(path, hours.week[day]); !status.ok()) {
      return status;
    }
    any = any || !hours.week[day].empty();
  }
  if (any) return absl::OkStatus();
  return Wrong("hours", {FaultCode::kMissing,
                         "no day of the week has working hours; give at least "
                         "one day an interval"});
}

absl::Status CheckDate(const std::string& path, const LocalDate& date) {
  const auto check = [&](const char* member, int32_t value, int32_t max) {
    if (value >= 1 && value <= max) return absl::OkStatus();
    return Wrong(
        absl::StrCat(path, ".", member),
        {FaultCode::kOutOfRange,
         "{found} is no {what}; write one from {min} to {max}"},
        {{"found", value}, {"what", member}, {"min", 1}, {"max", max}});
  };
  absl::Status status = check("year", date.year, 9999);
  if (status.ok()) status = check("month", date.month, 12);
  if (status.ok()) status = check("day", date.day, 31);
  if (!status.ok()) return status;
  const int32_t days = model::DaysInMonth(date.year, date.month);
  if (date.day <= days) return absl::OkStatus();
  return Wrong(path,
               {FaultCode::kOutOfRange,
                "{found} is in no calendar; that month has {max} days"},
               {{"found", DateText(date)}, {"max", days}});
}

absl::Status CheckHolidays(const std::vector<LocalDate>& holidays) {
  if (holidays.size() > WorkingTime::kMaxHolidays) {
    return Wrong("hours.holidays",
                 {FaultCode::kLimitExceeded,
                  "{found} {what}; at most {allowed} are allowed"},
                 {{"found", holidays.size()},
                  {"what", "holidays"},
                  {"allowed", WorkingTime::kMaxHolidays}});
  }
  for (size_t i = 0; i < holidays.size(); ++i) {
    if (absl::Status status = CheckDate(HolidayPath(i), holidays[i]);
        !status.ok()) {
      return status;
    }
  }
  // Ascending, equal dates in the order in which they were written.
  std::vector<size_t> order(holidays.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    return holidays[a] < holidays[b];
  });
  const auto twice = std::adjacent_find(
      order.begin(), order.end(),
      [&](size_t a, size_t b) { return holidays[a] == holidays[b]; });
  if (twice == order.end()) return absl::OkStatus();
  return Wrong(
      HolidayPath(twice[1]),
      {FaultCode::kRepeated, "{name} is already {first}; write it once"},
      {{"name", DateText(holidays[*twice])}, {"first", HolidayPath(twice[0])}});
}

}  // namespace

absl::Status CheckHours(const WorkingHours& hours) {
  if (absl::Status status = CheckZone(hours.zone); !status.ok()) return status;
  if (absl::Status status = CheckWeek(hours); !status.ok()) return status;
  return CheckHolidays(hours.holidays);
}

}  // namespace bantam::calendar
