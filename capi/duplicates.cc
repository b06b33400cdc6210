// Match keys, what two leads are to each other, and what survives a merge.

#include "bantam/duplicates.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "capi/give.h"

namespace bantam::capi {
namespace {

uint32_t PersonalFlag(bool personal) {
  return personal ? BANTAM_FIELD_PERSONAL : 0;
}

void Describe(const MatchReason& from, bantam_match_reason* full) {
  full->flags = PersonalFlag(from.personal);
  full->agreement = static_cast<int32_t>(from.agreement);
  full->meaning = static_cast<int32_t>(from.meaning);
  full->problem_a = CodeOf(from.problem_a);
  full->problem_b = CodeOf(from.problem_b);
  Put(from.key, &full->key, &full->key_size);
  Put(from.with, &full->with, &full->with_size);
  Put(from.value, &full->value, &full->value_size);
}

void Describe(const ClaimMerge& from, bantam_claim_merge_summary* full) {
  full->rule = static_cast<int32_t>(from.rule);
  full->ask = from.ask ? 1 : 0;
  full->survivor = "";
  if (from.survivor) {
    Put(*from.survivor, &full->survivor, &full->survivor_size);
  }
  Put(from.claims, &full->claims, &full->claim_count);
}

MergeClaim ToClaim(Arguments& in, const bantam_merge_claim& given) {
  in.Flags(given.flags, BANTAM_HAS_UNTIL, ".flags");
  return {.id = in.String(given.id, given.id_size, ".id"),
          .owner = in.String(given.owner, given.owner_size, ".owner"),
          .since = {given.since_seconds, given.since_nanos},
          .until = in.OptionalInstant((given.flags & BANTAM_HAS_UNTIL) != 0,
                                      given.until_seconds, given.until_nanos,
                                      ".until_seconds"),
          .policy_hash = in.String(given.policy_hash, given.policy_hash_size,
                                   ".policy_hash")};
}

MergeRecord ToRecord(Arguments& in, const bantam_merge_record& given) {
  in.Flags(given.flags, BANTAM_HAS_AT, ".flags");
  in.Reserved(given.reserved, ".reserved");
  return {.id = in.String(given.id, given.id_size, ".id"),
          .created_at = in.OptionalInstant((given.flags & BANTAM_HAS_AT) != 0,
                                           given.at_seconds, given.at_nanos,
                                           ".at_seconds")};
}

}  // namespace
}  // namespace bantam::capi

using bantam::capi::Arguments;
using bantam::capi::Call;
using bantam::capi::Describe;
using bantam::capi::GetItem;
using bantam::capi::GetWhole;
using bantam::capi::Put;

int32_t bantam_match_keys_of(const bantam_lead* lead, bantam_match_keys** keys,
                             bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    in.Out(keys, "keys");
    if (!in.ok()) return in.status();
    auto found = bantam::MatchKeys(lead->lead);
    if (!found.ok()) return found.status();
    *keys = new bantam_match_keys{*std::move(found)};
    return absl::OkStatus();
  });
}

int32_t bantam_match_keys_get(const bantam_match_keys* keys,
                              bantam_match_key_summary* summary,
                              bantam_error** error) {
  return GetWhole(
      keys, "keys", summary, "summary", error,
      [](const bantam_match_keys& from, bantam_match_key_summary* full) {
        Put(from.keys.values, &full->values, &full->value_count);
        Put(from.keys.unusable, &full->unusable, &full->unusable_count);
      });
}

void bantam_match_keys_free(bantam_match_keys* keys) {
  delete keys;
}

int32_t bantam_match_key_get(const bantam_match_key_list* list, int64_t index,
                             bantam_match_key* match_key,
                             bantam_error** error) {
  return GetItem(list, index, match_key, "match_key", error,
                 [](const bantam::MatchKeyValue& from, bantam_match_key* full) {
                   full->flags = bantam::capi::PersonalFlag(from.personal);
                   full->kind = static_cast<int32_t>(from.kind);
                   full->meaning = static_cast<int32_t>(from.meaning);
                   Put(from.key, &full->key, &full->key_size);
                   Put(from.value, &full->value, &full->value_size);
                 });
}

int32_t bantam_unusable_key_get(const bantam_unusable_key_list* list,
                                int64_t index,
                                bantam_unusable_key* unusable_key,
                                bantam_error** error) {
  return GetItem(
      list, index, unusable_key, "unusable_key", error,
      [](const bantam::UnusableKey& from, bantam_unusable_key* full) {
        full->kind = static_cast<int32_t>(from.kind);
        full->problem = static_cast<int32_t>(from.problem);
        Put(from.key, &full->key, &full->key_size);
      });
}

int32_t bantam_compare_leads(const bantam_lead* a, const bantam_lead* b,
                             bantam_comparison** comparison,
                             bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(a, "a");
    in.Needed(b, "b");
    in.Out(comparison, "comparison");
    if (!in.ok()) return in.status();
    auto found = bantam::CompareLeads(a->lead, b->lead);
    if (!found.ok()) return found.status();
    *comparison = new bantam_comparison{*std::move(found)};
    return absl::OkStatus();
  });
}

