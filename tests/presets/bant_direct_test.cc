// What the preset bant_direct promises to whoever sells to the using
// organisation. Figures are worked out by hand from its file: 100 points,
// weights 3, 3, 3 and 1, so 30, 30, 30 and 10; 10 a question of budget and
// need, 7.5 of authority, 2.5 of the timeline.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "tests/presets/preset_lead.h"

namespace bantam::presets::bant_direct_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kDirect = R"("id": "O-1", "kind": "direct")";

class BantDirectTest : public ::testing::Test {
 protected:
  AssessmentResult Assess(const std::vector<std::string>& evidence,
                          std::string_view more = "") const {
    return Find(Evaluate(policy_, Deal(kDirect, evidence, more)).assessments,
                "bant_direct");
  }
  // Of a deal with all of need and authority, and these members.
  Evaluation WithBudget(std::string_view members) const {
    return Evaluate(
        policy_,
        Deal(std::string(kDirect) + ", " + std::string(members),
             AllGood(policy_, "need.") + AllGood(policy_, "authority.")));
  }

  const Policy policy_ = Compile("bant_direct");
};

// Domain reference, section 2: 3 + 4 + 3 + 4.
TEST_F(BantDirectTest, AsksFourteenQuestions) {
  const AssessmentResult nothing = Assess({});
  EXPECT_THAT(Counts(nothing), ElementsAre(3, 4, 3, 4));
  EXPECT_EQ(nothing.questions.size(), 14);
  EXPECT_EQ(nothing.points.ToDouble(), 0);
  EXPECT_EQ(nothing.interval.low.ToDouble(), 0);
  EXPECT_EQ(nothing.interval.high.ToDouble(), 100);
  EXPECT_THAT(Worths(nothing), ElementsAre(10, 10, 10, 7.5, 7.5, 7.5, 7.5, 10,
                                           10, 10, 2.5, 2.5, 2.5, 2.5));
}

TEST_F(BantDirectTest, KeysAndTypesAreStable) {
  std::vector<std::string> keys;
  for (const CriterionInfo& criterion : policy_.criteria()) {
    keys.push_back(criterion.key + ' ' +
                   std::string(FieldTypeName(criterion.answer.type)) +
                   (criterion.is_date ? " date" : "") +
                   (criterion.answer.personal ? " personal" : ""));
  }
  EXPECT_THAT(
      keys,
      ElementsAre("budget.available BOOL", "budget.execution STRING",
                  "budget.preparation STRING", "authority.budget_unit STRING",
                  "authority.evaluator STRING personal",
                  "authority.purchaser STRING personal",
                  "authority.decision_maker STRING personal",
                  "need.pain STRING", "need.sufferer STRING",
                  "need.tried STRING", "timeline.decision TIMESTAMP date",
                  "timeline.order TIMESTAMP date",
                  "timeline.go_live TIMESTAMP date",
                  "timeline.acceptance TIMESTAMP date"));
}

TEST_F(BantDirectTest, AllAnswersAreAHundred) {
  const AssessmentResult all = Assess(AllGood(policy_, ""));
  EXPECT_EQ(all.points.ToDouble(), 100);
  EXPECT_TRUE(all.interval.IsPoint());
  EXPECT_EQ(all.completeness, model::Share::All());
  std::vector<double> dimensions;
  for (const DimensionResult& dimension : all.dimensions) {
    dimensions.push_back(dimension.points.ToDouble());
  }
  EXPECT_THAT(dimensions, ElementsAre(30, 30, 30, 10));
}

// Domain reference, section 2: no explicit budget is no disqualifier, and an
// unknown date is a reason to keep in touch.
TEST_F(BantDirectTest, ADeniedBudgetAndUnknownDatesDisqualifyNothing) {
  const std::vector<std::string> rest =
      AllGood(policy_, "need.") + AllGood(policy_, "authority.");
  EXPECT_EQ(Assess(rest).points.ToDouble(), 60);
  const std::vector<std::string> denied = {
      No("budget.available"), No("budget.execution"), No("budget.preparation")};
  const std::vector<std::string> late = {
      No("timeline.decision"), No("timeline.order"), No("timeline.go_live"),
      No("timeline.acceptance")};
  for (const auto& more : {denied, late, denied + late}) {
    const Evaluation answer = Evaluate(policy_, Deal(kDirect, rest + more));
    EXPECT_EQ(Find(answer.assessments, "bant_direct").points.ToDouble(), 60);
    EXPECT_NE(Raised(answer, "budget_too_small"), Decision::kYes);
    EXPECT_EQ(Find(answer.qualifications, "qualified").qualified,
              Decision::kYes);
  }
}

