// Files that are not there, not readable, not writable, full or gone.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::files_test {
namespace {

using ::testing::HasSubstr;

class FilesTest : public ::testing::Test {
 protected:
  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kPolicy);
  std::string leads_ = folder_.Write("l.csv", "id\nL-1\n");
};

TEST_F(FilesTest, WhatCannotBeReadExitsWithThreeAndIsNamed) {
  const std::string missing = folder_.Path("missing.csv");
  const std::string folder = folder_.Path(".");
  const std::vector<std::string> kCommands[] = {
      {"score", missing, "-p", policy_},
      {"score", folder, "-p", policy_, "--input", "csv"},
      {"score", folder, "-p", policy_, "--input", "jsonl"},
      {"score", folder, "-p", policy_, "--input", "json"},
      {"score", folder, "-p", policy_, "--input", "binary"},
      {"score", leads_, "-p", missing},
      {"score", leads_, "-p", folder},
      {"score", leads_, "-p", policy_, "-m", missing},
      {"explain", missing, "-p", policy_},
      {"convert", "policy", missing, "--to", "json"},
      {"convert", "leads", missing, "-p", policy_, "--to", "jsonl"},
      {"check", missing},
      {"check", policy_, "-m", missing},
  };
  for (const std::vector<std::string>& command : kCommands) {
    const RunResult result = RunBantam(command);
    EXPECT_EQ(result.exit_code, 3) << result.err;
    EXPECT_THAT(result.err, HasSubstr("cannot read " + folder_.Path("")));
    EXPECT_EQ(result.out, "");
  }
}

TEST_F(FilesTest, WhatCannotBeWrittenExitsWithThree) {
  const std::string nowhere = folder_.Path("no/such/folder");
  for (const char* option : {"--output", "--reject"}) {
    for (const std::string& path : {nowhere, folder_.Path(".")}) {
      const RunResult result = RunBantam(
          {"score", leads_, "-p", policy_, "--now", kNow, option, path});
      EXPECT_EQ(result.exit_code, 3);
      EXPECT_THAT(result.err, HasSubstr("cannot write " + path));
    }
  }
}

TEST_F(FilesTest, AFullDiskIsNoticedByEveryCommand) {
  const std::vector<std::string> kCommands[] = {
      {"--help"},
      {"--version"},
      {"presets"},
      {"presets", "lead_scoring_saas"},
      {"check", policy_},
      {"score", leads_, "-p", policy_, "--now", kNow},
      {"score", leads_, "-p", policy_, "--now", kNow, "-f", "csv"},
      {"score", leads_, "-p", policy_, "--now", kNow, "--by", "priority"},
      {"explain", leads_, "-p", policy_, "--now", kNow},
      {"convert", "policy", policy_, "--to", "binary"},
      {"convert", "leads", leads_, "-p", policy_, "--to", "jsonl"},
  };
  for (const std::vector<std::string>& command : kCommands) {
    const RunResult result = RunBantam(command, {.output = "/dev/full"});
    EXPECT_EQ(result.exit_code, 3) << command[0];
    EXPECT_THAT(result.err, HasSubstr("cannot write standard output: No space "
                                      "left on device"));
  }
  const RunResult reject =
      RunBantam({"score", folder_.Write("bad.csv", "id\n1,2\n"), "-p", policy_,
                 "--now", kNow, "--reject", "/dev/full"});
  EXPECT_EQ(reject.exit_code, 3);
}

TEST_F(FilesTest, AReaderThatHasGoneIsNoticed) {
  const RunResult result =
      RunBantam({"score", leads_, "-p", policy_, "--now", kNow, "-f", "csv"},
                {.output = "closed pipe"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err,
              HasSubstr("cannot write standard output: Broken pipe"));
}

TEST_F(FilesTest, AnEndlessInputStopsWhenNobodyReads) {
  // Written until the pipe breaks, and not to the end of the file.
  std::string csv = "id\n";
  for (int i = 0; i < 200'000; ++i) csv += "L-" + std::to_string(i) + "\n";
  csv += "bad,row\n";
  const RunResult result =
      RunBantam({"score", folder_.Write("big.csv", csv), "-p", policy_, "--now",
                 kNow, "-f", "csv"},
                {.output = "closed pipe"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, ::testing::Not(HasSubstr("row 200001")));
}

TEST_F(FilesTest, APolicyIsChosenByItsName) {
  ASSERT_EQ(RunBantam({"convert", "policy", policy_, "--to", "json", "-o",
                       folder_.Path("p.json")})
                .exit_code,
            0);
  ASSERT_EQ(RunBantam({"convert", "policy", policy_, "--to", "binary", "-o",
                       folder_.Path("p.binpb")})
                .exit_code,
            0);
  const std::string expected =
      RunBantam({"score", leads_, "-p", policy_, "--now", kNow, "-f", "jsonl"})
          .out;
  for (const char* name : {"p.json", "p.binpb"}) {
    EXPECT_EQ(RunBantam({"score", leads_, "-p", folder_.Path(name), "--now",
                         kNow, "-f", "jsonl"})
                  .out,
              expected)
        << name;
  }
}

}  // namespace
}  // namespace bantam::testing::files_test
