// The names of enumerations, as docs/handoff.md writes them.

#include <string_view>

#include "bantam/handoff.h"
#include "bantam/intent.h"

namespace bantam {

std::string_view HandoffStateName(model::HandoffState state) {
  switch (state) {
    case model::HandoffState::kNone:
      return "NONE";
    case model::HandoffState::kClaimed:
      return "CLAIMED";
    case model::HandoffState::kOffered:
      return "OFFERED";
    case model::HandoffState::kWithdrawn:
      return "WITHDRAWN";
    case model::HandoffState::kRejected:
      return "REJECTED";
    case model::HandoffState::kAccepted:
      return "ACCEPTED";
    case model::HandoffState::kReturned:
      return "RETURNED";
    case model::HandoffState::kRequalified:
      return "REQUALIFIED";
    case model::HandoffState::kCredited:
      return "CREDITED";
    case model::HandoffState::kReversed:
      return "REVERSED";
  }
  return "";
}

std::string_view AfterRejectionName(AfterRejection then) {
  switch (then) {
    case AfterRejection::kBackToGiver:
      return "BACK_TO_GIVER";
    case AfterRejection::kNurture:
      return "NURTURE";
    case AfterRejection::kWorkOn:
      return "WORK_ON";
    case AfterRejection::kBadFit:
      return "BAD_FIT";
    case AfterRejection::kMerge:
      return "MERGE";
    case AfterRejection::kRetry:
      return "RETRY";
  }
  return "";
}

std::string_view HandoffProblemName(HandoffProblem problem) {
  switch (problem) {
    case HandoffProblem::kIllegalStep:
      return "ILLEGAL_STEP";
    case HandoffProblem::kOtherGiver:
      return "OTHER_GIVER";
    case HandoffProblem::kNotReceiver:
      return "NOT_RECEIVER";
    case HandoffProblem::kNotThirdParty:
      return "NOT_THIRD_PARTY";
    case HandoffProblem::kSamePerson:
      return "SAME_PERSON";
    case HandoffProblem::kNoReceiver:
      return "NO_RECEIVER";
    case HandoffProblem::kSameReceiver:
      return "SAME_RECEIVER";
    case HandoffProblem::kNoEvidence:
      return "NO_EVIDENCE";
    case HandoffProblem::kClawBackOver:
      return "CLAW_BACK_OVER";
    case HandoffProblem::kNotDisputed:
      return "NOT_DISPUTED";
    case HandoffProblem::kAlreadyDisputed:
      return "ALREADY_DISPUTED";
    case HandoffProblem::kNoBooking:
      return "NO_BOOKING";
    case HandoffProblem::kNotInPolicy:
      return "NOT_IN_POLICY";
    case HandoffProblem::kUnknownReason:
      return "UNKNOWN_REASON";
    case HandoffProblem::kUnknownMethod:
      return "UNKNOWN_METHOD";
    case HandoffProblem::kUnknownBooking:
      return "UNKNOWN_BOOKING";
    case HandoffProblem::kUnknownPolicy:
      return "UNKNOWN_POLICY";
  }
  return "";
}

std::string_view HandoffDutyName(HandoffDuty duty) {
  switch (duty) {
    case HandoffDuty::kNone:
      return "NONE";
    case HandoffDuty::kAnswer:
      return "ANSWER";
    case HandoffDuty::kRequalify:
      return "REQUALIFY";
  }
  return "";
}

std::string_view CreditStandingName(CreditStanding standing) {
  switch (standing) {
    case CreditStanding::kNone:
      return "NONE";
    case CreditStanding::kPending:
      return "PENDING";
    case CreditStanding::kEarned:
      return "EARNED";
    case CreditStanding::kReversed:
      return "REVERSED";
  }
  return "";
}

std::string_view DisputeStandingName(DisputeStanding standing) {
  switch (standing) {
    case DisputeStanding::kNone:
      return "NONE";
    case DisputeStanding::kOpen:
      return "OPEN";
    case DisputeStanding::kUpheld:
      return "UPHELD";
    case DisputeStanding::kOverturned:
      return "OVERTURNED";
  }
  return "";
}

std::string_view StepObstacleName(StepObstacle obstacle) {
  switch (obstacle) {
    case StepObstacle::kIllegalStep:
      return "ILLEGAL_STEP";
    case StepObstacle::kNotInPolicy:
      return "NOT_IN_POLICY";
    case StepObstacle::kRole:
      return "ROLE";
    case StepObstacle::kNotGiver:
      return "NOT_GIVER";
    case StepObstacle::kNotReceiver:
      return "NOT_RECEIVER";
    case StepObstacle::kNotThirdParty:
      return "NOT_THIRD_PARTY";
    case StepObstacle::kSamePerson:
      return "SAME_PERSON";
    case StepObstacle::kReceiverMissing:
      return "RECEIVER_MISSING";
    case StepObstacle::kSameReceiver:
      return "SAME_RECEIVER";
    case StepObstacle::kReasonMissing:
      return "REASON_MISSING";
    case StepObstacle::kNoSuchReason:
      return "NO_SUCH_REASON";
    case StepObstacle::kMethodMissing:
      return "METHOD_MISSING";
    case StepObstacle::kNoSuchMethod:
      return "NO_SUCH_METHOD";
    case StepObstacle::kBookingMissing:
      return "BOOKING_MISSING";
    case StepObstacle::kBookingPast:
      return "BOOKING_PAST";
    case StepObstacle::kTooManyOffers:
      return "TOO_MANY_OFFERS";
    case StepObstacle::kTooEarly:
      return "TOO_EARLY";
    case StepObstacle::kNeverAgain:
      return "NEVER_AGAIN";
    case StepObstacle::kTooFewAttempts:
      return "TOO_FEW_ATTEMPTS";
    case StepObstacle::kEvidenceMissing:
      return "EVIDENCE_MISSING";
    case StepObstacle::kNoSuchEvidence:
      return "NO_SUCH_EVIDENCE";
    case StepObstacle::kClawBackOver:
      return "CLAW_BACK_OVER";
    case StepObstacle::kDisputeOver:
      return "DISPUTE_OVER";
    case StepObstacle::kNotDisputed:
      return "NOT_DISPUTED";
    case StepObstacle::kAlreadyDisputed:
      return "ALREADY_DISPUTED";
  }
  return "";
}

std::string_view IntentKindName(IntentKind kind) {
  switch (kind) {
    case IntentKind::kTask:
      return "TASK";
    case IntentKind::kCalendarEntry:
      return "CALENDAR_ENTRY";
    case IntentKind::kIntroductionMail:
      return "INTRODUCTION_MAIL";
    case IntentKind::kNotification:
      return "NOTIFICATION";
    case IntentKind::kEscalation:
      return "ESCALATION";
  }
  return "";
}

std::string_view IntentPurposeName(IntentPurpose purpose) {
  switch (purpose) {
    case IntentPurpose::kAnswer:
      return "ANSWER";
    case IntentPurpose::kRequalify:
      return "REQUALIFY";
    case IntentPurpose::kMend:
      return "MEND";
    case IntentPurpose::kNurture:
      return "NURTURE";
    case IntentPurpose::kWorkOn:
      return "WORK_ON";
    case IntentPurpose::kBadFit:
      return "BAD_FIT";
    case IntentPurpose::kMerge:
      return "MERGE";
    case IntentPurpose::kRetry:
      return "RETRY";
    case IntentPurpose::kAudit:
      return "AUDIT";
    case IntentPurpose::kSettle:
      return "SETTLE";
    case IntentPurpose::kCall:
      return "CALL";
    case IntentPurpose::kIntroduce:
      return "INTRODUCE";
    case IntentPurpose::kAccepted:
      return "ACCEPTED";
    case IntentPurpose::kRejected:
      return "REJECTED";
    case IntentPurpose::kReturned:
      return "RETURNED";
    case IntentPurpose::kRequalified:
      return "REQUALIFIED";
    case IntentPurpose::kCredited:
      return "CREDITED";
    case IntentPurpose::kReversed:
      return "REVERSED";
    case IntentPurpose::kUpheld:
      return "UPHELD";
    case IntentPurpose::kOverturned:
      return "OVERTURNED";
    case IntentPurpose::kAnswerOverdue:
      return "ANSWER_OVERDUE";
    case IntentPurpose::kRequalifyOverdue:
      return "REQUALIFY_OVERDUE";
  }
  return "";
}

}  // namespace bantam
