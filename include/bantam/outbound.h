// bantam/outbound.h: whether cold outbound fits at all, whom a list keeps, and
// whether one may write to or call a person now.
//
// The policy's `outbound` says what is asked (domain: Predictable Revenue, when
// it applies, lists, cadence). Consent and suppression beat everything else.
// What is unknown leaves a question open, and an open question is no yes.
// docs/outbound.md defines it.
//
// Guarantees
//   Threads    one OutboundChecker is for one thread at a time, like an
//              Evaluator. JudgeMethod is pure.
//   Ownership  a checker keeps its policy alive; answers own what they hold.
//   Errors     INVALID_ARGUMENT for a lead of another policy, for what
//              Evaluator::Evaluate refuses, and for facts that cannot be: a
//              count below zero, an instant out of range, a send after `now`,
//              an amount in another currency than the policy's. NOT_FOUND for a
//              screen, a channel or conditions that the policy does not have. A
//              person that may not be written to is an answer, no error, and so
//              is a time zone that does not exist.
//   Limits     those of the policy. The work is linear in the person's past
//              sends and consents, and at worst quadratic in suppressions, of
//              which one that ends is waited for after another.
//
// Example
//
//   bantam::OutboundChecker checker(policy);
//   const bantam::SendContext context = {
//       .past_sends = std::vector<bantam::Instant>{last_week}, .bounced = false};
//   absl::StatusOr<bantam::SendAnswer> answer =
//       checker.MaySend(lead, "newsletter", context, now);
//   if (answer.ok() && answer->allowed != bantam::Decision::kYes) {
//     for (const bantam::SendObstacle& obstacle : answer->obstacles) {
//       std::cout << bantam::SendObstacleName(obstacle.kind) << "\n";
//     }
//   }

#ifndef BANTAM_OUTBOUND_H_
#define BANTAM_OUTBOUND_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
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
inline constexpr size_t kMethodConditions = 5;

// The names in docs/outbound.md: "PROVEN_REVENUE". Empty for a number that
// names none.
std::string_view MethodConditionName(MethodCondition condition);

// What the host knows of its own business; absent is unknown.
struct MethodFacts {
  std::optional<bool> prospects_use_email = {};
  // Whether the product has proven revenue.
  std::optional<bool> proven_revenue = {};
  // Whether the team shares lists and activity in one system.
  std::optional<bool> shared_system = {};
  // What one customer brings in all, in the policy's currency.
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
  // Yes: all are met. No: one is not.
  Decision applies = Decision::kUnknown;
  // Each, in the order of MethodCondition.
  std::array<ConditionResult, kMethodConditions> conditions;

  friend bool operator==(const MethodAnswer&, const MethodAnswer&) = default;
};

// Whether the policy's method fits the business.
absl::StatusOr<MethodAnswer> JudgeMethod(const Policy& policy,
                                         const MethodFacts& facts);

// What the host knows of the list that is being screened.
struct ScreenContext {
  // Whether the list has kept a person of the same company already.
  std::optional<bool> same_company_listed = {};
};

// Why a list drops a person, or may have to.
struct ScreenReason {
  // Id of the policy's drop; empty: another person of the company is listed.
  std::string id = {};
  // Yes: it drops. Unknown: what it asks is not known.
  Decision drops = Decision::kUnknown;
  // Where it is unknown: the fields that would tell, or the error of the
  // condition.
  std::vector<std::string> fields = {};
  std::string error = {};

  friend bool operator==(const ScreenReason&, const ScreenReason&) = default;
};

struct ScreenAnswer {
  // No: the list drops the person. Unknown: it would have to ask.
  Decision keep = Decision::kUnknown;
  std::string screen;
  // Every reason, in policy order.
  std::vector<ScreenReason> reasons;

  friend bool operator==(const ScreenAnswer&, const ScreenAnswer&) = default;
};

// What stands in the way of a send, in the order in which it is told.
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
  // Whether it stands: yes, or unknown, as what it depends on is not known.
  Decision stands = Decision::kUnknown;
  // SUPPRESSED: its reason. ZONE_UNKNOWN: the name of the lead that is none;
  // empty where the lead has none, or the field is personal.
  std::string detail = {};
  // ZONE_UNKNOWN: the nearest name that is one; empty where none is near.
  std::string suggestion = {};

  friend bool operator==(const SendObstacle&, const SendObstacle&) = default;
};

// What the host counts; absent is unknown, and matters only where the channel
// has a rule on it.
struct SendContext {
  // By this sender on this channel, today and in this calendar month. What a
  // day and a month are is for the host: the sender's.
  std::optional<int64_t> sent_today = {};
  std::optional<int64_t> sent_this_month = {};
  // How many other people the sender works on.
  std::optional<int64_t> active = {};
  // How often this person has been touched.
  std::optional<int64_t> touches = {};
  // When this person was sent something on this channel, in any order; none of
  // them after `now`. Empty: never.
  std::optional<std::vector<Instant>> past_sends = {};
  // Whether the address or number was found to be wrong.
  std::optional<bool> bounced = {};
};

// How the sender stands against the channel's monthly target. No gate.
struct MonthlyProgress {
  int64_t sent = 0;
  int64_t target = 0;

  friend bool operator==(const MonthlyProgress&,
                         const MonthlyProgress&) = default;
};

struct SendAnswer {
  // No: an obstacle stands. Unknown: one may. With consent denied or withdrawn
  // and with a suppression the answer is no, whatever else holds.
  Decision allowed = Decision::kUnknown;
  std::string channel;
  // Every obstacle, each kind at most once, ascending.
  std::vector<SendObstacle> obstacles;
  // Where SUPPRESSED, QUIET_TIME or TOO_OFTEN stands and nothing stands that
  // time does not remove: the earliest instant, after `now`, at which none of
  // the three does. Else absent. Caps are the host's to count again then.
  std::optional<Instant> next;
  // Where the channel has a target and the month's count is known.
  std::optional<MonthlyProgress> month;
  // Where the person is to get it every so often and may get it: when the next
  // one is due, and whether that is past.
  std::optional<Instant> due;
  bool overdue = false;

  friend bool operator==(const SendAnswer&, const SendAnswer&) = default;
};

class OutboundChecker {
 public:
  explicit OutboundChecker(Policy policy);
  ~OutboundChecker();
  OutboundChecker(OutboundChecker&&) noexcept;
  OutboundChecker& operator=(OutboundChecker&&) noexcept;
  OutboundChecker(const OutboundChecker&) = delete;
  OutboundChecker& operator=(const OutboundChecker&) = delete;

  // Does the list keep the lead's person? `screen` is the id of one of the
  // policy's.
  absl::StatusOr<ScreenAnswer> Screen(const Lead& lead, std::string_view screen,
                                      const ScreenContext& context,
                                      Instant now);

  // May the lead's person be written to or called at `now`? `channel` is the id
  // of one of the policy's.
  absl::StatusOr<SendAnswer> MaySend(const Lead& lead, std::string_view channel,
                                     const SendContext& context, Instant now);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace bantam

#endif  // BANTAM_OUTBOUND_H_
