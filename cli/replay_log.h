// bantam replay --events: what the histories of many subjects come to.

#ifndef BANTAM_CLI_REPLAY_LOG_H_
#define BANTAM_CLI_REPLAY_LOG_H_

#include <string>

#include "absl/status/status.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "cli/one_lead.h"

namespace bantam::cli {

// What is asked of a log of one process.
struct LogReplay {
  const Policy& policy;
  const std::string& process;
  const ReplayOptions& options;
  const std::string& locale;
  bool json = false;
};

// Reads the log that `leads` and `log` name and writes the report to standard
// output: of one subject its timeline, else of each where it stands, and the
// summary.
absl::Status ReplayLog(const LeadOptions& leads, const LogOptions& log,
                       const LogReplay& replay);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_REPLAY_LOG_H_
