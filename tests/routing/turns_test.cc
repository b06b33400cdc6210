// Whose turn it is: everybody gets their share, whoever joins begins where the
// others are, and nothing depends on the order in which people are named.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "tests/model/random.h"
#include "tests/routing/routings.h"

namespace bantam::turns_test {
namespace {

using ::bantam::model::Random;
using ::bantam::testing::Ask;
using ::bantam::testing::InTurn;
using ::bantam::testing::Now;
using ::bantam::testing::Of;
using ::bantam::testing::Sdr;
using ::bantam::testing::WithRouting;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// A host that gives out leads and keeps the cursor.
class Desk {
 public:
  explicit Desk(const Policy& policy, std::vector<Candidate> candidates)
      : router_(policy), lead_(policy) {
    context_ = Of(std::move(candidates));
  }

  RoutingContext& context() { return context_; }

  RoutingAnswer Give() {
    RoutingAnswer answer = Ask(router_, lead_, context_);
    context_.cursor = answer.cursor;
    return answer;
  }

  std::vector<std::string> Give(int count) {
    std::vector<std::string> owners;
    for (int i = 0; i < count; ++i) owners.push_back(Give().owner);
    return owners;
  }

 private:
  Router router_;
  Lead lead_;
  RoutingContext context_;
};

Policy Weighted() {
  return WithRouting(InTurn("weighted: true"));
}

std::map<std::string, int64_t> Shares(const std::vector<std::string>& owners) {
  std::map<std::string, int64_t> shares;
  for (const std::string& owner : owners) ++shares[owner];
  return shares;
}

// `count` people of weights 1 to 5, in any order.
std::vector<Candidate> AnyPeople(Random& random, int64_t count) {
  std::vector<Candidate> people;
  for (int64_t i = 0; i < count; ++i) {
    people.push_back(Sdr("p" + std::to_string(i), random.Between(1, 5)));
  }
  for (size_t i = people.size(); i > 1; --i) {
    std::swap(people[i - 1], people[static_cast<size_t>(random.Between(
                                 0, static_cast<int64_t>(i) - 1))]);
  }
  return people;
}

TEST(Turns, GiveEverybodyOneBeforeAnybodyGetsTwo) {
  Desk desk(WithRouting(InTurn()), {Sdr("cat"), Sdr("amy", 9), Sdr("bob")});
  EXPECT_THAT(desk.Give(7),
              ElementsAre("amy", "bob", "cat", "amy", "bob", "cat", "amy"));
  EXPECT_THAT(desk.context().cursor, ElementsAre(TurnCount{"turn", "amy", 3},
                                                 TurnCount{"turn", "bob", 2},
                                                 TurnCount{"turn", "cat", 2}));
}

TEST(Turns, GoByWeightWhereTheRuleSaysSo) {
  Desk desk(Weighted(), {Sdr("amy", 3), Sdr("bob", 1)});
  EXPECT_THAT(desk.Give(8), ElementsAre("amy", "bob", "amy", "amy", "amy",
                                        "bob", "amy", "amy"));
}

// After n times the sum of the weights everybody has had exactly their share;
// and in between nobody is a whole round ahead.
TEST(Turns, GiveExactlyTheShares) {
  Random random(1);
  const Policy policy = Weighted();
  for (int trial = 0; trial < 30; ++trial) {
    const std::vector<Candidate> people =
        AnyPeople(random, random.Between(1, 7));
    int64_t sum = 0;
    for (const Candidate& person : people) sum += *person.weight;
    Desk desk(policy, people);
    std::map<std::string, int64_t> shares;
    for (int64_t n = 1; n <= 4 * sum; ++n) {
      ++shares[desk.Give().owner];
      for (const Candidate& person : people) {
        const int64_t rounds = n / sum;
        EXPECT_GE(shares[person.id], rounds * *person.weight);
        EXPECT_LE(shares[person.id], (rounds + 1) * *person.weight);
        if (n % sum == 0) {
          EXPECT_EQ(shares[person.id], rounds * *person.weight) << person.id;
        }
      }
    }
  }
}

TEST(Turns, DoNotDependOnTheOrderInWhichPeopleAreNamed) {
  Random random(2);
  const Policy policy = Weighted();
  for (int trial = 0; trial < 30; ++trial) {
    std::vector<Candidate> people = AnyPeople(random, random.Between(1, 6));
    for (Candidate& person : people) {
      person.away = random.Between(0, 3) == 0;
    }
    Desk one(policy, people);
    std::reverse(people.begin(), people.end());
    Desk other(policy, people);
    for (int i = 0; i < 20; ++i) {
      std::reverse(other.context().cursor.begin(),
                   other.context().cursor.end());
      EXPECT_EQ(one.Give(), other.Give());
    }
  }
}

// The cursor is all that there is to know.
TEST(Turns, GoOnFromTheCursor) {
  const Policy policy = Weighted();
  const std::vector<Candidate> people = {Sdr("amy", 2), Sdr("bob", 3)};
  Desk all(policy, people);
  const std::vector<std::string> expected = all.Give(23);
  Desk first(policy, people);
  std::vector<std::string> owners = first.Give(11);
  Desk second(policy, people);
  second.context().cursor = first.context().cursor;
  for (const std::string& owner : second.Give(12)) owners.push_back(owner);
  EXPECT_EQ(owners, expected);
}

// Who is not chosen is not missed, if the cursor knows all of them.
TEST(Turns, AreTheSameWithoutSomebodyWhoIsNotChosen) {
  Random random(3);
  const Policy policy = Weighted();
  for (int trial = 0; trial < 50; ++trial) {
    const std::vector<Candidate> people =
        AnyPeople(random, random.Between(2, 6));
    Desk desk(policy, people);
    desk.Give(static_cast<int>(random.Between(1, 30)));
    const RoutingContext before = desk.context();
    const std::string owner = desk.Give().owner;
    for (size_t i = 0; i < people.size(); ++i) {
      if (people[i].id == owner) continue;
      RoutingContext without = before;
      without.candidates.erase(without.candidates.begin() +
                               static_cast<ptrdiff_t>(i));
      EXPECT_EQ(Ask(policy, without).owner, owner);
    }
  }
}

TEST(Turns, PassOverWhoIsNotThere) {
  Desk desk(WithRouting(InTurn()), {Sdr("amy"), Sdr("bob"), Sdr("cat")});
  desk.context().candidates[1].away = true;
  EXPECT_THAT(desk.Give(4), ElementsAre("amy", "cat", "amy", "cat"));
}

TEST(Turns, LetWhoJoinsBeginWhereTheOthersAre) {
  Desk desk(WithRouting(InTurn()), {Sdr("amy"), Sdr("bob")});
  desk.Give(101);
  desk.context().candidates.push_back(Sdr("new"));
  // amy has had 51 and bob 50, and so has who joins.
  EXPECT_THAT(desk.Give(6),
              ElementsAre("bob", "new", "amy", "bob", "new", "amy"));
}

TEST(Turns, LetWhoJoinsBeginInProportion) {
  Desk desk(Weighted(), {Sdr("amy", 2), Sdr("bob", 3)});
  desk.Give(5 * 7);
  desk.context().candidates.push_back(Sdr("new", 4));
  EXPECT_EQ(Shares(desk.Give(9)), (std::map<std::string, int64_t>{
                                      {"amy", 2}, {"bob", 3}, {"new", 4}}));
  EXPECT_THAT(desk.context().cursor, ElementsAre(TurnCount{"turn", "amy", 16},
                                                 TurnCount{"turn", "bob", 24},
                                                 TurnCount{"turn", "new", 32}));
}

// Half a lead is rounded up: who joins is never behind the others.
TEST(Turns, RoundUpWhereWhoJoinsBegins) {
  Desk desk(Weighted(), {Sdr("amy", 2), Sdr("bob", 2)});
  desk.context().cursor = {{"turn", "amy", 3}, {"turn", "bob", 3}};
  desk.context().candidates.push_back(Sdr("new", 1));
  desk.Give();
  EXPECT_THAT(desk.context().cursor, ElementsAre(TurnCount{"turn", "amy", 4},
                                                 TurnCount{"turn", "bob", 3},
                                                 TurnCount{"turn", "new", 2}));
}

TEST(Turns, LetWhoJoinsWhileAllAreAwayBeginWhereTheyAre) {
  Desk desk(WithRouting(InTurn()), {Sdr("amy"), Sdr("bob")});
  desk.Give(20);
  for (Candidate& person : desk.context().candidates) person.away = true;
  desk.context().candidates.push_back(Sdr("new"));
  desk.Give(1);
  for (Candidate& person : desk.context().candidates) person.away = false;
  EXPECT_EQ(Shares(desk.Give(2)),
            (std::map<std::string, int64_t>{{"amy", 1}, {"bob", 1}}));
}

TEST(Turns, AreCountedByRule) {
  const Policy policy = WithRouting(R"pb(
    rules {
      id: "large"
      when: "account.employees >= 200"
      turn { roles: "sdr" }
    }
    rules {
      id: "rest"
      turn { roles: "sdr" }
    }
  )pb");
  Router router(policy);
  RoutingContext context = Of({Sdr("amy"), Sdr("bob")});
  context.cursor = {{"gone", "zoe", 5}, {"large", "amy", 8}};
  Lead lead(policy);
  testing::SetField(lead, "account.employees", int64_t{1});
  const RoutingAnswer answer = Ask(router, lead, context);
  EXPECT_EQ(answer.owner, "amy");
  // Bob joins; what is no more is kept.
  EXPECT_THAT(
      answer.cursor,
      ElementsAre(TurnCount{"gone", "zoe", 5}, TurnCount{"large", "amy", 8},
                  TurnCount{"rest", "amy", 1}, TurnCount{"rest", "bob", 0}));
}

// (10^12 - 1) / 10^6 and (10^12 - 10^6) / (10^6 - 1), which is 10^6, differ by
// one part in 10^12.
TEST(Turns, StayExactAtTheEndOfTheirRange) {
  Desk desk(Weighted(), {Sdr("amy", Router::kMaxWeight - 1),
                         Sdr("bob", Router::kMaxWeight)});
  desk.context().cursor = {{"turn", "amy", Router::kMaxGiven - 1'000'000},
                           {"turn", "bob", Router::kMaxGiven - 1}};
  EXPECT_THAT(desk.Give(2), ElementsAre("bob", "amy"));
  EXPECT_EQ(desk.context().cursor[1].given, Router::kMaxGiven);
}

TEST(Turns, ThatWouldLeaveTheirRangeAreAnError) {
  const Policy policy = Weighted();
  const Lead lead(policy);
  Router router(policy);
  RoutingContext context = Of({Sdr("amy")});
  context.cursor = {{"turn", "amy", Router::kMaxGiven}};
  auto answer = router.Route(lead, "new_leads", context, Now());
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kResourceExhausted);
  EXPECT_THAT(std::string(answer.status().message()), HasSubstr("'amy'"));
  // So does somebody who joins.
  context = Of({Sdr("amy"), Sdr("bob", 2)});
  context.cursor = {{"turn", "amy", Router::kMaxGiven - 1}};
  answer = router.Route(lead, "new_leads", context, Now());
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kResourceExhausted);
  EXPECT_THAT(std::string(answer.status().message()), HasSubstr("'bob'"));
}

