// Every minute of a month on clocks that are never set.

#include "src/calendar/local_hours.h"

#include <gtest/gtest.h>

#include <cstdint>

#include "tests/calendar/hours.h"

namespace bantam::calendar::local_hours_test {
namespace {

// 2024-02-01 was a Thursday.
constexpr int64_t kFebruary = int64_t{19'754} * 86'400;

WorkingHours SomeHours() {
  WorkingHours hours = Office("UTC");
  hours.week[2] = {{0, 1440}};
  hours.week[3] = {{0, 720}, {720, 721}};
  hours.week[6] = {{1439, 1440}};
  // A Thursday, the Wednesday before it, and a day that is free anyway.
  hours.holidays = {{2024, 2, 29}, {2024, 2, 28}, {2024, 2, 17}};
  return hours;
}

bool Judge(int64_t minute_of_month) {
  const int64_t day = minute_of_month / 1440 + 1;
  const int64_t minute = minute_of_month % 1440;
  if (day == 17 || day == 28 || day == 29) return false;
  switch (day % 7) {
    case 1:  // Thursday
      return minute <= 720;
    case 3:  // Saturday
      return false;
    case 4:
      return minute == 1439;
    case 0:  // Wednesday
      return true;
    default:
      return minute >= 540 && minute < 1020;
  }
}

TEST(LocalHours, AreThoseOfEachMinute) {
  const LocalHours hours(SomeHours());
  int64_t sum = hours.Before(kFebruary);
  for (int64_t minute = 0; minute < 29 * 1440; ++minute) {
    const int64_t local = kFebruary + 60 * minute;
    ASSERT_EQ(hours.Before(local), sum) << minute;
    ASSERT_EQ(hours.Contains(local), Judge(minute)) << minute;
    ASSERT_EQ(hours.Contains(local + 59), Judge(minute)) << minute;
    if (!Judge(minute)) continue;
    ASSERT_EQ(hours.Before(local + 1), sum + 1) << minute;
    ASSERT_EQ(hours.Reaching(sum + 1), local + 1) << minute;
    sum += 60;
    ASSERT_EQ(hours.Reaching(sum), local + 60) << minute;
  }
}

TEST(LocalHours, SumUpToAWeek) {
  // Three days of eight hours, one of 24, one of 721 minutes, and a minute.
  EXPECT_EQ(LocalHours(SomeHours()).week_sum(),
            (3 * 480 + 1440 + 721 + 1) * 60);
}

TEST(LocalHours, KnowWhereHolidaysEnd) {
  EXPECT_EQ(LocalHours(SomeHours()).holidays_end(),
            kFebruary + int64_t{29} * 86'400);
  EXPECT_LT(LocalHours(Office("UTC")).holidays_end(),
            model::kMinInstantSeconds);
}

}  // namespace
}  // namespace bantam::calendar::local_hours_test
