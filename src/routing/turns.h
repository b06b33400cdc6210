// Whose turn it is.

#ifndef BANTAM_SRC_ROUTING_TURNS_H_
#define BANTAM_SRC_ROUTING_TURNS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/routing.h"
#include "src/policy/routing_program.h"

namespace bantam::internal {

// Of the candidates, given by id, the one to whom the rule gives the lead, or
// nullptr; counts it in `cursor`, which is in order. `territory`: the lead's,
// or nullptr where the rule asks for none. Adds who was passed over.
// RESOURCE_EXHAUSTED where a count would leave its range.
absl::StatusOr<const Candidate*> TakeTurn(
    const RoutingRuleProgram& rule,
    const std::vector<const Candidate*>& candidates,
    const std::string* territory, std::vector<TurnCount>* cursor,
    std::vector<SkippedCandidate>* skipped);

// By rule, then by candidate.
void SortCursor(std::vector<TurnCount>* cursor);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_ROUTING_TURNS_H_
