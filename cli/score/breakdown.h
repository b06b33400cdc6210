// A summary for each value of one field, or of one grade: `bantam score --by`.

#ifndef BANTAM_CLI_SCORE_BREAKDOWN_H_
#define BANTAM_CLI_SCORE_BREAKDOWN_H_

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/analysis.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

class BreakdownReport {
 public:
  // `by` is a grade's id, or a BOOL, INT or STRING field of account, person or
  // opportunity that is not personal; `outcome`, which may be empty, a BOOL
  // field of those.
  static absl::StatusOr<std::unique_ptr<BreakdownReport>> Make(
      const Policy& policy, const std::string& by, const std::string& outcome);

  // An error where the field has too many values for a summary.
  absl::Status Add(const Lead& lead, const Evaluation& evaluation);

  // "table", "csv" or "jsonl": one row a value; the table has a row for all
  // leads as well.
  void Print(const std::string& format, OutputFile* output) const;

 private:
  BreakdownReport(Policy policy, std::string by, Breakdown breakdown);

  // Every band that a lead has, by grade, without the grade of `by`.
  std::vector<std::pair<size_t, std::string>> Bands() const;
  void PrintTable(OutputFile* output) const;
  void PrintCsv(OutputFile* output) const;
  void PrintJson(OutputFile* output) const;
  static std::string Label(const BreakdownKey& key);
  // Of the outcome.
  const std::string& OutcomePath() const;

  Policy policy_;
  // The field's path, or the grade's id.
  std::string by_;
  Breakdown breakdown_;
  std::vector<std::string> figure_ids_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_SCORE_BREAKDOWN_H_
