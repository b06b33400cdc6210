// Columns that answer questions: cells become evidence.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/mapping.h"
#include "tests/codec/answers_sample.h"

namespace bantam::testing::mapping_answers_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

using Cells = std::vector<std::string_view>;

struct Row {
  absl::Status status;
  Lead lead;
};

// Reads one cell in a column "c" that `column` describes further.
Row ReadAnswer(std::string_view column, std::string_view cell,
               std::string_view options = "") {
  const Policy policy = AnswersPolicy();
  Row row{absl::OkStatus(), Lead(policy)};
  const absl::StatusOr<Mapping> mapping =
      Mapping::FromText(std::string(options) + " columns { column: 'c' " +
                            std::string(column) + " }",
                        policy);
  if (!mapping.ok()) {
    ADD_FAILURE() << mapping.status();
    return row;
  }
  row.status = mapping->Bind(Cells{"c"}).value().Read(Cells{cell}, &row.lead);
  return row;
}

// The evidence that a cell makes; fails where there is not just one piece.
Evidence AnswerOf(std::string_view column, std::string_view cell,
                  std::string_view options = "") {
  const Row row = ReadAnswer(column, cell, options);
  EXPECT_TRUE(row.status.ok()) << row.status;
  EXPECT_EQ(row.lead.evidence_count(), 1U) << cell;
  return row.lead.evidence(0);
}