TEST_F(BantDirectTest, SilenceIsAQuestionAndNotANo) {
  const Evaluation answer = Evaluate(policy_, Deal(kDirect, {}));
  const QualificationResult& qualified =
      Find(answer.qualifications, "qualified");
  EXPECT_EQ(qualified.qualified, Decision::kUnknown);
  ASSERT_EQ(qualified.unmet.size(), 1);
  EXPECT_EQ(qualified.unmet[0].need->ToDouble(), 50);
  EXPECT_EQ(qualified.unmet[0].have->ToDouble(), 0);
  EXPECT_EQ(qualified.unmet[0].possible->ToDouble(), 100);
}

TEST_F(BantDirectTest, QualifiesAtExactlyHalf) {
  // 30 for need, 10 of budget, 10 of the timeline.
  const std::vector<std::string> half = AllGood(policy_, "need.") +
                                        AllGood(policy_, "timeline.") +
                                        AllGood(policy_, "budget.execution");
  const Evaluation answer = Evaluate(policy_, Deal(kDirect, half));
  EXPECT_EQ(Find(answer.assessments, "bant_direct").points.ToDouble(), 50);
  EXPECT_EQ(Find(answer.qualifications, "qualified").qualified, Decision::kYes);
  std::vector<std::string> less = half;
  less.erase(less.begin());
  EXPECT_EQ(
      Find(Evaluate(policy_, Deal(kDirect, less)).qualifications, "qualified")
          .qualified,
      Decision::kUnknown);
}

// A known budget that is too small, none, and unknown are three things.
TEST_F(BantDirectTest, OnlyAKnownBudgetCanBeTooSmall) {
  const struct {
    std::string_view members;
    Decision raised;
    Decision qualified;
  } rows[] = {
      {R"("price": {"amount": "5000", "currency": "USD"},
          "budget_amount": {"amount": "4999.99", "currency": "USD"})",
       Decision::kYes, Decision::kNo},
      {R"("price": {"amount": "5000", "currency": "USD"},
          "budget_amount": {"amount": "5000", "currency": "USD"})",
       Decision::kNo, Decision::kYes},
      {R"("price": {"amount": "5000", "currency": "USD"},
          "budget_amount": null)",
       Decision::kNo, Decision::kYes},
      {R"("price": {"amount": "5000", "currency": "USD"})", Decision::kUnknown,
       Decision::kYes},
      {R"("budget_amount": {"amount": "1", "currency": "USD"})",
       Decision::kUnknown, Decision::kYes},
  };
  for (const auto& row : rows) {
    const Evaluation answer = WithBudget(row.members);
    EXPECT_EQ(Raised(answer, "budget_too_small"), row.raised) << row.members;
    EXPECT_EQ(Find(answer.qualifications, "qualified").qualified, row.qualified)
        << row.members;
  }
  const Evaluation unknown =
      WithBudget(R"("price": {"amount": "5000", "currency": "USD"})");
  EXPECT_THAT(Find(unknown.red_flags, "budget_too_small").fields,
              ElementsAre("opportunity.budget_amount"));
}

// Domain reference, section 5: currencies are never mixed.
TEST_F(BantDirectTest, ABudgetInAnotherCurrencyIsListedAndDecidesNothing) {
  const Evaluation answer = WithBudget(
      R"("price": {"amount": "5000", "currency": "USD"},
         "budget_amount": {"amount": "1", "currency": "EUR"})");
  const RedFlagResult& flag = Find(answer.red_flags, "budget_too_small");
  EXPECT_EQ(flag.raised, Decision::kUnknown);
  EXPECT_FALSE(flag.error.empty());
  EXPECT_EQ(Find(answer.qualifications, "qualified").qualified, Decision::kYes);
}

TEST_F(BantDirectTest, ChannelOpportunitiesAreLeftAlone) {
  const std::vector<std::string> said = {Yes("budget.available")};
  const Evaluation channel =
      Evaluate(policy_, Deal(R"("kind": "channel")", said));
  EXPECT_EQ(channel.assessments.at(0).absence, Absence::kDoesNotApply);
  EXPECT_THAT(NotesWith(channel, Reason::kFrameworkUndecided), IsEmpty());
  const Evaluation unknown = Evaluate(policy_, Deal("", said));
  EXPECT_EQ(unknown.assessments.at(0).absence, Absence::kUndecided);
  EXPECT_EQ(NotesWith(unknown, Reason::kFrameworkUndecided).size(), 1);
}

