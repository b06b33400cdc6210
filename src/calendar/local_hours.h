// Working hours on clocks that are never set: the local time line of one
// offset, on which every day has 24 hours. What daylight saving does to it is
// working_time.cc's.

#ifndef BANTAM_SRC_CALENDAR_LOCAL_HOURS_H_
#define BANTAM_SRC_CALENDAR_LOCAL_HOURS_H_

#include <cstdint>
#include <vector>

#include "bantam/working_time.h"

namespace bantam::calendar {

// Local time is counted in seconds from 1970-01-01 00:00 on those clocks, and
// may lie a few days outside the years 1 to 9999. Sums are of working seconds
// since some Monday before all of them. Each call is two binary searches.
class LocalHours {
 public:
  // Precondition: CheckHours(hours) is OK.
  explicit LocalHours(const WorkingHours& hours);

  bool Contains(int64_t local) const;

  // The working seconds before `local`.
  int64_t Before(int64_t local) const;

  // The earliest local time that has `sum` working seconds before it, the
  // inverse of Before. Precondition: sum > 0.
  int64_t Reaching(int64_t sum) const;

  // The working seconds of a week without holidays; more than 0.
  int64_t week_sum() const { return week_sum_; }

  // Where the last holiday ends; the lowest number where there is none.
  int64_t holidays_end() const;

 private:
  // An interval, in seconds from the beginning of the week.
  struct Slot {
    int64_t begin = 0;
    int64_t end = 0;
    int64_t before = 0;  // working seconds of the week before it
  };

  struct Holiday {
    int64_t begin = 0;
    int64_t before = 0;  // working seconds before it
    int64_t lost = 0;    // that it and the earlier ones took away
  };

  // Before and Reaching as if there were no holidays.
  int64_t BeforeInWeeks(int64_t local) const;
  int64_t ReachingInWeeks(int64_t sum) const;
  // The last holiday that has begun at `local`, or nullptr.
  const Holiday* HolidayBegun(int64_t local) const;

  std::vector<Slot> slots_;        // ascending, at least one
  std::vector<Holiday> holidays_;  // ascending
  int64_t week_sum_ = 0;
};

}  // namespace bantam::calendar

#endif  // BANTAM_SRC_CALENDAR_LOCAL_HOURS_H_
