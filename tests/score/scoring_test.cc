// docs/scoring.md by example; every figure is worked out by hand.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/score/policies.h"

namespace bantam::scoring_test {
namespace {

using ::bantam::testing::Evaluate;
using ::bantam::testing::NewLead;
using ::bantam::testing::P;
using ::bantam::testing::Score;
using ::bantam::testing::WithGroups;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

model::Interval Between(double low, double high) {
  return {P(low), P(high)};
}

TEST(Scoring, AddsWhatHolds) {
  const Policy policy = WithGroups(
      R"pb(groups {
             id: "g"
             rules { id: "size" points: 10 when: "account.employees >= 200" }
             rules { id: "saas" points: 2.5 when: "account.industry == 'saas'" }
             rules { id: "small" points: -4 when: "account.employees < 50" }
           })pb");
  Lead lead = NewLead(policy);
  ASSERT_TRUE(lead.Set("account.employees", int64_t{200}).ok());
  ASSERT_TRUE(lead.Set("account.industry", std::string("saas")).ok());
  const ScoreResult score = Score(lead);
  EXPECT_EQ(score.points, P(12.5));
  EXPECT_EQ(score.interval, Between(12.5, 12.5));
  EXPECT_TRUE(score.exact);
  EXPECT_THAT(score.lines,
              ElementsAre(Line{Reason::kRuleHolds, "s.g.size", P(10), {}},
                          Line{Reason::kRuleHolds, "s.g.saas", P(2.5), {}}));
  EXPECT_THAT(score.undecided, IsEmpty());
}

TEST(Scoring, UnknownIsNotNo) {
  const Policy policy = WithGroups(
      R"pb(groups {
             id: "g"
             rules { id: "saas" points: 10 when: "account.industry == 'saas'" }
             rules {
               id: "title"
               points: -3
               when: "person.title.startsWith('Intern')"
             }
           })pb");
  const ScoreResult score = Score(NewLead(policy));
  EXPECT_EQ(score.points, P(0));
  EXPECT_EQ(score.interval, Between(-3, 10));
  EXPECT_FALSE(score.exact);
  ASSERT_EQ(score.undecided.size(), 2u);
  EXPECT_EQ(score.undecided[0].path, "s.g.saas");
  EXPECT_EQ(score.undecided[0].interval, Between(0, 10));
  EXPECT_THAT(score.undecided[0].fields, ElementsAre("account.industry"));
  EXPECT_THAT(score.undecided[1].fields, ElementsAre("person.title"));
}

TEST(Scoring, RulesOnOneUnknownFieldAreBoundedJointly) {
  const Policy policy = WithGroups(
      R"pb(groups {
             id: "g"
             rules { id: "large" points: 10 when: "account.employees >= 50" }
             rules { id: "huge" points: 5 when: "account.employees >= 1000" }
             rules { id: "small" points: -5 when: "account.employees < 50" }
           })pb");
  const ScoreResult score = Score(NewLead(policy));
  EXPECT_EQ(score.points, P(0));
  EXPECT_EQ(score.interval, Between(-5, 15));
  EXPECT_TRUE(score.exact);
}

TEST(Scoring, BetweenNeighbouringIntegersLiesNone) {
  const Policy policy = WithGroups(
      R"pb(groups {
             id: "g"
             rules {
               id: "a"
               points: 10
               when: "account.employees > 7 && account.employees < 8"
             }
             rules { id: "b" points: 3 when: "account.employees == 8" }
           })pb");
  EXPECT_EQ(Score(NewLead(policy)).interval, Between(0, 3));
}

TEST(Scoring, TheSameUnknownInTwoGroupsIsSoundButNotExact) {
  const Policy policy = WithGroups(R"pb(
    groups {
      id: "g"
      rules { id: "a" points: 10 when: "account.growing" }
    }
    groups {
      id: "h"
      rules { id: "b" points: 4 when: "!account.growing" }
    })pb");
  const ScoreResult score = Score(NewLead(policy));
  EXPECT_EQ(score.interval, Between(0, 14));
  EXPECT_FALSE(score.exact);
}

