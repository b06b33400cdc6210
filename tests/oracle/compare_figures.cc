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
    CompareRedFlags();
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
      const auto found = std::find_if(
          results.begin(), results.end(),
          [&](const Result& result) { return result.id == items[i].id; });
      if (found == results.end()) {
        if (figures[i].absence != WhyAbsent(items[i].id)) {
          Note(what, items[i].id + ": why it is absent");
        }
      } else if (!figures[i].is_there() || !same(*found, figures[i])) {
        Note(what, items[i].id);
      }
    }
  }

  void Note(const char* what, const std::string& detail) {
    if (difference_.empty()) difference_ = std::string(what) + " " + detail;
  }

  // A grade is not noted: it goes with its score.
  Absence WhyAbsent(const std::string& id) const {
    for (const bantam::Note& note : expected_.notes) {
      if (note.path != id) continue;
      if (note.code == Reason::kSubjectAbsent) return Absence::kSubjectAbsent;
      if (note.code == Reason::kFrameworkUndecided) return Absence::kUndecided;
      if (note.code == Reason::kContactsUnknown) {
        return Absence::kContactsUnknown;
      }
    }
    for (const FrameworkSpec& framework : spec_.frameworks) {
      if (framework.id == id) return Absence::kDoesNotApply;
    }
    return Absence::kSubjectAbsent;
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

  // The answer has only those that are raised or open.
  void CompareRedFlags() {
    if (figures_.red_flags.size() != spec_.red_flags.size()) {
      return Note("red flag", "one of them has no place");
    }
    for (size_t i = 0; i < spec_.red_flags.size(); ++i) {
      const std::string& id = spec_.red_flags[i].id;
      const DecisionFigure& figure = figures_.red_flags[i];
      const auto found = std::find_if(
          expected_.red_flags.begin(), expected_.red_flags.end(),
          [&](const RedFlagResult& result) { return result.id == id; });
      const bool told = figure.is_there() && figure.decision != Decision::kNo;
      if (told != (found != expected_.red_flags.end()) ||
          (told && found->raised != figure.decision)) {
        Note("red flag", id);
      }
    }
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
