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

// A sum over criteria and the interval around it. The policy's compiler has
// shown that nothing here can overflow.
struct CriteriaSum {
  int64_t points = 0;
  int64_t low = 0;
  int64_t high = 0;
  // Over good answers: of those known, and of all.
  int64_t known = 0;
  int64_t all = 0;

  void Add(model::Points count, model::Interval reach) {
    points += count.micros;
    low += reach.low.micros;
    high += reach.high.micros;
  }
  void AddWeight(const CriteriaSum& other) {
    known += other.known;
    all += other.all;
  }
  model::Points ClampedPoints(const model::Bounds& bounds) const {
    return Clamp(model::Points{points}, bounds);
  }
  model::Interval ClampedInterval(const model::Bounds& bounds) const {
    return Clamp(model::Interval{model::Points{low}, model::Points{high}},
                 bounds);
  }
  model::Share Completeness() const {
    return model::ShareOf(model::Points{known}, model::Points{all});
  }
};

// What stands behind the figures of one framework. Keeps its memory from one
// lead to the next.
struct FrameworkState {
  // Of each dimension, and of all of them; before they are clamped.
  std::vector<CriteriaSum> sums;
  CriteriaSum total;
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
