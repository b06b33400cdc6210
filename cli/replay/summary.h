// What the histories of many subjects in one process come to.

#ifndef BANTAM_CLI_REPLAY_SUMMARY_H_
#define BANTAM_CLI_REPLAY_SUMMARY_H_

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bantam/policy.h"
#include "bantam/process.h"
#include "bantam/stages.h"
#include "cli/log/durations.h"
#include "cli/log/left_out.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

class ReplaySummary {
 public:
  // `stages` are the process's.
  ReplaySummary(const Policy& policy, std::string process,
                std::vector<StageInfo> stages, std::string locale);

  void Add(const StageHistory& history);

  int64_t subjects() const { return subjects_; }
  void Text(OutputFile* output) const;
  // One object.
  std::string Json() const;

 private:
  struct OfStage {
    // Subjects that are there, visits, and the lengths of those that ended.
    int64_t now = 0;
    int64_t visits = 0;
    Durations ended;
  };
  struct OfProblem {
    int64_t events = 0;
    int64_t subjects = 0;
  };

  // Position in policy order; nowhere comes first.
  size_t PositionOf(const std::string& stage) const;
  std::string NameAt(size_t position) const;
  void AddLimits(const StageVisit& visit);
  int64_t InStagesOf(StageKind kind) const;
  void WriteStages(OutputFile* output) const;
  void WriteMoves(OutputFile* output) const;
  void WriteLimits(OutputFile* output) const;
  void WriteFaults(OutputFile* output) const;
  std::string JsonStages() const;
  std::string JsonMoves() const;
  std::string JsonLimits() const;
  std::string JsonFaults() const;

  const Policy& policy_;
  const std::string process_;
  const std::vector<StageInfo> stages_;
  const std::string locale_;

  int64_t subjects_ = 0;
  LeftOut left_out_;
  int64_t reentries_ = 0;
  // By position.
  std::vector<OfStage> of_stage_;
  // From one position to another.
  std::map<std::pair<size_t, size_t>, Durations> moves_;
  // By position and limit: how many stand how.
  std::map<std::pair<size_t, std::string>, std::map<LimitStanding, int64_t>>
      limits_;
  std::map<EventProblem, OfProblem> faults_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_REPLAY_SUMMARY_H_
