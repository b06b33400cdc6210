// What a framework, and what stands beside it, can get wrong; and what its
// author reads then.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/policy/policies.h"

namespace bantam::framework_errors_test {
namespace {

using ::bantam::testing::ErrorsOf;
using ::bantam::testing::MessagesOf;

// Lines 1 to 9 of every policy below; what a test adds begins on line 10.
constexpr char kStart[] = R"(id: "acme"
fields { path: "account.employees" type: INT }
fields { path: "person.title" type: STRING }
fields { path: "opportunity.kind" type: STRING values: "direct" }
activity_kinds { id: "visit" }
evidence_sources { id: "customer" }
scores { id: "fit" subject: ACCOUNT groups { id: "g" rules { id: "r" points: 1 when: "true" } } }
grades { id: "grade" bands { score: "fit" bands { id: "A" } } }
processes { id: "p" subject: OPPORTUNITY stages { id: "offer" kind: OPEN formerly: "quote" } stages { id: "won" kind: WON } transitions { id: "o" entry: true to: "offer" } transitions { id: "w" from: "offer" to: "won" } }
)";

std::string With(const std::string& rest) {
  return kStart + rest;
}

// A framework of the opportunity with one dimension, all on line 10.
std::string WithCriterion(const std::string& criterion,
                          const std::string& more = "") {
  return With("frameworks { id: \"f\" subject: OPPORTUNITY " + more +
              " dimensions { id: \"d\" criteria { " + criterion + " } } }");
}

constexpr char kGood[] = "id: \"c\" answer: TEXT points: 1";

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> errors;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class FrameworkErrors : public ::testing::TestWithParam<Case> {};

TEST_P(FrameworkErrors, AreNamed) {
  EXPECT_EQ(MessagesOf(GetParam().text), GetParam().errors)
      << ::testing::PrintToString(ErrorsOf(GetParam().text));
}

std::vector<Case> Cases() {
  return {
      {"Good", WithCriterion(kGood), {}},
      {"NoSubject",
       With("frameworks { id: \"f\" dimensions { id: \"d\" criteria { " +
            std::string(kGood) + " } } }"),
       {"the subject of a framework must be ACCOUNT, PERSON or OPPORTUNITY"}},
      {"NoDimension",
       With("frameworks { id: \"f\" subject: ACCOUNT }"),
       {"a framework needs a dimension"}},
      {"NoAnswerType",
       WithCriterion("id: \"c\" points: 1"),
       {"an answer must be MONEY, DATE, PERSON, UNIT, TEXT, YES_NO or "
        "NUMBER"}},
      {"NoPoints",
       WithCriterion("id: \"c\" answer: TEXT"),
       {"a criterion needs points, or the framework a 'total'"}},
      {"PointsNotPositive",
       WithCriterion("id: \"c\" answer: TEXT points: 0"),
       {"the points of a criterion are more than 0 and at most 1000000"}},
      {"BadPointsPositive",
       WithCriterion("id: \"c\" answer: TEXT points: 1 points_if_bad: 1"),
       {"the points of a bad answer are at most 0 and at least -1000000"}},
      {"PointsBesideTotal",
       WithCriterion(kGood, "total: 10"),
       {"the framework shares out its 'total'; give the criterion a weight, "
        "not points"}},
      {"WeightWithoutTotal",
       WithCriterion("id: \"c\" answer: TEXT points: 1 weight: 2"),
       {"a weight shares out the framework's 'total', and it has none"}},
      {"WeightOfNothing",
       WithCriterion("id: \"c\" answer: TEXT weight: 0", "total: 10"),
       {"a weight is at least 1"}},
      {"ValuesOfMoney",
       WithCriterion("id: \"c\" answer: MONEY points: 1 values: \"x\""),
       {"only TEXT and UNIT answers list their values"}},
      {"ReservedWord",
       WithCriterion("id: \"in\" answer: TEXT points: 1"),
       {"'in' is a reserved word of the condition language"}},
      {"Twice",
       WithCriterion("id: \"c\" answer: TEXT points: 1 } criteria { id: \"c\" "
                     "answer: TEXT points: 1"),
       {"the id 'c' stands twice"}},
      {"OneKeyTwoQuestions",
       With("frameworks { id: \"f\" subject: OPPORTUNITY dimensions { id: "
            "\"d\" criteria { id: \"c\" answer: TEXT points: 1 } } }\n"
            "frameworks { id: \"h\" subject: OPPORTUNITY dimensions { id: "
            "\"d\" criteria { id: \"c\" answer: MONEY points: 1 } } }"),
       {"another framework asks 'd.c' with another subject, answer or values; "
        "questions of one key are one question"}},
      {"NobodyIsCredible",
       "id: \"acme\" frameworks { id: \"f\" subject: ACCOUNT conflicts: "
       "MOST_CREDIBLE dimensions { id: \"d\" criteria { " +
           std::string(kGood) + " } } }",
       {"the policy has no 'evidence_sources' that say who is more credible"}},
      {"ReconfirmWithoutProcess",
       WithCriterion(std::string(kGood) + " reconfirm_each_stage: true"),
       {"the framework has no 'process' whose stages could be meant"}},
      {"DueWithoutProcess",
       WithCriterion(kGood, "due { stage: \"s\" criteria: \"d.c\" }"),
       {"the framework has no 'process' whose stages could be meant"}},
      {"DueOfNoCriterion",
       WithCriterion(kGood,
                     "process: \"p\" due { stage: \"won\" criteria: "
                     "\"d.x\" }"),
       {"the framework has no criterion 'd.x'; did you mean 'd.c'?"}},
      {"DueInNoStage",
       WithCriterion(kGood,
                     "process: \"p\" due { stage: \"ofer\" criteria: "
                     "\"d.c\" }"),
       {"there is no stage 'ofer'; did you mean 'offer'?"}},
      {"DueInAFormerStage",
       WithCriterion(kGood,
                     "process: \"p\" due { stage: \"quote\" criteria: "
                     "\"d.c\" }"),
       {"there is no stage 'quote'"}},
      {"DueTwice",
       WithCriterion(kGood,
                     "process: \"p\" due { stage: \"won\" criteria: "
                     "\"d.c\" } due { stage: \"won\" criteria: \"d.c\" }"),
       {"the stage 'won' stands twice"}},
      {"NoSuchProcess",
       WithCriterion(kGood,
                     "process: \"q\" due { stage: \"x\" criteria: "
                     "\"d.c\" }"),
       {"there is no process 'q'"}},
      {"ProcessOfAnother",
       With("frameworks { id: \"f\" subject: ACCOUNT process: \"p\" dimensions "
            "{ id: \"d\" criteria { " +
            std::string(kGood) + " } } }"),
       {"'p' is a process of another subject; a framework reads its own "
        "subject's"}},
      {"OrderOfText",
       WithCriterion(kGood, "date_orders { id: \"o\" criteria: \"d.c\" }"),
       {"an order needs two criteria", "'d.c' is not answered by a DATE"}},
      {"WinByWhat",
       WithCriterion(kGood, "win_probability { criterion: \"d.c\" }"),
       {"'d.c' does not list its values"}},
      {"WinCases",
       WithCriterion(std::string(kGood) + " values: \"weak\" values: "
                                          "\"strong\"",
                     "win_probability { criterion: \"d.c\" cases { value: "
                     "\"week\" probability: 1.5 } }"),
       {"'week' is not among the criterion's values; did you mean 'weak'?",
        "1.5 is no share; it must be from 0 to 1",
        "there is no case for 'weak'", "there is no case for 'strong'"}},
      {"RoleOfText",
       WithCriterion(std::string(kGood) + " committee_role: USER"),
       {"a contact can answer only a PERSON question about an opportunity"}},
      {"AppliesToTheWrongSubject",
       WithCriterion(kGood, "applies_when: \"person.title == ''\""),
       {"'person' is out of reach here; a score of the opportunity reads "
        "opportunity, account, contacts, answers, now"}},
      {"SameNameAsAScore",
       With("frameworks { id: \"fit\" subject: ACCOUNT dimensions { id: \"d\" "
            "criteria { " +
            std::string(kGood) + " } } }"),
       {"'fit' is a framework already"}},
      {"AssessmentOfNothing",
       With("scores { id: \"s\" subject: ACCOUNT groups { id: \"g\" rules { "
            "id: \"r\" assessment: \"f\" } } }"),
       {"there is no framework 'f'"}},
      {"AssessmentWithPoints",
       WithCriterion(kGood) +
           "scores { id: \"s\" subject: OPPORTUNITY groups { id: \"g\" rules { "
           "id: \"r\" points: 2 assessment: \"f\" } } }",
       {"a rule with 'assessment' adds the points of the assessment and has "
        "none of its own"}},
      {"AssessmentOutOfReach",
       WithCriterion(kGood) +
           "scores { id: \"s\" subject: ACCOUNT groups { id: \"g\" rules { "
           "id: \"r\" assessment: \"f.d\" } } }",
       {"'f' is about the opportunity; a score of the account takes "
        "assessments of it or of the account"}},
      {"DimensionOfNothing",
       WithCriterion(kGood) +
           "scores { id: \"s\" subject: OPPORTUNITY groups { id: \"g\" rules { "
           "id: \"r\" assessment: \"f.e\" } } }",
       {"there is no dimension 'f.e'; did you mean 'f.d'?"}},
      {"AnswerOutOfReach",
       WithCriterion(kGood) +
           "red_flags { id: \"r\" subject: PERSON severity: MINOR when: "
           "\"answers.d.c == 'x'\" }",
       {"'answers.d.c' is about the opportunity and out of reach of the "
        "person"}},
      {"AnswerMisspelt",
       WithCriterion(std::string(kGood) + " values: \"weak\"") +
           "red_flags { id: \"r\" subject: OPPORTUNITY severity: MINOR when: "
           "\"answers.d.c == 'week'\" }",
       {"'week' is not among the values of 'answers.d.c'; did you mean "
        "'weak'?"}},
      {"CommitteeRoles",
       With("committees { id: \"c\" roles { role: USER } roles { role: USER "
            "at_least: 0 } roles { } usual_size_low: 3 }"),
       {"the role stands twice",
        "a role that is required needs somebody: at least 1",
        "the role must be INITIATOR, INFLUENCER, DECISION_MAKER, APPROVER, "
        "BUYER or USER",
        "a usual size has both ends, 1 <= usual_size_low <= "
        "usual_size_high"}},
      {"PersonaOfNothing",
       With("personas { id: \"p\" at_least: 1 }"),
       {"a persona needs a trait",
        "at_least must be from 1 to 0, the number of traits"}},
      {"FlagWithoutSeverity",
       With("red_flags { id: \"r\" subject: ACCOUNT when: \"true\" }"),
       {"the severity must be MINOR, MAJOR or DEAL_BREAKER"}},
      {"RollupOfAnAccount",
       With("rollups { id: \"r\" score: \"fit\" best: 0 }"),
       {"'fit' is no score of the PERSON; only those roll up to the account",
        "'best' is at least 1"}},
      {"RollupOfNothing",
       With("rollups { id: \"grade\" score: \"fits\" }"),
       {"'grade' is a score, a grade or a framework already",
        "there is no score 'fits'; did you mean 'fit'?",
        "a roll-up needs 'maximum', 'sum' or 'best'"}},
      {"QualificationOfNothing",
       With("qualifications { id: \"q\" subject: ACCOUNT }"),
       {"a qualification needs a requirement"}},
      {"Requirements",
       With("qualifications { id: \"q\" subject: ACCOUNT\n"
            "requirements { id: \"a\" }\n"
            "requirements { id: \"b\" points { of: \"fits\" } }\n"
            "requirements { id: \"c\" grade { of: \"grade\" at_least: \"B\" } "
            "}\n"
            "requirements { id: \"d\" completeness { of: \"f\" at_least: 2 } "
            "}\n"
            "requirements { id: \"e\" no_red_flag: UNSPECIFIED } }"),
       {"a requirement needs 'when', 'points', 'points_below', 'grade', "
        "'completeness', 'no_red_flag', 'fields', 'answered', "
        "'reconfirmed', 'consent', 'not_inbound', 'handed_over', "
        "'in_stage' or 'not_in_stage'",
        "there is no score or framework 'fits'; did you mean 'fit'?",
        "'grade' has no band 'B'", "there is no framework 'f'",
        "the severity must be MINOR, MAJOR or DEAL_BREAKER"}},
  };
}

INSTANTIATE_TEST_SUITE_P(Every, FrameworkErrors, ::testing::ValuesIn(Cases()),
                         [](const auto& test) { return test.param.name; });

TEST(FrameworkErrors, HaveTheirPlace) {
  EXPECT_EQ(
      ErrorsOf(With("frameworks {\n  id: \"f\"\n  subject: ACCOUNT\n  max_age: "
                    "\"soon\"\n  dimensions { id: \"d\" criteria { id: \"c\" "
                    "answer: TEXT points: 1 } }\n}")),
      (std::vector<std::string>{
          "p:13:3: 'soon' is not a span of time: write "
          "it as '30d', '12h' or '1d12h', more than zero"}));
}

TEST(FrameworkErrors, AStageHasItsPlace) {
  EXPECT_EQ(
      ErrorsOf(With("frameworks {\n  id: \"f\"\n  subject: OPPORTUNITY\n  "
                    "process: \"p\"\n  due {\n    stage: \"wonn\"\n    "
                    "criteria: \"d.c\"\n  }\n  dimensions { id: \"d\" criteria "
                    "{ id: \"c\" answer: TEXT points: 1 } }\n}")),
      (std::vector<std::string>{
          "p:15:5: there is no stage 'wonn'; did you mean 'won'?"}));
}

TEST(FrameworkErrors, CriteriaAreLimited) {
  Limits limits;
  limits.max_criteria = 0;
  EXPECT_EQ(ErrorsOf(WithCriterion(kGood), Encoding::kText, limits).at(0),
            "p:10:1: there are 1 criteria; max_criteria is 0");
}

}  // namespace
}  // namespace bantam::framework_errors_test
