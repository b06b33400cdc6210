// A real funnel, read as it is found: Olist's marketing-qualified leads with
// the deals that were closed (examples/olist). Skips, saying so, where the
// data is not there.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/cli/run.h"

namespace bantam::testing::olist_test {
namespace {

using ::testing::HasSubstr;

struct Origin {
  int64_t leads = 0;
  int64_t closed = 0;

  friend bool operator==(const Origin&, const Origin&) = default;
};

// The first `count` cells of each row after the header. Good for these two
// files, in which quoted cells stand further right.
std::vector<std::vector<std::string>> FirstCells(const std::string& path,
                                                 size_t count) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    std::vector<std::string> cells;
    size_t start = 0;
    for (size_t i = 0; i < count; ++i) {
      const size_t end = std::min(line.find(',', start), line.size());
      cells.push_back(line.substr(start, end - start));
      start = std::min(end + 1, line.size());
    }
    rows.push_back(cells);
  }
  return rows;
}

class OlistTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(leads_) || !std::filesystem::exists(deals_)) {
      std::cout << "SKIPPED: olist_test needs " << leads_ << " and " << deals_
                << "\n";
      GTEST_SKIP() << "Olist's files are not there";
    }
  }

  RunResult Score(const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {
        "score",     leads_,
        "--policy",  kExample + "policy.textproto",
        "--mapping", kExample + "mapping.textproto",
        "--join",    "closed_deals=" + deals_,
        "--now",     "2018-06-01T00:00:00-03:00"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  const std::string kExample =
      std::string(BANTAM_SOURCE_DIR) + "/examples/olist/";
  const std::string kData =
      std::string(BANTAM_SOURCE_DIR) + "/../shared/data/olist/";
  const std::string leads_ =
      kData + "olist_marketing_qualified_leads_dataset.csv";
  const std::string deals_ = kData + "olist_closed_deals_dataset.csv";
};

TEST_F(OlistTest, CountsAgreeWithAnIndependentCount) {
  std::set<std::string> closed;
  for (const auto& row : FirstCells(deals_, 1)) closed.insert(row[0]);
  std::map<std::string, Origin> expected;
  for (const auto& row : FirstCells(leads_, 4)) {
    // A blank source is unknown; the word "unknown" is a source.
    Origin& origin = expected[row[3].empty() ? "(unknown)" : row[3]];
    ++origin.leads;
    origin.closed += closed.count(row[0]) == 1 ? 1 : 0;
  }
  ASSERT_EQ(expected.size(), 11u);

  const RunResult result = Score({"--by", "person.origin", "--outcome",
                                  "opportunity.closed", "--format", "csv"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  std::map<std::string, Origin> counted;
  std::istringstream lines(result.out);
  std::string line;
  std::getline(lines, line);
  EXPECT_EQ(line,
            "person.origin,leads,readiness.mean,priority.A,priority.B,"
            "priority.C,opportunity.closed.true,opportunity.closed.false,"
            "opportunity.closed.unknown,opportunity.closed.percent");
  while (std::getline(lines, line)) {
    std::vector<std::string> cells;
    std::istringstream parts(line);
    for (std::string cell; std::getline(parts, cell, ',');) {
      cells.push_back(cell);
    }
    ASSERT_EQ(cells.size(), 10u) << line;
    counted[cells[0]] = {std::stoll(cells[1]), std::stoll(cells[6])};
    EXPECT_EQ(cells[8], "0") << line;
  }
  EXPECT_EQ(counted, expected);
}

// The figures that the data's own description gives.
TEST_F(OlistTest, RatesAgreeWithThePublishedFigures) {
  const RunResult result = Score({"--by", "person.origin", "--outcome",
                                  "opportunity.closed", "--format", "csv"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const std::map<std::string, std::string> kRates = {
      {"paid_search", "12.30"},
      {"organic_search", "11.80"},
      {"unknown", "16.29"},
      {"social", "5.56"},
      {"email", "3.04"}};
  for (const auto& [origin, rate] : kRates) {
    const size_t start = result.out.find("\n" + origin + ",");
    ASSERT_NE(start, std::string::npos) << origin;
    const std::string line = result.out.substr(
        start + 1, result.out.find('\n', start + 1) - start - 1);
    EXPECT_EQ(line.substr(line.rfind(',') + 1), rate) << line;
  }
  EXPECT_THAT(result.out, HasSubstr("\nunknown,1099,"));
  EXPECT_THAT(result.out, HasSubstr("\n(unknown),60,"));
  // 842 / 8000 is 10.525 %.
  const RunResult table =
      Score({"--by", "person.origin", "--outcome", "opportunity.closed"});
  const std::string all = table.out.substr(table.out.find("(all)"));
  EXPECT_THAT(all, HasSubstr(" 8,000 "));
  EXPECT_THAT(all, HasSubstr(" 842  10.53 %"));
}

TEST_F(OlistTest, EveryRowIsScoredAndABlankSourceLeavesTheScoreOpen) {
  const RunResult result = Score({"--format", "csv"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 8001);
  std::istringstream lines(result.out);
  std::string line;
  std::getline(lines, line);
  int64_t open = 0;
  while (std::getline(lines, line)) {
    std::vector<std::string> cells;
    std::istringstream parts(line);
    for (std::string cell; std::getline(parts, cell, ',');) {
      cells.push_back(cell);
    }
    ASSERT_EQ(cells.size(), 8u) << line;
    if (cells[3] == cells[4]) continue;
    ++open;
    // No source earns 0, a referral 40.
    EXPECT_EQ(std::stoll(cells[4]) - std::stoll(cells[3]), 40) << line;
  }
  EXPECT_EQ(open, 60);
}

// The example's own README shows what the command prints.
TEST_F(OlistTest, TheReadmeShowsWhatIsPrinted) {
  std::ifstream file(kExample + "README.md");
  std::ostringstream readme;
  readme << file.rdbuf();
  const RunResult by_origin =
      Score({"--by", "person.origin", "--outcome", "opportunity.closed"});
  const RunResult by_priority =
      Score({"--by", "priority", "--outcome", "opportunity.closed"});
  EXPECT_THAT(readme.str(), HasSubstr(by_origin.out));
  EXPECT_THAT(readme.str(), HasSubstr(by_priority.out));
}

}  // namespace
}  // namespace bantam::testing::olist_test
