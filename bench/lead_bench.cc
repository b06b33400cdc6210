// One lead, from the host's own struct to its points.
//
// Bound: the host resolved its fields once and fills one Lead again and again.
// Unbound: it sets fields by their paths, or hands over JSON, each time.

#include <benchmark/benchmark.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bench/host.h"

namespace bantam::bench {
namespace {

constexpr size_t kLeads = 1024;

// Runs `fill(row index, lead)` and an evaluation for every lead in turn.
template <typename Fill>
void FillAndEvaluate(benchmark::State& state, const Policy& policy, Fill fill) {
  Lead lead(policy);
  Evaluator evaluator(policy);
  Evaluation evaluation;
  size_t i = 0;
  for (auto _ : state) {
    fill(i++ % kLeads, &lead);
    MustBeOk(evaluator.EvaluateInto(lead, kNow, Detail::kFigures, &evaluation));
    benchmark::DoNotOptimize(evaluation.scores[0].points);
  }
}

// Filling alone, to subtract.
void LeadBoundFill(benchmark::State& state) {
  const Policy policy = MakePolicy(1);
  const Slots slots(policy);
  const std::vector<Row> rows = MakeRows(kLeads);
  Lead lead(policy);
  size_t i = 0;
  for (auto _ : state) {
    slots.Fill(rows[i++ % kLeads], &lead);
    benchmark::DoNotOptimize(&lead);
  }
}
BENCHMARK(LeadBoundFill);

void LeadBound(benchmark::State& state) {
  const Policy policy = MakePolicy(1);
  const Slots slots(policy);
  const std::vector<Row> rows = MakeRows(kLeads);
  FillAndEvaluate(state, policy,
                  [&](size_t i, Lead* lead) { slots.Fill(rows[i], lead); });
}
BENCHMARK(LeadBound);

template <typename T>
void Put(std::string_view path, const std::optional<T>& value, Lead* lead) {
  if (value) MustBeOk(lead->Set(path, Value(*value)));
}

void LeadByPath(benchmark::State& state) {
  const Policy policy = MakePolicy(1);
  const std::vector<Row> rows = MakeRows(kLeads);
  FillAndEvaluate(state, policy, [&](size_t i, Lead* lead) {
    const Row& row = rows[i];
    lead->Clear();
    lead->SetPresent(Subject::kAccount);
    lead->SetPresent(Subject::kPerson);
    Put("account.industry", row.industry, lead);
    Put("account.country", row.country, lead);
    Put("account.kind", row.kind, lead);
    Put("account.employees", row.employees, lead);
    Put("account.annual_revenue", row.annual_revenue, lead);
    Put("account.growth", row.growth, lead);
    Put("person.seniority", row.seniority, lead);
    Put("person.department", row.department, lead);
    Put("person.title", row.title, lead);
    Put("person.last_page", row.last_page, lead);
    Put("person.visits", row.visits, lead);
    Put("person.student", row.student, lead);
    Put("person.newsletter", row.newsletter, lead);
  });
}
BENCHMARK(LeadByPath);

void LeadFromJsonEachTime(benchmark::State& state) {
  const Policy policy = MakePolicy(1);
  std::vector<std::string> sources;
  for (const Row& row : MakeRows(kLeads)) sources.push_back(RowToJson(row));
  FillAndEvaluate(state, policy, [&](size_t i, Lead* lead) {
    MustBeOk(LeadFromJson(sources[i], {}, lead));
  });
}
BENCHMARK(LeadFromJsonEachTime);

}  // namespace
}  // namespace bantam::bench
