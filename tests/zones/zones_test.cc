#include "src/zones/zones.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace bantam::zones::zones_test {
namespace {

using model::Civil;
using model::Instant;
using model::ParseInstant;

const Zone& Named(std::string_view name) {
  const Zone* zone = FindZone(name);
  EXPECT_NE(zone, nullptr) << name;
  return *(zone == nullptr ? FindZone("UTC") : zone);
}

Instant At(std::string_view text) {
  const std::optional<Instant> instant = ParseInstant(text);
  EXPECT_TRUE(instant) << text;
  return instant.value_or(Instant{});
}

TEST(Names, AreSortedOnceEachAndFound) {
  const std::span<const std::string_view> names = ZoneNames();
  for (size_t i = 1; i < names.size(); ++i) EXPECT_LT(names[i - 1], names[i]);
  for (const std::string_view name : names) {
    EXPECT_NE(FindZone(name), nullptr) << name;
  }
}

TEST(Names, IncludeLinks) {
  EXPECT_EQ(FindZone("Asia/Calcutta"), FindZone("Asia/Kolkata"));
  EXPECT_EQ(FindZone("UTC"), FindZone("Etc/UTC"));
  EXPECT_NE(FindZone("US/Eastern"), nullptr);
}

TEST(Names, AreMatchedExactly) {
  const std::string with_nul("UTC\0", 4);
  const std::string half_nul("Europe/Ber\0lin", 14);
  for (const std::string_view name :
       {std::string_view(),
        std::string_view("utc"),
        std::string_view("Utc"),
        std::string_view(" UTC"),
        std::string_view("UTC "),
        std::string_view("UTC\n"),
        std::string_view(with_nul),
        std::string_view(half_nul),
        std::string_view("europe/berlin"),
        std::string_view("Europe/Berlin "),
        std::string_view("Europe"),
        std::string_view("Europe/"),
        std::string_view("/Europe/Berlin"),
        std::string_view("./Europe/Berlin"),
        std::string_view("../etc/passwd"),
        std::string_view("Europe/../Europe/Berlin"),
        std::string_view("posix/Europe/Berlin"),
        std::string_view("right/Europe/Berlin"),
        std::string_view("localtime"),
        std::string_view("posixrules"),
        std::string_view("Factory"),
        std::string_view("tzdata.zi"),
        std::string_view("+02:00"),
        std::string_view("CET-1CEST,M3.5.0,M10.5.0/3"),
        std::string_view("\xff\xfe")}) {
    EXPECT_EQ(FindZone(name), nullptr) << name;
  }
  EXPECT_EQ(FindZone(std::string(1 << 20, 'A')), nullptr);
}

TEST(Offsets, AreThoseThatPeopleKnow) {
  const LocalType winter =
      TypeAt(Named("Europe/Berlin"), At("2026-01-15T12:00:00Z"));
  EXPECT_EQ(winter.offset, 3600);
  EXPECT_FALSE(winter.is_dst);
  EXPECT_EQ(winter.abbreviation, "CET");
  const LocalType summer =
      TypeAt(Named("Europe/Berlin"), At("2026-07-15T12:00:00Z"));
  EXPECT_EQ(summer.offset, 7200);
  EXPECT_TRUE(summer.is_dst);
  EXPECT_EQ(summer.abbreviation, "CEST");
  EXPECT_EQ(OffsetAt(Named("Asia/Kathmandu"), At("2026-01-01T00:00:00Z")),
            5 * 3600 + 45 * 60);
}

// Ireland's law calls summer the standard time.
TEST(Offsets, MayBeLessInDaylightSaving) {
  const LocalType winter =
      TypeAt(Named("Europe/Dublin"), At("2080-01-15T12:00:00Z"));
  EXPECT_EQ(winter.offset, 0);
  EXPECT_TRUE(winter.is_dst);
  EXPECT_EQ(TypeAt(Named("Europe/Dublin"), At("2080-07-15T12:00:00Z")).offset,
            3600);
}

TEST(Offsets, ReachTheEndsOfTheRange) {
  for (const std::string_view name : ZoneNames()) {
    const Zone& zone = Named(name);
    for (const Instant instant : {Instant::Min(), Instant::Max()}) {
      const LocalType type = TypeAt(zone, instant);
      EXPECT_LT(std::abs(type.offset), 26 * 3600) << name;
      EXPECT_FALSE(type.abbreviation.empty()) << name;
    }
  }
  // The last second of 9999 is summer in Sydney; the first of the year 1 has
  // the sun's time of the place.
  EXPECT_EQ(OffsetAt(Named("Australia/Sydney"), Instant::Max()), 11 * 3600);
  EXPECT_EQ(OffsetAt(Named("Europe/Berlin"), Instant::Min()), 53 * 60 + 28);
}

TEST(Periods, EndWithTheNextChange) {
  const Zone& berlin = Named("Europe/Berlin");
  const OffsetPeriod winter =
      OffsetPeriodAt(berlin, At("2026-03-29T00:59:59.999999999Z"));
  EXPECT_EQ(winter.offset, 3600);
  EXPECT_EQ(winter.end, At("2026-03-29T01:00:00Z"));
  const OffsetPeriod summer =
      OffsetPeriodAt(berlin, At("2026-03-29T01:00:00Z"));
  EXPECT_EQ(summer.offset, 7200);
  EXPECT_EQ(summer.end, At("2026-10-25T01:00:00Z"));
  // Long after the listed changes, and before the first one.
  EXPECT_EQ(OffsetPeriodAt(berlin, At("9000-01-01T00:00:00Z")).end,
            At("9000-03-30T01:00:00Z"));
  EXPECT_EQ(OffsetPeriodAt(berlin, Instant::Min()).end,
            At("1893-03-31T23:06:32Z"));
}

TEST(Periods, EndNowhereWithoutAChange) {
  EXPECT_EQ(OffsetPeriodAt(Named("UTC"), Instant::Min()).end, std::nullopt);
  EXPECT_EQ(
      OffsetPeriodAt(Named("Asia/Kolkata"), At("2026-01-01T00:00:00Z")).end,
      std::nullopt);
  // The next change is in the year 10000.
  EXPECT_EQ(OffsetPeriodAt(Named("Europe/Berlin"), Instant::Max()).end,
            std::nullopt);
}

// Whatever the zone, the periods follow each other without a gap, and the
// offset holds in all of each.
TEST(Periods, CoverTheTimeLine) {
  std::mt19937_64 random(11);
  for (const std::string_view name : ZoneNames()) {
    const Zone& zone = Named(name);
    Instant begin = Instant::Min();
    int count = 0;
    while (begin < At("2100-01-01T00:00:00Z")) {
      const OffsetPeriod period = OffsetPeriodAt(zone, begin);
      const Instant end = period.end.value_or(Instant::Max());
      ASSERT_LT(begin, end) << name;
      std::uniform_int_distribution<int64_t> inside(begin.seconds,
                                                    end.seconds - 1);
      for (const int64_t at :
           {begin.seconds, inside(random), end.seconds - 1}) {
        ASSERT_EQ(OffsetAt(zone, {at, 0}), period.offset) << name << " " << at;
        ASSERT_EQ(OffsetPeriodAt(zone, {at, 0}).end, period.end)
            << name << " " << at;
      }
      begin = end;
      ASSERT_LT(++count, 1000) << name;
    }
  }
}

TEST(Rules, BeginAfterTheLastListedChange) {
  EXPECT_EQ(RuleBegin(Named("UTC")), Instant::Min());
  // Morocco's clocks follow the moon, for which there is no rule.
  EXPECT_GT(RuleBegin(Named("Africa/Casablanca")), At("2087-01-01T00:00:00Z"));
}

TEST(Rules, RepeatWithTheCalendar) {
  constexpr int64_t kCycle = int64_t{146'097} * 86'400;
  std::mt19937_64 random(13);
  for (const std::string_view name : ZoneNames()) {
    const Zone& zone = Named(name);
    const int64_t begin = RuleBegin(zone).seconds;
    for (int round = 0; round < 100; ++round) {
      const int64_t at =
          round == 0 ? begin
                     : std::uniform_int_distribution<int64_t>(
                           begin, model::kMaxInstantSeconds - kCycle)(random);
      const OffsetPeriod here = OffsetPeriodAt(zone, {at, 0});
      const OffsetPeriod there = OffsetPeriodAt(zone, {at + kCycle, 0});
      ASSERT_EQ(there.offset, here.offset) << name << " " << at;
      if (here.end && here.end->seconds <= model::kMaxInstantSeconds - kCycle) {
        ASSERT_TRUE(there.end) << name << " " << at;
        ASSERT_EQ(there.end->seconds, here.end->seconds + kCycle)
            << name << " " << at;
      }
    }
  }
}

TEST(Local, IsUniqueNearlyAlways) {
  const auto found = FromLocal(Named("Asia/Taipei"), {2026, 1, 2, 9, 30, 5, 7});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, LocalKind::kUnique);
  EXPECT_EQ(found->first, (Instant{At("2026-01-02T01:30:05Z").seconds, 7}));
  EXPECT_EQ(found->second, found->first);
  EXPECT_EQ(found->change, found->first);
}

TEST(Local, TellsWhatWasSkipped) {
  const Zone& zone = Named("America/New_York");
  const auto found = FromLocal(zone, {2026, 3, 8, 2, 30, 0, 500});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, LocalKind::kGap);
  // 02:30 EDT would have been 01:30 EST; 02:30 EST is 03:30 EDT.
  EXPECT_EQ(found->first, (Instant{At("2026-03-08T06:30:00Z").seconds, 500}));
  EXPECT_EQ(found->change, At("2026-03-08T07:00:00Z"));
  EXPECT_EQ(found->second, (Instant{At("2026-03-08T07:30:00Z").seconds, 500}));
  // The gap begins with 02:00:00 and ends before 03:00:00.
  EXPECT_EQ(FromLocal(zone, {2026, 3, 8, 1, 59, 59, 999'999'999})->kind,
            LocalKind::kUnique);
  EXPECT_EQ(FromLocal(zone, {2026, 3, 8, 2})->kind, LocalKind::kGap);
  EXPECT_EQ(FromLocal(zone, {2026, 3, 8, 2, 59, 59, 999'999'999})->kind,
            LocalKind::kGap);
  EXPECT_EQ(FromLocal(zone, {2026, 3, 8, 3})->kind, LocalKind::kUnique);
}

