// What a person reads of a move: whether it is allowed, what is in the way, and
// what would do (docs/processes.md, "May somebody move it?").

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "bantam/explain.h"
#include "tests/assess/frameworks.h"

namespace bantam::explain_move_test {
namespace {

using testing::Compile;
using testing::Confirmed;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Now;
using testing::Say;

constexpr char kPolicy[] = R"pb(
  id: "acme"
  fields { path: "account.employees" type: INT }
  fields { path: "account.industry" type: STRING }
  roles { id: "ae" }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "g"
      rules { id: "saas" points: 30 when: "account.industry == 'saas'" }
    }
  }
  grades {
    id: "grade"
    bands {
      score: "fit"
      bands { id: "A" at_least: 20 }
      bands { id: "B" }
    }
  }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "meeting" kind: OPEN }
    stages {
      id: "offer"
      kind: WON
      labels { locale: "en" text: "Offer" }
      labels { locale: "de" text: "Angebot" }
    }
    transitions { id: "begin" entry: true to: "meeting" }
    transitions {
      id: "propose"
      from: "meeting"
      to: "offer"
      roles: "ae"
      requirements {
        id: "large"
        when: "account.employees >= 20"
        labels { locale: "en" text: "Large enough" }
        labels { locale: "de" text: "Gross genug" }
      }
      requirements {
        id: "points"
        points { of: "fit" at_least: 20 }
        labels { locale: "en" text: "Fits well" }
      }
      requirements {
        id: "grade"
        grade { of: "grade" at_least: "A" }
      }
    }
  }
)pb";

class ExplainMoveTest : public ::testing::Test {
 protected:
  ExplainMoveTest() {
    EXPECT_TRUE(lead_
                    .AddStageEvent({.id = "e1",
                                    .process = "pipeline",
                                    .to = "meeting",
                                    .at = Now()})
                    .ok());
  }

  std::string Text(const MoveRequest& request,
                   const ExplainOptions& options = {}) const {
    const auto answer = Mover(lead_.policy()).CanMove(lead_, request, Now());
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? Explain(lead_.policy(), *answer, options) : "";
  }

  Lead lead_{Compile(kPolicy)};
};

TEST_F(ExplainMoveTest, SaysWhatIsMissingWithWhatThereIsAndWhatIsNeeded) {
  ASSERT_TRUE(lead_.Set("account.employees", int64_t{19}).ok());
  ASSERT_TRUE(lead_.Set("account.industry", std::string("farm")).ok());
  EXPECT_EQ(Text({.process = "pipeline", .to = "offer"}),
            "To Offer (offer): denied\n"
            "  needs one of the roles: ae\n"
            "  unmet: Large enough\n"
            "  unmet: Fits well [needs 20, has 0]\n"
            "  unmet: grade [needs grade A, has B]\n");
}

TEST_F(ExplainMoveTest, TellsOpenFromUnmet) {
  lead_.SetPresent(Subject::kAccount);
  EXPECT_EQ(Text({.process = "pipeline", .to = "offer", .roles = {"ae"}}),
            "To Offer (offer): unknown\n"
            "  open: Large enough [account.employees]\n"
            "  open: Fits well [needs 20, has 0]\n"
            "  open: grade [needs grade A, has B]\n");
}

TEST_F(ExplainMoveTest, SaysThatNothingIsInTheWay) {
  ASSERT_TRUE(lead_.Set("account.employees", int64_t{20}).ok());
  ASSERT_TRUE(lead_.Set("account.industry", std::string("saas")).ok());
  EXPECT_EQ(Text({.process = "pipeline", .to = "offer", .roles = {"ae"}}),
            "To Offer (offer): allowed\n");
}

TEST_F(ExplainMoveTest, SpeaksTheReadersLanguage) {
  const std::string text =
      Text({.process = "pipeline", .to = "offer"}, {.locale = "de"});
  EXPECT_THAT(text, HasSubstr("To Angebot (offer): denied\n"));
  EXPECT_THAT(text, HasSubstr("  open: Gross genug [account.employees]\n"));
}

TEST_F(ExplainMoveTest, NamesTheNearestStage) {
  EXPECT_EQ(Text({.process = "pipeline", .to = "ofer"}),
            "To ofer: denied\n"
            "  there is no such stage; did you mean offer?\n");
}

// Each obstacle has a sentence of its own, with all that the answer offers.
TEST_F(ExplainMoveTest, HasASentenceForEveryObstacle) {
  std::set<std::string> texts;
  int kinds = 0;
  for (;; ++kinds) {
    const auto kind = static_cast<Obstacle>(kinds + 1);
    if (ObstacleName(kind).empty()) break;
    const bool offers =
        kind != Obstacle::kStageRetired && kind != Obstacle::kAlreadyThere;
    MoveAnswer answer{.allowed = Decision::kNo,
                      .process = "pipeline",
                      .from = {},
                      .to = "offer",
                      .transition = {},
                      .obstacles = {{kind, {}}},
                      .unmet = {}};
    if (offers) answer.obstacles[0].instead = {"first", "second"};
    const std::string text = Explain(lead_.policy(), answer);
    EXPECT_TRUE(texts.insert(text).second) << text;
    EXPECT_THAT(text, Not(HasSubstr("  \n"))) << ObstacleName(kind);
    EXPECT_THAT(text, Not(HasSubstr("--")));
    EXPECT_EQ(text.find("first, second") != std::string::npos, offers) << text;
  }
  EXPECT_EQ(kinds, 7);
}

TEST_F(ExplainMoveTest, SaysThatNobodyMayOverride) {
  EXPECT_THAT(Text({.process = "pipeline",
                    .to = "offer",
                    .reason = "boss",
                    .override_requirements = true}),
              HasSubstr("  nobody may override: the process has no "
                        "override_roles\n"));
}

// What a request names cannot pose as a line of the answer.
TEST_F(ExplainMoveTest, KeepsToItsLines) {
  EXPECT_EQ(Text({.process = "pipeline", .to = "x: allowed\nTo y\x1b"}),
            "To x: allowed\\x0aTo y\\x1b: denied\n"
            "  there is no such stage\n");
}

}  // namespace
}  // namespace bantam::explain_move_test
