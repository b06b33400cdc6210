// CSV as it is found: dialects that are read, damage that is reported with its
// place, and nothing lost around it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::csv_test {
namespace {

using ::testing::HasSubstr;

class CsvTest : public ::testing::Test {
 protected:
  // Writes leads as JSON lines, which shows every cell that was read.
  RunResult Convert(const std::string& csv,
                    const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {
        "convert", "leads", folder_.Write("l.csv", csv), "--policy", policy_,
        "--to",    "jsonl"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kPolicy);
};

constexpr char kTwoLeads[] =
    "{\"id\":\"1\",\"account\":{\"industry\":\"saas\"}}\n"
    "{\"id\":\"2\",\"account\":{\"industry\":\"bank\"}}\n";

TEST_F(CsvTest, ReadsEveryDialect) {
  const std::string kDialects[] = {
      "id,account.industry\n1,saas\n2,bank\n",
      // No line end at the end, CRLF, CR, a byte order mark.
      "id,account.industry\n1,saas\n2,bank",
      "id,account.industry\r\n1,saas\r\n2,bank\r\n",
      "id,account.industry\r1,saas\r2,bank\r",
      "\xEF\xBB\xBFid,account.industry\n1,saas\n2,bank\n",
      // Quotes and spaces where none are needed.
      "\"id\",\"account.industry\"\n\"1\",\"saas\"\n2 , \"bank\" \n",
      // Empty lines.
      "\n\nid,account.industry\n\n1,saas\n  \n2,bank\n\n",
  };
  for (const std::string& csv : kDialects) {
    const RunResult result = Convert(csv);
    EXPECT_EQ(result.exit_code, 0) << csv << result.err;
    EXPECT_EQ(result.out, kTwoLeads) << csv;
  }
}

TEST_F(CsvTest, DelimitersAreSaidOrComeWithTheName) {
  EXPECT_EQ(
      Convert("id;account.industry\n1;saas\n2;bank\n", {"--delimiter", ";"})
          .out,
      kTwoLeads);
  const std::string tabs = "id\taccount.industry\n1\tsaas\n2\tbank\n";
  EXPECT_EQ(Convert(tabs, {"--delimiter", "tab"}).out, kTwoLeads);
  EXPECT_EQ(RunBantam({"convert", "leads", folder_.Write("l.tsv", tabs),
                       "--policy", policy_, "--to", "jsonl"})
                .out,
            kTwoLeads);
  // A wrong one is a guess worth making for the reader.
  EXPECT_THAT(Convert("id;account.industry\n1;saas\n").err,
              HasSubstr("is the delimiter right?"));
}

TEST_F(CsvTest, QuotedCellsHoldDelimitersQuotesAndLineEnds) {
  const RunResult result = Convert(
      "id,account.industry\n"
      "1,\"a, \"\"b\"\" \r\n c\"\n"
      "2,\"\"\n");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      "{\"id\":\"1\",\"account\":{\"industry\":\"a, \\\"b\\\" \\r\\n c\"}}\n"
      "{\"id\":\"2\",\"account\":{}}\n");
}

TEST_F(CsvTest, ReadsFromAPipe) {
  const RunResult result =
      RunBantam({"convert", "leads", "-", "--input", "csv", "--policy", policy_,
                 "--to", "jsonl"},
                {.input = "id,account.industry\n1,saas\n2,bank\n"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, kTwoLeads);
}

TEST_F(CsvTest, BadRowsAreReportedWithRowAndLineAndOthersAreRead) {
  const RunResult result = Convert(
      "id,account.industry\n"
      "1,saas\n"
      "x,\"two\nlines\"\n"
      "x,y,z\n"
      "x\n"
      "x,a\"b\n"
      "x,\"a\"b\n"
      "2,bank\n"
      "x,\"never closed\n"
      "3,lost in it\n",
      {"--reject", folder_.Path("bad.csv")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out,
            "{\"id\":\"1\",\"account\":{\"industry\":\"saas\"}}\n"
            "{\"id\":\"x\",\"account\":{\"industry\":\"two\\nlines\"}}\n"
            "{\"id\":\"2\",\"account\":{\"industry\":\"bank\"}}\n");
  EXPECT_EQ(
      folder_.Read("bad.csv"),
      "row,line,id,reason\n"
      "3,5,,\"the row has 3 cells, the header 2\"\n"
      "4,6,,\"the row has 1 cells, the header 2\"\n"
      "5,7,,a quote inside a cell that does not begin with one; quote the "
      "whole cell and write the inner quote twice\n"
      "6,8,,text after the closing quote of a cell; a quote inside a quoted "
      "cell is written twice\n"
      "8,10,,a quote that opens a cell is not closed before the end of the "
      "file\n");
  EXPECT_THAT(result.err, HasSubstr("5 of 8 leads were rejected"));
}

// Rows that end in CR alone stand in one read of the file; a bad one among
// them takes none of the others along.
TEST_F(CsvTest, ABadRowTakesNoOthersAlong) {
  const RunResult result =
      Convert("id,account.industry\r1,saas\rx,a\"b\r2,bank\r");
  EXPECT_EQ(result.out, kTwoLeads);
  EXPECT_THAT(result.err, HasSubstr("row 2 (line 3): a quote inside"));
}

TEST_F(CsvTest, RowsAcrossReadsOfTheFileStayWhole) {
  // Reads are 64 KiB; lines of 1 to 997 bytes put every kind of byte on their
  // borders.
  std::string csv = "id,account.industry\r\n";
  std::string expected;
  for (int i = 0; i < 2000; ++i) {
    const std::string text(static_cast<size_t>(i * 7 % 997), 'x');
    csv += std::to_string(i) + ",\"" + text + "\"\"\n\"\r\n";
    expected += "{\"id\":\"" + std::to_string(i) +
                "\",\"account\":{\"industry\":\"" + text + "\\\"\"}}\n";
  }
  // Spaces around cells do not count, inside the quotes neither.
  const RunResult result = Convert(csv);
  EXPECT_EQ(result.exit_code, 0) << result.err.substr(0, 1000);
  EXPECT_TRUE(result.out == expected);
}

TEST_F(CsvTest, LinesAreCountedAcrossReadsOfTheFile) {
  std::string csv = "id\r\n";
  for (int i = 0; i < 50'000; ++i) csv += "L-" + std::to_string(i) + "\r\n";
  csv += "a,b\r\n";
  EXPECT_THAT(Convert(csv).err,
              HasSubstr("row 50001 (line 50002): the row has 2 cells"));
}

TEST_F(CsvTest, WithoutARejectFileTheFirstTenReasonsAreShown) {
  std::string csv = "id,account.employees\n";
  for (int i = 0; i < 25; ++i) csv += "L-" + std::to_string(i) + ",many\n";
  const RunResult result = Convert(csv);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err,
              HasSubstr("row 10 (line 11), id L-9: column "
                        "'account.employees': expected a whole number"));
  EXPECT_THAT(result.err, ::testing::Not(HasSubstr("row 11 ")));
  EXPECT_THAT(result.err, HasSubstr("and 15 more; --reject FILE keeps all"));
  EXPECT_THAT(result.err, HasSubstr("25 of 25 leads were rejected"));
}

TEST_F(CsvTest, KeepGoingMakesRejectsAWarning) {
  const RunResult result =
      Convert("id,account.employees\n1,many\n", {"--keep-going"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.err, HasSubstr("1 of 1 lead was rejected"));
}

TEST_F(CsvTest, FilesThatAreNoTableAreRefused) {
  const std::pair<std::string, const char*> kFiles[] = {
      {"", "empty; a header row was expected"},
      {"\xEF\xBB\xBF\n\n", "empty; a header row was expected"},
      {"\"id\n1\n", "is not closed before the end of the file"},
      {std::string("\xFF\xFEi\0d\0", 6), "is UTF-16; save it as UTF-8"},
      {std::string("i\0d\n1\n", 6), "column 'i\\x00d' names no field"},
      {"id,id\n1,2\n", "column 'id' stands in the header twice"},
      {"id,account.employes\n1,2\n",
       "did you mean 'account.employees'? (--mapping says which columns fill "
       "which fields)"},
  };
  for (const auto& [bytes, message] : kFiles) {
    const RunResult result = Convert(bytes);
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_THAT(result.err, HasSubstr(message));
    EXPECT_THAT(result.err, HasSubstr("l.csv"));
    EXPECT_EQ(result.out, "");
  }
}

TEST_F(CsvTest, AHeaderAloneIsNoLeads) {
  const RunResult result = Convert("id,account.industry\n");
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, "");
}

TEST_F(CsvTest, BytesThatAreNotUtf8AreRejectedWhereTheyStand) {
  const RunResult result =
      Convert("id,account.industry\n1,sa\xFF\n\xC0\x80,saas\n2,bank\n");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.out, HasSubstr("\"2\""));
  EXPECT_THAT(result.err, HasSubstr("row 1 (line 2), id 1: column "
                                    "'account.industry'"));
  EXPECT_THAT(result.err, HasSubstr("row 2 (line 3)"));
}

TEST_F(CsvTest, AQuoteThatSwallowsAHugeFileStopsAtTheLimit) {
  // max_lead_bytes is 16 MiB.
  std::string csv = "id,account.industry\n1,saas\n2,\"";
  csv.append(17 << 20, 'x');
  csv += "\n3,bank\n";
  const RunResult result = Convert(csv);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("the row on line 3 is longer than "
                                    "16777216 bytes; is a quote not closed?"));
  // What came before stays an answer.
  EXPECT_EQ(result.out, "{\"id\":\"1\",\"account\":{\"industry\":\"saas\"}}\n");
}

TEST_F(CsvTest, AHugeCellIsOneBadRow) {
  const RunResult result = Convert("id,account.industry\n1," +
                                   std::string(1 << 20, 'x') + "\n2,bank\n");
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("max_string_bytes"));
  EXPECT_LT(result.err.size(), 1000u);
  EXPECT_THAT(result.out, HasSubstr("\"2\""));
}

TEST_F(CsvTest, LeadIdsMayRepeat) {
  const RunResult result = Convert("id\n1\n1\n");
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "{\"id\":\"1\"}\n{\"id\":\"1\"}\n");
}

}  // namespace
}  // namespace bantam::testing::csv_test
