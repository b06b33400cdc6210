#include "tests/oracle/grade.h"

#include <algorithm>

namespace bantam::oracle {
namespace {

// The index of the band that `points` reach.
size_t BandOf(int64_t points, const GradeSpec& grade) {
  size_t i = 0;
  while (i + 1 < grade.bands.size() && points < *grade.bands[i].at_least) ++i;
  return i;
}

// What the grade says of a pair of bands.
std::string CellOf(const GradeSpec& grade, const std::string& row,
                   const std::string& column) {
  for (const CellSpec& cell : grade.cells) {
    if (cell.row == row && cell.column == column) return cell.id;
  }
  return row + column;
}

}  // namespace

void AddGrade(const GradeSpec& grade, Evaluation& evaluation) {
  GradeResult result;
  result.id = grade.id;
  if (!grade.bands.empty()) {
    for (const ScoreResult& score : evaluation.scores) {
      if (score.id != grade.score) continue;
      result.grade = grade.bands[BandOf(score.points.micros, grade)].id;
      const size_t worst = BandOf(score.interval.low.micros, grade);
      for (size_t i = BandOf(score.interval.high.micros, grade); i <= worst;
           ++i) {
        result.possible.push_back(grade.bands[i].id);
      }
      evaluation.grades.push_back(result);
      return;
    }
    return;
  }
  const GradeResult* rows = nullptr;
  const GradeResult* columns = nullptr;
  for (const GradeResult& other : evaluation.grades) {
    if (other.id == grade.rows) rows = &other;
    if (other.id == grade.columns) columns = &other;
  }
  if (!rows || !columns) return;
  result.grade = CellOf(grade, rows->grade, columns->grade);
  for (const std::string& row : rows->possible) {
    for (const std::string& column : columns->possible) {
      const std::string cell = CellOf(grade, row, column);
      if (std::find(result.possible.begin(), result.possible.end(), cell) ==
          result.possible.end()) {
        result.possible.push_back(cell);
      }
    }
  }
  evaluation.grades.push_back(result);
}

}  // namespace bantam::oracle
