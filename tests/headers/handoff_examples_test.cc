// The Example of each header about handoffs, word for word.

#undef NDEBUG  // The examples assert.
#include <gtest/gtest.h>

#include <cassert>
#include <iostream>
#include <string_view>
#include <vector>

#include "bantam/handoff.h"
#include "bantam/intent.h"
#include "bantam/lead.h"
#include "bantam/model/handoff.h"
#include "bantam/policy.h"

namespace handoff_examples_test {
namespace {

namespace model = bantam::model;

constexpr std::string_view kPolicy = R"pb(
  id: "acme"
  fields { path: "opportunity.users" type: INT }
  roles { id: "sdr" }
  roles { id: "ae" }
  roles { id: "manager" }
  handoffs {
    id: "sdr_to_ae"
    subject: OPPORTUNITY
    giving_roles: "sdr"
    receiving_roles: "ae"
    managing_roles: "manager"
    requirements { id: "users" when: "opportunity.users >= 20" }
    methods { kind: LIVE_CALL within: "1h" }
    reasons { id: "no_fit" then: BAD_FIT }
    counts_at: ACCEPT
  }
)pb";

bantam::Lead OfferedLead(const bantam::Policy& policy) {
  bantam::Lead lead(policy);
  EXPECT_TRUE(lead.SetId("L-1").ok());
  bantam::HandoffEvent offer;
  offer.id = "e1";
  offer.handoff = "sdr_to_ae";
  offer.step = model::HandoffStep::kOffer;
  offer.actor = "sam";
  offer.to = "eva";
  offer.method = model::HandoffMethod::kLiveCall;
  EXPECT_TRUE(lead.AddHandoffEvent(offer).ok());
  return lead;
}

TEST(HandoffExamplesTest, Handoff) {
  const bantam::Policy policy = *bantam::Policy::FromText(kPolicy);
  const bantam::Lead lead = OfferedLead(policy);
  const bantam::Instant now{60, 0};
  // clang-format off
  bantam::Case deal(policy);
  absl::Status status = deal.Take(lead, now);
  absl::StatusOr<bantam::HandoffAnswer> answer = bantam::CanStep(
      deal,
      {.handoff = "sdr_to_ae",
       .step = bantam::model::HandoffStep::kOffer,
       .actor = "sam",
       .roles = {"sdr"},
       .to = "eva",
       .method = bantam::model::HandoffMethod::kLiveCall});
  if (answer.ok() && answer->allowed != bantam::Decision::kYes) {
    for (const bantam::HandoffObstacle& obstacle : answer->obstacles) {
      std::cout << bantam::StepObstacleName(obstacle.obstacle) << "\n";
    }
  }
  absl::StatusOr<bantam::HandoffHistory> history =
      bantam::ReplayHandoff(deal, "sdr_to_ae");
  if (history.ok() && history->due) {
    std::cout << history->due_by << " has until "
              << bantam::model::FormatInstant(*history->due) << "\n";
  }
  // clang-format on

  ASSERT_TRUE(answer.ok()) << answer.status();
  EXPECT_EQ(answer->allowed, bantam::Decision::kNo);
  ASSERT_TRUE(history.ok()) << history.status();
  EXPECT_EQ(history->due_by, "eva");
}

TEST(HandoffExamplesTest, Intent) {
  const bantam::Policy policy = *bantam::Policy::FromText(kPolicy);
  const std::vector<bantam::Intent> intents = *bantam::HandoffIntents(
      OfferedLead(policy), "sdr_to_ae", {.at = {60, 0}});
  for (const bantam::Intent& intent : intents) {
    if (intent.kind == bantam::IntentKind::kTask && !intent.person.empty()) {
      std::cout << intent.id << ": "
                << bantam::IntentPurposeName(intent.purpose) << " for "
                << intent.person << "\n";
    }
  }

  ASSERT_EQ(intents.size(), 1u);
  EXPECT_EQ(intents[0].id, "sdr_to_ae//L-1/e1/task");
}

TEST(HandoffExamplesTest, Model) {
  using namespace bantam::model;
  assert(NextState(HandoffState::kOffered, HandoffStep::kAccept) ==
         HandoffState::kAccepted);
  assert(!NextState(HandoffState::kAccepted, HandoffStep::kCredit));
}

}  // namespace
}  // namespace handoff_examples_test
