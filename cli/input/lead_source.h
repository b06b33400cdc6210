// Leads from a file, one at a time: CSV or JSON lines through a mapping, leads
// as JSON lines, one JSON object, or binary.

#ifndef BANTAM_CLI_INPUT_LEAD_SOURCE_H_
#define BANTAM_CLI_INPUT_LEAD_SOURCE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/event_log.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "cli/input/load.h"

namespace bantam::cli {

// What the command line says about the leads.
struct LeadOptions {
  // "-" is standard input.
  std::string path;
  PolicyOptions policy;
  // Of CSV and JSON lines.
  std::string mapping;
  // Of CSV.
  std::vector<std::string> joins;
  std::string delimiter;
  // "csv", "jsonl", "json", "binary"; empty: by the name of the file.
  std::string input;
  bool ignore_undeclared = false;

  // A usage error where standard input would be read twice.
  absl::Status Check() const;
  // Every file that is read, so that none of them is written to.
  std::vector<std::string> InputFiles() const;
};

class LeadSource {
 public:
  enum class Next { kLead, kBad, kEnd };

  virtual ~LeadSource() = default;

  // kLead: `*lead` holds the next one. kBad: problem() says why there is none;
  // reading may go on, and `*lead` has the id of what was wrong, where that
  // could be read. An error ends the reading.
  virtual absl::StatusOr<Next> Read(Lead* lead) = 0;

  // Of the lead just read: its number among the leads of the file, good and
  // bad, and the line on which it begins; both from 1. A line of 0: the format
  // has none.
  int64_t row() const { return row_; }
  int64_t line() const { return line_; }
  RecordPlace place() const { return {row_, line_}; }
  const std::string& problem() const { return problem_; }
  // The id of a lead as it may be shown: not at all where it is personal.
  std::string Shown(const std::string& id) const {
    return id_is_personal_ ? "" : id;
  }

 protected:
  Next Bad(std::string problem) {
    problem_ = std::move(problem);
    return Next::kBad;
  }

  int64_t row_ = 0;
  int64_t line_ = 0;
  bool id_is_personal_ = false;

 private:
  std::string problem_;
};

// Opens the file that `options` names, its mapping and its joins. Leads given
// to Read are of `policy`.
absl::StatusOr<std::unique_ptr<LeadSource>> OpenLeads(
    const LeadOptions& options, const Policy& policy);

// One a format; OpenLeads chooses.
absl::StatusOr<std::unique_ptr<LeadSource>> OpenCsvLeads(
    const LeadOptions& options, const Policy& policy);
absl::StatusOr<std::unique_ptr<LeadSource>> OpenJsonLines(
    const LeadOptions& options, const Policy& policy);
absl::StatusOr<std::unique_ptr<LeadSource>> OpenJsonObject(
    const LeadOptions& options, const Policy& policy);
absl::StatusOr<std::unique_ptr<LeadSource>> OpenBinaryLeads(
    const LeadOptions& options, const Policy& policy);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_INPUT_LEAD_SOURCE_H_
