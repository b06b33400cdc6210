// One run over a log of events (cli/event_log.h): every subject through a
// report, wrong records to where rejects go.

#ifndef BANTAM_CLI_LOG_RUN_H_
#define BANTAM_CLI_LOG_RUN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "cli/one_lead.h"
#include "cli/output_file.h"

namespace bantam::cli {

// What is missing where records were rejected.
struct LogGaps {
  // Subjects that are left out, and records that name nobody.
  int64_t left_out = 0;
  int64_t nameless = 0;
};

// What a command says of the subjects of a log.
class LogReport {
 public:
  virtual ~LogReport() = default;

  // Before anything is reported.
  void SetGaps(const LogGaps& gaps) { gaps_ = gaps; }

  // Of the one that --subject names.
  virtual absl::Status One(const Lead& lead, OutputFile* output) = 0;

  // Of all: what comes before them, each in turn, and what comes after. An
  // error of Add rejects the subject. `show` is whether it is one of those that
  // --limit lets stand by themselves; `hidden` counts the others.
  virtual void Begin(OutputFile* output) = 0;
  virtual absl::Status Add(const Lead& lead, bool show, OutputFile* output) = 0;
  virtual void Finish(int64_t hidden, OutputFile* output) = 0;

 protected:
  // ,"gaps":{"subjects_left_out":1,"nameless_records":0}, or nothing.
  std::string JsonGaps() const;

 private:
  LogGaps gaps_;
};

// Reads the log and writes the report to standard output.
absl::Status RunLog(const LeadOptions& leads, const LogOptions& log,
                    const Policy& policy, bool json, LogReport* report);

// What is impossible in histories: of however many the first to be shown.
class FaultLines {
 public:
  void Add(const std::string& id, const std::string& message,
           std::string_view problem, bool show);
  void Write(OutputFile* output) const;

 private:
  int64_t count_ = 0;
  std::vector<std::string> lines_;
};

// "… and 980 more (--limit all shows them)", where there are more.
void WriteHidden(int64_t hidden, OutputFile* output);
// "8,800 subjects replayed with maven 1 at ….", the last line of a report.
void WriteReplayed(int64_t subjects, const Policy& policy,
                   const ReplayOptions& options, OutputFile* output);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_LOG_RUN_H_
