#include "bantam/ask.h"

#include <string_view>
#include <utility>

#include "bantam/explain.h"
#include "bantam/rollup.h"
#include "src/ask/explain.h"
#include "src/base/fault.h"
#include "src/case/state.h"

namespace bantam {
namespace {

// Asks the questions one after the other, up to the first that fails.
class Asker {
 public:
  // Has `ask(*question)` answer the question, if it was asked.
  template <typename Question, typename To, typename How>
  void Ask(std::string_view name, const std::optional<Question>& question,
           To* to, const How& ask) {
    if (!question || !status_.ok()) return;
    auto answer = ask(*question);
    if (answer.ok()) {
      *to = *std::move(answer);
    } else {
      status_ = base::Under(name, answer.status());
    }
  }

  template <typename To, typename How>
  void Ask(std::string_view name, bool asked, To* to, const How& ask) {
    Ask(name, asked ? std::optional<bool>(true) : std::nullopt, to,
        [&](bool) { return ask(); });
  }

  const absl::Status& status() const { return status_; }

 private:
  absl::Status status_;
};

void AskOfPeople(Case& deal, const Query& query, Asker* asker, Answer* answer) {
  asker->Ask(
      "handoff", query.handoff, &answer->handoff,
      [&](const HandoffQuery& of) { return ReplayHandoff(deal, of.handoff); });
  asker->Ask(
      "intents", query.intents, &answer->intents,
      [&](const HandoffQuery& of) { return HandoffIntents(deal, of.handoff); });
  asker->Ask(
      "step", query.step, &answer->step,
      [&](const HandoffRequest& request) { return CanStep(deal, request); });
  asker->Ask("step_options", query.step_options, &answer->step_options,
             [&](const HandoffRequest& request) {
               return StepOptions(deal, request);
             });
  asker->Ask("route", query.route, &answer->route, [&](const RouteQuery& of) {
    return Route(deal, of.routing, of.context);
  });
  asker->Ask("registration", query.registration, &answer->registration,
             [&](const RegistrationQuery& of) {
               return CheckRegistration(deal, of.request, of.registrations);
             });
  asker->Ask("screen", query.screen, &answer->screen,
             [&](const ScreenQuery& of) {
               return Screen(deal, of.screen, of.context);
             });
  asker->Ask("send", query.send, &answer->send, [&](const SendQuery& of) {
    return MaySend(deal, of.channel, of.context);
  });
}

void AskWithoutLead(Case& deal, const Query& query, Asker* asker,
                    Answer* answer) {
  const Policy& policy = deal.policy();
  const Instant now = deal.state().now();
  asker->Ask("registration_history", query.registration_history,
             &answer->registration_history,
             [&](const RegistrationHistoryQuery& of) {
               return ReplayRegistration(policy, of.registration, of.events,
                                         {now, of.known, deal.earlier()});
             });
  asker->Ask("reassign", query.reassign, &answer->reassign,
             [&](const ReassignQuery& of) {
               return Reassign(policy, of.items, of.from, of.candidates,
                               of.cursor);
             });
  asker->Ask(
      "method", query.method, &answer->method,
      [&](const MethodFacts& facts) { return JudgeMethod(policy, facts); });
  asker->Ask("surviving_claim", query.surviving_claim, &answer->surviving_claim,
             [&](const SurvivingClaimQuery& of) {
               return SurvivingClaim(policy, of.claims, now);
             });
  asker->Ask(
      "surviving_record", query.surviving_record, &answer->surviving_record,
      [&](const SurvivingRecordQuery& of) -> absl::StatusOr<RecordMerge> {
        auto survivor = SurvivingRecord(of.records);
        if (!survivor.ok()) return survivor.status();
        return RecordMerge{*std::move(survivor)};
      });
}

}  // namespace

absl::StatusOr<Answer> Ask(Case& deal, const Query& query) {
  if (absl::Status taken = deal.state().CheckTaken(); !taken.ok()) return taken;
  Asker asker;
  Answer answer;
  asker.Ask("evaluate", query.evaluate, &answer.evaluate,
            [&](const EvaluateQuery& how) {
              return deal.Evaluate(how.figures_only ? Detail::kFigures
                                                    : Detail::kExplained);
            });
  asker.Ask("replay", query.replay, &answer.replay,
            [&](const ProcessQuery& of) { return Replay(deal, of.process); });
  asker.Ask("move", query.move, &answer.move,
            [&](const MoveRequest& request) { return CanMove(deal, request); });
  asker.Ask(
      "move_options", query.move_options, &answer.move_options,
      [&](const MoveRequest& request) { return MoveOptions(deal, request); });
  asker.Ask(
      "proposal", query.proposal, &answer.proposal,
      [&](const ProcessQuery& of) { return ProposeMoves(deal, of.process); });
  AskOfPeople(deal, query, &asker, &answer);
  asker.Ask("reach", query.reach, &answer.reach, [&](const ReachQuery& of) {
    return WhatWouldReach(deal, of.target, of.options);
  });
  asker.Ask("crossing", query.crossing, &answer.crossing,
            [&](const CrossingQuery& of) {
              return NextCrossing(deal, of.score, of.threshold, of.options);
            });
  const Lead& lead = deal.state().lead();
  asker.Ask("match_keys", query.match_keys, &answer.match_keys,
            [&] { return MatchKeys(lead); });
  asker.Ask("deal_key", query.deal_key, &answer.deal_key,
            [&] { return RegistrationKey(lead); });
  AskWithoutLead(deal, query, &asker, &answer);
  // Last, since it says in words what the others were told.
  asker.Ask("explain", query.explain, &answer.explain,
            [&](const ExplainQuery& how) {
              return internal::ExplainAnswer(deal, how, answer);
            });
  if (!asker.status().ok()) return asker.status();
  return answer;
}

absl::StatusOr<LeadsAnswer> AskOfLeads(Case& deal,
                                       std::span<const Lead* const> leads,
                                       Instant now, const LeadsQuery& query) {
  Asker asker;
  LeadsAnswer answer;
  for (size_t i = 0; i < leads.size(); ++i) {
    const bool fits =
        leads[i] != nullptr && leads[i]->policy() == deal.policy();
    if (fits) continue;
    return base::Under(
        "leads", i,
        base::Wrong("", {FaultCode::kOtherPolicy,
                         "expected a lead of the case's policy"}));
  }
  const auto needs = [&](size_t count) {
    return base::Wrong(
        "leads",
        {FaultCode::kOutOfRange, "expected {min} leads or more, found {found}"},
        {{"min", count}, {"found", leads.size()}});
  };
  asker.Ask("compare", query.compare, &answer.compare,
            [&]() -> absl::StatusOr<DuplicateAnswer> {
              if (leads.size() < 2) return needs(2);
              return CompareLeads(*leads[0], *leads[1]);
            });
  asker.Ask("match_account", query.match_account, &answer.match_account,
            [&]() -> absl::StatusOr<AccountMatches> {
              if (leads.empty()) return needs(1);
              return MatchAccount(*leads[0], leads.subspan(1));
            });
  asker.Ask("roll_up", query.roll_up, &answer.roll_up,
            [&] { return RollUp(deal, leads, now); });
  if (!asker.status().ok()) return asker.status();
  return answer;
}

}  // namespace bantam
