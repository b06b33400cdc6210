// Short ways to ask whether a step may be taken, for tests.

#ifndef BANTAM_TESTS_HANDOFF_STEPS_H_
#define BANTAM_TESTS_HANDOFF_STEPS_H_

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "tests/handoff/handoffs.h"

namespace bantam::testing {

inline HandoffAnswer Ask(const Lead& lead, const HandoffRequest& request,
                         Instant now = May(1)) {
  Handoffs handoffs(lead.policy());
  absl::StatusOr<HandoffAnswer> answer = handoffs.CanStep(lead, request, now);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : HandoffAnswer();
}

// "ROLE sdr" for each obstacle, with its instant and number; "users: open
// opportunity.users" for each requirement.
inline std::vector<std::string> InTheWay(const HandoffAnswer& answer) {
  std::vector<std::string> all;
  for (const HandoffObstacle& obstacle : answer.obstacles) {
    std::string text(StepObstacleName(obstacle.obstacle));
    for (const std::string& other : obstacle.instead) text += " " + other;
    if (obstacle.when) text += " " + model::FormatInstant(*obstacle.when);
    if (obstacle.count) text += " " + std::to_string(*obstacle.count);
    all.push_back(text);
  }
  for (const UnmetRequirement& unmet : answer.unmet) {
    std::string text =
        unmet.id + (unmet.met == Decision::kNo ? ": unmet" : ": open");
    for (const std::string& field : unmet.fields) text += " " + field;
    all.push_back(text);
  }
  return all;
}

inline HandoffRequest Request(model::HandoffStep step, const std::string& actor,
                              const std::string& role) {
  return {
      .handoff = "sdr_to_ae", .step = step, .actor = actor, .roles = {role}};
}

inline HandoffRequest OfferTo(const std::string& receiver) {
  HandoffRequest request = Request(model::HandoffStep::kOffer, "sam", "sdr");
  request.to = receiver;
  request.method = model::HandoffMethod::kLiveCall;
  return request;
}

inline HandoffRequest RejectFor(const std::string& reason) {
  HandoffRequest request = Request(model::HandoffStep::kReject, "eva", "ae");
  request.reason = reason;
  return request;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_HANDOFF_STEPS_H_
