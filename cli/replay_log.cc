#include "cli/replay_log.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "bantam/stages.h"
#include "cli/format.h"
#include "cli/log_run.h"
#include "cli/output_table.h"
#include "cli/process_option.h"
#include "cli/replay_report.h"
#include "cli/replay_summary.h"

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
      : replay_(replay),
        summary_(replay.policy, replay.process, std::move(stages),
                 replay.locale) {}

  absl::Status One(const Lead& lead, OutputFile* output) override {
    const auto history = Replay(lead, replay_.process, replay_.options);
    if (!history.ok()) return history.status();
    const ReplayReport report(replay_.policy, lead.id(), replay_.locale,
                              replay_.options, *history);
    if (replay_.json) {
      output->Write(report.Json() + "\n");
    } else {
      report.Text(output);
    }
    return absl::OkStatus();
  }

  void Begin(OutputFile* output) override {
    table_.emplace(std::vector<OutputTable::Column>{{"subject"},
                                                    {"stage"},
                                                    {"since", false, true},
                                                    {"next due", false, true},
                                                    {"breaches", true, true},
                                                    {"faults", true, true}},
                   output);
    if (!replay_.json) return;
    output->Write("{\"process\":" + JsonString(replay_.process) + ",\"at\":" +
                  JsonString(model::FormatInstant(replay_.options.at)));
    if (replay_.options.known) {
      output->Write(",\"known\":" +
                    JsonString(model::FormatInstant(*replay_.options.known)));
    }
    output->Write(",\"subjects\":[");
  }

  absl::Status Add(const Lead& lead, bool show, OutputFile* output) override {
    const auto history = Replay(lead, replay_.process, replay_.options);
    if (!history.ok()) return history.status();
    if (show && replay_.json) {
      const ReplayReport report(replay_.policy, lead.id(), replay_.locale,
                                replay_.options, *history);
      output->Write((summary_.subjects() == 0 ? "" : ",") + report.Json());
    } else if (show) {
      Show(lead, *history);
    }
    summary_.Add(*history);
    for (const EventFault& fault : history->faults) {
      faults_.Add(lead.id(), fault.message, EventProblemName(fault.problem),
                  show);
    }
    return absl::OkStatus();
  }

  void Finish(int64_t hidden, OutputFile* output) override {
    if (replay_.json) {
      output->Write("],\"summary\":" + summary_.Json() + JsonGaps() + "}\n");
      return;
    }
    table_->Finish();
    WriteHidden(hidden, output);
    output->Write("\n");
    summary_.Text(output);
    faults_.Write(output);
    WriteReplayed(summary_.subjects(), replay_.policy, replay_.options, output);
  }

 private:
  void Show(const Lead& lead, const StageHistory& history) {
    table_->Row(
        {lead.id(),
         StageTitle(replay_.policy, replay_.process, history.stage,
                    replay_.locale),
         history.since ? model::FormatInstant(*history.since) : "",
         history.next_due ? model::FormatInstant(*history.next_due) : "",
         CountOrNothing(BreachesOf(history)),
         CountOrNothing(static_cast<int64_t>(history.faults.size()))});
  }

  const LogReplay& replay_;
  ReplaySummary summary_;
  std::optional<OutputTable> table_;
  FaultLines faults_;
};

}  // namespace

absl::Status ReplayLog(const LeadOptions& leads, const LogOptions& log,
                       const LogReplay& replay) {
  absl::StatusOr<std::vector<StageInfo>> stages =
      StagesOf(replay.policy, replay.process);
  if (!stages.ok()) return stages.status();
  ProcessLog report(replay, *std::move(stages));
  return RunLog(leads, log, replay.policy, replay.json, &report);
}

}  // namespace bantam::cli
