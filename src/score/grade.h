// Grades of one lead, from its scores.

#ifndef BANTAM_SRC_SCORE_GRADE_H_
#define BANTAM_SRC_SCORE_GRADE_H_

#include "bantam/evaluation.h"
#include "bantam/figures.h"
#include "src/policy/program.h"

namespace bantam::internal {

// Of a grade with bands, from its score. A score that is absent makes the grade
// absent.
GradeFigure GradeOf(const GradeProgram& grade, const ScoreFigure& score);

// Of a matrix, from the grades that its rows and columns are.
GradeFigure GradeOf(const Program& program, const GradeProgram& grade,
                    const GradeFigure& rows, const GradeFigure& columns);

// Whether `wanted(id)` holds of a grade that the unknowns leave open.
template <typename Wanted>
bool MayBe(const Program& program, const GradeProgram& grade,
           const GradeFigure& figure, const Wanted& wanted) {
  const size_t width =
      grade.matrix ? program.grades[grade.columns].bands.size() : 1;
  const auto& ids = grade.matrix ? grade.cells : grade.bands;
  for (size_t i = figure.rows.best; i <= figure.rows.worst; ++i) {
    for (size_t j = figure.columns.best; j <= figure.columns.worst; ++j) {
      if (wanted(ids[i * width + j])) return true;
    }
  }
  return false;
}

// The figure with its names.
GradeResult DescribeGrade(const Program& program, const GradeProgram& grade,
                          const GradeFigure& figure);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_SCORE_GRADE_H_
