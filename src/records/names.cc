// Written by script/generate from proto/; do not edit.

#include <optional>
#include <string_view>

#include "bantam/absence.h"
#include "bantam/assessment.h"
#include "bantam/duplicates.h"
#include "bantam/evaluation.h"
#include "bantam/handoff.h"
#include "bantam/intent.h"
#include "bantam/lead.h"
#include "bantam/moves.h"
#include "bantam/outbound.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "bantam/qualification.h"
#include "bantam/registration.h"
#include "bantam/routing.h"
#include "src/records/names.h"
#include "src/records/tables.h"

namespace bantam {

std::string_view AbsenceName(Absence absence) {
  return internal::NameOf(internal::kAbsenceEnum, absence);
}

std::string_view StandingName(Standing standing) {
  return internal::NameOf(internal::kStandingEnum, standing);
}

std::string_view AssessmentName(Assessment assessment) {
  return internal::NameOf(internal::kAssessmentEnum, assessment);
}

std::string_view BenchmarkName(Benchmark benchmark) {
  return internal::NameOf(internal::kBenchmarkEnum, benchmark);
}

std::string_view CoverageName(Coverage coverage) {
  return internal::NameOf(internal::kCoverageEnum, coverage);
}

std::optional<Assessment> FindAssessment(std::string_view name) {
  return internal::FindSmall<Assessment>(internal::kAssessmentEnum, name);
}

std::string_view MatchKindName(MatchKind kind) {
  return internal::NameOf(internal::kMatchKindEnum, kind);
}

std::string_view KeyProblemName(KeyProblem problem) {
  return internal::NameOf(internal::kKeyProblemEnum, problem);
}

std::string_view MatchMeaningName(MatchMeaning meaning) {
  return internal::NameOf(internal::kMatchMeaningEnum, meaning);
}

std::string_view AgreementName(Agreement agreement) {
  return internal::NameOf(internal::kAgreementEnum, agreement);
}

std::string_view MatchVerdictName(MatchVerdict verdict) {
  return internal::NameOf(internal::kMatchVerdictEnum, verdict);
}

std::string_view MergeClaimFateName(MergeClaimFate fate) {
  return internal::NameOf(internal::kMergeClaimFateEnum, fate);
}

std::string_view SurvivingClaimRuleName(SurvivingClaimRule rule) {
  return internal::NameOf(internal::kSurvivingClaimRuleEnum, rule);
}

std::string_view ReasonName(Reason reason) {
  return internal::NameOf(internal::kReasonEnum, reason);
}

std::string_view HandoffStateName(model::HandoffState state) {
  return internal::NameOf(internal::kHandoffStateEnum, state);
}

std::string_view AfterRejectionName(AfterRejection then) {
  return internal::NameOf(internal::kAfterRejectionEnum, then);
}

std::string_view HandoffProblemName(HandoffProblem problem) {
  return internal::NameOf(internal::kHandoffProblemEnum, problem);
}

std::string_view HandoffDutyName(HandoffDuty duty) {
  return internal::NameOf(internal::kHandoffDutyEnum, duty);
}

std::string_view CreditStandingName(CreditStanding standing) {
  return internal::NameOf(internal::kCreditStandingEnum, standing);
}

std::string_view DisputeStandingName(DisputeStanding standing) {
  return internal::NameOf(internal::kDisputeStandingEnum, standing);
}

std::string_view StepObstacleName(StepObstacle obstacle) {
  return internal::NameOf(internal::kStepObstacleEnum, obstacle);
}

std::string_view IntentKindName(IntentKind kind) {
  return internal::NameOf(internal::kIntentKindEnum, kind);
}

std::string_view IntentPurposeName(IntentPurpose purpose) {
  return internal::NameOf(internal::kIntentPurposeEnum, purpose);
}

std::string_view BuyerRoleName(BuyerRole role) {
  return internal::SmallNameOf(internal::kBuyerRoleEnum, role);
}

std::string_view AttitudeName(Attitude attitude) {
  return internal::SmallNameOf(internal::kAttitudeEnum, attitude);
}

std::string_view InfluenceName(Influence influence) {
  return internal::SmallNameOf(internal::kInfluenceEnum, influence);
}

std::string_view HandoffStepName(model::HandoffStep step) {
  return internal::SmallNameOf(internal::kHandoffStepEnum, step);
}

std::string_view HandoffMethodName(model::HandoffMethod method) {
  return internal::SmallNameOf(internal::kHandoffMethodEnum, method);
}

std::string_view ConsentStateName(ConsentState state) {
  return internal::SmallNameOf(internal::kConsentStateEnum, state);
}

std::optional<BuyerRole> FindBuyerRole(std::string_view name) {
  return internal::FindSmall<BuyerRole>(internal::kBuyerRoleEnum, name);
}

std::optional<Attitude> FindAttitude(std::string_view name) {
  return internal::FindSmall<Attitude>(internal::kAttitudeEnum, name);
}

std::optional<Influence> FindInfluence(std::string_view name) {
  return internal::FindSmall<Influence>(internal::kInfluenceEnum, name);
}

std::optional<model::HandoffStep> FindHandoffStep(std::string_view name) {
  return internal::FindSmall<model::HandoffStep>(internal::kHandoffStepEnum,
                                                 name);
}

std::optional<model::HandoffMethod> FindHandoffMethod(std::string_view name) {
  return internal::FindSmall<model::HandoffMethod>(internal::kHandoffMethodEnum,
                                                   name);
}

std::optional<ConsentState> FindConsentState(std::string_view name) {
  return internal::FindSmall<ConsentState>(internal::kConsentStateEnum, name);
}

std::string_view ObstacleName(Obstacle obstacle) {
  return internal::NameOf(internal::kObstacleEnum, obstacle);
}

std::string_view MethodConditionName(MethodCondition condition) {
  return internal::NameOf(internal::kMethodConditionEnum, condition);
}

std::string_view SendObstacleName(SendObstacleKind kind) {
  return internal::NameOf(internal::kSendObstacleKindEnum, kind);
}

std::string_view FieldTypeName(FieldType type) {
  return internal::NameOf(internal::kFieldTypeEnum, type);
}

std::string_view StageKindName(StageKind kind) {
  return internal::NameOf(internal::kStageKindEnum, kind);
}

std::string_view EventProblemName(EventProblem problem) {
  return internal::NameOf(internal::kEventProblemEnum, problem);
}

std::string_view LimitStandingName(LimitStanding standing) {
  return internal::NameOf(internal::kLimitStandingEnum, standing);
}

std::string_view DispositionName(Disposition disposition) {
  return internal::NameOf(internal::kDispositionEnum, disposition);
}

std::string_view DecisionName(Decision decision) {
  return internal::NameOf(internal::kDecisionEnum, decision);
}

std::string_view SeverityName(Severity severity) {
  return internal::NameOf(internal::kSeverityEnum, severity);
}

std::string_view RegistrationStepName(RegistrationStep step) {
  return internal::NameOf(internal::kRegistrationStepEnum, step);
}

std::string_view RegistrationStateName(RegistrationState state) {
  return internal::NameOf(internal::kRegistrationStateEnum, state);
}

std::string_view RegistrationProblemName(RegistrationProblem problem) {
  return internal::NameOf(internal::kRegistrationProblemEnum, problem);
}

std::string_view RegistrationObstacleName(RegistrationObstacle obstacle) {
  return internal::NameOf(internal::kRegistrationObstacleEnum, obstacle);
}

std::string_view RegistrationDutyName(RegistrationDuty duty) {
  return internal::NameOf(internal::kRegistrationDutyEnum, duty);
}

std::string_view SourceKindName(SourceKind kind) {
  return internal::NameOf(internal::kSourceKindEnum, kind);
}

std::string_view RoutingOutcomeName(RoutingOutcome outcome) {
  return internal::NameOf(internal::kRoutingOutcomeEnum, outcome);
}

std::string_view ClaimStandingName(ClaimStanding standing) {
  return internal::NameOf(internal::kClaimStandingEnum, standing);
}

std::string_view SkipReasonName(SkipReason reason) {
  return internal::NameOf(internal::kSkipReasonEnum, reason);
}

std::string_view RoutingReasonName(RoutingReason reason) {
  return internal::NameOf(internal::kRoutingReasonEnum, reason);
}

}  // namespace bantam
