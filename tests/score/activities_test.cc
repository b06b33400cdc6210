// docs/scoring.md on activities, by example; every figure is worked out by
// hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "tests/score/policies.h"

namespace bantam::activities_test {
namespace {

using ::bantam::testing::AddVisit;
using ::bantam::testing::DaysAgo;
using ::bantam::testing::Evaluate;
using ::bantam::testing::NewLead;
using ::bantam::testing::P;
using ::bantam::testing::Score;
using ::bantam::testing::WithGroups;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Interval Between(double low, double high) {
  return {P(low), P(high)};
}

constexpr char kVisits[] = R"pb(groups {
                                  id: "g" %s
                                  rules {
                                    id: "visit"
                                    points: 10 %s
                                    each { kinds: "visit" %s }
                                  }
                                })pb";

Policy Visits(const char* group, const char* rule, const char* each) {
  char text[1000];
  snprintf(text, sizeof(text), kVisits, group, rule, each);
  return WithGroups(text);
}

// 10 points at half a month: 10, 5, 0 (peers: linear on the original points).
TEST(Activities, LinearDecayIsOnTheOriginalPoints) {
  const Policy ramp =
      Visits("", "", "decay { linear { share: 0.5 period: \"30d\" } }");
  const Policy step = Visits(
      "", "", "decay { linear { share: 0.5 period: \"30d\" step: true } }");
  const struct {
    int days;
    double ramp;
    double step;
  } kCases[] = {{0, 10, 10},       {15, 7.5, 10}, {30, 5, 5}, {45, 2.5, 5},
                {59, 0.166667, 5}, {60, 0, 0},    {90, 0, 0}};
  for (const auto& c : kCases) {
    for (const Policy& policy : {ramp, step}) {
      Lead lead = NewLead(policy);
      AddVisit(lead, DaysAgo(c.days));
      EXPECT_EQ(Score(lead).points, P(policy == ramp ? c.ramp : c.step))
          << c.days;
    }
  }
}

// Each occurrence is rounded by itself: three of 10 * 2^(-1/3) = 7.93700526.
TEST(Activities, EachOccurrenceIsDecayedAndRounded) {
  const Policy policy = Visits("", "", "decay { half_life: \"30d\" }");
  Lead lead = NewLead(policy);
  for (int i = 0; i < 3; ++i) AddVisit(lead, DaysAgo(10));
  const ScoreResult score = Score(lead);
  EXPECT_EQ(score.points, P(23.811015));
  EXPECT_THAT(score.lines,
              ElementsAre(Line{Reason::kRuleOccurrences,
                               "s.g.visit",
                               P(30),
                               {{"count", int64_t{3}}}},
                          Line{Reason::kRuleDecay,
                               "s.g.visit",
                               P(-6.188985),
                               {{"half_life", std::string("30d")}}}));
}

TEST(Activities, AWindowEndsAtItsVeryLength) {
  const Policy policy = Visits("", "", "decay { window: \"30d\" }");
  Lead inside = NewLead(policy);
  AddVisit(inside, *model::Instant::FromNanos(DaysAgo(30).TotalNanos() + 1));
  EXPECT_EQ(Score(inside).points, P(10));
  Lead outside = NewLead(policy);
  AddVisit(outside, DaysAgo(30));
  EXPECT_EQ(Score(outside).points, P(0));
}

TEST(Activities, CapsComeAfterDecayUnlessTheRuleSaysBefore) {
  const Policy after = Visits("", "cap: 15", "decay { half_life: \"10d\" }");
  const Policy before = Visits(
      "", "cap: 15", "decay { half_life: \"10d\" } cap_before_decay: true");
  for (const Policy& policy : {after, before}) {
    Lead lead = NewLead(policy);
    AddVisit(lead, DaysAgo(20));  // 2.5 left
    AddVisit(lead, DaysAgo(0));   // 10 left
    AddVisit(lead, DaysAgo(10));  // 5 left
    const ScoreResult score = Score(lead);
    if (policy == after) {
      // 17.5, capped.
      EXPECT_EQ(score.points, P(15));
      ASSERT_EQ(score.lines.size(), 3u);
      EXPECT_EQ(score.lines[2],
                (Line{Reason::kRuleCap,
                      "s.g.visit",
                      P(-2.5),
                      {{"bound", 15.0}, {"before_decay", false}}}));
    } else {
      // The newest takes 10, the next the remaining 5, of which half is left.
      EXPECT_EQ(score.points, P(12.5));
      ASSERT_EQ(score.lines.size(), 3u);
      EXPECT_EQ(score.lines[1],
                (Line{Reason::kRuleCap,
                      "s.g.visit",
                      P(-15),
                      {{"bound", 15.0}, {"before_decay", true}}}));
      EXPECT_EQ(score.lines[2].points, P(-2.5));
    }
  }
}

