#include "bantam/model/evidence.h"

#include <gtest/gtest.h>

namespace bantam::model::evidence_test {
namespace {

constexpr Polarity kYes = Polarity::kConfirmationIsGood;
constexpr Polarity kNo = Polarity::kDenialIsGood;

static_assert(Judge(Assessment::kConfirmed, kYes) == Standing::kGood);
static_assert(Judge(Assessment::kConfirmed, kNo) == Standing::kBad);
static_assert(Judge(Assessment::kDenied, kYes) == Standing::kBad);
static_assert(Judge(Assessment::kDenied, kNo) == Standing::kGood);
// Unknown is not a no, whichever answer is the good one.
static_assert(Judge(Assessment::kUnknown, kYes) == Standing::kOpen);
static_assert(Judge(Assessment::kUnknown, kNo) == Standing::kOpen);

TEST(JudgeTest, TurningThePolarityTurnsWhatIsKnown) {
  for (const Assessment assessment :
       {Assessment::kUnknown, Assessment::kConfirmed, Assessment::kDenied}) {
    const Standing straight = Judge(assessment, kYes);
    const Standing turned = Judge(assessment, kNo);
    EXPECT_EQ(straight == turned, straight == Standing::kOpen);
  }
}

TEST(JudgeTest, NothingSaidIsUnknown) {
  EXPECT_EQ(Assessment{}, Assessment::kUnknown);
}

// Whether what was told at `told` and may be so old is stale.
bool IsTooOld(Instant told, Span max_age, Instant now) {
  return IsStale(told, {.max_age = max_age}, now);
}

TEST(IsStaleTest, ADeadlineIsMetAtTheVeryInstant) {
  const Instant told = *ParseInstant("2026-01-01T00:00:00Z");
  const Instant due = *(told + Days(90));
  EXPECT_FALSE(IsTooOld(told, Days(90), told));
  EXPECT_FALSE(IsTooOld(told, Days(90), due));
  EXPECT_TRUE(IsTooOld(told, Days(90), *(due + *Span::FromNanos(1))));
}

TEST(IsStaleTest, WhatIsToldAheadOfItsTimeIsNotOld) {
  EXPECT_FALSE(IsTooOld(Instant{100, 0}, Days(0), Instant{0, 0}));
}

TEST(IsStaleTest, HoldsForTheWholeCalendar) {
  EXPECT_TRUE(IsTooOld(Instant::Min(), Days(3'652'058), Instant::Max()));
  EXPECT_FALSE(IsTooOld(Instant::Min(), Days(3'652'059), Instant::Max()));
}

// Budget is updated at every stage promotion: the same value confirmed since the
// stage was entered will do (domain: BANT+C).
TEST(IsStaleTest, WhatIsToBeReconfirmedCountsFromTheEntryOn) {
  const Instant entered = *ParseInstant("2026-03-01T09:00:00Z");
  const Instant before = *(entered - *Span::FromNanos(1));
  const Instant now = *(entered + Days(1));
  EXPECT_FALSE(IsStale(entered, {.each_stage = true}, now, entered));
  EXPECT_TRUE(IsStale(before, {.each_stage = true}, now, entered));
  EXPECT_FALSE(IsStale(before, {.max_age = Days(9)}, now, entered));
  // Without a stage there is nothing to confirm it in.
  EXPECT_FALSE(IsStale(before, {.each_stage = true}, now));
}

TEST(IsStaleTest, WithoutATimeNothingIsFreshThatShouldBe) {
  const Instant now{0, 0};
  EXPECT_FALSE(IsStale(std::nullopt, {}, now, now));
  EXPECT_TRUE(IsStale(std::nullopt, {.max_age = Days(90)}, now));
  EXPECT_TRUE(IsStale(std::nullopt, {.each_stage = true}, now, now));
}

}  // namespace
}  // namespace bantam::model::evidence_test
