// docs/assessment.md: evidence, standings, points and questions.

#include "bantam/assessment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "bantam/evaluator.h"
#include "bantam/process.h"
#include "tests/assess/frameworks.h"

namespace bantam::assessment_test {
namespace {

using testing::Assess;
using testing::At;
using testing::Confirmed;
using testing::DaysAgo;
using testing::Denied;
using ::testing::ElementsAre;
using testing::Evaluate;
using testing::Find;
using testing::From;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::NewOpportunity;
using testing::Now;
using testing::P;
using testing::Say;
using testing::WithBant;
using testing::Worth;

StageEvent Entered(const std::string& stage, Instant at) {
  StageEvent event;
  event.id = "into " + stage;
  event.process = "pipeline";
  event.to = stage;
  event.at = at;
  return event;
}

TEST(Assessment, CountsNothingWhileNothingIsKnown) {
  const AssessmentResult result = Assess(NewOpportunity(WithBant()));
  EXPECT_EQ(result.id, "bant");
  EXPECT_EQ(result.points, P(0));
  // 10 + 20 + 30 + 1 + 1, and -5 for the bad answer.
  EXPECT_EQ(result.interval, (model::Interval{P(-5), P(62)}));
  EXPECT_EQ(result.completeness.micros, 0);
}

// Domain, rethinking BANT: no budget is no disqualifier; the polarity says
// which answer is good.
TEST(Assessment, JudgesByPolarity) {
  Lead lead = NewOpportunity(WithBant());
  Say(lead, Denied("budget.available"));
  Say(lead, Denied("need.content"));
  const AssessmentResult result = Assess(lead);
  EXPECT_EQ(Find(result, "budget.available").standing, Standing::kBad);
  EXPECT_EQ(Find(result, "budget.available").points, P(0));
  EXPECT_EQ(Find(result, "need.content").standing, Standing::kGood);
  EXPECT_EQ(result.points, P(30));
  // 40 of 62 points are answered.
  EXPECT_EQ(result.completeness.micros, 645'161);
}

TEST(Assessment, TakesAYesOrNoForAnAssessment) {
  Lead lead = NewOpportunity(WithBant());
  Evidence yes;
  yes.criterion = "budget.available";
  yes.value = true;
  Say(lead, yes);
  const CriterionResult result = Find(Assess(lead), "budget.available");
  EXPECT_EQ(result.assessment, Assessment::kConfirmed);
  EXPECT_EQ(result.standing, Standing::kGood);
  EXPECT_EQ(result.value, Value(true));
}

TEST(Assessment, AClaimLeavesTheQuestionOpen) {
  Lead lead = NewOpportunity(WithBant());
  Evidence claim = Worth("5000", Confirmed("budget.amount"));
  claim.assessment = Assessment::kUnknown;
  Say(lead, claim);
  const CriterionResult result = Find(Assess(lead), "budget.amount");
  EXPECT_EQ(result.standing, Standing::kOpen);
  EXPECT_EQ(result.value, Value(*Money::Parse("5000", "USD")));
  EXPECT_EQ(result.points, P(0));
}

TEST(Assessment, LeavesOutWhatIsRepeatedLaterOrAboutOthers) {
  Lead lead = NewOpportunity(WithBant());
  Evidence once = Confirmed("budget.available");
  once.id = "e1";
  Say(lead, once);
  Say(lead, once);
  Evidence later = Denied("budget.available", *(Now() + model::Seconds(1)));
  Say(lead, later);
  Evidence other = Denied("need.content");
  other.subject_id = "O-2";
  Say(lead, other);
  const Evaluation evaluation = Evaluate(lead);
  EXPECT_EQ(evaluation.assessments[0].points, P(10));
  EXPECT_THAT(
      evaluation.notes,
      ElementsAre(
          Note{Reason::kEvidenceInFuture, "evidence", {{"count", int64_t{1}}}},
          Note{Reason::kEvidenceRepeated, "evidence", {{"count", int64_t{1}}}},
          Note{
              Reason::kEvidenceOfOthers, "evidence", {{"count", int64_t{1}}}}));
}

TEST(Assessment, RefusesOneIdForTwoContents) {
  Lead lead = NewOpportunity(WithBant());
  Evidence first = Confirmed("budget.available");
  first.id = "e1";
  Say(lead, first);
  first.source = "somebody else";
  Say(lead, first);
  const auto answer = Evaluator(lead.policy()).Evaluate(lead, Now());
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(answer.status().message()),
              HasSubstr("evidence[1]: the id 'e1' stands at evidence[0] with "
                        "other content"));
}

TEST(Assessment, BelievesTheLatestOfTwoSources) {
  Lead lead = NewOpportunity(WithBant());
  Say(lead, From("customer", Confirmed("budget.available", DaysAgo(2))));
  Say(lead, From("sales", Denied("budget.available", DaysAgo(1))));
  const CriterionResult result = Find(Assess(lead), "budget.available");
  EXPECT_EQ(result.standing, Standing::kBad);
  ASSERT_EQ(result.conflict.size(), 2u);
  EXPECT_EQ(result.conflict[0].source_kind, "customer");
  EXPECT_EQ(result.conflict[1].assessment, Assessment::kDenied);
}

TEST(Assessment, BelievesTheMostCredibleSource) {
  Lead lead = NewOpportunity(WithBant("conflicts: MOST_CREDIBLE"));
  Say(lead, From("customer", Confirmed("budget.available", DaysAgo(2))));
  Say(lead, From("sales", Denied("budget.available", DaysAgo(1))));
  EXPECT_EQ(Find(Assess(lead), "budget.available").standing, Standing::kGood);
}

TEST(Assessment, AsksWhereThePolicySaysSo) {
  Lead lead = NewOpportunity(WithBant("conflicts: ASK"));
  Say(lead, From("customer", Confirmed("budget.available", DaysAgo(2))));
  Say(lead, From("sales", Denied("budget.available", DaysAgo(1))));
  const AssessmentResult result = Assess(lead);
  EXPECT_EQ(Find(result, "budget.available").standing, Standing::kConflicting);
  EXPECT_EQ(Find(result, "budget.available").interval,
            (model::Interval{P(0), P(10)}));
}

// A source may change its mind without disagreeing with itself.
TEST(Assessment, ASourcesLatestWordReplacesItsFormer) {
  Lead lead = NewOpportunity(WithBant("conflicts: ASK"));
  Say(lead, From("sales", Denied("budget.available", DaysAgo(2))));
  Say(lead, From("sales", Confirmed("budget.available", DaysAgo(1))));
  const CriterionResult result = Find(Assess(lead), "budget.available");
  EXPECT_EQ(result.standing, Standing::kGood);
  EXPECT_THAT(result.conflict, IsEmpty());
}

// Sources that agree on yes and not on the sum: the yes stands.
TEST(Assessment, AValueInConflictDoesNotUndoTheAssessment) {
  Lead lead = NewOpportunity(WithBant("conflicts: ASK"));
  Say(lead, From("customer", Worth("5000", Confirmed("budget.amount"))));
  Say(lead, From("sales", Worth("8000", Confirmed("budget.amount"))));
  const CriterionResult result = Find(Assess(lead), "budget.amount");
  EXPECT_EQ(result.standing, Standing::kGood);
  EXPECT_EQ(result.value, std::nullopt);
  EXPECT_EQ(result.conflict.size(), 2u);
}

// A deadline is met at the very instant (domain: conventions).
TEST(Assessment, GoesStaleAfterItsAge) {
  Lead lead = NewOpportunity(WithBant());
  Say(lead, Confirmed("budget.amount", DaysAgo(90)));
  EXPECT_EQ(Find(Assess(lead), "budget.amount").standing, Standing::kGood);
  const AssessmentResult later = Assess(lead, *(Now() + model::Seconds(1)));
  EXPECT_EQ(Find(later, "budget.amount").standing, Standing::kStale);
  EXPECT_EQ(Find(later, "budget.amount").assessment, Assessment::kConfirmed);
  EXPECT_EQ(later.points, P(0));
}

TEST(Assessment, WithoutATimeAnAnswerThatAgesIsStale) {
  Lead lead = NewOpportunity(WithBant());
  Evidence undated = Confirmed("budget.amount");
  undated.at.reset();
  Say(lead, undated);
  EXPECT_EQ(Find(Assess(lead), "budget.amount").standing, Standing::kStale);
}

// Domain, BANT+C: budget is updated at every stage promotion.
TEST(Assessment, MustBeConfirmedAnewInEachStage) {
  Lead lead = NewOpportunity(WithBant());
  Say(lead, Worth("5000", Confirmed("budget.amount", DaysAgo(5))));
  ASSERT_TRUE(lead.AddStageEvent(Entered("meeting", DaysAgo(5))).ok());
  EXPECT_EQ(Find(Assess(lead), "budget.amount").standing, Standing::kGood);
  ASSERT_TRUE(lead.AddStageEvent(Entered("proposal", DaysAgo(4))).ok());
  const AssessmentResult stale = Assess(lead);
  EXPECT_EQ(stale.stage, "proposal");
  EXPECT_EQ(Find(stale, "budget.amount").standing, Standing::kStale);
  // The same value confirmed anew counts.
  Say(lead, Worth("5000", Confirmed("budget.amount", DaysAgo(3))));
  EXPECT_EQ(Find(Assess(lead), "budget.amount").standing, Standing::kGood);
}

TEST(Assessment, IsInTheStageEnteredLast) {
  Lead lead = NewOpportunity(WithBant());
  ASSERT_TRUE(lead.AddStageEvent(Entered("proposal", DaysAgo(1))).ok());
  ASSERT_TRUE(lead.AddStageEvent(Entered("meeting", DaysAgo(5))).ok());
  StageEvent other = Entered("closing", DaysAgo(0));
  other.subject_id = "O-2";
  ASSERT_TRUE(lead.AddStageEvent(other).ok());
  ASSERT_TRUE(
      lead.AddStageEvent(Entered("won", *(Now() + model::Seconds(1)))).ok());
  EXPECT_EQ(Assess(lead).stage, "proposal");
  // A stage entered at this very instant is the current one.
  ASSERT_TRUE(lead.AddStageEvent(Entered("lost", testing::Now())).ok());
  EXPECT_EQ(Assess(lead).stage, "lost");
}

// What Replay says is what the framework says.
TEST(Assessment, IsInTheStageThatReplayFinds) {
  const std::string due =
      R"pb(due { stage: "proposal" criteria: "budget.available" })pb";
  Lead lead = NewOpportunity(WithBant(due));
  const auto expect = [&](const std::string& stage, size_t due_questions) {
    const auto history = Replay(lead, "pipeline", {.at = Now()});
    ASSERT_TRUE(history.ok()) << history.status();
    const AssessmentResult result = Assess(lead);
    EXPECT_EQ(history->stage, stage);
    EXPECT_EQ(result.stage, stage);
    EXPECT_EQ(result.due.size(), due_questions);
  };
  ASSERT_TRUE(lead.AddStageEvent(Entered("meeting", DaysAgo(9))).ok());
  expect("meeting", 0);
  // Impossible: it was not there that the deal was.
  StageEvent skipped = Entered("closing", DaysAgo(8));
  skipped.from = "proposal";
  ASSERT_TRUE(lead.AddStageEvent(skipped).ok());
  expect("meeting", 0);
  // Impossible: there is no such stage.
  ASSERT_TRUE(lead.AddStageEvent(Entered("offer", DaysAgo(7))).ok());
  expect("meeting", 0);
  // Renamed since then.
  ASSERT_TRUE(lead.AddStageEvent(Entered("quote", DaysAgo(6))).ok());
  expect("proposal", 1);
}

// A history that cannot be replayed says of no stage that it is the current
// one.
TEST(Assessment, NeedsAHistoryThatCanBeReplayed) {
  Lead lead = NewOpportunity(WithBant());
  StageEvent nameless = Entered("meeting", DaysAgo(9));
  nameless.id.clear();
  ASSERT_TRUE(lead.AddStageEvent(nameless).ok());
  Evaluator evaluator(lead.policy());
  EXPECT_EQ(evaluator.Evaluate(lead, Now()).status().message(),
            "stage_events[0].id: an event that is replayed needs an id");
}

// Whatever order they arrive in: by sequence, then by id.
TEST(Assessment, FindsTheStageInAnyOrderOfArrival) {
  std::vector<StageEvent> events = {Entered("meeting", DaysAgo(1)),
                                    Entered("closing", DaysAgo(1)),
                                    Entered("proposal", DaysAgo(1))};
  events[0].id = "c";
  events[1].id = "b";
  events[1].sequence = 1;
  events[2].id = "a";
  events[2].sequence = 1;
  for (int rotation = 0; rotation < 3; ++rotation) {
    Lead lead = NewOpportunity(WithBant());
    for (const StageEvent& event : events) {
      ASSERT_TRUE(lead.AddStageEvent(event).ok());
    }
    EXPECT_EQ(Assess(lead).stage, "closing");
    std::rotate(events.begin(), events.begin() + 1, events.end());
  }
}

TEST(Assessment, AsksFirstWhatMovesTheTotalMost) {
  Lead lead = NewOpportunity(WithBant());
  Say(lead, Confirmed("timeline.order"));
  const AssessmentResult result = Assess(lead);
  // Worth 30 + 5, 20, 10 and 1.
  EXPECT_THAT(
      result.questions,
      ElementsAre(Question{"need.content", Standing::kOpen, P(35)},
                  Question{"budget.amount", Standing::kOpen, P(20)},
                  Question{"budget.available", Standing::kOpen, P(10)},
                  Question{"timeline.decision", Standing::kOpen, P(1)}));
}

TEST(Assessment, AQuestionBeyondACapIsWorthNothing) {
  Lead lead = NewOpportunity(WithBant("cap: 30"));
  Say(lead, Denied("need.content"));
  const AssessmentResult result = Assess(lead);
  EXPECT_EQ(result.points, P(30));
  EXPECT_TRUE(result.interval.IsPoint());
  for (const Question& question : result.questions) {
    EXPECT_EQ(question.worth, P(0)) << question.key;
  }
}

// Keys of the criteria that say that they are due.
std::vector<std::string> MarkedDue(const AssessmentResult& result) {
  std::vector<std::string> keys;
  for (const DimensionResult& dimension : result.dimensions) {
    for (const CriterionResult& criterion : dimension.criteria) {
      if (criterion.due) keys.push_back(criterion.key);
    }
  }
  return keys;
}

TEST(Assessment, SaysWhatIsDueInTheStage) {
  Lead lead = NewOpportunity(WithBant(R"pb(
    due {
      stage: "proposal"
      criteria: "timeline.decision"
      criteria: "budget.available"
    })pb"));
  EXPECT_THAT(Assess(lead).due, IsEmpty());
  EXPECT_THAT(MarkedDue(Assess(lead)), IsEmpty());
  ASSERT_TRUE(lead.AddStageEvent(Entered("proposal", DaysAgo(1))).ok());
  EXPECT_THAT(Assess(lead).due,
              ElementsAre("timeline.decision", "budget.available"));
  EXPECT_THAT(MarkedDue(Assess(lead)),
              ElementsAre("budget.available", "timeline.decision"));
  Say(lead, Denied("budget.available"));
  EXPECT_THAT(Assess(lead).due, ElementsAre("timeline.decision"));
  EXPECT_THAT(MarkedDue(Assess(lead)), ElementsAre("timeline.decision"));
}

// Domain, BANT direct: in that order; warn if broken.
TEST(Assessment, WarnsOfDatesOutOfOrder) {
  const Policy policy = WithBant(R"pb(
    date_orders {
      id: "buying"
      criteria: "timeline.decision"
      criteria: "timeline.order"
    })pb");
  Lead lead = NewOpportunity(policy);
  Evidence decision = Confirmed("timeline.decision");
  decision.value = At("2026-09-02T00:00:00Z");
  Say(lead, decision);
  Evidence order = Confirmed("timeline.order");
  order.value = At("2026-09-01T00:00:00Z");
  Say(lead, order);
  const Evaluation evaluation = Evaluate(lead);
  EXPECT_THAT(evaluation.notes,
              ElementsAre(Note{Reason::kDatesOutOfOrder,
                               "bant",
                               {{"order", std::string("buying")},
                                {"earlier", std::string("timeline.decision")},
                                {"later", std::string("timeline.order")},
                                {"earlier_at", At("2026-09-02T00:00:00Z")},
                                {"later_at", At("2026-09-01T00:00:00Z")}}}));
  EXPECT_EQ(evaluation.assessments[0].points, P(2));
}

TEST(Assessment, KeepsItsPlaceWhereItDoesNotApply) {
  const Policy policy =
      WithBant("applies_when: \"opportunity.kind == 'direct'\"");
  Lead lead = NewOpportunity(policy);
  const Evaluation unknown = Evaluate(lead);
  ASSERT_EQ(unknown.assessments.size(), 1u);
  EXPECT_EQ(unknown.assessments[0].id, "bant");
  EXPECT_EQ(unknown.assessments[0].absence, Absence::kUndecided);
  EXPECT_THAT(unknown.notes,
              ElementsAre(Note{
                  Reason::kFrameworkUndecided,
                  "bant",
                  {{"fields", std::vector<std::string>{"opportunity.kind"}}}}));
  ASSERT_TRUE(lead.Set("opportunity.kind", std::string("channel")).ok());
  const Evaluation channel = Evaluate(lead);
  ASSERT_EQ(channel.assessments.size(), 1u);
  EXPECT_EQ(channel.assessments[0].absence, Absence::kDoesNotApply);
  EXPECT_EQ(channel.assessments[0].interval, model::Interval());
  EXPECT_THAT(channel.notes, IsEmpty());
  ASSERT_TRUE(lead.Set("opportunity.kind", std::string("direct")).ok());
  EXPECT_TRUE(Evaluate(lead).assessments.at(0).is_there());
}

// 100 points by 1 : 1 : 1 and, in the first, by 2 : 1.
TEST(Assessment, SharesATotalOutToTheMillionth) {
  const Policy policy = testing::Compile(R"pb(
    id: "acme"
    frameworks {
      id: "f"
      subject: ACCOUNT
      total: 100
      dimensions {
        id: "a"
        criteria { id: "x" answer: TEXT weight: 2 }
        criteria { id: "y" answer: TEXT }
      }
      dimensions {
        id: "b"
        criteria { id: "x" answer: TEXT }
      }
      dimensions {
        id: "c"
        criteria { id: "x" answer: TEXT }
      }
    })pb");
  Lead lead(policy);
  lead.SetPresent(Subject::kAccount);
  const AssessmentResult result = Assess(lead);
  // 33.333334 goes to the first; of it 22.222222.67 and 11.111111.33.
  EXPECT_EQ(Find(result, "a.x").interval.high, P(22.222223));
  EXPECT_EQ(Find(result, "a.y").interval.high, P(11.111111));
  EXPECT_EQ(Find(result, "b.x").interval.high, P(33.333333));
  EXPECT_EQ(result.interval.high, P(100));
}

TEST(Assessment, ConditionsReadWhatIsKnown) {
  const Policy policy = WithBant("", R"pb(
    red_flags {
      id: "small"
      subject: OPPORTUNITY
      severity: MAJOR
      when: "answers.budget.amount < money('10000', 'USD')"
    })pb");
  Lead lead = NewOpportunity(policy);
  const auto raised = [&lead] {
    const Evaluation evaluation = Evaluate(lead);
    return evaluation.red_flags.empty() ? Decision::kNo
                                        : evaluation.red_flags[0].raised;
  };
  EXPECT_EQ(raised(), Decision::kUnknown);
  Say(lead, Worth("5000", Confirmed("budget.amount", DaysAgo(1))));
  EXPECT_EQ(raised(), Decision::kYes);
  Say(lead, Worth("10000", Confirmed("budget.amount")));
  EXPECT_EQ(raised(), Decision::kNo);
}

TEST(Assessment, FeedsAScore) {
  const Policy policy = WithBant("", R"pb(
    scores {
      id: "deal"
      subject: OPPORTUNITY
      groups {
        id: "g"
        rules { id: "bant" assessment: "bant" cap: 25 }
        rules { id: "budget" assessment: "bant.budget" }
      }
    })pb");
  Lead lead = NewOpportunity(policy);
  Say(lead, Denied("need.content"));
  Say(lead, Confirmed("budget.available"));
  const ScoreResult score = testing::Score(lead);
  // 40 capped at 25, and 10; once all is known 25 and 10 to 30.
  EXPECT_EQ(score.points, P(35));
  EXPECT_EQ(score.interval, (model::Interval{P(35), P(55)}));
  EXPECT_FALSE(score.exact);
  ASSERT_EQ(score.lines.size(), 3u);
  EXPECT_EQ(score.lines[0].code, Reason::kRuleAssessment);
  EXPECT_EQ(score.lines[0].points, P(40));
  EXPECT_EQ(score.lines[1].code, Reason::kRuleCap);
  EXPECT_EQ(score.lines[1].points, P(-15));
  EXPECT_EQ(score.lines[2].points, P(10));
  // The capped rule adds 25 whatever is answered.
  ASSERT_EQ(score.undecided.size(), 1u);
  EXPECT_EQ(score.undecided[0].path, "deal.g.budget");
  EXPECT_THAT(score.undecided[0].fields, ElementsAre("answers.budget.amount"));
}

}  // namespace
}  // namespace bantam::assessment_test
