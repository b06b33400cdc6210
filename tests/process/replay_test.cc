// docs/processes.md: the current stage, and replay.

#include "bantam/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/model/random.h"
#include "tests/process/processes.h"

namespace bantam::replay_test {
namespace {

using ::testing::ElementsAre;
using testing::FaultsOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::May;
using testing::Move;
using testing::NewOpportunity;
using testing::Record;
using testing::ReplayAt;
using ::testing::SizeIs;
using testing::WithPipeline;

std::vector<std::string> StagesOf(const StageHistory& history) {
  std::vector<std::string> stages;
  for (const StageVisit& visit : history.visits) stages.push_back(visit.stage);
  return stages;
}

TEST(Replay, OfNothingIsNowhere) {
  const Policy policy = WithPipeline();
  const Lead lead = NewOpportunity(policy);
  const StageHistory history = ReplayAt(lead, May(1));
  EXPECT_EQ(history.process, "pipeline");
  EXPECT_EQ(history.stage, "");
  EXPECT_FALSE(history.since);
  EXPECT_THAT(history.visits, IsEmpty());
  EXPECT_FALSE(history.next_due);
}

TEST(Replay, FoldsVisitsTotalsAndTheHighestStage) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  Record(lead, Move("2", "new", "meeting", May(3)));
  Record(lead, Move("3", "meeting", "offer", May(4)));
  Record(lead, Move("4", "offer", "lost", May(9)));
  Record(lead, Move("5", "lost", "new", May(10)));
  const StageHistory history = ReplayAt(lead, May(12));
  EXPECT_EQ(history.stage, "new");
  EXPECT_EQ(*history.since, May(10));
  // LOST stands after it in the policy, and is no advance.
  EXPECT_EQ(history.highest, "offer");
  EXPECT_THAT(StagesOf(history),
              ElementsAre("new", "meeting", "offer", "lost", "new"));
  EXPECT_EQ(*history.visits[0].left, May(3));
  EXPECT_FALSE(history.visits[4].left);
  ASSERT_THAT(history.totals, SizeIs(4));
  EXPECT_EQ(history.totals[0].stage, "new");
  EXPECT_EQ(history.totals[0].entries, 2);
  EXPECT_EQ(history.totals[0].first_entered, May(1));
  EXPECT_EQ(history.totals[0].last_entered, May(10));
  // Two days, and two more so far.
  EXPECT_EQ(history.totals[0].spent, model::Days(4));
  EXPECT_EQ(history.totals[3].stage, "lost");
  EXPECT_EQ(history.totals[3].spent, model::Days(1));
  EXPECT_THAT(FaultsOf(history), ElementsAre("5 NO_TRANSITION"));
}

TEST(Replay, KnowsAStageByItsFormerId) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  Record(lead, Move("2", "new", "demo", May(2)));
  Record(lead, Move("3", "demo", "offer", May(3)));
  const StageHistory history = ReplayAt(lead, May(4));
  EXPECT_THAT(StagesOf(history), ElementsAre("new", "meeting", "offer"));
  EXPECT_THAT(history.faults, IsEmpty());
}

TEST(Replay, LeavesOutTheImpossibleAndNamesIt) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  Record(lead, Move("2", "offer", "won", May(2)));
  Record(lead, Move("3", "new", "new", May(3)));
  Record(lead, Move("4", "", "meetin", May(4)));
  Record(lead, Move("5", "nowhere", "meeting", May(5)));
  const StageHistory history = ReplayAt(lead, May(9));
  EXPECT_EQ(history.stage, "new");
  EXPECT_EQ(*history.since, May(1));
  EXPECT_THAT(FaultsOf(history),
              ElementsAre("2 OTHER_STAGE", "3 SAME_STAGE", "4 UNKNOWN_STAGE",
                          "5 UNKNOWN_STAGE"));
  EXPECT_EQ(history.faults[0].message,
            "stage event '2': it moves from 'offer', but the subject was in "
            "'new'");
  EXPECT_EQ(history.faults[0].stage, "new");
  EXPECT_THAT(history.faults[2].message,
              HasSubstr("'meetin' is no stage of 'pipeline'; did you mean "
                        "'meeting'?"));
}

