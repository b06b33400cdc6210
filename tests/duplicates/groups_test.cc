// What bantam/duplicate_groups.h promises of its groups; pairs_test.cc holds
// them against every pair.

#include "bantam/duplicate_groups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/duplicates/rules.h"

namespace bantam::testing::groups_test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class GroupsTest : public ::testing::Test {
 protected:
  void Add(const std::string& id, Facts facts) {
    facts.emplace_back("id", "own-" + id);
    const absl::Status status =
        grouping_.Add(LeadOf(policy_, facts), {.number = ++rows_, .id = id});
    EXPECT_TRUE(status.ok()) << status;
  }

  // The names of the leads: "id" or "#number".
  std::vector<std::string> Names(const std::vector<uint32_t>& leads) const {
    std::vector<std::string> names;
    for (const uint32_t lead : leads) {
      const GroupedLead& named = groups_.leads[lead];
      names.push_back(named.id.empty() ? "#" + std::to_string(named.number)
                                       : named.id);
    }
    return names;
  }

  void Finish() { groups_ = std::move(grouping_).Finish(); }

  Policy policy_ = WithRules();
  DuplicateGrouping grouping_ = *DuplicateGrouping::Make(policy_);
  int64_t rows_ = 0;
  DuplicateGroups groups_;
};

// a and b share an address, b and c a badge, so that all three are one person.
TEST_F(GroupsTest, BeingOneIsTransitive) {
  Add("c", {{"person.badge", "7"}});
  Add("a", {{"person.email", "Kim@Acme.com"}});
  Add("b", {{"person.email", "kim@acme.com"}, {"person.badge", "7"}});
  Add("d", {{"person.badge", "8"}});
  Finish();
  ASSERT_EQ(groups_.duplicates.size(), 1u);
  const DuplicateGroup& group = groups_.duplicates[0];
  EXPECT_THAT(Names(group.leads), ElementsAre("a", "b", "c"));
  ASSERT_EQ(group.shared.size(), 2u);
  EXPECT_THAT(group.shared[0].keys, ElementsAre("email"));
  EXPECT_EQ(group.shared[0].value, "");  // Personal.
  EXPECT_THAT(Names(group.shared[0].leads), ElementsAre("a", "b"));
  EXPECT_THAT(group.shared[1].keys, ElementsAre("badge"));
  EXPECT_EQ(group.shared[1].value, "7");
  EXPECT_THAT(Names(group.shared[1].leads), ElementsAre("b", "c"));
}

TEST_F(GroupsTest, LeadsWithoutAnIdComeLastByNumber) {
  Add("", {{"person.badge", "7"}});
  Add("b", {{"person.badge", "7"}});
  Add("", {{"person.badge", "7"}});
  Add("a", {{"person.badge", "7"}});
  Finish();
  EXPECT_THAT(Names({0, 1, 2, 3}), ElementsAre("a", "b", "#1", "#3"));
  ASSERT_EQ(groups_.duplicates.size(), 1u);
  EXPECT_THAT(groups_.duplicates[0].leads, ElementsAre(0, 1, 2, 3));
}

// The headquarters and its subsidiary are two; a lead that knows the site alone
// is of one of them, and nobody knows of which.
TEST_F(GroupsTest, WhatTwoAccountsShareProvesNothing) {
  Add("hq", {{"account.id", "1"}, {"account.site", "acme.com"}});
  Add("sub", {{"account.id", "2"},
              {"account.parent_id", "1"},
              {"account.site", "acme.com"}});
  Add("who", {{"account.site", "acme.com"}});
  Finish();
  EXPECT_THAT(groups_.duplicates, IsEmpty());
  EXPECT_THAT(groups_.accounts, IsEmpty());
  ASSERT_EQ(groups_.related.size(), 1u);
  EXPECT_THAT(Names(groups_.related[0].leads), ElementsAre("hq", "sub"));
  ASSERT_EQ(groups_.possible.size(), 1u);
  EXPECT_THAT(Names(groups_.possible[0].leads),
              ElementsAre("hq", "sub", "who"));
}

TEST_F(GroupsTest, AreNoneOfNothing) {
  EXPECT_EQ(grouping_.size(), 0u);
  Finish();
  EXPECT_THAT(groups_.leads, IsEmpty());
  EXPECT_THAT(groups_.duplicates, IsEmpty());
}

TEST_F(GroupsTest, RefuseLeadsOfAnotherPolicy) {
  const Policy other = WithRules();
  EXPECT_EQ(grouping_.Add(Lead(other), {}).code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(grouping_.size(), 0u);
  const auto none = DuplicateGrouping::Make(Compile("id: 'none'"));
  EXPECT_EQ(none.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(none.status().message()),
              HasSubstr("it has no 'duplicates'"));
}

}  // namespace
}  // namespace bantam::testing::groups_test
