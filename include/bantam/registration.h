// bantam/registration.h: deals that partners register.
//
// A partner submits a deal. Bantam checks whether the registration is valid and
// the deal free, and somebody approves or refuses it in time. An approved
// registration protects the partner for a while, and then frees the deal
// (domain: deal registration). As with stages, asking is separate from doing:
// the host asks, acts, and records an event; the state is folded from the
// events. docs/registration.md defines all of this.
//
// Guarantees
//   Threads    as a Case; what takes none is a pure function.
//   Ownership  answers own what they hold.
//   Errors     NOT_FOUND for a policy without registration, and for a role or
//              a registration that does not exist. INVALID_ARGUMENT, with the
//              place, for events that are not sound: events without an id, with
//              the id of an event that has different content, or at an instant
//              that is not valid; in CheckRegistration also events of another
//              registration than the one they are listed with, and
//              registrations without a SUBMIT. Besides, those of a Case. An
//              impossible event is a fault in the history, and changes nothing. If a step is not allowed, that is an answer,
//              not an error.
//   Limits     those of the policy, and the constants below
//              (RESOURCE_EXHAUSTED).
//   Secrecy    no answer and no error of CheckRegistration contains anything
//              about another partner's registration except the instant from which the deal is
//              free. A person who has none of the roles of a step does not even
//              learn that, nor whether there is such a registration.
//
// Example
//
//   bantam::Case deal(policy);
//   absl::Status status = deal.Take(lead, now);
//   absl::StatusOr<bantam::RegistrationAnswer> answer =
//       bantam::CheckRegistration(
//           deal,
//           {.step = bantam::RegistrationStep::kSubmit,
//            .registration = "R-2",
//            .partner = "south",
//            .roles = {"dealer"}},
//           registrations);
//   if (answer.ok() && answer->free_from) {
//     std::cout << "taken until "
//               << bantam::model::FormatInstant(*answer->free_from) << "\n";
//   }

#ifndef BANTAM_REGISTRATION_H_
#define BANTAM_REGISTRATION_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/lead.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "bantam/qualification.h"
#include "bantam/routing.h"

namespace bantam {

enum class RegistrationStep : uint8_t {
  kSubmit = 1,
  kApprove = 2,
  kRefuse = 3,
  // Protects an approved registration longer.
  kExtend = 4,
  // The partner gives it up, or it is taken back.
  kRelease = 5,
  // Gives it to another manager or partner.
  kReassign = 6,
};

enum class RegistrationState : uint8_t {
  // Not submitted.
  kNone = 0,
  kSubmitted = 1,
  kApproved = 2,
  kRefused = 3,
  // It was approved, and protects no longer.
  kExpired = 4,
  kReleased = 5,
};

// What is wrong with an event. The first five are impossible, and such events
// were not applied.
enum class RegistrationProblem : uint8_t {
  kNotSubmitted = 1,
  kSubmittedBefore = 2,
  kDecidedBefore = 3,
  // An extension, but nothing is protected.
  kNotProtected = 4,
  // The registration was refused, released or had expired.
  kEnded = 5,
  // It was applied, although the policy allows no more.
  kTooManyExtensions = 6,
  // It was applied by the present policy, because its own was not handed in.
  kUnknownPolicy = 7,
};

// What stands in the way of a step, apart from requirements.
enum class RegistrationObstacle : uint8_t {
  kRole = 1,
  // The registration is not the partner's.
  kOtherPartner = 2,
  // There is already a registration with this id.
  kSubmittedBefore = 3,
  // Its state does not allow the step.
  kState = 4,
  kReasonMissing = 5,
  kNoSuchReason = 6,
  kTooManyExtensions = 7,
  // The partner has already registered the deal.
  kOwn = 8,
  // Another partner has registered the deal.
  kTaken = 9,
};

// What the host is to do.
enum class RegistrationDuty : uint8_t {
  // The approver is to decide, until `due`.
  kDecide = 1,
  // Somebody above the approver is to act: the decision was due and is not
  // made.
  kEscalate = 2,
  // Tell the partner how it was decided; or that it was extended, ended or
  // given to another manager or partner. Both partners are told of the latter.
  kTellPartner = 3,
  kCreateOpportunity = 4,
};

// The names in docs/registration.md: "APPROVE", "EXPIRED", "DECIDED_BEFORE",
// "TAKEN", "TELL_PARTNER". Empty for a number that names none.
std::string_view RegistrationStepName(RegistrationStep step);
std::string_view RegistrationStateName(RegistrationState state);
std::string_view RegistrationProblemName(RegistrationProblem problem);
std::string_view RegistrationObstacleName(RegistrationObstacle obstacle);
std::string_view RegistrationDutyName(RegistrationDuty duty);

// One recorded step.
struct RegistrationEvent {
  // Required.
  std::string id = {};
  // Id of the registration. Required.
  std::string registration = {};
  RegistrationStep step = RegistrationStep::kSubmit;
  // For SUBMIT, where it is required, and for REASSIGN: who is protected.
  std::string partner = {};
  // For SUBMIT and REASSIGN: who looks after it. REASSIGN needs at least one of
  // the two.
  std::string manager = {};
  // Required.
  std::string actor = {};
  std::string reason = {};
  // For REFUSE: the instant that the partner was told.
  std::optional<Instant> free_from = {};
  // Hash of the policy under which it was decided; empty for the present
  // policy.
  std::string policy_hash = {};
  Instant at = {};
  std::optional<Instant> recorded_at = {};
  // Orders events at one instant.
  int64_t sequence = 0;

