// Whether what must hold does (docs/assessment.md, docs/processes.md).

#ifndef BANTAM_SRC_ENGINE_REQUIREMENTS_H_
#define BANTAM_SRC_ENGINE_REQUIREMENTS_H_

#include <optional>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "src/engine/assess.h"
#include "src/engine/snapshot.h"
#include "src/policy/program.h"

namespace bantam::internal {

// Judges requirements against one evaluated lead. What it refers to outlives
// it.
class RequirementChecker {
 public:
  // `scores[i]` is the answer for program.scores[i], or nullptr where it is
  // left out; the evaluation's grades, assessments and red flags are there.
  RequirementChecker(const Program& program,
                     const std::vector<const ScoreResult*>& scores,
                     const std::vector<FrameworkState>& frameworks,
                     Snapshot& snapshot, const Evaluation& evaluation)
      : program_(program),
        scores_(scores),
        frameworks_(frameworks),
        snapshot_(snapshot),
        evaluation_(evaluation) {}

  // When the current stage was entered, for what must be of it.
  void SetStageEntered(std::optional<Instant> entered) { entered_ = entered; }

  // When the giver claimed it, for what must not have come of itself.
  void SetClaimed(std::optional<Instant> claimed) { claimed_ = claimed; }

  // Asks a condition; what left it open goes to `fields` and `error`.
  Decision Decide(const cel::Program& condition,
                  std::vector<std::string>* fields, std::string* error);

  // All of them: yes, no, or unknown; and every one that is not met, in order.
  Decision CheckAll(const std::vector<RequirementProgram>& requirements,
                    std::vector<UnmetRequirement>* unmet);

 private:
  Decision Check(const RequirementProgram& requirement,
                 UnmetRequirement* unmet);
  Decision CheckThreshold(const RequirementProgram& requirement,
                          UnmetRequirement* unmet) const;
  Decision CheckGrade(const RequirementProgram& requirement,
                      UnmetRequirement* unmet) const;
  Decision CheckFlags(Severity severity, UnmetRequirement* unmet) const;
  Decision CheckFields(const RequirementProgram& requirement,
                       UnmetRequirement* unmet) const;
  Decision CheckAnswers(const RequirementProgram& requirement,
                        UnmetRequirement* unmet) const;
  Decision CheckConsent(const RequirementProgram& requirement,
                        UnmetRequirement* unmet) const;
  Decision CheckNotInbound(const RequirementProgram& requirement,
                           UnmetRequirement* unmet) const;
  const AssessmentResult* AssessmentOf(size_t framework) const;

  const Program& program_;
  const std::vector<const ScoreResult*>& scores_;
  const std::vector<FrameworkState>& frameworks_;
  Snapshot& snapshot_;
  const Evaluation& evaluation_;
  std::optional<Instant> entered_;
  std::optional<Instant> claimed_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ENGINE_REQUIREMENTS_H_
