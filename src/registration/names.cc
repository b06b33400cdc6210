#include "bantam/registration.h"

namespace bantam {

std::string_view RegistrationStepName(RegistrationStep step) {
  switch (step) {
    case RegistrationStep::kSubmit:
      return "SUBMIT";
    case RegistrationStep::kApprove:
      return "APPROVE";
    case RegistrationStep::kRefuse:
      return "REFUSE";
    case RegistrationStep::kExtend:
      return "EXTEND";
    case RegistrationStep::kRelease:
      return "RELEASE";
    case RegistrationStep::kReassign:
      return "REASSIGN";
  }
  return "";
}

std::string_view RegistrationStateName(RegistrationState state) {
  switch (state) {
    case RegistrationState::kNone:
      return "NONE";
    case RegistrationState::kSubmitted:
      return "SUBMITTED";
    case RegistrationState::kApproved:
      return "APPROVED";
    case RegistrationState::kRefused:
      return "REFUSED";
    case RegistrationState::kExpired:
      return "EXPIRED";
    case RegistrationState::kReleased:
      return "RELEASED";
  }
  return "";
}

std::string_view RegistrationProblemName(RegistrationProblem problem) {
  switch (problem) {
    case RegistrationProblem::kNotSubmitted:
      return "NOT_SUBMITTED";
    case RegistrationProblem::kSubmittedBefore:
      return "SUBMITTED_BEFORE";
    case RegistrationProblem::kDecidedBefore:
      return "DECIDED_BEFORE";
    case RegistrationProblem::kNotProtected:
      return "NOT_PROTECTED";
    case RegistrationProblem::kEnded:
      return "ENDED";
    case RegistrationProblem::kTooManyExtensions:
      return "TOO_MANY_EXTENSIONS";
    case RegistrationProblem::kUnknownPolicy:
      return "UNKNOWN_POLICY";
  }
  return "";
}

std::string_view RegistrationObstacleName(RegistrationObstacle obstacle) {
  switch (obstacle) {
    case RegistrationObstacle::kRole:
      return "ROLE";
    case RegistrationObstacle::kOtherPartner:
      return "OTHER_PARTNER";
    case RegistrationObstacle::kSubmittedBefore:
      return "SUBMITTED_BEFORE";
    case RegistrationObstacle::kState:
      return "STATE";
    case RegistrationObstacle::kReasonMissing:
      return "REASON_MISSING";
    case RegistrationObstacle::kNoSuchReason:
      return "NO_SUCH_REASON";
    case RegistrationObstacle::kTooManyExtensions:
      return "TOO_MANY_EXTENSIONS";
    case RegistrationObstacle::kOwn:
      return "OWN";
    case RegistrationObstacle::kTaken:
      return "TAKEN";
  }
  return "";
}

std::string_view RegistrationDutyName(RegistrationDuty duty) {
  switch (duty) {
    case RegistrationDuty::kDecide:
      return "DECIDE";
    case RegistrationDuty::kEscalate:
      return "ESCALATE";
    case RegistrationDuty::kTellPartner:
      return "TELL_PARTNER";
    case RegistrationDuty::kCreateOpportunity:
      return "CREATE_OPPORTUNITY";
  }
  return "";
}

}  // namespace bantam
