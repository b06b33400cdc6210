// Which question to ask next (docs/assessment.md, "Questions").

#include "bantam/model/question.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace bantam::model::question_test {
namespace {

constexpr Worth kAmount{.good = Points{10}, .bad = Points{-4}};

TEST(WorthOfTest, IsTheTotalIfGoodLessTheTotalIfBad) {
  const QuestionPlace place{.dimension = {Points{5}}, .total = {Points{20}}};
  EXPECT_EQ(TotalIf(Points{10}, place), Points{30});
  EXPECT_EQ(TotalIf(Points{-4}, place), Points{16});
  EXPECT_EQ(WorthOf(kAmount, place), Points{14});
}

// The dimension may still rise by 3 to its cap, or fall by 4.
TEST(WorthOfTest, ABoundOfTheDimensionTakesFromIt) {
  const QuestionPlace place{.dimension = {Points{5}, {.cap = Points{8}}},
                            .total = {Points{20}}};
  EXPECT_EQ(WorthOf(kAmount, place), Points{7});
}

// What lies beyond the dimension's cap has to be lost before anything changes.
TEST(WorthOfTest, BeyondBothBoundsItIsWorthNothing) {
  const QuestionPlace full{.dimension = {Points{50}, {.cap = Points{8}}},
                           .total = {Points{20}}};
  EXPECT_EQ(WorthOf(kAmount, full), Points{0});
  const QuestionPlace at_top{.dimension = {Points{5}},
                             .total = {Points{150}, {.cap = Points{100}}}};
  EXPECT_EQ(WorthOf(kAmount, at_top), Points{0});
}

TEST(WorthOfTest, OutOfRangeIsNoWorth) {
  EXPECT_FALSE(WorthOf(kAmount, {.dimension = {Points::Max()}, .total = {}})
                   .has_value());
  EXPECT_FALSE(WorthOf(kAmount, {.dimension = {}, .total = {Points::Min()}})
                   .has_value());
}

TEST(OpenQuestionTest, TheGreatestWorthComesFirstAndTiesGoInPolicyOrder) {
  std::vector<OpenQuestion> questions = {
      {2, Points{5}}, {0, Points{5}}, {1, Points{9}}, {3, Points{0}}};
  std::sort(questions.begin(), questions.end());
  std::vector<size_t> order;
  for (const OpenQuestion& question : questions) {
    order.push_back(question.index);
  }
  EXPECT_EQ(order, (std::vector<size_t>{1, 0, 2, 3}));
}

}  // namespace
}  // namespace bantam::model::question_test
