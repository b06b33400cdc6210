// What an answer holds besides the points and grades that a policy lists by
// name: its verdicts.

#ifndef BANTAM_CLI_SCORE_VERDICTS_H_
#define BANTAM_CLI_SCORE_VERDICTS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "bantam/policy.h"

namespace bantam::cli {

// What answers at one instant can hold beside points and grades.
struct Verdicts {
  // Ids of the qualifications, in policy order.
  std::vector<std::string> qualifications;
  // Whether any red flag can be raised.
  bool red_flags = false;
};

Verdicts VerdictsOf(const Policy& policy, Instant now);

// Ids of the red flags that are raised, in policy order.
std::vector<std::string> RaisedFlags(const Evaluation& evaluation);

// Pairs results, which leave out what has no subject or does not apply, with
// all ids of the policy.
template <typename Result>
class Finder {
 public:
  explicit Finder(const std::vector<Result>& results) : results_(results) {}

  // The result with this id, asked for in policy order; null: there is none.
  const Result* Next(const std::string& id) {
    if (next_ == results_.size() || results_[next_].id != id) return nullptr;
    return &results_[next_++];
  }

 private:
  const std::vector<Result>& results_;
  size_t next_ = 0;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_SCORE_VERDICTS_H_
