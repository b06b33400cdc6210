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
    course_.stage.reset();
    course_.highest.reset();
    course_.baseline.reset();
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

  StageIndex Find(const std::string& id) const {
    const auto found = process_.stage_by_id.find(id);
    if (found == process_.stage_by_id.end()) return std::nullopt;
    return found->second;
  }

  void Report(const StageEvent& event, EventProblem problem,
              bool from = false) {
    course_.faults.push_back({&event, problem, course_.stage, from});
  }

  void NoteRenamed(const StageEvent& event, bool from, size_t stage) {
    const std::string& said = from ? event.from : event.to;
    if (process_.stages[stage].id == said) return;
    course_.renamed.push_back({&event, from, stage});
  }

  void Apply(const StageEvent& event, bool late) {
    if (event.subject != process_.subject) {
      return Report(event, EventProblem::kOtherSubject);
    }
    const StageIndex to = Find(event.to);
    if (!to) return Report(event, EventProblem::kUnknownStage);
    const StageIndex from =
        event.from.empty() ? course_.stage : Find(event.from);
    if (!event.from.empty()) {
      if (!from) return Report(event, EventProblem::kUnknownStage, true);
      NoteRenamed(event, /*from=*/true, *from);
    }
    NoteRenamed(event, /*from=*/false, *to);
    if (from != course_.stage) {
      return Report(event, EventProblem::kOtherStage);
    }
    if (to == course_.stage) return Report(event, EventProblem::kSameStage);
    const TransitionProgram* way = process_.Way(course_.stage, *to);
    if (process_.stages[*to].retired) {
      Report(event, EventProblem::kRetiredStage);
    } else if (way == nullptr) {
      Report(event, EventProblem::kNoTransition);
    }
    if (!event.reason.empty() && !process_.reasons.empty() &&
        FindReason(process_, event.reason) == nullptr) {
      Report(event, EventProblem::kUnknownReason);
    }
    Enter(event, *to, way != nullptr && way->recycles, late);
  }

  void Enter(const StageEvent& event, size_t to, bool recycled, bool late) {
    course_.visits.push_back({&event, to, recycled, late});
    if (recycled) course_.baseline = event.at;
    course_.stage = to;
    const StageKind kind = process_.stages[to].kind;
    if ((kind == StageKind::kOpen || kind == StageKind::kWon) &&
        (!course_.highest || *course_.highest < to)) {
      course_.highest = to;
    }
  }

  const Lead& lead_;
  const ProcessProgram& process_;
  Course& course_;
};

}  // namespace

bool IsImpossible(EventProblem problem) {
  return problem == EventProblem::kUnknownStage ||
         problem == EventProblem::kOtherStage ||
         problem == EventProblem::kSameStage ||
         problem == EventProblem::kOtherSubject;
}

bool IsOfOther(const Lead& lead, const StageEvent& event) {
  return !event.subject_id.empty() &&
         event.subject_id != lead.subject_id(event.subject);
}

absl::Status CheckPossible(const ProcessProgram& process,
                           const Course& course) {
  for (const Course::Fault& fault : course.faults) {
    if (IsImpossible(fault.problem)) {
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
