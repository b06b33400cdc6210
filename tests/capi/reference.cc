// What the C++ API makes of the policy, the lead and the query, for the C
// program to compare with: reference POLICY LEAD QUERY ANSWER. A program of its
// own, so that one process never holds the library twice.

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "bantam/ask.h"
#include "bantam/case.h"
#include "bantam/codec.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/records.h"

namespace {

std::string Read(const char* name) {
  std::ifstream file(name, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

int Fail(const absl::Status& status) {
  std::cerr << status.message() << "\n";
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  auto policy = bantam::Policy::FromText(Read(argv[1]));
  if (!policy.ok()) return Fail(policy.status());
  bantam::Lead lead(*policy);
  absl::Status status = bantam::LeadFromJson(Read(argv[2]), {}, &lead);
  if (!status.ok()) return Fail(status);
  const auto query = bantam::FromJson<bantam::Query>(Read(argv[3]));
  if (!query.ok()) return Fail(query.status());
  bantam::Case deal(*policy);
  status = deal.Take(lead, bantam::Instant{1780272000, 0});
  if (!status.ok()) return Fail(status);
  const auto answer = bantam::Ask(deal, *query);
  if (!answer.ok()) return Fail(answer.status());
  std::ofstream json(argv[4], std::ios::binary);
  json << bantam::ToJson(*answer);
  return json.flush().good() ? 0 : 1;
}
