// bantam score: figures in every format, rejects, summaries.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::score_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class ScoreTest : public ::testing::Test {
 protected:
  RunResult Score(const std::string& leads,
                  const std::vector<std::string>& more = {},
                  const RunOptions& options = {}) {
    std::vector<std::string> arguments = {"score", leads,   "--policy",
                                          policy_, "--now", kNow};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments, options);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kPolicy);
  std::string mapping_ = folder_.Write("m.textproto", kMapping);
  // 15 A; 10 or 15; 0 and no account at all.
  std::string leads_ = folder_.Write(
      "l.jsonl",
      "{\"id\":\"L-1\",\"account\":{\"employees\":250,\"industry\":\"saas\"}}\n"
      "{\"id\":\"L,2\",\"account\":{\"employees\":250}}\n"
      "{\"account\":{\"employees\":3,\"industry\":\"bank\"}}\n"
      "{\"id\":\"L-4\",\"person\":{}}\n");
};

TEST_F(ScoreTest, CsvHasOneRecordALead) {
  const RunResult result = Score(leads_, {"--format", "csv"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "row,id,fit.points,fit.low,fit.high,fit.exact,priority.grade,"
            "priority.possible\n"
            "1,L-1,15,15,15,true,A,A\n"
            "2,\"L,2\",10,10,15,true,B,A;B\n"
            "3,,0,0,0,true,C,C\n"
            "4,L-4,,,,,,\n");
  EXPECT_EQ(result.err,
            "bantam: 4 leads scored with acme 7 as of 2026-06-01T00:00:00Z.\n");
}

TEST_F(ScoreTest, TableIsAlignedAndSummedUp) {
  const RunResult result = Score(leads_);
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "id       fit  could be  priority  could be\n"
            "-------  ---  --------  --------  --------\n"
            "L-1       15            A\n"
            "L,2       10  10 to 15  B         A, B\n"
            "(row 3)    0            C\n"
            "L-4        -            -\n"
            "\n"
            "score  leads  mean  lowest  highest  open\n"
            "-----  -----  ----  ------  -------  ----\n"
            "fit        3  8.33       0       15     1\n"
            "\n"
            "grade     band  leads    share\n"
            "--------  ----  -----  -------\n"
            "priority  A         1  25.00 %\n"
            "priority  B         1  25.00 %\n"
            "priority  C         1  25.00 %\n"
            "\n"
            "fit left out, as there is no account: 1 lead.\n"
            "4 leads scored with acme 7 as of 2026-06-01T00:00:00Z.\n");
  EXPECT_EQ(result.err, "");
}

TEST_F(ScoreTest, JsonLinesAreEvaluations) {
  const RunResult result = Score(leads_, {"-f", "jsonl", "--limit", "1"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\n'), 1);
  for (const char* part :
       {"\"lead_id\":\"L-1\"", "\"policy_id\":\"acme\"", "\"points\":15",
        "\"code\":\"RULE_HOLDS\"", "\"path\":\"fit.company.large\"",
        "\"grade\":\"A\"", "\"now\":\"2026-06-01T00:00:00Z\""}) {
    EXPECT_THAT(result.out, HasSubstr(part));
  }
}

TEST_F(ScoreTest, TablesShowTwentyLeadsUnlessAskedForMore) {
  std::string csv = "id,account.employees\n";
  for (int i = 1; i <= 3000; ++i) {
    csv += "L-" + std::to_string(i) + "," + std::to_string(i % 400) + "\n";
  }
  const std::string leads = folder_.Write("many.csv", csv);
  const RunResult some = Score(leads);
  EXPECT_THAT(some.out, HasSubstr("\nL-20 "));
  EXPECT_THAT(some.out, Not(HasSubstr("\nL-21 ")));
  EXPECT_THAT(some.out, HasSubstr("and 2,980 more (--limit all shows them)"));
  // Of each 400 leads 200 are large, and 3,000 are seven and a half times
  // that, the half from 1 to 200: 7 x 200 + 1.
  EXPECT_THAT(some.out, HasSubstr("priority  B     1,401  46.70 %"));
  const RunResult three = Score(leads, {"--limit", "3"});
  EXPECT_THAT(three.out, HasSubstr("and 2,997 more"));
  const RunResult none = Score(leads, {"--limit", "0"});
  EXPECT_THAT(none.out, HasSubstr("and 3,000 more"));
  const RunResult all = Score(leads, {"--limit", "all"});
  EXPECT_THAT(all.out, HasSubstr("\nL-3000 "));
  EXPECT_THAT(all.out, Not(HasSubstr("more (")));
  const RunResult csv_limit = Score(leads, {"-f", "csv", "--limit", "3"});
  EXPECT_EQ(std::count(csv_limit.out.begin(), csv_limit.out.end(), '\n'), 4);
  EXPECT_THAT(csv_limit.err, HasSubstr("3,000 leads scored"));
}

TEST_F(ScoreTest, WritesToAFile) {
  const RunResult result =
      Score(leads_, {"-f", "csv", "-o", folder_.Path("out.csv")});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_THAT(folder_.Read("out.csv"), HasSubstr("1,L-1,15,15,15,true,A,A\n"));
}

TEST_F(ScoreTest, NoLeadsAreNoError) {
  const RunResult result = Score(folder_.Write("none.jsonl", "\n"));
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out,
            "0 leads scored with acme 7 as of 2026-06-01T00:00:00Z.\n");
}

TEST_F(ScoreTest, PersonalValuesStayOutOfTheRejectFile) {
  const std::string csv = folder_.Write("l.csv",
                                        "Key,Size,Industry,Mail,Age\n"
                                        "L-1,250,saas,jo@example.com,fifty\n"
                                        "L-2,many,saas,jo@example.com,50\n");
  const RunResult result =
      Score(csv, {"--mapping", mapping_, "--reject", folder_.Path("bad.csv")});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(folder_.Read("bad.csv"),
            "row,line,id,reason\n"
            "1,2,L-1,column 'Age': expected a whole number\n"
            "2,3,L-2,\"column 'Size': expected a whole number, found "
            "'many'\"\n");
  EXPECT_THAT(result.err, HasSubstr("2 of 2 leads were rejected; "));
  EXPECT_THAT(result.err, HasSubstr("bad.csv says why"));
}

TEST_F(ScoreTest, AnIdThatIsPersonalStaysOutOfTheRejectFile) {
  const std::string mapping = folder_.Write("mail.textproto", R"pb(
    columns { column: "Mail" field: "id" }
    columns { column: "Mail" field: "person.email" }
    columns { column: "Size" field: "account.employees" }
  )pb");
  const RunResult result =
      Score(folder_.Write("l.csv", "Mail,Size\njo@example.com,many\n"),
            {"--mapping", mapping});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("row 1 (line 2): column 'Size'"));
  EXPECT_THAT(result.err, Not(HasSubstr("jo@")));
}