TEST(Local, TellsWhatWasShownTwice) {
  const Zone& zone = Named("America/New_York");
  const auto found = FromLocal(zone, {2026, 11, 1, 1, 30});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, LocalKind::kOverlap);
  EXPECT_EQ(found->first, At("2026-11-01T05:30:00Z"));
  EXPECT_EQ(found->change, At("2026-11-01T06:00:00Z"));
  EXPECT_EQ(found->second, At("2026-11-01T06:30:00Z"));
  EXPECT_EQ(FromLocal(zone, {2026, 11, 1, 0, 59, 59})->kind,
            LocalKind::kUnique);
  EXPECT_EQ(FromLocal(zone, {2026, 11, 1, 1})->kind, LocalKind::kOverlap);
  EXPECT_EQ(FromLocal(zone, {2026, 11, 1, 1, 59, 59})->kind,
            LocalKind::kOverlap);
  EXPECT_EQ(FromLocal(zone, {2026, 11, 1, 2})->kind, LocalKind::kUnique);
}

// Samoa crossed the date line: there was no 30 December 2011.
TEST(Local, MaySkipADay) {
  const auto found = FromLocal(Named("Pacific/Apia"), {2011, 12, 30, 12});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, LocalKind::kGap);
  EXPECT_EQ(found->change, At("2011-12-30T10:00:00Z"));
  EXPECT_EQ(*(found->second - model::Days(1)), found->first);
}

