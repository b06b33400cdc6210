// bantam/fault.h: "every error of the library is a Fault", whichever part of it
// refuses something.

#include "bantam/fault.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/counterfactual.h"
#include "bantam/crossing.h"
#include "bantam/duplicates.h"
#include "bantam/evaluator.h"
#include "bantam/handoff.h"
#include "bantam/mapping.h"
#include "bantam/moves.h"
#include "bantam/outbound.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "bantam/registration.h"
#include "bantam/routing.h"
#include "bantam/working_time.h"
#include "tests/support/ask.h"
#include "tests/support/fault.h"

namespace bantam::fault_test {
namespace {

using testing::InShort;

constexpr Instant kNow = {1'780'000'000, 0};

constexpr std::string_view kPolicy = R"pb(
  id: "acme"
  fields { path: "account.employees" type: INT }
  fields { path: "person.zone" type: STRING }
  scores {
    id: "fit"
    subject: ACCOUNT
    groups {
      id: "size"
      rules { id: "large" points: 10 when: "account.employees >= 200" }
    }
  }
  roles { id: "sdr" }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "open" kind: OPEN }
    stages { id: "won" kind: WON }
    transitions { id: "begin" to: "open" entry: true roles: "sdr" }
    transitions { id: "win" from: "open" to: "won" roles: "sdr" }
  }
)pb";

class FaultTest : public ::testing::Test {
 protected:
  static Policy Compiled() {
    const auto policy = Policy::FromText(kPolicy);
    EXPECT_TRUE(policy.ok()) << policy.status();
    return *policy;
  }

  const Policy policy_ = Compiled();
  Lead lead_{policy_};
};

// All that is wrong with a policy, and its first error as a status.
std::vector<std::string> FaultsOf(std::string_view from, std::string_view to,
                                  Encoding encoding = Encoding::kText) {
  std::string text(kPolicy);
  if (encoding == Encoding::kJson) {
    text = R"({"id": "p", "fields": [{"path": "account.a", "type": "INT"}],
               "scores": [{"id": "s", "subject": "ACCOUNT", "groups": [
                 {"id": "g", "rules": [{"id": "r", "points": 1,
                  "when": "account.a > 1"}]}]}]})";
  }
  text.replace(text.find(from), from.size(), to);
  std::vector<Fault> faults;
  const auto policy = Policy::Parse(text, encoding, {.file = "p"}, &faults);
  EXPECT_FALSE(policy.ok());
  if (!faults.empty()) {
    EXPECT_EQ(FaultOf(policy.status()), faults[0]);
    EXPECT_EQ(policy.status().message(), Render(faults[0]));
  }
  std::vector<std::string> told;
  for (const Fault& fault : faults) {
    testing::ExpectSound(fault);
    told.push_back(std::to_string(fault.line) + ":" +
                   std::to_string(fault.column) + " " + InShort(fault));
  }
  return told;
}

using Faults = std::vector<std::string>;

TEST_F(FaultTest, OfAPolicyHaveAPosition) {
  EXPECT_EQ(FaultsOf("account.employees >=", "account.employes >="),
            Faults{"10:53 field_not_declared "
                   "scores[0].groups[0].rules[0].when name=account.employes "
                   "nearest=account.employees"});
  EXPECT_EQ(FaultsOf("from: \"open\"", "from: \"opne\"")[0],
            "20:29 unknown_name processes[0].transitions[1].from[0] "
            "what=stage name=opne nearest=open");
  EXPECT_EQ(FaultsOf("roles: \"sdr\" }", "roles: \"sdrr\" }")[0],
            "19:54 unknown_name processes[0].transitions[0].roles[0] "
            "what=role name=sdrr nearest=sdr");
  EXPECT_EQ(FaultsOf("id: \"fit\"", "id: \"Fit\"")[0],
            "6:5 malformed scores[0].id value=Fit");
  EXPECT_EQ(FaultsOf("scores {", "scorse {")[0],
            "5:3 syntax name=scorse of=Policy nearest=scores");
}

// In JSON there is no line; the column counts inside the condition.
TEST_F(FaultTest, OfAConditionInJsonCountInsideIt) {
  EXPECT_EQ(FaultsOf("account.a >", "account.b >", Encoding::kJson),
            Faults{"0:9 field_not_declared "
                   "scores[0].groups[0].rules[0].when name=account.b"});
  EXPECT_EQ(FaultsOf("account.a > 1", "account.a >", Encoding::kJson)[0],
            "0:12 condition_syntax scores[0].groups[0].rules[0].when");
}

// The condition language has names of its own for limits; hosts set ours.
TEST_F(FaultTest, OfALimitOfConditionsNameOurLimit) {
  std::vector<Fault> faults;
  const auto policy = Policy::FromText(
      kPolicy, {.limits = {.max_condition_bytes = 10}}, &faults);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(InShort(faults[0]),
            "limit_exceeded scores[0].groups[0].rules[0].when found=24 "
            "allowed=10 limit=max_condition_bytes");
  EXPECT_EQ(faults[0].message,
            "the condition has 24 bytes; at most 10 are allowed "
            "(max_condition_bytes)");
}

