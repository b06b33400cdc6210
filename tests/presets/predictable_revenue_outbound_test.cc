// What the preset predictable_revenue takes for one and the same, and whom it
// lets one write to (domain reference, sections 4 and 6).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/duplicates.h"
#include "bantam/outbound.h"
#include "tests/presets/preset_lead.h"
#include "tests/support/ask.h"

namespace bantam::presets::predictable_revenue_outbound_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class OutboundPresetTest : public ::testing::Test {
 protected:
  Lead Read(const std::string& json) const {
    Lead lead(policy_);
    const absl::Status read = LeadFromJson(json, {}, &lead);
    EXPECT_TRUE(read.ok()) << read << "\n" << json;
    return lead;
  }
  MatchVerdict Verdict(const std::string& a, const std::string& b) const {
    const auto answer = CompareLeads(Read(a), Read(b));
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? answer->verdict : MatchVerdict::kUnknown;
  }
  static std::string Person(const std::string& field, const std::string& text) {
    return R"({"person": {")" + field + R"(": ")" + text + R"("}})";
  }
  // "QUIET_TIME", or "BOUNCED?" where it may stand only.
  std::vector<std::string> InTheWay(const std::string& channel,
                                    const Lead& lead,
                                    const SendContext& context, Instant now) {
    const auto answer = checker_.MaySend(lead, channel, context, now);
    EXPECT_TRUE(answer.ok()) << answer.status();
    std::vector<std::string> names;
    for (const SendObstacle& obstacle : answer->obstacles) {
      names.push_back(std::string(SendObstacleName(obstacle.kind)) +
                      (obstacle.stands == Decision::kYes ? "" : "?"));
    }
    return names;
  }
  static Instant Time(std::string_view text) {
    return *model::ParseInstant(text);
  }

  const Policy policy_ = Compile("predictable_revenue");
  testing::OutboundChecker checker_{policy_};
  // Nothing is known against sending.
  const SendContext free_ = {.sent_today = 0,
                             .sent_this_month = 0,
                             .active = 0,
                             .touches = 0,
                             .past_sends = PastSends(),
                             .bounced = false};
};

TEST_F(OutboundPresetTest, OneNumberIsOneHoweverItIsWritten) {
  for (const char* number : {"(415) 555-2671", "415.555.2671", "1-415-555-2671",
                             "+1 415 555 2671", "011 1 415 555 2671"}) {
    const auto keys = MatchKeys(Read(Person("phone", number)));
    ASSERT_TRUE(keys.ok());
    ASSERT_EQ(keys->values.size(), 1u) << number;
    EXPECT_EQ(keys->values[0].value, "+14155552671") << number;
    EXPECT_EQ(
        Verdict(Person("phone", number), Person("phone", "+1 (415) 555-2671")),
        MatchVerdict::kPossible);
  }
  EXPECT_EQ(Verdict(Person("phone", "011 49 30 1234567"),
                    Person("phone", "+49 30 1234567")),
            MatchVerdict::kPossible);
}

// Of people who share a provider nothing follows; of those of a company it does.
TEST_F(OutboundPresetTest, FreeMailIsNoCompany) {
  for (const char* provider :
       {"gmail.com",  "googlemail.com", "outlook.com", "hotmail.co.uk",
        "live.com",   "msn.com",        "yahoo.co.jp", "ymail.com",
        "me.com",     "protonmail.com", "gmx.at",      "t-online.de",
        "orange.fr",  "libero.it",      "mail.ru",     "yandex.com",
        "naver.com",  "139.com",        "sina.cn",     "rediffmail.com",
        "uol.com.br", "comcast.net",    "seznam.cz",   "o2.pl"}) {
    const std::string at = std::string("@") + provider;
    EXPECT_EQ(Verdict(Person("email", "kim" + at), Person("email", "lee" + at)),
              MatchVerdict::kDifferent)
        << provider;
  }
  EXPECT_EQ(
      Verdict(Person("email", "kim@acme.com"), Person("email", "lee@acme.com")),
      MatchVerdict::kSameAccount);
  EXPECT_EQ(Verdict(Person("email", "kim@acme.com"),
                    R"({"account": {"domain": "https://www.acme.com/en"}})"),
            MatchVerdict::kSameAccount);
}

TEST_F(OutboundPresetTest, OnePersonHasOneAddress) {
  EXPECT_EQ(Verdict(Person("email", "Kim@gmail.com"),
                    Person("email", "kim@GMAIL.com")),
            MatchVerdict::kDuplicate);
  EXPECT_EQ(Verdict(R"({"account": {"name": "Acme, Inc."}})",
                    R"({"account": {"name": "ACME"}})"),
            MatchVerdict::kPossible);
}

TEST_F(OutboundPresetTest, TheMethodHasFiveConditions) {
  MethodFacts facts = {.prospects_use_email = true,
                       .proven_revenue = true,
                       .shared_system = true,
                       .lifetime_value = Money{10'000'000'000, {'U', 'S', 'D'}},
                       .full_time_prospector = true};
  // Above 10,000 USD, not at it.
  auto answer = JudgeMethod(policy_, facts);
  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(answer->applies, Decision::kNo);
  ++facts.lifetime_value->micros;
  answer = JudgeMethod(policy_, facts);
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->applies, Decision::kYes);
  facts.full_time_prospector.reset();
  answer = JudgeMethod(policy_, facts);
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->applies, Decision::kUnknown);
}

