#include "bantam/counterfactual.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/evaluator.h"
#include "src/engine/candidates.h"
#include "src/policy/compiler.h"

namespace bantam {
namespace {

using internal::Candidate;
using internal::Candidates;
using internal::GradeProgram;
using internal::Parts;
using internal::Program;
using internal::RequirementProgram;
using model::Points;

// Sets up to this size are searched exhaustively.
constexpr size_t kExactSize = 3;

// How an evaluation stands to the target.
struct Nearness {
  bool reached = false;
  // Whether it could be reached, whatever is unknown.
  bool possible = true;
  // The nearer, the greater.
  int64_t closeness = 0;
};

template <typename Result>
const Result* FindById(const std::vector<Result>& results,
                       const std::string& id) {
  const auto found =
      std::find_if(results.begin(), results.end(),
                   [&](const Result& result) { return result.id == id; });
  return found == results.end() ? nullptr : &*found;
}

template <typename Item>
std::optional<size_t> IndexById(const std::vector<Item>& items,
                                const std::string& id) {
  for (size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == id) return i;
  }
  return std::nullopt;
}

// What is to be reached, resolved.
class Goal {
 public:
  static absl::StatusOr<Goal> Resolve(const Program& program,
                                      const Target& target) {
    Goal goal(program, target);
    if (const auto score = IndexById(program.scores, target.of)) {
      goal.kind_ = Kind::kScore;
      goal.AddScore(*score);
    } else if (const auto framework =
                   IndexById(program.frameworks, target.of)) {
      goal.kind_ = Kind::kFramework;
      goal.parts_.frameworks.insert(*framework);
    } else if (const auto grade = IndexById(program.grades, target.of)) {
      goal.kind_ = Kind::kGrade;
      goal.grade_ = &program.grades[*grade];
      goal.AddGrade(*grade);
    } else if (const auto qualification =
                   IndexById(program.qualifications, target.of)) {
      goal.kind_ = Kind::kQualification;
      goal.AddQualification(*qualification);
    } else {
      return NoSuchTarget(program, target.of);
    }
    absl::Status status = goal.Check();
    if (!status.ok()) return status;
    return goal;
  }

  const Parts& parts() const { return parts_; }

  // For a grade without a named band: the one above the lead's. False where
  // there is none.
  bool AimAbove(const Evaluation& evaluation) {
    if (kind_ != Kind::kGrade || !target_.band.empty()) return true;
    const GradeResult* grade = FindById(evaluation.grades, target_.of);
    const std::vector<std::string>& bands = grade_->bands;
    const auto now = grade == nullptr
                         ? bands.end()
                         : std::find(bands.begin(), bands.end(), grade->grade);
    if (now == bands.begin()) return false;
    target_.band = *(now - 1);
    return true;
  }

  Nearness Look(const Evaluation& evaluation) const {
    switch (kind_) {
      case Kind::kScore:
        return LookAtPoints(FindById(evaluation.scores, target_.of));
      case Kind::kFramework:
        return LookAtPoints(FindById(evaluation.assessments, target_.of));
      case Kind::kGrade:
        return LookAtGrade(evaluation);
      case Kind::kQualification:
        return LookAtQualification(evaluation);
    }
    return {};
  }

 private:
  enum class Kind : uint8_t { kScore, kFramework, kGrade, kQualification };

  Goal(const Program& program, Target target)
      : program_(&program), target_(std::move(target)) {}

  static absl::Status NoSuchTarget(const Program& program,
                                   const std::string& id) {
    std::vector<std::string> ids = program.score_ids;
    ids.insert(ids.end(), program.framework_ids.begin(),
               program.framework_ids.end());
    ids.insert(ids.end(), program.grade_ids.begin(), program.grade_ids.end());
    for (const auto& each : program.qualifications) ids.push_back(each.id);
    return absl::NotFoundError(
        absl::StrCat("there is no score, framework, grade or qualification '",
                     id, "'", internal::DidYouMean(id, ids)));
  }

