// bantam score --roc: what is printed; roc_test.cc has the mathematics.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/bant_sample.h"
#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::roc_report_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class RocReportTest : public ::testing::Test {
 protected:
  RunResult Roc(const std::string& csv,
                const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {
        "score",     folder_.Write("l.csv", csv),
        "--policy",  policy_,
        "--now",     kNow,
        "--outcome", "opportunity.closed",
        "--roc",     "fit"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kPolicy);
  const std::string kHeader =
      "account.employees,account.industry,opportunity.closed\n";
  // Closed: 15, 10. Not closed: 10, 0. Of the four pairs three are won and one
  // is tied: 0.875, and as placements 0.75, 1 and 1, 0.75, of which DeLong's
  // variance is 1/32. The last lead's outcome is not known.
  const std::string kLeads = kHeader +
                             "250,saas,true\n"
                             "250,bank,true\n"
                             "250,bank,false\n"
                             "1,bank,false\n"
                             "250,saas,\n";
};

TEST_F(RocReportTest, TheTableSaysWhatItsFiguresMean) {
  const RunResult result = Roc(kLeads);
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      "points    area  95 % interval     opportunity.closed  not  left out\n"
      "------  ------  ----------------  ------------------  ---  --------\n"
      "fit     0.8750  0.5285 to 1.2215                   2    2         1\n"
      "\n"
      "fit: an end of the interval lies beyond 0 or 1, where no area can be; "
      "there are too few leads for its approximation.\n"
      "area: under the ROC curve, which is the chance that a lead with "
      "opportunity.closed true has more points than one with it false; ties "
      "count half.\n"
      "95 % interval: area ± 1.96 standard errors after DeLong (1988), not cut "
      "off at 0 and 1.\n"
      "left out: opportunity.closed not known, or no points.\n"
      "The figures are retrospective: computed on the same leads that they "
      "describe, so they are no forecast.\n"
      "\n"
      "5 leads scored with acme 7 as of 2026-06-01T00:00:00Z.\n");
}

TEST_F(RocReportTest, CsvAndJsonHaveTheFiguresAndTheCautionBeside) {
  const RunResult csv = Roc(kLeads, {"-f", "csv"});
  EXPECT_EQ(csv.out,
            "points,outcome,area,low,high,true,false,left_out\n"
            "fit,opportunity.closed,0.8750,0.5285,1.2215,2,2,1\n");
  const RunResult json = Roc(kLeads, {"-f", "jsonl"});
  EXPECT_EQ(json.out,
            "{\"points\":\"fit\",\"outcome\":\"opportunity.closed\","
            "\"area\":0.8750,\"low\":0.5285,\"high\":1.2215,\"true\":2,"
            "\"false\":2,\"left_out\":1}\n");
  for (const RunResult& result : {csv, json}) {
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.err, HasSubstr("retrospective"));
  }
}

TEST_F(RocReportTest, WithoutOneSideThereIsNoAreaAndThatIsSaid) {
  const RunResult won = Roc(kHeader + "250,saas,true\n1,saas,true\n");
  EXPECT_EQ(won.exit_code, 0);
  EXPECT_THAT(won.out, HasSubstr("fit: no area: there is no lead with points "
                                 "and opportunity.closed false.\n"));
  const RunResult lost = Roc(kHeader + "250,saas,false\n");
  EXPECT_THAT(lost.out, HasSubstr("no lead with points and opportunity.closed "
                                  "true.\n"));
  const RunResult none = Roc(kHeader);
  EXPECT_EQ(none.exit_code, 0);
  EXPECT_THAT(none.out, HasSubstr("no lead with points and a known "
                                  "opportunity.closed.\n"));
  EXPECT_EQ(Roc(kHeader + "250,saas,false\n", {"-f", "csv"}).out,
            "points,outcome,area,low,high,true,false,left_out\n"
            "fit,opportunity.closed,,,,0,1,0\n");
  EXPECT_EQ(Roc(kHeader + "250,saas,false\n", {"-f", "jsonl"}).out,
            "{\"points\":\"fit\",\"outcome\":\"opportunity.closed\",\"true\":0,"
            "\"false\":1,\"left_out\":0}\n");
}

TEST_F(RocReportTest, AnIntervalThatCannotBeComputedIsSaid) {
  const RunResult single =
      Roc(kHeader + "250,saas,true\n1,bank,false\n250,saas,false\n");
  EXPECT_THAT(single.out, HasSubstr("\nfit     0.7500  -"));
  EXPECT_THAT(single.out, HasSubstr("fit: no interval: it takes two leads"));
  const RunResult apart = Roc(
      kHeader + "250,saas,true\n250,saas,true\n1,bank,false\n1,bank,false\n");
  EXPECT_THAT(apart.out, HasSubstr("\nfit     1.0000  -"));
  EXPECT_THAT(apart.out, HasSubstr("fit: no interval: the placements of the "
                                   "leads do not vary"));
}

TEST_F(RocReportTest, ALeadWithoutTheScoreIsLeftOut) {
  const std::string leads =
      folder_.Write("l.jsonl",
                    "{\"opportunity\":{\"closed\":true}}\n"
                    "{\"account\":{},\"opportunity\":{\"closed\":true}}\n"
                    "{\"account\":{},\"opportunity\":{\"closed\":false}}\n"
                    "{\"account\":{},\"opportunity\":{}}\n");
  const RunResult result =
      RunBantam({"score", leads, "-p", policy_, "--now", kNow, "--outcome",
                 "opportunity.closed", "--roc", "fit", "-f", "csv"});
  EXPECT_EQ(result.out,
            "points,outcome,area,low,high,true,false,left_out\n"
            "fit,opportunity.closed,0.5000,,,1,1,2\n");
}

TEST_F(RocReportTest, RejectedLeadsAreNotAmongThem) {
  const RunResult result = Roc(kLeads + "many,saas,true\n", {"-f", "csv"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.out, HasSubstr(",2,2,1\n"));
  EXPECT_THAT(result.err, HasSubstr("5 leads scored"));
  EXPECT_THAT(result.err, HasSubstr("1 of 6 leads"));
}

TEST_F(RocReportTest, FrameworksHavePointsToo) {
  const std::string policy = folder_.Write("bant.textproto", kBantPolicy);
  const std::string leads = folder_.Write(
      "l.jsonl",
      R"({"opportunity":{"won":true,"kind":"channel"},"evidence":[{"criterion":"terms.signed","value":true}]})"
      "\n"
      R"({"opportunity":{"won":false,"kind":"channel"}})"
      "\n"
      R"({"opportunity":{"won":false,"kind":"direct"}})"
      "\n");
  const RunResult result = RunBantam(
      {"score", leads, "-p", policy, "--now", kNow, "--outcome",
       "opportunity.won", "--roc", "channel", "--roc", "bant", "-f", "csv"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  // One row each, in the order asked for.
  EXPECT_EQ(result.out,
            "points,outcome,area,low,high,true,false,left_out\n"
            "channel,opportunity.won,1.0000,,,1,1,1\n"
            "bant,opportunity.won,0.5000,,,1,2,0\n");
}

TEST_F(RocReportTest, FiguresAreWrittenToAFile) {
  const RunResult result =
      Roc(kLeads, {"-f", "csv", "-o", folder_.Path("roc.csv")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(folder_.Read("roc.csv"),
              HasSubstr("fit,opportunity.closed,0.87"));
}

}  // namespace
}  // namespace bantam::testing::roc_report_test
