#include "tests/oracle/compare_figures.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace bantam::oracle {
namespace {

class FigureComparer {
 public:
  FigureComparer(const PolicySpec& spec, const Evaluation& expected,
                 const Figures& figures)
      : spec_(spec), expected_(expected), figures_(figures) {}

  std::string Run() {
    Each("score", spec_.scores, figures_.scores, expected_.scores,
         [](const ScoreResult& a, const ScoreFigure& b) {
           return a.points == b.points && a.interval == b.interval &&
                  a.exact == b.exact;
         });
    Each("grade", spec_.grades, figures_.grades, expected_.grades,
         [](const GradeResult& a, const GradeFigure& b) {
           return a.grade == b.grade &&
                  // A matrix may have one cell twice.
                  (a.possible.size() > 1) <=
                      (!(b.rows == model::BandRange{b.row, b.row}) ||
                       !(b.columns == model::BandRange{b.column, b.column}));
         });
    Each("framework", spec_.frameworks, figures_.frameworks,
         expected_.assessments,
         [this](const AssessmentResult& a, const FrameworkFigure& b) {
           return SameFramework(a, b);
         });
    Each("committee", spec_.committees, figures_.committees,
         expected_.committees,
         [](const CommitteeResult& a, const CommitteeFigure& b) {
           return SameCommittee(a, b);
         });
    Each("persona", spec_.personas, figures_.personas, expected_.personas,
         [](const PersonaResult& a, const DecisionFigure& b) {
           return a.fits == b.decision;
         });
    Each("qualification", spec_.qualifications, figures_.qualifications,
         expected_.qualifications,
         [](const QualificationResult& a, const DecisionFigure& b) {
           return a.qualified == b.decision;
         });
    Each("red flag", spec_.red_flags, figures_.red_flags, expected_.red_flags,
         [](const RedFlagResult& a, const DecisionFigure& b) {
           return a.raised == b.decision;
         });
    return difference_;
  }

 private:
  template <typename Item, typename Figure, typename Result, typename Same>
  void Each(const char* what, const std::vector<Item>& items,
            const std::vector<Figure>& figures,
            const std::vector<Result>& results, const Same& same) {
    if (figures.size() != items.size()) {
      return Note(what, "one of them has no place");
    }
    for (size_t i = 0; i < items.size(); ++i) {
      if (figures[i].absence != results.at(i).absence) {
        Note(what, items[i].id + ": why it is absent");
      } else if (figures[i].is_there() && !same(results[i], figures[i])) {
        Note(what, items[i].id);
      }
    }
  }

  void Note(const char* what, const std::string& detail) {
    if (difference_.empty()) difference_ = std::string(what) + " " + detail;
  }

  bool SameFramework(const AssessmentResult& a,
                     const FrameworkFigure& b) const {
    if (a.dimensions.size() != b.dimension_count) return false;
    for (size_t d = 0; d < a.dimensions.size(); ++d) {
      const DimensionFigure& dimension =
          figures_.dimensions[b.first_dimension + d];
      if (a.dimensions[d].points != dimension.points ||
          a.dimensions[d].interval != dimension.interval ||
          a.dimensions[d].completeness != dimension.completeness) {
        return false;
      }
    }
    return a.points == b.points && a.interval == b.interval &&
           a.completeness == b.completeness && a.stage == b.stage &&
           a.win_probability == b.win_probability &&
           static_cast<int64_t>(a.questions.size()) == b.open &&
           static_cast<int64_t>(a.due.size()) == b.due;
  }

  static bool SameCommittee(const CommitteeResult& a,
                            const CommitteeFigure& b) {
    return a.size == b.size && a.benchmark == b.benchmark &&
           std::equal(a.roles.begin(), a.roles.end(), b.roles.begin(),
                      b.roles.end()) &&
           a.supportive == b.supportive && a.neutral == b.neutral &&
           a.opposed == b.opposed && a.attitude_unknown == b.attitude_unknown &&
           static_cast<int64_t>(a.champions.size()) == b.champions &&
           static_cast<int64_t>(a.blockers.size()) == b.blockers &&
           static_cast<int64_t>(a.vetoes.size()) == b.vetoes;
  }

  const PolicySpec& spec_;
  const Evaluation& expected_;
  const Figures& figures_;
  std::string difference_;
};

}  // namespace

std::string FiguresDifference(const PolicySpec& spec,
                              const Evaluation& expected,
                              const Figures& figures) {
  return FigureComparer(spec, expected, figures).Run();
}

}  // namespace bantam::oracle
