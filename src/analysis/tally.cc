#include <algorithm>
#include <utility>
#include <variant>

#include "bantam/analysis.h"

namespace bantam {
namespace {

template <typename Result>
const model::Points* PointsOf(const std::vector<Result>& results,
                              std::string_view id) {
  for (const Result& result : results) {
    if (result.id == id) return result.is_there() ? &result.points : nullptr;
  }
  return nullptr;
}

// Counts a figure of one lead.
void Count(model::Points points, const model::Interval& interval,
           FigureTally* tally) {
  tally->lowest = tally->leads == 0 ? points : std::min(tally->lowest, points);
  tally->highest =
      tally->leads == 0 ? points : std::max(tally->highest, points);
  ++tally->leads;
  tally->sum_micros += points.micros;
  if (!interval.IsPoint()) ++tally->open;
}

// Without what is of one lead alone.
Note Kind(const Note& note) {
  Note kind{note.code, note.path, {}};
  for (const Argument& argument : note.arguments) {
    if (std::holds_alternative<std::string>(argument.value)) {
      kind.arguments.push_back(argument);
    }
  }
  return kind;
}

}  // namespace

std::vector<std::string> FigureIds(const Policy& policy) {
  std::vector<std::string> ids = policy.score_ids();
  ids.insert(ids.end(), policy.framework_ids().begin(),
             policy.framework_ids().end());
  return ids;
}

const model::Points* FindPoints(const Evaluation& evaluation,
                                std::string_view id) {
  const model::Points* points = PointsOf(evaluation.scores, id);
  return points == nullptr ? PointsOf(evaluation.assessments, id) : points;
}

Tally::Tally(Policy policy)
    : policy_(std::move(policy)),
      figure_ids_(FigureIds(policy_)),
      figures_(figure_ids_.size()),
      grades_(policy_.grade_ids().size()) {
}

void Tally::Add(const Evaluation& evaluation) {
  ++leads_;
  // Everything has its place, in policy order.
  size_t i = 0;
  for (const ScoreResult& result : evaluation.scores) {
    FigureTally& tally = figures_[i++];
    if (result.is_there()) Count(result.points, result.interval, &tally);
  }
  for (const AssessmentResult& result : evaluation.assessments) {
    FigureTally& tally = figures_[i++];
    if (!result.is_there()) continue;
    Count(result.points, result.interval, &tally);
    tally.completeness_micros += result.completeness.micros;
  }
  i = 0;
  for (const GradeResult& result : evaluation.grades) {
    auto& tally = grades_[i++];
    if (result.is_there()) ++tally[result.grade];
  }
  for (const QualificationResult& result : evaluation.qualifications) {
    if (!result.is_there()) continue;
    QualificationTally& tally = qualifications_[result.id];
    ++(result.qualified == Decision::kYes  ? tally.yes
       : result.qualified == Decision::kNo ? tally.no
                                           : tally.unknown);
  }
  for (const RedFlagResult& result : evaluation.red_flags) {
    if (!result.is_there() || result.raised == Decision::kNo) continue;
    RedFlagTally& tally = red_flags_[result.id];
    tally.severity = result.severity;
    ++(result.raised == Decision::kYes ? tally.raised : tally.undecided);
  }
  for (const Note& note : evaluation.notes) AddNote(note);
}

void Tally::AddNote(const Note& note) {
  Note kind = Kind(note);
  std::vector<std::string> name = {std::string(ReasonName(kind.code)),
                                   kind.path};
  for (const Argument& argument : kind.arguments) {
    name.push_back(argument.name);
    name.push_back(std::get<std::string>(argument.value));
  }
  const auto [known, is_new] =
      note_index_.try_emplace(std::move(name), notes_.size());
  if (is_new) notes_.push_back({std::move(kind), 0});
  ++notes_[known->second].leads;
}

int64_t Tally::LeadsInBand(size_t grade, const std::string& band) const {
  if (grade >= grades_.size()) return 0;
  const auto found = grades_[grade].find(band);
  return found == grades_[grade].end() ? 0 : found->second;
}

}  // namespace bantam