std::string ErrorOf(std::string_view column, std::string_view cell) {
  const Row row = ReadAnswer(column, cell);
  EXPECT_EQ(row.status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(row.lead.evidence_count(), 0U);
  return std::string(row.status.message());
}

std::string MappingError(std::string_view text) {
  return std::string(Mapping::FromText(text, AnswersPolicy(), {.file = "m"})
                         .status()
                         .message());
}

Evidence Confirmed(std::string_view criterion, Value value) {
  return {.criterion = std::string(criterion),
          .value = std::move(value),
          .assessment = Assessment::kConfirmed};
}

TEST(MappingAnswersTest, ACellConfirmsItsValueAsTheQuestionsTypeIsRead) {
  EXPECT_EQ(
      AnswerOf("field: 'answers.budget.amount' currency: 'EUR'", "5000.5"),
      Confirmed("budget.amount", *Money::Parse("5000.5", "EUR")));
  EXPECT_EQ(AnswerOf("field: 'answers.budget.amount'", "5000 USD"),
            Confirmed("budget.amount", *Money::Parse("5000", "USD")));
  EXPECT_EQ(AnswerOf("field: 'answers.budget.unit'", " it "),
            Confirmed("budget.unit", "it"));
  EXPECT_EQ(AnswerOf("field: 'answers.authority.buyer'", "P-9"),
            Confirmed("authority.buyer", "P-9"));
  EXPECT_EQ(AnswerOf("field: 'answers.need.pain'", "slow reports"),
            Confirmed("need.pain", "slow reports"));
  EXPECT_EQ(AnswerOf("field: 'answers.need.seats'", "-40"),
            Confirmed("need.seats", int64_t{-40}));
  EXPECT_EQ(AnswerOf("field: 'answers.timeline.start'", "2026-12-01",
                     "utc_offset: '+08:00'"),
            Confirmed("timeline.start",
                      *model::ParseInstant("2026-11-30T16:00:00Z")));
  EXPECT_EQ(AnswerOf("field: 'answers.timeline.start'", "2026-12-01T00:00:00Z"),
            Confirmed("timeline.start",
                      *model::ParseInstant("2026-12-01T00:00:00Z")));
}

TEST(MappingAnswersTest, OfAYesNoQuestionTheValueIsTheAssessment) {
  EXPECT_EQ(AnswerOf("field: 'answers.budget.approved'", "true"),
            Confirmed("budget.approved", true));
  EXPECT_EQ(AnswerOf("field: 'answers.budget.approved'", "false"),
            (Evidence{.criterion = "budget.approved",
                      .value = false,
                      .assessment = Assessment::kDenied}));
}

TEST(MappingAnswersTest, TwoWordsAssessWithoutAValueWhateverTheType) {
  const Policy policy = AnswersPolicy();
  for (const CriterionInfo& criterion : policy.criteria()) {
    const std::string column =
        absl::StrCat("field: 'answers.", criterion.key, "' unknown_words: 'x'");
    EXPECT_EQ(AnswerOf(column, "confirmed"),
              (Evidence{.criterion = criterion.key,
                        .assessment = Assessment::kConfirmed}));
    EXPECT_EQ(AnswerOf(column, "denied"),
              (Evidence{.criterion = criterion.key,
                        .assessment = Assessment::kDenied}));
  }
  // Words are compared as written.
  EXPECT_EQ(AnswerOf("field: 'answers.need.pain'", "Denied"),
            Confirmed("need.pain", "Denied"));
}

TEST(MappingAnswersTest, AnUnknownCellGivesNoEvidenceButASubject) {
  for (const char* cell : {"", "  ", "N/A", "?"}) {
    const Row row =
        ReadAnswer("field: 'answers.fit.content' unknown_words: '?'", cell,
                   "unknown_words: 'N/A'");
    EXPECT_TRUE(row.status.ok()) << row.status;
    EXPECT_EQ(row.lead.evidence_count(), 0U) << cell;
    EXPECT_TRUE(row.lead.present(Subject::kAccount));
    EXPECT_FALSE(row.lead.present(Subject::kOpportunity));
  }
}

TEST(MappingAnswersTest, TheColumnsOwnWordsComeFirst) {
  const std::string column =
      "field: 'answers.budget.approved' values { from: 'Ja' to: 'true' } "
      "values { from: 'Nein' to: 'denied' } values { from: '' to: 'false' } "
      "unknown_words: 'confirmed'";
  EXPECT_EQ(AnswerOf(column, "Ja"), Confirmed("budget.approved", true));
  EXPECT_EQ(AnswerOf(column, "Nein"),
            (Evidence{.criterion = "budget.approved",
                      .assessment = Assessment::kDenied}));
  EXPECT_EQ(AnswerOf(column, "").value, Value(false));
  EXPECT_EQ(ReadAnswer(column, "confirmed").lead.evidence_count(), 0U);
  EXPECT_EQ(AnswerOf(column, "true"), Confirmed("budget.approved", true));
  EXPECT_THAT(ErrorOf(column + " only_mapped_values: true", "denied"),
              HasSubstr("expected a word that is among the column's `values`"));
}

TEST(MappingAnswersTest, WrongCellsAreErrorsWithTheColumnsPath) {
  EXPECT_EQ(ErrorOf("field: 'answers.budget.approved'", "yes"),
            "column 'c': expected true or false; or confirmed or denied, found "
            "'yes'");
  EXPECT_EQ(ErrorOf("field: 'answers.need.seats'", "many"),
            "column 'c': expected a whole number; or confirmed or denied, "
            "found 'many'");
  EXPECT_THAT(
      ErrorOf("field: 'answers.timeline.start'", "2026-02-30T00:00:00Z"),
      HasSubstr("expected a date and time of day that exist"));
  EXPECT_THAT(ErrorOf("field: 'answers.timeline.start'", "2026-12-01"),
              HasSubstr("the mapping has no utc_offset"));
  EXPECT_EQ(ErrorOf("field: 'answers.budget.unit'", "sals"),
            "column 'c': answers.budget.unit: 'sals' is not among the declared "
            "values; did you mean 'sales'?");
  EXPECT_EQ(ErrorOf("field: 'answers.need.pain'", "a\xFF"),
            "column 'c': answers.need.pain: byte 1 is not UTF-8");
}

TEST(MappingAnswersTest, PersonalAnswersStayOutOfErrors) {
  const Policy policy = AnswersPolicy();
  // The column answers a PERSON question, so it is personal as a number, too.
  const Mapping mapping =
      Mapping::FromText(
          R"pb(
            columns { column: "who" field: "answers.authority.buyer" }
            columns { column: "who" field: "answers.need.seats" }
            columns { column: "who" field: "answers.budget.unit" }
            columns { column: "who" field: "id" }
          )pb",
          policy)
          .value();
  EXPECT_TRUE(mapping.info().id_is_personal);
  Lead lead(policy);
  const std::string error(mapping.Bind(Cells{"who"})
                              .value()
                              .Read(Cells{"SECRET"}, &lead)
                              .message());
  EXPECT_EQ(error,
            "column 'who': expected a whole number; or confirmed or denied; "
            "column 'who': the value is not one that answers.budget.unit may "
            "have");
  EXPECT_THAT(error, Not(HasSubstr("SECRET")));
}

