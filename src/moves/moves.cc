#include "bantam/moves.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "src/base/suggest.h"
#include "src/case/requirements.h"
#include "src/case/state.h"
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

// One subject in one process, ready to be asked about.
struct Asked {
  size_t index;
  const ProcessProgram* process;
  // Where the subject is.
  const internal::Course* course;
  StageIndex stage;
  internal::RequirementChecker checker;
};

absl::StatusOr<Asked> Prepare(Case& deal, std::string_view process,
                              const std::vector<std::string>& roles) {
  if (absl::Status status =
          internal::CheckRoles("request", roles, deal.policy().roles());
      !status.ok()) {
    return status;
  }
  internal::State& state = deal.state();
  const auto index = internal::FindProcess(state.program(), process);
  if (!index.ok()) return index.status();
  if (absl::Status status = state.TakeFacts(); !status.ok()) return status;
  const auto course = state.courses().GetPossible(*index);
  if (!course.ok()) return course.status();
  const ProcessProgram& program = state.program().processes[*index];
  Asked asked{*index, &program, *course, (*course)->stage,
              internal::RequirementChecker(state)};
  asked.checker.SetStage(program.id, program.NameOf((*course)->stage),
                         (*course)->since);
  asked.checker.SetHandoffs(internal::HandoffsOf(deal), (*course)->baseline);
  return asked;
}

MoveAnswer Begin(const Asked& asked, const std::string& to) {
  MoveAnswer answer;
  answer.allowed = Decision::kNo;
  answer.process = asked.process->id;
  answer.from = asked.process->NameOf(asked.stage);
  answer.to = to;
  return answer;
}

// The current id of a stage that was renamed, or the one meant by a slip.
std::vector<std::string> NearestStage(const ProcessProgram& process,
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

// The stage that a person last put the subject into. What moved by itself since
// then has not undone it.
StageIndex Accepted(const Asked& asked) {
  const auto& visits = asked.course->visits;
  const auto last = std::find_if(visits.rbegin(), visits.rend(),
                                 [](const internal::Course::Visit& visit) {
                                   return !visit.event->automatic;
                                 });
  if (last == visits.rend()) return std::nullopt;
  return last->stage;
}

// The first way whose transition is automatic and may be taken now.
const model::Way* Next(Asked& asked) {
  const ProcessProgram& process = *asked.process;
  const StageIndex accepted = Accepted(asked);
  for (const model::Way& way : process.graph.WaysFrom(asked.stage)) {
    const TransitionProgram& transition = process.transitions[way.transition];
    if (transition.automatic && !Undoes(process.graph, accepted, way.to) &&
        asked.checker.CheckAll(transition.requirements) == Decision::kYes) {
      return &way;
    }
  }
  return nullptr;
}

// Lets the lead's subject begin anew, until this goes.
class Beginning {
 public:
  Beginning(internal::State& state, size_t process)
      : state_(state),
        process_(process),
        before_(state.snapshot().baseline_of(process)) {}
  Beginning(const Beginning&) = delete;
  Beginning& operator=(const Beginning&) = delete;
  ~Beginning() {
    if (begun_) state_.SetBaseline(process_, before_);
  }

  void Begin(Instant at) {
    begun_ = true;
    state_.SetBaseline(process_, at);
  }

 private:
  internal::State& state_;
  const size_t process_;
  const std::optional<Instant> before_;
  bool begun_ = false;
};

// As if the move had been made at this instant, after everything. It is kept
// beside the lead, which may be full: of the history, requirements read when
// the stage was entered, and scores when the subject last began anew.
void Advance(Case& deal, const model::Way& move, Asked* asked,
             Beginning* beginning) {
  const Instant now = deal.state().now();
  asked->stage = move.to;
  asked->checker.SetStage(asked->process->id,
                          asked->process->stages[move.to].id, now);
  if (!move.recycles) return;
  asked->checker.SetHandoffs(internal::HandoffsOf(deal), now);
  beginning->Begin(now);
}

}  // namespace

absl::StatusOr<MoveAnswer> CanMove(Case& deal, const MoveRequest& request) {
  absl::StatusOr<Asked> asked = Prepare(deal, request.process, request.roles);
  if (!asked.ok()) return asked.status();
  const ProcessProgram& process = *asked->process;
  MoveAnswer answer = Begin(*asked, request.to);
  const auto found = process.stage_by_id.find(request.to);
  if (found == process.stage_by_id.end() ||
      process.stages[found->second].id != request.to) {
    answer.obstacles.push_back(
        {Obstacle::kNoSuchStage, NearestStage(process, request.to)});
    return answer;
  }
  const size_t to = found->second;
  const model::Way* const way = process.graph.FindWay(asked->stage, to);
  if (process.graph.stage(to).retired) {
    answer.obstacles.push_back({Obstacle::kStageRetired, {}});
  } else if (asked->stage == to) {
    answer.obstacles.push_back({Obstacle::kAlreadyThere, {}});
  } else if (way != nullptr) {
    Judge(process, process.transitions[way->transition], request,
          asked->checker, &answer);
  } else {
    MoveObstacle obstacle{Obstacle::kNoWay, {}};
    for (const model::Way& other : process.graph.WaysFrom(asked->stage)) {
      obstacle.instead.push_back(process.stages[other.to].id);
    }
    answer.obstacles.push_back(std::move(obstacle));
  }
  return answer;
}

absl::StatusOr<std::vector<MoveAnswer>> MoveOptions(
    Case& deal, const MoveRequest& request) {
  absl::StatusOr<Asked> asked = Prepare(deal, request.process, request.roles);
  if (!asked.ok()) return asked.status();
  const ProcessProgram& process = *asked->process;
  std::vector<MoveAnswer> answers;
  for (const model::Way& way : process.graph.WaysFrom(asked->stage)) {
    answers.push_back(Begin(*asked, process.stages[way.to].id));
    Judge(process, process.transitions[way.transition], request, asked->checker,
          &answers.back());
  }
  return answers;
}

absl::StatusOr<Proposal> ProposeMoves(Case& deal, std::string_view process) {
  absl::StatusOr<Asked> asked = Prepare(deal, process, {});
  if (!asked.ok()) return asked.status();
  const ProcessProgram& program = *asked->process;
  Beginning beginning(deal.state(), asked->index);
  Proposal proposal;
  std::vector<size_t> path;
  if (asked->stage) path.push_back(*asked->stage);
  while (const model::Way* next = Next(*asked)) {
    proposal.moves.push_back(
        {path.empty() ? std::string() : program.stages[path.back()].id,
         program.stages[next->to].id,
         program.transitions[next->transition].id});
    const auto before = std::find(path.begin(), path.end(), next->to);
    for (auto stage = before; stage != path.end(); ++stage) {
      proposal.circle.push_back(program.stages[*stage].id);
    }
    if (!proposal.circle.empty()) break;
    path.push_back(next->to);
    Advance(deal, *next, &*asked, &beginning);
  }
  return proposal;
}

}  // namespace bantam
