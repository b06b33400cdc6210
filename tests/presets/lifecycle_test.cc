// What the preset lifecycle promises to marketing and to sales. Figures are
// worked out by hand from its file.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "bantam/handoff.h"
#include "bantam/moves.h"
#include "bantam/process.h"
#include "tests/presets/preset_lead.h"

namespace bantam::presets::lifecycle_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string Did(const std::string& kind, Instant at) {
  return R"({"kind": ")" + kind + R"(", "at": ")" + FormatInstant(at) + R"("})";
}

std::string Moved(const std::string& id, const std::string& to,
                  const std::string& at, bool automatic) {
  return R"({"id": ")" + id +
         R"(", "subject": "person", "process": "lifecycle", "actor": "ann",
            "to": ")" +
         to + R"(", "at": ")" + at + R"(", "automatic": )" +
         (automatic ? "true" : "false") + "}";
}

std::string Person(const std::string& members,
                   const std::vector<std::string>& activities,
                   const std::vector<std::string>& events) {
  return R"({"person": {)" + members + R"(}, "activities": [)" +
         Joined(activities) + R"(], "stage_events": [)" + Joined(events) + "]}";
}

class LifecycleTest : public ::testing::Test {
 protected:
  Lead Read(const std::string& json) const {
    Lead lead(policy_);
    const absl::Status read = LeadFromJson(json, {}, &lead);
    EXPECT_TRUE(read.ok()) << read << "\n" << json;
    return lead;
  }
  // "lead > mql" for each.
  std::vector<std::string> Proposed(const std::string& json) const {
    const auto proposal = Mover(policy_).Propose(Read(json), "lifecycle", kNow);
    EXPECT_TRUE(proposal.ok()) << proposal.status();
    std::vector<std::string> moves;
    if (!proposal.ok()) return moves;
    EXPECT_THAT(proposal->circle, IsEmpty());
    for (const ProposedMove& move : proposal->moves) {
      moves.push_back(move.from + " > " + move.to);
    }
    return moves;
  }

  const Policy policy_ = Compile("lifecycle");
};

const std::string kForm = Did("form_fill", kNow);
const std::string kWebinar = Did("webinar", kNow);
const std::string kOnTheFirst = "2026-05-01T00:00:00Z";

// Domain reference, section 1: List, Lead, MQL, SQL, Opportunity, Customer.
TEST_F(LifecycleTest, HasTheStagesOfTheField) {
  const std::vector<std::string> stages = {
      "list", "lead", "mql", "sal", "sql", "opportunity", "customer"};
  std::vector<std::string> events;
  for (size_t i = 0; i < stages.size(); ++i) {
    events.push_back(Moved("e" + std::to_string(i), stages[i],
                           "2026-05-0" + std::to_string(i + 1) + "T00:00:00Z",
                           false));
  }
  const auto history =
      Replay(Read(Person("", {}, events)), "lifecycle", {.at = kNow});
  ASSERT_TRUE(history.ok()) << history.status();
  EXPECT_THAT(history->faults, IsEmpty());
  EXPECT_EQ(history->highest, "customer");
}

// 30 + 20 points are 50, and reached is reached; a form alone is 30.
TEST_F(LifecycleTest, FiftyPointsAndAFitMakeAnMql) {
  EXPECT_THAT(Proposed(Person(R"("fits": true)", {kForm, kWebinar}, {})),
              ElementsAre(" > lead", "lead > mql"));
  EXPECT_THAT(Proposed(Person(R"("fits": true)", {kForm}, {})),
              ElementsAre(" > lead"));
  // Nobody has looked whether they fit.
  EXPECT_THAT(Proposed(Person("", {kForm, kWebinar}, {})),
              ElementsAre(" > lead"));
  EXPECT_THAT(Proposed(Person(R"("fits": false)", {kForm, kWebinar}, {})),
              ElementsAre(" > lead"));
}

// Between 30 and 50 nothing moves, so nobody bounces.
TEST_F(LifecycleTest, WhoCoolsDownGoesBackUnlessAPersonTookThem) {
  const auto mql = [](bool automatic) {
    return std::vector<std::string>{
        Moved("e1", "lead", kOnTheFirst, true),
        Moved("e2", "mql", "2026-05-02T00:00:00Z", automatic)};
  };
  EXPECT_THAT(Proposed(Person("", {}, mql(true))), ElementsAre("mql > lead"));
  EXPECT_THAT(Proposed(Person("", {}, mql(false))), IsEmpty());
  EXPECT_THAT(Proposed(Person("", {kForm}, mql(true))), IsEmpty());
  std::vector<std::string> accepted = mql(true);
  accepted.push_back(Moved("e3", "sal", "2026-05-03T00:00:00Z", false));
  EXPECT_THAT(Proposed(Person("", {}, accepted)), IsEmpty());
}

