// Limits of time in stages (docs/processes.md).

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "src/engine/fold.h"

namespace bantam::internal {
namespace {

class LimitJudge {
 public:
  LimitJudge(const Lead& lead, const ReplayOptions& options)
      : lead_(lead),
        options_(options),
        times_(lead.policy().activity_kinds().size()) {
    for (size_t i = 0; i < lead.activity_count(); ++i) {
      const Activity& activity = lead.activity(i);
      if (activity.at > options.at ||
          (options.known &&
           activity.recorded_at.value_or(activity.at) > *options.known)) {
        continue;
      }
      times_[lead.policy().program().kind_by_id.at(activity.kind)].push_back(
          activity.at);
    }
    for (std::vector<Instant>& times : times_) {
      std::sort(times.begin(), times.end());
    }
  }

  LimitState Judge(const LimitProgram& limit, const StageVisit& visit) const {
    LimitState state;
    state.id = limit.id;
    state.due = limit.calendar ? Calendars()[*limit.calendar].time.After(
                                     visit.entered, limit.within)
                               : visit.entered + limit.within;
    state.done = limit.until.empty() ? visit.left : FirstOf(limit, visit);
    const Instant end = visit.left.value_or(options_.at);
    if (state.done) {
      state.standing = state.due && *state.done > *state.due
                           ? LimitStanding::kBreached
                           : LimitStanding::kMet;
    } else if (state.due && end > *state.due) {
      state.standing = limit.until.empty() || lead_.activities_known()
                           ? LimitStanding::kBreached
                           : LimitStanding::kUnknown;
    } else if (visit.left) {
      state.standing = LimitStanding::kEnded;
    }
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

void JudgeLimits(const Lead& lead, const ProcessProgram& process,
                 const ReplayOptions& options, StageHistory* history) {
  const LimitJudge judge(lead, options);
  for (StageVisit& visit : history->visits) {
    const StageProgram& stage =
        process.stages[process.stage_by_id.at(visit.stage)];
    for (const LimitProgram& limit : stage.limits) {
      visit.limits.push_back(judge.Judge(limit, visit));
    }
  }
  if (history->visits.empty()) return;
  for (const LimitState& limit : history->visits.back().limits) {
    if (limit.standing != LimitStanding::kRunning || !limit.due) continue;
    if (history->next_due && *history->next_due <= *limit.due) continue;
    history->next_due = limit.due;
    history->next_limit = limit.id;
  }
}

}  // namespace bantam::internal
