// Folding a registration's events into its state (docs/registration.md).

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "bantam/model/deadline.h"
#include "bantam/model/history.h"
#include "bantam/registration.h"
#include "src/base/fault.h"
#include "src/base/quote.h"
#include "src/base/text.h"
#include "src/lead/repeats.h"
#include "src/registration/events.h"

namespace bantam {
namespace {

using base::Quoted;
using base::ToAbsl;
using internal::RegistrationProgram;

// An id as part of another.
std::string Escaped(std::string_view id) {
  std::string escaped;
  for (const char c : id) {
    if (c == '/') {
      escaped += "%2F";
    } else if (c == '%') {
      escaped += "%25";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

class Replayer {
 public:
  Replayer(const Policy& policy, std::string_view registration,
           const std::vector<RegistrationEvent>& events,
           const RegistrationReplayOptions& options)
      : policy_(policy), all_(events), options_(options) {
    history_.registration = std::string(registration);
  }

  absl::StatusOr<RegistrationHistory> Run() {
    if (absl::Status status = Gather(); !status.ok()) return status;
    std::sort(events_.begin(), events_.end(),
              [](const RegistrationEvent* a, const RegistrationEvent* b) {
                return std::tie(a->at, a->sequence, a->id) <
                       std::tie(b->at, b->sequence, b->id);
              });
    std::vector<bool> late(events_.size(), false);
    model::LateEvents watch;
    for (size_t i = events_.size(); i-- > 0;) {
      late[i] = watch.Next(
          model::RecordedAt(events_[i]->at, events_[i]->recorded_at));
    }
    for (size_t i = 0; i < events_.size(); ++i) {
      ExpireBy(events_[i]->at);
      Apply(*events_[i], late[i]);
    }
    ExpireBy(options_.at);
    JudgeDecision();
    AddOpenIntents();
    return std::move(history_);
  }

 private:
  // A policy and its rules; both outlive the replay.
  struct Rules {
    const Policy* policy;
    const RegistrationProgram* program;
  };

  absl::Status Gather() {
    internal::Repeats repeats;
    repeats.Begin("events");
    for (size_t i = 0; i < all_.size(); ++i) {
      const RegistrationEvent& event = all_[i];
      const absl::StatusOr<bool> repeated = repeats.Has(
          i, event.id, [&](size_t first) { return all_[first] == event; });
      if (!repeated.ok()) return repeated.status();
      if (event.registration != history_.registration ||
          !model::AsOf{options_.at, options_.known}.Has(event.at,
                                                        event.recorded_at)) {
        continue;
      }
      if (*repeated) {
        ++history_.repeated;
      } else {
        events_.push_back(&event);
      }
    }
    return absl::OkStatus();
  }

  // The rules under which the event was decided; reports where they are not
  // there, and takes the present ones.
  Rules RulesOf(const RegistrationEvent& event) {
    const Rules present{&policy_, policy_.program().registration.get()};
    if (event.policy_hash.empty() || event.policy_hash == policy_.hash()) {
      return present;
    }
    for (const Policy& earlier : options_.earlier) {
      if (earlier.hash() == event.policy_hash &&
          earlier.program().registration != nullptr) {
        return {&earlier, earlier.program().registration.get()};
      }
    }
    Report(event, RegistrationProblem::kUnknownPolicy,
           "the policy that it was decided under was not handed in");
    return present;
  }

  void Report(const RegistrationEvent& event, RegistrationProblem problem,
              const std::string& why) {
    history_.faults.push_back(
        {.event_id = event.id,
         .problem = problem,
         .state = history_.state,
         .message =
             absl::StrCat("registration event ", Quoted(event.id), ": ", why)});
  }

  // "the registration was APPROVED".
  std::string WasInState() const {
    return absl::StrCat("the registration was ",
                        ToAbsl(RegistrationStateName(history_.state)));
  }

  void ExpireBy(Instant instant) {
    if (history_.state != RegistrationState::kApproved ||
        !model::HasEnded(history_.protected_until, instant)) {
      return;
    }
    history_.state = RegistrationState::kExpired;
    history_.changes.push_back({.state = history_.state,
                                .event_id = {},
                                .actor = {},
                                .reason = {},
                                .at = *history_.protected_until});
    TellPartner(nullptr);
  }

  void Apply(const RegistrationEvent& event, bool late) {
    if (const auto problem = WhyImpossible(event.step)) {
      return Report(
          event, *problem,
          absl::StrCat("it is ", ToAbsl(RegistrationStepName(event.step)),
                       ", but ", WasInState()));
    }
    const std::string former = history_.partner;
    switch (event.step) {
      case RegistrationStep::kSubmit:
        Submit(event);
        break;
      case RegistrationStep::kApprove:
        history_.protected_until =
            event.at + RulesOf(event).program->protect_for;
        history_.state = RegistrationState::kApproved;
        history_.decided = event.at;
        approval_ = &event;
        break;
      case RegistrationStep::kRefuse:
        history_.state = RegistrationState::kRefused;
        history_.decided = event.at;
        break;
      case RegistrationStep::kExtend:
        Extend(event);
        break;
      case RegistrationStep::kRelease:
        if (history_.state == RegistrationState::kSubmitted) {
          withdrawn_ = event.at;
        }
        history_.state = RegistrationState::kReleased;
        break;
      case RegistrationStep::kReassign:
        if (!event.partner.empty()) history_.partner = event.partner;
        if (!event.manager.empty()) history_.manager = event.manager;
        break;
    }
    history_.changes.push_back({.state = history_.state,
                                .event_id = event.id,
                                .actor = event.actor,
                                .reason = event.reason,
                                .at = event.at,
                                .late = late});
    if (event.step == RegistrationStep::kSubmit) return;
    if (history_.partner == former) {
      TellPartner(&event);
    } else {
      TellBoth(event, former);
    }
  }

  std::optional<RegistrationProblem> WhyImpossible(
      RegistrationStep step) const {
    const RegistrationState state = history_.state;
    if (step == RegistrationStep::kSubmit) {
      if (state == RegistrationState::kNone) return std::nullopt;
      return RegistrationProblem::kSubmittedBefore;
    }
    if (state == RegistrationState::kNone) {
      return RegistrationProblem::kNotSubmitted;
    }
    switch (step) {
      case RegistrationStep::kApprove:
      case RegistrationStep::kRefuse:
        if (state == RegistrationState::kSubmitted) return std::nullopt;
        return state == RegistrationState::kReleased
                   ? RegistrationProblem::kEnded
                   : RegistrationProblem::kDecidedBefore;
      case RegistrationStep::kExtend:
        if (state == RegistrationState::kApproved) return std::nullopt;
        return RegistrationProblem::kNotProtected;
      case RegistrationStep::kRelease:
        if (state == RegistrationState::kSubmitted ||
            state == RegistrationState::kApproved) {
          return std::nullopt;
        }
        return RegistrationProblem::kEnded;
      default:
        return std::nullopt;
    }
  }

  void Submit(const RegistrationEvent& event) {
    const Rules rules = RulesOf(event);
    history_.state = RegistrationState::kSubmitted;
    history_.partner = event.partner;
    history_.manager = event.manager;
    history_.submitted = event.at;
    history_.decision_due = internal::DecisionDue(rules.policy->program(),
                                                  *rules.program, event.at);
    approving_roles_ = rules.program->approving_roles;
    submission_ = &event;
  }

  void Extend(const RegistrationEvent& event) {
    const Rules rules = RulesOf(event);
    if (++history_.extensions > rules.program->max_extensions) {
      Report(event, RegistrationProblem::kTooManyExtensions,
             absl::StrCat("it is extension ", history_.extensions,
                          ", and the policy allows ",
                          rules.program->max_extensions));
    }
    if (!history_.protected_until) return;
    history_.protected_until =
        *history_.protected_until + rules.program->protect_for;
  }

  void JudgeDecision() {
    if (!history_.submitted) return;
    history_.decision = JudgeLimit({.due = history_.decision_due,
                                    .done = history_.decided,
                                    .ended = withdrawn_},
                                   options_.at);
  }

  RegistrationIntent& AddIntent(const RegistrationEvent* event,
                                RegistrationDuty duty) {
    RegistrationIntent intent;
    intent.id = absl::StrCat(Escaped(history_.registration), "/",
                             event == nullptr ? "" : Escaped(event->id), "/",
                             ToAbsl(RegistrationDutyName(duty)));
    intent.duty = duty;
    intent.partner = history_.partner;
    intent.state = history_.state;
    history_.intents.push_back(std::move(intent));
    return history_.intents.back();
  }

  // `event`: nullptr where it expired.
  void TellPartner(const RegistrationEvent* event) {
    RegistrationIntent& intent =
        AddIntent(event, RegistrationDuty::kTellPartner);
    if (event == nullptr) return;
    intent.reason = event->reason;
    if (event->step == RegistrationStep::kRefuse) {
      intent.free_from = event->free_from;
    }
  }

  // Whoever had it learns why it is gone, and nothing of who has it now; whoever
  // has it now learns nothing of what was said about the other.
  void TellBoth(const RegistrationEvent& event, const std::string& former) {
    RegistrationIntent& lost =
        AddIntent(&event, RegistrationDuty::kTellPartner);
    // An earlier reassignment may come in late, so the id says whom it is for.
    lost.id += "/" + Escaped(former);
    lost.partner = former;
    lost.state = RegistrationState::kNone;
    lost.reason = event.reason;
    AddIntent(&event, RegistrationDuty::kTellPartner);
  }

  // What is to be done for as long as things stand as they do.
  void AddOpenIntents() {
    if (history_.state == RegistrationState::kSubmitted) {
      RegistrationIntent& decide =
          AddIntent(submission_, RegistrationDuty::kDecide);
      decide.roles = approving_roles_;
      decide.due = history_.decision_due;
      if (history_.decision == LimitStanding::kBreached) {
        AddIntent(submission_, RegistrationDuty::kEscalate).due =
            history_.decision_due;
      }
    } else if (history_.state == RegistrationState::kApproved) {
      AddIntent(approval_, RegistrationDuty::kCreateOpportunity);
    }
  }

  const Policy& policy_;
  const std::vector<RegistrationEvent>& all_;
  const RegistrationReplayOptions& options_;
  std::vector<const RegistrationEvent*> events_;
  const RegistrationEvent* submission_ = nullptr;
  const RegistrationEvent* approval_ = nullptr;
  std::vector<std::string> approving_roles_;
  // When it was given up before it was decided.
  std::optional<Instant> withdrawn_;
  RegistrationHistory history_;
};

}  // namespace

absl::StatusOr<RegistrationHistory> ReplayRegistration(
    const Policy& policy, std::string_view registration,
    const std::vector<RegistrationEvent>& events,
    const RegistrationReplayOptions& options) {
  const auto rules = internal::FindRegistrationRules(policy);
  if (!rules.ok()) return rules.status();
  if (!options.at.IsValid() || (options.known && !options.known->IsValid())) {
    return base::Wrong("", {FaultCode::kInstantOutOfRange,
                            "'at' and 'known' must lie between "
                            "0001-01-01T00:00:00Z and "
                            "9999-12-31T23:59:59.999999999Z"});
  }
  absl::Status status = internal::CheckText("registration", registration,
                                            /*required=*/true, policy.limits());
  if (status.ok()) status = internal::CheckEvents(events, policy.limits());
  if (!status.ok()) return status;
  return Replayer(policy, registration, events, options).Run();
}

}  // namespace bantam
