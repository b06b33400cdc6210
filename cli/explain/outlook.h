// What would change the standing of one lead, and when it changes by itself.

#ifndef BANTAM_CLI_EXPLAIN_OUTLOOK_H_
#define BANTAM_CLI_EXPLAIN_OUTLOOK_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "cli/options/command_line.h"

namespace bantam::cli {

struct OutlookOptions {
  // "fit_grade", "fit_grade=A", "bant=60", "sql".
  std::vector<std::string> reach;
  // "engagement=40".
  std::vector<std::string> crosses;

  bool empty() const { return reach.empty() && crosses.empty(); }
};

// --reach and --crosses.
void AddOutlookOptions(Command command, OutlookOptions* options);

// A paragraph for each of them. A usage error for what cannot be meant.
absl::StatusOr<std::string> DescribeOutlook(const OutlookOptions& options,
                                            const Lead& lead, Instant now);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_EXPLAIN_OUTLOOK_H_
