// The command line itself: help, mistakes, exit codes, colour.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/version.h"
#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::usage_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(UsageTest, HelpNamesCommandsAndExitCodes) {
  const RunResult result = RunBantam({"--help"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
  for (const char* word :
       {"score", "explain", "ask", "move", "replay", "handoff", "dedupe",
        "convert", "check", "presets", "Exit codes:"}) {
    EXPECT_THAT(result.out, HasSubstr(word));
  }
}

TEST(UsageTest, EveryCommandHasHelpWithExamples) {
  for (const char* command :
       {"score", "explain", "ask", "move", "replay", "handoff", "dedupe",
        "convert", "check", "presets"}) {
    const RunResult result = RunBantam({command, "--help"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.out, HasSubstr("Example"));
    EXPECT_THAT(result.out, HasSubstr(std::string("bantam ") + command));
  }
}

TEST(UsageTest, VersionIsTheLibrarys) {
  const RunResult result = RunBantam({"--version"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "bantam " + std::string(kVersion) + "\n");
}

struct Mistake {
  std::vector<std::string> arguments;
  const char* message;
};

TEST(UsageTest, MistakesExitWithTwoAndSayWhatWouldBeRight) {
  const TempFolder folder;
  const std::string policy = folder.Write("p.textproto", kPolicy);
  const std::string mapping = folder.Write("m.textproto", kMapping);
  const std::string csv = folder.Write("l.csv", "id\nL-1\n");
  const std::string json = folder.Write("l.jsonl", "{\"id\":\"L-1\"}\n");
  const std::string odd = folder.Write("l.xls", "id\nL-1\n");
  const auto score = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments = {"score", csv, "--policy", policy};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  };
  const Mistake kMistakes[] = {
      {{}, "subcommand is required"},
      {{"skore"},
       "there is no command 'skore'; there are score, explain, ask, move, "
       "replay, handoff, dedupe, convert, check, presets"},
      {{"score"}, "LEADS is required"},
      {{"score", csv}, "--policy is required"},
      {score({"--polizy", "x"}), "--polizy"},
      {score({"--format", "xml"}), "xml"},
      {score({"--now", "2026-06-01"}), "did you mean '2026-06-01T00:00:00Z'?"},
      {score({"--now", "2026-06-01T09:30:00"}),
       "did you mean '2026-06-01T09:30:00Z'?"},
      {score({"--now", "tomorrow"}), "--now is an RFC 3339 time"},
      {score({"--limit", "-1"}), "--limit is a number of leads or 'all'"},
      {score({"--limit", "many"}), "found 'many'"},
      {score({"--outcome", "opportunity.closed"}),
       "--outcome goes with --by or --roc"},
      {score({"--roc", "fit"}), "--roc requires --outcome"},
      {score({"--roc", "fit", "--outcome", "opportunity.closed", "--by",
              "priority"}),
       "--by excludes --roc"},
      {score(
           {"--roc", "fit", "--outcome", "opportunity.closed", "--limit", "3"}),
       "--limit excludes --roc"},
      {score({"--roc", "priority", "--outcome", "opportunity.closed"}),
       "'priority' is none; there are fit"},
      {score({"--roc", "fit", "--outcome", "account.industry"}),
       "--outcome takes a BOOL field; 'account.industry' is STRING"},
      {score({"--roc", "fit", "--outcome", "opportunity.close"}),
       "did you mean 'opportunity.closed'?"},
      {score({"--roc", "fit", "--outcome", "activity.page"}),
       "--outcome takes a field of account, person or opportunity"},
      {score({"--by", "account.industry", "--limit", "3"}), "--limit"},
      {score({"--by", "account.industri"}), "did you mean 'account.industry'?"},
      {score({"--by", "person.email"}), "is marked personal"},
      {score({"--by", "person.since"}), "'person.since' is TIMESTAMP"},
      {score({"--by", "activity.page"}), "a lead has many of"},
      {score({"--by", "priority", "--outcome", "account.industry"}),
       "--outcome takes a BOOL field; 'account.industry' is STRING"},
      {score({"--join", "deals=x.csv"}), "the mapping has no join 'deals'"},
      {score({"--join", "deals"}), "--join is written NAME=FILE"},
      {score({"--delimiter", "::"}), "--delimiter is one ASCII character"},
      {score({"--delimiter", ";", "--mapping", mapping}),
       "--delimiter and --mapping exclude each other"},
      {score({"--ignore-undeclared", "--mapping", mapping}),
       "--ignore-undeclared and --mapping exclude each other"},
      {{"score", json, "--policy", policy, "--delimiter", ";"},
       "are for CSV; these leads are jsonl"},
      {{"score", odd, "--policy", policy}, "has no ending that tells"},
      {{"score", "-", "--policy", policy}, "say --input csv, jsonl"},
      {{"score", "-", "--policy", "-", "--input", "csv"},
       "standard input can be read once only"},
      {{"check", "-", "--mapping", "-"},
       "standard input can be read once only"},
      {score({"--output", csv}), "is read by this command"},
      {score({"--reject", policy}), "is read by this command"},
      {score({"--output", "x", "--reject", "./x"}),
       "answers and rejects would go to one file"},
      {score({"--reject", "-"}), "answers and rejects would go to one file"},
      {{"convert", "leads", csv, "--policy", policy, "--to", "jsonl",
        "--reject", "-"},
       "answers and rejects would go to one file"},
      {{"score", csv, "--policy", "preset:lead_scoring_sas"},
       "there is no preset 'lead_scoring_sas'; there are "},
      {{"presets", "zzz"}, "there is no preset 'zzz'; there are "},
      {{"explain", csv, "--policy", policy, "--row", "0"}, "rows count from 1"},
      {{"explain", csv, "--policy", policy, "--row", "1", "--id", "L-1"},
       "excludes"},
      {{"ask", csv, "--policy", policy, "--row", "0"}, "rows count from 1"},
      {{"ask", csv, "--policy", policy},
       "policy 'acme' has no framework, so it asks no questions"},
      {{"ask", csv, "--policy", policy, "--limit", "0"},
       "--limit is a number of questions, 1 or more"},
      {{"ask", csv, "--policy", policy, "--limit", "few"}, "few"},
      {{"convert", "policy", policy, "--to", "yaml"}, "yaml"},
      {{"convert", "policy", policy}, "--to is required"},
  };
  for (const Mistake& mistake : kMistakes) {
    const RunResult result = RunBantam(mistake.arguments);
    EXPECT_EQ(result.exit_code, 2) << mistake.message << "\n" << result.err;
    EXPECT_THAT(result.err, HasSubstr(mistake.message));
    EXPECT_EQ(result.out, "");
  }
  // None of them touched a file.
  EXPECT_EQ(folder.Read("l.csv"), "id\nL-1\n");
  EXPECT_EQ(folder.Read("p.textproto"), kPolicy);
}

TEST(UsageTest, ColourOnlyOnATerminalAndNeverWithNoColor) {
  const std::vector<std::string> wrong = {"presets", "zzz"};
  const char* kRed = "\x1b[1;31m";
  EXPECT_THAT(RunBantam(wrong).err, Not(HasSubstr("\x1b")));
  EXPECT_THAT(RunBantam(wrong, {.terminal = true}).err, HasSubstr(kRed));
  EXPECT_THAT(
      RunBantam(wrong, {.terminal = true, .environment = {"NO_COLOR=1"}}).err,
      Not(HasSubstr("\x1b")));
  EXPECT_THAT(
      RunBantam(wrong, {.terminal = true, .environment = {"TERM=dumb"}}).err,
      Not(HasSubstr("\x1b")));
  // An empty NO_COLOR says nothing (no-color.org).
  EXPECT_THAT(
      RunBantam(wrong, {.terminal = true, .environment = {"NO_COLOR="}}).err,
      HasSubstr(kRed));
}

TEST(UsageTest, NothingInAFileTalksToTheTerminal) {
  const TempFolder folder;
  const std::string policy = folder.Write("p.textproto", kPolicy);
  const std::string leads = folder.Write("l.csv",
                                         "id\n\x1b]0;owned\x07\n\xC2\x9B"
                                         "2J\n");
  const RunResult table =
      RunBantam({"score", leads, "--policy", policy, "--now", kNow});
  EXPECT_EQ(table.exit_code, 0) << table.err;
  EXPECT_THAT(table.out, HasSubstr("\\x1b]0;owned\\x07"));
  EXPECT_THAT(table.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(table.out, Not(HasSubstr("\xC2\x9B")));
  const RunResult header = RunBantam(
      {"score", folder.Write("h.csv", "\x1b[2J\n"), "--policy", policy});
  EXPECT_EQ(header.exit_code, 1);
  EXPECT_THAT(header.err, Not(HasSubstr("\x1b")));
}

TEST(UsageTest, TheClockIsReadOnceAndSaid) {
  const TempFolder folder;
  const std::string policy = folder.Write("p.textproto", kPolicy);
  const std::string leads = folder.Write("l.csv", "id\nL-1\nL-2\n");
  const RunResult first =
      RunBantam({"score", leads, "--policy", policy, "--format", "jsonl"});
  ASSERT_EQ(first.exit_code, 0);
  const std::string kSaid = "bantam: now is ";
  ASSERT_EQ(first.err.compare(0, kSaid.size(), kSaid), 0) << first.err;
  const std::string now =
      first.err.substr(kSaid.size(), std::string(kNow).size());
  const RunResult again = RunBantam(
      {"score", leads, "--policy", policy, "--format", "jsonl", "--now", now});
  EXPECT_EQ(again.out, first.out);
  EXPECT_THAT(again.err, Not(HasSubstr("now is")));
}

}  // namespace
}  // namespace bantam::testing::usage_test
