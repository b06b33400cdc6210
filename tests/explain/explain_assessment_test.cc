// What a sales manager reads of frameworks, committees and verdicts.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "bantam/explain.h"
#include "tests/assess/frameworks.h"

namespace bantam::explain_assessment_test {
namespace {

using testing::At;
using testing::Compile;
using testing::Confirmed;
using testing::DaysAgo;
using testing::Denied;
using testing::Evaluate;
using testing::From;
using ::testing::HasSubstr;
using testing::NewOpportunity;
using ::testing::Not;
using testing::Say;
using testing::Worth;

constexpr char kPolicy[] = R"pb(
  id: "acme"
  fields { path: "account.employees" type: INT }
  fields { path: "person.title" type: STRING }
  evidence_sources {
    id: "customer"
    labels { locale: "en" text: "The customer" }
  }
  evidence_sources { id: "sales" }
  frameworks {
    id: "bant"
    subject: OPPORTUNITY
    process: "pipeline"
    labels { locale: "en" text: "BANT" }
    dimensions {
      id: "budget"
      labels { locale: "en" text: "Budget" }
      criteria {
        id: "amount"
        answer: MONEY
        points: 20
        max_age: "90d"
        labels { locale: "en" text: "Amount" }
        questions { locale: "en" text: "How much?" }
        questions { locale: "zh-Hant-TW" text: "多少？" }
      }
      criteria { id: "available" answer: YES_NO points: 10 }
    }
    dimensions {
      id: "authority"
      criteria {
        id: "decider"
        answer: PERSON
        points: 5
        committee_role: DECISION_MAKER
      }
    }
    dimensions {
      id: "timeline"
      criteria { id: "decision" answer: DATE points: 1 }
      criteria { id: "order" answer: DATE points: 1 }
    }
    dimensions {
      id: "rival"
      criteria { id: "who" answer: TEXT points: 1 values: "none" values: "big" }
    }
    date_orders {
      id: "buying"
      criteria: "timeline.decision"
      criteria: "timeline.order"
    }
    due { stage: "proposal" criteria: "budget.available" }
    win_probability {
      criterion: "rival.who"
      cases { value: "none" probability: 0.5 }
      cases { value: "big" probability: 0.125 }
    }
  }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "proposal" kind: OPEN }
    stages { id: "won" kind: WON }
    transitions { id: "in" entry: true to: "proposal" }
    transitions { id: "win" from: "proposal" to: "won" }
  }
  committees {
    id: "buyers"
    labels { locale: "en" text: "Buying committee" }
    roles { role: DECISION_MAKER verified: true }
    roles { role: APPROVER }
    usual_size_low: 7
    usual_size_high: 20
  }
  personas {
    id: "cto"
    labels { locale: "en" text: "Technical buyer" }
    traits { id: "title" when: "person.title == 'CTO'" }
  }
  red_flags {
    id: "small"
    subject: OPPORTUNITY
    severity: MAJOR
    labels { locale: "en" text: "Budget too small" }
    when: "answers.budget.amount < money('10000', 'USD')"
  }
  scores {
    id: "deal"
    subject: OPPORTUNITY
    groups {
      id: "g"
      rules { id: "bant" assessment: "bant" }
    }
  }
  qualifications {
    id: "sql"
    subject: OPPORTUNITY
    labels { locale: "en" text: "Sales-qualified" }
    requirements {
      id: "bant"
      points { of: "bant" at_least: 30 }
      labels { locale: "en" text: "Enough of BANT" }
    }
  })pb";

class ExplainAssessmentTest : public ::testing::Test {
 protected:
  std::string Text(const ExplainOptions& options = {}) const {
    return Explain(lead_, Evaluate(lead_), options);
  }

  Lead lead_ = NewOpportunity(Compile(kPolicy));
};

TEST_F(ExplainAssessmentTest, BeginsWithTheVerdict) {
  const std::string text = Text();
  EXPECT_THAT(text, HasSubstr("Sales-qualified: not yet known\n"
                              "        open  Enough of BANT: 0, needs 30\n"));
  EXPECT_THAT(text, HasSubstr("Perhaps a red flag (major): Budget too small  "
                              "[unknown: answers.budget.amount]\n"));
  Say(lead_, Worth("5000", Confirmed("budget.amount")));
  EXPECT_THAT(Text(), HasSubstr("Red flag (major): Budget too small\n"));
}

