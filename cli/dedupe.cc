// bantam dedupe: which leads of a file are one, or of one account.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/duplicate_groups.h"
#include "cli/exit_code.h"
#include "cli/format.h"
#include "cli/lead_source.h"
#include "cli/load.h"
#include "cli/output_file.h"
#include "cli/output_table.h"
#include "cli/rejects.h"

namespace bantam::cli {
namespace {

struct DedupeOptions {
  LeadOptions leads;
  std::string output;
  std::string reject;
  bool keep_going = false;
  bool json = false;
};

// "domain/site = acme.com"
std::string KeyText(const SharedKey& shared) {
  return Joined(shared.keys, "/") +
         (shared.value.empty() ? "" : " = " + shared.value);
}

class DedupeReport {
 public:
  DedupeReport(const Deduped& deduped, OutputFile* output)
      : deduped_(deduped), output_(*output) {}

  void Text(const Policy& policy) {
    Section("Duplicates", deduped_.duplicates);
    Section("Of one account", deduped_.accounts);
    Section("Of related accounts", deduped_.related);
    Section("Possible, by what proves nothing", deduped_.possible);
    const auto count = [](const std::vector<DedupeGroup>& groups) {
      return WithCommas(static_cast<int64_t>(groups.size()));
    };
    output_.Write(
        Counted(static_cast<int64_t>(deduped_.records.size()), "lead") +
        " compared with " + policy.id() +
        (policy.version().empty() ? "" : " " + policy.version()) +
        "; groups of duplicates: " + count(deduped_.duplicates) +
        ", of one account: " + count(deduped_.accounts) +
        ", of related accounts: " + count(deduped_.related) +
        ", possible: " + count(deduped_.possible) + ".\n");
  }

  void Json() {
    output_.Write("{\"leads\":" + std::to_string(deduped_.records.size()));
    JsonGroups("duplicates", deduped_.duplicates);
    JsonGroups("accounts", deduped_.accounts);
    JsonGroups("related", deduped_.related);
    JsonGroups("possible", deduped_.possible);
    output_.Write("}\n");
  }

 private:
  void Section(const std::string& title,
               const std::vector<DedupeGroup>& groups) {
    if (groups.empty()) return;
    output_.Write(title + ":\n");
    OutputTable table(
        {{"group", true}, {"lead", false, true}, {"row", true}, {"shares"}},
        &output_);
    for (size_t i = 0; i < groups.size(); ++i) {
      std::unordered_map<uint32_t, std::vector<std::string>> shares;
      for (const SharedKey& shared : groups[i].shared) {
        const std::string text = KeyText(shared);
        for (const uint32_t record : shared.records) {
          shares[record].push_back(text);
        }
      }
      for (const uint32_t record : groups[i].records) {
        const DedupeRecord& lead = deduped_.records[record];
        table.Row({std::to_string(i + 1), lead.id, std::to_string(lead.row),
                   Joined(shares[record], ", ")});
      }
    }
    table.Finish();
    output_.Write("\n");
  }

  void JsonGroups(const char* name, const std::vector<DedupeGroup>& groups) {
    output_.Write(std::string(",\"") + name + "\":[");
    for (size_t i = 0; i < groups.size(); ++i) {
      output_.Write(i == 0 ? "{\"leads\":[" : ",{\"leads\":[");
      const char* separator = "";
      for (const uint32_t record : groups[i].records) {
        const DedupeRecord& lead = deduped_.records[record];
        output_.Write(
            std::string(separator) + "{\"row\":" + std::to_string(lead.row) +
            (lead.id.empty() ? "" : ",\"id\":" + JsonString(lead.id)) + "}");
        separator = ",";
      }
      output_.Write("],\"shared\":[");
      for (size_t k = 0; k < groups[i].shared.size(); ++k) {
        output_.Write((k == 0 ? "" : ",") + JsonShared(groups[i].shared[k]));
      }
      output_.Write("]}");
    }
    output_.Write("]");
  }

