// How well points tell what came of leads: `bantam score --roc`.

#ifndef BANTAM_CLI_SCORE_ROC_H_
#define BANTAM_CLI_SCORE_ROC_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/analysis.h"
#include "bantam/evaluation.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

// Keeps the points of every lead: 8 bytes a lead and figure.
class RocReport {
 public:
  // `ids` are scores or frameworks; `outcome` a BOOL field of account, person
  // or opportunity.
  static absl::StatusOr<std::unique_ptr<RocReport>> Make(
      const Policy& policy, const std::string& outcome,
      const std::vector<std::string>& ids);

  void Add(const Lead& lead, const Evaluation& evaluation);

  // "table", "csv" or "jsonl": one row a figure. The table says what the
  // figures mean, too.
  void Print(const std::string& format, OutputFile* output) const;

  // What one has to know of the figures, whatever the format.
  static std::string Caution();

 private:
  explicit RocReport(std::string outcome) : outcome_(std::move(outcome)) {}

  void PrintTable(OutputFile* output) const;
  void PrintCsv(OutputFile* output) const;
  void PrintJson(OutputFile* output) const;

  std::string outcome_;
  std::vector<OutcomeCurve> curves_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_SCORE_ROC_H_
