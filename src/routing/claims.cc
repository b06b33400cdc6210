#include "src/routing/claims.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "src/process/fold.h"

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
  if (hash.empty() || hash == state_.policy().hash()) return &state_.policy();
  const std::vector<Policy>& earlier = state_.earlier();
  const auto found =
      std::find_if(earlier.begin(), earlier.end(),
                   [&](const Policy& policy) { return policy.hash() == hash; });
  return found == earlier.end() ? nullptr : &*found;
}

std::optional<ClaimJudge::Stage> ClaimJudge::PresentStage(
    const Program& program, const OwnershipProgram& ownership) const {
  const ProcessProgram& made = program.processes[ownership.process];
  const auto process = FindProcess(state_.program(), made.id);
  if (!process.ok()) return std::nullopt;
  const auto& stages = state_.program().processes[*process].stage_by_id;
  const auto found = stages.find(made.stages[ownership.stage].id);
  if (found == stages.end()) return std::nullopt;
  return Stage{*process, found->second};
}

absl::StatusOr<std::optional<Instant>> ClaimJudge::OwnedSince(
    const Stage& from) {
  const auto course = state_.courses().GetPossible(from.process);
  if (!course.ok()) return course.status();
  const ProcessProgram& process = state_.program().processes[from.process];
  const std::vector<Course::Visit>& visits = (*course)->visits;
  std::optional<Instant> since;
  for (auto visit = visits.rbegin(); visit != visits.rend(); ++visit) {
    if (!HasReached(process.graph, visit->stage, from.index)) break;
    since = visit->event->at;
  }
  return since;
}

absl::StatusOr<ClaimJudge::Judged> ClaimJudge::JudgeAlone(
    const OwnerClaim& claim) {
  Judged judged;
  judged.made = claim.since;
  ClaimResult& result = judged.result;
  result.id = claim.id;
  result.owner = claim.owner;
  result.policy_hash = claim.policy_hash;
  const Policy* policy = FindPolicy(claim.policy_hash);
  const RoutingProgram* routing =
      policy == nullptr ? nullptr : FindRouting(policy->program(), routing_);
  if (policy != nullptr) result.policy_hash = policy->hash();
  if (claim.since > state_.now()) {
    result.standing = ClaimStanding::kNotBegun;
    return judged;
  }
  if (routing == nullptr) {
    result.standing = ClaimStanding::kUnknownPolicy;
    return judged;
  }
  if (!routing->claim_for) return judged;
  std::optional<Instant> owned;
  if (routing->ownership) {
    const std::optional<Stage> stage =
        PresentStage(policy->program(), *routing->ownership);
    if (!stage) {
      result.standing = ClaimStanding::kUnknownPolicy;
      return judged;
    }
    const auto since = OwnedSince(*stage);
    if (!since.ok()) return since.status();
    owned = *since;
  }
  const auto owned_before = [&](const std::optional<Instant>& end) {
    return owned && (!end || *owned < *end);
  };
  // Absent: past the year 9999.
  std::optional<Instant> end = claim.since + *routing->claim_for;
  if (claim.renewed && *claim.renewed <= state_.now()) {
    // One that had ended was not renewed, but made again.
    if (end && *end <= *claim.renewed && !owned_before(end)) {
      judged.made = *claim.renewed;
    }
    end = *claim.renewed + *routing->claim_for;
  }
  if (owned_before(end)) {
    result.standing = ClaimStanding::kOwned;
    return judged;
  }
  result.until = end;
  if (end && *end <= state_.now()) result.standing = ClaimStanding::kLapsed;
  return judged;
}

absl::StatusOr<ClaimResult> ClaimJudge::JudgeOne(const OwnerClaim& claim) {
  absl::StatusOr<Judged> judged = JudgeAlone(claim);
  if (!judged.ok()) return judged.status();
  return std::move(judged->result);
}

absl::StatusOr<ClaimJudge::Verdict> ClaimJudge::Judge(
    const std::vector<OwnerClaim>& claims) {
  std::vector<Judged> oldest_first;
  oldest_first.reserve(claims.size());
  for (const OwnerClaim& claim : claims) {
    absl::StatusOr<Judged> judged = JudgeAlone(claim);
    if (!judged.ok()) return judged.status();
    oldest_first.push_back(*std::move(judged));
  }
  std::sort(oldest_first.begin(), oldest_first.end(),
            [](const Judged& a, const Judged& b) {
              return std::tie(a.made, a.result.id) <
                     std::tie(b.made, b.result.id);
            });
  Verdict verdict;
  verdict.claims.reserve(oldest_first.size());
  for (auto& [result, made] : oldest_first) {
    if (IsInForce(result.standing)) {
      if (verdict.held) {
        result.standing = ClaimStanding::kSecond;
      } else {
        verdict.held = verdict.claims.size();
      }
    } else if (result.standing == ClaimStanding::kUnknownPolicy &&
               !verdict.held) {
      verdict.open = true;
    }
    verdict.claims.push_back(std::move(result));
  }
  return verdict;
}

}  // namespace bantam::internal