TEST(Scoring, NullErrsWhereItIsCompared) {
  const Policy policy = WithGroups(
      R"pb(groups {
             id: "g"
             rules { id: "a" points: 10 when: "account.rating >= 4.0" }
             rules { id: "b" points: 1 when: "account.rating == null" }
           })pb");
  Lead lead = NewLead(policy);
  // Unknown: 4.0 or more gives 10, less 0, null 1 and perhaps 10.
  EXPECT_EQ(Score(lead).interval, Between(0, 11));
  EXPECT_FALSE(Score(lead).exact);
  ASSERT_TRUE(lead.Set("account.rating", Null{}).ok());
  const ScoreResult score = Score(lead);
  EXPECT_EQ(score.points, P(1));
  EXPECT_EQ(score.interval, Between(1, 11));
  ASSERT_EQ(score.undecided.size(), 1u);
  EXPECT_THAT(score.undecided[0].fields, IsEmpty());
  EXPECT_FALSE(score.undecided[0].error.empty());
}

TEST(Scoring, ARuleThatErrsIsListedAndTheRestGoesOn) {
  const Policy policy = WithGroups(
      R"pb(groups {
             id: "g"
             rules { id: "a" points: 10 when: "100 / account.employees > 3" }
             rules { id: "b" points: 1 when: "account.employees == 0" }
           })pb");
  Lead lead = NewLead(policy);
  ASSERT_TRUE(lead.Set("account.employees", int64_t{0}).ok());
  const ScoreResult score = Score(lead);
  EXPECT_EQ(score.points, P(1));
  EXPECT_EQ(score.interval, Between(1, 11));
  ASSERT_EQ(score.undecided.size(), 1u);
  EXPECT_EQ(score.undecided[0].path, "s.g.a");
}

TEST(Scoring, AScoreIsClampedAtBothEndsOfItsInterval) {
  const Policy policy = WithGroups(
      R"pb(groups {
             id: "g"
             rules { id: "a" points: 30 when: "account.industry == 'saas'" }
             rules { id: "b" points: 25 when: "true" }
             rules { id: "c" points: -40 when: "account.growing" }
           })pb",
      "cap: 40 floor: 0");
  const ScoreResult score = Score(NewLead(policy));
  EXPECT_EQ(score.points, P(25));
  EXPECT_EQ(score.interval, Between(0, 40));
}

TEST(Scoring, KeepsThePlaceOfTheScoreOfAnAbsentSubject) {
  const Policy policy = testing::Compile(R"pb(
    id: "test"
    fields { path: "account.employees" type: INT }
    scores {
      id: "a"
      subject: ACCOUNT
      groups {
        id: "g"
        rules { id: "r" points: 1 when: "account.employees > 1" }
      }
    }
    scores {
      id: "o"
      subject: OPPORTUNITY
      groups {
        id: "g"
        rules {
          id: "r"
          points: 1
          when: "contacts.exists(c, 'approver' in c.roles && c.attitude == 'opposed')"
        }
      }
    }
    grades {
      id: "ag"
      bands {
        score: "a"
        bands { id: "A" }
      }
    }
    grades {
      id: "og"
      bands {
        score: "o"
        bands { id: "A" }
      }
    })pb");
  Lead lead(policy);
  lead.SetPresent(Subject::kAccount);
  Evaluation evaluation = Evaluate(lead);
  ASSERT_EQ(evaluation.scores.size(), 2u);
  EXPECT_EQ(evaluation.scores[0].id, "a");
  EXPECT_TRUE(evaluation.scores[0].is_there());
  EXPECT_EQ(evaluation.scores[1].id, "o");
  EXPECT_EQ(evaluation.scores[1].absence, Absence::kSubjectAbsent);
  ASSERT_EQ(evaluation.grades.size(), 2u);
  EXPECT_EQ(evaluation.grades[0].id, "ag");
  EXPECT_TRUE(evaluation.grades[0].is_there());
  EXPECT_EQ(evaluation.grades[1].absence, Absence::kSubjectAbsent);
  EXPECT_THAT(evaluation.notes,
              ElementsAre(Note{Reason::kSubjectAbsent,
                               "o",
                               {{"subject", std::string("opportunity")}}}));

  // An unknown attitude is not neutral, and not opposed either.
  Contact approver;
  approver.roles = {BuyerRole::kApprover};
  ASSERT_TRUE(lead.AddContact(approver).ok());
  evaluation = Evaluate(lead);
  ASSERT_EQ(evaluation.scores.size(), 2u);
  EXPECT_EQ(evaluation.scores[1].interval, Between(0, 1));
  EXPECT_THAT(evaluation.scores[1].undecided[0].fields,
              ElementsAre("contact.attitude"));
}

