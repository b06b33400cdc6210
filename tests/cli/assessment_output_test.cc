// bantam score on a policy with frameworks, qualifications and red flags.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/bant_sample.h"
#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::assessment_output_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class AssessmentOutputTest : public ::testing::Test {
 protected:
  RunResult Score(const std::vector<std::string>& more = {}) {
    std::vector<std::string> arguments = {"score", leads_,  "--policy",
                                          policy_, "--now", kNow};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kBantPolicy);
  std::string leads_ = folder_.Write("l.jsonl", kBantLeads);
};

TEST_F(AssessmentOutputTest, CsvNamesColumnsById) {
  const RunResult result = Score({"-f", "csv"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out,
            "row,id,bant.points,bant.low,bant.high,bant.completeness,"
            "channel.points,channel.low,channel.high,channel.completeness,"
            "sql.qualified,red_flags\n"
            "1,L-1,0,-5,60,0,,,,,unknown,\n"
            "2,L-2,30,25,60,0.5,0,0,5,0,unknown,\n"
            "3,L-3,60,60,60,1,,,,,yes,too_small\n"
            "4,L-4,,,,,,,,,,\n"
            "5,L-5,15,15,15,1,,,,,no,\n");
}

TEST_F(AssessmentOutputTest, TableIsSummedUp) {
  const RunResult result = Score();
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      "id   bant  could be  answered  channel  could be  answered  sql      "
      "red flags\n"
      "---  ----  --------  --------  -------  --------  --------  -------  "
      "---------\n"
      "L-1     0  -5 to 60    0.00 %        -                      unknown\n"
      "L-2    30  25 to 60   50.00 %        0  0 to 5      0.00 %  unknown\n"
      "L-3    60            100.00 %        -                      yes      "
      "too_small\n"
      "L-4     -                            -                      -\n"
      "L-5    15            100.00 %        -                      no\n"
      "\n"
      "framework  leads   mean  lowest  highest  open  answered\n"
      "---------  -----  -----  ------  -------  ----  --------\n"
      "bant           4  26.25       0       60     2   62.50 %\n"
      "channel        1   0.00       0        0     1    0.00 %\n"
      "\n"
      "qualification  yes  no  unknown\n"
      "-------------  ---  --  -------\n"
      "sql              1   1        2\n"
      "\n"
      "red flag   severity      raised  not known\n"
      "---------  ------------  ------  ---------\n"
      "too_small  deal_breaker       1          2\n"
      "\n"
      "bant left out, as there is no opportunity: 1 lead.\n"
      "channel left out, as it is not known whether it applies: 2 leads.\n"
      "channel left out, as there is no opportunity: 1 lead.\n"
      "sql left out, as there is no opportunity: 1 lead.\n"
      "5 leads scored with bant_sample as of 2026-06-01T00:00:00Z.\n");
}

