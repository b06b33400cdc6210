// The oracle against examples worked out by hand from docs/assessment.md.

#include "tests/oracle/assess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/oracle/judge.h"
#include "tests/oracle/text.h"

namespace bantam::oracle::assess_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int64_t kDay = 86'400;

TEST(ShareTest, LeftOverMillionthsGoToTheLargestRemainders) {
  // 100 / 7 = 14.285714 2/7, 200 / 7 = 28.571428 4/7, 400 / 7 = 57.142857 1/7.
  EXPECT_THAT(Share(100 * kPoint, {1, 2, 4}),
              ElementsAre(14'285'714, 28'571'429, 57'142'857));
  // A tie goes to those that come first.
  EXPECT_THAT(Share(5, {1, 1, 1}), ElementsAre(2, 2, 1));
}

// One framework, one dimension: MONEY worth 10 and, if bad, -4; DATEs worth 2
// and 3.
class AssessTest : public testing::Test {
 protected:
  AssessTest() {
    policy_.evidence_sources = {"customer", "sales"};
    FrameworkSpec framework;
    framework.id = "bant";
    DimensionSpec budget;
    budget.id = "budget";
    budget.criteria.push_back(Question("amount", AnswerKind::kMoney, 10));
    budget.criteria[0].points_if_bad = -4 * kPoint;
    budget.criteria.push_back(Question("from", AnswerKind::kDate, 2));
    budget.criteria.push_back(Question("until", AnswerKind::kDate, 3));
    framework.dimensions.push_back(budget);
    policy_.frameworks.push_back(framework);
    AddBuiltInFields(policy_);
    AddAnswerFields(policy_);
    lead_.values.resize(policy_.fields.size());
    lead_.present[2] = true;
    lead_.now = Instant{1000 * kDay, 0};
  }

  void AddPipeline() {
    ProcessSpec process;
    process.id = framework().process = "pipeline";
    process.subject = Subject::kOpportunity;
    process.stages = {"meeting", "offer", "won"};
    process.formerly = {{"quote", "offer"}};
    policy_.processes = {process};
  }

  void Move(const std::string& to, int64_t days_ago,
            const std::string& from = "") {
    StageEvent event;
    event.id = "e" + std::to_string(lead_.stage_events.size());
    event.process = "pipeline";
    event.from = from;
    event.to = to;
    event.at = DaysAgo(days_ago);
    lead_.stage_events.push_back(event);
  }

  static CriterionSpec Question(std::string id, AnswerKind answer,
                                int64_t points) {
    CriterionSpec criterion;
    criterion.id = std::move(id);
    criterion.answer = answer;
    criterion.points = points * kPoint;
    return criterion;
  }

  FrameworkSpec& framework() { return policy_.frameworks[0]; }
  CriterionSpec& amount() { return framework().dimensions[0].criteria[0]; }

  Evidence& Say(Assessment assessment, std::string source, int64_t days_ago,
                std::string kind = "") {
    Evidence evidence;
    evidence.criterion = "budget.amount";
    evidence.assessment = assessment;
    evidence.source = std::move(source);
    evidence.source_kind = std::move(kind);
    evidence.at = DaysAgo(days_ago);
    lead_.evidence.push_back(std::move(evidence));
    return lead_.evidence.back();
  }
  void SayDate(const char* key, int64_t days_ago) {
    Evidence& evidence = Say(Assessment::kConfirmed, "", 0);
    evidence.criterion = key;
    evidence.value = DaysAgo(days_ago);
  }
  Instant DaysAgo(int64_t days) const {
    return Instant{lead_.now.seconds - days * kDay, 0};
  }

  AssessmentResult Result() { return Judge(policy_, lead_)->assessments.at(0); }
  CriterionResult Amount() { return Result().dimensions[0].criteria[0]; }
  void Expect(int64_t points, int64_t low, int64_t high) {
    const AssessmentResult result = Result();
    EXPECT_EQ(result.points.micros, points * kPoint);
    EXPECT_EQ(result.interval.low.micros, low * kPoint);
    EXPECT_EQ(result.interval.high.micros, high * kPoint);
  }

  PolicySpec policy_;
  LeadSpec lead_;
};

