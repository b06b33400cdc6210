// What makes two deals the same.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/registration/registrations.h"

namespace bantam::key_test {
namespace {

using ::bantam::testing::Deal;
using ::bantam::testing::Deals;
using ::bantam::testing::KeyOf;
using ::testing::ElementsAre;

TEST(Key, IsCustomerProductAndSite) {
  const Policy policy = Deals();
  Lead lead = Deal(policy, "Acme GmbH");
  ASSERT_TRUE(lead.Set("opportunity.site", "Graz").ok());
  EXPECT_EQ(KeyOf(lead),
            "account.end_customer=acme gmbh|opportunity.product=crm|"
            "opportunity.site=graz");
}

TEST(Key, DoesNotSeeCaseAndSpace) {
  const Policy policy = Deals();
  const std::string key = KeyOf(Deal(policy, "acme gmbh"));
  for (const std::string same : {"ACME GmbH", "  acme gmbh", "acme gmbh\n",
                                 "acme \t\r\n gmbh", "\v\facme gmbh"}) {
    EXPECT_EQ(KeyOf(Deal(policy, same)), key) << same;
  }
  for (const std::string other : {"acmegmbh", "acme-gmbh", "acme gmbh2"}) {
    EXPECT_NE(KeyOf(Deal(policy, other)), key) << other;
  }
  // Letters beyond ASCII are left as they are.
  EXPECT_NE(KeyOf(Deal(policy, "ÄRZTE")), KeyOf(Deal(policy, "ärzte")));
}

// What is in one part can never pass for another.
TEST(Key, KeepsItsPartsApart) {
  const Policy policy = Deals();
  Lead one = Deal(policy, "a");
  ASSERT_TRUE(one.Set("opportunity.product", "b|opportunity.site=c").ok());
  Lead other = Deal(policy, "a");
  ASSERT_TRUE(other.Set("opportunity.product", "b").ok());
  ASSERT_TRUE(other.Set("opportunity.site", "c|opportunity.site=").ok());
  EXPECT_NE(KeyOf(one), KeyOf(other));
  Lead slash = Deal(policy, "a\\");
  Lead bar = Deal(policy, "a\\|opportunity.product=crm");
  EXPECT_NE(KeyOf(slash), KeyOf(bar));
}

TEST(Key, LacksWhatIsUnknownOrBlank) {
  const Policy policy = Deals();
  Lead lead(policy);
  auto key = RegistrationKey(lead);
  ASSERT_TRUE(key.ok());
  EXPECT_EQ(key->text, "");
  EXPECT_THAT(key->missing,
              ElementsAre("account.end_customer", "opportunity.product",
                          "opportunity.site"));
  lead = Deal(policy, " \t ");
  key = RegistrationKey(lead);
  ASSERT_TRUE(key.ok());
  EXPECT_EQ(key->text, "");
  EXPECT_THAT(key->missing, ElementsAre("account.end_customer"));
}

TEST(Key, MayHaveNoSite) {
  const Policy policy = Deals();
  Lead lead = Deal(policy);
  const std::string without = KeyOf(lead);
  EXPECT_EQ(without,
            "account.end_customer=acme|opportunity.product=crm|"
            "opportunity.site=");
  ASSERT_TRUE(lead.Set("opportunity.site", "  ").ok());
  EXPECT_EQ(KeyOf(lead), without);
  ASSERT_TRUE(lead.Set("opportunity.site", "Graz").ok());
  EXPECT_NE(KeyOf(lead), without);
}

TEST(Key, NeedsAPolicyWithRegistration) {
  EXPECT_EQ(
      RegistrationKey(Lead(testing::Compile("id: \"acme\""))).status().code(),
      absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace bantam::key_test
