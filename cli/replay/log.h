// bantam replay --events: what the histories of many subjects come to.

#ifndef BANTAM_CLI_REPLAY_LOG_H_
#define BANTAM_CLI_REPLAY_LOG_H_

#include <string>

#include "absl/status/status.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "cli/input/one_lead.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

// What is asked of a log of one process.
struct LogReplay {
  const Policy& policy;
  const std::string& process;
  const ReplayOptions& options;
  const std::string& locale;
  bool json = false;
};

// Writes where the history of `lead` has brought it.
absl::Status ReportReplay(const LogReplay& replay, const Lead& lead,
                          OutputFile* output);

// Reads the log that `leads` and `log` name and writes the report to standard
// output: of one subject as ReportReplay does, else of each where it stands, and the
// summary.
absl::Status ReplayLog(const LeadOptions& leads, const LogOptions& log,
                       const LogReplay& replay);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_REPLAY_LOG_H_
