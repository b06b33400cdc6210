// What several sources say together (docs/assessment.md, "What the sources say
// together").

#include "bantam/model/conflict.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tests/model/random.h"

namespace bantam::model::conflict_test {
namespace {

constexpr Assessment kYes = Assessment::kConfirmed;
constexpr Assessment kNo = Assessment::kDenied;

// A statement by one of few sources, each of a rank of its own.
struct Said {
  size_t place_ = 0;
  std::string source_;
  Assessment assessment_ = Assessment::kUnknown;
  std::optional<int64_t> day = std::nullopt;
  std::optional<std::string> value_ = std::nullopt;
  std::optional<int64_t> recorded_day = std::nullopt;

  static std::optional<Instant> InstantOf(std::optional<int64_t> day) {
    if (!day) return std::nullopt;
    return Instant{*day * 86'400, 0};
  }
  const std::string& source() const { return source_; }
  // Sales is more credible than a form, and a form than anybody else.
  int rank() const {
    return source_ == "sales" ? 0 : source_ == "form" ? 1 : 2;
  }
  Assessment assessment() const { return assessment_; }
  const std::string* value() const { return value_ ? &*value_ : nullptr; }
  std::optional<Instant> at() const { return InstantOf(day); }
  std::optional<Instant> recorded() const { return InstantOf(recorded_day); }
  size_t place() const { return place_; }
};

std::vector<size_t> Places(const std::vector<Said>& statements) {
  std::vector<size_t> places;
  for (const Said& said : statements) places.push_back(said.place_);
  return places;
}

struct Answer {
  Assessment assessment;
  bool in_conflict;
  std::string value;
  std::optional<int64_t> day;

