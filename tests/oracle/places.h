// What is absent from an answer keeps its place in it (docs/assessment.md, When
// a framework is absent).

#ifndef BANTAM_TESTS_ORACLE_PLACES_H_
#define BANTAM_TESTS_ORACLE_PLACES_H_

#include <functional>

#include "bantam/evaluation.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// Adds to an answer, which has what could be said, everything else that the
// policy declares, with the reason. `is_present`: whether the lead has such a
// subject.
void KeepPlaces(const PolicySpec& spec,
                const std::function<bool(Subject)>& is_present,
                Evaluation* answer);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_PLACES_H_
