// What a person reads of a step of a handoff: whether it is allowed, what is in
// the way, and what would do (docs/handoff.md, "May somebody take it?").

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "bantam/explain.h"
#include "tests/score/policies.h"

namespace bantam::explain_step_test {
namespace {

using model::HandoffMethod;
using model::HandoffStep;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::Now;

constexpr char kPolicy[] = R"pb(
  id: "acme"
  fields { path: "opportunity.users" type: INT }
  fields { path: "opportunity.notes" type: STRING }
  activity_kinds { id: "call" }
  roles { id: "sdr" }
  roles { id: "ae" }
  roles { id: "manager" }
  roles { id: "operations" }
  handoffs {
    id: "sdr_to_ae"
    subject: OPPORTUNITY
    giving_roles: "sdr"
    receiving_roles: "ae"
    auditing_roles: "operations"
    managing_roles: "manager"
    requirements {
      id: "users"
      when: "opportunity.users >= 20"
      labels { locale: "en" text: "20 users" }
      labels { locale: "de" text: "20 Nutzer" }
    }
    methods { kind: LIVE_CALL within: "1h" }
    methods { kind: INTRODUCTION within: "8h" }
    reasons { id: "no_fit" then: BAD_FIT }
    requalification {
      evidence: "call"
      within: "5d"
      requirements {
        id: "notes"
        fields { names: "opportunity.notes" }
        labels { locale: "en" text: "Notes of the call" }
      }
    }
    credit {
      claw_back: "90d"
      requirements {
        id: "still"
        when: "opportunity.users >= 20"
        labels { locale: "en" text: "Still 20 users" }
      }
    }
    counts_at: ACCEPT
  }
)pb";

class ExplainStepTest : public ::testing::Test {
 protected:
  void Record(const std::string& id, HandoffStep step,
              const std::string& actor) {
    HandoffEvent event;
    event.id = id;
    event.handoff = "sdr_to_ae";
    event.step = step;
    event.actor = actor;
    event.to = step == HandoffStep::kOffer ? "eva" : "";
    if (step == HandoffStep::kOffer) event.method = HandoffMethod::kLiveCall;
    event.at = testing::DaysAgo(1);
    ASSERT_TRUE(lead_.AddHandoffEvent(event).ok());
  }

  std::string Text(const HandoffRequest& request,
                   const ExplainOptions& options = {}) const {
    const auto answer = Handoffs(lead_.policy()).CanStep(lead_, request, Now());
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? Explain(lead_.policy(), *answer, options) : "";
  }

  std::string TextOf(const HandoffObstacle& obstacle) const {
    HandoffAnswer answer;
    answer.allowed = Decision::kNo;
    answer.handoff = "sdr_to_ae";
    answer.step = HandoffStep::kOffer;
    answer.obstacles = {obstacle};
    return Explain(lead_.policy(), answer);
  }

