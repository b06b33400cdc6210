// bantam/handoff.h: whose a lead is, who owes what until when, and which step
// of a handoff may be taken.
//
// One who found a lead (the giver) offers it to one who works on it (the
// receiver). Each step is an event of the lead (bantam/lead.h, HandoffEvent).
// ReplayHandoff folds the events into where the handoff stands; CanStep says
// whether a step may be taken, and if not, everything that is in the way;
// HandoffIntents says what the host is to do. docs/handoff.md defines all of
// it, bantam/model/handoff.h which step may follow which.
//
// Two things hold of one handoff whatever the policy says and whatever events
// arrive in whatever order: there are never two owners, and a giver is credited
// at most once, after the receiver qualified it again with evidence. Two
// handoffs of one subject know nothing of each other.
//
// Guarantees
//   Threads    as a Case; what takes a lead is a pure function.
//   Ownership  the structs own what they hold; nothing refers to policy or
//              lead.
//   Errors     NOT_FOUND for a handoff or a role that the policy does not have.
//              INVALID_ARGUMENT for an event without an id, for two with one id
//              and different content, for an instant that is none, a request
//              without an actor, intents of a lead that has neither an id nor
//              one of its subject; and those of a Case. An impossible event is
//              no error of the call: it is a fault in the answer, and changes
//              nothing. A step that is not allowed is an answer, no error.
//   Limits     those of the lead.
//
// Example
//
//   bantam::Case deal(policy);
//   absl::Status status = deal.Take(lead, now);
//   absl::StatusOr<bantam::HandoffAnswer> answer = bantam::CanStep(
//       deal,
//       {.handoff = "sdr_to_ae",
//        .step = bantam::model::HandoffStep::kOffer,
//        .actor = "sam",
//        .roles = {"sdr"},
//        .to = "eva",
//        .method = bantam::model::HandoffMethod::kLiveCall});
//   if (answer.ok() && answer->allowed != bantam::Decision::kYes) {
//     for (const bantam::HandoffObstacle& obstacle : answer->obstacles) {
//       std::cout << bantam::StepObstacleName(obstacle.obstacle) << "\n";
//     }
//   }
//   absl::StatusOr<bantam::HandoffHistory> history =
//       bantam::ReplayHandoff(deal, "sdr_to_ae");
//   if (history.ok() && history->due) {
//     std::cout << history->due_by << " has until "
//               << bantam::model::FormatInstant(*history->due) << "\n";
//   }

#ifndef BANTAM_HANDOFF_H_
#define BANTAM_HANDOFF_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/intent.h"
#include "bantam/lead.h"
#include "bantam/model/handoff.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "bantam/qualification.h"

