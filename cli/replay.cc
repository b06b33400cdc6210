// bantam replay: what one lead's history makes of its subject.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "bantam/process.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/format.h"
#include "cli/load.h"
#include "cli/one_lead.h"
#include "cli/output_file.h"
#include "cli/output_table.h"
#include "cli/process_option.h"

namespace bantam::cli {
namespace {

struct ReplayCommand {
  OneLeadOptions lead;
  std::string process;
  std::string at;
  std::string known;
  std::string locale = "en";
  bool json = false;
};

std::string TimeOf(const std::optional<Instant>& time) {
  return time ? model::FormatInstant(*time) : "";
}

// What is said of a visit beside its times.
std::string NotesOf(const StageVisit& visit) {
  std::vector<std::string> notes;
  if (visit.automatic) notes.emplace_back("automatic");
  if (visit.overridden) notes.emplace_back("overridden");
  if (visit.late) notes.emplace_back("recorded late");
  return Joined(notes, ", ");
}

class ReplayReport {
 public:
  ReplayReport(const ReplayCommand& command, const Lead& lead,
               const ReplayOptions& options, const StageHistory& history)
      : command_(command), lead_(lead), options_(options), history_(history) {}

  void Text(OutputFile* output) const {
    const std::string& id = lead_.id();
    output->Write("Lead " + (id.empty() ? "(no id)" : Printable(id)) + " at " +
                  model::FormatInstant(options_.at));
    if (options_.known) {
      output->Write(", as known at " + model::FormatInstant(*options_.known));
    }
    output->Write("\n" + history_.process + ": " + Title(history_.stage));
    if (history_.since) {
      output->Write(" since " + model::FormatInstant(*history_.since));
    }
    if (!history_.highest.empty()) {
      output->Write("; highest: " + Title(history_.highest));
    }
    output->Write("\n");
    if (history_.next_due) {
      output->Write("Next limit: " + history_.next_limit + ", due " +
                    model::FormatInstant(*history_.next_due) + "\n");
    }
    WriteVisits(output);
    WriteTotals(output);
    WriteLimits(output);
    if (history_.faults.empty()) return;
    output->Write(
        "\n" + Counted(static_cast<int64_t>(history_.faults.size()), "fault") +
        ":\n");
    for (const EventFault& fault : history_.faults) {
      output->Write("  " + Printable(fault.message) + " [" +
                    std::string(EventProblemName(fault.problem)) + "]\n");
    }
  }

  std::string Json() const {
    std::string json =
        "{\"lead_id\":" + JsonString(lead_.id()) +
        ",\"process\":" + JsonString(history_.process) +
        ",\"at\":" + JsonString(model::FormatInstant(options_.at));
    AddTime("known", options_.known, &json);
    json += ",\"stage\":" + JsonString(history_.stage);
    AddTime("since", history_.since, &json);
    json += ",\"highest\":" + JsonString(history_.highest) + ",\"visits\":[";
    for (size_t i = 0; i < history_.visits.size(); ++i) {
      json += (i == 0 ? "" : ",") + JsonVisit(history_.visits[i]);
    }
    json += "],\"totals\":[";
    for (size_t i = 0; i < history_.totals.size(); ++i) {
      const StageTotal& total = history_.totals[i];
      json += std::string(i == 0 ? "" : ",") +
              "{\"stage\":" + JsonString(total.stage) +
              ",\"entries\":" + std::to_string(total.entries);
      AddTime("first_entered", total.first_entered, &json);
      AddTime("last_entered", total.last_entered, &json);
      json += ",\"spent\":" + JsonString(model::FormatSpan(total.spent)) + "}";
    }
    json += "],\"faults\":[";
    for (size_t i = 0; i < history_.faults.size(); ++i) {
      const EventFault& fault = history_.faults[i];
      json += std::string(i == 0 ? "" : ",") +
              "{\"event_id\":" + JsonString(fault.event_id) +
              ",\"problem\":" + JsonString(EventProblemName(fault.problem)) +
              ",\"message\":" + JsonString(fault.message) + "}";
    }
    json += "]";
    if (history_.next_due) {
      json += ",\"next_limit\":" + JsonString(history_.next_limit);
      AddTime("next_due", history_.next_due, &json);
    }
    return json + "}\n";
  }

 private:
  std::string Title(const std::string& stage) const {
    return StageTitle(lead_.policy(), history_.process, stage, command_.locale);
  }

  static void AddTime(const char* name, const std::optional<Instant>& time,
                      std::string* json) {
    if (!time) return;
    *json += std::string(",\"") + name +
             "\":" + JsonString(model::FormatInstant(*time));
  }