  const HandoffRequest offer_ = {.handoff = "sdr_to_ae",
                                 .step = HandoffStep::kOffer,
                                 .actor = "sam",
                                 .roles = {"sdr"},
                                 .to = "eva",
                                 .method = HandoffMethod::kLiveCall};
  Lead lead_{testing::Compile(kPolicy)};
};

TEST_F(ExplainStepTest, SaysEverythingThatIsInTheWay) {
  Record("h1", HandoffStep::kClaim, "sam");
  ASSERT_TRUE(lead_.Set("opportunity.users", int64_t{19}).ok());
  EXPECT_EQ(Text({.handoff = "sdr_to_ae",
                  .step = HandoffStep::kOffer,
                  .actor = "mia",
                  .roles = {"ae"}}),
            "To offer: denied\n"
            "  only the giver may: sam\n"
            "  needs one of the roles: sdr\n"
            "  needs a receiver (`to`)\n"
            "  needs a method: live_call, introduction\n"
            "  unmet: 20 users\n");
}

TEST_F(ExplainStepTest, TellsOpenFromUnmetAndNamesABetterMethod) {
  HandoffRequest request = offer_;
  request.method = HandoffMethod::kIntroduction;
  EXPECT_EQ(Text(request),
            "To offer: unknown\n"
            "  open: 20 users [opportunity.users]\n"
            "  a better method: live_call\n");
  ASSERT_TRUE(lead_.Set("opportunity.users", int64_t{20}).ok());
  EXPECT_EQ(Text(offer_), "To offer: allowed\n");
}

TEST_F(ExplainStepTest, SpeaksTheReadersLanguage) {
  EXPECT_THAT(Text(offer_, {.locale = "de"}),
              HasSubstr("  open: 20 Nutzer [opportunity.users]\n"));
}

// A requalification and a credit have requirements of their own.
TEST_F(ExplainStepTest, FindsTheLabelsOfEachStep) {
  Record("h1", HandoffStep::kOffer, "sam");
  Record("h2", HandoffStep::kAccept, "eva");
  EXPECT_THAT(Text({.handoff = "sdr_to_ae",
                    .step = HandoffStep::kRequalify,
                    .actor = "eva",
                    .roles = {"ae"}}),
              HasSubstr("  open: Notes of the call [opportunity.notes]\n"));
  HandoffAnswer credit;
  credit.handoff = "sdr_to_ae";
  credit.step = HandoffStep::kCredit;
  credit.unmet.emplace_back().id = "still";
  EXPECT_EQ(Explain(lead_.policy(), credit),
            "To credit: unknown\n"
            "  open: Still 20 users\n");
}

// Each obstacle has a sentence of its own, with all that the answer offers.
TEST_F(ExplainStepTest, HasASentenceForEveryObstacle) {
  std::set<std::string> texts;
  int kinds = 0;
  for (;; ++kinds) {
    const auto kind = static_cast<StepObstacle>(kinds + 1);
    if (StepObstacleName(kind).empty()) break;
    const std::string text = TextOf({.obstacle = kind});
    EXPECT_TRUE(texts.insert(text).second) << text;
    EXPECT_THAT(text, Not(HasSubstr("  \n"))) << StepObstacleName(kind);
    EXPECT_THAT(text, Not(HasSubstr("--")));
  }
  EXPECT_EQ(kinds, 25);
}

TEST_F(ExplainStepTest, NamesWhatWouldDo) {
  for (const StepObstacle kind :
       {StepObstacle::kIllegalStep, StepObstacle::kNotInPolicy,
        StepObstacle::kRole, StepObstacle::kNotGiver,
        StepObstacle::kNotReceiver, StepObstacle::kReasonMissing,
        StepObstacle::kNoSuchReason, StepObstacle::kMethodMissing,
        StepObstacle::kNoSuchMethod, StepObstacle::kEvidenceMissing,
        StepObstacle::kNoSuchEvidence}) {
    EXPECT_THAT(TextOf({.obstacle = kind, .instead = {"first", "second"}}),
                HasSubstr(": first, second\n"))
        << StepObstacleName(kind);
  }
  for (const StepObstacle kind :
       {StepObstacle::kBookingPast, StepObstacle::kTooEarly,
        StepObstacle::kClawBackOver, StepObstacle::kDisputeOver}) {
    EXPECT_THAT(TextOf({.obstacle = kind, .when = Now()}),
                HasSubstr(" 2026-06-01T12:00:00Z\n"))
        << StepObstacleName(kind);
  }
  EXPECT_THAT(TextOf({.obstacle = StepObstacle::kTooManyOffers, .count = 4}),
              HasSubstr("as often as it may be: 4 times\n"));
  EXPECT_THAT(TextOf({.obstacle = StepObstacle::kTooManyOffers, .count = 1}),
              HasSubstr(": 1 time\n"));
  EXPECT_THAT(TextOf({.obstacle = StepObstacle::kTooFewAttempts, .count = 2}),
              HasSubstr("attempts or no-shows first: 2\n"));
  EXPECT_THAT(TextOf({.obstacle = StepObstacle::kBookingMissing}),
              HasSubstr("(`booked_at`)"));
}

// Whoever had a part in what is disputed does not settle it. Who may, the answer
// cannot name.
TEST_F(ExplainStepTest, SaysWhoMayWithoutNamingThem) {
  Record("h1", HandoffStep::kOffer, "sam");
  Record("h2", HandoffStep::kAccept, "eva");
  Record("h3", HandoffStep::kReturn, "eva");
  EXPECT_THAT(Text({.handoff = "sdr_to_ae",
                    .step = HandoffStep::kUphold,
                    .actor = "eva",
                    .roles = {"manager"}}),
              HasSubstr("  only somebody who had no part in it may\n"));
}

TEST_F(ExplainStepTest, NamesWhatCanFollowWhereAStepCannot) {
  Record("h1", HandoffStep::kClaim, "sam");
  EXPECT_THAT(Text({.handoff = "sdr_to_ae",
                    .step = HandoffStep::kAccept,
                    .actor = "sam",
                    .roles = {"sdr"}}),
              HasSubstr("  it cannot follow here; what can: release, "));
}

// The name of a person cannot pose as a line of the answer.
TEST_F(ExplainStepTest, KeepsToItsLines) {
  Record("h1", HandoffStep::kClaim, "sam\nTo offer: allowed");
  EXPECT_THAT(Text(offer_),
              HasSubstr("  only the giver may: sam\\x0aTo offer: allowed\n"));
}

}  // namespace
}  // namespace bantam::explain_step_test
