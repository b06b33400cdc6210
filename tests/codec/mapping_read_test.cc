// What may be wrong with a mapping and with a header.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tests/codec/mapping_sample.h"

namespace bantam::testing::mapping_read_test {
namespace {

using ::testing::HasSubstr;

using Cells = std::vector<std::string_view>;

TEST(MappingReadTest, ReportsEveryErrorWithItsLineAndColumn) {
  EXPECT_EQ(ErrorsOf("utc_offset: '+8'\n"
                     "columns { column: 'a' field: 'account.employes' }\n"
                     "columns {\n"
                     "  column: 'b'\n"
                     "  field: 'account.partner'\n"
                     "  values { from: 'Y' to: 'yes' }\n"
                     "}\n"),
            "m.textproto:1:1: expected \"Z\" or an offset such as \"+08:00\", "
            "found '+8'\n"
            "m.textproto:2:23: field 'account.employes' is not declared; did "
            "you mean 'account.employees'?\n"
            "m.textproto:6:22: expected true or false, found 'yes'\n");
}

TEST(MappingReadTest, SyntaxErrorsHaveAPlaceToo) {
  EXPECT_THAT(ErrorsOf("columns {\n  colum: 'a'\n}"),
              ::testing::AllOf(HasSubstr("m.textproto:2:"),
                               HasSubstr("did you mean 'column'?")));
  EXPECT_THAT(ErrorsOf("columns { column: 'a'"), HasSubstr("m.textproto:1:"));
  EXPECT_THAT(ErrorsOf("columns { column: '\xFF' }"), HasSubstr("UTF-8"));
}

TEST(MappingReadTest, AMappingThatIsTooLongIsRefused) {
  Limits limits;
  limits.max_policy_bytes = 4096;
  const Policy policy =
      Policy::FromText(kMappingPolicy, {.limits = limits}).value();
  const std::string text =
      "columns { column: 'a' field: 'id' }" + std::string(5000, ' ');
  EXPECT_THAT(std::string(Mapping::FromText(text, policy).status().message()),
              HasSubstr("max_policy_bytes is 4096"));
}

struct BadMapping {
  const char* text;
  const char* message;
};

constexpr BadMapping kBadMappings[] = {
    {"", "needs at least one of `columns`"},
    {"columns { field: 'id' }", "a column needs its `column`"},
    {"columns { column: 'a' }", "a column needs its `field`"},
    {"columns { column: ' a' field: 'id' }", "' a' can never match"},
    {"columns { column: 'a' field: 'acount.id' }",
     "did you mean 'account.id'?"},
    {"columns { column: 'a' field: 'activity.page' }",
     "a row cannot fill 'activity.page'"},
    {"columns { column: 'a' field: 'id' } columns { column: 'b' field: 'id' }",
     "'id' is filled by columns[0] already"},
    {"delimiter: ';;' columns { column: 'a' field: 'id' }",
     "a delimiter is one ASCII character"},
    {"delimiter: '\"' columns { column: 'a' field: 'id' }",
     "a delimiter is one ASCII character"},
    {"delimiter: '\\n' columns { column: 'a' field: 'id' }",
     "a delimiter is one ASCII character"},
    {"utc_offset: '+08:00 ' columns { column: 'a' field: 'id' }",
     "expected \"Z\" or an offset"},
    {"unknown_words: '' columns { column: 'a' field: 'id' }",
     "an empty cell is unknown anyway"},
    {"unknown_words: ' x' columns { column: 'a' field: 'id' }",
     "' x' can never match"},
    {"columns { column: 'a' field: 'id' } ignored_columns: 'a'",
     "column 'a' is mapped, too"},
    {"columns { column: 'a' field: 'id' separator: ',' }",
     "only a STRINGS field has a separator"},
    {"columns { column: 'a' field: 'account.revenue' currency: 'USD' }",
     "only a MONEY field has a currency"},
    {"columns { column: 'a' field: 'opportunity.budget' currency: 'usd' }",
     "expected three capital letters"},
    {"columns { column: 'a' field: 'id' only_mapped_values: true }",
     "there are no `values` to choose from"},
    {"columns { column: 'a' field: 'account.employees' null_words: 'none' }",
     "'account.employees' is not nullable; did you mean `unknown_words`?"},
    {"columns { column: 'a' field: 'person.id' null_words: 'none' }",
     "'person.id' is not nullable"},
    {"columns { column: 'a' field: 'id' values { to: 'b' } }",
     "needs both `from` and `to`"},
    {"columns { column: 'a' field: 'id' values { from: 'b' } }",
     "needs both `from` and `to`"},
    {"columns { column: 'a' field: 'id' values { from: ' b' to: 'c' } }",
     "' b' can never match"},
    {"columns { column: 'a' field: 'id' values { from: 'b' to: 'c' } values { "
     "from: 'b' to: 'd' } }",
     "'b' has a meaning already"},
    {"columns { column: 'a' field: 'id' values { from: 'b' to: 'c' } "
     "unknown_words: 'b' }",
     "'b' has a meaning already"},
    {"columns { column: 'a' field: 'person.tags' values { from: 'b' to: 'c' } "
     "unknown_words: 'b' }",
     "'b' has a meaning already"},
    {"columns { column: 'a' field: 'person.tags' values { from: 'b' to: 'c' } "
     "values { from: 'b' to: 'd' } }",
     "'b' has a meaning already"},
    {"columns { column: 'a' field: 'account.industry' values { from: 'IT' to: "
     "'sass' } }",
     "did you mean 'saas'?"},
    {"columns { column: 'a' field: 'person.since' values { from: 'start' to: "
     "'2026-01-31' } }",
     "the mapping has no utc_offset"},
    {"columns { column: 'a' field: 'id' } joins { key: 'k' lookup: 'a' "
     "found_field: 'opportunity.closed' }",
     "a join needs its `name`"},
    {"columns { column: 'a' field: 'id' } joins { name: 'j' lookup: 'a' "
     "found_field: 'opportunity.closed' }",
     "a join needs its `key`"},
    {"columns { column: 'a' field: 'id' } joins { name: 'j' key: 'k' "
     "found_field: 'opportunity.closed' }",
     "a join needs its `lookup`"},
    {"columns { column: 'a' field: 'id' } joins { name: 'j' key: 'k' lookup: "
     "'a' }",
     "else it adds nothing"},
    {"columns { column: 'a' field: 'id' } joins { name: 'j' key: 'k' lookup: "
     "'a' found_field: 'opportunity.reason' }",
     "'opportunity.reason' is no BOOL field"},
    {"columns { column: 'a' field: 'id' } joins { name: 'j' key: 'k' lookup: "
     "'a' found_field: 'opportunity.close' }",
     "did you mean 'opportunity.closed'?"},
    {"columns { column: 'a' field: 'id' } joins { name: 'j' key: 'k' lookup: "
     "'a' found_field: 'account.id' }",
     "'account.id' is no BOOL field"},
    {"columns { column: 'a' field: 'opportunity.closed' } joins { name: 'j' "
     "key: 'k' lookup: 'a' found_field: 'opportunity.closed' }",
     "'opportunity.closed' is filled by columns[0] already"},
    {"columns { column: 'a' field: 'person.id' } joins { name: 'j' key: 'k' "
     "lookup: 'a' columns { column: 'b' field: 'id' } }",
     "the lead's id comes from the first file"},
    {"columns { column: 'a' field: 'id' } joins { name: 'j' key: 'k' lookup: "
     "'a' delimiter: 'xx' found_field: 'opportunity.closed' }",
     "a delimiter is one ASCII character"},
    {"columns { column: 'a' field: 'id' } joins { name: 'j' key: 'k' lookup: "
     "'a' columns { column: 'b' field: 'account.id' } } joins { name: 'j' key: "
     "'k' lookup: 'a' columns { column: 'b' field: 'person.id' } }",
     "there is a join 'j' already"},
};

TEST(MappingReadTest, RefusesMappingsThatCannotBeMeant) {
  for (const BadMapping& bad : kBadMappings) {
    const std::string errors = ErrorsOf(bad.text);
    EXPECT_THAT(errors, HasSubstr(bad.message)) << bad.text;
    // One mistake makes one diagnostic, so that none hides another.
    EXPECT_EQ(std::count(errors.begin(), errors.end(), '\n'), 1)
        << bad.text << "\n"
        << errors;
  }
}

TEST(MappingReadTest, DelimitersMayBeAnyOtherCharacter) {
  const Policy policy = MappingPolicy();
  EXPECT_EQ(Mapping::FromText("columns { column: 'a' field: 'id' }", policy)
                ->info()
                .delimiter,
            ",");
  EXPECT_EQ(Mapping::FromText(
                "delimiter: '\\t' columns { column: 'a' field: 'id' }", policy)
                ->info()
                .delimiter,
            "\t");
}

std::string BindError(std::string_view mapping, const Cells& header) {
  const absl::StatusOr<BoundMapping> bound =
      Mapping::FromText(mapping, MappingPolicy()).value().Bind(header);
  return bound.ok() ? "" : std::string(bound.status().message());
}

constexpr char kTwoColumns[] =
    "columns { column: 'Company' field: 'account.id' } "
    "columns { column: 'Size' field: 'account.employees' } "
    "ignored_columns: 'Notes'";

TEST(MappingReadTest, BindsColumnsInAnyOrderWithSpacesAroundNames) {
  EXPECT_EQ(BindError(kTwoColumns, {" Size ", "Notes", "Company"}), "");
  // What is left out need not be there.
  EXPECT_EQ(BindError(kTwoColumns, {"Size", "Company"}), "");
}

TEST(MappingReadTest, NamesEveryColumnThatIsWrong) {
  EXPECT_EQ(
      BindError(kTwoColumns, {"Compny", "Region", "Owner"}),
      "column 'Company' is not in the file; did you mean 'Compny'?; column "
      "'Size' is not in the file; columns 'Compny', 'Region' and 'Owner' are "
      "neither mapped nor in ignored_columns (ignore_other_columns leaves out "
      "all such columns)");
  EXPECT_EQ(BindError(kTwoColumns, {"Company", "Size", "Company"}),
            "column 'Company' stands in the header twice, as number 1 and 3");
  EXPECT_THAT(BindError(kTwoColumns, {"Company", "Size", ""}),
              HasSubstr("column '' is neither mapped"));
  EXPECT_THAT(BindError(kTwoColumns, {}), HasSubstr("'Company' is not in"));
}

TEST(MappingReadTest, OfManyHeaderErrorsTheFirstTenAreShown) {
  std::string mapping;
  for (int i = 0; i < 13; ++i) {
    // Thirteen fields of the policy, none of them in the file.
    mapping += "columns { column: 'col" + std::to_string(i) + "' field: '" +
               MappingPolicy().fields()[static_cast<size_t>(i)].path + "' } ";
  }
  const std::string error = BindError(mapping, {"id"});
  EXPECT_THAT(error, HasSubstr("column 'col9' is not in the file; and 4 more"));
  EXPECT_THAT(error, ::testing::Not(HasSubstr("col10")));
}

TEST(MappingReadTest, MoreColumnsThanFieldsCannotBeRight) {
  Limits limits;
  limits.max_fields = 20;
  const Policy policy =
      Policy::FromText(kMappingPolicy, {.limits = limits}).value();
  std::string text;
  for (int i = 0; i < 26; ++i) text += "columns { column: 'a' field: 'id' } ";
  EXPECT_THAT(std::string(Mapping::FromText(text, policy).status().message()),
              HasSubstr("26 columns; max_fields allows 25"));
  std::string joins = "columns { column: 'a' field: 'id' } ";
  for (int i = 0; i < 101; ++i) joins += "joins { name: 'j' } ";
  EXPECT_THAT(std::string(Mapping::FromText(joins, policy).status().message()),
              HasSubstr("101 joins; there may be at most 100"));
}

TEST(MappingReadTest, AWideHeaderTakesNoLongerThanItsLength) {
  // Quadratic work over these would take minutes.
  std::vector<std::string> names = {"Company", "Size"};
  for (int i = 0; i < 500'000; ++i) names.push_back("c" + std::to_string(i));
  const Cells header(names.begin(), names.end());
  EXPECT_THAT(BindError(kTwoColumns, header), HasSubstr("and 499990 more"));
  EXPECT_FALSE(Mapping::ByName(MappingPolicy()).Bind(header).ok());
}

TEST(MappingReadTest, OtherColumnsMayBeIgnoredAltogether) {
  const std::string text =
      "ignore_other_columns: true " + std::string(kTwoColumns);
  EXPECT_EQ(BindError(text, {"Company", "", "x", "x", "Size"}), "");
}

TEST(MappingReadTest, OneMissingColumnOfTwoEntriesIsOneError) {
  EXPECT_EQ(BindError("columns { column: 'n' field: 'account.employees' } "
                      "columns { column: 'n' field: 'account.revenue' } "
                      "ignore_other_columns: true",
                      {"x"}),
            "column 'n' is not in the file");
}

TEST(MappingByNameTest, ColumnsAreFields) {
  const Policy policy = MappingPolicy();
  const Mapping mapping = Mapping::ByName(policy);
  const BoundMapping bound =
      mapping.Bind(Cells{"account.employees", "id"}).value();
  Lead lead(policy);
  ASSERT_TRUE(bound.Read(Cells{"250", "L-1"}, &lead).ok());
  EXPECT_EQ(lead.id(), "L-1");
  EXPECT_EQ(*lead.Get(*policy.FindField("account.employees")),
            Value(int64_t{250}));
  EXPECT_TRUE(lead.present(Subject::kAccount));
  // Nothing of the file is about a person.
  EXPECT_FALSE(lead.present(Subject::kPerson));
  EXPECT_TRUE(mapping.joins().empty());
  EXPECT_EQ(mapping.info().delimiter, ",");
}

TEST(MappingByNameTest, AColumnThatNamesNoFieldIsAnErrorUnlessIgnored) {
  const Policy policy = MappingPolicy();
  const Cells header = {"id", "account.employes", "activity.page"};
  EXPECT_EQ(Mapping::ByName(policy).Bind(header).status().message(),
            "column 'account.employes' names no field; did you mean "
            "'account.employees'?; column 'activity.page' names no field");
  EXPECT_TRUE(Mapping::ByName(policy, true).Bind(header).ok());
}

TEST(MappingByNameTest, OfManyForeignColumnsTheFirstTenAreNamed) {
  std::vector<std::string> names = {"id"};
  for (int i = 1; i <= 12; ++i) names.push_back("x" + std::to_string(i));
  const Cells header(names.begin(), names.end());
  EXPECT_EQ(Mapping::ByName(MappingPolicy()).Bind(header).status().message(),
            "columns 'x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7', 'x8', 'x9', "
            "'x10' and 2 more name no field");
}

TEST(MappingByNameTest, RepeatedColumnsAndPersonalValuesAreStillWatched) {
  const Policy policy = MappingPolicy();
  EXPECT_THAT(
      std::string(
          Mapping::ByName(policy).Bind(Cells{"id", "id"}).status().message()),
      HasSubstr("stands in the header twice"));
  Lead lead(policy);
  EXPECT_EQ(Mapping::ByName(policy)
                .Bind(Cells{"person.born"})
                .value()
                .Read(Cells{"1970?"}, &lead)
                .message(),
            "column 'person.born': expected a whole number");
}

}  // namespace
}  // namespace bantam::testing::mapping_read_test
