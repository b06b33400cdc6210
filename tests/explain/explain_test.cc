// What a sales manager reads.

#include "bantam/explain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/score/policies.h"

namespace bantam::explain_test {
namespace {

using ::bantam::testing::DaysAgo;
using ::bantam::testing::Evaluate;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kPolicy[] = R"pb(
  id: "acme"
  version: "7"
  fields { path: "account.industry" type: STRING }
  fields { path: "account.employees" type: INT }
  fields { path: "person.email" type: STRING personal: true }
  activity_kinds { id: "visit" }
  scores {
    id: "fit"
    subject: PERSON
    cap: 20
    labels { locale: "en" text: "Fit" }
    labels { locale: "zh-Hant-TW" text: "契合度" }
    groups {
      id: "g"
      rules {
        id: "saas"
        points: 15
        when: "account.industry == 'saas'"
        labels { locale: "en" text: "Works in SaaS" }
      }
      rules {
        id: "mail"
        points: 10
        when: "person.email.endsWith('@example.com')"
        labels { locale: "en" text: "Business address" }
      }
      rules { id: "big" points: 5 when: "account.employees >= 200" }
      rules {
        id: "err"
        points: -2
        when: "1 / size(account.industry) > 5 || 1 / 0 > 1"
      }
      rules {
        id: "visit"
        points: 4
        each {
          kinds: "visit"
          decay { half_life: "10d" }
        }
        labels { locale: "en" text: "Visited the site" }
      }
    }
  }
  grades {
    id: "grade"
    bands {
      score: "fit"
      bands {
        id: "A"
        at_least: 20
        labels { locale: "en" text: "call today" }
      }
      bands { id: "B" }
    }
  }
)pb";

class ExplainTest : public ::testing::Test {
 protected:
  ExplainTest() : lead_(testing::Compile(kPolicy)) {
    EXPECT_TRUE(lead_.SetId("L-17").ok());
    EXPECT_TRUE(lead_.Set("account.industry", std::string("saas")).ok());
    EXPECT_TRUE(lead_.Set("person.email", std::string("ann@example.com")).ok());
    testing::AddVisit(lead_, DaysAgo(10));
    testing::AddVisit(lead_, DaysAgo(-3));
  }

  std::string Text(const ExplainOptions& options = {}) {
    return Explain(lead_, Evaluate(lead_), options);
  }

  Lead lead_;
};

TEST_F(ExplainTest, SaysWhatAddsUp) {
  const std::string text = Text();
  EXPECT_THAT(text, HasSubstr("Lead L-17 at 2026-06-01T12:00:00Z\n"));
  EXPECT_THAT(text, HasSubstr("grade: A (call today)\n"));
  EXPECT_THAT(text, HasSubstr("\nFit: 20 points"));
  EXPECT_THAT(text,
              HasSubstr("+15  Works in SaaS  [account.industry = 'saas']\n"));
  EXPECT_THAT(text, HasSubstr("+4  Visited the site: 1 time\n"));
  EXPECT_THAT(
      text, HasSubstr("-2  Visited the site: faded with age (half in 10d)\n"));
  EXPECT_THAT(text, HasSubstr("-7  Fit: never more than 20\n"));
}

TEST_F(ExplainTest, SaysWhatIsNotDecidedAndWhy) {
  const std::string text = Text();
  EXPECT_THAT(text,
              HasSubstr("(+5)  fit.g.big  [unknown: account.employees]\n"));
  EXPECT_THAT(text, HasSubstr("(-2)  fit.g.err  [error: "));
  EXPECT_THAT(text, HasSubstr("1 activity lies after this instant"));
}

TEST_F(ExplainTest, HidesPersonalValuesUnlessAskedFor) {
  EXPECT_THAT(Text(), HasSubstr("[person.email = (personal)]"));
  EXPECT_THAT(Text(), Not(HasSubstr("ann@")));
  EXPECT_THAT(Text({.show_personal = true}), HasSubstr("ann@example.com"));
}

TEST_F(ExplainTest, SpeaksTheReadersLanguage) {
  EXPECT_THAT(Text({.locale = "zh-Hant-TW"}), HasSubstr("契合度: 20 points"));
}

TEST_F(ExplainTest, NamesWhatMadeTheAnswer) {
  EXPECT_THAT(Text(), HasSubstr("Policy acme version 7 (" +
                                lead_.policy().hash().substr(0, 12) +
                                "), Bantam 0.1.0\n"));
}

TEST_F(ExplainTest, SaysSoWhenNothingHolds) {
  Lead empty(lead_.policy());
  empty.SetPresent(Subject::kPerson);
  const std::string text = Explain(empty, Evaluate(empty));
  EXPECT_THAT(text, HasSubstr("Lead (no id)"));
  EXPECT_THAT(text, HasSubstr("No rule holds."));
  EXPECT_THAT(text, HasSubstr("grade: B; once all is known: A, B\n"));
}

}  // namespace
}  // namespace bantam::explain_test
