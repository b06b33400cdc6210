// JSON objects in the place of rows (bantam/mapping.h, ReadJson).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/codec/event_sample.h"

namespace bantam::testing::mapping_json_test {
namespace {

using ::testing::HasSubstr;

constexpr char kLog[] = R"(
  utc_offset: 'Z'
  columns { column: 'deal.key' field: 'id' }
  columns { column: 'employees' field: 'account.employees' }
  columns { column: 'revenue' field: 'account.revenue' }
  columns { column: 'budget' field: 'opportunity.budget' currency: 'USD' }
  ignored_columns: [ 'trace', 'deal.owner' ]
  events {
    process: 'pipeline' id: '{n}'
    columns { column: 'deal.stage' field: 'to' }
    columns { column: 'at' field: 'at' }
    columns { column: 'robot' field: 'automatic' }
  })";

TEST(MappingJsonTest, KeysAreColumns) {
  const EventsResult result =
      ReadEventJson(kLog,
                    R"({"n": 7, "at": "2026-01-05T09:00:00Z", "robot": true,
          "deal": {"key": " D-1 ", "stage": "won", "owner": {"name": "Kim"}},
          "employees": 250, "revenue": 0.30000000000000004,
          "budget": 1250.5, "trace": [1, {"a": 2}]})");
  ASSERT_TRUE(result.status.ok()) << result.status;
  EXPECT_EQ(result.lead.id(), "D-1");
  ASSERT_EQ(result.lead.stage_event_count(), 1u);
  EXPECT_EQ(result.stage(0).id, "7");
  EXPECT_EQ(result.stage(0).to, "won");
  EXPECT_EQ(result.stage(0).at, At("2026-01-05T09:00:00Z"));
  EXPECT_TRUE(result.stage(0).automatic);
  const Policy& policy = result.lead.policy();
  const auto value = [&](const char* path) {
    return *result.lead.Get(policy.FindField(path).value());
  };
  EXPECT_EQ(value("account.employees"), Value(int64_t{250}));
  EXPECT_EQ(value("account.revenue"), Value(0.30000000000000004));
  EXPECT_EQ(value("opportunity.budget"), Value(*Money::Parse("1250.5", "USD")));
}

TEST(MappingJsonTest, AnAbsentKeyAndNullAreEmptyCells) {
  const EventsResult result =
      ReadEventJson(kLog, R"({"n": "e", "at": "2026-01-05", "employees": null,
                "deal": {"key": "D-1", "stage": "won"}})");
  ASSERT_TRUE(result.status.ok()) << result.status;
  EXPECT_EQ(result.lead.Get(
                result.lead.policy().FindField("account.employees").value()),
            nullptr);
  EXPECT_FALSE(result.stage(0).automatic);
  EXPECT_EQ(ReadEventJson(kLog, R"({"n": "e", "at": null,
                                    "deal": {"key": "D", "stage": "won"}})")
                .status.message(),
            "column 'at': unknown, and events[0] of process 'pipeline' needs "
            "it as its 'at'");
}

TEST(MappingJsonTest, WhatCannotBeMeantIsAnError) {
  struct Bad {
    const char* record;
    const char* message;
  };
  constexpr Bad kBad[] = {
      {"[]", "expected an object, found an array"},
      {"7", "expected an object, found an integer"},
      {"", "the record is not JSON"},
      {R"({"n": )", "the record is not JSON"},
      {R"({"n": 1, "n": 2})", "n"},
      {R"({"employes": 1})",
       "column 'employes': neither mapped nor in ignored_columns; did you "
       "mean 'employees'?"},
      {R"({"deal": {"keys": 1}})",
       "column 'deal.keys': neither mapped nor in ignored_columns; did you "
       "mean 'deal.key'?"},
      {R"({"employees": [1]})",
       "column 'employees': expected a string, a number, true, false or null, "
       "found an array"},
      {R"({"employees": {"n": 1}})",
       "column 'employees': expected a string, a number, true, false or null, "
       "found an object"},
      {R"({"budget": 1234567890.123456})",
       "column 'budget': a number of so many digits may have lost some; write "
       "it as a string"},
      {R"({"employees": 1.5})", "column 'employees': expected a whole number"},
      {R"({"deal.key": "D-1", "deal": {"key": "D-2"}})",
       "column 'deal.key': two keys have this name"},
  };
  for (const Bad& bad : kBad) {
    const EventsResult result = ReadEventJson(kLog, bad.record);
    EXPECT_FALSE(result.status.ok()) << bad.record;
    EXPECT_THAT(std::string(result.status.message()), HasSubstr(bad.message))
        << bad.record;
  }
}

TEST(MappingJsonTest, RecordsHaveTheLimitsOfLeads) {
  Limits limits;
  limits.max_lead_bytes = 100;
  limits.max_depth = 5;
  const Policy policy =
      Policy::FromText(kEventPolicy, {.limits = limits}).value();
  const BoundMapping bound =
      Mapping::FromText(kLog, policy).value().BindKeys().value();
  Lead lead(policy);
  EXPECT_THAT(
      std::string(
          bound.ReadJson("{\"n\": \"" + std::string(200, 'x') + "\"}", &lead)
              .message()),
      HasSubstr("max_lead_bytes allows 100"));
  const std::string deep =
      "{\"trace\": " + std::string(20, '[') + std::string(20, ']') + "}";
  EXPECT_EQ(bound.ReadJson(deep, &lead).code(),
            absl::StatusCode::kResourceExhausted);
}

TEST(MappingJsonTest, OnlyAMappingThatIsBoundToKeysReadsThem) {
  const Policy policy = EventPolicy();
  const Mapping mapping =
      Mapping::FromText("columns { column: 'key' field: 'id' }", policy)
          .value();
  Lead lead(policy);
  const BoundMapping rows = mapping.Bind(Cells{"key"}).value();
  EXPECT_EQ(rows.ReadJson(R"({"key": "L-1"})", &lead).code(),
            absl::StatusCode::kInvalidArgument);
  const BoundMapping keys = mapping.BindKeys().value();
  ASSERT_TRUE(keys.ReadJson(R"({"key": "L-1"})", &lead).ok());
  EXPECT_EQ(lead.id(), "L-1");
  const Mapping lax = Mapping::FromText(
                          "columns { column: 'key' field: 'id' } "
                          "ignore_other_columns: true",
                          policy)
                          .value();
  EXPECT_TRUE(lax.BindKeys()
                  .value()
                  .ReadJson(R"({"key": "L-2", "more": [1]})", &lead)
                  .ok());
}

}  // namespace
}  // namespace bantam::testing::mapping_json_test
