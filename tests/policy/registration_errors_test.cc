// What a registration can get wrong, and what its author reads then.

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

#include "tests/policy/policies.h"

namespace bantam::registration_errors_test {
namespace {

using ::bantam::testing::ErrorsOf;
using ::bantam::testing::MessagesOf;

constexpr char kStart[] = R"(id: "acme"
fields { path: "account.customer" type: STRING }
fields { path: "account.employees" type: INT }
fields { path: "person.name" type: STRING }
fields { path: "opportunity.product" type: STRING }
roles { id: "dealer" }
roles { id: "manager" }
calendars { id: "office" zone: "UTC" hours { days: MONDAY from: "09:00" to: "17:00" } }
)";

constexpr char kKey[] = "key: \"account.customer\" ";
constexpr char kTimes[] = "protect_for: \"90d\" decide_within: \"2d\" ";
constexpr char kRoles[] =
    "submitting_roles: \"dealer\" approving_roles: \"manager\" ";

std::string Of(const std::string& registration) {
  return std::string(kStart) + "registration { " + registration + "}";
}

// With everything that is needed.
std::string And(const std::string& more) {
  return Of(std::string(kKey) + kTimes + kRoles + more);
}

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> errors;
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.name;
}

class RegistrationErrors : public ::testing::TestWithParam<Case> {};

TEST_P(RegistrationErrors, AreNamed) {
  EXPECT_EQ(MessagesOf(GetParam().text), GetParam().errors)
      << ::testing::PrintToString(ErrorsOf(GetParam().text));
}

constexpr char kNoSpan[] =
    "is not a span of time: write it as '30d', '12h' or '1d12h', more than "
    "zero";

std::vector<Case> Cases() {
  const std::string key = kKey;
  const std::string times = kTimes;
  const std::string roles = kRoles;
  return {
      {"Good",
       And("key: \"opportunity.product\" calendar: \"office\" "
           "max_extensions: 2 reasons { id: \"known\" } requirements { id: "
           "\"r\" when: \"opportunity.product == 'x'\" }"),
       {}},
      {"Nothing",
       Of(""),
       {"a registration needs a key, such as the end customer",
        std::string("'' ") + kNoSpan, std::string("'' ") + kNoSpan,
        "a registration needs a role for it",
        "a registration needs a role for it"}},
      {"UnknownField",
       And("key: \"account.custmer\""),
       {"field 'account.custmer' is not declared; did you mean "
        "'account.customer'?"}},
      {"KeyOfAPerson",
       And("key: \"person.name\""),
       {"'person.name' is no field of the account or the opportunity"}},
      {"KeyOfANumber",
       And("optional_key: \"account.employees\""),
       {"a key is made of STRING fields; 'account.employees' is INT"}},
      {"KeyTwice",
       And("optional_key: \"account.customer\""),
       {"'account.customer' is named twice"}},
      {"NoProtection",
       Of(key + roles + "protect_for: \"0d\" decide_within: \"2d\""),
       {std::string("'0d' ") + kNoSpan}},
      {"NoTimeToDecide",
       Of(key + roles + "protect_for: \"9d\" decide_within: \"soon\""),
       {std::string("'soon' ") + kNoSpan}},
      {"UnknownCalendar",
       And("calendar: \"ofice\""),
       {"there is no calendar 'ofice'; did you mean 'office'?"}},
      {"UnknownRole",
       Of(key + times +
          "submitting_roles: \"deeler\" approving_roles: \"manager\" "
          "approving_roles: \"manager\""),
       {"there is no role 'deeler'; did you mean 'dealer'?",
        "'manager' is named twice"}},
      {"BadReason",
       And("reasons { id: \"Known\" }"),
       {"'Known' is not an id: use lower-case letters, digits and '_', "
        "beginning with a letter"}},
      {"BadRequirement",
       And("requirements { id: \"r\" fields { names: \"person.name\" } }"),
       {"'person.name' is no field of the account or the opportunity"}},
      {"NoStageToSpeakOf",
       And("requirements { id: \"r\" reconfirmed { names: \"x\" } }"),
       {"there is no criterion 'x'",
        "only a transition has a current stage; elsewhere use 'answered'"}},
  };
}

std::string NameOf(const ::testing::TestParamInfo<Case>& info) {
  return info.param.name;
}

INSTANTIATE_TEST_SUITE_P(All, RegistrationErrors, ::testing::ValuesIn(Cases()),
                         NameOf);

TEST(RegistrationErrors, HaveAPlace) {
  EXPECT_EQ(ErrorsOf(And("\n  key: \"account.custmer\"")),
            std::vector<std::string>{
                "p:10:3: field 'account.custmer' is not declared; did you mean "
                "'account.customer'?"});
}

TEST(RegistrationErrors, SayThatAReasonIsTaken) {
  EXPECT_EQ(
      MessagesOf(And("reasons { id: \"a\" } reasons { id: \"a\" }")).size(),
      1u);
}

// Labels are found by the paths of what they stand on.
TEST(RegistrationLabels, AreFoundByPath) {
  const auto policy = Policy::FromText(And(R"(
    reasons { id: "known" labels { locale: "en" text: "Known customer" } }
    requirements { id: "r" when: "true"
                   labels { locale: "en" text: "Always" } })"));
  ASSERT_TRUE(policy.ok()) << policy.status();
  EXPECT_EQ(policy->FindLabel("registration.reasons.known", "en"),
            "Known customer");
  EXPECT_EQ(policy->FindLabel("registration.r", "en"), "Always");
}

}  // namespace
}  // namespace bantam::registration_errors_test
