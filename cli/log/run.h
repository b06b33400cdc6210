// One run over a log of events (bantam/event_log.h): every subject through a
// report, wrong records to where rejects go.

#ifndef BANTAM_CLI_LOG_RUN_H_
#define BANTAM_CLI_LOG_RUN_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "cli/input/one_lead.h"
#include "cli/output/output_file.h"
#include "cli/output/output_table.h"

namespace bantam::cli {

// What is missing where records were rejected.
struct LogGaps {
  // Subjects that are left out, and records that name nobody.
  int64_t left_out = 0;
  int64_t nameless = 0;
};

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

// What a log is asked: of one process or handoff, the history of every subject.
struct LogQuestion {
  // "process" or "handoff", and which.
  std::string_view kind;
  const std::string& id;
  const Policy& policy;
  Instant at;
  std::optional<Instant> known;
  bool json = false;
};

// What a command says of the subjects of a log: a row each, or an object, then
// a summary, then what is impossible.
class LogReport {
 public:
  LogReport(const LogQuestion& question,
            std::vector<OutputTable::Column> columns)
      : question_(question), columns_(std::move(columns)) {}
  virtual ~LogReport() = default;

  // What comes before the subjects, each in turn, and what comes after. An
  // error of Add rejects the subject. `show` is whether it is one of those that
  // --limit lets stand by themselves; `hidden` counts the others.
  void Begin(OutputFile* output);
  absl::Status Add(const Lead& lead, bool show, OutputFile* output);
  void Finish(const LogGaps& gaps, int64_t hidden, OutputFile* output);

  bool json() const { return question_.json; }

 protected:
  // Counts the subject's history and says what is impossible in it: `fault`
  // takes a message and the name of the problem. Where `shown` is given, it
  // receives the subject's row or, in JSON, the object as its only cell.
  using Fault = std::function<void(const std::string&, std::string_view)>;
  virtual absl::Status Count(const Lead& lead, const Fault& fault,
                             std::vector<std::string>* shown) = 0;
  virtual void WriteSummary(OutputFile* output) const = 0;
  virtual std::string JsonSummary() const = 0;

 private:
  const LogQuestion question_;
  const std::vector<OutputTable::Column> columns_;
  std::optional<OutputTable> table_;
  FaultLines faults_;
  int64_t subjects_ = 0;
};

// What a command says of the one subject that --subject names.
using SubjectReport = std::function<absl::Status(const Lead&, OutputFile*)>;

// Reads the log and writes to standard output what `one` or `all` says of it;
// `all` is null for a command that takes one subject and no more.
absl::Status RunLog(const LeadOptions& leads, const LogOptions& log,
                    const Policy& policy, const SubjectReport& one,
                    LogReport* all);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_LOG_RUN_H_
