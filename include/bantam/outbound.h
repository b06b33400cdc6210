// bantam/outbound.h: whether cold outbound fits at all, whom a list keeps, and
// whether you may write to or call a person now.
//
// The policy's `outbound` says what is checked (domain: Predictable Revenue,
// when it applies, lists, cadence). Consent and suppression beat everything
// else. What is unknown leaves a question open, and an open question is not a
// yes. docs/outbound.md defines all of this.
//
// Guarantees
//   Threads    as a Case. JudgeMethod is pure.
//   Ownership  answers own what they hold.
//   Errors     those of a Case, and INVALID_ARGUMENT for facts that are
//              impossible: a count below zero, an instant out of range, a send
//              after `now`, an amount in a currency other than the policy's.
//              NOT_FOUND for a screen, a channel or conditions that the policy
//              does not have. If you may not write to a person, that is an
//              answer, not an error, and so is a time zone that does not exist.
//   Limits     those of the policy. The work is linear in the person's past
//              sends and consents, and at worst quadratic in suppressions,
//              because one may hold when another ends.
//
// Example
//
//   bantam::Case deal(policy);
//   absl::Status status = deal.Take(lead, now);
//   const bantam::SendContext context = {
//       .past_sends = bantam::PastSends{{last_week}}, .bounced = false};
//   absl::StatusOr<bantam::SendAnswer> answer =
//       bantam::MaySend(deal, "newsletter", context);
//   if (answer.ok() && answer->allowed != bantam::Decision::kYes) {
//     for (const bantam::SendObstacle& obstacle : answer->obstacles) {
//       std::cout << bantam::SendObstacleName(obstacle.kind) << "\n";
//     }
//   }

#ifndef BANTAM_OUTBOUND_H_
#define BANTAM_OUTBOUND_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/lead.h"
#include "bantam/policy.h"
#include "bantam/qualification.h"

namespace bantam {

// The conditions under which the method pays, in the order of the domain.
enum class MethodCondition : uint8_t {
  kProspectsUseEmail = 1,
  kProvenRevenue = 2,
  kSharedSystem = 3,
  kLifetimeValue = 4,
  kFullTimeProspector = 5,
};

// The names in docs/outbound.md: "PROVEN_REVENUE". Empty for a number that
// names none.
std::string_view MethodConditionName(MethodCondition condition);

// What the host knows about its own business. What is absent is unknown.
struct MethodFacts {
  std::optional<bool> prospects_use_email = {};
  // Whether the product has proven revenue.
  std::optional<bool> proven_revenue = {};
  // Whether the team shares lists and activity in one system.
  std::optional<bool> shared_system = {};
  // The total that one customer brings, in the policy's currency.
  std::optional<Money> lifetime_value = {};
  // Whether one person does nothing but prospecting.
  std::optional<bool> full_time_prospector = {};
};

struct ConditionResult {
  MethodCondition condition = MethodCondition::kProspectsUseEmail;
  Decision met = Decision::kUnknown;

  friend bool operator==(const ConditionResult&,
                         const ConditionResult&) = default;
};

struct MethodAnswer {
  // Yes if all are met, no if one is not.
  Decision applies = Decision::kUnknown;
  // All five, in the order of MethodCondition.
  std::vector<ConditionResult> conditions;

  friend bool operator==(const MethodAnswer&, const MethodAnswer&) = default;
};

// Whether the policy's method fits the business.
absl::StatusOr<MethodAnswer> JudgeMethod(const Policy& policy,
                                         const MethodFacts& facts);

// What the host knows about the list that is being screened.
struct ScreenContext {
  // Whether the list already has a person of the same company.
  std::optional<bool> same_company_listed = {};
};

// Why a list drops a person, or may have to.
struct ScreenReason {
  // Id of the policy's drop; empty if another person of the company is listed.
  std::string id = {};
  // Yes if it drops the person, unknown if what it reads is not known.
  Decision drops = Decision::kUnknown;
  // If it is unknown: the fields that would decide it, or the error of the
  // condition.
  std::vector<std::string> fields = {};
  std::string error = {};

