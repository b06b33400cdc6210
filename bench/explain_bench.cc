// What an explanation costs on top of the figures: its lines, and the forms in
// which it leaves the library.

#include <benchmark/benchmark.h>

#include <vector>

#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "bantam/explain.h"
#include "bantam/records.h"
#include "bench/host.h"

namespace bantam::bench {
namespace {

constexpr size_t kLeads = 1024;

// Evaluates lead after lead with `detail`, and hands each answer to `use`.
template <typename Use>
void EvaluateAnd(benchmark::State& state, Detail detail, Use use) {
  const Policy policy = MakePolicy(1);
  const std::vector<Lead> leads = MakeLeads(policy, kLeads);
  Evaluator evaluator(policy);
  Evaluation evaluation;
  size_t i = 0;
  for (auto _ : state) {
    const Lead& lead = leads[i++ % kLeads];
    MustBeOk(evaluator.EvaluateInto(lead, kNow, detail, &evaluation));
    use(lead, evaluation);
  }
}

void AnswerFigures(benchmark::State& state) {
  EvaluateAnd(state, Detail::kFigures, [](const Lead&, const Evaluation& e) {
    benchmark::DoNotOptimize(e.scores[0].points);
  });
}
BENCHMARK(AnswerFigures);

void AnswerLines(benchmark::State& state) {
  EvaluateAnd(state, Detail::kExplained, [](const Lead&, const Evaluation& e) {
    benchmark::DoNotOptimize(e.scores[0].lines.size());
  });
}
BENCHMARK(AnswerLines);

void AnswerText(benchmark::State& state) {
  EvaluateAnd(state, Detail::kExplained,
              [](const Lead& lead, const Evaluation& e) {
                benchmark::DoNotOptimize(Explain(lead, e));
              });
}
BENCHMARK(AnswerText);

void AnswerJson(benchmark::State& state) {
  EvaluateAnd(state, Detail::kExplained, [](const Lead&, const Evaluation& e) {
    benchmark::DoNotOptimize(ToJson(e));
  });
}
BENCHMARK(AnswerJson);

void AnswerBinary(benchmark::State& state) {
  EvaluateAnd(state, Detail::kExplained, [](const Lead&, const Evaluation& e) {
    benchmark::DoNotOptimize(ToBinary(e));
  });
}
BENCHMARK(AnswerBinary);

}  // namespace
}  // namespace bantam::bench
