// What a policy can get wrong, and what its author reads then: place, fault and
// what would be right.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/policy/policies.h"

namespace bantam::compile_errors_test {
namespace {

using ::bantam::testing::ErrorsOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Lines 1 to 9 of every policy below; what a test adds begins on line 10.
constexpr char kStart[] = R"(id: "acme"
fields { path: "account.employees" type: INT }
fields { path: "account.industry" type: STRING values: "saas" values: "retail" }
fields { path: "person.email" type: STRING personal: true }
fields { path: "activity.page" type: STRING }
fields { path: "opportunity.budget" type: MONEY }
activity_kinds { id: "page_view" }
activity_kinds { id: "reply" }

)";

std::string With(const std::string& rest) {
  return kStart + rest;
}

// One score of the person with one group and `rule` in it, on line 10.
std::string WithRule(const std::string& rule) {
  return With("scores { id: \"s\" subject: PERSON groups { id: \"g\" " + rule +
              " } }");
}

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> errors;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class CompileErrors : public ::testing::TestWithParam<Case> {};

TEST_P(CompileErrors, AreNamedWithTheirPlace) {
  EXPECT_EQ(ErrorsOf(GetParam().text), GetParam().errors);
}

std::vector<Case> Cases() {
  return {
      {"Empty",
       "",
       {"p: id: a policy needs an id, such as 'acme.lead_scoring'"}},
      {"PolicyId",
       "id: \"Acme Inc\"",
       {"p:1:1: 'Acme Inc' is not a policy's id: use lower-case letters, "
        "digits, '_', '-' and '.', beginning with a letter"}},
      {"UnknownProtoField",
       "id: \"a\"\nscore { }",
       {"p:2:1: there is no 'score' in Policy; did you mean 'scores'?"}},
      {"FieldWithoutPath",
       With("fields { type: INT }"),
       {"p:10:1: a field needs a path, such as 'account.employees'"}},
      {"FieldOfNoSubject",
       With("fields { path: \"lead.x\" type: INT }"),
       {"p:10:10: the path 'lead.x' must begin with account., person., "
        "opportunity., activity. or contact."}},
      {"FieldName",
       With("fields { path: \"account.Size\" type: INT }"),
       {"p:10:10: 'Size' in 'account.Size' must be lower-case letters, digits "
        "and '_', beginning with a letter"}},
      {"FieldReserved",
       With("fields { path: \"account.in\" type: INT }"),
       {"p:10:10: 'in' in 'account.in' is a reserved word of the condition "
        "language"}},
      {"FieldBuiltIn",
       With("fields { path: \"account.id\" type: STRING }"),
       {"p:10:10: 'account.id' is built in and not to be declared"}},
      {"FieldBuiltInUnseen",
       With("fields { path: \"activity.recorded_at\" type: TIMESTAMP }"),
       {"p:10:10: 'activity.recorded_at' is built in and not to be "
        "declared"}},
      {"FieldTwice",
       With("fields { path: \"account.employees\" type: INT }"),
       {"p:10:10: the field 'account.employees' stands twice"}},
      {"FieldInField",
       With("fields { path: \"account.employees.count\" type: INT }"),
       {"p:10:10: 'account.employees.count' is a field, or lies in a field, "
        "and so cannot be both field and object"}},
      {"FieldType",
       With("fields { path: \"account.x\" }"),
       {"p:10:1: the type of 'account.x' must be BOOL, INT, DOUBLE, STRING, "
        "TIMESTAMP, DURATION, MONEY or STRINGS"}},
      {"FieldValuesOfNumber",
       With("fields { path: \"account.x\" type: INT values: \"1\" }"),
       {"p:10:38: only STRING and STRINGS fields list their values"}},
      {"FieldValueTwice",
       With("fields { path: \"account.x\" type: STRING values: \"1\" values: "
            "\"1\" }"),
       {"p:10:41: the value '1' stands twice"}},
      {"LabelTwice",
       With("labels { locale: \"en\" text: \"a\" } labels { locale: \"en\" "
            "text: \"b\" }"),
       {"p:10:44: there is already a label for 'en'"}},
      {"LabelWithoutLocale",
       With("labels { text: \"a\" }"),
       {"p:10:1: a label needs a locale, such as 'en'"}},
      {"KindTwice",
       With("activity_kinds { id: \"reply\" }"),
       {"p:10:18: the id 'reply' stands twice"}},
      {"ScoreWithoutAnything",
       With("scores { }"),
       {"p:10:1: an id is required",
        "p:10:1: the subject of a score must be ACCOUNT, PERSON or "
        "OPPORTUNITY",
        "p:10:1: a score needs a group of rules"}},
      {"ScoreNamedAsSubject",
       With("scores { id: \"account\" subject: ACCOUNT groups { id: \"g\" "
            "rules { id: \"r\" points: 1 when: \"true\" } } }"),
       {"p:10:10: 'account' is what fields are about; name the score "
        "otherwise"}},
      {"GroupWithoutRules",
       With("scores { id: \"s\" subject: PERSON groups { id: \"g\" } }"),
       {"p:10:34: a group needs a rule"}},
      {"RuleWithoutTrigger",
       WithRule("rules { id: \"r\" points: 1 }"),
       {"p:10:51: a rule needs 'when' (a condition), 'each' (activities that "
        "count) or 'assessment' (the points of a framework)"}},
      {"OpportunityOfAContact",
       With("fields { path: \"contact.opportunity_id\" type: STRING }"),
       {"p:10:10: 'contact.opportunity_id' is built in and not to be "
        "declared"}},
      {"NoPoints",
       WithRule("rules { id: \"r\" when: \"true\" }"),
       {"p:10:51: a rule needs points other than 0"}},
      {"PointsOfNoMillionth",
       WithRule("rules { id: \"r\" points: 0.0000001 when: \"true\" }"),
       {"p:10:67: 1e-07 is not a number of points: it must be a whole number "
        "of millionths within +-8589934592"}},
      {"TooManyPoints",
       WithRule("rules { id: \"r\" points: 1000001 when: \"true\" }"),
       {"p:10:67: the points of a rule are at most 1000000 either way"}},
      {"PointsNotANumber",
       WithRule("rules { id: \"r\" points: nan when: \"true\" }"),
       {"p:10:67: nan is not a number of points: it must be a whole number of "
        "millionths within +-8589934592"}},
      {"FloorOfMinusZero",
       With("scores { id: \"s\" subject: PERSON floor: -0.0 groups { id: \"g\" "
            "rules { id: \"r\" points: 1 when: \"true\" } } }"),
       {"p:10:34: -0 is not a number of points; write 0"}},
      {"CapOnCondition",
       WithRule("rules { id: \"r\" points: 1 when: \"true\" cap: 1 }"),
       {"p:10:90: a rule with 'when' counts once; floor and cap belong beside "
        "'each'"}},
      {"CapBelowFloor",
       With("scores { id: \"s\" subject: PERSON floor: 5 cap: 1 groups { id: "
            "\"g\" rules { id: \"r\" points: 1 when: \"true\" } } }"),
       {"p:10:43: the cap 1 is below the floor 5"}},
      {"EachWithoutKinds",
       WithRule("rules { id: \"r\" points: 1 each { } }"),
       {"p:10:77: 'each' needs the kinds of activity that count"}},
      {"EachOfUnknownKind",
       WithRule("rules { id: \"r\" points: 1 each { kinds: \"page_veiw\" } }"),
       {"p:10:84: the kind of activity 'page_veiw' is not declared; did you "
        "mean 'page_view'?"}},
      {"EachTwiceTheKind",
       WithRule("rules { id: \"r\" points: 1 each { kinds: \"reply\" kinds: "
                "\"reply\" } }"),
       {"p:10:99: the kind 'reply' stands twice"}},
      {"EachOfAnAccount",
       With("scores { id: \"s\" subject: ACCOUNT groups { id: \"g\" rules { "
            "id: \"r\" points: 1 each { kinds: \"reply\" } } } }"),
       {"p:10:78: activities belong to a person; 'each' is for scores of the "
        "PERSON"}},
      {"CapOfRuleBelowZero",
       WithRule("rules { id: \"r\" points: 1 cap: -1 each { kinds: \"reply\" } "
                "}"),
       {"p:10:77: the cap of a rule is at least 0"}},
      {"FloorOfRuleAboveZero",
       WithRule("rules { id: \"r\" points: 1 floor: 1 each { kinds: \"reply\" "
                "} }"),
       {"p:10:77: the floor of a rule is at most 0"}},
      {"CapBeforeDecayWithoutCap",
       WithRule("rules { id: \"r\" points: 1 each { kinds: \"reply\" "
                "cap_before_decay: true } }"),
       {"p:10:99: the rule has no cap or floor that could come before decay"}},
      {"DecayWithoutAnything",
       WithRule("rules { id: \"r\" points: 1 each { kinds: \"reply\" decay { } "
                "} }"),
       {"p:10:99: decay needs a window, a half_life or linear"}},
      {"SpanMisspelt",
       WithRule("rules { id: \"r\" points: 1 each { kinds: \"reply\" decay { "
                "half_life: \"30 days\" } } }"),
       {"p:10:107: '30 days' is not a span of time: write it as '30d', '12h' "
        "or "
        "'1d12h', more than zero"}},
      {"WindowOfZero",
       WithRule("rules { id: \"r\" points: 1 each { kinds: \"reply\" decay { "
                "window: \"0d\" } } }"),
       {"p:10:107: '0d' is not a span of time: write it as '30d', '12h' or "
        "'1d12h', more than zero"}},
      {"ShareAboveOne",
       WithRule("rules { id: \"r\" points: 1 each { kinds: \"reply\" decay { "
                "linear { share: 1.5 period: \"30d\" } } } }"),
       {"p:10:116: the share lost each period is more than 0 and at most 1, in "
        "whole millionths: 0.5 is half"}},
      {"OverflowOfOneRule",
       WithRule(
           "rules { id: \"r\" points: 1000000 each { kinds: \"reply\" } }"),
       {"p:10:67: with max_activities 10000 the points of this rule could go "
        "beyond +-8589934592; give fewer for each"}},
      {"OverflowOfAGroup",
       WithRule("rules { id: \"a\" points: 850000 each { kinds: \"reply\" } } "
                "rules { id: \"b\" points: 850000 each { kinds: \"reply\" } }"),
       {"p:10:34: the points of the group 'g' could go beyond "
        "+-8589934592; give its parts a cap and a floor"}},
      {"UndeclaredFieldInACondition",
       WithRule(
           "rules { id: \"r\" points: 1 when: \"account.employes >= 5\" }"),
       {"p:10:92: field 'account.employes' is not declared; did you mean "
        "'account.employees'?"}},
      {"SecondPieceOfACondition",
       WithRule("rules { id: \"r\" points: 1 when: \"true &&\"\n\"   "
                "acount.employees >= 5\" }"),
       {"p:11:5: 'acount' is not declared; did you mean 'account'?"}},
      {"ConditionOfAnotherType",
       WithRule("rules { id: \"r\" points: 1 when: \"account.employees\" }"),
       {"p:10:84: the condition must be bool, not int"}},
      {"SubjectOutOfReach",
       With("scores { id: \"s\" subject: ACCOUNT groups { id: \"g\" rules { "
            "id: \"r\" points: 1 when: \"person.email == ''\" } } }"),
       {"p:10:85: 'person' is out of reach here; a score of the account reads "
        "account, now"}},
      {"ActivityOutsideWhere",
       WithRule("rules { id: \"r\" points: 1 when: \"activity.page == ''\" }"),
       {"p:10:84: 'activity' is out of reach here; a score of the person reads "
        "person, account, activities, now"}},
      {"ValueNotDeclared",
       WithRule("rules { id: \"r\" points: 1 when: \"account.industry in "
                "['saas', 'retial']\" }"),
       {"p:10:113: 'retial' is not among the values of 'account.industry'; did "
        "you mean 'retail'?"}},
      {"HasOfAnObject",
       With("fields { path: \"account.address.city\" type: STRING }\n") +
           WithRule(
               "rules { id: \"r\" points: 1 when: \"has(account.address)\" "
               "}")
               .substr(sizeof(kStart) - 1),
       {"p:11:84: has() needs a field; 'account.address' is an object of "
        "fields"}},
      {"MoneyMisspelt",
       With(
           "scores { id: \"s\" subject: OPPORTUNITY groups { id: \"g\" rules "
           "{ id: \"r\" points: 1 when: \"opportunity.budget >= money('5,000', "
           "'USD')\" } } }"),
       {"p:10:111: money() takes a decimal and a currency: money('1250.50', "
        "'USD')"}},
  };
}

INSTANTIATE_TEST_SUITE_P(All, CompileErrors, ::testing::ValuesIn(Cases()),
                         [](const auto& test) { return test.param.name; });

constexpr char kTwoScores[] = R"(
scores { id: "fit" subject: PERSON groups { id: "g" rules { id: "r" points: 1 when: "true" } } }
scores { id: "engagement" subject: PERSON groups { id: "g" rules { id: "r" points: 1 when: "true" } } }
)";

