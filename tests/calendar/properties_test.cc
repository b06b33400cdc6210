// What holds for any hours, in any zone, at any time.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/working_time.h"
#include "src/zones/zones.h"
#include "tests/calendar/hours.h"
#include "tests/model/random.h"

namespace bantam::properties_test {
namespace {

using model::Instant;
using model::Int128;
using model::Random;
using model::Span;

constexpr int kCalendars = 400;

WorkingHours RandomHours(Random& random) {
  WorkingHours hours;
  const std::span<const std::string_view> names = zones::ZoneNames();
  hours.zone =
      names[static_cast<size_t>(random.Between(0, std::ssize(names) - 1))];
  for (std::vector<WorkingInterval>& day : hours.week) {
    int64_t from = random.Between(0, 2000);
    while (from < 1440) {
      const int64_t to = random.Between(from + 1, 1440);
      day.push_back({static_cast<int32_t>(from), static_cast<int32_t>(to)});
      from = to + random.Between(0, 600);
    }
  }
  if (hours.week[6].empty()) hours.week[6] = {{0, 1}};
  // Some of them in a row; at times in the far future or none.
  const int64_t last_year = random.Between(0, 9) == 0 ? 9999 : 2030;
  int64_t count = random.Between(0, 40);
  while (count-- > 0) {
    const auto year = static_cast<int32_t>(random.Between(2020, last_year));
    const auto month = static_cast<int32_t>(random.Between(1, 12));
    const LocalDate date{year, month,
                         static_cast<int32_t>(random.Between(1, 28))};
    if (std::find(hours.holidays.begin(), hours.holidays.end(), date) ==
        hours.holidays.end()) {
      hours.holidays.push_back(date);
    }
  }
  return hours;
}

Instant RandomInstant(Random& random) {
  // Mostly where there are holidays and clocks are set.
  const bool anywhere = random.Between(0, 3) == 0;
  const int64_t seconds =
      anywhere
          ? random.Between(model::kMinInstantSeconds, model::kMaxInstantSeconds)
          : random.Between(1'500'000'000, 2'000'000'000);
  const bool whole = random.Between(0, 1) == 0;
  return {seconds,
          whole ? 0 : static_cast<int32_t>(random.Between(0, 999'999'999))};
}

Span RandomSpan(Random& random) {
  return *Span::FromNanos(random.AnySize(0, int64_t{1} << 62));
}

std::string Show(const WorkingHours& hours, Instant instant) {
  return hours.zone + " " + model::FormatInstant(instant);
}

TEST(Between, AddsUp) {
  Random random(1);
  for (int calendar = 0; calendar < kCalendars; ++calendar) {
    const WorkingHours hours = RandomHours(random);
    const WorkingTime working = Made(hours);
    for (int round = 0; round < 10; ++round) {
      std::vector<Instant> at = {RandomInstant(random), RandomInstant(random),
                                 RandomInstant(random)};
      std::sort(at.begin(), at.end());
      const Span whole = working.Between(at[0], at[2]);
      ASSERT_EQ(
          *(working.Between(at[0], at[1]) + working.Between(at[1], at[2])),
          whole)
          << Show(hours, at[0]) << Show(hours, at[1]) << Show(hours, at[2]);
      ASSERT_GE(whole, Span{});
      ASSERT_LE(whole, at[2] - at[0]);
      ASSERT_EQ(working.Between(at[2], at[0]), Span{});
      ASSERT_EQ(working.Between(at[1], at[1]), Span{});
    }
  }
}

// Millennia take another path than a century does.
TEST(Between, AddsUpOverMillennia) {
  Random random(2);
  for (int calendar = 0; calendar < 40; ++calendar) {
    const WorkingHours hours = RandomHours(random);
    const WorkingTime working = Made(hours);
    const Instant from = RandomInstant(random);
    Int128 sum = 0;
    Instant at = from;
    while (at < Instant::Max()) {
      // At most 317 years.
      const Span step{random.Between(1, 10'000'000'000), 5};
      const Instant next = (at + step).value_or(Instant::Max());
      sum += working.Between(at, next).TotalNanos();
      at = next;
    }
    EXPECT_EQ(working.Between(from, Instant::Max()).TotalNanos(), sum)
        << Show(hours, from);
  }
}

TEST(Between, IsOneNanosecondOrNothingForOne) {
  Random random(3);
  for (int calendar = 0; calendar < kCalendars; ++calendar) {
    const WorkingHours hours = RandomHours(random);
    const WorkingTime working = Made(hours);
    for (int round = 0; round < 20; ++round) {
      const Instant at = RandomInstant(random);
      const std::optional<Instant> next = at + Span{0, 1};
      if (!next) continue;
      ASSERT_EQ(working.Between(at, *next),
                (Span{0, working.IsWorking(at) ? 1 : 0}))
          << Show(hours, at);
    }
  }
}

TEST(After, IsTheEarliestAtWhichTheSpanHasPassed) {
  Random random(4);
  int found = 0;
  for (int calendar = 0; calendar < kCalendars; ++calendar) {
    const WorkingHours hours = RandomHours(random);
    const WorkingTime working = Made(hours);
    for (int round = 0; round < 20; ++round) {
      const Instant from = RandomInstant(random);
      const Span span = RandomSpan(random);
      const std::optional<Instant> due = working.After(from, span);
      if (!due) {
        ASSERT_LT(working.Between(from, Instant::Max()), span)
            << Show(hours, from);
        continue;
      }
      ++found;
      ASSERT_TRUE(due->IsValid());
      ASSERT_GE(*due, from);
      ASSERT_EQ(working.Between(from, *due), span)
          << Show(hours, from) << " " << model::FormatSpan(span);
      if (span == Span{}) {
        ASSERT_EQ(*due, from);
      } else {
        // One nanosecond earlier it has not passed.
        ASSERT_EQ(working.Between(from, *(*due - Span{0, 1})),
                  *(span - Span{0, 1}))
            << Show(hours, from) << " " << model::FormatSpan(span);
      }
    }
  }
  EXPECT_GT(found, kCalendars * 10);
}

TEST(After, ReachesWhateverWorkingTimeThereIs) {
  Random random(5);
  for (int calendar = 0; calendar < 100; ++calendar) {
    const WorkingHours hours = RandomHours(random);
    const WorkingTime working = Made(hours);
    const Instant from = RandomInstant(random);
    const Instant to = calendar % 4 == 0
                           ? Instant::Max()
                           : std::max(from, RandomInstant(random));
    const Span span = working.Between(from, to);
    const std::optional<Instant> due = working.After(from, span);
    ASSERT_TRUE(due) << Show(hours, from) << " " << Show(hours, to);
    EXPECT_LE(*due, to);
    EXPECT_EQ(working.Between(*due, to), Span{});
    EXPECT_EQ(working.Between(from, *due), span);
  }
}

TEST(After, NeverComesSoonerForMoreTimeOrALaterBeginning) {
  Random random(6);
  for (int calendar = 0; calendar < kCalendars; ++calendar) {
    const WorkingHours hours = RandomHours(random);
    const WorkingTime working = Made(hours);
    for (int round = 0; round < 10; ++round) {
      const Instant from = RandomInstant(random);
      const Span span = RandomSpan(random);
      const std::optional<Span> longer =
          span + Span{0, static_cast<int32_t>(random.Between(1, 999'999'999))};
      const std::optional<Instant> later =
          from + Span{random.AnySize(0, 10'000'000), 1};
      const std::optional<Instant> due = working.After(from, span);
      if (!due) continue;
      if (const auto then = working.After(from, *longer)) {
        ASSERT_LT(*due, *then) << Show(hours, from);
      }
      if (!later) continue;
      if (const auto then = working.After(*later, span)) {
        ASSERT_LE(*due, *then) << Show(hours, from);
      }
    }
  }
}

TEST(AllHoursOfAllDays, AreClockTime) {
  Random random(7);
  for (const std::string_view name : zones::ZoneNames()) {
    const WorkingTime working = Made(Daily(name, {{0, 1440}}));
    EXPECT_EQ(working.Between(Instant::Min(), Instant::Max()),
              Instant::Max() - Instant::Min())
        << name;
    const Instant from = RandomInstant(random);
    const Instant to = std::max(from, RandomInstant(random));
    EXPECT_EQ(working.Between(from, to), to - from) << name;
    EXPECT_EQ(working.After(from, to - from), to) << name;
    EXPECT_TRUE(working.IsWorking(from)) << name;
  }
}

}  // namespace
}  // namespace bantam::properties_test
