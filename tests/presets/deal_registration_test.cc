// What the preset deal_registration promises to dealers and channel managers
// (domain reference, section 6).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/registration.h"
#include "tests/presets/preset_lead.h"
#include "tests/support/ask.h"

namespace bantam::presets::deal_registration_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string Deal(const std::string& site, const std::string& customer) {
  return R"({"account": {"name": "Acme", "customer": )" + customer +
         R"(}, "opportunity": {"product": "CRM", "site": )" + site +
         R"(, "amount": {"amount": "50000", "currency": "USD"},
            "expected_purchase": "2026-09-01T00:00:00Z"}})";
}

class DealRegistrationTest : public ::testing::Test {
 protected:
  Lead Read(const std::string& json) const {
    Lead lead(policy_);
    const absl::Status read = LeadFromJson(json, {}, &lead);
    EXPECT_TRUE(read.ok()) << read << "\n" << json;
    return lead;
  }
  // Of "north", approved at `at`.
  ExistingRegistration Approved(const Lead& lead, Instant at) const {
    const auto key = RegistrationKey(lead);
    EXPECT_TRUE(key.ok()) << key.status();
    RegistrationEvent submitted;
    submitted.id = "e1";
    submitted.registration = "R-1";
    submitted.partner = "north";
    submitted.actor = "nora";
    submitted.at = at;
    RegistrationEvent approved = submitted;
    approved.id = "e2";
    approved.step = RegistrationStep::kApprove;
    approved.partner.clear();
    approved.actor = "carl";
    approved.sequence = 1;
    return {.id = "R-1", .key = key->text, .events = {submitted, approved}};
  }
  RegistrationAnswer Ask(const Lead& lead,
                         const std::vector<ExistingRegistration>& known,
                         Instant now = kNow) const {
    const auto answer = testing::Registrar(policy_).Check(
        lead, {.registration = "R-2", .partner = "south", .roles = {"dealer"}},
        known, now);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? *answer : RegistrationAnswer();
  }

  const Policy policy_ = Compile("deal_registration");
};

TEST_F(DealRegistrationTest, AFreeDealIsDecidedInTwoDaysOfTheOffice) {
  const RegistrationAnswer answer = Ask(Read(Deal("null", "false")), {});
  EXPECT_EQ(answer.allowed, Decision::kYes);
  EXPECT_THAT(answer.key.missing, IsEmpty());
  // Thursday, 16:26:40 in New York: 0:33:20 of the 16 hours are left that day,
  // 8 are Friday's, and 7:26:40 from nine on are Monday's.
  EXPECT_EQ(FormatInstant(*answer.decision_due), "2026-06-01T20:26:40Z");
}

// One customer and product are one deal; another site is another.
TEST_F(DealRegistrationTest, TheDealIsTheCustomersProductAndSite) {
  const Lead lead = Read(Deal("null", "false"));
  const Instant then = *(kNow - model::Days(10));
  const RegistrationAnswer taken = Ask(lead, {Approved(lead, then)});
  EXPECT_EQ(taken.allowed, Decision::kNo);
  EXPECT_EQ(taken.free_from, *(then + model::Days(90)));
  EXPECT_EQ(
      Ask(Read(Deal(R"("Hall 2")", "false")), {Approved(lead, then)}).allowed,
      Decision::kYes);
  // At the very instant it is free.
  EXPECT_EQ(
      Ask(lead, {Approved(lead, then)}, *(then + model::Days(90))).allowed,
      Decision::kYes);
}

TEST_F(DealRegistrationTest, OurOwnCustomersAreNobodysDeal) {
  const RegistrationAnswer answer = Ask(Read(Deal("null", "true")), {});
  EXPECT_EQ(answer.allowed, Decision::kNo);
  ASSERT_EQ(answer.unmet.size(), 1U);
  EXPECT_EQ(answer.unmet[0].id, "not_ours");
  const RegistrationAnswer bare =
      Ask(Read(R"({"account": {"name": "Acme"}, "opportunity":
                  {"product": "CRM", "site": null}})"),
          {});
  EXPECT_EQ(bare.allowed, Decision::kUnknown);
  ASSERT_EQ(bare.unmet.size(), 2U);
  EXPECT_THAT(
      bare.unmet[1].fields,
      ElementsAre("opportunity.amount", "opportunity.expected_purchase"));
}

}  // namespace
}  // namespace bantam::presets::deal_registration_test
