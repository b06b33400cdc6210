// A routing, people for it, and short ways to ask, for tests.

#ifndef BANTAM_TESTS_ROUTING_ROUTINGS_H_
#define BANTAM_TESTS_ROUTING_ROUTINGS_H_

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "bantam/routing.h"
#include "tests/score/policies.h"

namespace bantam::testing {

// Fields, roles and a pipeline: meeting, offer, won; lost, later.
inline constexpr char kRoutingGround[] = R"pb(
  id: "acme"
  fields { path: "account.country" type: STRING nullable: true }
  fields { path: "account.employees" type: INT }
  fields { path: "person.source" type: STRING }
  roles { id: "sdr" }
  roles { id: "mrr" }
  roles { id: "ae" }
  processes {
    id: "pipeline"
    subject: OPPORTUNITY
    stages { id: "meeting" kind: OPEN }
    stages { id: "offer" kind: OPEN }
    stages { id: "won" kind: WON }
    stages { id: "lost" kind: LOST }
    stages { id: "later" kind: PARKED }
    transitions { id: "start" entry: true from: "later" to: "meeting" }
    transitions { id: "propose" from: "meeting" to: "offer" }
    transitions { id: "win" from: "offer" to: "won" }
    transitions {
      id: "lose"
      from: [ "meeting", "offer", "won" ]
      to: "lost"
    }
    transitions {
      id: "wait"
      from: [ "meeting", "offer" ]
      to: "later"
    }
  }
)pb";

// A policy with one routing of the person, "new_leads", which has `parts`.
inline Policy WithRouting(const std::string& parts) {
  return Compile(std::string(kRoutingGround) +
                 "routings { id: \"new_leads\" subject: PERSON " + parts + "}");
}

// A rule that has the SDRs take turns, with more in its turn.
inline std::string InTurn(const std::string& more = "") {
  return "rules { id: \"turn\" turn { roles: \"sdr\" " + more + "} }";
}

inline Candidate Sdr(const std::string& id, int64_t weight = 1) {
  return {.id = id, .roles = {"sdr"}, .weight = weight};
}

inline RoutingContext Of(std::vector<Candidate> candidates) {
  RoutingContext context;
  context.candidates = std::move(candidates);
  return context;
}

inline RoutingAnswer Ask(Router& router, const Lead& lead,
                         const RoutingContext& context, Instant now = Now()) {
  absl::StatusOr<RoutingAnswer> answer =
      router.Route(lead, "new_leads", context, now);
  EXPECT_TRUE(answer.ok()) << answer.status();
  return answer.ok() ? *std::move(answer) : RoutingAnswer();
}

inline RoutingAnswer Ask(const Policy& policy, const Lead& lead,
                         const RoutingContext& context, Instant now = Now()) {
  Router router(policy);
  return Ask(router, lead, context, now);
}

// What a lead of this policy that nothing is known of gets.
inline RoutingAnswer Ask(const Policy& policy, const RoutingContext& context) {
  return Ask(policy, Lead(policy), context);
}

// "TO_TURN turn", "RULE_OPEN big account.employees".
inline std::vector<std::string> StepsOf(const RoutingAnswer& answer) {
  std::vector<std::string> steps;
  for (const RoutingStep& step : answer.steps) {
    std::string text(RoutingReasonName(step.reason));
    if (!step.id.empty()) text += " " + step.id;
    for (const std::string& field : step.fields) text += " " + field;
    if (!step.error.empty()) text += ": " + step.error;
    steps.push_back(text);
  }
  return steps;
}

inline void SetField(Lead& lead, const std::string& path, Value value) {
  const absl::Status status = lead.Set(path, std::move(value));
  EXPECT_TRUE(status.ok()) << status;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_ROUTING_ROUTINGS_H_
