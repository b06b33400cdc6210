// What the preset bant_channel promises to whoever recruits partners. Figures
// are worked out by hand from its file: 100 points, weights 3, 3, 3 and 1, so
// 30, 30, 30 and 10; 10 a question of budget, 7.5 of authority, 6 of need, 2
// of the timeline.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/presets/preset_lead.h"

namespace bantam::presets::bant_channel_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kChannel = R"("id": "O-1", "kind": "channel")";

class BantChannelTest : public ::testing::Test {
 protected:
  AssessmentResult Assess(const std::vector<std::string>& evidence) const {
    return Find(Evaluate(policy_, Deal(kChannel, evidence)).assessments,
                "bant_channel");
  }

  const Policy policy_ = Compile("bant_channel");
};

// Domain reference, section 2: 3 + 4 + 5 + 5.
TEST_F(BantChannelTest, AsksSeventeenQuestions) {
  const AssessmentResult nothing = Assess({});
  EXPECT_THAT(Counts(nothing), ElementsAre(3, 4, 5, 5));
  EXPECT_EQ(nothing.questions.size(), 17);
  EXPECT_THAT(Worths(nothing), ElementsAre(10, 10, 10, 7.5, 7.5, 7.5, 7.5, 6, 6,
                                           6, 6, 6, 2, 2, 2, 2, 2));
  const AssessmentResult all = Assess(AllGood(policy_, ""));
  EXPECT_EQ(all.points.ToDouble(), 100);
  EXPECT_TRUE(all.interval.IsPoint());
}

// Domain reference, section 2: dissatisfaction with the present portfolio is
// good here.
TEST_F(BantChannelTest, DissatisfactionIsGood) {
  for (const char* key :
       {"need.product_satisfaction", "need.support_satisfaction",
        "need.marketing_satisfaction"}) {
    EXPECT_EQ(Assess({No(key)}).points.ToDouble(), 6) << key;
    EXPECT_EQ(FindKey(Assess({No(key)}), key).standing, Standing::kGood);
    EXPECT_EQ(Assess({Yes(key)}).points.ToDouble(), 0) << key;
    EXPECT_EQ(FindKey(Assess({Yes(key)}), key).standing, Standing::kBad);
    EXPECT_EQ(FindKey(Assess({}), key).standing, Standing::kOpen);
    // The value of a yes-or-no question speaks for itself.
    const std::string no =
        R"({"criterion": ")" + std::string(key) + R"(", "value": false})";
    EXPECT_EQ(Assess({no}).points.ToDouble(), 6) << key;
  }
}

TEST_F(BantChannelTest, NoAnswerTakesAnythingAway) {
  std::vector<std::string> evidence;
  for (const CriterionInfo& criterion : policy_.criteria()) {
    evidence.push_back(criterion.key.find("_satisfaction") == std::string::npos
                           ? No(criterion.key)
                           : Yes(criterion.key));
  }
  const AssessmentResult worst = Assess(evidence);
  EXPECT_EQ(worst.points.ToDouble(), 0);
  EXPECT_TRUE(worst.interval.IsPoint());
}

// Dealers plan by the quarter: the latest word holds, whoever said it.
TEST_F(BantChannelTest, TheLatestWordHolds) {
  const std::string partner =
      Yes("need.support_satisfaction",
          R"("source_kind": "partner", "at": "2026-05-01T00:00:00Z")");
  const std::string sales =
      No("need.support_satisfaction",
         R"("source_kind": "channel_sales", "at": "2026-05-02T00:00:00Z")");
  for (const auto& evidence : {std::vector<std::string>{partner, sales},
                               std::vector<std::string>{sales, partner}}) {
    const AssessmentResult result = Assess(evidence);
    const CriterionResult& support =
        FindKey(result, "need.support_satisfaction");
    EXPECT_EQ(support.standing, Standing::kGood);
    EXPECT_EQ(support.conflict.size(), 2);
  }
}

TEST_F(BantChannelTest, WarnsOfDatesOutOfOrder) {
  const char* steps[] = {"timeline.signing", "timeline.briefing",
                         "timeline.training", "timeline.demo_units",
                         "timeline.first_order"};
  std::vector<std::string> days;
  for (const char* step : steps) days.push_back(Day(step, "2026-07-15"));
  EXPECT_THAT(OutOfOrder(Evaluate(policy_, Deal(kChannel, days))), IsEmpty());
  // Each step but the first, a day before all others.
  for (size_t i = 1; i < days.size(); ++i) {
    std::vector<std::string> early = days;
    early[i] = Day(steps[i], "2026-07-14");
    EXPECT_THAT(OutOfOrder(Evaluate(policy_, Deal(kChannel, early))),
                ElementsAre(std::string(steps[i - 1]) + ' ' + steps[i]));
  }
}

TEST_F(BantChannelTest, DirectOpportunitiesAreLeftAlone) {
  const Evaluation direct = Evaluate(policy_, Deal(R"("kind": "direct")", {}));
  EXPECT_EQ(direct.assessments.at(0).absence, Absence::kDoesNotApply);
}

// The usual 7 to 20 are of companies that buy for themselves.
TEST_F(BantChannelTest, ADealersPeopleAreNotCompared) {
  const Evaluation answer =
      Evaluate(policy_, Deal(kChannel, {}, R"("contacts": [{"person_id": "P-1",
          "roles": ["decision_maker", "buyer"], "verified": true}])"));
  const CommitteeResult& partner = Find(answer.committees, "partner");
  EXPECT_EQ(partner.benchmark, Benchmark::kNone);
  for (const RoleCoverage& role : partner.roles) {
    const bool required = role.role == BuyerRole::kDecisionMaker ||
                          role.role == BuyerRole::kBuyer;
    EXPECT_EQ(role.coverage,
              required ? Coverage::kCovered : Coverage::kNotRequired);
  }
}

}  // namespace
}  // namespace bantam::presets::bant_channel_test
