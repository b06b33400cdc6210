// A framework's figures in words.

#include <algorithm>
#include <optional>
#include <utility>

#include "bantam/model/question.h"
#include "src/assess/assess.h"

namespace bantam::internal {
namespace {

class Describer {
 public:
  Describer(const FrameworkPlace& place, const FrameworkFigure& figure,
            const FrameworkState& state)
      : program_(place.program),
        framework_(place.program.frameworks[place.index]),
        lead_(place.snapshot.lead()),
        facts_(place.snapshot.answers()),
        answers_(facts_.answers(place.index)),
        stage_(facts_.stage(place.index).index),
        figure_(figure),
        state_(state) {}

  AssessmentResult Run(std::span<const DimensionFigure> dimensions,
                       bool explain) const {
    AssessmentResult result;
    result.id = framework_.id;
    result.subject = framework_.subject;
    result.stage = figure_.stage;
    result.points = figure_.points;
    result.interval = figure_.interval;
    result.completeness = figure_.completeness;
    result.win_probability = figure_.win_probability;
    for (size_t d = 0; d < dimensions.size(); ++d) {
      const DimensionProgram& dimension = framework_.dimensions[d];
      DimensionResult& described = result.dimensions.emplace_back();
      described.id = dimension.id;
      described.points = dimensions[d].points;
      described.interval = dimensions[d].interval;
      described.completeness = dimensions[d].completeness;
      for (size_t i = dimension.begin; explain && i < dimension.end; ++i) {
        described.criteria.push_back(DescribeCriterion(i));
      }
    }
    result.questions = AskQuestions();
    result.due = FindDue();
    return result;
  }

  void NoteDates(std::vector<Note>* notes) const {
    for (const FrameworkProgram::DateOrder& order : framework_.date_orders) {
      std::optional<size_t> before;
      for (const size_t i : order.criteria) {
        const Standing standing = answers_[i].standing;
        if (answers_[i].value == nullptr ||
            !(IsKnown(standing) || standing == Standing::kStale)) {
          continue;
        }
        if (before && DateOf(i) < DateOf(*before)) {
          notes->push_back({Reason::kDatesOutOfOrder,
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

 private:
  const std::string& KeyOf(size_t criterion) const {
    return program_.criteria[framework_.criteria[criterion].question].key;
  }

  CriterionResult DescribeCriterion(size_t index) const {
    const Answer& answer = answers_[index];
    CriterionResult result;
    result.key = KeyOf(index);
    result.standing = answer.standing;
    result.assessment = answer.assessment;
    result.value = answer.CopyValue();
    const model::Worth& worth = framework_.criteria[index].worth;
    result.points = Count(answer.standing, worth);
    result.interval = Reach(answer.standing, worth);
    result.at = answer.at;
    result.from_committee = answer.from_committee;
    result.due = IsDue(index);
    if (!answer.in_conflict) return result;
    for (const size_t i :
         facts_.FindConflict(framework_.criteria[index].question)) {
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

  // Within range, as the policy's compiler has shown of every sum.
  std::vector<Question> AskQuestions() const {
    std::vector<model::OpenQuestion> open;
    open.reserve(static_cast<size_t>(figure_.open));
    model::QuestionPlace place;
    place.total = {state_.total.Sum()->points, framework_.bounds};
    for (size_t d = 0; d < framework_.dimensions.size(); ++d) {
      const DimensionProgram& dimension = framework_.dimensions[d];
      place.dimension = {state_.sums[d].Sum()->points, dimension.bounds};
      for (size_t i = dimension.begin; i < dimension.end; ++i) {
        if (IsKnown(answers_[i].standing)) continue;
        open.push_back({i, *WorthOf(framework_.criteria[i].worth, place)});
      }
    }
    std::sort(open.begin(), open.end());
    std::vector<Question> questions;
    questions.reserve(open.size());
    for (const auto& [index, worth] : open) {
      questions.push_back({KeyOf(index), answers_[index].standing, worth});
    }
    return questions;
  }

  bool IsDue(size_t criterion) const {
    if (IsKnown(answers_[criterion].standing)) return false;
    for (const FrameworkProgram::Due& due : framework_.due) {
      if (stage_ == due.stage &&
          std::count(due.criteria.begin(), due.criteria.end(), criterion)) {
        return true;
      }
    }
    return false;
  }

  std::vector<std::string> FindDue() const {
    std::vector<std::string> keys;
    for (const FrameworkProgram::Due& due : framework_.due) {
      if (stage_ != due.stage) continue;
      for (const size_t i : due.criteria) {
        if (!IsKnown(answers_[i].standing)) keys.push_back(KeyOf(i));
      }
    }
    return keys;
  }

  Instant DateOf(size_t criterion) const {
    return std::get<Instant>(*answers_[criterion].value);
  }

  const Program& program_;
  const FrameworkProgram& framework_;
  const Lead& lead_;
  const Answers& facts_;
  const std::vector<Answer>& answers_;
  const StageIndex stage_;
  const FrameworkFigure& figure_;
  const FrameworkState& state_;
};

Note UndecidedNote(const FrameworkPlace& place, const FrameworkState& state) {
  Note note{Reason::kFrameworkUndecided,
            place.program.frameworks[place.index].id,
            {}};
  if (!state.error.empty()) {
    note.arguments.push_back({"error", state.error});
    return note;
  }
  std::vector<std::string> fields;
  for (const uint32_t attribute : state.unknowns) {
    fields.emplace_back(place.program.AttributeName(attribute));
  }
  note.arguments.push_back({"fields", std::move(fields)});
  return note;
}

}  // namespace

AssessmentResult Describe(const FrameworkPlace& place,
                          const FrameworkFigure& figure,
                          std::span<const DimensionFigure> dimensions,
                          const FrameworkState& state, bool explain) {
  return Describer(place, figure, state).Run(dimensions, explain);
}

void AddNotes(const FrameworkPlace& place, const FrameworkFigure& figure,
              const FrameworkState& state, std::vector<Note>* notes) {
  const FrameworkProgram& framework = place.program.frameworks[place.index];
  if (figure.absence == Absence::kSubjectAbsent) {
    NoteAbsent(framework.id, framework.subject, notes);
  } else if (figure.absence == Absence::kUndecided) {
    notes->push_back(UndecidedNote(place, state));
  } else if (figure.is_there()) {
    Describer(place, figure, state).NoteDates(notes);
  }
}

}  // namespace bantam::internal
