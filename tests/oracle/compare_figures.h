// Figures, held against an answer in words.

#ifndef BANTAM_TESTS_ORACLE_COMPARE_FIGURES_H_
#define BANTAM_TESTS_ORACLE_COMPARE_FIGURES_H_

#include <string>

#include "bantam/evaluation.h"
#include "bantam/figures.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// What the figures say otherwise than the oracle's answer: every part of the
// policy must stand in its place, with the same numbers where the answer has
// it, and else with the reason that the answer notes. Empty: nothing.
std::string FiguresDifference(const PolicySpec& spec,
                              const Evaluation& expected,
                              const Figures& figures);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_COMPARE_FIGURES_H_
