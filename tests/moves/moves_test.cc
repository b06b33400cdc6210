// docs/processes.md: whether somebody may move a subject.

#include "bantam/moves.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/process/processes.h"

namespace bantam::moves_test {
namespace {

using testing::Confirmed;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::May;
using testing::Move;
using testing::NewOpportunity;
using testing::Record;
using testing::Say;
using ::testing::SizeIs;
using testing::WithPipeline;

MoveAnswer Ask(const Lead& lead, const MoveRequest& request,
               Instant now = May(20)) {
  Mover mover(lead.policy());
  absl::StatusOr<MoveAnswer> answer = mover.CanMove(lead, request, now);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : MoveAnswer();
}

// "ROLE ae manager" for each obstacle, "amount: open" for each requirement.
std::vector<std::string> InTheWay(const MoveAnswer& answer) {
  std::vector<std::string> all;
  for (const MoveObstacle& obstacle : answer.obstacles) {
    std::string text(ObstacleName(obstacle.obstacle));
    for (const std::string& other : obstacle.instead) text += " " + other;
    all.push_back(text);
  }
  for (const UnmetRequirement& unmet : answer.unmet) {
    std::string text =
        unmet.id + (unmet.met == Decision::kNo ? ": unmet" : ": open");
    for (const std::string& field : unmet.fields) text += " " + field;
    all.push_back(text);
  }
  return all;
}

FieldRef FieldOf(const Lead& lead, const std::string& path) {
  return *lead.policy().FindField(path);
}

TEST(CanMove, SaysWhereNoWayLeads) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  EXPECT_THAT(InTheWay(Ask(lead, {.process = "pipeline", .to = "offer"})),
              ElementsAre("NO_WAY new"));
  EXPECT_EQ(Ask(lead, {.process = "pipeline", .to = "new"}).allowed,
            Decision::kYes);
  Record(lead, Move("1", "", "new", May(1)));
  EXPECT_THAT(InTheWay(Ask(lead, {.process = "pipeline", .to = "new"})),
              ElementsAre("ALREADY_THERE"));
  EXPECT_THAT(InTheWay(Ask(lead, {.process = "pipeline", .to = "offer"})),
              ElementsAre("NO_WAY meeting lost later"));
  EXPECT_THAT(InTheWay(Ask(lead, {.process = "pipeline", .to = "fax"})),
              ElementsAre("STAGE_RETIRED"));
  EXPECT_THAT(InTheWay(Ask(lead, {.process = "pipeline", .to = "metting"})),
              ElementsAre("NO_SUCH_STAGE meeting"));
  // A former id is history's, not that of a new move.
  EXPECT_THAT(InTheWay(Ask(lead, {.process = "pipeline", .to = "demo"})),
              ElementsAre("NO_SUCH_STAGE meeting"));
  const MoveAnswer answer = Ask(lead, {.process = "pipeline", .to = "offer"});
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_EQ(answer.from, "new");
  EXPECT_EQ(answer.transition, "");
}

TEST(CanMove, ListsEverythingThatIsMissing) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "meeting", May(10)));
  const MoveAnswer answer =
      Ask(lead, {.process = "pipeline", .to = "offer", .roles = {"sdr"}});
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_EQ(answer.transition, "propose");
  EXPECT_THAT(InTheWay(answer),
              ElementsAre("ROLE ae", "amount: open budget.amount",
                          "known: open opportunity.kind account.employees",
                          "large: open account.employees"));
}

TEST(CanMove, TellsUnknownFromDenied) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "meeting", May(10)));
  const MoveRequest request = {
      .process = "pipeline", .to = "offer", .roles = {"sdr", "ae"}};
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kUnknown);
  ASSERT_TRUE(lead.Set(FieldOf(lead, "account.employees"), int64_t{19}).ok());
  ASSERT_TRUE(
      lead.Set(FieldOf(lead, "opportunity.kind"), std::string("direct")).ok());
  const MoveAnswer small = Ask(lead, request);
  EXPECT_EQ(small.allowed, Decision::kNo);
  EXPECT_THAT(InTheWay(small),
              ElementsAre("amount: open budget.amount", "large: unmet"));
  ASSERT_TRUE(lead.Set(FieldOf(lead, "account.employees"), int64_t{20}).ok());
  Say(lead, Confirmed("budget.amount", May(10)));
  const MoveAnswer allowed = Ask(lead, request);
  EXPECT_EQ(allowed.allowed, Decision::kYes);
  EXPECT_THAT(InTheWay(allowed), IsEmpty());
}

