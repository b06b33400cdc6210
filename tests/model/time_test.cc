#include "bantam/model/time.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tests/model/random.h"
#include "tests/model/reference.h"

namespace bantam::model::time_test {
namespace {

// Usable in constant expressions, which also proves them free of undefined
// behaviour at these arguments.
static_assert(FromCivil({.year = 1, .month = 1, .day = 1}) == Instant::Min());
static_assert(ParseInstant("9999-12-31T23:59:59.999999999Z") == Instant::Max());
static_assert(ToCivil(Instant::Max()).year == 9999);
static_assert(!(Instant::Max() + *Span::FromNanos(1)));
static_assert(!(Instant::Min() - *Span::FromNanos(1)));
static_assert(Instant::Max() - Instant::Min() <= Span{kMaxSpanSeconds, 0});
static_assert(*ParseSpan("1d12h") == Hours(36));
static_assert(!ParseSpan("99999999999999999999d"));
static_assert(Seconds(90) == *ParseSpan("1m30s"));
static_assert(Days(INT32_MAX).seconds == int64_t{INT32_MAX} * 86'400);

TEST(CalendarTest, AgreesWithThePythonCalendar) {
  for (const CalendarRow& row : kCalendar) {
    const std::optional<Instant> parsed = ParseInstant(row.text);
    ASSERT_TRUE(parsed) << row.text;
    EXPECT_EQ(*parsed, (Instant{row.seconds, 0})) << row.text;
    EXPECT_EQ(FormatInstant(Instant{row.seconds, 0}), row.text);
  }
}

// Walks the calendar by hand, a day at a time.
TEST(CalendarTest, EveryDayFollowsTheOneBefore) {
  int64_t days = kMinInstantSeconds / 86'400;
  for (int32_t year = 1; year <= 9999; ++year) {
    const bool leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0);
    for (int32_t month = 1; month <= 12; ++month) {
      const int32_t length =
          month == 2 ? (leap ? 29 : 28)
          : month == 4 || month == 6 || month == 9 || month == 11 ? 30
                                                                  : 31;
      ASSERT_EQ(DaysInMonth(year, month), length) << year << "-" << month;
      for (int32_t day = 1; day <= length; ++day, ++days) {
        const Civil civil{.year = year, .month = month, .day = day};
        ASSERT_EQ(DaysFromCivil(year, month, day), days);
        ASSERT_EQ(ToCivil(Instant{days * 86'400, 0}), civil)
            << year << "-" << month << "-" << day;
      }
    }
  }
  EXPECT_EQ(days - 1, kMaxInstantSeconds / 86'400);
}

TEST(CalendarTest, ReadsTheLastNanosecondOfADayBefore1970) {
  const Civil civil = ToCivil(Instant{-1, 999'999'999});
  EXPECT_EQ(civil, (Civil{.year = 1969,
                          .month = 12,
                          .day = 31,
                          .hour = 23,
                          .minute = 59,
                          .second = 59,
                          .nanos = 999'999'999}));
  EXPECT_EQ(FromCivil(civil), (Instant{-1, 999'999'999}));
}

TEST(CalendarTest, RefusesDatesAndTimesThatDoNotExist) {
  const Civil bad[] = {
      {.year = 0},
      {.year = 10'000},
      {.year = -1},
      {.month = 0},
      {.month = 13},
      {.month = INT32_MIN},
      {.day = 0},
      {.day = 32},
      {.month = 4, .day = 31},
      {.year = 2025, .month = 2, .day = 29},
      {.year = 1900, .month = 2, .day = 29},
      {.year = 2000, .month = 2, .day = 30},
      {.hour = -1},
      {.hour = 24},
      {.minute = -1},
      {.minute = 60},
      {.second = -1},
      {.second = 60},
      {.nanos = -1},
      {.nanos = 1'000'000'000},
  };
  for (const Civil& civil : bad) {
    EXPECT_FALSE(FromCivil(civil))
        << civil.year << "-" << civil.month << "-" << civil.day << " "
        << civil.hour << ":" << civil.minute << ":" << civil.second << "."
        << civil.nanos;
  }
}

TEST(InstantTest, OffsetsLeadToUtc) {
  const Instant utc = *ParseInstant("2026-01-31T01:30:00Z");
  EXPECT_EQ(ParseInstant("2026-01-31T09:30:00+08:00"), utc);
  EXPECT_EQ(ParseInstant("2026-01-30T20:00:00-05:30"), utc);
  EXPECT_EQ(ParseInstant("2026-01-31T01:30:00+00:00"), utc);
  EXPECT_EQ(ParseInstant("2026-01-31T01:30:00-00:00"), utc);
  EXPECT_EQ(ParseInstant("2026-01-31t01:30:00z"), utc);
  EXPECT_EQ(ParseInstant("2026-02-01T01:29:00+23:59"), utc);
}

TEST(InstantTest, AnOffsetMustNotLeadOutOfTheCalendar) {
  EXPECT_FALSE(ParseInstant("0001-01-01T00:59:59+01:00"));
  EXPECT_EQ(ParseInstant("0001-01-01T01:00:00+01:00"), Instant::Min());
  EXPECT_FALSE(ParseInstant("9999-12-31T23:00:00-01:00"));
  EXPECT_TRUE(ParseInstant("9999-12-31T22:59:59-01:00"));
}

TEST(InstantTest, ReadsOneToNineDigitsOfAFraction) {
  const int64_t second = ParseInstant("2026-06-01T00:00:00Z")->seconds;
  const struct {
    std::string_view text;
    int32_t nanos;
  } rows[] = {
      {"2026-06-01T00:00:00.1Z", 100'000'000},
      {"2026-06-01T00:00:00.000000001Z", 1},
      {"2026-06-01T00:00:00.25Z", 250'000'000},
      {"2026-06-01T00:00:00.999999999Z", 999'999'999},
      {"2026-06-01T00:00:00.0Z", 0},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(ParseInstant(row.text), (Instant{second, row.nanos})) << row.text;
  }
}

TEST(InstantTest, RefusesWhatIsNoRfc3339Time) {
  for (const std::string_view text : {
           "",
           "2026",
           "2026-06-01",
           "2026-06-01T00:00:00",              // no offset
           "2026-06-01 00:00:00Z",             // a space for the T
           "2026-06-01T00:00Z",                // no seconds
           "2026-6-01T00:00:00Z",              // a one-digit month
           "26-06-01T00:00:00Z",               // a two-digit year
           "02026-06-01T00:00:00Z",            // a five-digit year
           "-026-06-01T00:00:00Z",             // a sign
           "2026-06-01T00:00:00.Z",            // a point without digits
           "2026-06-01T00:00:00,5Z",           // a comma
           "2026-06-01T00:00:00.1234567891Z",  // ten digits
           "2026-06-01T00:00:00+0800",         // no colon
           "2026-06-01T00:00:00+08",           // no minutes
           "2026-06-01T00:00:00+8:00",         // one digit
           "2026-06-01T00:00:00+24:00",        // hours past 23
           "2026-06-01T00:00:00+08:60",        // minutes past 59
           "2026-06-01T00:00:00ZZ",            // something after the end
           "2026-06-01T00:00:00Z ",            // a space after the end
           " 2026-06-01T00:00:00Z",            // a space before
           "2026-06-01T24:00:00Z",             // the end of the day
           "2016-12-31T23:59:60Z",             // a leap second
           "2026-02-29T00:00:00Z",             // no leap year
           "0000-12-31T23:30:00-01:00",        // the year 0000
           "2026-06-01T00:00:0\xEF\xBC\x91Z",  // a full-width digit
       }) {
    EXPECT_FALSE(ParseInstant(text)) << text;
  }
  const std::string_view whole = "2026-06-01T00:00:00.5+08:00";
  for (size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(ParseInstant(whole.substr(0, size))) << whole.substr(0, size);
  }
  EXPECT_FALSE(ParseInstant(std::string_view("2026-06-01T00:00:00Z\0", 21)));
}

TEST(InstantTest, WritesOnlyTheDigitsThatAreNeeded) {
  const int64_t second = ParseInstant("2026-06-01T00:00:00Z")->seconds;
  EXPECT_EQ(FormatInstant({second, 0}), "2026-06-01T00:00:00Z");
  EXPECT_EQ(FormatInstant({second, 250'000'000}), "2026-06-01T00:00:00.250Z");
  EXPECT_EQ(FormatInstant({second, 1'000}), "2026-06-01T00:00:00.000001Z");
  EXPECT_EQ(FormatInstant({second, 1}), "2026-06-01T00:00:00.000000001Z");
}

TEST(InstantTest, ReadsBackWhatItWrote) {
  Random random(1);
  for (int i = 0; i < 20'000; ++i) {
    const int64_t seconds =
        random.Between(kMinInstantSeconds, kMaxInstantSeconds);
    int64_t nanos = random.Between(0, 999'999'999);
    if (i % 3 == 0) nanos -= nanos % 1'000;
    if (i % 3 == 1) nanos -= nanos % 1'000'000;
    const Instant t{seconds, static_cast<int32_t>(nanos)};
    ASSERT_EQ(ParseInstant(FormatInstant(t)), t) << FormatInstant(t);
  }
}

TEST(InstantTest, KnowsWhichMembersAreValid) {
  EXPECT_TRUE(Instant::Min().IsValid());
  EXPECT_TRUE(Instant::Max().IsValid());
  EXPECT_FALSE((Instant{kMinInstantSeconds - 1, 999'999'999}).IsValid());
  EXPECT_FALSE((Instant{kMaxInstantSeconds + 1, 0}).IsValid());
  EXPECT_FALSE((Instant{0, -1}).IsValid());
  EXPECT_FALSE((Instant{0, 1'000'000'000}).IsValid());
}

TEST(InstantTest, GoingAndComingBackIsTheSameInstant) {
  Random random(2);
  for (int i = 0; i < 20'000; ++i) {
    const Instant a{random.Between(kMinInstantSeconds, kMaxInstantSeconds),
                    static_cast<int32_t>(random.Between(0, 999'999'999))};
    const Instant b{random.Between(kMinInstantSeconds, kMaxInstantSeconds),
                    static_cast<int32_t>(random.Between(0, 999'999'999))};
    const Span way = b - a;
    ASSERT_EQ(a + way, b);
    ASSERT_EQ(b - way, a);
    ASSERT_EQ(*(way + (a - b)), Span{});
    ASSERT_EQ(a < b, Span{} < way);
  }
}

TEST(SpanTest, NanosCountForwardAlsoBelowZero) {
  EXPECT_EQ(Span::FromNanos(-500'000'000), (Span{-1, 500'000'000}));
  EXPECT_EQ(Span::FromNanos(-1'000'000'000), (Span{-1, 0}));
  EXPECT_LT(*Span::FromNanos(-1), Span{});
  EXPECT_EQ((Span{-1, 500'000'000}).TotalNanos(), Int128{-500'000'000});
}

TEST(SpanTest, EndsAtTenThousandYears) {
  const Int128 most = static_cast<Int128>(kMaxSpanSeconds) * kNanosPerSecond;
  EXPECT_TRUE(Span::FromNanos(most));
  EXPECT_FALSE(Span::FromNanos(most + 1));
  EXPECT_TRUE(Span::FromNanos(-most));
  EXPECT_FALSE(Span::FromNanos(-most - 1));
  EXPECT_FALSE((Span{kMaxSpanSeconds, 0} + Seconds(1)));
  EXPECT_FALSE((Span{-kMaxSpanSeconds, 0} - Seconds(1)));
  // Not wrapped around to something that looks right.
  EXPECT_FALSE(
      Span::FromNanos((static_cast<Int128>(1) << 64) * kNanosPerSecond));
}

TEST(SpanTest, ReadsWhatPoliciesWrite) {
  const struct {
    std::string_view text;
    int64_t seconds;
  } rows[] = {
      {"30d", 2'592'000},
      {"1d12h", 129'600},
      {"90m", 5'400},
      {"1w2d3h4m5s", 788'645},
      {"0s", 0},
      {"1w1s", 604'801},
      {"007d", 604'800},
      {"315576000000s", 315'576'000'000},
      {"3652500d", 315'576'000'000},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(ParseSpan(row.text), (Span{row.seconds, 0})) << row.text;
  }
}

TEST(SpanTest, RefusesOtherText) {
  for (const std::string_view text : {"",
                                      "d",
                                      "30",
                                      "30D",
                                      "30 d",
                                      "-30d",
                                      "+30d",
                                      "1.5d",
                                      "30days",
                                      "1d1d",
                                      "12h1d",
                                      "1s1m",
                                      "1d12",
                                      "d30",
                                      "1y",
                                      "1ms",
                                      " 30d",
                                      "30d ",
                                      "315576000001s",
                                      "3652501d",
                                      "999999999999999w",
                                      "1000000000000000s",
                                      "18446744073709638016s",
                                      "99999999999999999999d",
                                      "P30D"}) {
    EXPECT_FALSE(ParseSpan(text)) << text;
  }
}

TEST(SpanTest, ReadsBackWhatItWrote) {
  Random random(3);
  for (int i = 0; i < 20'000; ++i) {
    const Span span{random.AnySize(0, kMaxSpanSeconds), 0};
    ASSERT_EQ(ParseSpan(FormatSpan(span)), span) << FormatSpan(span);
  }
}

TEST(SpanTest, WritesLengthsThatNoPolicyStates) {
  EXPECT_EQ(FormatSpan({}), "0s");
  EXPECT_EQ(FormatSpan(Hours(36)), "1d12h");
  EXPECT_EQ(FormatSpan(Days(14)), "14d");
  EXPECT_EQ(FormatSpan(Hours(-36)), "-1d12h");
  EXPECT_EQ(FormatSpan({60, 500'000'000}), "1m0.5s");
  EXPECT_EQ(FormatSpan({-1, 999'999'999}), "-0.000000001s");
}

}  // namespace
}  // namespace bantam::model::time_test
