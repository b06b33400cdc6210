// docs/processes.md, requirements: the person's consent, and the lists of those
// to be left alone, which beat it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>

#include "bantam/moves.h"
#include "tests/process/processes.h"

namespace bantam::consent_requirement_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::May;

constexpr char kPolicy[] = R"pb(
  id: "acme"
  processes {
    id: "lifecycle"
    subject: PERSON
    stages { id: "reader" kind: OPEN }
    stages { id: "gone" kind: LOST }
    transitions {
      id: "subscribe"
      entry: true
      to: "reader"
      requirements {
        id: "agreed"
        consent { channel: "email" purpose: "newsletter" }
      }
    }
    transitions { id: "leave" from: "reader" to: "gone" }
  }
)pb";

class ConsentRequirementTest : public ::testing::Test {
 protected:
  void Say(ConsentState state, Instant at,
           const std::string& purpose = "newsletter") {
    ASSERT_TRUE(lead_
                    .AddConsent({.channel = "email",
                                 .purpose = purpose,
                                 .state = state,
                                 .at = at})
                    .ok());
  }
  MoveAnswer Ask(Instant now = May(20)) const {
    auto answer = Mover(policy_).CanMove(
        lead_, {.process = "lifecycle", .to = "reader"}, now);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? *std::move(answer) : MoveAnswer();
  }

  const Policy policy_ = *Policy::FromText(kPolicy);
  Lead lead_{policy_};
};

TEST_F(ConsentRequirementTest, NobodyAskedIsAQuestion) {
  lead_.SetPresent(Subject::kPerson);
  const MoveAnswer answer = Ask();
  EXPECT_EQ(answer.allowed, Decision::kUnknown);
  ASSERT_EQ(answer.unmet.size(), 1U);
  EXPECT_EQ(answer.unmet[0].id, "agreed");
  EXPECT_THAT(answer.unmet[0].fields, ElementsAre("email", "newsletter"));
}

TEST_F(ConsentRequirementTest, GrantedIsMet) {
  Say(ConsentState::kGranted, May(1));
  const MoveAnswer answer = Ask();
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_THAT(answer.unmet, IsEmpty());
  // Not before it was given, and at the very instant.
  EXPECT_EQ(Ask(*(May(1) - model::Seconds(1))).allowed, Decision::kUnknown);
  EXPECT_EQ(Ask(May(1)).allowed, Decision::kYes);
}

TEST_F(ConsentRequirementTest, ConsentToAnotherPurposeIsNone) {
  Say(ConsentState::kGranted, May(1), "sales");
  EXPECT_EQ(Ask().allowed, Decision::kUnknown);
}

TEST_F(ConsentRequirementTest, DeniedAndWithdrawnAreUnmet) {
  Say(ConsentState::kGranted, May(1));
  Say(ConsentState::kWithdrawn, May(2));
  EXPECT_EQ(Ask().allowed, Decision::kNo);
  EXPECT_EQ(Ask(May(1)).allowed, Decision::kYes);
  Say(ConsentState::kGranted, May(3));
  EXPECT_EQ(Ask().allowed, Decision::kYes);
  Say(ConsentState::kDenied, May(4));
  EXPECT_EQ(Ask().allowed, Decision::kNo);
}

// Suppression beats every rule: while it lasts, and on its channel.
TEST_F(ConsentRequirementTest, SuppressionBeatsConsent) {
  Say(ConsentState::kGranted, May(1));
  ASSERT_TRUE(
      lead_.AddSuppression({.channel = "phone", .reason = "legal"}).ok());
  EXPECT_EQ(Ask().allowed, Decision::kYes);
  ASSERT_TRUE(lead_
                  .AddSuppression({.channel = "email",
                                   .reason = "unsubscribed",
                                   .from = May(10),
                                   .until = May(15)})
                  .ok());
  EXPECT_EQ(Ask(May(10)).allowed, Decision::kNo);
  EXPECT_EQ(Ask(May(15)).allowed, Decision::kYes);
  ASSERT_TRUE(lead_.AddSuppression({.reason = "legal", .from = May(18)}).ok());
  EXPECT_EQ(Ask(May(18)).allowed, Decision::kNo);
  EXPECT_THAT(Ask(May(18)).unmet[0].fields, ElementsAre("email", "newsletter"));
}

}  // namespace
}  // namespace bantam::consent_requirement_test
