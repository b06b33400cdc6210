// bantam/working_time.h: elapsed time that counts only while people work.
//
// For limits such as "respond within 8 working hours". Working hours are a
// zone, intervals of the time of day for each weekday, and holidays.
//
// An instant is working time if, by what the clocks and calendars of the zone
// show at that instant, the date is no holiday and the time of day lies in one
// of the weekday's intervals. From that follows what daylight saving does:
// working hours that the clocks skip are not worked and shorten the day, hours
// that they show twice count twice. Between two instants, working time is the
// real time that passes in it, not a difference of clock readings. Intervals
// are half-open, and a deadline is met at the very instant.
//
// Guarantees
//   Threads    a WorkingTime never changes; share it freely.
//   Ownership  it owns what it needs, and copies of it are cheap.
//   Errors     everything wrong with the hours is found by Create, whose status
//              begins with the place: "hours.friday[0]: 22:00 to 06:00 runs
//              backwards; ...". INVALID_ARGUMENT; RESOURCE_EXHAUSTED for more
//              than a limit allows. The rest cannot fail: an answer that would
//              leave the range of Instant is std::nullopt.
//   Limits     kMaxIntervalsPerDay, kMaxHolidays; the years 1 to 9999. Answers
//              are exact to the nanosecond.
//   Cost       IsWorking: a few binary searches. Between and After: the same
//              for each change of the zone's offset on the way, two a year
//              where there is daylight saving; well under a microsecond for
//              days and weeks. From the last holiday and the last recorded
//              change on, whole cycles of the calendar (400 years) are taken at
//              once. So 2,000 changes at most, less than a millisecond; with
//              holidays thousands of years ahead 20,000, a few milliseconds.
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

// When people work, as someone writes it down.
struct WorkingHours {
  // A name of the IANA time zone database, as it writes it: "Europe/Berlin".
  std::string zone = {};
  // By weekday, Monday first. The intervals of a day stand in any order; they
  // may touch, but not overlap. A day without any is not worked on.
  std::array<std::vector<WorkingInterval>, 7> week = {};
  // Dates on which nobody works, in any order, each once.
  std::vector<LocalDate> holidays = {};

  friend bool operator==(const WorkingHours&, const WorkingHours&) = default;
};

class WorkingTime {
 public:
  static constexpr size_t kMaxIntervalsPerDay = 48;
  static constexpr size_t kMaxHolidays = 10'000;

  // Refuses a zone that is not known (with the nearest name), an interval that
  // is empty, runs backwards or leaves the day, intervals that overlap, a week
  // without any interval, a holiday that no calendar has, and one that is
  // listed twice.
  static absl::StatusOr<WorkingTime> Create(const WorkingHours& hours);

  // Copied, also where it could be moved: there is no empty WorkingTime.
  WorkingTime(const WorkingTime&) = default;
  WorkingTime& operator=(const WorkingTime&) = default;

  // An instant that is not valid (see Instant::IsValid) is not working time.
  bool IsWorking(model::Instant instant) const;

  // The working time in [from, to); zero where `to` is not after `from`.
  // Precondition: both are valid. For others it is zero.
  model::Span Between(model::Instant from, model::Instant to) const;

  // The earliest instant, `from` or later, up to which `span` of working time
  // has passed: Between(from, After(from, span)) == span. After no time at all
  // that is `from` itself, and after the whole of a working day its last
  // minute's end, not the next morning. nullopt where the year 9999 ends
  // before, for a span that is negative, and for arguments that are not valid.
  std::optional<model::Instant> After(model::Instant from,
                                      model::Span span) const;

 private:
  explicit WorkingTime(std::shared_ptr<const internal::Calendar> calendar)
      : calendar_(std::move(calendar)) {}

  std::shared_ptr<const internal::Calendar> calendar_;
};

}  // namespace bantam

#endif  // BANTAM_WORKING_TIME_H_