  friend bool operator==(const RegistrationEvent&,
                         const RegistrationEvent&) = default;
};

struct RegistrationFault {
  std::string event_id;
  RegistrationProblem problem = RegistrationProblem::kNotSubmitted;
  // The state in which the event found the registration.
  RegistrationState state = RegistrationState::kNone;
  std::string message;

  friend bool operator==(const RegistrationFault&,
                         const RegistrationFault&) = default;
};

// One change, in the order of time.
struct RegistrationChange {
  RegistrationState state = RegistrationState::kNone;
  // Empty if the registration expired.
  std::string event_id;
  std::string actor;
  std::string reason;
  Instant at;
  // Whether it restated what was thought to be known.
  bool late = false;

  friend bool operator==(const RegistrationChange&,
                         const RegistrationChange&) = default;
};

struct RegistrationIntent {
  // Consists of the registration, the event that brought the intent about, and
  // the duty: "R-1/e2/TELL_PARTNER". For an expiry, which no event brings
  // about: "R-1//TELL_PARTNER". For a partner who lost the registration to
  // another, the partner follows: "R-1/e4/TELL_PARTNER/north". In ids '/' is
  // written %2F and '%' is written %25.
  std::string id;
  RegistrationDuty duty = RegistrationDuty::kDecide;
  // The partner that it is about; and the roles, of which anybody may carry it
  // out.
  std::string partner;
  std::vector<std::string> roles;
  std::optional<Instant> due;
  // What the partner is told: the new state, which is NONE for a partner who
  // lost the registration to another; the event's reason word for word, but
  // never to a partner who got it from another; and the date that a refusal
  // names.
  RegistrationState state = RegistrationState::kNone;
  std::string reason;
  std::optional<Instant> free_from;

  friend bool operator==(const RegistrationIntent&,
                         const RegistrationIntent&) = default;
};

struct RegistrationHistory {
  std::string registration;
  RegistrationState state = RegistrationState::kNone;
  std::string partner;
  std::string manager;
  std::optional<Instant> submitted;
  std::optional<Instant> decided;
  // Until when it is to be decided, and the state of that limit. Absent if it
  // was not submitted, or if the instant is past the year 9999.
  std::optional<Instant> decision_due;
  LimitStanding decision = LimitStanding::kRunning;
  // If it was approved, it protects in [decided, protected_until). Absent if
  // the instant is past the year 9999.
  std::optional<Instant> protected_until;
  int64_t extensions = 0;
  std::vector<RegistrationChange> changes;
  std::vector<RegistrationFault> faults;
  std::vector<RegistrationIntent> intents;
  // Repeats of events, which were left out.
  int64_t repeated = 0;

  friend bool operator==(const RegistrationHistory&,
                         const RegistrationHistory&) = default;
};

inline constexpr size_t kMaxRegistrationEvents = 100'000;
inline constexpr size_t kMaxRegistrations = 100'000;

struct RegistrationReplayOptions {
  // The state as it was at `at`, as known at `known`; see ReplayOptions.
  Instant at;
  std::optional<Instant> known = {};
  // Policies under which events may have been decided.
  std::vector<Policy> earlier = {};
};

// What the events make of one registration. Events of other registrations do
// not count.
absl::StatusOr<RegistrationHistory> ReplayRegistration(
    const Policy& policy, std::string_view registration,
    const std::vector<RegistrationEvent>& events,
    const RegistrationReplayOptions& options);

// What makes two deals the same.
struct DealKey {
  // "account.end_customer=acme gmbh|opportunity.product=crm". Empty if
  // something is missing.
  std::string text;
  // Paths of fields that are unknown, or blank and must not be.
  std::vector<std::string> missing;