  std::string JsonShared(const SharedKey& shared) const {
    std::string json = "{\"keys\":[";
    for (size_t i = 0; i < shared.keys.size(); ++i) {
      json += (i == 0 ? "" : ",") + JsonString(shared.keys[i]);
    }
    json += "]";
    if (!shared.value.empty()) json += ",\"value\":" + JsonString(shared.value);
    json += ",\"rows\":[";
    for (size_t i = 0; i < shared.records.size(); ++i) {
      json += (i == 0 ? "" : ",") +
              std::to_string(deduped_.records[shared.records[i]].row);
    }
    return json + "]}";
  }

  const Deduped& deduped_;
  OutputFile& output_;
};

absl::Status ReadAll(LeadSource& source, const Policy& policy,
                     DuplicateGroups* groups, Rejects* rejects) {
  Progress progress;
  Lead lead(policy);
  for (;;) {
    const absl::StatusOr<LeadSource::Next> next = source.Read(&lead);
    if (!next.ok()) return next.status();
    if (*next == LeadSource::Next::kEnd) return absl::OkStatus();
    progress.Show(source.row());
    std::string problem = source.problem();
    if (*next == LeadSource::Next::kLead) {
      const absl::Status added =
          groups->Add(source.row(), lead, !source.id_is_personal());
      if (added.ok()) continue;
      problem = MessageOf(added);
    }
    progress.Clear();
    rejects->Add(source, lead, problem);
  }
}

absl::Status Dedupe(const DedupeOptions& options) {
  absl::Status status = options.leads.Check();
  if (!status.ok()) return status;
  const absl::StatusOr<Policy> policy = LoadPolicy(options.leads.policy);
  if (!policy.ok()) return policy.status();
  const auto keys = MatchKeys(Lead(*policy));
  if (!keys.ok()) return UsageError(MessageOf(keys.status()));
  const auto source = OpenLeads(options.leads, *policy);
  if (!source.ok()) return source.status();
  status = CheckApart(options.output, options.reject);
  if (!status.ok()) return status;
  const std::vector<std::string> inputs = options.leads.InputFiles();
  const auto output = OutputFile::Open(options.output, inputs);
  if (!output.ok()) return output.status();
  const auto rejects = Rejects::Open(options.reject, inputs);
  if (!rejects.ok()) return rejects.status();
  DuplicateGroups groups(*policy);
  const absl::Status read = ReadAll(**source, *policy, &groups, rejects->get());
  // What was read before a file broke off is still an answer.
  if (read.ok() || groups.size() > 0) {
    const Deduped deduped = groups.Finish();
    DedupeReport report(deduped, output->get());
    if (options.json) {
      report.Json();
    } else {
      report.Text(*policy);
    }
  }
  status = (*output)->Close();
  if (!status.ok()) return status;
  const absl::Status rejected =
      (*rejects)->Finish((*source)->row(), options.keep_going);
  return read.ok() ? rejected : read;
}

}  // namespace

void AddDedupe(Command app, Run* run) {
  const auto options = std::make_shared<DedupeOptions>();
  Command command = app.AddCommand(
      "dedupe", "Says which leads of a file are one, or of one account");
  AddLeadOptions(command, &options->leads);
  command
      .AddOption("-o,--output", options->output,
                 "Where answers go; default: standard output")
      .Named("FILE");
  command.AddFlag("--json", options->json, "One JSON object instead of tables");
  command
      .AddOption("--reject", options->reject,
                 "CSV file for leads that cannot be read: row, line, id, "
                 "reason; default: the first ten on standard error")
      .Named("FILE");
  command.AddFlag("--keep-going", options->keep_going,
                  "Exit with 0 although leads were rejected");
  command.SetFooter(
      "Groups are those that the policy's keys make (docs/duplicates.md). "
      "Nothing\n"
      "is merged. Values of personal fields are not shown.\n"
      "\n"
      "Examples:\n"
      "  bantam dedupe leads.jsonl --policy policy.textproto\n"
      "  bantam dedupe crm.csv -p policy.textproto -m mapping.textproto "
      "--json\n");
  command.OnChosen(
      [options, run] { *run = [options] { return Dedupe(*options); }; });
}

}  // namespace bantam::cli