// Research calls junior people first, cold mail does not write to them.
TEST_F(OutboundPresetTest, ColdMailDropsWhomResearchKeeps) {
  const auto keep = [&](const std::string& screen, const std::string& json,
                        const ScreenContext& context) {
    const auto answer = checker_.Screen(Read(json), screen, context, kNow);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? answer->keep : Decision::kUnknown;
  };
  const auto json = [](const std::string& seniority,
                       const std::string& industry) {
    return R"({"person": {"seniority": ")" + seniority +
           R"("}, "account": {"industry": ")" + industry + R"("}})";
  };
  const ScreenContext first = {.same_company_listed = false};
  EXPECT_EQ(keep("cold_mail", json("vp", "software"), first), Decision::kYes);
  EXPECT_EQ(keep("cold_mail", json("staff", "software"), first), Decision::kNo);
  EXPECT_EQ(keep("cold_mail", json("vp", "other"), first), Decision::kNo);
  EXPECT_EQ(keep("cold_mail", "{}", first), Decision::kUnknown);
  // One of a company.
  EXPECT_EQ(
      keep("cold_mail", json("vp", "software"), {.same_company_listed = true}),
      Decision::kNo);
  EXPECT_EQ(keep("cold_mail", json("vp", "software"), {}), Decision::kUnknown);
  EXPECT_EQ(keep("research", json("staff", "other"), {}), Decision::kYes);
}

// 50 to 100 a day; ten people at a time, ten touches each. Monday evening is
// quiet, Sunday is not.
TEST_F(OutboundPresetTest, ColdMailHasItsCaps) {
  const Lead lead = Read(Person("time_zone", "UTC"));
  const Instant sunday = Time("2026-05-31T12:00:00Z");
  EXPECT_THAT(InTheWay("cold_mail", lead, free_, sunday), IsEmpty());
  EXPECT_THAT(InTheWay("cold_mail", lead, free_, Time("2026-06-01T20:00:00Z")),
              ElementsAre("QUIET_TIME"));
  SendContext context = free_;
  context.sent_today = 99;
  context.active = 9;
  context.touches = 9;
  EXPECT_THAT(InTheWay("cold_mail", lead, context, sunday), IsEmpty());
  context.sent_today = 100;
  context.active = 10;
  context.touches = 10;
  EXPECT_THAT(InTheWay("cold_mail", lead, context, sunday),
              ElementsAre("DAILY_CAP", "TOO_MANY_ACTIVE", "TOUCHES_SPENT"));
  EXPECT_THAT(InTheWay("cold_mail", lead, {}, sunday),
              ElementsAre("BOUNCED?", "DAILY_CAP?", "TOO_MANY_ACTIVE?",
                          "TOUCHES_SPENT?"));
}

// Only with consent, at most twice a week, at least once a month: one that goes
// out on the same day of each month is never overdue.
TEST_F(OutboundPresetTest, TheNewsletterNeedsConsentAndKeepsItsPace) {
  Lead lead = Read(Person("time_zone", "UTC"));
  const Instant may = Time("2026-05-15T09:00:00Z");
  const Instant june = Time("2026-06-15T09:00:00Z");
  EXPECT_THAT(InTheWay("newsletter", lead, free_, june),
              ElementsAre("CONSENT_MISSING?"));
  ASSERT_TRUE(lead.AddConsent({.channel = "email",
                               .purpose = "newsletter",
                               .state = ConsentState::kGranted,
                               .at = may})
                  .ok());
  EXPECT_THAT(InTheWay("newsletter", lead, free_, june), IsEmpty());
  SendContext context = free_;
  context.past_sends = {{may}};
  auto answer = checker_.MaySend(lead, "newsletter", context, june);
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->allowed, Decision::kYes);
  EXPECT_EQ(answer->due, june);
  EXPECT_FALSE(answer->overdue);
  answer = checker_.MaySend(lead, "newsletter", context,
                            *(june + model::Span{0, 1}));
  ASSERT_TRUE(answer.ok());
  EXPECT_TRUE(answer->overdue);
  // Two in seven days are enough.
  context.past_sends = {
      {Time("2026-06-08T09:00:01Z"), Time("2026-06-12T09:00:00Z")}};
  EXPECT_THAT(InTheWay("newsletter", lead, context, june),
              ElementsAre("TOO_OFTEN"));
  context.past_sends->at.front() = Time("2026-06-08T09:00:00Z");
  EXPECT_THAT(InTheWay("newsletter", lead, context, june), IsEmpty());
  // Who withdraws it is left alone, however their system spells the channel.
  ASSERT_TRUE(lead.AddConsent({.channel = "Email",
                               .purpose = "Newsletter",
                               .state = ConsentState::kWithdrawn,
                               .at = june})
                  .ok());
  EXPECT_THAT(InTheWay("newsletter", lead, free_, june),
              ElementsAre("CONSENT_WITHDRAWN"));
}

}  // namespace
}  // namespace bantam::presets::predictable_revenue_outbound_test
