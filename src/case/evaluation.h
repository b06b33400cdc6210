// The record of everything that is said of one lead.

#ifndef BANTAM_SRC_CASE_EVALUATION_H_
#define BANTAM_SRC_CASE_EVALUATION_H_

#include "bantam/case.h"
#include "bantam/evaluation.h"
#include "src/case/state.h"

namespace bantam::internal {

// From the figures, and the walks that explain them. The facts are taken.
void Describe(State& state, Detail detail, Evaluation* evaluation);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CASE_EVALUATION_H_
