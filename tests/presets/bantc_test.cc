// What the preset bantc promises to a sales team: the assessment. Figures are
// worked out by hand from its file: 100 points, weights 2, 2, 3, 1 and 2, so
// 20, 20, 30, 10 and 20.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/presets/preset_lead.h"

namespace bantam::presets::bantc_test {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kDeal = R"("id": "O-1")";
// When the deal came to its stage.
constexpr Instant kEntered{1'779'900'000, 0};

std::string Entered(std::string_view stage, Instant at) {
  return R"({"id": "into )" + std::string(stage) +
         R"(", "subject": "opportunity", "process": "pipeline", "to": ")" +
         std::string(stage) + R"(", )" + At(at) + "}";
}

std::string InStage(std::string_view stage) {
  return R"("stage_events": [)" + Entered(stage, kEntered) + "]";
}

class BantcTest : public ::testing::Test {
 protected:
  AssessmentResult Assess(const std::vector<std::string>& evidence,
                          std::string_view more = "") const {
    return Find(Evaluate(policy_, Deal(kDeal, evidence, more)).assessments,
                "bantc");
  }

  const Policy policy_ = Compile("bantc");
};

TEST_F(BantcTest, SharesOutAHundredPoints) {
  const AssessmentResult nothing = Assess({});
  EXPECT_THAT(Counts(nothing), ElementsAre(5, 6, 6, 2, 3));
  // 20 / 5; 20 by 3, 2, 2, 1, 1, 1; 30 by 3, 1, 1, 2, 1, 2; 10 / 2; 20 by 1,
  // 1, 2.
  EXPECT_THAT(Worths(nothing), ElementsAre(4, 4, 4, 4, 4, 6, 4, 4, 2, 2, 2, 9,
                                           3, 3, 6, 3, 6, 5, 5, 5, 5, 10));
  // No problem and no chance take 10 each.
  EXPECT_EQ(nothing.interval.low.ToDouble(), -20);
  EXPECT_EQ(nothing.interval.high.ToDouble(), 100);
  const AssessmentResult all = Assess(AllGood(policy_, ""));
  EXPECT_EQ(all.points.ToDouble(), 100);
  EXPECT_TRUE(all.interval.IsPoint());
  EXPECT_EQ(all.completeness, model::Share::All());
}

// The question that could move most is asked first: 10 + 10 for whether we can
// win, 9 + 10 for the problem, then the decision-maker with 6 before the two
// of need with 6, in policy order.
TEST_F(BantcTest, AsksFirstWhatMovesMost) {
  const AssessmentResult nothing = Assess({});
  ASSERT_EQ(nothing.questions.size(), 22);
  EXPECT_EQ(nothing.questions[0].key, "competition.can_win");
  EXPECT_EQ(nothing.questions[0].worth.ToDouble(), 20);
  EXPECT_EQ(nothing.questions[1].key, "need.problem");
  EXPECT_EQ(nothing.questions[1].worth.ToDouble(), 19);
  EXPECT_EQ(nothing.questions[2].key, "authority.decision_maker");
  EXPECT_EQ(nothing.questions[3].key, "need.financial_goals");
}

// Domain reference, section 2: need stays a main qualifier, and nothing else
// but a lost cause takes points away.
TEST_F(BantcTest, OnlyTwoDenialsTakePointsAway) {
  for (const CriterionInfo& criterion : policy_.criteria()) {
    const std::string& key = criterion.key;
    const std::string bad = key == "competition.present" ? Yes(key) : No(key);
    const double expected =
        key == "need.problem" || key == "competition.can_win" ? -10 : 0;
    EXPECT_EQ(Assess({bad}).points.ToDouble(), expected) << key;
  }
}

// Nobody competing is good, as nobody being satisfied is to a channel.
TEST_F(BantcTest, NoCompetitorIsGood) {
  EXPECT_EQ(Assess({No("competition.present")}).points.ToDouble(), 5);
  EXPECT_EQ(Assess({Yes("competition.present")}).points.ToDouble(), 0);
}

// Where no times are recorded, as in a table of past deals, answers count.
TEST_F(BantcTest, AnswersWithoutATimeCount) {
  const AssessmentResult result = Assess({Yes("budget.allocated")});
  EXPECT_EQ(result.points.ToDouble(), 4);
  EXPECT_EQ(result.stage, "");
}

