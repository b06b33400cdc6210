// What `bantam score` writes for each lead.

#ifndef BANTAM_CLI_SCORE_OUTPUT_H_
#define BANTAM_CLI_SCORE_OUTPUT_H_

#include <cstdint>
#include <memory>
#include <string>

#include "bantam/evaluation.h"
#include "bantam/policy.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

class ScoreOutput {
 public:
  virtual ~ScoreOutput() = default;

  // Writes the answer for the lead with this number among those of its file.
  virtual void Add(int64_t row, const Evaluation& evaluation) = 0;
  virtual void Finish() {}
};

// "table", "csv" or "jsonl", for answers at `now`.
//
//   table  the lead, its points with the range that unknowns leave open, its
//          grades likewise; the points of frameworks and how much of each is
//          answered; whether it qualifies; which red flags are raised
//   csv    row, id; <score>.points, .low, .high, .exact for each score;
//          <grade>.grade and .possible (separated by ';') for each grade.
//          <framework>.points, .low, .high and .completeness, a share, for
//          each framework; <qualification>.qualified: yes, no or unknown;
//          red_flags that are raised (separated by ';'), if there can be any.
//          Empty where what is meant was left out.
//   jsonl  ToJson, one lead a line
std::unique_ptr<ScoreOutput> MakeScoreOutput(const std::string& format,
                                             const Policy& policy,
                                             OutputFile* output);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_SCORE_OUTPUT_H_
