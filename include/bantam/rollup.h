// bantam/rollup.h: one figure for an account from a score of its people.
//
// A policy's roll-ups say how: the highest, the sum, or the best few.
// docs/assessment.md defines them; RollupResult is in bantam/qualification.h.
//
// Guarantees
//   Threads    as the Case: one thread at a time.
//   Ownership  the results own what they hold.
//   Errors     INVALID_ARGUMENT for leads of different accounts or without an
//              account's id, for two of one person or without a person's id,
//              for nullptr, and for what Case::Take refuses; RESOURCE_EXHAUSTED
//              where the sum leaves the range of points. The message begins
//              with the lead's place: "people[3]: ...".
//   Limits     those of the policy for each lead.
//
// Example
//
//   const std::vector<const bantam::Lead*> people = {&lead};
//   bantam::Case deal(policy);
//   absl::StatusOr<std::vector<bantam::RollupResult>> rollups =
//       bantam::RollUp(deal, people, now);

#ifndef BANTAM_ROLLUP_H_
#define BANTAM_ROLLUP_H_

#include <span>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/lead.h"
#include "bantam/qualification.h"

namespace bantam {

// The policy's roll-ups over people of one account, in policy order. Each lead
// is one person. The case takes them one after the other.
absl::StatusOr<std::vector<RollupResult>> RollUp(
    Case& deal, std::span<const Lead* const> people, Instant now);

}  // namespace bantam

#endif  // BANTAM_ROLLUP_H_
