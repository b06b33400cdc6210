// The fewest changes that reach a target.

#include "bantam/counterfactual.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/assess/frameworks.h"
#include "tests/model/random.h"
#include "tests/support/ask.h"

namespace bantam::counterfactual_test {
namespace {

using model::Assessment;
using testing::Compile;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::NewOpportunity;
using testing::Now;
using testing::P;
using testing::Say;
using ::testing::SizeIs;
using testing::WithBant;

constexpr char kFit[] = R"pb(
  id: "acme"
  fields { path: "account.employees" type: INT }
  fields {
    path: "account.industry"
    type: STRING
    values: "saas"
    values: "retail"
    values: "other"
  }
  fields { path: "account.growing" type: BOOL }
  fields { path: "account.rating" type: DOUBLE nullable: true }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "g"
      rules { id: "big" points: 10 when: "account.employees >= 200" }
      rules { id: "huge" points: 5 when: "account.employees > 5000" }
      rules { id: "saas" points: 8 when: "account.industry in ['saas']" }
      rules {
        id: "both"
        points: 6
        when: "account.growing && account.industry != 'retail'"
      }
      rules { id: "rated" points: 3 when: "account.rating >= 4.5" }
      rules { id: "unrated" points: -4 when: "account.rating == null" }
    }
  }
  grades {
    id: "grade"
    bands {
      score: "fit"
      bands { id: "A" at_least: 25 }
      bands { id: "B" at_least: 10 }
      bands { id: "C" }
    }
  })pb";

Counterfactual Reach(const Lead& lead, const Target& target,
                     const CounterfactualOptions& options = {}) {
  const auto found = testing::WhatWouldReach(lead, target, Now(), options);
  EXPECT_TRUE(found.ok()) << found.status();
  return found.ok() ? *found : Counterfactual();
}

Lead NewAccount(const Policy& policy) {
  Lead lead(policy);
  lead.SetPresent(Subject::kAccount);
  return lead;
}

Change Field(const std::string& path, Value value) {
  return {path, std::move(value), Assessment::kUnknown};
}

TEST(Counterfactual, FindsOneChange) {
  const Counterfactual found =
      Reach(NewAccount(Compile(kFit)), {.of = "fit", .at_least = P(10)});
  EXPECT_EQ(found.outcome, CounterfactualOutcome::kFound);
  EXPECT_TRUE(found.proven_smallest);
  EXPECT_THAT(found.changes,
              ElementsAre(Field("account.employees", int64_t{200})));
}

TEST(Counterfactual, FindsTheNextBand) {
  Lead lead = NewAccount(Compile(kFit));
  EXPECT_THAT(Reach(lead, {.of = "grade"}).changes,
              ElementsAre(Field("account.employees", int64_t{200})));
  ASSERT_TRUE(lead.Set("account.employees", int64_t{300}).ok());
  // From 10 to 25: neither 5 and 8, nor 5 and 6, but 8 and 6 with the 5.
  const Counterfactual found = Reach(lead, {.of = "grade"});
  EXPECT_TRUE(found.proven_smallest);
  EXPECT_THAT(found.changes,
              ElementsAre(Field("account.employees", int64_t{5001}),
                          Field("account.industry", std::string("saas")),
                          Field("account.growing", true)));
}

TEST(Counterfactual, LeavesWhatIsKnownWhereAsked) {
  Lead lead = NewAccount(Compile(kFit));
  ASSERT_TRUE(lead.Set("account.employees", int64_t{5}).ok());
  const Counterfactual found = Reach(lead, {.of = "fit", .at_least = P(10)},
                                     {.scope = ChangeScope::kUnknowns});
  EXPECT_THAT(found.changes,
              ElementsAre(Field("account.industry", std::string("saas")),
                          Field("account.growing", true)));
}

TEST(Counterfactual, SaysWhatIsReachedAndWhatCannotBe) {
  Lead lead = NewAccount(Compile(kFit));
  EXPECT_EQ(Reach(lead, {.of = "fit", .at_least = P(0)}).outcome,
            CounterfactualOutcome::kReached);
  EXPECT_EQ(Reach(lead, {.of = "fit", .at_least = P(33)}).outcome,
            CounterfactualOutcome::kImpossible);
  EXPECT_EQ(
      Reach(lead, {.of = "fit", .at_least = P(10)}, {.max_steps = 1}).outcome,
      CounterfactualOutcome::kGaveUp);
}

// Past three changes the set works, and does not claim to be the smallest.
TEST(Counterfactual, FindsMoreThanThreeChanges) {
  Lead lead = NewAccount(Compile(kFit));
  const Counterfactual found = Reach(lead, {.of = "fit", .at_least = P(32)});
  EXPECT_EQ(found.outcome, CounterfactualOutcome::kFound);
  EXPECT_FALSE(found.proven_smallest);
  EXPECT_THAT(found.changes, SizeIs(4));
  for (const Change& change : found.changes) {
    ASSERT_TRUE(lead.Set(change.path, *change.value).ok());
  }
  EXPECT_EQ(testing::Score(lead).points, P(32));
}

