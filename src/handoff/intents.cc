// What the host is to do, from where a handoff stands (docs/handoff.md,
// "Intents").

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "bantam/handoff.h"
#include "src/base/fault.h"
#include "src/facts/consent.h"
#include "src/handoff/find.h"
#include "src/handoff/fold.h"

namespace bantam {
namespace {

using internal::HandoffProgram;
using model::HandoffMethod;
using model::HandoffState;

std::string_view KindInId(IntentKind kind) {
  switch (kind) {
    case IntentKind::kTask:
      return "task";
    case IntentKind::kCalendarEntry:
      return "calendar_entry";
    case IntentKind::kIntroductionMail:
      return "introduction_mail";
    case IntentKind::kNotification:
      return "notification";
    case IntentKind::kEscalation:
      return "escalation";
  }
  return "";
}

// So that no two ids of a host run into each other.
void AppendEscaped(const std::string& part, std::string* id) {
  for (const char c : part) {
    if (c == '/') {
      *id += "%2F";
    } else if (c == '%') {
      *id += "%25";
    } else {
      *id += c;
    }
  }
}

// Whether the person refused to be written to for what an introduction is for.
bool RefusesMail(const Lead& lead, const HandoffProgram& handoff, Instant now) {
  const auto found =
      std::find_if(handoff.methods.begin(), handoff.methods.end(),
                   [](const internal::HandoffMethodProgram& method) {
                     return method.kind == HandoffMethod::kIntroduction;
                   });
  if (found == handoff.methods.end() || found->consent_purpose.empty()) {
    return false;
  }
  const ConsentState state =
      internal::ConsentAt(lead, "email", found->consent_purpose, now);
  return state == ConsentState::kDenied || state == ConsentState::kWithdrawn;
}

bool IsSuppressed(const Lead& lead, std::string_view channel, Instant now) {
  return internal::SuppressionAt(lead, channel, now) != nullptr;
}

IntentPurpose PurposeOf(AfterRejection then) {
  switch (then) {
    case AfterRejection::kBackToGiver:
      return IntentPurpose::kMend;
    case AfterRejection::kNurture:
      return IntentPurpose::kNurture;
    case AfterRejection::kWorkOn:
      return IntentPurpose::kWorkOn;
    case AfterRejection::kBadFit:
      return IntentPurpose::kBadFit;
    case AfterRejection::kMerge:
      return IntentPurpose::kMerge;
    case AfterRejection::kRetry:
      return IntentPurpose::kRetry;
  }
  return IntentPurpose::kMend;
}

class IntentWriter {
 public:
  IntentWriter(const Lead& lead, const HandoffProgram& handoff,
               const HandoffHistory& history, Instant now)
      : lead_(lead), handoff_(handoff), history_(history), now_(now) {}

  std::vector<Intent> Run() {
    switch (history_.state) {
      case HandoffState::kOffered:
        Offered();
        break;
      case HandoffState::kAccepted:
        Accepted();
        break;
      case HandoffState::kRejected:
        Rejected(IntentPurpose::kRejected);
        break;
      case HandoffState::kReturned:
        Rejected(IntentPurpose::kReturned);
        break;
      case HandoffState::kRequalified:
        Requalified();
        break;
      case HandoffState::kCredited:
        TellGiver(IntentPurpose::kCredited);
        break;
      case HandoffState::kReversed:
        TellGiver(IntentPurpose::kReversed, ReasonOf(history_.event_id));
        break;
      default:
        break;
    }
    Dispute();
    Escalate();
    std::stable_sort(
        intents_.begin(), intents_.end(),
        [](const Intent& a, const Intent& b) { return a.kind < b.kind; });
    return std::move(intents_);
  }

 private:
  Intent& Add(IntentKind kind, IntentPurpose purpose,
              const std::string& event_id) {
    Intent intent;
    intent.id = handoff_.id + "/";
    AppendEscaped(history_.subject_id, &intent.id);
    intent.id += "/";
    if (history_.subject_id.empty()) {
      AppendEscaped(lead_.id(), &intent.id);
      intent.id += "/";
    }
    AppendEscaped(event_id, &intent.id);
    intent.id += "/";
    intent.id += KindInId(kind);
    intent.kind = kind;
    intent.purpose = purpose;
    intent.handoff = handoff_.id;
    intent.subject_id = history_.subject_id;
    intent.event_id = event_id;
    intents_.push_back(std::move(intent));
    return intents_.back();
  }

  std::string ReasonOf(const std::string& event_id) const {
    const auto found =
        std::find_if(history_.timeline.rbegin(), history_.timeline.rend(),
                     [&](const HandoffStepTaken& step) {
                       return step.event_id == event_id;
                     });
    return found == history_.timeline.rend() ? std::string() : found->reason;
  }

  // The event that named the receiver. One who was introduced is not introduced
  // again because a rejection was overturned.
  std::string AskedBy() const {
    const auto found =
        std::find_if(history_.timeline.rbegin(), history_.timeline.rend(),
                     [](const HandoffStepTaken& step) {
                       return step.step == model::HandoffStep::kOffer ||
                              step.step == model::HandoffStep::kReassign;
                     });
    return found == history_.timeline.rend() ? std::string() : found->event_id;
  }

