// How each type is written in a cell (mapping.proto).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bantam/model/time.h"
#include "bantam/value.h"
#include "tests/codec/mapping_sample.h"

namespace bantam::testing::mapping_cell_test {
namespace {

using ::testing::HasSubstr;

struct Good {
  const char* field;
  std::string cell;
  Value value;
};

Value At(const char* rfc3339) {
  return *model::ParseInstant(rfc3339);
}

TEST(MappingCellTest, ReadsEveryTypeAsItsProtoSays) {
  const Good kGood[] = {
      {"account.partner", "true", true},
      {"account.partner", "false", false},
      {"account.employees", "250", int64_t{250}},
      {"account.employees", "-3", int64_t{-3}},
      {"account.employees", "007", int64_t{7}},
      {"account.employees", "-9223372036854775808", INT64_MIN},
      {"account.employees", "9223372036854775807", INT64_MAX},
      {"account.revenue", "250", 250.0},
      {"account.revenue", "-3.5", -3.5},
      {"account.revenue", "1e6", 1e6},
      {"account.industry", "saas", std::string("saas")},
      {"account.parent_name", "a \"b\"\n\tc", std::string("a \"b\"\n\tc")},
      {"account.parent_name", "商機", std::string("商機")},
      {"person.tags", "a; b ;c", std::vector<std::string>{"a", "b", "c"}},
      {"person.tags", "alone", std::vector<std::string>{"alone"}},
      {"opportunity.open", "1d12h", Span{129'600, 0}},
      {"opportunity.open", "1.5s", Span{1, 500'000'000}},
      {"opportunity.open", "-0.5s", Span{-1, 500'000'000}},
      {"opportunity.budget", "1250.50 USD", *Money::Parse("1250.5", "USD")},
      {"opportunity.budget", "-3  EUR", *Money::Parse("-3", "EUR")},
      {"person.since", "2026-01-31T09:30:00+08:00", At("2026-01-31T01:30:00Z")},
      {"person.since", "2026-01-31 09:30:00Z", At("2026-01-31T09:30:00Z")},
      {"person.since", "2026-01-31t09:30z", At("2026-01-31T09:30:00Z")},
      {"person.since", "2026-01-31T09:30:00.123456789Z",
       At("2026-01-31T09:30:00.123456789Z")},
      {"person.since", "0001-01-01T00:00:00Z", Instant::Min()},
      {"person.since", "9999-12-31T23:59:59.999999999Z", Instant::Max()},
  };
  for (const Good& good : kGood) {
    const RowResult result =
        ReadOne("field: '" + std::string(good.field) + "'", good.cell);
    ASSERT_TRUE(result.status.ok()) << good.cell << ": " << result.status;
    const Value* value = result.Get(good.field);
    ASSERT_NE(value, nullptr) << good.cell;
    EXPECT_EQ(*value, good.value) << good.cell;
  }
}

TEST(MappingCellTest, SpacesAroundACellDoNotCount) {
  const RowResult result =
      ReadOne("field: 'account.employees'", " \t 250 \r\n");
  ASSERT_TRUE(result.status.ok()) << result.status;
  EXPECT_EQ(*result.Get("account.employees"), Value(int64_t{250}));
}

TEST(MappingCellTest, TimesWithoutAnOffsetTakeTheMappings) {
  const char* kOffset = "utc_offset: '+08:00'";
  const std::pair<const char*, const char*> kTimes[] = {
      // A date alone is its midnight at that offset, the evening before in UTC.
      {"2026-01-31", "2026-01-30T16:00:00Z"},
      {"2026-01-31 09:30", "2026-01-31T01:30:00Z"},
      {"2026-01-31T09:30:15", "2026-01-31T01:30:15Z"},
      {"2026-01-31 09:30:15.25", "2026-01-31T01:30:15.250Z"},
      // A cell's own offset comes first.
      {"2026-01-31T09:30:00Z", "2026-01-31T09:30:00Z"},
      {"2026-01-31 09:30-03:30", "2026-01-31T13:00:00Z"},
  };
  for (const auto& [cell, expected] : kTimes) {
    const RowResult result = ReadOne("field: 'person.since'", cell, kOffset);
    ASSERT_TRUE(result.status.ok()) << result.status;
    EXPECT_EQ(*result.Get("person.since"), At(expected)) << cell;
  }
}

struct Bad {
  const char* field;
  std::string cell;
  const char* message;
};

TEST(MappingCellTest, RefusesWhatIsNotExactlyTheType) {
  const Bad kBad[] = {
      {"account.partner", "yes", "expected true or false, found 'yes'"},
      {"account.partner", "TRUE", "expected true or false, found 'TRUE'"},
      {"account.partner", "1", "expected true or false"},
      {"account.employees", "1,250", "expected a whole number, found '1,250'"},
      {"account.employees", "250.0", "expected a whole number"},
      {"account.employees", "1e3", "expected a whole number"},
      {"account.employees", "+3", "expected a whole number"},
      {"account.employees", "0x10", "expected a whole number"},
      {"account.employees", "-", "expected a whole number"},
      {"account.employees", "9223372036854775808", "within 64 bits"},
      {"account.employees", std::string("2\0005", 3), "found '2\\x005'"},
      {"account.revenue", "1,5", "expected a number, with a point"},
      {"account.revenue", "nan", "expected a number"},
      {"account.revenue", "-inf", "expected a number"},
      {"account.revenue", "0x1p3", "expected a number"},
      {"account.revenue", "1e999", "that a double can hold"},
      {"account.revenue", "12 EUR", "expected a number"},
      {"account.industry", "sass",
       "'sass' is not among the declared values; did you mean 'saas'?"},
      {"account.parent_name", "\xC3\x28", "UTF-8"},
      {"person.tags", "a;;b", "expected an item between two ';'"},
      {"person.tags", "a;", "expected an item between two ';'"},
      {"opportunity.open", "12", "expected a length of time"},
      {"opportunity.open", "12h1d", "expected a length of time"},
      {"opportunity.open", "999999999999999s", "expected a length of time"},
      {"opportunity.budget", "1250.50", "an amount and its currency"},
      {"opportunity.budget", "1,250 USD", "an amount and its currency"},
      {"opportunity.budget", "5 usd", "an amount and its currency"},
      {"opportunity.budget", "1.0000001 USD", "an amount and its currency"},
      {"person.since", "31.01.2026", "expected a time such as"},
      {"person.since", "2026-01-31 9:30Z", "expected a time such as"},
      {"person.since", "2026-01-31T09:30:00 Z", "expected a time such as"},
      {"person.since", "2026-01-31T09:30:00Z.", "expected a time such as"},
      {"person.since", "2026-01-31T09:30:00.Z", "expected a time such as"},
      {"person.since", "2026-02-30T00:00:00Z", "that exist"},
      {"person.since", "2026-01-31T24:00:00Z", "that exist"},
      {"person.since", "2026-06-30T23:59:60Z", "that exist"},
      {"person.since", "0001-01-01T00:00:00+01:00", "years 1 to 9999"},
      {"person.since", "10000-01-01", "expected a time such as"},
      {"person.since", "2026-01-31", "the mapping has no utc_offset"},
      {"person.since", "2026-01-31 09:30", "the mapping has no utc_offset"},
  };
  for (const Bad& bad : kBad) {
    const RowResult result =
        ReadOne("field: '" + std::string(bad.field) + "'", bad.cell);
    EXPECT_EQ(result.status.code(), absl::StatusCode::kInvalidArgument)
        << bad.cell;
    EXPECT_THAT(std::string(result.status.message()), HasSubstr(bad.message))
        << bad.cell;
    EXPECT_THAT(std::string(result.status.message()),
                ::testing::StartsWith("column 'c': "));
    EXPECT_EQ(result.Get(bad.field), nullptr) << bad.cell;
  }
}

TEST(MappingCellTest, MoneyTakesTheColumnsCurrency) {
  const char* kColumn = "field: 'opportunity.budget' currency: 'EUR'";
  const RowResult good = ReadOne(kColumn, "1250.50");
  ASSERT_TRUE(good.status.ok()) << good.status;
  EXPECT_EQ(*good.Get("opportunity.budget"),
            Value(*Money::Parse("1250.50", "EUR")));
  for (const char* cell : {"1250.50 EUR", "1.250,50", "1234567890123"}) {
    EXPECT_THAT(std::string(ReadOne(kColumn, cell).status.message()),
                HasSubstr("expected an amount such as 1250.50"))
        << cell;
  }
}

TEST(MappingCellTest, AHugeCellIsRefusedAndNotRepeated) {
  const std::string huge(1 << 20, 'x');
  const RowResult text = ReadOne("field: 'account.parent_name'", huge);
  EXPECT_EQ(text.status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_THAT(std::string(text.status.message()),
              HasSubstr("max_string_bytes"));
  const RowResult number = ReadOne("field: 'account.employees'", huge);
  EXPECT_FALSE(number.status.ok());
  EXPECT_LT(number.status.message().size(), 200u);
  const RowResult id = ReadOne("field: 'person.id'", huge);
  EXPECT_THAT(std::string(id.status.message()), HasSubstr("max_string_bytes"));
}

}  // namespace
}  // namespace bantam::testing::mapping_cell_test