std::vector<Case> GradeCases() {
  const std::string start = With(kTwoScores);
  const auto grade = [&](const std::string& text) { return start + text; };
  const std::string two =
      "grades { id: \"f\" bands { score: \"fit\" bands { id: \"A\" at_least: 1 "
      "} bands { id: \"B\" } } }\n"
      "grades { id: \"e\" bands { score: \"engagement\" bands { id: \"1\" "
      "at_least: 1 } bands { id: \"2\" } } }\n";
  return {
      {"WithoutSource",
       grade("grades { id: \"g\" }"),
       {"p:13:1: a grade needs 'bands' or 'matrix'"}},
      {"OfNoScore",
       grade("grades { id: \"g\" bands { score: \"fitt\" bands { id: \"A\" } } "
             "}"),
       {"p:13:26: there is no score 'fitt'; did you mean 'fit'?"}},
      {"NamedAsScore",
       grade("grades { id: \"fit\" bands { score: \"fit\" bands { id: \"A\" } "
             "} }"),
       {"p:13:10: 'fit' is a score already"}},
      {"WithoutBands",
       grade("grades { id: \"g\" bands { score: \"fit\" } }"),
       {"p:13:18: a grade needs a band"}},
      {"BandsNotFalling",
       grade(
           "grades { id: \"g\" bands { score: \"fit\" bands { id: \"A\" "
           "at_least: 5 } bands { id: \"B\" at_least: 5 } bands { id: \"C\" } "
           "} }"),
       {"p:13:85: bands stand best first: each 'at_least' is lower than the "
        "one "
        "before"}},
      {"LastBandWithThreshold",
       grade("grades { id: \"g\" bands { score: \"fit\" bands { id: \"A\" "
             "at_least: 5 } } }"),
       {"p:13:55: the last band takes the rest and has no 'at_least'"}},
      {"FirstBandWithoutThreshold",
       grade("grades { id: \"g\" bands { score: \"fit\" bands { id: \"A\" } "
             "bands { id: \"B\" } } }"),
       {"p:13:39: the band 'A' needs 'at_least'; only the last has none"}},
      {"BandTwice",
       grade("grades { id: \"g\" bands { score: \"fit\" bands { id: \"A\" "
             "at_least: 1 } bands { id: \"A\" } } }"),
       {"p:13:77: the band 'A' stands twice"}},
      {"BandName",
       grade("grades { id: \"g\" bands { score: \"fit\" bands { id: \"very "
             "good\" } } }"),
       {"p:13:47: 'very good' is not a grade: use letters, digits, '_', '-' "
        "and "
        "'+'"}},
      {"MatrixBeforeItsGrades",
       grade("grades { id: \"m\" matrix { rows: \"f\" columns: \"m\" } }\n" +
             two),
       {"p:13:27: there is no grade 'f' before this one",
        "p:13:37: there is no grade 'm' before this one"}},
      {"MatrixOfMatrix",
       grade(two +
             "grades { id: \"m\" matrix { rows: \"f\" columns: \"e\" } }\n"
             "grades { id: \"n\" matrix { rows: \"m\" columns: \"e\" } }"),
       {"p:16:27: 'm' is a matrix itself; a matrix joins grades with bands"}},
      {"MatrixCells",
       grade(two + "grades { id: \"m\" matrix { rows: \"f\" columns: \"e\"\n"
                   "cells { row: \"A\" column: \"1\" id: \"hot\" }\n"
                   "cells { row: \"A\" column: \"1\" id: \"hot\" }\n"
                   "cells { row: \"C\" column: \"1\" id: \"hot\" }\n"
                   "cells { row: \"B\" column: \"2\" id: \"cold\" }\n"
                   "} }"),
       {"p:17:1: the cell for A and 1 stands twice",
        "p:18:9: there is no band 'C'", "p:15:18: there is no cell for A and 2",
        "p:15:18: there is no cell for B and 1"}},
  };
}

