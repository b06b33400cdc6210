// bantam handoff.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/cli/handoff_sample.h"
#include "tests/cli/run.h"

namespace bantam::testing::handoff_test {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class HandoffTest : public ::testing::Test {
 protected:
  RunResult Ask(const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {
        "handoff",   leads_,      "-p",   policy_,
        "--handoff", "sdr_to_ae", "--at", "2026-05-12T00:00:00Z"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }
  RunResult AskLog(const std::vector<std::string>& more) {
    std::vector<std::string> arguments = {
        "handoff",   "--events", leads_,
        "-p",        policy_,    "--handoff",
        "sdr_to_ae", "--at",     "2026-05-12T00:00:00Z"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunBantam(arguments);
  }

  TempFolder folder_;
  std::string policy_ = folder_.Write("p.textproto", kHandoffPolicy);
  std::string leads_ = folder_.Write("l.jsonl", kHandoffLeads);
};

TEST_F(HandoffTest, SaysWhereItStandsAndWhatIsOwed) {
  const RunResult result = Ask({"--id", "L-2"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      "Lead L-2 at 2026-05-12T00:00:00Z\n"
      "sdr_to_ae: accepted since 2026-05-10T01:00:00Z; owner: eva\n"
      "Giver: sam; receiver: eva\n"
      "Owed: requalify by eva until 2026-05-17T01:00:00Z\n"
      "Credit: none\n"
      "\n"
      "step    at                    by   to   then      owner\n"
      "------  --------------------  ---  ---  --------  -----  ------------\n"
      "offer   2026-05-01T00:00:00Z  sam  eva  offered   sam    introduction\n"
      "reject  2026-05-04T00:00:00Z  eva       rejected  sam    no_notes\n"
      "offer   2026-05-10T00:00:00Z  sam  eva  offered   sam    live_call\n"
      "accept  2026-05-10T01:00:00Z  eva       accepted  eva\n"
      "\n"
      "given back  at                    by   reason    then\n"
      "----------  --------------------  ---  --------  -------------  "
      "------------------\n"
      "reject      2026-05-04T00:00:00Z  eva  no_notes  back_to_giver  counts "
      "against sam\n"
      "\n"
      "breach  of   due                   done\n"
      "------  ---  --------------------  --------------------\n"
      "answer  eva  2026-05-03T00:00:00Z  2026-05-04T00:00:00Z\n"
      "\n"
      "to do         about      whose  due                   id\n"
      "------------  ---------  -----  --------------------  "
      "-----------------------------\n"
      "task          requalify  eva    2026-05-17T01:00:00Z  "
      "sdr_to_ae/O-2/h4/task\n"
      "notification  accepted   sam                          "
      "sdr_to_ae/O-2/h4/notification\n");
}

TEST_F(HandoffTest, AsItWasKnownAndAsJson) {
  const RunResult result = Ask({"--id", "L-2", "--json"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(
      result.out,
      HasSubstr(R"({"lead_id":"L-2","handoff":"sdr_to_ae",)"
                R"("at":"2026-05-12T00:00:00Z","state":"ACCEPTED",)"
                R"("since":"2026-05-10T01:00:00Z","owner":"eva",)"
                R"("giver":"sam","receiver":"eva","offers":2,"sent_back":1,)"
                R"("attempts":0,"no_shows":0,"counted_against_giver":1,)"
                R"("duty":"REQUALIFY","due_by":"eva",)"
                R"("due":"2026-05-17T01:00:00Z",)"));
  EXPECT_THAT(result.out, HasSubstr(R"("credit":{"standing":"NONE"})"));
  EXPECT_THAT(
      result.out,
      HasSubstr(R"("rejections":[{"event_id":"h2","step":"reject",)"
                R"("at":"2026-05-04T00:00:00Z","reason":"no_notes",)"
                R"("giver":"sam","receiver":"eva","then":"BACK_TO_GIVER",)"
                R"("counts_against_giver":true}])"));
  EXPECT_THAT(result.out,
              HasSubstr(R"("breaches":[{"duty":"ANSWER","receiver":"eva",)"
                        R"("event_id":"h1","due":"2026-05-03T00:00:00Z",)"
                        R"("met":"2026-05-04T00:00:00Z"}])"));
  EXPECT_THAT(result.out,
              HasSubstr(R"({"id":"sdr_to_ae/O-2/h4/task","kind":"TASK",)"
                        R"("purpose":"REQUALIFY","event_id":"h4",)"
                        R"("person":"eva",)"));
  const RunResult known =
      Ask({"--id", "L-2", "--known", "2026-05-04T00:00:00Z"});
  EXPECT_THAT(known.out, HasSubstr(", as known at 2026-05-04T00:00:00Z\n"
                                   "sdr_to_ae: rejected since"));
}

TEST_F(HandoffTest, TakesThePolicysOnlyOne) {
  const auto ask = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"handoff", leads_, "-p", policy_, "--at",
                               "2026-05-12T00:00:00Z", "--id", "L-2"});
    return RunBantam(more);
  };
  const RunResult result = ask({});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out, Ask({"--id", "L-2"}).out);
  EXPECT_EQ(ask({"--actor", "eva", "--role", "ae"}).out,
            Ask({"--id", "L-2", "--actor", "eva", "--role", "ae"}).out);
}

// What was overturned counts against nobody.
TEST_F(HandoffTest, SaysOfAnOverturnedRejectionOnlyThat) {
  const std::string overturned = folder_.Write(
      "o.jsonl",
      R"({"id":"L-8","handoff_events":[)"
      R"({"id":"h1","handoff":"sdr_to_ae","step":"offer","actor":"sam","to":"eva","method":"live_call","at":"2026-05-01T00:00:00Z"},)"
      R"({"id":"h2","handoff":"sdr_to_ae","step":"reject","actor":"eva","reason":"no_notes","at":"2026-05-01T01:00:00Z"},)"
      R"({"id":"h3","handoff":"sdr_to_ae","step":"dispute","actor":"sam","reason":"there are","at":"2026-05-01T02:00:00Z"},)"
      R"({"id":"h4","handoff":"sdr_to_ae","step":"overturn","actor":"mia","at":"2026-05-01T03:00:00Z"}]})"
      "\n");
  const RunResult result = RunBantam(
      {"handoff", overturned, "-p", policy_, "--at", "2026-05-01T04:00:00Z"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("back_to_giver  overturned\n"));
  EXPECT_THAT(result.out, Not(HasSubstr("counts against")));
}

// Whose policy is not there is told, and a lead without any id is refused.
TEST_F(HandoffTest, SaysWhichClaimsAreOfAnotherPolicy) {
  const std::string step =
      R"("handoff_events":[{"id":"h1","handoff":"sdr_to_ae","step":"claim","actor":"sam","policy_hash":"00ff","at":"2026-05-01T00:00:00Z"}]})"
      "\n";
  const auto ask = [&](const std::string& lead) {
    return RunBantam({"handoff", folder_.Write("l.json", lead), "-p", policy_,
                      "--at", "2026-05-12T00:00:00Z"});
  };
  EXPECT_THAT(ask(R"({"id":"L-7",)" + step).out,
              HasSubstr("handoff event 'h1': the policy '00ff' under which it "
                        "was claimed was not handed in, or has no 'sdr_to_ae'; "
                        "the present one holds [UNKNOWN_POLICY]\n"));
  EXPECT_EQ(ask("{" + step).exit_code, 0);
  const RunResult refused = ask(
      R"({"handoff_events":[{"id":"h1","handoff":"sdr_to_ae","step":"offer","actor":"sam","to":"eva","method":"live_call","at":"2026-05-01T00:00:00Z"}]})"
      "\n");
  EXPECT_NE(refused.exit_code, 0);
  EXPECT_THAT(refused.err, HasSubstr("give the lead an id"));
}

TEST_F(HandoffTest, ListsEverythingThatIsInTheWayOfAStep) {
  const RunResult result =
      Ask({"--id", "L-1", "--step", "offer", "--actor", "mia", "--role", "ae",
           "--method", "live_call"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.out,
            "Lead L-1 at 2026-05-12T00:00:00Z\n"
            "sdr_to_ae: claimed; owner: sam\n"
            "\n"
            "To offer: denied\n"
            "  only the giver may: sam\n"
            "  needs one of the roles: sdr\n"
            "  needs a receiver (`to`)\n"
            "  open: 20 users [opportunity.users]\n");
}

TEST_F(HandoffTest, AllowsAStepOfWhomItIs) {
  const RunResult result = Ask({"--id", "L-2", "--step", "return", "--actor",
                                "eva", "--role", "ae", "--reason", "no_notes"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\nTo return: allowed\n"));
  const RunResult requalify = Ask({"--id", "L-2", "--step", "requalify",
                                   "--actor", "eva", "--role", "ae", "--json"});
  EXPECT_EQ(requalify.exit_code, 0) << requalify.err;
  EXPECT_THAT(requalify.out,
              HasSubstr(R"({"lead_id":"L-2","now":"2026-05-12T00:00:00Z",)"
                        R"("handoff":"sdr_to_ae","state":"ACCEPTED",)"
                        R"("steps":[{"step":"requalify","allowed":"NO",)"
                        R"("from":"ACCEPTED","to":"REQUALIFIED",)"
                        R"("obstacles":[{"obstacle":"EVIDENCE_MISSING",)"));
}

TEST_F(HandoffTest, ListsEveryStepThatCanFollow) {
  const RunResult result =
      Ask({"--id", "L-1", "--actor", "sam", "--role", "sdr"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("\nTo release: allowed\n"));
  EXPECT_THAT(result.out, HasSubstr("\nTo offer: denied\n"));
  EXPECT_THAT(result.out, Not(HasSubstr("\nTo accept:")));
}

TEST_F(HandoffTest, SumsUpALog) {
  const RunResult result = AskLog({});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(
      result.out,
      "subject  state     since                 owner  owed       by   until   "
      "              breaches  faults\n"
      "-------  --------  --------------------  -----  ---------  ---  "
      "--------------------  --------  ------\n"
      "L-1      claimed   2026-05-01T00:00:00Z  sam\n"
      "L-2      accepted  2026-05-10T01:00:00Z  eva    requalify  eva  "
      "2026-05-17T01:00:00Z         1\n"
      "L-3      accepted  2026-05-01T01:00:00Z  eva    requalify  eva  "
      "2026-05-08T01:00:00Z         1       1\n"
      "\n"
      "state     now there    share\n"
      "--------  ---------  -------\n"
      "claimed           1  33.33 %\n"
      "accepted          2  66.67 %\n"
      "\n"
      "Counted as an SQL: 0\n"
      "Days from the first step to the first acceptance: mean 4.54, median "
      "4.54, of 2\n"
      "\n"
      "step    taken\n"
      "------  -----\n"
      "claim       1\n"
      "offer       3\n"
      "accept      2\n"
      "reject      1\n"
      "\n"
      "given back for  times\n"
      "--------------  -----\n"
      "no_notes            1\n"
      "\n"
      "breach     met late  still owed  neither\n"
      "---------  --------  ----------  -------\n"
      "answer            1           0        0\n"
      "requalify         0           1        0\n"
      "\n"
      "fault         events  subjects\n"
      "------------  ------  --------\n"
      "ILLEGAL_STEP       1         1\n"
      "\n"
      "1 fault:\n"
      "  L-3: handoff event 'h3': 'accept' cannot follow on ACCEPTED "
      "[ILLEGAL_STEP]\n"
      "\n"
      "3 subjects replayed with handoff_sample at 2026-05-12T00:00:00Z.\n");
}

TEST_F(HandoffTest, SumsUpALogAsJson) {
  const RunResult result =
      AskLog({"--json", "--limit", "2", "--known", "2026-05-12T00:00:00Z"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr(R"({"handoff":"sdr_to_ae","at":"2026-05-12T00:00:00Z",)"
                        R"("known":"2026-05-12T00:00:00Z","subjects":[)"
                        R"({"lead_id":"L-1",)"));
  EXPECT_THAT(result.out, Not(HasSubstr(R"("lead_id":"L-3")")));
  EXPECT_THAT(
      result.out,
      HasSubstr(
          R"("summary":{"subjects":3,"counted":0,)"
          R"("states":[{"state":"CLAIMED","subjects":1},)"
          R"({"state":"ACCEPTED","subjects":2}],)"
          R"("credits":[{"standing":"NONE","subjects":3}],)"
          R"("steps":[{"step":"claim","taken":1},{"step":"offer","taken":3},)"
          R"({"step":"accept","taken":2},{"step":"reject","taken":1}],)"
          R"("to_acceptance":{"accepted":2,"spent":"9d2h","mean_days":4.54,)"
          R"("median":"4d13h"},"reasons":[{"reason":"no_notes","times":1}],)"
          R"("breaches":[{"duty":"ANSWER","met_late":1,"open":0,"neither":0},)"
          R"({"duty":"REQUALIFY","met_late":0,"open":1,"neither":0}],)"
          R"("faults":[{"problem":"ILLEGAL_STEP","events":1,)"
          R"("subjects":1}],"repeated":0,)"
          R"("left_out":{"other_subject_id":0,"later":0,"not_yet_known":0},)"
          R"("undeclared":[]}})"));
}

// A misspelt handoff, another's opportunity, and what happens tomorrow.
TEST_F(HandoffTest, NothingVanishesInSilence) {
  const std::string leads = folder_.Write(
      "v.jsonl",
      R"({"id":"L-9","opportunity":{"id":"O-9","users":30},)"
      R"("handoff_events":[{"id":"h1","handoff":"sdr_to_ea","step":"claim","actor":"sam","at":"2026-05-01T00:00:00Z"},)"
      R"({"id":"h2","handoff":"sdr_to_ae","subject_id":"O-8","step":"claim","actor":"sam","at":"2026-05-01T00:00:00Z"},)"
      R"({"id":"h3","handoff":"sdr_to_ae","step":"claim","actor":"sam","at":"2026-06-01T00:00:00Z"}]})");
  const std::vector<std::string> args = {
      "handoff",   leads,       "-p",   policy_,
      "--handoff", "sdr_to_ae", "--at", "2026-05-12T00:00:00Z"};
  const RunResult text = RunBantam(args);
  EXPECT_EQ(text.exit_code, 0) << text.err;
  EXPECT_THAT(
      text.out,
      HasSubstr("Left out: 1 event of another subject id, 1 that happened "
                "later\n"
                "Events of handoff 'sdr_to_ea' do not count: there is no "
                "handoff 'sdr_to_ea'; did you mean 'sdr_to_ae'?\n"));
  std::vector<std::string> as_json = args;
  as_json.emplace_back("--json");
  EXPECT_THAT(
      RunBantam(as_json).out,
      HasSubstr(
          R"("left_out":{"other_subject_id":1,"later":1,"not_yet_known":0},)"
          R"("undeclared":[{"handoff":"sdr_to_ea","message":)"
          R"("there is no handoff 'sdr_to_ea'; did you mean 'sdr_to_ae'?"}])"));
}

// From the call to the credit, its reversal and a dispute over it.
TEST_F(HandoffTest, FollowsTheCredit) {
  const std::string credited = folder_.Write(
      "c.jsonl",
      R"({"id":"L-9","opportunity":{"id":"O-9","users":30},)"
      R"("activities":[{"id":"a1","kind":"call","at":"2026-05-02T00:00:00Z"}],)"
      R"("handoff_events":[{"id":"h1","handoff":"sdr_to_ae","step":"offer","actor":"sam","to":"eva","method":"live_call","at":"2026-05-01T00:00:00Z"},)"
      R"({"id":"h2","handoff":"sdr_to_ae","step":"accept","actor":"eva","at":"2026-05-01T01:00:00Z"},)"
      R"({"id":"h3","handoff":"sdr_to_ae","step":"requalify","actor":"eva","evidence":"a1","at":"2026-05-02T01:00:00Z"},)"
      R"({"id":"h4","handoff":"sdr_to_ae","step":"credit","actor":"ops","at":"2026-05-03T00:00:00Z"},)"
      R"({"id":"h5","handoff":"sdr_to_ae","step":"reverse","actor":"ops","reason":"inbound","at":"2026-05-04T00:00:00Z"},)"
      R"({"id":"h6","handoff":"sdr_to_ae","step":"dispute","actor":"sam","reason":"mine","at":"2026-05-05T00:00:00Z"}]})"
      "\n");
  const std::vector<std::string> arguments = {
      "handoff",   credited,    "-p",   policy_,
      "--handoff", "sdr_to_ae", "--at", "2026-05-12T00:00:00Z"};
  const RunResult text = RunBantam(arguments);
  EXPECT_EQ(text.exit_code, 0) << text.err;
  EXPECT_THAT(text.out,
              HasSubstr("Credit: reversed since 2026-05-04T00:00:00Z"));
  EXPECT_THAT(text.out,
              HasSubstr("Counts as an SQL since 2026-05-02T01:00:00Z\n"
                        "Dispute over the reverse: open\n"));
  EXPECT_THAT(text.out, HasSubstr("evidence a1"));
  EXPECT_THAT(text.out, HasSubstr("any manager"));
  std::vector<std::string> as_json = arguments;
  as_json.emplace_back("--json");
  EXPECT_THAT(RunBantam(as_json).out,
              HasSubstr(R"("dispute":{"standing":"OPEN","over":"reverse",)"
                        R"("event_id":"h6"})"));
  as_json[1] = "--events";
  as_json.insert(as_json.begin() + 2, credited);
  as_json.pop_back();
  EXPECT_THAT(RunBantam(as_json).out, HasSubstr("Counted as an SQL: 1\n"
                                                "Credit reversed: 1\n"));
}

TEST_F(HandoffTest, OneSubjectOfALog) {
  const RunResult result = AskLog({"--subject", "L-3"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out,
              HasSubstr("\n1 fault:\n  handoff event 'h3': 'accept' cannot "
                        "follow on ACCEPTED [ILLEGAL_STEP]\n"));
  EXPECT_THAT(result.out, HasSubstr("Owed: requalify by eva until "
                                    "2026-05-08T01:00:00Z, overdue\n"));
}

TEST_F(HandoffTest, MistakesExitWithTwo) {
  const auto expect = [&](const RunResult& result, const char* message) {
    EXPECT_EQ(result.exit_code, 2) << result.err;
    EXPECT_THAT(result.err, HasSubstr(message));
  };
  expect(RunBantam({"handoff", leads_, "-p", policy_, "--id", "L-1",
                    "--handoff", "sdr_to_a", "--at", "2026-05-12T00:00:00Z"}),
         "did you mean 'sdr_to_ae'?");
  expect(RunBantam({"handoff", "--events", leads_, "-p", policy_, "--handoff",
                    "none", "--at", "2026-05-12T00:00:00Z"}),
         "'none'");
  const std::string second = std::string(kHandoffPolicy) + R"pb(
    handoffs {
      id: "ae_to_csm"
      subject: OPPORTUNITY
      giving_roles: "ae"
      receiving_roles: "ae"
      managing_roles: "manager"
      methods { kind: LIVE_CALL within: "1d" }
      reasons { id: "not_closed" then: BACK_TO_GIVER }
      counts_at: ACCEPT
    }
  )pb";
  expect(RunBantam({"handoff", leads_, "-p",
                    folder_.Write("two.textproto", second), "--id", "L-1"}),
         "there are several handoffs; say which by --handoff: sdr_to_ae, "
         "ae_to_csm");
  expect(RunBantam({"handoff", leads_, "-p",
                    folder_.Write("none.textproto", "id: \"bare\""), "--id",
                    "L-1"}),
         "policy 'bare' has no handoff");
  expect(Ask({"--id", "L-1", "--step", "offer"}),
         "who wants to take the step? Say --actor");
  expect(Ask({"--id", "L-1", "--step", "pass", "--actor", "sam"}),
         "there is no step 'pass'; there are claim, release, offer,");
  expect(Ask({"--id", "L-1", "--method", "fax", "--actor", "sam"}),
         "--method is live_call, booked_call or introduction, found 'fax'");
  expect(Ask({"--id", "L-1", "--booked-at", "noon", "--actor", "sam"}),
         "--booked-at is an RFC 3339 time");
  expect(
      Ask({"--id", "L-1", "--actor", "sam", "--known", "2026-05-12T00:00:00Z"}),
      "--known goes without --actor");
  expect(AskLog({"--actor", "sam"}), "--actor goes with LEADS");
  EXPECT_EQ(Ask({"--id", "L-1", "--actor", "sam", "--role", "boss"}).exit_code,
            2);
}

}  // namespace
}  // namespace bantam::testing::handoff_test
