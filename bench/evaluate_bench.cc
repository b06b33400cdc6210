// Evaluation alone, of leads that are bound already: 24 rules, and a hundred
// times as many over the same fields.

#include <benchmark/benchmark.h>

#include <vector>

#include "bantam/evaluator.h"
#include "bench/host.h"
#include "bench/policy_text.h"

namespace bantam::bench {
namespace {

constexpr size_t kLeads = 1024;

void Evaluate(benchmark::State& state, const std::vector<Lead>& leads,
              const Policy& policy) {
  Evaluator evaluator(policy);
  Evaluation evaluation;
  size_t i = 0;
  for (auto _ : state) {
    MustBeOk(evaluator.EvaluateInto(leads[i++ % leads.size()], kNow,
                                    Detail::kFigures, &evaluation));
    benchmark::DoNotOptimize(evaluation.scores[0].points);
  }
}

// Leads with what is missing in any CRM.
void EvaluateRules(benchmark::State& state) {
  const Policy policy = MakePolicy(static_cast<int>(state.range(0)));
  Evaluate(state, MakeLeads(policy, kLeads), policy);
  state.counters["rules"] = static_cast<double>(state.range(0) * kRules);
}
BENCHMARK(EvaluateRules)->Arg(1)->Arg(10)->Arg(100);

// One lead of which nothing is known: what the bounds of unknowns cost.
void EvaluateUnknowns(benchmark::State& state) {
  const Policy policy = MakePolicy(static_cast<int>(state.range(0)));
  Lead lead(policy);
  lead.SetPresent(Subject::kAccount);
  lead.SetPresent(Subject::kPerson);
  Evaluate(state, {lead}, policy);
  state.counters["rules"] = static_cast<double>(state.range(0) * kRules);
}
BENCHMARK(EvaluateUnknowns)->Arg(1)->Arg(100);

// The fixed cost of an answer: a policy of one rule that looks at nothing.
void EvaluateOneRule(benchmark::State& state) {
  auto policy = Policy::FromText(R"(
      id: "one"
      scores {
        id: "score"
        subject: PERSON
        groups { id: "group" rules { id: "rule" points: 1 when: "true" } }
      })");
  MustBeOk(policy.status());
  Lead lead(*policy);
  lead.SetPresent(Subject::kPerson);
  Evaluate(state, {lead}, *policy);
}
BENCHMARK(EvaluateOneRule);

}  // namespace
}  // namespace bantam::bench
