// docs/assessment.md: personas, red flags, qualifications and roll-ups.

#include "bantam/qualification.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/assess/frameworks.h"

namespace bantam::qualification_test {
namespace {

using testing::Compile;
using testing::Confirmed;
using ::testing::ElementsAre;
using testing::Evaluate;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::NewOpportunity;
using testing::Now;
using testing::P;
using testing::Say;
using ::testing::SizeIs;
using testing::WithBant;

constexpr char kQualified[] = R"pb(
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "g"
      rules { id: "big" points: 10 when: "account.employees >= 200" }
    }
  }
  grades {
    id: "fit_grade"
    bands {
      score: "fit"
      bands { id: "A" at_least: 20 }
      bands { id: "B" at_least: 10 }
      bands { id: "C" }
    }
  }
  red_flags {
    id: "tiny"
    subject: ACCOUNT
    severity: MAJOR
    when: "account.employees < 3"
  }
  qualifications {
    id: "sql"
    subject: OPPORTUNITY
    requirements {
      id: "bant"
      points { of: "bant" at_least: 30 }
    }
    requirements {
      id: "fit"
      grade { of: "fit_grade" at_least: "B" }
    }
    requirements { id: "flags" no_red_flag: MAJOR }
    requirements {
      id: "known"
      completeness { of: "bant" at_least: 0.5 }
    }
  })pb";

TEST(Qualification, NamesEverythingThatIsMissing) {
  Lead lead = NewOpportunity(WithBant("", kQualified));
  const Evaluation evaluation = Evaluate(lead);
  ASSERT_THAT(evaluation.qualifications, SizeIs(1));
  const QualificationResult& result = evaluation.qualifications[0];
  EXPECT_EQ(result.qualified, Decision::kUnknown);
  ASSERT_THAT(result.unmet, SizeIs(4));
  EXPECT_EQ(result.unmet[0].met, Decision::kUnknown);
  EXPECT_EQ(result.unmet[0].have, P(0));
  EXPECT_EQ(result.unmet[0].need, P(30));
  EXPECT_EQ(result.unmet[0].possible, P(62));
  EXPECT_EQ(result.unmet[1].have_grade, "C");
  EXPECT_EQ(result.unmet[1].need_grade, "B");
  EXPECT_THAT(result.unmet[2].fields, ElementsAre("tiny"));
  EXPECT_EQ(result.unmet[3].need, P(0.5));
}

// A threshold is reached at >= (domain: conventions).
TEST(Qualification, IsMetAtTheThreshold) {
  Lead lead = NewOpportunity(WithBant("", kQualified));
  ASSERT_TRUE(lead.Set("account.employees", int64_t{200}).ok());
  Say(lead, Confirmed("budget.available"));
  Say(lead, Confirmed("budget.amount"));
  const Evaluation open = Evaluate(lead);
  // 30 of 30 points, but 30 of 62 are less than half.
  EXPECT_EQ(open.qualifications[0].qualified, Decision::kUnknown);
  ASSERT_THAT(open.qualifications[0].unmet, SizeIs(1));
  EXPECT_EQ(open.qualifications[0].unmet[0].id, "known");
  Say(lead, Confirmed("timeline.order"));
  const Evaluation met = Evaluate(lead);
  EXPECT_EQ(met.qualifications[0].qualified, Decision::kYes);
  EXPECT_THAT(met.qualifications[0].unmet, IsEmpty());
}

TEST(Qualification, IsRefusedOnlyByWhatCannotChange) {
  Lead lead = NewOpportunity(WithBant("", kQualified));
  ASSERT_TRUE(lead.Set("account.employees", int64_t{2}).ok());
  const QualificationResult result = Evaluate(lead).qualifications[0];
  EXPECT_EQ(result.qualified, Decision::kNo);
  EXPECT_EQ(result.unmet[0].met, Decision::kUnknown);
  EXPECT_EQ(result.unmet[1].met, Decision::kNo);
  EXPECT_EQ(result.unmet[2].met, Decision::kNo);
}

const Policy& PersonaPolicy() {
  static const Policy policy = Compile(R"pb(
    id: "acme"
    fields { path: "person.title" type: STRING }
    fields { path: "person.department" type: STRING }
    fields { path: "account.employees" type: INT }
    personas {
      id: "cto"
      at_least: 2
      traits { id: "title" when: "person.title == 'CTO'" }
      traits { id: "it" when: "person.department == 'IT'" }
      traits { id: "ratio" when: "100 / account.employees > 3" }
    })pb");
  return policy;
}

TEST(Persona, FitsOnceEnoughTraitsHold) {
  Lead lead(PersonaPolicy());
  ASSERT_TRUE(lead.Set("person.title", std::string("CTO")).ok());
  EXPECT_EQ(Evaluate(lead).personas[0].fits, Decision::kUnknown);
  ASSERT_TRUE(lead.Set("person.department", std::string("Sales")).ok());
  ASSERT_TRUE(lead.Set("account.employees", int64_t{0}).ok());
  const PersonaResult erred = Evaluate(lead).personas[0];
  EXPECT_EQ(erred.fits, Decision::kUnknown);
  EXPECT_EQ(erred.traits[1].holds, Decision::kNo);
  EXPECT_EQ(erred.traits[2].holds, Decision::kUnknown);
  EXPECT_THAT(erred.traits[2].error, HasSubstr("divi"));
  ASSERT_TRUE(lead.Set("account.employees", int64_t{50}).ok());
  EXPECT_EQ(Evaluate(lead).personas[0].fits, Decision::kNo);
  ASSERT_TRUE(lead.Set("account.employees", int64_t{20}).ok());
  EXPECT_EQ(Evaluate(lead).personas[0].fits, Decision::kYes);
}

