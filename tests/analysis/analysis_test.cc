// What the answers for many leads add up to, computed beside it by hand.

#include "bantam/analysis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bantam/codec.h"
#include "bantam/evaluator.h"

namespace bantam::analysis_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

// 10 points from 200 employees on, 5 for SaaS.
constexpr char kPolicy[] = R"pb(
  id: "analysis"
  fields { path: "account.employees" type: INT }
  fields { path: "account.industry" type: STRING nullable: true }
  fields { path: "account.revenue" type: MONEY }
  fields { path: "person.email" type: STRING personal: true }
  fields { path: "opportunity.won" type: BOOL nullable: true }
  fields { path: "activity.page" type: STRING }
  fields { path: "activity.paid" type: BOOL }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "company"
      rules { id: "large" points: 10 when: "account.employees >= 200" }
      rules { id: "saas" points: 5 when: "account.industry == 'saas'" }
    }
  }
  scores {
    id: "reach"
    subject: PERSON
    groups {
      id: "all"
      rules { id: "known" points: 1 when: "person.email != ''" }
    }
  }
  grades {
    id: "grade"
    bands {
      score: "fit"
      bands { id: "A" at_least: 10 }
      bands { id: "B" }
    }
  }
  frameworks {
    id: "bant"
    subject: ACCOUNT
    dimensions {
      id: "need"
      criteria { id: "clear" answer: YES_NO points: 4 }
      criteria { id: "urgent" answer: YES_NO points: 4 }
    }
  }
  red_flags {
    id: "small"
    subject: ACCOUNT
    severity: MAJOR
    when: "account.employees < 5"
  }
  qualifications {
    id: "good"
    subject: ACCOUNT
    requirements {
      id: "fit"
      points { of: "fit" at_least: 10 }
    }
  }
)pb";