TEST(Scoring, GradesCarryWhatIsStillPossible) {
  const Policy policy = testing::Compile(R"pb(
    id: "test"
    fields { path: "account.employees" type: INT }
    fields { path: "account.growing" type: BOOL }
    scores {
      id: "x"
      subject: ACCOUNT
      groups {
        id: "g"
        rules { id: "r" points: 10 when: "account.employees > 1" }
      }
    }
    scores {
      id: "y"
      subject: ACCOUNT
      groups {
        id: "g"
        rules { id: "r" points: 10 when: "account.growing" }
      }
    }
    grades {
      id: "fit"
      bands {
        score: "x"
        bands { id: "A" at_least: 10 }
        bands { id: "B" at_least: 5 }
        bands { id: "C" }
      }
    }
    grades {
      id: "eng"
      bands {
        score: "y"
        bands { id: "1" at_least: 10 }
        bands { id: "2" }
      }
    }
    grades {
      id: "joined"
      matrix { rows: "fit" columns: "eng" }
    }
    grades {
      id: "named"
      matrix {
        rows: "fit"
        columns: "eng"
        cells { row: "A" column: "1" id: "hot" }
        cells { row: "A" column: "2" id: "warm" }
        cells { row: "B" column: "1" id: "warm" }
        cells { row: "B" column: "2" id: "cold" }
        cells { row: "C" column: "1" id: "cold" }
        cells { row: "C" column: "2" id: "cold" }
      }
    })pb");
  Lead lead(policy);
  ASSERT_TRUE(lead.Set("account.growing", false).ok());
  const Evaluation evaluation = Evaluate(lead);
  ASSERT_EQ(evaluation.grades.size(), 4u);
  EXPECT_EQ(evaluation.grades[0], (GradeResult{"fit", "C", {"A", "B", "C"}}));
  EXPECT_EQ(evaluation.grades[1], (GradeResult{"eng", "2", {"2"}}));
  EXPECT_EQ(evaluation.grades[2],
            (GradeResult{"joined", "C2", {"A2", "B2", "C2"}}));
  EXPECT_EQ(evaluation.grades[3],
            (GradeResult{"named", "cold", {"warm", "cold"}}));
}

TEST(Scoring, ComparesMoneyWithinItsCurrency) {
  const Policy policy = testing::Compile(R"pb(
    id: "test"
    fields { path: "opportunity.budget" type: MONEY }
    scores {
      id: "s"
      subject: OPPORTUNITY
      groups {
        id: "g"
        rules {
          id: "enough"
          points: 5
          when: "opportunity.budget >= money('5000', 'USD')"
        }
        rules {
          id: "same"
          points: 1
          when: "opportunity.budget == money('5000.00', 'USD')"
        }
        rules {
          id: "less"
          points: 2
          when: "opportunity.budget < money('5000.000001', 'USD')"
        }
      }
    })pb");
  Lead lead(policy);
  ASSERT_TRUE(
      lead.Set("opportunity.budget", *Money::Parse("5000", "USD")).ok());
  EXPECT_EQ(Score(lead).points, P(8));
  ASSERT_TRUE(
      lead.Set("opportunity.budget", *Money::Parse("9000", "EUR")).ok());
  const ScoreResult score = Score(lead);
  EXPECT_EQ(score.points, P(0));
  EXPECT_EQ(score.interval, Between(0, 8));
  EXPECT_EQ(score.undecided.size(), 3u);
}

TEST(Scoring, ReadsFieldsOfNestedObjects) {
  const Policy policy = testing::Compile(R"pb(
    id: "test"
    fields { path: "account.address.country" type: STRING }
    scores {
      id: "s"
      subject: ACCOUNT
      groups {
        id: "g"
        rules { id: "nl" points: 5 when: "account.address.country == 'NL'" }
        rules { id: "has" points: 1 when: "has(account.address.country)" }
      }
    }
  )pb");
  Lead lead(policy);
  lead.SetPresent(Subject::kAccount);
  EXPECT_THAT(Score(lead).undecided[0].fields,
              ElementsAre("account.address.country"));
  ASSERT_TRUE(lead.Set("account.address.country", std::string("NL")).ok());
  EXPECT_EQ(Score(lead).points, P(6));
}

}  // namespace
}  // namespace bantam::scoring_test
