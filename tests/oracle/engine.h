// The library under test, fed with the oracle's policies and leads.

#ifndef BANTAM_TESTS_ORACLE_ENGINE_H_
#define BANTAM_TESTS_ORACLE_ENGINE_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/evaluator.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "tests/oracle/spec.h"

namespace bantam::oracle {

// Compiles `text`, in the limits that the oracle assumes.
absl::StatusOr<Policy> Compile(const std::string& source, Encoding encoding,
                               const PolicySpec& spec);

// Compiles what `spec` prints.
absl::StatusOr<Policy> Compile(const PolicySpec& spec);

absl::StatusOr<Lead> MakeLead(const Policy& policy, const PolicySpec& spec,
                              const LeadSpec& lead);

// What the engine has to say of a pair, in figures and in words, held against
// the oracle. `text` is empty if they agree; `kind` tells policies and leads that
// were refused, by the words of the refusal, from answers that differ.
struct Disagreement {
  std::string text;
  std::string kind;
};
// `expected` is what the oracle says of the pair.
Disagreement Compare(bantam::Case& deal, const PolicySpec& spec,
                     const LeadSpec& lead,
                     const std::optional<Evaluation>& expected);
Disagreement Compare(const Case& pair);

// The same of the roll-ups over `people`, who have `now` in common.
Disagreement CompareRollUp(Evaluator& evaluator, const Policy& policy,
                           const PolicySpec& spec,
                           const std::vector<LeadSpec>& people, Instant now);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_ENGINE_H_
