// What a lead refuses, as data (bantam/fault.h): the code, the path and the
// arguments, so that a host can say it in its own words.

#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "bantam/lead.h"
#include "tests/lead/lead_fixture.h"
#include "tests/support/fault.h"

namespace bantam::lead_test {
namespace {

using testing::InShort;

TEST_F(LeadTest, FaultsOfValues) {
  EXPECT_EQ(InShort(lead_.Set("account.employes", int64_t{3})),
            "field_not_declared name=account.employes "
            "nearest=account.employees");
  EXPECT_EQ(InShort(lead_.Set("account.employees", "many")),
            "wrong_type account.employees expected=an integer found=a string");
  EXPECT_EQ(InShort(lead_.Set("account.industry", "sass")),
            "not_listed account.industry value=sass nearest=saas");
  EXPECT_EQ(InShort(lead_.Set("account.address.geo.lat",
                              std::numeric_limits<double>::quiet_NaN())),
            "not_a_number account.address.geo.lat");
  EXPECT_EQ(InShort(lead_.SetId("a\xFF")), "not_utf8 id byte=1");
}

TEST_F(LeadTest, FaultsOfItemsNameTheItem) {
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(lead_.AddActivity({.kind = "page_view", .at = kNoon}).ok());
  }
  EXPECT_EQ(InShort(lead_.AddActivity({.kind = "page_veiw"}).status()),
            "unknown_name activities[2].kind what=kind name=page_veiw "
            "nearest=page_view");
  EXPECT_EQ(InShort(lead_.AddActivity({}).status()),
            "missing activities[2].kind");
  EXPECT_EQ(InShort(lead_.SetActivity(1, "activity.page", int64_t{1})),
            "wrong_type activities[1].page expected=a string "
            "found=an integer");
  EXPECT_EQ(InShort(lead_.SetActivity(7, "activity.page", "x")),
            "no_such_index activities[7] count=2");
  EXPECT_EQ(InShort(lead_.Set("activity.page", "x")),
            "wrong_subject activity.page expected=the account, the person or "
            "the opportunity");
  HandoffEvent event = {.handoff = "h", .actor = "a"};
  event.step = static_cast<model::HandoffStep>(99);
  EXPECT_EQ(InShort(lead_.AddHandoffEvent(event).status()),
            "unknown_number handoff_events[0].step number=99 what=step");
}

TEST_F(LeadTest, FaultsOfLimitsNameTheLimit) {
  Limits limits;
  limits.max_activities = 1;
  limits.max_string_bytes = 9;
  Lead lead(*Policy::FromText(testing::kSamplePolicy, {.limits = limits}));
  ASSERT_TRUE(lead.AddActivity({.kind = "page_view", .at = kNoon}).ok());
  EXPECT_EQ(InShort(lead.AddActivity({.kind = "page_view"}).status()),
            "limit_exceeded activities limit=max_activities allowed=1 found=2");
  EXPECT_EQ(InShort(lead.SetId("1234567890")),
            "limit_exceeded id found=10 limit=max_string_bytes allowed=9");
  EXPECT_EQ(InShort(lead.AddEvidence({.criterion = "1234567890"}).status()),
            "limit_exceeded evidence[0].criterion found=10 "
            "limit=max_string_bytes allowed=9");
}

// What is personal stands in no fault, whatever is wrong with it.
TEST(LeadFaultTest, PersonalValuesStayOutOfIt) {
  const auto policy = Policy::FromText(R"pb(
    id: "p"
    fields {
      path: "person.gender"
      type: STRING
      personal: true
      values: "female"
      values: "male"
    })pb");
  ASSERT_TRUE(policy.ok()) << policy.status();
  Lead lead(*policy);
  const absl::Status status = lead.Set("person.gender", "femal");
  EXPECT_EQ(InShort(status), "not_listed person.gender");
  EXPECT_EQ(
      status.ToString(absl::StatusToStringMode::kWithEverything).find("femal'"),
      std::string::npos);
}

}  // namespace
}  // namespace bantam::lead_test