  // What the current state tells the giver, unless an overturned decision led
  // to it, of which they are told below.
  void TellGiver(IntentPurpose purpose, std::string reason = {}) {
    if (history_.dispute.standing == DisputeStanding::kOverturned) return;
    Intent& intent = Add(IntentKind::kNotification, purpose, history_.event_id);
    intent.person = history_.giver;
    intent.reason = std::move(reason);
  }

  // The receiver's call, until they have qualified it again.
  void Call() {
    if (history_.method != HandoffMethod::kBookedCall || !history_.booked_at ||
        IsSuppressed(lead_, "phone", now_)) {
      return;
    }
    Intent& call = Add(IntentKind::kCalendarEntry, IntentPurpose::kCall,
                       history_.booked_by);
    call.person = history_.receiver;
    call.at = history_.booked_at;
  }

  void Owed(IntentPurpose purpose) {
    Intent& task = Add(IntentKind::kTask, purpose, history_.due_event_id);
    task.person = history_.receiver;
    task.due = history_.due;
  }

  void Offered() {
    Owed(IntentPurpose::kAnswer);
    Call();
    if (history_.method != HandoffMethod::kIntroduction ||
        IsSuppressed(lead_, "email", now_) ||
        RefusesMail(lead_, handoff_, now_)) {
      return;
    }
    Intent& mail = Add(IntentKind::kIntroductionMail, IntentPurpose::kIntroduce,
                       AskedBy());
    mail.person = history_.giver;
    mail.other = history_.receiver;
  }

  void Accepted() {
    if (history_.duty == HandoffDuty::kRequalify) {
      Owed(IntentPurpose::kRequalify);
      Call();
    }
    TellGiver(IntentPurpose::kAccepted);
  }

  void Rejected(IntentPurpose purpose) {
    const HandoffRejection& rejection = history_.rejections.back();
    Intent& task =
        Add(IntentKind::kTask, PurposeOf(rejection.then), rejection.event_id);
    task.person = history_.giver;
    task.at = rejection.again_from;
    task.reason = rejection.reason;
    TellGiver(purpose, rejection.reason);
  }

  void Requalified() {
    // By the claim's rules.
    if (history_.credit.standing == CreditStanding::kPending) {
      Add(IntentKind::kTask, IntentPurpose::kAudit, history_.event_id).roles =
          handoff_.auditing_roles;
    }
    TellGiver(IntentPurpose::kRequalified);
  }

  void Dispute() {
    const HandoffDispute& dispute = history_.dispute;
    if (dispute.standing == DisputeStanding::kNone) return;
    if (dispute.standing == DisputeStanding::kOpen) {
      Intent& task =
          Add(IntentKind::kTask, IntentPurpose::kSettle, dispute.event_id);
      task.roles = handoff_.managing_roles;
      task.reason = ReasonOf(dispute.event_id);
      return;
    }
    Intent& told = Add(IntentKind::kNotification,
                       dispute.standing == DisputeStanding::kUpheld
                           ? IntentPurpose::kUpheld
                           : IntentPurpose::kOverturned,
                       dispute.settled_by);
    told.person = history_.giver;
    told.reason = ReasonOf(dispute.settled_by);
  }

  void Escalate() {
    for (const HandoffBreach& breach : history_.breaches) {
      if (!breach.open) continue;
      Intent& escalation = Add(IntentKind::kEscalation,
                               breach.duty == HandoffDuty::kAnswer
                                   ? IntentPurpose::kAnswerOverdue
                                   : IntentPurpose::kRequalifyOverdue,
                               breach.event_id);
      escalation.roles = handoff_.managing_roles;
      escalation.other = breach.receiver;
      escalation.due = breach.due;
    }
  }

  const Lead& lead_;
  const HandoffProgram& handoff_;
  const HandoffHistory& history_;
  const Instant now_;
  std::vector<Intent> intents_;
};

absl::StatusOr<std::vector<Intent>> Write(const Lead& lead,
                                          const HandoffHistory& history,
                                          Instant now) {
  const internal::Program& program = lead.policy().program();
  const auto index = internal::FindHandoff(program, history.handoff);
  if (!index.ok()) return index.status();
  const HandoffProgram& handoff = *program.handoffs[*index];
  std::vector<Intent> intents = IntentWriter(lead, handoff, history, now).Run();
  if (!intents.empty() && history.subject_id.empty() && lead.id().empty()) {
    const std::string subject(SubjectName(handoff.subject));
    return base::Wrong(
        "",
        {FaultCode::kMissing,
         "what is to be done for '{name}' could not be told from that of "
         "another lead: give the lead an id, or its {what} ({what}.id)"},
        {{"name", handoff.id}, {"what", subject}});
  }
  return intents;
}

}  // namespace

absl::StatusOr<std::vector<Intent>> HandoffIntents(
    const Lead& lead, std::string_view handoff,
    const HandoffReplayOptions& options) {
  const absl::StatusOr<HandoffHistory> history =
      ReplayHandoff(lead, handoff, options);
  if (!history.ok()) return history.status();
  return Write(lead, *history, options.at);
}

absl::StatusOr<std::vector<Intent>> HandoffIntents(Case& deal,
                                                   std::string_view handoff) {
  const absl::StatusOr<HandoffHistory> history = ReplayHandoff(deal, handoff);
  if (!history.ok()) return history.status();
  return Write(deal.state().lead(), *history, deal.state().now());
}

}  // namespace bantam
