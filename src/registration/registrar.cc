// Whether a step of a registration may be taken (docs/registration.md).

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/registration.h"
#include "src/base/fault.h"
#include "src/case/requirements.h"
#include "src/case/state.h"
#include "src/policy/roles.h"
#include "src/registration/events.h"
#include "src/registration/request.h"

namespace bantam {
namespace {

using internal::RegistrationProgram;

bool Contains(const std::vector<std::string>& list, const std::string& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

void AddNew(const std::vector<std::string>& from,
            std::vector<std::string>* to) {
  for (const std::string& item : from) {
    if (!Contains(*to, item)) to->push_back(item);
  }
}

// Whether it was approved, and its end depends on a policy that is not there.
bool IsEndInDoubt(const RegistrationHistory& history) {
  if (history.state != RegistrationState::kApproved &&
      history.state != RegistrationState::kExpired) {
    return false;
  }
  // A submission alone says nothing of the end.
  return std::any_of(history.faults.begin(), history.faults.end(),
                     [](const RegistrationFault& fault) {
                       return fault.problem ==
                                  RegistrationProblem::kUnknownPolicy &&
                              fault.state != RegistrationState::kNone;
                     });
}

// One question.
class Questioner {
 public:
  Questioner(const Policy& policy, const std::vector<Policy>& earlier,
             const RegistrationProgram& rules,
             const RegistrationRequest& request,
             const std::vector<ExistingRegistration>& registrations,
             Instant now, RegistrationAnswer* answer)
      : policy_(policy),
        earlier_(earlier),
        rules_(rules),
        request_(request),
        registrations_(registrations),
        now_(now),
        answer_(*answer) {}

  bool submits() const { return request_.step == RegistrationStep::kSubmit; }
  // Whether it matters if the deal is free.
  bool asks_for_deal() const {
    return submits() || request_.step == RegistrationStep::kApprove ||
           request_.step == RegistrationStep::kRefuse;
  }

  // Finds the registration that it is about.
  absl::Status Locate() {
    const auto found =
        std::find_if(registrations_.begin(), registrations_.end(),
                     [&](const ExistingRegistration& existing) {
                       return existing.id == request_.registration;
                     });
    if (submits()) {
      is_new_ = found == registrations_.end();
      partner_ = request_.partner;
      return absl::OkStatus();
    }
    if (found == registrations_.end()) {
      return base::Wrong(
          "", {FaultCode::kUnknownName, "there is no {what} {'name'}"},
          {{"what", "registration"}, {"name", request_.registration}});
    }
    const auto index = static_cast<size_t>(found - registrations_.begin());
    absl::StatusOr<RegistrationHistory> history = HistoryOf(index);
    if (!history.ok()) return history.status();
    if (asks_for_deal() && !answer_.key.text.empty() &&
        found->key != answer_.key.text) {
      return base::Wrong(absl::StrCat("registrations[", index, "].key"),
                         {FaultCode::kContradiction, "it is not the lead's"});
    }
    own_ = *std::move(history);
    partner_ = own_.partner;
    return absl::OkStatus();
  }

  // Whether their roles let them ask for the step at all. Else nothing is said
  // of any registration: there may be another partner's.
  bool HaveRole() {
    const bool may_submit =
        internal::HasOneOf(request_.roles, rules_.submitting_roles);
    may_approve_ = internal::HasOneOf(request_.roles, rules_.approving_roles);
    const bool releases = request_.step == RegistrationStep::kRelease;
    if (submits() ? may_submit : may_approve_ || (releases && may_submit)) {
      return true;
    }
    std::vector<std::string> roles =
        submits() ? rules_.submitting_roles : rules_.approving_roles;
    if (releases) AddNew(rules_.submitting_roles, &roles);
    SayNothing(RegistrationObstacle::kRole, std::move(roles));
    return false;
  }

  // Whether they may ask for it of the registration that was located.
  bool IsTheirs() {
    if (submits()) return true;
    if (may_approve_ || request_.partner == partner_) {
      answer_.state = own_.state;
      return true;
    }
    SayNothing(RegistrationObstacle::kOtherPartner);
    return false;
  }

  void JudgeStep() {
    const RegistrationState state = own_.state;
    const bool submitted = state == RegistrationState::kSubmitted;
    const bool approved = state == RegistrationState::kApproved;
    // Whether it protects or has expired is not known.
    const bool in_doubt = IsEndInDoubt(own_);
    bool possible = true;
    switch (request_.step) {
      case RegistrationStep::kSubmit:
        if (!is_new_) Hinder(RegistrationObstacle::kSubmittedBefore);
        answer_.decision_due =
            internal::DecisionDue(policy_.program(), rules_, now_);
        return;
      case RegistrationStep::kApprove:
        possible = submitted;
        answer_.protected_until = now_ + rules_.protect_for;
        break;
      case RegistrationStep::kRefuse:
        possible = submitted;
        break;
      case RegistrationStep::kExtend:
        possible = approved || in_doubt;
        in_doubt_ = in_doubt;
        if (approved && !in_doubt && own_.protected_until) {
          answer_.protected_until = *own_.protected_until + rules_.protect_for;
        }
        break;
      case RegistrationStep::kRelease:
        possible = submitted || approved || in_doubt;
        in_doubt_ = in_doubt;
        break;
      case RegistrationStep::kReassign:
        possible = state != RegistrationState::kNone;
        break;
    }
    if (!possible) Hinder(RegistrationObstacle::kState);
    if (request_.step == RegistrationStep::kRefuse) JudgeReason();
    if (request_.step == RegistrationStep::kExtend && possible &&
        own_.extensions >= rules_.max_extensions) {
      Hinder(RegistrationObstacle::kTooManyExtensions);
    }
  }

  // Whether others stand in the way.
  absl::Status JudgeDeal() {
    if (answer_.key.text.empty()) {
      answer_.unique = Decision::kUnknown;
      return absl::OkStatus();
    }
    Found found;
    for (size_t i = 0; i < registrations_.size(); ++i) {
      if (registrations_[i].key != answer_.key.text ||
          (!submits() && registrations_[i].id == request_.registration)) {
        continue;
      }
      absl::StatusOr<RegistrationHistory> history = HistoryOf(i);
      if (!history.ok()) return history.status();
      Look(*history, &found);
    }
    if (!found.own.empty()) {
      answer_.own = found.own;
      Hold(RegistrationObstacle::kOwn);
    }
    if (found.taken) {
      answer_.pending = found.pending;
      if (!found.pending && !found.for_ever) answer_.free_from = found.until;
      Hold(RegistrationObstacle::kTaken);
    }
    if (answer_.unique == Decision::kYes && found.in_doubt) {
      answer_.unique = Decision::kUnknown;
    }
    return absl::OkStatus();
  }

  void Conclude() {
    const bool asked = submits() || request_.step == RegistrationStep::kApprove;
    if (!answer_.obstacles.empty() ||
        (asked && answer_.valid == Decision::kNo)) {
      answer_.allowed = Decision::kNo;
    } else if (in_doubt_ || (asked && (answer_.valid == Decision::kUnknown ||
                                       answer_.unique == Decision::kUnknown))) {
      answer_.allowed = Decision::kUnknown;
    } else {
      answer_.allowed = Decision::kYes;
    }
  }

 private:
  // What the registrations of the same deal come to.
  struct Found {
    // The partner's own; the first by id.
    std::string own;
    bool taken = false;
    bool pending = false;
    bool for_ever = false;
    std::optional<Instant> until;
    // Whether the end of one depends on a policy that is not there.
    bool in_doubt = false;
  };

  void Hinder(RegistrationObstacle obstacle,
              std::vector<std::string> instead = {}) {
    answer_.obstacles.push_back({obstacle, std::move(instead)});
  }

  // Nothing but why they may not ask.
  void SayNothing(RegistrationObstacle obstacle,
                  std::vector<std::string> instead = {}) {
    Hinder(obstacle, std::move(instead));
    answer_.valid = Decision::kUnknown;
    answer_.unique = Decision::kUnknown;
  }

  // The deal is not free; which speaks for a refusal, not against it.
  void Hold(RegistrationObstacle obstacle) {
    answer_.unique = Decision::kNo;
    if (request_.step != RegistrationStep::kRefuse) Hinder(obstacle);
  }

  void JudgeReason() {
    if (request_.reason.empty()) {
      Hinder(RegistrationObstacle::kReasonMissing, rules_.reasons);
    } else if (!rules_.reasons.empty() &&
               !Contains(rules_.reasons, request_.reason)) {
      Hinder(RegistrationObstacle::kNoSuchReason, rules_.reasons);
    }
  }

  absl::StatusOr<RegistrationHistory> HistoryOf(size_t index) const {
    const ExistingRegistration& existing = registrations_[index];
    absl::StatusOr<RegistrationHistory> history =
        ReplayRegistration(policy_, existing.id, existing.events,
                           {.at = now_, .earlier = earlier_});
    const bool sound =
        history.ok() &&
        std::none_of(history->faults.begin(), history->faults.end(),
                     [](const RegistrationFault& fault) {
                       return internal::IsImpossible(fault.problem);
                     });
    if (sound) return history;
    return base::Wrong(
        absl::StrCat("registrations[", index, "].events"),
        {FaultCode::kUnsound,
         "they are not sound; ReplayRegistration says what is wrong"});
  }

  // Of two that are not decided the one submitted first goes before the other.
  bool GoesBefore(const RegistrationHistory& other) const {
    return submits() || !own_.submitted ||
           std::tie(*other.submitted, other.registration) <
               std::tie(*own_.submitted, own_.registration);
  }

  void Look(const RegistrationHistory& other, Found* found) const {
    const bool approved = other.state == RegistrationState::kApproved;
    if (IsEndInDoubt(other)) {
      found->in_doubt = true;
      return;
    }
    const bool waits =
        other.state == RegistrationState::kSubmitted && GoesBefore(other);
    if (!approved && !waits) return;
    if (other.partner == partner_) {
      if (found->own.empty() || other.registration < found->own) {
        found->own = other.registration;
      }
      return;
    }
    found->taken = true;
    if (waits) {
      found->pending = true;
    } else if (!other.protected_until) {
      found->for_ever = true;
    } else if (!found->until || *found->until < *other.protected_until) {
      found->until = other.protected_until;
    }
  }

  const Policy& policy_;
  const std::vector<Policy>& earlier_;
  const RegistrationProgram& rules_;
  const RegistrationRequest& request_;
  const std::vector<ExistingRegistration>& registrations_;
  Instant now_;
  RegistrationAnswer& answer_;
  // Of a submission: whether there is none of this id yet.
  bool is_new_ = true;
  // Of other steps: the registration that it is about.
  RegistrationHistory own_;
  std::string partner_;
  bool may_approve_ = false;
  // Whether the step depends on an end that nobody knows.
  bool in_doubt_ = false;
};

}  // namespace

absl::StatusOr<RegistrationAnswer> CheckRegistration(
    Case& deal, const RegistrationRequest& request,
    const std::vector<ExistingRegistration>& registrations) {
  const Policy& policy = deal.policy();
  internal::State& state = deal.state();
  const auto rules = internal::FindRegistrationRules(policy);
  if (!rules.ok()) return rules.status();
  absl::Status status = internal::CheckRequest(policy, request);
  if (status.ok()) {
    status = internal::CheckRegistrations(registrations, policy, **rules);
  }
  if (status.ok()) status = state.TakeFacts();
  if (!status.ok()) return status;

  RegistrationAnswer answer;
  answer.step = request.step;
  answer.registration = request.registration;
  answer.policy_hash = policy.hash();
  absl::StatusOr<DealKey> key = RegistrationKey(state.lead());
  if (!key.ok()) return key.status();
  answer.key = *std::move(key);
  Questioner questioner(policy, deal.earlier(), **rules, request, registrations,
                        state.now(), &answer);
  bool may_ask = questioner.HaveRole();
  if (may_ask) {
    if (status = questioner.Locate(); !status.ok()) return status;
    may_ask = questioner.IsTheirs();
  }
  if (may_ask) questioner.JudgeStep();
  if (may_ask && questioner.asks_for_deal()) {
    answer.valid = internal::RequirementChecker(state).CheckAll(
        (*rules)->requirements, &answer.unmet);
    if (status = questioner.JudgeDeal(); !status.ok()) return status;
  }
  questioner.Conclude();
  return answer;
}

}  // namespace bantam
