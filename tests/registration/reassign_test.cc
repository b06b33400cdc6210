// Who takes over what somebody leaves behind: none of it is lost.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/model/random.h"
#include "tests/registration/registrations.h"

namespace bantam::reassign_test {
namespace {

using ::bantam::model::Random;
using ::bantam::testing::Deals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::string Message(const absl::Status& status) {
  return std::string(status.message());
}

TEST(Reassign, GivesInTurn) {
  const auto answer = Reassign(
      Deals(), {"R-3", "R-1", "R-2"}, "ann", {{.id = "bob"}, {.id = "amy"}},
      {{"other", "zoe", 3}, {std::string(kReassignRule), "amy", 1}});
  ASSERT_TRUE(answer.ok()) << answer.status();
  // Bob joins where amy is.
  EXPECT_THAT(answer->items, ElementsAre(Reassignment{"R-1", "amy"},
                                         Reassignment{"R-2", "bob"},
                                         Reassignment{"R-3", "amy"}));
  EXPECT_THAT(answer->cursor,
              ElementsAre(TurnCount{std::string(kReassignRule), "amy", 3},
                          TurnCount{std::string(kReassignRule), "bob", 2},
                          TurnCount{"other", "zoe", 3}));
}

// None is lost, none given twice, nobody who leaves or is away gets one, the
// shares are exact over whole rounds, and the order does not matter.
TEST(Reassign, LosesNothing) {
  const Policy policy = Deals();
  Random random(5);
  for (int trial = 0; trial < 300; ++trial) {
    std::vector<std::string> items;
    for (int64_t i = random.Between(0, 60); i > 0; --i) {
      items.push_back("R-" + std::to_string(i));
    }
    std::vector<Candidate> candidates = {{.id = "always", .weight = 2}};
    int64_t sum = 2;
    for (int64_t i = random.Between(0, 4); i > 0; --i) {
      candidates.push_back({.id = "m" + std::to_string(i),
                            .weight = random.Between(1, 4),
                            .away = random.Between(0, 2) == 0});
      if (!candidates.back().away) sum += *candidates.back().weight;
    }
    const auto answer = Reassign(policy, items, "gone", candidates, {});
    ASSERT_TRUE(answer.ok()) << answer.status();
    std::set<std::string> given;
    std::map<std::string, int64_t> shares;
    for (const Reassignment& one : answer->items) {
      EXPECT_TRUE(given.insert(one.item).second) << one.item;
      ++shares[one.to];
    }
    EXPECT_EQ(given, std::set<std::string>(items.begin(), items.end()));
    const auto count = static_cast<int64_t>(items.size());
    for (const Candidate& candidate : candidates) {
      if (candidate.away) {
        EXPECT_EQ(shares.count(candidate.id), 0u);
      } else {
        EXPECT_GE(shares[candidate.id], count / sum * *candidate.weight);
        EXPECT_LE(shares[candidate.id], (count / sum + 1) * *candidate.weight);
      }
    }
    std::reverse(items.begin(), items.end());
    std::reverse(candidates.begin(), candidates.end());
    const auto again = Reassign(policy, items, "gone", candidates, {});
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(*again, *answer);
  }
}

TEST(Reassign, OfNothingChangesNothing) {
  const auto answer = Reassign(Deals(), {}, "ann", {}, {{"r", "bob", 2}});
  ASSERT_TRUE(answer.ok());
  EXPECT_THAT(answer->items, IsEmpty());
  EXPECT_THAT(answer->cursor, ElementsAre(TurnCount{"r", "bob", 2}));
}

TEST(Reassign, NeedsSomebodyWhoIsThere) {
  const auto answer = Reassign(Deals(), {"R-1", "R-2"}, "ann",
                               {{.id = "bob", .away = true}}, {});
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(Message(answer.status()),
            "nobody is available to take over 2 items; name a candidate who "
            "is");
}

TEST(Reassign, NamesWhatIsWrong) {
  const Policy policy = Deals();
  const std::vector<Candidate> bob = {{.id = "bob"}};
  EXPECT_EQ(Message(Reassign(policy, {"R-1", "R-1"}, "ann", bob, {}).status()),
            "items[1]: 'R-1' stands at items[0] already");
  EXPECT_EQ(Message(Reassign(policy, {""}, "ann", bob, {}).status()),
            "items[0]: it is required");
  EXPECT_EQ(Message(Reassign(policy, {"\xff"}, "ann", bob, {}).status()),
            "items[0]: byte 0 is not UTF-8");
  EXPECT_EQ(Message(Reassign(policy, {"R-1"}, "", bob, {}).status()),
            "from: it is required");
  EXPECT_EQ(Message(Reassign(policy, {"R-1"}, "bob", bob, {}).status()),
            "candidates[0].id: 'bob' is who leaves, and takes nothing over");
  EXPECT_THAT(
      Message(Reassign(policy, {"R-1"}, "ann", {{.id = "bob", .weight = 0}}, {})
                  .status()),
      HasSubstr("candidates[0].weight: "));
  EXPECT_THAT(
      Message(
          Reassign(policy, {"R-1"}, "ann", bob, {{"r", "bob", -1}}).status()),
      HasSubstr("cursor[0].given: "));
  EXPECT_EQ(Reassign(policy, {"R-1"}, "ann", bob,
                     {{std::string(kReassignRule), "bob", Router::kMaxGiven}})
                .status()
                .code(),
            absl::StatusCode::kResourceExhausted);
  const std::vector<std::string> many(kMaxRegistrations + 1, "x");
  EXPECT_EQ(Reassign(policy, many, "ann", bob, {}).status().code(),
            absl::StatusCode::kResourceExhausted);
}

}  // namespace
}  // namespace bantam::reassign_test
