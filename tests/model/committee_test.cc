// How the people who buy stand (docs/assessment.md, "Committees"; domain: buyer
// roles, rethinking BANT).

#include "bantam/model/committee.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <vector>

namespace bantam::model::committee_test {
namespace {

Buyer BuyerOf(const BuyerEntry& entry) {
  Buyer buyer;
  buyer.Join(entry);
  return buyer;
}

TEST(BuyerRolesTest, HoldWhatWasAddedAndNothingElse) {
  const BuyerRoles roles = {BuyerRole::kInitiator, BuyerRole::kUser};
  for (const int number : {0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 255}) {
    EXPECT_EQ(roles.Has(static_cast<BuyerRole>(number)),
              number == 1 || number == 6)
        << number;
  }
  BuyerRoles none;
  none.Add(static_cast<BuyerRole>(0));
  none.Add(static_cast<BuyerRole>(7));
  EXPECT_EQ(none, BuyerRoles());
}

// Entries with the same person id are one person, whose roles are those of all
// entries.
TEST(BuyerTest, HoldsTheRolesOfAllEntries) {
  Buyer ann = BuyerOf({.roles = {BuyerRole::kUser}, .verified = true});
  ann.Join({.roles = {BuyerRole::kApprover}});
  EXPECT_TRUE(ann.Has(BuyerRole::kUser));
  EXPECT_TRUE(ann.Has(BuyerRole::kApprover));
  EXPECT_TRUE(ann.IsVerifiedIn(BuyerRole::kUser));
  // That entry was not verified.
  EXPECT_FALSE(ann.IsVerifiedIn(BuyerRole::kApprover));
}

TEST(BuyerTest, EntriesThatDifferSayNothing) {
  Buyer ann;
  EXPECT_EQ(ann.attitude(), std::nullopt);
  ann.Join({.attitude = Attitude::kSupportive});
  ann.Join({.influence = Influence::kHigh});
  EXPECT_EQ(ann.attitude(), Attitude::kSupportive);
  ann.Join({.attitude = Attitude::kOpposed});
  ann.Join({.attitude = Attitude::kOpposed});
  EXPECT_EQ(ann.attitude(), std::nullopt);
  EXPECT_EQ(ann.influence(), Influence::kHigh);
}

// A champion is supportive and weighty; unknown influence is not weighty.
TEST(BuyerTest, IsAChampionWithSupportAndInfluence) {
  const auto champion = [](std::optional<Attitude> attitude,
                           std::optional<Influence> influence) {
    return IsChampion(BuyerOf({.attitude = attitude, .influence = influence}),
                      Influence::kMedium);
  };
  EXPECT_TRUE(champion(Attitude::kSupportive, Influence::kMedium));
  EXPECT_TRUE(champion(Attitude::kSupportive, Influence::kHigh));
  EXPECT_FALSE(champion(Attitude::kSupportive, Influence::kLow));
  EXPECT_FALSE(champion(Attitude::kSupportive, std::nullopt));
  EXPECT_FALSE(champion(Attitude::kNeutral, Influence::kHigh));
  EXPECT_FALSE(champion(std::nullopt, Influence::kHigh));
}

TEST(BuyerTest, BlocksWhereItCanStopAPurchase) {
  for (int number = 1; number <= 6; ++number) {
    const auto role = static_cast<BuyerRole>(number);
    const Buyer opposed =
        BuyerOf({.roles = {role}, .attitude = Attitude::kOpposed});
    EXPECT_EQ(IsBlocker(opposed, Influence::kMedium),
              role == BuyerRole::kDecisionMaker ||
                  role == BuyerRole::kApprover || role == BuyerRole::kBuyer);
    EXPECT_EQ(HasVeto(opposed), role == BuyerRole::kApprover);
    const Buyer silent = BuyerOf({.roles = {role}});
    EXPECT_FALSE(IsBlocker(silent, Influence::kLow));
    EXPECT_FALSE(HasVeto(silent));
  }
  EXPECT_TRUE(IsBlocker(BuyerOf({.attitude = Attitude::kOpposed,
                                 .influence = Influence::kMedium}),
                        Influence::kMedium));
}

TEST(CoverageOfTest, TellsMissingFromAssumed) {
  EXPECT_EQ(CoverageOf(0, 0, {}), Coverage::kNotRequired);
  EXPECT_EQ(CoverageOf(1, 1, {.people = 2}), Coverage::kMissing);
  EXPECT_EQ(CoverageOf(2, 0, {.people = 2}), Coverage::kCovered);
  EXPECT_EQ(CoverageOf(2, 1, {.people = 2, .verified = true}),
            Coverage::kAssumed);
  EXPECT_EQ(CoverageOf(3, 2, {.people = 2, .verified = true}),
            Coverage::kCovered);
}

// Seven to twenty people, both ends included; a benchmark and not a gate.
TEST(CompareSizeTest, HasBothEnds) {
  const CommitteeRules usual{.usual_low = 7, .usual_high = 20};
  EXPECT_EQ(CompareSize(6, usual), Benchmark::kBelow);
  EXPECT_EQ(CompareSize(7, usual), Benchmark::kWithin);
  EXPECT_EQ(CompareSize(20, usual), Benchmark::kWithin);
  EXPECT_EQ(CompareSize(21, usual), Benchmark::kAbove);
  EXPECT_EQ(CompareSize(21, {}), Benchmark::kNone);
}

TEST(JudgeCommitteeTest, CountsPeople) {
  CommitteeRules rules{.usual_low = 1, .usual_high = 2};
  rules.need(BuyerRole::kUser) = {.people = 2, .verified = true};
  const std::vector<Buyer> buyers = {
      BuyerOf({.roles = {BuyerRole::kUser, BuyerRole::kApprover},
               .verified = true,
               .attitude = Attitude::kOpposed}),
      BuyerOf({.roles = {BuyerRole::kUser},
               .attitude = Attitude::kSupportive,
               .influence = Influence::kHigh}),
      BuyerOf({.attitude = Attitude::kNeutral}),
      BuyerOf({}),
  };
  CommitteeStanding expected;
  expected.size = 4;
  expected.benchmark = Benchmark::kAbove;
  for (size_t i = 0; i < kBuyerRoles; ++i) {
    expected.roles[i].role = static_cast<BuyerRole>(i + 1);
  }
  expected.roles[3].people = 1;
  expected.roles[3].verified = 1;
  expected.roles[5] = {BuyerRole::kUser, Coverage::kAssumed, 2, 1, 2};
  expected.supportive = expected.neutral = expected.opposed = 1;
  // Unknown is not neutral.
  expected.attitude_unknown = 1;
  expected.champions = expected.blockers = expected.vetoes = 1;
  EXPECT_EQ(JudgeCommittee(buyers, rules), expected);
}

}  // namespace
}  // namespace bantam::model::committee_test
