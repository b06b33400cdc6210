// bantam dedupe: which leads of a file are one, or of one account.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bantam/duplicate_groups.h"
#include "bantam/duplicates.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input/lead_source.h"
#include "cli/input/load.h"
#include "cli/output/console.h"
#include "cli/output/format.h"
#include "cli/output/output_file.h"
#include "cli/output/output_table.h"
#include "cli/output/rejects.h"

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
  DedupeReport(const DuplicateGroups& groups, OutputFile* output)
      : groups_(groups), output_(*output) {}

  void Text(const Policy& policy) {
    Section("Duplicates", groups_.duplicates);
    Section("Of one account", groups_.accounts);
    Section("Of related accounts", groups_.related);
    Section("Possible, by what proves nothing", groups_.possible);
    const auto count = [](const std::vector<DuplicateGroup>& groups) {
      return WithCommas(static_cast<int64_t>(groups.size()));
    };
    output_.Write(Counted(static_cast<int64_t>(groups_.leads.size()), "lead") +
                  " compared with " + policy.id() +
                  (policy.version().empty() ? "" : " " + policy.version()) +
                  "; groups of duplicates: " + count(groups_.duplicates) +
                  ", of one account: " + count(groups_.accounts) +
                  ", of related accounts: " + count(groups_.related) +
                  ", possible: " + count(groups_.possible) + ".\n");
  }

  void Json() {
    output_.Write("{\"leads\":" + std::to_string(groups_.leads.size()));
    JsonGroups("duplicates", groups_.duplicates);
    JsonGroups("accounts", groups_.accounts);
    JsonGroups("related", groups_.related);
    JsonGroups("possible", groups_.possible);
    output_.Write("}\n");
  }

 private:
  void Section(const std::string& title,
               const std::vector<DuplicateGroup>& groups) {
    if (groups.empty()) return;
    output_.Write(title + ":\n");
    OutputTable table(
        {{"group", true}, {"lead", false, true}, {"row", true}, {"shares"}},
        &output_);
    for (size_t i = 0; i < groups.size(); ++i) {
      std::unordered_map<uint32_t, std::vector<std::string>> shares;
      for (const SharedKey& shared : groups[i].shared) {
        const std::string text = KeyText(shared);
        for (const uint32_t record : shared.leads) {
          shares[record].push_back(text);
        }
      }
      for (const uint32_t record : groups[i].leads) {
        const GroupedLead& lead = groups_.leads[record];
        table.Row({std::to_string(i + 1), lead.id, std::to_string(lead.number),
                   Joined(shares[record], ", ")});
      }
    }
    table.Finish();
    output_.Write("\n");
  }

  void JsonGroups(const char* name, const std::vector<DuplicateGroup>& groups) {
    output_.Write(std::string(",\"") + name + "\":[");
    for (size_t i = 0; i < groups.size(); ++i) {
      output_.Write(i == 0 ? "{\"leads\":[" : ",{\"leads\":[");
      const char* separator = "";
      for (const uint32_t record : groups[i].leads) {
        const GroupedLead& lead = groups_.leads[record];
        output_.Write(
            std::string(separator) + "{\"row\":" + std::to_string(lead.number) +
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
    for (size_t i = 0; i < shared.leads.size(); ++i) {
      json += (i == 0 ? "" : ",") +
              std::to_string(groups_.leads[shared.leads[i]].number);
    }
    return json + "]}";
  }

  const DuplicateGroups& groups_;
  OutputFile& output_;
};

absl::Status ReadAll(LeadSource& source, const Policy& policy,
                     DuplicateGrouping* grouping, Rejects* rejects) {
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
          grouping->Add(lead, {source.row(), source.Shown(lead.id())});
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
  absl::StatusOr<DuplicateGrouping> grouping = DuplicateGrouping::Make(*policy);
  if (!grouping.ok()) return UsageError(MessageOf(grouping.status()));
  const auto source = OpenLeads(options.leads, *policy);
  if (!source.ok()) return source.status();
  status = CheckApart(options.output, options.reject);
  if (!status.ok()) return status;
  const std::vector<std::string> inputs = options.leads.InputFiles();
  const auto output = OutputFile::Open(options.output, inputs);
  if (!output.ok()) return output.status();
  const auto rejects = Rejects::Open(options.reject, inputs);
  if (!rejects.ok()) return rejects.status();
  const absl::Status read =
      ReadAll(**source, *policy, &*grouping, rejects->get());
  // What was read before a file broke off is still an answer.
  if (read.ok() || grouping->size() > 0) {
    const DuplicateGroups groups = (*std::move(grouping)).Finish();
    DedupeReport report(groups, output->get());
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
