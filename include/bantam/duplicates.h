// bantam/duplicates.h: whether two leads are one, or two people of one company.
//
// The host's store finds candidates, and Bantam judges them. `MatchKeys` says
// what to look up before a lead is assigned; `CompareLeads` and `MatchAccount`
// decide, with every reason; `SurvivingClaim` and `SurvivingRecord` say what
// remains of a merge. Bantam merges nothing: the host does it, and keeps the
// history of both. docs/duplicates.md defines all of this.
//
// Guarantees
//   Threads    pure functions of what they are given.
//   Ownership  answers own what they hold.
//   Errors     NOT_FOUND for a policy without `duplicates`; INVALID_ARGUMENT
//              for leads of different policies, times out of range, and claims
//              and records without an id or with an id that stands for two. A
//              value that cannot be used is an answer (KeyProblem), not an
//              error.
//   Symmetry   CompareLeads(a, b) is CompareLeads(b, a) with the sides swapped.
//   Privacy    only MatchKeys shows values of fields marked personal, or values
//              made from them.
//   Limits     those of the leads. Time is linear in the number of candidates,
//              and in that of claims except for sorting.
//
// Example
//
//   absl::StatusOr<bantam::LeadMatchKeys> keys = bantam::MatchKeys(lead);
//   if (keys.ok()) {
//     for (const bantam::MatchKeyValue& key : keys->values) {
//       std::cout << "look up " << key.key << " = " << key.value << "\n";
//     }
//   }
//   // Of each lead that the store found:
//   absl::StatusOr<bantam::DuplicateAnswer> answer =
//       bantam::CompareLeads(lead, found);
//   if (answer.ok() && answer->verdict == bantam::MatchVerdict::kDuplicate) {
//     std::cout << "already known as " << found.id() << "\n";
//   }

#ifndef BANTAM_DUPLICATES_H_
#define BANTAM_DUPLICATES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/policy.h"

namespace bantam {

// bantam.v1.MatchKind.
enum class MatchKind : uint8_t {
  kEmail = 1,
  kDomain = 2,
  kCompanyName = 3,
  kPhone = 4,
  kExact = 5,
};

// Why a key has no value to look up or compare.
enum class KeyProblem : uint8_t {
  // Nobody knows the field, or it is known to have no value.
  kUnknown = 1,
  kAbsent = 2,
  // Nothing but blanks.
  kEmpty = 3,
  kNotAnAddress = 4,
  kNotADomain = 5,
  // A domain of free mail, which says nothing about a company.
  kFreeMail = 6,
  // A name that is only punctuation, or only a legal form.
  kNoName = 7,
  kOnlyLegalForm = 8,
  kNotANumber = 9,
  kTooFewDigits = 10,
  // A number that repeats one digit, such as 0000000.
  kPlaceholder = 11,
};

// What it means for two leads if a key of theirs agrees.
enum class MatchMeaning : uint8_t {
  kSamePerson = 1,
  kSameAccount = 2,
  kPerhapsSamePerson = 3,
  kPerhapsSameAccount = 4,
  // Only for "account.parent_id".
  kRelatedAccount = 5,
};

enum class Agreement : uint8_t { kUnknown = 0, kAgrees = 1, kDiffers = 2 };

// The first of these that holds.
enum class MatchVerdict : uint8_t {
  // There is nothing to compare, and none of the others holds.
  kUnknown = 0,
  // They are one person; or, for leads without a person, one account.
  kDuplicate = 1,
  // They are two people of one account, or a person and their account.
  kSameAccount = 2,
  // They belong to an account and its parent, or to two parts of one account.
  kRelatedAccount = 3,
  // Keys agree, but only keys that prove nothing.
  kPossible = 4,
  // Something was compared, and nothing agrees.
  kDifferent = 5,
};

// The names in docs/duplicates.md: "COMPANY_NAME", "FREE_MAIL", "SAME_ACCOUNT",
// "AGREES", "DUPLICATE". Empty for a number that names none.
std::string_view MatchKindName(MatchKind kind);
std::string_view KeyProblemName(KeyProblem problem);
std::string_view MatchMeaningName(MatchMeaning meaning);
std::string_view AgreementName(Agreement agreement);
std::string_view MatchVerdictName(MatchVerdict verdict);

// One value to look up. Two leads agree if `kind`, `meaning` and `value` are
// the same; for kind EXACT, `key` as well.
struct MatchKeyValue {
  // Id of the policy's key.
  std::string key;
  MatchKind kind = MatchKind::kExact;
  MatchMeaning meaning = MatchMeaning::kSamePerson;
  // Normalised. It is shown even if it is personal.
  std::string value;
  // Whether its field is marked personal.
  bool personal = false;

  friend bool operator==(const MatchKeyValue&, const MatchKeyValue&) = default;
};

struct UnusableKey {
  std::string key;
  MatchKind kind = MatchKind::kExact;
  KeyProblem problem = KeyProblem::kUnknown;

  friend bool operator==(const UnusableKey&, const UnusableKey&) = default;
};

// Each key of the policy is in one of the two, in policy order.
struct LeadMatchKeys {
  std::vector<MatchKeyValue> values;
  std::vector<UnusableKey> unusable;

