// What a log lacks, and what of it does not count: bantam replay and move say
// so, and answer nothing that they cannot know.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/process_sample.h"
#include "tests/cli/run.h"

namespace bantam::testing::log_gaps_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// One move a row; the id is neither the first nor the last column.
constexpr char kMapping[] = R"pb(
  utc_offset: "Z"
  columns { column: "deal" field: "id" }
  columns { column: "account" field: "account.id" }
  events {
    process: "pipeline"
    id: "{event}"
    columns { column: "stage" field: "to" }
    columns { column: "day" field: "at" }
  }
)pb";

constexpr char kHeader[] = "event,deal,account,stage,day\n";

// A move of lead `id`, as a line of JSON, with more members.
std::string Line(const std::string& id, const std::string& event,
                 const std::string& more = "",
                 const std::string& process = "pipeline") {
  return R"({"id":")" + id + R"(","stage_events":[{"id":")" + event +
         R"(","subject":"opportunity","process":")" + process +
         R"(","to":"meeting","at":"2026-05-01T00:00:00Z")" + more + "}]}\n";
}

class LogGapsTest : public ::testing::Test {
 protected:
  RunResult Run(const std::string& command, const std::string& path,
                const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {command,
                                          "--events",
                                          path,
                                          "-p",
                                          policy_,
                                          command == "move" ? "--now" : "--at",
                                          "2026-06-01T00:00:00Z"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }
  RunResult Csv(const std::string& rows, std::vector<std::string> more = {}) {
    more.insert(more.end(), {"-m", mapping_});
    return Run("replay", folder_.Write("log.csv", kHeader + rows), more);
  }
  RunResult Json(const std::string& lines,
                 const std::vector<std::string>& more = {}) {
    return Run("replay", folder_.Write("log.jsonl", lines), more);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kProcessPolicy);
  std::string mapping_ = folder_.Write("m.textproto", kMapping);
};

TEST_F(LogGapsTest, ARejectedRecordOfJsonLeavesItsSubjectOut) {
  const std::string log = Line("A", "1") +
                          Line("A", "2", R"(,"sequence":"first")") +
                          Line("B", "1");
  const RunResult result = Json(log);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("row 2 (line 2), id A: "));
  EXPECT_THAT(result.err, HasSubstr("1 subject is left out"));
  EXPECT_THAT(result.err, Not(HasSubstr("nobody")));
  EXPECT_THAT(result.out, HasSubstr("\nB "));
  EXPECT_THAT(result.out, Not(HasSubstr("\nA ")));
  const RunResult one = Json(log, {"--subject", "A", "--keep-going"});
  EXPECT_EQ(one.exit_code, 1);
  EXPECT_EQ(one.out, "");
  EXPECT_THAT(one.err, HasSubstr("a record of 'A' was rejected"));
  EXPECT_EQ(Json(log, {"--subject", "B", "--keep-going"}).exit_code, 0);
  EXPECT_THAT(Json(log, {"--json", "--keep-going"}).out,
              HasSubstr("\"gaps\":{\"subjects_left_out\":1,"
                        "\"nameless_records\":0}}\n"));
}

TEST_F(LogGapsTest, AShortRowLeavesItsSubjectOut) {
  const std::string rows =
      "1,A,,meeting,2026-05-01\n"
      "2,A,,offer\n"
      "3,B,,meeting,2026-05-01\n";
  const RunResult result = Csv(rows);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(
      result.err,
      HasSubstr("row 2 (line 3), id A: the row has 4 cells, the header 5"));
  EXPECT_THAT(result.out, Not(HasSubstr("\nA ")));
  EXPECT_THAT(result.out, HasSubstr("1 subject replayed"));
  EXPECT_THAT(result.err, Not(HasSubstr("nobody")));
}

