#include "src/handoff/fold.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "src/engine/event_order.h"
#include "src/handoff/duties.h"
#include "src/handoff/evidence.h"
#include "src/handoff/faults.h"
#include "src/handoff/find.h"

namespace bantam::internal {
namespace {

using model::HandoffState;
using model::HandoffStep;

class HandoffFolder {
 public:
  HandoffFolder(const Lead& lead, const HandoffProgram& handoff,
                const ReplayOptions& options)
      : lead_(lead),
        handoff_(handoff),
        options_(options),
        now_(fold_.history),
        sides_(fold_.sides),
        duties_(lead.policy().program(), handoff, &fold_.history),
        evidence_(lead,
                  handoff.requalification ? handoff.requalification->evidence
                                          : no_kinds_,
                  options) {
    now_.handoff = handoff.id;
    now_.subject_id = lead.subject_id(handoff.subject);
  }

  absl::StatusOr<HandoffFold> Run() {
    const auto events = OrderEvents<HandoffEvent>(
        "handoff_events", lead_.handoff_event_count(),
        [&](size_t i) -> const HandoffEvent& { return lead_.handoff_event(i); },
        [&](const HandoffEvent& event) {
          return event.handoff == handoff_.id &&
                 (event.subject_id.empty() ||
                  event.subject_id == now_.subject_id);
        },
        options_, &now_.repeated);
    if (!events.ok()) return events.status();
    for (const auto& [event, late] : *events) {
      PassTime(event->at);
      if (const auto problem = Impossible(*event)) {
        Report(*event, *problem);
        continue;
      }
      Apply(*event);
      Record(*event, late);
    }
    PassTime(options_.at);
    Sum();
    return std::move(fold_);
  }

 private:
  void Report(const HandoffEvent& event, HandoffProblem problem) {
    now_.faults.push_back(FaultOf(event, problem, now_, handoff_));
  }

  // What happens by itself until `time`.
  void PassTime(Instant time) {
    if (now_.claim && now_.claim->until && *now_.claim->until <= time) {
      const Instant lapsed = *now_.claim->until;
      LetGo();
      now_.state = HandoffState::kNone;
      now_.since = lapsed;
      now_.event_id.clear();
    }
    duties_.PassTime(time);
  }

  // Why the event cannot be.
  std::optional<HandoffProblem> Impossible(const HandoffEvent& event) {
    const Act act = ActOf(event);
    if (IsOtherGiver(now_, act)) return HandoffProblem::kOtherGiver;
    if (!model::NextState(now_.state, event.step)) {
      return HandoffProblem::kIllegalStep;
    }
    if (!IsInPolicy(handoff_, event.step)) return HandoffProblem::kNotInPolicy;
    if (const auto problem = CheckActor(now_, sides_, act)) return problem;
    if (const auto problem = CheckReceiver(now_, sides_, act)) return problem;
    switch (event.step) {
      case HandoffStep::kReschedule:
        if (!event.booked_at) return HandoffProblem::kNoBooking;
        break;
      case HandoffStep::kRequalify:
        if (!evidence_.Has(event.evidence, now_.offered_at.value_or(event.at),
                           event.at)) {
          return HandoffProblem::kNoEvidence;
        }
        break;
      case HandoffStep::kReverse:
        if (now_.credit.final_from && event.at >= *now_.credit.final_from) {
          return HandoffProblem::kClawBackOver;
        }
        break;
      case HandoffStep::kDispute:
        if (now_.dispute.standing != DisputeStanding::kNone) {
          return HandoffProblem::kAlreadyDisputed;
        }
        break;
      case HandoffStep::kUphold:
      case HandoffStep::kOverturn:
        if (now_.dispute.standing != DisputeStanding::kOpen) {
          return HandoffProblem::kNotDisputed;
        }
        break;
      default:
        break;
    }
    return std::nullopt;
  }