// Domain, section 2: budget is updated at every stage promotion; the same value
// confirmed anew counts.
TEST(CanMove, AsksForAnAnswerOfTheCurrentStage) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  ASSERT_TRUE(lead.Set(FieldOf(lead, "account.employees"), int64_t{20}).ok());
  ASSERT_TRUE(
      lead.Set(FieldOf(lead, "opportunity.kind"), std::string("direct")).ok());
  Record(lead, Move("1", "", "meeting", May(10)));
  const MoveRequest request = {
      .process = "pipeline", .to = "offer", .roles = {"ae"}};
  Say(lead,
      Confirmed("budget.amount", *(May(10) - Span{.seconds = 0, .nanos = 1})));
  EXPECT_THAT(InTheWay(Ask(lead, request)),
              ElementsAre("amount: open budget.amount"));
  Say(lead, Confirmed("budget.amount", May(10)));
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kYes);
}

TEST(CanMove, AsksForAReasonFromTheList) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  MoveRequest request = {.process = "pipeline", .to = "lost"};
  EXPECT_THAT(InTheWay(Ask(lead, request)),
              ElementsAre("REASON_MISSING no_budget no_need"));
  request.reason = "they were rude";
  EXPECT_THAT(InTheWay(Ask(lead, request)),
              ElementsAre("NO_SUCH_REASON no_budget no_need"));
  request.reason = "no_need";
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kYes);
}

TEST(CanMove, LetsAnOverridePassRequirementsButMakeNoWay) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "meeting", May(10)));
  MoveRequest request = {.process = "pipeline",
                         .to = "offer",
                         .roles = {"ae"},
                         .override_requirements = true};
  const MoveAnswer denied = Ask(lead, request);
  EXPECT_EQ(denied.allowed, Decision::kNo);
  EXPECT_THAT(denied.obstacles, SizeIs(2));
  EXPECT_EQ(denied.obstacles[0].obstacle, Obstacle::kRole);
  EXPECT_THAT(denied.obstacles[0].instead, ElementsAre("manager"));
  EXPECT_EQ(denied.obstacles[1].obstacle, Obstacle::kReasonMissing);
  request.roles = {"manager"};
  request.reason = "no_need";
  const MoveAnswer passed = Ask(lead, request);
  EXPECT_EQ(passed.allowed, Decision::kYes);
  // What it passes is still listed.
  EXPECT_THAT(passed.unmet, SizeIs(3));
  request.to = "won";
  EXPECT_THAT(InTheWay(Ask(lead, request)),
              ElementsAre("NO_WAY offer lost later"));
}

// Without reasons of its own a process takes any; without roles that may
// override nobody may.
TEST(CanMove, TakesFreeReasonsAndKnowsNoOverride) {
  const Policy policy = testing::Compile(R"pb(
    id: "acme"
    roles { id: "manager" }
    processes {
      id: "pipeline"
      subject: OPPORTUNITY
      stages { id: "won" kind: WON }
      transitions { id: "win" entry: true to: "won" reason_required: true }
    }
  )pb");
  const Lead lead = NewOpportunity(policy);
  MoveRequest request = {
      .process = "pipeline", .to = "won", .roles = {"manager"}};
  EXPECT_THAT(InTheWay(Ask(lead, request)), ElementsAre("REASON_MISSING"));
  request.reason = "they asked for it";
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kYes);
  request.override_requirements = true;
  EXPECT_THAT(InTheWay(Ask(lead, request)), ElementsAre("ROLE"));
}

