#include "cli/input/one_lead.h"

#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bantam/evaluator.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/input/load.h"
#include "cli/output/console.h"
#include "cli/output/format.h"

namespace bantam::cli {
namespace {

// Reads on until the lead that is asked for stands in `*lead`.
absl::Status FindLead(const OneLeadOptions& options, LeadSource& source,
                      Lead* lead) {
  Lead next(lead->policy());
  int64_t found_row = 0;
  int64_t others = 0;
  int64_t bad = 0;
  // Where a history matters: the first row of each id that may be its lead's.
  std::unordered_map<std::string, int64_t> rows;
  for (;;) {
    const absl::StatusOr<LeadSource::Next> read = source.Read(&next);
    if (!read.ok()) return read.status();
    if (*read == LeadSource::Next::kEnd) break;
    const bool is_it = options.row  ? source.row() == *options.row
                       : options.id ? next.id() == *options.id
                                    : true;
    const bool is_bad = *read == LeadSource::Next::kBad;
    if (is_bad) ++bad;
    if (is_bad && is_it && (options.row || !options.id || options.history)) {
      return DataError("row " + std::to_string(source.row()) + ": " +
                       source.problem());
    }
    if (options.history && !next.id().empty() && (options.row || is_it)) {
      const auto [first, is_new] = rows.try_emplace(next.id(), source.row());
      const bool is_its = found_row != 0 && next.id() == lead->id();
      if (!is_new && (is_it || is_its)) {
        return DataError("rows " + std::to_string(first->second) + " and " +
                         std::to_string(source.row()) + " are both of '" +
                         next.id() +
                         "'; a log of several records of one lead is read by "
                         "--events FILE --subject ID");
      }
    }
    if (is_bad || !is_it) continue;
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
    if (options.row && !options.history) return absl::OkStatus();
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

// --id and --row.
std::vector<Option> AddWhich(Command command, OneLeadOptions* options) {
  const Option id =
      command.AddOption("--id", options->id, "The lead with this id")
          .Named("ID");
  const Option row =
      command
          .AddOption("--row", options->row,
                     "The lead with this number in the file, from 1")
          .Named("N")
          .Excludes(id);
  return {id, row};
}

}  // namespace

absl::Status OneLeadOptions::Check() const {
  absl::Status status = leads.Check();
  if (!status.ok()) return status;
  if (row && *row < 1) return UsageError("rows count from 1");
  return absl::OkStatus();
}

void AddOneLeadOptions(Command command, OneLeadOptions* options) {
  AddLeadOptions(command, &options->leads);
  AddWhich(command, options);
  AddNowOption(command, &options->now);
}

void AddNowOption(Command command, std::string* now) {
  command
      .AddOption("--now", *now,
                 "The time for which the answer holds, RFC 3339; default: the "
                 "present")
      .Named("TIME")
      .NotEmpty();
}

void AddOneLeadOrLogOptions(Command command, OneLeadOptions* lead,
                            LogOptions* log) {
  const Option leads = AddLeadsArgument(command, &lead->leads);
  const Option events =
      command
          .AddOption("--events", log->events,
                     "Instead of LEADS: file of records that tell what "
                     "happened to many subjects; those with one id are one "
                     "subject's, wherever they stand")
          .Named("FILE")
          .NotEmpty()
          .Excludes(leads);
  lead->history = true;
  AddLeadFormatOptions(command, &lead->leads);
  for (Option which : AddWhich(command, lead)) which.Excludes(events);
  const Option subject =
      command
          .AddOption("--subject", log->subject,
                     log->only_one
                         ? "Of --events the subject with this id"
                         : "Of --events the subject with this id alone")
          .Named("ID")
          .NotEmpty()
          .Needs(events);
  if (!log->only_one) {
    command
        .AddOption("--limit", log->limit,
                   "Subjects to show, or 'all'; every one is replayed and "
                   "summed up all the same. Default: 20, in JSON all")
        .Named("N")
        .NotEmpty()
        .Needs(events)
        .Excludes(subject);
  }
  command
      .AddOption("--reject", log->reject,
                 "CSV file for records that cannot be read: row, line, id, "
                 "reason; default: the first ten on standard error")
      .Named("FILE")
      .NotEmpty()
      .Needs(events);
  command.AddFlag("--keep-going", log->keep_going,
                  "Exit with 0 although records were rejected");
}

absl::Status CheckOneLeadOrLog(const OneLeadOptions& lead,
                               const LogOptions& log) {
  if (lead.leads.path.empty() && log.events.empty()) {
    return UsageError("say LEADS, or --events FILE");
  }
  if (!log.events.empty()) {
    return log.only_one && !log.subject
               ? UsageError(
                     "of --events FILE one subject is asked about; say "
                     "which by --subject")
               : absl::OkStatus();
  }
  if (log.keep_going) return UsageError("--keep-going goes with --events");
  return lead.Check();
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
