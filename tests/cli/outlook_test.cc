// bantam explain --reach and --crosses.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/bant_sample.h"
#include "tests/cli/run.h"
#include "tests/cli/sample.h"

namespace bantam::testing::outlook_test {
namespace {

using ::testing::HasSubstr;

constexpr char kPolicy[] = R"pb(
  id: "outlook"
  fields { path: "account.employees" type: INT }
  fields { path: "account.growing" type: BOOL }
  fields { path: "account.founded" type: TIMESTAMP }
  activity_kinds { id: "reply" }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "g"
      rules { id: "big" points: 10 when: "account.employees >= 200" }
      rules { id: "growing" points: 5 when: "account.growing" }
    }
  }
  scores {
    id: "engagement"
    subject: PERSON
    groups {
      id: "g"
      rules {
        id: "reply"
        points: 80
        each {
          kinds: "reply"
          decay { half_life: "10d" }
        }
      }
    }
  }
  scores {
    id: "age"
    subject: ACCOUNT
    groups {
      id: "g"
      rules {
        id: "old"
        points: 1
        when: "now - account.founded > duration('24h')"
      }
    }
  }
  grades {
    id: "fit_grade"
    bands {
      score: "fit"
      bands { id: "A" at_least: 15 }
      bands { id: "B" at_least: 10 }
      bands { id: "C" }
    }
  })pb";

class OutlookTest : public ::testing::Test {
 protected:
  RunResult Explain(const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {"explain",  leads_,
                                          "--policy", policy_,
                                          "--now",    "2026-06-01T00:00:00Z"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kPolicy);
  std::string leads_ = folder_.Write(
      "l.jsonl",
      R"({"account": {"employees": 20}, "activities": [{"kind": "reply", "at": "2026-06-01T00:00:00Z"}]})");
};

TEST_F(OutlookTest, SaysWhatWouldReachAGrade) {
  EXPECT_THAT(Explain({"--reach", "fit_grade=A"}).out,
              HasSubstr("\nTo reach fit_grade A, this would do, and nothing "
                        "less:\n  account.employees = 200\n  account.growing = "
                        "true\n"));
  EXPECT_THAT(Explain({"--reach", "fit_grade"}).out,
              HasSubstr("\nTo reach the next step of fit_grade, this would do, "
                        "and nothing less:\n  account.employees = 200\n"));
  EXPECT_THAT(Explain({"--reach", "fit=0"}).out,
              HasSubstr("\nfit 0 is reached.\n"));
  EXPECT_THAT(Explain({"--reach", "fit=15.5"}).out,
              HasSubstr("\nfit 15.5 is out of reach, "));
}

// 80 halve in ten days, at whose end 40 are still reached.
TEST_F(OutlookTest, SaysWhenAScoreCrosses) {
  EXPECT_THAT(Explain({"--crosses", "engagement=40"}).out,
              HasSubstr("\nIf nothing else happens, engagement falls below 40 "
                        "at 2026-06-11T00:00:01Z.\n"));
  EXPECT_THAT(Explain({"--crosses", "fit=10"}).out,
              HasSubstr("\nIf nothing else happens, fit does not cross 10 in "
                        "the next ten years.\n"));
  EXPECT_THAT(Explain({"--crosses", "age=1"}).out,
              HasSubstr("\nIt cannot be told when age crosses 1: the rule "
                        "'age.g.old' reads now.\n"));
}

TEST_F(OutlookTest, NamesWhatCannotBeMeant) {
  const auto error = [&](const std::vector<std::string>& arguments) {
    const RunResult result = Explain(arguments);
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(result.out, "");
    return result.err;
  };
  EXPECT_THAT(error({"--reach", "fit"}), HasSubstr("'' is not a number of "
                                                   "points"));
  EXPECT_THAT(error({"--reach", "fit_grad=A"}),
              HasSubstr("did you mean 'fit_grade'?"));
  EXPECT_THAT(error({"--crosses", "engagement=x"}),
              HasSubstr("--crosses: 'x' is not a number of points"));
  EXPECT_THAT(error({"--crosses", "engagment=4"}),
              HasSubstr("there is no score 'engagment'"));
  EXPECT_THAT(error({"--format", "json", "--reach", "fit=1"}),
              HasSubstr("go with --format text"));
}

}  // namespace
}  // namespace bantam::testing::outlook_test
