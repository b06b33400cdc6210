// What happens after scoring, by the preset predictable_revenue: where history
// has brought a subject, whether it may be moved or handed over, who gets it.

#include <benchmark/benchmark.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/codec.h"
#include "bantam/duplicates.h"
#include "bantam/handoff.h"
#include "bantam/moves.h"
#include "bantam/outbound.h"
#include "bantam/presets.h"
#include "bantam/process.h"
#include "bantam/routing.h"
#include "bench/host.h"

namespace bantam::bench {
namespace {

// Four stages, a claim, an offer and its acceptance, three activities.
constexpr std::string_view kLead = R"json({
  "account": {"id": "A-1", "name": "Acme Inc.", "industry": "software",
    "employees": 500, "country": "NL", "department": "dedicated_team",
    "decided_by": "vp", "business_problem": "too_few_meetings",
    "has_similar_product": false, "has_staff_for_it": false,
    "new_to_field": false, "customer": false},
  "person": {"id": "P-1", "email": "ann@acme.example", "source": "outbound",
    "time_zone": "Europe/Amsterdam"},
  "opportunity": {"id": "O-1", "potential_users": 20, "wants_next_step": true,
    "contact_influence": "influences", "motion": "new_business",
    "data_entered": true},
  "activities": [
    {"id": "a1", "kind": "email_reply", "at": "2026-05-02T00:00:00Z"},
    {"id": "a2", "kind": "call", "at": "2026-05-05T00:00:00Z"},
    {"id": "a3", "kind": "discovery_call", "at": "2026-05-20T15:00:00Z"}],
  "stage_events": [
    {"id": "s1", "subject": "account", "process": "status", "actor": "sam",
     "to": "cold", "at": "2026-04-01T00:00:00Z"},
    {"id": "s2", "subject": "account", "process": "status", "actor": "sam",
     "to": "working", "at": "2026-05-02T00:00:00Z"},
    {"id": "s3", "subject": "account", "process": "status", "actor": "sam",
     "to": "check_back", "at": "2026-05-03T00:00:00Z"},
    {"id": "s4", "subject": "account", "process": "status", "actor": "sam",
     "to": "working", "at": "2026-05-04T00:00:00Z"}],
  "handoff_events": [
    {"id": "h1", "handoff": "sdr_to_ae", "step": "claim", "actor": "sam",
     "at": "2026-05-01T12:00:00Z"},
    {"id": "h2", "handoff": "sdr_to_ae", "step": "offer", "actor": "sam",
     "to": "ann", "method": "live_call", "at": "2026-05-20T14:00:00Z"},
    {"id": "h3", "handoff": "sdr_to_ae", "step": "accept", "actor": "ann",
     "at": "2026-05-20T14:10:00Z"}]
})json";

struct Sample {
  Sample() : policy(*Policy::FromText(*FindPreset("predictable_revenue"))) {
    MustBeOk(LeadFromJson(kLead, {}, &lead));
  }
  const Policy policy;
  Lead lead{policy};
  // Wednesday, before nine in Amsterdam.
  const Instant now = *model::ParseInstant("2026-05-27T05:00:00Z");
};

void ReplayStages(benchmark::State& state) {
  const Sample sample;
  for (auto _ : state) {
    const auto history = Replay(sample.lead, "status", {.at = sample.now});
    MustBeOk(history.status());
    benchmark::DoNotOptimize(history->stage);
  }
}
BENCHMARK(ReplayStages);

void AskForMove(benchmark::State& state) {
  const Sample sample;
  Mover mover(sample.policy);
  const MoveRequest request = {
      .process = "status", .to = "active_opportunity", .roles = {"ae"}};
  for (auto _ : state) {
    const auto answer = mover.CanMove(sample.lead, request, sample.now);
    MustBeOk(answer.status());
    benchmark::DoNotOptimize(answer->allowed);
  }
}
BENCHMARK(AskForMove);

void ReplayHandoffSteps(benchmark::State& state) {
  const Sample sample;
  for (auto _ : state) {
    const auto history =
        ReplayHandoff(sample.lead, "sdr_to_ae", {.at = sample.now});
    MustBeOk(history.status());
    benchmark::DoNotOptimize(history->owner);
  }
}
BENCHMARK(ReplayHandoffSteps);

void AskForStep(benchmark::State& state) {
  const Sample sample;
  Handoffs handoffs(sample.policy);
  const HandoffRequest request = {.handoff = "sdr_to_ae",
                                  .step = model::HandoffStep::kRequalify,
                                  .actor = "ann",
                                  .roles = {"ae"},
                                  .evidence = "a3"};
  for (auto _ : state) {
    const auto answer = handoffs.CanStep(sample.lead, request, sample.now);
    MustBeOk(answer.status());
    benchmark::DoNotOptimize(answer->allowed);
  }
}
BENCHMARK(AskForStep);

// Among as many SDRs.
void RouteInTurn(benchmark::State& state) {
  const Sample sample;
  RoutingContext context;
  for (int64_t i = 0; i < state.range(0); ++i) {
    context.candidates.push_back(
        {.id = "sdr-" + std::to_string(i), .roles = {"sdr"}});
  }
  Router router(sample.policy);
  for (auto _ : state) {
    const auto answer =
        router.Route(sample.lead, "new_leads", context, sample.now);
    MustBeOk(answer.status());
    context.cursor = answer->cursor;
  }
}
BENCHMARK(RouteInTurn)->Arg(10)->Arg(100);

void CompareTwoLeads(benchmark::State& state) {
  const Sample a;
  for (auto _ : state) {
    const auto answer = CompareLeads(a.lead, a.lead);
    MustBeOk(answer.status());
    benchmark::DoNotOptimize(answer->verdict);
  }
}
BENCHMARK(CompareTwoLeads);

void AskToSend(benchmark::State& state) {
  const Sample sample;
  Case deal(sample.policy);
  const SendContext context = {.sent_today = 50,
                               .sent_this_month = 200,
                               .active = 5,
                               .touches = 3,
                               .past_sends = {},
                               .bounced = false};
  for (auto _ : state) {
    MustBeOk(deal.Take(sample.lead, sample.now));
    const auto answer = MaySend(deal, "cold_mail", context);
    MustBeOk(answer.status());
    benchmark::DoNotOptimize(answer->allowed);
  }
}
BENCHMARK(AskToSend);

}  // namespace
}  // namespace bantam::bench