TEST_F(AssessTest, NothingSaidIsOpen) {
  Expect(0, -4, 15);
  EXPECT_EQ(Result().completeness.micros, 0);
  EXPECT_THAT(
      Result().questions,
      ElementsAre(
          bantam::Question{"budget.amount", Standing::kOpen, {14 * kPoint}},
          bantam::Question{"budget.until", Standing::kOpen, {3 * kPoint}},
          bantam::Question{"budget.from", Standing::kOpen, {2 * kPoint}}));
}

TEST_F(AssessTest, AnswersCountAndCompleteTheirShare) {
  Say(Assessment::kConfirmed, "ann", 5);
  Expect(10, 10, 15);
  EXPECT_EQ(Result().completeness.micros, 666'667);
  amount().denial_is_good = true;
  Expect(-4, -4, 1);
}

TEST_F(AssessTest, TheLatestIsBelieved) {
  Say(Assessment::kConfirmed, "ann", 5);
  Say(Assessment::kDenied, "bob", 4);
  Expect(-4, -4, 1);
  EXPECT_EQ(Amount().conflict.size(), 2u);
  // What ann said first no longer is what she says.
  Say(Assessment::kConfirmed, "ann", 3);
  Expect(10, 10, 15);
  // At the same time, the later record is the later word.
  Say(Assessment::kDenied, "bob", 3).recorded_at = DaysAgo(1);
  Expect(-4, -4, 1);
  Say(Assessment::kConfirmed, "ann", 3).recorded_at = DaysAgo(1);
  EXPECT_EQ(Amount().standing, Standing::kConflicting);
  Expect(0, -4, 15);
}

TEST_F(AssessTest, TheMostCredibleIsBelieved) {
  framework().conflicts = ConflictRule::kMostCredible;
  Say(Assessment::kConfirmed, "ann", 9, "sales");
  Say(Assessment::kDenied, "bob", 1);
  Expect(10, 10, 15);
  Say(Assessment::kDenied, "eve", 20, "customer");
  Expect(-4, -4, 1);
  EXPECT_EQ(Amount().at, DaysAgo(1));
}

TEST_F(AssessTest, WhoIsAskedBelievesNobody) {
  framework().conflicts = ConflictRule::kAsk;
  Say(Assessment::kConfirmed, "ann", 9);
  Say(Assessment::kDenied, "bob", 1);
  EXPECT_EQ(Amount().standing, Standing::kConflicting);
  lead_.evidence[1].assessment = Assessment::kConfirmed;
  lead_.evidence[0].value = *Money::Parse("5", "USD");
  EXPECT_EQ(Amount().value, Value(*Money::Parse("5", "USD")));
  EXPECT_THAT(Amount().conflict, IsEmpty());
  lead_.evidence[1].value = *Money::Parse("5", "EUR");
  EXPECT_EQ(Amount().standing, Standing::kGood);
  EXPECT_EQ(Amount().value, std::nullopt);
  EXPECT_EQ(Amount().conflict.size(), 2u);
}

TEST_F(AssessTest, ClaimsAreShownAndCountForNothing) {
  Say(Assessment::kUnknown, "ann", 9).value = *Money::Parse("5", "USD");
  EXPECT_EQ(Amount().value, Value(*Money::Parse("5", "USD")));
  EXPECT_EQ(Amount().standing, Standing::kOpen);
  Say(Assessment::kUnknown, "bob", 1).value = *Money::Parse("6", "USD");
  EXPECT_EQ(Amount().value, std::nullopt);
}

TEST_F(AssessTest, OthersRepeatsAndTheFutureDoNotCount) {
  Say(Assessment::kConfirmed, "ann", 0).subject_id = "O-2";
  Say(Assessment::kConfirmed, "ann", -1);
  Say(Assessment::kDenied, "ann", 2).id = "e";
  Say(Assessment::kDenied, "ann", 2).id = "e";
  Expect(-4, -4, 1);
  EXPECT_THAT(
      Judge(policy_, lead_)->notes,
      ElementsAre(
          Note{Reason::kEvidenceInFuture, "evidence", {{"count", int64_t{1}}}},
          Note{Reason::kEvidenceRepeated, "evidence", {{"count", int64_t{1}}}},
          Note{
              Reason::kEvidenceOfOthers, "evidence", {{"count", int64_t{1}}}}));
  lead_.evidence[3].source = "bob";
  EXPECT_EQ(Judge(policy_, lead_), std::nullopt);
}

TEST_F(AssessTest, AnAnswerIsStalePastItsAge) {
  framework().max_age = 30 * kDay;
  Say(Assessment::kConfirmed, "ann", 30);
  Expect(10, 10, 15);
  lead_.evidence[0].at = Instant{DaysAgo(30).seconds - 1, 999'999'999};
  EXPECT_EQ(Amount().standing, Standing::kStale);
  Expect(0, -4, 15);
  amount().max_age = 31 * kDay;
  Expect(10, 10, 15);
  lead_.evidence[0].at.reset();
  EXPECT_EQ(Amount().standing, Standing::kStale);
}

TEST_F(AssessTest, AnAnswerIsConfirmedAnewInEachStage) {
  AddPipeline();
  framework().due = {{"offer", {"budget.until", "budget.amount"}}};
  amount().reconfirm_each_stage = true;
  Say(Assessment::kConfirmed, "ann", 5);
  Expect(10, 10, 15);
  Move("offer", 5);
  Expect(10, 10, 15);
  EXPECT_THAT(Result().due, ElementsAre("budget.until"));
  lead_.stage_events[0].at.nanos = 1;
  EXPECT_EQ(Amount().standing, Standing::kStale);
  EXPECT_THAT(Result().due, ElementsAre("budget.until", "budget.amount"));
}

TEST_F(AssessTest, TheStageIsThatOfTheProcess) {
  AddPipeline();
  EXPECT_EQ(Result().stage, "");
  Move("meeting", 9);
  // A former id is the stage that has it now.
  Move("quote", 8);
  EXPECT_EQ(Result().stage, "offer");
  // An impossible event moves nothing.
  Move("won", 7, "meeting");
  Move("elsewhere", 6);
  EXPECT_EQ(Result().stage, "offer");
  Move("won", 5, "offer");
  EXPECT_EQ(Result().stage, "won");
  lead_.stage_events.back().subject_id = "O-2";
  EXPECT_EQ(Result().stage, "offer");
  lead_.stage_events.back().subject_id.clear();
  lead_.stage_events.back().id.clear();
  EXPECT_EQ(Judge(policy_, lead_), std::nullopt);
}

TEST_F(AssessTest, DatesOutOfOrderAreNoted) {
  framework().date_orders = {{"span", {"budget.from", "budget.until"}}};
  SayDate("budget.from", 5);
  SayDate("budget.until", 5);
  EXPECT_THAT(Judge(policy_, lead_)->notes, IsEmpty());
  lead_.evidence[1].value = DaysAgo(6);
  EXPECT_THAT(Judge(policy_, lead_)->notes,
              ElementsAre(Note{Reason::kDatesOutOfOrder,
                               "bant",
                               {{"order", std::string("span")},
                                {"earlier", std::string("budget.from")},
                                {"later", std::string("budget.until")},
                                {"earlier_at", DaysAgo(5)},
                                {"later_at", DaysAgo(6)}}}));
}

TEST_F(AssessTest, AVerifiedContactAnswers) {
  amount().answer = AnswerKind::kPerson;
  amount().committee_role = BuyerRole::kApprover;
  amount().max_age = 1;
  ContactSpec contact;
  contact.contact.person_id = "P-1";
  contact.contact.roles = {BuyerRole::kApprover};
  lead_.contacts = {contact};
  EXPECT_EQ(Amount().value, Value(std::string("P-1")));
  EXPECT_FALSE(Amount().from_committee);
  Expect(0, -4, 15);
  (*lead_.contacts)[0].contact.verified = true;
  EXPECT_TRUE(Amount().from_committee);
  Expect(10, 10, 15);
  (*lead_.contacts)[0].contact.opportunity_id = "O-2";
  Expect(0, -4, 15);
}

}  // namespace
}  // namespace bantam::oracle::assess_test
