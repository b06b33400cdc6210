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

TEST(IsStaleTest, ADeadlineIsMetAtTheVeryInstant) {
  const Instant told = *ParseInstant("2026-01-01T00:00:00Z");
  const Instant due = *(told + Days(90));
  EXPECT_FALSE(IsStale(told, Days(90), told));
  EXPECT_FALSE(IsStale(told, Days(90), due));
  EXPECT_TRUE(IsStale(told, Days(90), *(due + *Span::FromNanos(1))));
}

TEST(IsStaleTest, WhatIsToldAheadOfItsTimeIsNotOld) {
  EXPECT_FALSE(IsStale(Instant{100, 0}, Days(0), Instant{0, 0}));
}

TEST(IsStaleTest, HoldsForTheWholeCalendar) {
  EXPECT_TRUE(IsStale(Instant::Min(), Days(3'652'058), Instant::Max()));
  EXPECT_FALSE(IsStale(Instant::Min(), Days(3'652'059), Instant::Max()));
}

}  // namespace
}  // namespace bantam::model::evidence_test
