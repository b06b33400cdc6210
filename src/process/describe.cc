// A course in words: the record that hosts read, and what is wrong with an
// event.

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "src/base/quote.h"
#include "src/base/suggest.h"
#include "src/base/text.h"
#include "src/process/fold.h"

namespace bantam::internal {
namespace {

using base::Quoted;

// "'meeting'" or "no stage".
std::string InWords(const ProcessProgram& process, StageIndex stage) {
  return stage ? Quoted(process.stages[*stage].id) : "no stage";
}

std::string UnknownStage(const ProcessProgram& process,
                         const std::string& stage) {
  std::vector<std::string_view> names;
  for (const auto& [name, index] : process.stage_by_id) names.push_back(name);
  // The table has no order, and a suggestion must be the same everywhere.
  std::sort(names.begin(), names.end());
  return absl::StrCat(Quoted(stage), " is no stage of '", process.id, "'",
                      base::DidYouMean(stage, names));
}

std::string UnknownReason(const ProcessProgram& process,
                          const std::string& reason) {
  std::vector<std::string_view> names;
  names.reserve(process.reasons.size());
  for (const MoveReasonProgram& known : process.reasons) {
    names.push_back(known.id);
  }
  return absl::StrCat(Quoted(reason), " is no reason of '", process.id, "'",
                      base::DidYouMean(reason, names));
}

// What is wrong with the event.
std::string Why(const ProcessProgram& process, const Course::Fault& fault) {
  const StageEvent& event = *fault.event;
  switch (fault.problem) {
    case EventProblem::kUnknownStage:
      return UnknownStage(process, fault.from ? event.from : event.to);
    case EventProblem::kOtherStage:
      return absl::StrCat("it moves from ", Quoted(event.from),
                          ", but the subject was in ",
                          InWords(process, fault.stage));
    case EventProblem::kSameStage:
      return absl::StrCat("it moves to ", Quoted(event.to),
                          ", where the subject was already");
    case EventProblem::kNoTransition:
      return absl::StrCat("the policy has no transition from ",
                          InWords(process, fault.stage), " to ",
                          Quoted(event.to));
    case EventProblem::kRetiredStage:
      return absl::StrCat(Quoted(event.to), " is retired");
    case EventProblem::kOtherSubject:
      return absl::StrCat("it is about the ",
                          base::ToAbsl(SubjectName(event.subject)), ", and '",
                          process.id, "' is a process of the ",
                          base::ToAbsl(SubjectName(process.subject)));
    case EventProblem::kUnknownReason:
      return UnknownReason(process, event.reason);
  }
  return "";
}

class Describer {
 public:
  Describer(const Lead& lead, const ProcessProgram& process,
            const ReplayOptions& options, const Course& course)
      : lead_(lead), process_(process), options_(options), course_(course) {}

  StageHistory Run() {
    history_.process = process_.id;
    history_.stage = process_.NameOf(course_.stage);
    history_.since = course_.since;
    history_.highest = process_.NameOf(course_.highest);
    history_.baseline = course_.baseline;
    history_.repeated = course_.order.repeated();
    for (const Course::Visit& visit : course_.visits) AddVisit(visit);
    for (const Course::Fault& fault : course_.faults) AddFault(fault);
    for (const Course::Renamed& renamed : course_.renamed) {
      const StageEvent& event = *renamed.event;
      history_.renamed.push_back({event.id,
                                  renamed.from ? event.from : event.to,
                                  process_.stages[renamed.stage].id});
    }
    CountTies();
    NoteOtherPolicies();
    for (size_t i = 0; i < process_.stages.size(); ++i) AddTotal(i);
    history_.next_check = NextCheck();
    return std::move(history_);
  }

 private:
  void AddVisit(const Course::Visit& visit) {
    const StageEvent& event = *visit.event;
    if (!history_.visits.empty()) history_.visits.back().left = event.at;
    const MoveReasonProgram* reason = FindReason(process_, event.reason);
    history_.visits.push_back({.stage = process_.stages[visit.stage].id,
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
                               .recycled = visit.recycled,
                               .late = visit.late,
                               .entered = event.at,
                               .left = {},
                               .limits = {}});
  }

  void AddFault(const Course::Fault& fault) {
    history_.faults.push_back({.event_id = fault.event->id,
                               .problem = fault.problem,
                               .from = fault.event->from,
                               .to = fault.event->to,
                               .stage = process_.NameOf(fault.stage),
                               .message = FaultMessage(process_, fault)});
  }

  void CountTies() {
    const auto& events = course_.order.events();
    for (size_t i = 1; i < events.size(); ++i) {
      const StageEvent& before = *events[i - 1].event;
      const StageEvent& event = *events[i].event;
      if (before.at == event.at && before.sequence == event.sequence) {
        ++history_.ties;
      }
    }
  }

  void NoteOtherPolicies() {
    std::vector<std::string>& others = history_.other_policies;
    for (const auto& [event, late] : course_.order.events()) {
      if (!event->policy_hash.empty() &&
          event->policy_hash != lead_.policy().program().hash) {
        others.push_back(event->policy_hash);
      }
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
  }

  void AddTotal(size_t stage) {
    StageTotal total;
    total.stage = process_.stages[stage].id;
    for (size_t i = 0; i < course_.visits.size(); ++i) {
      if (course_.visits[i].stage != stage) continue;
      const StageVisit& visit = history_.visits[i];
      if (total.entries++ == 0) total.first_entered = visit.entered;
      total.last_entered = visit.entered;
      // Visits do not overlap, so the sum is within the range of instants.
      const Span spent = visit.left.value_or(options_.at) - visit.entered;
      total.spent = (total.spent + spent).value_or(total.spent);
    }
    if (total.entries == 0) return;
    history_.reentries += total.entries - 1;
    if (total.entries > 1) ++history_.reentered_stages;
    history_.totals.push_back(std::move(total));
  }

  // Absent also where it would be past the year 9999.
  std::optional<Instant> NextCheck() const {
    if (!course_.stage) return std::nullopt;
    const StageEvent& entry = *course_.visits.back().event;
    if (entry.check_at) return entry.check_at;
    const MoveReasonProgram* reason = FindReason(process_, entry.reason);
    if (reason != nullptr && reason->disposition == Disposition::kWait) {
      return entry.at + reason->wait_for;
    }
    const std::optional<Span>& every =
        process_.stages[*course_.stage].check_every;
    if (!every) return std::nullopt;
    const model::Int128 step = every->TotalNanos();
    const model::Int128 gone = (options_.at - entry.at).TotalNanos();
    // Rounded up; the first look is not the entry itself.
    const model::Int128 looks =
        std::max<model::Int128>(1, (gone + step - 1) / step);
    return Instant::FromNanos(entry.at.TotalNanos() + looks * step);
  }

  const Lead& lead_;
  const ProcessProgram& process_;
  const ReplayOptions& options_;
  const Course& course_;
  StageHistory history_;
};

}  // namespace

std::string FaultMessage(const ProcessProgram& process,
                         const Course::Fault& fault) {
  return absl::StrCat("stage event ", Quoted(fault.event->id), ": ",
                      Why(process, fault));
}

StageHistory Describe(const Lead& lead, const ProcessProgram& process,
                      const ReplayOptions& options, const Course& course) {
  return Describer(lead, process, options, course).Run();
}

}  // namespace bantam::internal
