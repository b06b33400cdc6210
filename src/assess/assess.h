// How the frameworks of a policy stand for one lead (docs/assessment.md).

#ifndef BANTAM_SRC_ASSESS_ASSESS_H_
#define BANTAM_SRC_ASSESS_ASSESS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "bantam/figures.h"
#include "bantam/model/assessment.h"
#include "src/facts/snapshot.h"
#include "src/policy/program.h"

namespace bantam::internal {

// What stands behind the figures of one framework. Keeps its memory from one
// lead to the next.
struct FrameworkState {
  // Of each dimension, and of all of them; before they are clamped.
  std::vector<model::AnswerSum> sums;
  model::AnswerSum total;
  // Where undecided: unknown attributes, and the error.
  std::vector<uint32_t> unknowns;
  std::string error;
};

// One framework, by its index, for one lead; `dimensions` are its own.
struct FrameworkPlace {
  const Program& program;
  size_t index;
  Snapshot& snapshot;
};
void Assess(const FrameworkPlace& place, FrameworkFigure* figure,
            std::span<DimensionFigure> dimensions, FrameworkState* state);

// describe.cc: the figures with their names, and the questions that are open;
// with `explain`, every criterion. The framework is there.
AssessmentResult Describe(const FrameworkPlace& place,
                          const FrameworkFigure& figure,
                          std::span<const DimensionFigure> dimensions,
                          const FrameworkState& state, bool explain);

// What is to be noted of the framework: why it is left out, or that dates are
// out of order.
void AddNotes(const FrameworkPlace& place, const FrameworkFigure& figure,
              const FrameworkState& state, std::vector<Note>* notes);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ASSESS_ASSESS_H_
