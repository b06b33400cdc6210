// bantam/routing.h: from which kind of source a lead comes, and who gets it.
//
// A policy's routing names classes of source (seeds, nets and spears), and
// rules: the owner of the account, people in turn, a queue. Whoever has claimed
// the lead before is protected first. The host knows the people, the claims and
// whose turn it is; it hands these in, and gets the next cursor back.
// docs/routing.md defines all of this.
//
// Guarantees
//   Threads    as a Case.
//   Ownership  answers own what they hold.
//   Errors     those of a Case. NOT_FOUND for a routing that the policy does not
//              have. INVALID_ARGUMENT for a history with an impossible event if
//              ownership depends on it, and for a context that is not sound,
//              with the place of the error: "candidates[2].weight: ...". If
//              nobody may get the lead, or too little is known, that is an
//              answer, not an error.
//   Limits     those of the policy, and the constants below
//              (RESOURCE_EXHAUSTED).
//
// The answer does not depend on the order of candidates, claims or cursor. It
// names at most one owner.
//
// Example
//
//   bantam::Case deal(policy);
//   absl::Status status = deal.Take(lead, now);
//   bantam::RoutingContext context;
//   context.candidates = {{.id = "ann", .roles = {"sdr"}},
//                         {.id = "bob", .roles = {"sdr"}}};
//   for (int i = 0; i < 3; ++i) {
//     absl::StatusOr<bantam::RoutingAnswer> answer =
//         bantam::Route(deal, "new_leads", context);
//     if (!answer.ok()) break;
//     std::cout << answer->owner << "\n";  // ann, bob, ann
//     context.cursor = answer->cursor;
//   }

#ifndef BANTAM_ROUTING_H_
#define BANTAM_ROUTING_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/lead.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"

namespace bantam {

using model::Instant;

// Where leads come from (domain: lead sources). kNone if no class holds, or if
// it is not known which one.
enum class SourceKind : uint8_t { kNone = 0, kSeed = 1, kNet = 2, kSpear = 3 };

enum class RoutingOutcome : uint8_t {
  // The lead goes to `owner`.
  kAssigned = 1,
  // The lead stays with `owner`, whom a claim protects.
  kKept = 2,
  // The lead waits in `queue`.
  kQueued = 3,
  // Too little is known: `fields` says what to ask.
  kOpen = 4,
  // No rule has anybody to give the lead to; `steps` says why.
  kNobody = 5,
};

enum class ClaimStanding : uint8_t {
  // It protects its owner until `until`, or for ever.
  kHeld = 1,
  // It protects its owner because the subject is in a stage of ownership, for
  // as long as that is so.
  kOwned = 2,
  // It ended at `until`.
  kLapsed = 3,
  // An older claim goes before it.
  kSecond = 4,
  // It begins after now.
  kNotBegun = 5,
  // The policy under which it was made was not handed in or has no such
  // routing, or the router has no such stage of ownership: nobody can say.
  kUnknownPolicy = 6,
};

// Why a candidate was passed over.
enum class SkipReason : uint8_t {
  // The candidate has none of the rule's roles; does not serve the lead's
  // territory; is not available.
  kRole = 1,
  kTerritory = 2,
  kUnavailable = 3,
};

// One thing that was checked, and what was found.
enum class RoutingReason : uint8_t {
  // Classes of source.
  kSourceHolds = 1,
  kSourceOpen = 2,
  kNoSource = 3,
  // Claims, as ClaimStanding.
  kClaimHeld = 10,
  kClaimOwned = 11,
  kClaimLapsed = 12,
  kClaimSecond = 13,
  kClaimNotBegun = 14,
  kClaimUnknownPolicy = 15,
  // Rules.
  kRuleDenied = 20,
  kRuleOtherSource = 21,
  // Its condition, its sources or the lead's territory is open.
  kRuleOpen = 22,
  kNoAccountOwner = 23,
  kAccountOwnerNoCandidate = 24,
  kAccountOwnerUnavailable = 25,
  // No candidate has one of the roles, serves the territory and is available.
  kNoCandidate = 26,
  kToAccountOwner = 27,
  // It goes to the candidate whose turn it is.
  kToTurn = 28,
  kToQueue = 29,
  // None of the rules gave the lead to anybody.
  kNoRule = 30,
};

// The names in docs/routing.md: "SEED", "ASSIGNED", "LAPSED", "ROLE",
// "TO_TURN". Empty for a number that names none.
std::string_view SourceKindName(SourceKind kind);
std::string_view RoutingOutcomeName(RoutingOutcome outcome);
std::string_view ClaimStandingName(ClaimStanding standing);
std::string_view SkipReasonName(SkipReason reason);
std::string_view RoutingReasonName(RoutingReason reason);

// Somebody who might get the lead.
struct Candidate {
  // Required, unique among candidates.
  std::string id = {};
  // Ids of roles of the policy.
  std::vector<std::string> roles = {};
  // As the territory field spells them: "DE", "emea".
  std::vector<std::string> territories = {};
  // 1 to Router::kMaxWeight; nullopt: 1. Counts where the rule is weighted.
  std::optional<int64_t> weight = {};
  // Whether they cannot take a lead now.
  bool away = false;

