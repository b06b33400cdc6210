// bantam move and bantam replay.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/process_sample.h"
#include "tests/cli/run.h"

namespace bantam::testing::process_test {
namespace {

using ::testing::HasSubstr;

class ProcessTest : public ::testing::Test {
 protected:
  RunResult Move(const std::vector<std::string>& more) {
    return Run({"move", leads_, "-p", policy_, "--now", "2026-06-01T00:00:00Z"},
               more);
  }
  RunResult Replay(const std::vector<std::string>& more) {
    return Run({"replay", leads_, "-p", policy_}, more);
  }

  static RunResult Run(std::vector<std::string> arguments,
                       const std::vector<std::string>& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kProcessPolicy);
  std::string leads_ = folder_.Write("l.jsonl", kProcessLeads);
};

TEST_F(ProcessTest, MoveListsEveryWayAndEverythingThatIsMissing) {
  const RunResult result = Move({"--id", "L-1", "--role", "sdr"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out,
            "Lead L-1 at 2026-06-01T00:00:00Z\n"
            "pipeline: Meeting (meeting) since 2026-05-01T00:00:00Z\n"
            "\n"
            "To offer: denied\n"
            "  needs one of the roles: ae\n"
            "  unmet: Large enough\n"
            "  open: known [account.industry]\n"
            "\n"
            "To lost: denied\n"
            "  needs a reason: no_budget\n");
}

TEST_F(ProcessTest, MoveAnswersForOneStage) {
  const RunResult result =
      Move({"--id", "L-1", "--to", "lost", "--reason", "no_budget"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\nTo lost: allowed\n"));
  EXPECT_THAT(Move({"--id", "L-1", "--to", "ofer"}).out,
              HasSubstr("there is no such stage; did you mean offer?"));
  EXPECT_THAT(Move({"--id", "L-1", "--to", "won"}).out,
              HasSubstr("no transition leads there, only to offer, lost"));
  EXPECT_THAT(Move({"--id", "L-1", "--to", "meeting", "--locale", "de"}).out,
              HasSubstr("To Termin (meeting): denied\n  it is there already"));
  EXPECT_THAT(Move({"--id", "L-1", "--to", "lost", "--reason", "boredom"}).out,
              HasSubstr("the reason is none of: no_budget"));
}

TEST_F(ProcessTest, MoveAsJson) {
  const RunResult result =
      Move({"--id", "L-1", "--to", "offer", "--role", "ae", "--json"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      R"({"lead_id":"L-1","now":"2026-06-01T00:00:00Z",)"
      R"("process":"pipeline","stage":"meeting",)"
      R"("since":"2026-05-01T00:00:00Z","moves":[{"to":"offer",)"
      R"("allowed":"NO","transition":"propose","obstacles":[],)"
      R"("unmet":[{"id":"size","met":"NO"},)"
      R"({"id":"known","met":"UNKNOWN","fields":["account.industry"]}]}]})"
      "\n");
}

TEST_F(ProcessTest, MoveRefusesAHistoryThatCannotBe) {
  const RunResult result = Move({"--id", "L-2"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err,
              HasSubstr("stage event 'e3': it moves from 'meeting', but the "
                        "subject was in 'offer'"));
}

TEST_F(ProcessTest, ReplayShowsVisitsLimitsAndFaults) {
  const RunResult result =
      Replay({"--id", "L-2", "--at", "2026-06-01T00:00:00Z"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      "Lead L-2 at 2026-06-01T00:00:00Z\n"
      "pipeline: offer since 2026-05-10T00:00:00Z; highest: offer\n"
      "\n"
      "stage    entered               left\n"
      "-------  --------------------  --------------------  -------------\n"
      "meeting  2026-05-01T00:00:00Z  2026-05-10T00:00:00Z\n"
      "offer    2026-05-10T00:00:00Z                        recorded late\n"
      "\n"
      "stage    entries  time there\n"
      "-------  -------  ----------\n"
      "meeting        1          9d\n"
      "offer          1         22d\n"
      "\n"
      "stage    limit  standing  due                   done\n"
      "-------  -----  --------  --------------------  --------------------\n"
      "meeting  stay   met       2026-05-15T00:00:00Z  2026-05-10T00:00:00Z\n"
      "\n"
      "1 fault:\n"
      "  stage event 'e3': it moves from 'meeting', but the subject was in "
      "'offer' [OTHER_STAGE]\n");
}

TEST_F(ProcessTest, ReplayTellsWhatWasKnown) {
  const RunResult result =
      Replay({"--id", "L-2", "--at", "2026-05-11T00:00:00Z", "--known",
              "2026-05-11T00:00:00Z"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr("Lead L-2 at 2026-05-11T00:00:00Z, as known at "
                        "2026-05-11T00:00:00Z\n"
                        "pipeline: Meeting (meeting) since "
                        "2026-05-01T00:00:00Z"));
  EXPECT_THAT(result.out,
              HasSubstr("Next limit: stay, due 2026-05-15T00:00:00Z\n"));
}

TEST_F(ProcessTest, ReplayAsJson) {
  const RunResult result =
      Replay({"--id", "L-1", "--at", "2026-05-02T00:00:00Z", "--json"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out,
            R"({"lead_id":"L-1","process":"pipeline",)"
            R"("at":"2026-05-02T00:00:00Z","stage":"meeting",)"
            R"("since":"2026-05-01T00:00:00Z","highest":"meeting",)"
            R"("visits":[{"stage":"meeting","event_id":"e1",)"
            R"("entered":"2026-05-01T00:00:00Z","actor":"Kim",)"
            R"("limits":[{"id":"stay","standing":"RUNNING",)"
            R"("due":"2026-05-15T00:00:00Z"}]}],)"
            R"("totals":[{"stage":"meeting","entries":1,)"
            R"("first_entered":"2026-05-01T00:00:00Z",)"
            R"("last_entered":"2026-05-01T00:00:00Z","spent":"1d"}],)"
            R"("faults":[],"next_limit":"stay",)"
            R"("next_due":"2026-05-15T00:00:00Z"})"
            "\n");
}

TEST_F(ProcessTest, MistakesExitWithTwo) {
  const RunResult process = Replay({"--id", "L-1", "--process", "pipe"});
  EXPECT_EQ(process.exit_code, 2);
  EXPECT_THAT(process.err, HasSubstr("there is no process 'pipe'; there are "
                                     "pipeline"));
  const RunResult time = Replay({"--id", "L-1", "--at", "2026-06-01"});
  EXPECT_EQ(time.exit_code, 2);
  EXPECT_THAT(time.err, HasSubstr("--at is an RFC 3339 time"));
  const RunResult known = Replay(
      {"--id", "L-1", "--at", "2026-06-01T00:00:00Z", "--known", "yesterday"});
  EXPECT_EQ(known.exit_code, 2);
  EXPECT_THAT(known.err, HasSubstr("--known is an RFC 3339 time"));
  const std::string none = folder_.Write("none.textproto", "id: \"none\"");
  const RunResult no_process = RunBantam({"move", leads_, "-p", none});
  EXPECT_EQ(no_process.exit_code, 2);
  EXPECT_THAT(no_process.err, HasSubstr("policy 'none' has no process"));
  const RunResult role = Move({"--id", "L-1", "--role", "aee"});
  EXPECT_EQ(role.exit_code, 1);
  EXPECT_THAT(role.err,
              HasSubstr("there is no role 'aee'; did you mean 'ae'?"));
}

}  // namespace
}  // namespace bantam::testing::process_test