TEST_F(ScoreTest, LeadsThatContradictThemselvesAreRejected) {
  const std::string leads = folder_.Write(
      "l.jsonl",
      "{\"id\":\"L-1\",\"activities\":["
      "{\"id\":\"a\",\"kind\":\"visit\",\"at\":\"2026-01-01T00:00:00Z\"},"
      "{\"id\":\"a\",\"kind\":\"visit\",\"at\":\"2026-01-02T00:00:00Z\"}]}\n"
      "{\"id\":\"L-2\",\"account\":{\"employees\":250}}\n");
  const RunResult result = Score(leads, {"-f", "csv"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("row 1 (line 1), id L-1: "));
  EXPECT_THAT(result.out, HasSubstr("2,L-2,10,"));
}

TEST_F(ScoreTest, ActivitiesInTheFutureAreSaidInTheSummary) {
  const std::string leads =
      folder_.Write("l.jsonl",
                    "{\"person\":{},\"activities\":[{\"kind\":\"visit\",\"at\":"
                    "\"2026-06-01T00:00:01Z\"}]}\n");
  EXPECT_THAT(Score(leads).out,
              HasSubstr("activities later than now, not counted: 1 lead.\n"));
}

class BreakdownTest : public ScoreTest {
 protected:
  // saas: three leads, two of them closed; bank: one, not closed; unknown: two,
  // of which one is closed and the other not known.
  std::string csv_ =
      folder_.Write("by.csv",
                    "account.industry,account.employees,opportunity.closed\n"
                    "saas,250,true\n"
                    "bank,1,false\n"
                    "saas,250,true\n"
                    ",,\n"
                    "saas,1,false\n"
                    ",250,true\n");
};

TEST_F(BreakdownTest, TableHasARowForEachValueAndOneForUnknown) {
  const RunResult result = Score(
      csv_, {"--by", "account.industry", "--outcome", "opportunity.closed"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(
      result.out,
      "account.industry  leads     share  mean fit  priority A  priority B  "
      "priority C  opportunity.closed      rate  not known\n"
      "----------------  -----  --------  --------  ----------  ----------  "
      "----------  ------------------  --------  ---------\n"
      "saas                  3   50.00 %     11.67     66.67 %      0.00 %  "
      "   33.33 %                   2   66.67 %\n"
      "bank                  1   16.67 %      0.00      0.00 %      0.00 %  "
      "  100.00 %                   0    0.00 %\n"
      "(unknown)             2   33.33 %      5.00      0.00 %     50.00 %  "
      "   50.00 %                   1  100.00 %          1\n"
      "(all)                 6  100.00 %      7.50     33.33 %     16.67 %  "
      "   50.00 %                   3   60.00 %          1\n"
      "\n"
      "6 leads scored with acme 7 as of 2026-06-01T00:00:00Z.\n");
}

TEST_F(BreakdownTest, CsvHasCountsAndNoTotal) {
  const RunResult result = Score(csv_, {"--by", "account.industry", "--outcome",
                                        "opportunity.closed", "-f", "csv"});
  EXPECT_EQ(result.out,
            "account.industry,leads,fit.mean,priority.A,priority.B,priority.C,"
            "opportunity.closed.true,opportunity.closed.false,"
            "opportunity.closed.unknown,opportunity.closed.percent\n"
            "saas,3,11.67,2,0,1,2,1,0,66.67\n"
            "bank,1,0.00,0,0,1,0,1,0,0.00\n"
            "(unknown),2,5.00,0,1,1,1,0,1,100.00\n");
}

TEST_F(BreakdownTest, JsonTellsUnknownFromValues) {
  const RunResult result = Score(csv_, {"--by", "account.industry", "--outcome",
                                        "opportunity.closed", "-f", "jsonl"});
  EXPECT_EQ(
      result.out,
      "{\"field\":\"account.industry\",\"known\":true,\"value\":\"saas\","
      "\"leads\":3,\"mean\":{\"fit\":11.67},\"grades\":{\"priority\":{\"A\":2,"
      "\"C\":1}},\"rate\":{\"field\":\"opportunity.closed\",\"true\":2,"
      "\"false\":1,\"unknown\":0,\"percent\":66.67}}\n"
      "{\"field\":\"account.industry\",\"known\":true,\"value\":\"bank\","
      "\"leads\":1,\"mean\":{\"fit\":0.00},\"grades\":{\"priority\":{\"C\":1}}"
      ",\"rate\":{\"field\":\"opportunity.closed\",\"true\":0,\"false\":1,"
      "\"unknown\":0,\"percent\":0.00}}\n"
      "{\"field\":\"account.industry\",\"known\":false,\"value\":null,"
      "\"leads\":2,\"mean\":{\"fit\":5.00},\"grades\":{\"priority\":{\"B\":1,"
      "\"C\":1}},\"rate\":{\"field\":\"opportunity.closed\",\"true\":1,"
      "\"false\":0,\"unknown\":1,\"percent\":100.00}}\n");
}

TEST_F(BreakdownTest, AGradeTellsLeadsApartToo) {
  const RunResult result = Score(csv_, {"--by", "priority", "--outcome",
                                        "opportunity.closed", "-f", "csv"});
  EXPECT_EQ(result.out,
            "priority,leads,fit.mean,opportunity.closed.true,"
            "opportunity.closed.false,opportunity.closed.unknown,"
            "opportunity.closed.percent\n"
            "A,2,15.00,2,0,0,100.00\n"
            "B,1,10.00,1,0,0,100.00\n"
            "C,3,1.67,0,2,1,0.00\n");
}

TEST_F(BreakdownTest, SharesAreRoundedHalfAwayFromZero) {
  // 1 of 800 is 0.125 %, 3 of 800 is 0.375 %.
  std::string csv = "account.industry,opportunity.closed\n";
  for (int i = 0; i < 800; ++i) csv += i < 1 ? "a,true\n" : "a,false\n";
  for (int i = 0; i < 800; ++i) csv += i < 3 ? "b,true\n" : "b,false\n";
  const RunResult result = Score(folder_.Write("r.csv", csv),
                                 {"--by", "account.industry", "--outcome",
                                  "opportunity.closed", "-f", "csv"});
  EXPECT_THAT(result.out, HasSubstr(",1,799,0,0.13\n"));
  EXPECT_THAT(result.out, HasSubstr(",3,797,0,0.38\n"));
}

TEST_F(BreakdownTest, BooleansAndNumbersAreValuesAndWordsInParenthesesToo) {
  const std::string leads =
      folder_.Write("v.csv",
                    "account.partner,account.employees,account.industry\n"
                    "true,7,(unknown)\n"
                    ",-1,\n");
  EXPECT_THAT(Score(leads, {"--by", "account.partner", "-f", "csv"}).out,
              HasSubstr("\ntrue,1,"));
  EXPECT_THAT(Score(leads, {"--by", "account.employees", "-f", "csv"}).out,
              HasSubstr("\n-1,1,"));
  // A value that reads "(unknown)" is not taken for one that is.
  EXPECT_THAT(Score(leads, {"--by", "account.industry", "-f", "csv"}).out,
              HasSubstr("\n\"\"\"(unknown)\"\"\",1,"));
}

TEST_F(BreakdownTest, AFieldWithTooManyValuesIsNoSummary) {
  std::string csv = "account.employees\n";
  for (int i = 0; i <= 10'000; ++i) csv += std::to_string(i) + "\n";
  const RunResult result =
      Score(folder_.Write("v.csv", csv), {"--by", "account.employees"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("has more than 10,000 values"));
}

TEST_F(ScoreTest, ATerminalSeesProgress) {
  std::string csv = "id\n";
  for (int i = 0; i < 20'000; ++i) csv += std::to_string(i) + "\n";
  const RunResult result =
      Score(folder_.Write("many.csv", csv), {}, {.terminal = true});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.err, HasSubstr("\r16,384 leads"));
  // And what is shown is taken away again.
  EXPECT_THAT(result.err, ::testing::EndsWith("\r\x1b[K"));
}

}  // namespace
}  // namespace bantam::testing::score_test
