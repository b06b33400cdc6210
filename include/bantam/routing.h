// bantam/routing.h: from which kind of source a lead comes, and who gets it.
//
// A policy's routing names classes of source (seeds, nets and spears), and
// rules: the owner of the account, people in turn, a queue. Whoever has claimed
// the lead before is protected first. The host knows the people, the claims
// and whose turn it is; it hands them in, and gets the next cursor back.
// docs/routing.md defines it.
//
// Guarantees
//   Threads    one Router is for one thread at a time, like an Evaluator.
//   Ownership  a Router keeps its policies alive; answers own what they hold.
//   Errors     NOT_FOUND for a routing that the policy does not have.
//              INVALID_ARGUMENT for a lead of another policy, a history with an
//              impossible event where ownership depends on it, and for a
//              context that is not sound, with its place:
//              "candidates[2].weight: ...". That nobody may get the lead, or
//              that too little is known, is an answer, no error.
//   Limits     those of the policy, and the constants below
//              (RESOURCE_EXHAUSTED).
//
// The answer does not depend on the order of candidates, claims or cursor. It
// names one owner at most.
//
// Example
//
//   bantam::Router router(policy);
//   bantam::RoutingContext context;
//   context.candidates = {{.id = "ann", .roles = {"sdr"}},
//                         {.id = "bob", .roles = {"sdr"}}};
//   for (int i = 0; i < 3; ++i) {
//     absl::StatusOr<bantam::RoutingAnswer> answer =
//         router.Route(lead, "new_leads", context, now);
//     if (!answer.ok()) break;
//     std::cout << answer->owner << "\n";  // ann, bob, ann
//     context.cursor = answer->cursor;
//   }

#ifndef BANTAM_ROUTING_H_
#define BANTAM_ROUTING_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"

namespace bantam {

using model::Instant;

// Where leads come from (domain: lead sources). kNone: no class holds, or it is
// not known which.
enum class SourceKind : uint8_t { kNone = 0, kSeed = 1, kNet = 2, kSpear = 3 };

enum class RoutingOutcome : uint8_t {
  // It goes to `owner`.
  kAssigned = 1,
  // It stays with `owner`, whom a claim protects.
  kKept = 2,
  // It waits in `queue`.
  kQueued = 3,
  // Too little is known: `fields` says what to ask.
  kOpen = 4,
  // No rule has anybody to give it to; `steps` says why.
  kNobody = 5,
};

enum class ClaimStanding : uint8_t {
  // It protects its owner: until `until`, or for ever.
  kHeld = 1,
  // So does ownership from a stage on, for as long as that is so.
  kOwned = 2,
  // It ended, at `until`.
  kLapsed = 3,
  // Older ones go before it.
  kSecond = 4,
  // It is to begin after now.
  kNotBegun = 5,
  // The policy that it was made under was not handed in or has no such
  // routing, or its stage of ownership is none of the router's: nobody can say.
  kUnknownPolicy = 6,
};

// Why somebody was not asked.
enum class SkipReason : uint8_t {
  // Has none of the rule's roles; not the lead's territory; is not available.
  kRole = 1,
  kTerritory = 2,
  kUnavailable = 3,
};

// One thing that was looked at, and what was found.
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
  // Its condition, its sources or the lead's territory.
  kRuleOpen = 22,
  kNoAccountOwner = 23,
  kAccountOwnerNoCandidate = 24,
  kAccountOwnerUnavailable = 25,
  // Nobody has the role, serves the territory and is available.
  kNoCandidate = 26,
  kToAccountOwner = 27,
  // Whose turn it is, of those who may.
  kToTurn = 28,
  kToQueue = 29,
  // None of the rules gave it to anybody.
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
  // As the territory field has them: "DE", "emea".
  std::vector<std::string> territories = {};
  // 1 to Router::kMaxWeight. Counts where the rule is weighted.
  int64_t weight = 1;
  bool available = true;

  friend bool operator==(const Candidate&, const Candidate&) = default;
};

