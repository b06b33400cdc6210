#include "src/engine/fold.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/engine/repeats.h"

namespace bantam::internal {
namespace {

using base::Quoted;

Instant RecordedAt(const StageEvent& event) {
  return event.recorded_at.value_or(event.at);
}

class Folder {
 public:
  Folder(const Lead& lead, const ProcessProgram& process,
         const ReplayOptions& options)
      : lead_(lead), process_(process), options_(options) {
    history_.process = process.id;
  }

  absl::StatusOr<StageHistory> Run() {
    if (absl::Status status = Gather(); !status.ok()) return status;
    std::sort(events_.begin(), events_.end(),
              [](const StageEvent* a, const StageEvent* b) {
                return std::tie(a->at, a->sequence, a->id) <
                       std::tie(b->at, b->sequence, b->id);
              });
    // Whether one that comes later was recorded before.
    std::vector<bool> late(events_.size(), false);
    std::optional<Instant> earliest;
    for (size_t i = events_.size(); i-- > 0;) {
      const Instant recorded = RecordedAt(*events_[i]);
      late[i] = earliest && *earliest < recorded;
      if (!earliest || recorded < *earliest) earliest = recorded;
    }
    for (size_t i = 0; i < events_.size(); ++i) Apply(*events_[i], late[i]);
    Sum();
    return std::move(history_);
  }

 private:
  bool Counts(const StageEvent& event) const {
    return event.process == process_.id && event.subject == process_.subject &&
           (event.subject_id.empty() ||
            event.subject_id == lead_.subject_id(event.subject)) &&
           event.at <= options_.at &&
           (!options_.known || RecordedAt(event) <= *options_.known);
  }

  absl::Status Gather() {
    Repeats repeats;
    repeats.Begin("stage_events");
    for (size_t i = 0; i < lead_.stage_event_count(); ++i) {
      const StageEvent& event = lead_.stage_event(i);
      const absl::StatusOr<bool> repeated = repeats.Has(
          i, event.id,
          [&](size_t first) { return lead_.stage_event(first) == event; });
      if (!repeated.ok()) return repeated.status();
      if (!Counts(event)) continue;
      if (event.id.empty()) {
        return absl::InvalidArgumentError(absl::StrCat(
            "stage_events[", i, "].id: an event that is replayed needs an id"));
      }
      if (*repeated) {
        ++history_.repeated;
      } else {
        events_.push_back(&event);
      }
    }
    return absl::OkStatus();
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

  void Apply(const StageEvent& event, bool late) {
    const StageIndex to = Find(event.to);
    if (!to) return ReportUnknown(event, event.to);
    if (!event.from.empty()) {
      const StageIndex from = Find(event.from);
      if (!from) return ReportUnknown(event, event.from);
      if (from != stage_) {
        return Report(
            event, EventProblem::kOtherStage,
            absl::StrCat("it moves from ", Quoted(event.from),
                         ", but the subject was in ", InWords(NameOf(stage_))));
      }
    }
    if (to == stage_) {
      return Report(event, EventProblem::kSameStage,
                    absl::StrCat("it moves to ", Quoted(event.to),
                                 ", where the subject was already"));
    }
    if (process_.stages[*to].retired) {
      Report(event, EventProblem::kRetiredStage,
             absl::StrCat(Quoted(event.to), " is retired"));
    } else if (process_.Way(stage_, *to) == nullptr) {
      Report(event, EventProblem::kNoTransition,
             absl::StrCat("the policy has no transition from ",
                          InWords(NameOf(stage_)), " to ", Quoted(event.to)));
    }
    Enter(event, *to, late);
  }

  void Enter(const StageEvent& event, size_t to, bool late) {
    if (!history_.visits.empty()) history_.visits.back().left = event.at;
    history_.visits.push_back({.stage = process_.stages[to].id,
                               .event_id = event.id,
                               .actor = event.actor,
                               .reason = event.reason,
                               .automatic = event.automatic,
                               .overridden = event.overridden,
                               .on_behalf_of = event.on_behalf_of,
                               .policy_hash = event.policy_hash,
                               .disposition = Disposition::kNone,
                               .recycled = false,
                               .late = late,
                               .entered = event.at,
                               .left = {},
                               .limits = {}});
    stage_ = to;
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
      if (total.entries > 0) history_.totals.push_back(std::move(total));
    }
  }

  const Lead& lead_;
  const ProcessProgram& process_;
  const ReplayOptions& options_;
  std::vector<const StageEvent*> events_;
  StageIndex stage_;
  StageIndex highest_;
  StageHistory history_;
};

}  // namespace

bool IsImpossible(EventProblem problem) {
  return problem == EventProblem::kUnknownStage ||
         problem == EventProblem::kOtherStage ||
         problem == EventProblem::kSameStage;
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