// Domain reference, section 2: the budget is confirmed anew in each stage, and
// the same value confirmed anew counts. A deadline is met at the very instant.
TEST_F(BantcTest, TheBudgetIsConfirmedAnewInEachStage) {
  const Instant before = *(kEntered - model::Span{0, 1});
  for (const CriterionInfo& criterion : policy_.criteria()) {
    const std::string& key = criterion.key;
    const bool good_is_no = key == "competition.present";
    const auto standing = [&](const std::string& more) {
      return FindKey(Assess({good_is_no ? No(key, more) : Yes(key, more)},
                            InStage("proposal")),
                     key)
          .standing;
    };
    const bool budget = key.substr(0, 7) == "budget.";
    EXPECT_EQ(standing(At(kEntered)), Standing::kGood) << key;
    EXPECT_EQ(standing(At(before)), budget ? Standing::kStale : Standing::kGood)
        << key;
    EXPECT_EQ(standing(""), budget ? Standing::kStale : Standing::kGood) << key;
  }
}

TEST_F(BantcTest, TheSameAmountConfirmedAnewCounts) {
  const std::string amount =
      R"("value": {"amount": "5000", "currency": "USD"}, )";
  const std::string first =
      Yes("budget.amount", amount + At(*(kEntered - model::Days(30))));
  const std::string again =
      Yes("budget.amount", amount + At(*(kEntered + model::Days(1))));
  EXPECT_EQ(Assess({first}, InStage("meeting")).points.ToDouble(), 0);
  EXPECT_EQ(Assess({first, again}, InStage("meeting")).points.ToDouble(), 4);
  // The next promotion asks again, and not before it has happened.
  const auto promoted = [&](Instant at) {
    return R"("stage_events": [)" + Entered("meeting", kEntered) + ", " +
           Entered("proposal", at) + "]";
  };
  const Instant next = *(*(kEntered + model::Days(1)) + model::Span{0, 1});
  const AssessmentResult asked = Assess({first, again}, promoted(next));
  EXPECT_EQ(asked.stage, "proposal");
  EXPECT_EQ(FindKey(asked, "budget.amount").standing, Standing::kStale);
  EXPECT_THAT(asked.due, Contains("budget.amount"));
  const AssessmentResult planned =
      Assess({first, again}, promoted(*(kNow + model::Days(1))));
  EXPECT_EQ(planned.stage, "meeting");
  EXPECT_EQ(planned.points.ToDouble(), 4);
}

TEST_F(BantcTest, EachStageAsksForMore) {
  EXPECT_THAT(Assess({}).due, IsEmpty());
  EXPECT_THAT(Assess({}, InStage("contact")).due, ElementsAre("need.problem"));
  EXPECT_THAT(Assess({}, InStage("qualification")).due,
              ElementsAre("need.problem", "need.scope",
                          "authority.contact_level", "competition.present"));
  const struct {
    std::string_view stage;
    size_t due;
  } rows[] = {{"contact", 1},   {"qualification", 4}, {"meeting", 8},
              {"proposal", 16}, {"negotiation", 18},  {"closing", 19}};
  std::vector<std::string> before;
  for (const auto& row : rows) {
    const std::vector<std::string> due = Assess({}, InStage(row.stage)).due;
    EXPECT_EQ(due.size(), row.due) << row.stage;
    for (const std::string& key : before) EXPECT_THAT(due, Contains(key));
    before = due;
  }
  EXPECT_THAT(Assess({}, InStage("retention")).due, IsEmpty());
  // What is answered, either way, is due no more.
  EXPECT_THAT(Assess({No("need.problem")}, InStage("contact")).due, IsEmpty());
  EXPECT_THAT(
      Assess(AllGood(policy_, "", At(kEntered)), InStage("closing")).due,
      IsEmpty());
}

// Domain reference, section 2: the chance differs with none, weak or strong
// competition. The figures are the file's own.
TEST_F(BantcTest, TheChanceToWinFollowsTheCompetition) {
  const auto chance = [&](const std::vector<std::string>& evidence) {
    const auto win = Assess(evidence).win_probability;
    EXPECT_TRUE(win.has_value());
    return std::vector<int64_t>{win->low.micros, win->high.micros};
  };
  EXPECT_THAT(chance({}), ElementsAre(200'000, 600'000));
  EXPECT_THAT(chance({Text("competition.strength", "none")}), Each(600'000));
  EXPECT_THAT(chance({Text("competition.strength", "weak")}), Each(450'000));
  // Strong competition speaks against the deal; what is denied is known, too.
  EXPECT_THAT(chance({No("competition.strength", R"("value": "strong")")}),
              Each(200'000));
  // A claim is no answer, and that somebody competes does not say how.
  EXPECT_THAT(
      chance({R"({"criterion": "competition.strength", "value": "none"})"}),
      ElementsAre(200'000, 600'000));
  EXPECT_THAT(chance({Yes("competition.present")}),
              ElementsAre(200'000, 600'000));
}

}  // namespace
}  // namespace bantam::presets::bantc_test