  void Apply(const HandoffEvent& event) {
    JoinSide(ActOf(event));
    switch (event.step) {
      case HandoffStep::kClaim:
        Claim(event);
        break;
      case HandoffStep::kRelease:
        LetGo();
        break;
      case HandoffStep::kOffer:
        Offer(event);
        break;
      case HandoffStep::kWithdraw:
        duties_.Drop();
        now_.claim->until = LapsesAfter(event.at);
        break;
      case HandoffStep::kAccept:
        duties_.Answered(event.at);
        duties_.OweRequalification(event.at, event.id);
        break;
      case HandoffStep::kReject:
      case HandoffStep::kReturn:
        duties_.Answered(event.at);
        now_.credit = {};
        Reject(event);
        break;
      case HandoffStep::kReassign:
        duties_.Drop();
        Ask(event);
        break;
      case HandoffStep::kAttempt:
        ++now_.attempts;
        break;
      case HandoffStep::kNoShow:
        ++now_.no_shows;
        break;
      case HandoffStep::kReschedule:
        Book(event);
        duties_.Rebooked(event.id);
        break;
      case HandoffStep::kRequalify:
        duties_.Answered(event.at);
        if (handoff_.credit) SetCredit(CreditStanding::kPending, event);
        break;
      case HandoffStep::kCredit:
        SetCredit(CreditStanding::kEarned, event);
        now_.credit.final_from = event.at + handoff_.credit->claw_back;
        break;
      case HandoffStep::kReverse:
        earned_ = now_.credit;
        SetCredit(CreditStanding::kReversed, event);
        break;
      case HandoffStep::kDispute:
        now_.dispute = {.standing = DisputeStanding::kOpen,
                        .over = Decided(),
                        .event_id = event.id,
                        .settled_by = {}};
        break;
      case HandoffStep::kUphold:
        now_.dispute.standing = DisputeStanding::kUpheld;
        now_.dispute.settled_by = event.id;
        break;
      case HandoffStep::kOverturn:
        Overturn(event);
        break;
    }
  }

  // After the step itself.
  void Record(const HandoffEvent& event, bool late) {
    now_.state = *model::NextState(now_.state, event.step);
    switch (event.step) {
      case HandoffStep::kAttempt:
      case HandoffStep::kNoShow:
      case HandoffStep::kReschedule:
      case HandoffStep::kDispute:
      case HandoffStep::kUphold:
        break;
      case HandoffStep::kOverturn:
        EnterState(event);
        break;
      default:
        EnterState(event);
        now_.dispute = {};
        break;
    }
    if (event.step == handoff_.counts_at && !now_.counted_at) {
      now_.counted_at = event.at;
    }
    now_.timeline.push_back({.event_id = event.id,
                             .step = event.step,
                             .actor = event.actor,
                             .on_behalf_of = event.on_behalf_of,
                             .to = event.to,
                             .method = event.method,
                             .booked_at = event.booked_at,
                             .reason = event.reason,
                             .evidence = event.evidence,
                             .policy_hash = event.policy_hash,
                             .at = event.at,
                             .overridden = event.overridden,
                             .late = late,
                             .state = now_.state,
                             .owner = Owner()});
  }

  void EnterState(const HandoffEvent& event) {
    now_.since = event.at;
    now_.event_id = event.id;
  }

  void JoinSide(const Act& act) {
    switch (SideOf(act.step)) {
      case Side::kGiver:
        Join(act, &sides_.giving);
        break;
      case Side::kReceiver:
        Join(act, &sides_.receiving);
        break;
      case Side::kEither:
        Join(act,
             act.principal == now_.giver ? &sides_.giving : &sides_.receiving);
        break;
      case Side::kThirdParty:
      case Side::kManager:
        break;
    }
  }

  std::string Owner() const {
    if (model::IsWithReceiver(now_.state)) return now_.receiver;
    return now_.giver;
  }

  void Claim(const HandoffEvent& event) {
    now_.giver = ActOf(event).principal;
    now_.claim = {.giver = now_.giver,
                  .since = event.at,
                  .event_id = event.id,
                  .policy_hash = event.policy_hash,
                  .until = LapsesAfter(event.at)};
  }

  std::optional<Instant> LapsesAfter(Instant time) const {
    if (!handoff_.claim_for) return std::nullopt;
    return time + *handoff_.claim_for;
  }

  // Nobody's again. What was offered and rejected remains on record.
  void LetGo() {
    sides_ = {};
    now_.giver.clear();
    now_.receiver.clear();
    now_.claim.reset();
    now_.attempts = 0;
    now_.no_shows = 0;
    now_.method.reset();
    now_.booked_at.reset();
    now_.booked_by.clear();
    now_.offered_at.reset();
  }

