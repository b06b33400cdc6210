// What a row does to a lead: words, ids, subjects, joins, personal columns.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/codec/mapping_sample.h"

namespace bantam::testing::mapping_row_test {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

using Cells = std::vector<std::string_view>;

Mapping MappingOf(const Policy& policy, std::string_view text) {
  return Mapping::FromText(text, policy).value();
}

TEST(MappingRowTest, EmptyAndUnknownWordsLeaveAFieldUnknown) {
  const char* kOptions = "unknown_words: 'N/A'";
  for (const char* cell : {"", "  ", "N/A", " N/A ", "?"}) {
    const RowResult result = ReadOne(
        "field: 'account.employees' unknown_words: '?'", cell, kOptions);
    EXPECT_TRUE(result.status.ok()) << result.status;
    EXPECT_EQ(result.Get("account.employees"), nullptr) << cell;
  }
  // Words are compared as written.
  EXPECT_FALSE(
      ReadOne("field: 'account.employees'", "n/a", kOptions).status.ok());
}

TEST(MappingRowTest, UnknownIsNotTheWordUnknown) {
  const RowResult result = ReadOne("field: 'account.parent_name'", "unknown");
  EXPECT_EQ(*result.Get("account.parent_name"), Value(std::string("unknown")));
}

TEST(MappingRowTest, NullWordsAreAKnownAbsence) {
  const RowResult result =
      ReadOne("field: 'account.parent_name' null_words: 'none'", "none");
  ASSERT_TRUE(result.status.ok()) << result.status;
  ASSERT_NE(result.Get("account.parent_name"), nullptr);
  EXPECT_EQ(*result.Get("account.parent_name"), Value(Null{}));
}

TEST(MappingRowTest, ValuesAreReplacedBeforeTheTypeIsRead) {
  const char* kColumn =
      "field: 'account.partner' values { from: 'Yes' to: 'true' } "
      "values { from: '' to: 'false' } unknown_words: '-'";
  EXPECT_EQ(*ReadOne(kColumn, "Yes").Get("account.partner"), Value(true));
  EXPECT_EQ(*ReadOne(kColumn, "").Get("account.partner"), Value(false));
  EXPECT_EQ(*ReadOne(kColumn, "true").Get("account.partner"), Value(true));
  EXPECT_EQ(ReadOne(kColumn, "-").Get("account.partner"), nullptr);
  EXPECT_FALSE(ReadOne(kColumn, "yes").status.ok());
}

TEST(MappingRowTest, AColumnsOwnWordsComeBeforeTheMappings) {
  const RowResult result = ReadOne(
      "field: 'account.parent_name' values { from: 'N/A' to: 'not asked' }",
      "N/A", "unknown_words: 'N/A'");
  EXPECT_EQ(*result.Get("account.parent_name"),
            Value(std::string("not asked")));
}

TEST(MappingRowTest, OnlyMappedValuesRefusesOthersButNotUnknown) {
  const char* kColumn =
      "field: 'account.industry' values { from: 'Software' to: 'saas' } "
      "only_mapped_values: true";
  EXPECT_EQ(*ReadOne(kColumn, "Software").Get("account.industry"),
            Value(std::string("saas")));
  EXPECT_TRUE(ReadOne(kColumn, "").status.ok());
  EXPECT_THAT(
      std::string(ReadOne(kColumn, "saas").status.message()),
      HasSubstr("expected a word that is among the column's `values`, found "
                "'saas'"));
}

TEST(MappingRowTest, ItemsOfStringsAreMappedOneByOne) {
  const char* kColumn =
      "field: 'person.tags' separator: ',' values { from: 'c' to: 'cat' } "
      "values { from: 'w' to: 'wolf' } values { from: '' to: '' }";
  EXPECT_EQ(*ReadOne(kColumn, "c, w,x").Get("person.tags"),
            Value(std::vector<std::string>{"cat", "wolf", "x"}));
  // The map of an empty cell is about the cell, not about an item.
  EXPECT_EQ(*ReadOne(kColumn, "").Get("person.tags"),
            Value(std::vector<std::string>{}));
  EXPECT_FALSE(ReadOne(kColumn, "c,,w").status.ok());
  EXPECT_FALSE(
      ReadOne(std::string(kColumn) + " only_mapped_values: true", "c,x")
          .status.ok());
}

TEST(MappingRowTest, ASeparatorMayBeAWord) {
  EXPECT_EQ(*ReadOne("field: 'person.tags' separator: ' and '", "a and band")
                 .Get("person.tags"),
            Value(std::vector<std::string>{"a", "band"}));
}

TEST(MappingRowTest, FillsTheIdsOfLeadAndSubjects) {
  const Policy policy = MappingPolicy();
  const Mapping mapping = MappingOf(policy, R"pb(
    columns { column: "a" field: "id" }
    columns { column: "b" field: "account.id" }
    columns { column: "c" field: "account.parent_id" }
    columns { column: "d" field: "person.id" }
    columns { column: "e" field: "opportunity.id" }
  )pb");
  const BoundMapping bound =
      mapping.Bind(Cells{"e", "d", "c", "b", "a"}).value();
  Lead lead(policy);
  ASSERT_TRUE(bound.Read(Cells{"5", "4", "3", "2", "1"}, &lead).ok());
  EXPECT_EQ(lead.id(), "1");
  EXPECT_EQ(lead.subject_id(Subject::kAccount), "2");
  EXPECT_EQ(lead.account_parent_id(), "3");
  EXPECT_EQ(lead.subject_id(Subject::kPerson), "4");
  EXPECT_EQ(lead.subject_id(Subject::kOpportunity), "5");
  lead.Clear();
  EXPECT_FALSE(bound.Read(Cells{"5", "\xFF", "3", "2", "1"}, &lead).ok());
}

TEST(MappingRowTest, SubjectsOfTheFileArePresentAlthoughNothingIsKnown) {
  const RowResult result = ReadOne("field: 'person.tags'", "");
  EXPECT_TRUE(result.lead.present(Subject::kPerson));
  EXPECT_FALSE(result.lead.present(Subject::kAccount));
  EXPECT_FALSE(result.lead.present(Subject::kOpportunity));
  EXPECT_FALSE(result.lead.activities_known());
  // A lead's own id is about no subject.
  EXPECT_FALSE(ReadOne("field: 'id'", "L-1").lead.present(Subject::kPerson));
}

TEST(MappingRowTest, OneColumnMayFillSeveralFields) {
  const Policy policy = MappingPolicy();
  const Mapping mapping = MappingOf(policy, R"pb(
    columns { column: "n" field: "account.employees" }
    columns { column: "n" field: "account.revenue" }
  )pb");
  Lead lead(policy);
  ASSERT_TRUE(mapping.Bind(Cells{"n"}).value().Read(Cells{"12"}, &lead).ok());
  EXPECT_EQ(*lead.Get(*policy.FindField("account.employees")),
            Value(int64_t{12}));
  EXPECT_EQ(*lead.Get(*policy.FindField("account.revenue")), Value(12.0));
}

TEST(MappingRowTest, ReportsEveryWrongCellAndKeepsTheRest) {
  const Policy policy = MappingPolicy();
  const Mapping mapping = MappingOf(policy, R"pb(
    columns { column: "id" field: "id" }
    columns { column: "size" field: "account.employees" }
    columns { column: "partner" field: "account.partner" }
    columns { column: "revenue" field: "account.revenue" }
  )pb");
  Lead lead(policy);
  const absl::Status status =
      mapping.Bind(Cells{"id", "size", "partner", "revenue"})
          .value()
          .Read(Cells{"L-1", "many", "maybe", "1.5"}, &lead);
  EXPECT_EQ(status.message(),
            "column 'size': expected a whole number, found 'many'; column "
            "'partner': expected true or false, found 'maybe'");
  EXPECT_EQ(lead.id(), "L-1");
  EXPECT_EQ(*lead.Get(*policy.FindField("account.revenue")), Value(1.5));
}

TEST(MappingRowTest, ARowWithAnotherNumberOfCellsIsRefused) {
  const Policy policy = MappingPolicy();
  const BoundMapping bound = MappingOf(policy,
                                       "columns { column: 'a' field: 'id' } "
                                       "ignored_columns: 'b'")
                                 .Bind(Cells{"a", "b"})
                                 .value();
  Lead lead(policy);
  EXPECT_EQ(bound.Read(Cells{"1"}, &lead).message(),
            "the row has 1 cells, the header 2");
  EXPECT_FALSE(bound.Read(Cells{"1", "2", "3"}, &lead).ok());
  EXPECT_FALSE(bound.Read(Cells{}, &lead).ok());
}

TEST(MappingRowTest, RefusesALeadOfAnotherPolicy) {
  const Policy policy = MappingPolicy();
  const Mapping mapping =
      MappingOf(policy, "columns { column: 'a' field: 'id' }");
  Lead other(MappingPolicy());
  EXPECT_FALSE(mapping.Bind(Cells{"a"}).value().Read(Cells{"1"}, &other).ok());
}

TEST(MappingRowTest, ValuesOfPersonalColumnsStayOutOfErrors) {
  const Policy policy = MappingPolicy();
  // "mail" fills a personal field, so it is personal in its other entries,
  // too, and as an id.
  const Mapping mapping = MappingOf(policy, R"pb(
    columns { column: "mail" field: "id" }
    columns { column: "mail" field: "account.employees" }
    columns { column: "mail" field: "person.nickname" }
    columns { column: "mail" field: "person.email" }
    columns { column: "born" field: "person.born" }
  )pb");
  EXPECT_TRUE(mapping.info().id_is_personal);
  Lead lead(policy);
  const absl::Status status =
      mapping.Bind(Cells{"mail", "born"})
          .value()
          .Read(Cells{"jo@example.com\xFF", "in 1970"}, &lead);
  const std::string message(status.message());
  EXPECT_THAT(message, HasSubstr("column 'born': expected a whole number"));
  EXPECT_THAT(message, HasSubstr("column 'mail': expected a whole number"));
  EXPECT_THAT(message,
              HasSubstr("the value is not one that person.nickname may have"));
  EXPECT_THAT(message, AllOf(Not(HasSubstr("jo@")), Not(HasSubstr("1970"))));
}

TEST(MappingRowTest, AnIdIsPersonalOnlyWhereItsColumnIs) {
  EXPECT_FALSE(MappingOf(MappingPolicy(), R"pb(
                 columns { column: "key" field: "id" }
                 columns { column: "mail" field: "person.email" }
               )pb")
                   .info()
                   .id_is_personal);
}

constexpr char kJoin[] = R"pb(
  unknown_words: "N/A"
  columns { column: "key" field: "id" }
  joins {
    name: "deals"
    key: "lead"
    lookup: "key"
    delimiter: ";"
    found_field: "opportunity.closed"
    columns { column: "reason" field: "opportunity.reason" }
  }
)pb";

