// bantam handoff --events: what one handoff of many subjects comes to.

#ifndef BANTAM_CLI_HANDOFF_LOG_H_
#define BANTAM_CLI_HANDOFF_LOG_H_

#include <string>

#include "absl/status/status.h"
#include "bantam/handoff.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "cli/input/one_lead.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

// What is asked of a log of one handoff.
struct HandoffReplay {
  const Policy& policy;
  const std::string& handoff;
  const HandoffReplayOptions& options;
  bool json = false;
};

// Writes where the handoff of `lead` stands to standard output.
absl::Status ReportHandoff(const HandoffReplay& replay, const Lead& lead,
                           OutputFile* output);

// Reads the log that `leads` and `log` name and writes the report to standard
// output: of one subject as ReportHandoff does, else of each where it stands,
// and the summary.
absl::Status ReplayHandoffLog(const LeadOptions& leads, const LogOptions& log,
                              const HandoffReplay& replay);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_HANDOFF_LOG_H_
