// The oracle against examples worked out by hand from docs/scoring.md.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "bantam/model/decay.h"
#include "tests/oracle/decay.h"
#include "tests/oracle/judge.h"
#include "tests/oracle/random.h"
#include "tests/oracle/spec.h"
#include "tests/oracle/text.h"

namespace bantam::oracle::oracle_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int64_t kDay = 86'400;
constexpr Int128 kDayNanos = Int128{kDay} * 1'000'000'000;

EachSpec Fading(Curve curve, int64_t length, int64_t share = 0) {
  EachSpec each;
  each.kinds = {"visit"};
  each.curve = curve;
  each.length = length;
  each.share = share;
  return each;
}

TEST(DecayTest, StepsLoseTheirShareAtTheEndOfEachPeriod) {
  const EachSpec half = Fading(Curve::kStep, 30 * kDay, 500'000);
  EXPECT_EQ(Decayed(10 * kPoint, half, 0), 10 * kPoint);
  EXPECT_EQ(Decayed(10 * kPoint, half, 30 * kDayNanos - 1), 10 * kPoint);
  EXPECT_EQ(Decayed(10 * kPoint, half, 30 * kDayNanos), 5 * kPoint);
  EXPECT_EQ(Decayed(10 * kPoint, half, 60 * kDayNanos), 0);
  EXPECT_EQ(Decayed(10 * kPoint, half, 900 * kDayNanos), 0);
}

TEST(DecayTest, RampsLoseTheirShareAllTheTime) {
  const EachSpec half = Fading(Curve::kRamp, 30 * kDay, 500'000);
  EXPECT_EQ(Decayed(10 * kPoint, half, 15 * kDayNanos), 7'500'000);
  EXPECT_EQ(Decayed(-10 * kPoint, half, 45 * kDayNanos), -2'500'000);
  // One millionth, of which exactly a half is left, and a bit less.
  EXPECT_EQ(Decayed(1, half, 30 * kDayNanos), 1);
  EXPECT_EQ(Decayed(-1, half, 30 * kDayNanos), -1);
  EXPECT_EQ(Decayed(1, half, 30 * kDayNanos + 1), 0);
}

TEST(DecayTest, HalfLivesHalve) {
  const EachSpec each = Fading(Curve::kHalfLife, 30 * kDay);
  EXPECT_EQ(Decayed(8 * kPoint, each, 60 * kDayNanos), 2 * kPoint);
  EXPECT_EQ(Decayed(-3, each, 30 * kDayNanos), -2);
  EXPECT_EQ(Decayed(1, each, 30 * kDayNanos), 1);
  EXPECT_EQ(Decayed(1, each, 30 * kDayNanos + 1), 0);
  EXPECT_EQ(Decayed(kPoint, each, 30'000 * kDayNanos), 0);
}

// Worked out with sixty decimal digits.
TEST(DecayTest, HalfLivesBetweenHalvingsAreRight) {
  const EachSpec each = Fading(Curve::kHalfLife, 42 * kDay);
  // 6369051672525772.56... = 2^52.5
  EXPECT_EQ(Decayed(int64_t{1} << 53, each, 21 * kDayNanos),
            6'369'051'672'525'773);
  // 793700525984.0997...
  EXPECT_EQ(Decayed(1'000'000'000'000, each, 14 * kDayNanos), 793'700'525'984);
  // 905723664263.9067...
  EXPECT_EQ(Decayed(1'000'000'000'000, each, 6 * kDayNanos), 905'723'664'264);
  // 38886451.8033...
  EXPECT_EQ(Decayed(123'456'789, each, 70 * kDayNanos), 38'886'452);
  // 9007199254740991.99998...
  EXPECT_EQ(Decayed(int64_t{1} << 53,
                    Fading(Curve::kHalfLife, model::kMaxSpanSeconds), 1),
            int64_t{1} << 53);
}

// The library's table of roots against the power series, at the largest points
// and ages where little is lost: a factor of 64 bits would get some wrong.
TEST(DecayTest, AgreesWithTheLibrary) {
  using LibraryDecay = model::Decay;
  constexpr LibraryDecay::Curve kCurves[] = {
      LibraryDecay::Curve::kNone, LibraryDecay::Curve::kHalfLife,
      LibraryDecay::Curve::kRamp, LibraryDecay::Curve::kStep};
  constexpr Int128 kLongest = Int128{model::kMaxSpanSeconds} * 1'000'000'000;
  Random random(1);
  for (int i = 0; i < 300'000; ++i) {
    EachSpec each = Fading(static_cast<Curve>(random.Between(1, 3)),
                           random.Between(1, 1 << random.Between(1, 30)),
                           random.Between(1, kPoint));
    if (random.Percent(5)) each.length = model::kMaxSpanSeconds;
    int64_t points = random.Between(-(int64_t{1} << 53), int64_t{1} << 53);
    if (random.Percent(50)) points >>= random.Between(0, 52);
    const Int128 most =
        Int128{each.length} * 1'000'000'000 * random.Pick({1, 1, 3, 70});
    const Int128 age = static_cast<Int128>(random.Next()) *
                       random.Between(1, 99) %
                       (most < kLongest ? most : kLongest);
    const LibraryDecay decay{.curve = kCurves[static_cast<size_t>(each.curve)],
                             .length = Span{each.length, 0},
                             .share_micros = each.share};
    EXPECT_EQ(decay.Apply({points}, *Span::FromNanos(age)).micros,
              Decayed(points, each, age))
        << "curve " << static_cast<int>(each.curve) << " points " << points
        << " length " << each.length << "s age " << static_cast<double>(age)
        << "ns";
  }
}

// Scores with one field, INT and called account.n, and one kind of activity.
class ScoreTest : public testing::Test {
 protected:
  ScoreTest() {
    FieldSpec field;
    field.path = "account.n";
    field.type = FieldType::kInt;
    policy_.fields.push_back(field);
    field.path = "activity.known";
    field.subject = Subject::kActivity;
    field.type = FieldType::kBool;
    policy_.fields.push_back(field);
    policy_.kinds = {"visit", "call"};
    AddBuiltInFields(policy_);
    policy_.max_activities = 100;
    ScoreSpec score;
    score.id = "s";
    score.subject = Subject::kPerson;
    score.groups.resize(1);
    score.groups[0].id = "g";
    policy_.scores.push_back(score);
    lead_.values.resize(policy_.fields.size());
    lead_.present[0] = lead_.present[1] = true;
    lead_.now = Instant{1000 * kDay, 0};
  }

  GroupSpec& group() { return policy_.scores[0].groups[0]; }

  RuleSpec& AddWhen(int64_t points, Expr when) {
    RuleSpec rule;
    rule.id = "r" + std::to_string(group().rules.size());
    rule.points = points * kPoint;
    rule.when = std::move(when);
    group().rules.push_back(std::move(rule));
    return group().rules.back();
  }
  RuleSpec& AddEach(int64_t points, EachSpec each) {
    RuleSpec& rule = AddWhen(points, Literal(true));
    rule.when.reset();
    rule.each = std::move(each);
    return rule;
  }

  static Expr EmployeesBelow(int64_t n) {
    return Call(Op::kLess, {FieldExpr(0), Literal(n)});
  }
  static Expr EmployeesFrom(int64_t n) {
    return Call(Op::kGreaterEqual, {FieldExpr(0), Literal(n)});
  }

  ActivitySpec& AddActivity(int64_t days_ago, std::string id = "") {
    if (!lead_.activities) lead_.activities.emplace();
    ActivitySpec activity;
    activity.id = std::move(id);
    activity.kind = "visit";
    activity.at = Instant{lead_.now.seconds - days_ago * kDay, 0};
    activity.values.resize(policy_.fields.size());
    lead_.activities->push_back(std::move(activity));
    return lead_.activities->back();
  }

  ScoreResult Result() { return Judge(policy_, lead_)->scores.at(0); }
  void Expect(int64_t points, int64_t low, int64_t high, bool exact) {
    const ScoreResult result = Result();
    EXPECT_EQ(result.points.micros, points * kPoint);
    EXPECT_EQ(result.interval.low.micros, low * kPoint);
    EXPECT_EQ(result.interval.high.micros, high * kPoint);
    EXPECT_EQ(result.exact, exact);
  }

  PolicySpec policy_;
  LeadSpec lead_;
};

TEST_F(ScoreTest, RulesOnOneFieldAreBoundedJointly) {
  AddWhen(-5, EmployeesBelow(50));
  AddWhen(10, EmployeesFrom(50));
  Expect(0, -5, 10, true);
  lead_.values[0] = int64_t{50};
  Expect(10, 10, 10, true);
}

TEST_F(ScoreTest, AnEndThatNoValueReachesIsNoEnd) {
  // One of the two always holds, and both from 10 to 49.
  AddWhen(3, EmployeesBelow(50));
  AddWhen(4, EmployeesFrom(10));
  Expect(0, 3, 7, true);
}

TEST_F(ScoreTest, BoundsOfAGroupMoveBothEnds) {
  AddWhen(-5, EmployeesBelow(50));
  AddWhen(10, EmployeesFrom(50));
  group().bounds = {-2 * kPoint, 8 * kPoint};
  Expect(0, -2, 8, true);
  policy_.scores[0].bounds.floor = 6 * kPoint;
  Expect(6, 6, 8, true);
}

TEST_F(ScoreTest, AFieldInTwoGroupsIsNotExact) {
  AddWhen(-5, EmployeesBelow(50));
  policy_.scores[0].groups.push_back(group());
  policy_.scores[0].groups[1].id = "h";
  Expect(0, -10, 0, false);
}

TEST_F(ScoreTest, AValueOnWhichARuleErrsAddsBothWays) {
  policy_.fields[0].nullable = true;
  AddWhen(2, Call(Op::kEqual, {FieldExpr(0), Literal(Null{})}));
  AddWhen(10, EmployeesFrom(50));
  // null: 2, and 0 to 10; 50: 10; 0: 0.
  Expect(0, 0, 12, false);
}

TEST_F(ScoreTest, ARuleThatErrsIsOpen) {
  AddWhen(-7,
          Call(Op::kGreater,
               {Call(Op::kDivide, {Literal(int64_t{1}), Literal(int64_t{0})}),
                Literal(int64_t{0})}));
  Expect(0, -7, 0, false);
  EXPECT_FALSE(Result().undecided.at(0).error.empty());
}

TEST_F(ScoreTest, AnUnknownListLeavesAllThatTheLimitAllows) {
  RuleSpec& rule = AddEach(2, Fading(Curve::kNone, 0));
  Expect(0, 0, 200, false);
  EXPECT_THAT(Result().undecided.at(0).fields, ElementsAre("activities"));
  rule.bounds.cap = 30 * kPoint;
  Expect(0, 0, 30, false);
  rule.points = -2 * kPoint;
  Expect(0, -200, 0, false);
}

TEST_F(ScoreTest, ActivitiesCountByKindTimeAndWindow) {
  EachSpec each = Fading(Curve::kStep, 30 * kDay, 500'000);
  each.window = 45 * kDay;
  AddEach(10, each);
  AddActivity(0);
  AddActivity(44);
  AddActivity(45);
  AddActivity(-1);
  AddActivity(1).kind = "call";
  Expect(15, 15, 15, true);
  const ScoreResult result = Result();
  ASSERT_EQ(result.lines.size(), 2u);
  EXPECT_EQ(result.lines[0].code, Reason::kRuleOccurrences);
  EXPECT_EQ(result.lines[0].points.micros, 20 * kPoint);
  EXPECT_EQ(result.lines[1].code, Reason::kRuleDecay);
  EXPECT_EQ(result.lines[1].points.micros, -5 * kPoint);
}

TEST_F(ScoreTest, CapsAfterDecayLimitTheDecayedSum) {
  AddEach(10, Fading(Curve::kHalfLife, 30 * kDay)).bounds.cap = 12 * kPoint;
  AddActivity(30);
  AddActivity(0);
  Expect(12, 12, 12, true);
}

TEST_F(ScoreTest, CapsBeforeDecayGoToTheNewest) {
  EachSpec each = Fading(Curve::kHalfLife, 30 * kDay);
  each.cap_before_decay = true;
  RuleSpec& rule = AddEach(10, each);
  rule.bounds.cap = 16 * kPoint;
  AddActivity(60);
  AddActivity(30);
  AddActivity(0);
  // 10 of today; 6 of a month ago, of which 3 are left; nothing for the last.
  Expect(13, 13, 13, true);
  rule.points = -10 * kPoint;
  rule.bounds.floor = -16 * kPoint;
  Expect(-13, -13, -13, true);
}

TEST_F(ScoreTest, AnUndecidedWhereLeavesWhatItsActivitiesAdd) {
  EachSpec each = Fading(Curve::kStep, 30 * kDay, 500'000);
  each.where = FieldExpr(1);
  RuleSpec& rule = AddEach(10, each);
  AddActivity(0).values[1] = true;
  AddActivity(0).values[1] = false;
  AddActivity(30);
  // One activity surely counts, and one may.
  Expect(10, 10, 15, false);
  EXPECT_THAT(Result().undecided.at(0).fields, ElementsAre("activity.known"));
  rule.bounds.cap = 12 * kPoint;
  Expect(10, 10, 12, false);
  // The certain one, newer, takes its 10 of 12; the other 2, of which 1 is
  // left.
  rule.each->cap_before_decay = true;
  Expect(10, 10, 11, false);
}

TEST_F(ScoreTest, RepeatedActivitiesAreOneAndOtherContentIsRefused) {
  AddEach(10, Fading(Curve::kNone, 0));
  AddActivity(1, "a");
  AddActivity(1, "a");
  AddActivity(1);
  AddActivity(1);
  AddActivity(-1);
  Expect(30, 30, 30, true);
  const std::vector<Note> notes = Judge(policy_, lead_)->notes;
  EXPECT_THAT(notes, ElementsAre(Note{Reason::kActivitiesInFuture,
                                      "activities",
                                      {{"count", int64_t{1}}}},
                                 Note{Reason::kActivitiesRepeated,
                                      "activities",
                                      {{"count", int64_t{1}}}}));
  AddActivity(2, "a");
  EXPECT_EQ(Judge(policy_, lead_), std::nullopt);
}

// Three visits; between the second and the third the person began anew.
TEST_F(ScoreTest, WhatWasBeforeTheBaselineDoesNotCount) {
  AddEach(10, Fading(Curve::kNone, 0));
  for (const int64_t age : {30, 20, 10}) AddActivity(age);
  ProcessSpec process;
  process.id = "p";
  process.stages = {"a", "b"};
  process.transitions = {{{"b"}, true, "a", true}, {{"a"}, false, "b", false}};
  policy_.processes = {process};
  policy_.scores[0].baseline = "p";
  const auto move = [&](const char* to, int64_t age) {
    StageEvent event;
    event.id = std::to_string(lead_.stage_events.size());
    event.subject = Subject::kPerson;
    event.process = "p";
    event.to = to;
    event.at = Instant{(1000 - age) * kDay, 0};
    lead_.stage_events.push_back(event);
  };
  Expect(30, 30, 30, true);
  move("a", 10);
  Expect(10, 10, 10, true);
  move("a", 20);
  // Twice into the same stage: nobody can say what counts.
  EXPECT_EQ(Judge(policy_, lead_), std::nullopt);
  move("b", 15);
  Expect(10, 10, 10, true);
  EXPECT_EQ(Result().lines.at(0).arguments,
            (std::vector<Argument>{{"count", int64_t{1}},
                                   {"before_baseline", int64_t{2}}}));
}

TEST_F(ScoreTest, AnAbsentSubjectHasNoScoreAndNoGrade) {
  AddWhen(1, Literal(true));
  GradeSpec grade;
  grade.id = "grade";
  grade.score = "s";
  grade.bands = {{"A", kPoint}, {"B", std::nullopt}};
  policy_.grades.push_back(grade);
  EXPECT_EQ(Judge(policy_, lead_)->grades.at(0).grade, "A");
  lead_.present[1] = false;
  const Evaluation evaluation = *Judge(policy_, lead_);
  EXPECT_EQ(evaluation.scores.at(0).absence, Absence::kSubjectAbsent);
  EXPECT_EQ(evaluation.grades.at(0).absence, Absence::kSubjectAbsent);
  EXPECT_THAT(
      evaluation.notes,
      ElementsAre(Note{
          Reason::kSubjectAbsent, "s", {{"subject", std::string("person")}}}));
  lead_.activities.emplace();
  EXPECT_TRUE(Judge(policy_, lead_)->scores.at(0).is_there());
}

TEST_F(ScoreTest, GradesFollowPointsAndInterval) {
  AddWhen(-5, EmployeesBelow(50));
  AddWhen(10, EmployeesFrom(50));
  GradeSpec rows;
  rows.id = "rows";
  rows.score = "s";
  rows.bands = {{"A", 10 * kPoint}, {"B", 0}, {"C", std::nullopt}};
  GradeSpec columns = rows;
  columns.id = "columns";
  columns.bands = {{"1", 20 * kPoint}, {"2", std::nullopt}};
  GradeSpec plain;
  plain.id = "plain";
  plain.rows = "rows";
  plain.columns = "columns";
  GradeSpec named = plain;
  named.id = "named";
  named.cells = {{"A", "1", "hot"}, {"A", "2", "hot"},  {"B", "1", "warm"},
                 {"B", "2", "hot"}, {"C", "1", "cold"}, {"C", "2", "cold"}};
  policy_.grades = {rows, columns, plain, named};
  EXPECT_THAT(Judge(policy_, lead_)->grades,
              ElementsAre(GradeResult{"rows", "B", {"A", "B", "C"}},
                          GradeResult{"columns", "2", {"2"}},
                          GradeResult{"plain", "B2", {"A2", "B2", "C2"}},
                          GradeResult{"named", "hot", {"hot", "cold"}}));
}

TEST_F(ScoreTest, LinesAddUpThroughEveryBound) {
  AddWhen(10, Literal(true));
  group().bounds.cap = 8 * kPoint;
  policy_.scores[0].bounds.floor = 9 * kPoint;
  const ScoreResult result = Result();
  EXPECT_THAT(result.lines,
              ElementsAre(Line{Reason::kRuleHolds, "s.g.r0", {10 * kPoint}, {}},
                          Line{Reason::kGroupCap, "s.g", {-2 * kPoint}, {}},
                          Line{Reason::kScoreFloor, "s", {1 * kPoint}, {}}));
  EXPECT_EQ(result.points.micros, 9 * kPoint);
}

}  // namespace
}  // namespace bantam::oracle::oracle_test
