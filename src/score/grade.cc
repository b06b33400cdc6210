#include "src/score/grade.h"

#include <algorithm>
#include <optional>

#include "bantam/model/grade.h"

namespace bantam::internal {
namespace {

struct Banded {
  size_t band;
  model::BandRange possible;
};

GradeResult FromBands(const GradeProgram& grade, const Banded& banded) {
  GradeResult result{grade.id, grade.bands[banded.band], {}};
  for (size_t i = banded.possible.best; i <= banded.possible.worst; ++i) {
    result.possible.push_back(grade.bands[i]);
  }
  return result;
}

GradeResult FromMatrix(const GradeProgram& grade, size_t columns,
                       const Banded& row, const Banded& column) {
  GradeResult result{
      grade.id, grade.cells[row.band * columns + column.band], {}};
  for (size_t i = row.possible.best; i <= row.possible.worst; ++i) {
    for (size_t j = column.possible.best; j <= column.possible.worst; ++j) {
      const std::string& cell = grade.cells[i * columns + j];
      if (std::find(result.possible.begin(), result.possible.end(), cell) ==
          result.possible.end()) {
        result.possible.push_back(cell);
      }
    }
  }
  return result;
}

}  // namespace

void EvaluateGrades(const Program& program,
                    const std::vector<const ScoreResult*>& scores,
                    std::vector<GradeResult>* grades) {
  grades->clear();
  std::vector<std::optional<Banded>> banded(program.grades.size());
  for (size_t i = 0; i < program.grades.size(); ++i) {
    const GradeProgram& grade = program.grades[i];
    if (grade.matrix) {
      const auto& row = banded[grade.rows];
      const auto& column = banded[grade.columns];
      if (!row || !column) continue;
      grades->push_back(FromMatrix(
          grade, program.grades[grade.columns].bands.size(), *row, *column));
    } else if (const ScoreResult* score = scores[grade.score]) {
      banded[i] = Banded{model::BandOf(score->points, grade.thresholds),
                         model::BandsOf(score->interval, grade.thresholds)};
      grades->push_back(FromBands(grade, *banded[i]));
    }
  }
}

}  // namespace bantam::internal