  absl::Status Check() const {
    const bool wants_points =
        kind_ == Kind::kScore || kind_ == Kind::kFramework;
    if (wants_points != target_.at_least.has_value()) {
      return absl::InvalidArgumentError(
          absl::StrCat("'", target_.of, "' ",
                       wants_points ? "needs at_least, the points to be reached"
                                    : "takes no at_least"));
    }
    if (kind_ != Kind::kGrade) {
      if (target_.band.empty()) return absl::OkStatus();
      return absl::InvalidArgumentError(
          absl::StrCat("'", target_.of, "' is no grade and takes no band"));
    }
    if (target_.band.empty() && !grade_->matrix) return absl::OkStatus();
    const std::vector<std::string>& names =
        grade_->matrix ? grade_->cells : grade_->bands;
    if (std::find(names.begin(), names.end(), target_.band) != names.end()) {
      return absl::OkStatus();
    }
    return absl::InvalidArgumentError(
        absl::StrCat("the grade '", target_.of, "' has no band '", target_.band,
                     "'", internal::DidYouMean(target_.band, names)));
  }

  void AddScore(size_t score) {
    parts_.scores.insert(score);
    for (const internal::GroupProgram& group : program_->scores[score].groups) {
      for (const internal::RuleProgram& rule : group.rules) {
        if (rule.framework) parts_.frameworks.insert(*rule.framework);
      }
    }
  }

  // A matrix joins two grades with bands, so this goes one level deep.
  void AddGrade(size_t index) {
    const GradeProgram& grade = program_->grades[index];
    parts_.grades.insert(index);
    if (!grade.matrix) return AddScore(grade.score);
    AddScore(program_->grades[grade.rows].score);
    AddScore(program_->grades[grade.columns].score);
  }

  void AddQualification(size_t index) {
    parts_.qualification = index;
    for (const RequirementProgram& requirement :
         program_->qualifications[index].requirements) {
      switch (requirement.kind) {
        case RequirementProgram::Kind::kScorePoints:
          AddScore(requirement.index);
          break;
        case RequirementProgram::Kind::kFrameworkPoints:
        case RequirementProgram::Kind::kCompleteness:
          parts_.frameworks.insert(requirement.index);
          break;
        case RequirementProgram::Kind::kGrade:
          AddGrade(requirement.index);
          break;
        case RequirementProgram::Kind::kWhen:
        case RequirementProgram::Kind::kNoRedFlag:
          break;
      }
    }
  }

  template <typename Result>
  Nearness LookAtPoints(const Result* result) const {
    // What is left out for want of its subject may yet come.
    if (result == nullptr) return {false, true, Points::Min().micros};
    return {result->points >= *target_.at_least,
            result->interval.high >= *target_.at_least, result->points.micros};
  }

  Nearness LookAtGrade(const Evaluation& evaluation) const {
    const GradeResult* result = FindById(evaluation.grades, target_.of);
    if (result == nullptr) return {false, true, Points::Min().micros};
    const auto good_enough = [this](const std::string& name) {
      if (grade_->matrix) return name == target_.band;
      for (const std::string& band : grade_->bands) {
        if (band == name) return true;
        if (band == target_.band) return false;
      }
      return false;
    };
    int64_t closeness = 0;
    if (!grade_->matrix) {
      const ScoreResult* score =
          FindById(evaluation.scores, program_->scores[grade_->score].id);
      if (score != nullptr) closeness = score->points.micros;
    }
    return {good_enough(result->grade),
            std::any_of(result->possible.begin(), result->possible.end(),
                        good_enough),
            closeness};
  }

  Nearness LookAtQualification(const Evaluation& evaluation) const {
    const QualificationResult* result =
        FindById(evaluation.qualifications, target_.of);
    if (result == nullptr) return {false, true, Points::Min().micros};
    // A requirement less is worth more than any points.
    int64_t closeness = 0;
    for (const UnmetRequirement& unmet : result->unmet) {
      closeness -= 2 * model::kMaxPointsMicros;
      if (unmet.have && unmet.need) {
        closeness -= unmet.need->micros - unmet.have->micros;
      }
    }
    return {result->qualified == Decision::kYes,
            result->qualified != Decision::kNo, closeness};
  }

  const Program* program_;
  Target target_;
  Kind kind_ = Kind::kScore;
  const GradeProgram* grade_ = nullptr;
  Parts parts_;
};

class Search {
 public:
  Search(const Lead& lead, Goal goal, Instant now,
         const CounterfactualOptions& options)
      : lead_(lead),
        goal_(std::move(goal)),
        now_(now),
        options_(options),
        evaluator_(lead.policy()),
        steps_left_(options.max_steps) {}

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
    const int64_t reserve = options_.max_steps / 4;
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