namespace bantam {

using model::HandoffDuty;
using model::HandoffState;

// What a rejection's reason makes of the lead. See bantam.v1.AfterRejection.
enum class AfterRejection : uint8_t {
  kBackToGiver = 1,
  kNurture = 2,
  kWorkOn = 3,
  kBadFit = 4,
  kMerge = 5,
  kRetry = 6,
};

// What is wrong with an event. Those up to kNotInPolicy are impossible and were
// not applied.
enum class HandoffProblem : uint8_t {
  kIllegalStep = 1,
  kOtherGiver = 2,
  kNotReceiver = 3,
  kNotThirdParty = 4,
  kSamePerson = 5,
  kNoReceiver = 6,
  kSameReceiver = 7,
  kNoEvidence = 8,
  kClawBackOver = 9,
  kNotDisputed = 10,
  kAlreadyDisputed = 11,
  kNoBooking = 12,
  kNotInPolicy = 13,
  // Applied, and reported.
  kUnknownReason = 14,
  kUnknownMethod = 15,
  kUnknownBooking = 16,
  // A claim whose policy was not handed in; the present one was taken.
  kUnknownPolicy = 17,
};

enum class CreditStanding : uint8_t {
  kNone = 0,
  // Qualified again, and not yet audited.
  kPending = 1,
  kEarned = 2,
  kReversed = 3,
};

enum class DisputeStanding : uint8_t {
  kNone = 0,
  kOpen = 1,
  kUpheld = 2,
  kOverturned = 3,
};

// What stands in the way of a step, apart from requirements.
enum class StepObstacle : uint8_t {
  kIllegalStep = 1,
  kNotInPolicy = 2,
  kRole = 3,
  kNotGiver = 4,
  kNotReceiver = 5,
  kNotThirdParty = 6,
  kSamePerson = 7,
  kReceiverMissing = 8,
  kSameReceiver = 9,
  kReasonMissing = 10,
  kNoSuchReason = 11,
  kMethodMissing = 12,
  kNoSuchMethod = 13,
  kBookingMissing = 14,
  kBookingPast = 15,
  kTooManyOffers = 16,
  kTooEarly = 17,
  kNeverAgain = 18,
  kTooFewAttempts = 19,
  kEvidenceMissing = 20,
  kNoSuchEvidence = 21,
  kClawBackOver = 22,
  kDisputeOver = 23,
  kNotDisputed = 24,
  kAlreadyDisputed = 25,
};

// The names in docs/handoff.md: "OFFERED", "BACK_TO_GIVER", "OTHER_GIVER",
// "ANSWER", "PENDING", "UPHELD", "TOO_EARLY". Empty for a number that names
// none.
std::string_view HandoffStateName(model::HandoffState state);
std::string_view AfterRejectionName(AfterRejection then);
std::string_view HandoffProblemName(HandoffProblem problem);
std::string_view HandoffDutyName(HandoffDuty duty);
std::string_view CreditStandingName(CreditStanding standing);
std::string_view DisputeStandingName(DisputeStanding standing);
std::string_view StepObstacleName(StepObstacle obstacle);

struct HandoffFault {
  std::string event_id;
  HandoffProblem problem = HandoffProblem::kIllegalStep;
  model::HandoffStep step = model::HandoffStep::kClaim;
  // Where the handoff was.
  model::HandoffState state = model::HandoffState::kNone;
  // "handoff event 'e7': 'accept' cannot follow on ACCEPTED".
  std::string message;

  friend bool operator==(const HandoffFault&, const HandoffFault&) = default;
};

// One event that was applied.
struct HandoffStepTaken {
  std::string event_id;
  model::HandoffStep step = model::HandoffStep::kClaim;
  std::string actor;
  std::string on_behalf_of;
  std::string to;
  std::optional<model::HandoffMethod> method;
  std::optional<Instant> booked_at;
  std::string reason;
  std::string evidence;
  std::string policy_hash;
  Instant at;
  bool overridden = false;
  // Whether it restated what was thought to be known.
  bool late = false;
  // After it. An empty owner: nobody.
  model::HandoffState state = model::HandoffState::kNone;
  std::string owner;

  friend bool operator==(const HandoffStepTaken&,
                         const HandoffStepTaken&) = default;
};

// What makes it somebody's to give.
struct HandoffClaim {
  std::string giver;
  Instant since;
  std::string event_id;
  // The policy under which it was made, whose rules keep holding for it; empty:
  // the present one.
  std::string policy_hash;
  // When it lapses, and another may claim it. Absent: it does not.
  std::optional<Instant> until;

  friend bool operator==(const HandoffClaim&, const HandoffClaim&) = default;
};

// That the receiver did not do in time what was due. Never the giver's fault.
struct HandoffBreach {
  HandoffDuty duty = HandoffDuty::kAnswer;
  std::string receiver;
  // Of the event from which the time ran.
  std::string event_id;
  Instant due;
  // When it was done, late. Absent: it was not.
  std::optional<Instant> met;
  // Whether it is still owed.
  bool open = false;

  friend bool operator==(const HandoffBreach&, const HandoffBreach&) = default;
};

// One rejection, or one return after acceptance.
struct HandoffRejection {
  std::string event_id;
  // REJECT or RETURN.
  model::HandoffStep step = model::HandoffStep::kReject;
  Instant at;
  std::string reason;
  std::string giver;
  std::string receiver;
  // After the last retry, a reason with RETRY makes it kNurture.
  AfterRejection then = AfterRejection::kBackToGiver;
  bool counts_against_giver = false;
  // When it may be offered again. Absent: at once, or never.
  std::optional<Instant> again_from;
  bool never_again = false;
  // By a dispute: it counts for nothing.
  bool overturned = false;

