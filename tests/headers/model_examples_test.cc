// The Example of each model header, word for word.

#undef NDEBUG  // The examples assert.
#include <gtest/gtest.h>

#include <cassert>
#include <optional>

#include "bantam/model/assessment.h"
#include "bantam/model/clamp.h"
#include "bantam/model/committee.h"
#include "bantam/model/conflict.h"
#include "bantam/model/deadline.h"
#include "bantam/model/decay.h"
#include "bantam/model/decision.h"
#include "bantam/model/evidence.h"
#include "bantam/model/figure.h"
#include "bantam/model/grade.h"
#include "bantam/model/handoff.h"
#include "bantam/model/history.h"
#include "bantam/model/interval.h"
#include "bantam/model/joint.h"
#include "bantam/model/money.h"
#include "bantam/model/points.h"
#include "bantam/model/question.h"
#include "bantam/model/roc.h"
#include "bantam/model/rollup.h"
#include "bantam/model/score.h"
#include "bantam/model/share.h"
#include "bantam/model/stages.h"
#include "bantam/model/time.h"

namespace model_examples_test {
namespace {

TEST(ModelExamplesTest, Assessment) {
  using namespace bantam::model;
  // 100 points by the weights 1 : 1 : 1.
  auto parts = ShareOut(Points{100'000'000}, {1, 1, 1});
  assert((*parts)[0] == Points{33'333'334});
  assert((*parts)[2] == Points{33'333'333});
  Worth budget{.good = Points{25'000'000}, .bad = Points{0}};
  assert(Count(Standing::kGood, budget) == Points{25'000'000});
  assert(Reach(Standing::kOpen, budget).high == Points{25'000'000});
  AnswerSum sum;
  sum.Add(Standing::kGood, budget);
  sum.Add(Standing::kOpen, budget);
  assert(sum.Sum()->points == Points{25'000'000});
  assert(sum.Sum()->interval.high == Points{50'000'000});
  assert(sum.completeness() == Share{500'000});
}

TEST(ModelExamplesTest, Clamp) {
  using namespace bantam::model;
  Bounds penalties{.floor = Points{-20'000'000}};
  assert(Clamp(Points{-35'000'000}, penalties) == Points{-20'000'000});
}

TEST(ModelExamplesTest, Committee) {
  using namespace bantam::model;
  Buyer ann;
  ann.Join({.roles = {BuyerRole::kApprover, BuyerRole::kUser},
            .verified = true,
            .attitude = Attitude::kOpposed});
  Buyer bob;
  bob.Join({.roles = {BuyerRole::kDecisionMaker},
            .attitude = Attitude::kSupportive,
            .influence = Influence::kHigh});
  CommitteeRules rules;
  rules.need(BuyerRole::kDecisionMaker) = {.people = 1, .verified = true};
  Buyer buyers[] = {ann, bob};
  CommitteeStanding committee = JudgeCommittee(buyers, rules);
  assert(committee.champions == 1 && committee.vetoes == 1);
  // Bob says that he decides, and nobody has verified it.
  assert(committee.role(BuyerRole::kDecisionMaker).coverage ==
         Coverage::kAssumed);
}

TEST(ModelExamplesTest, Conflict) {
  using namespace bantam::model;
  struct Said {
    int who;
    int64_t day;
    Assessment what;
    const int* amount = nullptr;
    int source() const { return who; }
    int rank() const { return who; }
    Assessment assessment() const { return what; }
    const int* value() const { return amount; }
    std::optional<Instant> at() const { return Instant{day * 86'400, 0}; }
    std::optional<Instant> recorded() const { return std::nullopt; }
    int64_t place() const { return day; }
  };
  const int amount = 50'000;
  std::vector<Said> said = {{0, 1, Assessment::kDenied},
                            {0, 2, Assessment::kConfirmed, &amount},
                            {1, 3, Assessment::kDenied}};
  KeepLatest(&said);  // source 0 has changed its mind
  assert(said.size() == 2);
  std::vector<Said> scratch;
  auto latest = Settle(ConflictRule::kLatest, said, &scratch);
  assert(latest.assessment == Assessment::kDenied && latest.in_conflict);
  auto best = Settle(ConflictRule::kMostCredible, said, &scratch);
  assert(best.assessment == Assessment::kConfirmed && *best.value == 50'000);
  auto nobody = Settle(ConflictRule::kAsk, said, &scratch);
  assert(nobody.assessment == Assessment::kUnknown && nobody.in_conflict);
}

TEST(ModelExamplesTest, Deadline) {
  using namespace bantam::model;
  Instant due{3600, 0};
  assert(!IsOverdue(due, Instant{3600, 0}));
  assert(HasEnded(due, Instant{3600, 0}));
  TimeLimit late{.due = due, .done = Instant{7200, 0}};
  assert(JudgeLimit(late, Instant{9000, 0}) == LimitStanding::kBreached);
}

TEST(ModelExamplesTest, Decay) {
  using namespace bantam::model;
  Decay fade{.curve = Decay::Curve::kHalfLife, .length = Days(30)};
  assert(fade.Apply(Points{8'000'000}, Days(60)) == Points{2'000'000});
}

TEST(ModelExamplesTest, Decision) {
  using namespace bantam::model;
  assert(Both(Decision::kUnknown, Decision::kNo) == Decision::kNo);
  assert(Both(Decision::kUnknown, Decision::kYes) == Decision::kUnknown);
  // 40 points, which may become 70.
  Figure score{{40'000'000}, {{30'000'000}, {70'000'000}}};
  assert(Reaches(score, Points{40'000'000}) == Decision::kYes);
  assert(Reaches(score, Points{60'000'000}) == Decision::kUnknown);
  assert(StaysBelow(score.interval, Points{30'000'000}) == Decision::kNo);
}

TEST(ModelExamplesTest, Evidence) {
  using namespace bantam::model;
  constexpr Polarity kDissatisfied = Polarity::kDenialIsGood;
  assert(Judge(Assessment::kDenied, kDissatisfied) == Standing::kGood);
  assert(Judge(Assessment::kUnknown, kDissatisfied) == Standing::kOpen);
  Instant told{0, 0};
  Instant now{90 * 86'400, 0};
  assert(!IsStale(told, {.max_age = Days(90)}, now));
  assert(IsStale(told, {.each_stage = true}, now, /*entered=*/now));
}

TEST(ModelExamplesTest, Figure) {
  using namespace bantam::model;
  Total total;
  total.Add(Points{10'000'000});                     // a rule that holds
  total.Add(Interval::Optional(Points{5'000'000}));  // one that may hold
  std::optional<Figure> sum = total.Sum();
  assert(sum->points == Points{10'000'000});
  assert(sum->interval.high == Points{15'000'000});
  Bounds cap{.cap = Points{12'000'000}};
  assert(total.Sum(cap)->interval.high == Points{12'000'000});
}

TEST(ModelExamplesTest, Grade) {
  using namespace bantam::model;
  // A from 60, B from 30, else C.
  constexpr Points kFrom[] = {Points{60'000'000}, Points{30'000'000}};
  assert(BandOf(Points{30'000'000}, kFrom) == 1);
  BandRange open = BandsOf({Points{10'000'000}, Points{70'000'000}}, kFrom);
  assert(open.best == 0 && open.worst == 2);
}

TEST(ModelExamplesTest, Handoff) {
  using namespace bantam::model;
  assert(NextState(HandoffState::kOffered, HandoffStep::kAccept) ==
         HandoffState::kAccepted);
  assert(!NextState(HandoffState::kAccepted, HandoffStep::kCredit));
  // Without an audit of its own, a policy has no credit.
  auto steps = LegalSteps(HandoffState::kRequalified, {.credit = false});
  assert(steps == std::vector<HandoffStep>{HandoffStep::kReturn});
  DutyEffect accepted = EffectOf(HandoffStep::kAccept, HandoffState::kAccepted);
  assert(accepted.ends == DutyEnd::kMet);
  assert(accepted.begins == HandoffDuty::kRequalify);
}

TEST(ModelExamplesTest, History) {
  using namespace bantam::model;
  Instant monday{0, 0};
  Instant friday{4 * 86'400, 0};
  AsOf on_monday{.at = friday, .known = monday};
  assert(on_monday.Has(monday, /*recorded=*/std::nullopt));
  assert(!on_monday.Has(monday, /*recorded=*/friday));
  // From the last event to the first: what happened on Monday was recorded
  // after what happened later.
  LateEvents late;
  assert(!late.Next(monday));
  assert(late.Next(friday));
}

TEST(ModelExamplesTest, Interval) {
  using namespace bantam::model;
  Interval known = Interval::Exactly(Points{10'000'000});
  Interval maybe = Interval::Optional(Points{5'000'000});
  std::optional<Interval> sum = Add(known, maybe);
  assert(sum->low == Points{10'000'000});
  assert(sum->high == Points{15'000'000});
  assert(sum->Contains(Points{12'000'000}));
}

TEST(ModelExamplesTest, Joint) {
  using namespace bantam::model;
  // -5 below 50 employees, 10 from 50 on: never 5, whatever is unknown.
  JointBound employees;
  employees.AddValue(Interval::Exactly(Points{-5'000'000}));
  employees.AddValue(Interval::Exactly(Points{10'000'000}));
  assert(employees.interval()->low == Points{-5'000'000});
  assert(employees.interval()->high == Points{10'000'000});
  assert(employees.IsExact());
}

TEST(ModelExamplesTest, Money) {
  using namespace bantam::model;
  std::optional<Money> budget = Money::Parse("1250.50", "USD");
  assert(budget->micros == 1'250'500'000);
  assert(FormatAmount(*budget) == "1250.5");
  assert(!Compare(*budget, *Money::Parse("1250.50", "EUR")));
}

TEST(ModelExamplesTest, Points) {
  using bantam::model::Points;
  std::optional<Points> visit = Points::FromDouble(2.5);
  std::optional<Points> total = Add(*visit, *Points::FromDouble(0.1));
  assert(FormatPoints(*total) == "2.6");
  assert(!Points::FromDouble(0.0000001));
}

TEST(ModelExamplesTest, Question) {
  using namespace bantam::model;
  // Budget stands at 20 of at most 25; the whole at 55 of at most 100.
  QuestionPlace place{
      .dimension = {Points{20'000'000}, {.cap = Points{25'000'000}}},
      .total = {Points{55'000'000}, {.cap = Points{100'000'000}}}};
  Worth amount{.good = Points{10'000'000}, .bad = Points{-10'000'000}};
  assert(*WorthOf(amount, place) == Points{15'000'000});  // 60 less 45
  OpenQuestion first{.index = 3, .worth = Points{15'000'000}};
  OpenQuestion second{.index = 1, .worth = Points{5'000'000}};
  assert(first < second);
}

TEST(ModelExamplesTest, Roc) {
  using namespace bantam::model;
  RocArea roc = AreaUnderRoc({30, 50}, {10, 30});  // 3.5 pairs of 4
  assert(*roc.area == 0.875);
}

TEST(ModelExamplesTest, Rollup) {
  using namespace bantam::model;
  Figure ann = Figure::Known(Points{40'000'000});
  Figure bob = {{30'000'000}, {{30'000'000}, {50'000'000}}};
  std::optional<Figure> best = RollUp({ann, bob}, /*count=*/1);
  assert(best->points == Points{40'000'000});
  assert(best->interval.high == Points{50'000'000});
}

TEST(ModelExamplesTest, Score) {
  using namespace bantam::model;
  // 10 points for each visit, half of them left after 30 days, 15 at most.
  OccurrenceRule visits{
      .points = Points{10'000'000},
      .decay = {.curve = Decay::Curve::kHalfLife, .length = Days(30)},
      .bounds = {.cap = Points{15'000'000}}};
  Occurrence seen[] = {{Days(0)}, {Days(30)}, {Days(60)}};
  std::optional<OccurrenceSum> sum = SumOccurrences(visits, seen);
  assert(sum->original == Points{30'000'000});
  assert(sum->decayed == Points{17'500'000});  // 10 + 5 + 2.5
  assert(sum->figure.points == Points{15'000'000});
  Points added;
  for (const ScoreLine& line : RuleLines(*sum)) {
    added.micros += line.change.micros;
  }
  assert(added == sum->figure.points);  // 30 - 12.5 - 2.5
}

TEST(ModelExamplesTest, Share) {
  using namespace bantam::model;
  std::optional<Share> quarter = Share::FromDouble(0.25);
  assert(*quarter == Share{250'000});
  assert(quarter->ToDouble() == 0.25);
  assert(!Share::FromDouble(1.000001));
  assert(ShareOf(Points{1}, Points{3}) == Share{333'333});
}

TEST(ModelExamplesTest, Stages) {
  using namespace bantam::model;
  StageGraph graph;
  size_t lead = graph.AddStage({.kind = StageKind::kOpen});
  size_t won = graph.AddStage({.kind = StageKind::kWon});
  size_t lost = graph.AddStage({.kind = StageKind::kLost});
  graph.AddWay(kNowhere, {.to = lead});
  graph.AddWay(lead, {.to = won});
  assert(graph.Reached() == (std::vector<bool>{true, true, false}));
  StageState state;
  state.Enter(graph, lead, nullptr, Instant{0, 0});
  StageMove from_won{.from = won, .to = lost};
  MoveVerdict wrong = JudgeMove(graph, state.stage, from_won);
  assert(wrong.problem == EventProblem::kOtherStage && !wrong.applies());
  MoveVerdict odd = JudgeMove(graph, state.stage, {.to = lost});
  assert(odd.problem == EventProblem::kNoTransition && odd.applies());
}

TEST(ModelExamplesTest, Time) {
  using namespace bantam::model;
  std::optional<Instant> first = ParseInstant("2026-01-31T09:30:00+08:00");
  std::optional<Instant> due = *first + Days(30);
  assert(FormatInstant(*due) == "2026-03-02T01:30:00Z");
  assert(*due - *first == Days(30));
}

}  // namespace
}  // namespace model_examples_test
