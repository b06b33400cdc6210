// bantam handoff: where a handoff stands, what is owed, and which step may be
// taken.

#include "bantam/handoff.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bantam/explain.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/handoff/log.h"
#include "cli/handoff/report.h"
#include "cli/input/load.h"
#include "cli/input/one_lead.h"
#include "cli/options/process_option.h"
#include "cli/output/console.h"
#include "cli/output/format.h"
#include "cli/output/output_file.h"

namespace bantam::cli {
namespace {

struct HandoffCommand {
  OneLeadOptions lead;
  LogOptions log;
  std::string handoff;
  std::string at;
  std::string known;
  std::string step;
  std::string actor;
  std::string on_behalf_of;
  std::vector<std::string> roles;
  std::string to;
  std::string method;
  std::string booked_at;
  std::string reason;
  std::string evidence;
  std::string locale = "en";
  bool override_requirements = false;
  bool json = false;
};

// Whether somebody asks to take a step, rather than where it stands.
bool AsksForStep(const HandoffCommand& command) {
  return !command.actor.empty();
}

absl::Status CheckOptions(const HandoffCommand& command) {
  absl::Status status = CheckOneLeadOrLog(command.lead, command.log);
  if (!status.ok() || AsksForStep(command)) {
    if (status.ok() && !command.known.empty()) {
      return UsageError(
          "--known goes without --actor: what may be done now is asked of all "
          "that is known now");
    }
    if (status.ok() && !command.log.events.empty()) {
      return UsageError("--actor goes with LEADS, not with --events");
    }
    return status;
  }
  if (command.step.empty() && command.roles.empty() && command.to.empty() &&
      command.on_behalf_of.empty() && command.method.empty() &&
      command.booked_at.empty() && command.reason.empty() &&
      command.evidence.empty() && !command.override_requirements) {
    return absl::OkStatus();
  }
  return UsageError("who wants to take the step? Say --actor");
}

absl::StatusOr<HandoffRequest> RequestOf(const HandoffCommand& command,
                                         const std::string& handoff) {
  HandoffRequest request;
  request.handoff = handoff;
  request.actor = command.actor;
  request.on_behalf_of = command.on_behalf_of;
  request.roles = command.roles;
  request.to = command.to;
  request.reason = command.reason;
  request.evidence = command.evidence;
  request.override_requirements = command.override_requirements;
  if (!command.step.empty()) {
    const auto step = FindHandoffStep(command.step);
    if (!step) {
      std::vector<std::string> steps;
      for (int i = 1; i <= model::kHandoffSteps; ++i) {
        steps.emplace_back(HandoffStepName(static_cast<model::HandoffStep>(i)));
      }
      return UsageError("there is no step '" + command.step + "'; there are " +
                        Joined(steps, ", "));
    }
    request.step = *step;
  }
  if (!command.method.empty()) {
    request.method = FindHandoffMethod(command.method);
    if (!request.method) {
      return UsageError(
          "--method is live_call, booked_call or introduction, "
          "found '" +
          command.method + "'");
    }
  }
  if (!command.booked_at.empty()) {
    const auto booked = TimeOption("--booked-at", command.booked_at);
    if (!booked.ok()) return booked.status();
    request.booked_at = *booked;
  }
  return request;
}

// Where the handoff is, and whether the step, or each that can follow, may be
// taken.
absl::Status AskForStep(const HandoffCommand& command,
                        const HandoffReplay& replay, const Lead& lead,
                        OutputFile* output) {
  const absl::StatusOr<HandoffRequest> request =
      RequestOf(command, replay.handoff);
  if (!request.ok()) return request.status();
  Handoffs handoffs(replay.policy);
  std::vector<HandoffAnswer> answers;
  if (command.step.empty()) {
    auto options = handoffs.Options(lead, *request, replay.options.at);
    if (!options.ok()) return options.status();
    answers = *std::move(options);
  } else {
    auto answer = handoffs.CanStep(lead, *request, replay.options.at);
    if (!answer.ok()) return answer.status();
    answers.push_back(*std::move(answer));
  }
  const auto history = ReplayHandoff(lead, replay.handoff, replay.options);
  if (!history.ok()) return history.status();
  const std::string state(HandoffStateName(history->state));
  const std::string at = model::FormatInstant(replay.options.at);
  if (replay.json) {
    output->Write("{\"lead_id\":" + JsonString(lead.id()) +
                  ",\"now\":" + JsonString(at) +
                  ",\"handoff\":" + JsonString(replay.handoff) +
                  ",\"state\":" + JsonString(state) + ",\"steps\":[");
    for (size_t i = 0; i < answers.size(); ++i) {
      output->Write((i == 0 ? "" : ",") + HandoffAnswerJson(answers[i]));
    }
    output->Write("]}\n");
    return absl::OkStatus();
  }
  output->Write(
      "Lead " + (lead.id().empty() ? "(no id)" : Printable(lead.id())) +
      " at " + at + "\n" + replay.handoff + ": " + Lower(state) + "; owner: " +
      (history->owner.empty() ? "nobody" : Printable(history->owner)) + "\n");
  if (answers.empty()) output->Write("\nNo step can follow.\n");
  for (const HandoffAnswer& answer : answers) {
    output->Write("\n" + PrintableLines(Explain(replay.policy, answer,
                                                {.locale = command.locale})));
  }
  return absl::OkStatus();
}

// The one that was named, which may be one that there is not, or the policy's
// only one.
absl::StatusOr<std::string> HandoffOf(const Policy& policy,
                                      const std::string& wanted) {
  if (!wanted.empty()) return wanted;
  const std::vector<std::string>& all = policy.handoff_ids();
  if (all.size() == 1) return all[0];
  if (all.empty()) {
    return UsageError("policy '" + policy.id() + "' has no handoff");
  }
  return UsageError("there are several handoffs; say which by --handoff: " +
                    Joined(all, ", "));
}

absl::Status AskAboutHandoff(const HandoffCommand& command) {
  absl::Status status = CheckOptions(command);
  if (!status.ok()) return status;
  const absl::StatusOr<Policy> policy = LoadPolicy(command.lead.leads.policy);
  if (!policy.ok()) return policy.status();
  const absl::StatusOr<std::string> handoff =
      HandoffOf(*policy, command.handoff);
  if (!handoff.ok()) return handoff.status();
  const absl::StatusOr<ReplayOptions> times =
      ReplayOptionsOf(command.at, command.known);
  if (!times.ok()) return times.status();
  const HandoffReplayOptions options{.at = times->at, .known = times->known};
  const HandoffReplay replay{*policy, *handoff, options, command.json};
  if (!command.log.events.empty()) {
    LeadOptions leads = command.lead.leads;
    leads.path = command.log.events;
    return AsUsage(ReplayHandoffLog(leads, command.log, replay));
  }
  Lead lead(*policy);
  status = ReadOneLead(command.lead, &lead);
  if (!status.ok()) return status;
  auto output = OutputFile::Open("");
  if (!output.ok()) return output.status();
  status = AsksForStep(command)
               ? AskForStep(command, replay, lead, output->get())
               : ReportHandoff(replay, lead, output->get());
  const absl::Status written = (*output)->Close();
  return status.ok() ? written : AsUsage(status);
}

void AddStepOptions(Command command, HandoffCommand* options) {
  command
      .AddOption("--actor", options->actor,
                 "The person who wants to take a step; says whether they may")
      .Named("PERSON");
  command
      .AddOption("--step", options->step,
                 "The step, such as offer or accept; default: every one that "
                 "can follow")
      .Named("STEP");
  command
      .AddOption("--role", options->roles,
                 "A role of who wants to take it; once for each")
      .Named("ID")
      .OneAtATime();
  command
      .AddOption("--on-behalf-of", options->on_behalf_of,
                 "For whom the actor acts")
      .Named("PERSON");
  command.AddOption("--to", options->to, "To whom it is offered, or reassigned")
      .Named("PERSON");
  command
      .AddOption("--method", options->method,
                 "How it is offered: live_call, booked_call, introduction")
      .Named("METHOD");
  command
      .AddOption("--booked-at", options->booked_at,
                 "For when the call is booked, RFC 3339")
      .Named("TIME");
  command.AddOption("--reason", options->reason, "The reason given")
      .Named("REASON");
  command
      .AddOption("--evidence", options->evidence,
                 "Id of the activity that shows the call")
      .Named("ID");
  command.AddFlag("--override", options->override_requirements,
                  "Pass requirements, as a manager with a reason may");
}

}  // namespace

void AddHandoff(Command app, Run* run) {
  const auto options = std::make_shared<HandoffCommand>();
  Command command = app.AddCommand(
      "handoff",
      "Says where a handoff stands, what is owed by whom until when, and which "
      "step may be taken");
  AddOneLeadOrLogOptions(command, &options->lead, &options->log);
  command
      .AddOption("--handoff", options->handoff,
                 "The handoff; default: the policy's only one")
      .Named("ID");
  AddReplayTimeOptions(command, &options->at, &options->known);
  AddStepOptions(command, options.get());
  command
      .AddOption("--locale", options->locale,
                 "Language of labels, such as en or zh-Hant-TW; default: en")
      .Named("TAG");
  command.AddFlag("--json", options->json, "One JSON object instead of text");
  command.SetFooter(
      "A step that is denied is an answer and no error. What the host is to "
      "do\n"
      "has an id that stays the same however often one asks.\n"
      "\n"
      "Examples:\n"
      "  bantam handoff lead.json -p policy.textproto --handoff sdr_to_ae\n"
      "  bantam handoff lead.json -p policy.textproto --handoff sdr_to_ae \\\n"
      "      --step offer --actor sam --role sdr --to eva --method live_call\n"
      "  bantam handoff --events log.csv -p policy.textproto -m "
      "mapping.textproto \\\n"
      "      --handoff sdr_to_ae\n");
  command.OnChosen([options, run] {
    *run = [options] { return AskAboutHandoff(*options); };
  });
}

}  // namespace bantam::cli
