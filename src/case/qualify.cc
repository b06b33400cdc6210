#include "src/case/qualify.h"

#include "src/case/requirements.h"
#include "src/case/state.h"

namespace bantam::internal {
namespace {

constexpr DecisionFigure kAbsent = {Absence::kSubjectAbsent,
                                    Decision::kUnknown};

}  // namespace

DecisionFigure Match(State& state, const PersonaProgram& persona,
                     PersonaResult* result) {
  if (!state.snapshot().HasSubject(Subject::kPerson)) return kAbsent;
  RequirementChecker checker(state);
  size_t held = 0;
  size_t unknown = 0;
  for (const PersonaProgram::Trait& trait : persona.traits) {
    TraitResult* answer =
        result == nullptr ? nullptr : &result->traits.emplace_back();
    const Decision holds =
        answer == nullptr
            ? checker.Decide(*trait.when)
            : checker.Decide(*trait.when, &answer->fields, &answer->error);
    if (holds == Decision::kYes) ++held;
    if (holds == Decision::kUnknown) ++unknown;
    if (answer == nullptr) continue;
    answer->id = trait.id;
    answer->holds = holds;
  }
  return {Absence::kNone, model::AtLeast(persona.at_least, held, unknown)};
}

DecisionFigure Raise(State& state, const RedFlagProgram& flag,
                     RedFlagResult* result) {
  if (!state.snapshot().HasSubject(flag.subject)) return kAbsent;
  RequirementChecker checker(state);
  DecisionFigure figure;
  if (result == nullptr) {
    figure.decision = checker.Decide(*flag.when);
    return figure;
  }
  figure.decision = checker.Decide(*flag.when, &result->fields, &result->error);
  result->id = flag.id;
  result->severity = flag.severity;
  result->raised = figure.decision;
  return figure;
}

DecisionFigure Qualify(State& state, const QualificationProgram& qualification,
                       QualificationResult* result) {
  if (!state.snapshot().HasSubject(qualification.subject)) return kAbsent;
  DecisionFigure figure;
  figure.decision = RequirementChecker(state).CheckAll(
      qualification.requirements, result == nullptr ? nullptr : &result->unmet);
  if (result != nullptr) {
    result->id = qualification.id;
    result->qualified = figure.decision;
  }
  return figure;
}

}  // namespace bantam::internal
