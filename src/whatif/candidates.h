// What could be otherwise in a lead, as far as a target depends on it.

#ifndef BANTAM_SRC_WHATIF_CANDIDATES_H_
#define BANTAM_SRC_WHATIF_CANDIDATES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bantam/counterfactual.h"
#include "bantam/lead.h"
#include "src/policy/program.h"

namespace bantam::internal {

// The parts of a policy that decide a target, as indices.
struct Parts {
  std::set<size_t> scores;
  std::set<size_t> frameworks;
  std::set<size_t> grades;
  std::optional<size_t> qualification;
};

// One field or question, and what it could be instead.
struct Candidate {
  std::string path;
  // A declared field; nullopt: a question.
  std::optional<FieldRef> field;
  size_t question = 0;
  std::vector<Change> changes;
};

struct Candidates {
  // Fields before answers, each in policy order.
  std::vector<Candidate> list;
  // Whether every condition tells fields apart by literals alone, so that the
  // changes stand for everything that could be otherwise.
  bool complete = true;
};

Candidates FindCandidates(const Program& program, const Parts& parts);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_WHATIF_CANDIDATES_H_
