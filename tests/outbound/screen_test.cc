// Whom a list keeps, by purpose (domain: Predictable Revenue, lists).

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/outbound/outbound_sample.h"
#include "tests/support/ask.h"

namespace bantam::outbound_test::screen_test {
namespace {

const Instant kNow = {1'780'000'000, 0};

class ScreenTest : public OutboundTest {
 protected:
  ScreenAnswer Screen(std::string_view screen,
                      const ScreenContext& context = {}) {
    auto answer = checker_.Screen(lead_, screen, context, kNow);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.ok() ? *answer : ScreenAnswer();
  }
  void SetPerson(const std::string& level, bool related) {
    ASSERT_TRUE(lead_.Set("person.level", level).ok());
    ASSERT_TRUE(lead_.Set("account.related", related).ok());
  }
};

TEST_F(ScreenTest, KeepsWhomNothingDrops) {
  SetPerson("cfo", true);
  const ScreenAnswer answer =
      Screen("cold_mail", {.same_company_listed = false});
  EXPECT_EQ(answer.keep, Decision::kYes);
  EXPECT_EQ(answer.screen, "cold_mail");
  EXPECT_TRUE(answer.reasons.empty());
}

TEST_F(ScreenTest, TellsEveryReasonInPolicyOrder) {
  SetPerson("junior", false);
  const ScreenAnswer answer =
      Screen("cold_mail", {.same_company_listed = true});
  EXPECT_EQ(answer.keep, Decision::kNo);
  ASSERT_EQ(answer.reasons.size(), 3U);
  EXPECT_EQ(answer.reasons[0],
            (ScreenReason{.id = "too_junior", .drops = Decision::kYes}));
  EXPECT_EQ(answer.reasons[1],
            (ScreenReason{.id = "unrelated", .drops = Decision::kYes}));
  EXPECT_EQ(answer.reasons[2], (ScreenReason{.drops = Decision::kYes}));
}

TEST_F(ScreenTest, EachReasonDropsByItself) {
  const ScreenContext first = {.same_company_listed = false};
  SetPerson("junior", true);
  EXPECT_EQ(Screen("cold_mail", first).keep, Decision::kNo);
  SetPerson("cfo", false);
  EXPECT_EQ(Screen("cold_mail", first).keep, Decision::kNo);
  SetPerson("cfo", true);
  EXPECT_EQ(Screen("cold_mail", first).keep, Decision::kYes);
  EXPECT_EQ(Screen("cold_mail", {.same_company_listed = true}).keep,
            Decision::kNo);
}

// For research the method calls low-level people first.
TEST_F(ScreenTest, ColdMailDropsWhomResearchKeeps) {
  SetPerson("junior", true);
  const ScreenContext listed = {.same_company_listed = true};
  EXPECT_EQ(Screen("cold_mail", listed).keep, Decision::kNo);
  EXPECT_EQ(Screen("research", listed).keep, Decision::kYes);
  EXPECT_TRUE(Screen("research").reasons.empty());
}

TEST_F(ScreenTest, WhatIsUnknownIsAskedFor) {
  ASSERT_TRUE(lead_.Set("account.related", true).ok());
  ScreenAnswer answer = Screen("cold_mail");
  EXPECT_EQ(answer.keep, Decision::kUnknown);
  ASSERT_EQ(answer.reasons.size(), 2U);
  EXPECT_EQ(answer.reasons[0],
            (ScreenReason{.id = "too_junior", .fields = {"person.level"}}));
  EXPECT_EQ(answer.reasons[1], ScreenReason{});
  // One that drops decides, and the open one is told as well.
  ASSERT_TRUE(lead_.Set("account.related", false).ok());
  answer = Screen("cold_mail", {.same_company_listed = false});
  EXPECT_EQ(answer.keep, Decision::kNo);
  EXPECT_EQ(answer.reasons.size(), 2U);
}

TEST_F(ScreenTest, AConditionThatErrsIsOpenAndSaysWhy) {
  ASSERT_TRUE(lead_.Set("account.employees", int64_t{0}).ok());
  const ScreenAnswer answer = Screen("halves");
  EXPECT_EQ(answer.keep, Decision::kUnknown);
  ASSERT_EQ(answer.reasons.size(), 1U);
  EXPECT_EQ(answer.reasons[0].id, "odd");
  EXPECT_NE(answer.reasons[0].error, "");
  EXPECT_TRUE(answer.reasons[0].fields.empty());
  ASSERT_TRUE(lead_.Set("account.employees", int64_t{5}).ok());
  EXPECT_EQ(Screen("halves").keep, Decision::kNo);
}

TEST_F(ScreenTest, RefusesWhatItCannotAnswer) {
  const auto unknown = checker_.Screen(lead_, "cold_mial", {}, kNow);
  EXPECT_EQ(unknown.status().message(),
            "there is no screen 'cold_mial'; did you mean 'cold_mail'?");
  EXPECT_EQ(unknown.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(checker_.Screen(lead_, "research", {}, {0, -1}).status().code(),
            absl::StatusCode::kInvalidArgument);
  const Policy other = *Policy::FromText("id: 'other'");
  const auto foreign = checker_.Screen(Lead(other), "research", {}, kNow);
  EXPECT_EQ(foreign.status().message(),
            "the lead was made for another policy than the case");
  EXPECT_EQ(foreign.status().code(), absl::StatusCode::kInvalidArgument);
  testing::OutboundChecker none(other);
  const auto nothing = none.Screen(Lead(other), "research", {}, kNow);
  EXPECT_EQ(nothing.status().message(), "there is no screen 'research'");
  EXPECT_EQ(nothing.status().code(), absl::StatusCode::kNotFound);
}

TEST_F(ScreenTest, OneCheckerServesManyLeadsAndMayBeMoved) {
  SetPerson("junior", true);
  EXPECT_EQ(Screen("cold_mail").keep, Decision::kNo);
  testing::OutboundChecker moved = std::move(checker_);
  SetPerson("cfo", true);
  const ScreenContext first = {.same_company_listed = false};
  EXPECT_EQ(moved.Screen(lead_, "cold_mail", first, kNow)->keep,
            Decision::kYes);
  checker_ = std::move(moved);
  EXPECT_EQ(Screen("cold_mail", first).keep, Decision::kYes);
}

}  // namespace
}  // namespace bantam::outbound_test::screen_test
