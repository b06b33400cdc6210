// What rules for duplicates can get wrong; and what their author reads then.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/policy/policies.h"

namespace bantam::duplicate_errors_test {
namespace {

using ::bantam::testing::ErrorsOf;
using ::bantam::testing::MessagesOf;

constexpr char kEmail[] =
    R"(keys { id: "email" kind: EMAIL field: "person.email" } )";

std::string With(const std::string& rules) {
  return R"(id: "acme"
fields { path: "account.name" type: STRING }
fields { path: "account.employees" type: INT }
fields { path: "person.email" type: STRING }
fields { path: "opportunity.title" type: STRING }
activity_kinds { id: "visit" }
fields { path: "activity.page" type: STRING }
duplicates { )" +
         rules + " }";
}

std::string Times(int count, const std::string& before,
                  const std::string& after) {
  std::string text;
  for (int i = 0; i < count; ++i) text += before + std::to_string(i) + after;
  return text;
}

struct Case {
  std::string name;
  std::string rules;
  std::vector<std::string> errors;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class DuplicateErrors : public ::testing::TestWithParam<Case> {};

TEST_P(DuplicateErrors, AreNamed) {
  EXPECT_EQ(MessagesOf(With(GetParam().rules)), GetParam().errors)
      << ::testing::PrintToString(ErrorsOf(With(GetParam().rules)));
}

std::vector<Case> Cases() {
  const std::string email = kEmail;
  return {
      {"Good", email, {}},
      {"AllGood",
       email + R"(keys { id: "domain" kind: DOMAIN field: "person.email" }
          free_mail_domains: "gmail.com" free_mail_domains: "gmx.de"
          company_suffixes: "GmbH" company_prefixes: "PT" calling_code: "39"
          trunk_prefix: "" international_prefix: "0011"
          parent_is_same_account: true surviving_claim: ASK)",
       {}},
      {"NoKey", "", {"duplicates are found by keys; give at least one"}},
      {"NoId",
       R"(keys { kind: EMAIL field: "person.email" })",
       {"an id is required"}},
      {"BadId",
       R"(keys { id: "E-Mail" kind: EMAIL field: "person.email" })",
       {"'E-Mail' is not an id: use lower-case letters, digits and '_', "
        "beginning with a letter"}},
      {"IdTwice", email + email, {"the id 'email' stands twice"}},
      {"NoKind",
       R"(keys { id: "k" field: "person.email" })",
       {"the kind of a key must be EMAIL, DOMAIN, COMPANY_NAME, PHONE or "
        "EXACT"}},
      {"NoField",
       R"(keys { id: "k" kind: EMAIL })",
       {"a key needs the field that it is made of"}},
      {"UnknownField",
       R"(keys { id: "k" kind: EMAIL field: "person.emial" })",
       {"field 'person.emial' is not declared; did you mean 'person.email'?"}},
      {"FieldOfAnOpportunity",
       R"(keys { id: "k" kind: EXACT field: "opportunity.title" })",
       {"'opportunity.title' is no field of the account or the person"}},
      {"FieldOfAnActivity",
       R"(keys { id: "k" kind: EXACT field: "activity.page" })",
       {"'activity.page' is no field of the account or the person"}},
      {"FieldOfAnotherType",
       R"(keys { id: "k" kind: EXACT field: "account.employees" })",
       {"'account.employees' is INT; keys are made of STRING fields"}},
      {"LabelWithoutText",
       R"(keys { id: "k" kind: EMAIL field: "person.email"
          labels { locale: "en" } })",
       {"a label needs a text"}},
      {"DomainWithoutFreeMail",
       R"(keys { id: "k" kind: DOMAIN field: "person.email" })",
       {"a key of kind DOMAIN needs 'free_mail_domains'; without them all who "
        "have an address at gmail.com would be of one company"}},
      {"FreeMail",
       email + R"(free_mail_domains: "gmail" free_mail_domains: "Gmx.de"
          free_mail_domains: "www.gmx.de" free_mail_domains: "k@gmx.de"
          free_mail_domains: "web.de" free_mail_domains: "web.de"
          free_mail_domains: "")",
       {"'gmail' is not a domain such as 'gmail.com', in small letters",
        "'Gmx.de' is not a domain such as 'gmail.com', in small letters",
        "'www.gmx.de' is not a domain such as 'gmail.com', in small letters",
        "'k@gmx.de' is not a domain such as 'gmail.com', in small letters",
        "'web.de' is named twice",
        "'' is not a domain such as 'gmail.com', in small letters"}},
      {"LegalForms",
       email + R"(company_suffixes: "GmbH" company_suffixes: "G.M.B.H."
          company_suffixes: "&" company_prefixes: "PT" company_prefixes: "pt")" +
           R"(company_prefixes: "a b c d e f g h i j k" company_suffixes: ")" +
           std::string(101, 'a') + "\"",
       {"'G.M.B.H.' is there already; case, punctuation and diacritics make no "
        "difference",
        "'&' has no letter and no digit",
        "at most 10 words and 100 bytes can be a legal form",
        "'pt' is there already; case, punctuation and diacritics make no "
        "difference",
        "at most 10 words and 100 bytes can be a legal form"}},
      {"CallingCode",
       email + R"(calling_code: "+49")",
       {"'+49' is not a country calling code such as '49', without '+' and "
        "zeros"}},
      {"CallingCodeWithZeros",
       email + R"(calling_code: "049")",
       {"'049' is not a country calling code such as '49', without '+' and "
        "zeros"}},
      {"LongCallingCode",
       email + R"(calling_code: "4930")",
       {"'4930' is not a country calling code such as '49', without '+' and "
        "zeros"}},
      {"TrunkPrefixAlone",
       email + R"(trunk_prefix: "1")",
       {"a trunk prefix needs a calling code"}},
      {"TrunkPrefix",
       email + R"(calling_code: "49" trunk_prefix: "0-")",
       {"'0-' is not a trunk prefix such as '0', of at most 3 digits"}},
      {"InternationalPrefixAlone",
       email + R"(international_prefix: "011")",
       {"an international prefix needs a calling code"}},
      {"InternationalPrefix",
       email + R"(calling_code: "1" international_prefix: "+")",
       {"'+' is not an international prefix such as '011', of at most 4 "
        "digits"}},
      {"LongInternationalPrefix",
       email + R"(calling_code: "1" international_prefix: "00111")",
       {"'00111' is not an international prefix such as '011', of at most 4 "
        "digits"}},
      {"ManyKeys",
       Times(101, "keys { id: \"k", "\" kind: EMAIL field: \"person.email\" }"),
       {"there are at most 100 keys, found 101"}},
      {"AsManyKeysAsCanBe",
       Times(100, "keys { id: \"k", "\" kind: EMAIL field: \"person.email\" }"),
       {}},
      {"ManyDomains",
       email + Times(10'001, "free_mail_domains: \"m", ".com\" "),
       {"there are at most 10000 domains of free mail, found 10001"}},
      {"ManyForms",
       email + Times(1'001, "company_suffixes: \"f", "\" ") +
           Times(1'000, "company_prefixes: \"f", "\" "),
       {"there are at most 1000 words, found 1001"}},
  };
}

INSTANTIATE_TEST_SUITE_P(Rules, DuplicateErrors, ::testing::ValuesIn(Cases()),
                         [](const ::testing::TestParamInfo<Case>& tested) {
                           return tested.param.name;
                         });

TEST(DuplicateErrorsPlaces, AreThoseOfTheValue) {
  EXPECT_EQ(ErrorsOf(With(
                "\n  keys { id: \"k\" kind: PHONE\n    field: \"phone\" }")),
            std::vector<std::string>{"p:10:5: field 'phone' is not declared"});
}

TEST(DuplicateErrorsPlaces, AClaimRuleThatIsNone) {
  EXPECT_EQ(ErrorsOf(R"({"id": "acme", "fields": [{"path": "person.email",
      "type": "STRING"}], "duplicates": {"keys": [{"id": "k", "kind": "EMAIL",
      "field": "person.email"}], "surviving_claim": 3}})",
                     Encoding::kJson),
            std::vector<std::string>{
                "p: duplicates.surviving_claim: the claim that survives must "
                "be OLDEST_VALID, NEWEST_VALID or ASK"});
}

TEST(DuplicateLabels, AreFoundByTheKey) {
  const auto policy = Policy::FromText(With(
      R"(keys { id: "k" kind: EMAIL field: "person.email"
         labels { locale: "en" text: "Address" } })"));
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_EQ(policy->FindLabel("duplicates.keys.k", "de"), "Address");
}

}  // namespace
}  // namespace bantam::duplicate_errors_test