// One owner or none, whatever the host hands in; and always one if somebody
// may.
TEST(Turns, NeverHaveTwoOwners) {
  Random random(4);
  const Policy policy =
      WithRouting(InTurn("weighted: true") + "claim_for: \"30d\"");
  Router router(policy);
  const Lead lead(policy);
  for (int trial = 0; trial < 2'000; ++trial) {
    RoutingContext context = Of(AnyPeople(random, random.Between(0, 4)));
    bool somebody = false;
    for (Candidate& person : context.candidates) {
      person.away = random.Between(0, 1) == 0;
      somebody = somebody || !person.away;
      if (random.Between(0, 1) > 0) {
        context.cursor.push_back({"turn", person.id, random.Between(0, 9)});
      }
    }
    bool claimed = false;
    for (int64_t i = random.Between(0, 3); i > 0; --i) {
      const auto days = static_cast<int>(random.Between(-5, 60));
      context.claims.push_back({.id = std::to_string(i),
                                .owner = "o" + std::to_string(i),
                                .since = testing::DaysAgo(days)});
      claimed = claimed || (days >= 0 && days < 30);
    }
    const RoutingAnswer answer = Ask(router, lead, context);
    const RoutingOutcome expected = claimed    ? RoutingOutcome::kKept
                                    : somebody ? RoutingOutcome::kAssigned
                                               : RoutingOutcome::kNobody;
    EXPECT_EQ(answer.outcome, expected);
    EXPECT_EQ(!answer.owner.empty(), claimed || somebody);
    EXPECT_EQ(!answer.claim.empty(), claimed);
    EXPECT_EQ(!answer.rule.empty(), !claimed && somebody);
    EXPECT_EQ(std::count_if(answer.claims.begin(), answer.claims.end(),
                            [](const ClaimResult& claim) {
                              return claim.standing == ClaimStanding::kHeld;
                            }),
              claimed ? 1 : 0);
  }
}

}  // namespace
}  // namespace bantam::turns_test