// Any subject may lack what was in a record of which nobody knows whose it is.
TEST_F(LogGapsTest, WhereARecordNamesNobodyNobodysHistoryIsSure) {
  const char* const kNobody =
      "1 rejected record names nobody: any subject may lack events";
  const std::string good = Line("A", "1");
  // A line cut off, one that is too deep, no text, and one without an id.
  const std::string deep = std::string(1'000, '[') + std::string(1'000, ']');
  const std::vector<std::string> broken = {
      good.substr(0, 40), "{\"id\":\"A\",\"x\":" + deep + "}\n",
      Line("A\xFF", "2"), R"({"stage_events":[]})",
      "\"A\"\n",          R"({"id":7})"};
  for (const std::string& line : broken) {
    const RunResult result = Json(good + line);
    EXPECT_EQ(result.exit_code, 1) << line;
    EXPECT_THAT(result.out, HasSubstr("1 subject replayed")) << line;
    EXPECT_THAT(result.out, HasSubstr(kNobody)) << line;
    EXPECT_THAT(result.err, HasSubstr(kNobody)) << line;
    const RunResult one = Json(good + line, {"--subject", "A", "--keep-going"});
    EXPECT_EQ(one.exit_code, 1) << line;
    EXPECT_EQ(one.out, "") << line;
    EXPECT_THAT(one.err, HasSubstr(std::string(kNobody) +
                                   ", so that the history of 'A' is not "
                                   "known"))
        << line;
    EXPECT_THAT(Json(good + line, {"--json", "--keep-going"}).out,
                HasSubstr("\"gaps\":{\"subjects_left_out\":0,"
                          "\"nameless_records\":1}}\n"))
        << line;
  }
  EXPECT_THAT(Csv("1,A,,meeting,2026-05-01\n2,A").out, HasSubstr(kNobody));
  EXPECT_THAT(Csv("1,A,,meeting,2026-05-01\n2,A,,meeting,2026,5\n").out,
              HasSubstr(kNobody));
  EXPECT_THAT(Csv("1,A,,meeting,2026-05-01\n2,A,\"x,meeting,2026-05-01\n").out,
              HasSubstr(kNobody));
  // Where all is well nothing is said.
  EXPECT_THAT(Json(good).out, Not(HasSubstr("nobody")));
  EXPECT_THAT(Json(good, {"--json"}).out, Not(HasSubstr("gaps")));
}

TEST_F(LogGapsTest, TextThatIsNotUtf8IsNoStage) {
  const RunResult result =
      Csv("1,A,,meet\xFFing,2026-05-01\n2,B,,meeting,2026-05-01\n");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("not UTF-8"));
  EXPECT_THAT(result.out, HasSubstr("\nB "));
  EXPECT_THAT(result.out, Not(HasSubstr("\nA ")));
}

// Of one lead there is one account, or events without an id would be of both.
TEST_F(LogGapsTest, RecordsOfOneLeadHaveOneSubject) {
  const RunResult result =
      Csv("1,A,X,meeting,2026-05-01\n"
          "2,A,,offer,2026-05-02\n"
          "3,A,Y,won,2026-05-03\n"
          "4,B,,meeting,2026-05-01\n"
          "5,B,X,offer,2026-05-02\n"
          "6,C,,meeting,2026-05-01\n"
          "7,C,X,offer,2026-05-02\n"
          "8,C,Y,won,2026-05-03\n");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err,
              HasSubstr("row 3 (line 4), id A: its account.id is not that of "
                        "the records before it, of which row 1 is the first; "
                        "one lead has one account"));
  EXPECT_THAT(result.err, HasSubstr("row 8 (line 9), id C: "));
  EXPECT_THAT(result.err, HasSubstr("2 subjects are left out"));
  EXPECT_THAT(result.out, HasSubstr("\nB "));
  EXPECT_THAT(result.out, HasSubstr("1 subject replayed"));
}

