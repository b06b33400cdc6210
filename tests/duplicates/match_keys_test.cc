// What a lead is looked up by.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/duplicates/rules.h"

namespace bantam::match_keys_test {
namespace {

using ::bantam::testing::Compile;
using ::bantam::testing::LeadOf;
using ::bantam::testing::WithRules;
using ::testing::HasSubstr;

LeadMatchKeys KeysOf(const Lead& lead) {
  absl::StatusOr<LeadMatchKeys> keys = MatchKeys(lead);
  EXPECT_TRUE(keys.ok()) << keys.status();
  return keys.ok() ? *keys : LeadMatchKeys();
}

TEST(MatchKeysTest, EveryKeyHasAValueOrAProblem) {
  const Lead lead = LeadOf(WithRules(), {{"person.email", "Kim@Acme.com"},
                                         {"person.phone", "12345"},
                                         {"account.site", "n/a"},
                                         {"account.name", "Acme GmbH"},
                                         {"account.vat", " DE 1 "}});
  EXPECT_EQ(
      KeysOf(lead),
      (LeadMatchKeys{{{"email", MatchKind::kEmail, MatchMeaning::kSamePerson,
                       "kim@acme.com", true},
                      {"domain", MatchKind::kDomain, MatchMeaning::kSameAccount,
                       "acme.com", true},
                      {"name", MatchKind::kCompanyName,
                       MatchMeaning::kPerhapsSameAccount, "acme", false},
                      // The very text, blanks and all.
                      {"vat", MatchKind::kExact, MatchMeaning::kSameAccount,
                       " DE 1 ", false}},
                     {{"email2", MatchKind::kEmail, KeyProblem::kUnknown},
                      {"site", MatchKind::kDomain, KeyProblem::kNotADomain},
                      {"phone", MatchKind::kPhone, KeyProblem::kTooFewDigits},
                      {"switchboard", MatchKind::kPhone, KeyProblem::kUnknown},
                      {"badge", MatchKind::kExact, KeyProblem::kUnknown}}}));
}

TEST(MatchKeysTest, WhatAKeyMeansGoesByItsKindAndSubject) {
  const Policy policy = WithRules(R"pb(
    keys { id: "desk" kind: EMAIL field: "account.site" }
    keys { id: "firm" kind: COMPANY_NAME field: "person.badge" }
  )pb");
  const Lead lead = LeadOf(policy, {{"person.email2", "k@acme.com"},
                                    {"person.phone", "0301234567"},
                                    {"account.phone", "0301234500"},
                                    {"person.badge", "B1"},
                                    {"account.site", "info@acme.com"}});
  std::vector<std::string> said;
  for (const MatchKeyValue& key : KeysOf(lead).values) {
    said.push_back(key.key + " " + std::string(MatchMeaningName(key.meaning)));
  }
  EXPECT_EQ(said, (std::vector<std::string>{
                      "email2 SAME_PERSON", "site SAME_ACCOUNT",
                      "phone PERHAPS_SAME_PERSON",
                      "switchboard PERHAPS_SAME_ACCOUNT", "badge SAME_PERSON",
                      "desk SAME_ACCOUNT", "firm PERHAPS_SAME_ACCOUNT"}));
}

TEST(MatchKeysTest, FreeMailIsAnAddressAndNoCompany) {
  const LeadMatchKeys keys =
      KeysOf(LeadOf(WithRules(), {{"person.email", "kim@gmail.com"}}));
  ASSERT_EQ(keys.values.size(), 1u);
  EXPECT_EQ(keys.values[0].value, "kim@gmail.com");
  EXPECT_EQ(keys.unusable[1],
            (UnusableKey{"domain", MatchKind::kDomain, KeyProblem::kFreeMail}));
}

TEST(MatchKeysTest, AnEmptyLeadAndANullHaveNone) {
  const Policy policy = WithRules();
  EXPECT_TRUE(KeysOf(Lead(policy)).values.empty());
  EXPECT_EQ(KeysOf(Lead(policy)).unusable.size(), 9u);
  Lead lead(policy);
  ASSERT_TRUE(lead.Set("account.name", Null{}).ok());
  EXPECT_EQ(KeysOf(lead).unusable[4].problem, KeyProblem::kAbsent);
}

TEST(MatchKeysTest, WhatIsNotUtf8OrTooLongNeverGetsIntoALead) {
  const Policy policy = WithRules();
  Lead lead(policy);
  const std::string huge = std::string(1 << 20, 'k') + "@acme.com";
  const absl::Status too_long = lead.Set("person.email", huge);
  EXPECT_EQ(too_long.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_THAT(std::string(too_long.message()), HasSubstr("max_string_bytes"));
  EXPECT_FALSE(lead.Set("person.email", "k\xFF@acme.com").ok());
  EXPECT_TRUE(KeysOf(lead).values.empty());
}

TEST(MatchKeysTest, APolicyWithoutRulesSaysSo) {
  const Policy policy = Compile(testing::kFields);
  const Lead lead(policy);
  const auto keys = MatchKeys(lead);
  EXPECT_EQ(keys.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(keys.status().message(),
            "policy 'd' does not say what a duplicate is: it has no "
            "'duplicates'");
  EXPECT_EQ(CompareLeads(lead, lead).status(), keys.status());
  EXPECT_EQ(MatchAccount(lead, {}).status(), keys.status());
  EXPECT_EQ(SurvivingClaim(policy, {}, Instant{0, 0}).status(), keys.status());
}

}  // namespace
}  // namespace bantam::match_keys_test
