// What remains of a merge: one claim, one record.

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "bantam/model/deadline.h"
#include "src/base/fault.h"
#include "src/duplicates/keys.h"

namespace bantam {
namespace {

absl::Status NoInstant(const std::string& path, const char* what) {
  return base::Wrong(path,
                     {FaultCode::kInstantOutOfRange,
                      "{what} must lie between 0001-01-01T00:00:00Z and "
                      "9999-12-31T23:59:59.999999999Z"},
                     {{"what", what}});
}

absl::Status CheckClaim(const MergeClaim& claim, size_t index) {
  const auto place = [&] { return absl::StrCat("claims[", index, "]"); };
  if (claim.id.empty()) {
    return base::Wrong(place(), {FaultCode::kMissing, "a claim needs an id"});
  }
  if (!claim.since.IsValid()) return NoInstant(place(), "since");
  if (claim.until && !claim.until->IsValid()) {
    return NoInstant(place(), "until");
  }
  if (claim.until && *claim.until <= claim.since) {
    return base::Wrong(
        place(), {FaultCode::kOutOfOrder, "until must be later than since"});
  }
  return absl::OkStatus();
}

// Each claim once, in the order of the answer.
absl::StatusOr<std::vector<const MergeClaim*>> Sorted(
    std::span<const MergeClaim> claims) {
  std::vector<const MergeClaim*> sorted;
  for (size_t i = 0; i < claims.size(); ++i) {
    absl::Status status = CheckClaim(claims[i], i);
    if (!status.ok()) return status;
    sorted.push_back(&claims[i]);
  }
  const auto by_id = [](const MergeClaim* left, const MergeClaim* right) {
    return left->id < right->id;
  };
  std::sort(sorted.begin(), sorted.end(), by_id);
  for (size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i]->id == sorted[i - 1]->id && *sorted[i] != *sorted[i - 1]) {
      return base::Wrong(
          "", {FaultCode::kIdConflict, "two {list} have the id {'id'}"},
          {{"list", "claims"}, {"id", sorted[i]->id}});
    }
  }
  sorted.erase(std::unique(sorted.begin(), sorted.end(),
                           [](const MergeClaim* left, const MergeClaim* right) {
                             return left->id == right->id;
                           }),
               sorted.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const MergeClaim* left, const MergeClaim* right) {
                     return left->since < right->since;
                   });
  return sorted;
}

bool IsValidAt(const MergeClaim& claim, Instant now) {
  return claim.since <= now && !model::HasEnded(claim.until, now);
}

// Of the valid claims in order, the one that survives where nobody is asked.
const MergeClaim& Preferred(const std::vector<const MergeClaim*>& valid,
                            SurvivingClaimRule rule) {
  if (rule != SurvivingClaimRule::kNewestValid) return *valid.front();
  const Instant newest = valid.back()->since;
  return **std::find_if(
      valid.begin(), valid.end(),
      [&](const MergeClaim* claim) { return claim->since == newest; });
}

MergeClaimFate FateOf(const MergeClaim& claim, const MergeClaim* survivor,
                      Instant now) {
  if (now < claim.since) return MergeClaimFate::kNotYetValid;
  if (!IsValidAt(claim, now)) return MergeClaimFate::kExpired;
  if (survivor == nullptr) return MergeClaimFate::kAsk;
  if (&claim == survivor) return MergeClaimFate::kSurvives;
  if (claim.since == survivor->since) return MergeClaimFate::kTie;
  return claim.since < survivor->since ? MergeClaimFate::kOlder
                                       : MergeClaimFate::kYounger;
}

}  // namespace

absl::StatusOr<ClaimMerge> SurvivingClaim(const Policy& policy,
                                          std::span<const MergeClaim> claims,
                                          Instant now) {
  const auto program = internal::FindDuplicateProgram(policy);
  if (!program.ok()) return program.status();
  if (!now.IsValid()) {
    return NoInstant("", "now");
  }
  const auto sorted = Sorted(claims);
  if (!sorted.ok()) return sorted.status();
  std::vector<const MergeClaim*> valid;
  bool one_owner = true;
  for (const MergeClaim* claim : *sorted) {
    if (!IsValidAt(*claim, now)) continue;
    valid.push_back(claim);
    one_owner = one_owner && claim->owner == valid.front()->owner;
  }
  ClaimMerge merge;
  merge.rule = (*program)->surviving_claim;
  merge.ask = merge.rule == SurvivingClaimRule::kAsk && !one_owner;
  const MergeClaim* survivor = nullptr;
  if (!valid.empty() && !merge.ask) {
    survivor = &Preferred(valid, merge.rule);
    merge.survivor = survivor->id;
  }
  for (const MergeClaim* claim : *sorted) {
    merge.claims.push_back(
        {claim->id, claim->owner, FateOf(*claim, survivor, now),
         !claim->policy_hash.empty() && claim->policy_hash != policy.hash()});
  }
  return merge;
}

absl::StatusOr<std::optional<std::string>> SurvivingRecord(
    std::span<const MergeRecord> records) {
  std::vector<const MergeRecord*> sorted;
  for (size_t i = 0; i < records.size(); ++i) {
    const MergeRecord& record = records[i];
    if (record.id.empty()) {
      return base::Wrong(absl::StrCat("records[", i, "]"),
                         {FaultCode::kMissing, "a record needs an id"});
    }
    if (record.created_at && !record.created_at->IsValid()) {
      return NoInstant(absl::StrCat("records[", i, "]"), "created_at");
    }
    sorted.push_back(&record);
  }
  std::sort(sorted.begin(), sorted.end(),
            [](const MergeRecord* left, const MergeRecord* right) {
              return left->id < right->id;
            });
  const MergeRecord* oldest = nullptr;
  for (size_t i = 0; i < sorted.size(); ++i) {
    if (i > 0 && sorted[i]->id == sorted[i - 1]->id &&
        *sorted[i] != *sorted[i - 1]) {
      return base::Wrong(
          "", {FaultCode::kIdConflict, "two {list} have the id {'id'}"},
          {{"list", "records"}, {"id", sorted[i]->id}});
    }
    if (sorted[i]->created_at &&
        (oldest == nullptr || *sorted[i]->created_at < *oldest->created_at)) {
      oldest = sorted[i];
    }
  }
  if (oldest == nullptr) return std::optional<std::string>();
  return std::optional<std::string>(oldest->id);
}

}  // namespace bantam
