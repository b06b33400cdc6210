// bantam move: whether one lead's subject may move to another stage, and what
// is missing.

#include "bantam/moves.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "bantam/explain.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input/load.h"
#include "cli/input/one_lead.h"
#include "cli/log/left_out.h"
#include "cli/log/run.h"
#include "cli/options/process_option.h"
#include "cli/output/console.h"
#include "cli/output/format.h"
#include "cli/output/json_parts.h"
#include "cli/output/output_file.h"
#include "cli/replay/report.h"

namespace bantam::cli {
namespace {

struct MoveCommand {
  OneLeadOptions lead;
  LogOptions log;
  std::string process;
  std::string to;
  std::vector<std::string> roles;
  std::string reason;
  std::string locale = "en";
  bool override_requirements = false;
  bool json = false;
};

std::string JsonMove(const MoveAnswer& move) {
  std::string json = "{\"to\":" + JsonString(move.to) +
                     ",\"allowed\":" + JsonString(DecisionName(move.allowed));
  if (!move.transition.empty()) {
    json += ",\"transition\":" + JsonString(move.transition);
  }
  json += ",\"obstacles\":[";
  for (size_t i = 0; i < move.obstacles.size(); ++i) {
    const MoveObstacle& obstacle = move.obstacles[i];
    json += (i == 0 ? "{\"obstacle\":" : ",{\"obstacle\":") +
            JsonString(ObstacleName(obstacle.obstacle)) +
            ",\"instead\":" + JsonStrings(obstacle.instead) + "}";
  }
  json += "],\"unmet\":[";
  for (size_t i = 0; i < move.unmet.size(); ++i) {
    json += (i == 0 ? "" : ",") + JsonUnmet(move.unmet[i]);
  }
  return json + "]}";
}

// What is asked of every lead: by whom, when, in which process.
class MoveReport {
 public:
  MoveReport(const MoveCommand& command, const Lead& lead, Instant now,
             const StageHistory& history)
      : command_(command), lead_(lead), now_(now), history_(history) {}

  std::string Text(const std::vector<MoveAnswer>& moves) const {
    const std::string& id = lead_.id();
    std::string text = "Lead " + (id.empty() ? "(no id)" : Printable(id)) +
                       " at " + model::FormatInstant(now_) + "\n" +
                       history_.process + ": " + Title(history_.stage);
    if (history_.since) {
      text += " since " + model::FormatInstant(*history_.since);
    }
    text += "\n";
    LeftOut left_out;
    left_out.Add(history_);
    text += LeftOutText(lead_.policy(), left_out, /*count_subjects=*/false);
    if (moves.empty()) text += "\nNo transition leads out of it.\n";
    for (const MoveAnswer& move : moves) {
      text += "\n" + PrintableLines(Explain(lead_.policy(), move,
                                            {.locale = command_.locale}));
    }
    return text;
  }

  std::string Json(const std::vector<MoveAnswer>& moves) const {
    std::string json = "{\"lead_id\":" + JsonString(lead_.id()) +
                       ",\"now\":" + JsonString(model::FormatInstant(now_)) +
                       ",\"process\":" + JsonString(history_.process) +
                       ",\"stage\":" + JsonString(history_.stage);
    if (history_.since) {
      json += ",\"since\":" + JsonString(model::FormatInstant(*history_.since));
    }
    LeftOut left_out;
    left_out.Add(history_);
    AddLeftOut(lead_.policy(), left_out, &json);
    json += ",\"moves\":[";
    for (size_t i = 0; i < moves.size(); ++i) {
      json += (i == 0 ? "" : ",") + JsonMove(moves[i]);
    }
    return json + "]}\n";
  }

 private:
  std::string Title(const std::string& stage) const {
    return StageTitle(lead_.policy(), history_.process, stage, command_.locale);
  }

