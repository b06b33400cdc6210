// What one subject's history says: a timeline for people, an object for
// programs.

#ifndef BANTAM_CLI_REPLAY_REPORT_H_
#define BANTAM_CLI_REPLAY_REPORT_H_

#include <string>

#include "bantam/policy.h"
#include "bantam/process.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

// All of it outlives the report.
class ReplayReport {
 public:
  ReplayReport(const Policy& policy, const std::string& id,
               const std::string& locale, const ReplayOptions& options,
               const StageHistory& history)
      : policy_(policy),
        id_(id),
        locale_(locale),
        options_(options),
        history_(history) {}

  void Text(OutputFile* output) const;
  // Without an end of line.
  std::string Json() const;

 private:
  std::string Title(const std::string& stage) const;
  void WriteVisits(OutputFile* output) const;
  void WriteTotals(OutputFile* output) const;
  void WriteLimits(OutputFile* output) const;
  // What a newer policy makes of an older one's words.
  void WriteOtherPolicies(OutputFile* output) const;
  std::string JsonRenamed() const;

  const Policy& policy_;
  const std::string& id_;
  const std::string& locale_;
  const ReplayOptions& options_;
  const StageHistory& history_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_REPLAY_REPORT_H_
