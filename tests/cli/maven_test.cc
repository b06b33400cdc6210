// A real export, replayed as it is found: Maven's sales pipeline
// (examples/maven). Skips, saying so, where the data is not there.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run.h"

namespace bantam::testing::maven_test {
namespace {

using ::testing::HasSubstr;

class MavenTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(deals_)) {
      std::cout << "SKIPPED: maven_test needs " << deals_ << "\n";
      GTEST_SKIP() << "Maven's files are not there";
    }
  }

  RunResult Replay(const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"replay",
                                          "--events",
                                          deals_,
                                          "--policy",
                                          kExample + "policy.textproto",
                                          "--mapping",
                                          kExample + "mapping.textproto",
                                          "--at",
                                          "2018-01-01T00:00:00Z"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  const std::string kExample =
      std::string(BANTAM_SOURCE_DIR) + "/examples/maven/";
  const std::string deals_ = std::string(BANTAM_SOURCE_DIR) +
                             "/../shared/data/maven_crm/sales_pipeline.csv";
};

// Figures that a script without Bantam counted from the file: 8,800 deals;
// 6,711 closed after 322,030 days together, the median 45; those won took
// 219,452 days, median 57, those lost 102,578, median 14.
TEST_F(MavenTest, FiguresAgreeWithAnIndependentCount) {
  const RunResult result = Replay({"--json", "--limit", "0"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr(R"("summary":{"subjects":8800,"won":4238,)"
                                    R"("lost":2473,)"));
  EXPECT_THAT(result.out,
              HasSubstr(R"({"stage":"","now":0},)"
                        R"({"stage":"prospecting","kind":"OPEN","now":500,)"
                        R"("visits":500,"ended":0},)"
                        R"({"stage":"engaging","kind":"OPEN","now":1589,)"
                        R"("visits":8300,"ended":6711,"spent":"322030d",)"
                        R"("mean_days":47.99,"median":"45d"},)"));
  EXPECT_THAT(result.out,
              HasSubstr(R"({"from":"engaging","to":"won","moves":4238,)"
                        R"("spent":"219452d","mean_days":51.78,)"
                        R"("median":"57d"},)"
                        R"({"from":"engaging","to":"lost","moves":2473,)"
                        R"("spent":"102578d","mean_days":41.48,)"
                        R"("median":"14d"}])"));
  // No closed deal took longer than the limit; of those open, 1,301 have.
  EXPECT_THAT(result.out,
              HasSubstr(R"("met":6711,"breached":1301,"running":288,)"));
  EXPECT_THAT(result.out, HasSubstr(R"("faults":[])"));
}

TEST_F(MavenTest, TheWinRateIsThePublishedOne) {
  const RunResult result = Replay({});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(
      result.out,
      HasSubstr("Win rate: 63.15 %, 4,238 of 6,711 that were won or lost"));
}

// At the beginning of July 2017: what had not happened yet does not count.
TEST_F(MavenTest, AsItWasAtAnotherTime) {
  const std::vector<std::string> arguments = {"replay",
                                              "--events",
                                              deals_,
                                              "--policy",
                                              kExample + "policy.textproto",
                                              "--mapping",
                                              kExample + "mapping.textproto",
                                              "--at",
                                              "2017-07-01T00:00:00Z",
                                              "--json",
                                              "--limit",
                                              "0"};
  const RunResult before = RunBantam(arguments);
  ASSERT_EQ(before.exit_code, 0) << before.err;
  EXPECT_THAT(before.out, HasSubstr(R"("won":1796,"lost":903,)"));
  EXPECT_THAT(before.out,
              HasSubstr(R"("stage":"engaging","kind":"OPEN","now":1706,)"));
}

// Blank accounts stay unknown, and both spellings are one product.
TEST_F(MavenTest, QuirksAreReadByTheMapping) {
  const RunResult result = RunBantam(
      {"score", deals_, "--policy", kExample + "policy.textproto", "--mapping",
       kExample + "mapping.textproto", "--now", "2018-01-01T00:00:00Z", "--by",
       "opportunity.product", "--format", "csv"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\nGTX Pro,1480"));
  EXPECT_THAT(result.out, ::testing::Not(HasSubstr("GTXPro")));
}

TEST_F(MavenTest, TheReadmeShowsWhatIsPrinted) {
  std::ifstream file(kExample + "README.md");
  std::ostringstream readme;
  readme << file.rdbuf();
  const RunResult result = Replay({"--limit", "3"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(readme.str(), HasSubstr(result.out));
}

}  // namespace
}  // namespace bantam::testing::maven_test
