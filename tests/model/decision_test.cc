// Yes, no or unknown (docs/assessment.md, "Qualifications", "Personas").

#include "bantam/model/decision.h"

#include <gtest/gtest.h>

#include <cstddef>

namespace bantam::model::decision_test {
namespace {

constexpr Decision kYes = Decision::kYes;
constexpr Decision kNo = Decision::kNo;
constexpr Decision kUnknown = Decision::kUnknown;

// "And" is sound: it says no, or yes, if and only if that holds whatever the
// unknowns turn out to be.
TEST(BothTest, SaysWhatHoldsWhateverTheUnknownsAre) {
  for (const Decision a : {kYes, kNo, kUnknown}) {
    for (const Decision b : {kYes, kNo, kUnknown}) {
      bool can_hold = false;
      bool can_fail = false;
      for (const bool x : {false, true}) {
        for (const bool y : {false, true}) {
          if ((a != kUnknown && x != (a == kYes)) ||
              (b != kUnknown && y != (b == kYes))) {
            continue;
          }
          (x && y ? can_hold : can_fail) = true;
        }
      }
      const Decision expected = !can_fail ? kYes : can_hold ? kUnknown : kNo;
      EXPECT_EQ(Both(a, b), expected);
    }
  }
}

TEST(NotTest, LeavesTheUnknownOpen) {
  EXPECT_EQ(Not(kYes), kNo);
  EXPECT_EQ(Not(kNo), kYes);
  EXPECT_EQ(Not(kUnknown), kUnknown);
}

// Points that are known count; what unknowns could still take away does not
// undo it.
TEST(ReachesTest, AThresholdIsReachedAtIt) {
  const Figure figure{{40}, {{30}, {70}}};
  EXPECT_EQ(Reaches(figure, Points{40}), kYes);
  EXPECT_EQ(Reaches(figure, Points{41}), kUnknown);
  EXPECT_EQ(Reaches(figure, Points{70}), kUnknown);
  EXPECT_EQ(Reaches(figure, Points{71}), kNo);
}

TEST(StaysBelowTest, HoldsWhateverTheUnknownsAre) {
  const Interval interval{{30}, {70}};
  EXPECT_EQ(StaysBelow(interval, Points{71}), kYes);
  EXPECT_EQ(StaysBelow(interval, Points{70}), kUnknown);
  EXPECT_EQ(StaysBelow(interval, Points{31}), kUnknown);
  EXPECT_EQ(StaysBelow(interval, Points{30}), kNo);
}

// A persona does not fit when too few traits would hold even with all unknown
// ones.
TEST(AtLeastTest, CountsWhatHoldsAndWhatMay) {
  EXPECT_EQ(AtLeast(0, 0, 0), kYes);
  EXPECT_EQ(AtLeast(2, 2, 0), kYes);
  EXPECT_EQ(AtLeast(2, 1, 1), kUnknown);
  EXPECT_EQ(AtLeast(2, 0, 2), kUnknown);
  EXPECT_EQ(AtLeast(2, 1, 0), kNo);
  EXPECT_EQ(AtLeast(3, 0, 2), kNo);
  constexpr size_t kAll = static_cast<size_t>(-1);
  EXPECT_EQ(AtLeast(kAll, 1, kAll), kUnknown);
}

}  // namespace
}  // namespace bantam::model::decision_test
