// The same through the C ABI of libbantam.so: what the boundary costs. A
// program of its own, as the library carries its own copy of Bantam's protobuf
// messages.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "bench/capi_host.h"
#include "bench/leads.h"
#include "bench/policy_text.h"

namespace bantam::bench {
namespace {

constexpr size_t kLeads = 1024;

void CapiFill(benchmark::State& state) {
  CapiHost host(PolicyText(1));
  const std::vector<Row> rows = MakeRows(kLeads);
  size_t i = 0;
  for (auto _ : state) host.Fill(rows[i++ % kLeads], host.lead());
}
BENCHMARK(CapiFill);

void CapiBound(benchmark::State& state) {
  CapiHost host(PolicyText(1));
  const std::vector<Row> rows = MakeRows(kLeads);
  size_t i = 0;
  for (auto _ : state) {
    host.Fill(rows[i++ % kLeads], host.lead());
    benchmark::DoNotOptimize(host.Points(host.lead()));
  }
}
BENCHMARK(CapiBound);

void CapiEvaluate(benchmark::State& state,
                  int64_t (CapiHost::*points)(const bantam_lead*)) {
  CapiHost host(PolicyText(1));
  std::vector<bantam_lead*> leads;
  for (const Row& row : MakeRows(kLeads)) {
    leads.push_back(host.NewLead());
    host.Fill(row, leads.back());
  }
  size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize((host.*points)(leads[i++ % kLeads]));
  }
  for (bantam_lead* lead : leads) bantam_lead_free(lead);
}
BENCHMARK_CAPTURE(CapiEvaluate, Figures, &CapiHost::Points);
BENCHMARK_CAPTURE(CapiEvaluate, Lines, &CapiHost::ExplainedPoints);

void CapiFromJsonEachTime(benchmark::State& state) {
  CapiHost host(PolicyText(1));
  std::vector<std::string> sources;
  for (const Row& row : MakeRows(kLeads)) sources.push_back(RowToJson(row));
  size_t i = 0;
  for (auto _ : state) {
    host.Read(sources[i++ % kLeads], host.lead());
    benchmark::DoNotOptimize(host.Points(host.lead()));
  }
}
BENCHMARK(CapiFromJsonEachTime);

}  // namespace
}  // namespace bantam::bench
