// The standard functions and operators, by the specification's examples and at
// the edges of their ranges.

#include <gtest/gtest.h>

#include "src/cel/text.h"
#include "tests/cel/testing.h"

namespace bantam::cel::functions_test {
namespace {

TEST(Arithmetic, ErrsAtTheEndsOfTheRange) {
  EXPECT_EQ(Eval("9223372036854775807 + 1"), "error overflow");
  EXPECT_EQ(Eval("-9223372036854775808 - 1"), "error overflow");
  EXPECT_EQ(Eval("-9223372036854775808 / -1"), "error overflow");
  EXPECT_EQ(Eval("-9223372036854775808 % -1"), "error overflow");
  EXPECT_EQ(Eval("-(-9223372036854775808)"), "error overflow");
  EXPECT_EQ(Eval("4611686018427387904 * 2"), "error overflow");
  EXPECT_EQ(Eval("18446744073709551615u + 1u"), "error overflow");
  EXPECT_EQ(Eval("1u - 2u"), "error overflow");
  EXPECT_EQ(Eval("9223372036854775808u * 2u"), "error overflow");
  EXPECT_EQ(Eval("1 / 0"), "error division_by_zero");
  EXPECT_EQ(Eval("1u / 0u"), "error division_by_zero");
  EXPECT_EQ(Eval("1 % 0"), "error modulus_by_zero");
  EXPECT_EQ(Eval("1u % 0u"), "error modulus_by_zero");
  EXPECT_EQ(Eval("1.0 / 0.0"), "double('Infinity')");
  EXPECT_EQ(Eval("-1.0 / 0.0"), "double('-Infinity')");
  EXPECT_EQ(Eval("0.0 / 0.0"), "double('NaN')");
  EXPECT_EQ(Eval("1e308 * 10.0"), "double('Infinity')");
}

TEST(Arithmetic, GoesFromLeftToRight) {
  EXPECT_EQ(Eval("10 - 3 - 2"), "5");
  EXPECT_EQ(Eval("10 - (3 - 2)"), "9");
  EXPECT_EQ(Eval("100 / 10 / 5"), "2");
  EXPECT_EQ(Eval("2 * 3 + 4 * 5 - 6"), "20");
  EXPECT_EQ(Eval("-7 / 2"), "-3");
  EXPECT_EQ(Eval("-7 % 2"), "-1");
  EXPECT_EQ(Eval("7u / 2u + 7u % 2u"), "4u");
  EXPECT_EQ(Eval("-(2.5) - 0.5"), "-3.0");
  EXPECT_EQ(Eval("-(0.0)"), "-0.0");
  EXPECT_EQ(Eval("'a' + 'b' + '' + 'c'"), "'abc'");
  EXPECT_EQ(Eval("b'a' + b'' + b'\\xff'"), "b'a\\xff'");
  EXPECT_EQ(Eval("[1] + [] + [2, 3]"), "[1, 2, 3]");
}

TEST(Arithmetic, OfTimesStaysInTheYears1To9999) {
  EXPECT_EQ(Eval("timestamp('2023-01-01T00:00:00Z') + duration('24h')"),
            "timestamp('2023-01-02T00:00:00Z')");
  EXPECT_EQ(Eval("duration('24h') + timestamp('2023-01-01T00:00:00Z')"),
            "timestamp('2023-01-02T00:00:00Z')");
  EXPECT_EQ(Eval("timestamp('2023-01-01T00:00:00Z') - duration('1ns')"),
            "timestamp('2022-12-31T23:59:59.999999999Z')");
  EXPECT_EQ(Eval("timestamp('2023-01-10T12:00:00Z') - "
                 "timestamp('2023-01-10T00:00:00Z')"),
            "duration('43200s')");
  EXPECT_EQ(Eval("duration('1m') - duration('1s')"), "duration('59s')");
  EXPECT_EQ(Eval("timestamp('9999-12-31T23:59:59Z') + duration('1s')"),
            "error overflow");
  EXPECT_EQ(Eval("timestamp('0001-01-01T00:00:00Z') - duration('1ns')"),
            "error overflow");
}

// Durations are an int64 of nanoseconds: about 292 years.
TEST(Arithmetic, OfDurationsStaysWithinAnInt64OfNanoseconds) {
  EXPECT_EQ(Eval("duration('9223372036854775807ns')"),
            "duration('9223372036.854775807s')");
  EXPECT_EQ(Eval("duration('-9223372036854775808ns')"),
            "duration('-9223372036.854775808s')");
  EXPECT_EQ(Eval("duration('9223372036854775808ns')"),
            "error invalid_conversion");
  EXPECT_EQ(Eval("duration('9223372036854775807ns') + duration('1ns')"),
            "error overflow");
  EXPECT_EQ(Eval("duration('-9223372036854775808ns') - duration('1ns')"),
            "error overflow");
  EXPECT_EQ(Eval("timestamp('2300-01-01T00:00:00Z') - "
                 "timestamp('2000-01-01T00:00:00Z')"),
            "error overflow");
}

TEST(Conversions, ToBoolIntUint) {
  EXPECT_EQ(Eval("bool('true') && bool('T') && !bool('FALSE') && !bool('0')"),
            "true");
  EXPECT_EQ(Eval("bool('yes')"), "error invalid_conversion");
  EXPECT_EQ(Eval("bool('tRUE')"), "error invalid_conversion");
  EXPECT_EQ(Eval("int(3.99) == 3 && int(-3.99) == -3"), "true");
  EXPECT_EQ(Eval("int(9223372036854775807u)"), "9223372036854775807");
  EXPECT_EQ(Eval("int(9223372036854775808u)"), "error overflow");
  EXPECT_EQ(Eval("int(9223372036854775807.0)"), "error overflow");
  EXPECT_EQ(Eval("int(-9223372036854775808.0)"), "error overflow");
  EXPECT_EQ(Eval("int(9223372036854774784.0)"), "9223372036854774784");
  EXPECT_EQ(Eval("int(double('NaN'))"), "error overflow");
  EXPECT_EQ(Eval("int('-12')"), "-12");
  EXPECT_EQ(Eval("int('12a')"), "error invalid_conversion");
  EXPECT_EQ(Eval("int('9223372036854775808')"), "error invalid_conversion");
  EXPECT_EQ(Eval("int(timestamp('1969-12-31T23:59:58.5Z'))"), "-2");
  EXPECT_EQ(Eval("uint(-1)"), "error overflow");
  EXPECT_EQ(Eval("uint(3.99)"), "3u");
  EXPECT_EQ(Eval("uint(-0.5)"), "error overflow");
  EXPECT_EQ(Eval("uint(18446744073709551615.0)"), "error overflow");
  EXPECT_EQ(Eval("uint(18446744073709549568.0)"), "18446744073709549568u");
  EXPECT_EQ(Eval("uint(double('NaN'))"), "error overflow");
  EXPECT_EQ(Eval("uint('12') == uint(12) && uint(1u) == 1u"), "true");
  EXPECT_EQ(Eval("uint('-1')"), "error invalid_conversion");
}

TEST(Conversions, ToDoubleAndText) {
  EXPECT_EQ(Eval("double('3.14') == 3.14 && double(10) == 10.0"), "true");
  EXPECT_EQ(Eval("double(18446744073709551615u)"), "18446744073709552000.0");
  EXPECT_EQ(Eval("double('1e999')"), "error invalid_conversion");
  EXPECT_EQ(Eval("double('x')"), "error invalid_conversion");
  EXPECT_EQ(Eval("string(true) + string(-1) + string(2u) + string('x')"),
            "'true-12x'");
  EXPECT_EQ(Eval("string(3.14) + ' ' + string(-4.5e-3) + ' ' + string(1e30)"),
            "'3.14 -0.0045 1e+30'");
  EXPECT_EQ(Eval("string(100.0)"), "'100'");
  EXPECT_EQ(Eval(R"(string(b'\xf0\x9f\xa4\xaa'))"), "'🤪'");
  EXPECT_EQ(Eval(R"(string(b'\xff'))"), "error invalid_conversion");
  EXPECT_EQ(Eval("string(timestamp('2023-08-26T12:39:00-07:00'))"),
            "'2023-08-26T19:39:00Z'");
  EXPECT_EQ(Eval("string(timestamp('2023-08-26T12:39:00.120Z'))"),
            "'2023-08-26T12:39:00.12Z'");
  EXPECT_EQ(Eval("string(timestamp('9999-12-31T23:59:59.999999999Z'))"),
            "'9999-12-31T23:59:59.999999999Z'");
  EXPECT_EQ(Eval("string(duration('1m1ms'))"), "'60.001s'");
  EXPECT_EQ(Eval("string(duration('-1.5h'))"), "'-5400s'");
  EXPECT_EQ(Eval("string(duration('-0.5s'))"), "'-0.5s'");
  EXPECT_EQ(Eval("bytes('é')"), R"(b'\xc3\xa9')");
  EXPECT_EQ(Eval("bytes(b'a')"), "b'a'");
}

TEST(Conversions, ToTimes) {
  EXPECT_EQ(Eval("timestamp('1972-01-01T10:00:20.021-05:00')"),
            "timestamp('1972-01-01T15:00:20.021Z')");
  EXPECT_EQ(Eval("timestamp(timestamp(0)) == timestamp(0)"), "true");
  EXPECT_EQ(Eval("timestamp(253402300800)"), "error overflow");
  EXPECT_EQ(Eval("timestamp(-62135596801)"), "error overflow");
  for (const char* text : {"2023", "2023-13-01T00:00:00Z",
                           "2023-02-29T00:00:00Z", "2023-01-01T00:00:00",
                           "0000-12-31T00:00:00Z", "10000-01-01T00:00:00Z"}) {
    EXPECT_EQ(Eval(std::string("timestamp('") + text + "')"),
              "error invalid_conversion")
        << text;
  }
  EXPECT_EQ(Eval("duration('1h34us') == duration('3600.000034s')"), "true");
  EXPECT_EQ(Eval("duration('-1.5h') == duration('-90m')"), "true");
  EXPECT_EQ(Eval("duration('0') == duration('0s')"), "true");
  EXPECT_EQ(Eval("duration('+1ms1us1ns') == duration('1001001ns')"), "true");
  EXPECT_EQ(Eval("duration('1\u00b5s') == duration('1\u03bcs')"), "true");
  EXPECT_EQ(Eval("duration('.5s') == duration('5.e-0s')"),
            "error invalid_conversion");
  EXPECT_EQ(Eval("duration('.5s') == duration('500.ms')"), "true");
  EXPECT_EQ(Eval("duration(duration('1s'))"), "duration('1s')");
  for (const char* text :
       {"", "-", "1", "s", "1d", "1h-1m", "1 h", ".s", "0.1ns", "1.05ns",
        "1.0000000001s", "1h1", "99999999999999999999s"}) {
    EXPECT_EQ(Eval(std::string("duration('") + text + "')"),
              "error invalid_conversion")
        << text;
  }
}

TEST(Strings, CountCodePointsAndSearch) {
  EXPECT_EQ(Eval("size('fiance\\u0301')"), "7");
  EXPECT_EQ(Eval("'🤪'.size() == 1 && b'🤪'.size() == 4"), "true");
  EXPECT_EQ(Eval("[1, 2].size() + {1: 2}.size() + size([]) + size({})"), "3");
  EXPECT_EQ(Eval("'hello'.contains('ell') && !'hello'.contains('Ell')"),
            "true");
  EXPECT_EQ(Eval("''.contains('') && !''.contains('a')"), "true");
  EXPECT_EQ(Eval("'hello'.startsWith('he') && !'h'.startsWith('he')"), "true");
  EXPECT_EQ(Eval("'hello'.endsWith('llo') && 'h'.endsWith('')"), "true");
  EXPECT_EQ(Eval("'foobar'.matches('o+b') && matches('foobar', '^foo')"),
            "true");
  EXPECT_EQ(Eval("'foobar'.matches('^bar')"), "false");
  EXPECT_EQ(Eval("'🐱'.matches('^.$')"), "true");
  EXPECT_EQ(Eval("['a', 'b'].map(p, 'abc'.matches('^' + p))"), "[true, false]");
  EXPECT_EQ(Eval("['('].map(p, 'a'.matches(p))"), "error invalid_argument");
}

TEST(Times, AreReadInUtcAndInFixedZones) {
  const std::string t = "timestamp('2009-02-13T23:31:30.123456789Z')";
  EXPECT_EQ(Eval(t + ".getFullYear()"), "2009");
  EXPECT_EQ(Eval(t + ".getMonth()"), "1");
  EXPECT_EQ(Eval(t + ".getDate()"), "13");
  EXPECT_EQ(Eval(t + ".getDayOfMonth()"), "12");
  EXPECT_EQ(Eval(t + ".getDayOfYear()"), "43");
  EXPECT_EQ(Eval(t + ".getDayOfWeek()"), "5");
  EXPECT_EQ(Eval(t + ".getHours()"), "23");
  EXPECT_EQ(Eval(t + ".getMinutes()"), "31");
  EXPECT_EQ(Eval(t + ".getSeconds()"), "30");
  EXPECT_EQ(Eval(t + ".getMilliseconds()"), "123");
  EXPECT_EQ(Eval(t + ".getDate('+01:00')"), "14");
  EXPECT_EQ(Eval(t + ".getHours('-08:30')"), "15");
  EXPECT_EQ(Eval(t + ".getMinutes('-08:30')"), "1");
  EXPECT_EQ(Eval(t + ".getHours('02:00')"), "1");
  EXPECT_EQ(Eval(t + ".getHours('UTC')"), "23");
  EXPECT_EQ(Eval(t + ".getDayOfWeek('+01:00')"), "6");
  EXPECT_EQ(Eval("timestamp('1969-12-27T00:00:00Z').getDayOfWeek()"), "6");
  EXPECT_EQ(Eval("timestamp('2024-12-31T00:00:00Z').getDayOfYear()"), "365");
}

TEST(Times, AreReadInZonesOfTheDatabase) {
  const std::string t = "timestamp('2026-03-29T00:59:59.5Z')";
  // The last second of winter in Berlin; in Taipei it is the morning.
  EXPECT_EQ(Eval(t + ".getFullYear('Asia/Taipei')"), "2026");
  EXPECT_EQ(Eval(t + ".getMonth('Asia/Taipei')"), "2");
  EXPECT_EQ(Eval(t + ".getDate('America/Los_Angeles')"), "28");
  EXPECT_EQ(Eval(t + ".getDayOfMonth('America/Los_Angeles')"), "27");
  EXPECT_EQ(Eval(t + ".getDayOfWeek('America/Los_Angeles')"), "6");
  EXPECT_EQ(Eval(t + ".getDayOfYear('America/Los_Angeles')"), "86");
  EXPECT_EQ(Eval(t + ".getHours('Asia/Taipei')"), "8");
  EXPECT_EQ(Eval(t + ".getMinutes('Asia/Kathmandu')"), "44");
  EXPECT_EQ(Eval(t + ".getSeconds('Asia/Kolkata')"), "59");
  EXPECT_EQ(Eval(t + ".getMilliseconds('Asia/Kolkata')"), "500");
  EXPECT_EQ(Eval(t + ".getHours('Europe/Berlin')"), "1");
  EXPECT_EQ(Eval("(" + t + " + duration('0.5s')).getHours('Europe/Berlin')"),
            "3");
  EXPECT_EQ(Eval("timestamp('9999-07-01T00:00:00Z').getHours('Europe/Paris')"),
            "2");
  // The sun's time of the place, before there was any other.
  EXPECT_EQ(Eval("timestamp('1800-01-01T00:00:00Z').getMinutes('Asia/Tokyo')"),
            "18");
}

// An offset may carry the calendar past the years of timestamps.
TEST(Times, AreReadAtTheEndsOfTheRange) {
  const std::string first = "timestamp('0001-01-01T00:00:00Z')";
  const std::string last = "timestamp('9999-12-31T23:59:59Z')";
  EXPECT_EQ(Eval(first + ".getFullYear('-01:00')"), "0");
  EXPECT_EQ(Eval(first + ".getDayOfYear('-01:00')"), "365");  // a leap year
  EXPECT_EQ(Eval(first + ".getDayOfWeek('-01:00')"), "0");
  EXPECT_EQ(Eval(first + ".getDayOfWeek()"), "1");
  EXPECT_EQ(Eval(last + ".getFullYear('+01:00')"), "10000");
  EXPECT_EQ(Eval(last + ".getMonth('+01:00')"), "0");
  EXPECT_EQ(Eval(last + ".getDayOfWeek('+01:00')"), "6");
}

TEST(Times, RefuseZonesThatAreNone) {
  for (const char* zone : {"", "utc", "+2:00", "+02:60", "+24:00", "+02-00",
                           "+02:00:00", "../etc/passwd", "2:00", "+aa:bb",
                           "europe/berlin", "Europe/Berlin ", "Factory"}) {
    Env env;
    ASSERT_TRUE(env.AddVariable("zone", Type::String()).ok());
    EXPECT_EQ(Eval(env, "timestamp(0).getHours(zone)", {Value::String(zone)}),
              "error invalid_argument")
        << zone;
  }
}

TEST(Times, OfDurationsAreWholeUnits) {
  EXPECT_EQ(Eval("duration('10000s').getHours()"), "2");
  EXPECT_EQ(Eval("duration('1h30m').getMinutes()"), "90");
  EXPECT_EQ(Eval("duration('1m30.9s').getSeconds()"), "90");
  EXPECT_EQ(Eval("duration('-1m30.9s').getSeconds()"), "-90");
  // Only the part below a second, as the specification has it.
  EXPECT_EQ(Eval("duration('1.234s').getMilliseconds()"), "234");
  EXPECT_EQ(Eval("duration('-1.234s').getMilliseconds()"), "-234");
  EXPECT_EQ(EvalUnchecked("duration('1s').getHours('UTC')"),
            "error no_matching_overload");
}

TEST(Order, IsThatOfTheValues) {
  for (const char* pair :
       {"false < true", "'abc' < 'abd'", "'' < 'a'", "b'\\x7f' < b'\\x80'",
        "'\\u00e9' < '\\U0001F431'",
        "timestamp('0001-01-01T00:00:00Z') < timestamp(0)",
        "timestamp('2023-01-01T00:00:00.1Z') < "
        "timestamp('2023-01-01T00:00:00.2Z')",
        "duration('-1ns') < duration('0')", "-1 < 0u", "1 < 1.5", "1.5 < 2u"}) {
    const std::string less = pair;
    EXPECT_EQ(Eval(less), "true") << less;
    const size_t sign = less.find(" < ");
    const std::string a = less.substr(0, sign);
    const std::string b = less.substr(sign + 3);
    const auto relate = [](const std::string& x, std::string_view relation,
                           const std::string& y) {
      return EvalUnchecked(Concat({x, relation, y}));
    };
    EXPECT_EQ(relate(b, " < ", a), "false");
    EXPECT_EQ(relate(a, " < ", a), "false");
    EXPECT_EQ(relate(a, " <= ", a), "true");
    EXPECT_EQ(relate(a, " <= ", b), "true");
    EXPECT_EQ(relate(b, " <= ", a), "false");
    EXPECT_EQ(relate(b, " > ", a), "true");
    EXPECT_EQ(relate(a, " > ", a), "false");
    EXPECT_EQ(relate(b, " >= ", a), "true");
    EXPECT_EQ(relate(a, " >= ", b), "false");
    EXPECT_EQ(relate(a, " == ", b), "false");
    EXPECT_EQ(relate(a, " != ", b), "true");
    EXPECT_EQ(relate(a, " == ", a), "true");
  }
}

// Every function refuses, at run time, what its signatures leave out.
TEST(Functions, RefuseOtherKinds) {
  for (const char* call : {"int([])",
                           "uint([])",
                           "double([])",
                           "bool(1)",
                           "string([])",
                           "bytes(1)",
                           "timestamp([])",
                           "duration(1)",
                           "size(1)",
                           "-'a'",
                           "-1u",
                           "1 - 'a'",
                           "'a' - 'b'",
                           "1 * 'a'",
                           "1 / 'a'",
                           "1.0 % 2.0",
                           "true + true",
                           "1 in 1",
                           "1[0]",
                           "'a'.contains(1)",
                           "1.startsWith('')",
                           "'a'.endsWith(1)",
                           "'a'.matches(1)",
                           "1.matches('a')",
                           "1.getFullYear()",
                           "1.getMonth()",
                           "1.getDate()",
                           "1.getHours()",
                           "timestamp(0).getMinutes(1)",
                           "duration('1s').getDate()",
                           "timestamp(0) - 1",
                           "timestamp(0) + timestamp(0)",
                           "duration('1s') - timestamp(0)",
                           "null < null",
                           "[1] < [2]"}) {
    EXPECT_EQ(EvalUnchecked(call), "error no_matching_overload") << call;
  }
}

}  // namespace
}  // namespace bantam::cel::functions_test
