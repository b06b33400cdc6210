// docs/processes.md: what moves by itself.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "bantam/moves.h"
#include "tests/process/processes.h"

namespace bantam::propose_test {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::May;
using testing::Move;
using testing::Record;
using testing::WithBant;

// Up at 60 points, down below 40: a lead between stays where it is.
constexpr char kLifecycle[] = R"pb(
  activity_kinds { id: "visit" }
  fields { path: "person.interest" type: INT }
  scores {
    id: "engagement"
    subject: PERSON
    groups {
      id: "g"
      rules { id: "some" points: 30 when: "person.interest >= 1" }
      rules { id: "more" points: 20 when: "person.interest >= 2" }
      rules { id: "much" points: 20 when: "person.interest >= 3" }
    }
  }
  processes {
    id: "lifecycle"
    subject: PERSON
    stages { id: "lead" kind: OPEN }
    stages { id: "mql" kind: OPEN }
    stages { id: "sql" kind: OPEN }
    transitions {
      id: "enter"
      entry: true
      to: "lead"
      requirements { id: "r" when: "true" }
      automatic: true
    }
    transitions {
      id: "up"
      from: "lead"
      to: "mql"
      automatic: true
      requirements {
        id: "points"
        points { of: "engagement" at_least: 60 }
      }
    }
    transitions {
      id: "down"
      from: [ "mql", "sql" ]
      to: "lead"
      automatic: true
      requirements {
        id: "points"
        points_below { of: "engagement" below: 40 }
      }
    }
    transitions { id: "accept" from: "mql" to: "sql" }
  }
)pb";

Lead Person(const Policy& policy, int64_t interest, const std::string& stage,
            bool automatic) {
  Lead lead(policy);
  EXPECT_TRUE(lead.SetSubjectId(Subject::kPerson, "P-1").ok());
  if (interest >= 0) {
    EXPECT_TRUE(lead.Set(*policy.FindField("person.interest"), interest).ok());
  }
  if (!stage.empty()) {
    StageEvent event = Move("1", "", stage, May(1));
    event.process = "lifecycle";
    event.subject = Subject::kPerson;
    event.automatic = automatic;
    Record(lead, event);
  }
  return lead;
}

std::vector<std::string> Proposed(const Lead& lead) {
  Mover mover(lead.policy());
  const auto proposal = mover.Propose(lead, "lifecycle", May(2));
  EXPECT_TRUE(proposal.ok()) << proposal.status();
  std::vector<std::string> moves;
  if (!proposal.ok()) return moves;
  for (const ProposedMove& move : proposal->moves) {
    moves.push_back(move.from + ">" + move.to);
  }
  for (const std::string& stage : proposal->circle) {
    moves.push_back("circle " + stage);
  }
  return moves;
}

TEST(Propose, GoesUpAndDownByThresholdsOfTheirOwn) {
  const Policy policy = WithBant("", kLifecycle);
  // 0, 30, 50 and 70 points.
  EXPECT_THAT(Proposed(Person(policy, 0, "lead", true)), IsEmpty());
  EXPECT_THAT(Proposed(Person(policy, 2, "lead", true)), IsEmpty());
  EXPECT_THAT(Proposed(Person(policy, 3, "lead", true)),
              ElementsAre("lead>mql"));
  EXPECT_THAT(Proposed(Person(policy, 3, "mql", true)), IsEmpty());
  EXPECT_THAT(Proposed(Person(policy, 2, "mql", true)), IsEmpty());
  EXPECT_THAT(Proposed(Person(policy, 1, "mql", true)),
              ElementsAre("mql>lead"));
}

TEST(Propose, GoesOnToAFixpoint) {
  const Policy policy = WithBant("", kLifecycle);
  EXPECT_THAT(Proposed(Person(policy, 3, "", true)),
              ElementsAre(">lead", "lead>mql"));
}

// Whatever ids the host gives, and however it numbers what happened at once.
TEST(Propose, DoesNotMindTheIdsAndNumbersOfEvents) {
  const Policy policy = WithBant("", kLifecycle);
  Lead lead = Person(policy, 3, "", true);
  StageEvent event = Move("\xF4\x8F\xBF\xBF", "", "lead", May(2));
  event.process = "lifecycle";
  event.subject = Subject::kPerson;
  event.sequence = std::numeric_limits<int64_t>::max();
  Record(lead, event);
  EXPECT_THAT(Proposed(lead), ElementsAre("lead>mql"));
}

// What would be moved is no event: a lead that is full has its proposals, too.
TEST(Propose, ALeadMayBeFull) {
  Limits limits;
  limits.max_stage_events = 2;
  limits.max_string_bytes = 16;
  const Policy policy =
      testing::Compile("id: \"full\" " + std::string(kLifecycle), limits);
  Lead lead = Person(policy, 3, "", true);
  StageEvent event = Move(std::string(16, 'z'), "", "lead", May(1));
  event.process = "lifecycle";
  event.subject = Subject::kPerson;
  Record(lead, event);
  EXPECT_THAT(Proposed(lead), ElementsAre("lead>mql"));
  // Repeated, it is one.
  Record(lead, event);
  EXPECT_FALSE(lead.AddStageEvent(event).ok());
  EXPECT_THAT(Proposed(lead), ElementsAre("lead>mql"));
}

