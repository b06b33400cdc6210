// Stages, the ways between them, and where events lead (docs/processes.md).

#include "bantam/model/stages.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace bantam::model::stages_test {
namespace {

// List → Lead → MQL → SQL → Opportunity → Customer (domain: lifecycle), where
// MQL may be passed by; lost ends it, and may be recycled into a lead.
struct Lifecycle {
  StageGraph graph;
  size_t list = graph.AddStage({});
  size_t lead = graph.AddStage({});
  size_t mql = graph.AddStage({});
  size_t sql = graph.AddStage({});
  size_t customer = graph.AddStage({.kind = StageKind::kWon});
  size_t lost = graph.AddStage({.kind = StageKind::kLost});

  Lifecycle() {
    graph.AddWay(kNowhere, {.to = list});
    graph.AddWay(list, {.to = lead});
    graph.AddWay(lead, {.to = mql, .transition = 7});
    graph.AddWay(lead, {.to = sql});
    graph.AddWay(mql, {.to = sql});
    graph.AddWay(sql, {.to = customer});
    graph.AddWay(sql, {.to = lost});
    graph.AddWay(lost, {.to = lead, .recycles = true});
  }
};

Instant Day(int64_t day) {
  return Instant{day * 86'400, 0};
}

TEST(StageGraphTest, HasAtMostOneWayFromOneStageToAnother) {
  Lifecycle life;
  EXPECT_FALSE(life.graph.AddWay(life.lead, {.to = life.mql}));
  EXPECT_FALSE(life.graph.AddWay(life.lead, {.to = life.lead}));
  EXPECT_FALSE(life.graph.AddWay(life.lead, {.to = 99}));
  EXPECT_FALSE(life.graph.AddWay(99, {.to = life.lead}));
  EXPECT_EQ(life.graph.WaysFrom(life.lead).size(), 2u);
  EXPECT_EQ(life.graph.FindWay(life.lead, life.mql)->transition, 7u);
  EXPECT_EQ(life.graph.FindWay(life.mql, life.lead), nullptr);
  EXPECT_TRUE(life.graph.WaysFrom(99).empty());
  EXPECT_EQ(life.graph.WaysFrom(kNowhere).size(), 1u);
}

// It is an error of a policy if no way leads to a stage from an entry or from a
// retired stage.
TEST(StageGraphTest, FindsTheStagesThatNobodyComesTo) {
  Lifecycle life;
  EXPECT_EQ(life.graph.Reached(), std::vector<bool>(6, true));
  // Two stages that lead only to each other, and one beyond them.
  const size_t a = life.graph.AddStage({});
  const size_t b = life.graph.AddStage({});
  const size_t c = life.graph.AddStage({});
  life.graph.AddWay(a, {.to = b});
  life.graph.AddWay(b, {.to = a});
  life.graph.AddWay(b, {.to = c});
  EXPECT_EQ(life.graph.Reached(),
            (std::vector<bool>{true, true, true, true, true, true, false, false,
                               false}));
  EXPECT_TRUE(life.graph.IsLedTo(a));
  // History may have left a subject in a retired stage.
  const size_t old = life.graph.AddStage({.retired = true});
  life.graph.AddWay(old, {.to = a});
  EXPECT_EQ(life.graph.Reached(), std::vector<bool>(10, true));
  EXPECT_FALSE(life.graph.IsLedTo(old));
}

TEST(StageGraphTest, WorkThatGoesOnNeedsAWayOut) {
  StageGraph graph;
  for (const StageKind kind : {StageKind::kOpen, StageKind::kWon,
                               StageKind::kLost, StageKind::kParked}) {
    graph.AddStage({.kind = kind});
  }
  EXPECT_TRUE(graph.IsDeadEnd(0));
  EXPECT_FALSE(graph.IsDeadEnd(1));
  EXPECT_FALSE(graph.IsDeadEnd(2));
  EXPECT_TRUE(graph.IsDeadEnd(3));
  EXPECT_FALSE(graph.IsDeadEnd(4));
  graph.AddWay(0, {.to = 1});
  EXPECT_FALSE(graph.IsDeadEnd(0));
}

// An event that is impossible changes nothing, and of several problems the
// first is reported.
TEST(JudgeMoveTest, RefusesWhatCannotHaveBeen) {
  const Lifecycle life;
  const auto problem = [&](StageIndex stage, const StageMove& move) {
    const MoveVerdict verdict = JudgeMove(life.graph, stage, move);
    EXPECT_FALSE(verdict.applies());
    return verdict.problem;
  };
  EXPECT_EQ(problem(life.lead, {.to = kNoStage}), EventProblem::kUnknownStage);
  EXPECT_EQ(problem(life.lead, {.from = kNoStage, .to = life.mql}),
            EventProblem::kUnknownStage);
  EXPECT_EQ(problem(life.lead, {.from = life.mql, .to = life.sql}),
            EventProblem::kOtherStage);
  EXPECT_EQ(problem(kNowhere, {.from = life.lead, .to = life.mql}),
            EventProblem::kOtherStage);
  EXPECT_EQ(problem(life.lead, {.to = life.lead}), EventProblem::kSameStage);
  EXPECT_EQ(problem(life.lead, {.from = life.mql, .to = life.lead}),
            EventProblem::kOtherStage);
  EXPECT_EQ(problem(life.lead, {.to = kNoStage, .of_subject = false}),
            EventProblem::kOtherSubject);
}

// A newer policy may not allow it; it was made all the same.
TEST(JudgeMoveTest, AppliesAndReportsWhatAPolicyDoesNotAllow) {
  Lifecycle life;
  const size_t old = life.graph.AddStage({.retired = true});
  life.graph.AddWay(life.sql, {.to = old});
  const MoveVerdict skip =
      JudgeMove(life.graph, life.list, {.to = life.customer});
  EXPECT_EQ(skip.problem, EventProblem::kNoTransition);
  EXPECT_TRUE(skip.applies());
  EXPECT_EQ(skip.way, nullptr);
  // Retired comes before a way that is missing, and a way is a way.
  EXPECT_EQ(JudgeMove(life.graph, life.list, {.to = old}).problem,
            EventProblem::kRetiredStage);
  const MoveVerdict retired = JudgeMove(life.graph, life.sql, {.to = old});
  EXPECT_EQ(retired.problem, EventProblem::kRetiredStage);
  EXPECT_TRUE(retired.applies());
  EXPECT_NE(retired.way, nullptr);
}

TEST(JudgeMoveTest, AnEventMaySayWhereItLedFromOrNot) {
  const Lifecycle life;
  EXPECT_EQ(JudgeMove(life.graph, life.lead, {.to = life.mql}).problem,
            std::nullopt);
  EXPECT_EQ(
      JudgeMove(life.graph, life.lead, {.from = life.lead, .to = life.mql})
          .way->transition,
      7u);
  EXPECT_EQ(JudgeMove(life.graph, kNowhere, {.to = life.list}).problem,
            std::nullopt);
}

TEST(StageStateTest, KeepsTheHighestAndWhereItBeganAnew) {
  const Lifecycle life;
  StageState state;
  const auto move = [&](size_t to, int64_t day) {
    const MoveVerdict verdict = JudgeMove(life.graph, state.stage, {.to = to});
    state.Enter(life.graph, to, verdict.way, Day(day));
  };
  move(life.list, 1);
  move(life.lead, 2);
  move(life.sql, 3);
  EXPECT_EQ(state.highest, life.sql);
  EXPECT_EQ(state.baseline, std::nullopt);
  move(life.lost, 4);
  // Lost is no advance.
  EXPECT_EQ(state.stage, life.lost);
  EXPECT_EQ(state.highest, life.sql);
  move(life.lead, 5);
  EXPECT_EQ(state.stage, life.lead);
  EXPECT_EQ(state.since, Day(5));
  EXPECT_EQ(state.baseline, Day(5));
  EXPECT_EQ(state.highest, life.sql);
  // A move for which there is no way recycles nothing.
  move(life.lost, 6);
  EXPECT_EQ(state.baseline, Day(5));
}

// Never auto-demote a stage that a person accepted (domain: housekeeping).
TEST(UndoesTest, NothingLeadsBackByItself) {
  const Lifecycle life;
  EXPECT_TRUE(Undoes(life.graph, life.sql, life.lead));
  EXPECT_TRUE(Undoes(life.graph, life.sql, life.lost));
  EXPECT_FALSE(Undoes(life.graph, life.sql, life.sql));
  EXPECT_FALSE(Undoes(life.graph, life.sql, life.customer));
  // Who was put aside may come back, and nobody accepted nowhere.
  EXPECT_FALSE(Undoes(life.graph, life.lost, life.lead));
  EXPECT_FALSE(Undoes(life.graph, kNowhere, life.lost));
}

}  // namespace
}  // namespace bantam::model::stages_test
