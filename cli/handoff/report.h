// What a handoff's history says, and what may be done next: lines for people,
// objects for programs.

#ifndef BANTAM_CLI_HANDOFF_REPORT_H_
#define BANTAM_CLI_HANDOFF_REPORT_H_

#include <string>
#include <vector>

#include "bantam/handoff.h"
#include "bantam/intent.h"
#include "bantam/policy.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

// A handoff of one lead.
struct HandoffView {
  const Lead& lead;
  const HandoffReplayOptions& options;
  const HandoffHistory& history;
  const std::vector<Intent>& intents;
};

void WriteHandoff(const HandoffView& view, OutputFile* output);
// Without an end of line.
std::string HandoffJson(const HandoffView& view);

// Whether a step may be taken, and everything that is in the way.
std::string HandoffAnswerJson(const HandoffAnswer& answer);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_HANDOFF_REPORT_H_
