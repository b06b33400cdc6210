// bantam replay --events: logs of many subjects.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/process_sample.h"
#include "tests/cli/run.h"

namespace bantam::testing::log_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// One move a row.
constexpr char kLogMapping[] = R"pb(
  utc_offset: "Z"
  columns { column: "deal" field: "id" }
  events {
    process: "pipeline"
    id: "{event}"
    columns {
      column: "stage"
      field: "to"
      values { from: "Met" to: "meeting" }
      values { from: "Offered" to: "offer" }
      values { from: "Won" to: "won" }
      values { from: "Lost" to: "lost" }
    }
    columns { column: "day" field: "at" }
    columns { column: "known" field: "recorded_at" }
  }
)pb";

// A met on the 1st, was offered to after 4 days and won 10 days later. B met
// and was lost after 8 days, the rows in the wrong order; C met and stays past
// the 14 days that it may. D was won out of nowhere, which no transition
// allows, and E has a stage that is none.
constexpr char kLog[] =
    "event,deal,stage,day,known\n"
    "1,A,Met,2026-05-01,\n"
    "2,B,Lost,2026-05-10,\n"
    "3,C,Met,2026-05-01,\n"
    "4,A,Offered,2026-05-05,\n"
    "5,B,Met,2026-05-02,\n"
    "6,A,Won,2026-05-15,2026-06-01\n"
    "7,D,Won,2026-05-20,\n"
    "8,E,Parked,2026-05-20,\n"
    "1,A,Met,2026-05-01,\n";

class LogTest : public ::testing::Test {
 protected:
  RunResult Replay(const std::vector<std::string>& more) {
    return ReplayFile(folder_.Write("log.csv", kLog), more);
  }
  RunResult ReplayFile(const std::string& path,
                       const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {
        "replay", "--events", path,
        "-p",     policy_,    "-m",
        mapping_, "--at",     "2026-06-01T00:00:00Z"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kProcessPolicy);
  std::string mapping_ = folder_.Write("m.textproto", kLogMapping);
};

TEST_F(LogTest, SumsUpWhatHappenedToAll) {
  const RunResult result = Replay({});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      "subject  stage              since                 breaches  faults\n"
      "-------  -----------------  --------------------  --------  ------\n"
      "A        won                2026-05-15T00:00:00Z\n"
      "B        lost               2026-05-10T00:00:00Z\n"
      "C        Meeting (meeting)  2026-05-01T00:00:00Z         1\n"
      "D        won                2026-05-20T00:00:00Z                 1\n"
      "E        nowhere                                                 1\n"
      "\n"
      "stage              kind  now there    share  visits  ended  mean days  "
      "median days\n"
      "-----------------  ----  ---------  -------  ------  -----  ---------  "
      "-----------\n"
      "nowhere                          1  20.00 %\n"
      "Meeting (meeting)  open          1  20.00 %       3      2       6.00   "
      "      6.00\n"
      "offer              open          0   0.00 %       1      1      10.00   "
      "     10.00\n"
      "won                won           2  40.00 %       2      0\n"
      "lost               lost          1  20.00 %       1      0\n"
      "\n"
      "Win rate: 66.67 %, 2 of 3 that were won or lost\n"
      "\n"
      "from               to                 moves  mean days  median days\n"
      "-----------------  -----------------  -----  ---------  -----------\n"
      "nowhere            Meeting (meeting)      3\n"
      "nowhere            won                    1\n"
      "Meeting (meeting)  offer                  1       4.00         4.00\n"
      "Meeting (meeting)  lost                   1       8.00         8.00\n"
      "offer              won                    1      10.00        10.00\n"
      "\n"
      "stage              limit  met  breached  running  ended  unknown\n"
      "-----------------  -----  ---  --------  -------  -----  -------\n"
      "Meeting (meeting)  stay     2         1        0      0        0\n"
      "\n"
      "fault          events  subjects\n"
      "-------------  ------  --------\n"
      "UNKNOWN_STAGE       1         1\n"
      "NO_TRANSITION       1         1\n"
      "\n"
      "Left out: 1 event given before\n"
      "\n"
      "2 faults:\n"
      "  D: stage event '7': the policy has no transition from no stage to "
      "'won' [NO_TRANSITION]\n"
      "  E: stage event '8': 'Parked' is no stage of 'pipeline' "
      "[UNKNOWN_STAGE]\n"
      "\n"
      "5 subjects replayed with process_sample at 2026-06-01T00:00:00Z.\n");
}