  friend bool operator==(const HandoffRejection&,
                         const HandoffRejection&) = default;
};

struct HandoffCredit {
  CreditStanding standing = CreditStanding::kNone;
  // Of the event that made it so. Empty: kNone.
  std::string event_id;
  std::optional<Instant> since;
  // From when on it cannot be reversed. Absent unless it was credited, and
  // where that is past the year 9999.
  std::optional<Instant> final_from;

  friend bool operator==(const HandoffCredit&, const HandoffCredit&) = default;
};

// About the current rejection, return or reversal, or the one it overturned.
struct HandoffDispute {
  DisputeStanding standing = DisputeStanding::kNone;
  // REJECT, RETURN or REVERSE. Absent: kNone.
  std::optional<model::HandoffStep> over;
  // Of the event that disputed it, and of the one that settled it.
  std::string event_id;
  std::string settled_by;

  friend bool operator==(const HandoffDispute&,
                         const HandoffDispute&) = default;
};

struct HandoffHistory {
  std::string handoff;
  // What is handed over; the lead's.
  std::string subject_id;
  model::HandoffState state = model::HandoffState::kNone;
  // Since when, and by which event. Absent and empty: from the beginning; of a
  // claim that lapsed: since then, and empty.
  std::optional<Instant> since;
  std::string event_id;
  // Whose it is. Empty: nobody's.
  std::string owner;
  // Who gives, and to whom it was offered last. Empty: nobody.
  std::string giver;
  std::string receiver;
  std::optional<HandoffClaim> claim;

  // How often it was offered, and how often it was sent back in a way that
  // counts to `max_offers`.
  int64_t offers = 0;
  int64_t sent_back = 0;
  // Rejections with RETRY that stand, since it last became NURTURE by them.
  int64_t retries = 0;
  // Since it was offered to the receiver.
  int64_t attempts = 0;
  int64_t no_shows = 0;
  // Of the last offer. Absent: it says none, or there was no offer.
  std::optional<model::HandoffMethod> method;
  // For when the call is booked, and the event that made it the receiver's.
  std::optional<Instant> booked_at;
  std::string booked_by;
  // When the receiver was asked: by an offer, or by being named in place of
  // another.
  std::optional<Instant> offered_at;

  // What is due, by whom and until when, and from which event on. An absent
  // instant: without limit, or past the year 9999.
  HandoffDuty duty = HandoffDuty::kNone;
  std::string due_by;
  std::optional<Instant> due;
  std::string due_event_id;
  // Whether the answer to the offer is overdue: EXPIRED.
  bool expired = false;
  // In the order of time. They stay, whatever comes later.
  std::vector<HandoffBreach> breaches;

  // In the order of time; the last is the current one in REJECTED and RETURNED.
  std::vector<HandoffRejection> rejections;
  // Of those that stand, how many count against the giver.
  int64_t counted_against_giver = 0;
  // From the last of those that stand. Absent: at once, or never.
  std::optional<Instant> again_from;
  bool never_again = false;

  HandoffCredit credit;
  // When it first counted as an SQL.
  std::optional<Instant> counted_at;
  HandoffDispute dispute;

  // In the order of time.
  std::vector<HandoffStepTaken> timeline;
  std::vector<HandoffFault> faults;
  // Which events did not count, and why.
  EventsLeftOut left_out;
  // The handoffs of the lead's events that its policy does not declare,
  // whatever subject and time; sorted. Misspelt, most likely.
  std::vector<std::string> undeclared;
  // Events that were there before, and were left out.
  int64_t repeated = 0;

