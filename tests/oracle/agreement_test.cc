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
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "tests/oracle/engine.h"
#include "tests/oracle/generate.h"
#include "tests/oracle/print.h"
#include "tests/oracle/score.h"
#include "tests/oracle/shrink.h"

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

// What the pairs were like, so that nobody takes empty ones for a proof.
struct Tally {
  int64_t pairs = 0;
  int64_t refused = 0;
  int64_t scores = 0;
  int64_t with_points = 0;
  int64_t open = 0;
  int64_t open_and_exact = 0;
  int64_t erring_rules = 0;

  void Add(const std::optional<Evaluation>& evaluation) {
    ++pairs;
    if (!evaluation) {
      ++refused;
      return;
    }
    for (const ScoreResult& score : evaluation->scores) {
      ++scores;
      with_points += score.points.micros != 0;
      open += !score.interval.IsPoint();
      open_and_exact += !score.interval.IsPoint() && score.exact;
      for (const Undecided& rule : score.undecided) {
        erring_rules += !rule.error.empty();
      }
    }
  }

  // At least one in a hundred of each, one in ten thousand refused.
  bool IsTelling() const {
    return with_points * 100 > scores && open * 100 > scores &&
           open_and_exact * 100 > scores && erring_rules * 100 > scores &&
           refused * 10'000 > pairs;
  }

  void Print() const {
    std::printf(
        "%lld pairs, %lld leads refused; %lld scores, %lld not 0, %lld open, "
        "%lld of these exact; %lld rules erred\n",
        static_cast<long long>(pairs), static_cast<long long>(refused),
        static_cast<long long>(scores), static_cast<long long>(with_points),
        static_cast<long long>(open), static_cast<long long>(open_and_exact),
        static_cast<long long>(erring_rules));
  }
};

// How many pairs disagree, up to kMostReported.
int Run(int64_t pairs, uint64_t first_seed) {
  Tally tally;
  int disagreements = 0;
  for (uint64_t seed = first_seed; tally.pairs < pairs; ++seed) {
    Random random(seed);
    const PolicySpec spec = GeneratePolicy(random);
    const absl::StatusOr<Policy> policy = Compile(spec);
    std::optional<Evaluator> evaluator;
    if (policy.ok()) evaluator.emplace(*policy);
    for (int i = 0; i < kLeadsPerPolicy; ++i) {
      const LeadSpec lead = GenerateLead(spec, random);
      tally.Add(Score(spec, lead));
      const Disagreement found = evaluator
                                     ? Compare(*evaluator, *policy, spec, lead)
                                     : Compare({spec, lead});
      if (found.text.empty()) continue;
      Report({spec, lead}, seed, found);
      if (++disagreements == kMostReported) return disagreements;
      // One of a policy is enough.
      tally.pairs += kLeadsPerPolicy - 1 - i;
      break;
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