// The id that a later record knows is the lead's: its events name it.
TEST_F(LogGapsTest, ALaterRecordMayKnowTheSubjectsId) {
  const RunResult result = Json(
      R"({"id":"A"})"
      "\n"
      R"({"id":"A","opportunity":{"id":"O-1"},"stage_events":[{"id":"1","subject":"opportunity","subject_id":"O-1","process":"pipeline","to":"meeting","at":"2026-05-01T00:00:00Z"}]})"
      "\n",
      {"--subject", "A"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("pipeline: Meeting (meeting) since"));
}

TEST_F(LogGapsTest, WhatDoesNotCountIsSaid) {
  const std::string log =
      Line("A", "1", "", "pipelin") + Line("A", "1", "", "pipelin") +
      Line("B", "1", "", "pipelin") + Line("B", "2", R"(,"subject_id":"O-9")") +
      Line("B", "3", R"(,"recorded_at":"2027-01-01T00:00:00Z")") +
      Line("C", "1") + Line("C", "1") + Line("C", "2", R"(,"from":"meeting")");
  const RunResult all = Json(log, {"--known", "2026-06-01T00:00:00Z"});
  EXPECT_EQ(all.exit_code, 0) << all.err;
  EXPECT_THAT(
      all.out,
      HasSubstr("\nLeft out: 1 event given before, 1 of another subject id, 1 "
                "not known by then\n"
                "1 event of one instant and sequence: only the id says which "
                "was first\n"
                "Events of process 'pipelin' do not count (2 subjects): there "
                "is no process 'pipelin'; did you mean 'pipeline'?\n"));
  const RunResult json =
      Json(log, {"--known", "2026-06-01T00:00:00Z", "--json"});
  EXPECT_THAT(json.out,
              HasSubstr(R"("ties":1,"left_out":{"other_subject_id":1,)"
                        R"("later":0,"not_yet_known":1},)"
                        R"("undeclared":[{"process":"pipelin","subjects":2,)"
                        R"("message":"there is no process 'pipelin'; did you )"
                        R"(mean 'pipeline'?"}]})"));
  const RunResult one = Json(log, {"--subject", "A"});
  EXPECT_EQ(one.exit_code, 0) << one.err;
  EXPECT_EQ(one.out,
            "Lead A at 2026-06-01T00:00:00Z\n"
            "pipeline: nowhere\n"
            "Events of process 'pipelin' do not count: there is no process "
            "'pipelin'; did you mean 'pipeline'?\n");
  EXPECT_THAT(Json(log, {"--subject", "A", "--json"}).out,
              HasSubstr(R"("undeclared":[{"process":"pipelin","message":)"));
  EXPECT_THAT(Json(log, {"--subject", "C"}).out,
              HasSubstr("Left out: 1 event given before\n"
                        "1 event of one instant"));
  EXPECT_THAT(Json(Line("A", "1"), {"--subject", "A"}).out,
              Not(HasSubstr("Left out")));
}

