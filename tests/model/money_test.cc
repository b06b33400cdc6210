#include "bantam/model/money.h"

#include <gtest/gtest.h>

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tests/model/random.h"

namespace bantam::model::money_test {
namespace {

static_assert(Money::Parse("1250.50", "USD")->micros == 1'250'500'000);
static_assert(Money::Parse("5", "EUR")->code() == "EUR");
static_assert(Compare(*Money::Parse("1", "USD"), *Money::Parse("2", "USD")) ==
              std::strong_ordering::less);

TEST(MoneyTest, ReadsDecimals) {
  const struct {
    std::string_view text;
    int64_t micros;
  } rows[] = {
      {"0", 0},
      {"-0", 0},
      {"1250", 1'250'000'000},
      {"-3.5", -3'500'000},
      {"0.005", 5'000},
      {"0.000001", 1},
      {"007.10", 7'100'000},
      {"999999999999.999999", 999'999'999'999'999'999},
      {"-999999999999.999999", -999'999'999'999'999'999},
  };
  for (const auto& row : rows) {
    const std::optional<Money> money = Money::Parse(row.text, "USD");
    ASSERT_TRUE(money) << row.text;
    EXPECT_EQ(money->micros, row.micros) << row.text;
  }
}

TEST(MoneyTest, RefusesOtherText) {
  for (const std::string_view text : {"",
                                      "-",
                                      ".",
                                      "-.",
                                      ".5",
                                      "5.",
                                      "+5",
                                      "--5",
                                      "5-",
                                      "1,250",
                                      "1 250",
                                      " 5",
                                      "5 ",
                                      "1e3",
                                      "0x10",
                                      "1.2.3",
                                      "1.-5",
                                      "0.0000001",
                                      "NaN",
                                      "inf",
                                      "1000000000000",
                                      "0000000000001",
                                      "\xEF\xBC\x95"}) {
    EXPECT_FALSE(Money::Parse(text, "USD")) << text;
  }
  EXPECT_FALSE(Money::Parse(std::string_view("5\0", 2), "USD"));
}

TEST(MoneyTest, RefusesWhatIsNoCurrencyCode) {
  for (const std::string_view code :
       {"", "US", "USDT", "usd", "Usd", "U$D", "US ", "12A", "\xE2\x82\xAC"}) {
    EXPECT_FALSE(Money::Parse("5", code)) << code;
  }
}

TEST(MoneyTest, AmountsOfTwoCurrenciesHaveNoOrder) {
  const Money dollars = *Money::Parse("5", "USD");
  const Money euros = *Money::Parse("5", "EUR");
  EXPECT_FALSE(Compare(dollars, euros));
  EXPECT_FALSE(dollars == euros);
  EXPECT_FALSE(Compare(*Money::Parse("0", "USD"), *Money::Parse("0", "EUR")));
}

TEST(MoneyTest, ComparesExactly) {
  const auto usd = [](std::string_view text) {
    return *Money::Parse(text, "USD");
  };
  EXPECT_EQ(Compare(usd("0.1"), usd("0.10")), std::strong_ordering::equal);
  EXPECT_EQ(Compare(usd("-1"), usd("-0.999999")), std::strong_ordering::less);
  EXPECT_EQ(Compare(usd("999999999999.999999"), usd("999999999999.999998")),
            std::strong_ordering::greater);
}

TEST(MoneyTest, WritesTheShortestDecimal) {
  EXPECT_EQ(FormatAmount(*Money::Parse("1250.500", "USD")), "1250.5");
  EXPECT_EQ(FormatAmount(*Money::Parse("-0.000001", "USD")), "-0.000001");
  EXPECT_EQ(FormatAmount(*Money::Parse("-0", "USD")), "0");
  EXPECT_EQ(FormatAmount(*Money::Parse("100", "USD")), "100");
}

TEST(MoneyTest, ReadsBackWhatItWrote) {
  constexpr int64_t kMost = 999'999'999'999'999'999;
  Random random(1);
  for (int i = 0; i < 20'000; ++i) {
    Money money;
    money.micros = random.AnySize(-kMost, kMost);
    money.currency = {'T', 'W', 'D'};
    ASSERT_EQ(Money::Parse(FormatAmount(money), money.code()), money)
        << FormatAmount(money);
  }
}

}  // namespace
}  // namespace bantam::model::money_test