// peers.md, 12: without a floor, a lead that comes back never gets there.
TEST(Activities, AFloorUnderPenaltiesLetsALeadComeBack) {
  const Policy policy = WithGroups(R"pb(
    groups {
      id: "good"
      rules {
        id: "visit"
        points: 10
        each { kinds: "visit" }
      }
    }
    groups {
      id: "bad"
      floor: -20
      rules {
        id: "gone"
        points: -15
        each { kinds: "unsubscribe" }
      }
    })pb");
  Lead lead = NewLead(policy);
  for (int i = 0; i < 4; ++i) {
    ASSERT_TRUE(lead.AddActivity({.id = "",
                                  .kind = "unsubscribe",
                                  .at = DaysAgo(i),
                                  .recorded_at = {}})
                    .ok());
    AddVisit(lead, DaysAgo(i));
  }
  const ScoreResult score = Score(lead);
  EXPECT_EQ(score.points, P(20));
  EXPECT_EQ(score.lines.back(),
            (Line{Reason::kGroupFloor, "s.bad", P(40), {{"bound", -20.0}}}));
}

TEST(Activities, AbsentActivitiesAreUnknownAndNoneAreNone) {
  const Policy policy = Visits("", "cap: 25", "");
  Lead lead = NewLead(policy);
  EXPECT_EQ(Score(lead).interval, Between(0, 25));
  EXPECT_THAT(Score(lead).undecided[0].fields, ElementsAre("activities"));
  lead.SetActivitiesKnown();
  EXPECT_EQ(Score(lead).interval, Between(0, 0));
  EXPECT_TRUE(Score(lead).exact);
}

