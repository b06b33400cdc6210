// docs/processes.md: what of a history does not count, or is wrong in itself,
// and that it is said.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/process/processes.h"

namespace bantam::left_out_test {
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

TEST(LeftOut, CountsWhatIsOfOthersLaterOrNotYetKnown) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  StageEvent other = Move("2", "", "meeting", May(2));
  other.subject_id = "O-2";
  Record(lead, other);
  // Of another subject, whenever it happens.
  other.at = May(20);
  Record(lead, other);
  Record(lead, Move("3", "new", "meeting", May(11)));
  StageEvent unknown = Move("4", "new", "meeting", May(3));
  unknown.recorded_at = May(9);
  Record(lead, unknown);
  // Later, and so nobody asks when it was recorded.
  unknown.at = May(12);
  unknown.recorded_at = May(13);
  Record(lead, unknown);
  const auto history =
      Replay(lead, "pipeline", {.at = May(10), .known = May(8)});
  ASSERT_TRUE(history.ok()) << history.status();
  EXPECT_THAT(history->visits, SizeIs(1));
  EXPECT_EQ(
      history->left_out,
      (EventsLeftOut{.other_subject_id = 2, .later = 2, .not_yet_known = 1}));
  EXPECT_THAT(history->faults, IsEmpty());
  EXPECT_THAT(history->undeclared, IsEmpty());
}

TEST(LeftOut, ListsProcessesThatThereAreNot) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  for (const char* process : {"pipelin", "lifecycle", "pipelin", "Pipeline"}) {
    StageEvent event = Move("", "", "new", May(30));
    event.process = process;
    event.subject_id = "O-9";
    Record(lead, event);
  }
  const StageHistory history = ReplayAt(lead, May(1));
  EXPECT_EQ(history.stage, "");
  EXPECT_THAT(history.undeclared,
              ElementsAre("Pipeline", "lifecycle", "pipelin"));
  // They are not the process's.
  EXPECT_EQ(history.left_out, EventsLeftOut());
}

// An event of the process about an account is wrong, whatever account it is.
TEST(LeftOut, AnotherKindOfSubjectIsAFault) {
  const Policy policy = WithPipeline();
  for (const char* id : {"", "A-1", "A-2"}) {
    Lead lead = NewOpportunity(policy);
    Record(lead, Move("1", "", "new", May(1)));
    StageEvent other = Move("2", "new", "meeting", May(2));
    other.subject = Subject::kAccount;
    other.subject_id = id;
    Record(lead, other);
    const StageHistory history = ReplayAt(lead, May(4));
    EXPECT_THAT(FaultsOf(history), ElementsAre("2 OTHER_SUBJECT"));
    EXPECT_EQ(history.faults.at(0).message,
              "stage event '2': it is about the account, and 'pipeline' is a "
              "process of the opportunity");
    EXPECT_EQ(history.stage, "new");
    EXPECT_EQ(history.left_out, EventsLeftOut());
    // It is impossible: the subject's place is in doubt.
    const auto move = Mover(policy).CanMove(
        lead, {.process = "pipeline", .to = "meeting"}, May(4));
    EXPECT_EQ(move.status().code(), absl::StatusCode::kInvalidArgument);
    EXPECT_THAT(std::string(move.status().message()), HasSubstr("'2'"));
    // Before it happened nothing is wrong.
    EXPECT_THAT(ReplayAt(lead, May(1)).faults, IsEmpty());
  }
}

TEST(LeftOut, AReasonThatIsNotListedIsAppliedAndReported) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  StageEvent lost = Move("2", "new", "lost", May(2));
  lost.reason = "no_budge";
  Record(lead, lost);
  StageEvent won = Move("3", "lost", "won", May(3));
  won.reason = "boredom";
  Record(lead, won);
  const StageHistory history = ReplayAt(lead, May(4));
  EXPECT_EQ(history.stage, "won");
  EXPECT_EQ(history.visits.at(1).reason, "no_budge");
  // What an event does wrong is all said.
  EXPECT_THAT(
      FaultsOf(history),
      ElementsAre("2 UNKNOWN_REASON", "3 NO_TRANSITION", "3 UNKNOWN_REASON"));
  EXPECT_EQ(history.faults.at(0).message,
            "stage event '2': 'no_budge' is no reason of 'pipeline'; did you "
            "mean 'no_budget'?");
  EXPECT_EQ(history.faults.at(0).stage, "new");
  // It puts nothing in doubt.
  EXPECT_TRUE(Mover(policy)
                  .CanMove(lead, {.process = "pipeline", .to = "new"}, May(4))
                  .ok());
}

TEST(LeftOut, AReasonIsFreeTextWhereNoneIsListed) {
  Lead lead = NewOpportunity(testing::Compile(R"pb(
    id: "acme"
    processes {
      id: "pipeline"
      subject: OPPORTUNITY
      stages { id: "new" kind: WON }
      transitions { id: "start" entry: true to: "new" }
    }
  )pb"));
  StageEvent event = Move("1", "", "new", May(1));
  event.reason = "because";
  Record(lead, event);
  EXPECT_THAT(ReplayAt(lead, May(1)).faults, IsEmpty());
}

// Only their ids say which of two was first, unless `sequence` does.
TEST(LeftOut, CountsTies) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  Record(lead, Move("2", "", "meeting", May(1)));
  Record(lead, Move("3", "", "offer", May(1)));
  StageEvent last = Move("4", "", "won", May(1));
  last.sequence = 1;
  Record(lead, last);
  // The same event again is no other.
  Record(lead, last);
  // That of another is not in this order.
  StageEvent other = Move("5", "", "won", May(1));
  other.subject_id = "O-2";
  Record(lead, other);
  const StageHistory history = ReplayAt(lead, May(2));
  EXPECT_EQ(history.ties, 2);
  EXPECT_EQ(history.repeated, 1);
}