TEST(MappingRowTest, AJoinAddsToTheLeadAndSaysWhetherItFoundOne) {
  const Policy policy = MappingPolicy();
  const Mapping mapping = MappingOf(policy, kJoin);
  ASSERT_EQ(mapping.joins().size(), 1u);
  EXPECT_EQ(mapping.joins()[0].name, "deals");
  EXPECT_EQ(mapping.joins()[0].key, "lead");
  EXPECT_EQ(mapping.joins()[0].lookup, "key");
  EXPECT_EQ(mapping.joins()[0].delimiter, ";");
  const BoundMapping first = mapping.Bind(Cells{"key"}).value();
  const BoundMapping second =
      mapping.BindJoin(0, Cells{"reason", "lead"}).value();
  EXPECT_EQ(first.Key(0, Cells{" L-1 "}), "L-1");
  EXPECT_EQ(second.Key(0, Cells{"price", "L-1"}), "L-1");
  // An unknown key finds nothing, which is not the same as finding no row.
  EXPECT_EQ(first.Key(0, Cells{""}), std::nullopt);
  EXPECT_EQ(first.Key(0, Cells{"N/A"}), std::nullopt);
  EXPECT_EQ(first.Key(0, Cells{}), std::nullopt);

  Lead lead(policy);
  ASSERT_TRUE(first.Read(Cells{"L-1"}, &lead).ok());
  EXPECT_FALSE(lead.present(Subject::kOpportunity));
  ASSERT_TRUE(mapping.SetJoinFound(0, true, &lead).ok());
  ASSERT_TRUE(second.Read(Cells{"price", "L-1"}, &lead).ok());
  EXPECT_EQ(*lead.Get(*policy.FindField("opportunity.closed")), Value(true));
  EXPECT_EQ(*lead.Get(*policy.FindField("opportunity.reason")),
            Value(std::string("price")));
  ASSERT_TRUE(mapping.SetJoinFound(0, false, &lead).ok());
  EXPECT_EQ(*lead.Get(*policy.FindField("opportunity.closed")), Value(false));
}

