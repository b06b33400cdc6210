#include "src/assess/assess.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "bantam/model/assessment.h"
#include "bantam/model/share.h"

namespace bantam::internal {
namespace {

using model::Interval;
using model::Points;
using model::Worth;

Worth WorthOf(const CriterionProgram& criterion) {
  return {.good = criterion.good, .bad = criterion.bad};
}

// A sum over criteria and the interval around it. The policy's compiler has
// shown that nothing here can overflow.
struct Sum {
  int64_t points = 0;
  int64_t low = 0;
  int64_t high = 0;
  // Over good answers: of those known, and of all.
  int64_t known = 0;
  int64_t all = 0;

  void Add(Points count, Interval reach) {
    points += count.micros;
    low += reach.low.micros;
    high += reach.high.micros;
  }
  void AddWeight(const Sum& other) {
    known += other.known;
    all += other.all;
  }
  Points ClampedPoints(const model::Bounds& bounds) const {
    return Clamp(Points{points}, bounds);
  }
  Interval ClampedInterval(const model::Bounds& bounds) const {
    return Clamp(Interval{Points{low}, Points{high}}, bounds);
  }
  model::Share Completeness() const {
    return model::ShareOf(Points{known}, Points{all});
  }
};

class Assessor {
 public:
  Assessor(const Program& program, size_t framework, const Snapshot& snapshot,
           bool explain, Evaluation* evaluation)
      : program_(program),
        framework_(program.frameworks[framework]),
        lead_(snapshot.lead()),
        explain_(explain),
        evaluation_(*evaluation),
        stage_(snapshot.answers().stage(framework).name),
        answers_(snapshot.answers().answers(framework)) {}

  void Run(FrameworkState* state) {
    AssessmentResult result;
    result.id = framework_.id;
    result.subject = framework_.subject;
    result.stage = stage_;
    Sum total;
    for (const DimensionProgram& dimension : framework_.dimensions) {
      result.dimensions.push_back(RunDimension(dimension, total));
    }
    result.points = total.ClampedPoints(framework_.bounds);
    result.interval = total.ClampedInterval(framework_.bounds);
    result.completeness = total.Completeness();
    for (size_t i = 0; i < answers_.size(); ++i) {
      if (!IsKnown(answers_[i].standing)) state->open.push_back(i);
    }
    result.questions = AskQuestions(state->open, total);
    result.due = FindDue();
    result.win_probability = FindWinProbability();
    CheckDates();
    state->outcome = FrameworkState::Outcome::kAssessed;
    state->result = evaluation_.assessments.size();
    evaluation_.assessments.push_back(std::move(result));
  }

 private:
  const std::string& KeyOf(size_t criterion) const {
    return program_.criteria[framework_.criteria[criterion].question].key;
  }

  // Sums a dimension up, and into `total`.
  DimensionResult RunDimension(const DimensionProgram& dimension, Sum& total) {
    DimensionResult result;
    result.id = dimension.id;
    Sum sum;
    for (size_t i = dimension.begin; i < dimension.end; ++i) {
      const CriterionProgram& criterion = framework_.criteria[i];
      const Standing standing = answers_[i].standing;
      sum.Add(Count(standing, WorthOf(criterion)),
              Reach(standing, WorthOf(criterion)));
      sum.all += criterion.good.micros;
      if (IsKnown(standing)) sum.known += criterion.good.micros;
      if (explain_) result.criteria.push_back(Describe(i));
    }
    result.points = sum.ClampedPoints(dimension.bounds);
    result.interval = sum.ClampedInterval(dimension.bounds);
    result.completeness = sum.Completeness();
    total.Add(result.points, result.interval);
    total.AddWeight(sum);
    sums_.push_back(sum);
    return result;
  }

  CriterionResult Describe(size_t index) const {
    const CriterionProgram& criterion = framework_.criteria[index];
    const Answer& answer = answers_[index];
    CriterionResult result;
    result.key = KeyOf(index);
    result.standing = answer.standing;
    result.assessment = answer.assessment;
    result.value = answer.value;
    result.points = Count(answer.standing, WorthOf(criterion));
    result.interval = Reach(answer.standing, WorthOf(criterion));
    result.at = answer.at;
    result.from_committee = answer.from_committee;
    for (const size_t i : answer.conflict) {
      const Evidence& evidence = lead_.evidence(i);
      result.conflict.push_back({.evidence_id = evidence.id,
                                 .source = evidence.source,
                                 .source_kind = evidence.source_kind,
                                 .assessment = AssessmentOf(evidence),
                                 .value = evidence.value,
                                 .at = evidence.at});
    }
    return result;
  }