TEST(Activities, WithoutACapTheLimitOnActivitiesBoundsTheUnknown) {
  const Policy policy = Visits("", "", "");
  EXPECT_EQ(Score(NewLead(policy)).interval, Between(0, 10.0 * 10'000));
}

TEST(Activities, AnUndecidedOccurrenceIsCountedByItself) {
  const Policy policy =
      Visits("", "cap: 15", "where: \"activity.page == '/pricing'\"");
  Lead lead = NewLead(policy);
  AddVisit(lead, DaysAgo(1));
  AddVisit(lead, DaysAgo(2));
  AddVisit(lead, DaysAgo(3));
  ASSERT_TRUE(
      lead.SetActivity(0, "activity.page", std::string("/pricing")).ok());
  ASSERT_TRUE(lead.SetActivity(1, "activity.page", std::string("/jobs")).ok());
  const ScoreResult score = Score(lead);
  EXPECT_EQ(score.points, P(10));
  EXPECT_EQ(score.interval, Between(10, 15));
  ASSERT_EQ(score.undecided.size(), 1u);
  EXPECT_THAT(score.undecided[0].fields, ElementsAre("activity.page"));
  EXPECT_EQ(score.undecided[0].interval, Between(10, 15));
}

TEST(Activities, TheFutureDoesNotCountAndIsReported) {
  const Policy policy = Visits("", "", "");
  Lead lead = NewLead(policy);
  AddVisit(lead, testing::Now());
  AddVisit(lead, DaysAgo(-1));
  const Evaluation evaluation = Evaluate(lead);
  EXPECT_EQ(evaluation.scores[0].points, P(10));
  EXPECT_THAT(evaluation.notes, ElementsAre(Note{Reason::kActivitiesInFuture,
                                                 "activities",
                                                 {{"count", int64_t{1}}}}));
}

TEST(Activities, AnActivityGivenTwiceCountsOnce) {
  const Policy policy = Visits("", "", "");
  Lead lead = NewLead(policy);
  AddVisit(lead, DaysAgo(1), "a");
  AddVisit(lead, DaysAgo(1), "a");
  AddVisit(lead, DaysAgo(1));
  AddVisit(lead, DaysAgo(1));
  const Evaluation evaluation = Evaluate(lead);
  EXPECT_EQ(evaluation.scores[0].points, P(30));
  EXPECT_THAT(evaluation.notes, ElementsAre(Note{Reason::kActivitiesRepeated,
                                                 "activities",
                                                 {{"count", int64_t{1}}}}));
}

TEST(Activities, AnIdWithOtherContentIsAnError) {
  const Policy policy = Visits("", "", "");
  Evaluator evaluator(policy);
  Lead lead = NewLead(policy);
  AddVisit(lead, DaysAgo(1), "a");
  AddVisit(lead, DaysAgo(2), "a");
  Evaluation evaluation;
  evaluation.lead_id = "left over";
  const absl::Status status = evaluator.EvaluateInto(
      lead, testing::Now(), Detail::kExplained, &evaluation);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(),
            "activities[1]: the id 'a' stands at activities[0] with other "
            "content");
  EXPECT_EQ(evaluation, Evaluation());

  Lead differing = NewLead(policy);
  AddVisit(differing, DaysAgo(1), "a");
  AddVisit(differing, DaysAgo(1), "a");
  ASSERT_TRUE(
      differing.SetActivity(1, "activity.page", std::string("/jobs")).ok());
  EXPECT_FALSE(evaluator.Evaluate(differing, testing::Now()).ok());
}

TEST(Activities, RefusesWhatItCannotAnswer) {
  const Policy policy = Visits("", "", "");
  const Policy other = Visits("", "", "");
  Evaluator evaluator(policy);
  EXPECT_FALSE(evaluator.Evaluate(NewLead(other), testing::Now()).ok());
  EXPECT_FALSE(
      evaluator
          .Evaluate(NewLead(policy), Instant{model::kMaxInstantSeconds + 1, 0})
          .ok());
  EXPECT_FALSE(
      evaluator.Evaluate(NewLead(policy), Instant{0, 1'000'000'000}).ok());
}

TEST(Activities, CountsRepeatsByMacros) {
  const Policy policy = WithGroups(
      R"pb(groups {
             id: "g"
             rules {
               id: "often"
               points: 7
               when: "activities.filter(a, a.kind == 'visit' && a.at > now - duration('168h')).size() >= 3"
             }
           })pb");
  Lead lead = NewLead(policy);
  AddVisit(lead, DaysAgo(1));
  AddVisit(lead, DaysAgo(2));
  AddVisit(lead, DaysAgo(8));
  EXPECT_EQ(Score(lead).points, P(0));
  AddVisit(lead, DaysAgo(3));
  EXPECT_EQ(Score(lead).points, P(7));
  EXPECT_EQ(Score(NewLead(policy)).interval, Between(0, 7));
}

TEST(Activities, CarriesItsProvenance) {
  const Policy policy = Visits("", "", "");
  const Evaluation evaluation = Evaluate(NewLead(policy));
  EXPECT_EQ(evaluation.provenance.policy_id, "test");
  EXPECT_EQ(evaluation.provenance.policy_hash, policy.hash());
  EXPECT_EQ(evaluation.provenance.library_version, "0.1.0");
  EXPECT_EQ(evaluation.now, testing::Now());
}

TEST(Activities, FiguresAloneAreTheSameFigures) {
  const Policy policy = Visits("cap: 12", "", "");
  Lead lead = NewLead(policy);
  AddVisit(lead, DaysAgo(1));
  AddVisit(lead, DaysAgo(1));
  Evaluator evaluator(policy);
  const auto explained = evaluator.Evaluate(lead, testing::Now());
  const auto figures =
      evaluator.Evaluate(lead, testing::Now(), Detail::kFigures);
  ASSERT_TRUE(explained.ok() && figures.ok());
  EXPECT_EQ(explained->scores[0].points, figures->scores[0].points);
  EXPECT_EQ(explained->scores[0].lines.size(), 2u);
  EXPECT_THAT(figures->scores[0].lines, IsEmpty());
}

}  // namespace
}  // namespace bantam::activities_test
