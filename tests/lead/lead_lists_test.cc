// A lead's activities and contacts.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "bantam/lead.h"
#include "tests/lead/lead_fixture.h"

namespace bantam::lead_test::lead_lists_test {
namespace {

using ::testing::HasSubstr;

using LeadListsTest = LeadTest;

TEST_F(LeadListsTest, AnIndexPastTheEndIsAnErrorAndReadsAsNothing) {
  EXPECT_EQ(Message(lead_.SetActivity(0, Field("activity.page"), "/")),
            "activities[0]: there are only 0");
  EXPECT_EQ(Message(lead_.SetContact(3, Field("contact.seniority"), "vp")),
            "contacts[3]: there are only 0");
  EXPECT_EQ(lead_.activity(0), Activity());
  EXPECT_EQ(lead_.contact(7), Contact());
  EXPECT_EQ(lead_.GetActivity(0, Field("activity.page")), nullptr);
  EXPECT_EQ(lead_.GetContact(0, Field("contact.seniority")), nullptr);

  // Neither may what a cleared lead keeps for its memory be seen again.
  ASSERT_TRUE(lead_.AddActivity({.kind = "call", .at = kNoon}).ok());
  ASSERT_TRUE(lead_.SetActivity(0, "activity.page", "/").ok());
  lead_.Clear();
  EXPECT_EQ(lead_.activity(0), Activity());
  EXPECT_EQ(lead_.GetActivity(0, Field("activity.page")), nullptr);
}

TEST_F(LeadListsTest, ListsAreUnknownUntilSomethingIsSaidOfThem) {
  lead_.SetActivitiesKnown();
  EXPECT_TRUE(lead_.activities_known());
  EXPECT_EQ(lead_.activity_count(), 0U);
  EXPECT_FALSE(lead_.contacts_known());
  ASSERT_TRUE(lead_.AddContact({.person_id = "P-1"}).ok());
  EXPECT_TRUE(lead_.contacts_known());
}

TEST_F(LeadListsTest, HoldsActivitiesInOrder) {
  const Activity first = {"a1", "page_view", kNoon, Instant{1, 2}};
  const Activity second = {"", "call", Instant::Max(), std::nullopt};
  EXPECT_EQ(*lead_.AddActivity(first), 0U);
  EXPECT_EQ(*lead_.AddActivity(second), 1U);
  ASSERT_TRUE(lead_.SetActivity(1, "activity.page", "/pricing").ok());
  EXPECT_EQ(lead_.activity(0), first);
  EXPECT_EQ(lead_.activity(1), second);
  EXPECT_EQ(lead_.GetActivity(0, Field("activity.page")), nullptr);
  EXPECT_EQ(*lead_.GetActivity(1, Field("activity.page")), Value("/pricing"));
}

TEST_F(LeadListsTest, RefusesActivitiesThatAreWrong) {
  const absl::Status kind =
      lead_.AddActivity({.kind = "page_vew", .at = kNoon}).status();
  EXPECT_EQ(kind.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(Message(kind),
            "activities[0].kind: the kind 'page_vew' is not declared; did you "
            "mean 'page_view'?");
  EXPECT_EQ(Message(lead_.AddActivity({.at = kNoon}).status()),
            "activities[0].kind: an activity needs a kind");
  EXPECT_EQ(Message(lead_.AddActivity({.id = "\xFF", .kind = "call"}).status()),
            "activities[0].id: byte 0 is not UTF-8");
  EXPECT_THAT(
      Message(lead_.AddActivity({.kind = "call", .at = {0, -1}}).status()),
      HasSubstr("activities[0].at: expected an instant"));
  EXPECT_THAT(Message(lead_
                          .AddActivity({.kind = "call",
                                        .at = kNoon,
                                        .recorded_at = Instant{0, -1}})
                          .status()),
              HasSubstr("activities[0].recorded_at: expected an instant"));
  EXPECT_EQ(lead_.activity_count(), 0U);
  EXPECT_FALSE(lead_.activities_known());

  ASSERT_TRUE(lead_.AddActivity({.kind = "call", .at = kNoon}).ok());
  EXPECT_EQ(Message(lead_.SetActivity(0, "activity.page", int64_t{1})),
            "activities[0].page: expected a string, found an integer");
}

TEST_F(LeadListsTest, HoldsContacts) {
  const Contact contact = {"P-9",
                           {BuyerRole::kUser, BuyerRole::kDecisionMaker},
                           Attitude::kOpposed,
                           Influence::kHigh,
                           false};
  EXPECT_EQ(*lead_.AddContact(contact), 0U);
  EXPECT_EQ(*lead_.AddContact({}), 1U);
  ASSERT_TRUE(lead_.SetContact(0, "contact.seniority", "vp").ok());
  EXPECT_EQ(lead_.contact(0), contact);
  EXPECT_EQ(lead_.contact(1), Contact());
  EXPECT_EQ(*lead_.GetContact(0, Field("contact.seniority")), Value("vp"));
  EXPECT_EQ(lead_.GetContact(1, Field("contact.seniority")), nullptr);
}

TEST_F(LeadListsTest, RefusesContactsThatAreWrong) {
  EXPECT_EQ(Message(lead_.AddContact({.person_id = "\xFF"}).status()),
            "contacts[0].person_id: byte 0 is not UTF-8");
  EXPECT_EQ(Message(lead_
                        .AddContact({.roles = {BuyerRole::kUser,
                                               static_cast<BuyerRole>(7)}})
                        .status()),
            "contacts[0].roles: 7 is the number of no role");
  EXPECT_EQ(
      Message(lead_
                  .AddContact({.roles = {BuyerRole::kUser, BuyerRole::kBuyer,
                                         BuyerRole::kUser}})
                  .status()),
      "contacts[0].roles: 'user' stands twice");
  EXPECT_EQ(
      Message(
          lead_.AddContact({.attitude = static_cast<Attitude>(4)}).status()),
      "contacts[0].attitude: 4 is the number of no attitude");
  EXPECT_EQ(
      Message(
          lead_.AddContact({.influence = static_cast<Influence>(0)}).status()),
      "contacts[0].influence: 0 is the number of no influence");
  EXPECT_EQ(lead_.contact_count(), 0U);
  EXPECT_FALSE(lead_.contacts_known());

  ASSERT_TRUE(lead_.AddContact({}).ok());
  EXPECT_EQ(Message(lead_.SetContact(0, "contact.seniority", true)),
            "contacts[0].seniority: expected a string, found a bool");
}

TEST(LeadNames, AreFoundAgain) {
  for (const int number : {1, 2, 3, 4, 5, 6}) {
    const auto role = static_cast<BuyerRole>(number);
    EXPECT_EQ(FindBuyerRole(BuyerRoleName(role)), role);
  }
  for (const int number : {1, 2, 3}) {
    const auto attitude = static_cast<Attitude>(number);
    EXPECT_EQ(FindAttitude(AttitudeName(attitude)), attitude);
    const auto influence = static_cast<Influence>(number);
    EXPECT_EQ(FindInfluence(InfluenceName(influence)), influence);
  }
  EXPECT_EQ(BuyerRoleName(BuyerRole::kDecisionMaker), "decision_maker");
  EXPECT_EQ(AttitudeName(Attitude::kSupportive), "supportive");
  EXPECT_EQ(InfluenceName(Influence::kHigh), "high");
}

TEST(LeadNames, OfNothingAreEmptyAndFindNothing) {
  EXPECT_EQ(BuyerRoleName(static_cast<BuyerRole>(0)), "");
  EXPECT_EQ(BuyerRoleName(static_cast<BuyerRole>(7)), "");
  EXPECT_EQ(AttitudeName(static_cast<Attitude>(4)), "");
  EXPECT_EQ(InfluenceName(static_cast<Influence>(255)), "");
  EXPECT_FALSE(FindBuyerRole(""));
  EXPECT_FALSE(FindBuyerRole("USER"));
  EXPECT_FALSE(FindAttitude("unknown"));
  EXPECT_FALSE(FindInfluence("higher"));
}

}  // namespace
}  // namespace bantam::lead_test::lead_lists_test