  friend bool operator==(const DealKey&, const DealKey&) = default;
};

// NOT_FOUND if the lead's policy has no registration.
absl::StatusOr<DealKey> RegistrationKey(const Lead& lead);

// A registration that the host knows.
struct ExistingRegistration {
  // Required, unique.
  std::string id = {};
  // What RegistrationKey gave when it was submitted.
  std::string key = {};
  // All of its events, including a SUBMIT, and none of another registration.
  std::vector<RegistrationEvent> events = {};
};

struct RegistrationRequest {
  RegistrationStep step = RegistrationStep::kSubmit;
  // Id of the registration. For SUBMIT, the id that it is to have.
  std::string registration = {};
  // Who submits it, or asks for the release of its own.
  std::string partner = {};
  // Ids of the roles of the person who wants to take the step.
  std::vector<std::string> roles = {};
  std::string reason = {};
};

struct RegistrationHindrance {
  RegistrationObstacle obstacle = RegistrationObstacle::kRole;
  // What would do instead: roles or reasons. May be empty.
  std::vector<std::string> instead;

  friend bool operator==(const RegistrationHindrance&,
                         const RegistrationHindrance&) = default;
};

struct RegistrationAnswer {
  // Unknown for EXTEND and RELEASE if the registration was approved, and it
  // depends on a policy that was not handed in whether it still protects.
  Decision allowed = Decision::kUnknown;
  RegistrationStep step = RegistrationStep::kSubmit;
  std::string registration;
  // Its present state; NONE for a person who may not ask.
  RegistrationState state = RegistrationState::kNone;
  // In the order of docs/registration.md.
  std::vector<RegistrationHindrance> obstacles;
  // For SUBMIT, APPROVE and REFUSE: whether the requirements are met, which are
  // not met, and whether the deal is free. A REFUSE is allowed in spite of
  // both.
  Decision valid = Decision::kYes;
  std::vector<UnmetRequirement> unmet;
  Decision unique = Decision::kYes;
  // The deal's key, or what it lacks.
  DealKey key;
  // If the same partner has already registered the deal: the id.
  std::string own;
  // If another partner has registered the deal: from which instant on it is
  // free, as things stand. Absent if it is not decided yet (`pending`), or
  // protected for ever.
  std::optional<Instant> free_from;
  bool pending = false;
  // If the step is taken now: until when it is to be decided (SUBMIT), or until
  // when it protects (APPROVE, EXTEND). Absent if that is past the year 9999,
  // or unknown.
  std::optional<Instant> decision_due;
  std::optional<Instant> protected_until;
  // Hash of the policy, for the event that records the step.
  std::string policy_hash;

  friend bool operator==(const RegistrationAnswer&,
                         const RegistrationAnswer&) = default;
};

// May somebody take the step? The case's lead is the deal, and its earlier
// policies are those under which registrations may have been decided.
// `registrations` must contain at least those with the deal's key, each with all
// of its events; others are ignored.
absl::StatusOr<RegistrationAnswer> CheckRegistration(
    Case& deal, const RegistrationRequest& request,
    const std::vector<ExistingRegistration>& registrations);

// The rule under which a cursor counts what was reassigned.
inline constexpr std::string_view kReassignRule = "(reassign)";

struct Reassignment {
  std::string item;
  std::string to;

  friend bool operator==(const Reassignment&, const Reassignment&) = default;
};

struct ReassignAnswer {
  // Every item, by id.
  std::vector<Reassignment> items;
  // What to hand in the next time.
  std::vector<TurnCount> cursor;

  friend bool operator==(const ReassignAnswer&,
                         const ReassignAnswer&) = default;
};

// Who takes over what somebody leaves behind (domain: when a channel manager
// leaves, partners and deals are reassigned, none lost): the candidates who are
// available, in turn by their weights. FAILED_PRECONDITION if there is nobody.
// INVALID_ARGUMENT for an item that is listed twice or has no id, for a
// candidate who is `from`, and for what Router::Route refuses in candidates and
// cursor. At most kMaxRegistrations items.
absl::StatusOr<ReassignAnswer> Reassign(
    const Policy& policy, const std::vector<std::string>& items,
    std::string_view from, const std::vector<Candidate>& candidates,
    const std::vector<TurnCount>& cursor);

}  // namespace bantam

#endif  // BANTAM_REGISTRATION_H_