TEST_F(BantDirectTest, WarnsOfDatesOutOfOrder) {
  const auto pairs = [&](const std::vector<std::string>& days) {
    return OutOfOrder(Evaluate(policy_, Deal(kDirect, days)));
  };
  EXPECT_THAT(pairs({Day("timeline.decision", "2026-07-01"),
                     Day("timeline.order", "2026-07-01"),
                     Day("timeline.go_live", "2026-09-01"),
                     Day("timeline.acceptance", "2026-10-01")}),
              IsEmpty());
  EXPECT_THAT(pairs({Day("timeline.decision", "2026-07-02"),
                     Day("timeline.order", "2026-07-01"),
                     Day("timeline.go_live", "2026-09-01"),
                     Day("timeline.acceptance", "2026-08-31")}),
              ElementsAre("timeline.decision timeline.order",
                          "timeline.go_live timeline.acceptance"));
  // Those in between are not known.
  EXPECT_THAT(pairs({Day("timeline.decision", "2026-07-02"),
                     Day("timeline.acceptance", "2026-07-01")}),
              ElementsAre("timeline.decision timeline.acceptance"));
}

// The customer is more credible than a record that is younger.
TEST_F(BantDirectTest, BelievesTheCustomerAndShowsTheConflict) {
  const AssessmentResult result =
      Assess({Yes("budget.available",
                  R"("source_kind": "crm", "source": "import",
              "at": "2026-05-20T00:00:00Z")"),
              No("budget.available",
                 R"("source_kind": "customer", "source": "P-1",
             "at": "2026-05-01T00:00:00Z")")});
  const CriterionResult& budget = FindKey(result, "budget.available");
  EXPECT_EQ(budget.standing, Standing::kBad);
  EXPECT_EQ(budget.conflict.size(), 2);
  EXPECT_EQ(result.points.ToDouble(), 0);
}

TEST_F(BantDirectTest, AVerifiedContactAnswersForTheRole) {
  const auto decision_maker = [&](std::string_view verified) {
    return FindKey(Assess({}, R"("contacts": [{"person_id": "P-7",
                       "roles": ["decision_maker"], "verified": )" +
                                  std::string(verified) + "}]"),
                   "authority.decision_maker");
  };
  EXPECT_EQ(decision_maker("true").standing, Standing::kGood);
  EXPECT_EQ(decision_maker("true").points.ToDouble(), 7.5);
  EXPECT_TRUE(decision_maker("true").from_committee);
  EXPECT_EQ(decision_maker("false").standing, Standing::kOpen);
}

class BuyingCommitteeTest : public BantDirectTest {
 protected:
  CommitteeResult Committee(const std::vector<std::string>& contacts) const {
    return Find(
        Evaluate(policy_,
                 Deal(kDirect, {}, R"("contacts": [)" + Joined(contacts) + "]"))
            .committees,
        "buying");
  }
};

// Domain reference, section 2: 7 to 20 people, a benchmark and no gate.
TEST_F(BuyingCommitteeTest, IsComparedWithTheUsualSize) {
  const struct {
    size_t size;
    Benchmark benchmark;
  } rows[] = {{6, Benchmark::kBelow},
              {7, Benchmark::kWithin},
              {20, Benchmark::kWithin},
              {21, Benchmark::kAbove}};
  for (const auto& row : rows) {
    const std::vector<std::string> people(row.size, "{}");
    EXPECT_EQ(Committee(people).benchmark, row.benchmark) << row.size;
  }
}

TEST_F(BuyingCommitteeTest, ShowsRolesAndVetoes) {
  const CommitteeResult committee =
      Committee({R"({"person_id": "P-1", "roles": ["approver"],
           "attitude": "opposed"})",
                 R"({"person_id": "P-2", "roles": ["decision_maker"]})",
                 R"({"person_id": "P-3", "roles": ["user", "initiator"],
           "attitude": "supportive", "influence": "medium"})",
                 // Whose attitude is unknown is not neutral.
                 R"({"person_id": "P-4", "roles": ["buyer"]})"});
  EXPECT_THAT(committee.vetoes, ElementsAre("P-1"));
  EXPECT_THAT(committee.blockers, ElementsAre("P-1"));
  EXPECT_THAT(committee.champions, ElementsAre("P-3"));
  EXPECT_EQ(committee.neutral, 0);
  EXPECT_EQ(committee.attitude_unknown, 2);
  std::vector<Coverage> coverage;
  for (const RoleCoverage& role : committee.roles) {
    coverage.push_back(role.coverage);
  }
  // Initiator, influencer, decision-maker (not verified), approver, buyer,
  // user.
  EXPECT_THAT(coverage, ElementsAre(Coverage::kCovered, Coverage::kMissing,
                                    Coverage::kAssumed, Coverage::kCovered,
                                    Coverage::kCovered, Coverage::kCovered));
}

}  // namespace
}  // namespace bantam::presets::bant_direct_test