TEST(MappingAnswersTest, RefusesMappingsThatCannotBeMeant) {
  EXPECT_EQ(
      MappingError("columns { column: 'c' field: 'answers.budget.amont' }"),
      "m:1:23: no framework asks for 'answers.budget.amont'; did you mean "
      "'answers.budget.amount'?");
  EXPECT_THAT(MappingError("columns { column: 'c' field: 'answers.' }"),
              HasSubstr("no framework asks for 'answers.'"));
  EXPECT_THAT(MappingError("columns { column: 'c' field: 'budget.amount' }"),
              HasSubstr("field 'budget.amount' is not declared"));
  EXPECT_THAT(
      MappingError("columns { column: 'a' field: 'answers.need.pain' } "
                   "columns { column: 'b' field: 'answers.need.pain' }"),
      HasSubstr("'answers.need.pain' is filled by columns[0] already"));
  EXPECT_THAT(MappingError("columns { column: 'a' field: 'answers.need.pain' "
                           "null_words: '-' }"),
              HasSubstr("'answers.need.pain' is not nullable; did you mean "
                        "`unknown_words`?"));
  EXPECT_THAT(MappingError("columns { column: 'a' field: 'answers.need.pain' "
                           "currency: 'USD' }"),
              HasSubstr("only a MONEY field has a currency"));
  EXPECT_THAT(MappingError("columns { column: 'a' field: 'answers.budget.unit' "
                           "values { from: 'IT' to: 'itt' } }"),
              HasSubstr("answers.budget.unit: 'itt' is not among the declared "
                        "values; did you mean 'it'?"));
  EXPECT_THAT(MappingError("columns { column: 'a' field: 'id' } joins { name: "
                           "'j' key: 'k' lookup: 'a' found_field: "
                           "'answers.budget.approved' }"),
              HasSubstr("'answers.budget.approved' is no BOOL field"));
}

TEST(MappingAnswersTest, AJoinedFileAddsAnswersToo) {
  const Policy policy = AnswersPolicy();
  const Mapping mapping =
      Mapping::FromText(
          R"pb(
            columns { column: "id" field: "id" }
            columns { column: "pain" field: "answers.need.pain" }
            joins {
              name: "deals"
              key: "lead"
              lookup: "id"
              columns { column: "budget" field: "answers.budget.amount" }
            }
          )pb",
          policy)
          .value();
  Lead lead(policy);
  ASSERT_TRUE(mapping.Bind(Cells{"id", "pain"})
                  .value()
                  .Read(Cells{"L", "denied"}, &lead)
                  .ok());
  ASSERT_TRUE(mapping.BindJoin(0, Cells{"lead", "budget"})
                  .value()
                  .Read(Cells{"L", "7 EUR"}, &lead)
                  .ok());
  ASSERT_EQ(lead.evidence_count(), 2U);
  EXPECT_EQ(lead.evidence(0).assessment, Assessment::kDenied);
  EXPECT_EQ(lead.evidence(1),
            Confirmed("budget.amount", *Money::Parse("7", "EUR")));
}

TEST(MappingAnswersTest, ColumnsMayBeNamedAsWhatTheyAnswer) {
  const Policy policy = AnswersPolicy();
  const Mapping mapping = Mapping::ByName(policy);
  Lead lead(policy);
  ASSERT_TRUE(mapping.Bind(Cells{"id", "answers.need.seats"})
                  .value()
                  .Read(Cells{"L", "3"}, &lead)
                  .ok());
  EXPECT_EQ(lead.evidence(0), Confirmed("need.seats", int64_t{3}));
  EXPECT_THAT(
      std::string(mapping.Bind(Cells{"answers.need.seat"}).status().message()),
      HasSubstr("did you mean 'answers.need.seats'?"));
}

TEST(MappingAnswersTest, MoreEvidenceThanALeadMayHaveIsAnError) {
  Limits limits;
  limits.max_evidence = 1;
  const Policy policy = AnswersPolicy(limits);
  const Mapping mapping = Mapping::ByName(policy);
  Lead lead(policy);
  const absl::Status status =
      mapping.Bind(Cells{"answers.need.seats", "answers.need.pain"})
          .value()
          .Read(Cells{"3", "x"}, &lead);
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("max_evidence allows 1"));
}

}  // namespace
}  // namespace bantam::testing::mapping_answers_test
