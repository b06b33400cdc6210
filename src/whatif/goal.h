// What is to be reached, resolved against a policy.

#ifndef BANTAM_SRC_WHATIF_GOAL_H_
#define BANTAM_SRC_WHATIF_GOAL_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/counterfactual.h"
#include "src/case/state.h"
#include "src/policy/program.h"
#include "src/whatif/candidates.h"

namespace bantam::internal {

// How a lead stands to the target.
struct Nearness {
  bool reached = false;
  // Whether it could be reached, whatever is unknown.
  bool possible = true;
  // The nearer, the greater.
  int64_t closeness = 0;
};

class Goal {
 public:
  // The program outlives the goal.
  static absl::StatusOr<Goal> Resolve(const Program& program,
                                      const Target& target);

  // What decides it.
  const Parts& parts() const { return parts_; }

  // For a grade without a named band: aims at the one above the lead's. False
  // where there is none.
  bool AimAbove(State& state);

  // Finds no more of the lead than the target takes. The facts are taken.
  Nearness Look(State& state) const;

 private:
  enum class Kind : uint8_t { kScore, kFramework, kGrade, kQualification };

  Goal(const Program& program, Target target)
      : program_(&program), target_(std::move(target)) {}

  absl::Status Check() const;
  void AddScore(size_t score);
  void AddGrade(size_t index);
  void AddQualification(size_t index);
  template <typename Figure>
  Nearness LookAtPoints(const Figure& figure) const;
  Nearness LookAtGrade(State& state) const;
  Nearness LookAtQualification(State& state) const;

  const Program* program_;
  Target target_;
  Kind kind_ = Kind::kScore;
  // Among those of its kind.
  size_t index_ = 0;
  const GradeProgram* grade_ = nullptr;
  Parts parts_;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_WHATIF_GOAL_H_
