#include "src/handoff/fold.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "bantam/model/deadline.h"
#include "src/handoff/duties.h"
#include "src/handoff/evidence.h"
#include "src/handoff/faults.h"
#include "src/handoff/find.h"
#include "src/handoff/rejections.h"
#include "src/process/event_order.h"

namespace bantam::internal {
namespace {

using model::HandoffState;
using model::HandoffStep;

class HandoffFolder {
 public:
  HandoffFolder(const Lead& lead, const HandoffProgram& handoff,
                const ReplayOptions& options,
                const std::vector<Policy>& earlier)
      : lead_(lead),
        present_{&lead.policy().program(), &handoff},
        options_(options),
        earlier_(earlier),
        fold_{.history = {}, .sides = {}, .rules = present_},
        now_(fold_.history),
        sides_(fold_.sides),
        rules_(fold_.rules),
        duties_(fold_.rules, &fold_.history) {
    now_.handoff = handoff.id;
    now_.subject_id = lead.subject_id(handoff.subject);
  }

  absl::StatusOr<HandoffFold> Run() {
    EventOrder<HandoffEvent> order;
    absl::Status status = order.Take(
        "handoff_events", lead_.handoff_event_count(),
        [&](size_t i) -> const HandoffEvent& { return lead_.handoff_event(i); },
        [&](const HandoffEvent& event) {
          return event.handoff == now_.handoff &&
                 (event.subject_id.empty() ||
                  event.subject_id == now_.subject_id);
        },
        options_);
    if (!status.ok()) return status;
    now_.repeated = order.repeated();
    for (const auto& [event, late] : order.events()) {
      PassTime(event->at);
      if (const auto problem = Impossible(*event)) {
        Report(*event, *problem);
        continue;
      }
      Apply(*event, *model::NextState(now_.state, event->step));
      Record(*event, late);
    }
    PassTime(options_.at);
    Sum();
    return std::move(fold_);
  }

 private:
  void Report(const HandoffEvent& event, HandoffProblem problem) {
    now_.faults.push_back(FaultOf(event, problem, now_, *rules_.handoff));
  }