TEST(Counterfactual, AnswersQuestions) {
  Lead lead = NewOpportunity(WithBant("", R"pb(
    qualifications {
      id: "sql"
      subject: OPPORTUNITY
      requirements {
        id: "bant"
        points { of: "bant" at_least: 50 }
      }
      requirements { id: "size" when: "account.employees >= 20" }
    })pb"));
  Say(lead, testing::Confirmed("need.content"));
  const Change content{"answers.need.content", std::nullopt,
                       Assessment::kDenied};
  const Change amount{"answers.budget.amount", std::nullopt,
                      Assessment::kConfirmed};
  EXPECT_THAT(Reach(lead, {.of = "bant", .at_least = P(50)}).changes,
              ElementsAre(amount, content));
  EXPECT_THAT(
      Reach(lead, {.of = "sql"}).changes,
      ElementsAre(Field("account.employees", int64_t{20}), amount, content));
  // The need is known; without it 50 are out of reach.
  EXPECT_EQ(Reach(lead, {.of = "bant", .at_least = P(50)},
                  {.scope = ChangeScope::kUnknowns})
                .outcome,
            CounterfactualOutcome::kImpossible);
}

// Every set of up to three changes, tried one by one.
TEST(Counterfactual, NoSmallerSetExists) {
  const Policy policy = Compile(kFit);
  const std::vector<std::vector<Change>> options = {
      {Field("account.employees", int64_t{0}),
       Field("account.employees", int64_t{200}),
       Field("account.employees", int64_t{5001})},
      {Field("account.industry", std::string("saas")),
       Field("account.industry", std::string("retail")),
       Field("account.industry", std::string("other"))},
      {Field("account.growing", true), Field("account.growing", false)},
      {Field("account.rating", 1.0), Field("account.rating", 5.0),
       Field("account.rating", Null{})}};
  model::Random random(7);
  const auto points_with = [&](Lead lead, const std::vector<int64_t>& picks) {
    for (size_t i = 0; i < options.size(); ++i) {
      if (picks[i] < 0) continue;
      const Change& change = options[i][static_cast<size_t>(picks[i])];
      EXPECT_TRUE(lead.Set(change.path, *change.value).ok());
    }
    return testing::Score(lead).points;
  };
  for (int n = 0; n < 60; ++n) {
    Lead lead = NewAccount(policy);
    for (const std::vector<Change>& field : options) {
      const int64_t pick =
          random.Between(-2, static_cast<int64_t>(field.size()) - 1);
      if (pick < 0) continue;
      const Change& change = field[static_cast<size_t>(pick)];
      ASSERT_TRUE(lead.Set(change.path, *change.value).ok());
    }
    const model::Points target{random.Between(-4, 32) * 1'000'000};
    size_t fewest = options.size() + 1;
    std::vector<int64_t> picks(options.size(), -1);
    for (;;) {
      size_t changed = 0;
      for (const int64_t pick : picks) changed += pick >= 0 ? 1 : 0;
      if (changed < fewest && points_with(lead, picks) >= target) {
        fewest = changed;
      }
      size_t i = 0;
      while (i < picks.size() &&
             ++picks[i] == static_cast<int64_t>(options[i].size())) {
        picks[i++] = -1;
      }
      if (i == picks.size()) break;
    }
    const Counterfactual found = Reach(lead, {.of = "fit", .at_least = target});
    if (fewest == 0) {
      EXPECT_EQ(found.outcome, CounterfactualOutcome::kReached) << n;
    } else if (fewest > options.size()) {
      EXPECT_NE(found.outcome, CounterfactualOutcome::kFound) << n;
    } else {
      EXPECT_EQ(found.outcome, CounterfactualOutcome::kFound) << n;
      EXPECT_EQ(found.changes.size(), fewest) << n;
      EXPECT_EQ(found.proven_smallest, fewest <= 3) << n;
    }
  }
}

// A condition that looks into a string may hold at values nobody tried.
TEST(Counterfactual, DoesNotClaimWhatItCannotKnow) {
  const Policy policy = Compile(R"pb(
    id: "acme"
    fields { path: "account.name" type: STRING }
    fields { path: "account.growing" type: BOOL }
    fields { path: "account.listed" type: BOOL }
    scores {
      id: "s"
      subject: ACCOUNT
      groups {
        id: "g"
        rules { id: "n" points: 2 when: "account.name.startsWith('A')" }
        rules { id: "a" points: 1 when: "account.growing" }
        rules { id: "b" points: 1 when: "account.listed" }
      }
    })pb");
  const Counterfactual found =
      Reach(NewAccount(policy), {.of = "s", .at_least = P(2)});
  EXPECT_THAT(found.changes, SizeIs(2));
  EXPECT_FALSE(found.proven_smallest);
}

TEST(Counterfactual, NamesWhatIsWrong) {
  const Lead lead = NewAccount(Compile(kFit));
  const auto message = [&](const Target& target) {
    return std::string(
        testing::WhatWouldReach(lead, target, Now()).status().message());
  };
  EXPECT_THAT(message({.of = "fitt"}), HasSubstr("did you mean 'fit'?"));
  EXPECT_THAT(message({.of = "fit"}), HasSubstr("needs at_least"));
  EXPECT_THAT(message({.of = "fit", .at_least = P(1), .band = "A"}),
              HasSubstr("is no grade"));
  EXPECT_THAT(message({.of = "grade", .band = "D"}),
              HasSubstr("has no band 'D'"));
  EXPECT_THAT(message({.of = "grade", .at_least = P(1)}),
              HasSubstr("takes no at_least"));
}

}  // namespace
}  // namespace bantam::counterfactual_test