INSTANTIATE_TEST_SUITE_P(Grades, CompileErrors,
                         ::testing::ValuesIn(GradeCases()),
                         [](const auto& test) { return test.param.name; });

TEST(CompileErrorsTest, ComeAllInOneGo) {
  EXPECT_THAT(ErrorsOf(With(R"(scores {
  id: "s"
  groups {
    id: "g"
    rules { id: "a" points: 1 when: "account.employes > 1 && person.nam == ''" }
    rules { id: "a" points: 0.00000001 when: "1 +" }
  }
})")),
              ElementsAre(HasSubstr("p:10:1: the subject of a score"),
                          HasSubstr("p:14:46: field 'account.employes'"),
                          HasSubstr("p:14:69: field 'person.nam'"),
                          HasSubstr("p:15:13: the id 'a' stands twice"),
                          HasSubstr("p:15:21: 1e-08 is not"),
                          HasSubstr("p:15:50: expected a value")));
}

TEST(CompileErrorsTest, InJsonCarryTheirPath) {
  EXPECT_THAT(
      ErrorsOf(R"({"id": "a", "scores": [{"id": "s", "subject": "PERSON",
        "groups": [{"id": "g", "rules": [
          {"id": "r", "points": 1, "when": "1 == 1 && nope"}]}]}]})",
               Encoding::kJson),
      ElementsAre("p: scores[0].groups[0].rules[0].when:11: 'nope' is not "
                  "declared"));
}

}  // namespace
}  // namespace bantam::compile_errors_test
