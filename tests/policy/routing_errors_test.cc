// What a routing can get wrong, and what its author reads then.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/policy/policies.h"

namespace bantam::routing_errors_test {
namespace {

using ::bantam::testing::ErrorsOf;
using ::bantam::testing::MessagesOf;

constexpr char kStart[] = R"(id: "acme"
fields { path: "account.country" type: STRING }
fields { path: "account.employees" type: INT }
fields { path: "opportunity.region" type: STRING }
roles { id: "sdr" }
processes {
  id: "pipeline" subject: OPPORTUNITY
  stages { id: "meeting" kind: OPEN } stages { id: "lost" kind: LOST }
  transitions { id: "in" entry: true to: "meeting" }
  transitions { id: "out" from: "meeting" to: "lost" }
}
)";

std::string With(const std::string& routing) {
  return std::string(kStart) + "routings { id: \"r\" subject: PERSON " +
         routing + " }";
}

// Of a routing with one good rule.
std::string And(const std::string& more) {
  return With("rules { id: \"q\" queue: \"all\" } " + more);
}

std::string Turning(const std::string& turn) {
  return With("rules { id: \"t\" turn { " + turn + " } }");
}

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> errors;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class RoutingErrors : public ::testing::TestWithParam<Case> {};

TEST_P(RoutingErrors, AreNamed) {
  EXPECT_EQ(MessagesOf(GetParam().text), GetParam().errors)
      << ::testing::PrintToString(ErrorsOf(GetParam().text));
}

std::vector<Case> Cases() {
  return {
      {"Good", And(""), {}},
      {"NoRule", With(""), {"a routing needs a rule"}},
      {"NoSubject",
       std::string(kStart) +
           "routings { id: \"r\" rules { id: \"q\" queue: \"a\" } }",
       {"the subject of a routing must be ACCOUNT, PERSON or OPPORTUNITY"}},
      {"BadId",
       std::string(kStart) +
           "routings { id: \"R\" subject: PERSON rules { id: \"q\" queue: "
           "\"a\" } }",
       {"'R' is not an id: use lower-case letters, digits and '_', "
        "beginning with a letter"}},
      {"SourceWithoutKindAndWhen",
       And("sources { id: \"web\" }"),
       {"the kind of a source must be SEED, NET or SPEAR",
        "a class of source needs 'when'"}},
      {"SourceWithBadCondition",
       And("sources { id: \"web\" kind: NET when: \"account.contry == 'x'\" }"),
       {"field 'account.contry' is not declared; did you mean "
        "'account.country'?"}},
      {"OutOfReach",
       And("sources { id: \"web\" kind: NET when: \"opportunity.region == "
           "'x'\" }"),
       {"'opportunity' is out of reach here; a score of the person reads "
        "person, account, activities, now"}},
      {"RuleGoesNowhere",
       With("rules { id: \"x\" when: \"true\" }"),
       {"a rule needs 'account_owner', 'turn' or 'queue'"}},
      {"QueueWithoutName",
       With("rules { id: \"x\" queue: \"\" }"),
       {"a queue needs a name"}},
      {"UnknownSource",
       With("sources { id: \"web\" kind: NET when: \"true\" } rules { id: "
            "\"x\" sources: \"wep\" queue: \"a\" }"),
       {"there is no class of source 'wep'; did you mean 'web'?"}},
      {"SourceTwice",
       With("sources { id: \"web\" kind: NET when: \"true\" } rules { id: "
            "\"x\" sources: \"web\" sources: \"web\" queue: \"a\" }"),
       {"'web' is named twice"}},
      {"NoRoles", Turning(""), {"a turn needs the roles of those who take it"}},
      {"UnknownRole",
       Turning("roles: \"srd\""),
       {"there is no role 'srd'; did you mean 'sdr'?"}},
      {"UnknownTerritory",
       Turning("roles: \"sdr\" territory: \"account.contry\""),
       {"field 'account.contry' is not declared; did you mean "
        "'account.country'?"}},
      {"TerritoryIsANumber",
       Turning("roles: \"sdr\" territory: \"account.employees\""),
       {"a territory is a STRING; 'account.employees' is INT"}},
      {"TerritoryOfAnother",
       Turning("roles: \"sdr\" territory: \"opportunity.region\""),
       {"'opportunity.region' is no field of the account or the person"}},
      {"ClaimForNoTime",
       And("claim_for: \"0d\""),
       {"'0d' is not a span of time: write it as '30d', '12h' or '1d12h', "
        "more than zero"}},
      {"OwnershipWithoutStage",
       And("claim_for: \"9d\" ownership_process: \"pipeline\""),
       {"'ownership_process' and 'ownership_stage' stand together"}},
      {"OwnershipWithoutProcess",
       And("claim_for: \"9d\" ownership_stage: \"meeting\""),
       {"'ownership_process' and 'ownership_stage' stand together"}},
      {"OwnershipChangesNothing",
       And("ownership_process: \"pipeline\" ownership_stage: \"meeting\""),
       {"without 'claim_for' a claim is for ever from the start"}},
      {"OwnershipOfUnknownProcess",
       And("claim_for: \"9d\" ownership_process: \"pipelin\" ownership_stage: "
           "\"meeting\""),
       {"there is no process 'pipelin'; did you mean 'pipeline'?"}},
      {"OwnershipOfUnknownStage",
       And("claim_for: \"9d\" ownership_process: \"pipeline\" "
           "ownership_stage: \"meting\""),
       {"there is no stage 'meting'; did you mean 'meeting'?"}},
      {"OwnershipOfTheLost",
       And("claim_for: \"9d\" ownership_process: \"pipeline\" "
           "ownership_stage: \"lost\""),
       {"ownership begins in a stage that is OPEN or WON"}},
      {"Many",
       With("sources { id: \"web\" kind: NET when: \"\" } rules { id: \"x\" "
            "sources: \"w\" } claim_for: \"x\""),
       {"a class of source needs 'when'", "there is no class of source 'w'",
        "a rule needs 'account_owner', 'turn' or 'queue'",
        "'x' is not a span of time: write it as '30d', '12h' or '1d12h', more "
        "than zero"}},
  };
}

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(All, RoutingErrors, ::testing::ValuesIn(Cases()),
                         NameOf);

TEST(RoutingErrors, HaveAPlace) {
  EXPECT_EQ(ErrorsOf(std::string(kStart) +
                     "routings {\n  id: \"r\"\n  subject: PERSON\n  rules {\n"
                     "    id: \"x\"\n    turn { roles: \"srd\" }\n  }\n}"),
            std::vector<std::string>{"p:17:12: there is no role 'srd'; did you "
                                     "mean 'sdr'?"});
}

TEST(RoutingErrors, SayThatAnIdIsTaken) {
  EXPECT_EQ(MessagesOf(And("rules { id: \"q\" queue: \"a\" }")).size(), 1u);
  EXPECT_EQ(MessagesOf(And("sources { id: \"s\" kind: NET when: \"true\" } "
                           "sources { id: \"s\" kind: NET when: \"true\" }"))
                .size(),
            1u);
  EXPECT_EQ(MessagesOf(And("") + "routings { id: \"r\" subject: PERSON rules { "
                                 "id: \"q\" queue: \"a\" } }")
                .size(),
            1u);
}

TEST(RoutingErrors, BoundTheirNumber) {
  std::string sources;
  for (int i = 0; i < 1001; ++i) {
    sources += "sources { id: \"s" + std::to_string(i) +
               "\" kind: NET when: \"true\" } ";
  }
  EXPECT_EQ(MessagesOf(And(sources)),
            std::vector<std::string>{
                "a routing has at most 1000 classes of source, found 1001"});
  std::string rules;
  for (int i = 0; i < 10'000; ++i) {
    rules += "rules { id: \"r" + std::to_string(i) + "\" queue: \"q\" } ";
  }
  EXPECT_EQ(MessagesOf(With(rules)), std::vector<std::string>{});
  EXPECT_EQ(MessagesOf(And(rules)),
            std::vector<std::string>{
                "a routing has at most 10000 rules, found 10001"});
}

// Labels are found by the paths of what they stand on.
TEST(RoutingLabels, AreFoundByPath) {
  const auto policy = Policy::FromText(std::string(kStart) + R"(routings {
    id: "r" subject: PERSON labels { locale: "en" text: "New leads" }
    sources { id: "web" kind: NET when: "true"
              labels { locale: "en" text: "Web" } }
    rules { id: "q" queue: "all" labels { locale: "en" text: "Everybody" } }
  })");
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_EQ(policy->FindLabel("routings.r", "en"), "New leads");
  EXPECT_EQ(policy->FindLabel("routings.r.sources.web", "en"), "Web");
  EXPECT_EQ(policy->FindLabel("routings.r.rules.q", "en"), "Everybody");
}

}  // namespace
}  // namespace bantam::routing_errors_test
