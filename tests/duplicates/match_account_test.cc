// Which of several accounts is a lead's.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "tests/duplicates/rules.h"

namespace bantam::match_account_test {
namespace {

using ::bantam::testing::Facts;
using ::bantam::testing::LeadOf;
using ::bantam::testing::ReasonOf;
using ::bantam::testing::WithRules;

std::vector<const Lead*> PointersTo(const std::vector<Lead>& leads) {
  std::vector<const Lead*> pointers;
  for (const Lead& lead : leads) pointers.push_back(&lead);
  return pointers;
}

AccountMatches Match(const Lead& lead, const std::vector<Lead>& candidates) {
  absl::StatusOr<AccountMatches> matches =
      MatchAccount(lead, PointersTo(candidates));
  EXPECT_TRUE(matches.ok()) << matches.status();
  return matches.ok() ? *std::move(matches) : AccountMatches();
}

std::vector<Lead> LeadsOf(const Policy& policy,
                          const std::vector<Facts>& facts) {
  std::vector<Lead> leads;
  for (const Facts& of_one : facts) leads.push_back(LeadOf(policy, of_one));
  return leads;
}

// "account id VERDICT" of each match.
std::vector<std::string> Said(const AccountMatches& matches) {
  std::vector<std::string> said;
  for (const AccountMatch& match : matches.matches) {
    said.push_back(match.account_id + " " +
                   std::string(MatchVerdictName(match.verdict)));
  }
  return said;
}

TEST(MatchAccountTest, TheBestComesFirst) {
  const Policy policy = WithRules();
  const Lead lead = LeadOf(policy, {{"person.email", "kim@acme.com"},
                                    {"account.id", "5"},
                                    {"account.parent_id", "4"},
                                    {"account.name", "Acme GmbH"},
                                    {"account.vat", "DE1"}});
  std::vector<Lead> candidates =
      LeadsOf(policy, {
                          {{"account.id", "1"}, {"account.site", "other.com"}},
                          {{"account.id", "2"}, {"account.name", "Acme"}},
                          {{"account.id", "3"}, {"account.site", "acme.com"}},
                          {{"account.id", "4"}, {"account.site", "acme.com"}},
                          {{"account.id", "5"}},
                          {{"account.id", "6"},
                           {"account.site", "acme.com"},
                           {"account.vat", "DE1"}},
                          {{"account.id", "7"},
                           {"account.site", "acme.com"},
                           {"account.name", "ACME"}},
                          {},
                      });
  const std::vector<std::string> expected = {
      "5 SAME_ACCOUNT", "6 SAME_ACCOUNT",    "7 SAME_ACCOUNT",
      "3 SAME_ACCOUNT", "4 RELATED_ACCOUNT", "2 POSSIBLE"};
  const AccountMatches matches = Match(lead, candidates);
  EXPECT_EQ(Said(matches), expected);
  EXPECT_FALSE(matches.ambiguous);
  EXPECT_EQ(matches.matches[0].candidate, 4);
  EXPECT_EQ(ReasonOf(matches.matches[1].reasons, "vat").agreement,
            Agreement::kAgrees);
  // Whatever the order of the candidates.
  std::reverse(candidates.begin(), candidates.end());
  EXPECT_EQ(Said(Match(lead, candidates)), expected);
}

TEST(MatchAccountTest, TiesGoByIdAndAreAmbiguous) {
  const Policy policy = WithRules();
  const Lead lead = LeadOf(policy, {{"person.email", "kim@acme.com"}});
  const Facts b = {{"account.id", "b"}, {"account.site", "acme.com"}};
  const Facts a = {{"account.id", "a"}, {"account.site", "acme.com"}};
  const AccountMatches matches = Match(lead, LeadsOf(policy, {b, a}));
  EXPECT_EQ(Said(matches),
            (std::vector<std::string>{"a SAME_ACCOUNT", "b SAME_ACCOUNT"}));
  EXPECT_TRUE(matches.ambiguous);
  // Two leads of one account are one answer.
  EXPECT_FALSE(Match(lead, LeadsOf(policy, {a, a})).ambiguous);
  EXPECT_TRUE(Match(lead, LeadsOf(policy, {a, a, b})).ambiguous);
  // Without ids nobody knows whether they are one.
  const Facts nameless = {{"account.site", "acme.com"}};
  EXPECT_TRUE(Match(lead, LeadsOf(policy, {nameless, nameless})).ambiguous);
  EXPECT_FALSE(Match(lead, LeadsOf(policy, {a})).ambiguous);
  EXPECT_FALSE(Match(lead, {}).ambiguous);
}

TEST(MatchAccountTest, OfOneAccountTheLeadsIdsDecideTheOrder) {
  const Policy policy = WithRules();
  const Lead lead = LeadOf(policy, {{"account.id", "1"}});
  const AccountMatches matches =
      Match(lead, LeadsOf(policy, {{{"id", "z"}, {"account.id", "1"}},
                                   {{"id", "y"}, {"account.id", "1"}}}));
  ASSERT_EQ(matches.matches.size(), 2u);
  EXPECT_EQ(matches.matches[0].candidate, 1u);
}

TEST(MatchAccountTest, PeopleOfTheCandidatesPlayNoPart) {
  const Policy policy = WithRules();
  const Facts kim = {{"person.id", "1"},
                     {"person.email", "kim@gmail.com"},
                     {"person.phone", "030 1234567"}};
  const AccountMatches none =
      Match(LeadOf(policy, kim), LeadsOf(policy, {kim}));
  EXPECT_TRUE(none.matches.empty());
  Facts with_account = kim;
  with_account.push_back({"account.id", "1"});
  const AccountMatches matches =
      Match(LeadOf(policy, with_account), LeadsOf(policy, {with_account}));
  ASSERT_EQ(matches.matches.size(), 1u);
  EXPECT_EQ(matches.matches[0].verdict, MatchVerdict::kSameAccount);
  for (const char* key : {"person.id", "email", "phone", "badge"}) {
    EXPECT_EQ(ReasonOf(matches.matches[0].reasons, key).key, "") << key;
  }
  EXPECT_EQ(matches.matches[0].reasons.size(), 7u);
}

TEST(MatchAccountTest, FreeMailIsNobodysAccount) {
  const Policy policy = WithRules();
  EXPECT_TRUE(Match(LeadOf(policy, {{"person.email", "kim@gmail.com"}}),
                    LeadsOf(policy, {{{"account.site", "gmail.com"}}}))
                  .matches.empty());
}

TEST(MatchAccountTest, AParentIsTheSameAccountWhereThePolicySaysSo) {
  const Policy policy = WithRules("parent_is_same_account: true");
  const Lead lead = LeadOf(policy, {{"account.parent_id", "1"}});
  EXPECT_EQ(Said(Match(lead, LeadsOf(policy, {{{"account.id", "1"}}}))),
            (std::vector<std::string>{"1 SAME_ACCOUNT"}));
}

TEST(MatchAccountTest, CandidatesOfAnotherPolicyAreNamed) {
  const Policy policy = WithRules();
  const std::vector<Lead> candidates = {Lead(policy), Lead(WithRules())};
  const auto matches = MatchAccount(Lead(policy), PointersTo(candidates));
  EXPECT_EQ(matches.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(matches.status().message(),
            "candidates[1] is of another policy than the lead");
}

}  // namespace
}  // namespace bantam::match_account_test
