// docs/processes.md: what follows from a reason, when to look again, entries
// that repeat, and what never moves down by itself.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/process/lifecycles.h"

namespace bantam::recycling_test {
namespace {

using testing::Automatic;
using testing::Compile;
using ::testing::ElementsAre;
using testing::HistoryOf;
using ::testing::IsEmpty;
using testing::kLifecycle;
using testing::May;
using testing::NewPerson;
using testing::Proposed;
using testing::Record;
using testing::Step;
using testing::Visit;

constexpr Span kNanosecond{.seconds = 0, .nanos = 1};

TEST(Disposition, IsWhatTheReasonMakesOfTheVisit) {
  Lead lead = NewPerson(Compile(kLifecycle));
  Record(lead, Step("1", "lead", May(1)));
  Record(lead, Step("2", "lost", May(2), "misfit"));
  Record(lead, Step("3", "nurture", May(3), "timing"));
  Record(lead, Step("4", "lead", May(4), "gatekeeper"));
  Record(lead, Step("5", "lost", May(5), "other"));
  // What is none of the policy's reasons may be history's.
  Record(lead, Step("6", "nurture", May(6), "moved away"));
  std::vector<std::string> dispositions;
  for (const StageVisit& visit : HistoryOf(lead, May(9)).visits) {
    dispositions.emplace_back(DispositionName(visit.disposition));
  }
  EXPECT_THAT(dispositions,
              ElementsAre("NONE", "DROP", "WAIT", "PERSIST", "NONE", "NONE"));
}

TEST(NextCheck, IsWhatTheEventSaysElseTheReasonElseTheStage) {
  const Policy policy = Compile(kLifecycle);
  Lead lead = NewPerson(policy);
  Record(lead, Step("1", "lead", May(1)));
  EXPECT_FALSE(HistoryOf(lead, May(2)).next_check);
  Record(lead, Step("2", "lost", May(3), "other"));
  Record(lead, Step("3", "nurture", May(4), "other"));
  EXPECT_EQ(HistoryOf(lead, May(5)).next_check, *(May(4) + model::Days(90)));

  Lead waiting = NewPerson(policy);
  Record(waiting, Step("1", "mql", May(1)));
  Record(waiting, Step("2", "nurture", May(4), "timing"));
  EXPECT_EQ(HistoryOf(waiting, May(5)).next_check, *(May(4) + model::Days(30)));
  // It stays due until something is done.
  EXPECT_EQ(HistoryOf(waiting, *(May(4) + model::Days(500))).next_check,
            *(May(4) + model::Days(30)));

  Lead told = NewPerson(policy);
  Record(told, Step("1", "mql", May(1)));
  StageEvent event = Step("2", "nurture", May(4), "timing");
  event.check_at = May(21);
  Record(told, event);
  EXPECT_EQ(HistoryOf(told, May(5)).next_check, May(21));
  // It is the stage's that it was said of.
  Record(told, Step("3", "lead", May(6)));
  EXPECT_FALSE(HistoryOf(told, May(7)).next_check);
}

// Domain, section 1: check back quarterly.
TEST(NextCheck, ComesBackEveryQuarter) {
  Lead lead = NewPerson(Compile(kLifecycle));
  Record(lead, Step("1", "mql", May(1)));
  Record(lead, Step("2", "nurture", May(4), "other"));
  const auto quarters = [](int n) { return *(May(4) + model::Days(90 * n)); };
  EXPECT_EQ(HistoryOf(lead, May(4)).next_check, quarters(1));
  EXPECT_EQ(HistoryOf(lead, *(quarters(1) - kNanosecond)).next_check,
            quarters(1));
  EXPECT_EQ(HistoryOf(lead, quarters(1)).next_check, quarters(1));
  EXPECT_EQ(HistoryOf(lead, *(quarters(1) + kNanosecond)).next_check,
            quarters(2));
  EXPECT_EQ(HistoryOf(lead, *(quarters(40) - kNanosecond)).next_check,
            quarters(40));
  EXPECT_EQ(HistoryOf(lead, quarters(40)).next_check, quarters(40));
}

TEST(NextCheck, IsNoneAfterTheLastInstant) {
  Lead lead = NewPerson(Compile(kLifecycle));
  Record(lead, Step("1", "mql", May(1)));
  const Instant last = Instant::Max();
  Record(lead, Step("2", "nurture", last, "timing"));
  EXPECT_FALSE(HistoryOf(lead, last).next_check);
  Lead quarterly = NewPerson(Compile(kLifecycle));
  Record(quarterly, Step("1", "nurture", May(1)));
  EXPECT_FALSE(HistoryOf(quarterly, last).next_check);
}

TEST(Reentries, AreCountedUniqueAndRepeat) {
  Lead lead = NewPerson(Compile(kLifecycle));
  const char* const stages[] = {"lead", "mql",  "nurture", "lead", "mql",
                                "sql",  "lead", "lost",    "lead"};
  int day = 1;
  for (const char* stage : stages) {
    Record(lead, Step(std::to_string(day), stage, May(day)));
    ++day;
  }
  const StageHistory history = HistoryOf(lead, May(20));
  // The lead stage three times again, MQL once.
  EXPECT_EQ(history.reentries, 4);
  EXPECT_EQ(history.reentered_stages, 2);
  EXPECT_EQ(HistoryOf(lead, May(3)).reentries, 0);
  EXPECT_EQ(HistoryOf(lead, May(4)).reentries, 1);
  EXPECT_EQ(HistoryOf(lead, May(4)).reentered_stages, 1);
}

TEST(Visits, KeepWhoActedForWhom) {
  Lead lead = NewPerson(Compile(kLifecycle));
  StageEvent event = Step("1", "lead", May(1));
  event.actor = "U-1";
  event.on_behalf_of = "U-2";
  event.policy_hash = "abc";
  Record(lead, event);
  const StageVisit visit = HistoryOf(lead, May(2)).visits.at(0);
  EXPECT_EQ(visit.actor, "U-1");
  EXPECT_EQ(visit.on_behalf_of, "U-2");
  EXPECT_EQ(visit.policy_hash, "abc");
}

// Domain, section 6: never auto-demote by decay a stage that a person accepted.
// What moved up by itself afterwards does not open a way around.
TEST(Demotion, NeverGoesBelowWhatAPersonAccepted) {
  const Policy policy = Compile(kLifecycle);
  Lead lead = NewPerson(policy);
  Record(lead, Step("1", "mql", May(1)));
  EXPECT_THAT(Proposed(lead, May(5), "lifecycle"), IsEmpty());
  Record(lead, Automatic(Step("2", "sql", May(2))));
  EXPECT_THAT(Proposed(lead, May(5), "lifecycle"), IsEmpty());

  Lead by_itself = NewPerson(policy);
  Record(by_itself, Automatic(Step("1", "mql", May(1))));
  Record(by_itself, Automatic(Step("2", "sql", May(2))));
  EXPECT_THAT(Proposed(by_itself, May(5), "lifecycle"),
              ElementsAre("sql>lead"));
  // Once a person has put it lower, that is what they accepted.
  Record(lead, Step("3", "lead", May(3)));
  Record(lead, Automatic(Step("4", "mql", May(4))));
  EXPECT_THAT(Proposed(lead, May(5), "lifecycle"), ElementsAre("mql>lead"));
}

// Nobody knows that nobody decided: an event without an actor is a person's
// unless it says that it was automatic.
TEST(Demotion, TakesAnUnknownActorForAPerson) {
  Lead lead = NewPerson(Compile(kLifecycle));
  StageEvent event = Step("1", "mql", May(1));
  event.actor = "";
  Record(lead, event);
  EXPECT_EQ(HistoryOf(lead, May(2)).visits[0].actor, "");
  EXPECT_THAT(Proposed(lead, May(5), "lifecycle"), IsEmpty());
}

// A person who parked a lead has accepted nothing: nurture ends when the lead
// is back, although MQL comes before nurture in the policy.
TEST(Demotion, DoesNotKeepALeadInNurture) {
  Lead lead = NewPerson(Compile(kLifecycle));
  Record(lead, Step("1", "sql", May(1)));
  Record(lead, Step("2", "nurture", May(2), "timing"));
  for (int day = 3; day <= 5; ++day) Visit(lead, May(day));
  EXPECT_THAT(Proposed(lead, May(6), "lifecycle"), ElementsAre("nurture>mql"));
}

// Parking and losing are moves down, wherever these stages stand.
TEST(Demotion, IsParkingToo) {
  std::string text(kLifecycle);
  const std::string accept = "transitions { id: \"accept\"";
  text.insert(text.find(accept), R"pb(
    transitions {
      id: "cool"
      from: "sql"
      to: "nurture"
      automatic: true
      requirements {
        id: "points"
        points_below { of: "interest" below: 10 }
      }
    }
  )pb");
  const std::string from = "from: [ \"mql\", \"sql\", \"lost\" ]";
  text.replace(text.find(from), from.size(), "from: [ \"mql\", \"lost\" ]");
  const std::string down = "from: [ \"mql\", \"sql\" ]";
  text.replace(text.find(down), down.size(), "from: \"mql\"");
  const Policy policy = Compile(text);
  Lead lead = NewPerson(policy);
  Record(lead, Step("1", "sql", May(1)));
  EXPECT_THAT(Proposed(lead, May(5), "lifecycle"), IsEmpty());
  Lead by_itself = NewPerson(policy);
  Record(by_itself, Automatic(Step("1", "sql", May(1))));
  EXPECT_THAT(Proposed(by_itself, May(5), "lifecycle"),
              ElementsAre("sql>nurture"));
}

}  // namespace
}  // namespace bantam::recycling_test
