// When the method pays (domain: Predictable Revenue, when it applies).

#include <gtest/gtest.h>

#include <functional>
#include <iterator>
#include <string>

#include "tests/outbound/outbound_sample.h"

namespace bantam::outbound_test::method_test {
namespace {

MethodFacts Fitting() {
  return {.prospects_use_email = true,
          .proven_revenue = true,
          .shared_system = true,
          .lifetime_value = *Money::Parse("10000.000001", "USD"),
          .full_time_prospector = true};
}

class MethodTest : public ::testing::Test {
 protected:
  MethodAnswer Judge(const MethodFacts& facts) {
    const auto answer = JudgeMethod(policy_, facts);
    EXPECT_TRUE(answer.ok()) << answer.status();
    return answer.value_or(MethodAnswer());
  }
  Policy policy_ = OutboundPolicy();
};

TEST_F(MethodTest, AppliesWhereAllFiveHold) {
  const MethodAnswer answer = Judge(Fitting());
  EXPECT_EQ(answer.applies, Decision::kYes);
  std::string names;
  for (const ConditionResult& condition : answer.conditions) {
    EXPECT_EQ(condition.met, Decision::kYes);
    names += std::string(MethodConditionName(condition.condition)) + " ";
  }
  EXPECT_EQ(names,
            "PROSPECTS_USE_EMAIL PROVEN_REVENUE SHARED_SYSTEM LIFETIME_VALUE "
            "FULL_TIME_PROSPECTOR ");
  EXPECT_EQ(MethodConditionName(static_cast<MethodCondition>(0)), "");
  EXPECT_EQ(MethodConditionName(static_cast<MethodCondition>(6)), "");
}

TEST_F(MethodTest, EachConditionDecidesByItself) {
  using Change = std::function<void(MethodFacts&, std::optional<bool>)>;
  const Change changes[] = {
      [](MethodFacts& f, std::optional<bool> b) { f.prospects_use_email = b; },
      [](MethodFacts& f, std::optional<bool> b) { f.proven_revenue = b; },
      [](MethodFacts& f, std::optional<bool> b) { f.shared_system = b; },
      [](MethodFacts& f, std::optional<bool> b) {
        f.lifetime_value.reset();
        if (b) f.lifetime_value = *Money::Parse("1", "USD");
      },
      [](MethodFacts& f, std::optional<bool> b) { f.full_time_prospector = b; },
  };
  for (size_t i = 0; i < std::size(changes); ++i) {
    for (const std::optional<bool> fact :
         {std::optional<bool>(false), std::optional<bool>()}) {
      MethodFacts facts = Fitting();
      changes[i](facts, fact);
      const Decision expected = fact ? Decision::kNo : Decision::kUnknown;
      const MethodAnswer answer = Judge(facts);
      EXPECT_EQ(answer.applies, expected) << i;
      ASSERT_EQ(answer.conditions.size(), std::size(changes));
      for (size_t k = 0; k < std::size(changes); ++k) {
        EXPECT_EQ(answer.conditions[k].met, k == i ? expected : Decision::kYes);
      }
    }
  }
}

TEST_F(MethodTest, OneNoDecidesWhateverIsUnknown) {
  EXPECT_EQ(Judge({}).applies, Decision::kUnknown);
  EXPECT_EQ(Judge({.shared_system = false}).applies, Decision::kNo);
}

TEST_F(MethodTest, ALifetimeValueIsToBeAboveTheAmountNotAtIt) {
  const auto met = [&](const char* amount) {
    return Judge({.lifetime_value = *Money::Parse(amount, "USD")})
        .conditions[3]
        .met;
  };
  EXPECT_EQ(met("9999.999999"), Decision::kNo);
  EXPECT_EQ(met("10000"), Decision::kNo);
  EXPECT_EQ(met("10000.000001"), Decision::kYes);
  EXPECT_EQ(met("-20000"), Decision::kNo);
}

TEST_F(MethodTest, AnotherCurrencyIsAnError) {
  const auto answer =
      JudgeMethod(policy_, {.lifetime_value = *Money::Parse("90000", "EUR")});
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(answer.status().message(),
            "lifetime_value: the policy compares it with an amount of USD; "
            "convert it first");
}

TEST(MethodTests, APolicyWithoutConditionsIsAnError) {
  for (const char* text :
       {"id: 'p'", "id: 'p' outbound { screens { id: 's' } }"}) {
    const auto answer = JudgeMethod(*Policy::FromText(text), Fitting());
    EXPECT_EQ(answer.status().code(), absl::StatusCode::kNotFound);
    EXPECT_EQ(answer.status().message(),
              "the policy has no 'outbound.conditions' of the method");
  }
}

}  // namespace
}  // namespace bantam::outbound_test::method_test
