// A real funnel, replayed as it is found: what became of Olist's
// marketing-qualified leads, and how sales development handed them to sales
// (examples/olist). Skips, saying so, where the data is not there.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "tests/cli/run.h"

namespace bantam::testing::olist_replay_test {
namespace {

using ::testing::HasSubstr;

// The deal that was closed 1.18 days before its first contact.
constexpr char kEarly[] = "b91cf8812365f50ff4bda4bcd6206b05";
// The five that one person was to give and to receive.
constexpr const char* kSamePerson[] = {
    "4e6e15ac583426150b75fc9b2951c7b1", "bd0027406f48f714d12dc1de747133cf",
    "2f45fb6d3d46af0423ad2813249ac4a2", "e3ad7bdd4df4a7d9653820d9d67d4e49",
    "d6f0ffd9dd59848ed1b74ad799489755"};

class OlistReplayTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(leads_) || !std::filesystem::exists(deals_)) {
      std::cout << "SKIPPED: olist_replay_test needs " << leads_ << " and "
                << deals_ << "\n";
      GTEST_SKIP() << "Olist's files are not there";
    }
  }

  RunResult Run(const char* command, const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {command,
                                          "--events",
                                          leads_,
                                          "--policy",
                                          kExample + "lifecycle.textproto",
                                          "--mapping",
                                          kExample + "events.textproto",
                                          "--join",
                                          "closed_deals=" + deals_,
                                          "--at",
                                          "2019-01-01T00:00:00-03:00"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }
  RunResult Replay(const std::vector<std::string>& more) {
    return Run("replay", more);
  }
  RunResult Handoff(std::vector<std::string> more) {
    more.insert(more.end(), {"--handoff", "sdr_to_sr"});
    return Run("handoff", more);
  }

  const std::string kExample =
      std::string(BANTAM_SOURCE_DIR) + "/examples/olist/";
  const std::string kData =
      std::string(BANTAM_SOURCE_DIR) + "/../shared/data/olist/";
  const std::string leads_ =
      kData + "olist_marketing_qualified_leads_dataset.csv";
  const std::string deals_ = kData + "olist_closed_deals_dataset.csv";
};

// A script without Bantam counted 842 deals of 8,000 leads, one of them before
// its first contact. The other 841 took 41,344 days, 41 minutes and 36 seconds
// together, and half of them at most 14 days, 17 hours, 19 minutes and 55
// seconds.
TEST_F(OlistReplayTest, FiguresAgreeWithAnIndependentCount) {
  const RunResult result = Replay({"--json", "--limit", "0"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr(R"("summary":{"subjects":8000,"won":841,"lost":0,)"));
  EXPECT_THAT(result.out,
              HasSubstr(R"({"stage":"mql","kind":"OPEN","now":7159,)"
                        R"("visits":8000,"ended":841,)"
                        R"("spent":"41344d41m36s","mean_days":49.16,)"
                        R"("median":"14d17h19m55s"},)"));
  EXPECT_THAT(result.out,
              HasSubstr(R"("faults":[{"problem":"OTHER_STAGE","events":1,)"
                        R"("subjects":1}])"));
}

TEST_F(OlistReplayTest, TheDealBeforeItsFirstContactIsNamed) {
  const RunResult result = Replay({});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr("1 fault:\n  " + std::string(kEarly) +
                        ": stage event '" + kEarly +
                        "/won': it moves from 'mql', but the subject was in "
                        "no stage [OTHER_STAGE]\n"));
}

// The example's own README shows what the command prints.
TEST_F(OlistReplayTest, TheReadmeShowsWhatIsPrinted) {
  std::ifstream file(kExample + "README.md");
  std::ostringstream readme;
  readme << file.rdbuf();
  const RunResult result = Replay({"--limit", "3"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(readme.str(), HasSubstr(result.out));
}

// Of 842 handoffs 5 were offered by the one who was to receive them; those
// cannot be, and what is left is a claim. The others took 40,974 days, 22 hours,
// 18 minutes and 28 seconds from the first contact, where there was one before.
TEST_F(OlistReplayTest, HandoffsAreReplayed) {
  const RunResult result = Handoff({"--json", "--limit", "0"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr(R"("summary":{"subjects":8000,"counted":837,)"
                        R"("states":[{"state":"NONE","subjects":7158},)"
                        R"({"state":"CLAIMED","subjects":5},)"
                        R"({"state":"ACCEPTED","subjects":837}],)"));
  EXPECT_THAT(result.out, HasSubstr(R"("steps":[{"step":"claim","taken":841},)"
                                    R"({"step":"offer","taken":837},)"
                                    R"({"step":"accept","taken":837}],)"
                                    R"("to_acceptance":{"accepted":837,)"
                                    R"("spent":"40974d22h18m28s",)"));
}

TEST_F(OlistReplayTest, WhatCannotBeInAHandoffIsNamed) {
  const RunResult result = Handoff({});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\n11 faults:\n"));
  EXPECT_THAT(result.out, HasSubstr("  " + std::string(kEarly) +
                                    ": handoff event '" + kEarly +
                                    "/claim': 'claim' cannot follow on "
                                    "ACCEPTED [ILLEGAL_STEP]\n"));
  for (const std::string lead : kSamePerson) {
    EXPECT_THAT(result.out,
                HasSubstr("  " + lead + ": handoff event '" + lead +
                          "/offer': nobody can both give and receive "
                          "[SAME_PERSON]\n"));
  }
}

TEST_F(OlistReplayTest, OneHandoff) {
  const RunResult result = Handoff({"--subject", kEarly});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr("sdr_to_sr: accepted since 2018-03-06T22:38:55Z"));
  EXPECT_THAT(result.out, HasSubstr("\nOwed: nothing\n"));
  EXPECT_THAT(result.out, HasSubstr("\n1 fault:\n"));
}

}  // namespace
}  // namespace bantam::testing::olist_replay_test
