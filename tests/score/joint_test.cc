// docs/scoring.md: rules on one unknown field are bounded jointly.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/score/policies.h"

namespace bantam::joint_test {
namespace {

using ::bantam::testing::Compile;
using ::bantam::testing::NewLead;
using ::bantam::testing::P;
using ::bantam::testing::Score;

// The score of a lead of which nothing is known, by two rules on one field: 10
// points for the one, 5 for the other. Bounded each by itself they span from 0
// to 15.
ScoreResult ScoreOf(const std::string& field, const std::string& ten,
                    const std::string& five) {
  const Policy policy =
      Compile(R"(id: "test" fields { path: "account.x" )" + field + R"( }
scores { id: "s" subject: PERSON groups { id: "g"
  rules { id: "ten" points: 10 when: ")" +
              ten + R"(" }
  rules { id: "five" points: 5 when: ")" +
              five + R"(" }
} })");
  return Score(NewLead(policy));
}

model::Interval Between(double low, double high) {
  return {P(low), P(high)};
}

TEST(JointBounds, OneOfTwoOppositesHolds) {
  const ScoreResult score =
      ScoreOf("type: INT", "account.x >= 200", "account.x < 200");
  EXPECT_EQ(score.interval, Between(5, 10));
  EXPECT_TRUE(score.exact);
}

TEST(JointBounds, ALiteralOfAnyKindMayStandInAList) {
  const std::string list = "account.x in [1, 2u, 3.5, 'x', b'x', true, null]";
  for (const char* field :
       {"type: BOOL", "type: INT", "type: DOUBLE nullable: true",
        "type: STRING nullable: true"}) {
    const ScoreResult score = ScoreOf(field, list, "!(" + list + ")");
    EXPECT_EQ(score.interval, Between(5, 10)) << field;
    EXPECT_TRUE(score.exact) << field;
  }
}

TEST(JointBounds, OnlyNumbersAreCutByTheirOrder) {
  const ScoreResult score =
      ScoreOf("type: STRING", "account.x >= 'm'", "account.x < 'm'");
  EXPECT_EQ(score.interval, Between(0, 15));
  EXPECT_FALSE(score.exact);
}

TEST(JointBounds, AFieldHasOnlyItsDeclaredValues) {
  const ScoreResult one = ScoreOf("type: STRING values: 'saas'",
                                  "account.x == 'saas'", "account.x != 'saas'");
  EXPECT_EQ(one.interval, Between(10, 10));
  EXPECT_TRUE(one.exact);

  const ScoreResult two = ScoreOf("type: STRING values: 'saas' values: 'bank'",
                                  "account.x == 'saas'", "account.x == 'bank'");
  EXPECT_EQ(two.interval, Between(5, 10));

  // Neither, which a field without declared values may be.
  const ScoreResult any =
      ScoreOf("type: STRING", "account.x == 'saas'", "account.x == 'bank'");
  EXPECT_EQ(any.interval, Between(0, 10));
}

}  // namespace
}  // namespace bantam::joint_test
