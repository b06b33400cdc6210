// Where a subject stands in a process, and from when on its behaviour counts
// (docs/processes.md, "The current stage" and "Beginning anew").

#ifndef BANTAM_TESTS_ORACLE_HISTORY_H_
#define BANTAM_TESTS_ORACLE_HISTORY_H_

#include <optional>
#include <string>
#include <vector>

#include "tests/oracle/spec.h"

namespace bantam::oracle {

struct History {
  // Empty: nowhere.
  std::string stage;
  std::optional<Instant> entered;
  // nullopt: from the beginning.
  std::optional<Instant> baseline;
  // Whether every event can have been.
  bool possible = true;
};

// Of the subject whose id is `subject_id`, empty where it is unknown. nullopt:
// an event has no id, or one id stands for two contents.
std::optional<History> FindHistory(const ProcessSpec& process,
                                   const std::string& subject_id,
                                   const std::vector<StageEvent>& events,
                                   Instant now);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_HISTORY_H_
