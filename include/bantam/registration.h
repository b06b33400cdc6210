// bantam/registration.h: deals that partners register.
//
// A partner submits a deal; it is checked whether the registration is valid and
// the deal free; somebody approves or refuses it in time; an approved one
// protects the partner for a while, and then frees the deal (domain: deal
// registration). As with stages, asking is separate from doing: the host asks,
// acts, and records an event; the state is folded from the events.
// docs/registration.md defines it.
//
// Guarantees
//   Threads    one Registrar is for one thread at a time; the functions are
//              pure.
//   Ownership  a Registrar keeps its policies alive; answers own what they
//              hold.
//   Errors     NOT_FOUND for a policy without registration, and for a role or a
//              registration that there is not. INVALID_ARGUMENT with the place
//              for events that are not sound: without an id, of the same id
//              with other content, at no valid instant; in Check also of
//              another registration than they are listed with, or without a
//              SUBMIT; and for what Evaluator::Evaluate refuses. An impossible event is a fault in
//              the history, and changes nothing. That a step is not allowed is
//              an answer, no error.
//   Limits     those of the policy, and the constants below
//              (RESOURCE_EXHAUSTED).
//   Secrecy    no answer of Check and no error of it holds anything of another
//              partner's registration but the instant from which the deal is
//              free; for who has none of the roles of a step not even that, nor
//              whether there is such a registration.
//
// Example
//
//   bantam::Registrar registrar(policy);
//   absl::StatusOr<bantam::RegistrationAnswer> answer =
//       registrar.Check(lead,
//                       {.step = bantam::RegistrationStep::kSubmit,
//                        .registration = "R-2",
//                        .partner = "south",
//                        .roles = {"dealer"}},
//                       registrations, now);
//   if (answer.ok() && answer->free_from) {
//     std::cout << "taken until "
//               << bantam::model::FormatInstant(*answer->free_from) << "\n";
//   }

#ifndef BANTAM_REGISTRATION_H_
#define BANTAM_REGISTRATION_H_

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
#include "bantam/process.h"
#include "bantam/qualification.h"
#include "bantam/routing.h"

namespace bantam {

enum class RegistrationStep : uint8_t {
  kSubmit = 1,
  kApprove = 2,
  kRefuse = 3,
  // Of an approved one: protects longer.
  kExtend = 4,
  // The partner gives it up, or it is taken back.
  kRelease = 5,
  // To another manager or partner.
  kReassign = 6,
};

enum class RegistrationState : uint8_t {
  // Not submitted.
  kNone = 0,
  kSubmitted = 1,
  kApproved = 2,
  kRefused = 3,
  // Was approved, and protects no longer.
  kExpired = 4,
  kReleased = 5,
};

// What is wrong with an event. The first five are impossible and were not
// applied.
enum class RegistrationProblem : uint8_t {
  kNotSubmitted = 1,
  kSubmittedBefore = 2,
  kDecidedBefore = 3,
  // An extension where nothing is protected.
  kNotProtected = 4,
  // It was refused, released or had expired.
  kEnded = 5,
  // Applied, although the policy allows no more.
  kTooManyExtensions = 6,
  // Applied by the present policy, as its own was not handed in.
  kUnknownPolicy = 7,
};

// What stands in the way of a step, apart from requirements.
enum class RegistrationObstacle : uint8_t {
  kRole = 1,
  // It is not the partner's.
  kOtherPartner = 2,
  // There is one with this id already.
  kSubmittedBefore = 3,
  // Its state does not allow the step.
  kState = 4,
  kReasonMissing = 5,
  kNoSuchReason = 6,
  kTooManyExtensions = 7,
  // The partner has registered the deal already.
  kOwn = 8,
  // Another partner has.
  kTaken = 9,
};

// What the host is to do.
enum class RegistrationDuty : uint8_t {
  // The approver, until `due`.
  kDecide = 1,
  // Somebody above: it was due and is not decided.
  kEscalate = 2,
  // Tell the partner: how it was decided; that it was extended, ended or given
  // to another manager or partner, of whom both are told.
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
  // Of SUBMIT, where it is required, and of REASSIGN: who is protected.
  std::string partner = {};
  // Of SUBMIT and REASSIGN: who looks after it. REASSIGN has one of the two.
  std::string manager = {};
  // Required.
  std::string actor = {};
  std::string reason = {};
  // Of REFUSE: the instant that the partner was told.
  std::optional<Instant> free_from = {};
  // Hash of the policy under which it was decided; empty: the present one.
  std::string policy_hash = {};
  Instant at = {};
  std::optional<Instant> recorded_at = {};
  // Orders events of one instant.
  int64_t sequence = 0;

  friend bool operator==(const RegistrationEvent&,
                         const RegistrationEvent&) = default;
};

struct RegistrationFault {
  std::string event_id;
  RegistrationProblem problem = RegistrationProblem::kNotSubmitted;
  // In which state it found the registration.
  RegistrationState state = RegistrationState::kNone;
  std::string message;

