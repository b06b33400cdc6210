// One lead, one preset, its explanation: what a C++ host writes first.

#include <bantam/codec.h>
#include <bantam/evaluator.h>
#include <bantam/explain.h>
#include <bantam/presets.h>

#include <iostream>
#include <string>

int main() {
  const auto text = bantam::FindPreset("lead_scoring_saas");
  const auto policy = bantam::Policy::FromText(text.value());
  if (!policy.ok()) {
    std::cerr << policy.status() << "\n";
    return 1;
  }
  bantam::Lead lead(*policy);
  const auto read = bantam::LeadFromJson(
      R"({"account": {"industry": "saas"}, "person": {"seniority": "director"}})",
      {}, &lead);
  const auto now = bantam::model::ParseInstant("2026-06-01T00:00:00Z");
  const auto answer = bantam::Evaluator(*policy).Evaluate(lead, now.value());
  if (!read.ok() || !answer.ok()) {
    std::cerr << read << "\n" << answer.status() << "\n";
    return 1;
  }
  const std::string explanation = bantam::Explain(lead, *answer);
  std::cout << explanation;
  return explanation.find("+15  Core industry") == std::string::npos ? 1 : 0;
}
