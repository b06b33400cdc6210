// What the preset promises to a sales team: who a lead is. All figures
// are worked out by hand from the points in its file.

#include "tests/presets/lead_scoring_saas.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace bantam::saas::lead_scoring_saas_fit_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(FitTest, EverythingRightIsAHundred) {
  // 20 + 15 + 5 for the person, 20 + 15 + 10 + 10 + 5 for the company.
  const Evaluation answer = Evaluate(LeadOf(kBestAccount, kBestPerson));
  EXPECT_EQ(PointsOf(answer, "fit"), 100);
  EXPECT_TRUE(Score(answer, "fit").interval.IsPoint());
  EXPECT_EQ(Grade(answer, "fit_grade").grade, "A");
}

TEST(FitTest, NeverDecays) {
  const std::string lead = LeadOf(kBestAccount, kBestPerson);
  for (const Instant now : {Instant::Min(), kNow, Instant::Max()}) {
    EXPECT_EQ(PointsOf(Evaluate(lead, now), "fit"), 100);
  }
}

// Domain reference, section 2: a committee of 7 to 20 people decides, and
// advocates without purchasing power count.
TEST(FitTest, StaffLoseNothing) {
  const Evaluation answer = Evaluate(LeadOf(
      kPlainAccount,
      R"({"seniority": "staff", "department": "other", "title": "Clerk"})"));
  EXPECT_EQ(PointsOf(answer, "fit"), 20);  // the size of the company alone
  EXPECT_EQ(Sum(answer, "fit.person"), 0);
}

TEST(FitTest, AnUnknownSizeLeavesARangeOfGrades) {
  const Evaluation answer = Evaluate(LeadOf(
      R"({"kind": "prospect", "industry": "saas", "country": "BR",
          "annual_revenue": {"amount": "1000000", "currency": "USD"},
          "technologies": []})",
      R"({"seniority": "director", "department": "sales",
          "title": "Sales Director", "student": false})"));
  // 15 + 15 + 15; the size would take 10 or add up to 20.
  const ScoreResult& fit = Score(answer, "fit");
  EXPECT_EQ(fit.points.ToDouble(), 45);
  EXPECT_EQ(fit.interval.low.ToDouble(), 35);
  EXPECT_EQ(fit.interval.high.ToDouble(), 65);
  EXPECT_TRUE(fit.exact);
  EXPECT_EQ(Grade(answer, "fit_grade").grade, "B");
  EXPECT_THAT(Grade(answer, "fit_grade").possible, ElementsAre("B", "C"));
  EXPECT_THAT(Grade(answer, "lead").possible, ElementsAre("outbound", "wait"));
}

// Domain reference, section 4: 20 potential users, and unknown is not 19.
TEST(FitTest, SizesMeetWithoutGapOrOverlap) {
  const struct {
    int64_t employees;
    double points;
  } rows[] = {{0, -10},  {19, -10},   {20, 10},    {199, 10},
              {200, 20}, {1'999, 20}, {2'000, 15}, {400'000, 15}};
  for (const auto& row : rows) {
    const Evaluation answer = Evaluate(
        R"({"account": {"employees": )" + std::to_string(row.employees) +
        R"(}, "person": {"seniority": "director"}})");
    EXPECT_EQ(Sum(answer, "fit.company.too_small") +
                  Sum(answer, "fit.company.small") +
                  Sum(answer, "fit.company.medium") +
                  Sum(answer, "fit.company.large"),
              row.points)
        << row.employees;
    EXPECT_EQ(PointsOf(answer, "fit"), 15 + row.points) << row.employees;
  }
  const Evaluation unknown =
      Evaluate(R"({"account": {}, "person": {"seniority": "director"}})");
  EXPECT_EQ(PointsOf(unknown, "fit"), 15);
}

TEST(FitTest, TitlesAreReadWithCapitalsOrWithout) {
  for (const char* title : {"Head of Revenue Operations", "sales ops analyst",
                            "MARKETING OPERATIONS"}) {
    EXPECT_EQ(Sum(Evaluate(R"({"person": {"title": ")" + std::string(title) +
                           R"("}})"),
                  "fit.person.operations_title"),
              5)
        << title;
  }
  EXPECT_EQ(Sum(Evaluate(R"({"person": {"title": "Sales Director"}})"),
                "fit.person.operations_title"),
            0);
}

