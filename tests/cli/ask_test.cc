// bantam ask: the open questions of one lead.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/bant_sample.h"
#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::ask_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class AskTest : public ::testing::Test {
 protected:
  RunResult Ask(const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"ask",   leads_,  "--policy",
                                          policy_, "--now", kNow};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kBantPolicy);
  std::string leads_ = folder_.Write("l.jsonl", kBantLeads);
};

TEST_F(AskTest, QuestionsComeInOrderOfWorthAndSayWhetherTheyAreDue) {
  const RunResult result = Ask({"--id", "L-1"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out,
            "Lead L-1 at 2026-06-01T00:00:00Z\n"
            "\n"
            "BANT (bant): 0 points; once all is answered: -5 to 60; 0.00 % "
            "answered; "
            "stage proposal\n"
            "key              standing  worth  due  question\n"
            "---------------  --------  -----  ---  ----------------------\n"
            "budget.amount    open         30  now  How much is set aside?\n"
            "need.pain        open         20  now  What hurts\n"
            "budget.approved  open         15       Is it approved?\n"
            "\n"
            "channel: not known whether it applies\n");
  EXPECT_EQ(result.err, "");
}

TEST_F(AskTest, StaleAndConflictingAnswersAreAskedAgain) {
  const RunResult result = Ask({"--row", "2"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out,
            "Lead L-2 at 2026-06-01T00:00:00Z\n"
            "\n"
            "BANT (bant): 30 points; once all is answered: 25 to 60; 50.00 % "
            "answered\n"
            "key              standing     worth  question\n"
            "---------------  -----------  -----  ---------------\n"
            "need.pain        stale           20  What hurts\n"
            "budget.approved  conflicting     15  Is it approved?\n"
            "\n"
            "channel: 0 points; once all is answered: 0 to 5; 0.00 % answered\n"
            "key           standing  worth  question\n"
            "------------  --------  -----  ---------------------\n"
            "terms.signed  open          5  Are the terms signed?\n");
}

TEST_F(AskTest, ALeadWithoutOpenQuestionsIsFine) {
  const RunResult result = Ask({"--id", "L-3"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out,
            "Lead L-3 at 2026-06-01T00:00:00Z\n"
            "\n"
            "BANT (bant): 60 points; 100.00 % answered\n"
            "No question is open.\n"
            "\n"
            "channel: does not apply\n");
}

TEST_F(AskTest, AFrameworkWithoutItsSubjectIsAbsent) {
  EXPECT_THAT(Ask({"--id", "L-4"}).out,
              HasSubstr("\nBANT (bant): what it asks about is absent\n"));
}

TEST_F(AskTest, QuestionsComeInTheLanguageOrInEnglish) {
  const RunResult result = Ask({"--id", "L-1", "--locale", "zh-Hant-TW"});
  EXPECT_THAT(result.out, HasSubstr("四項資格 (bant): 0 points"));
  EXPECT_THAT(result.out, HasSubstr("編列了多少預算？"));
  // This one was not translated.
  EXPECT_THAT(result.out, HasSubstr("Is it approved?"));
  EXPECT_EQ(Ask({"--id", "L-1", "--locale", "tlh"}).out,
            Ask({"--id", "L-1"}).out);
}

TEST_F(AskTest, OneFrameworkAndAFewQuestionsWillDo) {
  const RunResult few = Ask({"--id", "L-1", "--limit", "1"});
  EXPECT_THAT(few.out, HasSubstr("How much is set aside?\n… and 2 more "
                                 "(--limit)\n"));
  EXPECT_THAT(few.out, Not(HasSubstr("need.pain")));
  EXPECT_THAT(Ask({"--id", "L-1", "--limit", "3"}).out, Not(HasSubstr("…")));
  const RunResult one = Ask({"--id", "L-2", "--framework", "channel"});
  EXPECT_THAT(one.out, HasSubstr("terms.signed"));
  EXPECT_THAT(one.out, Not(HasSubstr("bant")));
  // In policy order, however they are named.
  EXPECT_EQ(
      Ask({"--id", "L-2", "--framework", "channel", "--framework", "bant"}).out,
      Ask({"--id", "L-2"}).out);
}

TEST_F(AskTest, JsonIsOneObject) {
  const RunResult result = Ask({"--id", "L-2", "--json"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      "{\"lead_id\":\"L-2\",\"now\":\"2026-06-01T00:00:00Z\",\"frameworks\":["
      "{\"id\":\"bant\",\"points\":30,\"low\":25,\"high\":60,"
      "\"completeness\":0.5,\"open\":2,\"questions\":["
      "{\"key\":\"need.pain\",\"standing\":\"STALE\",\"worth\":20,"
      "\"due\":false},"
      "{\"key\":\"budget.approved\",\"standing\":\"CONFLICTING\",\"worth\":15,"
      "\"due\":false,\"question\":\"Is it approved?\"}]},"
      "{\"id\":\"channel\",\"points\":0,\"low\":0,\"high\":5,"
      "\"completeness\":0,\"open\":1,\"questions\":["
      "{\"key\":\"terms.signed\",\"standing\":\"OPEN\",\"worth\":5,"
      "\"due\":false,\"question\":\"Are the terms signed?\"}]}]}\n");
  // What is absent says why; the limit holds here, too.
  EXPECT_EQ(Ask({"--id", "L-1", "--json", "--limit", "1"}).out,
            "{\"lead_id\":\"L-1\",\"now\":\"2026-06-01T00:00:00Z\","
            "\"frameworks\":[{\"id\":\"bant\",\"points\":0,\"low\":-5,"
            "\"high\":60,\"completeness\":0,\"stage\":\"proposal\",\"open\":3,"
            "\"questions\":[{\"key\":\"budget.amount\",\"standing\":\"OPEN\","
            "\"worth\":30,\"due\":true,"
            "\"question\":\"How much is set aside?\"}]},"
            "{\"id\":\"channel\",\"absence\":\"UNDECIDED\"}]}\n");
  EXPECT_THAT(Ask({"--id", "L-3", "--json"}).out,
              HasSubstr("{\"id\":\"channel\",\"absence\":\"DOES_NOT_APPLY\"}"));
  EXPECT_THAT(Ask({"--id", "L-4", "--json"}).out,
              HasSubstr("{\"id\":\"bant\",\"absence\":\"SUBJECT_ABSENT\"}"));
}

TEST_F(AskTest, TheLeadIsChosenAsForExplain) {
  const RunResult many = Ask({});
  EXPECT_EQ(many.exit_code, 2);
  EXPECT_THAT(many.err, HasSubstr("say which by --id or --row"));
  const RunResult none = Ask({"--id", "L-9"});
  EXPECT_EQ(none.exit_code, 1);
  EXPECT_THAT(none.err, HasSubstr("no lead has the id 'L-9'"));
  const RunResult past = Ask({"--row", "6"});
  EXPECT_EQ(past.exit_code, 1);
  EXPECT_THAT(past.err, HasSubstr("there is no row 6, only 5 leads"));
}

TEST_F(AskTest, AFrameworkThatIsNoneIsAMistake) {
  const RunResult result = Ask({"--id", "L-1", "--framework", "meddic"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(result.err, HasSubstr("there is no framework 'meddic'; there are "
                                    "bant, channel"));
}

TEST_F(AskTest, BadLeadsAndMissingFilesAreErrors) {
  leads_ = folder_.Write("bad.jsonl",
                         "{\"opportunity\":{},\"evidence\":[{\"criterion\":"
                         "\"budget.amuont\"}]}\n");
  const RunResult unknown = Ask({"--row", "1"});
  EXPECT_EQ(unknown.exit_code, 1);
  EXPECT_EQ(unknown.out, "");
  EXPECT_THAT(unknown.err, HasSubstr("row 1: "));
  EXPECT_THAT(unknown.err, HasSubstr("budget.amount"));
  // Two pieces with one id that say different things.
  leads_ = folder_.Write(
      "twice.jsonl",
      "{\"opportunity\":{},\"evidence\":["
      "{\"id\":\"e\",\"criterion\":\"budget.approved\",\"value\":true},"
      "{\"id\":\"e\",\"criterion\":\"budget.approved\",\"value\":false}]}\n");
  EXPECT_EQ(Ask({}).exit_code, 1);
  leads_ = folder_.Path("missing.jsonl");
  EXPECT_EQ(Ask({}).exit_code, 3);
}

TEST_F(AskTest, NothingInALeadTalksToTheTerminal) {
  leads_ = folder_.Write(
      "odd.jsonl",
      "{\"id\":\"\\u001b[2J\\\"\\\\\",\"opportunity\":{},\"stage_events\":[{"
      "\"id\":\"\\u001b]1;x\",\"subject\":\"opportunity\",\"process\":"
      "\"pipeline\",\"to\":\"\\u001b]0;x\",\"at\":\"2026-05-01T00:00:00Z\"}]}"
      "\n");
  const RunResult result = Ask({});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, Not(HasSubstr("\x1b")));
  EXPECT_THAT(Ask({"--json"}).out,
              HasSubstr("{\"lead_id\":\"\\u001b[2J\\\"\\\\\","));
}

}  // namespace
}  // namespace bantam::testing::ask_test