int32_t bantam_comparison_get(const bantam_comparison* comparison,
                              bantam_comparison_summary* summary,
                              bantam_error** error) {
  return GetWhole(
      comparison, "comparison", summary, "summary", error,
      [](const bantam_comparison& from, bantam_comparison_summary* full) {
        full->verdict = static_cast<int32_t>(from.answer.verdict);
        full->perhaps_duplicate = from.answer.perhaps_duplicate ? 1 : 0;
        Put(from.answer.reasons, &full->reasons, &full->reason_count);
      });
}

void bantam_comparison_free(bantam_comparison* comparison) {
  delete comparison;
}

int32_t bantam_match_reason_get(const bantam_match_reason_list* list,
                                int64_t index,
                                bantam_match_reason* match_reason,
                                bantam_error** error) {
  return GetItem(list, index, match_reason, "match_reason", error,
                 [](const bantam::MatchReason& from,
                    bantam_match_reason* full) { Describe(from, full); });
}

int32_t bantam_match_account(const bantam_lead* lead,
                             const bantam_lead* const* candidates,
                             int64_t candidate_count,
                             bantam_account_matches** matches,
                             bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(lead, "lead");
    in.Out(matches, "matches");
    // The core wants them side by side.
    std::vector<bantam::Lead> leads;
    in.Handles(candidates, candidate_count, "candidates",
               [&](const bantam_lead& one) { leads.push_back(one.lead); });
    if (!in.ok()) return in.status();
    auto found = bantam::MatchAccount(lead->lead, leads);
    if (!found.ok()) return found.status();
    *matches = new bantam_account_matches{*std::move(found)};
    return absl::OkStatus();
  });
}

int32_t bantam_account_matches_get(const bantam_account_matches* matches,
                                   bantam_account_match_summary* summary,
                                   bantam_error** error) {
  return GetWhole(matches, "matches", summary, "summary", error,
                  [](const bantam_account_matches& from,
                     bantam_account_match_summary* full) {
                    full->ambiguous = from.answer.ambiguous ? 1 : 0;
                    Put(from.answer.matches, &full->matches,
                        &full->match_count);
                  });
}

void bantam_account_matches_free(bantam_account_matches* matches) {
  delete matches;
}

int32_t bantam_account_match_get(const bantam_account_match_list* list,
                                 int64_t index,
                                 bantam_account_match* account_match,
                                 bantam_error** error) {
  return GetItem(
      list, index, account_match, "account_match", error,
      [](const bantam::AccountMatch& from, bantam_account_match* full) {
        full->verdict = static_cast<int32_t>(from.verdict);
        full->candidate = from.candidate;
        Put(from.account_id, &full->account_id, &full->account_id_size);
        Put(from.reasons, &full->reasons, &full->reason_count);
      });
}

int32_t bantam_surviving_claim(const bantam_policy* policy,
                               const bantam_merge_claim* claims,
                               int64_t claim_count, int64_t now_seconds,
                               int32_t now_nanos, bantam_claim_merge** merge,
                               bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Needed(policy, "policy");
    in.Out(merge, "merge");
    std::vector<bantam::MergeClaim> given;
    in.Array(claims, claim_count, "claims", [&](const bantam_merge_claim& one) {
      given.push_back(bantam::capi::ToClaim(in, one));
    });
    if (!in.ok()) return in.status();
    auto found =
        bantam::SurvivingClaim(policy->policy, given, {now_seconds, now_nanos});
    if (!found.ok()) return found.status();
    *merge = new bantam_claim_merge{*std::move(found)};
    return absl::OkStatus();
  });
}

int32_t bantam_claim_merge_get(const bantam_claim_merge* merge,
                               bantam_claim_merge_summary* summary,
                               bantam_error** error) {
  return GetWhole(
      merge, "merge", summary, "summary", error,
      [](const bantam_claim_merge& from, bantam_claim_merge_summary* full) {
        Describe(from.merge, full);
      });
}

void bantam_claim_merge_free(bantam_claim_merge* merge) {
  delete merge;
}

int32_t bantam_merged_claim_get(const bantam_merged_claim_list* list,
                                int64_t index,
                                bantam_merged_claim* merged_claim,
                                bantam_error** error) {
  return GetItem(
      list, index, merged_claim, "merged_claim", error,
      [](const bantam::MergeClaimResult& from, bantam_merged_claim* full) {
        full->fate = static_cast<int32_t>(from.fate);
        full->other_policy = from.other_policy ? 1 : 0;
        Put(from.id, &full->id, &full->id_size);
        Put(from.owner, &full->owner, &full->owner_size);
      });
}

int32_t bantam_surviving_record(const bantam_merge_record* records,
                                int64_t record_count, int64_t* index,
                                bantam_error** error) {
  return Call(error, [&](Arguments& in) -> absl::Status {
    in.Out(index, "index");
    // 0 would be a record.
    if (index != nullptr) *index = -1;
    std::vector<bantam::MergeRecord> given;
    in.Array(records, record_count, "records",
             [&](const bantam_merge_record& one) {
               given.push_back(bantam::capi::ToRecord(in, one));
             });
    if (!in.ok()) return in.status();
    const auto found = bantam::SurvivingRecord(given);
    if (!found.ok()) return found.status();
    const auto survivor = std::find_if(
        given.begin(), given.end(),
        [&](const bantam::MergeRecord& record) { return record.id == *found; });
    *index = survivor == given.end() ? -1 : survivor - given.begin();
    return absl::OkStatus();
  });
}