  void Offer(const HandoffEvent& event) {
    if (!now_.claim) Claim(event);
    now_.claim->until.reset();
    ++now_.offers;
    now_.method = event.method;
    now_.booked_at.reset();
    now_.booked_by.clear();
    Ask(event);
    if (duties_.Method() == nullptr) {
      Report(event, HandoffProblem::kUnknownMethod);
    } else if (event.method == model::HandoffMethod::kBookedCall &&
               !event.booked_at) {
      Report(event, HandoffProblem::kUnknownBooking);
    }
  }

  // A receiver, by an offer or in another's place.
  void Ask(const HandoffEvent& event) {
    now_.receiver = event.to;
    sides_.receiving = {event.to};
    now_.attempts = 0;
    now_.no_shows = 0;
    now_.offered_at = event.at;
    if (event.booked_at) Book(event);
    duties_.OweAnswer(event.at, event.id);
  }

  void Book(const HandoffEvent& event) {
    now_.booked_at = event.booked_at;
    now_.booked_by = event.id;
  }

  void Reject(const HandoffEvent& event) {
    HandoffRejection rejection{.event_id = event.id,
                               .step = event.step,
                               .at = event.at,
                               .reason = event.reason,
                               .giver = now_.giver,
                               .receiver = now_.receiver,
                               .again_from = {}};
    retries_before_ = now_.retries;
    if (const RejectionProgram* reason = FindReason(handoff_, event.reason)) {
      rejection.then = reason->then;
      rejection.counts_against_giver = reason->counts_against_giver;
      std::optional<Span> wait = reason->wait_for;
      if (reason->then == AfterRejection::kRetry &&
          ++now_.retries > reason->max_retries) {
        rejection.then = AfterRejection::kNurture;
        wait = reason->nurture_for;
        now_.retries = 0;
      }
      rejection.never_again = reason->then == AfterRejection::kBadFit ||
                              reason->then == AfterRejection::kMerge;
      if (wait) {
        rejection.again_from = event.at + *wait;
        // Past the year 9999.
        if (!rejection.again_from) rejection.never_again = true;
      }
    } else {
      Report(event, HandoffProblem::kUnknownReason);
    }
    now_.rejections.push_back(std::move(rejection));
  }

  HandoffStep Decided() const {
    switch (now_.state) {
      case HandoffState::kReturned:
        return HandoffStep::kReturn;
      case HandoffState::kReversed:
        return HandoffStep::kReverse;
      default:
        return HandoffStep::kReject;
    }
  }

  // As if it had not been decided; the receiver's time runs anew.
  void Overturn(const HandoffEvent& event) {
    now_.dispute.standing = DisputeStanding::kOverturned;
    now_.dispute.settled_by = event.id;
    if (now_.state == HandoffState::kReversed) {
      now_.credit = earned_;
      return;
    }
    now_.rejections.back().overturned = true;
    now_.retries = retries_before_;
    if (now_.state == HandoffState::kRejected) {
      duties_.OweAnswer(event.at, event.id);
    } else {
      duties_.OweRequalification(event.at, event.id);
    }
  }

  void SetCredit(CreditStanding standing, const HandoffEvent& event) {
    now_.credit = {.standing = standing,
                   .event_id = event.id,
                   .since = event.at,
                   .final_from = {}};
  }

  void Sum() {
    now_.owner = Owner();
    for (const HandoffRejection& rejection : now_.rejections) {
      if (rejection.overturned) continue;
      if (rejection.counts_against_giver) ++now_.counted_against_giver;
      now_.again_from = rejection.again_from;
      now_.never_again = rejection.never_again;
    }
    now_.expired = now_.duty == HandoffDuty::kAnswer && now_.due &&
                   *now_.due < options_.at;
  }

  const Lead& lead_;
  const HandoffProgram& handoff_;
  const ReplayOptions& options_;
  const std::vector<uint32_t> no_kinds_;
  HandoffFold fold_;
  HandoffHistory& now_;
  Sides& sides_;
  Duties duties_;
  EvidenceBook evidence_;
  // Before the last rejection, and before the last reversal.
  int64_t retries_before_ = 0;
  HandoffCredit earned_;
};

}  // namespace

absl::StatusOr<HandoffFold> FoldHandoff(const Lead& lead,
                                        const HandoffProgram& handoff,
                                        const ReplayOptions& options) {
  return HandoffFolder(lead, handoff, options).Run();
}

}  // namespace bantam::internal
