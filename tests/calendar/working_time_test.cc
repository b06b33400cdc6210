// Values worked out by hand, from what clocks and calendars are known to have
// shown.

#include "bantam/working_time.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "tests/calendar/hours.h"

namespace bantam::working_time_test {
namespace {

using model::Hours;
using model::Instant;
using model::Span;

constexpr Span Minutes(int32_t n) {
  return model::Seconds(n * 60);
}

TEST(Office, CountsItsHoursAlone) {
  const WorkingTime working = Made(Office("Europe/Berlin"));
  // Friday 16:00 to Monday 10:00 in Berlin, in winter.
  const Instant friday = At("2026-01-16T15:00:00Z");
  EXPECT_EQ(working.Between(friday, At("2026-01-19T09:00:00Z")), Hours(2));
  EXPECT_EQ(working.After(friday, Hours(8)), At("2026-01-19T15:00:00Z"));
  // From an evening, and within one hour.
  EXPECT_EQ(working.After(At("2026-01-16T20:00:00Z"), Minutes(1)),
            At("2026-01-19T08:01:00Z"));
  EXPECT_EQ(working.Between(friday, At("2026-01-16T15:20:00Z")), Minutes(20));
  // A full week has 40 hours wherever it begins.
  EXPECT_EQ(working.Between(friday, *(friday + model::Days(7))), Hours(40));
}

TEST(Office, IsHalfOpen) {
  const WorkingTime working = Made(Office("Europe/Berlin"));
  EXPECT_FALSE(working.IsWorking(At("2026-01-16T07:59:59.999999999Z")));
  EXPECT_TRUE(working.IsWorking(At("2026-01-16T08:00:00Z")));
  EXPECT_TRUE(working.IsWorking(At("2026-01-16T15:59:59.999999999Z")));
  EXPECT_FALSE(working.IsWorking(At("2026-01-16T16:00:00Z")));
}

// The deadline at the end of a day is that evening, not the next morning.
TEST(Office, EndsADayInTheEvening) {
  const WorkingTime working = Made(Office("Europe/Berlin"));
  EXPECT_EQ(working.After(At("2026-01-16T08:00:00Z"), Hours(8)),
            At("2026-01-16T16:00:00Z"));
  // Nothing is due at once, also out of hours.
  EXPECT_EQ(working.After(At("2026-01-17T12:00:00Z"), Span{}),
            At("2026-01-17T12:00:00Z"));
}

TEST(Office, IsExactToTheNanosecond) {
  const WorkingTime working = Made(Office("Europe/Berlin"));
  const Instant before = At("2026-01-16T07:59:59.7Z");
  const Instant inside = At("2026-01-16T08:00:00.000000007Z");
  EXPECT_EQ(working.Between(before, inside), (Span{0, 7}));
  EXPECT_EQ(working.After(before, Span{0, 7}), inside);
  EXPECT_EQ(working.Between(inside, At("2026-01-16T08:00:01Z")),
            (Span{0, 999'999'993}));
  EXPECT_EQ(working.After(inside, Span{0, 999'999'993}),
            At("2026-01-16T08:00:01Z"));
  // The last nanosecond of Friday, and the first of Monday.
  const Instant last = At("2026-01-16T15:59:59.999999999Z");
  EXPECT_EQ(working.After(last, Span{0, 1}), At("2026-01-16T16:00:00Z"));
  EXPECT_EQ(working.After(last, Span{0, 2}),
            At("2026-01-19T08:00:00.000000001Z"));
}

TEST(Holidays, AreNotWorked) {
  WorkingHours hours = Office("Europe/Berlin");
  // Christmas Eve is a Thursday; 26 December is a Saturday anyway.
  hours.holidays = {{2026, 12, 26}, {2026, 12, 24}, {2026, 12, 25}};
  const WorkingTime working = Made(hours);
  const Instant wednesday = At("2026-12-23T15:00:00Z");  // 16:00
  EXPECT_EQ(working.After(wednesday, Hours(1)), At("2026-12-23T16:00:00Z"));
  EXPECT_EQ(working.After(wednesday, Hours(2)), At("2026-12-28T09:00:00Z"));
  EXPECT_EQ(working.Between(wednesday, At("2026-12-28T09:00:00Z")), Hours(2));
  EXPECT_FALSE(working.IsWorking(At("2026-12-24T10:00:00Z")));
  EXPECT_TRUE(working.IsWorking(At("2026-12-23T10:00:00Z")));
  EXPECT_TRUE(working.IsWorking(At("2025-12-24T10:00:00Z")));
}

// A holiday is a date of the zone, not of UTC.
TEST(Holidays, BeginAtTheZonesMidnight) {
  WorkingHours hours = Daily("Pacific/Auckland", {{0, 1440}});
  hours.holidays = {{2026, 2, 6}};
  const WorkingTime working = Made(hours);  // +13:00 then
  EXPECT_TRUE(working.IsWorking(At("2026-02-05T10:59:59.999999999Z")));
  EXPECT_FALSE(working.IsWorking(At("2026-02-05T11:00:00Z")));
  EXPECT_FALSE(working.IsWorking(At("2026-02-06T10:59:59.999999999Z")));
  EXPECT_TRUE(working.IsWorking(At("2026-02-06T11:00:00Z")));
}

TEST(LeapDays, AreDaysOfTheirYears) {
  WorkingHours hours = Daily("UTC", {{9 * 60, 17 * 60}});
  const WorkingTime every = Made(hours);
  const auto february = [](const WorkingTime& working, int year) {
    return working.Between(*model::FromCivil({year, 2, 28}),
                           *model::FromCivil({year, 3, 1}));
  };
  EXPECT_EQ(february(every, 2027), Hours(8));
  EXPECT_EQ(february(every, 2028), Hours(16));
  EXPECT_EQ(february(every, 2100), Hours(8));
  EXPECT_EQ(february(every, 2000), Hours(16));
  // A holiday of 2028, and of no other year.
  hours.holidays = {{2028, 2, 29}};
  const WorkingTime working = Made(hours);
  EXPECT_EQ(february(working, 2028), Hours(8));
  EXPECT_EQ(february(working, 2032), Hours(16));
}

// On 29 March 2026 Berlin's clocks went from 02:00 to 03:00.
TEST(Gap, ShortensTheDay) {
  const Instant midnight = At("2026-03-28T23:00:00Z");
  const Instant next_midnight = At("2026-03-29T22:00:00Z");
  const auto worked = [&](int32_t from, int32_t to) {
    return Made(Daily("Europe/Berlin", {{from, to}}))
        .Between(midnight, next_midnight);
  };
  EXPECT_EQ(worked(0, 1440), Hours(23));
  EXPECT_EQ(worked(120, 180), Span{});      // 02:00 to 03:00
  EXPECT_EQ(worked(90, 150), Minutes(30));  // 01:30 to 02:30
  EXPECT_EQ(worked(150, 210), Minutes(30));
  EXPECT_EQ(worked(60, 240), Hours(2));
  EXPECT_EQ(worked(540, 1020), Hours(8));
  // Two hours after 01:00 it is 04:00; hours that are skipped are not made up
  // for before the next day.
  EXPECT_EQ(Made(Daily("Europe/Berlin", {{0, 1440}}))
                .After(At("2026-03-29T00:00:00Z"), Hours(2)),
            At("2026-03-29T02:00:00Z"));
  EXPECT_EQ(
      Made(Daily("Europe/Berlin", {{120, 180}})).After(midnight, Hours(1)),
      At("2026-03-30T01:00:00Z"));
}

// On 1 November 2026 New York's clocks went from 02:00 to 01:00.
TEST(Overlap, LengthensTheDay) {
  const Instant midnight = At("2026-11-01T04:00:00Z");
  const Instant next_midnight = At("2026-11-02T05:00:00Z");
  const auto worked = [&](int32_t from, int32_t to) {
    return Made(Daily("America/New_York", {{from, to}}))
        .Between(midnight, next_midnight);
  };
  EXPECT_EQ(worked(0, 1440), Hours(25));
  EXPECT_EQ(worked(60, 120), Hours(2));  // 01:00 to 02:00, twice
  EXPECT_EQ(worked(0, 60), Hours(1));
  EXPECT_EQ(worked(120, 180), Hours(1));
  EXPECT_EQ(worked(30, 90), Minutes(90));
  // 01:00 to 01:30, and once more after half an hour without.
  const WorkingTime working = Made(Daily("America/New_York", {{60, 90}}));
  EXPECT_EQ(working.After(midnight, Minutes(30)), At("2026-11-01T05:30:00Z"));
  EXPECT_FALSE(working.IsWorking(At("2026-11-01T05:30:00Z")));
  EXPECT_TRUE(working.IsWorking(At("2026-11-01T06:00:00Z")));
  EXPECT_EQ(working.After(midnight, Minutes(31)), At("2026-11-01T06:01:00Z"));
  EXPECT_EQ(working.After(midnight, Hours(1)), At("2026-11-01T06:30:00Z"));
}

// Lord Howe's clocks are set by half an hour, on 5 April from 02:00 to 01:30
// and on 4 October from 02:00 to 02:30.
TEST(Shift, MayBeOfHalfAnHour) {
  const WorkingTime working =
      Made(Daily("Australia/Lord_Howe", {{60, 180}}));  // 01:00 to 03:00
  EXPECT_EQ(
      working.Between(At("2026-04-04T13:00:00Z"), At("2026-04-05T13:30:00Z")),
      Minutes(150));
  EXPECT_EQ(
      working.Between(At("2026-10-03T13:30:00Z"), At("2026-10-04T13:00:00Z")),
      Minutes(90));
}

// Samoa had no Friday, 30 December 2011: after Thursday came Saturday.
TEST(Shift, MaySkipADay) {
  const WorkingTime working = Made(Office("Pacific/Apia"));
  const Instant thursday = At("2011-12-30T02:00:00Z");  // 16:00 at -10:00
  EXPECT_EQ(working.Between(thursday, At("2012-01-01T20:00:00Z")), Hours(2));
  EXPECT_EQ(working.After(thursday, Hours(2)), At("2012-01-01T20:00:00Z"));
  EXPECT_EQ(Made(Daily("Pacific/Apia", {{0, 1440}}))
                .After(At("2011-12-30T09:00:00Z"), Hours(2)),
            At("2011-12-30T11:00:00Z"));
}

TEST(Ages, BeforeDaylightSaving) {
  const WorkingTime working = Made(Office("Europe/Berlin"));
  // Monday, 5 January 1891; Berlin's clocks were 53:28 ahead of UTC.
  EXPECT_FALSE(working.IsWorking(At("1891-01-05T08:06:31.999999999Z")));
  EXPECT_TRUE(working.IsWorking(At("1891-01-05T08:06:32Z")));
  // Wednesday, 31 December 1969, 16:30, into the new year.
  EXPECT_EQ(working.After(At("1969-12-31T15:30:00Z"), Hours(1)),
            At("1970-01-01T08:30:00Z"));
}

TEST(Ages, AtTheEdges) {
  const WorkingTime working = Made(Daily("UTC", {{0, 60}, {1380, 1440}}));
  EXPECT_EQ(working.After(Instant::Min(), Hours(1)),
            At("0001-01-01T01:00:00Z"));
  EXPECT_EQ(working.After(Instant::Min(), Hours(2)),
            At("0001-01-02T00:00:00Z"));
  const Instant last_hour = At("9999-12-31T23:00:00Z");
  EXPECT_EQ(working.Between(last_hour, Instant::Max()),
            (Span{3599, 999'999'999}));
  EXPECT_EQ(working.After(last_hour, Span{3599, 999'999'999}), Instant::Max());
  // Its end would be the first instant of the year 10000.
  EXPECT_EQ(working.After(last_hour, Hours(1)), std::nullopt);
  EXPECT_EQ(working.After(Instant::Max(), Span{}), Instant::Max());
  EXPECT_EQ(working.After(Instant::Max(), Span{0, 1}), std::nullopt);
  EXPECT_EQ(working.After(Instant::Min(), Span{model::kMaxSpanSeconds, 0}),
            std::nullopt);
  // 3,652,059 days of two hours, but for a nanosecond.
  EXPECT_EQ(working.Between(Instant::Min(), Instant::Max()),
            *(Hours(3'652'059 * 2) - Span{0, 1}));
}

// Where clocks show another year than UTC does.
TEST(Ages, BeyondTheEdgesOnLocalClocks) {
  // In New York the year 1 begins as Sunday, 31 December of the year before.
  const WorkingTime york = Made(Daily("America/New_York", {{19 * 60, 1440}}));
  EXPECT_TRUE(york.IsWorking(Instant::Min()));
  WorkingHours hours = Daily("Asia/Taipei", {{0, 60}});
  hours.holidays = {{1, 1, 1}, {9999, 12, 31}};
  const WorkingTime taipei = Made(hours);
  // 08:06 in Taipei on a holiday, then 2 January 00:30.
  EXPECT_EQ(taipei.After(Instant::Min(), Minutes(30)),
            At("0001-01-01T16:24:00Z"));
  // 1 January 10000, 00:00 there.
  EXPECT_FALSE(taipei.IsWorking(At("9999-12-30T16:00:00Z")));
  EXPECT_TRUE(taipei.IsWorking(At("9999-12-31T16:00:00Z")));
}

// Saturday and Sunday are what they are 8,000 years from now.
TEST(Ages, FarAhead) {
  const WorkingTime working = Made(Office("America/New_York"));
  // 400 years are 20,871 weeks of 40 hours; no office hour is skipped or shown
  // twice.
  EXPECT_EQ(
      working.Between(At("2026-01-01T00:00:00Z"), At("2426-01-01T00:00:00Z")),
      Hours(20'871 * 40));
  EXPECT_EQ(
      working.Between(At("2026-01-01T00:00:00Z"), At("9626-01-01T00:00:00Z")),
      Hours(19 * 20'871 * 40));
  // Friday, 2 January 2026, 09:00 and the same Friday of another cycle.
  EXPECT_EQ(
      working.After(At("2026-01-02T14:00:00Z"), Hours(19 * 20'871 * 40 + 1)),
      At("9626-01-02T15:00:00Z"));
}

TEST(Arguments, BackwardsTakeNoTime) {
  const WorkingTime working = Made(Office("UTC"));
  const Instant noon = At("2026-01-16T12:00:00Z");
  EXPECT_EQ(working.Between(noon, noon), Span{});
  EXPECT_EQ(working.Between(noon, At("2026-01-16T11:00:00Z")), Span{});
  EXPECT_EQ(working.After(noon, Hours(-1)), std::nullopt);
  EXPECT_EQ(working.After(noon, (Span{-1, 999'999'999})), std::nullopt);
}

TEST(Arguments, MayBeSetByHandToAnything) {
  const WorkingTime working = Made(Daily("Europe/Berlin", {{0, 1440}}));
  const Instant noon = At("2026-01-16T12:00:00Z");
  constexpr int64_t kLeast = std::numeric_limits<int64_t>::min();
  constexpr int64_t kMost = std::numeric_limits<int64_t>::max();
  const std::vector<Instant> instants = {
      {kLeast, 0},
      {kMost, 999'999'999},
      {model::kMinInstantSeconds - 1, 0},
      {model::kMaxInstantSeconds + 1, 0},
      {0, -1},
      {0, 1'000'000'000},
  };
  for (const Instant wrong : instants) {
    EXPECT_FALSE(working.IsWorking(wrong));
    EXPECT_EQ(working.Between(wrong, noon), Span{});
    EXPECT_EQ(working.Between(noon, wrong), Span{});
    EXPECT_EQ(working.After(wrong, Span{}), std::nullopt);
    EXPECT_EQ(working.After(wrong, Hours(1)), std::nullopt);
  }
  const std::vector<Span> spans = {
      {kLeast, 0},
      {kMost, 999'999'999},
      {model::kMaxSpanSeconds + 1, 0},
      {model::kMaxSpanSeconds, 1},
      {1, -1},
      {1, 1'000'000'000},
  };
  for (const Span wrong : spans) {
    EXPECT_EQ(working.After(noon, wrong), std::nullopt);
    EXPECT_EQ(working.After(Instant::Min(), wrong), std::nullopt);
  }
}

TEST(Copies, AreTheSameAndOutliveEachOther) {
  std::optional<WorkingTime> first = Made(Office("Europe/Berlin"));
  const WorkingTime copy = *first;
  const WorkingTime moved = std::move(*first);
  const Instant friday = At("2026-01-16T15:00:00Z");
  EXPECT_TRUE(first->IsWorking(friday));  // There is no empty one.
  first.reset();
  EXPECT_TRUE(copy.IsWorking(friday));
  EXPECT_TRUE(moved.IsWorking(friday));
}

}  // namespace
}  // namespace bantam::working_time_test
