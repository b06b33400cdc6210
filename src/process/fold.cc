#include "src/process/fold.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/process/event_order.h"

namespace bantam::internal {
namespace {

using base::Quoted;

class Folder {
 public:
  Folder(const Lead& lead, const ProcessProgram& process,
         const ReplayOptions& options)
      : lead_(lead), process_(process), options_(options) {
    history_.process = process.id;
  }

  absl::StatusOr<StageHistory> Run() {
    auto events = OrderEvents<StageEvent>(
        "stage_events", lead_.stage_event_count(),
        [&](size_t i) -> const StageEvent& { return lead_.stage_event(i); },
        [&](const StageEvent& event) { return Counts(event); }, options_,
        &history_.repeated);
    if (!events.ok()) return events.status();
    events_ = *std::move(events);
    CountTies();
    for (const auto& [event, late] : events_) Apply(*event, late);
    NoteOtherPolicies();
    Sum();
    history_.next_check = NextCheck();
    return std::move(history_);
  }

 private:
  bool Counts(const StageEvent& event) const {
    if (event.process != process_.id) return false;
    // One of another kind of subject is a fault, whoever it says it is about.
    return event.subject != process_.subject || !IsOfOther(lead_, event);
  }

  void CountTies() {
    for (size_t i = 1; i < events_.size(); ++i) {
      const StageEvent& before = *events_[i - 1].event;
      const StageEvent& event = *events_[i].event;
      if (before.at == event.at && before.sequence == event.sequence) {
        ++history_.ties;
      }
    }
  }

  StageIndex Find(const std::string& id) const {
    const auto found = process_.stage_by_id.find(id);
    if (found == process_.stage_by_id.end()) return std::nullopt;
    return found->second;
  }
  std::string NameOf(StageIndex stage) const {
    return stage ? process_.stages[*stage].id : std::string();
  }
  // "'meeting'" or "no stage".
  static std::string InWords(const std::string& stage) {
    return stage.empty() ? "no stage" : Quoted(stage);
  }

  void Report(const StageEvent& event, EventProblem problem,
              const std::string& why) {
    history_.faults.push_back(
        {.event_id = event.id,
         .problem = problem,
         .from = event.from,
         .to = event.to,
         .stage = NameOf(stage_),
         .message = absl::StrCat("stage event ", Quoted(event.id), ": ", why)});
  }

  void ReportUnknown(const StageEvent& event, const std::string& stage) {
    std::vector<std::string_view> names;
    for (const auto& [name, index] : process_.stage_by_id) {
      names.push_back(name);
    }
    // The table has no order, and a suggestion must be the same everywhere.
    std::sort(names.begin(), names.end());
    Report(event, EventProblem::kUnknownStage,
           absl::StrCat(Quoted(stage), " is no stage of '", process_.id, "'",
                        base::DidYouMean(stage, names)));
  }

  void ReportUnknownReason(const StageEvent& event) {
    std::vector<std::string_view> names;
    names.reserve(process_.reasons.size());
    for (const MoveReasonProgram& reason : process_.reasons) {
      names.push_back(reason.id);
    }
    Report(event, EventProblem::kUnknownReason,
           absl::StrCat(Quoted(event.reason), " is no reason of '", process_.id,
                        "'", base::DidYouMean(event.reason, names)));
  }

  void NoteRenamed(const StageEvent& event, const std::string& said,
                   StageIndex stage) {
    if (!stage || process_.stages[*stage].id == said) return;
    history_.renamed.push_back({event.id, said, NameOf(stage)});
  }