constexpr Instant kNow = {1'780'000'000, 0};

class AnalysisTest : public ::testing::Test {
 protected:
  // A lead with these members, as it is read and answered.
  template <typename Add>
  void With(const std::string& json, Add add) {
    Lead lead(policy_);
    const absl::Status read = LeadFromJson(json, {}, &lead);
    ASSERT_TRUE(read.ok()) << read;
    const auto answer =
        Evaluator(policy_).Evaluate(lead, kNow, Detail::kFigures);
    ASSERT_TRUE(answer.ok()) << answer.status();
    add(lead, *answer);
  }

  FieldRef Field(const char* path) const { return *policy_.FindField(path); }

  Policy policy_ = *Policy::FromText(kPolicy);
};

// 15, 5 and 0 points, of which the last could be 0 to 15; and one lead that has
// no account.
TEST_F(AnalysisTest, ATallySumsFiguresGradesAndVerdicts) {
  Tally tally(policy_);
  for (const char* lead : {R"({"account":{"employees":250,"industry":"saas"},
           "evidence":[{"criterion":"need.clear","value":true,
                        "assessment":"confirmed",
                        "at":"2026-05-01T00:00:00Z"}]})",
                           R"({"account":{"employees":3,"industry":"saas"}})",
                           R"({"account":{}})", R"({"person":{}})"}) {
    With(lead,
         [&](const Lead&, const Evaluation& answer) { tally.Add(answer); });
  }
  EXPECT_EQ(tally.leads(), 4);
  ASSERT_THAT(FigureIds(policy_), ElementsAre("fit", "reach", "bant"));
  const FigureTally& fit = tally.figures()[0];
  EXPECT_EQ(fit.leads, 3);
  EXPECT_EQ(fit.sum_micros, model::Int128{20'000'000});
  EXPECT_EQ(fit.lowest, model::Points{0});
  EXPECT_EQ(fit.highest, model::Points{15'000'000});
  EXPECT_EQ(fit.open, 1);
  EXPECT_EQ(tally.figures()[1].leads, 1);
  // Half of one framework is answered.
  const FigureTally& bant = tally.figures()[2];
  EXPECT_EQ(bant.leads, 3);
  EXPECT_EQ(bant.completeness_micros, model::Int128{500'000});
  EXPECT_THAT(tally.grades()[0], ElementsAre(Pair("A", 1), Pair("B", 2)));
  EXPECT_EQ(tally.LeadsInBand(0, "B"), 2);
  EXPECT_EQ(tally.LeadsInBand(0, "C"), 0);
  EXPECT_EQ(tally.LeadsInBand(1, "A"), 0);
  const QualificationTally& good = tally.qualifications().at("good");
  EXPECT_EQ(good.yes, 1);
  EXPECT_EQ(good.no, 1);
  EXPECT_EQ(good.unknown, 1);
  const RedFlagTally& small = tally.red_flags().at("small");
  EXPECT_EQ(small.severity, Severity::kMajor);
  EXPECT_EQ(small.raised, 1);
  EXPECT_EQ(small.undecided, 1);
}

// Three leads without a person, one without an account.
TEST_F(AnalysisTest, ATallyCountsNotesOfOneKindTogether) {
  Tally tally(policy_);
  for (const char* lead : {R"({"account":{}})", R"({"account":{"id":"1"}})",
                           R"({"account":{}})", R"({"person":{}})"}) {
    With(lead,
         [&](const Lead&, const Evaluation& answer) { tally.Add(answer); });
  }
  int64_t of_person = 0;
  int64_t of_fit = 0;
  for (const NoteTally& note : tally.notes()) {
    EXPECT_EQ(note.note.code, Reason::kSubjectAbsent);
    if (note.note.path == "reach") of_person += note.leads;
    if (note.note.path == "fit") of_fit += note.leads;
  }
  EXPECT_EQ(of_person, 3);
  EXPECT_EQ(of_fit, 1);
}

TEST_F(AnalysisTest, FindsThePointsOfScoresAndFrameworks) {
  With(R"({"account":{"employees":250}})",
       [](const Lead&, const Evaluation& answer) {
         ASSERT_NE(FindPoints(answer, "fit"), nullptr);
         EXPECT_EQ(FindPoints(answer, "fit")->micros, 10'000'000);
         ASSERT_NE(FindPoints(answer, "bant"), nullptr);
         EXPECT_EQ(FindPoints(answer, "reach"), nullptr);
         EXPECT_EQ(FindPoints(answer, "none"), nullptr);
       });
}

// Of the three SaaS companies two have an outcome and one of these won: 1/2.
TEST_F(AnalysisTest, ABreakdownHasAWinRateForEachValue) {
  auto breakdown = Breakdown::ByField(policy_, Field("account.industry"),
                                      Field("opportunity.won"));
  ASSERT_TRUE(breakdown.ok()) << breakdown.status();
  for (const char* lead :
       {R"({"account":{"industry":"bank"},"opportunity":{"won":true}})",
        R"({"account":{"industry":"saas"},"opportunity":{"won":true}})",
        R"({"account":{"industry":"saas"},"opportunity":{"won":false}})",
        R"({"account":{"industry":"saas"},"opportunity":{"won":null}})",
        R"({"account":{"industry":null},"opportunity":{}})",
        R"({"account":{}})"}) {
    With(lead, [&](const Lead& read, const Evaluation& answer) {
      EXPECT_TRUE(breakdown->Add(read, answer).ok());
    });
  }
  std::vector<std::string> rows;
  for (const BreakdownRow* row : breakdown->rows()) {
    rows.push_back((row->key.kind == BreakdownKey::Kind::kValue ? row->key.text
                    : row->key.kind == BreakdownKey::Kind::kNull
                        ? "(null)"
                        : "(unknown)") +
                   " " + std::to_string(row->tally.leads()) + " " +
                   std::to_string(row->outcomes.yes) + "/" +
                   std::to_string(row->outcomes.no) + "/" +
                   std::to_string(row->outcomes.unknown));
  }
  EXPECT_THAT(rows, ElementsAre("saas 3 1/1/1", "bank 1 1/0/0",
                                "(null) 1 0/0/1", "(unknown) 1 0/0/1"));
  EXPECT_EQ(breakdown->rows()[0]->outcomes.Rate(), 0.5);
  EXPECT_EQ(breakdown->rows()[2]->outcomes.Rate(), std::nullopt);
  // 2 of 3 whose outcome is known.
  EXPECT_EQ(breakdown->all().tally.leads(), 6);
  EXPECT_EQ(breakdown->all().outcomes.Rate(), 2.0 / 3);
}

TEST_F(AnalysisTest, ABreakdownByGradeIsInTheOrderOfItsBands) {
  auto breakdown = Breakdown::ByGrade(policy_, "grade");
  ASSERT_TRUE(breakdown.ok()) << breakdown.status();
  for (const char* lead :
       {R"({"account":{"employees":1}})", R"({"account":{"employees":2}})",
        R"({"account":{"employees":250}})", R"({"person":{}})"}) {
    With(lead, [&](const Lead& read, const Evaluation& answer) {
      EXPECT_TRUE(breakdown->Add(read, answer).ok());
    });
  }
  std::vector<std::string> bands;
  for (const BreakdownRow* row : breakdown->rows()) {
    bands.push_back(row->key.text + std::to_string(row->tally.leads()));
  }
  EXPECT_THAT(bands, ElementsAre("A1", "B2", "1"));
}

TEST_F(AnalysisTest, ABreakdownHasAsManyValuesAsItSays) {
  auto breakdown = Breakdown::ByField(policy_, Field("account.employees"));
  ASSERT_TRUE(breakdown.ok()) << breakdown.status();
  Lead lead(policy_);
  const Evaluation answer;
  for (size_t i = 0; i < Breakdown::kMostValues; ++i) {
    ASSERT_TRUE(lead.Set("account.employees", static_cast<int64_t>(i)).ok());
    ASSERT_TRUE(breakdown->Add(lead, answer).ok());
  }
  ASSERT_TRUE(lead.Set("account.employees", int64_t{0}).ok());
  EXPECT_TRUE(breakdown->Add(lead, answer).ok());
  ASSERT_TRUE(lead.Set("account.employees", int64_t{-1}).ok());
  EXPECT_EQ(breakdown->Add(lead, answer).code(),
            absl::StatusCode::kResourceExhausted);
  // What is refused counts nowhere.
  EXPECT_EQ(breakdown->all().tally.leads(),
            static_cast<int64_t>(Breakdown::kMostValues) + 1);
}

TEST_F(AnalysisTest, RefusesFieldsThatCannotBeMeant) {
  const auto by = [&](const char* path) {
    return std::string(
        Breakdown::ByField(policy_, Field(path)).status().message());
  };
  EXPECT_THAT(by("account.revenue"), HasSubstr("'account.revenue' is MONEY"));
  EXPECT_THAT(by("person.email"), HasSubstr("marked personal"));
  EXPECT_THAT(by("activity.page"), HasSubstr("account, person or opportunity"));
  for (const char* outcome : {"account.industry", "activity.paid"}) {
    EXPECT_EQ(
        OutcomeCurve::Make(policy_, "fit", Field(outcome)).status().code(),
        absl::StatusCode::kInvalidArgument);
    EXPECT_FALSE(Breakdown::ByGrade(policy_, "grade", Field(outcome)).ok());
  }
  EXPECT_EQ(OutcomeCurve::Make(policy_, "fid", Field("opportunity.won"))
                .status()
                .message(),
            "there is no score or framework 'fid'; did you mean 'fit'?");
  EXPECT_EQ(Breakdown::ByGrade(policy_, "grad").status().message(),
            "there is no grade 'grad'; did you mean 'grade'?");
}

// Won with 15 and 10 points, lost with 10 and 0: 15 is above both, 10 above one
// and tied with one: 3.5 of 4 pairs.
TEST_F(AnalysisTest, ACurveIsOfTheLeadsWithPointsAndAnOutcome) {
  auto curve = OutcomeCurve::Make(policy_, "fit", Field("opportunity.won"));
  ASSERT_TRUE(curve.ok()) << curve.status();
  for (const char* lead :
       {R"({"account":{"employees":200,"industry":"saas"},
           "opportunity":{"won":true}})",
        R"({"account":{"employees":200},"opportunity":{"won":true}})",
        R"({"account":{"employees":200},"opportunity":{"won":false}})",
        R"({"account":{"employees":1},"opportunity":{"won":false}})",
        R"({"account":{"employees":1},"opportunity":{}})",
        R"({"person":{},"opportunity":{"won":true}})"}) {
    With(lead, [&](const Lead& read, const Evaluation& answer) {
      curve->Add(read, answer);
    });
  }
  EXPECT_EQ(curve->left_out(), 2);
  const model::RocArea roc = curve->Area();
  EXPECT_EQ(roc.positives, 2);
  EXPECT_EQ(roc.negatives, 2);
  EXPECT_EQ(roc.area, 0.875);
}

}  // namespace
}  // namespace bantam::analysis_test
