// A summary for each value of one field, or of one grade: `bantam score --by`.

#ifndef BANTAM_CLI_BREAKDOWN_H_
#define BANTAM_CLI_BREAKDOWN_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/evaluation.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "cli/output_file.h"
#include "cli/tally.h"

namespace bantam::cli {

class Breakdown {
 public:
  // `by` is a grade's id, or a BOOL, INT or STRING field of account, person or
  // opportunity that is not personal; `outcome`, which may be empty, a BOOL
  // field of those.
  static absl::StatusOr<std::unique_ptr<Breakdown>> Make(
      const Policy& policy, const std::string& by, const std::string& outcome);

  // An error where the field has too many values for a summary.
  absl::Status Add(const Lead& lead, const Evaluation& evaluation);

  // "table", "csv" or "jsonl": one row a value, fields with most leads
  // first and grades by name, unknown last; the table has a row for all leads
  // as well.
  void Print(const std::string& format, OutputFile* output) const;

 private:
  struct Group {
    Tally tally;
    // Leads with the outcome, and leads without.
    int64_t yes = 0;
    int64_t no = 0;
  };
  // What leads have in common: unknown, null, or a value as text.
  struct Key {
    enum Kind { kValue, kNull, kUnknown } kind = kUnknown;
    std::string text;

    friend auto operator<=>(const Key&, const Key&) = default;
  };
  using Entry = std::pair<Key, const Group*>;

  Breakdown(Policy policy, std::string by, std::optional<FieldRef> by_field,
            std::optional<FieldRef> outcome);

  Key KeyOf(const Lead& lead, const Evaluation& evaluation) const;
  std::vector<Entry> Sorted() const;
  // Every band that a lead has, by grade, without the grade of `by`.
  std::vector<std::pair<size_t, std::string>> Bands() const;
  void PrintTable(OutputFile* output) const;
  void PrintCsv(OutputFile* output) const;
  void PrintJson(OutputFile* output) const;
  static std::string Label(const Key& key);

  Policy policy_;
  // The field's path, or the grade's id, which has no field.
  std::string by_;
  std::optional<FieldRef> by_field_;
  std::optional<FieldRef> outcome_;
  std::vector<std::string> figure_ids_;
  std::map<Key, Group> groups_;
  Group all_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_BREAKDOWN_H_
