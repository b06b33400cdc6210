// The numbers of the header are those of the C++ enumerations; and their names.

#include <array>
#include <string_view>

#include "bantam/duplicates.h"
#include "bantam/handoff.h"
#include "bantam/intent.h"
#include "bantam/lead.h"
#include "bantam/moves.h"
#include "bantam/process.h"
#include "bantam/routing.h"
#include "capi/error.h"

namespace bantam::capi {
namespace {

#define BANTAM_CAPI_SAME(cc, c) static_assert(static_cast<int>(cc) == (c))
BANTAM_CAPI_SAME(ConsentState::kUnknown, BANTAM_CONSENT_UNKNOWN);
BANTAM_CAPI_SAME(ConsentState::kGranted, BANTAM_CONSENT_GRANTED);
BANTAM_CAPI_SAME(ConsentState::kDenied, BANTAM_CONSENT_DENIED);
BANTAM_CAPI_SAME(ConsentState::kWithdrawn, BANTAM_CONSENT_WITHDRAWN);
BANTAM_CAPI_SAME(model::HandoffStep::kClaim, BANTAM_STEP_CLAIM);
BANTAM_CAPI_SAME(model::HandoffStep::kRelease, BANTAM_STEP_RELEASE);
BANTAM_CAPI_SAME(model::HandoffStep::kOffer, BANTAM_STEP_OFFER);
BANTAM_CAPI_SAME(model::HandoffStep::kWithdraw, BANTAM_STEP_WITHDRAW);
BANTAM_CAPI_SAME(model::HandoffStep::kAccept, BANTAM_STEP_ACCEPT);
BANTAM_CAPI_SAME(model::HandoffStep::kReject, BANTAM_STEP_REJECT);
BANTAM_CAPI_SAME(model::HandoffStep::kReassign, BANTAM_STEP_REASSIGN);
BANTAM_CAPI_SAME(model::HandoffStep::kAttempt, BANTAM_STEP_ATTEMPT);
BANTAM_CAPI_SAME(model::HandoffStep::kNoShow, BANTAM_STEP_NO_SHOW);
BANTAM_CAPI_SAME(model::HandoffStep::kReschedule, BANTAM_STEP_RESCHEDULE);
BANTAM_CAPI_SAME(model::HandoffStep::kRequalify, BANTAM_STEP_REQUALIFY);
BANTAM_CAPI_SAME(model::HandoffStep::kReturn, BANTAM_STEP_RETURN);
BANTAM_CAPI_SAME(model::HandoffStep::kCredit, BANTAM_STEP_CREDIT);
BANTAM_CAPI_SAME(model::HandoffStep::kReverse, BANTAM_STEP_REVERSE);
BANTAM_CAPI_SAME(model::HandoffStep::kDispute, BANTAM_STEP_DISPUTE);
BANTAM_CAPI_SAME(model::HandoffStep::kUphold, BANTAM_STEP_UPHOLD);
BANTAM_CAPI_SAME(model::HandoffStep::kOverturn, BANTAM_STEP_OVERTURN);
BANTAM_CAPI_SAME(model::HandoffMethod::kLiveCall, BANTAM_METHOD_LIVE_CALL);
BANTAM_CAPI_SAME(model::HandoffMethod::kBookedCall, BANTAM_METHOD_BOOKED_CALL);
BANTAM_CAPI_SAME(model::HandoffMethod::kIntroduction,
                 BANTAM_METHOD_INTRODUCTION);
BANTAM_CAPI_SAME(Obstacle::kNoSuchStage, BANTAM_OBSTACLE_NO_SUCH_STAGE);
BANTAM_CAPI_SAME(Obstacle::kStageRetired, BANTAM_OBSTACLE_STAGE_RETIRED);
BANTAM_CAPI_SAME(Obstacle::kAlreadyThere, BANTAM_OBSTACLE_ALREADY_THERE);
BANTAM_CAPI_SAME(Obstacle::kNoWay, BANTAM_OBSTACLE_NO_WAY);
BANTAM_CAPI_SAME(Obstacle::kRole, BANTAM_OBSTACLE_ROLE);
BANTAM_CAPI_SAME(Obstacle::kReasonMissing, BANTAM_OBSTACLE_REASON_MISSING);
BANTAM_CAPI_SAME(Obstacle::kNoSuchReason, BANTAM_OBSTACLE_NO_SUCH_REASON);
BANTAM_CAPI_SAME(EventProblem::kUnknownStage, BANTAM_FAULT_UNKNOWN_STAGE);
BANTAM_CAPI_SAME(EventProblem::kOtherStage, BANTAM_FAULT_OTHER_STAGE);
BANTAM_CAPI_SAME(EventProblem::kSameStage, BANTAM_FAULT_SAME_STAGE);
BANTAM_CAPI_SAME(EventProblem::kNoTransition, BANTAM_FAULT_NO_TRANSITION);
BANTAM_CAPI_SAME(EventProblem::kRetiredStage, BANTAM_FAULT_RETIRED_STAGE);
BANTAM_CAPI_SAME(EventProblem::kOtherSubject, BANTAM_FAULT_OTHER_SUBJECT);
BANTAM_CAPI_SAME(EventProblem::kUnknownReason, BANTAM_FAULT_UNKNOWN_REASON);
BANTAM_CAPI_SAME(StageKind::kOpen, BANTAM_STAGE_OPEN);
BANTAM_CAPI_SAME(StageKind::kWon, BANTAM_STAGE_WON);
BANTAM_CAPI_SAME(StageKind::kLost, BANTAM_STAGE_LOST);
BANTAM_CAPI_SAME(StageKind::kParked, BANTAM_STAGE_PARKED);
BANTAM_CAPI_SAME(LimitStanding::kRunning, BANTAM_LIMIT_RUNNING);
BANTAM_CAPI_SAME(LimitStanding::kMet, BANTAM_LIMIT_MET);
BANTAM_CAPI_SAME(LimitStanding::kBreached, BANTAM_LIMIT_BREACHED);
BANTAM_CAPI_SAME(LimitStanding::kEnded, BANTAM_LIMIT_ENDED);
BANTAM_CAPI_SAME(LimitStanding::kUnknown, BANTAM_LIMIT_UNKNOWN);
BANTAM_CAPI_SAME(Disposition::kNone, BANTAM_DISPOSITION_NONE);
BANTAM_CAPI_SAME(Disposition::kPersist, BANTAM_DISPOSITION_PERSIST);
BANTAM_CAPI_SAME(Disposition::kWait, BANTAM_DISPOSITION_WAIT);
BANTAM_CAPI_SAME(Disposition::kDrop, BANTAM_DISPOSITION_DROP);
BANTAM_CAPI_SAME(model::HandoffState::kNone, BANTAM_HANDOFF_NONE);
BANTAM_CAPI_SAME(model::HandoffState::kClaimed, BANTAM_HANDOFF_CLAIMED);
BANTAM_CAPI_SAME(model::HandoffState::kOffered, BANTAM_HANDOFF_OFFERED);
BANTAM_CAPI_SAME(model::HandoffState::kWithdrawn, BANTAM_HANDOFF_WITHDRAWN);
BANTAM_CAPI_SAME(model::HandoffState::kRejected, BANTAM_HANDOFF_REJECTED);
BANTAM_CAPI_SAME(model::HandoffState::kAccepted, BANTAM_HANDOFF_ACCEPTED);
BANTAM_CAPI_SAME(model::HandoffState::kReturned, BANTAM_HANDOFF_RETURNED);
BANTAM_CAPI_SAME(model::HandoffState::kRequalified, BANTAM_HANDOFF_REQUALIFIED);
BANTAM_CAPI_SAME(model::HandoffState::kCredited, BANTAM_HANDOFF_CREDITED);
BANTAM_CAPI_SAME(model::HandoffState::kReversed, BANTAM_HANDOFF_REVERSED);
BANTAM_CAPI_SAME(AfterRejection::kBackToGiver, BANTAM_AFTER_BACK_TO_GIVER);
BANTAM_CAPI_SAME(AfterRejection::kNurture, BANTAM_AFTER_NURTURE);
BANTAM_CAPI_SAME(AfterRejection::kWorkOn, BANTAM_AFTER_WORK_ON);
BANTAM_CAPI_SAME(AfterRejection::kBadFit, BANTAM_AFTER_BAD_FIT);
BANTAM_CAPI_SAME(AfterRejection::kMerge, BANTAM_AFTER_MERGE);
BANTAM_CAPI_SAME(AfterRejection::kRetry, BANTAM_AFTER_RETRY);
BANTAM_CAPI_SAME(HandoffProblem::kIllegalStep,
                 BANTAM_HANDOFF_FAULT_ILLEGAL_STEP);
BANTAM_CAPI_SAME(HandoffProblem::kOtherGiver, BANTAM_HANDOFF_FAULT_OTHER_GIVER);
BANTAM_CAPI_SAME(HandoffProblem::kNotReceiver,
                 BANTAM_HANDOFF_FAULT_NOT_RECEIVER);
BANTAM_CAPI_SAME(HandoffProblem::kNotThirdParty,
                 BANTAM_HANDOFF_FAULT_NOT_THIRD_PARTY);
BANTAM_CAPI_SAME(HandoffProblem::kSamePerson, BANTAM_HANDOFF_FAULT_SAME_PERSON);
BANTAM_CAPI_SAME(HandoffProblem::kNoReceiver, BANTAM_HANDOFF_FAULT_NO_RECEIVER);
BANTAM_CAPI_SAME(HandoffProblem::kSameReceiver,
                 BANTAM_HANDOFF_FAULT_SAME_RECEIVER);
BANTAM_CAPI_SAME(HandoffProblem::kNoEvidence, BANTAM_HANDOFF_FAULT_NO_EVIDENCE);
BANTAM_CAPI_SAME(HandoffProblem::kClawBackOver,
                 BANTAM_HANDOFF_FAULT_CLAW_BACK_OVER);
BANTAM_CAPI_SAME(HandoffProblem::kNotDisputed,
                 BANTAM_HANDOFF_FAULT_NOT_DISPUTED);
BANTAM_CAPI_SAME(HandoffProblem::kAlreadyDisputed,
                 BANTAM_HANDOFF_FAULT_ALREADY_DISPUTED);
BANTAM_CAPI_SAME(HandoffProblem::kNoBooking, BANTAM_HANDOFF_FAULT_NO_BOOKING);
BANTAM_CAPI_SAME(HandoffProblem::kNotInPolicy,
                 BANTAM_HANDOFF_FAULT_NOT_IN_POLICY);
BANTAM_CAPI_SAME(HandoffProblem::kUnknownReason,
                 BANTAM_HANDOFF_FAULT_UNKNOWN_REASON);
BANTAM_CAPI_SAME(HandoffProblem::kUnknownMethod,
                 BANTAM_HANDOFF_FAULT_UNKNOWN_METHOD);
BANTAM_CAPI_SAME(HandoffProblem::kUnknownBooking,
                 BANTAM_HANDOFF_FAULT_UNKNOWN_BOOKING);
BANTAM_CAPI_SAME(HandoffProblem::kUnknownPolicy,
                 BANTAM_HANDOFF_FAULT_UNKNOWN_POLICY);
BANTAM_CAPI_SAME(HandoffDuty::kNone, BANTAM_DUTY_NONE);
BANTAM_CAPI_SAME(HandoffDuty::kAnswer, BANTAM_DUTY_ANSWER);
BANTAM_CAPI_SAME(HandoffDuty::kRequalify, BANTAM_DUTY_REQUALIFY);
BANTAM_CAPI_SAME(CreditStanding::kNone, BANTAM_CREDIT_NONE);
BANTAM_CAPI_SAME(CreditStanding::kPending, BANTAM_CREDIT_PENDING);
BANTAM_CAPI_SAME(CreditStanding::kEarned, BANTAM_CREDIT_EARNED);
BANTAM_CAPI_SAME(CreditStanding::kReversed, BANTAM_CREDIT_REVERSED);
BANTAM_CAPI_SAME(DisputeStanding::kNone, BANTAM_DISPUTE_NONE);
BANTAM_CAPI_SAME(DisputeStanding::kOpen, BANTAM_DISPUTE_OPEN);
BANTAM_CAPI_SAME(DisputeStanding::kUpheld, BANTAM_DISPUTE_UPHELD);
BANTAM_CAPI_SAME(DisputeStanding::kOverturned, BANTAM_DISPUTE_OVERTURNED);
BANTAM_CAPI_SAME(StepObstacle::kIllegalStep, BANTAM_STEP_OBSTACLE_ILLEGAL_STEP);
BANTAM_CAPI_SAME(StepObstacle::kNotInPolicy,
                 BANTAM_STEP_OBSTACLE_NOT_IN_POLICY);
BANTAM_CAPI_SAME(StepObstacle::kRole, BANTAM_STEP_OBSTACLE_ROLE);
BANTAM_CAPI_SAME(StepObstacle::kNotGiver, BANTAM_STEP_OBSTACLE_NOT_GIVER);
BANTAM_CAPI_SAME(StepObstacle::kNotReceiver, BANTAM_STEP_OBSTACLE_NOT_RECEIVER);
BANTAM_CAPI_SAME(StepObstacle::kNotThirdParty,
                 BANTAM_STEP_OBSTACLE_NOT_THIRD_PARTY);
BANTAM_CAPI_SAME(StepObstacle::kSamePerson, BANTAM_STEP_OBSTACLE_SAME_PERSON);
BANTAM_CAPI_SAME(StepObstacle::kReceiverMissing,
                 BANTAM_STEP_OBSTACLE_RECEIVER_MISSING);
BANTAM_CAPI_SAME(StepObstacle::kSameReceiver,
                 BANTAM_STEP_OBSTACLE_SAME_RECEIVER);
BANTAM_CAPI_SAME(StepObstacle::kReasonMissing,
                 BANTAM_STEP_OBSTACLE_REASON_MISSING);
BANTAM_CAPI_SAME(StepObstacle::kNoSuchReason,
                 BANTAM_STEP_OBSTACLE_NO_SUCH_REASON);
BANTAM_CAPI_SAME(StepObstacle::kMethodMissing,
                 BANTAM_STEP_OBSTACLE_METHOD_MISSING);
BANTAM_CAPI_SAME(StepObstacle::kNoSuchMethod,
                 BANTAM_STEP_OBSTACLE_NO_SUCH_METHOD);
BANTAM_CAPI_SAME(StepObstacle::kBookingMissing,
                 BANTAM_STEP_OBSTACLE_BOOKING_MISSING);
BANTAM_CAPI_SAME(StepObstacle::kBookingPast, BANTAM_STEP_OBSTACLE_BOOKING_PAST);
BANTAM_CAPI_SAME(StepObstacle::kTooManyOffers,
                 BANTAM_STEP_OBSTACLE_TOO_MANY_OFFERS);
BANTAM_CAPI_SAME(StepObstacle::kTooEarly, BANTAM_STEP_OBSTACLE_TOO_EARLY);
BANTAM_CAPI_SAME(StepObstacle::kNeverAgain, BANTAM_STEP_OBSTACLE_NEVER_AGAIN);
BANTAM_CAPI_SAME(StepObstacle::kTooFewAttempts,
                 BANTAM_STEP_OBSTACLE_TOO_FEW_ATTEMPTS);
BANTAM_CAPI_SAME(StepObstacle::kEvidenceMissing,
                 BANTAM_STEP_OBSTACLE_EVIDENCE_MISSING);
BANTAM_CAPI_SAME(StepObstacle::kNoSuchEvidence,
                 BANTAM_STEP_OBSTACLE_NO_SUCH_EVIDENCE);
BANTAM_CAPI_SAME(StepObstacle::kClawBackOver,
                 BANTAM_STEP_OBSTACLE_CLAW_BACK_OVER);
BANTAM_CAPI_SAME(StepObstacle::kDisputeOver, BANTAM_STEP_OBSTACLE_DISPUTE_OVER);
BANTAM_CAPI_SAME(StepObstacle::kNotDisputed, BANTAM_STEP_OBSTACLE_NOT_DISPUTED);
BANTAM_CAPI_SAME(StepObstacle::kAlreadyDisputed,
                 BANTAM_STEP_OBSTACLE_ALREADY_DISPUTED);
BANTAM_CAPI_SAME(IntentKind::kTask, BANTAM_INTENT_TASK);
BANTAM_CAPI_SAME(IntentKind::kCalendarEntry, BANTAM_INTENT_CALENDAR_ENTRY);
BANTAM_CAPI_SAME(IntentKind::kIntroductionMail,
                 BANTAM_INTENT_INTRODUCTION_MAIL);
BANTAM_CAPI_SAME(IntentKind::kNotification, BANTAM_INTENT_NOTIFICATION);
BANTAM_CAPI_SAME(IntentKind::kEscalation, BANTAM_INTENT_ESCALATION);
BANTAM_CAPI_SAME(IntentPurpose::kAnswer, BANTAM_PURPOSE_ANSWER);
BANTAM_CAPI_SAME(IntentPurpose::kRequalify, BANTAM_PURPOSE_REQUALIFY);
BANTAM_CAPI_SAME(IntentPurpose::kMend, BANTAM_PURPOSE_MEND);
BANTAM_CAPI_SAME(IntentPurpose::kNurture, BANTAM_PURPOSE_NURTURE);
BANTAM_CAPI_SAME(IntentPurpose::kWorkOn, BANTAM_PURPOSE_WORK_ON);
BANTAM_CAPI_SAME(IntentPurpose::kBadFit, BANTAM_PURPOSE_BAD_FIT);
BANTAM_CAPI_SAME(IntentPurpose::kMerge, BANTAM_PURPOSE_MERGE);
BANTAM_CAPI_SAME(IntentPurpose::kRetry, BANTAM_PURPOSE_RETRY);
BANTAM_CAPI_SAME(IntentPurpose::kAudit, BANTAM_PURPOSE_AUDIT);
BANTAM_CAPI_SAME(IntentPurpose::kSettle, BANTAM_PURPOSE_SETTLE);
BANTAM_CAPI_SAME(IntentPurpose::kCall, BANTAM_PURPOSE_CALL);
BANTAM_CAPI_SAME(IntentPurpose::kIntroduce, BANTAM_PURPOSE_INTRODUCE);
BANTAM_CAPI_SAME(IntentPurpose::kAccepted, BANTAM_PURPOSE_ACCEPTED);
BANTAM_CAPI_SAME(IntentPurpose::kRejected, BANTAM_PURPOSE_REJECTED);
BANTAM_CAPI_SAME(IntentPurpose::kReturned, BANTAM_PURPOSE_RETURNED);
BANTAM_CAPI_SAME(IntentPurpose::kRequalified, BANTAM_PURPOSE_REQUALIFIED);
BANTAM_CAPI_SAME(IntentPurpose::kCredited, BANTAM_PURPOSE_CREDITED);
BANTAM_CAPI_SAME(IntentPurpose::kReversed, BANTAM_PURPOSE_REVERSED);
BANTAM_CAPI_SAME(IntentPurpose::kUpheld, BANTAM_PURPOSE_UPHELD);
BANTAM_CAPI_SAME(IntentPurpose::kOverturned, BANTAM_PURPOSE_OVERTURNED);
BANTAM_CAPI_SAME(IntentPurpose::kAnswerOverdue, BANTAM_PURPOSE_ANSWER_OVERDUE);
BANTAM_CAPI_SAME(IntentPurpose::kRequalifyOverdue,
                 BANTAM_PURPOSE_REQUALIFY_OVERDUE);
BANTAM_CAPI_SAME(SourceKind::kNone, BANTAM_SOURCE_NONE);
BANTAM_CAPI_SAME(SourceKind::kSeed, BANTAM_SOURCE_SEED);
BANTAM_CAPI_SAME(SourceKind::kNet, BANTAM_SOURCE_NET);
BANTAM_CAPI_SAME(SourceKind::kSpear, BANTAM_SOURCE_SPEAR);
BANTAM_CAPI_SAME(RoutingOutcome::kAssigned, BANTAM_ROUTING_ASSIGNED);
BANTAM_CAPI_SAME(RoutingOutcome::kKept, BANTAM_ROUTING_KEPT);
BANTAM_CAPI_SAME(RoutingOutcome::kQueued, BANTAM_ROUTING_QUEUED);
BANTAM_CAPI_SAME(RoutingOutcome::kOpen, BANTAM_ROUTING_OPEN);
BANTAM_CAPI_SAME(RoutingOutcome::kNobody, BANTAM_ROUTING_NOBODY);
BANTAM_CAPI_SAME(ClaimStanding::kHeld, BANTAM_CLAIM_HELD);
BANTAM_CAPI_SAME(ClaimStanding::kOwned, BANTAM_CLAIM_OWNED);
BANTAM_CAPI_SAME(ClaimStanding::kLapsed, BANTAM_CLAIM_LAPSED);
BANTAM_CAPI_SAME(ClaimStanding::kSecond, BANTAM_CLAIM_SECOND);
BANTAM_CAPI_SAME(ClaimStanding::kNotBegun, BANTAM_CLAIM_NOT_BEGUN);
BANTAM_CAPI_SAME(ClaimStanding::kUnknownPolicy, BANTAM_CLAIM_UNKNOWN_POLICY);
BANTAM_CAPI_SAME(SkipReason::kRole, BANTAM_SKIPPED_ROLE);
BANTAM_CAPI_SAME(SkipReason::kTerritory, BANTAM_SKIPPED_TERRITORY);
BANTAM_CAPI_SAME(SkipReason::kUnavailable, BANTAM_SKIPPED_UNAVAILABLE);
BANTAM_CAPI_SAME(RoutingReason::kSourceHolds, BANTAM_ROUTING_STEP_SOURCE_HOLDS);
BANTAM_CAPI_SAME(RoutingReason::kSourceOpen, BANTAM_ROUTING_STEP_SOURCE_OPEN);
BANTAM_CAPI_SAME(RoutingReason::kNoSource, BANTAM_ROUTING_STEP_NO_SOURCE);
BANTAM_CAPI_SAME(RoutingReason::kClaimHeld, BANTAM_ROUTING_STEP_CLAIM_HELD);
BANTAM_CAPI_SAME(RoutingReason::kClaimOwned, BANTAM_ROUTING_STEP_CLAIM_OWNED);
BANTAM_CAPI_SAME(RoutingReason::kClaimLapsed, BANTAM_ROUTING_STEP_CLAIM_LAPSED);
BANTAM_CAPI_SAME(RoutingReason::kClaimSecond, BANTAM_ROUTING_STEP_CLAIM_SECOND);
BANTAM_CAPI_SAME(RoutingReason::kClaimNotBegun,
                 BANTAM_ROUTING_STEP_CLAIM_NOT_BEGUN);
BANTAM_CAPI_SAME(RoutingReason::kClaimUnknownPolicy,
                 BANTAM_ROUTING_STEP_CLAIM_UNKNOWN_POLICY);
BANTAM_CAPI_SAME(RoutingReason::kRuleDenied, BANTAM_ROUTING_STEP_RULE_DENIED);
BANTAM_CAPI_SAME(RoutingReason::kRuleOtherSource,
                 BANTAM_ROUTING_STEP_RULE_OTHER_SOURCE);
BANTAM_CAPI_SAME(RoutingReason::kRuleOpen, BANTAM_ROUTING_STEP_RULE_OPEN);
BANTAM_CAPI_SAME(RoutingReason::kNoAccountOwner,
                 BANTAM_ROUTING_STEP_NO_ACCOUNT_OWNER);
BANTAM_CAPI_SAME(RoutingReason::kAccountOwnerNoCandidate,
                 BANTAM_ROUTING_STEP_ACCOUNT_OWNER_NO_CANDIDATE);
BANTAM_CAPI_SAME(RoutingReason::kAccountOwnerUnavailable,
                 BANTAM_ROUTING_STEP_ACCOUNT_OWNER_UNAVAILABLE);
BANTAM_CAPI_SAME(RoutingReason::kNoCandidate, BANTAM_ROUTING_STEP_NO_CANDIDATE);
BANTAM_CAPI_SAME(RoutingReason::kToAccountOwner,
                 BANTAM_ROUTING_STEP_TO_ACCOUNT_OWNER);
BANTAM_CAPI_SAME(RoutingReason::kToTurn, BANTAM_ROUTING_STEP_TO_TURN);
BANTAM_CAPI_SAME(RoutingReason::kToQueue, BANTAM_ROUTING_STEP_TO_QUEUE);
BANTAM_CAPI_SAME(RoutingReason::kNoRule, BANTAM_ROUTING_STEP_NO_RULE);
BANTAM_CAPI_SAME(MatchKind::kEmail, BANTAM_MATCH_EMAIL);
BANTAM_CAPI_SAME(MatchKind::kDomain, BANTAM_MATCH_DOMAIN);
BANTAM_CAPI_SAME(MatchKind::kCompanyName, BANTAM_MATCH_COMPANY_NAME);
BANTAM_CAPI_SAME(MatchKind::kPhone, BANTAM_MATCH_PHONE);
BANTAM_CAPI_SAME(MatchKind::kExact, BANTAM_MATCH_EXACT);
BANTAM_CAPI_SAME(KeyProblem::kUnknown, BANTAM_KEY_UNKNOWN);
BANTAM_CAPI_SAME(KeyProblem::kAbsent, BANTAM_KEY_ABSENT);
BANTAM_CAPI_SAME(KeyProblem::kEmpty, BANTAM_KEY_EMPTY);
BANTAM_CAPI_SAME(KeyProblem::kNotAnAddress, BANTAM_KEY_NOT_AN_ADDRESS);
BANTAM_CAPI_SAME(KeyProblem::kNotADomain, BANTAM_KEY_NOT_A_DOMAIN);
BANTAM_CAPI_SAME(KeyProblem::kFreeMail, BANTAM_KEY_FREE_MAIL);
BANTAM_CAPI_SAME(KeyProblem::kNoName, BANTAM_KEY_NO_NAME);
BANTAM_CAPI_SAME(KeyProblem::kOnlyLegalForm, BANTAM_KEY_ONLY_LEGAL_FORM);
BANTAM_CAPI_SAME(KeyProblem::kNotANumber, BANTAM_KEY_NOT_A_NUMBER);
BANTAM_CAPI_SAME(KeyProblem::kTooFewDigits, BANTAM_KEY_TOO_FEW_DIGITS);
BANTAM_CAPI_SAME(KeyProblem::kPlaceholder, BANTAM_KEY_PLACEHOLDER);
BANTAM_CAPI_SAME(MatchMeaning::kSamePerson, BANTAM_MEANS_SAME_PERSON);
BANTAM_CAPI_SAME(MatchMeaning::kSameAccount, BANTAM_MEANS_SAME_ACCOUNT);
BANTAM_CAPI_SAME(MatchMeaning::kPerhapsSamePerson,
                 BANTAM_MEANS_PERHAPS_SAME_PERSON);
BANTAM_CAPI_SAME(MatchMeaning::kPerhapsSameAccount,
                 BANTAM_MEANS_PERHAPS_SAME_ACCOUNT);
BANTAM_CAPI_SAME(MatchMeaning::kRelatedAccount, BANTAM_MEANS_RELATED_ACCOUNT);
BANTAM_CAPI_SAME(Agreement::kUnknown, BANTAM_AGREEMENT_UNKNOWN);
BANTAM_CAPI_SAME(Agreement::kAgrees, BANTAM_AGREEMENT_AGREES);
BANTAM_CAPI_SAME(Agreement::kDiffers, BANTAM_AGREEMENT_DIFFERS);
BANTAM_CAPI_SAME(MatchVerdict::kUnknown, BANTAM_VERDICT_UNKNOWN);
BANTAM_CAPI_SAME(MatchVerdict::kDuplicate, BANTAM_VERDICT_DUPLICATE);
BANTAM_CAPI_SAME(MatchVerdict::kSameAccount, BANTAM_VERDICT_SAME_ACCOUNT);
BANTAM_CAPI_SAME(MatchVerdict::kRelatedAccount, BANTAM_VERDICT_RELATED_ACCOUNT);
BANTAM_CAPI_SAME(MatchVerdict::kPossible, BANTAM_VERDICT_POSSIBLE);
BANTAM_CAPI_SAME(MatchVerdict::kDifferent, BANTAM_VERDICT_DIFFERENT);
BANTAM_CAPI_SAME(MergeClaimFate::kSurvives, BANTAM_MERGE_SURVIVES);
BANTAM_CAPI_SAME(MergeClaimFate::kAsk, BANTAM_MERGE_ASK);
BANTAM_CAPI_SAME(MergeClaimFate::kExpired, BANTAM_MERGE_EXPIRED);
BANTAM_CAPI_SAME(MergeClaimFate::kNotYetValid, BANTAM_MERGE_NOT_YET_VALID);
BANTAM_CAPI_SAME(MergeClaimFate::kYounger, BANTAM_MERGE_YOUNGER);
BANTAM_CAPI_SAME(MergeClaimFate::kOlder, BANTAM_MERGE_OLDER);
BANTAM_CAPI_SAME(MergeClaimFate::kTie, BANTAM_MERGE_TIE);
BANTAM_CAPI_SAME(SurvivingClaimRule::kOldestValid,
                 BANTAM_SURVIVING_OLDEST_VALID);
BANTAM_CAPI_SAME(SurvivingClaimRule::kNewestValid,
                 BANTAM_SURVIVING_NEWEST_VALID);
BANTAM_CAPI_SAME(SurvivingClaimRule::kAsk, BANTAM_SURVIVING_ASK);
#undef BANTAM_CAPI_SAME
static_assert(BANTAM_STEP_OVERTURN == model::kHandoffSteps);

using Namer = std::string_view (*)(uint8_t);

template <typename Enum, std::string_view (*name)(Enum)>
std::string_view NameOf(uint8_t number) {
  return name(static_cast<Enum>(number));
}

// By BANTAM_NAMES_..., from 1.
constexpr auto kNamers = std::to_array<Namer>({
    NameOf<ConsentState, ConsentStateName>,              // CONSENT
    NameOf<model::HandoffStep, HandoffStepName>,         // STEP
    NameOf<model::HandoffMethod, HandoffMethodName>,     // METHOD
    NameOf<Obstacle, ObstacleName>,                      // OBSTACLE
    NameOf<EventProblem, EventProblemName>,              // FAULT
    NameOf<LimitStanding, LimitStandingName>,            // LIMIT
    NameOf<Disposition, DispositionName>,                // DISPOSITION
    NameOf<model::HandoffState, HandoffStateName>,       // HANDOFF
    NameOf<AfterRejection, AfterRejectionName>,          // AFTER
    NameOf<HandoffProblem, HandoffProblemName>,          // HANDOFF_FAULT
    NameOf<HandoffDuty, HandoffDutyName>,                // DUTY
    NameOf<CreditStanding, CreditStandingName>,          // CREDIT
    NameOf<DisputeStanding, DisputeStandingName>,        // DISPUTE
    NameOf<StepObstacle, StepObstacleName>,              // STEP_OBSTACLE
    NameOf<IntentKind, IntentKindName>,                  // INTENT
    NameOf<IntentPurpose, IntentPurposeName>,            // PURPOSE
    NameOf<SourceKind, SourceKindName>,                  // SOURCE
    NameOf<RoutingOutcome, RoutingOutcomeName>,          // ROUTING
    NameOf<ClaimStanding, ClaimStandingName>,            // CLAIM
    NameOf<SkipReason, SkipReasonName>,                  // SKIPPED
    NameOf<RoutingReason, RoutingReasonName>,            // ROUTING_STEP
    NameOf<MatchKind, MatchKindName>,                    // MATCH
    NameOf<KeyProblem, KeyProblemName>,                  // KEY
    NameOf<MatchMeaning, MatchMeaningName>,              // MEANS
    NameOf<Agreement, AgreementName>,                    // AGREEMENT
    NameOf<MatchVerdict, MatchVerdictName>,              // VERDICT
    NameOf<MergeClaimFate, MergeClaimFateName>,          // MERGE
    NameOf<SurvivingClaimRule, SurvivingClaimRuleName>,  // SURVIVING
    NameOf<StageKind, StageKindName>,                    // STAGE
});
static_assert(kNamers.size() == BANTAM_NAMES_STAGE);

}  // namespace
}  // namespace bantam::capi

const char* bantam_name(int32_t names, int32_t number, int64_t* size) {
  using bantam::capi::kNamers;
  std::string_view name = "";
  if (names >= 1 && names <= static_cast<int32_t>(kNamers.size()) &&
      number >= 0 && number <= UINT8_MAX) {
    name =
        kNamers[static_cast<size_t>(names - 1)](static_cast<uint8_t>(number));
  }
  return bantam::capi::Give(name, size);
}
