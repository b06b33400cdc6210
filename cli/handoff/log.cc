#include "cli/handoff/log.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "cli/handoff/report.h"
#include "cli/handoff/summary.h"
#include "cli/log/run.h"
#include "cli/output/format.h"

namespace bantam::cli {
namespace {

class HandoffLog : public LogReport {
 public:
  explicit HandoffLog(const HandoffReplay& replay)
      : LogReport({"handoff", replay.handoff, replay.policy, replay.options.at,
                   replay.options.known, replay.json},
                  {{"subject"},
                   {"state"},
                   {"since", false, true},
                   {"owner", false, true},
                   {"owed", false, true},
                   {"by", false, true},
                   {"until", false, true},
                   {"breaches", true, true},
                   {"faults", true, true}}),
        replay_(replay) {}

 protected:
  absl::Status Count(const Lead& lead, const Fault& fault,
                     std::vector<std::string>* shown) override {
    const auto history = ReplayHandoff(lead, replay_.handoff, replay_.options);
    if (!history.ok()) return history.status();
    if (shown != nullptr && replay_.json) {
      const auto intents =
          HandoffIntents(lead, replay_.handoff, replay_.options);
      if (!intents.ok()) return intents.status();
      *shown = {HandoffJson({lead, replay_.options, *history, *intents})};
    } else if (shown != nullptr) {
      *shown = Row(lead, *history);
    }
    summary_.Add(*history);
    for (const HandoffFault& each : history->faults) {
      fault(each.message, HandoffProblemName(each.problem));
    }
    return absl::OkStatus();
  }

  void WriteSummary(OutputFile* output) const override {
    summary_.Text(replay_.policy, output);
  }
  std::string JsonSummary() const override {
    return summary_.Json(replay_.policy);
  }

 private:
  static std::vector<std::string> Row(const Lead& lead,
                                      const HandoffHistory& history) {
    const bool owed = history.duty != HandoffDuty::kNone;
    const auto count = [](size_t number) {
      return number == 0 ? "" : WithCommas(static_cast<int64_t>(number));
    };
    return {lead.id(),
            Lower(HandoffStateName(history.state)),
            history.since ? model::FormatInstant(*history.since) : "",
            history.owner,
            owed ? Lower(HandoffDutyName(history.duty)) : "",
            owed ? history.due_by : "",
            owed && history.due ? model::FormatInstant(*history.due) : "",
            count(history.breaches.size()),
            count(history.faults.size())};
  }

  const HandoffReplay& replay_;
  HandoffSummary summary_;
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
  return RunLog(
      leads, log, replay.policy,
      [&](const Lead& lead, OutputFile* output) {
        return ReportHandoff(replay, lead, output);
      },
      &report);
}

}  // namespace bantam::cli