  friend bool operator==(const ScreenReason&, const ScreenReason&) = default;
};

struct ScreenAnswer {
  // No if the list drops the person, unknown if that depends on what is not
  // known.
  Decision keep = Decision::kUnknown;
  std::string screen;
  // Every reason, in policy order.
  std::vector<ScreenReason> reasons;

  friend bool operator==(const ScreenAnswer&, const ScreenAnswer&) = default;
};

// What stands in the way of a send, in the order in which it is listed.
enum class SendObstacleKind : uint8_t {
  kSuppressed = 1,
  kConsentDenied = 2,
  kConsentWithdrawn = 3,
  kConsentMissing = 4,
  kBounced = 5,
  kQuietTime = 6,
  kZoneUnknown = 7,
  kDailyCap = 8,
  kTooOften = 9,
  kTooManyActive = 10,
  kTouchesSpent = 11,
};

// The names in docs/outbound.md: "QUIET_TIME". Empty for a number that names
// none.
std::string_view SendObstacleName(SendObstacleKind kind);

struct SendObstacle {
  SendObstacleKind kind = SendObstacleKind::kSuppressed;
  // Whether it stands: yes; or unknown, because what it depends on is not
  // known.
  Decision stands = Decision::kUnknown;
  // For SUPPRESSED, the reason. For ZONE_UNKNOWN, the name in the lead that is
  // not a time zone; empty if the lead has none, or if the field is personal.
  std::string detail = {};
  // For ZONE_UNKNOWN, the nearest valid name; empty if none is near.
  std::string suggestion = {};

  friend bool operator==(const SendObstacle&, const SendObstacle&) = default;
};

// When a person was sent something. Empty: never.
struct PastSends {
  // In any order.
  std::vector<Instant> at = {};
};

// What the host counts; absent is unknown, and matters only where the channel
// has a rule on it.
struct SendContext {
  // Sends by this sender on this channel, today and in this calendar month. The
  // host decides what a day and a month are: the sender's.
  std::optional<int64_t> sent_today = {};
  std::optional<int64_t> sent_this_month = {};
  // How many other people the sender works on.
  std::optional<int64_t> active = {};
  // How often this person has been contacted.
  std::optional<int64_t> touches = {};
  // When this person was sent something on this channel; never after `now`.
  std::optional<PastSends> past_sends = {};
  // Whether the address or number was found to be wrong.
  std::optional<bool> bounced = {};
};

// How the sender stands against the channel's monthly target. It stops nothing.
struct MonthlyProgress {
  int64_t sent = 0;
  int64_t target = 0;

  friend bool operator==(const MonthlyProgress&,
                         const MonthlyProgress&) = default;
};

struct SendAnswer {
  // No if an obstacle stands, unknown if one may. If consent was denied or
  // withdrawn, or a suppression holds, the answer is no, whatever else holds.
  Decision allowed = Decision::kUnknown;
  std::string channel;
  // Every obstacle, each kind at most once, ascending.
  std::vector<SendObstacle> obstacles;
  // If SUPPRESSED, QUIET_TIME or TOO_OFTEN stands, and nothing stands that time
  // does not remove: the earliest instant, after `now`, at which none of the
  // three stands. Otherwise absent. The host counts caps again then.
  std::optional<Instant> next;
  // If the channel has a target and the month's count is known.
  std::optional<MonthlyProgress> month;
  // If the person is to get it at regular intervals and may get it: when the
  // next one is due, and whether that instant is past.
  std::optional<Instant> due;
  bool overdue = false;

  friend bool operator==(const SendAnswer&, const SendAnswer&) = default;
};

// Does the list keep the lead's person? `id` is that of one of the policy's
// screens.
absl::StatusOr<ScreenAnswer> Screen(Case& deal, std::string_view id,
                                    const ScreenContext& context);

// May you write to or call the lead's person now? `id` is that of one of the
// policy's channels.
absl::StatusOr<SendAnswer> MaySend(Case& deal, std::string_view id,
                                   const SendContext& context);

}  // namespace bantam

#endif  // BANTAM_OUTBOUND_H_
