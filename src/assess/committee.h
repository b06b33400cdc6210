// How the people who buy stand (docs/assessment.md).

#ifndef BANTAM_SRC_ASSESS_COMMITTEE_H_
#define BANTAM_SRC_ASSESS_COMMITTEE_H_

#include "bantam/evaluation.h"
#include "src/facts/snapshot.h"
#include "src/policy/program.h"

namespace bantam::internal {

// Fills the evaluation's committees and appends to its notes.
void AssessCommittees(const Program& program, const Snapshot& snapshot,
                      Evaluation* evaluation);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ASSESS_COMMITTEE_H_
