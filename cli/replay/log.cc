#include "cli/replay/log.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "bantam/stages.h"
#include "cli/log/run.h"
#include "cli/options/process_option.h"
#include "cli/output/format.h"
#include "cli/replay/report.h"
#include "cli/replay/summary.h"

namespace bantam::cli {
namespace {

int64_t BreachesOf(const StageHistory& history) {
  int64_t breaches = 0;
  for (const StageVisit& visit : history.visits) {
    for (const LimitState& limit : visit.limits) {
      if (limit.standing == LimitStanding::kBreached) ++breaches;
    }
  }
  return breaches;
}

// "" for none.
std::string CountOrNothing(int64_t count) {
  return count == 0 ? "" : WithCommas(count);
}

class ProcessLog : public LogReport {
 public:
  ProcessLog(const LogReplay& replay, std::vector<StageInfo> stages)
      : LogReport({"process", replay.process, replay.policy, replay.options.at,
                   replay.options.known, replay.json},
                  {{"subject"},
                   {"stage"},
                   {"since", false, true},
                   {"next due", false, true},
                   {"breaches", true, true},
                   {"faults", true, true}}),
        replay_(replay),
        summary_(replay.policy, replay.process, std::move(stages),
                 replay.locale) {}

 protected:
  absl::Status Count(const Lead& lead, const Fault& fault,
                     std::vector<std::string>* shown) override {
    const auto history = Replay(lead, replay_.process, replay_.options);
    if (!history.ok()) return history.status();
    if (shown != nullptr && replay_.json) {
      const ReplayReport report(replay_.policy, lead.id(), replay_.locale,
                                replay_.options, *history);
      *shown = {report.Json()};
    } else if (shown != nullptr) {
      *shown = Row(lead, *history);
    }
    summary_.Add(*history);
    for (const EventFault& each : history->faults) {
      fault(each.message, EventProblemName(each.problem));
    }
    return absl::OkStatus();
  }

  void WriteSummary(OutputFile* output) const override {
    summary_.Text(output);
  }
  std::string JsonSummary() const override { return summary_.Json(); }

 private:
  std::vector<std::string> Row(const Lead& lead,
                               const StageHistory& history) const {
    return {lead.id(),
            StageTitle(replay_.policy, replay_.process, history.stage,
                       replay_.locale),
            history.since ? model::FormatInstant(*history.since) : "",
            history.next_due ? model::FormatInstant(*history.next_due) : "",
            CountOrNothing(BreachesOf(history)),
            CountOrNothing(static_cast<int64_t>(history.faults.size()))};
  }

  const LogReplay& replay_;
  ReplaySummary summary_;
};

}  // namespace

absl::Status ReportReplay(const LogReplay& replay, const Lead& lead,
                          OutputFile* output) {
  const auto history = Replay(lead, replay.process, replay.options);
  if (!history.ok()) return history.status();
  const ReplayReport report(replay.policy, lead.id(), replay.locale,
                            replay.options, *history);
  if (replay.json) {
    output->Write(report.Json() + "\n");
  } else {
    report.Text(output);
  }
  return absl::OkStatus();
}

absl::Status ReplayLog(const LeadOptions& leads, const LogOptions& log,
                       const LogReplay& replay) {
  absl::StatusOr<std::vector<StageInfo>> stages =
      StagesOf(replay.policy, replay.process);
  if (!stages.ok()) return stages.status();
  ProcessLog report(replay, *std::move(stages));
  return RunLog(
      leads, log, replay.policy,
      [&](const Lead& lead, OutputFile* output) {
        return ReportReplay(replay, lead, output);
      },
      &report);
}

}  // namespace bantam::cli