// A proposed move that begins anew is as good as made: what was done before it
// counts no more, and so the lead is not moved up again.
TEST(Propose, WhatBeginsAnewForgetsBehaviour) {
  const Policy policy = testing::Compile(R"pb(
    id: "anew"
    activity_kinds { id: "visit" }
    scores {
      id: "engagement"
      subject: PERSON
      baseline: "lifecycle"
      groups {
        id: "g"
        rules {
          id: "visits"
          points: 10
          each { kinds: "visit" }
        }
      }
    }
    processes {
      id: "lifecycle"
      subject: PERSON
      stages { id: "lead" kind: OPEN }
      stages { id: "mql" kind: OPEN }
      stages { id: "rest" kind: PARKED }
      transitions { id: "enter" entry: true to: "rest" }
      transitions {
        id: "again"
        from: "rest"
        to: "lead"
        recycles: true
        automatic: true
        requirements {
          id: "p"
          points { of: "engagement" at_least: 10 }
        }
      }
      transitions {
        id: "up"
        from: "lead"
        to: "mql"
        automatic: true
        requirements {
          id: "p"
          points { of: "engagement" at_least: 10 }
        }
      }
      transitions { id: "down" from: "mql" to: "rest" }
    }
  )pb");
  const auto visited = [&](Instant at) {
    Lead lead(policy);
    EXPECT_TRUE(lead.SetSubjectId(Subject::kPerson, "P-1").ok());
    StageEvent event = Move("1", "", "rest", May(1));
    event.process = "lifecycle";
    event.subject = Subject::kPerson;
    Record(lead, event);
    lead.SetActivitiesKnown();
    Activity visit;
    visit.kind = "visit";
    visit.at = at;
    EXPECT_TRUE(lead.AddActivity(visit).ok());
    return Proposed(lead);
  };
  EXPECT_THAT(visited(May(1)), ElementsAre("rest>lead"));
  // At the very instant of the move, which is now, it counts.
  EXPECT_THAT(visited(May(2)), ElementsAre("rest>lead", "lead>mql"));
}

TEST(Propose, TakesUnknownForNeitherUpNorDown) {
  const Policy policy = WithBant("", kLifecycle);
  EXPECT_THAT(Proposed(Person(policy, -1, "lead", true)), IsEmpty());
  EXPECT_THAT(Proposed(Person(policy, -1, "mql", true)), IsEmpty());
}

// Domain, section 6: never auto-demote a stage that a person accepted.
TEST(Propose, NeverLeavesAnAcceptedStageDownwards) {
  const Policy policy = WithBant("", kLifecycle);
  EXPECT_THAT(Proposed(Person(policy, 0, "sql", false)), IsEmpty());
  EXPECT_THAT(Proposed(Person(policy, 0, "sql", true)),
              ElementsAre("sql>lead"));
  // Upwards it may be left.
  EXPECT_THAT(Proposed(Person(policy, 3, "lead", false)),
              ElementsAre("lead>mql"));
}

// The circle is what comes back, without the way to it.
TEST(Propose, NamesACircleThatItComesInto) {
  std::string text = "processes { id: \"lifecycle\" subject: PERSON";
  for (const char* stage : {"a", "b", "c"}) {
    text += " stages { id: \"" + std::string(stage) + "\" kind: OPEN }";
  }
  text += " transitions { id: \"start\" entry: true to: \"a\" }";
  for (const char* way : {"ab", "bc", "cb"}) {
    text += " transitions { id: \"" + std::string(way) + "\" from: \"" +
            way[0] + "\" to: \"" + way[1] +
            "\" automatic: true requirements { id: \"r\" when: \"true\" } }";
  }
  const Policy policy =
      WithBant("", text + " } fields { path: \"person.interest\" type: INT }");
  EXPECT_THAT(Proposed(Person(policy, 0, "a", true)),
              ElementsAre("a>b", "b>c", "c>b", "circle b", "circle c"));
  // What a person accepted ends it.
  EXPECT_THAT(Proposed(Person(policy, 0, "c", false)), IsEmpty());
}

TEST(Propose, NamesACircle) {
  std::string circle(kLifecycle);
  const std::string threshold = "below: 40";
  circle.replace(circle.find(threshold), threshold.size(), "below: 90");
  const Policy policy = WithBant("", circle);
  EXPECT_THAT(Proposed(Person(policy, 3, "lead", true)),
              ElementsAre("lead>mql", "mql>lead", "circle lead", "circle mql"));
}

}  // namespace
}  // namespace bantam::propose_test
