// When a score crosses a threshold by itself, against a second-by-second scan.

#include "bantam/crossing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "tests/model/random.h"
#include "tests/score/policies.h"
#include "tests/support/ask.h"

namespace bantam::crossing_test {
namespace {

using model::Points;
using testing::Compile;
using ::testing::HasSubstr;
using testing::Now;
using testing::P;

// Rules of either sign that fade in every way, with all sorts of bounds.
constexpr char kFading[] = R"pb(
  id: "fading"
  fields { path: "person.title" type: STRING }
  fields { path: "activity.weight" type: INT }
  activity_kinds { id: "visit" }
  activity_kinds { id: "reply" }
  activity_kinds { id: "bounce" }
  scores {
    id: "s"
    subject: PERSON
    cap: 40
    floor: -8
    groups {
      id: "up"
      cap: 30
      rules {
        id: "visit"
        points: 5
        cap: 12
        each {
          kinds: "visit"
          decay { half_life: "3m" }
        }
      }
      rules {
        id: "reply"
        points: 9.5
        each {
          kinds: "reply"
          decay {
            window: "20m"
            linear { share: 0.25 period: "4m" step: true }
          }
        }
      }
      rules {
        id: "newest"
        points: 4
        cap: 10
        each {
          kinds: "visit"
          kinds: "reply"
          cap_before_decay: true
          decay { linear { share: 0.5 period: "9m" } }
        }
      }
      rules {
        id: "weighty"
        points: 3
        each {
          kinds: "visit"
          where: "activity.weight > 2"
          decay { window: "7m" }
        }
      }
    }
    groups {
      id: "down"
      floor: -20
      rules {
        id: "bounce"
        points: -7
        each {
          kinds: "bounce"
          decay { half_life: "5m" }
        }
      }
      rules { id: "many" points: -2 when: "activities.size() > 6" }
      rules { id: "intern" points: -3 when: "person.title == 'Intern'" }
    }
  })pb";

Points PointsAt(Evaluator& evaluator, const Lead& lead, Instant at) {
  const auto evaluation = evaluator.Evaluate(lead, at, Detail::kFigures);
  EXPECT_TRUE(evaluation.ok()) << evaluation.status();
  return evaluation->scores.at(0).points;
}

// The definition in the header, second by second.
std::optional<Instant> Scan(const Lead& lead, Points threshold, int seconds) {
  Evaluator evaluator(lead.policy());
  const bool reached = PointsAt(evaluator, lead, Now()) >= threshold;
  for (int k = 1; k <= seconds; ++k) {
    const Instant at = *(Now() + model::Seconds(k));
    if ((PointsAt(evaluator, lead, at) >= threshold) != reached) return at;
  }
  return std::nullopt;
}

TEST(Crossing, AgreesWithASecondBySecondScan) {
  const Policy policy = Compile(kFading);
  model::Random random(20261);
  constexpr int kSeconds = 2'400;
  int crossed = 0;
  for (int n = 0; n < 300; ++n) {
    Lead lead(policy);
    lead.SetActivitiesKnown();
    if (random.Between(0, 2) == 0) {
      ASSERT_TRUE(lead.Set("person.title", std::string("Intern")).ok());
    }
    const int64_t count = random.Between(0, 9);
    for (int64_t i = 0; i < count; ++i) {
      constexpr const char* kKinds[] = {"visit", "reply", "bounce"};
      // Most lie in the last half hour, some in the next ten minutes.
      const auto at = Instant::FromNanos(Now().TotalNanos() +
                                         random.Between(-1'800'000, 600'000) *
                                             model::Int128{1'000'000});
      const auto index =
          lead.AddActivity({.kind = kKinds[random.Between(0, 2)], .at = *at});
      ASSERT_TRUE(index.ok());
      if (random.Between(0, 1) == 0) {
        ASSERT_TRUE(
            lead.SetActivity(*index, "activity.weight", random.Between(0, 5))
                .ok());
      }
    }
    const Points threshold{random.Between(-7'000'000, 22'000'000)};
    const auto crossing =
        testing::NextCrossing(lead, "s", threshold, Now(),
                              {.until = *(Now() + model::Seconds(kSeconds))});
    ASSERT_TRUE(crossing.ok()) << crossing.status();
    const std::optional<Instant> scanned = Scan(lead, threshold, kSeconds);
    ASSERT_NE(crossing->outcome, CrossingOutcome::kCannotTell);
    ASSERT_EQ(crossing->outcome == CrossingOutcome::kCrosses,
              scanned.has_value())
        << n;
    if (!scanned) continue;
    ++crossed;
    EXPECT_EQ(crossing->at, *scanned) << n;
    Evaluator evaluator(policy);
    EXPECT_EQ(crossing->points, PointsAt(evaluator, lead, *scanned));
  }
  // The leads are such that a good part of them does cross.
  EXPECT_GT(crossed, 100);
}

Lead WithVisit(const Policy& policy, Instant at) {
  Lead lead(policy);
  testing::AddVisit(lead, at);
  return lead;
}

// 10 points halve in 30 days: 5 are reached at that very instant, and no more
// a second later.
TEST(Crossing, IsExactToTheSecond) {
  const Policy policy = Compile(R"pb(
    id: "acme"
    activity_kinds { id: "visit" }
    scores {
      id: "s"
      subject: PERSON
      groups {
        id: "g"
        rules {
          id: "r"
          points: 10
          each {
            kinds: "visit"
            decay { half_life: "30d" }
          }
        }
      }
    })pb");
  const Lead lead = WithVisit(policy, Now());
  const auto crossing = testing::NextCrossing(lead, "s", P(5), Now());
  ASSERT_TRUE(crossing.ok());
  EXPECT_EQ(crossing->outcome, CrossingOutcome::kCrosses);
  // The first second after it takes 5 * ln 2 / 2,592,000 = 0.0000013 points: one
  // millionth, so that the first whole second past the half-life is below 5.
  EXPECT_EQ(crossing->at, *(Now() + model::Span{30 * 86'400 + 1, 0}));
  EXPECT_LT(crossing->points, P(5));
}

TEST(Crossing, StaysWhereNothingFades) {
  const Policy policy = Compile(R"pb(
    id: "acme"
    activity_kinds { id: "visit" }
    scores {
      id: "s"
      subject: PERSON
      groups {
        id: "g"
        rules {
          id: "r"
          points: 1
          each { kinds: "visit" }
        }
      }
    })pb");
  const auto crossing =
      testing::NextCrossing(WithVisit(policy, Now()), "s", P(1), Now());
  ASSERT_TRUE(crossing.ok());
  EXPECT_EQ(crossing->outcome, CrossingOutcome::kStays);
}

TEST(Crossing, CannotTellWhereAConditionReadsNow) {
  const Policy policy = Compile(R"pb(
    id: "acme"
    fields { path: "account.founded" type: TIMESTAMP }
    scores {
      id: "s"
      subject: ACCOUNT
      groups {
        id: "g"
        rules {
          id: "old"
          points: 1
          when: "now - account.founded > duration('1h')"
        }
      }
    })pb");
  Lead lead(policy);
  lead.SetPresent(Subject::kAccount);
  const auto crossing = testing::NextCrossing(lead, "s", P(1), Now());
  ASSERT_TRUE(crossing.ok());
  EXPECT_EQ(crossing->outcome, CrossingOutcome::kCannotTell);
  EXPECT_THAT(crossing->why, HasSubstr("'s.g.old' reads now"));
}

TEST(Crossing, GivesUpAfterItsSteps) {
  const Policy policy = Compile(kFading);
  const Lead lead = WithVisit(policy, Now());
  for (const int64_t steps : {0, 1, 3}) {
    const auto crossing =
        testing::NextCrossing(lead, "s", P(5), Now(), {.max_steps = steps});
    ASSERT_TRUE(crossing.ok());
    EXPECT_EQ(crossing->outcome, CrossingOutcome::kCannotTell) << steps;
    EXPECT_THAT(crossing->why, HasSubstr("max_steps"));
  }
}

TEST(Crossing, NamesWhatIsWrong) {
  const Policy policy = Compile(kFading);
  const Lead lead = WithVisit(policy, Now());
  const auto typo = testing::NextCrossing(lead, "ss", P(5), Now());
  EXPECT_EQ(typo.status().code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(typo.status().message()),
              HasSubstr("there is no score 'ss'"));
  EXPECT_EQ(testing::NextCrossing(lead, "s", P(5), Now(),
                                  {.until = testing::DaysAgo(1)})
                .status()
                .code(),
            absl::StatusCode::kInvalidArgument);
  // At the end of time there is nothing left to look at.
  const auto end = testing::NextCrossing(lead, "s", P(5), Instant::Max());
  ASSERT_TRUE(end.ok()) << end.status();
  EXPECT_EQ(end->outcome, CrossingOutcome::kStays);
}

}  // namespace
}  // namespace bantam::crossing_test