  friend bool operator==(const Answer&, const Answer&) = default;
};

Answer Ask(ConflictRule rule, const std::vector<Said>& statements) {
  std::vector<Said> scratch;
  const auto settled = Settle(rule, statements, &scratch);
  return {
      settled.assessment, settled.in_conflict,
      settled.value == nullptr ? "" : *settled.value,
      settled.at ? std::optional(settled.at->seconds / 86'400) : std::nullopt};
}

TEST(KeepLatestTest, LeavesEachSourcesLatestInTheOrderOfTheList) {
  std::vector<Said> said = {{0, "sales", kYes, 5}, {1, "form", kNo, 2},
                            {2, "sales", kNo, 4},  {3, "form", kYes, 3},
                            {4, "sales", kNo, 5},  {5, "list", kYes}};
  KeepLatest(&said);
  EXPECT_EQ(Places(said), (std::vector<size_t>{0, 3, 4, 5}));
}

// The pair of both times counts; an absent time is before any other.
TEST(KeepLatestTest, WhenItWasSoComesBeforeWhenItWasRecorded) {
  std::vector<Said> said = {{0, "form", kYes, 2, {}, 9},
                            {1, "form", kYes, 3, {}, 4},
                            {2, "form", kYes, 3, {}, 5},
                            {3, "form", kYes, {}, {}, 99}};
  KeepLatest(&said);
  EXPECT_EQ(Places(said), (std::vector<size_t>{2}));
  std::vector<Said> timeless = {{0, "form", kYes}, {1, "form", kNo, 1}};
  KeepLatest(&timeless);
  EXPECT_EQ(Places(timeless), (std::vector<size_t>{1}));
}

TEST(SettleTest, OfNoStatementsNobodyKnows) {
  EXPECT_EQ(Ask(ConflictRule::kLatest, {}),
            (Answer{Assessment::kUnknown, false, "", {}}));
}

TEST(SettleTest, ThoseThatAgreeAnswerAtTheLatestTime) {
  const std::vector<Said> said = {
      {0, "sales", kYes, 2, "5k"}, {1, "form", kYes, 7}, {2, "list", kYes}};
  for (const auto rule : {ConflictRule::kLatest, ConflictRule::kMostCredible,
                          ConflictRule::kAsk}) {
    EXPECT_EQ(Ask(rule, said), (Answer{kYes, false, "5k", 7}));
  }
}

TEST(SettleTest, TheRuleSaysWhoIsBelieved) {
  const std::vector<Said> said = {{0, "sales", kYes, 2, "5k"},
                                  {1, "form", kNo, 7}};
  EXPECT_EQ(Ask(ConflictRule::kLatest, said), (Answer{kNo, true, "", 7}));
  EXPECT_EQ(Ask(ConflictRule::kMostCredible, said),
            (Answer{kYes, true, "5k", 2}));
  EXPECT_EQ(Ask(ConflictRule::kAsk, said),
            (Answer{Assessment::kUnknown, true, "", {}}));
}

// Among the most credible the latest decide, and those may differ as well.
TEST(SettleTest, ATieIsNotDecided) {
  const std::vector<Said> said = {{0, "form", kYes, 3}, {1, "form", kNo, 3}};
  for (const auto rule : {ConflictRule::kLatest, ConflictRule::kMostCredible}) {
    EXPECT_EQ(Ask(rule, said).assessment, Assessment::kUnknown);
    EXPECT_TRUE(Ask(rule, said).in_conflict);
  }
  std::vector<Said> later = said;
  later.push_back({2, "form", kNo, 4});
  EXPECT_EQ(Ask(ConflictRule::kMostCredible, later).assessment, kNo);
}

// Supporters are all that say so, believed or not.
TEST(SettleTest, OneMoreConfirmationNeverWeakens) {
  const std::vector<Said> said = {
      {0, "sales", kYes, 2}, {1, "form", kNo, 7}, {2, "list", kYes, 9, "5k"}};
  EXPECT_EQ(Ask(ConflictRule::kMostCredible, said),
            (Answer{kYes, true, "5k", 9}));
}

// One answer, two values: the rule decides among the supporters' values.
TEST(SettleTest, ValuesAreSettledByTheSameRule) {
  const std::vector<Said> said = {{0, "sales", kYes, 2, "5k"},
                                  {1, "form", kYes, 7, "9k"},
                                  {2, "list", kYes, 8}};
  EXPECT_EQ(Ask(ConflictRule::kLatest, said), (Answer{kYes, true, "9k", 8}));
  EXPECT_EQ(Ask(ConflictRule::kMostCredible, said),
            (Answer{kYes, true, "5k", 8}));
  EXPECT_EQ(Ask(ConflictRule::kAsk, said), (Answer{kYes, true, "", 8}));
}

// Claims are settled by nobody.
TEST(CommonValueTest, IsThereWhileNoneDiffers) {
  const std::vector<Said> same = {
      {0, "a", kYes, 1, "x"}, {1, "b", kYes, 2}, {2, "c", kYes, 3, "x"}};
  EXPECT_EQ(*CommonValue(same).value, "x");
  std::vector<Said> other = same;
  other.push_back({3, "d", kYes, 4, "y"});
  other.push_back({4, "e", kYes, 5, "x"});
  EXPECT_TRUE(CommonValue(other).differ);
  EXPECT_EQ(CommonValue(other).value, nullptr);
  EXPECT_EQ(CommonValue(std::vector<Said>()).value, nullptr);
}

// The order in which statements arrive never matters.
TEST(SettleTest, IsTheSameInAnyOrder) {
  Random random(23);
  for (int n = 0; n < 3'000; ++n) {
    std::vector<Said> said;
    for (int64_t i = random.Between(0, 6); i > 0; --i) {
      Said one;
      one.place_ = said.size();
      one.source_ = random.Between(0, 1) == 0 ? "sales" : "form";
      one.assessment_ = random.Between(0, 1) == 0 ? kYes : kNo;
      if (random.Between(0, 4) > 0) one.day = random.Between(0, 3);
      if (random.Between(0, 1) > 0)
        one.value_ =
            std::string(1, static_cast<char>('a' + random.Between(0, 1)));
      said.push_back(one);
    }
    std::vector<Said> turned(said.rbegin(), said.rend());
    KeepLatest(&said);
    KeepLatest(&turned);
    EXPECT_EQ(Places(said), Places(turned));
    std::reverse(turned.begin(), turned.end());
    for (const auto rule : {ConflictRule::kLatest, ConflictRule::kMostCredible,
                            ConflictRule::kAsk}) {
      EXPECT_EQ(Ask(rule, said), Ask(rule, turned));
    }
  }
}

}  // namespace
}  // namespace bantam::model::conflict_test