  friend bool operator==(const RegistrationFault&,
                         const RegistrationFault&) = default;
};

// One change, in the order of time.
struct RegistrationChange {
  RegistrationState state = RegistrationState::kNone;
  // Empty: it expired.
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
  // Made of the registration, the event that brought it about and the duty:
  // "R-1/e2/TELL_PARTNER"; of its expiry, which no event brings about,
  // "R-1//TELL_PARTNER"; for a partner who lost it to another, with the
  // partner: "R-1/e4/TELL_PARTNER/north". In ids '/' is written %2F and '%' is
  // written %25.
  std::string id;
  RegistrationDuty duty = RegistrationDuty::kDecide;
  // Whom it is about; and who is to do it: anybody who has one of the roles.
  std::string partner;
  std::vector<std::string> roles;
  std::optional<Instant> due;
  // What the partner is told: the state that it led to, NONE for a partner who
  // lost it to another; the event's reason as it stands, but never to a partner
  // who got it from another; and the date of a refusal.
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
  // Until when it is to be decided, and how that stands. Absent: not submitted,
  // or past the year 9999.
  std::optional<Instant> decision_due;
  LimitStanding decision = LimitStanding::kRunning;
  // Of one that was approved: protects in [decided, protected_until). Absent:
  // past the year 9999.
  std::optional<Instant> protected_until;
  int64_t extensions = 0;
  std::vector<RegistrationChange> changes;
  std::vector<RegistrationFault> faults;
  std::vector<RegistrationIntent> intents;
  // Events that were there before, and were left out.
  int64_t repeated = 0;

  friend bool operator==(const RegistrationHistory&,
                         const RegistrationHistory&) = default;
};

inline constexpr size_t kMaxRegistrationEvents = 100'000;
inline constexpr size_t kMaxRegistrations = 100'000;

struct RegistrationReplayOptions {
  // As it was at this instant, as known at that one; see ReplayOptions.
  Instant at;
  std::optional<Instant> known = {};
  // Policies under which events may have been decided.
  std::vector<Policy> earlier = {};
};

// What the events make of one registration. Events of others do not count.
absl::StatusOr<RegistrationHistory> ReplayRegistration(
    const Policy& policy, std::string_view registration,
    const std::vector<RegistrationEvent>& events,
    const RegistrationReplayOptions& options);

// What makes two deals the same.
struct DealKey {
  // "account.end_customer=acme gmbh|opportunity.product=crm". Empty where
  // something is missing.
  std::string text;
  // Paths of fields that are unknown, or blank and must not be.
  std::vector<std::string> missing;

  friend bool operator==(const DealKey&, const DealKey&) = default;
};

// NOT_FOUND where the lead's policy has no registration.
absl::StatusOr<DealKey> RegistrationKey(const Lead& lead);

// A registration that the host knows.
struct ExistingRegistration {
  // Required, unique.
  std::string id = {};
  // Of RegistrationKey, when it was submitted.
  std::string key = {};
  // All of its events, one SUBMIT among them, and none of another's.
  std::vector<RegistrationEvent> events = {};
};

struct RegistrationRequest {
  RegistrationStep step = RegistrationStep::kSubmit;
  // Which one. Of SUBMIT the id that it is to have.
  std::string registration = {};
  // Who submits it, or asks for the release of its own.
  std::string partner = {};
  // Ids of roles of who wants to.
  std::vector<std::string> roles = {};
  std::string reason = {};
};

struct RegistrationHindrance {
  RegistrationObstacle obstacle = RegistrationObstacle::kRole;
  // What would do: roles or reasons. May be empty.
  std::vector<std::string> instead;

  friend bool operator==(const RegistrationHindrance&,
                         const RegistrationHindrance&) = default;
};

struct RegistrationAnswer {
  // Of EXTEND and RELEASE unknown where it was approved, and whether it still
  // protects depends on a policy that was not handed in.
  Decision allowed = Decision::kUnknown;
  RegistrationStep step = RegistrationStep::kSubmit;
  std::string registration;
  // Its present state; NONE for who may not ask.
  RegistrationState state = RegistrationState::kNone;
  // In the order of docs/registration.md.
  std::vector<RegistrationHindrance> obstacles;
  // Of SUBMIT, APPROVE and REFUSE: whether the requirements are met, and which
  // are not; whether the deal is free. A REFUSE is allowed in spite of both.
  Decision valid = Decision::kYes;
  std::vector<UnmetRequirement> unmet;
  Decision unique = Decision::kYes;
  // The deal's key, or what it lacks.
  DealKey key;
  // Where the same partner has it already: under which id.
  std::string own;
  // Where another partner has it: from which instant on it is free, as things
  // stand. Absent: it is not decided yet (`pending`), or protected for ever.
  std::optional<Instant> free_from;
  bool pending = false;
  // If the step is taken now: until when it is to be decided (SUBMIT), or until
  // when it protects (APPROVE, EXTEND). Absent: past the year 9999, or unknown.
  std::optional<Instant> decision_due;
  std::optional<Instant> protected_until;
  // Hash of the policy; the event's.
  std::string policy_hash;

  friend bool operator==(const RegistrationAnswer&,
                         const RegistrationAnswer&) = default;
};

class Registrar {
 public:
  // `earlier`: policies under which registrations may have been decided.
  explicit Registrar(Policy policy, std::vector<Policy> earlier = {});
  ~Registrar();
  Registrar(Registrar&&) noexcept;
  Registrar& operator=(Registrar&&) noexcept;
  Registrar(const Registrar&) = delete;
  Registrar& operator=(const Registrar&) = delete;

  // May somebody take the step? `lead` is the deal; `registrations` are those
  // of its key, at least, each with all of its events. Others are left out.
  absl::StatusOr<RegistrationAnswer> Check(
      const Lead& lead, const RegistrationRequest& request,
      const std::vector<ExistingRegistration>& registrations, Instant now);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

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
// available, in turn by their weights. FAILED_PRECONDITION where there is
// nobody. INVALID_ARGUMENT for an item that is listed twice or has no id, for a
// candidate who is `from`, and for what Router::Route refuses in candidates and
// cursor. At most kMaxRegistrations items.
absl::StatusOr<ReassignAnswer> Reassign(
    const Policy& policy, const std::vector<std::string>& items,
    std::string_view from, const std::vector<Candidate>& candidates,
    const std::vector<TurnCount>& cursor);

}  // namespace bantam

#endif  // BANTAM_REGISTRATION_H_