  void NoteOtherPolicies() {
    std::vector<std::string>& others = history_.other_policies;
    for (const auto& [event, late] : events_) {
      if (!event->policy_hash.empty() &&
          event->policy_hash != lead_.policy().program().hash) {
        others.push_back(event->policy_hash);
      }
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
  }

  void Apply(const StageEvent& event, bool late) {
    if (event.subject != process_.subject) {
      return Report(
          event, EventProblem::kOtherSubject,
          absl::StrCat("it is about the ",
                       base::ToAbsl(SubjectName(event.subject)), ", and '",
                       process_.id, "' is a process of the ",
                       base::ToAbsl(SubjectName(process_.subject))));
    }
    const StageIndex to = Find(event.to);
    if (!to) return ReportUnknown(event, event.to);
    const StageIndex from = event.from.empty() ? stage_ : Find(event.from);
    if (!event.from.empty()) {
      if (!from) return ReportUnknown(event, event.from);
      NoteRenamed(event, event.from, from);
    }
    NoteRenamed(event, event.to, to);
    if (from != stage_) {
      return Report(
          event, EventProblem::kOtherStage,
          absl::StrCat("it moves from ", Quoted(event.from),
                       ", but the subject was in ", InWords(NameOf(stage_))));
    }
    if (to == stage_) {
      return Report(event, EventProblem::kSameStage,
                    absl::StrCat("it moves to ", Quoted(event.to),
                                 ", where the subject was already"));
    }
    const TransitionProgram* way = process_.Way(stage_, *to);
    if (process_.stages[*to].retired) {
      Report(event, EventProblem::kRetiredStage,
             absl::StrCat(Quoted(event.to), " is retired"));
    } else if (way == nullptr) {
      Report(event, EventProblem::kNoTransition,
             absl::StrCat("the policy has no transition from ",
                          InWords(NameOf(stage_)), " to ", Quoted(event.to)));
    }
    if (!event.reason.empty() && !process_.reasons.empty() &&
        FindReason(event.reason) == nullptr) {
      ReportUnknownReason(event);
    }
    Enter(event, *to, way != nullptr && way->recycles, late);
  }

  const MoveReasonProgram* FindReason(const std::string& id) const {
    for (const MoveReasonProgram& reason : process_.reasons) {
      if (reason.id == id) return &reason;
    }
    return nullptr;
  }

  void Enter(const StageEvent& event, size_t to, bool recycled, bool late) {
    if (!history_.visits.empty()) history_.visits.back().left = event.at;
    const MoveReasonProgram* reason = FindReason(event.reason);
    history_.visits.push_back({.stage = process_.stages[to].id,
                               .event_id = event.id,
                               .actor = event.actor,
                               .reason = event.reason,
                               .automatic = event.automatic,
                               .overridden = event.overridden,
                               .on_behalf_of = event.on_behalf_of,
                               .policy_hash = event.policy_hash,
                               .disposition = reason != nullptr
                                                  ? reason->disposition
                                                  : Disposition::kNone,
                               .recycled = recycled,
                               .late = late,
                               .entered = event.at,
                               .left = {},
                               .limits = {}});
    if (recycled) history_.baseline = event.at;
    stage_ = to;
    check_at_ = event.check_at;
    const StageKind kind = process_.stages[to].kind;
    if ((kind == StageKind::kOpen || kind == StageKind::kWon) &&
        (!highest_ || *highest_ < to)) {
      highest_ = to;
    }
  }

  void Sum() {
    history_.stage = NameOf(stage_);
    history_.highest = NameOf(highest_);
    if (!history_.visits.empty()) {
      history_.since = history_.visits.back().entered;
    }
    for (const StageProgram& stage : process_.stages) {
      StageTotal total;
      total.stage = stage.id;
      for (const StageVisit& visit : history_.visits) {
        if (visit.stage != stage.id) continue;
        if (total.entries++ == 0) total.first_entered = visit.entered;
        total.last_entered = visit.entered;
        // Visits do not overlap, so the sum is within the range of instants.
        const Span spent = visit.left.value_or(options_.at) - visit.entered;
        total.spent = (total.spent + spent).value_or(total.spent);
      }
      if (total.entries == 0) continue;
      history_.reentries += total.entries - 1;
      if (total.entries > 1) ++history_.reentered_stages;
      history_.totals.push_back(std::move(total));
    }
  }

  // Absent also where it would be past the year 9999.
  std::optional<Instant> NextCheck() const {
    if (!stage_) return std::nullopt;
    if (check_at_) return check_at_;
    const StageVisit& visit = history_.visits.back();
    if (visit.disposition == Disposition::kWait) {
      return visit.entered + FindReason(visit.reason)->wait_for;
    }
    const std::optional<Span>& every = process_.stages[*stage_].check_every;
    if (!every) return std::nullopt;
    const model::Int128 step = every->TotalNanos();
    const model::Int128 gone = (options_.at - visit.entered).TotalNanos();
    // Rounded up; the first look is not the entry itself.
    const model::Int128 looks =
        std::max<model::Int128>(1, (gone + step - 1) / step);
    return Instant::FromNanos(visit.entered.TotalNanos() + looks * step);
  }

  const Lead& lead_;
  const ProcessProgram& process_;
  const ReplayOptions& options_;
  std::vector<OrderedEvent<StageEvent>> events_;
  StageIndex stage_;
  StageIndex highest_;
  // Of the event that entered the current stage.
  std::optional<Instant> check_at_;
  StageHistory history_;
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

absl::Status CheckPossible(const StageHistory& history) {
  for (const EventFault& fault : history.faults) {
    if (IsImpossible(fault.problem)) {
      return absl::InvalidArgumentError(fault.message);
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<const ProcessProgram*> FindProcess(const Program& program,
                                                  std::string_view id) {
  for (const ProcessProgram& process : program.processes) {
    if (process.id == id) return &process;
  }
  const std::vector<std::string_view> names(program.process_ids.begin(),
                                            program.process_ids.end());
  return absl::NotFoundError(absl::StrCat("there is no process ", Quoted(id),
                                          base::DidYouMean(id, names)));
}

absl::StatusOr<StageHistory> Fold(const Lead& lead,
                                  const ProcessProgram& process,
                                  const ReplayOptions& options) {
  return Folder(lead, process, options).Run();
}

}  // namespace bantam::internal
