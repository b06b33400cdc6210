// Where behaviour begins to count (docs/processes.md, "Beginning anew").

#ifndef BANTAM_TESTS_ORACLE_BASELINE_H_
#define BANTAM_TESTS_ORACLE_BASELINE_H_

#include <optional>
#include <string>
#include <vector>

#include "tests/oracle/spec.h"

namespace bantam::oracle {

struct Baseline {
  // nullopt: from the beginning.
  std::optional<Instant> at;
  // Whether the history holds together.
  bool possible = true;
};

// Of the person in `process`; `person_id` is empty where it is unknown.
// `events` come without repeats.
Baseline FindBaseline(const ProcessSpec& process, const std::string& person_id,
                      const std::vector<StageEvent>& events, Instant now);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_BASELINE_H_
