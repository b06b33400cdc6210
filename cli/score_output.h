// What `bantam score` writes for each lead.

#ifndef BANTAM_CLI_SCORE_OUTPUT_H_
#define BANTAM_CLI_SCORE_OUTPUT_H_

#include <cstdint>
#include <memory>
#include <string>

#include "bantam/evaluation.h"
#include "bantam/policy.h"
#include "cli/output_file.h"

namespace bantam::cli {

class ScoreOutput {
 public:
  virtual ~ScoreOutput() = default;

  // Writes the answer for the lead with this number among those of its file.
  virtual void Add(int64_t row, const Evaluation& evaluation) = 0;
  virtual void Finish() {}
};

// "table", "csv" or "jsonl".
//
//   table  the lead, its points with the range that unknowns leave open, its
//          grades likewise
//   csv    row, id; <score>.points, .low, .high, .exact for each score;
//          <grade>.grade and .possible (separated by ';') for each grade.
//          Empty where the score's subject is absent.
//   jsonl  EvaluationToJson, one lead a line
std::unique_ptr<ScoreOutput> MakeScoreOutput(const std::string& format,
                                             const Policy& policy,
                                             OutputFile* output);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_SCORE_OUTPUT_H_
