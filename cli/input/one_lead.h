// The one lead of a file that a command is about.

#ifndef BANTAM_CLI_INPUT_ONE_LEAD_H_
#define BANTAM_CLI_INPUT_ONE_LEAD_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/evaluation.h"
#include "bantam/lead.h"
#include "cli/input/lead_source.h"
#include "cli/options/command_line.h"

namespace bantam::cli {

// What the command line says about it. Without an id and a row, it is the only
// lead of the file.
struct OneLeadOptions {
  LeadOptions leads;
  std::optional<std::string> id;
  std::optional<int64_t> row;
  // Whether what happened to it matters, so that several records of one id,
  // which only a log may have, are an error.
  bool history = false;
  std::string now;

  // A usage error where the options cannot be meant.
  absl::Status Check() const;
};

// LEADS and all that goes with it, --id, --row and --now.
void AddOneLeadOptions(Command command, OneLeadOptions* options);

// --now alone.
void AddNowOption(Command command, std::string* now);

// The same without --now for commands that take one lead of LEADS, or a log of
// many subjects' events, --events, with --subject, --limit, --reject and
// --keep-going; without --limit where they take only one.
struct LogOptions {
  // Whether the command takes one subject of a log, and no more.
  bool only_one = false;
  // Empty: the command is about one lead of LEADS.
  std::string events;
  // Of the log the subject that it is about; nullopt: all of them.
  std::optional<std::string> subject;
  std::string limit;
  std::string reject;
  bool keep_going = false;
};
void AddOneLeadOrLogOptions(Command command, OneLeadOptions* lead,
                            LogOptions* log);
// A usage error where neither or both were given.
absl::Status CheckOneLeadOrLog(const OneLeadOptions& lead,
                               const LogOptions& log);

// Reads it into `*lead`. An error where there is no such lead, or where it is
// not said which of several is meant.
absl::Status ReadOneLead(const OneLeadOptions& options, Lead* lead);

// Reads it into `*lead` and evaluates it, explained.
absl::StatusOr<Evaluation> EvaluateOneLead(const OneLeadOptions& options,
                                           Lead* lead);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_INPUT_ONE_LEAD_H_