TEST_F(LogGapsTest, MoveAsksAboutOneSubjectOfALog) {
  const std::string lines = Line("A", "1") + Line("B", "1") +
                            Line("A", "2", R"(,"subject_id":"O-9")") +
                            Line("A", "3", "", "pipelin");
  const std::string log = folder_.Write("log.jsonl", lines);
  const RunResult result = Run(
      "move", log, {"--subject", "A", "--to", "lost", "--reason", "no_budget"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out,
            "Lead A at 2026-06-01T00:00:00Z\n"
            "pipeline: Meeting (meeting) since 2026-05-01T00:00:00Z\n"
            "Left out: 1 event of another subject id\n"
            "Events of process 'pipelin' do not count: there is no process "
            "'pipelin'; did you mean 'pipeline'?\n"
            "\n"
            "To lost: allowed\n");
  const RunResult json =
      Run("move", log, {"--subject", "A", "--to", "won", "--json"});
  EXPECT_THAT(json.out,
              HasSubstr(R"("left_out":{"other_subject_id":1,"later":0,)"
                        R"("not_yet_known":0},"undeclared":[{"process":)"
                        R"("pipelin","message":"there is no process)"));
  EXPECT_THAT(Run("move", log, {"--subject", "Z"}).err,
              HasSubstr("no record has the id 'Z'"));
  const RunResult none = Run("move", log, {});
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("say which by --subject"));
  EXPECT_EQ(Run("move", log, {"--subject", "A", "--limit", "3"}).exit_code, 2);
  const RunResult broken = Run(
      "move", folder_.Write("broken.jsonl", lines + "{\n"), {"--subject", "A"});
  EXPECT_EQ(broken.exit_code, 1);
  EXPECT_THAT(broken.err, HasSubstr("names nobody"));
}

// The first of several records is half a history.
TEST_F(LogGapsTest, OneLeadOfAFileIsOneRecord) {
  const std::string log = folder_.Write(
      "log.jsonl", Line("A", "1") + Line("B", "1") + Line("A", "2"));
  for (const char* command : {"move", "replay", "handoff"}) {
    std::vector<std::string> arguments = {command, log,    "-p",
                                          policy_, "--id", "A"};
    if (std::string(command) == "handoff") {
      arguments.insert(arguments.end(), {"--handoff", "any"});
    }
    const RunResult result = RunBantam(arguments);
    EXPECT_EQ(result.exit_code, 1) << command;
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err,
                HasSubstr("rows 1 and 3 are both of 'A'; a log of several "
                          "records of one lead is read by --events FILE "
                          "--subject ID"));
  }
  // Whichever row is asked for.
  for (const char* row : {"1", "3"}) {
    const RunResult result =
        RunBantam({"replay", log, "-p", policy_, "--row", row});
    EXPECT_EQ(result.exit_code, 1) << row;
    EXPECT_THAT(result.err, HasSubstr("rows 1 and 3 are both of 'A'"));
  }
  EXPECT_EQ(RunBantam({"move", log, "-p", policy_, "--row", "2"}).exit_code, 0);
  const RunResult only = RunBantam(
      {"move", folder_.Write("a.jsonl", Line("A", "1") + Line("A", "2")), "-p",
       policy_});
  EXPECT_EQ(only.exit_code, 1);
  EXPECT_THAT(only.err, HasSubstr("rows 1 and 2 are both of 'A'"));
  EXPECT_EQ(RunBantam({"replay", log, "-p", policy_, "--id", "B"}).exit_code,
            0);
  // A record of it that cannot be read is part of its history, too.
  const std::string broken = folder_.Write(
      "broken.jsonl", Line("A", "1") + Line("A", "2", R"(,"at":1)"));
  const RunResult half =
      RunBantam({"replay", broken, "-p", policy_, "--id", "A"});
  EXPECT_EQ(half.exit_code, 1);
  EXPECT_THAT(half.err, HasSubstr("row 2: "));
  // What else is asked of a lead may have several, and says which it took.
  EXPECT_EQ(RunBantam({"explain", log, "-p", policy_, "--id", "A"}).exit_code,
            0);
}

TEST_F(LogGapsTest, EmptyValuesAreRefused) {
  const std::string leads = folder_.Write("l.jsonl", kProcessLeads);
  const std::vector<std::vector<std::string>> cases = {
      {"replay", "--known"},  {"replay", "--at"},      {"replay", "--process"},
      {"replay", "--locale"}, {"replay", "--events"},  {"replay", "--mapping"},
      {"move", "--to"},       {"move", "--role"},      {"move", "--reason"},
      {"move", "--now"},      {"move", "--process"},   {"move", "--locale"},
      {"move", "--subject"},  {"replay", "--subject"},
  };
  for (const std::vector<std::string>& option : cases) {
    const RunResult result = RunBantam(
        {option[0], leads, "-p", policy_, "--id", "L-1", option[1], ""});
    EXPECT_EQ(result.exit_code, 2) << option[0] << option[1];
    EXPECT_THAT(result.err, HasSubstr(option[1] + ": its value is empty"));
  }
}

TEST_F(LogGapsTest, SaysWhoMayOverrideAndWhichTimesThereAre) {
  const std::string leads = folder_.Write("l.jsonl", kProcessLeads);
  EXPECT_THAT(RunBantam({"move", leads, "-p", policy_, "--id", "L-1", "--to",
                         "offer", "--override", "--reason", "no_budget"})
                  .out,
              HasSubstr("  nobody may override: the process has no "
                        "override_roles\n"));
  for (const char* time : {"10000-01-01T00:00:00Z", "2016-12-31T23:59:60Z",
                           "0000-01-01T00:00:00Z"}) {
    const RunResult result = RunBantam(
        {"replay", leads, "-p", policy_, "--id", "L-1", "--at", time});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_THAT(result.err, HasSubstr("(years 1 to 9999, no leap seconds)"));
  }
}

}  // namespace
}  // namespace bantam::testing::log_gaps_test