// docs/processes.md, 3: what does not count is not compared.
TEST(LeftOut, IdsAreComparedOnlyAmongEventsThatCount) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  Record(lead, Move("1", "", "new", May(1)));
  StageEvent other = Move("1", "", "meeting", May(1));
  other.process = "lifecycle";
  Record(lead, other);
  other = Move("1", "", "meeting", May(1));
  other.subject_id = "O-2";
  Record(lead, other);
  StageEvent corrected = Move("1", "", "meeting", May(1));
  corrected.recorded_at = May(8);
  Record(lead, corrected);
  StageEvent nameless = Move("", "", "meeting", May(9));
  Record(lead, nameless);
  const auto known = Replay(lead, "pipeline", {.at = May(8), .known = May(7)});
  ASSERT_TRUE(known.ok()) << known.status();
  EXPECT_EQ(known->stage, "new");
  // Once it is known it contradicts.
  const auto now = Replay(lead, "pipeline", {.at = May(8)});
  EXPECT_EQ(now.status().message(),
            "stage_events[3]: the id '1' stands at stage_events[0] with other "
            "content");
  EXPECT_EQ(
      Replay(lead, "pipeline", {.at = May(9), .known = May(7)}).value().stage,
      "new");
}

void Call(Lead& lead, const char* id, int day, std::optional<int> recorded) {
  Activity call;
  call.id = id;
  call.kind = "call";
  call.at = May(day);
  if (recorded) call.recorded_at = May(*recorded);
  ASSERT_TRUE(lead.AddActivity(call).ok());
}

// The evaluator refuses such a lead, and so does who judges its limits.
TEST(LeftOut, ActivitiesOfOneIdAndTwoContentsAreAnError) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  lead.SetActivitiesKnown();
  Record(lead, Move("1", "", "new", May(1)));
  Call(lead, "c", 2, {});
  Call(lead, "", 2, {});
  Call(lead, "", 3, {});
  Call(lead, "c", 2, {});
  EXPECT_TRUE(Replay(lead, "pipeline", {.at = May(4)}).ok());
  Call(lead, "c", 3, 6);
  const auto history = Replay(lead, "pipeline", {.at = May(4)});
  EXPECT_EQ(history.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(history.status().message(),
            "activities[4]: the id 'c' stands at activities[0] with other "
            "content");
  // One that was not known yet contradicts nothing, nor does one to come.
  EXPECT_TRUE(Replay(lead, "pipeline", {.at = May(4), .known = May(5)}).ok());
  EXPECT_TRUE(Replay(lead, "pipeline", {.at = May(2)}).ok());
}

Instant Time(const char* text) {
  return *model::ParseInstant(text);
}

TEST(LeftOut, HistoriesAreAsOldAsTimeItself) {
  const Policy policy = WithPipeline();
  Lead lead = NewOpportunity(policy);
  const Instant first = Time("0001-01-01T00:00:00Z");
  const Instant old = Time("1969-12-31T23:59:59.5Z");
  const Instant last = Time("9999-12-31T23:59:59.999999999Z");
  Record(lead, Move("3", "meeting", "offer", last));
  Record(lead, Move("1", "", "new", first));
  Record(lead, Move("2", "new", "meeting", old));
  const StageHistory history = ReplayAt(lead, last);
  EXPECT_EQ(history.stage, "offer");
  EXPECT_THAT(history.faults, IsEmpty());
  ASSERT_THAT(history.visits, SizeIs(3));
  EXPECT_EQ(history.visits[0].entered, first);
  EXPECT_EQ(history.visits[1].entered, old);
  EXPECT_EQ(*history.visits[1].left, last);
  EXPECT_EQ(history.totals.at(0).spent, old - first);
  EXPECT_EQ(history.totals.at(1).spent, last - old);
  // "stay" is two weeks from the entry.
  EXPECT_EQ(history.visits[0].limits.at(1).due, Time("0001-01-15T00:00:00Z"));
  EXPECT_EQ(history.visits[0].limits.at(1).standing, LimitStanding::kBreached);
  EXPECT_EQ(ReplayAt(lead, old).stage, "meeting");
  EXPECT_EQ(ReplayAt(lead, first).stage, "new");
  EXPECT_EQ(ReplayAt(lead, first).left_out.later, 2);
  // A limit that falls due past the end of time never does.
  Lead late = NewOpportunity(policy);
  Record(late, Move("1", "", "new", last));
  const StageHistory end = ReplayAt(late, last);
  EXPECT_EQ(end.visits.at(0).limits.at(1).standing, LimitStanding::kRunning);
  EXPECT_FALSE(end.visits.at(0).limits.at(1).due);
  EXPECT_FALSE(end.next_due);
}

}  // namespace
}  // namespace bantam::left_out_test
