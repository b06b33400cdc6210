// bantam convert: policies and leads in another encoding.

#include <cstdint>
#include <memory>
#include <string>

#include "bantam/codec.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input/lead_source.h"
#include "cli/input/load.h"
#include "cli/output/console.h"
#include "cli/output/format.h"
#include "cli/output/output_file.h"
#include "cli/output/rejects.h"

namespace bantam::cli {
namespace {

struct PolicyConversion {
  PolicyOptions policy;
  std::string from;
  std::string to;
  std::string output;
};

struct LeadConversion {
  LeadOptions leads;
  std::string to;
  std::string output;
  std::string reject;
  bool keep_going = false;
};

absl::StatusOr<std::unique_ptr<OutputFile>> OpenFor(
    const std::string& format, const std::string& path,
    const std::vector<std::string>& inputs) {
  auto output = OutputFile::Open(path, inputs);
  if (output.ok() && format == "binary" && (*output)->IsTerminal()) {
    return UsageError("binary is not written to a terminal; say --output FILE");
  }
  return output;
}

absl::Status ConvertOnePolicy(const PolicyConversion& conversion) {
  const std::vector<std::string> inputs = conversion.policy.InputFiles();
  absl::Status status = CheckStandardInput(inputs);
  if (!status.ok()) return status;
  const absl::StatusOr<PolicySource> source =
      ReadPolicySource(conversion.policy);
  if (!source.ok()) return source.status();
  const absl::StatusOr<std::string> converted = ConvertPolicy(
      source->policy.bytes,
      EncodingNamed(conversion.from).value_or(source->policy.encoding),
      EncodingNamed(conversion.to).value_or(Encoding::kText),
      source->Options());
  if (!converted.ok()) return converted.status();
  auto output = OpenFor(conversion.to, conversion.output, inputs);
  if (!output.ok()) return output.status();
  (*output)->Write(*converted);
  return (*output)->Close();
}

// The length of a message as a varint.
std::string Varint(size_t size) {
  std::string bytes;
  for (; size >= 0x80; size >>= 7) {
    bytes += static_cast<char>(0x80 | (size & 0x7F));
  }
  return bytes + static_cast<char>(size);
}

absl::Status ConvertLeads(const LeadConversion& conversion) {
  absl::Status status = conversion.leads.Check();
  if (!status.ok()) return status;
  const absl::StatusOr<Policy> policy = LoadPolicy(conversion.leads.policy);
  if (!policy.ok()) return policy.status();
  auto source = OpenLeads(conversion.leads, *policy);
  if (!source.ok()) return source.status();
  const std::vector<std::string> inputs = conversion.leads.InputFiles();
  status = CheckApart(conversion.output, conversion.reject);
  if (!status.ok()) return status;
  auto output = OpenFor(conversion.to, conversion.output, inputs);
  if (!output.ok()) return output.status();
  auto rejects = Rejects::Open(conversion.reject, inputs);
  if (!rejects.ok()) return rejects.status();

  Lead lead(*policy);
  Progress progress;
  while ((*output)->status().ok()) {
    const absl::StatusOr<LeadSource::Next> next = (*source)->Read(&lead);
    if (!next.ok()) {
      status = next.status();
      break;
    }
    if (*next == LeadSource::Next::kEnd) break;
    progress.Show((*source)->row());
    if (*next == LeadSource::Next::kBad) {
      progress.Clear();
      (*rejects)->Add(**source, lead, (*source)->problem());
    } else if (conversion.to == "binary") {
      const std::string bytes = LeadToBinary(lead);
      (*output)->Write(Varint(bytes.size()));
      (*output)->Write(bytes);
    } else {
      (*output)->Write(LeadToJson(lead));
      (*output)->Write("\n");
    }
  }
  progress.Clear();
  absl::Status closed = (*output)->Close();
  if (!closed.ok()) return closed;
  const absl::Status rejected =
      (*rejects)->Finish((*source)->row(), conversion.keep_going);
  return status.ok() ? rejected : status;
}

void AddPolicyConversion(Command convert, Run* run) {
  const auto options = std::make_shared<PolicyConversion>();
  Command command = convert.AddCommand(
      "policy",
      "A policy with its labels as text, JSON or binary; comments are lost");
  command.AddOption("POLICY", options->policy.name, "A file, or preset:NAME")
      .Required();
  AddLabelsOption(command, &options->policy);
  command
      .AddOption("--from", options->from,
                 "Encoding of POLICY; default: by its name")
      .Named("FORMAT")
      .OneOf({"text", "json", "binary"});
  command.AddOption("--to", options->to, "The encoding to write")
      .Named("FORMAT")
      .OneOf({"text", "json", "binary"})
      .Required();
  command
      .AddOption("-o,--output", options->output,
                 "Where it goes; default: standard output")
      .Named("FILE");
  command.OnChosen([options, run] {
    *run = [options] { return ConvertOnePolicy(*options); };
  });
}

void AddLeadConversion(Command convert, Run* run) {
  const auto options = std::make_shared<LeadConversion>();
  Command command = convert.AddCommand(
      "leads", "Leads from CSV, JSON or binary as JSON lines or binary");
  AddLeadOptions(command, &options->leads);
  command.AddOption("--to", options->to, "The encoding to write")
      .Named("FORMAT")
      .OneOf({"jsonl", "binary"})
      .Required();
  command
      .AddOption("-o,--output", options->output,
                 "Where leads go; default: standard output")
      .Named("FILE");
  command
      .AddOption("--reject", options->reject,
                 "CSV file for leads that cannot be read: row, line, id, "
                 "reason; default: the first ten on standard error")
      .Named("FILE");
  command.AddFlag("--keep-going", options->keep_going,
                  "Exit with 0 although leads were rejected");
  command.OnChosen(
      [options, run] { *run = [options] { return ConvertLeads(*options); }; });
}

}  // namespace

void AddConvert(Command app, Run* run) {
  Command command =
      app.AddCommand("convert", "Writes a policy or leads in another encoding");
  command.RequireCommand();
  command.SetFooter(
      "Examples:\n"
      "  bantam convert policy policy.textproto --to json\n"
      "  bantam convert leads crm.csv -p policy.textproto \\\n"
      "      -m mapping.textproto --to jsonl -o leads.jsonl\n");
  AddPolicyConversion(command, run);
  AddLeadConversion(command, run);
}

}  // namespace bantam::cli
