#include "src/cel/number.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <string>

#include "src/cel/format.h"
#include "src/cel/text.h"

namespace bantam::cel::number_test {
namespace {

TEST(ParseInt, TakesDigitsWithASign) {
  EXPECT_EQ(ParseInt("-9223372036854775808"), INT64_MIN);
  EXPECT_EQ(ParseInt("+5"), 5);
  EXPECT_EQ(ParseInt("007"), 7);
  for (const char* text :
       {"", "-", "+", "+-5", " 5", "5 ", "5.0", "0x5", "9223372036854775808"}) {
    EXPECT_EQ(ParseInt(text), std::nullopt) << text;
  }
  EXPECT_EQ(ParseUint("18446744073709551615"), UINT64_MAX);
  for (const char* text : {"", "-1", "+1", "18446744073709551616"}) {
    EXPECT_EQ(ParseUint(text), std::nullopt) << text;
  }
}

TEST(ParseDouble, ReadsWhatDecimalTextMeans) {
  EXPECT_EQ(ParseDouble("1.5"), 1.5);
  EXPECT_EQ(ParseDouble("-2e3"), -2000.0);
  EXPECT_EQ(ParseDouble("+.5"), 0.5);
  EXPECT_EQ(ParseDouble("12"), 12.0);
  EXPECT_TRUE(std::signbit(*ParseDouble("-0.0")));
  EXPECT_TRUE(std::isnan(*ParseDouble("NaN")));
  EXPECT_EQ(ParseDouble("-Infinity"), -std::numeric_limits<double>::infinity());
  EXPECT_EQ(ParseDouble("inf"), std::numeric_limits<double>::infinity());
  for (const char* text : {"", "-", "1.5x", "1,5", "e5", " 1", "0x10", "--1",
                           "infinite", "nan(1)"}) {
    EXPECT_EQ(ParseDouble(text), std::nullopt) << text;
  }
}

// Beyond the largest double there is nothing near; below the least one, zero.
TEST(ParseDouble, TellsTooLargeFromTooSmall) {
  for (const char* text : {"1e309", "-1e999999999999", "17976931348623159e292",
                           "0.1e400", "100e400"}) {
    EXPECT_EQ(ParseDouble(text), std::nullopt) << text;
  }
  EXPECT_EQ(ParseDouble(std::string(400, '9')), std::nullopt);
  for (const char* text :
       {"1e-400", "0.0000001e-320", "1e-99999999999", "12345e-500"}) {
    EXPECT_EQ(ParseDouble(text), 0.0) << text;
  }
  EXPECT_TRUE(std::signbit(*ParseDouble("-1e-400")));
  const std::string tiny = "0." + std::string(400, '0') + "1";
  EXPECT_EQ(ParseDouble(tiny), 0.0);
  EXPECT_EQ(ParseDouble("4.9e-324"), std::numeric_limits<double>::denorm_min());
}

TEST(FormatDouble, IsPlainWhereReadersExpectIt) {
  EXPECT_EQ(FormatDouble(0), "0");
  EXPECT_EQ(FormatDouble(-0.0), "-0");
  EXPECT_EQ(FormatDouble(0.1), "0.1");
  EXPECT_EQ(FormatDouble(-0.0045), "-0.0045");
  EXPECT_EQ(FormatDouble(1e6), "1000000");
  EXPECT_EQ(FormatDouble(1e20), "100000000000000000000");
  EXPECT_EQ(FormatDouble(1e21), "1e+21");
  EXPECT_EQ(FormatDouble(1e-4), "0.0001");
  EXPECT_EQ(FormatDouble(1e-5), "1e-05");
  EXPECT_EQ(FormatDouble(std::numeric_limits<double>::infinity()), "Infinity");
  EXPECT_EQ(FormatDouble(-std::numeric_limits<double>::infinity()),
            "-Infinity");
  EXPECT_EQ(FormatDouble(std::nan("")), "NaN");
}

// For any double: reads back as itself, and no text of fewer digits would.
TEST(FormatDouble, IsTheShortestThatReadsBack) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const double value = std::bit_cast<double>(random());
    if (!std::isfinite(value)) continue;
    const std::string text = FormatDouble(value);
    ASSERT_EQ(ParseDouble(text), value) << text;
    int digits = 0;
    bool leading = true;
    for (const char c : text.substr(0, text.find('e'))) {
      if (c < '0' || c > '9') continue;
      leading = leading && c == '0';
      digits += leading ? 0 : 1;
    }
    if (digits < 2 || text.find('e') == std::string::npos) continue;
    char shorter[64];
    std::snprintf(shorter, sizeof(shorter), "%.*e", digits - 2, value);
    EXPECT_NE(std::strtod(shorter, nullptr), value) << text;
  }
}

TEST(Text, ValidatesUtf8) {
  for (const std::string_view good :
       {"", "a", "\u00e9", "\u20ac", "\U0001F431", "\u07ff\u0800\uffff"}) {
    EXPECT_EQ(ValidUtf8Prefix(good), good.size());
  }
  for (const std::string_view bad :
       {"\x80", "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
        "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xFF", "\xE2\x82"}) {
    EXPECT_EQ(ValidUtf8Prefix(bad), 0u);
    EXPECT_EQ(ValidUtf8Prefix("ab" + std::string(bad)), 2u);
  }
}

TEST(Text, CountsCodePoints) {
  EXPECT_EQ(CountCodePoints("na\u00efve \U0001F431"), 7u);
}

TEST(Text, WritesCodePoints) {
  for (const uint32_t code : {0x24u, 0xE9u, 0x20ACu, 0x1F431u, 0x10FFFFu}) {
    std::string text;
    EXPECT_TRUE(AppendUtf8(code, &text));
    EXPECT_EQ(ValidUtf8Prefix(text), text.size());
    EXPECT_EQ(CountCodePoints(text), 1u);
  }
  std::string text;
  EXPECT_FALSE(AppendUtf8(0xD800, &text));
  EXPECT_FALSE(AppendUtf8(0x110000, &text));
  EXPECT_EQ(text, "");
}

TEST(Text, PositionsCountLinesAndCodePoints) {
  const std::string_view source = "a\n\u00e9b\r\nc\rd";
  const auto at = [&](size_t offset) {
    const Position p = PositionOf(source, offset);
    return std::to_string(p.line) + ":" + std::to_string(p.column);
  };
  EXPECT_EQ(at(0), "1:1");
  EXPECT_EQ(at(2), "2:1");
  EXPECT_EQ(at(4), "2:2");   // past a letter of two bytes
  EXPECT_EQ(at(7), "3:1");   // past \r\n
  EXPECT_EQ(at(9), "4:1");   // past \r alone
  EXPECT_EQ(at(99), "4:2");  // the end
}

}  // namespace
}  // namespace bantam::cel::number_test