  friend bool operator==(const LeadMatchKeys&, const LeadMatchKeys&) = default;
};

absl::StatusOr<LeadMatchKeys> MatchKeys(const Lead& lead);

// What one key, or one id, says about two leads.
struct MatchReason {
  // Id of the policy's key, which has no dots; or "person.id", "account.id",
  // "account.parent_id".
  std::string key;
  Agreement agreement = Agreement::kUnknown;
  MatchMeaning meaning = MatchMeaning::kSamePerson;
  // The key of the other lead with which it agrees, if that is a different key:
  // the domain of an address agrees with that of a web site.
  std::string with = {};
  // The value that both have, normalised; empty if they do not agree, or if it
  // is personal.
  std::string value = {};
  bool personal = false;
  // Why there is no value; nullopt if there is one. For ids only kUnknown.
  std::optional<KeyProblem> problem_a = {};
  std::optional<KeyProblem> problem_b = {};

  friend bool operator==(const MatchReason&, const MatchReason&) = default;
};

struct DuplicateAnswer {
  MatchVerdict verdict = MatchVerdict::kUnknown;
  // Whether, if the verdict is not kDuplicate, a weak key agrees by which the
  // two may yet be one: the same direct line.
  bool perhaps_duplicate = false;
  // The ids first, in the order given at MatchReason::key, then every key in
  // policy order.
  std::vector<MatchReason> reasons;

  friend bool operator==(const DuplicateAnswer&,
                         const DuplicateAnswer&) = default;
};

absl::StatusOr<DuplicateAnswer> CompareLeads(const Lead& a, const Lead& b);

// An account that a lead may belong to.
struct AccountMatch {
  // Its place among the candidates, and its account's id there.
  int64_t candidate = 0;
  std::string account_id;
  // kSameAccount, kRelatedAccount or kPossible.
  MatchVerdict verdict = MatchVerdict::kPossible;
  // As CompareLeads gives them; the lead is `a`. Reasons about persons are left
  // out.
  std::vector<MatchReason> reasons;

  friend bool operator==(const AccountMatch&, const AccountMatch&) = default;
};

struct AccountMatches {
  // Best first; candidates that do not match are left out.
  std::vector<AccountMatch> matches;
  // Whether another match is as good as the best, and not known to be the same
  // account: somebody must choose.
  bool ambiguous = false;

  friend bool operator==(const AccountMatches&,
                         const AccountMatches&) = default;
};

// Which of `candidates` is the lead's account. Only what they say about
// accounts counts; they may have persons, too.
absl::StatusOr<AccountMatches> MatchAccount(
    const Lead& lead, std::span<const Lead* const> candidates);

// Somebody's right to a lead that is being merged.
struct MergeClaim {
  // Required. The same claim may be given twice.
  std::string id;
  std::string owner;
  // The claim holds in [since, until); without `until`, for ever.
  Instant since = {};
  std::optional<Instant> until = {};
  // Hash of the policy under which it was made; empty if unknown.
  std::string policy_hash = {};

  friend bool operator==(const MergeClaim&, const MergeClaim&) = default;
};

enum class MergeClaimFate : uint8_t {
  kSurvives = 1,
  // It is valid, and somebody must choose.
  kAsk = 2,
  // It is over by now, or has not begun.
  kExpired = 3,
  kNotYetValid = 4,
  // It is valid, but another claim began earlier, or later, and the policy
  // prefers that one.
  kYounger = 5,
  kOlder = 6,
  // It began at the same instant as the survivor, whose id comes first.
  kTie = 7,
};

// bantam.v1.SurvivingClaimRule.
enum class SurvivingClaimRule : uint8_t {
  kOldestValid = 0,
  kNewestValid = 1,
  kAsk = 2,
};

// "NOT_YET_VALID"; "OLDEST_VALID". Empty for a number that names none.
std::string_view MergeClaimFateName(MergeClaimFate fate);
std::string_view SurvivingClaimRuleName(SurvivingClaimRule rule);

struct MergeClaimResult {
  std::string id;
  std::string owner;
  MergeClaimFate fate = MergeClaimFate::kExpired;
  // Whether it was made under a policy other than this one.
  bool other_policy = false;

  friend bool operator==(const MergeClaimResult&,
                         const MergeClaimResult&) = default;
};

struct ClaimMerge {
  SurvivingClaimRule rule = SurvivingClaimRule::kOldestValid;
  // Id of the claim that survives; nullopt if none is valid, or if `ask`.
  std::optional<std::string> survivor;
  bool ask = false;
  // Every claim once, by `since`, then by id.
  std::vector<MergeClaimResult> claims;

  friend bool operator==(const ClaimMerge&, const ClaimMerge&) = default;
};

// Which claim survives when leads are merged at `now`.
absl::StatusOr<ClaimMerge> SurvivingClaim(const Policy& policy,
                                          std::span<const MergeClaim> claims,
                                          Instant now);

// One of several records that are being merged.
struct MergeRecord {
  // Required.
  std::string id;
  // nullopt if unknown.
  std::optional<Instant> created_at = {};

  friend bool operator==(const MergeRecord&, const MergeRecord&) = default;
};

// The id of the record into which the others are merged: the oldest of those
// whose age is known; of equally old ones, the first by id. nullopt if no age
// is known: somebody must choose.
absl::StatusOr<std::optional<std::string>> SurvivingRecord(
    std::span<const MergeRecord> records);

}  // namespace bantam

#endif  // BANTAM_DUPLICATES_H_
