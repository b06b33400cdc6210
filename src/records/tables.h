// Written by script/generate from proto/; do not edit.

// The description of each record and enumeration.

#ifndef BANTAM_SRC_RECORDS_TABLES_H_
#define BANTAM_SRC_RECORDS_TABLES_H_

#include "src/records/record.h"

namespace bantam {

struct LeadParts;
struct Activity;
struct Contact;
struct Evidence;
struct Consent;
struct Suppression;
struct StageEvent;
struct HandoffEvent;
struct AssessmentResult;
struct DimensionResult;
struct CriterionResult;
struct Statement;
struct Question;
struct WinProbability;
struct CommitteeResult;
struct RoleCoverage;
struct TraitResult;
struct PersonaResult;
struct RedFlagResult;
struct UnmetRequirement;
struct QualificationResult;
struct RollupMember;
struct RollupResult;
struct Evaluation;
struct Provenance;
struct ScoreResult;
struct Argument;
struct Line;
struct Undecided;
struct GradeResult;
struct Note;
struct MoveObstacle;
struct MoveRequest;
struct MoveAnswer;
struct ProposedMove;
struct Proposal;
struct EventFault;
struct LimitState;
struct StageVisit;
struct StageTotal;
struct RenamedStage;
struct EventsLeftOut;
struct StageHistory;
struct ReplayOptions;
struct StageInfo;
struct HandoffFault;
struct HandoffStepTaken;
struct HandoffClaim;
struct HandoffBreach;
struct HandoffRejection;
struct HandoffCredit;
struct HandoffDispute;
struct HandoffHistory;
struct HandoffRequest;
struct HandoffObstacle;
struct HandoffAnswer;
struct Intent;
struct Candidate;
struct OwnerClaim;
struct TurnCount;
struct RoutingContext;
struct ClaimResult;
struct SkippedCandidate;
struct RoutingStep;
struct RoutingAnswer;
struct MatchKeyValue;
struct UnusableKey;
struct LeadMatchKeys;
struct MatchReason;
struct DuplicateAnswer;
struct AccountMatch;
struct AccountMatches;
struct MergeClaim;
struct MergeClaimResult;
struct ClaimMerge;
struct MergeRecord;
struct RegistrationEvent;
struct RegistrationFault;
struct RegistrationChange;
struct RegistrationIntent;
struct RegistrationHistory;
struct DealKey;
struct ExistingRegistration;
struct RegistrationRequest;
struct RegistrationHindrance;
struct RegistrationAnswer;
struct Reassignment;
struct ReassignAnswer;
struct MethodFacts;
struct ConditionResult;
struct MethodAnswer;
struct ScreenContext;
struct ScreenReason;
struct ScreenAnswer;
struct SendObstacle;
struct PastSends;
struct SendContext;
struct MonthlyProgress;
struct SendAnswer;
struct Target;
struct CounterfactualOptions;
struct Change;
struct Counterfactual;
struct CrossingOptions;
struct Crossing;
struct Query;
struct EvaluateQuery;
struct ProcessQuery;
struct HandoffQuery;
struct RouteQuery;
struct RegistrationQuery;
struct ScreenQuery;
struct SendQuery;
struct ReachQuery;
struct CrossingQuery;
struct ExplainQuery;
struct RegistrationHistoryQuery;
struct ReassignQuery;
struct SurvivingClaimQuery;
struct SurvivingRecordQuery;
struct Answer;
struct Explanation;
struct RecordMerge;
struct LeadsQuery;
struct LeadsAnswer;
struct PolicyInfo;
struct PartInfo;
struct FieldInfo;
struct CriterionInfo;
struct FrameworkInfo;
struct DimensionInfo;
struct ProcessInfo;
struct HandoffInfo;
struct MappingInfo;
struct JoinInfo;
struct Fault;
struct FaultArgument;

namespace internal {

extern const EnumInfo kSubjectEnum;
extern const EnumInfo kAbsenceEnum;
extern const EnumInfo kAssessmentEnum;
extern const EnumInfo kBuyerRoleEnum;
extern const EnumInfo kAttitudeEnum;
extern const EnumInfo kInfluenceEnum;
extern const EnumInfo kSeverityEnum;
extern const EnumInfo kMatchKindEnum;
extern const EnumInfo kSurvivingClaimRuleEnum;
extern const EnumInfo kKeyProblemEnum;
extern const EnumInfo kMatchMeaningEnum;
extern const EnumInfo kAgreementEnum;
extern const EnumInfo kMatchVerdictEnum;
extern const EnumInfo kMergeClaimFateEnum;
extern const EnumInfo kStandingEnum;
extern const EnumInfo kBenchmarkEnum;
extern const EnumInfo kCoverageEnum;
extern const EnumInfo kDecisionEnum;
extern const EnumInfo kReasonEnum;
extern const EnumInfo kHandoffStepEnum;
extern const EnumInfo kHandoffMethodEnum;
extern const EnumInfo kAfterRejectionEnum;
extern const EnumInfo kStageKindEnum;
extern const EnumInfo kDispositionEnum;
extern const EnumInfo kEventProblemEnum;
extern const EnumInfo kLimitStandingEnum;
extern const EnumInfo kHandoffStateEnum;
extern const EnumInfo kHandoffProblemEnum;
extern const EnumInfo kHandoffDutyEnum;
extern const EnumInfo kCreditStandingEnum;
extern const EnumInfo kDisputeStandingEnum;
extern const EnumInfo kStepObstacleEnum;
extern const EnumInfo kIntentKindEnum;
extern const EnumInfo kIntentPurposeEnum;
extern const EnumInfo kObstacleEnum;
extern const EnumInfo kMethodConditionEnum;
extern const EnumInfo kSendObstacleKindEnum;
extern const EnumInfo kSourceKindEnum;
extern const EnumInfo kRoutingOutcomeEnum;
extern const EnumInfo kClaimStandingEnum;
extern const EnumInfo kSkipReasonEnum;
extern const EnumInfo kRoutingReasonEnum;
extern const EnumInfo kRegistrationStepEnum;
extern const EnumInfo kRegistrationStateEnum;
extern const EnumInfo kRegistrationProblemEnum;
extern const EnumInfo kRegistrationObstacleEnum;
extern const EnumInfo kRegistrationDutyEnum;
extern const EnumInfo kChangeScopeEnum;
extern const EnumInfo kCounterfactualOutcomeEnum;
extern const EnumInfo kCrossingOutcomeEnum;
extern const EnumInfo kFaultCodeEnum;
extern const EnumInfo kConsentStateEnum;
extern const EnumInfo kFieldTypeEnum;
extern const EnumInfo kFieldOwnerEnum;

extern const RecordInfo kLeadPartsRecord;
template <>
inline const RecordInfo& RecordOf<LeadParts>() {
  return kLeadPartsRecord;
}

extern const RecordInfo kActivityRecord;
template <>
inline const RecordInfo& RecordOf<Activity>() {
  return kActivityRecord;
}

extern const RecordInfo kContactRecord;
template <>
inline const RecordInfo& RecordOf<Contact>() {
  return kContactRecord;
}

extern const RecordInfo kEvidenceRecord;
template <>
inline const RecordInfo& RecordOf<Evidence>() {
  return kEvidenceRecord;
}

extern const RecordInfo kConsentRecord;
template <>
inline const RecordInfo& RecordOf<Consent>() {
  return kConsentRecord;
}

extern const RecordInfo kSuppressionRecord;
template <>
inline const RecordInfo& RecordOf<Suppression>() {
  return kSuppressionRecord;
}

extern const RecordInfo kStageEventRecord;
template <>
inline const RecordInfo& RecordOf<StageEvent>() {
  return kStageEventRecord;
}

extern const RecordInfo kHandoffEventRecord;
template <>
inline const RecordInfo& RecordOf<HandoffEvent>() {
  return kHandoffEventRecord;
}

extern const RecordInfo kAssessmentResultRecord;
template <>
inline const RecordInfo& RecordOf<AssessmentResult>() {
  return kAssessmentResultRecord;
}

extern const RecordInfo kDimensionResultRecord;
template <>
inline const RecordInfo& RecordOf<DimensionResult>() {
  return kDimensionResultRecord;
}

extern const RecordInfo kCriterionResultRecord;
template <>
inline const RecordInfo& RecordOf<CriterionResult>() {
  return kCriterionResultRecord;
}

extern const RecordInfo kStatementRecord;
template <>
inline const RecordInfo& RecordOf<Statement>() {
  return kStatementRecord;
}

extern const RecordInfo kQuestionRecord;
template <>
inline const RecordInfo& RecordOf<Question>() {
  return kQuestionRecord;
}

extern const RecordInfo kWinProbabilityRecord;
template <>
inline const RecordInfo& RecordOf<WinProbability>() {
  return kWinProbabilityRecord;
}

extern const RecordInfo kCommitteeResultRecord;
template <>
inline const RecordInfo& RecordOf<CommitteeResult>() {
  return kCommitteeResultRecord;
}

extern const RecordInfo kRoleCoverageRecord;
template <>
inline const RecordInfo& RecordOf<RoleCoverage>() {
  return kRoleCoverageRecord;
}

extern const RecordInfo kTraitResultRecord;
template <>
inline const RecordInfo& RecordOf<TraitResult>() {
  return kTraitResultRecord;
}

extern const RecordInfo kPersonaResultRecord;
template <>
inline const RecordInfo& RecordOf<PersonaResult>() {
  return kPersonaResultRecord;
}

extern const RecordInfo kRedFlagResultRecord;
template <>
inline const RecordInfo& RecordOf<RedFlagResult>() {
  return kRedFlagResultRecord;
}

extern const RecordInfo kUnmetRequirementRecord;
template <>
inline const RecordInfo& RecordOf<UnmetRequirement>() {
  return kUnmetRequirementRecord;
}

extern const RecordInfo kQualificationResultRecord;
template <>
inline const RecordInfo& RecordOf<QualificationResult>() {
  return kQualificationResultRecord;
}

extern const RecordInfo kRollupMemberRecord;
template <>
inline const RecordInfo& RecordOf<RollupMember>() {
  return kRollupMemberRecord;
}

extern const RecordInfo kRollupResultRecord;
template <>
inline const RecordInfo& RecordOf<RollupResult>() {
  return kRollupResultRecord;
}

extern const RecordInfo kEvaluationRecord;
template <>
inline const RecordInfo& RecordOf<Evaluation>() {
  return kEvaluationRecord;
}

extern const RecordInfo kProvenanceRecord;
template <>
inline const RecordInfo& RecordOf<Provenance>() {
  return kProvenanceRecord;
}

extern const RecordInfo kScoreResultRecord;
template <>
inline const RecordInfo& RecordOf<ScoreResult>() {
  return kScoreResultRecord;
}

extern const RecordInfo kArgumentRecord;
template <>
inline const RecordInfo& RecordOf<Argument>() {
  return kArgumentRecord;
}

extern const RecordInfo kLineRecord;
template <>
inline const RecordInfo& RecordOf<Line>() {
  return kLineRecord;
}

extern const RecordInfo kUndecidedRecord;
template <>
inline const RecordInfo& RecordOf<Undecided>() {
  return kUndecidedRecord;
}

extern const RecordInfo kGradeResultRecord;
template <>
inline const RecordInfo& RecordOf<GradeResult>() {
  return kGradeResultRecord;
}

extern const RecordInfo kNoteRecord;
template <>
inline const RecordInfo& RecordOf<Note>() {
  return kNoteRecord;
}

extern const RecordInfo kMoveObstacleRecord;
template <>
inline const RecordInfo& RecordOf<MoveObstacle>() {
  return kMoveObstacleRecord;
}

extern const RecordInfo kMoveRequestRecord;
template <>
inline const RecordInfo& RecordOf<MoveRequest>() {
  return kMoveRequestRecord;
}

extern const RecordInfo kMoveAnswerRecord;
template <>
inline const RecordInfo& RecordOf<MoveAnswer>() {
  return kMoveAnswerRecord;
}

extern const RecordInfo kProposedMoveRecord;
template <>
inline const RecordInfo& RecordOf<ProposedMove>() {
  return kProposedMoveRecord;
}

extern const RecordInfo kProposalRecord;
template <>
inline const RecordInfo& RecordOf<Proposal>() {
  return kProposalRecord;
}

extern const RecordInfo kEventFaultRecord;
template <>
inline const RecordInfo& RecordOf<EventFault>() {
  return kEventFaultRecord;
}

extern const RecordInfo kLimitStateRecord;
template <>
inline const RecordInfo& RecordOf<LimitState>() {
  return kLimitStateRecord;
}

extern const RecordInfo kStageVisitRecord;
template <>
inline const RecordInfo& RecordOf<StageVisit>() {
  return kStageVisitRecord;
}

extern const RecordInfo kStageTotalRecord;
template <>
inline const RecordInfo& RecordOf<StageTotal>() {
  return kStageTotalRecord;
}

extern const RecordInfo kRenamedStageRecord;
template <>
inline const RecordInfo& RecordOf<RenamedStage>() {
  return kRenamedStageRecord;
}

extern const RecordInfo kEventsLeftOutRecord;
template <>
inline const RecordInfo& RecordOf<EventsLeftOut>() {
  return kEventsLeftOutRecord;
}

extern const RecordInfo kStageHistoryRecord;
template <>
inline const RecordInfo& RecordOf<StageHistory>() {
  return kStageHistoryRecord;
}

extern const RecordInfo kReplayOptionsRecord;
template <>
inline const RecordInfo& RecordOf<ReplayOptions>() {
  return kReplayOptionsRecord;
}

extern const RecordInfo kStageInfoRecord;
template <>
inline const RecordInfo& RecordOf<StageInfo>() {
  return kStageInfoRecord;
}

extern const RecordInfo kHandoffFaultRecord;
template <>
inline const RecordInfo& RecordOf<HandoffFault>() {
  return kHandoffFaultRecord;
}

extern const RecordInfo kHandoffStepTakenRecord;
template <>
inline const RecordInfo& RecordOf<HandoffStepTaken>() {
  return kHandoffStepTakenRecord;
}

extern const RecordInfo kHandoffClaimRecord;
template <>
inline const RecordInfo& RecordOf<HandoffClaim>() {
  return kHandoffClaimRecord;
}

extern const RecordInfo kHandoffBreachRecord;
template <>
inline const RecordInfo& RecordOf<HandoffBreach>() {
  return kHandoffBreachRecord;
}

extern const RecordInfo kHandoffRejectionRecord;
template <>
inline const RecordInfo& RecordOf<HandoffRejection>() {
  return kHandoffRejectionRecord;
}

extern const RecordInfo kHandoffCreditRecord;
template <>
inline const RecordInfo& RecordOf<HandoffCredit>() {
  return kHandoffCreditRecord;
}

extern const RecordInfo kHandoffDisputeRecord;
template <>
inline const RecordInfo& RecordOf<HandoffDispute>() {
  return kHandoffDisputeRecord;
}

extern const RecordInfo kHandoffHistoryRecord;
template <>
inline const RecordInfo& RecordOf<HandoffHistory>() {
  return kHandoffHistoryRecord;
}

extern const RecordInfo kHandoffRequestRecord;
template <>
inline const RecordInfo& RecordOf<HandoffRequest>() {
  return kHandoffRequestRecord;
}

extern const RecordInfo kHandoffObstacleRecord;
template <>
inline const RecordInfo& RecordOf<HandoffObstacle>() {
  return kHandoffObstacleRecord;
}

extern const RecordInfo kHandoffAnswerRecord;
template <>
inline const RecordInfo& RecordOf<HandoffAnswer>() {
  return kHandoffAnswerRecord;
}

extern const RecordInfo kIntentRecord;
template <>
inline const RecordInfo& RecordOf<Intent>() {
  return kIntentRecord;
}

extern const RecordInfo kCandidateRecord;
template <>
inline const RecordInfo& RecordOf<Candidate>() {
  return kCandidateRecord;
}

extern const RecordInfo kOwnerClaimRecord;
template <>
inline const RecordInfo& RecordOf<OwnerClaim>() {
  return kOwnerClaimRecord;
}

extern const RecordInfo kTurnCountRecord;
template <>
inline const RecordInfo& RecordOf<TurnCount>() {
  return kTurnCountRecord;
}

extern const RecordInfo kRoutingContextRecord;
template <>
inline const RecordInfo& RecordOf<RoutingContext>() {
  return kRoutingContextRecord;
}

extern const RecordInfo kClaimResultRecord;
template <>
inline const RecordInfo& RecordOf<ClaimResult>() {
  return kClaimResultRecord;
}

extern const RecordInfo kSkippedCandidateRecord;
template <>
inline const RecordInfo& RecordOf<SkippedCandidate>() {
  return kSkippedCandidateRecord;
}

extern const RecordInfo kRoutingStepRecord;
template <>
inline const RecordInfo& RecordOf<RoutingStep>() {
  return kRoutingStepRecord;
}

extern const RecordInfo kRoutingAnswerRecord;
template <>
inline const RecordInfo& RecordOf<RoutingAnswer>() {
  return kRoutingAnswerRecord;
}

extern const RecordInfo kMatchKeyValueRecord;
template <>
inline const RecordInfo& RecordOf<MatchKeyValue>() {
  return kMatchKeyValueRecord;
}

extern const RecordInfo kUnusableKeyRecord;
template <>
inline const RecordInfo& RecordOf<UnusableKey>() {
  return kUnusableKeyRecord;
}

extern const RecordInfo kLeadMatchKeysRecord;
template <>
inline const RecordInfo& RecordOf<LeadMatchKeys>() {
  return kLeadMatchKeysRecord;
}

extern const RecordInfo kMatchReasonRecord;
template <>
inline const RecordInfo& RecordOf<MatchReason>() {
  return kMatchReasonRecord;
}

extern const RecordInfo kDuplicateAnswerRecord;
template <>
inline const RecordInfo& RecordOf<DuplicateAnswer>() {
  return kDuplicateAnswerRecord;
}

extern const RecordInfo kAccountMatchRecord;
template <>
inline const RecordInfo& RecordOf<AccountMatch>() {
  return kAccountMatchRecord;
}

extern const RecordInfo kAccountMatchesRecord;
template <>
inline const RecordInfo& RecordOf<AccountMatches>() {
  return kAccountMatchesRecord;
}

extern const RecordInfo kMergeClaimRecord;
template <>
inline const RecordInfo& RecordOf<MergeClaim>() {
  return kMergeClaimRecord;
}

extern const RecordInfo kMergeClaimResultRecord;
template <>
inline const RecordInfo& RecordOf<MergeClaimResult>() {
  return kMergeClaimResultRecord;
}

extern const RecordInfo kClaimMergeRecord;
template <>
inline const RecordInfo& RecordOf<ClaimMerge>() {
  return kClaimMergeRecord;
}

extern const RecordInfo kMergeRecordRecord;
template <>
inline const RecordInfo& RecordOf<MergeRecord>() {
  return kMergeRecordRecord;
}

extern const RecordInfo kRegistrationEventRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationEvent>() {
  return kRegistrationEventRecord;
}

extern const RecordInfo kRegistrationFaultRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationFault>() {
  return kRegistrationFaultRecord;
}

extern const RecordInfo kRegistrationChangeRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationChange>() {
  return kRegistrationChangeRecord;
}

extern const RecordInfo kRegistrationIntentRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationIntent>() {
  return kRegistrationIntentRecord;
}

extern const RecordInfo kRegistrationHistoryRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationHistory>() {
  return kRegistrationHistoryRecord;
}

extern const RecordInfo kDealKeyRecord;
template <>
inline const RecordInfo& RecordOf<DealKey>() {
  return kDealKeyRecord;
}

extern const RecordInfo kExistingRegistrationRecord;
template <>
inline const RecordInfo& RecordOf<ExistingRegistration>() {
  return kExistingRegistrationRecord;
}

extern const RecordInfo kRegistrationRequestRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationRequest>() {
  return kRegistrationRequestRecord;
}

extern const RecordInfo kRegistrationHindranceRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationHindrance>() {
  return kRegistrationHindranceRecord;
}

extern const RecordInfo kRegistrationAnswerRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationAnswer>() {
  return kRegistrationAnswerRecord;
}

extern const RecordInfo kReassignmentRecord;
template <>
inline const RecordInfo& RecordOf<Reassignment>() {
  return kReassignmentRecord;
}

extern const RecordInfo kReassignAnswerRecord;
template <>
inline const RecordInfo& RecordOf<ReassignAnswer>() {
  return kReassignAnswerRecord;
}

extern const RecordInfo kMethodFactsRecord;
template <>
inline const RecordInfo& RecordOf<MethodFacts>() {
  return kMethodFactsRecord;
}

extern const RecordInfo kConditionResultRecord;
template <>
inline const RecordInfo& RecordOf<ConditionResult>() {
  return kConditionResultRecord;
}

extern const RecordInfo kMethodAnswerRecord;
template <>
inline const RecordInfo& RecordOf<MethodAnswer>() {
  return kMethodAnswerRecord;
}

extern const RecordInfo kScreenContextRecord;
template <>
inline const RecordInfo& RecordOf<ScreenContext>() {
  return kScreenContextRecord;
}

extern const RecordInfo kScreenReasonRecord;
template <>
inline const RecordInfo& RecordOf<ScreenReason>() {
  return kScreenReasonRecord;
}

extern const RecordInfo kScreenAnswerRecord;
template <>
inline const RecordInfo& RecordOf<ScreenAnswer>() {
  return kScreenAnswerRecord;
}

extern const RecordInfo kSendObstacleRecord;
template <>
inline const RecordInfo& RecordOf<SendObstacle>() {
  return kSendObstacleRecord;
}

extern const RecordInfo kPastSendsRecord;
template <>
inline const RecordInfo& RecordOf<PastSends>() {
  return kPastSendsRecord;
}

extern const RecordInfo kSendContextRecord;
template <>
inline const RecordInfo& RecordOf<SendContext>() {
  return kSendContextRecord;
}

extern const RecordInfo kMonthlyProgressRecord;
template <>
inline const RecordInfo& RecordOf<MonthlyProgress>() {
  return kMonthlyProgressRecord;
}

extern const RecordInfo kSendAnswerRecord;
template <>
inline const RecordInfo& RecordOf<SendAnswer>() {
  return kSendAnswerRecord;
}

extern const RecordInfo kTargetRecord;
template <>
inline const RecordInfo& RecordOf<Target>() {
  return kTargetRecord;
}

extern const RecordInfo kCounterfactualOptionsRecord;
template <>
inline const RecordInfo& RecordOf<CounterfactualOptions>() {
  return kCounterfactualOptionsRecord;
}

extern const RecordInfo kChangeRecord;
template <>
inline const RecordInfo& RecordOf<Change>() {
  return kChangeRecord;
}

extern const RecordInfo kCounterfactualRecord;
template <>
inline const RecordInfo& RecordOf<Counterfactual>() {
  return kCounterfactualRecord;
}

extern const RecordInfo kCrossingOptionsRecord;
template <>
inline const RecordInfo& RecordOf<CrossingOptions>() {
  return kCrossingOptionsRecord;
}

extern const RecordInfo kCrossingRecord;
template <>
inline const RecordInfo& RecordOf<Crossing>() {
  return kCrossingRecord;
}

extern const RecordInfo kQueryRecord;
template <>
inline const RecordInfo& RecordOf<Query>() {
  return kQueryRecord;
}

extern const RecordInfo kEvaluateQueryRecord;
template <>
inline const RecordInfo& RecordOf<EvaluateQuery>() {
  return kEvaluateQueryRecord;
}

extern const RecordInfo kProcessQueryRecord;
template <>
inline const RecordInfo& RecordOf<ProcessQuery>() {
  return kProcessQueryRecord;
}

extern const RecordInfo kHandoffQueryRecord;
template <>
inline const RecordInfo& RecordOf<HandoffQuery>() {
  return kHandoffQueryRecord;
}

extern const RecordInfo kRouteQueryRecord;
template <>
inline const RecordInfo& RecordOf<RouteQuery>() {
  return kRouteQueryRecord;
}

extern const RecordInfo kRegistrationQueryRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationQuery>() {
  return kRegistrationQueryRecord;
}

extern const RecordInfo kScreenQueryRecord;
template <>
inline const RecordInfo& RecordOf<ScreenQuery>() {
  return kScreenQueryRecord;
}

extern const RecordInfo kSendQueryRecord;
template <>
inline const RecordInfo& RecordOf<SendQuery>() {
  return kSendQueryRecord;
}

extern const RecordInfo kReachQueryRecord;
template <>
inline const RecordInfo& RecordOf<ReachQuery>() {
  return kReachQueryRecord;
}

extern const RecordInfo kCrossingQueryRecord;
template <>
inline const RecordInfo& RecordOf<CrossingQuery>() {
  return kCrossingQueryRecord;
}

extern const RecordInfo kExplainQueryRecord;
template <>
inline const RecordInfo& RecordOf<ExplainQuery>() {
  return kExplainQueryRecord;
}

extern const RecordInfo kRegistrationHistoryQueryRecord;
template <>
inline const RecordInfo& RecordOf<RegistrationHistoryQuery>() {
  return kRegistrationHistoryQueryRecord;
}

extern const RecordInfo kReassignQueryRecord;
template <>
inline const RecordInfo& RecordOf<ReassignQuery>() {
  return kReassignQueryRecord;
}

extern const RecordInfo kSurvivingClaimQueryRecord;
template <>
inline const RecordInfo& RecordOf<SurvivingClaimQuery>() {
  return kSurvivingClaimQueryRecord;
}

extern const RecordInfo kSurvivingRecordQueryRecord;
template <>
inline const RecordInfo& RecordOf<SurvivingRecordQuery>() {
  return kSurvivingRecordQueryRecord;
}

extern const RecordInfo kAnswerRecord;
template <>
inline const RecordInfo& RecordOf<Answer>() {
  return kAnswerRecord;
}

extern const RecordInfo kExplanationRecord;
template <>
inline const RecordInfo& RecordOf<Explanation>() {
  return kExplanationRecord;
}

extern const RecordInfo kRecordMergeRecord;
template <>
inline const RecordInfo& RecordOf<RecordMerge>() {
  return kRecordMergeRecord;
}

extern const RecordInfo kLeadsQueryRecord;
template <>
inline const RecordInfo& RecordOf<LeadsQuery>() {
  return kLeadsQueryRecord;
}

extern const RecordInfo kLeadsAnswerRecord;
template <>
inline const RecordInfo& RecordOf<LeadsAnswer>() {
  return kLeadsAnswerRecord;
}

extern const RecordInfo kPolicyInfoRecord;
template <>
inline const RecordInfo& RecordOf<PolicyInfo>() {
  return kPolicyInfoRecord;
}

extern const RecordInfo kPartInfoRecord;
template <>
inline const RecordInfo& RecordOf<PartInfo>() {
  return kPartInfoRecord;
}

extern const RecordInfo kFieldInfoRecord;
template <>
inline const RecordInfo& RecordOf<FieldInfo>() {
  return kFieldInfoRecord;
}

extern const RecordInfo kCriterionInfoRecord;
template <>
inline const RecordInfo& RecordOf<CriterionInfo>() {
  return kCriterionInfoRecord;
}

extern const RecordInfo kFrameworkInfoRecord;
template <>
inline const RecordInfo& RecordOf<FrameworkInfo>() {
  return kFrameworkInfoRecord;
}

extern const RecordInfo kDimensionInfoRecord;
template <>
inline const RecordInfo& RecordOf<DimensionInfo>() {
  return kDimensionInfoRecord;
}

extern const RecordInfo kProcessInfoRecord;
template <>
inline const RecordInfo& RecordOf<ProcessInfo>() {
  return kProcessInfoRecord;
}

extern const RecordInfo kHandoffInfoRecord;
template <>
inline const RecordInfo& RecordOf<HandoffInfo>() {
  return kHandoffInfoRecord;
}

extern const RecordInfo kMappingInfoRecord;
template <>
inline const RecordInfo& RecordOf<MappingInfo>() {
  return kMappingInfoRecord;
}

extern const RecordInfo kJoinInfoRecord;
template <>
inline const RecordInfo& RecordOf<JoinInfo>() {
  return kJoinInfoRecord;
}

extern const RecordInfo kFaultRecord;
template <>
inline const RecordInfo& RecordOf<Fault>() {
  return kFaultRecord;
}

extern const RecordInfo kFaultArgumentRecord;
template <>
inline const RecordInfo& RecordOf<FaultArgument>() {
  return kFaultArgumentRecord;
}

// All of them, in the order of the schema.
std::span<const RecordInfo* const> AllRecords();
std::span<const EnumInfo* const> AllEnums();

}  // namespace internal
}  // namespace bantam

#endif  // BANTAM_SRC_RECORDS_TABLES_H_
