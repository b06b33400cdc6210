// Figures of a case, one by one.

#include "bantam/figures.h"

#include "capi/case_input.h"
#include "capi/structure.h"

namespace bantam::capi {
namespace {

// Fills the caller's structure with what `ask(index)` finds, by `show`.
template <typename Figure, typename Structure>
int32_t GetFigure(absl::StatusOr<Figure> (Case::*ask)(size_t),
                  void (*show)(const Figure&, Structure*), bantam_case* deal,
                  int64_t index, Structure* structure,
                  bantam_error** error) noexcept {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(deal, "deal");
    in.OutStruct(structure, "figure");
    in.NotNegative(index, "index");
    if (!in.ok()) return in.status();
    absl::Status taken = CheckTaken(*deal);
    if (!taken.ok()) return taken;
    const absl::StatusOr<Figure> figure =
        (deal->deal.*ask)(static_cast<size_t>(index));
    if (!figure.ok()) return figure.status();
    Structure full = {};
    full.absence = static_cast<int32_t>(figure->absence);
    show(*figure, &full);
    Write(full, structure);
    return absl::OkStatus();
  });
}

// Of the policy, so a NUL follows them.
bantam_text TextOf(std::string_view text) {
  return {text.empty() ? "" : text.data(), static_cast<int64_t>(text.size())};
}

void ShowScore(const ScoreFigure& figure, bantam_score_figure* to) {
  to->points = figure.points.micros;
  to->low = figure.interval.low.micros;
  to->high = figure.interval.high.micros;
  to->exact = figure.exact ? 1 : 0;
}

void ShowGrade(const GradeFigure& figure, bantam_grade_figure* to) {
  to->grade = TextOf(figure.grade);
}

void ShowFramework(const FrameworkFigure& figure, bantam_framework_figure* to) {
  to->points = figure.points.micros;
  to->low = figure.interval.low.micros;
  to->high = figure.interval.high.micros;
  to->completeness = figure.completeness.micros;
  to->stage = TextOf(figure.stage);
  to->open = figure.open;
  to->due = figure.due;
}

void ShowCommittee(const CommitteeFigure& figure, bantam_committee_figure* to) {
  to->size = figure.size;
  to->supportive = figure.supportive;
  to->neutral = figure.neutral;
  to->opposed = figure.opposed;
  to->attitude_unknown = figure.attitude_unknown;
  to->champions = figure.champions;
  to->blockers = figure.blockers;
  to->vetoes = figure.vetoes;
}

void ShowDecision(const DecisionFigure& figure, bantam_decision_figure* to) {
  to->yes = figure.decision == Decision::kYes ? 1 : 0;
  to->known = figure.decision == Decision::kUnknown ? 0 : 1;
}

}  // namespace
}  // namespace bantam::capi

using bantam::Case;
using bantam::capi::GetFigure;

int32_t bantam_case_score(bantam_case* deal, int64_t index,
                          bantam_score_figure* figure, bantam_error** error) {
  return GetFigure(&Case::Score, bantam::capi::ShowScore, deal, index, figure,
                   error);
}

int32_t bantam_case_grade(bantam_case* deal, int64_t index,
                          bantam_grade_figure* figure, bantam_error** error) {
  return GetFigure(&Case::Grade, bantam::capi::ShowGrade, deal, index, figure,
                   error);
}

int32_t bantam_case_framework(bantam_case* deal, int64_t index,
                              bantam_framework_figure* figure,
                              bantam_error** error) {
  return GetFigure(&Case::Framework, bantam::capi::ShowFramework, deal, index,
                   figure, error);
}

int32_t bantam_case_committee(bantam_case* deal, int64_t index,
                              bantam_committee_figure* figure,
                              bantam_error** error) {
  return GetFigure(&Case::Committee, bantam::capi::ShowCommittee, deal, index,
                   figure, error);
}

int32_t bantam_case_persona(bantam_case* deal, int64_t index,
                            bantam_decision_figure* figure,
                            bantam_error** error) {
  return GetFigure(&Case::Persona, bantam::capi::ShowDecision, deal, index,
                   figure, error);
}

int32_t bantam_case_red_flag(bantam_case* deal, int64_t index,
                             bantam_decision_figure* figure,
                             bantam_error** error) {
  return GetFigure(&Case::RedFlag, bantam::capi::ShowDecision, deal, index,
                   figure, error);
}

int32_t bantam_case_qualification(bantam_case* deal, int64_t index,
                                  bantam_decision_figure* figure,
                                  bantam_error** error) {
  return GetFigure(&Case::Qualification, bantam::capi::ShowDecision, deal,
                   index, figure, error);
}