// Domain reference, section 5: mixed currencies are never compared.
TEST(FitTest, RevenueInAnotherCurrencyIsUndecided) {
  const Evaluation answer = Evaluate(
      R"({"account": {"annual_revenue":
          {"amount": "20000000", "currency": "EUR"}},
          "person": {"student": false}})");
  EXPECT_EQ(Sum(answer, "fit.company.revenue"), 0);
  bool listed = false;
  for (const Undecided& undecided : Score(answer, "fit").undecided) {
    if (undecided.path != "fit.company.revenue") continue;
    listed = true;
    EXPECT_FALSE(undecided.error.empty());
    EXPECT_EQ(undecided.interval.high.ToDouble(), 10);
  }
  EXPECT_TRUE(listed);
}

TEST(LeadGradeTest, EveryPairOfGradesHasItsName) {
  const struct {
    std::string_view account;
    std::string_view person;
    std::string_view cells[4];
  } rows[] = {
      {kBestAccount, kBestPerson, {"hot", "hot", "warm", "outbound"}},
      // 20 for the size, 15 + 10 for the person: B at exactly 45.
      {kPlainAccount,
       R"({"seniority": "manager", "department": "sales", "student": false})",
       {"hot", "warm", "nurture", "outbound"}},
      // C at exactly 20.
      {kPlainAccount,
       R"({"seniority": "staff", "department": "other", "student": false})",
       {"warm", "nurture", "nurture", "wait"}},
      {R"({"kind": "prospect", "employees": 5})",
       R"({"seniority": "staff", "student": false})",
       {"check", "wait", "wait", "wait"}},
  };
  const std::vector<std::string> columns[] = {
      // 24 from the website; 30 of content; 10 from a reply.
      Times(3, Viewed("/pricing", 0)) + Times(3, Did("download", 0)) +
          Times(2, Did("data_sheet_read", 0)) +
          Times(1, Did("demo_watched", 0)) + Times(1, Did("email_reply", 0)),
      Times(3, Viewed("/pricing", 0)) + Times(2, Viewed("/docs", 0)),  // 30
      Times(1, Did("email_reply", 0)),                                 // 10
      Times(3, Viewed("/docs", 0)),                                    // 9
  };
  for (size_t row = 0; row < 4; ++row) {
    for (size_t column = 0; column < 4; ++column) {
      const Evaluation answer = Evaluate(
          LeadOf(rows[row].account, rows[row].person, columns[column]));
      EXPECT_EQ(Grade(answer, "fit_grade").grade, std::string(1, "ABCD"[row]));
      EXPECT_EQ(Grade(answer, "engagement_grade").grade,
                std::string(1, "1234"[column]));
      EXPECT_EQ(Grade(answer, "lead").grade, rows[row].cells[column])
          << row << ", " << column;
    }
  }
}

TEST(FieldsTest, NameAndAddressArePersonal) {
  for (const FieldInfo& field : SaasPolicy().fields()) {
    EXPECT_EQ(field.personal,
              field.path == "person.name" || field.path == "person.email")
        << field.path;
  }
}

TEST(FieldsTest, AWordThatIsNotDeclaredIsRefused) {
  Lead lead(SaasPolicy());
  const absl::Status status =
      LeadFromJson(R"({"account": {"industry": "SaaS"}})", {}, &lead);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(status.message()), HasSubstr("account.industry"));
}

}  // namespace
}  // namespace bantam::saas::lead_scoring_saas_fit_test
