#include "src/assess/assess.h"

#include <algorithm>
#include <optional>

namespace bantam::internal {
namespace {

// The policy's compiler has shown that every sum is within range.
class Assessor {
 public:
  Assessor(const FrameworkPlace& place, FrameworkFigure* figure,
           std::span<DimensionFigure> dimensions, FrameworkState* state)
      : framework_(place.program.frameworks[place.index]),
        answers_(place.snapshot.answers().answers(place.index)),
        stage_(place.snapshot.answers().stage(place.index).index),
        figure_(*figure),
        dimensions_(dimensions),
        state_(*state) {}

  void Run() {
    model::AnswerSum total;
    for (size_t d = 0; d < framework_.dimensions.size(); ++d) {
      RunDimension(d, &total);
    }
    const model::Figure bounded = *total.Sum(framework_.bounds);
    figure_.points = bounded.points;
    figure_.interval = bounded.interval;
    figure_.completeness = total.completeness();
    state_.total = total;
    for (const Answer& answer : answers_) {
      figure_.open += IsKnown(answer.standing) ? 0 : 1;
    }
    figure_.due = CountDue();
    figure_.win_probability = FindWinProbability();
  }

 private:
  // Sums a dimension up, and into the total.
  void RunDimension(size_t index, model::AnswerSum* total) {
    const DimensionProgram& dimension = framework_.dimensions[index];
    model::AnswerSum sum;
    for (size_t i = dimension.begin; i < dimension.end; ++i) {
      sum.Add(answers_[i].standing, framework_.criteria[i].worth);
    }
    const model::Figure bounded = *sum.Sum(dimension.bounds);
    total->Add(sum, bounded);
    dimensions_[index] = {bounded.points, bounded.interval, sum.completeness()};
    state_.sums[index] = sum;
  }

  int64_t CountDue() const {
    int64_t count = 0;
    for (const FrameworkProgram::Due& due : framework_.due) {
      if (stage_ != due.stage) continue;
      for (const size_t i : due.criteria) {
        count += IsKnown(answers_[i].standing) ? 0 : 1;
      }
    }
    return count;
  }

  std::optional<WinProbability> FindWinProbability() const {
    if (!framework_.win_probability) return std::nullopt;
    const WinProbabilityProgram& win = *framework_.win_probability;
    const Answer& answer = answers_[win.criterion];
    const std::string* value = nullptr;
    if (IsKnown(answer.standing) && answer.value != nullptr) {
      value = std::get_if<std::string>(answer.value);
    }
    std::optional<WinProbability> found;
    for (const WinProbabilityProgram::Case& c : win.cases) {
      if (value != nullptr && c.value != *value) continue;
      if (!found) found = WinProbability{c.chance, c.chance};
      found->low = std::min(found->low, c.chance);
      found->high = std::max(found->high, c.chance);
    }
    return found;
  }

  const FrameworkProgram& framework_;
  const std::vector<Answer>& answers_;
  const StageIndex stage_;
  FrameworkFigure& figure_;
  std::span<DimensionFigure> dimensions_;
  FrameworkState& state_;
};

// Whether the framework applies to the lead; else why it does not.
Absence FindAbsence(const FrameworkPlace& place, FrameworkState* state) {
  const FrameworkProgram& framework = place.program.frameworks[place.index];
  state->unknowns.clear();
  state->error.clear();
  if (!place.snapshot.HasSubject(framework.subject)) {
    return Absence::kSubjectAbsent;
  }
  if (!framework.applies_when) return Absence::kNone;
  const Outcome outcome = place.snapshot.Ask(*framework.applies_when);
  if (outcome.holds()) return Absence::kNone;
  if (!outcome.undecided()) return Absence::kDoesNotApply;
  if (outcome.value.is_unknown()) {
    const auto ids = outcome.value.unknown_ids();
    state->unknowns.assign(ids.begin(), ids.end());
  } else {
    state->error.assign(outcome.value.error_message());
  }
  return Absence::kUndecided;
}

}  // namespace

void Assess(const FrameworkPlace& place, FrameworkFigure* figure,
            std::span<DimensionFigure> dimensions, FrameworkState* state) {
  const size_t first = figure->first_dimension;
  *figure = FrameworkFigure();
  figure->first_dimension = first;
  figure->dimension_count = dimensions.size();
  figure->absence = FindAbsence(place, state);
  if (!figure->is_there()) {
    std::fill(dimensions.begin(), dimensions.end(), DimensionFigure());
    return;
  }
  figure->stage = place.snapshot.answers().stage_id(place.index);
  Assessor(place, figure, dimensions, state).Run();
}

}  // namespace bantam::internal