TEST_F(AssessmentOutputTest, JsonLinesHoldAllOfIt) {
  const RunResult result = Score({"-f", "jsonl"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  for (const char* part :
       {"\"assessments\":[", "\"questions\":[", "\"standing\":\"STALE\"",
        "\"qualifications\":[", "\"qualified\":\"YES\"", "\"red_flags\":[",
        "\"id\":\"too_small\""}) {
    EXPECT_THAT(result.out, HasSubstr(part));
  }
}

TEST_F(AssessmentOutputTest, ABreakdownHasTheMeanOfFrameworks) {
  const RunResult result = Score({"--by", "opportunity.kind", "-f", "csv"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  // L-1, L-4 and L-5 have no kind, and L-4 no points either.
  EXPECT_EQ(result.out,
            "opportunity.kind,leads,bant.mean,channel.mean\n"
            "channel,1,30.00,0.00\n"
            "direct,1,60.00,\n"
            "(unknown),3,7.50,\n");
  EXPECT_THAT(Score({"--by", "opportunity.kind", "-f", "jsonl"}).out,
              HasSubstr("\"value\":\"direct\",\"leads\":1,\"mean\":{\"bant\":"
                        "60.00}"));
}

// Evidence and contacts that do not count are said, never dropped in silence.
TEST_F(AssessmentOutputTest, WhatDoesNotCountIsSaidInTheSummary) {
  policy_ = folder_.Write("dates.textproto", R"pb(
    id: "dates"
    frameworks {
      id: "plan"
      subject: OPPORTUNITY
      dimensions {
        id: "timeline"
        criteria { id: "signing" answer: DATE points: 1 }
        criteria { id: "order" answer: DATE points: 1 }
      }
      date_orders {
        id: "deal"
        criteria: "timeline.signing"
        criteria: "timeline.order"
      }
    }
    committees { id: "buyers" }
  )pb");
  leads_ = folder_.Write(
      "l.jsonl",
      R"({"opportunity":{"id":"O-1"},"evidence":[)"
      R"({"id":"e","criterion":"timeline.signing","value":"2026-05-02","assessment":"confirmed"},)"
      R"({"id":"e","criterion":"timeline.signing","value":"2026-05-02","assessment":"confirmed"},)"
      R"({"criterion":"timeline.order","value":"2026-05-01","assessment":"confirmed"},)"
      R"({"criterion":"timeline.order","value":"2026-05-09","assessment":"confirmed","at":"2026-06-01T00:00:01Z"},)"
      R"({"criterion":"timeline.order","value":"2026-05-09","assessment":"confirmed","subject_id":"O-2"}],)"
      R"("contacts":[{"person_id":"P","opportunity_id":"O-2"}]})"
      "\n"
      R"({"opportunity":{"id":"O-3"}})"
      "\n");
  const RunResult result = Score();
  EXPECT_EQ(result.exit_code, 0) << result.err;
  for (const char* sentence :
       {"evidence later than now, not counted: 1 lead.\n",
        "evidence given more than once, counted once: 1 lead.\n",
        "evidence about others than the lead's own, not counted: 1 lead.\n",
        "contacts of other opportunities, not counted: 1 lead.\n",
        "buyers left out, as the contacts are not known: 1 lead.\n",
        "plan, deal: timeline.order is before timeline.signing: 1 lead.\n"}) {
    EXPECT_THAT(result.out, HasSubstr(sentence));
  }
  // Neither qualifications nor red flags: no columns for them.
  EXPECT_THAT(Score({"-f", "csv"}).out,
              HasSubstr("row,id,plan.points,plan.low,plan.high,"
                        "plan.completeness\n1,"));
  EXPECT_THAT(result.out, Not(HasSubstr("red flag")));
}

TEST_F(AssessmentOutputTest, AnswersComeFromCsvColumnsToo) {
  leads_ = folder_.Write("l.csv",
                         "Deal,Budget,Approved,Pain,Result\n"
                         "D-1,yes,true,down time,won\n"
                         "D-2,no,false,?,lost\n"
                         "D-3,,,?,\n");
  const std::string mapping = folder_.Write("m.textproto", R"pb(
    unknown_words: "?"
    columns { column: "Deal" field: "opportunity.id" }
    columns { column: "Deal" field: "id" }
    columns {
      column: "Budget"
      field: "answers.budget.amount"
      values { from: "yes" to: "confirmed" }
      values { from: "no" to: "denied" }
      only_mapped_values: true
    }
    columns { column: "Approved" field: "answers.budget.approved" }
    columns { column: "Pain" field: "answers.need.pain" }
    columns {
      column: "Result"
      field: "opportunity.won"
      values { from: "won" to: "true" }
      values { from: "lost" to: "false" }
    }
  )pb");
  // Without a time each answer would be stale here.
  std::string ageless = kBantPolicy;
  const std::string kMaxAge = "max_age: \"90d\"";
  ageless.replace(ageless.find(kMaxAge), kMaxAge.size(), "");
  policy_ = folder_.Write("ageless.textproto", ageless);
  const RunResult result = Score({"--mapping", mapping, "-f", "csv"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\n1,D-1,60,60,60,1,,,,,yes,\n"
                                    "2,D-2,-5,-5,15,0.666667,,,,,no,\n"
                                    "3,D-3,0,-5,60,0,,,,,unknown,\n"));
}

TEST_F(AssessmentOutputTest, CheckCountsFrameworks) {
  EXPECT_THAT(
      RunBantam({"check", policy_}).out,
      HasSubstr(
          "2 fields, 0 scores, 0 grades, 2 frameworks, 1 process\nhash "));
}

TEST_F(AssessmentOutputTest, ExplainTellsOfFrameworks) {
  const std::vector<std::string> explain = {"explain", leads_, "-p",   policy_,
                                            "--now",   kNow,   "--id", "L-2"};
  const RunResult text = RunBantam(explain);
  EXPECT_EQ(text.exit_code, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("BANT"));
  std::vector<std::string> as_json = explain;
  as_json.insert(as_json.end(), {"--format", "json"});
  const RunResult json = RunBantam(as_json);
  EXPECT_EQ(json.exit_code, 0) << json.err;
  EXPECT_THAT(json.out, HasSubstr("\"key\":\"budget.approved\""));
}

}  // namespace
}  // namespace bantam::testing::assessment_output_test
