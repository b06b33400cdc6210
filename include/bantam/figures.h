// bantam/figures.h: the numbers of an answer, without a word about them.
//
// Figures have one entry for everything that the policy declares, in its order:
// scores[i] belongs to policy.score_ids()[i], and likewise for the rest. What
// cannot be said of a lead keeps its place and says why (Absence), so that the
// columns of a batch never come and go. docs/scoring.md and docs/assessment.md
// define every figure; the same numbers stand in an Evaluation, with names and
// explanations.
//
// Guarantees
//   Threads    plain structs.
//   Ownership  they own what they hold. Texts refer to the policy: they are
//              good for as long as the policy, or a copy of it, is there.
//   Errors     none.
//   Limits     the policy alone determines the sizes; filling Figures that were
//              filled for the same policy before takes no memory.
//
// Example
//
//   bantam::Case deal(policy);
//   absl::Status status = deal.Take(lead, now);
//   absl::StatusOr<const bantam::Figures*> figures = deal.GetFigures();
//   if (figures.ok()) {
//     for (size_t i = 0; i < policy.score_ids().size(); ++i) {
//       const bantam::ScoreFigure& score = (*figures)->scores[i];
//       std::cout << policy.score_ids()[i] << " ";
//       if (score.is_there()) std::cout << score.points.ToDouble();
//       std::cout << "\n";
//     }
//   }

#ifndef BANTAM_FIGURES_H_
#define BANTAM_FIGURES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bantam/absence.h"
#include "bantam/assessment.h"
#include "bantam/model/committee.h"
#include "bantam/model/grade.h"
#include "bantam/model/interval.h"
#include "bantam/model/points.h"
#include "bantam/model/share.h"
#include "bantam/qualification.h"

namespace bantam {

struct ScoreFigure {
  Absence absence = Absence::kNone;
  // Of the rules known to hold.
  model::Points points;
  // What the score can be once all is known, and whether both ends are reached.
  model::Interval interval;
  bool exact = true;

  bool is_there() const { return absence == Absence::kNone; }
  friend bool operator==(const ScoreFigure&, const ScoreFigure&) = default;
};

struct GradeFigure {
  Absence absence = Absence::kNone;
  // "A"; the policy's.
  std::string_view grade;
  // The band that the points reach, and those that the unknowns leave open. Of
  // a matrix, of the score by rows and of that by columns; else the columns are
  // 0.
  size_t row = 0;
  size_t column = 0;
  model::BandRange rows;
  model::BandRange columns;

  bool is_there() const { return absence == Absence::kNone; }
  friend bool operator==(const GradeFigure&, const GradeFigure&) = default;
};

struct DimensionFigure {
  model::Points points;
  model::Interval interval;
  model::Share completeness;

  friend bool operator==(const DimensionFigure&,
                         const DimensionFigure&) = default;
};

struct FrameworkFigure {
  Absence absence = Absence::kNone;
  model::Points points;
  model::Interval interval;
  model::Share completeness;
  // Id of the stage that the subject is in, the policy's; empty: nowhere.
  std::string_view stage;
  // How many questions are open, and how many are due in the stage.
  int64_t open = 0;
  int64_t due = 0;
  std::optional<WinProbability> win_probability;
  // Its dimensions are Figures::dimensions from this one on.
  size_t first_dimension = 0;
  size_t dimension_count = 0;

  bool is_there() const { return absence == Absence::kNone; }
  friend bool operator==(const FrameworkFigure&,
                         const FrameworkFigure&) = default;
};

struct CommitteeFigure : model::CommitteeStanding {
  Absence absence = Absence::kNone;

  bool is_there() const { return absence == Absence::kNone; }
  friend bool operator==(const CommitteeFigure&,
                         const CommitteeFigure&) = default;
};

// Of a persona, whether the person fits it; of a red flag, whether it is
// raised; of a qualification, whether the lead qualifies.
struct DecisionFigure {
  Absence absence = Absence::kNone;
  Decision decision = Decision::kUnknown;

  bool is_there() const { return absence == Absence::kNone; }
  friend bool operator==(const DecisionFigure&,
                         const DecisionFigure&) = default;
};

struct Figures {
  std::vector<ScoreFigure> scores;
  std::vector<GradeFigure> grades;
  std::vector<FrameworkFigure> frameworks;
  // Those of the first framework, then those of the next.
  std::vector<DimensionFigure> dimensions;
  std::vector<CommitteeFigure> committees;
  std::vector<DecisionFigure> personas;
  std::vector<DecisionFigure> red_flags;
  std::vector<DecisionFigure> qualifications;

  friend bool operator==(const Figures&, const Figures&) = default;
};

}  // namespace bantam

#endif  // BANTAM_FIGURES_H_
