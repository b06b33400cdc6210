// bantam/working_time.h: elapsed time that counts only while people work.
//
// Use it for limits such as "respond within 8 working hours". Working hours
// consist of a zone, intervals of the time of day for each weekday, and
// holidays.
//
// An instant is working time if the clocks and calendars of the zone show at
// that instant a date that is not a holiday and a time of day that lies in one
// of the weekday's intervals. This decides what daylight saving does: working
// hours that the clocks skip are not worked and shorten the day; hours that
// they show twice count twice. Between two instants, working time is the real
// time that passes in it, not a difference of clock readings. Intervals are
// half-open, and a deadline is met at the very instant.
//
// Guarantees
//   Threads    a WorkingTime never changes; share it freely.
//   Ownership  it owns what it needs, and copies of it are cheap.
//   Errors     Create finds everything that is wrong with the hours; its status
//              begins with the place: "hours.friday[0]: 22:00 to 06:00 runs
//              backwards; ...". INVALID_ARGUMENT; RESOURCE_EXHAUSTED if there
//              is more than a limit allows. Nothing else can fail: an answer
//              that would leave the range of Instant is std::nullopt.
//   Limits     kMaxIntervalsPerDay, kMaxHolidays; the years 1 to 9999. Answers
//              are exact to the nanosecond.
//   Cost       IsWorking: a few binary searches. Between and After: the same
//              for each change of the zone's offset on the way, which is two a
//              year with daylight saving; well under a microsecond for days and
//              weeks. After the last holiday and the last recorded change,
//              whole cycles of the calendar (400 years) are taken at once. So
//              there are 2,000 changes at most, which take less than a
//              millisecond; with holidays thousands of years ahead 20,000,
//              which take a few milliseconds.
//
// Example
//
//   bantam::WorkingHours hours;
//   hours.zone = "Europe/Berlin";
//   for (size_t day = 0; day < 5; ++day) {  // Monday to Friday, with a break
//     hours.week[day] = {{9 * 60, 12 * 60}, {13 * 60, 17 * 60 + 30}};
//   }
//   hours.holidays = {{2026, 5, 1}};
//   auto working = bantam::WorkingTime::Create(hours);
//   // Thursday 16:30 in Berlin; Friday is a holiday, then comes the weekend.
//   model::Instant from = *model::ParseInstant("2026-04-30T14:30:00Z");
//   std::optional<model::Instant> due = working->After(from, model::Hours(2));
//   assert(model::FormatInstant(*due) == "2026-05-04T08:00:00Z");
//   assert(working->Between(from, *due) == model::Hours(2));

#ifndef BANTAM_WORKING_TIME_H_
#define BANTAM_WORKING_TIME_H_

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/model/time.h"

namespace bantam {

namespace internal {
struct Calendar;
}

// From `from` up to, not including, `to`, in minutes of the local time of day:
// {540, 1020} is 09:00 to 17:00, {0, 1440} the whole day. Hours past midnight
// are two intervals, on two weekdays.
struct WorkingInterval {
  int32_t from = 0;  // 0..1439
  int32_t to = 0;    // 1..1440, greater than `from`

  friend constexpr bool operator==(const WorkingInterval&,
                                   const WorkingInterval&) = default;
};

// A date of the proleptic Gregorian calendar, wherever the clocks are.
struct LocalDate {
  int32_t year = 1970;  // 1..9999
  int32_t month = 1;    // 1..12
  int32_t day = 1;      // 1..31

  friend constexpr auto operator<=>(const LocalDate&,
                                    const LocalDate&) = default;
};

// The hours in which people work, as somebody writes them down.
struct WorkingHours {
  // A name of the IANA time zone database, as it is written there:
  // "Europe/Berlin".
  std::string zone = {};
  // By weekday, Monday first. The intervals of a day may be in any order; they
  // may touch, but not overlap. A day without intervals is not a working day.
  std::array<std::vector<WorkingInterval>, 7> week = {};
  // Dates on which nobody works, in any order, each once.
  std::vector<LocalDate> holidays = {};

  friend bool operator==(const WorkingHours&, const WorkingHours&) = default;
};

class WorkingTime {
 public:
  static constexpr size_t kMaxIntervalsPerDay = 48;
  static constexpr size_t kMaxHolidays = 10'000;

  // Refuses a zone that is not known (and names the nearest one), an interval
  // that is empty, runs backwards or leaves the day, intervals that overlap, a
  // week without any interval, a holiday that no calendar has, and a holiday
  // that is listed twice.
  static absl::StatusOr<WorkingTime> Create(const WorkingHours& hours);

  // It is copied even where it could be moved, so there is no empty
  // WorkingTime.
  WorkingTime(const WorkingTime&) = default;
  WorkingTime& operator=(const WorkingTime&) = default;

  // An instant that is not valid (see Instant::IsValid) is not working time.
  bool IsWorking(model::Instant instant) const;

  // The working time in [from, to); zero if `to` is not after `from`.
  // Precondition: both are valid. If one is not, the result is zero.
  model::Span Between(model::Instant from, model::Instant to) const;

  // The earliest instant, `from` or later, up to which `span` of working time
  // has passed: Between(from, After(from, span)) == span. For a span of zero it
  // is `from` itself; for the whole of a working day it is the end of its last
  // minute, not the next morning. nullopt if the year 9999 ends before, if the
  // span is negative, or if an argument is not valid.
  std::optional<model::Instant> After(model::Instant from,
                                      model::Span span) const;

 private:
  explicit WorkingTime(std::shared_ptr<const internal::Calendar> calendar)
      : calendar_(std::move(calendar)) {}

  std::shared_ptr<const internal::Calendar> calendar_;
};

}  // namespace bantam

#endif  // BANTAM_WORKING_TIME_H_
