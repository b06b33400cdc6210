#include "bantam/ask.h"

#include <gtest/gtest.h>

#include <string>

#include "bantam/codec.h"
#include "bantam/presets.h"
#include "bantam/records.h"

namespace bantam::ask_test {
namespace {

constexpr char kLead[] = R"({
  "id": "L-1",
  "account": {"id": "A-1", "country": "US", "employees": 250},
  "person": {"id": "P-1"},
  "opportunity": {"id": "O-1"},
  "activities": []})";

class AskTest : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(LeadFromJson(kLead, {.ignore_undeclared = true}, &lead_).ok());
    ASSERT_TRUE(deal_.Take(lead_, now_).ok());
  }

  // An answer to one question says what that question is told alone.
  template <typename One>
  void ExpectSame(const absl::StatusOr<One>& alone,
                  const std::optional<One>& asked) {
    ASSERT_EQ(alone.ok(), asked.has_value()) << alone.status();
    if (asked) {
      EXPECT_EQ(ToJson(*asked), ToJson(*alone));
    }
  }

  Policy policy_ = *Policy::FromText(*FindPreset("predictable_revenue"));
  Instant now_ = *model::ParseInstant("2026-06-03T15:00:00Z");
  Lead lead_{policy_};
  Case deal_{policy_};
};

TEST_F(AskTest, TellsOfEachQuestionWhatItIsToldAlone) {
  const std::string process = policy_.process_ids().front();
  const std::string handoff = policy_.handoff_ids().front();
  Query query;
  query.evaluate.emplace();
  query.replay.emplace().process = process;
  query.move_options.emplace().process = process;
  query.proposal.emplace().process = process;
  query.handoff.emplace().handoff = handoff;
  query.intents.emplace().handoff = handoff;
  HandoffRequest& step = query.step_options.emplace();
  step.handoff = handoff;
  step.actor = "U-1";

  const absl::StatusOr<Answer> answer = Ask(deal_, query);
  ASSERT_TRUE(answer.ok()) << answer.status();
  ExpectSame(deal_.Evaluate(), answer->evaluate);
  ExpectSame(Replay(deal_, process), answer->replay);
  ExpectSame(ProposeMoves(deal_, process), answer->proposal);
  ExpectSame(ReplayHandoff(deal_, handoff), answer->handoff);
  EXPECT_EQ(answer->move_options, *MoveOptions(deal_, *query.move_options));
  EXPECT_FALSE(answer->move_options.empty());
  EXPECT_EQ(answer->intents, *HandoffIntents(deal_, handoff));
  EXPECT_EQ(answer->step_options, *StepOptions(deal_, step));
  EXPECT_FALSE(answer->step_options.empty());
  // What was not asked is absent.
  EXPECT_FALSE(answer->move || answer->step || answer->route || answer->send);
}

TEST_F(AskTest, TakesFiguresAlone) {
  Query query;
  query.evaluate.emplace().figures_only = true;
  const absl::StatusOr<Answer> answer = Ask(deal_, query);
  ASSERT_TRUE(answer.ok()) << answer.status();
  ExpectSame(deal_.Evaluate(Detail::kFigures), answer->evaluate);
}

TEST_F(AskTest, AnswersNothingToNoQuestion) {
  const absl::StatusOr<Answer> answer = Ask(deal_, {});
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(*answer, Answer());
}

TEST_F(AskTest, NamesTheQuestionThatFails) {
  const auto error = [&](const std::string& json) {
    const absl::StatusOr<Query> query = FromJson<Query>(json);
    if (!query.ok()) return std::string(query.status().message());
    return std::string(Ask(deal_, *query).status().message());
  };
  EXPECT_EQ(error(R"({"replay": {"process": "statu"}})").rfind("replay: ", 0),
            0U);
  EXPECT_EQ(error(R"({"crossing": {"score": "none"}})").rfind("crossing: ", 0),
            0U);
  EXPECT_EQ(error(R"({"mvoe": {}})"),
            "mvoe: a query has no such part; did you mean 'move'?");
  EXPECT_EQ(error(R"({"registration": {}})"),
            "registration.request: a registration query needs 'request'");
  EXPECT_EQ(error(R"({"registration": {"request": {}}})"),
            "registration.request.step: a registration request needs 'step'");
}

TEST(AskWithoutALead, IsAnError) {
  const Policy policy = *Policy::FromText("id: 'acme'");
  Case deal(policy);
  Query query;
  query.evaluate.emplace();
  EXPECT_EQ(Ask(deal, query).status().code(),
            absl::StatusCode::kFailedPrecondition);
}

}  // namespace
}  // namespace bantam::ask_test