  // What happens by itself until `time`.
  void PassTime(Instant time) {
    if (now_.claim && model::HasEnded(now_.claim->until, time)) {
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
    if (!IsPartOf(event.step, rules_.handoff->parts())) {
      return HandoffProblem::kNotInPolicy;
    }
    if (const auto problem = CheckActor(now_, sides_, act)) return problem;
    if (const auto problem = CheckReceiver(now_, sides_, act)) return problem;
    switch (event.step) {
      case HandoffStep::kReschedule:
        if (!event.booked_at) return HandoffProblem::kNoBooking;
        break;
      case HandoffStep::kRequalify:
        if (!Evidence().Has(event.evidence, now_.offered_at.value_or(event.at),
                            event.at)) {
          return HandoffProblem::kNoEvidence;
        }
        break;
      case HandoffStep::kReverse:
        if (model::HasEnded(now_.credit.final_from, event.at)) {
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

  void Apply(const HandoffEvent& event, HandoffState next) {
    const model::DutyEffect effect = model::EffectOf(event.step, next);
    duties_.End(effect.ends, event.at);
    TakeStep(event);
    duties_.Begin(effect.begins, event.at, event.id);
    now_.state = next;
  }

  void TakeStep(const HandoffEvent& event) {
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
        now_.claim->until = LapsesAfter(event.at);
        break;
      case HandoffStep::kAccept:
        break;
      case HandoffStep::kReject:
      case HandoffStep::kReturn:
        now_.credit = {};
        Reject(event);
        break;
      case HandoffStep::kReassign:
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
        if (rules_.handoff->credit) {
          SetCredit(CreditStanding::kPending, event);
        }
        break;
      case HandoffStep::kCredit:
        SetCredit(CreditStanding::kEarned, event);
        now_.credit.final_from = event.at + rules_.handoff->credit->claw_back;
        break;
      case HandoffStep::kReverse:
        earned_ = now_.credit;
        sides_.reversing = {event.actor, ActOf(event).principal};
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
    if (event.step == rules_.handoff->counts_at && !now_.counted_at) {
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
        JoinReceiver(act);
        break;
      case Side::kEither:
        if (act.principal == now_.giver) {
          Join(act, &sides_.giving);
        } else {
          JoinReceiver(act);
        }
        break;
      case Side::kThirdParty:
      case Side::kManager:
        break;
    }
  }

  void JoinReceiver(const Act& act) {
    Join(act, &sides_.receiving);
    Join(act, &sides_.received);
  }

  // Of the rules that hold. Each policy's is read once, as claims may alternate.
  EvidenceBook& Evidence() {
    return evidence_.try_emplace(rules_.handoff, lead_, rules_, options_)
        .first->second;
  }

  std::string Owner() const {
    if (model::IsWithReceiver(now_.state)) return now_.receiver;
    return now_.giver;
  }

  void Claim(const HandoffEvent& event) {
    const auto rules =
        FindRules(present_, lead_.policy(), earlier_, event.policy_hash);
    rules_ = rules.value_or(present_);
    if (!rules) Report(event, HandoffProblem::kUnknownPolicy);
    now_.giver = ActOf(event).principal;
    now_.claim = {.giver = now_.giver,
                  .since = event.at,
                  .event_id = event.id,
                  .policy_hash = event.policy_hash,
                  .until = LapsesAfter(event.at)};
  }

  std::optional<Instant> LapsesAfter(Instant time) const {
    if (!rules_.handoff->claim_for) return std::nullopt;
    return time + *rules_.handoff->claim_for;
  }

  // Nobody's again. What was offered and rejected remains on record.
  void LetGo() {
    sides_ = {};
    rules_ = present_;
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
    sides_.received.insert(event.to);
    now_.attempts = 0;
    now_.no_shows = 0;
    now_.offered_at = event.at;
    Book(event);
  }

  // A call that is booked is the receiver's from this event on: at the time that
  // it says, and else at the time that was said before.
  void Book(const HandoffEvent& event) {
    if (event.booked_at) now_.booked_at = event.booked_at;
    if (now_.booked_at) now_.booked_by = event.id;
  }

  void Reject(const HandoffEvent& event) {
    const RejectionProgram* reason = FindReason(*rules_.handoff, event.reason);
    if (reason == nullptr) Report(event, HandoffProblem::kUnknownReason);
    before_ = AddRejection(event, reason, &now_);
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

  // As if it had not been decided.
  void Overturn(const HandoffEvent& event) {
    now_.dispute.standing = DisputeStanding::kOverturned;
    now_.dispute.settled_by = event.id;
    if (now_.state == HandoffState::kReversed) {
      now_.credit = earned_;
      return;
    }
    UndoRejection(before_, &now_);
    // Its entry was taken out of the calendar, and has to be made anew.
    if (now_.booked_at) now_.booked_by = event.id;
  }

  void SetCredit(CreditStanding standing, const HandoffEvent& event) {
    now_.credit = {.standing = standing,
                   .event_id = event.id,
                   .since = event.at,
                   .final_from = {}};
  }

  void Sum() {
    now_.owner = Owner();
    SumRejections(&now_);
    now_.expired = now_.duty == HandoffDuty::kAnswer &&
                   model::IsOverdue(now_.due, options_.at);
  }

  const Lead& lead_;
  const HandoffRules present_;
  const ReplayOptions& options_;
  const std::vector<Policy>& earlier_;
  HandoffFold fold_;
  HandoffHistory& now_;
  Sides& sides_;
  HandoffRules& rules_;
  Duties duties_;
  std::map<const HandoffProgram*, EvidenceBook> evidence_;
  // Before the last rejection, and before the last reversal.
  RejectionCounts before_;
  HandoffCredit earned_;
};

}  // namespace

absl::StatusOr<HandoffFold> FoldHandoff(const Lead& lead,
                                        const HandoffProgram& handoff,
                                        const ReplayOptions& options,
                                        const std::vector<Policy>& earlier) {
  return HandoffFolder(lead, handoff, options, earlier).Run();
}

}  // namespace bantam::internal
