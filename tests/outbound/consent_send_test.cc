// Consent and suppression beat everything else.

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "tests/outbound/outbound_sample.h"

namespace bantam::outbound_test::consent_send_test {
namespace {

// A Tuesday, before work.
const Instant kNow = {1'780'376'400, 0};  // 2026-06-02T05:00:00Z

class ConsentSendTest : public OutboundTest {
 protected:
  void Suppress(const std::string& channel, const std::string& reason,
                std::string_view from, std::string_view until) {
    Suppression entry = {.channel = channel, .reason = reason};
    if (!from.empty()) entry.from = At(from);
    if (!until.empty()) entry.until = At(until);
    ASSERT_TRUE(lead_.AddSuppression(entry).ok());
  }
};

TEST_F(ConsentSendTest, ANewsletterNeedsAGrant) {
  ASSERT_EQ(kNow, At("2026-06-02T05:00:00Z"));
  EXPECT_EQ(Names("newsletter", free_, kNow), "CONSENT_MISSING?");
  EXPECT_EQ(Ask("newsletter", free_, kNow).allowed, Decision::kUnknown);
  // For another purpose it says nothing.
  Consents("newsletter", ConsentState::kGranted, "2026-06-01T00:00:00Z");
  EXPECT_EQ(Names("newsletter", free_, kNow), "CONSENT_MISSING?");
  Consents("news", ConsentState::kGranted, "2026-06-01T00:00:00Z");
  EXPECT_EQ(Names("newsletter", free_, kNow), "");
  EXPECT_EQ(Ask("newsletter", free_, kNow).allowed, Decision::kYes);
  // Before it was said it did not hold.
  EXPECT_EQ(Names("newsletter", free_, At("2026-05-31T23:59:59Z")),
            "CONSENT_MISSING?");
}

TEST_F(ConsentSendTest, ARefusalIsTold) {
  Consents("news", ConsentState::kDenied, "2026-06-01T00:00:00Z");
  EXPECT_EQ(Names("newsletter", free_, kNow), "CONSENT_DENIED");
  EXPECT_EQ(Ask("newsletter", free_, kNow).allowed, Decision::kNo);
  Consents("news", ConsentState::kWithdrawn, "2026-06-01T00:00:01Z");
  EXPECT_EQ(Names("newsletter", free_, kNow), "CONSENT_WITHDRAWN");
  EXPECT_EQ(Ask("newsletter", free_, kNow).allowed, Decision::kNo);
  // UNKNOWN later on lifts no refusal.
  Consents("news", ConsentState::kUnknown, "2026-06-01T00:00:02Z");
  EXPECT_EQ(Names("newsletter", free_, kNow), "CONSENT_WITHDRAWN");
  Consents("news", ConsentState::kGranted, "2026-06-01T00:00:03Z");
  EXPECT_EQ(Names("newsletter", free_, kNow), "");
}

TEST_F(ConsentSendTest, WithoutAPurposeOnlyARefusalOfTheChannelsIdCounts) {
  EXPECT_EQ(Names("plain", free_, kNow), "");
  Consents("news", ConsentState::kDenied, "2026-06-01T00:00:00Z");
  EXPECT_EQ(Names("plain", free_, kNow), "");
  Consents("plain", ConsentState::kUnknown, "2026-06-01T00:00:00Z");
  EXPECT_EQ(Names("plain", free_, kNow), "");
  Consents("plain", ConsentState::kDenied, "2026-06-01T00:00:01Z");
  EXPECT_EQ(Names("plain", free_, kNow), "CONSENT_DENIED");
  Consents("plain", ConsentState::kWithdrawn, "2026-06-01T00:00:02Z");
  EXPECT_EQ(Names("plain", free_, kNow), "CONSENT_WITHDRAWN");
}

// Whatever the rest says, these make it a no; and all of it is told.
TEST_F(ConsentSendTest, BeatEverything) {
  const SendContext spent = {
      .sent_today = 100, .active = 10, .touches = 10, .bounced = true};
  const Instant friday = At("2026-06-05T12:00:00Z");
  const std::string rest =
      "BOUNCED QUIET_TIME DAILY_CAP TOO_MANY_ACTIVE TOUCHES_SPENT";
  EXPECT_EQ(Names("cold_mail", spent, friday), rest);
  Consents("cold_mail", ConsentState::kDenied, "2026-06-01T00:00:00Z");
  Suppress("", "legal", "", "");
  EXPECT_EQ(Names("cold_mail", spent, friday),
            "SUPPRESSED CONSENT_DENIED " + rest);
  // The other way round: all else is open or fine.
  for (const SendContext& context : {free_, SendContext()}) {
    const SendAnswer answer = Ask("cold_mail", context, kNow);
    EXPECT_EQ(answer.allowed, Decision::kNo);
    EXPECT_EQ(answer.next, std::nullopt);
  }
  lead_.Clear();
  SetZone("nowhere");
  Suppress("email", "asked", "", "");
  const SendAnswer answer = Ask("cold_mail", {}, kNow);
  EXPECT_EQ(answer.allowed, Decision::kNo);
  EXPECT_EQ(Names(answer),
            "SUPPRESSED BOUNCED? ZONE_UNKNOWN? DAILY_CAP? TOO_MANY_ACTIVE? "
            "TOUCHES_SPENT?");
}

TEST_F(ConsentSendTest, AGrantLiftsNoSuppression) {
  Consents("news", ConsentState::kGranted, "2026-06-01T00:00:00Z");
  Suppress("email", "complaint", "", "");
  const SendAnswer answer = Ask("newsletter", free_, kNow);
  EXPECT_EQ(Names(answer), "SUPPRESSED");
  EXPECT_EQ(answer.obstacles[0].detail, "complaint");
  EXPECT_EQ(answer.allowed, Decision::kNo);
}

TEST_F(ConsentSendTest, ASuppressionIsOfItsChannelAndItsTime) {
  Suppress("phone", "asked", "", "");
  Suppress("email", "holiday", "2026-06-02T05:00:00Z", "2026-06-02T06:00:00Z");
  EXPECT_EQ(Names("plain", free_, *(kNow - kNano)), "");
  EXPECT_EQ(Names("plain", free_, kNow), "SUPPRESSED");
  const Instant end = At("2026-06-02T06:00:00Z");
  EXPECT_EQ(Names("plain", free_, *(end - kNano)), "SUPPRESSED");
  EXPECT_EQ(Names("plain", free_, end), "");
}

TEST_F(ConsentSendTest, NextIsWhenTheLastSuppressionEnds) {
  Suppress("email", "a", "2026-06-01T00:00:00Z", "2026-06-02T06:00:00Z");
  EXPECT_EQ(Ask("plain", free_, kNow).next, At("2026-06-02T06:00:00Z"));
  // One that begins while the first holds, and one that begins at its end.
  Suppress("email", "b", "2026-06-02T05:30:00Z", "2026-06-02T07:00:00Z");
  Suppress("", "c", "2026-06-02T07:00:00Z", "2026-06-02T08:00:00Z");
  EXPECT_EQ(Ask("plain", free_, kNow).next, At("2026-06-02T08:00:00Z"));
  // Then it is quiet time: from 09:00 to 17:00 that day.
  Suppress("", "d", "2026-06-02T08:00:00Z", "2026-06-02T10:00:00Z");
  EXPECT_EQ(Ask("cold_mail", free_, kNow).next,
            *(At("2026-06-02T17:00:00Z") + kNano));
  // And after it another one.
  Suppress("", "e", "2026-06-02T17:00:00Z", "2026-06-02T18:00:00Z");
  EXPECT_EQ(Ask("cold_mail", free_, kNow).next, At("2026-06-02T18:00:00Z"));
  // Without an end there is none.
  Suppress("email", "f", "2026-06-02T18:00:00Z", "");
  EXPECT_EQ(Ask("cold_mail", free_, kNow).next, std::nullopt);
}

// Time alone does not bring what is missing.
TEST_F(ConsentSendTest, NoNextWhereSomethingElseIsInTheWay) {
  const Instant monday = At("2026-06-01T12:00:00Z");
  EXPECT_EQ(Ask("cold_mail", free_, monday).next, At("2026-06-02T00:00:00Z"));
  SendContext bounced = free_;
  bounced.bounced = true;
  EXPECT_EQ(Ask("cold_mail", bounced, monday).next, std::nullopt);
  bounced.bounced.reset();
  EXPECT_EQ(Ask("cold_mail", bounced, monday).next, std::nullopt);
  SendContext spent = free_;
  spent.touches = 10;
  EXPECT_EQ(Ask("cold_mail", spent, monday).next, std::nullopt);
  // The sender's caps are counted anew by then.
  SendContext capped = free_;
  capped.sent_today = 100;
  capped.active = 10;
  EXPECT_EQ(Ask("cold_mail", capped, monday).next, At("2026-06-02T00:00:00Z"));
  // A cap alone is of no time that is known here.
  EXPECT_EQ(Names("cold_mail", capped, kNow), "DAILY_CAP TOO_MANY_ACTIVE");
  EXPECT_EQ(Ask("cold_mail", capped, kNow).next, std::nullopt);

  Suppress("", "holiday", "", "2026-07-01T00:00:00Z");
  EXPECT_EQ(Ask("newsletter", free_, kNow).next, std::nullopt);
  Consents("news", ConsentState::kWithdrawn, "2026-05-01T00:00:00Z");
  EXPECT_EQ(Ask("newsletter", free_, kNow).next, std::nullopt);
  Consents("news", ConsentState::kGranted, "2026-05-02T00:00:00Z");
  EXPECT_EQ(Ask("newsletter", free_, kNow).next, At("2026-07-01T00:00:00Z"));
  EXPECT_EQ(Ask("plain", free_, kNow).next, At("2026-07-01T00:00:00Z"));
}

TEST_F(ConsentSendTest, ABouncedAddressIsOutAndAnUnknownOneOpen) {
  SendContext context = free_;
  context.bounced = true;
  EXPECT_EQ(Names("plain", context, kNow), "BOUNCED");
  EXPECT_EQ(Ask("plain", context, kNow).allowed, Decision::kNo);
  context.bounced.reset();
  EXPECT_EQ(Names("plain", context, kNow), "BOUNCED?");
  EXPECT_EQ(Ask("plain", context, kNow).allowed, Decision::kUnknown);
}

}  // namespace
}  // namespace bantam::outbound_test::consent_send_test
