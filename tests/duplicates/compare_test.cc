// Two leads: one, two of one account, perhaps, or neither.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/duplicates/rules.h"

namespace bantam::compare_test {
namespace {

using ::bantam::testing::Compare;
using ::bantam::testing::Facts;
using ::bantam::testing::LeadOf;
using ::bantam::testing::ReasonOf;
using ::bantam::testing::WithRules;

struct Case {
  std::string name;
  Facts a;
  Facts b;
  std::string verdict;
  // Of a policy where an account and its parent are the same.
  std::string with_parents = {};
  bool perhaps_duplicate = false;
};

std::vector<Case> Cases() {
  return {
      {"NothingKnown", {}, {}, "UNKNOWN"},
      {"NothingOnOneSide", {{"person.email", "k@acme.com"}}, {}, "UNKNOWN"},
      {"SameEmail",
       {{"person.email", "kim@acme.com"}},
       {{"person.email", "KIM@ACME.COM"}},
       "DUPLICATE"},
      {"SameEmailOtherPersonIds",
       {{"person.email", "kim@acme.com"}, {"person.id", "1"}},
       {{"person.email", "kim@acme.com"}, {"person.id", "2"}},
       "DUPLICATE"},
      {"SameEmailOtherAccounts",
       {{"person.email", "kim@acme.com"}, {"account.id", "1"}},
       {{"person.email", "kim@acme.com"}, {"account.id", "2"}},
       "DUPLICATE"},
      {"SecondAddressIsTheFirst",
       {{"person.email", "kim@acme.com"}},
       {{"person.email2", "kim@acme.com"}},
       "DUPLICATE"},
      {"SameFreeMail",
       {{"person.email", "kim@gmail.com"}},
       {{"person.email", "kim@gmail.com"}},
       "DUPLICATE"},
      {"SamePersonId",
       {{"person.id", "7"}, {"person.email", "kim@acme.com"}},
       {{"person.id", "7"}, {"person.email", "kim@other.com"}},
       "DUPLICATE"},
      {"SameKeyOfAnotherSystem",
       {{"person.badge", "B7"}},
       {{"person.badge", "B7"}},
       "DUPLICATE"},
      {"ExactKeysAreNeverComparedWithOthers",
       {{"person.badge", "B7"}},
       {{"account.vat", "B7"}, {"person.id", "1"}},
       "UNKNOWN"},
      {"ExactIsTheVeryText",
       {{"person.badge", "B7"}},
       {{"person.badge", "b7"}},
       "DIFFERENT"},
      {"TwoPeopleOfOneDomain",
       {{"person.email", "kim@acme.com"}},
       {{"person.email", "lee@acme.com"}},
       "SAME_ACCOUNT"},
      {"TwoPeopleOfFreeMail",
       {{"person.email", "kim@gmail.com"}},
       {{"person.email", "lee@gmail.com"}},
       "DIFFERENT"},
      {"TwoPeopleBelowFreeMail",
       {{"person.email", "kim@mail.gmx.de"}},
       {{"person.email", "lee@mail.gmx.de"}},
       "DIFFERENT"},
      {"APersonAndTheirAccount",
       {{"person.email", "kim@acme.com"}},
       {{"account.site", "https://www.acme.com/"}},
       "SAME_ACCOUNT"},
      {"TwoAccountsOfOneSite",
       {{"account.site", "acme.com"}, {"account.id", "1"}},
       {{"account.site", "www.acme.com"}, {"account.id", "2"}},
       "DUPLICATE"},
      {"TwoAccountsOfOneTaxNumber",
       {{"account.vat", "DE1"}},
       {{"account.vat", "DE1"}},
       "DUPLICATE"},
      {"TwoPeopleOfOneTaxNumber",
       {{"account.vat", "DE1"}, {"person.id", "1"}},
       {{"account.vat", "DE1"}, {"person.id", "2"}},
       "SAME_ACCOUNT"},
      {"OneAccountTwoPeople",
       {{"account.id", "1"}, {"person.email", "kim@gmail.com"}},
       {{"account.id", "1"}, {"person.email", "lee@gmail.com"}},
       "SAME_ACCOUNT"},
      {"OneAccount", {{"account.id", "1"}}, {{"account.id", "1"}}, "DUPLICATE"},
      {"OtherIdsSayNothing",
       {{"account.id", "1"}, {"person.id", "1"}},
       {{"account.id", "2"}, {"person.id", "2"}},
       "UNKNOWN"},
      {"ParentAndChild",
       {{"account.id", "1"}, {"person.id", "1"}},
       {{"account.parent_id", "1"}, {"person.id", "2"}},
       "RELATED_ACCOUNT",
       "SAME_ACCOUNT"},
      {"Siblings",
       {{"account.id", "1"}, {"account.parent_id", "9"}},
       {{"account.id", "2"}, {"account.parent_id", "9"}},
       "RELATED_ACCOUNT",
       "SAME_ACCOUNT"},
      // The hierarchy says that they are two, whatever site they share.
      {"ParentAndChildOfOneSite",
       {{"account.id", "1"}, {"account.site", "acme.com"}},
       {{"account.id", "2"},
        {"account.parent_id", "1"},
        {"account.site", "acme.com"}},
       "RELATED_ACCOUNT",
       "SAME_ACCOUNT"},
      {"SiblingsOfOneSite",
       {{"account.id", "1"},
        {"account.parent_id", "9"},
        {"account.site", "acme.com"}},
       {{"account.id", "2"},
        {"account.parent_id", "9"},
        {"account.site", "acme.com"}},
       "RELATED_ACCOUNT",
       "SAME_ACCOUNT"},
      // Nothing says that these are two.
      {"OneSiteAndParentWithoutIds",
       {{"account.parent_id", "9"}, {"account.site", "acme.com"}},
       {{"account.parent_id", "9"}, {"account.site", "acme.com"}},
       "DUPLICATE"},
      {"OneParentWithoutIds",
       {{"account.parent_id", "9"}},
       {{"account.parent_id", "9"}},
       "RELATED_ACCOUNT",
       "SAME_ACCOUNT"},
      {"SamePersonInParentAndChild",
       {{"account.id", "1"}, {"person.email", "kim@acme.com"}},
       {{"account.parent_id", "1"}, {"person.email", "kim@acme.com"}},
       "DUPLICATE"},
      {"AnAccountThatIsItsOwnParent",
       {{"account.id", "1"}, {"account.parent_id", "1"}},
       {{"account.id", "1"}, {"account.parent_id", "1"}},
       "DUPLICATE"},
      {"OnlyTheName",
       {{"account.name", "Acme GmbH"}, {"person.id", "1"}},
       {{"account.name", "ACME"}, {"person.id", "2"}},
       "POSSIBLE"},
      {"OnlyTheNameOfTwoAccounts",
       {{"account.name", "Acme GmbH"}},
       {{"account.name", "ACME"}},
       "POSSIBLE",
       "",
       true},
      {"OnlyThePhone",
       {{"person.phone", "+49 30 1234567"}},
       {{"person.phone", "030/1234567"}},
       "POSSIBLE",
       "",
       true},
      {"OnlyTheSwitchboard",
       {{"account.phone", "030 1234567"}, {"person.id", "1"}},
       {{"account.phone", "030 1234567"}, {"person.id", "2"}},
       "POSSIBLE"},
      {"ADirectLineIsNoSwitchboard",
       {{"account.phone", "030 1234567"}},
       {{"person.phone", "030 1234567"}},
       "UNKNOWN"},
      {"OneDomainAndPhone",
       {{"person.email", "kim@acme.com"}, {"person.phone", "030 1234567"}},
       {{"person.email", "k.lee@acme.com"}, {"person.phone", "030 1234567"}},
       "SAME_ACCOUNT",
       "",
       true},
      {"RelativesOfOneName",
       {{"account.id", "1"}, {"account.name", "Acme"}},
       {{"account.id", "2"},
        {"account.parent_id", "1"},
        {"account.name", "Acme"}},
       "RELATED_ACCOUNT",
       "SAME_ACCOUNT"},
      {"AllDiffers",
       {{"person.email", "kim@acme.com"}, {"account.name", "Acme"}},
       {{"person.email", "lee@other.com"}, {"account.name", "Other"}},
       "DIFFERENT"},
      {"WhatCannotBeUsedIsNotCompared",
       {{"person.email", "n/a"}, {"account.name", "GmbH"}},
       {{"person.email", "n/a"}, {"account.name", "GmbH"}},
       "UNKNOWN"},
      {"OpportunitiesPlayNoPart",
       {{"opportunity.title", "x"}},
       {{"opportunity.title", "x"}},
       "UNKNOWN"},
  };
}

class CompareTest : public ::testing::TestWithParam<Case> {};

TEST_P(CompareTest, Decides) {
  const Case& c = GetParam();
  for (const bool parents : {false, true}) {
    const Policy policy =
        WithRules(parents ? "parent_is_same_account: true" : "");
    const std::string expected =
        parents && !c.with_parents.empty() ? c.with_parents : c.verdict;
    const Lead a = LeadOf(policy, c.a);
    const Lead b = LeadOf(policy, c.b);
    for (const DuplicateAnswer& answer : {Compare(a, b), Compare(b, a)}) {
      EXPECT_EQ(MatchVerdictName(answer.verdict), expected) << parents;
      EXPECT_EQ(answer.perhaps_duplicate, c.perhaps_duplicate);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Leads, CompareTest, ::testing::ValuesIn(Cases()),
                         [](const ::testing::TestParamInfo<Case>& tested) {
                           return tested.param.name;
                         });

TEST(CompareReasonsTest, NameEveryIdAndKeyInPolicyOrder) {
  const Policy policy = WithRules();
  const DuplicateAnswer answer =
      Compare(LeadOf(policy, {{"account.id", "1"},
                              {"person.email", "kim@gmail.com"},
                              {"account.name", "Acme GmbH"},
                              {"account.site", "acme.com"},
                              {"account.vat", "DE1"}}),
              LeadOf(policy, {{"account.id", "2"},
                              {"account.parent_id", "3"},
                              {"person.email", "lee@acme.com"},
                              {"account.name", "ACME Inc."},
                              {"account.vat", "DE2"}}));
  constexpr auto kUnknown = KeyProblem::kUnknown;
  const std::vector<MatchReason> expected = {
      {.key = "person.id",
       .meaning = MatchMeaning::kSamePerson,
       .problem_a = kUnknown,
       .problem_b = kUnknown},
      {.key = "account.id",
       .agreement = Agreement::kDiffers,
       .meaning = MatchMeaning::kSameAccount},
      {.key = "account.parent_id",
       .agreement = Agreement::kDiffers,
       .meaning = MatchMeaning::kRelatedAccount,
       .problem_a = kUnknown},
      {.key = "email",
       .agreement = Agreement::kDiffers,
       .meaning = MatchMeaning::kSamePerson,
       .personal = true},
      {.key = "email2",
       .meaning = MatchMeaning::kSamePerson,
       .personal = true,
       .problem_a = kUnknown,
       .problem_b = kUnknown},
      // The site of the one is the domain of the other's address, which is
      // personal.
      {.key = "domain",
       .agreement = Agreement::kAgrees,
       .meaning = MatchMeaning::kSameAccount,
       .with = "site",
       .personal = true,
       .problem_a = KeyProblem::kFreeMail},
      {.key = "site",
       .agreement = Agreement::kAgrees,
       .meaning = MatchMeaning::kSameAccount,
       .with = "domain",
       .personal = true,
       .problem_b = kUnknown},
      {.key = "name",
       .agreement = Agreement::kAgrees,
       .meaning = MatchMeaning::kPerhapsSameAccount,
       .value = "acme"},
      {.key = "phone",
       .meaning = MatchMeaning::kPerhapsSamePerson,
       .personal = true,
       .problem_a = kUnknown,
       .problem_b = kUnknown},
      {.key = "switchboard",
       .meaning = MatchMeaning::kPerhapsSameAccount,
       .problem_a = kUnknown,
       .problem_b = kUnknown},
      {.key = "vat",
       .agreement = Agreement::kDiffers,
       .meaning = MatchMeaning::kSameAccount},
      {.key = "badge",
       .meaning = MatchMeaning::kSamePerson,
       .problem_a = kUnknown,
       .problem_b = kUnknown},
  };
  EXPECT_EQ(answer.reasons, expected);
  EXPECT_EQ(answer.verdict, MatchVerdict::kSameAccount);
}

TEST(CompareReasonsTest, NeverShowPersonalValues) {
  const Policy policy = WithRules();
  const Lead lead = LeadOf(policy, {{"person.id", "7"},
                                    {"person.email", "kim@acme.com"},
                                    {"person.phone", "030 1234567"},
                                    {"person.badge", "B7"},
                                    {"account.name", "Acme"}});
  const DuplicateAnswer answer = Compare(lead, lead);
  EXPECT_EQ(answer.verdict, MatchVerdict::kDuplicate);
  for (const char* key : {"person.id", "email", "domain", "phone"}) {
    EXPECT_EQ(ReasonOf(answer.reasons, key).agreement, Agreement::kAgrees);
    EXPECT_EQ(ReasonOf(answer.reasons, key).value, "") << key;
  }
  EXPECT_EQ(ReasonOf(answer.reasons, "badge").value, "B7");
  EXPECT_EQ(ReasonOf(answer.reasons, "name").value, "acme");
}

// Numbers of two systems may be equal by chance.
TEST(CompareReasonsTest, ExactKeysOfOneSubjectAreApart) {
  const Policy policy = WithRules(
      R"pb(keys { id: "other" kind: EXACT field: "person.email2" })pb");
  const DuplicateAnswer answer =
      Compare(LeadOf(policy, {{"person.badge", "7"}}),
              LeadOf(policy, {{"person.email2", "7"}}));
  EXPECT_EQ(answer.verdict, MatchVerdict::kUnknown);
}

TEST(CompareErrorsTest, LeadsOfTwoPoliciesCannotBeCompared) {
  const Lead a(WithRules());
  const Lead b(WithRules());
  const auto answer = CompareLeads(a, b);
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(answer.status().message(),
            "the two leads are of different policies");
}

TEST(NamesTest, OfWhatIsNoneAreEmpty) {
  EXPECT_EQ(MatchKindName(MatchKind{0}), "");
  EXPECT_EQ(KeyProblemName(KeyProblem{0}), "");
  EXPECT_EQ(MatchMeaningName(MatchMeaning{0}), "");
  EXPECT_EQ(AgreementName(Agreement{3}), "");
  EXPECT_EQ(MatchVerdictName(MatchVerdict{6}), "");
  EXPECT_EQ(MergeClaimFateName(MergeClaimFate{0}), "");
  EXPECT_EQ(SurvivingClaimRuleName(SurvivingClaimRule{3}), "");
}

TEST(NamesTest, AreThoseOfTheDefinition) {
  EXPECT_EQ(MatchKindName(MatchKind::kEmail), "EMAIL");
  EXPECT_EQ(MatchKindName(MatchKind::kDomain), "DOMAIN");
  EXPECT_EQ(MatchKindName(MatchKind::kCompanyName), "COMPANY_NAME");
  EXPECT_EQ(MatchKindName(MatchKind::kPhone), "PHONE");
  EXPECT_EQ(MatchKindName(MatchKind::kExact), "EXACT");
  EXPECT_EQ(KeyProblemName(KeyProblem::kUnknown), "UNKNOWN");
  EXPECT_EQ(KeyProblemName(KeyProblem::kAbsent), "ABSENT");
  EXPECT_EQ(MatchMeaningName(MatchMeaning::kRelatedAccount), "RELATED_ACCOUNT");
  EXPECT_EQ(AgreementName(Agreement::kUnknown), "UNKNOWN");
  EXPECT_EQ(AgreementName(Agreement::kAgrees), "AGREES");
  EXPECT_EQ(AgreementName(Agreement::kDiffers), "DIFFERS");
  EXPECT_EQ(SurvivingClaimRuleName(SurvivingClaimRule::kOldestValid),
            "OLDEST_VALID");
  EXPECT_EQ(SurvivingClaimRuleName(SurvivingClaimRule::kNewestValid),
            "NEWEST_VALID");
  EXPECT_EQ(SurvivingClaimRuleName(SurvivingClaimRule::kAsk), "ASK");
}

}  // namespace
}  // namespace bantam::compare_test
