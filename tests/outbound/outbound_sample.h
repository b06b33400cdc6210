// A policy with every part of outbound, and leads of it.

#ifndef BANTAM_TESTS_OUTBOUND_OUTBOUND_SAMPLE_H_
#define BANTAM_TESTS_OUTBOUND_OUTBOUND_SAMPLE_H_

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/lead.h"
#include "bantam/outbound.h"
#include "bantam/policy.h"
#include "tests/support/ask.h"

namespace bantam::outbound_test {

// The method's own figures (domain: Predictable Revenue, when it applies and
// cadence). Saturday, of which it says nothing, is left out in `cold_mail`.
inline constexpr char kPolicy[] = R"pb(
  id: "acme"
  fields { path: "person.zone" type: STRING }
  fields { path: "person.level" type: STRING }
  fields { path: "person.home_zone" type: STRING personal: true nullable: true }
  fields { path: "account.related" type: BOOL }
  fields { path: "account.employees" type: INT }
  outbound {
    conditions { lifetime_value_above: "10000" currency: "USD" }
    screens {
      id: "cold_mail"
      drops { id: "too_junior" when: "person.level == 'junior'" }
      drops { id: "unrelated" when: "!account.related" }
      one_per_company: true
    }
    screens { id: "research" }
    screens {
      id: "halves"
      drops { id: "odd" when: "10 / account.employees == 2" }
    }
    channels {
      id: "cold_mail"
      channel: "email"
      quiet { days: [ MONDAY, FRIDAY, SATURDAY ] }
      quiet {
        days: [ TUESDAY, WEDNESDAY, THURSDAY ]
        from: "09:00"
        to: "17:00"
      }
      zone: "person.zone"
      daily_cap: 100
      monthly_target: 500
      max_active: 10
      touches: 10
    }
    channels {
      id: "newsletter"
      channel: "email"
      consent_purpose: "news"
      at_most: 2
      in_any: "7d"
      at_least_every: "30d"
    }
    channels { id: "plain" channel: "email" }
    channels {
      id: "night"
      channel: "phone"
      quiet { days: SUNDAY from: "02:00" to: "02:30" }
      zone: "person.zone"
    }
    channels {
      id: "private"
      channel: "phone"
      quiet { days: SUNDAY }
      zone: "person.home_zone"
    }
    channels {
      id: "slow"
      channel: "email"
      quiet { days: SUNDAY }
      zone: "person.zone"
      at_most: 1
      in_any: "1d"
    }
  }
)pb";

inline Policy OutboundPolicy() {
  auto policy = Policy::FromText(kPolicy, {.file = "p"});
  EXPECT_TRUE(policy.ok()) << policy.status();
  return *policy;
}

inline Instant At(std::string_view text) {
  const auto instant = model::ParseInstant(text);
  EXPECT_TRUE(instant.has_value()) << text;
  return instant.value_or(Instant{});
}

inline constexpr model::Span kNano = {0, 1};

class OutboundTest : public ::testing::Test {
 protected:
  OutboundTest() { SetZone("UTC"); }

  void SetZone(const std::string& zone) {
    ASSERT_TRUE(lead_.Set("person.zone", zone).ok());
  }
  void Consents(const std::string& purpose, ConsentState state,
                std::string_view at) {
    ASSERT_TRUE(lead_
                    .AddConsent({.channel = "email",
                                 .purpose = purpose,
                                 .state = state,
                                 .at = At(at)})
                    .ok());
  }
  SendAnswer Ask(std::string_view channel, const SendContext& context,
                 Instant now) {
    auto answer = checker_.MaySend(lead_, channel, context, now);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? *answer : SendAnswer();
  }
  // Everything that stands in the way: "QUIET_TIME", or "BOUNCED?" where it may
  // only.
  static std::string Names(const SendAnswer& answer) {
    std::string names;
    for (const SendObstacle& obstacle : answer.obstacles) {
      if (!names.empty()) names += " ";
      names += SendObstacleName(obstacle.kind);
      if (obstacle.stands != Decision::kYes) names += "?";
    }
    return names;
  }
  std::string Names(std::string_view channel, const SendContext& context,
                    Instant now) {
    return Names(Ask(channel, context, now));
  }

  Policy policy_ = OutboundPolicy();
  Lead lead_{policy_};
  testing::OutboundChecker checker_{policy_};
  // Nothing is known against sending.
  const SendContext free_ = {.sent_today = 0,
                             .sent_this_month = 0,
                             .active = 0,
                             .touches = 0,
                             .past_sends = PastSends(),
                             .bounced = false};
};

}  // namespace bantam::outbound_test

#endif  // BANTAM_TESTS_OUTBOUND_OUTBOUND_SAMPLE_H_
