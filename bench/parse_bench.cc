// Reading: a policy's text, and a lead as JSON and as binary.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "bantam/codec.h"
#include "bench/host.h"
#include "bench/policy_text.h"

namespace bantam::bench {
namespace {

constexpr size_t kLeads = 1024;

// From text format to the binary encoding: parsed, not compiled.
void ParsePolicyText(benchmark::State& state) {
  const std::string text = PolicyText(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    auto binary = ConvertPolicy(text, Encoding::kText, Encoding::kBinary);
    MustBeOk(binary.status());
    benchmark::DoNotOptimize(*binary);
  }
  state.counters["rules"] = static_cast<double>(state.range(0) * kRules);
  state.SetBytesProcessed(state.iterations() *
                          static_cast<int64_t>(text.size()));
}
BENCHMARK(ParsePolicyText)->Arg(1)->Arg(100)->Unit(benchmark::kMicrosecond);

using Reader = absl::Status (*)(std::string_view, const ReadOptions&, Lead*);

void ReadLead(benchmark::State& state, Reader read,
              const std::vector<std::string>& sources, const Policy& policy) {
  Lead lead(policy);
  size_t i = 0;
  int64_t bytes = 0;
  for (auto _ : state) {
    const std::string& source = sources[i++ % sources.size()];
    MustBeOk(read(source, {}, &lead));
    bytes += static_cast<int64_t>(source.size());
  }
  state.SetBytesProcessed(bytes);
}

void ParseLeadJson(benchmark::State& state) {
  std::vector<std::string> sources;
  for (const Row& row : MakeRows(kLeads)) sources.push_back(RowToJson(row));
  ReadLead(state, &LeadFromJson, sources, MakePolicy(1));
}
BENCHMARK(ParseLeadJson);

void ParseLeadBinary(benchmark::State& state) {
  const Policy policy = MakePolicy(1);
  std::vector<std::string> sources;
  for (const Lead& lead : MakeLeads(policy, kLeads)) {
    sources.push_back(LeadToBinary(lead));
  }
  ReadLead(state, &LeadFromBinary, sources, policy);
}
BENCHMARK(ParseLeadBinary);

void WriteLeadJson(benchmark::State& state) {
  const std::vector<Lead> leads = MakeLeads(MakePolicy(1), kLeads);
  size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(LeadToJson(leads[i++ % kLeads]));
  }
}
BENCHMARK(WriteLeadJson);

}  // namespace
}  // namespace bantam::bench
