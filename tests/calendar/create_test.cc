// Every way to write working hours that mean nothing, and what is said of it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/working_time.h"
#include "tests/calendar/hours.h"

namespace bantam::create_test {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr int32_t kLeast = std::numeric_limits<int32_t>::min();
constexpr int32_t kMost = std::numeric_limits<int32_t>::max();

std::string Refused(
    const WorkingHours& hours,
    absl::StatusCode code = absl::StatusCode::kInvalidArgument) {
  const absl::StatusOr<WorkingTime> working = WorkingTime::Create(hours);
  EXPECT_FALSE(working.ok());
  EXPECT_EQ(working.status().code(), code);
  return std::string(working.status().message());
}

std::string ZoneRefused(const std::string& zone) {
  return Refused(Office(zone));
}

std::string MondayRefused(
    const std::vector<WorkingInterval>& monday,
    absl::StatusCode code = absl::StatusCode::kInvalidArgument) {
  WorkingHours hours = Office("UTC");
  hours.week[0] = monday;
  return Refused(hours, code);
}

std::string HolidaysRefused(
    const std::vector<LocalDate>& holidays,
    absl::StatusCode code = absl::StatusCode::kInvalidArgument) {
  WorkingHours hours = Office("UTC");
  hours.holidays = holidays;
  return Refused(hours, code);
}

TEST(Zone, HasToBeKnown) {
  EXPECT_EQ(ZoneRefused("Europe/Berln"),
            "hours.zone: 'Europe/Berln' is not a time zone; did you mean "
            "'Europe/Berlin'?");
  EXPECT_EQ(ZoneRefused("europe/berlin"),
            "hours.zone: 'europe/berlin' is not a time zone; did you mean "
            "'Europe/Berlin'?");
  EXPECT_EQ(ZoneRefused(""),
            "hours.zone: '' is not a time zone; write a name of the IANA time "
            "zone database, such as 'Europe/Berlin'");
  // No path, no offset, no text that is none.
  EXPECT_THAT(ZoneRefused("../../etc/localtime"), HasSubstr("IANA"));
  EXPECT_THAT(ZoneRefused("+02:00"), StartsWith("hours.zone: '+02:00' is not"));
  EXPECT_THAT(ZoneRefused("\xff\n"), HasSubstr("'\\xff\\n'"));
  EXPECT_LT(ZoneRefused(std::string(1 << 20, 'A')).size(), 300u);
}

TEST(Intervals, LieWithinADay) {
  EXPECT_EQ(MondayRefused({{-1, 60}}),
            "hours.monday[0].from: -1 is no minute of a day; write one from 0 "
            "(00:00) to 1440 (24:00)");
  EXPECT_EQ(MondayRefused({{0, 60}, {120, 1441}}),
            "hours.monday[1].to: 1441 is no minute of a day; write one from 0 "
            "(00:00) to 1440 (24:00)");
  EXPECT_THAT(MondayRefused({{kLeast, kMost}}),
              StartsWith("hours.monday[0].from: -2147483648 is"));
  EXPECT_THAT(MondayRefused({{0, kMost}}),
              StartsWith("hours.monday[0].to: 2147483647 is"));
}

TEST(Intervals, AreNotEmptyOrReversed) {
  EXPECT_EQ(MondayRefused({{540, 540}}),
            "hours.monday[0]: 09:00 to 09:00 is empty; a whole day is 00:00 to "
            "24:00");
  EXPECT_THAT(MondayRefused({{0, 0}}), HasSubstr("00:00 to 00:00 is empty"));
  EXPECT_THAT(MondayRefused({{1440, 1440}}),
              HasSubstr("24:00 to 24:00 is empty"));
  EXPECT_EQ(MondayRefused({{60, 120}, {22 * 60, 6 * 60 + 30}}),
            "hours.monday[1]: 22:00 to 06:30 runs backwards; hours past "
            "midnight are two intervals, 22:00 to 24:00, and the rest on the "
            "next day");
}

TEST(Intervals, DoNotOverlap) {
  EXPECT_EQ(MondayRefused({{540, 780}, {720, 1020}}),
            "hours.monday[1]: 12:00 to 17:00 overlaps 09:00 to 13:00 of "
            "hours.monday[0]; the intervals of a day may touch, but not share "
            "a minute");
  // Whichever comes first, one inside the other, the same twice.
  for (const std::vector<WorkingInterval>& monday :
       {std::vector<WorkingInterval>{{720, 1020}, {540, 721}},
        {{540, 1020}, {600, 660}},
        {{600, 660}, {540, 1020}},
        {{540, 1020}, {540, 1020}}}) {
    EXPECT_THAT(MondayRefused(monday), StartsWith("hours.monday[1]: "))
        << monday.size();
    EXPECT_THAT(MondayRefused(monday), HasSubstr(" overlaps "));
  }
  WorkingHours hours = Office("UTC");
  hours.week[0] = {{720, 1020}, {540, 720}};
  EXPECT_TRUE(WorkingTime::Create(hours).ok());
}

TEST(Intervals, AreOfTheWeekdayThatTheErrorNames) {
  const char* const names[] = {"monday", "tuesday",  "wednesday", "thursday",
                               "friday", "saturday", "sunday"};
  for (size_t day = 0; day < 7; ++day) {
    WorkingHours hours = Office("UTC");
    hours.week[day] = {{60, 60}};
    EXPECT_THAT(Refused(hours),
                StartsWith("hours." + std::string(names[day]) + "[0]: "));
  }
}

TEST(Intervals, HaveALimit) {
  std::vector<WorkingInterval> monday;
  for (int32_t i = 0; i < 48; ++i) monday.push_back({30 * i, 30 * i + 10});
  WorkingHours hours = Office("UTC");
  hours.week[0] = monday;
  EXPECT_TRUE(WorkingTime::Create(hours).ok());
  monday.push_back({15, 16});
  EXPECT_EQ(MondayRefused(monday, absl::StatusCode::kResourceExhausted),
            "hours.monday: 49 intervals; at most 48 are allowed");
}

TEST(Week, HasAnInterval) {
  WorkingHours hours;
  hours.zone = "UTC";
  EXPECT_EQ(Refused(hours),
            "hours: no day of the week has working hours; give at least one "
            "day an interval");
  hours.week[6] = {{1439, 1440}};
  EXPECT_TRUE(WorkingTime::Create(hours).ok());
}

TEST(HolidayDates, AreInTheCalendar) {
  EXPECT_EQ(HolidaysRefused({{2026, 5, 1}, {2026, 2, 30}}),
            "hours.holidays[1]: 2026-02-30 is in no calendar; that month has "
            "28 days");
  EXPECT_THAT(HolidaysRefused({{2027, 2, 29}}), EndsWith("has 28 days"));
  EXPECT_THAT(HolidaysRefused({{2100, 2, 29}}), EndsWith("has 28 days"));
  EXPECT_THAT(HolidaysRefused({{2028, 2, 30}}), EndsWith("has 29 days"));
  EXPECT_THAT(HolidaysRefused({{2028, 4, 31}}), EndsWith("has 30 days"));
  EXPECT_THAT(HolidaysRefused({{5, 4, 31}}), HasSubstr(" 0005-04-31 "));
  EXPECT_EQ(HolidaysRefused({{0, 5, 1}}),
            "hours.holidays[0].year: 0 is no year; write one from 1 to 9999");
  EXPECT_EQ(HolidaysRefused({{10'000, 5, 1}}),
            "hours.holidays[0].year: 10000 is no year; write one from 1 to "
            "9999");
  EXPECT_EQ(HolidaysRefused({{2026, 13, 1}}),
            "hours.holidays[0].month: 13 is no month; write one from 1 to 12");
  EXPECT_EQ(HolidaysRefused({{2026, 0, 1}}),
            "hours.holidays[0].month: 0 is no month; write one from 1 to 12");
  EXPECT_EQ(HolidaysRefused({{2026, 1, 0}}),
            "hours.holidays[0].day: 0 is no day; write one from 1 to 31");
  EXPECT_THAT(HolidaysRefused({{kLeast, kMost, kMost}}),
              StartsWith("hours.holidays[0].year: -2147483648 "));
  EXPECT_THAT(HolidaysRefused({{2026, kMost, kLeast}}),
              StartsWith("hours.holidays[0].month: 2147483647 "));
  EXPECT_THAT(HolidaysRefused({{2026, 1, kLeast}}),
              StartsWith("hours.holidays[0].day: -2147483648 "));
  WorkingHours hours = Office("UTC");
  hours.holidays = {{2000, 2, 29}, {1, 1, 1}, {9999, 12, 31}};
  EXPECT_TRUE(WorkingTime::Create(hours).ok());
}

TEST(HolidayDates, AreWrittenOnce) {
  EXPECT_EQ(HolidaysRefused(
                {{2026, 12, 25}, {2026, 1, 1}, {2027, 12, 25}, {2026, 12, 25}}),
            "hours.holidays[3]: 2026-12-25 is already hours.holidays[0]; write "
            "it once");
}

TEST(HolidayDates, HaveALimit) {
  std::vector<LocalDate> holidays;
  for (int32_t year = 1; year <= 1000; ++year) {
    for (int32_t month = 1; month <= 10; ++month) {
      holidays.push_back({year, month, 1});
    }
  }
  WorkingHours hours = Office("UTC");
  hours.holidays = holidays;
  EXPECT_TRUE(WorkingTime::Create(hours).ok());
  holidays.push_back({2026, 1, 1});
  EXPECT_EQ(HolidaysRefused(holidays, absl::StatusCode::kResourceExhausted),
            "hours.holidays: 10001 holidays; at most 10000 are allowed");
}

}  // namespace
}  // namespace bantam::create_test
