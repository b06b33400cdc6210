// Rules with `each`: points for every activity that counts.

#ifndef BANTAM_SRC_SCORE_OCCURRENCES_H_
#define BANTAM_SRC_SCORE_OCCURRENCES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "src/facts/snapshot.h"

namespace bantam::internal {

// The steps of the sum, in millionths of a point. In the order in which they
// are taken: original, cap or floor before decay, decay, cap or floor after.
// Keeps its memory from one rule to the next.
struct OccurrenceSum {
  int64_t count = 0;
  // Those before the baseline, of the rule's kinds and not too old for it. They
  // do not count.
  int64_t before_baseline = 0;
  int64_t original = 0;
  int64_t bounded_before = 0;
  int64_t decayed = 0;
  // What the rule adds.
  int64_t points = 0;
  // What it could add, once the undecided occurrences are known.
  int64_t low = 0;
  int64_t high = 0;
  bool undecided = false;
  // Unknown attributes, sorted, each once; and the first error.
  std::vector<uint32_t> unknowns;
  std::string error;

  // An activity that counts, or may count.
  struct Counted {
    PastActivity activity;
    bool decided;
  };
  std::vector<Counted> counted;
};

// The list of activities is known.
void SumOccurrences(const RuleProgram& rule, Snapshot& snapshot,
                    OccurrenceSum* sum);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_SCORE_OCCURRENCES_H_
