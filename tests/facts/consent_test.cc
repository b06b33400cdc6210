// Which word of a person counts, and whether they are to be left alone.

#include "src/facts/consent.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "bantam/lead.h"
#include "tests/lead/lead_fixture.h"

namespace bantam::lead_test::consent_test {
namespace {

using internal::ConsentAt;
using internal::ConsentEntryAt;
using internal::SuppressionAt;

constexpr Instant kBefore = {kNoon.seconds - 1, 999'999'999};
constexpr Instant kAfter = {kNoon.seconds, 1};

class ConsentTest : public LeadTest {
 protected:
  void Add(ConsentState state, std::optional<Instant> at,
           std::optional<Instant> recorded_at = {}) {
    ASSERT_TRUE(lead_
                    .AddConsent({.channel = "email",
                                 .purpose = "newsletter",
                                 .state = state,
                                 .at = at,
                                 .recorded_at = recorded_at})
                    .ok());
  }
  ConsentState StateAt(Instant now) {
    return ConsentAt(lead_, "email", "newsletter", now);
  }
  void AddSuppression(const std::string& channel, const std::string& reason,
                      std::optional<Instant> from,
                      std::optional<Instant> until) {
    ASSERT_TRUE(lead_.AddSuppression({channel, reason, from, until}).ok());
  }
  std::string ReasonAt(std::string_view channel, Instant now) {
    const Suppression* entry = SuppressionAt(lead_, channel, now);
    return entry == nullptr ? "none" : entry->reason;
  }
};

TEST_F(ConsentTest, WithoutAWordNothingIsKnown) {
  EXPECT_EQ(StateAt(kNoon), ConsentState::kUnknown);
  EXPECT_EQ(ConsentEntryAt(lead_, "email", "newsletter", kNoon), nullptr);
}

TEST_F(ConsentTest, TheLatestCountsWhateverTheOrderTheyStandIn) {
  Add(ConsentState::kWithdrawn, Instant{200, 0});
  Add(ConsentState::kGranted, Instant{300, 0});
  Add(ConsentState::kDenied, Instant{100, 0});
  EXPECT_EQ(StateAt({99, 999'999'999}), ConsentState::kUnknown);
  EXPECT_EQ(StateAt({100, 0}), ConsentState::kDenied);
  EXPECT_EQ(StateAt({200, 0}), ConsentState::kWithdrawn);
  EXPECT_EQ(StateAt({299, 999'999'999}), ConsentState::kWithdrawn);
  EXPECT_EQ(StateAt({300, 0}), ConsentState::kGranted);
}

TEST_F(ConsentTest, OfOneInstantTheOneThatAllowsLeastCounts) {
  // From what allows least to what allows most.
  const std::vector<ConsentState> states = {
      ConsentState::kWithdrawn, ConsentState::kDenied, ConsentState::kUnknown,
      ConsentState::kGranted};
  for (size_t a = 0; a < states.size(); ++a) {
    for (size_t b = 0; b < states.size(); ++b) {
      for (const std::optional<Instant> at :
           {std::optional<Instant>(kNoon), std::optional<Instant>()}) {
        lead_.Clear();
        Add(states[a], at);
        Add(states[b], at);
        EXPECT_EQ(StateAt(kNoon), states[std::min(a, b)]) << a << " " << b;
      }
    }
  }
}

TEST_F(ConsentTest, WhatHappensOrIsRecordedAfterNowDoesNotCount) {
  Add(ConsentState::kGranted, Instant{100, 0});
  Add(ConsentState::kWithdrawn, kAfter);
  EXPECT_EQ(StateAt(kNoon), ConsentState::kGranted);
  EXPECT_EQ(StateAt(kAfter), ConsentState::kWithdrawn);

  lead_.Clear();
  Add(ConsentState::kGranted, Instant{100, 0});
  Add(ConsentState::kDenied, Instant{200, 0}, kNoon);
  EXPECT_EQ(StateAt(kBefore), ConsentState::kGranted);
  EXPECT_EQ(StateAt(kNoon), ConsentState::kDenied);
}

TEST_F(ConsentTest, WithoutATimeAGrantIsEarlierThanAnythingThatHasOne) {
  Add(ConsentState::kDenied, Instant::Min());
  Add(ConsentState::kGranted, std::nullopt, kNoon);
  EXPECT_EQ(StateAt(kNoon), ConsentState::kDenied);

  lead_.Clear();
  Add(ConsentState::kGranted, Instant::Min());
  Add(ConsentState::kUnknown, std::nullopt, kNoon);
  EXPECT_EQ(StateAt(kNoon), ConsentState::kGranted);
}

// No grant is known to be later.
TEST_F(ConsentTest, WithoutATimeARefusalStands) {
  for (const ConsentState refusal :
       {ConsentState::kDenied, ConsentState::kWithdrawn}) {
    for (const bool first : {true, false}) {
      lead_.Clear();
      if (first) Add(refusal, std::nullopt);
      Add(ConsentState::kGranted, Instant{100, 0});
      Add(ConsentState::kGranted, kNoon);
      Add(ConsentState::kUnknown, kNoon);
      if (!first) Add(refusal, std::nullopt);
      EXPECT_EQ(StateAt(kNoon), refusal);
      EXPECT_EQ(StateAt(Instant::Max()), refusal);
    }
  }
}

TEST_F(ConsentTest, WithoutATimeARefusalIsAsOldAsItsRecord) {
  Add(ConsentState::kGranted, Instant{100, 0});
  Add(ConsentState::kWithdrawn, std::nullopt, Instant{200, 0});
  EXPECT_EQ(StateAt({199, 999'999'999}), ConsentState::kGranted);
  EXPECT_EQ(StateAt({200, 0}), ConsentState::kWithdrawn);
  // At that very instant it is not lifted, after it it is.
  Add(ConsentState::kGranted, Instant{200, 0});
  EXPECT_EQ(StateAt(kNoon), ConsentState::kWithdrawn);
  Add(ConsentState::kGranted, Instant{200, 1});
  EXPECT_EQ(StateAt(kNoon), ConsentState::kGranted);
}

TEST_F(ConsentTest, UnknownTakesBackAGrantButNoRefusal) {
  Add(ConsentState::kGranted, Instant{100, 0});
  Add(ConsentState::kUnknown, Instant{200, 0});
  EXPECT_EQ(StateAt({199, 0}), ConsentState::kGranted);
  EXPECT_EQ(StateAt({200, 0}), ConsentState::kUnknown);

  Add(ConsentState::kDenied, Instant{300, 0});
  Add(ConsentState::kUnknown, Instant{400, 0});
  EXPECT_EQ(StateAt(kNoon), ConsentState::kDenied);
  EXPECT_EQ(ConsentEntryAt(lead_, "email", "newsletter", kNoon)->at,
            (Instant{300, 0}));

  Add(ConsentState::kGranted, Instant{500, 0});
  EXPECT_EQ(StateAt(kNoon), ConsentState::kGranted);
}

TEST_F(ConsentTest, EachChannelAndPurposeIsForItself) {
  Add(ConsentState::kGranted, Instant{100, 0});
  EXPECT_EQ(ConsentAt(lead_, "email", "sales", kNoon), ConsentState::kUnknown);
  EXPECT_EQ(ConsentAt(lead_, "phone", "newsletter", kNoon),
            ConsentState::kUnknown);
  EXPECT_EQ(ConsentAt(lead_, "e-mail", "newsletter", kNoon),
            ConsentState::kUnknown);
}

// A refusal is not missed because two systems write a channel in two ways.
TEST_F(ConsentTest, CaseMakesNoDifference) {
  Add(ConsentState::kGranted, Instant{100, 0});
  ASSERT_TRUE(lead_
                  .AddConsent({.channel = "Email",
                               .purpose = "NewsLetter",
                               .state = ConsentState::kWithdrawn,
                               .at = Instant{200, 0}})
                  .ok());
  EXPECT_EQ(StateAt(kNoon), ConsentState::kWithdrawn);
  EXPECT_EQ(ConsentAt(lead_, "eMAIL", "NEWSLETTER", kNoon),
            ConsentState::kWithdrawn);
  AddSuppression("EMAIL", "asked", std::nullopt, std::nullopt);
  EXPECT_EQ(ReasonAt("email", kNoon), "asked");
  EXPECT_EQ(ReasonAt("Email", kNoon), "asked");
  EXPECT_EQ(ReasonAt("mail", kNoon), "none");
}

TEST_F(ConsentTest, ASuppressionHoldsFromItsBeginningAndNotAtItsEnd) {
  AddSuppression("email", "holiday", Instant{100, 0}, Instant{200, 0});
  EXPECT_EQ(ReasonAt("email", {99, 999'999'999}), "none");
  EXPECT_EQ(ReasonAt("email", {100, 0}), "holiday");
  EXPECT_EQ(ReasonAt("email", {199, 999'999'999}), "holiday");
  EXPECT_EQ(ReasonAt("email", {200, 0}), "none");
  EXPECT_EQ(ReasonAt("phone", {150, 0}), "none");
}

TEST_F(ConsentTest, ASuppressionWithoutAChannelIsOfEveryOne) {
  AddSuppression("", "legal", std::nullopt, std::nullopt);
  EXPECT_EQ(ReasonAt("email", Instant::Min()), "legal");
  EXPECT_EQ(ReasonAt("phone", Instant::Max()), "legal");
}

TEST_F(ConsentTest, OfSeveralSuppressionsTheOneThatEndsLastIsTold) {
  AddSuppression("email", "short", std::nullopt, Instant{200, 0});
  AddSuppression("email", "long", std::nullopt, Instant{300, 0});
  AddSuppression("", "middle", std::nullopt, Instant{250, 0});
  EXPECT_EQ(ReasonAt("email", {100, 0}), "long");
  EXPECT_EQ(ReasonAt("phone", {100, 0}), "middle");
  AddSuppression("email", "legal", Instant{150, 0}, std::nullopt);
  AddSuppression("email", "last", std::nullopt, Instant::Max());
  EXPECT_EQ(ReasonAt("email", {149, 0}), "last");
  EXPECT_EQ(ReasonAt("email", {150, 0}), "legal");
}

}  // namespace
}  // namespace bantam::lead_test::consent_test
