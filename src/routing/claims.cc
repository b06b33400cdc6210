#include "src/routing/claims.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "src/engine/fold.h"

namespace bantam::internal {
namespace {

bool IsInForce(ClaimStanding standing) {
  return standing == ClaimStanding::kHeld || standing == ClaimStanding::kOwned;
}

}  // namespace

const RoutingProgram* FindRouting(const Program& program, std::string_view id) {
  for (const auto& routing : program.routings) {
    if (routing->id == id) return routing.get();
  }
  return nullptr;
}

const Policy* ClaimJudge::FindPolicy(const std::string& hash) const {
  if (hash.empty()) return &policies_.front();
  const auto found =
      std::find_if(policies_.begin(), policies_.end(),
                   [&](const Policy& policy) { return policy.hash() == hash; });
  return found == policies_.end() ? nullptr : &*found;
}

absl::StatusOr<std::optional<Instant>> ClaimJudge::OwnedSince(
    const Program& program, const OwnershipProgram& ownership) {
  const auto known = owned_since_.find(&program);
  if (known != owned_since_.end()) return known->second;
  const ProcessProgram& process = program.processes[ownership.process];
  absl::StatusOr<StageHistory> history = Fold(lead_, process, {.at = now_});
  if (!history.ok()) return history.status();
  for (const EventFault& fault : history->faults) {
    if (IsImpossible(fault.problem)) {
      return absl::InvalidArgumentError(fault.message);
    }
  }
  std::optional<Instant> since;
  for (auto visit = history->visits.rbegin(); visit != history->visits.rend();
       ++visit) {
    const size_t stage = process.stage_by_id.at(visit->stage);
    const StageKind kind = process.stages[stage].kind;
    const bool going_on = kind == StageKind::kOpen || kind == StageKind::kWon;
    if (stage < ownership.stage || !going_on) break;
    since = visit->entered;
  }
  owned_since_.emplace(&program, since);
  return since;
}

absl::StatusOr<ClaimResult> ClaimJudge::JudgeOne(const OwnerClaim& claim) {
  ClaimResult result;
  result.id = claim.id;
  result.owner = claim.owner;
  result.policy_hash = claim.policy_hash;
  const Policy* policy = FindPolicy(claim.policy_hash);
  const RoutingProgram* routing =
      policy == nullptr ? nullptr : FindRouting(policy->program(), routing_);
  if (policy != nullptr) result.policy_hash = policy->hash();
  if (claim.since > now_) {
    result.standing = ClaimStanding::kNotBegun;
    return result;
  }
  if (routing == nullptr) {
    result.standing = ClaimStanding::kUnknownPolicy;
    return result;
  }
  if (!routing->claim_for) return result;
  const Instant from =
      claim.renewed && *claim.renewed <= now_ ? *claim.renewed : claim.since;
  // Absent: past the year 9999.
  const std::optional<Instant> end = from + *routing->claim_for;
  if (routing->ownership) {
    const auto owned = OwnedSince(policy->program(), *routing->ownership);
    if (!owned.ok()) return owned.status();
    if (*owned && (!end || **owned < *end)) {
      result.standing = ClaimStanding::kOwned;
      return result;
    }
  }
  result.until = end;
  if (end && *end <= now_) result.standing = ClaimStanding::kLapsed;
  return result;
}

absl::StatusOr<ClaimJudge::Verdict> ClaimJudge::Judge(
    const std::vector<OwnerClaim>& claims) {
  std::vector<const OwnerClaim*> oldest_first;
  oldest_first.reserve(claims.size());
  for (const OwnerClaim& claim : claims) oldest_first.push_back(&claim);
  std::sort(oldest_first.begin(), oldest_first.end(),
            [](const OwnerClaim* a, const OwnerClaim* b) {
              return std::tie(a->since, a->id) < std::tie(b->since, b->id);
            });
  Verdict verdict;
  for (const OwnerClaim* claim : oldest_first) {
    absl::StatusOr<ClaimResult> result = JudgeOne(*claim);
    if (!result.ok()) return result.status();
    if (IsInForce(result->standing)) {
      if (verdict.held) {
        result->standing = ClaimStanding::kSecond;
      } else {
        verdict.held = verdict.claims.size();
      }
    } else if (result->standing == ClaimStanding::kUnknownPolicy &&
               !verdict.held) {
      verdict.open = true;
    }
    verdict.claims.push_back(*std::move(result));
  }
  return verdict;
}

}  // namespace bantam::internal
