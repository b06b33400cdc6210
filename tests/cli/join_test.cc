// Joined files.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::join_test {
namespace {

using ::testing::HasSubstr;

constexpr char kJoinMapping[] = R"pb(
  columns { column: "Key" field: "id" }
  columns { column: "Size" field: "account.employees" }
  joins {
    name: "deals"
    key: "lead"
    lookup: "Key"
    delimiter: ";"
    found_field: "opportunity.closed"
    columns { column: "why" field: "opportunity.reason" }
    columns { column: "value" field: "opportunity.value" }
  }
)pb";

class JoinTest : public ::testing::Test {
 protected:
  RunResult Convert(const std::string& deals,
                    const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {
        "convert", "leads",  leads_,
        "-p",      policy_,  "-m",
        mapping_,  "--join", "deals=" + folder_.Write("deals.csv", deals),
        "--to",    "jsonl"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kPolicy);
  std::string mapping_ = folder_.Write("m.textproto", kJoinMapping);
  std::string leads_ = folder_.Write("l.csv", "Key,Size\nL-1,1\nL-2,2\n,3\n");
};

TEST_F(JoinTest, RowsAddToTheLeadsThatNameThem) {
  const RunResult result =
      Convert("why;value;lead\n\"price; mostly\";100; L-2 \nnever;1;L-9\n");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  // Found is known for leads with a key, and unknown for the one without.
  EXPECT_EQ(result.out,
            "{\"id\":\"L-1\",\"account\":{\"employees\":1},"
            "\"opportunity\":{\"closed\":false}}\n"
            "{\"id\":\"L-2\",\"account\":{\"employees\":2},\"opportunity\":{"
            "\"closed\":true,\"reason\":\"price; mostly\",\"value\":100}}\n"
            "{\"account\":{\"employees\":3}}\n");
}

TEST_F(JoinTest, ABadCellOfTheRowRejectsTheLeadThatFindsIt) {
  const RunResult result = Convert("why;value;lead\n\nx;much;L-2\nx;y;L-9\n");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("row 2 (line 3), id L-2: "));
  EXPECT_THAT(result.err, HasSubstr("deals.csv:3: column 'value': expected a "
                                    "whole number, found 'much'"));
  EXPECT_THAT(result.err, HasSubstr("1 of 3 leads was rejected"));
}

TEST_F(JoinTest, AFileThatCannotBeTrustedStopsTheRun) {
  const std::pair<const char*, const char*> kFiles[] = {
      {"", "deals.csv: empty; a header row was expected"},
      {"\"why;value;lead\n", "deals.csv:1: a quote that opens a cell"},
      {"why;value;Lead\n",
       "deals.csv:1: column 'lead' is not in the file; did you mean 'Lead'?"},
      {"why;value;lead\na;1;L-1\nb;2;L-2\nc;3; L-1\n",
       "deals.csv:4: the row on line 2 has the same 'lead'"},
      {"why;value;lead\na;1;\n", "deals.csv:2: the key 'lead' is empty"},
      {"why;value;lead\na;1\n",
       "deals.csv:2: the row has 2 cells, the header 3"},
      {"why;value;lead\na\"b;1;L-1\n", "deals.csv:2: a quote inside a cell"},
      {"why;value;lead\n\"a;1;L-1\n", "deals.csv:2: a quote that opens"},
  };
  for (const auto& [deals, message] : kFiles) {
    const RunResult result = Convert(deals);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr(message));
    EXPECT_EQ(result.out, "");
  }
}

TEST_F(JoinTest, EachJoinIsGivenOnce) {
  const std::vector<std::string> score = {"score", leads_, "-p",
                                          policy_, "-m",   mapping_};
  const RunResult none = RunBantam(score);
  EXPECT_EQ(none.exit_code, 2);
  EXPECT_THAT(none.err, HasSubstr("say --join deals=FILE"));
  EXPECT_THAT(Convert("why;value;lead\n", {"--join", "deals=x.csv"}).err,
              HasSubstr("--join deals is given twice"));
  EXPECT_THAT(Convert("why;value;lead\n", {"--join", "deal=x.csv"}).err,
              HasSubstr("the mapping has no join 'deal'; it has deals"));
  std::vector<std::string> missing = score;
  missing.insert(missing.end(), {"--join", "deals=" + folder_.Path("none")});
  EXPECT_EQ(RunBantam(missing).exit_code, 3);
}

TEST_F(JoinTest, TheJoinedFileIsNotWrittenTo) {
  const RunResult result =
      Convert("why;value;lead\n", {"--output", folder_.Path("deals.csv")});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(folder_.Read("deals.csv"), "why;value;lead\n");
}

}  // namespace
}  // namespace bantam::testing::join_test