TEST(Persona, NeedsAPerson) {
  Lead lead(PersonaPolicy());
  lead.SetPresent(Subject::kAccount);
  const Evaluation evaluation = Evaluate(lead);
  EXPECT_EQ(evaluation.personas.at(0).absence, Absence::kSubjectAbsent);
  EXPECT_THAT(evaluation.notes,
              ElementsAre(Note{Reason::kSubjectAbsent,
                               "cto",
                               {{"subject", std::string("person")}}}));
}

class RollupTest : public ::testing::Test {
 protected:
  Lead Person(const std::string& id, int visits) {
    Lead lead(policy_);
    EXPECT_TRUE(lead.SetSubjectId(Subject::kAccount, "A-1").ok());
    EXPECT_TRUE(lead.SetSubjectId(Subject::kPerson, id).ok());
    lead.SetActivitiesKnown();
    for (int i = 0; i < visits; ++i) testing::AddVisit(lead, Now());
    return lead;
  }

  absl::StatusOr<std::vector<RollupResult>> Roll(
      const std::vector<Lead>& leads) {
    std::vector<const Lead*> people;
    for (const Lead& lead : leads) people.push_back(&lead);
    return Evaluator(policy_).RollUp(people, Now());
  }

  Policy policy_ = Compile(R"pb(
    id: "acme"
    activity_kinds { id: "visit" }
    scores {
      id: "engagement"
      subject: PERSON
      groups {
        id: "g"
        rules {
          id: "visit"
          points: 1
          each { kinds: "visit" }
          cap: 100
        }
      }
    }
    rollups {
      id: "most"
      score: "engagement"
      maximum {}
    }
    rollups {
      id: "all"
      score: "engagement"
      sum {}
      cap: 9
    }
    rollups { id: "two" score: "engagement" best: 2 })pb");
};

TEST_F(RollupTest, TakesTheHighestAllOrTheBest) {
  const auto results =
      Roll({Person("p1", 3), Person("p2", 5), Person("p3", 5)});
  ASSERT_TRUE(results.ok()) << results.status();
  ASSERT_THAT(*results, SizeIs(3));
  EXPECT_EQ((*results)[0].points, P(5));
  EXPECT_EQ((*results)[1].points, P(9));
  EXPECT_EQ((*results)[2].points, P(10));
  const std::vector<RollupMember>& members = (*results)[0].members;
  ASSERT_THAT(members, SizeIs(3));
  // Of equals the one given first.
  EXPECT_EQ(members[0].person_id, "p2");
  EXPECT_TRUE(members[0].counted);
  EXPECT_EQ(members[1].person_id, "p3");
  EXPECT_FALSE(members[1].counted);
  EXPECT_EQ(members[2].person_id, "p1");
}

TEST_F(RollupTest, CarriesWhatIsUnknown) {
  std::vector<Lead> people = {Person("p1", 3), Person("p2", 0)};
  Lead unknown(policy_);
  ASSERT_TRUE(unknown.SetSubjectId(Subject::kAccount, "A-1").ok());
  ASSERT_TRUE(unknown.SetSubjectId(Subject::kPerson, "p3").ok());
  people.push_back(unknown);
  const auto results = Roll(people);
  ASSERT_TRUE(results.ok()) << results.status();
  EXPECT_EQ((*results)[0].interval, (model::Interval{P(3), P(100)}));
  EXPECT_EQ((*results)[1].interval, (model::Interval{P(3), P(9)}));
  EXPECT_EQ((*results)[2].interval, (model::Interval{P(3), P(103)}));
}

TEST_F(RollupTest, OfNobodyIsNothing) {
  const auto results = Roll({});
  ASSERT_TRUE(results.ok()) << results.status();
  EXPECT_EQ((*results)[0].points, P(0));
  EXPECT_THAT((*results)[0].members, IsEmpty());
}

TEST_F(RollupTest, RefusesPeopleWhoDoNotBelongTogether) {
  const auto message = [](const auto& result) {
    return std::string(result.status().message());
  };
  EXPECT_THAT(message(Roll({Person("p1", 1), Person("p1", 2)})),
              HasSubstr("people[1]: the person 'p1' stands twice"));
  EXPECT_THAT(message(Roll({Person("", 1)})),
              HasSubstr("people[0]: the lead needs the person's id"));
  Lead other = Person("p2", 1);
  ASSERT_TRUE(other.SetSubjectId(Subject::kAccount, "A-2").ok());
  EXPECT_THAT(message(Roll({Person("p1", 1), other})),
              HasSubstr("people[1]: the account is 'A-2', that of people[0] "
                        "'A-1'"));
  EXPECT_FALSE(
      Evaluator(policy_).RollUp(std::vector<const Lead*>{nullptr}, Now()).ok());
}

}  // namespace
}  // namespace bantam::qualification_test
