// What the preset pipeline promises to whoever carries deals.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "bantam/moves.h"
#include "bantam/process.h"
#include "tests/presets/preset_lead.h"

namespace bantam::presets::pipeline_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The stages of a deal that goes well (domain reference, section 1).
const std::vector<std::string> kStages = {
    "contact",     "qualification", "meeting",  "proposal",
    "negotiation", "closing",       "retention"};

constexpr std::string_view kEntered = "2026-05-20T00:00:00Z";
constexpr std::string_view kBefore = "2026-05-19T23:59:59Z";

constexpr std::string_view kCoreData =
    R"("expected_purchase": "2026-07-01T00:00:00Z", "win_probability": 0.4,
       "amount": {"amount": "50000", "currency": "USD"})";

std::string Entry(const std::string& stage, std::string_view at) {
  return R"("stage_events": [{"id": "e1", "subject": "opportunity",
      "process": "pipeline", "actor": "ann", "to": ")" +
         stage + R"(", "at": ")" + std::string(at) + R"("}])";
}

std::string Budget(std::string_view at) {
  return Yes("budget.amount",
             R"("value": {"amount": "50000", "currency": "USD"}, "at": ")" +
                 std::string(at) + '"');
}

// Everything known but the budget.
std::vector<std::string> Answers() {
  return {Yes("authority.decision_maker"), Yes("need.problem"),
          Yes("timeline.solve_by"), No("competition.present")};
}

class PipelineTest : public ::testing::Test {
 protected:
  Lead Read(const std::string& json) const {
    Lead lead(policy_);
    const absl::Status read = LeadFromJson(json, {}, &lead);
    EXPECT_TRUE(read.ok()) << read << "\n" << json;
    return lead;
  }
  MoveAnswer Ask(const std::string& json, const MoveRequest& request) const {
    const auto answer = Mover(policy_).CanMove(Read(json), request, kNow);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? *answer : MoveAnswer();
  }
  StageHistory History(const std::string& json, Instant at = kNow) const {
    const auto history = Replay(Read(json), "pipeline", {.at = at});
    EXPECT_TRUE(history.ok()) << history.status();
    return history.ok() ? *history : StageHistory();
  }

  const Policy policy_ = Compile("pipeline");
};

MoveRequest To(const std::string& stage, const std::string& role = "ae") {
  return {.process = "pipeline", .to = stage, .roles = {role}};
}

std::vector<std::string> Missing(const MoveAnswer& answer) {
  std::vector<std::string> all;
  for (const UnmetRequirement& unmet : answer.unmet) {
    std::string text = unmet.id;
    for (const std::string& field : unmet.fields) text += " " + field;
    all.push_back(text);
  }
  return all;
}

// Domain reference, section 2: the budget is updated at every promotion.
TEST_F(PipelineTest, EveryPromotionNeedsTheBudgetOfItsStage) {
  for (size_t i = 0; i + 1 < kStages.size(); ++i) {
    const std::string more = Entry(kStages[i], kEntered);
    const MoveRequest promotion = To(kStages[i + 1]);
    const MoveAnswer old =
        Ask(Deal(kCoreData, Answers() + std::vector{Budget(kBefore)}, more),
            promotion);
    EXPECT_EQ(old.allowed, Decision::kUnknown) << kStages[i];
    EXPECT_THAT(Missing(old),
                ElementsAre("budget_of_this_stage budget.amount"));
    // The same amount, confirmed at the very instant.
    const MoveAnswer anew = Ask(
        Deal(kCoreData,
             Answers() + std::vector{Budget(kBefore), Budget(kEntered)}, more),
        promotion);
    EXPECT_EQ(anew.allowed, Decision::kYes) << kStages[i];
  }
}

// Domain reference, section 2: expected date, amount and win rate.
TEST_F(PipelineTest, AForecastNeedsItsCoreData) {
  for (size_t i = 1; i < kStages.size(); ++i) {
    const MoveAnswer answer = Ask(
        Deal(R"("name": "Rollout")", Answers() + std::vector{Budget(kEntered)},
             Entry(kStages[i - 1], kEntered)),
        To(kStages[i]));
    if (i < 3) {
      EXPECT_THAT(Missing(answer), IsEmpty()) << kStages[i];
    } else {
      EXPECT_THAT(Missing(answer),
                  ElementsAre("core_data opportunity.expected_purchase "
                              "opportunity.amount opportunity.win_probability"))
          << kStages[i];
    }
  }
}

