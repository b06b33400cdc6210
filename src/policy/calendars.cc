// Calendars: when people work, for limits of time.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "bantam/working_time.h"
#include "src/policy/compiler.h"

namespace bantam::internal {
namespace {

// `text` as a number of as many digits.
std::optional<int32_t> ReadDigits(std::string_view text) {
  int32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

// "09:30" as minutes of the day, "24:00" included.
std::optional<int32_t> ReadTimeOfDay(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = ReadDigits(text.substr(0, 2));
  const auto minute = ReadDigits(text.substr(3, 2));
  if (!hour || !minute || *minute > 59 || *hour * 60 + *minute > 1440) {
    return std::nullopt;
  }
  return *hour * 60 + *minute;
}

// "2026-12-25"; whether there is such a day, WorkingTime says.
std::optional<LocalDate> ReadDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = ReadDigits(text.substr(0, 4));
  const auto month = ReadDigits(text.substr(5, 2));
  const auto day = ReadDigits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return LocalDate{*year, *month, *day};
}

void CompileHours(const v1::WorkingHours& hours, const Place& place,
                  WorkingHours& compiled) {
  const WorkingInterval interval = {
      CompileTimeOfDay(hours.from(), place, v1::WorkingHours::kFromFieldNumber),
      CompileTimeOfDay(hours.to(), place, v1::WorkingHours::kToFieldNumber)};
  if (hours.days().empty()) {
    place.Error(
        {FaultCode::kMissing, "working hours need days, such as MONDAY"});
  }
  for (int i = 0; i < hours.days_size(); ++i) {
    const int day = hours.days(i);
    if (day < v1::Weekday::MONDAY || day > v1::Weekday::SUNDAY) {
      place.Error(v1::WorkingHours::kDaysFieldNumber, i,
                  {FaultCode::kNotAChoice, "a day is one of MONDAY to SUNDAY"});
      continue;
    }
    compiled.week[static_cast<size_t>(day - v1::Weekday::MONDAY)].push_back(
        interval);
  }
}

}  // namespace

int32_t CompileTimeOfDay(const std::string& text, const Place& place,
                         int field_number) {
  const auto minutes = ReadTimeOfDay(text);
  if (!minutes) {
    place.Error(
        field_number,
        {FaultCode::kMalformed,
         "'{value}' is no time of day from 00:00 to 24:00, such as 09:00"},
        {{"value", text}});
  }
  return minutes.value_or(0);
}

void CompileCalendars(Compiler& compiler) {
  std::unordered_map<std::string, size_t> ids;
  for (int i = 0; i < compiler.policy.calendars_size(); ++i) {
    const v1::Calendar& calendar = compiler.policy.calendars(i);
    const Place place =
        compiler.root.Child(v1::Policy::kCalendarsFieldNumber, i);
    CheckId(place, v1::Calendar::kIdFieldNumber, calendar.id(), ids,
            static_cast<size_t>(i));
    const size_t errors = place.report().size();
    WorkingHours hours;
    hours.zone = calendar.zone();
    for (int k = 0; k < calendar.hours_size(); ++k) {
      CompileHours(calendar.hours(k),
                   place.Child(v1::Calendar::kHoursFieldNumber, k), hours);
    }
    for (int k = 0; k < calendar.holidays_size(); ++k) {
      const auto date = ReadDate(calendar.holidays(k));
      if (date) {
        hours.holidays.push_back(*date);
      } else {
        place.Error(
            v1::Calendar::kHolidaysFieldNumber, k,
            {FaultCode::kMalformed, "'{value}' is no date such as 2026-12-25"},
            {{"value", calendar.holidays(k)}});
      }
    }
    if (place.report().size() > errors) continue;
    absl::StatusOr<WorkingTime> time = WorkingTime::Create(hours);
    if (time.ok()) {
      compiler.program.calendars.push_back({calendar.id(), *std::move(time)});
    } else {
      // A path of `hours` says little to who reads the policy's own.
      Fault fault = FaultOf(time.status()).value_or(Fault{});
      fault.message = std::string(time.status().message());
      place.Add(std::move(fault));
    }
  }
}

}  // namespace bantam::internal
