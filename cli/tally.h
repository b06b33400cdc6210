// What many evaluations add up to.

#ifndef BANTAM_CLI_TALLY_H_
#define BANTAM_CLI_TALLY_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"
#include "cli/output_file.h"

namespace bantam::cli {

struct ScoreTally {
  // Leads that have this score.
  int64_t leads = 0;
  model::Int128 sum_micros = 0;
  model::Points lowest;
  model::Points highest;
  // Leads whose score the unknowns leave open.
  int64_t open = 0;
};

class Tally {
 public:
  explicit Tally(Policy policy);

  void Add(const Evaluation& evaluation);

  int64_t leads() const { return leads_; }
  // In the order of score_ids() and grade_ids(); bands by their names.
  const std::vector<ScoreTally>& scores() const { return scores_; }
  const std::vector<std::map<std::string, int64_t>>& grades() const {
    return grades_;
  }

  // The summary below a table of leads.
  void Print(OutputFile* output) const;

 private:
  Policy policy_;
  int64_t leads_ = 0;
  std::vector<ScoreTally> scores_;
  std::vector<std::map<std::string, int64_t>> grades_;
  // Leads by what is worth knowing of them.
  std::map<std::string, int64_t> notes_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_TALLY_H_
