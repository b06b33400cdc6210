#include "src/score/grade.h"

#include <algorithm>
#include <string>

#include "bantam/model/grade.h"

namespace bantam::internal {

GradeFigure GradeOf(const GradeProgram& grade, const ScoreFigure& score) {
  GradeFigure figure;
  figure.absence = score.absence;
  if (!score.is_there()) return figure;
  figure.row = model::BandOf(score.points, grade.thresholds);
  figure.rows = model::BandsOf(score.interval, grade.thresholds);
  figure.grade = grade.bands[figure.row];
  return figure;
}

GradeFigure GradeOf(const Program& program, const GradeProgram& grade,
                    const GradeFigure& rows, const GradeFigure& columns) {
  GradeFigure figure;
  figure.absence = rows.is_there() ? columns.absence : rows.absence;
  if (!figure.is_there()) return figure;
  figure.row = rows.row;
  figure.rows = rows.rows;
  figure.column = columns.row;
  figure.columns = columns.rows;
  const size_t width = program.grades[grade.columns].bands.size();
  figure.grade = grade.cells[figure.row * width + figure.column];
  return figure;
}

GradeResult DescribeGrade(const Program& program, const GradeProgram& grade,
                          const GradeFigure& figure) {
  GradeResult result{grade.id, std::string(figure.grade), {}};
  MayBe(program, grade, figure, [&](const std::string& id) {
    std::vector<std::string>& possible = result.possible;
    if (std::find(possible.begin(), possible.end(), id) == possible.end()) {
      possible.push_back(id);
    }
    return false;
  });
  return result;
}

}  // namespace bantam::internal