// Behaviour before the recycling is another story.
TEST_F(LifecycleTest, RecyclingBeginsAnew) {
  const std::vector<std::string> events = {
      Moved("e1", "lead", "2026-04-01T00:00:00Z", false),
      Moved("e2", "nurture", "2026-04-10T00:00:00Z", false),
      Moved("e3", "lead", "2026-05-20T00:00:00Z", false)};
  const auto points = [&](const std::string& at) {
    const Lead lead =
        Read(Person("", {Did("form_fill", *model::ParseInstant(at))}, events));
    const auto answer = Evaluator(policy_).Evaluate(lead, kNow);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return Find(answer->scores, "behaviour").points.micros;
  };
  EXPECT_EQ(points("2026-05-19T23:59:59Z"), 0);
  EXPECT_GT(points("2026-05-20T00:00:00Z"), 20'000'000);
  const auto history =
      Replay(Read(Person("", {}, events)), "lifecycle", {.at = kNow});
  ASSERT_TRUE(history.ok()) << history.status();
  EXPECT_EQ(FormatInstant(*history->baseline), "2026-05-20T00:00:00Z");
  EXPECT_EQ(history->reentries, 1);
}

std::string Step(const std::string& id, const std::string& step,
                 const std::string& actor, const std::string& more = "") {
  return R"({"id": ")" + id +
         R"(", "handoff": "marketing_to_sales", "step": ")" + step +
         R"(", "actor": ")" + actor + R"(", "at": "2026-05-21T00:0)" +
         id.substr(1) + R"(:00Z")" + more + "}";
}

// Nobody becomes sales-accepted but by the handoff, and who was put aside is
// not offered.
TEST_F(LifecycleTest, SalesAcceptsByTheHandoff) {
  const std::string claim = Step("h1", "claim", "mona");
  const std::string offer =
      Step("h2", "offer", "mona", R"(, "to": "ann", "method": "introduction")");
  const std::string accept = Step("h3", "accept", "ann");
  const auto person = [](const std::string& stage,
                         const std::vector<std::string>& steps) {
    std::string json = Person(R"("fits": true)", {kForm, kWebinar},
                              {Moved("e1", stage, kOnTheFirst, false)});
    json.pop_back();
    return json + R"(, "handoff_events": [)" + Joined(steps) + "]}";
  };
  Mover mover(policy_);
  const auto may_accept = [&](const std::vector<std::string>& steps) {
    return mover
        .CanMove(Read(person("mql", steps)),
                 {.process = "lifecycle", .to = "sal", .roles = {"ae"}}, kNow)
        ->allowed;
  };
  EXPECT_EQ(may_accept({claim, offer}), Decision::kNo);
  EXPECT_EQ(may_accept({claim, offer, accept}), Decision::kYes);

  Handoffs handoffs(policy_);
  const auto may_offer = [&](const std::string& stage) {
    return handoffs
        .CanStep(Read(person(stage, {claim})),
                 {.handoff = "marketing_to_sales",
                  .step = model::HandoffStep::kOffer,
                  .actor = "mona",
                  .roles = {"marketing"},
                  .to = "ann",
                  .method = model::HandoffMethod::kLiveCall},
                 kNow)
        ->allowed;
  };
  EXPECT_EQ(may_offer("mql"), Decision::kYes);
  EXPECT_EQ(may_offer("nurture"), Decision::kNo);
  EXPECT_EQ(may_offer("disqualified"), Decision::kNo);
}

std::string Without(std::string text, const std::string& from,
                    const std::string& to) {
  const size_t begin = text.find(from);
  EXPECT_NE(begin, std::string::npos) << from;
  const size_t end = text.find(to, begin + 1);
  EXPECT_NE(end, std::string::npos) << to;
  return text.erase(begin, end - begin);
}

// Domain reference, section 1: the SAL is optional. What the head of the policy
// says to leave out can be left out.
TEST_F(LifecycleTest, TheSalIsOptional) {
  std::string text(*FindPreset("lifecycle"));
  // Labels of what is not there would be errors.
  text.resize(text.find("\ntranslations {"));
  text = Without(text, "  stages {\n    id: \"sal\"",
                 "  stages {\n    id: \"sql\"");
  text = Without(text, "  transitions {\n    id: \"intent\"",
                 "  transitions {\n    id: \"negotiate\"");
  const std::string from = "    from: \"sal\"\n";
  for (size_t at; (at = text.find(from)) != std::string::npos;) {
    text.erase(at, from.size());
  }
  const std::string to = "    to: \"sal\"\n";
  text.replace(text.find(to), to.size(), "    to: \"sql\"\n");
  const auto policy = Policy::FromText(text);
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_EQ(policy->process_ids().size(), 1U);
}

TEST_F(LifecycleTest, PurchaseIntentMakesAnSql) {
  const std::vector<std::string> events = {
      Moved("e1", "sal", "2026-05-20T00:00:00Z", false)};
  const MoveRequest request = {
      .process = "lifecycle", .to = "sql", .roles = {"sdr"}};
  Mover mover(policy_);
  const auto ask = [&](const std::string& members) {
    return mover.CanMove(Read(Person(members, {}, events)), request, kNow)
        ->allowed;
  };
  EXPECT_EQ(ask(R"("purchase_intent": true)"), Decision::kYes);
  EXPECT_EQ(ask(R"("purchase_intent": false)"), Decision::kNo);
  EXPECT_EQ(ask(""), Decision::kUnknown);
}

}  // namespace
}  // namespace bantam::presets::lifecycle_test