TEST_F(LogTest, OneSubjectsTimeline) {
  const RunResult result = Replay({"--subject", "A"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("Lead A at 2026-06-01T00:00:00Z\n"
                                    "pipeline: won since "
                                    "2026-05-15T00:00:00Z; highest: won\n"));
  const RunResult nobody = Replay({"--subject", "Z"});
  EXPECT_EQ(nobody.exit_code, 1);
  EXPECT_THAT(nobody.err, HasSubstr("no record has the id 'Z'"));
}

TEST_F(LogTest, AsItWasKnown) {
  const RunResult result =
      Replay({"--known", "2026-05-31T00:00:00Z", "--subject", "A"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("pipeline: offer since"));
}

// What a newer policy makes of old words, and what began anew.
TEST_F(LogTest, SaysWhatElseThereIsToAHistory) {
  const std::string policy = folder_.Write("newer.textproto", R"pb(
    id: "newer"
    processes {
      id: "line"
      subject: ACCOUNT
      reasons { id: "later" disposition: WAIT wait_for: "30d" }
      stages { id: "lead" kind: OPEN formerly: "suspect" }
      stages { id: "nurture" kind: PARKED }
      transitions { id: "begin" entry: true to: "lead" }
      transitions { id: "rest" from: "lead" to: "nurture" }
      transitions { id: "again" from: "nurture" to: "lead" recycles: true }
    }
  )pb");
  const std::string leads = folder_.Write(
      "anew.jsonl",
      R"({"id":"L","stage_events":[{"id":"e1","subject":"account","process":"line","to":"suspect","policy_hash":"0123","at":"2026-05-01T00:00:00Z"},)"
      R"({"id":"e2","subject":"account","process":"line","to":"nurture","reason":"later","at":"2026-05-02T00:00:00Z"},)"
      R"({"id":"e3","subject":"account","process":"line","to":"lead","actor":"Kim","on_behalf_of":"Lee","at":"2026-05-03T00:00:00Z"},)"
      R"({"id":"e4","subject":"account","process":"line","to":"nurture","reason":"later","at":"2026-05-04T00:00:00Z"}]})"
      "\n");
  const std::vector<std::string> arguments = {
      "replay", leads, "-p", policy, "--at", "2026-06-01T00:00:00Z"};
  const RunResult text = RunBantam(arguments);
  EXPECT_EQ(text.exit_code, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("To be looked at again 2026-06-03T00:00:00Z\n"
                                  "Began anew 2026-05-03T00:00:00Z\n"
                                  "Came back 2 times, to 2 stages\n"));
  EXPECT_THAT(text.out, HasSubstr("began anew, for Lee"));
  EXPECT_THAT(text.out, HasSubstr("\nEvent e1 knows lead as suspect\n"
                                  "Decided under policy 0123\n"));
  std::vector<std::string> as_json = arguments;
  as_json.emplace_back("--json");
  const RunResult json = RunBantam(as_json);
  EXPECT_EQ(json.exit_code, 0) << json.err;
  EXPECT_THAT(json.out, HasSubstr(R"("policy_hash":"0123")"));
  EXPECT_THAT(json.out, HasSubstr(R"("reason":"later","disposition":"WAIT")"));
  EXPECT_THAT(json.out, HasSubstr(R"("recycled":true)"));
  EXPECT_THAT(
      json.out,
      HasSubstr(
          R"("next_check":"2026-06-03T00:00:00Z",)"
          R"("baseline":"2026-05-03T00:00:00Z","reentries":2,)"
          R"("reentered_stages":2,"renamed":[{"event_id":"e1",)"
          R"("from":"suspect","to":"lead"}],"other_policies":["0123"]})"));
}

TEST_F(LogTest, AsJson) {
  const RunResult result = Replay({"--json", "--limit", "1"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr(R"({"process":"pipeline","at":"2026-06-01T00:00:00Z",)"
                        R"("subjects":[{"lead_id":"A",)"));
  EXPECT_THAT(result.out, Not(HasSubstr(R"("lead_id":"B")")));
  EXPECT_THAT(result.out,
              HasSubstr(R"("summary":{"subjects":5,"won":2,"lost":1,)"
                        R"("repeated":1,"reentries":0,)"));
  EXPECT_THAT(
      result.out,
      HasSubstr(R"({"stage":"meeting","kind":"OPEN","now":1,"visits":3,)"
                R"("ended":2,"spent":"12d","mean_days":6.00,"median":"6d"})"));
  EXPECT_THAT(result.out,
              HasSubstr(R"({"from":"meeting","to":"offer","moves":1,)"
                        R"("spent":"4d","mean_days":4.00,"median":"4d"})"));
  EXPECT_THAT(result.out,
              HasSubstr(R"("limits":[{"stage":"meeting","limit":"stay",)"
                        R"("met":2,"breached":1,"running":0,"ended":0,)"
                        R"("unknown":0}])"));
  EXPECT_THAT(result.out,
              HasSubstr(R"("faults":[{"problem":"UNKNOWN_STAGE","events":1,)"
                        R"("subjects":1},{"problem":"NO_TRANSITION",)"
                        R"("events":1,"subjects":1}])"));
}

TEST_F(LogTest, TheSameAsJsonLines) {
  const std::string lines = folder_.Write(
      "log.jsonl",
      R"({"event":1,"deal":"A","stage":"Met","day":"2026-05-01"})"
      "\n"
      R"({"event":4,"deal":"A","stage":"Offered","day":"2026-05-05","known":null})"
      "\n");
  const RunResult result = ReplayFile(lines, {"--subject", "A"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr("pipeline: offer since 2026-05-05T00:00:00Z"));
}

// Leads as JSON lines are a log, too: several may be of one subject.
TEST_F(LogTest, LeadsAreRecordsToo) {
  const std::string leads = folder_.Write(
      "leads.jsonl",
      R"({"id":"L","activities":[],"stage_events":[{"id":"e1","subject":"opportunity","process":"pipeline","to":"meeting","at":"2026-05-01T00:00:00Z"}]})"
      "\n"
      R"({"id":"L","activities":[{"kind":"call","at":"2026-05-02T00:00:00Z"}],"stage_events":[{"id":"e2","subject":"opportunity","process":"pipeline","to":"offer","at":"2026-05-03T00:00:00Z"}]})"
      "\n");
  const RunResult result =
      RunBantam({"replay", "--events", leads, "-p", policy_, "--at",
                 "2026-06-01T00:00:00Z", "--subject", "L"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr("pipeline: offer since 2026-05-03T00:00:00Z"));
}

// What is left of a subject whose record is wrong would tell another story.
TEST_F(LogTest, ASubjectWithARejectedRecordIsLeftOut) {
  const std::string log = folder_.Write("bad.csv",
                                        "event,deal,stage,day,known\n"
                                        "1,A,Met,2026-05-01,\n"
                                        "2,A,Won,soon,\n"
                                        "3,B,Met,2026-05-01,\n"
                                        "4,,Met,2026-05-01,\n"
                                        "5,A,Lost,2026-05-09,\n");
  const RunResult result =
      ReplayFile(log, {"--reject", folder_.Path("rejects.csv")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.out, HasSubstr("1 subject replayed"));
  EXPECT_THAT(result.out, Not(HasSubstr("\nA ")));
  EXPECT_THAT(result.err, HasSubstr("2 of 5 records were rejected"));
  EXPECT_THAT(result.err, HasSubstr("1 subject is left out"));
  const std::string rejects = folder_.Read("rejects.csv");
  EXPECT_THAT(rejects, HasSubstr("row,line,id,reason\n2,3,A,\"column 'day': "
                                 "expected a time"));
  EXPECT_THAT(rejects, HasSubstr("\n4,5,,\"the record has no id"));
  const RunResult one = ReplayFile(log, {"--subject", "A"});
  EXPECT_EQ(one.exit_code, 1);
  EXPECT_THAT(one.err, HasSubstr("a record of 'A' was rejected"));
  EXPECT_EQ(ReplayFile(log, {"--keep-going"}).exit_code, 0);
}

TEST_F(LogTest, OneIdWithTwoMeaningsRejectsTheSubject) {
  const std::string log = folder_.Write("twice.csv",
                                        "event,deal,stage,day,known\n"
                                        "1,A,Met,2026-05-01,\n"
                                        "1,A,Won,2026-05-02,\n"
                                        "1,B,Met,2026-05-01,\n");
  const RunResult result = ReplayFile(log, {});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("row 1 (line 2), id A: "));
  EXPECT_THAT(result.out, HasSubstr("1 subject replayed"));
}

TEST_F(LogTest, ASubjectHasAsManyEventsAsALeadMay) {
  std::string log = "event,deal,stage,day,known\n";
  for (int i = 0; i < 10'001; ++i) {
    log += std::to_string(i) + ",A,Met,2026-05-01,\n";
  }
  const RunResult result = ReplayFile(folder_.Write("long.csv", log), {});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("row 10001 (line 10002), id A: "));
  EXPECT_THAT(result.err, HasSubstr("max_stage_events"));
}

TEST_F(LogTest, AnEmptyLogIsNoError) {
  const RunResult result =
      ReplayFile(folder_.Write("none.csv", "event,deal,stage,day,known\n"), {});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("0 subjects replayed"));
}

TEST_F(LogTest, MistakesExitWithTwo) {
  const std::string log = folder_.Write("log.csv", kLog);
  const auto expect = [&](std::vector<std::string> arguments,
                          const char* message) {
    const RunResult result = RunBantam(arguments);
    EXPECT_EQ(result.exit_code, 2) << result.err;
    EXPECT_THAT(result.err, HasSubstr(message));
  };
  expect({"replay", "-p", policy_}, "say LEADS, or --events FILE");
  expect({"replay", log, "--events", log, "-p", policy_}, "excludes");
  expect({"replay", "--events", log, "-p", policy_, "--id", "A"}, "excludes");
  expect({"replay", log, "-p", policy_, "--subject", "A"}, "--events");
  expect({"replay", log, "-p", policy_, "--keep-going"},
         "--keep-going goes with --events");
  expect({"replay", "--events", log, "-p", policy_, "-m", mapping_, "--at",
          "2026-06-01T00:00:00Z", "--limit", "few"},
         "--limit is a number of subjects or 'all', found 'few'");
  expect({"replay", "--events", folder_.Write("a.json", "{}"), "-p", policy_,
          "-m", mapping_, "--at", "2026-06-01T00:00:00Z"},
         "--mapping is for CSV and JSON lines; these leads are json");
  const std::string joins =
      folder_.Write("j.textproto",
                    "columns { column: 'deal' field: 'id' } joins { name: 'x' "
                    "key: 'k' lookup: 'deal' columns { column: 'n' field: "
                    "'account.employees' } }");
  expect({"replay", "--events", folder_.Write("a.jsonl", ""), "-p", policy_,
          "-m", joins, "--at", "2026-06-01T00:00:00Z"},
         "the mapping has joins, which are for CSV");
}

}  // namespace
}  // namespace bantam::testing::log_test
