// bantam replay: where history has brought one lead's subject, or those of a
// whole log.

#include <memory>
#include <string>

#include "bantam/process.h"
#include "cli/commands.h"
#include "cli/input/load.h"
#include "cli/input/one_lead.h"
#include "cli/options/process_option.h"
#include "cli/output/output_file.h"
#include "cli/replay/log.h"

namespace bantam::cli {
namespace {

struct ReplayCommand {
  OneLeadOptions lead;
  LogOptions log;
  std::string process;
  std::string at;
  std::string known;
  std::string locale = "en";
  bool json = false;
};

absl::Status ReplayLead(const ReplayCommand& command, const LogReplay& replay) {
  Lead lead(replay.policy);
  absl::Status status = ReadOneLead(command.lead, &lead);
  if (!status.ok()) return status;
  auto output = OutputFile::Open("");
  if (!output.ok()) return output.status();
  status = ReportReplay(replay, lead, output->get());
  const absl::Status closed = (*output)->Close();
  return status.ok() ? closed : status;
}

absl::Status ReplayWhatIsAsked(const ReplayCommand& command) {
  absl::Status status = CheckOneLeadOrLog(command.lead, command.log);
  if (!status.ok()) return status;
  const absl::StatusOr<Policy> policy = LoadPolicy(command.lead.leads.policy);
  if (!policy.ok()) return policy.status();
  const absl::StatusOr<std::string> process =
      ProcessOf(*policy, command.process);
  if (!process.ok()) return process.status();
  const absl::StatusOr<ReplayOptions> options =
      ReplayOptionsOf(command.at, command.known);
  if (!options.ok()) return options.status();
  const LogReplay replay{*policy, *process, *options, command.locale,
                         command.json};
  if (command.log.events.empty()) return ReplayLead(command, replay);
  LeadOptions leads = command.lead.leads;
  leads.path = command.log.events;
  return ReplayLog(leads, command.log, replay);
}

}  // namespace

void AddReplay(Command app, Run* run) {
  const auto options = std::make_shared<ReplayCommand>();
  Command command = app.AddCommand(
      "replay",
      "Says where history has brought one lead's subject, or all of a log");
  AddOneLeadOrLogOptions(command, &options->lead, &options->log);
  AddProcessOption(command, &options->process);
  AddReplayTimeOptions(command, &options->at, &options->known);
  command
      .AddOption("--locale", options->locale,
                 "Language of labels, such as en or zh-Hant-TW; default: en")
      .Named("TAG")
      .NotEmpty();
  command.AddFlag("--json", options->json, "One JSON object instead of tables");
  command.SetFooter(
      "An event that cannot be is left out and named, as is one that the "
      "policy\n"
      "has no transition for, which counts.\n"
      "\n"
      "Examples:\n"
      "  bantam replay lead.json --policy policy.textproto\n"
      "  bantam replay lead.json -p policy.textproto --at "
      "2026-05-01T00:00:00Z \\\n"
      "      --known 2026-05-02T00:00:00Z\n"
      "  bantam replay --events log.csv -p policy.textproto -m "
      "mapping.textproto\n"
      "  bantam replay --events log.jsonl -p policy.textproto -m "
      "mapping.textproto \\\n"
      "      --subject O-17 --json\n");
  command.OnChosen([options, run] {
    *run = [options] { return ReplayWhatIsAsked(*options); };
  });
}

}  // namespace bantam::cli
