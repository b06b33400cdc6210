#include "bantam/counterfactual.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "bantam/evaluator.h"
#include "src/whatif/candidates.h"
#include "src/whatif/goal.h"

namespace bantam {
namespace {

using internal::Candidate;
using internal::Candidates;
using internal::Goal;
using internal::Nearness;

// Sets up to this size are searched exhaustively.
constexpr size_t kExactSize = 3;

class Search {
 public:
  Search(const Lead& lead, Goal goal, Instant now,
         const CounterfactualOptions& options)
      : lead_(lead),
        goal_(std::move(goal)),
        now_(now),
        options_(options),
        evaluator_(lead.policy()),
        max_steps_(options.max_steps.value_or(20'000)),
        steps_left_(max_steps_) {}

  absl::StatusOr<Counterfactual> Run() {
    Evaluation evaluation;
    absl::Status status =
        evaluator_.EvaluateInto(lead_, now_, Detail::kExplained, &evaluation);
    if (!status.ok()) return status;
    if (!goal_.AimAbove(evaluation) || goal_.Look(evaluation).reached) {
      return Counterfactual{CounterfactualOutcome::kReached, {}, true};
    }
    candidates_ = FindCandidates(lead_.policy().program(), goal_.parts());
    DropWhatIsSo(evaluation);
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
  void DropWhatIsSo(const Evaluation& evaluation) {
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
      } else if (IsSettled(candidate, evaluation, unknowns)) {
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
  bool IsSettled(const Candidate& candidate, const Evaluation& evaluation,
                 bool unknowns) const {
    const std::string& key = lead_.policy().criteria()[candidate.question].key;
    bool all_good = true;
    for (const AssessmentResult& result : evaluation.assessments) {
      for (const DimensionResult& dimension : result.dimensions) {
        for (const CriterionResult& criterion : dimension.criteria) {
          if (criterion.key != key) continue;
          if (unknowns && IsKnown(criterion.standing)) return true;
          all_good &= criterion.standing == model::Standing::kGood;
        }
      }
    }
    return all_good && !evaluation.assessments.empty();
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
    if (!evaluator_.EvaluateInto(lead, now_, Detail::kFigures, &scratch_)
             .ok()) {
      return std::nullopt;
    }
    return goal_.Look(scratch_);
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
      answer.at = now_;
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

  const Lead& lead_;
  Goal goal_;
  Instant now_;
  const CounterfactualOptions& options_;
  Evaluator evaluator_;
  Evaluation scratch_;
  Candidates candidates_;
  std::vector<const Change*> chosen_;
  const int64_t max_steps_;
  int64_t steps_left_;
};

}  // namespace

absl::StatusOr<Counterfactual> WhatWouldReach(
    const Lead& lead, const Target& target, Instant now,
    const CounterfactualOptions& options) {
  absl::StatusOr<Goal> goal = Goal::Resolve(lead.policy().program(), target);
  if (!goal.ok()) return goal.status();
  return Search(lead, *std::move(goal), now, options).Run();
}

}  // namespace bantam
