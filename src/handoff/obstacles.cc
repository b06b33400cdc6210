#include "src/handoff/obstacles.h"

#include <algorithm>
#include <utility>

#include "bantam/model/deadline.h"
#include "src/handoff/find.h"
#include "src/policy/roles.h"

namespace bantam::internal {
namespace {

using model::HandoffMethod;
using model::HandoffStep;

std::vector<std::string> RolesFor(const HandoffProgram& handoff,
                                  HandoffStep step) {
  switch (SideOf(step)) {
    case Side::kGiver:
      return handoff.giving_roles;
    case Side::kReceiver:
      return handoff.receiving_roles;
    case Side::kEither: {
      std::vector<std::string> both = handoff.giving_roles;
      both.insert(both.end(), handoff.receiving_roles.begin(),
                  handoff.receiving_roles.end());
      return both;
    }
    case Side::kThirdParty:
      if (step == HandoffStep::kCredit || step == HandoffStep::kReverse) {
        return handoff.auditing_roles;
      }
      break;
    case Side::kManager:
      break;
  }
  return handoff.managing_roles;
}

class ObstacleFinder {
 public:
  ObstacleFinder(const StepQuestion& question, EvidenceBook& evidence)
      : handoff_(question.handoff),
        rules_(*question.fold.rules.handoff),
        history_(question.fold.history),
        sides_(question.fold.sides),
        request_(question.request),
        step_(question.step),
        now_(question.now),
        evidence_(evidence) {}

  std::vector<HandoffObstacle> Run() {
    const Act act{
        step_, request_.actor,
        request_.on_behalf_of.empty() ? request_.actor : request_.on_behalf_of,
        request_.to};
    const bool legal = model::NextState(history_.state, step_).has_value();
    if (!legal) {
      Add({StepObstacle::kIllegalStep, Steps()});
    } else if (!IsPartOf(step_, rules_.parts())) {
      Add({StepObstacle::kNotInPolicy, Steps()});
    }
    if (IsOtherGiver(history_, act)) {
      Add({StepObstacle::kNotGiver, {history_.giver}});
    }
    // Of a step that cannot be taken there is nothing more to ask.
    if (!legal || !IsPartOf(step_, rules_.parts())) return std::move(found_);
    CheckRoles();
    const auto who = CheckActor(history_, sides_, act);
    const auto whom = CheckReceiver(history_, sides_, act);
    if (who) AddPerson(*who);
    if (whom && whom != who) AddPerson(*whom);
    CheckReason();
    CheckStep();
    return std::move(found_);
  }

 private:
  void Add(HandoffObstacle obstacle) { found_.push_back(std::move(obstacle)); }

  // A limit of the policy, which an override passes.
  void AddLimit(HandoffObstacle obstacle) {
    if (!request_.override_requirements) Add(std::move(obstacle));
  }

  std::vector<std::string> Steps() const {
    std::vector<std::string> steps;
    for (const HandoffStep step :
         model::LegalSteps(history_.state, rules_.parts())) {
      steps.emplace_back(HandoffStepName(step));
    }
    return steps;
  }

  std::vector<std::string> Methods() const {
    std::vector<std::string> methods;
    for (const HandoffMethodProgram& method : rules_.methods) {
      methods.emplace_back(HandoffMethodName(method.kind));
    }
    return methods;
  }

  void CheckRoles() {
    std::vector<std::string> roles = request_.override_requirements
                                         ? handoff_.managing_roles
                                         : RolesFor(handoff_, step_);
    if (!HasOneOf(request_.roles, roles)) {
      Add({StepObstacle::kRole, std::move(roles)});
    }
  }

  void AddPerson(HandoffProblem problem) {
    switch (problem) {
      case HandoffProblem::kNotReceiver: {
        HandoffObstacle obstacle{StepObstacle::kNotReceiver,
                                 {history_.receiver}};
        if (SideOf(step_) == Side::kEither) {
          obstacle.instead.push_back(history_.giver);
        }
        return Add(std::move(obstacle));
      }
      case HandoffProblem::kNotThirdParty:
        return Add({StepObstacle::kNotThirdParty});
      case HandoffProblem::kNoReceiver:
        return Add({StepObstacle::kReceiverMissing});
      case HandoffProblem::kSameReceiver:
        return Add({StepObstacle::kSameReceiver});
      default:
        return Add({StepObstacle::kSamePerson});
    }
  }

  void CheckReason() {
    const bool listed =
        step_ == HandoffStep::kReject || step_ == HandoffStep::kReturn;
    const bool needed = listed || step_ == HandoffStep::kReverse ||
                        step_ == HandoffStep::kDispute ||
                        request_.override_requirements;
    if (!needed) return;
    std::vector<std::string> reasons;
    if (listed) {
      for (const RejectionProgram& reason : rules_.reasons) {
        reasons.push_back(reason.id);
      }
    }
    if (request_.reason.empty()) {
      Add({StepObstacle::kReasonMissing, std::move(reasons)});
    } else if (listed && FindReason(rules_, request_.reason) == nullptr) {
      Add({StepObstacle::kNoSuchReason, std::move(reasons)});
    }
  }

