#include "bantam/moves.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/suggest.h"
#include "src/case/pipeline.h"
#include "src/handoff/taken_over.h"
#include "src/policy/roles.h"
#include "src/process/fold.h"

namespace bantam {
namespace {

using internal::ProcessProgram;
using internal::StageIndex;
using internal::TransitionProgram;

bool Contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

absl::Status CheckRoles(const Policy& policy,
                        const std::vector<std::string>& roles) {
  if (const auto unknown =
          internal::FindUnknownRole("request", roles, policy.roles())) {
    return absl::NotFoundError(*unknown);
  }
  return absl::OkStatus();
}

// Where the subject is; an error where its place is in doubt.
struct Position {
  StageHistory history;
  StageIndex stage;
};

absl::StatusOr<Position> Locate(const Lead& lead, const ProcessProgram& process,
                                Instant now) {
  absl::StatusOr<StageHistory> history =
      internal::Fold(lead, process, {.at = now});
  if (!history.ok()) return history.status();
  if (absl::Status status = internal::CheckPossible(*history); !status.ok()) {
    return status;
  }
  Position position;
  if (!history->stage.empty()) {
    position.stage = process.stage_by_id.at(history->stage);
  }
  position.history = *std::move(history);
  return position;
}

void CheckReason(const TransitionProgram& transition, const std::string& reason,
                 bool required, MoveAnswer* answer) {
  if (reason.empty()) {
    if (required) {
      answer->obstacles.push_back(
          {Obstacle::kReasonMissing, transition.reasons});
    }
  } else if (!transition.reasons.empty() &&
             !Contains(transition.reasons, reason)) {
    answer->obstacles.push_back({Obstacle::kNoSuchReason, transition.reasons});
  }
}

// What is asked of a transition that there is.
void Judge(const ProcessProgram& process, const TransitionProgram& transition,
           const MoveRequest& request, internal::RequirementChecker& checker,
           MoveAnswer* answer) {
  answer->transition = transition.id;
  const bool passes = request.override_requirements;
  const std::vector<std::string>& roles =
      passes ? process.override_roles : transition.roles;
  if (passes || !roles.empty()) {
    if (!internal::HasOneOf(request.roles, roles)) {
      answer->obstacles.push_back({Obstacle::kRole, roles});
    }
  }
  CheckReason(transition, request.reason, passes || transition.reason_required,
              answer);
  const Decision met =
      checker.CheckAll(transition.requirements, &answer->unmet);
  if (!answer->obstacles.empty()) {
    answer->allowed = Decision::kNo;
  } else {
    answer->allowed = passes ? Decision::kYes : met;
  }
}

}  // namespace

class Mover::Impl {
 public:
  explicit Impl(Policy policy) : pipeline_(std::move(policy)) {}

  absl::StatusOr<MoveAnswer> CanMove(const Lead& lead,
                                     const MoveRequest& request, Instant now) {
    absl::StatusOr<Question> question =
        Prepare(lead, request.process, request.roles, now);
    if (!question.ok()) return question.status();
    const ProcessProgram& process = *question->process;
    MoveAnswer answer = Begin(*question, request.to);
    const auto found = process.stage_by_id.find(request.to);
    if (found == process.stage_by_id.end() ||
        process.stages[found->second].id != request.to) {
      answer.obstacles.push_back(
          {Obstacle::kNoSuchStage, NearestStage(process, request.to)});
      return answer;
    }
    const size_t to = found->second;
    if (process.stages[to].retired) {
      answer.obstacles.push_back({Obstacle::kStageRetired, {}});
    } else if (question->stage == to) {
      answer.obstacles.push_back({Obstacle::kAlreadyThere, {}});
    } else if (const TransitionProgram* way =
                   process.Way(question->stage, to)) {
      Judge(process, *way, request, question->checker, &answer);
    } else {
      MoveObstacle obstacle{Obstacle::kNoWay, {}};
      for (const size_t other : process.WaysFrom(question->stage)) {
        obstacle.instead.push_back(
            process.stages[process.transitions[other].to].id);
      }
      answer.obstacles.push_back(std::move(obstacle));
    }
    return answer;
  }

  absl::StatusOr<std::vector<MoveAnswer>> Options(const Lead& lead,
                                                  const MoveRequest& request,
                                                  Instant now) {
    absl::StatusOr<Question> question =
        Prepare(lead, request.process, request.roles, now);
    if (!question.ok()) return question.status();
    const ProcessProgram& process = *question->process;
    std::vector<MoveAnswer> answers;
    for (const size_t way : process.WaysFrom(question->stage)) {
      const TransitionProgram& transition = process.transitions[way];
      answers.push_back(Begin(*question, process.stages[transition.to].id));
      Judge(process, transition, request, question->checker, &answers.back());
    }
    return answers;
  }

  absl::StatusOr<Proposal> Propose(const Lead& lead, std::string_view process,
                                   Instant now) {
    absl::StatusOr<Question> question = Prepare(lead, process, {}, now);
    if (!question.ok()) return question.status();
    const ProcessProgram& program = *question->process;
    Proposal proposal;
    std::vector<size_t> path;
    if (question->stage) path.push_back(*question->stage);
    while (const TransitionProgram* next = Next(*question)) {
      proposal.moves.push_back(
          {path.empty() ? std::string() : program.stages[path.back()].id,
           program.stages[next->to].id, next->id});
      const auto before = std::find(path.begin(), path.end(), next->to);
      for (auto stage = before; stage != path.end(); ++stage) {
        proposal.circle.push_back(program.stages[*stage].id);
      }
      if (!proposal.circle.empty()) break;
      path.push_back(next->to);
      absl::Status status = Advance(*next, lead, now, &*question);
      if (!status.ok()) return status;
    }
    return proposal;
  }

