// What the preset meddicc promises to whoever carries large deals. Figures are
// worked out by hand from its file: 10 points a letter, 70 together.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/presets/preset_lead.h"

namespace bantam::presets::meddicc_test {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kDeal = R"("id": "O-1")";

class MeddiccTest : public ::testing::Test {
 protected:
  Evaluation EvaluateDeal(const std::vector<std::string>& evidence,
                          std::string_view more = "") const {
    return Evaluate(policy_, Deal(kDeal, evidence, more));
  }
  AssessmentResult Assess(const std::vector<std::string>& evidence) const {
    return Find(EvaluateDeal(evidence).assessments, "meddicc");
  }
  // Good answers of today.
  std::vector<std::string> Good(std::string_view prefix) const {
    return AllGood(policy_, prefix, At(kNow));
  }

  const Policy policy_ = Compile("meddicc");
};

TEST_F(MeddiccTest, HasSevenLettersOfTenPoints) {
  const AssessmentResult nothing = Assess({});
  EXPECT_THAT(Counts(nothing), ElementsAre(2, 2, 2, 3, 2, 2, 2));
  EXPECT_EQ(nothing.interval.low.ToDouble(), -4);
  EXPECT_EQ(nothing.interval.high.ToDouble(), 70);
  const AssessmentResult all = Assess(Good(""));
  EXPECT_EQ(all.points.ToDouble(), 70);
  std::vector<std::string> letters;
  std::vector<double> points;
  for (const DimensionResult& dimension : all.dimensions) {
    letters.push_back(dimension.id);
    points.push_back(dimension.points.ToDouble());
  }
  EXPECT_THAT(letters, ElementsAre("metrics", "economic_buyer",
                                   "decision_criteria", "decision_process",
                                   "pain", "champion", "competition"));
  EXPECT_THAT(points, Each(10));
}

TEST_F(MeddiccTest, AnUntestedChampionIsWorseThanNone) {
  EXPECT_EQ(Assess({No("champion.tested", At(kNow))}).points.ToDouble(), -4);
}

TEST_F(MeddiccTest, AnswersGrowOldAfterNinetyDays) {
  const auto standing = [&](const std::string& more) {
    return FindKey(Assess({Yes("pain.problem", more)}), "pain.problem")
        .standing;
  };
  const Instant limit = *(kNow - model::Days(90));
  EXPECT_EQ(standing(At(limit)), Standing::kGood);
  EXPECT_EQ(standing(At(*(limit - model::Span{0, 1}))), Standing::kStale);
  EXPECT_EQ(standing(""), Standing::kStale);
}

// Domain reference, section 2: two sources that disagree are decided by a
// rule, and this one asks again.
TEST_F(MeddiccTest, ADisagreementIsAQuestion) {
  const AssessmentResult result = Assess(
      {Yes("competition.can_win",
           R"("source_kind": "sales", )" + At(*(kNow - model::Days(1)))),
       No("competition.can_win", R"("source_kind": "customer", )" + At(kNow))});
  const CriterionResult& can_win = FindKey(result, "competition.can_win");
  EXPECT_EQ(can_win.standing, Standing::kConflicting);
  EXPECT_EQ(can_win.points.ToDouble(), 0);
  EXPECT_EQ(can_win.conflict.size(), 2);
}

// Five letters are 50 points and 50 / 70 known; a denied answer of 6 points
// makes 56 / 70, four fifths exactly.
TEST_F(MeddiccTest, ADealIsForecastWhenEnoughIsKnown) {
  const std::vector<std::string> five =
      Good("economic_buyer.") + Good("decision_criteria.") +
      Good("decision_process.") + Good("pain.") + Good("competition.");
  const Evaluation asked_too_little = EvaluateDeal(five);
  const QualificationResult& not_yet =
      Find(asked_too_little.qualifications, "forecast");
  EXPECT_EQ(Find(asked_too_little.assessments, "meddicc").points.ToDouble(),
            50);
  EXPECT_EQ(not_yet.qualified, Decision::kUnknown);
  EXPECT_EQ(Met(not_yet, "strong"), Decision::kYes);
  EXPECT_EQ(Met(not_yet, "known"), Decision::kUnknown);

  const Evaluation answer = EvaluateDeal(
      five + std::vector<std::string>{No("metrics.outcome", At(kNow))});
  EXPECT_EQ(Find(answer.assessments, "meddicc").points.ToDouble(), 50);
  EXPECT_EQ(Find(answer.assessments, "meddicc").completeness.micros, 800'000);
  EXPECT_EQ(Find(answer.qualifications, "forecast").qualified, Decision::kYes);
}

TEST_F(MeddiccTest, AChampionHasPower) {
  const Evaluation answer = EvaluateDeal({}, R"("contacts": [
          {"person_id": "P-1", "attitude": "supportive", "influence": "high"},
          {"person_id": "P-2", "attitude": "supportive", "influence": "medium"},
          {"person_id": "P-3", "attitude": "supportive"}])");
  EXPECT_THAT(Find(answer.committees, "buying").champions, ElementsAre("P-1"));
}

TEST_F(MeddiccTest, TheApproverIsTheEconomicBuyer) {
  const Evaluation answer = EvaluateDeal(
      {}, R"("contacts": [{"person_id": "P-1", "roles": ["approver"],
                           "verified": true}])");
  EXPECT_EQ(FindKey(Find(answer.assessments, "meddicc"), "economic_buyer.who")
                .points.ToDouble(),
            6);
}

TEST_F(MeddiccTest, WarnsOfASignatureBeforeTheDecision) {
  EXPECT_THAT(
      OutOfOrder(
          EvaluateDeal({Day("decision_process.decision", "2026-08-02"),
                        Day("decision_process.signature", "2026-08-01")})),
      ElementsAre("decision_process.decision decision_process.signature"));
  EXPECT_THAT(OutOfOrder(EvaluateDeal(
                  {Day("decision_process.decision", "2026-08-02"),
                   Day("decision_process.signature", "2026-08-02")})),
              IsEmpty());
}

}  // namespace
}  // namespace bantam::presets::meddicc_test
