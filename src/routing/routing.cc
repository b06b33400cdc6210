#include "bantam/routing.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/case/requirements.h"
#include "src/case/state.h"
#include "src/policy/routing_program.h"
#include "src/routing/claims.h"
#include "src/routing/context.h"
#include "src/routing/turns.h"

namespace bantam {
namespace {

using internal::RequirementChecker;
using internal::RoutingProgram;
using internal::RoutingRuleProgram;

RoutingReason ReasonOf(ClaimStanding standing) {
  switch (standing) {
    case ClaimStanding::kHeld:
      return RoutingReason::kClaimHeld;
    case ClaimStanding::kOwned:
      return RoutingReason::kClaimOwned;
    case ClaimStanding::kLapsed:
      return RoutingReason::kClaimLapsed;
    case ClaimStanding::kSecond:
      return RoutingReason::kClaimSecond;
    case ClaimStanding::kNotBegun:
      return RoutingReason::kClaimNotBegun;
    case ClaimStanding::kUnknownPolicy:
      break;
  }
  return RoutingReason::kClaimUnknownPolicy;
}

void AddNew(const std::vector<std::string>& from,
            std::vector<std::string>* to) {
  for (const std::string& item : from) {
    if (std::find(to->begin(), to->end(), item) == to->end()) {
      to->push_back(item);
    }
  }
}

// One lead on its way through one routing.
class Run {
 public:
  Run(const Lead& lead, const RoutingProgram& routing,
      const RoutingContext& context, const RequirementChecker& checker,
      RoutingAnswer* answer)
      : lead_(lead),
        routing_(routing),
        context_(context),
        checker_(checker),
        answer_(*answer) {
    for (const Candidate& candidate : context.candidates) {
      candidates_.push_back(&candidate);
    }
    std::sort(
        candidates_.begin(), candidates_.end(),
        [](const Candidate* a, const Candidate* b) { return a->id < b->id; });
  }

  // The first class that holds; and those before it that are open.
  void FindSource() {
    std::optional<size_t> first;
    for (size_t i = 0; i < routing_.sources.size() && !first; ++i) {
      RoutingStep step;
      step.id = routing_.sources[i].id;
      const Decision holds =
          checker_.Decide(*routing_.sources[i].when, &step.fields, &step.error);
      if (holds == Decision::kNo) continue;
      if (holds == Decision::kYes) {
        first = i;
        step.reason = RoutingReason::kSourceHolds;
      } else {
        step.reason = RoutingReason::kSourceOpen;
        if (routing_.ask_when_open) open_sources_.push_back(i);
        AddNew(step.fields, &source_fields_);
        if (source_error_.empty()) source_error_ = step.error;
      }
      answer_.steps.push_back(std::move(step));
    }
    source_ = first;
    if (!routing_.sources.empty() && !first && open_sources_.empty()) {
      AddStep(RoutingReason::kNoSource, "");
    }
    if (first && open_sources_.empty()) {
      answer_.source = routing_.sources[*first].id;
      answer_.source_kind = routing_.sources[*first].kind;
    }
  }

  // Asks the rules in turn.
  absl::Status AskRules() {
    for (const RoutingRuleProgram& rule : routing_.rules) {
      if (!Holds(rule)) {
        if (answer_.outcome == RoutingOutcome::kOpen) return absl::OkStatus();
        continue;
      }
      switch (rule.to) {
        case RoutingRuleProgram::To::kAccountOwner:
          GiveToAccountOwner(rule);
          break;
        case RoutingRuleProgram::To::kQueue:
          answer_.outcome = RoutingOutcome::kQueued;
          answer_.queue = rule.queue;
          answer_.rule = rule.id;
          AddStep(RoutingReason::kToQueue, rule.id);
          break;
        case RoutingRuleProgram::To::kTurn:
          if (absl::Status status = GiveInTurn(rule); !status.ok()) {
            return status;
          }
          break;
      }
      if (answer_.outcome != RoutingOutcome::kNobody) return absl::OkStatus();
    }
    AddStep(RoutingReason::kNoRule, "");
    return absl::OkStatus();
  }

 private:
  void AddStep(RoutingReason reason, const std::string& id) {
    answer_.steps.push_back({reason, id, {}, {}});
  }

  // Whether the rule is known to hold. One that is open ends the search, unless
  // the policy has it go on.
  bool Holds(const RoutingRuleProgram& rule) {
    RoutingStep step;
    step.id = rule.id;
    step.reason = RoutingReason::kRuleOpen;
    const Decision source = IsOfSources(rule);
    if (source == Decision::kNo) {
      AddStep(RoutingReason::kRuleOtherSource, rule.id);
      return false;
    }
    Decision when = Decision::kYes;
    if (rule.when) {
      when = checker_.Decide(*rule.when, &step.fields, &step.error);
    }
    if (when == Decision::kNo) {
      AddStep(RoutingReason::kRuleDenied, rule.id);
      return false;
    }
    if (source == Decision::kUnknown) {
      AddNew(source_fields_, &step.fields);
      if (step.error.empty()) step.error = source_error_;
    }
    bool open = when == Decision::kUnknown || source == Decision::kUnknown;
    if (rule.territory && lead_.Get(*rule.territory) == nullptr) {
      open = true;
      AddNew({lead_.policy().field(*rule.territory).path}, &step.fields);
    }
    if (!open) return true;
    if (routing_.ask_when_open) {
      answer_.outcome = RoutingOutcome::kOpen;
      answer_.fields = step.fields;
    }
    answer_.steps.push_back(std::move(step));
    return false;
  }

