#include "bantam/counterfactual.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "src/case/state.h"
#include "src/whatif/candidates.h"
#include "src/whatif/goal.h"

namespace bantam {
namespace {

using internal::Candidate;
using internal::Candidates;
using internal::Goal;
using internal::Nearness;
using internal::State;

// Sets up to this size are searched exhaustively.
constexpr size_t kExactSize = 3;

class Search {
 public:
  // The facts of `so` are taken.
  Search(State& so, Goal goal, const CounterfactualOptions& options)
      : so_(so),
        lead_(so.lead()),
        goal_(std::move(goal)),
        options_(options),
        otherwise_(so.policy(), {}),
        max_steps_(options.max_steps.value_or(20'000)),
        steps_left_(max_steps_) {}

  Counterfactual Run() {
    if (!goal_.AimAbove(so_) || goal_.Look(so_).reached) {
      return Counterfactual{CounterfactualOutcome::kReached, {}, true};
    }
    candidates_ = FindCandidates(lead_.policy().program(), goal_.parts());
    DropWhatIsSo();
    if (!CouldReach())
      return Counterfactual{CounterfactualOutcome::kImpossible, {}, true};
    // A quarter of the steps is kept for the search that is not exhaustive.
    const int64_t reserve = max_steps_ / 4;
    steps_left_ -= reserve;
    const size_t most = std::min(kExactSize, candidates_.list.size());
    for (size_t size = 1; size <= most; ++size) {
      chosen_.clear();
      if (Choose(0, size)) return Found(size == 1 || candidates_.complete);
      if (steps_left_ < 0) break;
    }
    if (steps_left_ >= 0 && candidates_.list.size() <= kExactSize &&
        candidates_.complete) {
      return Counterfactual{CounterfactualOutcome::kImpossible, {}, true};
    }
    steps_left_ = reserve;
    return Climb() ? Found(false) : Counterfactual{};
  }

 private:
  // Changes to what is so already change nothing; and with kUnknowns, what is
  // known stays.
  void DropWhatIsSo() {
    const bool unknowns = options_.scope == ChangeScope::kUnknowns;
    auto& list = candidates_.list;
    for (Candidate& candidate : list) {
      auto& changes = candidate.changes;
      if (candidate.field) {
        const Value* value = lead_.Get(*candidate.field);
        if (value == nullptr) continue;
        if (unknowns) changes.clear();
        changes.erase(std::remove_if(changes.begin(), changes.end(),
                                     [&](const Change& change) {
                                       return change.value == *value;
                                     }),
                      changes.end());
      } else if (IsSettled(candidate, unknowns)) {
        changes.clear();
      }
    }
    list.erase(std::remove_if(list.begin(), list.end(),
                              [](const Candidate& candidate) {
                                return candidate.changes.empty();
                              }),
               list.end());
  }

  // Whether the question is answered well in every framework that asks it; or,
  // with `unknowns`, answered at all in one.
  bool IsSettled(const Candidate& candidate, bool unknowns) {
    bool any = false;
    bool all_good = true;
    const auto& frameworks = so_.program().frameworks;
    for (size_t f = 0; f < frameworks.size(); ++f) {
      if (!so_.Framework(f).is_there()) continue;
      any = true;
      const auto& answers = so_.snapshot().answers().answers(f);
      for (size_t c = 0; c < answers.size(); ++c) {
        if (frameworks[f].criteria[c].question != candidate.question) continue;
        if (unknowns && IsKnown(answers[c].standing)) return true;
        all_good &= answers[c].standing == model::Standing::kGood;
      }
    }
    return any && all_good;
  }

  // Whether the target lies within what all candidates leave open. Sound, as
  // intervals are: if not, no change reaches it.
  bool CouldReach() {
    Lead open = lead_;
    std::vector<std::string> keys;
    for (const Candidate& candidate : candidates_.list) {
      if (candidate.field) {
        open.Unset(*candidate.field).IgnoreError();
      } else {
        keys.push_back(lead_.policy().criteria()[candidate.question].key);
      }
    }
    KeepEvidence(keys, &open);
    const std::optional<Nearness> nearness = Look(open);
    return !nearness || nearness->possible;
  }

  // Drops the evidence on these questions.
  void KeepEvidence(const std::vector<std::string>& dropped, Lead* lead) const {
    if (dropped.empty()) return;
    lead->ClearEvidence();
    for (size_t i = 0; i < lead_.evidence_count(); ++i) {
      const Evidence& evidence = lead_.evidence(i);
      if (std::find(dropped.begin(), dropped.end(), evidence.criterion) ==
          dropped.end()) {
        lead->AddEvidence(evidence).IgnoreError();
      }
    }
  }

  // nullopt when the steps are used up, or the changed lead is refused.
  std::optional<Nearness> Look(const Lead& lead) {
    if (--steps_left_ < 0) return std::nullopt;
    if (!otherwise_.Take(lead, so_.now()).ok() ||
        !otherwise_.TakeFacts().ok()) {
      return std::nullopt;
    }
    return goal_.Look(otherwise_);
  }

  std::optional<Nearness> LookAt(const std::vector<const Change*>& changes) {
    Lead changed = lead_;
    std::vector<std::string> keys;
    std::vector<Evidence> answers;
    for (const Change* change : changes) {
      if (change->value) {
        if (!changed.Set(change->path, *change->value).ok()) {
          return std::nullopt;
        }
        continue;
      }
      Evidence answer;
      // The path is "answers." and the key.
      answer.criterion = change->path.substr(change->path.find('.') + 1);
      answer.assessment = change->assessment;
      answer.at = so_.now();
      keys.push_back(answer.criterion);
      answers.push_back(std::move(answer));
    }
    KeepEvidence(keys, &changed);
    for (Evidence& answer : answers) {
      if (!changed.AddEvidence(std::move(answer)).ok()) return std::nullopt;
    }
    return Look(changed);
  }

  // Adds `size` more changes, to candidates from `first` on, in order; true at
  // the first set that reaches the target. At most three deep.
  bool Choose(size_t first, size_t size) {
    if (size == 0) {
      const auto nearness = LookAt(chosen_);
      return nearness && nearness->reached;
    }
    for (size_t i = first; i + size <= candidates_.list.size(); ++i) {
      for (const Change& change : candidates_.list[i].changes) {
        if (steps_left_ < 0) return false;
        chosen_.push_back(&change);
        if (Choose(i + 1, size - 1)) return true;
        chosen_.pop_back();
      }
    }
    return false;
  }

  // Always takes the change that helps most, the first of equals; then drops
  // what is not needed.
  bool Climb() {
    chosen_.clear();
    std::vector<bool> used(candidates_.list.size(), false);
    std::optional<Nearness> nearness = LookAt(chosen_);
    while (nearness && !nearness->reached) {
      const Change* best = nullptr;
      size_t best_index = 0;
      Nearness reached = *nearness;
      for (size_t i = 0; i < candidates_.list.size(); ++i) {
        if (used[i]) continue;
        for (const Change& change : candidates_.list[i].changes) {
          chosen_.push_back(&change);
          const auto next = LookAt(chosen_);
          chosen_.pop_back();
          if (!next ||
              (!next->reached && next->closeness <= reached.closeness) ||
              reached.reached) {
            continue;
          }
          best = &change;
          best_index = i;
          reached = *next;
        }
      }
      if (best == nullptr) return false;
      used[best_index] = true;
      chosen_.push_back(best);
      nearness = reached;
    }
    if (!nearness) return false;
    DropNeedless();
    return true;
  }

  void DropNeedless() {
    for (size_t i = chosen_.size(); i-- > 0;) {
      std::vector<const Change*> fewer = chosen_;
      fewer.erase(fewer.begin() + static_cast<ptrdiff_t>(i));
      const auto nearness = LookAt(fewer);
      if (nearness && nearness->reached) chosen_ = std::move(fewer);
    }
  }

  Counterfactual Found(bool proven) const {
    Counterfactual found;
    found.outcome = CounterfactualOutcome::kFound;
    found.proven_smallest = proven;
    for (const Candidate& candidate : candidates_.list) {
      for (const Change& change : candidate.changes) {
        if (std::find(chosen_.begin(), chosen_.end(), &change) !=
            chosen_.end()) {
          found.changes.push_back(change);
        }
      }
    }
    return found;
  }

  State& so_;
  const Lead& lead_;
  Goal goal_;
  const CounterfactualOptions& options_;
  // The lead as it would be.
  State otherwise_;
  Candidates candidates_;
  std::vector<const Change*> chosen_;
  const int64_t max_steps_;
  int64_t steps_left_;
};

}  // namespace

absl::StatusOr<Counterfactual> WhatWouldReach(
    Case& deal, const Target& target, const CounterfactualOptions& options) {
  State& state = deal.state();
  absl::StatusOr<Goal> goal = Goal::Resolve(state.program(), target);
  if (!goal.ok()) return goal.status();
  if (absl::Status status = state.TakeFacts(); !status.ok()) return status;
  return Search(state, *std::move(goal), options).Run();
}

}  // namespace bantam