  static std::string JsonVisit(const StageVisit& visit) {
    std::string json = "{\"stage\":" + JsonString(visit.stage) +
                       ",\"event_id\":" + JsonString(visit.event_id);
    AddTime("entered", visit.entered, &json);
    AddTime("left", visit.left, &json);
    const auto text = [&](const char* name, const std::string& value) {
      if (value.empty()) return;
      json += std::string(",\"") + name + "\":" + JsonString(value);
    };
    text("actor", visit.actor);
    text("reason", visit.reason);
    if (visit.automatic) json += ",\"automatic\":true";
    if (visit.overridden) json += ",\"overridden\":true";
    if (visit.late) json += ",\"late\":true";
    json += ",\"limits\":[";
    for (size_t i = 0; i < visit.limits.size(); ++i) {
      const LimitState& limit = visit.limits[i];
      json += std::string(i == 0 ? "" : ",") +
              "{\"id\":" + JsonString(limit.id) +
              ",\"standing\":" + JsonString(LimitStandingName(limit.standing));
      AddTime("due", limit.due, &json);
      AddTime("done", limit.done, &json);
      json += "}";
    }
    return json + "]}";
  }

  void WriteVisits(OutputFile* output) const {
    if (history_.visits.empty()) return;
    output->Write("\n");
    OutputTable table({{"stage"},
                       {"entered"},
                       {"left", false, true},
                       {"by", false, true},
                       {"reason", false, true},
                       {"", false, true}},
                      output);
    for (const StageVisit& visit : history_.visits) {
      table.Row({visit.stage, TimeOf(visit.entered), TimeOf(visit.left),
                 visit.actor, visit.reason, NotesOf(visit)});
    }
    table.Finish();
  }

  void WriteTotals(OutputFile* output) const {
    if (history_.totals.empty()) return;
    output->Write("\n");
    OutputTable table({{"stage"}, {"entries", true}, {"time there", true}},
                      output);
    for (const StageTotal& total : history_.totals) {
      table.Row({total.stage, std::to_string(total.entries),
                 model::FormatSpan(total.spent)});
    }
    table.Finish();
  }

  void WriteLimits(OutputFile* output) const {
    OutputTable table(
        {{"stage"}, {"limit"}, {"standing"}, {"due"}, {"done", false, true}},
        output);
    bool any = false;
    for (const StageVisit& visit : history_.visits) {
      for (const LimitState& limit : visit.limits) {
        if (!any) output->Write("\n");
        any = true;
        table.Row({visit.stage, limit.id,
                   Lower(LimitStandingName(limit.standing)), TimeOf(limit.due),
                   TimeOf(limit.done)});
      }
    }
    table.Finish();
  }

  const ReplayCommand& command_;
  const Lead& lead_;
  const ReplayOptions& options_;
  const StageHistory& history_;
};

absl::Status ReplayLead(const ReplayCommand& command) {
  absl::Status status = command.lead.Check();
  if (!status.ok()) return status;
  const absl::StatusOr<Policy> policy = LoadPolicy(command.lead.leads.policy);
  if (!policy.ok()) return policy.status();
  const absl::StatusOr<std::string> process =
      ProcessOf(*policy, command.process);
  if (!process.ok()) return process.status();
  ReplayOptions options;
  const absl::StatusOr<Instant> at = TimeOption("--at", command.at);
  if (!at.ok()) return at.status();
  options.at = *at;
  if (!command.known.empty()) {
    const absl::StatusOr<Instant> known = TimeOption("--known", command.known);
    if (!known.ok()) return known.status();
    options.known = *known;
  }
  Lead lead(*policy);
  status = ReadOneLead(command.lead, &lead);
  if (!status.ok()) return status;
  const auto history = Replay(lead, *process, options);
  if (!history.ok()) return history.status();
  const ReplayReport report(command, lead, options, *history);
  if (command.json) return WriteWholeFile("", report.Json());
  auto output = OutputFile::Open("");
  if (!output.ok()) return output.status();
  report.Text(output->get());
  return (*output)->Close();
}

}  // namespace

void AddReplay(Command app, Run* run) {
  const auto options = std::make_shared<ReplayCommand>();
  Command command = app.AddCommand(
      "replay", "Says where one lead's history has brought its subject");
  AddWhichLeadOptions(command, &options->lead);
  AddProcessOption(command, &options->process);
  command
      .AddOption("--at", options->at,
                 "As it was at this time, RFC 3339; default: the present")
      .Named("TIME");
  command
      .AddOption("--known", options->known,
                 "As it was known at this time: without what was recorded "
                 "later")
      .Named("TIME");
  command
      .AddOption("--locale", options->locale,
                 "Language of labels, such as en or zh-Hant-TW; default: en")
      .Named("TAG");
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
      "      --known 2026-05-02T00:00:00Z\n");
  command.OnChosen(
      [options, run] { *run = [options] { return ReplayLead(*options); }; });
}

}  // namespace bantam::cli