TEST_F(FaultTest, OfQuestionsAboutALead) {
  Evaluator evaluator(policy_);
  EXPECT_EQ(InShort(evaluator.Evaluate(lead_, {0, -1}).status()),
            "instant_out_of_range what=now");
  const Lead* people[] = {&lead_};
  EXPECT_EQ(InShort(evaluator.RollUp(people, kNow).status()),
            "missing people[0]");
  EXPECT_EQ(InShort(testing::NextCrossing(lead_, "fti", {}, kNow).status()),
            "unknown_name what=score name=fti nearest=fit");
  EXPECT_EQ(
      InShort(testing::WhatWouldReach(lead_, {.of = "fit"}, kNow).status()),
      "missing name=fit");
}

TEST_F(FaultTest, OfProcessesAndHandoffs) {
  EXPECT_EQ(InShort(Replay(lead_, "pipelien", {.at = kNow}).status()),
            "unknown_name what=process name=pipelien nearest=pipeline");
  ASSERT_TRUE(
      lead_
          .AddStageEvent(
              {.process = "pipeline", .to = "open", .at = {1'700'000'000, 0}})
          .ok());
  EXPECT_EQ(InShort(Replay(lead_, "pipeline", {.at = kNow}).status()),
            "missing stage_events[0].id");
  EXPECT_EQ(InShort(Mover(policy_)
                        .CanMove(Lead(policy_),
                                 {.process = "pipeline",
                                  .to = "open",
                                  .roles = {"sdr", "a e"}},
                                 kNow)
                        .status()),
            "unknown_name request.roles[1] what=role name=a e");
  EXPECT_EQ(InShort(ReplayHandoff(lead_, "x", {.at = kNow}).status()),
            "unknown_name what=handoff name=x");
  EXPECT_EQ(InShort(Handoffs(policy_)
                        .CanStep(lead_, {.handoff = "x", .actor = ""}, kNow)
                        .status()),
            "missing actor");
}

TEST_F(FaultTest, OfWhatHappensBetweenPeople) {
  EXPECT_EQ(InShort(Router(policy_).Route(lead_, "x", {}, kNow).status()),
            "unknown_name what=routing name=x");
  EXPECT_EQ(InShort(Reassign(policy_, {"d1", "d1"}, "ann", {}, {}).status()),
            "repeated items[1] name=d1 list=items first=0");
  EXPECT_EQ(
      InShort(Reassign(policy_, {"d1"}, "ann", {{.id = "b", .weight = 0}}, {})
                  .status()),
      "out_of_range candidates[0].weight min=1 max=1000000 found=0");
  EXPECT_EQ(InShort(Reassign(policy_, {"d1"}, "ann", {}, {}).status()),
            "nobody_available count=1");
  EXPECT_EQ(InShort(RegistrationKey(lead_).status()),
            "not_in_policy name=registration");
  EXPECT_EQ(InShort(MatchKeys(lead_).status()),
            "not_in_policy of=acme name=duplicates");
  EXPECT_EQ(
      InShort(CompareLeads(lead_, Lead(*Policy::FromText("id: 'p'"))).status()),
      "other_policy");
  EXPECT_EQ(InShort(SurvivingRecord(std::vector<MergeRecord>{{}}).status()),
            "missing records[0]");
  EXPECT_EQ(InShort(testing::OutboundChecker(policy_)
                        .MaySend(lead_, "email", {}, kNow)
                        .status()),
            "unknown_name what=channel name=email");
  EXPECT_EQ(InShort(JudgeMethod(policy_, {}).status()),
            "not_in_policy name=outbound.conditions");
}

TEST_F(FaultTest, OfWorkingHours) {
  EXPECT_EQ(InShort(WorkingTime::Create({.zone = "Europe/Berlim"}).status()),
            "malformed hours.zone value=Europe/Berlim nearest=Europe/Berlin");
  WorkingHours hours = {.zone = "UTC"};
  hours.week[0] = {{540, 780}, {720, 840}};
  EXPECT_EQ(InShort(WorkingTime::Create(hours).status()),
            "overlap hours.monday[1] value=12:00 to 14:00 "
            "other=09:00 to 13:00 first=hours.monday[0]");
}

TEST_F(FaultTest, OfARowNameTheColumn) {
  const Mapping mapping = Mapping::ByName(policy_);
  const std::vector<std::string_view> header = {"account.employees"};
  const auto bound = mapping.Bind(header);
  ASSERT_TRUE(bound.ok()) << bound.status();
  const std::vector<std::string_view> row = {"many"};
  const absl::Status status = bound->Read(row, &lead_);
  EXPECT_EQ(InShort(status),
            "malformed column 'account.employees' problem=expected a whole "
            "number value=many");
  EXPECT_EQ(status.message(),
            "column 'account.employees': expected a whole number, found "
            "'many'");
}

}  // namespace
}  // namespace bantam::fault_test
