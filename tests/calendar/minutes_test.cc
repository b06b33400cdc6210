// A year in each of six zones, minute by minute: what each minute is, is judged
// by the definition in working_time.h, from what the clocks show in it, with
// the standard library's calendar.

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "bantam/working_time.h"
#include "src/zones/zones.h"
#include "tests/calendar/hours.h"
#include "tests/model/random.h"

namespace bantam::minutes_test {
namespace {

using model::Instant;
using model::Span;

constexpr int kMinutes = 366 * 24 * 60;

struct Year {
  std::string name;
  std::string zone;
  std::string from;
  std::vector<LocalDate> holidays;
};

void PrintTo(const Year& year, std::ostream* out) {
  *out << year.zone;
}

// Working hours at night and at midnight, where clocks are set, differ from day
// to day; holidays are a part of each Year.
WorkingHours HoursOf(const Year& year) {
  WorkingHours hours;
  hours.zone = year.zone;
  hours.week = {{
      {{9 * 60, 12 * 60}, {13 * 60, 17 * 60 + 30}},
      {{0, 24 * 60}},
      {{22 * 60, 24 * 60}, {0, 6 * 60}},  // not in order
      {},
      {{8 * 60, 8 * 60 + 1}, {8 * 60 + 1, 20 * 60}},  // they touch
      {{23 * 60, 24 * 60}, {2 * 60 + 15, 2 * 60 + 45}},
      {{30, 90}, {105, 135}, {150, 165}, {175, 1380}},
  }};
  hours.holidays = year.holidays;
  return hours;
}

class MinutesTest : public testing::TestWithParam<Year> {
 protected:
  MinutesTest()
      : hours_(HoursOf(GetParam())),
        working_(Made(hours_)),
        start_(At(GetParam().from).seconds) {
    const zones::Zone* zone = zones::FindZone(hours_.zone);
    before_.reserve(kMinutes + 1);
    before_.push_back(0);
    for (int minute = 0; minute < kMinutes; ++minute) {
      const int64_t at = start_ + int64_t{60} * minute;
      const int64_t local = at + zones::OffsetAt(*zone, {at, 0});
      before_.push_back(before_.back() + (Judge(local) ? 1 : 0));
    }
  }

  // Whether people work when the clocks show `local`, in seconds.
  bool Judge(int64_t local) {
    if (local / 86'400 != day_) {
      day_ = local / 86'400;
      const std::chrono::sys_days date{std::chrono::days{day_}};
      const std::chrono::year_month_day ymd{date};
      weekday_ = std::chrono::weekday{date}.iso_encoding() - 1;
      holiday_ = false;
      for (const LocalDate& holiday : hours_.holidays) {
        if (int{ymd.year()} == holiday.year &&
            static_cast<int>(unsigned{ymd.month()}) == holiday.month &&
            static_cast<int>(unsigned{ymd.day()}) == holiday.day) {
          holiday_ = true;
        }
      }
    }
    if (holiday_) return false;
    const int64_t minute = local % 86'400 / 60;
    for (const WorkingInterval& interval : hours_.week[weekday_]) {
      if (interval.from <= minute && minute < interval.to) return true;
    }
    return false;
  }

  Instant AtMinute(int64_t minute) const { return {start_ + 60 * minute, 0}; }
  int64_t Before(int64_t minute) const {
    return before_[static_cast<size_t>(minute)];
  }
  // The first minute, `from` or later, with `sum` before it.
  int64_t Reaching(int64_t from, int64_t sum) const {
    const auto begin = before_.begin();
    return std::lower_bound(begin + from, before_.end(), sum) - begin;
  }
  static Span Minutes(int64_t count) { return {60 * count, 0}; }

  const WorkingHours hours_;
  const WorkingTime working_;
  const int64_t start_;
  // Working minutes before each minute of the year.
  std::vector<int64_t> before_;

 private:
  int64_t day_ = -1;
  unsigned weekday_ = 0;
  bool holiday_ = false;
};

// One test, since the count takes longer than what is asked of it.
TEST_P(MinutesTest, AreCounted) {
  // Each by itself.
  for (int64_t minute = 0; minute < kMinutes; ++minute) {
    ASSERT_EQ(working_.IsWorking(AtMinute(minute)),
              Before(minute + 1) > Before(minute))
        << model::FormatInstant(AtMinute(minute));
  }
  // Their sums.
  for (int64_t minute = 0; minute <= kMinutes; minute += 7) {
    ASSERT_EQ(working_.Between(AtMinute(0), AtMinute(minute)),
              Minutes(Before(minute)))
        << model::FormatInstant(AtMinute(minute));
  }
  model::Random random(17);
  for (int round = 0; round < 10'000; ++round) {
    const int64_t from = random.Between(0, kMinutes);
    const int64_t to = random.Between(from, kMinutes);
    ASSERT_EQ(working_.Between(AtMinute(from), AtMinute(to)),
              Minutes(Before(to) - Before(from)))
        << model::FormatInstant(AtMinute(from)) << " "
        << model::FormatInstant(AtMinute(to));
  }
  // Where deadlines fall.
  for (int64_t sum = 0; sum <= Before(kMinutes); sum += 7) {
    ASSERT_EQ(working_.After(AtMinute(0), Minutes(sum)),
              AtMinute(Reaching(0, sum)))
        << sum;
  }
  for (int round = 0; round < 10'000; ++round) {
    const int64_t from = random.Between(0, kMinutes);
    const int64_t sum = random.AnySize(0, Before(kMinutes) - Before(from));
    ASSERT_EQ(working_.After(AtMinute(from), Minutes(sum)),
              AtMinute(Reaching(from, Before(from) + sum)))
        << model::FormatInstant(AtMinute(from)) << " " << sum;
  }
}

INSTANTIATE_TEST_SUITE_P(
    SixZones, MinutesTest,
    testing::Values(
        // Clocks are set on Sundays at 02:00; one of them is a holiday.
        Year{"North",
             "America/New_York",
             "2026-01-01T00:00:00Z",
             {{2026, 11, 1}, {2026, 12, 25}, {2026, 7, 3}, {2027, 1, 1}}},
        // 12:45 and 13:45 ahead, across the turn of a year.
        Year{"SouthAndQuarters",
             "Pacific/Chatham",
             "2025-07-01T00:00:00Z",
             {{2025, 12, 25}, {2025, 12, 26}, {2026, 4, 5}}},
        // Daylight saving of half an hour.
        Year{"HalfAnHour",
             "Australia/Lord_Howe",
             "2026-01-01T00:00:00Z",
             {{2026, 1, 26}, {2026, 1, 27}}},
        // No daylight saving, a leap day, and a leap day as a holiday.
        Year{"LeapDay",
             "Asia/Kolkata",
             "2028-01-01T00:00:00Z",
             {{2024, 2, 29}, {2028, 2, 29}, {2032, 2, 29}}},
        // Crossed the date line: no 30 December 2011; other days are holidays.
        Year{"SkippedDay",
             "Pacific/Apia",
             "2011-03-01T00:00:00Z",
             {{2011, 12, 30}, {2011, 12, 31}, {2011, 9, 24}}},
        // From 5:30 ahead to 5:45, on a day that is a holiday.
        Year{"QuarterForGood",
             "Asia/Kathmandu",
             "1985-07-01T00:00:00Z",
             {{1986, 1, 1}}}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace bantam::minutes_test
