#include "src/case/state.h"

#include <algorithm>

#include "src/base/fault.h"
#include "src/case/qualify.h"
#include "src/score/grade.h"

namespace bantam::internal {

State::State(Policy policy, std::vector<Policy> earlier)
    : policy_(std::move(policy)),
      earlier_(std::move(earlier)),
      program_(policy_.program()),
      courses_(program_),
      snapshot_(program_),
      states_(program_.frameworks.size()),
      frameworks_of_(program_.scores.size()),
      handoffs_(program_.handoffs.size()) {
  figures_.scores.resize(program_.scores.size());
  figures_.grades.resize(program_.grades.size());
  figures_.frameworks.resize(program_.frameworks.size());
  figures_.committees.resize(program_.committees.size());
  figures_.personas.resize(program_.personas.size());
  figures_.red_flags.resize(program_.red_flags.size());
  figures_.qualifications.resize(program_.qualifications.size());
  size_t dimensions = 0;
  for (size_t i = 0; i < program_.frameworks.size(); ++i) {
    const size_t count = program_.frameworks[i].dimensions.size();
    figures_.frameworks[i].first_dimension = dimensions;
    figures_.frameworks[i].dimension_count = count;
    states_[i].sums.resize(count);
    dimensions += count;
  }
  figures_.dimensions.resize(dimensions);
  for (size_t i = 0; i < program_.scores.size(); ++i) {
    for (const GroupProgram& group : program_.scores[i].groups) {
      for (const RuleProgram& rule : group.rules) {
        if (rule.framework) frameworks_of_[i].push_back(*rule.framework);
      }
    }
  }
  frameworks_.flags.resize(program_.frameworks.size());
  scores_.flags.resize(program_.scores.size());
  grades_.flags.resize(program_.grades.size());
  committees_.flags.resize(program_.committees.size());
  personas_.flags.resize(program_.personas.size());
  red_flags_.flags.resize(program_.red_flags.size());
  qualifications_.flags.resize(program_.qualifications.size());
}

absl::Status State::Take(const Lead& lead, Instant now) {
  lead_ = nullptr;
  facts_.reset();
  if (!(lead.policy() == policy_)) {
    return base::Wrong("",
                       {FaultCode::kOtherPolicy,
                        "the lead was made for another policy than the case"});
  }
  if (!now.IsValid()) {
    return base::Wrong("",
                       {FaultCode::kInstantOutOfRange,
                        "{what} must lie between 0001-01-01T00:00:00Z and "
                        "9999-12-31T23:59:59.999999999Z"},
                       {{"what", "now"}});
  }
  lead_ = &lead;
  now_ = now;
  courses_.Take(lead, now);
  std::fill(handoffs_.begin(), handoffs_.end(), nullptr);
  return absl::OkStatus();
}

absl::Status State::CheckTaken() const {
  if (lead_ != nullptr) return absl::OkStatus();
  return base::WithStatusCode(
      absl::StatusCode::kFailedPrecondition,
      base::Wrong("",
                  {FaultCode::kMissing,
                   "the case has no lead; Take one, and look at what it "
                   "returns"},
                  {{"what", "lead"}}));
}

absl::Status State::TakeFacts() {
  if (lead_ == nullptr) return CheckTaken();
  if (facts_) return *facts_;
  for (Known* known : {&frameworks_, &scores_, &grades_, &committees_,
                       &personas_, &red_flags_, &qualifications_}) {
    known->Reset();
  }
  buyers_absence_.reset();
  facts_ = snapshot_.Take(*lead_, now_, courses_);
  return *facts_;
}

const FrameworkFigure& State::Framework(size_t index) {
  FrameworkFigure& figure = figures_.frameworks[index];
  if (frameworks_.Enter(index)) return figure;
  const std::span<DimensionFigure> all = figures_.dimensions;
  Assess(PlaceOf(index), &figure,
         all.subspan(figure.first_dimension, figure.dimension_count),
         &states_[index]);
  return figure;
}

const ScoreFigure& State::Score(size_t index, ScoreLines* lines) {
  ScoreFigure& figure = figures_.scores[index];
  if (scores_.Enter(index) && lines == nullptr) return figure;
  const ScoreProgram& score = program_.scores[index];
  if (!snapshot_.HasSubject(score.subject)) {
    figure = {.absence = Absence::kSubjectAbsent,
              .points = {},
              .interval = {},
              .exact = true};
    return figure;
  }
  for (const size_t framework : frameworks_of_[index]) Framework(framework);
  figure = RunScore(program_, score,
                    {figures_.frameworks, figures_.dimensions, states_},
                    snapshot_, lines, &score_scratch_);
  return figure;
}

// A matrix joins two grades with bands, so this goes one level deep.
const GradeFigure& State::Grade(size_t index) {
  GradeFigure& figure = figures_.grades[index];
  if (grades_.Enter(index)) return figure;
  const GradeProgram& grade = program_.grades[index];
  figure = grade.matrix ? GradeOf(program_, grade, Grade(grade.rows),
                                  Grade(grade.columns))
                        : GradeOf(grade, Score(grade.score));
  return figure;
}

const CommitteeFigure& State::Committee(size_t index) {
  CommitteeFigure& figure = figures_.committees[index];
  if (committees_.Enter(index)) return figure;
  if (!buyers_absence_) buyers_absence_ = buyers_.Take(snapshot_);
  if (*buyers_absence_ == Absence::kNone) {
    figure = buyers_.Assess(program_.committees[index]);
  } else {
    figure = CommitteeFigure();
    figure.absence = *buyers_absence_;
  }
  return figure;
}

const DecisionFigure& State::Persona(size_t index, PersonaResult* result) {
  DecisionFigure& figure = figures_.personas[index];
  if (personas_.Enter(index) && result == nullptr) return figure;
  figure = Match(*this, program_.personas[index], result);
  return figure;
}

const DecisionFigure& State::RedFlag(size_t index, RedFlagResult* result) {
  DecisionFigure& figure = figures_.red_flags[index];
  if (red_flags_.Enter(index) && result == nullptr) return figure;
  figure = Raise(*this, program_.red_flags[index], result);
  return figure;
}

const DecisionFigure& State::Qualification(size_t index,
                                           QualificationResult* result) {
  DecisionFigure& figure = figures_.qualifications[index];
  if (qualifications_.Enter(index) && result == nullptr) return figure;
  figure = Qualify(*this, program_.qualifications[index], result);
  return figure;
}

const Figures& State::All() {
  for (size_t i = 0; i < figures_.frameworks.size(); ++i) Framework(i);
  for (size_t i = 0; i < figures_.scores.size(); ++i) Score(i);
  for (size_t i = 0; i < figures_.grades.size(); ++i) Grade(i);
  for (size_t i = 0; i < figures_.committees.size(); ++i) Committee(i);
  for (size_t i = 0; i < figures_.personas.size(); ++i) Persona(i);
  for (size_t i = 0; i < figures_.red_flags.size(); ++i) RedFlag(i);
  for (size_t i = 0; i < figures_.qualifications.size(); ++i) Qualification(i);
  return figures_;
}

std::span<const DimensionFigure> State::DimensionsOf(size_t framework) const {
  const FrameworkFigure& figure = figures_.frameworks[framework];
  return std::span(figures_.dimensions)
      .subspan(figure.first_dimension, figure.dimension_count);
}

void State::SetBaseline(size_t process, std::optional<Instant> at) {
  snapshot_.SetBaseline(process, at);
  for (size_t i = 0; i < program_.scores.size(); ++i) {
    if (program_.scores[i].baseline == process) scores_.flags[i] = 0;
  }
  grades_.Reset();
  qualifications_.Reset();
}

}  // namespace bantam::internal