  void CheckStep() {
    switch (step_) {
      case HandoffStep::kOffer:
        CheckMethod();
        CheckBooking(request_.method == HandoffMethod::kBookedCall);
        return CheckOffer();
      case HandoffStep::kReassign:
        return CheckBooking(false);
      case HandoffStep::kReschedule:
        return CheckBooking(true);
      case HandoffStep::kReject:
      case HandoffStep::kReturn:
        return CheckAttempts();
      case HandoffStep::kRequalify:
        return CheckEvidence();
      case HandoffStep::kReverse:
        if (model::HasEnded(history_.credit.final_from, now_)) {
          Add({.obstacle = StepObstacle::kClawBackOver,
               .when = history_.credit.final_from});
        }
        return;
      case HandoffStep::kDispute:
        return CheckDispute();
      case HandoffStep::kUphold:
      case HandoffStep::kOverturn:
        if (history_.dispute.standing != DisputeStanding::kOpen) {
          Add({StepObstacle::kNotDisputed});
        }
        return;
      default:
        return;
    }
  }

  void CheckMethod() {
    if (!request_.method) {
      return Add({StepObstacle::kMethodMissing, Methods()});
    }
    if (std::none_of(rules_.methods.begin(), rules_.methods.end(),
                     [&](const HandoffMethodProgram& method) {
                       return method.kind == *request_.method;
                     })) {
      Add({StepObstacle::kNoSuchMethod, Methods()});
    }
  }

  void CheckBooking(bool needed) {
    if (!request_.booked_at) {
      if (needed) Add({StepObstacle::kBookingMissing});
    } else if (*request_.booked_at < now_) {
      Add({.obstacle = StepObstacle::kBookingPast, .when = now_});
    }
  }

  void CheckOffer() {
    if (handoff_.max_offers && history_.sent_back >= *handoff_.max_offers) {
      AddLimit({.obstacle = StepObstacle::kTooManyOffers,
                .count = handoff_.max_offers});
    }
    if (history_.never_again) {
      AddLimit({StepObstacle::kNeverAgain});
    } else if (history_.again_from && now_ < *history_.again_from) {
      AddLimit(
          {.obstacle = StepObstacle::kTooEarly, .when = history_.again_from});
    }
  }

  void CheckAttempts() {
    const RejectionProgram* reason = FindReason(rules_, request_.reason);
    if (reason == nullptr) return;
    const int64_t missing =
        reason->attempts - history_.attempts - history_.no_shows;
    if (missing > 0) {
      AddLimit({.obstacle = StepObstacle::kTooFewAttempts, .count = missing});
    }
  }

  // No override passes it: without evidence there is no credit.
  void CheckEvidence() {
    const Instant from = history_.offered_at.value_or(now_);
    if (!request_.evidence.empty() &&
        evidence_.Has(request_.evidence, from, now_)) {
      return;
    }
    Add({request_.evidence.empty() ? StepObstacle::kEvidenceMissing
                                   : StepObstacle::kNoSuchEvidence,
         evidence_.Between(from, now_)});
  }

  void CheckDispute() {
    if (history_.dispute.standing != DisputeStanding::kNone) {
      return Add({StepObstacle::kAlreadyDisputed});
    }
    if (!handoff_.dispute_within || !history_.since) return;
    const auto until = *history_.since + *handoff_.dispute_within;
    if (model::IsOverdue(until, now_)) {
      AddLimit({.obstacle = StepObstacle::kDisputeOver, .when = until});
    }
  }

  // What limits and who may, by the present policy.
  const HandoffProgram& handoff_;
  // What replay will make of the step.
  const HandoffProgram& rules_;
  const HandoffHistory& history_;
  const Sides& sides_;
  const HandoffRequest& request_;
  const HandoffStep step_;
  const Instant now_;
  EvidenceBook& evidence_;
  std::vector<HandoffObstacle> found_;
};

}  // namespace

std::vector<HandoffObstacle> FindObstacles(const StepQuestion& question,
                                           EvidenceBook& evidence) {
  return ObstacleFinder(question, evidence).Run();
}

const std::vector<RequirementProgram>* RequirementsOf(
    const HandoffProgram& handoff, HandoffStep step) {
  switch (step) {
    case HandoffStep::kOffer:
      return &handoff.requirements;
    case HandoffStep::kRequalify:
      return handoff.requalification ? &handoff.requalification->requirements
                                     : nullptr;
    case HandoffStep::kCredit:
      return handoff.credit ? &handoff.credit->requirements : nullptr;
    default:
      return nullptr;
  }
}

}  // namespace bantam::internal