  // The total if this question's answer counted `points`, everything else as
  // it stands.
  Points TotalWith(const Sum& total, size_t dimension, Points points) const {
    const model::Bounds& bounds = framework_.dimensions[dimension].bounds;
    Sum changed = sums_[dimension];
    const Points before = changed.ClampedPoints(bounds);
    changed.points += points.micros;
    const Points after = changed.ClampedPoints(bounds);
    return Clamp(Points{total.points + after.micros - before.micros},
                 framework_.bounds);
  }

  std::vector<Question> AskQuestions(const std::vector<size_t>& open,
                                     const Sum& total) const {
    std::vector<Question> questions;
    size_t dimension = 0;
    for (const size_t i : open) {
      while (i >= framework_.dimensions[dimension].end) ++dimension;
      const CriterionProgram& criterion = framework_.criteria[i];
      // An open question counts nothing now.
      const Points good = TotalWith(total, dimension, criterion.good);
      const Points bad = TotalWith(total, dimension, criterion.bad);
      questions.push_back(
          {KeyOf(i), answers_[i].standing, Points{good.micros - bad.micros}});
    }
    std::stable_sort(
        questions.begin(), questions.end(),
        [](const Question& a, const Question& b) { return a.worth > b.worth; });
    return questions;
  }

  std::vector<std::string> FindDue() const {
    std::vector<std::string> keys;
    for (const FrameworkProgram::Due& due : framework_.due) {
      if (stage_.empty() || due.stage != stage_) continue;
      for (const size_t i : due.criteria) {
        if (!IsKnown(answers_[i].standing)) keys.push_back(KeyOf(i));
      }
    }
    return keys;
  }

  std::optional<WinProbability> FindWinProbability() const {
    if (!framework_.win_probability) return std::nullopt;
    const WinProbabilityProgram& win = *framework_.win_probability;
    const Answer& answer = answers_[win.criterion];
    const std::string* value = nullptr;
    if (IsKnown(answer.standing) && answer.value) {
      value = std::get_if<std::string>(&*answer.value);
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

  void CheckDates() {
    for (const FrameworkProgram::DateOrder& order : framework_.date_orders) {
      std::optional<size_t> before;
      for (const size_t i : order.criteria) {
        const Standing standing = answers_[i].standing;
        if (!answers_[i].value ||
            !(IsKnown(standing) || standing == Standing::kStale)) {
          continue;
        }
        if (before && DateOf(i) < DateOf(*before)) {
          evaluation_.notes.push_back({Reason::kDatesOutOfOrder,
                                       framework_.id,
                                       {{"order", order.id},
                                        {"earlier", KeyOf(*before)},
                                        {"later", KeyOf(i)},
                                        {"earlier_at", DateOf(*before)},
                                        {"later_at", DateOf(i)}}});
        }
        before = i;
      }
    }
  }
  Instant DateOf(size_t criterion) const {
    return std::get<Instant>(*answers_[criterion].value);
  }

  const Program& program_;
  const FrameworkProgram& framework_;
  const Lead& lead_;
  bool explain_;
  Evaluation& evaluation_;
  std::string_view stage_;
  const std::vector<Answer>& answers_;
  // By dimension.
  std::vector<Sum> sums_;
};

bool Applies(const Program& program, const FrameworkProgram& framework,
             Snapshot& snapshot, FrameworkState* state,
             Evaluation* evaluation) {
  if (!framework.applies_when) return true;
  const Outcome outcome = snapshot.Ask(*framework.applies_when);
  if (outcome.holds()) return true;
  state->outcome = FrameworkState::Outcome::kDoesNotApply;
  if (!outcome.undecided()) return false;
  state->outcome = FrameworkState::Outcome::kUndecided;
  Note note{Reason::kFrameworkUndecided, framework.id, {}};
  if (outcome.value.is_unknown()) {
    std::vector<std::string> fields;
    for (const uint32_t attribute : outcome.value.unknown_ids()) {
      state->unknowns.push_back(attribute);
      fields.emplace_back(program.AttributeName(attribute));
    }
    note.arguments.push_back({"fields", std::move(fields)});
  } else {
    state->error = std::string(outcome.value.error_message());
    note.arguments.push_back({"error", state->error});
  }
  evaluation->notes.push_back(std::move(note));
  return false;
}

}  // namespace

void AssessFrameworks(const Program& program, Snapshot& snapshot, bool explain,
                      std::vector<FrameworkState>* states,
                      Evaluation* evaluation) {
  states->assign(program.frameworks.size(), FrameworkState());
  evaluation->assessments.clear();
  for (size_t i = 0; i < program.frameworks.size(); ++i) {
    const FrameworkProgram& framework = program.frameworks[i];
    FrameworkState& state = (*states)[i];
    if (!snapshot.HasSubject(framework.subject)) {
      NoteAbsent(framework.id, framework.subject, &evaluation->notes);
    } else if (Applies(program, framework, snapshot, &state, evaluation)) {
      Assessor(program, i, snapshot, explain, evaluation).Run(&state);
    }
  }
}

}  // namespace bantam::internal
