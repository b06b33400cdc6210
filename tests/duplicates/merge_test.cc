// What remains of a merge.

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "tests/duplicates/rules.h"

namespace bantam::merge_test {
namespace {

using ::bantam::testing::WithRules;

constexpr Instant kNow = {1'000, 0};

MergeClaim Claim(const std::string& id, int64_t since,
                 std::optional<int64_t> until = std::nullopt,
                 const std::string& owner = "") {
  MergeClaim claim;
  claim.id = id;
  claim.owner = owner.empty() ? "owner of " + id : owner;
  claim.since = {since, 0};
  if (until) claim.until = Instant{*until, 0};
  return claim;
}

ClaimMerge Merge(const std::vector<MergeClaim>& claims,
                 const std::string& rule = "OLDEST_VALID") {
  absl::StatusOr<ClaimMerge> merge =
      SurvivingClaim(WithRules("surviving_claim: " + rule), claims, kNow);
  EXPECT_TRUE(merge.ok()) << merge.status();
  return merge.ok() ? *std::move(merge) : ClaimMerge();
}

// "id FATE" of each claim.
std::vector<std::string> Fates(const ClaimMerge& merge) {
  std::vector<std::string> fates;
  for (const MergeClaimResult& claim : merge.claims) {
    fates.push_back(claim.id + " " +
                    std::string(MergeClaimFateName(claim.fate)));
  }
  return fates;
}

using Strings = std::vector<std::string>;

TEST(SurvivingClaimTest, TheOldestValidOneSurvivesInAnyOrder) {
  std::vector<MergeClaim> claims = {Claim("a", 10, 500), Claim("b", 20),
                                    Claim("c", 900),     Claim("d", 1001),
                                    Claim("e", 20),      Claim("f", 5, 999)};
  std::sort(claims.begin(), claims.end(),
            [](const auto& x, const auto& y) { return x.id < y.id; });
  do {
    const ClaimMerge merge = Merge({claims.rbegin(), claims.rend()});
    ASSERT_EQ(merge.survivor, "b");
    ASSERT_FALSE(merge.ask);
    ASSERT_EQ(Fates(merge), (Strings{"f EXPIRED", "a EXPIRED", "b SURVIVES",
                                     "e TIE", "c YOUNGER", "d NOT_YET_VALID"}));
  } while (std::next_permutation(
      claims.begin(), claims.begin() + 3,
      [](const auto& x, const auto& y) { return x.id < y.id; }));
}

TEST(SurvivingClaimTest, TheNewestSurvivesWhereThePolicySaysSo) {
  const ClaimMerge merge = Merge(
      {Claim("a", 10), Claim("c", 900), Claim("b", 900), Claim("d", 2000)},
      "NEWEST_VALID");
  EXPECT_EQ(merge.rule, SurvivingClaimRule::kNewestValid);
  EXPECT_EQ(merge.survivor, "b");
  EXPECT_EQ(Fates(merge),
            (Strings{"a OLDER", "b SURVIVES", "c TIE", "d NOT_YET_VALID"}));
}

// [since, until)
TEST(SurvivingClaimTest, BeginsAtItsInstantAndEndsBeforeIt) {
  EXPECT_EQ(Fates(Merge({Claim("a", 1000, 1001)})), Strings{"a SURVIVES"});
  EXPECT_EQ(Fates(Merge({Claim("a", 999, 1000)})), Strings{"a EXPIRED"});
  EXPECT_EQ(Fates(Merge({Claim("a", 1001)})), Strings{"a NOT_YET_VALID"});
}

TEST(SurvivingClaimTest, WhereNoneIsValidNoneSurvives) {
  const ClaimMerge merge = Merge({Claim("a", 10, 20), Claim("b", 2000)});
  EXPECT_EQ(merge.survivor, std::nullopt);
  EXPECT_FALSE(merge.ask);
  EXPECT_EQ(Merge({}).claims.size(), 0u);
  EXPECT_FALSE(Merge({Claim("a", 10, 20)}, "ASK").ask);
}

TEST(SurvivingClaimTest, SomebodyIsAskedOnlyWhereThereIsAChoice) {
  const ClaimMerge ask =
      Merge({Claim("a", 10), Claim("b", 20), Claim("c", 30, 40)}, "ASK");
  EXPECT_EQ(ask.survivor, std::nullopt);
  EXPECT_TRUE(ask.ask);
  EXPECT_EQ(Fates(ask), (Strings{"a ASK", "b ASK", "c EXPIRED"}));
  const ClaimMerge one = Merge({Claim("a", 10), Claim("c", 30, 40)}, "ASK");
  EXPECT_EQ(one.survivor, "a");
  EXPECT_FALSE(one.ask);
  const ClaimMerge same_owner =
      Merge({Claim("b", 20, {}, "kim"), Claim("a", 10, {}, "kim")}, "ASK");
  EXPECT_EQ(same_owner.survivor, "a");
}

TEST(SurvivingClaimTest, AClaimOfAnotherPolicyIsNamedAndCounts) {
  const Policy policy = WithRules();
  std::vector<MergeClaim> claims = {Claim("a", 10), Claim("b", 20),
                                    Claim("c", 30)};
  claims[0].policy_hash = "older";
  claims[1].policy_hash = policy.hash();
  const auto merge = SurvivingClaim(policy, claims, kNow);
  ASSERT_TRUE(merge.ok());
  EXPECT_EQ(merge->survivor, "a");
  EXPECT_TRUE(merge->claims[0].other_policy);
  EXPECT_FALSE(merge->claims[1].other_policy);
  EXPECT_FALSE(merge->claims[2].other_policy);
  EXPECT_EQ(merge->claims[0].owner, "owner of a");
}

TEST(SurvivingClaimTest, TheSameClaimTwiceIsOne) {
  EXPECT_EQ(Fates(Merge({Claim("a", 10), Claim("a", 10)})),
            Strings{"a SURVIVES"});
}

std::string ErrorOf(const std::vector<MergeClaim>& claims, Instant now = kNow) {
  const auto merge = SurvivingClaim(WithRules(), claims, now);
  EXPECT_EQ(merge.status().code(), absl::StatusCode::kInvalidArgument);
  return std::string(merge.status().message());
}

TEST(SurvivingClaimTest, ErrorsNameTheClaim) {
  constexpr char kRange[] =
      " must lie between 0001-01-01T00:00:00Z and "
      "9999-12-31T23:59:59.999999999Z";
  EXPECT_EQ(ErrorOf({Claim("a", 10), Claim("a", 11)}),
            "two claims have the id 'a'");
  EXPECT_EQ(ErrorOf({Claim("a", 10), Claim("", 11)}),
            "claims[1]: a claim needs an id");
  EXPECT_EQ(ErrorOf({Claim("a", 10, 10)}),
            "claims[0]: until must be later than since");
  EXPECT_EQ(ErrorOf({Claim("a", 300'000'000'000)}),
            std::string("claims[0]: since") + kRange);
  EXPECT_EQ(ErrorOf({Claim("a", 0, 300'000'000'000)}),
            std::string("claims[0]: until") + kRange);
  EXPECT_EQ(ErrorOf({}, {300'000'000'000, 0}), std::string("now") + kRange);
}

MergeRecord Record(const std::string& id, std::optional<int64_t> created) {
  MergeRecord record;
  record.id = id;
  if (created) record.created_at = Instant{*created, 0};
  return record;
}

std::optional<std::string> SurvivorOf(const std::vector<MergeRecord>& records) {
  const auto survivor = SurvivingRecord(records);
  EXPECT_TRUE(survivor.ok()) << survivor.status();
  return survivor.ok() ? *survivor : std::nullopt;
}

TEST(SurvivingRecordTest, IsTheOldestWhoseAgeIsKnown) {
  EXPECT_EQ(SurvivorOf({Record("c", 5), Record("b", 3), Record("a", {})}), "b");
  EXPECT_EQ(SurvivorOf({Record("c", 3), Record("b", 3), Record("b", 3)}), "b");
  EXPECT_EQ(SurvivorOf({Record("b", -10), Record("a", 0)}), "b");
}

TEST(SurvivingRecordTest, WithoutAnyAgeSomebodyMustChoose) {
  EXPECT_EQ(SurvivorOf({Record("a", {}), Record("b", {})}), std::nullopt);
  EXPECT_EQ(SurvivorOf({}), std::nullopt);
}

TEST(SurvivingRecordTest, ErrorsNameTheRecord) {
  const auto error = [](const std::vector<MergeRecord>& records) {
    return std::string(SurvivingRecord(records).status().message());
  };
  EXPECT_EQ(error({Record("a", 1), Record("", 2)}),
            "records[1]: a record needs an id");
  EXPECT_EQ(error({Record("a", 1), Record("a", {})}),
            "two records have the id 'a'");
  EXPECT_EQ(error({Record("a", 300'000'000'000)}),
            "records[0]: created_at must lie between 0001-01-01T00:00:00Z and "
            "9999-12-31T23:59:59.999999999Z");
}

}  // namespace
}  // namespace bantam::merge_test