// Of those equally near the first by name, whatever a table's order is.
TEST(Replay, SuggestsTheSameEverywhere) {
  std::string text =
      "id: \"acme\" processes { id: \"pipeline\" "
      "subject: OPPORTUNITY ";
  for (const char* id :
       {"stage_c", "stage_e", "stage_a", "stage_d", "stage_b", "stage_f"}) {
    text += "stages { id: \"" + std::string(id) + "\" kind: WON } " +
            "transitions { id: \"to_" + id + "\" entry: true to: \"" + id +
            "\" } ";
  }
  Lead lead = NewOpportunity(testing::Compile(text + "}"));
  Record(lead, Move("1", "", "stage_x", May(1)));
  EXPECT_THAT(ReplayAt(lead, May(2)).faults.at(0).message,
              HasSubstr("did you mean 'stage_a'?"));
}

TEST(Replay, AppliesWhatANewerPolicyWouldNotHave) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "offer", May(1)));
  Record(lead, Move("2", "offer", "fax", May(2)));
  const StageHistory history = ReplayAt(lead, May(3));
  EXPECT_EQ(history.stage, "fax");
  EXPECT_THAT(FaultsOf(history),
              ElementsAre("1 NO_TRANSITION", "2 RETIRED_STAGE"));
}

TEST(Replay, CountsOnlyItsSubjectAndProcess) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  StageEvent other = Move("2", "", "meeting", May(2));
  other.subject_id = "O-2";
  Record(lead, other);
  other = Move("3", "", "meeting", May(2));
  other.process = "lifecycle";
  Record(lead, other);
  other = Move("5", "", "meeting", May(3));
  other.subject_id = "O-1";
  Record(lead, other);
  EXPECT_THAT(StagesOf(ReplayAt(lead, May(4))), ElementsAre("new", "meeting"));
}

TEST(Replay, TakesARepeatedEventOnce) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  const StageEvent event = Move("1", "", "new", May(1));
  Record(lead, event);
  Record(lead, event);
  const StageHistory history = ReplayAt(lead, May(2));
  EXPECT_THAT(history.visits, SizeIs(1));
  EXPECT_THAT(history.faults, IsEmpty());
  EXPECT_EQ(history.repeated, 1);
}

TEST(Replay, RefusesOneIdForTwoContentsAndAnEventWithoutId) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  Record(lead, Move("1", "", "meeting", May(1)));
  absl::StatusOr<StageHistory> history =
      Replay(lead, "pipeline", {.at = May(2)});
  EXPECT_EQ(history.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(history.status().message(),
            "stage_events[1]: the id '1' stands at stage_events[0] with other "
            "content");
  Lead nameless = NewOpportunity(policy);
  Record(nameless, Move("", "", "new", May(1)));
  history = Replay(nameless, "pipeline", {.at = May(2)});
  EXPECT_EQ(history.status().message(),
            "stage_events[0].id: an event that is replayed needs an id");
}

TEST(Replay, RefusesAProcessThatThereIsNotAndInstantsThatAreNone) {
  const Policy policy = WithPipeline();
  const Lead lead = NewOpportunity(policy);
  const auto history = Replay(lead, "pipelin", {.at = May(1)});
  EXPECT_EQ(history.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(history.status().message(),
            "there is no process 'pipelin'; did you mean 'pipeline'?");
  EXPECT_FALSE(Replay(lead, "pipeline", {.at = {0, -1}}).ok());
  EXPECT_FALSE(
      Replay(lead, "pipeline", {.at = May(1), .known = Instant{0, -1}}).ok());
}

TEST(Replay, OrdersEventsOfOneInstantBySequenceThenId) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  StageEvent second = Move("a", "new", "meeting", May(1));
  second.sequence = 2;
  StageEvent first = Move("b", "", "new", May(1));
  first.sequence = 1;
  StageEvent fourth = Move("d", "offer", "won", May(2));
  StageEvent third = Move("c", "meeting", "offer", May(2));
  for (const StageEvent& event : {fourth, second, third, first}) {
    Record(lead, event);
  }
  const StageHistory history = ReplayAt(lead, May(3));
  EXPECT_THAT(StagesOf(history), ElementsAre("new", "meeting", "offer", "won"));
  EXPECT_THAT(history.faults, IsEmpty());
}

