// bantam explain: why one lead has the points it has.

#include "bantam/explain.h"
#include "bantam/records.h"

#include <memory>
#include <string>

#include "bantam/codec.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/explain/outlook.h"
#include "cli/input/load.h"
#include "cli/input/one_lead.h"
#include "cli/output/output_file.h"

namespace bantam::cli {
namespace {

struct ExplainCommand {
  OneLeadOptions lead;
  std::string format = "text";
  std::string locale = "en";
  bool show_personal = false;
  OutlookOptions outlook;
};

absl::Status ExplainLead(const ExplainCommand& command) {
  absl::Status status = command.lead.Check();
  if (!status.ok()) return status;
  if (command.format == "json" && !command.outlook.empty()) {
    return UsageError("--reach and --crosses go with --format text");
  }
  const absl::StatusOr<Policy> policy = LoadPolicy(command.lead.leads.policy);
  if (!policy.ok()) return policy.status();
  Lead lead(*policy);
  const absl::StatusOr<Evaluation> answer =
      EvaluateOneLead(command.lead, &lead);
  if (!answer.ok()) return answer.status();
  if (command.format == "json") {
    return WriteWholeFile("", ToJson(*answer) + "\n");
  }
  ExplainOptions options;
  options.locale = command.locale;
  options.show_personal = command.show_personal;
  const absl::StatusOr<std::string> outlook =
      DescribeOutlook(command.outlook, lead, answer->now);
  if (!outlook.ok()) return outlook.status();
  return WriteWholeFile("", Explain(lead, *answer, options) + *outlook);
}

}  // namespace

void AddExplain(Command app, Run* run) {
  const auto options = std::make_shared<ExplainCommand>();
  Command command =
      app.AddCommand("explain", "Says why one lead has its points");
  AddOneLeadOptions(command, &options->lead);
  command
      .AddOption("-f,--format", options->format,
                 "text, or the evaluation as json; default: text")
      .Named("FORMAT")
      .OneOf({"text", "json"});
  command
      .AddOption("--locale", options->locale,
                 "Language of labels, such as en or zh-Hant-TW; default: "
                 "en")
      .Named("TAG");
  command.AddFlag("--show-personal", options->show_personal,
                  "Show values of fields that are marked personal");
  AddOutlookOptions(command, &options->outlook);
  command.SetFooter(
      "Examples:\n"
      "  bantam explain lead.json --policy preset:lead_scoring_saas\n"
      "  bantam explain crm.csv -p policy.textproto -m mapping.textproto "
      "--id L-17\n"
      "  bantam explain lead.json -p preset:lead_scoring_saas --reach "
      "fit_grade=A --crosses engagement=40\n");
  command.OnChosen(
      [options, run] { *run = [options] { return ExplainLead(*options); }; });
}

}  // namespace bantam::cli
