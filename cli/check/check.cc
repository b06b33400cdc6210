// bantam check: everything that is wrong with a policy and its mapping.

#include <memory>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input/load.h"
#include "cli/output/format.h"
#include "cli/output/output_file.h"

namespace bantam::cli {
namespace {

struct CheckCommand {
  PolicyOptions policy;
  std::string mapping;
};

absl::Status Check(const CheckCommand& options) {
  const std::string& mapping_path = options.mapping;
  std::vector<std::string> inputs = options.policy.InputFiles();
  inputs.push_back(mapping_path);
  absl::Status status = CheckStandardInput(inputs);
  if (!status.ok()) return status;
  const absl::StatusOr<Policy> policy = LoadPolicy(options.policy);
  if (!policy.ok()) return policy.status();
  std::string text =
      options.policy.name + " is fine: policy '" + policy->id() + "'" +
      (policy->version().empty() ? ""
                                 : ", version '" + policy->version() + "'");
  const auto count = [&text](size_t number, const char* what) {
    text += ", " + Counted(static_cast<int64_t>(number), what);
  };
  count(policy->fields().size(), "field");
  count(policy->score_ids().size(), "score");
  count(policy->grade_ids().size(), "grade");
  // What a policy for scoring alone does not have goes without saying.
  for (const auto& [ids, what] :
       {std::pair{&policy->framework_ids(), "framework"},
        std::pair{&policy->process_ids(), "process"},
        std::pair{&policy->handoff_ids(), "handoff"},
        std::pair{&policy->routing_ids(), "routing"}}) {
    if (!ids->empty()) count(ids->size(), what);
  }
  text += "\nhash " + policy->hash() + "\n";
  if (!mapping_path.empty()) {
    const absl::StatusOr<Mapping> mapping = LoadMapping(mapping_path, *policy);
    if (!mapping.ok()) return mapping.status();
    text += mapping_path + " is fine";
    for (const JoinInfo& join : mapping->joins()) {
      text += ", joins '" + join.name + "' by '" + join.lookup + "'";
    }
    text += "\n";
  }
  return WriteWholeFile("", text);
}

}  // namespace

void AddCheck(Command app, Run* run) {
  const auto options = std::make_shared<CheckCommand>();
  Command command = app.AddCommand(
      "check", "Compiles a policy, and a mapping, and lists all errors");
  command
      .AddOption("POLICY", options->policy.name,
                 "Policy (.textproto, .json or .binpb), or preset:NAME")
      .Required();
  AddLabelsOption(command, &options->policy);
  command
      .AddOption("-m,--mapping", options->mapping,
                 "A mapping for leads of this policy")
      .Named("FILE");
  command.SetFooter(
      "Examples:\n"
      "  bantam check policy.textproto --mapping mapping.textproto\n"
      "  bantam check policy.textproto --labels labels.de.textproto\n");
  command.OnChosen(
      [options, run] { *run = [options] { return Check(*options); }; });
}

}  // namespace bantam::cli
