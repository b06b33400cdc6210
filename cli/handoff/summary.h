// What one handoff of many subjects comes to.

#ifndef BANTAM_CLI_HANDOFF_SUMMARY_H_
#define BANTAM_CLI_HANDOFF_SUMMARY_H_

#include <cstdint>
#include <map>
#include <string>

#include "bantam/handoff.h"
#include "cli/log/durations.h"
#include "cli/log/left_out.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

class HandoffSummary {
 public:
  void Add(const HandoffHistory& history);

  int64_t subjects() const { return subjects_; }
  // `policy` says which names are near to those that it does not have.
  void Text(const Policy& policy, OutputFile* output) const;
  // One object.
  std::string Json(const Policy& policy) const;

 private:
  struct OfBreach {
    int64_t met_late = 0;
    int64_t open = 0;
    // Neither met nor owed any more.
    int64_t dropped = 0;
  };
  struct OfProblem {
    int64_t events = 0;
    int64_t subjects = 0;
  };

  void WriteSteps(OutputFile* output) const;
  void WriteRejections(OutputFile* output) const;
  void WriteBreaches(OutputFile* output) const;
  void WriteFaults(OutputFile* output) const;

  int64_t subjects_ = 0;
  // Those that counted as an SQL.
  int64_t counted_ = 0;
  std::map<model::HandoffState, int64_t> states_;
  std::map<CreditStanding, int64_t> credits_;
  // How often each step was taken.
  std::map<model::HandoffStep, int64_t> steps_;
  // From the first step to the first acceptance.
  Durations to_acceptance_;
  std::map<std::string, int64_t> reasons_;
  std::map<HandoffDuty, OfBreach> breaches_;
  std::map<HandoffProblem, OfProblem> faults_;
  LeftOut left_out_ = {.what = "handoff"};
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_HANDOFF_SUMMARY_H_