TEST(MappingRowTest, AJoinThatIsNotThereIsAnError) {
  const Policy policy = MappingPolicy();
  const Mapping mapping = MappingOf(policy, kJoin);
  Lead lead(policy);
  Lead other(MappingPolicy());
  EXPECT_FALSE(mapping.SetJoinFound(1, true, &lead).ok());
  EXPECT_FALSE(mapping.SetJoinFound(0, true, &other).ok());
  EXPECT_FALSE(mapping.BindJoin(1, Cells{"lead"}).ok());
  EXPECT_EQ(MappingOf(policy, "columns { column: 'a' field: 'id' }")
                .Bind(Cells{"a"})
                .value()
                .Key(0, Cells{"1"}),
            std::nullopt);
}

TEST(MappingRowTest, ALookupColumnNeedsNoFieldOfItsOwn) {
  const Mapping mapping = MappingOf(MappingPolicy(), R"pb(
    columns { column: "id" field: "id" }
    joins {
      name: "deals"
      key: "k"
      lookup: "deal"
      found_field: "opportunity.closed"
    }
  )pb");
  EXPECT_TRUE(mapping.Bind(Cells{"id", "deal"}).ok());
  EXPECT_THAT(std::string(mapping.Bind(Cells{"id"}).status().message()),
              HasSubstr("column 'deal' is not in the file"));
}

}  // namespace
}  // namespace bantam::testing::mapping_row_test
