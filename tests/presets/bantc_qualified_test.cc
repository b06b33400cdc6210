// What the preset bantc promises to a sales team: red flag, scores and when a
// deal is qualified. Figures are worked out by hand from its file.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/presets/preset_lead.h"

namespace bantam::presets::bantc_qualified_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kPrice =
    R"("id": "O-1", "price": {"amount": "5000", "currency": "USD"})";
constexpr std::string_view kFits =
    R"("account": {"company_size": "large", "industry": "other",
                   "attention": "normal"})";

std::string Budget(std::string_view amount, std::string_view currency,
                   std::string_view more = "") {
  std::string rest = R"("value": {"amount": ")" + std::string(amount) +
                     R"(", "currency": ")" + std::string(currency) + "\"}";
  if (!more.empty()) rest += ", " + std::string(more);
  return Yes("budget.amount", rest);
}

class BantcQualifiedTest : public ::testing::Test {
 protected:
  // All of need, authority and timeline: 30 + 20 + 10, exactly the threshold.
  std::vector<std::string> Sixty() const {
    return AllGood(policy_, "need.") + AllGood(policy_, "authority.") +
           AllGood(policy_, "timeline.");
  }
  Evaluation Qualify(const std::vector<std::string>& evidence,
                     std::string_view more = kFits) const {
    return Evaluate(policy_, Deal(kPrice, evidence, more));
  }
  static const QualificationResult& Qualified(const Evaluation& answer) {
    return Find(answer.qualifications, "sales_qualified");
  }

  const Policy policy_ = Compile("bantc");
};

TEST_F(BantcQualifiedTest, AtExactlySixty) {
  const Evaluation answer = Qualify(Sixty());
  EXPECT_EQ(Find(answer.assessments, "bantc").points.ToDouble(), 60);
  EXPECT_EQ(Qualified(answer).qualified, Decision::kYes);
  std::vector<std::string> less = Sixty();
  less.pop_back();  // 5 for the urgency
  const Evaluation short_of = Qualify(less);
  EXPECT_EQ(Find(short_of.assessments, "bantc").points.ToDouble(), 55);
  EXPECT_EQ(Qualified(short_of).qualified, Decision::kUnknown);
  EXPECT_EQ(Met(Qualified(short_of), "enough_known"), Decision::kUnknown);
}

// Domain reference, section 2: neither a missing nor a denied budget
// disqualifies.
TEST_F(BantcQualifiedTest, ADeniedBudgetDisqualifiesNothing) {
  const std::vector<std::string> denied = {
      No("budget.amount"), No("budget.affordable"), No("budget.funds"),
      No("budget.range_accepted"), No("budget.allocated")};
  const Evaluation answer = Qualify(Sixty() + denied);
  EXPECT_EQ(Find(answer.assessments, "bantc").points.ToDouble(), 60);
  EXPECT_EQ(Qualified(answer).qualified, Decision::kYes);
  EXPECT_EQ(Raised(answer, "budget_below_need"), Decision::kUnknown);
}

// Without problem, chance and budget no answer can bring 60 any more: 100
// less 9 and 10, less 10 and 10, less 20 is 41.
TEST_F(BantcQualifiedTest, NotWhereSixtyIsOutOfReach) {
  const Evaluation answer =
      Qualify({No("need.problem"), No("competition.can_win"),
               No("budget.amount"), No("budget.affordable"), No("budget.funds"),
               No("budget.range_accepted"), No("budget.allocated")});
  EXPECT_EQ(Find(answer.assessments, "bantc").interval.high.ToDouble(), 41);
  EXPECT_EQ(Met(Qualified(answer), "enough_known"), Decision::kNo);
  EXPECT_EQ(Qualified(answer).qualified, Decision::kNo);
}