  const MoveCommand& command_;
  const Lead& lead_;
  Instant now_;
  const StageHistory& history_;
};

// Says of the lead what the command asks for, now, in `process`.
absl::Status ReportMoves(const MoveCommand& command, const std::string& process,
                         Instant now, const Lead& lead, OutputFile* output) {
  const MoveRequest request = {
      .process = process,
      .to = command.to,
      .roles = command.roles,
      .reason = command.reason,
      .override_requirements = command.override_requirements};
  Mover mover(lead.policy());
  std::vector<MoveAnswer> moves;
  if (command.to.empty()) {
    auto options = mover.Options(lead, request, now);
    if (!options.ok()) return options.status();
    moves = *std::move(options);
  } else {
    const auto move = mover.CanMove(lead, request, now);
    if (!move.ok()) return move.status();
    moves.push_back(*move);
  }
  const auto history = Replay(lead, process, {.at = now});
  if (!history.ok()) return history.status();
  const MoveReport report(command, lead, now, *history);
  output->Write(command.json ? report.Json(moves) : report.Text(moves));
  return absl::OkStatus();
}

absl::Status AskToMove(const MoveCommand& command) {
  absl::Status status = CheckOneLeadOrLog(command.lead, command.log);
  if (!status.ok()) return status;
  const absl::StatusOr<Policy> policy = LoadPolicy(command.lead.leads.policy);
  if (!policy.ok()) return policy.status();
  const absl::StatusOr<std::string> process =
      ProcessOf(*policy, command.process);
  if (!process.ok()) return process.status();
  const absl::StatusOr<Instant> now = NowOf(command.lead.now);
  if (!now.ok()) return now.status();
  if (!command.log.events.empty()) {
    LeadOptions leads = command.lead.leads;
    leads.path = command.log.events;
    const auto report = [&](const Lead& lead, OutputFile* output) {
      return ReportMoves(command, *process, *now, lead, output);
    };
    return RunLog(leads, command.log, *policy, report, nullptr);
  }
  Lead lead(*policy);
  status = ReadOneLead(command.lead, &lead);
  if (!status.ok()) return status;
  auto output = OutputFile::Open("");
  if (!output.ok()) return output.status();
  status = ReportMoves(command, *process, *now, lead, output->get());
  const absl::Status written = (*output)->Close();
  return status.ok() ? written : status;
}

}  // namespace

void AddMove(Command app, Run* run) {
  const auto options = std::make_shared<MoveCommand>();
  Command command = app.AddCommand(
      "move",
      "Says whether one lead's subject may move to another stage, and "
      "everything that is missing");
  options->log.only_one = true;
  AddOneLeadOrLogOptions(command, &options->lead, &options->log);
  AddNowOption(command, &options->lead.now);
  AddProcessOption(command, &options->process);
  command
      .AddOption("--to", options->to,
                 "The stage to move to; default: every one that can be reached")
      .Named("STAGE")
      .NotEmpty();
  command
      .AddOption("--role", options->roles,
                 "A role of who wants to move it; once for each")
      .Named("ID")
      .NotEmpty()
      .OneAtATime();
  command.AddOption("--reason", options->reason, "The reason given")
      .Named("REASON")
      .NotEmpty();
  command.AddFlag("--override", options->override_requirements,
                  "Pass requirements, as one of the process's override roles "
                  "with a reason may");
  command
      .AddOption("--locale", options->locale,
                 "Language of labels, such as en or zh-Hant-TW; default: en")
      .Named("TAG")
      .NotEmpty();
  command.AddFlag("--json", options->json, "One JSON object instead of text");
  command.SetFooter(
      "A move that is denied is an answer and no error. A requirement is open\n"
      "where something is unknown, and unmet where it cannot hold.\n"
      "\n"
      "Examples:\n"
      "  bantam move lead.json --policy policy.textproto --role ae\n"
      "  bantam move lead.json -p policy.textproto --to lost --reason "
      "no_budget\n"
      "  bantam move --events log.csv -p policy.textproto -m "
      "mapping.textproto \\\n"
      "      --subject O-17\n");
  command.OnChosen(
      [options, run] { *run = [options] { return AskToMove(*options); }; });
}

}  // namespace bantam::cli
