// bantam check, presets and explain.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/presets.h"
#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::check_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(CheckTest, SaysThatAPolicyIsFine) {
  const TempFolder folder;
  const RunResult result =
      RunBantam({"check", folder.Write("p.textproto", kPolicy), "--mapping",
                 folder.Write("m.textproto", kMapping)});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr("p.textproto is fine: policy 'acme', version '7', 10 "
                        "fields, 1 score, 1 grade\nhash "));
  EXPECT_THAT(result.out, HasSubstr("m.textproto is fine\n"));
}

TEST(CheckTest, ListsEveryErrorWithItsPlace) {
  const TempFolder folder;
  const std::string path =
      folder.Write("p.textproto",
                   "id: 'acme'\n"
                   "fields { path: 'account.n' type: INT }\n"
                   "scores {\n"
                   "  id: 'fit' subject: ACCOUNT\n"
                   "  groups { id: 'g'\n"
                   "    rules { id: 'a' points: 1\n"
                   "      when: 'account.m > 1' }\n"
                   "    rules { id: 'b' points: 0\n"
                   "      when: 'account.n > 1' }\n"
                   "  }\n"
                   "}\n");
  const RunResult result = RunBantam({"check", path});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(result.err, HasSubstr(path + ":7:"));
  EXPECT_THAT(result.err, HasSubstr(path + ":8:"));
}

TEST(CheckTest, ListsEveryErrorOfAMapping) {
  const TempFolder folder;
  const std::string policy = folder.Write("p.textproto", kPolicy);
  const std::string mapping =
      folder.Write("m.textproto",
                   "columns { column: 'a' field: 'account.employes' }\n"
                   "columns { column: 'b' }\n");
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"check", policy, "-m", mapping},
        {"score", folder.Write("l.csv", "a,b\n"), "-p", policy, "-m",
         mapping}}) {
    const RunResult result = RunBantam(command);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr(mapping + ":1:23: "));
    EXPECT_THAT(result.err, HasSubstr("did you mean 'account.employees'?"));
    EXPECT_THAT(result.err, HasSubstr(mapping + ":2:1: "));
  }
}

TEST(CheckTest, ReadsLabelsFromFilesOfTheirOwn) {
  const TempFolder folder;
  const std::string policy = folder.Write("p.textproto", kPolicy);
  const std::string german = folder.Write(
      "de.textproto", "locale: 'de'\nlabels { path: 'fit' text: 'Eignung' }\n");
  const std::string dutch = folder.Write(
      "nl.json",
      R"({"locale": "nl", "labels": [{"path": "fit", "text": "Past"}]})");
  const std::string lead = folder.Write("l.json", "{\"id\":\"L\"}");
  const auto explain = [&](const std::string& locale) {
    return RunBantam({"explain", lead, "-p", policy, "--labels", german,
                      "--labels", dutch, "--locale", locale, "--now", kNow})
        .out;
  };
  EXPECT_THAT(explain("de"), HasSubstr("Eignung: left out"));
  EXPECT_THAT(explain("nl"), HasSubstr("Past: left out"));
  EXPECT_THAT(explain("fr"), HasSubstr("Fit: left out"));

  const RunResult converted =
      RunBantam({"convert", "policy", policy, "--labels", german, "--labels",
                 dutch, "--to", "json"});
  ASSERT_EQ(converted.exit_code, 0) << converted.err;
  EXPECT_EQ(RunBantam({"check", "--labels", german, "--labels", dutch, policy})
                .out.substr(policy.size()),
            RunBantam({"check", folder.Write("whole.json", converted.out)})
                .out.substr(folder.Path("whole.json").size()));
}

TEST(CheckTest, NamesWhatIsWrongInAFileOfLabels) {
  const TempFolder folder;
  const std::string policy = folder.Write("p.textproto", kPolicy);
  const std::string labels =
      folder.Write("de.textproto",
                   "locale: 'de'\n"
                   "labels { path: 'fit.company.larg' text: 'x' }\n"
                   "labels { path: 'fit' text: 'y' }\n"
                   "labels { path: 'fit' text: 'z' }\n");
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"check", policy},
        {"score", folder.Write("l.jsonl", "{}\n"), "-p", policy}}) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), {"--labels", labels});
    const RunResult result = RunBantam(arguments);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err,
                HasSubstr(labels + ":2:10: the policy has nothing "
                                   "'fit.company.larg'; did you mean "
                                   "'fit.company.large'?"));
    EXPECT_THAT(result.err,
                HasSubstr(labels + ":4:10: there is already a label for 'de'"));
  }
  EXPECT_THAT(RunBantam({"check", "-", "--labels", "-"}).err,
              HasSubstr("standard input can be read once only"));
  // What is read is not written to.
  EXPECT_NE(RunBantam({"convert", "policy", policy, "--labels", labels, "--to",
                       "text", "-o", labels})
                .exit_code,
            0);
}