// Domain reference, section 2: a known budget that is too small is something
// else than none, and unknown a third thing.
TEST_F(BantcQualifiedTest, OnlyAKnownBudgetCanBeTooSmall) {
  const struct {
    std::vector<std::string> evidence;
    Decision raised;
    Decision qualified;
  } rows[] = {
      {{Budget("4999.999999", "USD")}, Decision::kYes, Decision::kNo},
      {{Budget("5000", "USD")}, Decision::kNo, Decision::kYes},
      {{}, Decision::kUnknown, Decision::kYes},
      {{No("budget.amount")}, Decision::kUnknown, Decision::kYes},
  };
  for (const auto& row : rows) {
    const Evaluation answer = Qualify(Sixty() + row.evidence);
    EXPECT_EQ(Raised(answer, "budget_below_need"), row.raised)
        << Joined(row.evidence);
    EXPECT_EQ(Qualified(answer).qualified, row.qualified)
        << Joined(row.evidence);
  }
  const Evaluation other =
      Qualify(Sixty() + std::vector<std::string>{Budget("1", "EUR")});
  EXPECT_EQ(Raised(other, "budget_below_need"), Decision::kUnknown);
  EXPECT_FALSE(Find(other.red_flags, "budget_below_need").error.empty());
  EXPECT_EQ(Qualified(other).qualified, Decision::kYes);
}

// A budget of the stage before may not be so any more.
TEST_F(BantcQualifiedTest, TheFlagComesDownWithANewStage) {
  const Instant entered = *(kNow - model::Days(1));
  const std::string in_stage =
      R"("stage_events": [{"id": "m1", "subject": "opportunity", "process": "pipeline",
          "to": "meeting", )" +
      At(entered) + "}]";
  const auto raised = [&](Instant at) {
    return Raised(Qualify({Budget("1000", "USD", At(at))}, in_stage),
                  "budget_below_need");
  };
  EXPECT_EQ(raised(entered), Decision::kYes);
  EXPECT_EQ(raised(*(entered - model::Span{1, 0})), Decision::kUnknown);
}

TEST_F(BantcQualifiedTest, TheCompanyMustFit) {
  const struct {
    std::string_view account;
    std::string_view grade;
    Decision qualified;
  } rows[] = {
      // 40 + 40 + 20, 40 + 40, 40, 20 + 20, 20, nothing.
      {R"("company_size": "medium", "industry": "software",
          "attention": "strategic")",
       "A", Decision::kYes},
      {R"("company_size": "medium", "industry": "software",
          "attention": "poor")",
       "A", Decision::kYes},
      {R"("company_size": "large", "industry": "other",
          "attention": "normal")",
       "B", Decision::kYes},
      {R"("company_size": "small", "industry": "retail",
          "attention": "first_deal")",
       "B", Decision::kYes},
      {R"("company_size": "small", "industry": "other",
          "attention": "normal")",
       "C", Decision::kNo},
      // Of an unknown company anything can still be true.
      {"", "D", Decision::kUnknown},
      // As in a table that has sizes and no industries.
      {R"("company_size": "small", "attention": "normal")", "C",
       Decision::kUnknown},
  };
  for (const auto& row : rows) {
    const Evaluation answer =
        Qualify(Sixty(), R"("account": {)" + std::string(row.account) + "}");
    EXPECT_EQ(Find(answer.grades, "fit_grade").grade, row.grade) << row.account;
    EXPECT_EQ(Qualified(answer).qualified, row.qualified) << row.account;
  }
}

// A score takes the assessment, adds what the deal is worth beyond its money,
// and stays within 0 and 100.
TEST_F(BantcQualifiedTest, TheDealScoreTakesTheAssessment) {
  const auto deal = [&](const std::vector<std::string>& evidence,
                        std::string_view members) {
    return Find(Evaluate(policy_, Deal(members, evidence)).scores, "deal")
        .points.ToDouble();
  };
  constexpr std::string_view kPlain =
      R"("strategic_value": "medium", "cross_sale": false, "up_sale": false)";
  constexpr std::string_view kMore =
      R"("strategic_value": "high", "up_sale": true)";
  EXPECT_EQ(deal(Sixty(), kPlain), 60);
  EXPECT_EQ(deal(Sixty(), kMore), 75);  // 60 + 10 + 5
  EXPECT_EQ(deal(AllGood(policy_, ""), kMore), 100);
  EXPECT_EQ(deal({No("need.problem")}, kPlain), 0);
}

TEST_F(BantcQualifiedTest, OneVetoIsShown) {
  const Evaluation answer =
      Qualify({}, R"("contacts": [{"person_id": "P-1", "roles": ["approver"],
              "attitude": "opposed", "influence": "low"},
             {"person_id": "P-2", "roles": ["approver"]}])");
  const CommitteeResult& committee = Find(answer.committees, "buying");
  EXPECT_THAT(committee.vetoes, ElementsAre("P-1"));
  EXPECT_THAT(committee.champions, IsEmpty());
}

}  // namespace
}  // namespace bantam::presets::bantc_qualified_test
