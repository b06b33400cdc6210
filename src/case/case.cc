#include "bantam/case.h"

#include <string_view>
#include <utility>

#include "bantam/process.h"
#include "src/base/fault.h"
#include "src/case/evaluation.h"
#include "src/case/state.h"

namespace bantam {
namespace {

using internal::State;

// The figure that `find` has, of the `count` that the policy declares.
template <typename Figure>
absl::StatusOr<Figure> Find(State& state, size_t index, size_t count,
                            std::string_view what,
                            const Figure& (*find)(State&, size_t)) {
  if (absl::Status status = state.TakeFacts(); !status.ok()) return status;
  if (index >= count) {
    return base::WithStatusCode(
        absl::StatusCode::kOutOfRange,
        base::Wrong("",
                    {FaultCode::kNoSuchIndex,
                     "the policy has {count} {what}; {index} is the index of "
                     "none"},
                    {{"count", count}, {"what", what}, {"index", index}}));
  }
  return find(state, index);
}

}  // namespace

Case::Case(Policy policy, std::vector<Policy> earlier)
    : state_(std::make_unique<State>(std::move(policy), std::move(earlier))) {
}
Case::~Case() = default;
Case::Case(Case&&) noexcept = default;
Case& Case::operator=(Case&&) noexcept = default;

absl::Status Case::Take(const Lead& lead, Instant now) {
  return state_->Take(lead, now);
}

const Policy& Case::policy() const {
  return state_->policy();
}
const std::vector<Policy>& Case::earlier() const {
  return state_->earlier();
}

absl::StatusOr<const Figures*> Case::GetFigures() {
  if (absl::Status status = state_->TakeFacts(); !status.ok()) return status;
  return &state_->All();
}

absl::StatusOr<ScoreFigure> Case::Score(size_t index) {
  return Find<ScoreFigure>(*state_, index, state_->program().scores.size(),
                           "scores",
                           [](State& state, size_t i) -> const ScoreFigure& {
                             return state.Score(i);
                           });
}

absl::StatusOr<GradeFigure> Case::Grade(size_t index) {
  return Find<GradeFigure>(*state_, index, state_->program().grades.size(),
                           "grades",
                           [](State& state, size_t i) -> const GradeFigure& {
                             return state.Grade(i);
                           });
}

absl::StatusOr<FrameworkFigure> Case::Framework(size_t index) {
  return Find<FrameworkFigure>(
      *state_, index, state_->program().frameworks.size(), "frameworks",
      [](State& state, size_t i) -> const FrameworkFigure& {
        return state.Framework(i);
      });
}

absl::StatusOr<CommitteeFigure> Case::Committee(size_t index) {
  return Find<CommitteeFigure>(
      *state_, index, state_->program().committees.size(), "committees",
      [](State& state, size_t i) -> const CommitteeFigure& {
        return state.Committee(i);
      });
}

absl::StatusOr<DecisionFigure> Case::Persona(size_t index) {
  return Find<DecisionFigure>(
      *state_, index, state_->program().personas.size(), "personas",
      [](State& state, size_t i) -> const DecisionFigure& {
        return state.Persona(i);
      });
}

absl::StatusOr<DecisionFigure> Case::RedFlag(size_t index) {
  return Find<DecisionFigure>(
      *state_, index, state_->program().red_flags.size(), "red flags",
      [](State& state, size_t i) -> const DecisionFigure& {
        return state.RedFlag(i);
      });
}

absl::StatusOr<DecisionFigure> Case::Qualification(size_t index) {
  return Find<DecisionFigure>(
      *state_, index, state_->program().qualifications.size(), "qualifications",
      [](State& state, size_t i) -> const DecisionFigure& {
        return state.Qualification(i);
      });
}

absl::StatusOr<Evaluation> Case::Evaluate(Detail detail) {
  Evaluation evaluation;
  if (absl::Status status = EvaluateInto(detail, &evaluation); !status.ok()) {
    return status;
  }
  return evaluation;
}

absl::Status Case::EvaluateInto(Detail detail, Evaluation* evaluation) {
  if (absl::Status status = state_->TakeFacts(); !status.ok()) {
    *evaluation = Evaluation();
    return status;
  }
  internal::Describe(*state_, detail, evaluation);
  return absl::OkStatus();
}

absl::StatusOr<StageHistory> Replay(Case& deal, std::string_view process) {
  State& state = deal.state();
  if (absl::Status status = state.CheckTaken(); !status.ok()) return status;
  const auto index = internal::FindProcess(state.program(), process);
  if (!index.ok()) return index.status();
  const auto course = state.courses().Get(*index);
  if (!course.ok()) return course.status();
  return internal::Complete(state.lead(), state.program().processes[*index],
                            {.at = state.now()}, **course);
}

}  // namespace bantam
