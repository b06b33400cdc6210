#include "cli/one_lead.h"

#include <memory>
#include <utility>

#include "bantam/evaluator.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/format.h"
#include "cli/load.h"

namespace bantam::cli {
namespace {

// Reads on until the lead that is asked for stands in `*lead`.
absl::Status FindLead(const OneLeadOptions& options, LeadSource& source,
                      Lead* lead) {
  Lead next(lead->policy());
  int64_t found_row = 0;
  int64_t others = 0;
  int64_t bad = 0;
  for (;;) {
    const absl::StatusOr<LeadSource::Next> read = source.Read(&next);
    if (!read.ok()) return read.status();
    if (*read == LeadSource::Next::kEnd) break;
    const bool is_it = options.row  ? source.row() == *options.row
                       : options.id ? next.id() == *options.id
                                    : true;
    if (*read == LeadSource::Next::kBad) {
      ++bad;
      const bool asked_for = is_it && (options.row || !options.id);
      if (!asked_for) continue;
      return DataError("row " + std::to_string(source.row()) + ": " +
                       source.problem());
    }
    if (!is_it) continue;
    if (found_row != 0) {
      if (!options.id) {
        return UsageError(
            "there are more leads than one; say which by --id "
            "or --row");
      }
      ++others;
      continue;
    }
    found_row = source.row();
    std::swap(*lead, next);
    if (options.row) return absl::OkStatus();
  }
  if (found_row == 0) {
    std::string message =
        options.id    ? "no lead has the id '" + *options.id + "'"
        : options.row ? "there is no row " + std::to_string(*options.row) +
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

}  // namespace

absl::Status OneLeadOptions::Check() const {
  absl::Status status = leads.Check();
  if (!status.ok()) return status;
  if (row && *row < 1) return UsageError("rows count from 1");
  return absl::OkStatus();
}

void AddWhichLeadOptions(Command command, OneLeadOptions* options) {
  AddLeadOptions(command, &options->leads);
  const Option id =
      command.AddOption("--id", options->id, "The lead with this id")
          .Named("ID");
  command
      .AddOption("--row", options->row,
                 "The lead with this number in the file, from 1")
      .Named("N")
      .Excludes(id);
}

void AddOneLeadOptions(Command command, OneLeadOptions* options) {
  AddWhichLeadOptions(command, options);
  command
      .AddOption("--now", options->now,
                 "The time for which the answer holds, RFC 3339; default: the "
                 "present")
      .Named("TIME");
}

absl::Status ReadOneLead(const OneLeadOptions& options, Lead* lead) {
  auto source = OpenLeads(options.leads, lead->policy());
  if (!source.ok()) return source.status();
  return FindLead(options, **source, lead);
}

absl::StatusOr<Evaluation> EvaluateOneLead(const OneLeadOptions& options,
                                           Lead* lead) {
  const absl::StatusOr<Instant> now = NowOf(options.now);
  if (!now.ok()) return now.status();
  absl::Status status = ReadOneLead(options, lead);
  if (!status.ok()) return status;
  return Evaluator(lead->policy()).Evaluate(*lead, *now, Detail::kExplained);
}

}  // namespace bantam::cli