TEST(Local, RefusesWhatIsNoTimeOrOutOfRange) {
  const Zone& taipei = Named("Asia/Taipei");
  EXPECT_FALSE(FromLocal(taipei, {2026, 2, 30}));
  EXPECT_FALSE(FromLocal(taipei, {2026, 1, 1, 24}));
  EXPECT_FALSE(FromLocal(taipei, {0, 12, 31}));
  EXPECT_FALSE(FromLocal(taipei, {1, 1, 1, 8, 5, 59}));  // +08:06 then
  EXPECT_TRUE(FromLocal(taipei, {1, 1, 1, 8, 6}));
  EXPECT_TRUE(FromLocal(taipei, {9999, 12, 31, 23, 59, 59}));
  const Zone& york = Named("America/New_York");
  EXPECT_TRUE(FromLocal(york, {1, 1, 1}));
  EXPECT_FALSE(FromLocal(york, {9999, 12, 31, 19}));
  EXPECT_TRUE(FromLocal(york, {9999, 12, 31, 18, 59, 59}));
}

// Whatever the instant, its local reading leads back to it.
TEST(Local, LeadsBackToTheInstant) {
  std::mt19937_64 random(7);
  const std::span<const std::string_view> names = ZoneNames();
  const auto pick = [&](int64_t from, int64_t to) {
    return std::uniform_int_distribution<int64_t>(from, to)(random);
  };
  for (int round = 0; round < 200'000; ++round) {
    const Zone& zone =
        Named(names[static_cast<size_t>(pick(0, std::ssize(names) - 1))]);
    // Mostly in the two centuries in which zones changed.
    const int64_t seconds =
        round % 4 == 0
            ? pick(model::kMinInstantSeconds, model::kMaxInstantSeconds)
            : pick(-4'000'000'000, 4'000'000'000);
    const int64_t reading = seconds + OffsetAt(zone, Instant{seconds, 0});
    if (reading < model::kMinInstantSeconds ||
        reading > model::kMaxInstantSeconds) {
      continue;
    }
    const auto found = FromLocal(zone, model::ToCivil({reading, 0}));
    ASSERT_TRUE(found);
    ASSERT_NE(found->kind, LocalKind::kGap) << seconds;
    ASSERT_TRUE(found->first.seconds == seconds ||
                found->second.seconds == seconds)
        << seconds;
  }
}

TEST(Version, HasItsForm) {
  const std::string_view version = ZoneDataVersion();
  ASSERT_GE(version.size(), 5u);
  EXPECT_TRUE(std::all_of(version.begin(), version.begin() + 4,
                          [](char c) { return c >= '0' && c <= '9'; }));
  EXPECT_GE(version[4], 'a');
}

}  // namespace
}  // namespace bantam::zones::zones_test
