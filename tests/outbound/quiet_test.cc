// The weekly calendar of sends, by the clocks of who receives them (domain:
// Predictable Revenue, cadence).

#include "src/outbound/quiet.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "src/policy/program.h"
#include "src/zones/zones.h"
#include "tests/outbound/outbound_sample.h"
#include "tests/support/ask.h"

namespace bantam::outbound_test::quiet_test {
namespace {

using internal::IsQuiet;
using internal::NextNotQuiet;
using internal::QuietSpan;

class QuietTest : public OutboundTest {
 protected:
  bool Quiet(std::string_view channel, Instant now) {
    const std::string names = Names(channel, free_, now);
    EXPECT_TRUE(names.empty() || names == "QUIET_TIME") << names;
    return !names.empty();
  }
  bool QuietAt(std::string_view channel, std::string_view now) {
    return Quiet(channel, At(now));
  }
  std::string NextAt(std::string_view channel, std::string_view now) {
    const auto next = Ask(channel, free_, At(now)).next;
    return next ? model::FormatInstant(*next) : "none";
  }
};

// Before 09:00 and after 17:00; neither 09:00 nor 17:00 itself.
TEST_F(QuietTest, NineAndFiveThemselvesAreQuiet) {
  for (const std::string day : {"2026-06-02", "2026-06-03", "2026-06-04"}) {
    const Instant nine = At(day + "T09:00:00Z");
    const Instant five = At(day + "T17:00:00Z");
    EXPECT_FALSE(Quiet("cold_mail", *(nine - kNano))) << day;
    EXPECT_TRUE(Quiet("cold_mail", nine)) << day;
    EXPECT_TRUE(Quiet("cold_mail", *(nine + kNano))) << day;
    EXPECT_TRUE(Quiet("cold_mail", *(five - kNano))) << day;
    EXPECT_TRUE(Quiet("cold_mail", five)) << day;
    EXPECT_FALSE(Quiet("cold_mail", *(five + kNano))) << day;
    EXPECT_EQ(Ask("cold_mail", free_, nine).next, *(five + kNano));
    EXPECT_EQ(Ask("cold_mail", free_, five).next, *(five + kNano));
  }
}

TEST_F(QuietTest, MondayAndFridayAreAvoidedAndSundayIsFine) {
  for (const std::string time :
       {"00:00:00", "08:00:00", "12:00:00", "23:59:59.999999999"}) {
    EXPECT_TRUE(QuietAt("cold_mail", "2026-06-01T" + time + "Z"));   // Monday
    EXPECT_TRUE(QuietAt("cold_mail", "2026-06-05T" + time + "Z"));   // Friday
    EXPECT_TRUE(QuietAt("cold_mail", "2026-06-06T" + time + "Z"));   // Saturday
    EXPECT_FALSE(QuietAt("cold_mail", "2026-06-07T" + time + "Z"));  // Sunday
  }
  // From Friday to Sunday, and from Sunday night over Monday.
  EXPECT_EQ(NextAt("cold_mail", "2026-06-05T00:00:00Z"),
            "2026-06-07T00:00:00Z");
  EXPECT_EQ(NextAt("cold_mail", "2026-06-08T00:00:00Z"),
            "2026-06-09T00:00:00Z");
}

TEST_F(QuietTest, SaturdayIsAsThePolicySays) {
  std::string text(kPolicy);
  const size_t at = text.find(", SATURDAY");
  ASSERT_NE(at, std::string::npos);
  text.erase(at, std::string(", SATURDAY").size());
  const Policy policy = *Policy::FromText(text);
  testing::OutboundChecker checker(policy);
  Lead lead(policy);
  ASSERT_TRUE(lead.Set("person.zone", "UTC").ok());
  const Instant saturday = At("2026-06-06T12:00:00Z");
  EXPECT_EQ(checker.MaySend(lead, "cold_mail", free_, saturday)->allowed,
            Decision::kYes);
  EXPECT_TRUE(Quiet("cold_mail", saturday));
}

TEST_F(QuietTest, TheClockIsTheRecipients) {
  SetZone("Asia/Taipei");  // eight hours ahead
  EXPECT_FALSE(QuietAt("cold_mail", "2026-06-02T00:59:59Z"));
  EXPECT_TRUE(QuietAt("cold_mail", "2026-06-02T01:00:00Z"));
  EXPECT_EQ(NextAt("cold_mail", "2026-06-02T01:00:00Z"),
            "2026-06-02T09:00:00.000000001Z");
  // Friday there begins on Thursday afternoon here.
  EXPECT_FALSE(QuietAt("cold_mail", "2026-06-04T15:59:59Z"));
  EXPECT_TRUE(QuietAt("cold_mail", "2026-06-04T16:00:00Z"));
  SetZone("America/New_York");  // four behind in summer
  EXPECT_FALSE(QuietAt("cold_mail", "2026-06-02T12:59:59Z"));
  EXPECT_TRUE(QuietAt("cold_mail", "2026-06-02T13:00:00Z"));
  EXPECT_TRUE(QuietAt("cold_mail", "2026-06-02T03:59:59Z"));
  EXPECT_FALSE(QuietAt("cold_mail", "2026-06-02T04:00:00Z"));
}

// Berlin, 2026-03-29: at 01:00 UTC the clocks go from 02:00 to 03:00.
TEST_F(QuietTest, AQuietTimeThatTheClocksSkipIsNone) {
  SetZone("Europe/Berlin");
  for (Instant t = At("2026-03-29T00:00:00Z"); t < At("2026-03-29T03:00:00Z");
       t = *(t + model::Seconds(60))) {
    ASSERT_FALSE(Quiet("night", t)) << model::FormatInstant(t);
  }
  // A week later it is there, two hours ahead of UTC.
  EXPECT_TRUE(QuietAt("night", "2026-04-05T00:00:00Z"));
  EXPECT_TRUE(QuietAt("night", "2026-04-05T00:30:00Z"));
  EXPECT_FALSE(QuietAt("night", "2026-04-05T00:30:00.000000001Z"));
}

// Berlin, 2026-10-25: at 01:00 UTC the clocks go from 03:00 back to 02:00.
TEST_F(QuietTest, AQuietTimeThatTheClocksShowTwiceIsQuietTwice) {
  SetZone("Europe/Berlin");
  for (const std::string hour : {"2026-10-25T00", "2026-10-25T01"}) {
    EXPECT_TRUE(QuietAt("night", hour + ":00:00Z"));
    EXPECT_TRUE(QuietAt("night", hour + ":30:00Z"));
    EXPECT_FALSE(QuietAt("night", hour + ":30:00.000000001Z"));
    EXPECT_FALSE(QuietAt("night", hour + ":59:59.999999999Z"));
    EXPECT_EQ(NextAt("night", hour + ":15:00Z"), hour + ":30:00.000000001Z");
  }
}

// Sunday is quiet in `slow`, and has 23 hours on the first of these days and 25
// on the second.
TEST_F(QuietTest, ClocksThatAreSetInAQuietTimeMoveItsEnd) {
  SetZone("Europe/Berlin");
  EXPECT_FALSE(QuietAt("slow", "2026-03-28T22:59:59.999999999Z"));
  EXPECT_EQ(NextAt("slow", "2026-03-28T23:00:00Z"), "2026-03-29T22:00:00Z");
  EXPECT_EQ(NextAt("slow", "2026-03-29T12:00:00Z"), "2026-03-29T22:00:00Z");
  EXPECT_EQ(NextAt("slow", "2026-10-24T22:00:00Z"), "2026-10-25T23:00:00Z");
}

// Lord Howe, 2026-10-03T15:30Z: the clocks go from 02:00 to 02:30, which is the
// end of the quiet time of that Sunday, and go on.
TEST_F(QuietTest, ClocksMaySkipToTheEndOfAQuietTime) {
  SetZone("Australia/Lord_Howe");
  EXPECT_FALSE(QuietAt("night", "2026-10-03T15:29:59.999999999Z"));
  EXPECT_TRUE(QuietAt("night", "2026-10-03T15:30:00Z"));
  EXPECT_EQ(NextAt("night", "2026-10-03T15:30:00Z"),
            "2026-10-03T15:30:00.000000001Z");
}

// A change of the clocks may end a quiet time before its own end: Samoa skipped
// 2011-12-30, a Friday.
TEST_F(QuietTest, ASkippedDayIsNotQuiet) {
  SetZone("Pacific/Apia");
  EXPECT_FALSE(QuietAt("cold_mail", "2011-12-30T09:59:59.999999999Z"));
  // Thursday, 24:00 is Saturday, 00:00, which is quiet, and then Sunday.
  EXPECT_TRUE(QuietAt("cold_mail", "2011-12-30T10:00:00Z"));
  EXPECT_EQ(NextAt("cold_mail", "2011-12-30T10:00:00Z"),
            "2011-12-31T10:00:00Z");
}

TEST_F(QuietTest, AZoneThatDoesNotExistLeavesItOpen) {
  const Instant monday = At("2026-06-01T12:00:00Z");
  SetZone("Europe/Berln");
  SendAnswer answer = Ask("cold_mail", free_, monday);
  EXPECT_EQ(answer.allowed, Decision::kUnknown);
  EXPECT_EQ(answer.next, std::nullopt);
  ASSERT_EQ(answer.obstacles.size(), 1U);
  EXPECT_EQ(answer.obstacles[0],
            (SendObstacle{.kind = SendObstacleKind::kZoneUnknown,
                          .stands = Decision::kUnknown,
                          .detail = "Europe/Berln",
                          .suggestion = "Europe/Berlin"}));
  for (const std::string zone :
       {"", "CET+1", "../../etc/localtime", "Factory", "europe/berlin"}) {
    SetZone(zone);
    answer = Ask("cold_mail", free_, monday);
    EXPECT_EQ(Names(answer), "ZONE_UNKNOWN?") << zone;
    EXPECT_EQ(answer.obstacles[0].detail, zone);
  }
  lead_.Clear();
  answer = Ask("cold_mail", free_, monday);
  EXPECT_EQ(Names(answer), "ZONE_UNKNOWN?");
  EXPECT_EQ(answer.obstacles[0].detail, "");
  EXPECT_EQ(answer.obstacles[0].suggestion, "");
  // A channel without quiet times does not ask.
  EXPECT_EQ(Names("plain", free_, monday), "");
}

TEST_F(QuietTest, APersonalZoneIsNotTold) {
  const Instant sunday = At("2026-06-07T12:00:00Z");
  ASSERT_TRUE(lead_.Set("person.home_zone", "Europe/Berln").ok());
  const SendAnswer answer = Ask("private", free_, sunday);
  EXPECT_EQ(Names(answer), "ZONE_UNKNOWN?");
  EXPECT_EQ(answer.obstacles[0].detail, "");
  EXPECT_EQ(answer.obstacles[0].suggestion, "");
  ASSERT_TRUE(lead_.Set("person.home_zone", Null{}).ok());
  EXPECT_EQ(Names("private", free_, sunday), "ZONE_UNKNOWN?");
  ASSERT_TRUE(lead_.Set("person.home_zone", "Europe/Berlin").ok());
  EXPECT_EQ(Names("private", free_, sunday), "QUIET_TIME");
}

TEST_F(QuietTest, AtTheEndsOfTimeItIsAnswered) {
  // 0001-01-01 was a Monday, 9999-12-31 is a Friday.
  EXPECT_TRUE(Quiet("cold_mail", Instant::Min()));
  EXPECT_EQ(Ask("cold_mail", free_, Instant::Min()).next,
            At("0001-01-02T00:00:00Z"));
  EXPECT_TRUE(Quiet("cold_mail", Instant::Max()));
  EXPECT_EQ(Ask("cold_mail", free_, Instant::Max()).next, std::nullopt);
}

// Weekdays are counted on from a known Monday, which is 0.
int64_t WeekdayOf(const model::Civil& local) {
  const int64_t days =
      model::DaysFromCivil(local.year, local.month, local.day) -
      model::DaysFromCivil(2024, 1, 1);
  return (days % 7 + 7) % 7;
}

// The calendar of `cold_mail` as the domain has it.
bool IsQuietForColdMail(const model::Civil& local) {
  const int64_t weekday = WeekdayOf(local);
  if (weekday == 0 || weekday == 4 || weekday == 5) return true;
  if (weekday == 6) return false;
  const bool past_the_hour =
      local.minute > 0 || local.second > 0 || local.nanos > 0;
  return local.hour >= 9 &&
         (local.hour < 17 || (local.hour == 17 && !past_the_hour));
}

// That of `slow`: on Sundays, when clocks are mostly set.
bool IsSunday(const model::Civil& local) {
  return WeekdayOf(local) == 6;
}

// What the clocks of a zone show.
model::Civil LocalAt(const zones::Zone& zone, Instant t) {
  return model::ToCivil(*(t + model::Span{zones::OffsetAt(zone, t), 0}));
}

class QuietYear : public ::testing::TestWithParam<const char*> {
 protected:
  // Compares every minute of a year, in which clocks that are ever set are set
  // both ways. From a Monday or Sunday on, backwards, so that the next free
  // minute is known.
  void Compare(size_t channel, Instant end,
               bool (*says_quiet)(const model::Civil&)) {
    const zones::Zone& zone = *zones::FindZone(GetParam());
    const Policy policy = OutboundPolicy();
    const std::vector<QuietSpan>& quiet =
        policy.program().outbound->channels[channel].quiet;
    const auto expected = [&](Instant t) {
      return says_quiet(LocalAt(zone, t));
    };
    const model::Span minute = model::Seconds(60);
    Instant free = end;
    ASSERT_FALSE(expected(end));
    int changes = 0;
    for (Instant t = end; t > *(end - model::Days(365));) {
      t = *(t - minute);
      changes +=
          zones::OffsetAt(zone, t) != zones::OffsetAt(zone, *(t + minute));
      const std::optional<Instant> next = NextNotQuiet(quiet, zone, t);
      ASSERT_TRUE(next);
      ASSERT_EQ(IsQuiet(quiet, zone, t), expected(t))
          << model::FormatInstant(t);
      if (!expected(t)) {
        free = t;
        ASSERT_EQ(*next, t);
        continue;
      }
      // Within the last minute before the next free one, it is where quiet
      // ends.
      ASSERT_GT(*next, *(free - minute)) << model::FormatInstant(t);
      ASSERT_LE(*next, free) << model::FormatInstant(t);
      ASSERT_FALSE(expected(*next)) << model::FormatInstant(*next);
      ASSERT_TRUE(expected(*(*next - kNano))) << model::FormatInstant(*next);
    }
    EXPECT_EQ(changes, std::string(GetParam()).find("Asia") == 0 ? 0 : 2);
  }
};

TEST_P(QuietYear, OfColdMailIsThatOfTheDomainMinuteByMinute) {
  Compare(0, At("2027-01-10T12:00:00Z"), IsQuietForColdMail);
}

TEST_P(QuietYear, OfSundaysIsThatOfTheDomainMinuteByMinute) {
  Compare(5, At("2027-01-11T12:00:00Z"), IsSunday);
}

INSTANTIATE_TEST_SUITE_P(Zones, QuietYear,
                         ::testing::Values("Europe/Berlin", "America/New_York",
                                           "Australia/Lord_Howe", "Asia/Taipei",
                                           "Asia/Kathmandu",
                                           "America/Santiago"));

}  // namespace
}  // namespace bantam::outbound_test::quiet_test
