// The options by which commands are told where leads come from.

#include "cli/commands.h"

namespace bantam::cli {

Option AddLeadsArgument(Command command, LeadOptions* options) {
  return command.AddOption("LEADS", options->path,
                           "File of leads; - is standard input");
}

void AddLeadOptions(Command command, LeadOptions* options) {
  AddLeadsArgument(command, options).Required();
  AddLeadFormatOptions(command, options);
}

void AddLeadFormatOptions(Command command, LeadOptions* options) {
  command
      .AddOption("-p,--policy", options->policy.name,
                 "Policy (.textproto, .json or .binpb), or preset:NAME")
      .Named("FILE")
      .NotEmpty()
      .Required();
  AddLabelsOption(command, &options->policy);
  command
      .AddOption(
          "-m,--mapping", options->mapping,
          "Which column of a CSV file, or key of JSON lines, fills which "
          "field, and which events rows tell of; without one, columns "
          "are named as fields, and JSON lines are leads")
      .Named("FILE")
      .NotEmpty();
  command
      .AddOption("--join", options->joins,
                 "Second CSV file that the mapping names; once for each")
      .Named("NAME=FILE")
      .OneAtATime();
  command
      .AddOption("--delimiter", options->delimiter,
                 "Between cells of a CSV file without a mapping: a character "
                 "or 'tab'; default: a comma")
      .Named("CHAR")
      .NotEmpty();
  command
      .AddOption("--input", options->input,
                 "Format of LEADS; default: by its name. binary is "
                 "bantam.v1.Lead messages, each behind its length as a varint")
      .Named("FORMAT")
      .OneOf({"csv", "jsonl", "json", "binary"});
  command.AddFlag("--ignore-undeclared", options->ignore_undeclared,
                  "Skip fields and kinds of activity that the policy does "
                  "not declare, instead of rejecting leads that have them");
}

}  // namespace bantam::cli
