// From a policy's source to a compiled policy: reading and compiling, as a host
// does it when a tenant saves a change.

#include <benchmark/benchmark.h>

#include <string>

#include "bantam/codec.h"
#include "bantam/policy.h"
#include "bench/host.h"
#include "bench/policy_text.h"

namespace bantam::bench {
namespace {

void Compile(benchmark::State& state, const std::string& source,
             Encoding encoding) {
  for (auto _ : state) {
    auto policy = Policy::Parse(source, encoding);
    MustBeOk(policy.status());
    benchmark::DoNotOptimize(*policy);
  }
  const auto rules = static_cast<double>(state.range(0) * kRules);
  state.counters["rules"] = rules;
  state.counters["per_rule"] =
      benchmark::Counter(rules, benchmark::Counter::kIsIterationInvariantRate |
                                    benchmark::Counter::kInvert);
}

void CompileText(benchmark::State& state) {
  Compile(state, PolicyText(static_cast<int>(state.range(0))), Encoding::kText);
}
BENCHMARK(CompileText)->Arg(1)->Arg(100)->Unit(benchmark::kMicrosecond);

void CompileBinary(benchmark::State& state) {
  auto binary = ConvertPolicy(PolicyText(static_cast<int>(state.range(0))),
                              Encoding::kText, Encoding::kBinary);
  MustBeOk(binary.status());
  Compile(state, *binary, Encoding::kBinary);
}
BENCHMARK(CompileBinary)->Arg(1)->Arg(100)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace bantam::bench
