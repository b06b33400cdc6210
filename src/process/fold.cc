#include "src/process/fold.h"

#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"

namespace bantam::internal {
namespace {

class Folder {
 public:
  Folder(const Lead& lead, const ProcessProgram& process, Course* course)
      : lead_(lead), process_(process), course_(*course) {}

  absl::Status Run(const ReplayOptions& options) {
    static_cast<model::StageState&>(course_) = {};
    course_.visits.clear();
    course_.faults.clear();
    course_.renamed.clear();
    absl::Status status = course_.order.Take(
        "stage_events", lead_.stage_event_count(),
        [&](size_t i) -> const StageEvent& { return lead_.stage_event(i); },
        [&](const StageEvent& event) { return Counts(event); }, options);
    if (!status.ok()) return status;
    for (const auto& [event, late] : course_.order.events()) {
      Apply(*event, late);
    }
    return absl::OkStatus();
  }

 private:
  bool Counts(const StageEvent& event) const {
    if (event.process != process_.id) return false;
    // One of another kind of subject is a fault, whoever it says it is about.
    return event.subject != process_.subject || !IsOfOther(lead_, event);
  }

  size_t Find(const std::string& id) const {
    const auto found = process_.stage_by_id.find(id);
    return found == process_.stage_by_id.end() ? model::kNoStage
                                               : found->second;
  }

  void NoteRenamed(const StageEvent& event, bool from, size_t stage) {
    const std::string& said = from ? event.from : event.to;
    if (process_.stages[stage].id == said) return;
    course_.renamed.push_back({&event, from, stage});
  }

  void Apply(const StageEvent& event, bool late) {
    model::StageMove move;
    move.of_subject = event.subject == process_.subject;
    if (move.of_subject) {
      move.to = Find(event.to);
      if (!event.from.empty()) move.from = Find(event.from);
    }
    const model::MoveVerdict verdict =
        JudgeMove(process_.graph, course_.stage, move);
    if (verdict.problem) {
      // Of an unknown stage, the event's `from` where its `to` is known.
      Report(event, *verdict.problem,
             *verdict.problem == EventProblem::kUnknownStage &&
                 process_.graph.Has(move.to));
    }
    if (verdict.problem == EventProblem::kOtherSubject ||
        verdict.problem == EventProblem::kUnknownStage) {
      return;
    }
    if (move.from) NoteRenamed(event, /*from=*/true, *move.from);
    NoteRenamed(event, /*from=*/false, move.to);
    if (!verdict.applies()) return;
    if (!event.reason.empty() && !process_.reasons.empty() &&
        FindReason(process_, event.reason) == nullptr) {
      Report(event, EventProblem::kUnknownReason);
    }
    const bool recycled = verdict.way != nullptr && verdict.way->recycles;
    course_.visits.push_back({&event, move.to, recycled, late});
    course_.Enter(process_.graph, move.to, verdict.way, event.at);
  }

  void Report(const StageEvent& event, EventProblem problem,
              bool from = false) {
    course_.faults.push_back({&event, problem, course_.stage, from});
  }

  const Lead& lead_;
  const ProcessProgram& process_;
  Course& course_;
};

}  // namespace

bool IsOfOther(const Lead& lead, const StageEvent& event) {
  return !event.subject_id.empty() &&
         event.subject_id != lead.subject_id(event.subject);
}

absl::Status CheckPossible(const ProcessProgram& process,
                           const Course& course) {
  for (const Course::Fault& fault : course.faults) {
    if (model::IsImpossible(fault.problem)) {
      std::optional<std::string_view> stage;
      if (fault.stage) stage = process.stages[*fault.stage].id;
      return base::Wrong("", {FaultCode::kUnsound, "{problem}"},
                         {{"problem", FaultMessage(process, fault)},
                          {"id", fault.event->id},
                          {"stage", stage}});
    }
  }
  return absl::OkStatus();
}

const MoveReasonProgram* FindReason(const ProcessProgram& process,
                                    std::string_view id) {
  for (const MoveReasonProgram& reason : process.reasons) {
    if (reason.id == id) return &reason;
  }
  return nullptr;
}

absl::StatusOr<size_t> FindProcess(const Program& program,
                                   std::string_view id) {
  for (size_t i = 0; i < program.processes.size(); ++i) {
    if (program.processes[i].id == id) return i;
  }
  const std::vector<std::string_view> names(program.process_ids.begin(),
                                            program.process_ids.end());
  return base::Wrong("",
                     {FaultCode::kUnknownName, "there is no {what} {'name'}"},
                     {{"what", "process"},
                      {"name", id},
                      {"nearest", base::Nearest(id, names)}});
}

absl::Status Fold(const Lead& lead, const ProcessProgram& process,
                  const ReplayOptions& options, Course* course) {
  return Folder(lead, process, course).Run(options);
}

}  // namespace bantam::internal