  friend bool operator==(const HandoffHistory&,
                         const HandoffHistory&) = default;
};

struct HandoffReplayOptions {
  // As it was at this instant, as known at that one; see ReplayOptions.
  Instant at;
  std::optional<Instant> known = {};
  // Policies under which leads may have been claimed.
  std::vector<Policy> earlier = {};
};

// What the lead's events make of one handoff of its policy.
absl::StatusOr<HandoffHistory> ReplayHandoff(
    const Lead& lead, std::string_view handoff,
    const HandoffReplayOptions& options);

// What the host is to do, as of `options.at`: the tasks first.
absl::StatusOr<std::vector<Intent>> HandoffIntents(
    const Lead& lead, std::string_view handoff,
    const HandoffReplayOptions& options);

struct HandoffRequest {
  std::string handoff;
  model::HandoffStep step = model::HandoffStep::kClaim;
  // Who wants to, and for whom. The actor is required.
  std::string actor;
  std::string on_behalf_of = {};
  // Ids of roles of who wants to; of a delegate, those of both.
  std::vector<std::string> roles = {};
  // To whom: of kOffer and kReassign.
  std::string to = {};
  // Of kOffer.
  std::optional<model::HandoffMethod> method = {};
  // Of kOffer and kReassign with a booked call, and of kReschedule.
  std::optional<Instant> booked_at = {};
  // Of kReject and kReturn an id of the policy's, of kReverse, kDispute and an
  // override free text.
  std::string reason = {};
  // Id of the activity: of kRequalify.
  std::string evidence = {};
  // Whether requirements, limits and the step's roles are to be passed.
  bool override_requirements = false;
};

struct HandoffObstacle {
  StepObstacle obstacle = StepObstacle::kIllegalStep;
  // What would do: steps, roles, people, reasons, methods, activities. May be
  // empty.
  std::vector<std::string> instead = {};
  // From when on, or until when, it would have been possible.
  std::optional<Instant> when = {};
  // How many are allowed, or are still missing.
  std::optional<int64_t> count = {};

  friend bool operator==(const HandoffObstacle&,
                         const HandoffObstacle&) = default;
};

struct HandoffAnswer {
  Decision allowed = Decision::kUnknown;
  std::string handoff;
  model::HandoffStep step = model::HandoffStep::kClaim;
  // Where the handoff is, and where the step leads; the same where it cannot be
  // taken.
  model::HandoffState from = model::HandoffState::kNone;
  model::HandoffState to = model::HandoffState::kNone;
  // In the order of docs/handoff.md.
  std::vector<HandoffObstacle> obstacles;
  // Every requirement that is not met, in policy order; of an override, too.
  std::vector<UnmetRequirement> unmet;
  // The best method, where another was chosen. No obstacle.
  std::optional<model::HandoffMethod> preferred;

  friend bool operator==(const HandoffAnswer&, const HandoffAnswer&) = default;
};

// May somebody take the step?
absl::StatusOr<HandoffAnswer> CanStep(Case& deal,
                                      const HandoffRequest& request);

// The same for every step that can follow, in the order of HandoffStep.
// `request.step` is not looked at.
absl::StatusOr<std::vector<HandoffAnswer>> StepOptions(
    Case& deal, const HandoffRequest& request);

// What the events make of one handoff, and what the host is to do, as of the
// case's instant and with its earlier policies.
absl::StatusOr<HandoffHistory> ReplayHandoff(Case& deal,
                                             std::string_view handoff);
absl::StatusOr<std::vector<Intent>> HandoffIntents(Case& deal,
                                                   std::string_view handoff);

// The same questions for hosts that ask one about each lead.
class Handoffs {
 public:
  explicit Handoffs(Policy policy, std::vector<Policy> earlier = {})
      : case_(std::move(policy), std::move(earlier)) {}

  absl::StatusOr<HandoffAnswer> CanStep(const Lead& lead,
                                        const HandoffRequest& request,
                                        Instant now) {
    if (absl::Status status = case_.Take(lead, now); !status.ok()) {
      return status;
    }
    return bantam::CanStep(case_, request);
  }
  absl::StatusOr<std::vector<HandoffAnswer>> Options(
      const Lead& lead, const HandoffRequest& request, Instant now) {
    if (absl::Status status = case_.Take(lead, now); !status.ok()) {
      return status;
    }
    return StepOptions(case_, request);
  }

 private:
  Case case_;
};

}  // namespace bantam

#endif  // BANTAM_HANDOFF_H_
