// The one lead of a file that a command is about.

#ifndef BANTAM_CLI_ONE_LEAD_H_
#define BANTAM_CLI_ONE_LEAD_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/evaluation.h"
#include "bantam/lead.h"
#include "cli/command_line.h"
#include "cli/lead_source.h"

namespace bantam::cli {

// What the command line says about it. Without an id and a row, it is the only
// lead of the file.
struct OneLeadOptions {
  LeadOptions leads;
  std::optional<std::string> id;
  std::optional<int64_t> row;
  std::string now;

  // A usage error where the options cannot be meant.
  absl::Status Check() const;
};

// LEADS and all that goes with it, --id and --row; and --now.
void AddWhichLeadOptions(Command command, OneLeadOptions* options);
void AddOneLeadOptions(Command command, OneLeadOptions* options);

// Reads it into `*lead`. An error where there is no such lead, or where it is
// not said which of several is meant.
absl::Status ReadOneLead(const OneLeadOptions& options, Lead* lead);

// Reads it into `*lead` and evaluates it, explained.
absl::StatusOr<Evaluation> EvaluateOneLead(const OneLeadOptions& options,
                                           Lead* lead);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_ONE_LEAD_H_
