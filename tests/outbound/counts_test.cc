// Caps, touches and frequency (domain: Predictable Revenue, cadence).

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/outbound/outbound_sample.h"

namespace bantam::outbound_test::counts_test {
namespace {

// A Tuesday, before work.
const Instant kNow = {1'780'376'400, 0};  // 2026-06-02T05:00:00Z

class CountsTest : public OutboundTest {
 protected:
  CountsTest() {
    Consents("news", ConsentState::kGranted, "2026-01-01T00:00:00Z");
  }
  // What stands in the way of a newsletter after sends so long before now.
  std::string AfterSends(const std::vector<model::Span>& before) {
    return Names("newsletter", Sent(before), kNow);
  }
  SendContext Sent(const std::vector<model::Span>& before) {
    SendContext context = free_;
    for (const model::Span span : before) {
      context.past_sends->at.push_back(*(kNow - span));
    }
    return context;
  }
  // The message of an error.
  std::string Error(const SendContext& context, Instant now = kNow) {
    const auto answer = checker_.MaySend(lead_, "newsletter", context, now);
    EXPECT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
    return std::string(answer.status().message());
  }
};

TEST_F(CountsTest, TheDailyCapIsReachedAtItsNumber) {
  SendContext context = free_;
  context.sent_today = 99;
  EXPECT_EQ(Names("cold_mail", context, kNow), "");
  context.sent_today = 100;
  EXPECT_EQ(Names("cold_mail", context, kNow), "DAILY_CAP");
  EXPECT_EQ(Ask("cold_mail", context, kNow).allowed, Decision::kNo);
  context.sent_today = 101;
  EXPECT_EQ(Names("cold_mail", context, kNow), "DAILY_CAP");
  context.sent_today.reset();
  EXPECT_EQ(Names("cold_mail", context, kNow), "DAILY_CAP?");
  EXPECT_EQ(Ask("cold_mail", context, kNow).allowed, Decision::kUnknown);
  // No rule, no question.
  EXPECT_EQ(Names("plain", context, kNow), "");
}

// The monthly target is apart from the daily cap, and no gate.
TEST_F(CountsTest, TheMonthIsToldAndStopsNothing) {
  SendContext context = free_;
  for (const int64_t sent : {0, 499, 500, 9999}) {
    context.sent_this_month = sent;
    const SendAnswer answer = Ask("cold_mail", context, kNow);
    EXPECT_EQ(answer.allowed, Decision::kYes);
    EXPECT_EQ(answer.month, (MonthlyProgress{.sent = sent, .target = 500}));
  }
  context.sent_this_month.reset();
  EXPECT_EQ(Ask("cold_mail", context, kNow).allowed, Decision::kYes);
  EXPECT_EQ(Ask("cold_mail", context, kNow).month, std::nullopt);
  EXPECT_EQ(Ask("plain", free_, kNow).month, std::nullopt);
}

// Ten at a time: nine others and this one.
TEST_F(CountsTest, TenPeopleAtATime) {
  SendContext context = free_;
  context.active = 9;
  EXPECT_EQ(Names("cold_mail", context, kNow), "");
  context.active = 10;
  EXPECT_EQ(Names("cold_mail", context, kNow), "TOO_MANY_ACTIVE");
  context.active.reset();
  EXPECT_EQ(Names("cold_mail", context, kNow), "TOO_MANY_ACTIVE?");
}

TEST_F(CountsTest, TenTouchesEach) {
  SendContext context = free_;
  context.touches = 9;
  EXPECT_EQ(Names("cold_mail", context, kNow), "");
  context.touches = 10;
  EXPECT_EQ(Names("cold_mail", context, kNow), "TOUCHES_SPENT");
  context.touches.reset();
  EXPECT_EQ(Names("cold_mail", context, kNow), "TOUCHES_SPENT?");
}

TEST_F(CountsTest, AtMostTwoInAnySevenDays) {
  const model::Span week = model::Days(7);
  const model::Span just_less = *(week - kNano);
  EXPECT_EQ(AfterSends({}), "");
  EXPECT_EQ(AfterSends({{}}), "");
  EXPECT_EQ(AfterSends({{}, {}}), "TOO_OFTEN");
  EXPECT_EQ(AfterSends({model::Days(1), just_less}), "TOO_OFTEN");
  // The time is half-open: seven days later it is another one.
  EXPECT_EQ(AfterSends({model::Days(1), week}), "");
  EXPECT_EQ(AfterSends({week, week, week}), "");
  // In any order, and whatever came before.
  EXPECT_EQ(AfterSends({model::Days(80), just_less, week, model::Days(3)}),
            "TOO_OFTEN");
  EXPECT_EQ(AfterSends({model::Days(80), week, model::Days(3)}), "");
}

TEST_F(CountsTest, NextIsWhenTheSecondLatestHasLeftTheTime) {
  const auto next = [&](const std::vector<model::Span>& before) {
    return Ask("newsletter", Sent(before), kNow).next;
  };
  EXPECT_EQ(next({model::Days(1), model::Days(5)}), *(kNow + model::Days(2)));
  EXPECT_EQ(next({model::Days(5), model::Days(6), model::Days(1)}),
            *(kNow + model::Days(2)));
  EXPECT_EQ(next({{}, {}, {}}), *(kNow + model::Days(7)));
  EXPECT_EQ(next({model::Days(7), model::Days(1)}), std::nullopt);
  // It is then no longer too often, and was so until then.
  const SendContext sent = Sent({model::Days(1), model::Days(5)});
  const Instant then = *Ask("newsletter", sent, kNow).next;
  EXPECT_EQ(Names("newsletter", sent, then), "");
  EXPECT_EQ(Names("newsletter", sent, *(then - kNano)), "TOO_OFTEN");
}

TEST_F(CountsTest, NextPassesTheQuietTimeThatFollows) {
  // Saturday noon in UTC, and a day later is Sunday.
  const Instant saturday = At("2026-06-06T12:00:00Z");
  SendContext context = free_;
  context.past_sends = {{saturday}};
  EXPECT_EQ(Names("slow", context, saturday), "TOO_OFTEN");
  EXPECT_EQ(Ask("slow", context, saturday).next, At("2026-06-08T00:00:00Z"));
}

TEST_F(CountsTest, UnknownSendsLeaveItOpen) {
  SendContext context = free_;
  context.past_sends.reset();
  const SendAnswer answer = Ask("newsletter", context, kNow);
  EXPECT_EQ(Names(answer), "TOO_OFTEN?");
  EXPECT_EQ(answer.allowed, Decision::kUnknown);
  EXPECT_EQ(answer.next, std::nullopt);
  EXPECT_EQ(answer.due, std::nullopt);
  EXPECT_EQ(Names("plain", context, kNow), "");
  // With a quiet time as well there is no telling either.
  const Instant sunday = At("2026-06-07T12:00:00Z");
  EXPECT_EQ(Names("slow", context, sunday), "QUIET_TIME TOO_OFTEN?");
  EXPECT_EQ(Ask("slow", context, sunday).next, std::nullopt);
}

TEST_F(CountsTest, AtLeastOnceAMonthIsToldAndStopsNothing) {
  const SendContext sent = Sent({model::Days(90), model::Days(30)});
  SendAnswer answer = Ask("newsletter", sent, kNow);
  EXPECT_EQ(answer.allowed, Decision::kYes);
  // A deadline is met at the very instant.
  EXPECT_EQ(answer.due, kNow);
  EXPECT_FALSE(answer.overdue);
  answer = Ask("newsletter", sent, *(kNow + kNano));
  EXPECT_EQ(answer.due, kNow);
  EXPECT_TRUE(answer.overdue);
  // Never sent: from the consent on, 2026-01-01.
  answer = Ask("newsletter", free_, At("2026-01-31T00:00:00Z"));
  EXPECT_EQ(answer.due, At("2026-01-31T00:00:00Z"));
  EXPECT_FALSE(answer.overdue);
  EXPECT_TRUE(Ask("newsletter", free_, kNow).overdue);
  EXPECT_EQ(Ask("plain", sent, kNow).due, std::nullopt);
}

TEST_F(CountsTest, NothingIsDueToWhoMayNotGetIt) {
  SendContext context = Sent({model::Days(90)});
  EXPECT_TRUE(Ask("newsletter", context, kNow).overdue);
  context.bounced = true;
  EXPECT_EQ(Ask("newsletter", context, kNow).due, std::nullopt);
  context.bounced = false;
  Consents("news", ConsentState::kWithdrawn, "2026-05-01T00:00:00Z");
  const SendAnswer answer = Ask("newsletter", context, kNow);
  EXPECT_EQ(answer.due, std::nullopt);
  EXPECT_FALSE(answer.overdue);
  // A grant without a time has no beginning.
  lead_.Clear();
  ASSERT_TRUE(lead_
                  .AddConsent({.channel = "email",
                               .purpose = "news",
                               .state = ConsentState::kGranted})
                  .ok());
  EXPECT_EQ(Ask("newsletter", free_, kNow).allowed, Decision::kYes);
  EXPECT_EQ(Ask("newsletter", free_, kNow).due, std::nullopt);
}

TEST_F(CountsTest, AtTheEndOfTimeThereIsNoNext) {
  SendContext context = free_;
  context.past_sends = {{Instant::Max(), Instant::Max()}};
  const SendAnswer answer = Ask("newsletter", context, Instant::Max());
  EXPECT_EQ(Names(answer), "TOO_OFTEN");
  EXPECT_EQ(answer.next, std::nullopt);
  EXPECT_EQ(answer.due, std::nullopt);
  EXPECT_FALSE(answer.overdue);
}

TEST_F(CountsTest, RefusesFactsThatCannotBe) {
  SendContext context = free_;
  context.sent_today = -1;
  EXPECT_EQ(Error(context), "sent_today: expected 0 or more, found -1");
  context = free_;
  context.sent_this_month = -2;
  EXPECT_EQ(Error(context), "sent_this_month: expected 0 or more, found -2");
  context = free_;
  context.active = -3;
  EXPECT_EQ(Error(context), "active: expected 0 or more, found -3");
  context = free_;
  context.touches = -4;
  EXPECT_EQ(Error(context), "touches: expected 0 or more, found -4");
  context = free_;
  context.past_sends = {{kNow, *(kNow + kNano)}};
  EXPECT_EQ(Error(context),
            "past_sends.at[1]: 2026-06-02T05:00:00.000000001Z is after now, "
            "2026-06-02T05:00:00Z");
  context.past_sends = {{{0, -1}}};
  EXPECT_EQ(
      Error(context),
      "past_sends.at[0]: expected an instant from 0001-01-01T00:00:00Z to "
      "9999-12-31T23:59:59.999999999Z");
  EXPECT_EQ(Error(free_, {kNow.seconds, 1'000'000'000}),
            "now must lie between 0001-01-01T00:00:00Z and "
            "9999-12-31T23:59:59.999999999Z");
}

TEST_F(CountsTest, RefusesAnotherPolicyAndChannelsThatAreNone) {
  const auto unknown = checker_.MaySend(lead_, "newsleter", free_, kNow);
  EXPECT_EQ(unknown.status().message(),
            "there is no channel 'newsleter'; did you mean 'newsletter'?");
  EXPECT_EQ(unknown.status().code(), absl::StatusCode::kNotFound);
  const Policy other = *Policy::FromText("id: 'other'");
  const auto foreign = checker_.MaySend(Lead(other), "plain", free_, kNow);
  EXPECT_EQ(foreign.status().message(),
            "the lead was made for another policy than the case");
  EXPECT_EQ(foreign.status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(SendObstacles, HaveNames) {
  for (int number = 1; number <= 11; ++number) {
    EXPECT_NE(SendObstacleName(static_cast<SendObstacleKind>(number)), "");
  }
  EXPECT_EQ(SendObstacleName(static_cast<SendObstacleKind>(0)), "");
  EXPECT_EQ(SendObstacleName(static_cast<SendObstacleKind>(12)), "");
}

}  // namespace
}  // namespace bantam::outbound_test::counts_test