TEST_F(ExplainAssessmentTest, SaysHowEachQuestionStands) {
  Say(lead_, Worth("5000", Confirmed("budget.amount", DaysAgo(91))));
  Say(lead_, From("customer", Denied("budget.available", DaysAgo(2))));
  Say(lead_, From("sales", Confirmed("budget.available", DaysAgo(1))));
  Evidence claim;
  claim.criterion = "rival.who";
  claim.value = std::string("big");
  Say(lead_, claim);
  Evidence date = Confirmed("timeline.decision");
  date.value = At("2026-09-02T00:00:00Z");
  Say(lead_, date);
  date.criterion = "timeline.order";
  date.value = At("2026-09-01T08:30:00Z");
  Say(lead_, date);
  const std::string text = Text();
  EXPECT_THAT(text, HasSubstr("BANT: 12 points; once all is answered: 12 to "
                              "38; 31.5789 % answered\n"));
  EXPECT_THAT(text, HasSubstr("  Budget: 10 points\n"
                              "       stale  Amount: 5000 USD, confirmed\n"));
  EXPECT_THAT(
      text, HasSubstr("         +10  budget.available: yes, confirmed; sources "
                      "disagree. The customer: denied; sales: confirmed\n"));
  EXPECT_THAT(text, HasSubstr("        open  rival.who: big (claimed)\n"));
  EXPECT_THAT(text, HasSubstr("timeline.decision: 2026-09-02, confirmed\n"));
  EXPECT_THAT(text,
              HasSubstr("timeline.order: 2026-09-01T08:30:00Z, confirmed\n"));
  EXPECT_THAT(text, HasSubstr("Check the dates: bant.timeline.order "
                              "(2026-09-01T08:30:00Z) comes before "
                              "bant.timeline.decision "
                              "(2026-09-02T00:00:00Z).\n"));
  EXPECT_THAT(text, HasSubstr("Chance to win: 12.5 % to 50 %\n"));
  EXPECT_THAT(text, HasSubstr("  Ask next:\n          20  How much?\n"));
  EXPECT_THAT(Text({.locale = "zh-Hant-TW"}), HasSubstr("20  多少？\n"));
  // The rule that takes the assessment does not repeat its questions.
  EXPECT_THAT(text, HasSubstr("(+12..+38)  deal.g.bant  [3 open questions]\n"));
}

TEST_F(ExplainAssessmentTest, SaysWhatIsDue) {
  StageEvent event;
  event.id = "m1";
  event.process = "pipeline";
  event.to = "proposal";
  event.at = DaysAgo(1);
  ASSERT_TRUE(lead_.AddStageEvent(event).ok());
  const std::string text = Text();
  EXPECT_THAT(text, HasSubstr("  In stage proposal\n"));
  EXPECT_THAT(text, HasSubstr("  Due in this stage: budget.available\n"));
}

TEST_F(ExplainAssessmentTest, ShowsPeopleOnlyWhereAsked) {
  Contact contact;
  contact.person_id = "ann@example.com";
  contact.roles = {BuyerRole::kDecisionMaker};
  contact.attitude = Attitude::kSupportive;
  contact.influence = Influence::kHigh;
  contact.verified = true;
  ASSERT_TRUE(lead_.AddContact(contact).ok());
  const std::string text = Text();
  EXPECT_THAT(text, HasSubstr("Buying committee: 1 person, fewer than is "
                              "usual\n"
                              "     covered  decision-maker: 1 person, 1 "
                              "verified\n"
                              "     missing  approver: nobody\n"));
  EXPECT_THAT(text, HasSubstr("  Champions: 1\n"));
  EXPECT_THAT(text, HasSubstr("authority.decider: (personal), confirmed by a "
                              "verified contact\n"));
  EXPECT_THAT(text, Not(HasSubstr("ann@")));
  EXPECT_THAT(Text({.show_personal = true}),
              HasSubstr("  Champions: ann@example.com\n"));
}

TEST_F(ExplainAssessmentTest, SaysHowAPersonaFits) {
  EXPECT_THAT(Text(),
              HasSubstr("Technical buyer: left out, there is no person.\n"));
  lead_.SetPresent(Subject::kPerson);
  EXPECT_THAT(Text(), HasSubstr("Persona Technical buyer: cannot tell\n"
                                "        open  title  [unknown: "
                                "person.title]\n"));
  ASSERT_TRUE(lead_.Set("person.title", std::string("CTO")).ok());
  EXPECT_THAT(Text(), HasSubstr("Persona Technical buyer: fits\n"
                                "         yes  title\n"));
}

TEST_F(ExplainAssessmentTest, SaysWhatDidNotCount) {
  Say(lead_, Confirmed("budget.available", *(testing::Now() + model::Days(1))));
  Evidence other = Confirmed("budget.available");
  other.subject_id = "O-2";
  Say(lead_, other);
  Contact contact;
  contact.opportunity_id = "O-2";
  ASSERT_TRUE(lead_.AddContact(contact).ok());
  const std::string text = Text();
  EXPECT_THAT(text, HasSubstr("1 answer lies after this instant and did not "
                              "count.\n"));
  EXPECT_THAT(text, HasSubstr("1 answer is about another account, person or "
                              "opportunity and did not count.\n"));
  EXPECT_THAT(text, HasSubstr("1 contact belongs to another opportunity and "
                              "did not count.\n"));
}

}  // namespace
}  // namespace bantam::explain_assessment_test
