// What many evaluations add up to.

#ifndef BANTAM_CLI_TALLY_H_
#define BANTAM_CLI_TALLY_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"
#include "cli/output_file.h"

namespace bantam::cli {

// Of one score or framework.
struct FigureTally {
  // Leads that have it.
  int64_t leads = 0;
  model::Int128 sum_micros = 0;
  model::Points lowest;
  model::Points highest;
  // Leads whose points the unknowns leave open.
  int64_t open = 0;
  // Of a framework: how much is answered, in all leads together.
  model::Int128 completeness_micros = 0;
};

struct QualificationTally {
  int64_t yes = 0;
  int64_t no = 0;
  int64_t unknown = 0;
};

struct RedFlagTally {
  Severity severity = Severity::kMinor;
  int64_t raised = 0;
  int64_t undecided = 0;
};

class Tally {
 public:
  explicit Tally(Policy policy);

  void Add(const Evaluation& evaluation);

  int64_t leads() const { return leads_; }
  // In the order of FigureIds() and grade_ids(); bands by their names.
  const std::vector<FigureTally>& figures() const { return figures_; }
  const std::vector<std::map<std::string, int64_t>>& grades() const {
    return grades_;
  }

  // The summary below a table of leads.
  void Print(OutputFile* output) const;

 private:
  void PrintScores(OutputFile* output) const;
  void PrintFrameworks(OutputFile* output) const;
  void PrintGrades(OutputFile* output) const;
  void PrintQualifications(OutputFile* output) const;
  void PrintRedFlags(OutputFile* output) const;

  Policy policy_;
  int64_t leads_ = 0;
  std::vector<std::string> figure_ids_;
  std::vector<FigureTally> figures_;
  std::vector<std::map<std::string, int64_t>> grades_;
  // By id.
  std::map<std::string, QualificationTally> qualifications_;
  std::map<std::string, RedFlagTally> red_flags_;
  // Leads by what is worth knowing of them.
  std::map<std::string, int64_t> notes_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_TALLY_H_