// An event that happened before the one it depends on.
TEST(Replay, NamesAnEventThatComesTooEarly) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  Record(lead, Move("2", "new", "meeting", May(2)));
  Record(lead, Move("3", "meeting", "offer", May(5)));
  Record(lead, Move("4", "offer", "won", May(4)));
  const StageHistory history = ReplayAt(lead, May(9));
  EXPECT_THAT(FaultsOf(history), ElementsAre("4 OTHER_STAGE"));
  EXPECT_EQ(history.faults[0].message,
            "stage event '4': it moves from 'offer', but the subject was in "
            "'meeting'");
  EXPECT_EQ(history.stage, "offer");
}

TEST(Replay, TellsWhatWasFromWhatWasKnown) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  StageEvent late = Move("2", "new", "meeting", May(2));
  late.recorded_at = May(8);
  Record(lead, late);
  Record(lead, Move("3", "", "offer", May(5)));
  EXPECT_THAT(StagesOf(ReplayAt(lead, May(9))),
              ElementsAre("new", "meeting", "offer"));
  // As it was on the 3rd, with what is known now.
  EXPECT_EQ(ReplayAt(lead, May(3)).stage, "meeting");
  // As known on the 6th.
  const auto known = Replay(lead, "pipeline", {.at = May(9), .known = May(6)});
  EXPECT_THAT(StagesOf(*known), ElementsAre("new", "offer"));
  // Both: on the 3rd as known on the 6th. At the very instant it counts.
  EXPECT_EQ(Replay(lead, "pipeline", {.at = May(3), .known = May(6)})->stage,
            "new");
  EXPECT_EQ(Replay(lead, "pipeline", {.at = May(3), .known = May(8)})->stage,
            "meeting");
  const StageHistory history = ReplayAt(lead, May(9));
  EXPECT_FALSE(history.visits[0].late);
  EXPECT_TRUE(history.visits[1].late);
  EXPECT_FALSE(history.visits[2].late);
}

// Any order of arrival ends in the same state.
TEST(Replay, DoesNotDependOnTheOrderOfArrival) {
  const Policy policy = WithPipeline();
  const char* const stages[] = {"new",  "meeting", "demo",  "offer", "won",
                                "lost", "later",   "wrong", "fax"};
  model::Random random(20'260'530);
  for (int round = 0; round < 2'000; ++round) {
    std::vector<StageEvent> events;
    const int64_t count = random.Between(0, 8);
    for (int64_t i = 0; i < count; ++i) {
      StageEvent event =
          Move(std::string("e").append(1, static_cast<char>('a' + i)),
               random.Between(0, 1) == 0 ? "" : stages[random.Between(0, 8)],
               stages[random.Between(0, 8)],
               May(static_cast<int>(random.Between(1, 4))));
      event.sequence = random.Between(0, 1);
      if (random.Between(0, 1) == 0) {
        event.recorded_at = May(static_cast<int>(random.Between(1, 6)));
      }
      events.push_back(event);
      // Given twice now and then.
      if (random.Between(0, 4) == 0) events.push_back(event);
    }
    const ReplayOptions options = {
        .at = May(static_cast<int>(random.Between(1, 5))),
        .known = May(static_cast<int>(random.Between(1, 6)))};
    Lead lead = NewOpportunity(policy);
    for (const StageEvent& event : events) Record(lead, event);
    for (size_t i = events.size(); i > 1; --i) {
      std::swap(events[i - 1], events[static_cast<size_t>(random.Between(
                                   0, static_cast<int64_t>(i) - 1))]);
    }
    Lead shuffled = NewOpportunity(policy);
    for (const StageEvent& event : events) Record(shuffled, event);
    const auto one = Replay(lead, "pipeline", options);
    const auto other = Replay(shuffled, "pipeline", options);
    ASSERT_TRUE(one.ok() && other.ok());
    ASSERT_EQ(*one, *other) << "round " << round;
    // Visits follow each other without a gap, and end where the subject is.
    for (size_t i = 1; i < one->visits.size(); ++i) {
      ASSERT_EQ(*one->visits[i - 1].left, one->visits[i].entered);
      ASSERT_NE(one->visits[i - 1].stage, one->visits[i].stage);
    }
    ASSERT_EQ(one->stage, one->visits.empty() ? "" : one->visits.back().stage);
  }
}

}  // namespace
}  // namespace bantam::replay_test