TEST(CanMove, GivesEveryWayOut) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  Mover mover(policy);
  const auto options =
      mover.Options(lead, {.process = "pipeline", .to = ""}, May(2));
  ASSERT_TRUE(options.ok()) << options.status();
  ASSERT_THAT(*options, SizeIs(3));
  EXPECT_EQ((*options)[0].to, "meeting");
  EXPECT_EQ((*options)[0].allowed, Decision::kNo);  // nobody's role
  EXPECT_EQ((*options)[1].to, "lost");
  EXPECT_EQ((*options)[2].to, "later");
  EXPECT_EQ((*options)[2].allowed, Decision::kYes);
}

TEST(CanMove, RefusesAHistoryThatCannotBe) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  Record(lead, Move("2", "offer", "won", May(2)));
  Mover mover(policy);
  const auto answer =
      mover.CanMove(lead, {.process = "pipeline", .to = "meeting"}, May(3));
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(answer.status().message()),
              HasSubstr("stage event '2': it moves from 'offer'"));
  // Before it happened, nothing was wrong.
  EXPECT_TRUE(
      mover.CanMove(lead, {.process = "pipeline", .to = "meeting"}, May(1))
          .ok());
}

// Nobody's roles are no role's; a role has a name.
TEST(CanMove, LetsNobodyDoWhatNeedsARole) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "offer", May(1)));
  EXPECT_THAT(InTheWay(Ask(lead, {.process = "pipeline", .to = "won"})),
              ElementsAre("ROLE ae"));
  EXPECT_THAT(InTheWay(Ask(lead, {.process = "pipeline",
                                  .to = "won",
                                  .reason = "no_need",
                                  .override_requirements = true})),
              ElementsAre("ROLE manager"));
  Mover mover(policy);
  EXPECT_EQ(
      mover
          .CanMove(lead,
                   {.process = "pipeline", .to = "won", .roles = {"ae", ""}},
                   May(2))
          .status()
          .code(),
      absl::StatusCode::kNotFound);
}

// An amount in another currency is neither enough nor too little.
TEST(CanMove, DoesNotCompareAcrossCurrencies) {
  const Policy policy = testing::Compile(R"pb(
    id: "acme"
    fields { path: "opportunity.amount" type: MONEY }
    processes {
      id: "pipeline"
      subject: OPPORTUNITY
      stages { id: "new" kind: OPEN }
      stages { id: "won" kind: WON }
      transitions { id: "start" entry: true to: "new" }
      transitions {
        id: "win"
        from: "new"
        to: "won"
        requirements {
          id: "large"
          when: "opportunity.amount >= money('1000', 'USD')"
        }
      }
    }
  )pb");
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  const MoveRequest request = {.process = "pipeline", .to = "won"};
  ASSERT_TRUE(
      lead.Set("opportunity.amount", *Money::Parse("5000", "EUR")).ok());
  const MoveAnswer mixed = Ask(lead, request);
  EXPECT_EQ(mixed.allowed, Decision::kUnknown);
  EXPECT_THAT(InTheWay(mixed), ElementsAre("large: open"));
  EXPECT_EQ(mixed.unmet[0].error,
            "two amounts of different currencies cannot be compared");
  ASSERT_TRUE(
      lead.Set("opportunity.amount", *Money::Parse("5000", "USD")).ok());
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kYes);
}

TEST(CanMove, RefusesUnknownNamesAndOtherPolicies) {
  const Policy policy = WithPipeline();
  const Lead lead = NewOpportunity(policy);
  Mover mover(policy);
  EXPECT_EQ(mover.CanMove(lead, {.process = "pipe", .to = "new"}, May(1))
                .status()
                .code(),
            absl::StatusCode::kNotFound);
  const auto role = mover.CanMove(
      lead, {.process = "pipeline", .to = "new", .roles = {"manger"}}, May(1));
  EXPECT_EQ(
      role.status().message(),
      "request.roles[0]: there is no role 'manger'; did you mean 'manager'?");
  Mover other(WithPipeline());
  EXPECT_EQ(other.CanMove(lead, {.process = "pipeline", .to = "new"}, May(1))
                .status()
                .code(),
            absl::StatusCode::kInvalidArgument);
}

}  // namespace
}  // namespace bantam::moves_test