// That somebody works on the lead. A claim keeps the policy that it was made
// under (domain: rules do not change retroactively).
struct OwnerClaim {
  // Required, unique among claims.
  std::string id = {};
  // Required; need not be a candidate.
  std::string owner = {};
  // When it was made. Of one that was renewed often, the earliest of these
  // instants from which on it has not lapsed up to `renewed`.
  Instant since = {};
  // The owner's last activity, or when the claim was renewed last; nullopt:
  // never. Not before `since`; after now it does not count yet. If the claim
  // had lapsed by then, it counts as made at this instant.
  std::optional<Instant> renewed = {};
  // Hash of the policy that it was made under; empty: the router's.
  std::string policy_hash = {};

  friend bool operator==(const OwnerClaim&, const OwnerClaim&) = default;
};

// How many leads somebody was given by a rule that takes turns. Who joins
// later begins at the level of the others.
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
  // Who owns the account; empty: nobody.
  std::string account_owner = {};
  // Claims of this lead.
  std::vector<OwnerClaim> claims = {};
  // As the last answer returned it; empty at first. Each rule and candidate
  // once; those of rules and people that are no more are kept.
  std::vector<TurnCount> cursor = {};
};

struct ClaimResult {
  std::string id;
  std::string owner;
  ClaimStanding standing = ClaimStanding::kHeld;
  // When it ends or ended; half-open, so that at this instant it has. Absent:
  // never, or nobody can say.
  std::optional<Instant> until;
  // Hash of the policy that it was judged by.
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
  // Of the class of source, the claim or the rule.
  std::string id;
  // Of what is open: unknown fields, in the order of their mention; and why the
  // condition erred.
  std::vector<std::string> fields;
  std::string error;

  friend bool operator==(const RoutingStep&, const RoutingStep&) = default;
};

struct RoutingAnswer {
  RoutingOutcome outcome = RoutingOutcome::kNobody;
  std::string routing;
  // Of kAssigned and kKept.
  std::string owner;
  // Of kQueued.
  std::string queue;
  // Id of the rule, of kAssigned and kQueued; of the claim, of kKept.
  std::string rule;
  std::string claim;
  // The lead's class of source and its kind; empty and kNone where none holds
  // or it is not known.
  std::string source;
  SourceKind source_kind = SourceKind::kNone;
  // Until when the owner is protected from now on, without activity. Absent:
  // for as long as the stage is one of ownership, for ever, or no owner.
  std::optional<Instant> protected_until;
  // Hash of the policy under which the owner has it: of kKept the claim's, else
  // the router's. The host keeps it with the claim.
  std::string policy_hash;
  // Of kOpen: every unknown field that stands in the way, each once. Where a
  // condition errs or a claim's policy is unknown, it may be empty; `steps`
  // has it.
  std::vector<std::string> fields;
  // Every claim, oldest first.
  std::vector<ClaimResult> claims;
  // Of every rule that was to take turns, in policy order; by candidate.
  std::vector<SkippedCandidate> skipped;
  // What was looked at, in the order in which it was.
  std::vector<RoutingStep> steps;
  // What to hand in the next time: by rule and candidate. Changes only where
  // somebody was given the lead in turn.
  std::vector<TurnCount> cursor;

  friend bool operator==(const RoutingAnswer&, const RoutingAnswer&) = default;
};

class Router {
 public:
  static constexpr size_t kMaxCandidates = 100'000;
  static constexpr size_t kMaxClaims = 10'000;
  static constexpr size_t kMaxCursor = 1'000'000;
  static constexpr int64_t kMaxWeight = 1'000'000;
  static constexpr int64_t kMaxGiven = 1'000'000'000'000;

  // `earlier`: policies under which claims may have been made. A claim is
  // judged by its own.
  explicit Router(Policy policy, std::vector<Policy> earlier = {});
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;
  Router(const Router&) = delete;
  Router& operator=(const Router&) = delete;

  // Who gets the lead?
  absl::StatusOr<RoutingAnswer> Route(const Lead& lead,
                                      std::string_view routing,
                                      const RoutingContext& context,
                                      Instant now);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace bantam

#endif  // BANTAM_ROUTING_H_
