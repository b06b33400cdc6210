// How the frameworks stand: "Stages" to "When a framework is left out" in
// docs/assessment.md.

#ifndef BANTAM_TESTS_ORACLE_ASSESS_H_
#define BANTAM_TESTS_ORACLE_ASSESS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "bantam/evaluation.h"
#include "tests/oracle/evaluate.h"
#include "tests/oracle/evidence.h"
#include "tests/oracle/history.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// From the least to the greatest, in millionths.
struct Range {
  int64_t low = 0;
  int64_t high = 0;
};

// One framework, whether it is left out or not.
struct FrameworkOutcome {
  enum class State { kAssessed, kDoesNotApply, kUndecided, kSubjectAbsent };

  State state = State::kAssessed;
  AssessmentResult result;
  // DATES_OUT_OF_ORDER.
  std::vector<Note> notes;
  // Everything that it, and each dimension, can come to.
  Range possible;
  std::vector<Range> possible_of_dimension;
  // What left `applies_when` undecided.
  FieldSet fields = 0;
  std::string error;
};

// Parts of `total` by weight; they add up to it.
std::vector<int64_t> Share(int64_t total, const std::vector<int64_t>& weights);

// As if the framework applied. `evidence` and `contacts` are those that count,
// `history` is that of its process, if it has one; `lead` gives ids and `now`.
FrameworkOutcome Assess(const FrameworkSpec& framework,
                        const PolicySpec& policy, const LeadSpec& lead,
                        const std::vector<Evidence>& evidence,
                        const std::vector<CountedContact>& contacts,
                        const History& history);

// The criterion in `result`; precondition: it is there.
const CriterionResult& FindCriterion(const AssessmentResult& result,
                                     const std::string& key);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_ASSESS_H_
