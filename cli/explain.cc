// bantam explain: why one lead has the points it has.

#include "bantam/explain.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "bantam/codec.h"
#include "bantam/evaluator.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/format.h"
#include "cli/lead_source.h"
#include "cli/load.h"
#include "cli/output_file.h"

namespace bantam::cli {
namespace {

struct ExplainCommand {
  LeadOptions leads;
  std::optional<std::string> id;
  std::optional<int64_t> row;
  std::string now;
  std::string format = "text";
  std::string locale = "en";
  bool show_personal = false;
};

// Reads on until the lead that is asked for stands in `*lead`.
absl::Status FindLead(const ExplainCommand& command, LeadSource& source,
                      Lead* lead) {
  Lead next(lead->policy());
  int64_t found_row = 0;
  int64_t others = 0;
  int64_t bad = 0;
  for (;;) {
    const absl::StatusOr<LeadSource::Next> read = source.Read(&next);
    if (!read.ok()) return read.status();
    if (*read == LeadSource::Next::kEnd) break;
    const bool is_it = command.row  ? source.row() == *command.row
                       : command.id ? next.id() == *command.id
                                    : true;
    if (*read == LeadSource::Next::kBad) {
      ++bad;
      const bool asked_for = is_it && (command.row || !command.id);
      if (!asked_for) continue;
      return DataError("row " + std::to_string(source.row()) + ": " +
                       source.problem());
    }
    if (!is_it) continue;
    if (found_row != 0) {
      if (!command.id) {
        return UsageError(
            "there are more leads than one; say which by --id "
            "or --row");
      }
      ++others;
      continue;
    }
    found_row = source.row();
    std::swap(*lead, next);
    if (command.row) return absl::OkStatus();
  }
  if (found_row == 0) {
    std::string message =
        command.id    ? "no lead has the id '" + *command.id + "'"
        : command.row ? "there is no row " + std::to_string(*command.row) +
                            ", only " + Counted(source.row(), "lead")
                      : "there are no leads";
    if (bad > 0) {
      message += "; " + Counted(bad, "lead") +
                 " could not be read (bantam score says why)";
    }
    return DataError(message);
  }
  if (others > 0) {
    PrintNote("this is row " + std::to_string(found_row) + "; " +
              Counted(others, "more lead") + " with this id follow" +
              (others == 1 ? "s" : "") + " (--row chooses)");
  }
  return absl::OkStatus();
}

absl::Status ExplainLead(const ExplainCommand& command) {
  absl::Status status = command.leads.Check();
  if (!status.ok()) return status;
  if (command.row && *command.row < 1) {
    return UsageError("rows count from 1");
  }
  const absl::StatusOr<Policy> policy = LoadPolicy(command.leads.policy);
  if (!policy.ok()) return policy.status();
  auto source = OpenLeads(command.leads, *policy);
  if (!source.ok()) return source.status();
  const absl::StatusOr<Instant> now = NowOf(command.now);
  if (!now.ok()) return now.status();
  Lead lead(*policy);
  status = FindLead(command, **source, &lead);
  if (!status.ok()) return status;
  Evaluator evaluator(*policy);
  const absl::StatusOr<Evaluation> answer =
      evaluator.Evaluate(lead, *now, Detail::kExplained);
  if (!answer.ok()) return answer.status();
  if (command.format == "json") {
    return WriteWholeFile("", EvaluationToJson(*answer) + "\n");
  }
  ExplainOptions options;
  options.locale = command.locale;
  options.show_personal = command.show_personal;
  return WriteWholeFile("", Explain(lead, *answer, options));
}

}  // namespace

void AddExplain(CLI::App& app, Run* run) {
  const auto options = std::make_shared<ExplainCommand>();
  CLI::App* command =
      app.add_subcommand("explain", "Says why one lead has its points");
  AddLeadOptions(*command, &options->leads);
  CLI::Option* id =
      command->add_option("--id", options->id, "The lead with this id")
          ->type_name("ID");
  command
      ->add_option("--row", options->row,
                   "The lead with this number in the file, from 1")
      ->type_name("N")
      ->excludes(id);
  command
      ->add_option("--now", options->now,
                   "The time for which scores hold, RFC 3339; default: the "
                   "present")
      ->type_name("TIME");
  command
      ->add_option("-f,--format", options->format,
                   "text, or the evaluation as json; default: text")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "json"}));
  command
      ->add_option("--locale", options->locale,
                   "Language of labels, such as en or zh-Hant-TW; default: "
                   "en")
      ->type_name("TAG");
  command->add_flag("--show-personal", options->show_personal,
                    "Show values of fields that are marked personal");
  command->footer(
      "Examples:\n"
      "  bantam explain lead.json --policy preset:lead_scoring_saas\n"
      "  bantam explain crm.csv -p policy.textproto -m mapping.textproto "
      "--id L-17\n");
  command->callback(
      [options, run] { *run = [options] { return ExplainLead(*options); }; });
}

}  // namespace bantam::cli
