// What made-up pairs were like, so that nobody takes empty ones for a proof.

#ifndef BANTAM_TESTS_ORACLE_TALLY_H_
#define BANTAM_TESTS_ORACLE_TALLY_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "bantam/evaluation.h"

namespace bantam::oracle {

class Tally {
 public:
  // What the oracle says of one more pair.
  void Add(const std::optional<Evaluation>& evaluation);

  // Whether there was enough of everything.
  bool IsTelling() const;
  void Print() const;

  int64_t pairs = 0;

 private:
  void AddScore(const ScoreResult& score);
  void AddAssessment(const AssessmentResult& assessment);
  void AddCriterion(const CriterionResult& criterion);

  // How often there was what the key says.
  std::map<std::string_view, int64_t> seen_;
};

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_TALLY_H_