TEST_F(PipelineTest, EveryMissingThingIsNamedAtOnce) {
  const MoveAnswer answer =
      Ask(Deal(R"("name": "Rollout")", {}, Entry("proposal", kEntered)),
          To("negotiation"));
  EXPECT_EQ(answer.allowed, Decision::kUnknown);
  EXPECT_THAT(
      Missing(answer),
      ElementsAre("budget_of_this_stage budget.amount",
                  "answered need.problem authority.decision_maker "
                  "timeline.solve_by competition.present",
                  "core_data opportunity.expected_purchase opportunity.amount "
                  "opportunity.win_probability"));
}

TEST_F(PipelineTest, NoStageIsSkipped) {
  const MoveAnswer answer = Ask(
      Deal(kCoreData, Answers(), Entry("contact", kEntered)), To("proposal"));
  ASSERT_EQ(answer.obstacles.size(), 1U);
  EXPECT_EQ(answer.obstacles[0].obstacle, Obstacle::kNoWay);
  EXPECT_THAT(answer.obstacles[0].instead,
              ElementsAre("qualification", "on_hold", "lost"));
}

// An override passes the budget, by a manager with a reason, and says what it
// passes.
TEST_F(PipelineTest, AManagerMayPassRequirements) {
  const std::string lead =
      Deal(kCoreData, Answers(), Entry("contact", kEntered));
  MoveRequest request = To("qualification", "manager");
  request.override_requirements = true;
  request.reason = "exception";
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kYes);
  EXPECT_THAT(Missing(Ask(lead, request)),
              ElementsAre("budget_of_this_stage budget.amount"));
  request.roles = {"ae"};
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kNo);
}

TEST_F(PipelineTest, LosingNeedsAReasonOfTheList) {
  const std::string lead =
      Deal(kCoreData, Answers(), Entry("proposal", kEntered));
  MoveRequest request = To("lost");
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kNo);
  request.reason = "no_time_now";
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kNo);
  request.reason = "competitor";
  EXPECT_EQ(Ask(lead, request).allowed, Decision::kYes);
}

// In on Friday at 16:00 in New York, on a day of daylight saving: one hour that
// day, seven on Monday.
TEST_F(PipelineTest, TheFirstResponseIsDueInOfficeHours) {
  const StageHistory history = History(
      Deal(kCoreData, {},
           Entry("contact", "2026-05-15T20:00:00Z") + R"(, "activities": [])"));
  ASSERT_EQ(history.visits.size(), 1U);
  const LimitState& first = Find(history.visits[0].limits, "first_response");
  EXPECT_EQ(FormatInstant(*first.due), "2026-05-18T20:00:00Z");
  EXPECT_EQ(first.standing, LimitStanding::kBreached);
}

// Who waits is looked at again, and comes back to be qualified.
TEST_F(PipelineTest, WaitingEndsWithALook) {
  const std::string events = R"("stage_events": [
      {"id": "e1", "subject": "opportunity", "process": "pipeline",
       "actor": "ann", "to": "meeting", "at": "2026-05-01T00:00:00Z"},
      {"id": "e2", "subject": "opportunity", "process": "pipeline",
       "actor": "ann", "from": "meeting", "to": "on_hold",
       "reason": "no_time_now", "at": "2026-05-11T00:00:00Z"}])";
  const StageHistory history = History(Deal(kCoreData, {}, events));
  EXPECT_EQ(history.stage, "on_hold");
  EXPECT_EQ(history.visits.back().disposition, Disposition::kWait);
  ASSERT_TRUE(history.next_check);
  EXPECT_EQ(FormatInstant(*history.next_check), "2026-06-10T00:00:00Z");
  // Coming back is no way round the budget.
  const MoveAnswer back = Ask(Deal(kCoreData, {}, events), To("qualification"));
  EXPECT_EQ(back.allowed, Decision::kUnknown);
  EXPECT_THAT(Missing(back), ElementsAre("budget_of_this_stage budget.amount",
                                         "answered need.problem"));
  EXPECT_EQ(
      Ask(Deal(kCoreData,
               Answers() + std::vector{Budget("2026-05-11T00:00:00Z")}, events),
          To("qualification"))
          .allowed,
      Decision::kYes);
}

}  // namespace
}  // namespace bantam::presets::pipeline_test
