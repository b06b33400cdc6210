// docs/processes.md, "Beginning anew": behaviour counts from the last recycling
// on; fit counts whenever it was.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "bantam/crossing.h"
#include "bantam/explain.h"
#include "tests/process/lifecycles.h"
#include "tests/support/ask.h"

namespace bantam::baseline_test {
namespace {

using testing::Compile;
using ::testing::ElementsAre;
using testing::Evaluate;
using ::testing::HasSubstr;
using testing::HistoryOf;
using testing::kLifecycle;
using testing::May;
using testing::NewPerson;
using testing::P;
using testing::Proposed;
using testing::Record;
using testing::Step;
using testing::Visit;

constexpr Span kNanosecond{.seconds = 0, .nanos = 1};

ScoreResult ScoreOf(const Lead& lead, const std::string& id, Instant now) {
  for (const ScoreResult& score : Evaluate(lead, now).scores) {
    if (score.id == id) return score;
  }
  ADD_FAILURE() << id;
  return {};
}

// A lead that was recycled on 10 May.
Lead Recycled(const Policy& policy) {
  Lead lead = NewPerson(policy);
  Record(lead, Step("1", "lead", May(1)));
  Record(lead, Step("2", "mql", May(2)));
  Record(lead, Step("3", "nurture", May(10), "timing"));
  return lead;
}

TEST(Baseline, IsTheLastRecycling) {
  const Policy policy = Compile(kLifecycle);
  Lead lead = Recycled(policy);
  EXPECT_FALSE(HistoryOf(lead, *(May(10) - kNanosecond)).baseline);
  EXPECT_EQ(HistoryOf(lead, May(10)).baseline, May(10));
  const StageHistory history = HistoryOf(lead, May(11));
  EXPECT_FALSE(history.visits[1].recycled);
  EXPECT_TRUE(history.visits[2].recycled);
  Record(lead, Step("4", "lead", May(12)));
  EXPECT_EQ(HistoryOf(lead, May(20)).baseline, May(12));
  // A move that does not recycle leaves it where it is.
  Record(lead, Step("5", "mql", May(13)));
  EXPECT_EQ(HistoryOf(lead, May(20)).baseline, May(12));
}

TEST(Baseline, IsNoneWhereTheNewerPolicyHasNoSuchTransition) {
  Lead lead = NewPerson(Compile(kLifecycle));
  Record(lead, Step("1", "nurture", May(1)));
  const StageHistory history = HistoryOf(lead, May(2));
  EXPECT_FALSE(history.visits[0].recycled);
  EXPECT_FALSE(history.baseline);
}

TEST(Baseline, LeavesOutWhatWasBefore) {
  const Policy policy = Compile(kLifecycle);
  Lead lead = Recycled(policy);
  Visit(lead, May(3));
  Visit(lead, *(May(10) - kNanosecond));
  Visit(lead, May(10));
  Visit(lead, May(11));
  EXPECT_EQ(ScoreOf(lead, "engagement", May(9)).points, P(10));
  EXPECT_EQ(ScoreOf(lead, "engagement", *(May(10) - kNanosecond)).points,
            P(20));
  // At the very instant it counts.
  EXPECT_EQ(ScoreOf(lead, "engagement", May(10)).points, P(10));
  EXPECT_EQ(ScoreOf(lead, "engagement", May(20)).points, P(20));
  EXPECT_EQ(ScoreOf(lead, "interest", May(20)).points, P(40));
}

TEST(Baseline, IsOfTheProcessThatTheScoreNames) {
  std::string text(kLifecycle);
  text.insert(text.find("processes {"), R"pb(
    processes {
      id: "other"
      subject: PERSON
      stages { id: "there" kind: WON }
      transitions { id: "go" entry: true to: "there" recycles: true }
    }
  )pb");
  Lead lead = Recycled(Compile(text));
  StageEvent other = Step("4", "there", May(15));
  other.process = "other";
  Record(lead, other);
  Visit(lead, May(3));
  Visit(lead, May(11));
  EXPECT_EQ(HistoryOf(lead, May(20), "other").baseline, May(15));
  EXPECT_EQ(ScoreOf(lead, "engagement", May(20)).points, P(10));
}

TEST(Baseline, HoldsForConditionsOnActivitiesAndNotForFit) {
  const Policy policy = Compile(kLifecycle);
  Lead lead = Recycled(policy);
  ASSERT_TRUE(lead.Set("person.title", std::string("CFO")).ok());
  Visit(lead, May(3), "demo");
  EXPECT_EQ(ScoreOf(lead, "engagement", May(4)).points, P(6));
  EXPECT_EQ(ScoreOf(lead, "engagement", May(10)).points, P(1));
  EXPECT_EQ(ScoreOf(lead, "interest", May(10)).points, P(5));
  Visit(lead, May(10), "demo");
  EXPECT_EQ(ScoreOf(lead, "engagement", May(10)).points, P(6));
}

TEST(Baseline, SaysHowManyWereLeftOut) {
  const Policy policy = Compile(kLifecycle);
  Lead lead = Recycled(policy);
  Visit(lead, May(3));
  Visit(lead, May(4));
  Visit(lead, May(12));
  EXPECT_THAT(ScoreOf(lead, "engagement", May(20)).lines,
              ElementsAre(Line{
                  Reason::kRuleOccurrences,
                  "engagement.g.visit",
                  P(10),
                  {{"count", int64_t{1}}, {"before_baseline", int64_t{2}}}}));
  // Also where nothing is left to count.
  const Evaluation evaluation = Evaluate(lead, May(11));
  EXPECT_THAT(evaluation.scores[0].lines,
              ElementsAre(Line{
                  Reason::kRuleOccurrences,
                  "engagement.g.visit",
                  P(0),
                  {{"count", int64_t{0}}, {"before_baseline", int64_t{2}}}}));
  EXPECT_THAT(Explain(lead, evaluation),
              HasSubstr("0 times, and 2 times before it began anew, which do "
                        "not count"));
  EXPECT_THAT(ScoreOf(lead, "interest", May(11)).lines,
              ElementsAre(Line{Reason::kRuleOccurrences,
                               "interest.g.visit",
                               P(20),
                               {{"count", int64_t{2}}}}));
}

TEST(Baseline, LeavesAnUnknownListUnknown) {
  const Policy policy = Compile(kLifecycle);
  Lead lead(policy);
  ASSERT_TRUE(lead.SetSubjectId(Subject::kPerson, "P-1").ok());
  Record(lead, Step("1", "lead", May(1)));
  Record(lead, Step("2", "mql", May(2)));
  Record(lead, Step("3", "nurture", May(10), "timing"));
  const ScoreResult score = ScoreOf(lead, "engagement", May(20));
  EXPECT_EQ(score.points, P(0));
  EXPECT_EQ(score.interval.high, P(100'006));
}

TEST(Baseline, OfAHistoryThatCannotBeIsAnError) {
  const Policy policy = Compile(kLifecycle);
  Lead lead = Recycled(policy);
  Record(lead, Step("4", "nurture", May(12)));
  Evaluator evaluator(policy);
  EXPECT_TRUE(evaluator.Evaluate(lead, May(11)).ok());
  const auto refused = evaluator.Evaluate(lead, May(12));
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(refused.status().message(),
            "stage event '4': it moves to 'nurture', where the subject was "
            "already");
  Lead nameless = NewPerson(policy);
  Record(nameless, Step("", "lead", May(1)));
  EXPECT_EQ(evaluator.Evaluate(nameless, May(2)).status().message(),
            "stage_events[0].id: an event that is replayed needs an id");
}

// Re-entry is by new behaviour: what brought the lead to MQL the first time
// does not do so again.
TEST(Baseline, KeepsOldBehaviourFromMovingTheLeadAgain) {
  const Policy policy = Compile(kLifecycle);
  Lead lead = Recycled(policy);
  for (int day = 3; day <= 6; ++day) Visit(lead, May(day));
  EXPECT_THAT(Proposed(lead, May(12), "lifecycle"), ElementsAre());
  for (int day = 13; day <= 15; ++day) Visit(lead, May(day));
  EXPECT_THAT(Proposed(lead, May(14), "lifecycle"), ElementsAre());
  EXPECT_THAT(Proposed(lead, May(15), "lifecycle"), ElementsAre("nurture>mql"));
}

// A move to come that begins the score anew is when it falls.
TEST(Baseline, IsWhenAScoreCrossesItsThreshold) {
  const Policy policy = Compile(kLifecycle);
  Lead lead = Recycled(policy);
  Visit(lead, May(3));
  Visit(lead, May(4));
  const auto crossing =
      testing::NextCrossing(lead, "engagement", P(20), May(5), {});
  ASSERT_TRUE(crossing.ok()) << crossing.status();
  EXPECT_EQ(crossing->outcome, CrossingOutcome::kCrosses);
  EXPECT_EQ(crossing->at, May(10));
  EXPECT_EQ(crossing->points, P(0));
  const auto other = testing::NextCrossing(lead, "interest", P(20), May(5), {});
  ASSERT_TRUE(other.ok()) << other.status();
  EXPECT_EQ(other->outcome, CrossingOutcome::kStays);
}

}  // namespace
}  // namespace bantam::baseline_test