 private:
  // One subject in one process, ready to be asked about.
  struct Question {
    const ProcessProgram* process;
    StageHistory history;
    StageIndex stage;
    internal::RequirementChecker checker;
  };

  absl::StatusOr<Question> Prepare(const Lead& lead, std::string_view process,
                                   const std::vector<std::string>& roles,
                                   Instant now) {
    if (absl::Status status = CheckRoles(pipeline_.policy(), roles);
        !status.ok()) {
      return status;
    }
    const auto program =
        internal::FindProcess(pipeline_.policy().program(), process);
    if (!program.ok()) return program.status();
    if (absl::Status status =
            pipeline_.Run(lead, now, Detail::kFigures, &evaluation_);
        !status.ok()) {
      return status;
    }
    absl::StatusOr<Position> position = Locate(lead, **program, now);
    if (!position.ok()) return position.status();
    Question question{*program, std::move(position->history), position->stage,
                      pipeline_.Checker(evaluation_)};
    question.checker.SetStage(question.process->id, question.history.stage,
                              question.history.since);
    question.checker.SetHandoffs(internal::HandoffsOf(lead, now),
                                 question.history.baseline);
    return question;
  }

  static MoveAnswer Begin(const Question& question, const std::string& to) {
    MoveAnswer answer;
    answer.allowed = Decision::kNo;
    answer.process = question.process->id;
    answer.from = question.history.stage;
    answer.to = to;
    return answer;
  }

  // The current id of a stage that was renamed, or the one meant by a slip.
  static std::vector<std::string> NearestStage(const ProcessProgram& process,
                                               const std::string& wrong) {
    const auto renamed = process.stage_by_id.find(wrong);
    if (renamed != process.stage_by_id.end()) {
      return {process.stages[renamed->second].id};
    }
    std::vector<std::string_view> names;
    for (const internal::StageProgram& stage : process.stages) {
      names.push_back(stage.id);
    }
    const auto near = base::Nearest(wrong, names);
    if (!near) return {};
    return {std::string(*near)};
  }

  // Whether being in the stage is getting on: it is open or won.
  static bool IsAdvance(const internal::StageProgram& stage) {
    return stage.kind == StageKind::kOpen || stage.kind == StageKind::kWon;
  }

  // The stage that a person last put the subject into, unless that was to put
  // it aside. What moved by itself since then has not undone it.
  static StageIndex Accepted(const Question& question) {
    const std::vector<StageVisit>& visits = question.history.visits;
    const auto last =
        std::find_if(visits.rbegin(), visits.rend(),
                     [](const StageVisit& visit) { return !visit.automatic; });
    if (last == visits.rend()) return std::nullopt;
    const size_t stage = question.process->stage_by_id.at(last->stage);
    if (!IsAdvance(question.process->stages[stage])) return std::nullopt;
    return stage;
  }

  // The first automatic transition that may be taken now.
  static const TransitionProgram* Next(Question& question) {
    const ProcessProgram& process = *question.process;
    const StageIndex accepted = Accepted(question);
    for (const size_t way : process.WaysFrom(question.stage)) {
      const TransitionProgram& transition = process.transitions[way];
      if (!transition.automatic) continue;
      if (accepted && (transition.to < *accepted ||
                       !IsAdvance(process.stages[transition.to]))) {
        continue;
      }
      std::vector<UnmetRequirement> unmet;
      if (question.checker.CheckAll(transition.requirements, &unmet) ==
          Decision::kYes) {
        return &transition;
      }
    }
    return nullptr;
  }

  // As if the move had been made at this instant, after everything. It is kept
  // beside the lead, which may be full: of the history, requirements read when
  // the stage was entered, and scores when the subject last began anew.
  absl::Status Advance(const TransitionProgram& move, const Lead& lead,
                       Instant now, Question* question) {
    question->stage = move.to;
    question->checker.SetStage(question->process->id,
                               question->process->stages[move.to].id, now);
    if (!move.recycles) return absl::OkStatus();
    question->checker.SetHandoffs(internal::HandoffsOf(lead, now), now);
    const std::vector<ProcessProgram>& all =
        pipeline_.policy().program().processes;
    const auto process = static_cast<size_t>(question->process - all.data());
    return pipeline_.Run(lead, now, Detail::kFigures, &evaluation_, process);
  }

  internal::Pipeline pipeline_;
  Evaluation evaluation_;
};

Mover::Mover(Policy policy) : impl_(std::make_unique<Impl>(std::move(policy))) {
}
Mover::~Mover() = default;
Mover::Mover(Mover&&) noexcept = default;
Mover& Mover::operator=(Mover&&) noexcept = default;

absl::StatusOr<MoveAnswer> Mover::CanMove(const Lead& lead,
                                          const MoveRequest& request,
                                          Instant now) {
  return impl_->CanMove(lead, request, now);
}

absl::StatusOr<std::vector<MoveAnswer>> Mover::Options(
    const Lead& lead, const MoveRequest& request, Instant now) {
  return impl_->Options(lead, request, now);
}

absl::StatusOr<Proposal> Mover::Propose(const Lead& lead,
                                        std::string_view process, Instant now) {
  return impl_->Propose(lead, process, now);
}

}  // namespace bantam
