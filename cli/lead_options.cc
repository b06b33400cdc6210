// The options by which commands are told where leads come from.

#include "cli/commands.h"

namespace bantam::cli {

void AddLeadOptions(CLI::App& command, LeadOptions* options) {
  command
      .add_option("LEADS", options->path, "File of leads; - is standard input")
      ->required();
  command
      .add_option("-p,--policy", options->policy,
                  "Policy (.textproto, .json or .binpb), or preset:NAME")
      ->type_name("FILE")
      ->required();
  command
      .add_option("-m,--mapping", options->mapping,
                  "Which column of a CSV file fills which field; without one, "
                  "columns are named as fields")
      ->type_name("FILE");
  command
      .add_option("--join", options->joins,
                  "Second CSV file that the mapping names; once for each")
      ->type_name("NAME=FILE")
      ->allow_extra_args(false);
  command
      .add_option("--delimiter", options->delimiter,
                  "Between cells of a CSV file without a mapping: a character "
                  "or 'tab'; default: a comma")
      ->type_name("CHAR");
  command
      .add_option("--input", options->input,
                  "Format of LEADS; default: by its name. binary is "
                  "bantam.v1.Lead messages, each behind its length as a varint")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"csv", "jsonl", "json", "binary"}));
  command.add_flag("--ignore-undeclared", options->ignore_undeclared,
                   "Skip fields and kinds of activity that the policy does "
                   "not declare, instead of rejecting leads that have them");
}

}  // namespace bantam::cli
