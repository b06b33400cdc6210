// Rules with `each`: points for every activity that counts.

#ifndef BANTAM_SRC_SCORE_OCCURRENCES_H_
#define BANTAM_SRC_SCORE_OCCURRENCES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "bantam/model/score.h"
#include "src/facts/snapshot.h"

namespace bantam::internal {

// The activities of one rule. Keeps its memory from one rule to the next.
struct Occurrences {
  model::OccurrenceSum sum;
  // How many are known to count.
  int64_t count = 0;
  // Those before the baseline, of the rule's kinds and not too old for it. They
  // do not count.
  int64_t before_baseline = 0;
  // Whether there are some that may count: unknown attributes, sorted, each
  // once; and the first error.
  bool undecided = false;
  std::vector<uint32_t> unknowns;
  std::string error;

  // Those that count or may count.
  std::vector<model::Occurrence> counted;
};

// Of a rule with `each`. The list of activities is known.
void SumOccurrences(const RuleProgram& rule, Snapshot& snapshot,
                    Occurrences* occurrences);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_SCORE_OCCURRENCES_H_
