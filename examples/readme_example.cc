#include <iostream>

#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bantam/explain.h"
#include "bantam/presets.h"

constexpr char kLead[] = R"({
  "account": {"industry": "saas", "country": "NL"},
  "person": {"seniority": "director", "department": "sales"},
  "activities": [{"kind": "form_submitted", "at": "2026-04-02T00:00:00Z"}]
})";

int Fail(const absl::Status& status) {
  std::cerr << status << "\n";
  return 1;
}

int main() {
  auto text = bantam::FindPreset("lead_scoring_saas");
  auto policy = bantam::Policy::FromText(*text);
  if (!policy.ok()) return Fail(policy.status());

  bantam::Lead lead(*policy);
  auto status = bantam::LeadFromJson(kLead, {}, &lead);
  if (!status.ok()) return Fail(status);

  auto now = *bantam::model::ParseInstant("2026-06-01T00:00:00Z");
  auto answer = bantam::Evaluator(*policy).Evaluate(lead, now);
  if (!answer.ok()) return Fail(answer.status());
  std::cout << bantam::Explain(lead, *answer);
}
