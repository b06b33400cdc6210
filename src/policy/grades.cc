#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/policy/compiler.h"

namespace bantam::internal {
namespace {

bool IsGradeName(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+';
  });
}

void CheckGradeName(const Place& place, int field_number,
                    const std::string& name) {
  if (IsGradeName(name)) return;
  place.Error(
      field_number,
      {FaultCode::kMalformed,
       "'{value}' is not a grade: use letters, digits, '_', '-' and '+'"},
      {{"value", name}});
}

void CompileBands(Compiler& compiler, const v1::Bands& bands,
                  const Place& place, GradeProgram& grade) {
  const auto score = compiler.score_by_id.find(bands.score());
  if (score == compiler.score_by_id.end()) {
    place.Error(
        v1::Bands::kScoreFieldNumber,
        {FaultCode::kUnknownName, "there is no {what} '{name}'"},
        {{"name", bands.score()},
         {"nearest", Nearest(bands.score(), compiler.program.score_ids)},
         {"what", "score"}});
  } else {
    grade.score = score->second;
  }
  if (bands.bands().empty())
    place.Error({FaultCode::kMissing, "a grade needs a band"});
  for (int i = 0; i < bands.bands_size(); ++i) {
    const v1::Band& band = bands.bands(i);
    const Place at = place.Child(v1::Bands::kBandsFieldNumber, i);
    CheckGradeName(at, v1::Band::kIdFieldNumber, band.id());
    if (std::find(grade.bands.begin(), grade.bands.end(), band.id()) !=
        grade.bands.end()) {
      at.Error(v1::Band::kIdFieldNumber,
               {FaultCode::kRepeated, "the band '{name}' stands twice"},
               {{"name", band.id()}});
    }
    grade.bands.push_back(band.id());
    const bool last = i + 1 == bands.bands_size();
    if (last && band.has_at_least()) {
      at.Error(v1::Band::kAtLeastFieldNumber,
               {FaultCode::kMisplaced,
                "the last band takes the rest and has no '{name}'"},
               {{"name", "at_least"}});
    } else if (!last && !band.has_at_least()) {
      at.Error({FaultCode::kMissing,
                "the band '{name}' needs 'at_least'; only the last has none"},
               {{"name", band.id()}});
    } else if (!last) {
      const auto from =
          ReadPoints(at, v1::Band::kAtLeastFieldNumber, band.at_least());
      if (from && !grade.thresholds.empty() &&
          *from >= grade.thresholds.back()) {
        at.Error(v1::Band::kAtLeastFieldNumber,
                 {FaultCode::kOutOfOrder,
                  "bands stand best first: each '{name}' is lower than the one "
                  "before"},
                 {{"name", "at_least"}});
      } else if (from) {
        grade.thresholds.push_back(*from);
      }
    }
  }
}

class MatrixCompiler {
 public:
  MatrixCompiler(Compiler& compiler, const v1::Matrix& matrix,
                 const Place& place, GradeProgram& grade)
      : compiler_(compiler), matrix_(matrix), place_(place), grade_(grade) {}

  void Compile() {
    grade_.matrix = true;
    const auto rows = FindGrade(v1::Matrix::kRowsFieldNumber, matrix_.rows());
    const auto columns =
        FindGrade(v1::Matrix::kColumnsFieldNumber, matrix_.columns());
    if (!rows || !columns) return;
    grade_.rows = *rows;
    grade_.columns = *columns;
    rows_ = compiler_.program.grades[*rows].bands;
    columns_ = compiler_.program.grades[*columns].bands;
    if (matrix_.cells().empty()) {
      for (const std::string& row : rows_) {
        for (const std::string& column : columns_) {
          grade_.cells.push_back(absl::StrCat(row, column));
        }
      }
      return;
    }
    grade_.cells.resize(rows_.size() * columns_.size());
    for (int i = 0; i < matrix_.cells_size(); ++i) CompileCell(i);
    for (size_t i = 0; i < grade_.cells.size(); ++i) {
      if (!grade_.cells[i].empty()) continue;
      place_.Error(
          {FaultCode::kIncomplete, "there is no cell for {row} and {column}"},
          {{"row", rows_[i / columns_.size()]},
           {"column", columns_[i % columns_.size()]}});
    }
  }

