// What a Case knows of its lead: facts, histories and figures, each found when
// it is first asked for, and kept until the next lead.

#ifndef BANTAM_SRC_CASE_STATE_H_
#define BANTAM_SRC_CASE_STATE_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "bantam/figures.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "src/assess/assess.h"
#include "src/assess/committee.h"
#include "src/facts/snapshot.h"
#include "src/policy/program.h"
#include "src/process/courses.h"
#include "src/score/score.h"

namespace bantam::internal {

// Histories of handoffs lie a floor above (src/handoff/fold.h).
struct HandoffFold;

// Keeps its memory from one lead to the next. Not thread-safe. Everything is
// addressed by the policy's index.
class State {
 public:
  State(Policy policy, std::vector<Policy> earlier);
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // Forgets the lead before. INVALID_ARGUMENT for a lead of another policy and
  // for an instant that is none; then there is no lead.
  absl::Status Take(const Lead& lead, Instant now);
  // FAILED_PRECONDITION where there is no lead.
  absl::Status CheckTaken() const;

  const Policy& policy() const { return policy_; }
  const std::vector<Policy>& earlier() const { return earlier_; }
  const Program& program() const { return program_; }

  // After a Take that succeeded.
  const Lead& lead() const { return *lead_; }
  Instant now() const { return now_; }
  Courses& courses() { return courses_; }

  // Facts are needed for all that follows; an error is that of an id that stands
  // for two contents, or of a history that cannot have been. It says also where
  // there is no lead.
  absl::Status TakeFacts();
  Snapshot& snapshot() { return snapshot_; }

  const FrameworkFigure& Framework(size_t index);
  // `lines`, where given, is told every step.
  const ScoreFigure& Score(size_t index, ScoreLines* lines = nullptr);
  const GradeFigure& Grade(size_t index);
  const CommitteeFigure& Committee(size_t index);
  // What left them open goes to the results, where given.
  const DecisionFigure& Persona(size_t index, PersonaResult* result = nullptr);
  const DecisionFigure& RedFlag(size_t index, RedFlagResult* result = nullptr);
  const DecisionFigure& Qualification(size_t index,
                                      QualificationResult* result = nullptr);
  // All of them.
  const Figures& All();

  // Of a framework that was assessed.
  std::span<const DimensionFigure> DimensionsOf(size_t framework) const;
  const FrameworkState& StateOf(size_t framework) const {
    return states_[framework];
  }
  FrameworkPlace PlaceOf(size_t framework) {
    return {program_, framework, snapshot_};
  }
  // Of committees that were judged.
  const Buyers& buyers() const { return buyers_; }

  // As if the process had begun anew at this instant; and as it is. Scores that
  // count from there, and what follows from them, are found again.
  void SetBaseline(size_t process, std::optional<Instant> at);

  // Of a handoff, where its room has found it.
  std::shared_ptr<const HandoffFold>& handoff(size_t index) {
    return handoffs_[index];
  }

 private:
  // The figures of one kind, and which of them are known.
  struct Known {
    std::vector<char> flags;

    void Reset() { flags.assign(flags.size(), 0); }
    // Whether it was known; it is from now on.
    bool Enter(size_t index) { return std::exchange(flags[index], 1) != 0; }
  };

  Policy policy_;
  std::vector<Policy> earlier_;
  const Program& program_;
  const Lead* lead_ = nullptr;
  Instant now_;
  Courses courses_;
  Snapshot snapshot_;
  // nullopt: the facts are not taken yet.
  std::optional<absl::Status> facts_;
  Figures figures_;
  // By framework.
  std::vector<FrameworkState> states_;
  // By score, the frameworks that it takes assessments of.
  std::vector<std::vector<size_t>> frameworks_of_;
  ScoreScratch score_scratch_;
  Buyers buyers_;
  std::optional<Absence> buyers_absence_;
  Known frameworks_, scores_, grades_, committees_, personas_, red_flags_,
      qualifications_;
  std::vector<std::shared_ptr<const HandoffFold>> handoffs_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CASE_STATE_H_
