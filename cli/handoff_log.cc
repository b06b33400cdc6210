#include "cli/handoff_log.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "cli/format.h"
#include "cli/handoff_report.h"
#include "cli/handoff_summary.h"
#include "cli/log_run.h"
#include "cli/output_table.h"

namespace bantam::cli {
namespace {

class HandoffLog : public LogReport {
 public:
  explicit HandoffLog(const HandoffReplay& replay) : replay_(replay) {}

  absl::Status One(const Lead& lead, OutputFile* output) override {
    return ReportHandoff(replay_, lead, output);
  }

  void Begin(OutputFile* output) override {
    table_.emplace(std::vector<OutputTable::Column>{{"subject"},
                                                    {"state"},
                                                    {"since", false, true},
                                                    {"owner", false, true},
                                                    {"owed", false, true},
                                                    {"by", false, true},
                                                    {"until", false, true},
                                                    {"breaches", true, true},
                                                    {"faults", true, true}},
                   output);
    if (!replay_.json) return;
    output->Write("{\"handoff\":" + JsonString(replay_.handoff) + ",\"at\":" +
                  JsonString(model::FormatInstant(replay_.options.at)));
    if (replay_.options.known) {
      output->Write(",\"known\":" +
                    JsonString(model::FormatInstant(*replay_.options.known)));
    }
    output->Write(",\"subjects\":[");
  }

  absl::Status Add(const Lead& lead, bool show, OutputFile* output) override {
    const auto history = ReplayHandoff(lead, replay_.handoff, replay_.options);
    if (!history.ok()) return history.status();
    if (show && replay_.json) {
      const auto intents =
          HandoffIntents(lead, replay_.handoff, replay_.options);
      if (!intents.ok()) return intents.status();
      output->Write((summary_.subjects() == 0 ? "" : ",") +
                    HandoffJson({lead, replay_.options, *history, *intents}));
    } else if (show) {
      Show(lead, *history);
    }
    summary_.Add(*history);
    for (const HandoffFault& fault : history->faults) {
      faults_.Add(lead.id(), fault.message, HandoffProblemName(fault.problem),
                  show);
    }
    return absl::OkStatus();
  }

  void Finish(int64_t hidden, OutputFile* output) override {
    if (replay_.json) {
      output->Write("],\"summary\":" + summary_.Json(replay_.policy) +
                    JsonGaps() + "}\n");
      return;
    }
    table_->Finish();
    WriteHidden(hidden, output);
    output->Write("\n");
    summary_.Text(replay_.policy, output);
    faults_.Write(output);
    WriteReplayed(summary_.subjects(), replay_.policy,
                  {.at = replay_.options.at, .known = replay_.options.known},
                  output);
  }

 private:
  void Show(const Lead& lead, const HandoffHistory& history) {
    const bool owed = history.duty != HandoffDuty::kNone;
    const auto count = [](size_t number) {
      return number == 0 ? "" : WithCommas(static_cast<int64_t>(number));
    };
    table_->Row({lead.id(), Lower(HandoffStateName(history.state)),
                 history.since ? model::FormatInstant(*history.since) : "",
                 history.owner,
                 owed ? Lower(HandoffDutyName(history.duty)) : "",
                 owed ? history.due_by : "",
                 owed && history.due ? model::FormatInstant(*history.due) : "",
                 count(history.breaches.size()), count(history.faults.size())});
  }

  const HandoffReplay& replay_;
  HandoffSummary summary_;
  std::optional<OutputTable> table_;
  FaultLines faults_;
};

}  // namespace

absl::Status ReportHandoff(const HandoffReplay& replay, const Lead& lead,
                           OutputFile* output) {
  const auto history = ReplayHandoff(lead, replay.handoff, replay.options);
  if (!history.ok()) return history.status();
  const auto intents = HandoffIntents(lead, replay.handoff, replay.options);
  if (!intents.ok()) return intents.status();
  const HandoffView view{lead, replay.options, *history, *intents};
  if (replay.json) {
    output->Write(HandoffJson(view) + "\n");
  } else {
    WriteHandoff(view, output);
  }
  return absl::OkStatus();
}

absl::Status ReplayHandoffLog(const LeadOptions& leads, const LogOptions& log,
                              const HandoffReplay& replay) {
  // That there is such a handoff is known before a file is read.
  const auto known =
      ReplayHandoff(Lead(replay.policy), replay.handoff, replay.options);
  if (!known.ok()) return known.status();
  HandoffLog report(replay);
  return RunLog(leads, log, replay.policy, replay.json, &report);
}

}  // namespace bantam::cli