  // Whether the lead's class is one of the rule's, whichever of those that it
  // may have it is.
  Decision IsOfSources(const RoutingRuleProgram& rule) const {
    if (rule.sources.empty()) return Decision::kYes;
    const auto named = [&](size_t source) {
      return std::find(rule.sources.begin(), rule.sources.end(), source) !=
             rule.sources.end();
    };
    bool any = source_ && named(*source_);
    bool all = any;
    for (const size_t source : open_sources_) {
      any = any || named(source);
      all = all && named(source);
    }
    if (all) return Decision::kYes;
    return any ? Decision::kUnknown : Decision::kNo;
  }

  void Assign(const RoutingRuleProgram& rule, const std::string& owner,
              RoutingReason reason) {
    answer_.outcome = RoutingOutcome::kAssigned;
    answer_.owner = owner;
    answer_.rule = rule.id;
    AddStep(reason, rule.id);
  }

  void GiveToAccountOwner(const RoutingRuleProgram& rule) {
    if (context_.account_owner.empty()) {
      return AddStep(RoutingReason::kNoAccountOwner, rule.id);
    }
    const auto found =
        std::find_if(candidates_.begin(), candidates_.end(),
                     [&](const Candidate* candidate) {
                       return candidate->id == context_.account_owner;
                     });
    if (found == candidates_.end()) {
      AddStep(RoutingReason::kAccountOwnerNoCandidate, rule.id);
    } else if ((*found)->away) {
      AddStep(RoutingReason::kAccountOwnerUnavailable, rule.id);
    } else {
      Assign(rule, (*found)->id, RoutingReason::kToAccountOwner);
    }
  }

  absl::Status GiveInTurn(const RoutingRuleProgram& rule) {
    const std::string* territory = nullptr;
    if (rule.territory) {
      // Known, and perhaps known to be none.
      territory = std::get_if<std::string>(lead_.Get(*rule.territory));
    }
    const absl::StatusOr<const Candidate*> next = internal::TakeTurn(
        rule, candidates_, territory, &answer_.cursor, &answer_.skipped);
    if (!next.ok()) return next.status();
    if (*next == nullptr) {
      AddStep(RoutingReason::kNoCandidate, rule.id);
    } else {
      Assign(rule, (*next)->id, RoutingReason::kToTurn);
    }
    return absl::OkStatus();
  }

  const Lead& lead_;
  const RoutingProgram& routing_;
  const RoutingContext& context_;
  RequirementChecker checker_;
  RoutingAnswer& answer_;
  // By id.
  std::vector<const Candidate*> candidates_;
  // The first class that holds, and the open ones before it where the policy
  // has it ask; what they ask for.
  std::optional<size_t> source_;
  std::vector<size_t> open_sources_;
  std::vector<std::string> source_fields_;
  std::string source_error_;
};

absl::Status NoSuchRouting(const Policy& policy, std::string_view id) {
  const std::vector<std::string>& ids = policy.routing_ids();
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  return base::Wrong("",
                     {FaultCode::kUnknownName, "there is no {what} {'name'}"},
                     {{"what", "routing"},
                      {"name", id},
                      {"nearest", base::Nearest(id, names)}});
}

void TakeOver(internal::ClaimJudge::Verdict verdict, RoutingAnswer* answer) {
  for (const ClaimResult& claim : verdict.claims) {
    answer->steps.push_back({ReasonOf(claim.standing), claim.id, {}, {}});
  }
  if (verdict.open) {
    answer->outcome = RoutingOutcome::kOpen;
  } else if (verdict.held) {
    const ClaimResult& held = verdict.claims[*verdict.held];
    answer->outcome = RoutingOutcome::kKept;
    answer->owner = held.owner;
    answer->claim = held.id;
    answer->protected_until = held.until;
    answer->policy_hash = held.policy_hash;
  }
  answer->claims = std::move(verdict.claims);
}

}  // namespace

absl::StatusOr<RoutingAnswer> Route(Case& deal, std::string_view id,
                                    const RoutingContext& context) {
  const Policy& policy = deal.policy();
  internal::State& state = deal.state();
  const RoutingProgram* routing = internal::FindRouting(policy.program(), id);
  if (routing == nullptr) return NoSuchRouting(policy, id);
  absl::Status status = internal::CheckContext(policy.program(), context);
  if (status.ok()) status = state.TakeFacts();
  if (!status.ok()) return status;

  RoutingAnswer answer;
  answer.routing = routing->id;
  answer.policy_hash = policy.hash();
  answer.cursor = context.cursor;
  internal::SortCursor(&answer.cursor);
  Run run(state.lead(), *routing, context, RequirementChecker(state), &answer);
  run.FindSource();
  internal::ClaimJudge judge(state, routing->id);
  absl::StatusOr<internal::ClaimJudge::Verdict> verdict =
      judge.Judge(context.claims);
  if (!verdict.ok()) return verdict.status();
  TakeOver(*std::move(verdict), &answer);
  if (answer.outcome != RoutingOutcome::kNobody) return answer;
  status = run.AskRules();
  if (!status.ok()) return status;
  if (answer.outcome == RoutingOutcome::kAssigned) {
    const absl::StatusOr<ClaimResult> claim =
        judge.JudgeOne({.owner = answer.owner, .since = state.now()});
    if (!claim.ok()) return claim.status();
    answer.protected_until = claim->until;
  }
  return answer;
}

}  // namespace bantam
