// Leads that could not be read or scored, and why.
//
// To a file go row, line, id and reason, so that the record can be found in
// its own file; nothing else of it, as it may hold personal data. Without a
// file the first ten go to standard error.

#ifndef BANTAM_CLI_OUTPUT_REJECTS_H_
#define BANTAM_CLI_OUTPUT_REJECTS_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/event_log.h"
#include "bantam/lead.h"
#include "cli/input/lead_source.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

class Rejects {
 public:
  // An empty path: standard error.
  static absl::StatusOr<std::unique_ptr<Rejects>> Open(
      const std::string& path, const std::vector<std::string>& inputs);

  // The lead that `source` has just read, or failed to.
  void Add(const LeadSource& source, const Lead& lead,
           const std::string& reason);
  // The record at a place, with an id that may be shown.
  void Add(const RecordPlace& place, const std::string& shown_id,
           const std::string& reason);

  int64_t count() const { return count_; }
  // Writes everything out and says how many there were of how many: "lead",
  // "record". Where there were any and `keep_going` is false, that is an error.
  absl::Status Finish(int64_t rows, bool keep_going,
                      std::string_view noun = "lead");

 private:
  explicit Rejects(std::string path) : path_(std::move(path)) {}

  std::string path_;
  // Null: standard error.
  std::unique_ptr<OutputFile> file_;
  int64_t count_ = 0;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_OUTPUT_REJECTS_H_
