// The engine and the oracle, held against each other over made-up pairs of
// policy and lead.
//
//   agreement_test [--pairs=N] [--seed=S]
//
// Each policy has a seed of its own; a pair that differs is printed with it,
// made smaller, and comes back with `--seed=<that> --pairs=20`.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/oracle/engine.h"
#include "tests/oracle/generate.h"
#include "tests/oracle/judge.h"
#include "tests/oracle/print.h"
#include "tests/oracle/shrink.h"
#include "tests/oracle/tally.h"

namespace bantam::oracle {
namespace {

constexpr int kLeadsPerPolicy = 20;
constexpr int kMostReported = 5;

void Report(const Case& pair, uint64_t seed, const Disagreement& found) {
  const Case small = Shrink(pair, [&](const Case& candidate) {
    return Compare(candidate).kind == found.kind;
  });
  std::printf("\n=== --seed=%llu --pairs=%d\n%s--- lead\n%s--- answers\n%s",
              static_cast<unsigned long long>(seed), kLeadsPerPolicy,
              PolicyText(small.policy).c_str(),
              LeadText(small.policy, small.lead).c_str(),
              Compare(small).text.c_str());
}

// The first few of `among` as people of one account at one time; now and then
// somebody twice, or of another account.
std::vector<LeadSpec> PeopleOfOneAccount(const PolicySpec& spec,
                                         const std::vector<LeadSpec>& among,
                                         Random& random) {
  std::vector<LeadSpec> leads(
      among.begin(), among.begin() + static_cast<ptrdiff_t>(random.Below(6)));
  for (size_t i = 0; i < leads.size(); ++i) {
    leads[i].now = leads[0].now;
    leads[i].present[0] = leads[i].present[1] = true;
    leads[i].values[spec.Find("account.id")] =
        std::string(random.Percent(98) ? "A-1" : "A-2");
    leads[i].values[spec.Find("person.id")] =
        "P-" + std::to_string(random.Percent(98) ? i : 0);
  }
  return leads;
}

// Whether the roll-ups of some of `leads` disagree.
bool RollUpsDiffer(Evaluator& evaluator, const Policy& policy,
                   const PolicySpec& spec, const std::vector<LeadSpec>& leads,
                   uint64_t seed, Random& random) {
  const std::vector<LeadSpec> people = PeopleOfOneAccount(spec, leads, random);
  const Disagreement found =
      CompareRollUp(evaluator, policy, spec, people,
                    people.empty() ? Instant{} : people[0].now);
  if (found.text.empty()) return false;
  std::printf("\n=== --seed=%llu --pairs=%d\n%s",
              static_cast<unsigned long long>(seed), kLeadsPerPolicy,
              PolicyText(spec).c_str());
  for (const LeadSpec& person : people) {
    std::printf("--- lead\n%s", LeadText(spec, person).c_str());
  }
  std::printf("--- answers\n%s", found.text.c_str());
  return true;
}

// How many pairs disagree, up to kMostReported.
int Run(int64_t pairs, uint64_t first_seed) {
  Tally tally;
  int disagreements = 0;
  for (uint64_t seed = first_seed; tally.pairs < pairs; ++seed) {
    Random random(seed);
    const PolicySpec spec = GeneratePolicy(random);
    const absl::StatusOr<Policy> policy = Compile(spec);
    std::optional<bantam::Case> deal;
    std::optional<Evaluator> evaluator;
    if (policy.ok()) {
      deal.emplace(*policy);
      evaluator.emplace(*policy);
    }
    std::vector<LeadSpec> leads;
    for (int i = 0; i < kLeadsPerPolicy; ++i) {
      const LeadSpec& lead = leads.emplace_back(GenerateLead(spec, random));
      const std::optional<Evaluation> expected = Judge(spec, lead);
      tally.Add(expected);
      const Disagreement found =
          deal ? Compare(*deal, spec, lead, expected) : Compare({spec, lead});
      if (found.text.empty()) continue;
      Report({spec, lead}, seed, found);
      if (++disagreements == kMostReported) return disagreements;
      // One of a policy is enough.
      tally.pairs += kLeadsPerPolicy - 1 - i;
      break;
    }
    if (evaluator && !spec.rollups.empty() && leads.size() == kLeadsPerPolicy &&
        RollUpsDiffer(*evaluator, *policy, spec, leads, seed, random) &&
        ++disagreements == kMostReported) {
      return disagreements;
    }
  }
  tally.Print();
  if (pairs >= 10'000 && !tally.IsTelling()) {
    std::puts("the pairs are too alike to tell anything");
    ++disagreements;
  }
  return disagreements;
}

// The number after `name` in `argument`, if it begins with it.
std::optional<uint64_t> Flag(std::string_view argument, std::string_view name) {
  if (!argument.starts_with(name)) return std::nullopt;
  return std::strtoull(argument.data() + name.size(), nullptr, 10);
}

}  // namespace
}  // namespace bantam::oracle

int main(int argc, char** argv) {
  int64_t pairs = 100'000;
  uint64_t seed = 1;
  for (int i = 1; i < argc; ++i) {
    if (const auto given = bantam::oracle::Flag(argv[i], "--pairs=")) {
      pairs = static_cast<int64_t>(*given);
    } else if (const auto other = bantam::oracle::Flag(argv[i], "--seed=")) {
      seed = *other;
    } else {
      std::fprintf(stderr, "usage: agreement_test [--pairs=N] [--seed=S]\n");
      return 2;
    }
  }
  return bantam::oracle::Run(pairs, seed) == 0 ? 0 : 1;
}