TEST(PresetsTest, AreListedAndPrinted) {
  const RunResult list = RunBantam({"presets"});
  EXPECT_EQ(list.exit_code, 0);
  ASSERT_FALSE(Presets().empty());
  for (const Preset& preset : Presets()) {
    EXPECT_THAT(list.out, HasSubstr(std::string(preset.name)));
    EXPECT_THAT(list.out, HasSubstr(std::string(preset.summary)));
    EXPECT_EQ(RunBantam({"presets", std::string(preset.name)}).out,
              preset.text);
    EXPECT_EQ(
        RunBantam({"check", "preset:" + std::string(preset.name)}).exit_code,
        0);
  }
}

class ExplainTest : public ::testing::Test {
 protected:
  RunResult Explain(const std::vector<std::string>& more,
                    const std::string& leads = "") {
    std::vector<std::string> arguments = {
        "explain", leads.empty() ? leads_ : leads, "--policy", policy_, "--now",
        kNow};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kPolicy);
  std::string leads_ = folder_.Write("l.csv",
                                     "id,account.employees,account.industry\n"
                                     "L-1,250,saas\n"
                                     "L-2,3,bank\n"
                                     "L-3,many,bank\n"
                                     "L-2,300,bank\n");
};

TEST_F(ExplainTest, ExplainsOneLeadInPlainText) {
  const RunResult result = Explain({"--id", "L-1"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  for (const char* part :
       {"L-1", "Fit: 15 points", "+10", "200 employees or more",
        "account.employees = 250"}) {
    EXPECT_THAT(result.out, HasSubstr(part));
  }
  EXPECT_THAT(Explain({"--id", "L-1", "--locale", "zh-Hant-TW"}).out,
              HasSubstr("兩百名以上員工"));
}

// What happens after scoring is counted where there is any.
TEST(CheckTest, CountsProcessesAndWhatIsBetweenPeople) {
  const RunResult result = RunBantam({"check", "preset:predictable_revenue"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr(", 1 grade, 1 process, 3 handoffs, 1 routing\n"));
}

TEST_F(ExplainTest, JsonIsTheEvaluation) {
  const RunResult result = Explain({"--row", "2", "--format", "json"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, HasSubstr("\"lead_id\":\"L-2\""));
  // It is the line that score writes for the same lead.
  const RunResult score =
      RunBantam({"score", leads_, "--policy", policy_, "--now", kNow, "-f",
                 "jsonl", "--keep-going"});
  EXPECT_THAT(score.out, HasSubstr(result.out));
}

TEST_F(ExplainTest, SaysWhichLeadItCannotChoose) {
  EXPECT_THAT(Explain({}).err, HasSubstr("say which by --id or --row"));
  EXPECT_EQ(Explain({}).exit_code, 2);
  const RunResult none = Explain({"--id", "L-9"});
  EXPECT_EQ(none.exit_code, 1);
  EXPECT_THAT(none.err, HasSubstr("no lead has the id 'L-9'; 1 lead could not "
                                  "be read"));
  EXPECT_THAT(Explain({"--row", "5"}).err,
              HasSubstr("there is no row 5, only 4 leads"));
  EXPECT_THAT(Explain({}, folder_.Write("none.csv", "id\n")).err,
              HasSubstr("there are no leads"));
}

TEST_F(ExplainTest, ALeadThatCannotBeReadSaysWhy) {
  const RunResult result = Explain({"--row", "3"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("row 3: column 'account.employees'"));
  EXPECT_EQ(Explain({}, folder_.Write("one.json", "{")).exit_code, 1);
}

TEST_F(ExplainTest, ARepeatedIdIsSaid) {
  const RunResult result = Explain({"--id", "L-2"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, HasSubstr("Fit: 0 points"));
  EXPECT_THAT(result.err, HasSubstr("this is row 2; 1 more lead with this id "
                                    "follows (--row chooses)"));
  EXPECT_THAT(Explain({"--row", "4"}).out, HasSubstr("Fit: 10 points"));
}

TEST_F(ExplainTest, TheOnlyLeadNeedsNoChoice) {
  const std::string lead = folder_.Write(
      "lead.json", "{\n \"id\": \"L-7\",\n \"account\": {\"employees\": 250}}");
  EXPECT_THAT(Explain({}, lead).out, HasSubstr("L-7"));
}

TEST_F(ExplainTest, PersonalValuesAreShownOnlyWhenAskedFor) {
  const std::string policy = folder_.Write("personal.textproto", R"pb(
    id: "personal"
    fields { path: "person.title" type: STRING personal: true }
    scores {
      id: "fit"
      subject: PERSON
      groups {
        id: "g"
        rules { id: "cfo" points: 5 when: "person.title == 'CFO'" }
      }
    }
  )pb");
  const std::string lead =
      folder_.Write("l.json", "{\"person\":{\"title\":\"CFO\"}}");
  const std::vector<std::string> explain = {"explain", lead,    "-p",
                                            policy,    "--now", kNow};
  EXPECT_THAT(RunBantam(explain).out, HasSubstr("(personal)"));
  EXPECT_THAT(RunBantam(explain).out, Not(HasSubstr("CFO")));
  std::vector<std::string> shown = explain;
  shown.push_back("--show-personal");
  EXPECT_THAT(RunBantam(shown).out, HasSubstr("CFO"));
}

}  // namespace
}  // namespace bantam::testing::check_test
