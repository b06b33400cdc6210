// Personas, red flags and qualifications of one lead (docs/assessment.md).

#ifndef BANTAM_SRC_CASE_QUALIFY_H_
#define BANTAM_SRC_CASE_QUALIFY_H_

#include "bantam/figures.h"
#include "bantam/qualification.h"
#include "src/policy/program.h"

namespace bantam::internal {

class State;

// The facts are taken. A result, where given, gets names and what is open; one
// of an absent subject stays as it is.
DecisionFigure Match(State& state, const PersonaProgram& persona,
                     PersonaResult* result);
DecisionFigure Raise(State& state, const RedFlagProgram& flag,
                     RedFlagResult* result);
DecisionFigure Qualify(State& state, const QualificationProgram& qualification,
                       QualificationResult* result);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CASE_QUALIFY_H_