  friend bool operator==(const Candidate&, const Candidate&) = default;
};

// That somebody works on the lead. A claim keeps the policy under which it was
// made (domain: rules do not change retroactively).
struct OwnerClaim {
  // Required, unique among claims.
  std::string id = {};
  // Required. Need not be a candidate.
  std::string owner = {};
  // When it was made. For a claim that was renewed often: the earliest instant,
  // when it was made or renewed, since which it has not lapsed up to `renewed`.
  Instant since = {};
  // The owner's last activity, or the last renewal of the claim; nullopt if
  // there was none. Not before `since`; after now it does not count yet. If the
  // claim had lapsed by then, it counts as made at this instant.
  std::optional<Instant> renewed = {};
  // Hash of the policy under which it was made; empty for the router's.
  std::string policy_hash = {};

  friend bool operator==(const OwnerClaim&, const OwnerClaim&) = default;
};

// How many leads a rule that takes turns gave to somebody. A candidate who
// joins later begins at the level of the others.
struct TurnCount {
  std::string rule = {};
  std::string candidate = {};
  // 0 to Router::kMaxGiven.
  int64_t given = 0;

  friend bool operator==(const TurnCount&, const TurnCount&) = default;
};

// What only the host knows.
struct RoutingContext {
  std::vector<Candidate> candidates = {};
  // Who owns the account; empty if nobody does.
  std::string account_owner = {};
  // Claims of this lead.
  std::vector<OwnerClaim> claims = {};
  // As the last answer returned it; empty at first. Each rule and candidate
  // once; entries of rules and people that no longer exist are kept.
  std::vector<TurnCount> cursor = {};
};

struct ClaimResult {
  std::string id;
  std::string owner;
  ClaimStanding standing = ClaimStanding::kHeld;
  // When it ends or ended. At this very instant it has ended. Absent if it
  // never ends, or if nobody can say.
  std::optional<Instant> until;
  // Hash of the policy by which it was judged.
  std::string policy_hash;

  friend bool operator==(const ClaimResult&, const ClaimResult&) = default;
};

struct SkippedCandidate {
  std::string rule;
  std::string candidate;
  SkipReason reason = SkipReason::kRole;

  friend bool operator==(const SkippedCandidate&,
                         const SkippedCandidate&) = default;
};

struct RoutingStep {
  RoutingReason reason = RoutingReason::kNoRule;
  // Id of the class of source, the claim or the rule.
  std::string id;
  // For what is open: unknown fields, in the order in which the condition
  // mentions them; and why the condition erred.
  std::vector<std::string> fields;
  std::string error;

  friend bool operator==(const RoutingStep&, const RoutingStep&) = default;
};

struct RoutingAnswer {
  RoutingOutcome outcome = RoutingOutcome::kNobody;
  std::string routing;
  // For kAssigned and kKept.
  std::string owner;
  // For kQueued.
  std::string queue;
  // Id of the rule, for kAssigned and kQueued; id of the claim, for kKept.
  std::string rule;
  std::string claim;
  // The lead's class of source and its kind; empty and kNone if none holds or
  // if it is not known.
  std::string source;
  SourceKind source_kind = SourceKind::kNone;
  // Until when the owner is protected from now on, without activity. Absent if
  // the owner is protected as long as the stage is one of ownership, or for
  // ever; or if there is no owner.
  std::optional<Instant> protected_until;
  // Hash of the policy under which the owner has the lead: for kKept the
  // claim's, otherwise the router's. The host keeps it with the claim.
  std::string policy_hash;
  // For kOpen: every unknown field that stands in the way, each once. It may be
  // empty if a condition errs or a claim's policy is unknown; `steps` says so.
  std::vector<std::string> fields;
  // Every claim, oldest first.
  std::vector<ClaimResult> claims;
  // The candidates that rules that take turns passed over: rules in policy
  // order, then by candidate.
  std::vector<SkippedCandidate> skipped;
  // What was checked, in that order.
  std::vector<RoutingStep> steps;
  // What to hand in the next time, by rule and candidate. It changes only if
  // somebody was given the lead in turn.
  std::vector<TurnCount> cursor;

  friend bool operator==(const RoutingAnswer&, const RoutingAnswer&) = default;
};

// Who gets the lead? Claims that were made under one of the case's earlier
// policies are judged by that.
absl::StatusOr<RoutingAnswer> Route(Case& deal, std::string_view id,
                                    const RoutingContext& context);

// The same for hosts that ask it about each lead; and the limits of a context.
class Router {
 public:
  static constexpr size_t kMaxCandidates = 100'000;
  static constexpr size_t kMaxClaims = 10'000;
  static constexpr size_t kMaxCursor = 1'000'000;
  static constexpr int64_t kMaxWeight = 1'000'000;
  static constexpr int64_t kMaxGiven = 1'000'000'000'000;

  explicit Router(Policy policy, std::vector<Policy> earlier = {})
      : case_(std::move(policy), std::move(earlier)) {}

  absl::StatusOr<RoutingAnswer> Route(const Lead& lead,
                                      std::string_view routing,
                                      const RoutingContext& context,
                                      Instant now) {
    if (absl::Status status = case_.Take(lead, now); !status.ok()) {
      return status;
    }
    return bantam::Route(case_, routing, context);
  }

 private:
  Case case_;
};

}  // namespace bantam

#endif  // BANTAM_ROUTING_H_
