// What the C++ API makes of the policy and the lead, for the C program to
// compare with: reference POLICY LEAD JSON EXPLANATION. A program of its own,
// so that one process never holds the library twice.

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bantam/explain.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/records.h"

namespace {

std::string Read(const char* name) {
  std::ifstream file(name, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

int Fail(const absl::Status& status) {
  std::cerr << status << "\n";
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  auto policy = bantam::Policy::FromText(Read(argv[1]));
  if (!policy.ok()) return Fail(policy.status());
  bantam::Lead lead(*policy);
  const absl::Status read = bantam::LeadFromJson(Read(argv[2]), {}, &lead);
  if (!read.ok()) return Fail(read);
  bantam::Evaluator evaluator(*policy);
  auto answer = evaluator.Evaluate(lead, bantam::Instant{1780272000, 0});
  if (!answer.ok()) return Fail(answer.status());
  std::ofstream json(argv[3], std::ios::binary);
  json << bantam::ToJson(*answer);
  std::ofstream text(argv[4], std::ios::binary);
  text << bantam::Explain(lead, *answer);
  return json.flush().good() && text.flush().good() ? 0 : 1;
}