 private:
  std::optional<size_t> FindGrade(int field_number, const std::string& id) {
    const auto found = compiler_.grade_by_id.find(id);
    if (found == compiler_.grade_by_id.end() ||
        found->second >= compiler_.program.grades.size()) {
      place_.Error(field_number,
                   {FaultCode::kUnknownName,
                    "there is no {what} '{name}' before this one"},
                   {{"name", id},
                    {"nearest", Nearest(id, compiler_.program.grade_ids)},
                    {"what", "grade"}});
      return std::nullopt;
    }
    if (compiler_.program.grades[found->second].matrix) {
      place_.Error(
          field_number,
          {FaultCode::kWrongType,
           "'{name}' is a matrix itself; a matrix joins grades with bands"},
          {{"name", id}});
      return std::nullopt;
    }
    return found->second;
  }

  std::optional<size_t> FindBand(const Place& at, int field_number,
                                 const std::vector<std::string>& bands,
                                 const std::string& id) {
    const auto found = std::find(bands.begin(), bands.end(), id);
    if (found != bands.end()) {
      return static_cast<size_t>(found - bands.begin());
    }
    at.Error(field_number,
             {FaultCode::kUnknownName, "there is no {what} '{name}'"},
             {{"name", id}, {"nearest", Nearest(id, bands)}, {"what", "band"}});
    return std::nullopt;
  }

  void CompileCell(int index) {
    const v1::Cell& cell = matrix_.cells(index);
    const Place at = place_.Child(v1::Matrix::kCellsFieldNumber, index);
    CheckGradeName(at, v1::Cell::kIdFieldNumber, cell.id());
    const auto row = FindBand(at, v1::Cell::kRowFieldNumber, rows_, cell.row());
    const auto column =
        FindBand(at, v1::Cell::kColumnFieldNumber, columns_, cell.column());
    if (!row || !column) return;
    std::string& id = grade_.cells[*row * columns_.size() + *column];
    if (!id.empty()) {
      at.Error({FaultCode::kRepeated,
                "the cell for {row} and {column} stands twice"},
               {{"row", cell.row()}, {"column", cell.column()}});
      return;
    }
    id = cell.id();
  }

  Compiler& compiler_;
  const v1::Matrix& matrix_;
  const Place& place_;
  GradeProgram& grade_;
  std::vector<std::string> rows_;
  std::vector<std::string> columns_;
};

}  // namespace

void CompileGrades(Compiler& compiler) {
  const auto& grades = compiler.policy.grades();
  for (int i = 0; i < grades.size(); ++i) {
    const v1::Grade& grade = grades[i];
    const Place place = compiler.root.Child(v1::Policy::kGradesFieldNumber, i);
    if (compiler.score_by_id.count(grade.id()) > 0) {
      place.Error(v1::Grade::kIdFieldNumber,
                  {FaultCode::kNameTaken, "'{name}' is a {by} already"},
                  {{"name", grade.id()}, {"by", "score"}});
    } else if (compiler.framework_by_id.count(grade.id()) > 0) {
      place.Error(v1::Grade::kIdFieldNumber,
                  {FaultCode::kNameTaken, "'{name}' is a {by} already"},
                  {{"name", grade.id()}, {"by", "framework"}});
    }
    GradeProgram compiled;
    compiled.id = grade.id();
    switch (grade.source_case()) {
      case v1::Grade::kBands:
        CompileBands(compiler, grade.bands(),
                     place.Child(v1::Grade::kBandsFieldNumber), compiled);
        break;
      case v1::Grade::kMatrix:
        MatrixCompiler(compiler, grade.matrix(),
                       place.Child(v1::Grade::kMatrixFieldNumber), compiled)
            .Compile();
        break;
      case v1::Grade::SOURCE_NOT_SET:
        place.Error({FaultCode::kMissing, "a grade needs 'bands' or 'matrix'"});
    }
    // Taken only now: a matrix does not stand before itself.
    CheckId(place, v1::Grade::kIdFieldNumber, grade.id(), compiler.grade_by_id,
            static_cast<size_t>(i));
    compiler.program.grades.push_back(std::move(compiled));
    compiler.program.grade_ids.push_back(grade.id());
  }
}

}  // namespace bantam::internal
