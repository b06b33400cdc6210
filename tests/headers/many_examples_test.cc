// The Example of each header about many leads, word for word, and what comes of
// it.

#include <gtest/gtest.h>

#include <cstdint>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/analysis.h"
#include "bantam/codec.h"
#include "bantam/duplicate_groups.h"
#include "bantam/evaluator.h"
#include "bantam/event_log.h"
#include "bantam/process.h"

namespace many_examples_test {
namespace {

constexpr char kPolicy[] = R"pb(
  id: "acme"
  fields { path: "account.industry" type: STRING }
  fields { path: "person.email" type: STRING }
  fields { path: "opportunity.won" type: BOOL }
  duplicates { keys { id: "email" kind: EMAIL field: "person.email" } }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "open" kind: OPEN }
    stages { id: "won" kind: WON }
    transitions { id: "begin" entry: true to: "open" }
    transitions { id: "win" from: "open" to: "won" }
  }
)pb";

std::vector<bantam::Lead> Leads(const bantam::Policy& policy,
                                const std::vector<const char*>& texts) {
  std::vector<bantam::Lead> leads;
  for (const char* text : texts) {
    leads.emplace_back(policy);
    EXPECT_TRUE(bantam::LeadFromJson(text, {}, &leads.back()).ok());
  }
  return leads;
}

TEST(ManyExamplesTest, Analysis) {
  const bantam::Policy policy = *bantam::Policy::FromText(kPolicy);
  const bantam::Instant now{60, 0};
  const std::vector<bantam::Lead> leads =
      Leads(policy,
            {R"({"account":{"industry":"saas"},"opportunity":{"won":true}})",
             R"({"account":{"industry":"saas"},"opportunity":{"won":false}})"});
  absl::Status status;
  absl::StatusOr<bantam::Breakdown> by_industry =
      bantam::Breakdown::ByField(policy, *policy.FindField("account.industry"),
                                 *policy.FindField("opportunity.won"));
  for (const bantam::Lead& lead : leads) {
    auto answer = bantam::Evaluator(policy).Evaluate(lead, now);
    if (answer.ok()) status.Update(by_industry->Add(lead, *answer));
  }
  for (const bantam::BreakdownRow* row : by_industry->rows()) {
    std::cout << row->key.text << ": " << row->tally.leads() << " leads, "
              << row->outcomes.yes << " won\n";
  }

  EXPECT_TRUE(status.ok()) << status;
  ASSERT_EQ(by_industry->rows().size(), 1u);
  EXPECT_EQ(by_industry->rows()[0]->outcomes.Rate(), 0.5);
}

TEST(ManyExamplesTest, DuplicateGroups) {
  const bantam::Policy policy = *bantam::Policy::FromText(kPolicy);
  const std::vector<bantam::Lead> leads =
      Leads(policy, {R"({"id":"1","person":{"email":"kim@acme.com"}})",
                     R"({"id":"2","person":{"email":"Kim@Acme.com"}})"});
  absl::Status status;
  auto grouping = bantam::DuplicateGrouping::Make(policy);
  for (const bantam::Lead& lead : leads) {
    status.Update(grouping->Add(lead, {.id = lead.id()}));
  }
  bantam::DuplicateGroups groups = std::move(*grouping).Finish();
  for (const bantam::DuplicateGroup& group : groups.duplicates) {
    for (uint32_t lead : group.leads) std::cout << groups.leads[lead].id;
  }

  EXPECT_TRUE(status.ok()) << status;
  ASSERT_EQ(groups.duplicates.size(), 1u);
  EXPECT_EQ(groups.duplicates[0].leads.size(), 2u);
}

TEST(ManyExamplesTest, EventLog) {
  const bantam::Policy policy = *bantam::Policy::FromText(kPolicy);
  const bantam::Instant now{1'800'000'000, 0};
  const std::vector<std::string> rows = {
      R"({"id":"D","opportunity":{"id":"O"},"stage_events":[
          {"id":"1","subject":"opportunity","process":"pipeline","to":"open",
           "at":"2026-05-01T00:00:00Z"}]})",
      "{", R"({"id":"D","stage_events":[
          {"id":"2","subject":"opportunity","process":"pipeline","from":"open",
           "to":"won","at":"2026-05-02T00:00:00Z"}]})"};
  std::string stage;
  bantam::EventLog log;
  bantam::Lead record(policy);
  for (size_t row = 0; row < rows.size(); ++row) {
    const bantam::RecordPlace place{static_cast<int64_t>(row) + 1};
    absl::Status status =
        bantam::LeadFromJson(rows[row], {.keep_id = true}, &record);
    if (status.ok()) {
      status = log.Add(place, &record);
    } else {
      log.LeaveOut(record.id());
    }
    if (!status.ok()) std::cerr << "row " << place.row << ": " << status;
  }
  log.Finish();
  for (const bantam::EventLog::Entry& entry : log.entries()) {
    auto history = bantam::Replay(entry.lead, "pipeline", {.at = now});
    if (history.ok()) stage = history->stage;
  }

  EXPECT_EQ(stage, "won");
  EXPECT_EQ(log.nameless(), 1);
}

}  // namespace
}  // namespace many_examples_test
