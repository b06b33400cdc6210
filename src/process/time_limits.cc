// Limits of time in stages (docs/processes.md).

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "src/facts/snapshot.h"
#include "src/lead/repeats.h"
#include "src/process/event_order.h"
#include "src/process/fold.h"

namespace bantam::internal {
namespace {

class LimitJudge {
 public:
  LimitJudge(const Lead& lead, const ReplayOptions& options)
      : lead_(lead),
        options_(options),
        times_(lead.policy().activity_kinds().size()) {}

  // Before anything is judged.
  absl::Status TakeActivities() {
    Repeats repeats;
    repeats.Begin("activities");
    for (size_t i = 0; i < lead_.activity_count(); ++i) {
      const Activity& activity = lead_.activity(i);
      if (!Happened(activity, options_)) continue;
      const absl::StatusOr<bool> is_repeated = repeats.Has(
          i, activity.id,
          [&](size_t first) { return IsSameActivity(lead_, first, i); });
      if (!is_repeated.ok()) return is_repeated.status();
      times_[lead_.policy().program().kind_by_id.at(activity.kind)].push_back(
          activity.at);
    }
    for (std::vector<Instant>& times : times_) {
      std::sort(times.begin(), times.end());
    }
    return absl::OkStatus();
  }

  LimitState Judge(const LimitProgram& limit, const StageVisit& visit) const {
    LimitState state;
    state.id = limit.id;
    state.due = limit.calendar ? Calendars()[*limit.calendar].time.After(
                                     visit.entered, limit.within)
                               : visit.entered + limit.within;
    state.done = limit.until.empty() ? visit.left : FirstOf(limit, visit);
    state.standing =
        JudgeLimit({.due = state.due,
                    .done = state.done,
                    .ended = visit.left,
                    .known = limit.until.empty() || lead_.activities_known()},
                   options_.at);
    return state;
  }

 private:
  const std::vector<CalendarProgram>& Calendars() const {
    return lead_.policy().program().calendars;
  }

  // When the first activity that meets the limit happened.
  std::optional<Instant> FirstOf(const LimitProgram& limit,
                                 const StageVisit& visit) const {
    std::optional<Instant> first;
    for (const uint32_t kind : limit.until) {
      const std::vector<Instant>& times = times_[kind];
      const auto found =
          std::lower_bound(times.begin(), times.end(), visit.entered);
      if (found == times.end() || (visit.left && *found > *visit.left)) {
        continue;
      }
      if (!first || *found < *first) first = *found;
    }
    return first;
  }

  const Lead& lead_;
  const ReplayOptions& options_;
  // By kind of activity, when those that count happened; sorted.
  std::vector<std::vector<Instant>> times_;
};

}  // namespace

absl::Status JudgeLimits(const Lead& lead, const ProcessProgram& process,
                         const ReplayOptions& options, StageHistory* history) {
  LimitJudge judge(lead, options);
  if (absl::Status status = judge.TakeActivities(); !status.ok()) {
    return status;
  }
  for (StageVisit& visit : history->visits) {
    const StageProgram& stage =
        process.stages[process.stage_by_id.at(visit.stage)];
    for (const LimitProgram& limit : stage.limits) {
      visit.limits.push_back(judge.Judge(limit, visit));
    }
  }
  if (history->visits.empty()) return absl::OkStatus();
  for (const LimitState& limit : history->visits.back().limits) {
    if (limit.standing != LimitStanding::kRunning || !limit.due) continue;
    if (history->next_due && *history->next_due <= *limit.due) continue;
    history->next_due = limit.due;
    history->next_limit = limit.id;
  }
  return absl::OkStatus();
}

}  // namespace bantam::internal
