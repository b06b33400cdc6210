// Written by script/generate from proto/; do not edit.

#include "src/records/tables.h"

#include <cstddef>

#include "bantam/ask.h"
#include "bantam/assessment.h"
#include "bantam/counterfactual.h"
#include "bantam/crossing.h"
#include "bantam/duplicates.h"
#include "bantam/evaluation.h"
#include "bantam/fault.h"
#include "bantam/handoff.h"
#include "bantam/intent.h"
#include "bantam/lead.h"
#include "bantam/lead_parts.h"
#include "bantam/mapping.h"
#include "bantam/model/interval.h"
#include "bantam/moves.h"
#include "bantam/outbound.h"
#include "bantam/policy.h"
#include "bantam/policy_info.h"
#include "bantam/process.h"
#include "bantam/qualification.h"
#include "bantam/registration.h"
#include "bantam/routing.h"
#include "bantam/stages.h"

// The structs are plain; that offsetof is defined for each of them is what the
// compilers say that Bantam is built with.
#pragma GCC diagnostic ignored "-Winvalid-offsetof"

namespace bantam::internal {
namespace {

constexpr EnumValue kSubjectValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "ACCOUNT", "account"},
    {2, "PERSON", "person"},
    {3, "OPPORTUNITY", "opportunity"},
};
constexpr EnumValue kAbsenceValues[] = {
    {0, "NONE", "none"},
    {1, "SUBJECT_ABSENT", "subject_absent"},
    {2, "DOES_NOT_APPLY", "does_not_apply"},
    {3, "UNDECIDED", "undecided"},
    {4, "CONTACTS_UNKNOWN", "contacts_unknown"},
};
constexpr EnumValue kAssessmentValues[] = {
    {0, "UNKNOWN", "unknown"},
    {1, "CONFIRMED", "confirmed"},
    {2, "DENIED", "denied"},
};
constexpr EnumValue kBuyerRoleValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "INITIATOR", "initiator"},
    {2, "INFLUENCER", "influencer"},
    {3, "DECISION_MAKER", "decision_maker"},
    {4, "APPROVER", "approver"},
    {5, "BUYER", "buyer"},
    {6, "USER", "user"},
};
constexpr EnumValue kAttitudeValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "SUPPORTIVE", "supportive"},
    {2, "NEUTRAL", "neutral"},
    {3, "OPPOSED", "opposed"},
};
constexpr EnumValue kInfluenceValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "LOW", "low"},
    {2, "MEDIUM", "medium"},
    {3, "HIGH", "high"},
};
constexpr EnumValue kSeverityValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "MINOR", "minor"},
    {2, "MAJOR", "major"},
    {3, "DEAL_BREAKER", "deal_breaker"},
};
constexpr EnumValue kMatchKindValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "EMAIL", "email"},
    {2, "DOMAIN", "domain"},
    {3, "COMPANY_NAME", "company_name"},
    {4, "PHONE", "phone"},
    {5, "EXACT", "exact"},
};
constexpr EnumValue kSurvivingClaimRuleValues[] = {
    {0, "OLDEST_VALID", "oldest_valid"},
    {1, "NEWEST_VALID", "newest_valid"},
    {2, "ASK", "ask"},
};
constexpr EnumValue kKeyProblemValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "UNKNOWN", "unknown"},
    {2, "ABSENT", "absent"},
    {3, "EMPTY", "empty"},
    {4, "NOT_AN_ADDRESS", "not_an_address"},
    {5, "NOT_A_DOMAIN", "not_a_domain"},
    {6, "FREE_MAIL", "free_mail"},
    {7, "NO_NAME", "no_name"},
    {8, "ONLY_LEGAL_FORM", "only_legal_form"},
    {9, "NOT_A_NUMBER", "not_a_number"},
    {10, "TOO_FEW_DIGITS", "too_few_digits"},
    {11, "PLACEHOLDER", "placeholder"},
};
constexpr EnumValue kMatchMeaningValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "SAME_PERSON", "same_person"},
    {2, "SAME_ACCOUNT", "same_account"},
    {3, "PERHAPS_SAME_PERSON", "perhaps_same_person"},
    {4, "PERHAPS_SAME_ACCOUNT", "perhaps_same_account"},
    {5, "RELATED_ACCOUNT", "related_account"},
};
constexpr EnumValue kAgreementValues[] = {
    {0, "UNKNOWN", "unknown"},
    {1, "AGREES", "agrees"},
    {2, "DIFFERS", "differs"},
};
constexpr EnumValue kMatchVerdictValues[] = {
    {0, "UNKNOWN", "unknown"},
    {1, "DUPLICATE", "duplicate"},
    {2, "SAME_ACCOUNT", "same_account"},
    {3, "RELATED_ACCOUNT", "related_account"},
    {4, "POSSIBLE", "possible"},
    {5, "DIFFERENT", "different"},
};
constexpr EnumValue kMergeClaimFateValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "SURVIVES", "survives"},
    {2, "ASK", "ask"},
    {3, "EXPIRED", "expired"},
    {4, "NOT_YET_VALID", "not_yet_valid"},
    {5, "YOUNGER", "younger"},
    {6, "OLDER", "older"},
    {7, "TIE", "tie"},
};
constexpr EnumValue kStandingValues[] = {
    {0, "OPEN", "open"},
    {1, "GOOD", "good"},
    {2, "BAD", "bad"},
    {3, "STALE", "stale"},
    {4, "CONFLICTING", "conflicting"},
};
constexpr EnumValue kBenchmarkValues[] = {
    {0, "NONE", "none"},
    {1, "BELOW", "below"},
    {2, "WITHIN", "within"},
    {3, "ABOVE", "above"},
};
constexpr EnumValue kCoverageValues[] = {
    {0, "NOT_REQUIRED", "not_required"},
    {1, "COVERED", "covered"},
    {2, "ASSUMED", "assumed"},
    {3, "MISSING", "missing"},
};
constexpr EnumValue kDecisionValues[] = {
    {0, "UNKNOWN", "unknown"},
    {1, "YES", "yes"},
    {2, "NO", "no"},
};
constexpr EnumValue kReasonValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "RULE_HOLDS", "rule_holds"},
    {2, "RULE_OCCURRENCES", "rule_occurrences"},
    {3, "RULE_DECAY", "rule_decay"},
    {4, "RULE_FLOOR", "rule_floor"},
    {5, "RULE_CAP", "rule_cap"},
    {6, "GROUP_FLOOR", "group_floor"},
    {7, "GROUP_CAP", "group_cap"},
    {8, "SCORE_FLOOR", "score_floor"},
    {9, "SCORE_CAP", "score_cap"},
    {10, "RULE_ASSESSMENT", "rule_assessment"},
    {20, "ACTIVITIES_IN_FUTURE", "activities_in_future"},
    {21, "ACTIVITIES_REPEATED", "activities_repeated"},
    {22, "SUBJECT_ABSENT", "subject_absent"},
    {23, "EVIDENCE_IN_FUTURE", "evidence_in_future"},
    {24, "EVIDENCE_REPEATED", "evidence_repeated"},
    {25, "EVIDENCE_OF_OTHERS", "evidence_of_others"},
    {26, "CONTACTS_OF_OTHERS", "contacts_of_others"},
    {27, "CONTACTS_UNKNOWN", "contacts_unknown"},
    {28, "FRAMEWORK_UNDECIDED", "framework_undecided"},
    {29, "DATES_OUT_OF_ORDER", "dates_out_of_order"},
};
constexpr EnumValue kHandoffStepValues[] = {
    {0, "UNSPECIFIED", "unspecified"}, {1, "CLAIM", "claim"},
    {2, "RELEASE", "release"},         {3, "OFFER", "offer"},
    {4, "WITHDRAW", "withdraw"},       {5, "ACCEPT", "accept"},
    {6, "REJECT", "reject"},           {7, "REASSIGN", "reassign"},
    {8, "ATTEMPT", "attempt"},         {9, "NO_SHOW", "no_show"},
    {10, "RESCHEDULE", "reschedule"},  {11, "REQUALIFY", "requalify"},
    {12, "RETURN", "return"},          {13, "CREDIT", "credit"},
    {14, "REVERSE", "reverse"},        {15, "DISPUTE", "dispute"},
    {16, "UPHOLD", "uphold"},          {17, "OVERTURN", "overturn"},
};
constexpr EnumValue kHandoffMethodValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "LIVE_CALL", "live_call"},
    {2, "BOOKED_CALL", "booked_call"},
    {3, "INTRODUCTION", "introduction"},
};
constexpr EnumValue kAfterRejectionValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "BACK_TO_GIVER", "back_to_giver"},
    {2, "NURTURE", "nurture"},
    {3, "WORK_ON", "work_on"},
    {4, "BAD_FIT", "bad_fit"},
    {5, "MERGE", "merge"},
    {6, "RETRY", "retry"},
};
constexpr EnumValue kStageKindValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "OPEN", "open"},
    {2, "WON", "won"},
    {3, "LOST", "lost"},
    {4, "PARKED", "parked"},
};
constexpr EnumValue kDispositionValues[] = {
    {0, "NONE", "none"},
    {1, "PERSIST", "persist"},
    {2, "WAIT", "wait"},
    {3, "DROP", "drop"},
};
constexpr EnumValue kEventProblemValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "UNKNOWN_STAGE", "unknown_stage"},
    {2, "OTHER_STAGE", "other_stage"},
    {3, "SAME_STAGE", "same_stage"},
    {4, "NO_TRANSITION", "no_transition"},
    {5, "RETIRED_STAGE", "retired_stage"},
    {6, "OTHER_SUBJECT", "other_subject"},
    {7, "UNKNOWN_REASON", "unknown_reason"},
};
constexpr EnumValue kLimitStandingValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "RUNNING", "running"},
    {2, "MET", "met"},
    {3, "BREACHED", "breached"},
    {4, "ENDED", "ended"},
    {5, "UNKNOWN", "unknown"},
};
constexpr EnumValue kHandoffStateValues[] = {
    {0, "NONE", "none"},         {1, "CLAIMED", "claimed"},
    {2, "OFFERED", "offered"},   {3, "WITHDRAWN", "withdrawn"},
    {4, "REJECTED", "rejected"}, {5, "ACCEPTED", "accepted"},
    {6, "RETURNED", "returned"}, {7, "REQUALIFIED", "requalified"},
    {8, "CREDITED", "credited"}, {9, "REVERSED", "reversed"},
};
constexpr EnumValue kHandoffProblemValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "ILLEGAL_STEP", "illegal_step"},
    {2, "OTHER_GIVER", "other_giver"},
    {3, "NOT_RECEIVER", "not_receiver"},
    {4, "NOT_THIRD_PARTY", "not_third_party"},
    {5, "SAME_PERSON", "same_person"},
    {6, "NO_RECEIVER", "no_receiver"},
    {7, "SAME_RECEIVER", "same_receiver"},
    {8, "NO_EVIDENCE", "no_evidence"},
    {9, "CLAW_BACK_OVER", "claw_back_over"},
    {10, "NOT_DISPUTED", "not_disputed"},
    {11, "ALREADY_DISPUTED", "already_disputed"},
    {12, "NO_BOOKING", "no_booking"},
    {13, "NOT_IN_POLICY", "not_in_policy"},
    {14, "UNKNOWN_REASON", "unknown_reason"},
    {15, "UNKNOWN_METHOD", "unknown_method"},
    {16, "UNKNOWN_BOOKING", "unknown_booking"},
    {17, "UNKNOWN_POLICY", "unknown_policy"},
};
constexpr EnumValue kHandoffDutyValues[] = {
    {0, "NONE", "none"},
    {1, "ANSWER", "answer"},
    {2, "REQUALIFY", "requalify"},
};
constexpr EnumValue kCreditStandingValues[] = {
    {0, "NONE", "none"},
    {1, "PENDING", "pending"},
    {2, "EARNED", "earned"},
    {3, "REVERSED", "reversed"},
};
constexpr EnumValue kDisputeStandingValues[] = {
    {0, "NONE", "none"},
    {1, "OPEN", "open"},
    {2, "UPHELD", "upheld"},
    {3, "OVERTURNED", "overturned"},
};
constexpr EnumValue kStepObstacleValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "ILLEGAL_STEP", "illegal_step"},
    {2, "NOT_IN_POLICY", "not_in_policy"},
    {3, "ROLE", "role"},
    {4, "NOT_GIVER", "not_giver"},
    {5, "NOT_RECEIVER", "not_receiver"},
    {6, "NOT_THIRD_PARTY", "not_third_party"},
    {7, "SAME_PERSON", "same_person"},
    {8, "RECEIVER_MISSING", "receiver_missing"},
    {9, "SAME_RECEIVER", "same_receiver"},
    {10, "REASON_MISSING", "reason_missing"},
    {11, "NO_SUCH_REASON", "no_such_reason"},
    {12, "METHOD_MISSING", "method_missing"},
    {13, "NO_SUCH_METHOD", "no_such_method"},
    {14, "BOOKING_MISSING", "booking_missing"},
    {15, "BOOKING_PAST", "booking_past"},
    {16, "TOO_MANY_OFFERS", "too_many_offers"},
    {17, "TOO_EARLY", "too_early"},
    {18, "NEVER_AGAIN", "never_again"},
    {19, "TOO_FEW_ATTEMPTS", "too_few_attempts"},
    {20, "EVIDENCE_MISSING", "evidence_missing"},
    {21, "NO_SUCH_EVIDENCE", "no_such_evidence"},
    {22, "CLAW_BACK_OVER", "claw_back_over"},
    {23, "DISPUTE_OVER", "dispute_over"},
    {24, "NOT_DISPUTED", "not_disputed"},
    {25, "ALREADY_DISPUTED", "already_disputed"},
};
constexpr EnumValue kIntentKindValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "TASK", "task"},
    {2, "CALENDAR_ENTRY", "calendar_entry"},
    {3, "INTRODUCTION_MAIL", "introduction_mail"},
    {4, "NOTIFICATION", "notification"},
    {5, "ESCALATION", "escalation"},
};
constexpr EnumValue kIntentPurposeValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "ANSWER", "answer"},
    {2, "REQUALIFY", "requalify"},
    {3, "MEND", "mend"},
    {4, "NURTURE", "nurture"},
    {5, "WORK_ON", "work_on"},
    {6, "BAD_FIT", "bad_fit"},
    {7, "MERGE", "merge"},
    {8, "RETRY", "retry"},
    {9, "AUDIT", "audit"},
    {10, "SETTLE", "settle"},
    {11, "CALL", "call"},
    {12, "INTRODUCE", "introduce"},
    {13, "ACCEPTED", "accepted"},
    {14, "REJECTED", "rejected"},
    {15, "RETURNED", "returned"},
    {16, "REQUALIFIED", "requalified"},
    {17, "CREDITED", "credited"},
    {18, "REVERSED", "reversed"},
    {19, "UPHELD", "upheld"},
    {20, "OVERTURNED", "overturned"},
    {21, "ANSWER_OVERDUE", "answer_overdue"},
    {22, "REQUALIFY_OVERDUE", "requalify_overdue"},
};
constexpr EnumValue kObstacleValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "NO_SUCH_STAGE", "no_such_stage"},
    {2, "STAGE_RETIRED", "stage_retired"},
    {3, "ALREADY_THERE", "already_there"},
    {4, "NO_WAY", "no_way"},
    {5, "ROLE", "role"},
    {6, "REASON_MISSING", "reason_missing"},
    {7, "NO_SUCH_REASON", "no_such_reason"},
};
constexpr EnumValue kMethodConditionValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "PROSPECTS_USE_EMAIL", "prospects_use_email"},
    {2, "PROVEN_REVENUE", "proven_revenue"},
    {3, "SHARED_SYSTEM", "shared_system"},
    {4, "LIFETIME_VALUE", "lifetime_value"},
    {5, "FULL_TIME_PROSPECTOR", "full_time_prospector"},
};
constexpr EnumValue kSendObstacleKindValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "SUPPRESSED", "suppressed"},
    {2, "CONSENT_DENIED", "consent_denied"},
    {3, "CONSENT_WITHDRAWN", "consent_withdrawn"},
    {4, "CONSENT_MISSING", "consent_missing"},
    {5, "BOUNCED", "bounced"},
    {6, "QUIET_TIME", "quiet_time"},
    {7, "ZONE_UNKNOWN", "zone_unknown"},
    {8, "DAILY_CAP", "daily_cap"},
    {9, "TOO_OFTEN", "too_often"},
    {10, "TOO_MANY_ACTIVE", "too_many_active"},
    {11, "TOUCHES_SPENT", "touches_spent"},
};
constexpr EnumValue kSourceKindValues[] = {
    {0, "NONE", "none"},
    {1, "SEED", "seed"},
    {2, "NET", "net"},
    {3, "SPEAR", "spear"},
};
constexpr EnumValue kRoutingOutcomeValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "ASSIGNED", "assigned"},
    {2, "KEPT", "kept"},
    {3, "QUEUED", "queued"},
    {4, "OPEN", "open"},
    {5, "NOBODY", "nobody"},
};
constexpr EnumValue kClaimStandingValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "HELD", "held"},
    {2, "OWNED", "owned"},
    {3, "LAPSED", "lapsed"},
    {4, "SECOND", "second"},
    {5, "NOT_BEGUN", "not_begun"},
    {6, "UNKNOWN_POLICY", "unknown_policy"},
};
constexpr EnumValue kSkipReasonValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "ROLE", "role"},
    {2, "TERRITORY", "territory"},
    {3, "UNAVAILABLE", "unavailable"},
};
constexpr EnumValue kRoutingReasonValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "SOURCE_HOLDS", "source_holds"},
    {2, "SOURCE_OPEN", "source_open"},
    {3, "NO_SOURCE", "no_source"},
    {10, "CLAIM_HELD", "claim_held"},
    {11, "CLAIM_OWNED", "claim_owned"},
    {12, "CLAIM_LAPSED", "claim_lapsed"},
    {13, "CLAIM_SECOND", "claim_second"},
    {14, "CLAIM_NOT_BEGUN", "claim_not_begun"},
    {15, "CLAIM_UNKNOWN_POLICY", "claim_unknown_policy"},
    {20, "RULE_DENIED", "rule_denied"},
    {21, "RULE_OTHER_SOURCE", "rule_other_source"},
    {22, "RULE_OPEN", "rule_open"},
    {23, "NO_ACCOUNT_OWNER", "no_account_owner"},
    {24, "ACCOUNT_OWNER_NO_CANDIDATE", "account_owner_no_candidate"},
    {25, "ACCOUNT_OWNER_UNAVAILABLE", "account_owner_unavailable"},
    {26, "NO_CANDIDATE", "no_candidate"},
    {27, "TO_ACCOUNT_OWNER", "to_account_owner"},
    {28, "TO_TURN", "to_turn"},
    {29, "TO_QUEUE", "to_queue"},
    {30, "NO_RULE", "no_rule"},
};
constexpr EnumValue kRegistrationStepValues[] = {
    {0, "UNSPECIFIED", "unspecified"}, {1, "SUBMIT", "submit"},
    {2, "APPROVE", "approve"},         {3, "REFUSE", "refuse"},
    {4, "EXTEND", "extend"},           {5, "RELEASE", "release"},
    {6, "REASSIGN", "reassign"},
};
constexpr EnumValue kRegistrationStateValues[] = {
    {0, "NONE", "none"},         {1, "SUBMITTED", "submitted"},
    {2, "APPROVED", "approved"}, {3, "REFUSED", "refused"},
    {4, "EXPIRED", "expired"},   {5, "RELEASED", "released"},
};
constexpr EnumValue kRegistrationProblemValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "NOT_SUBMITTED", "not_submitted"},
    {2, "SUBMITTED_BEFORE", "submitted_before"},
    {3, "DECIDED_BEFORE", "decided_before"},
    {4, "NOT_PROTECTED", "not_protected"},
    {5, "ENDED", "ended"},
    {6, "TOO_MANY_EXTENSIONS", "too_many_extensions"},
    {7, "UNKNOWN_POLICY", "unknown_policy"},
};
constexpr EnumValue kRegistrationObstacleValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "ROLE", "role"},
    {2, "OTHER_PARTNER", "other_partner"},
    {3, "SUBMITTED_BEFORE", "submitted_before"},
    {4, "STATE", "state"},
    {5, "REASON_MISSING", "reason_missing"},
    {6, "NO_SUCH_REASON", "no_such_reason"},
    {7, "TOO_MANY_EXTENSIONS", "too_many_extensions"},
    {8, "OWN", "own"},
    {9, "TAKEN", "taken"},
};
constexpr EnumValue kRegistrationDutyValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "DECIDE", "decide"},
    {2, "ESCALATE", "escalate"},
    {3, "TELL_PARTNER", "tell_partner"},
    {4, "CREATE_OPPORTUNITY", "create_opportunity"},
};
constexpr EnumValue kChangeScopeValues[] = {
    {0, "EVERYTHING", "everything"},
    {1, "UNKNOWNS", "unknowns"},
};
constexpr EnumValue kCounterfactualOutcomeValues[] = {
    {0, "REACHED", "reached"},
    {1, "FOUND", "found"},
    {2, "IMPOSSIBLE", "impossible"},
    {3, "GAVE_UP", "gave_up"},
};
constexpr EnumValue kCrossingOutcomeValues[] = {
    {0, "CROSSES", "crosses"},
    {1, "STAYS", "stays"},
    {2, "CANNOT_TELL", "cannot_tell"},
};
constexpr EnumValue kFaultCodeValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "MISSING", "missing"},
    {2, "FIELD_NOT_DECLARED", "field_not_declared"},
    {3, "UNKNOWN_NAME", "unknown_name"},
    {4, "UNKNOWN_NUMBER", "unknown_number"},
    {5, "WRONG_TYPE", "wrong_type"},
    {6, "NOT_UTF8", "not_utf8"},
    {7, "LIMIT_EXCEEDED", "limit_exceeded"},
    {8, "NOT_LISTED", "not_listed"},
    {9, "OUT_OF_RANGE", "out_of_range"},
    {10, "INSTANT_OUT_OF_RANGE", "instant_out_of_range"},
    {11, "SPAN_OUT_OF_RANGE", "span_out_of_range"},
    {12, "NOT_A_NUMBER", "not_a_number"},
    {13, "MALFORMED", "malformed"},
    {14, "REPEATED", "repeated"},
    {15, "ID_CONFLICT", "id_conflict"},
    {16, "NO_SUCH_INDEX", "no_such_index"},
    {17, "WRONG_SUBJECT", "wrong_subject"},
    {18, "CONTRADICTION", "contradiction"},
    {19, "OUT_OF_ORDER", "out_of_order"},
    {20, "OTHER_POLICY", "other_policy"},
    {21, "NAME_TAKEN", "name_taken"},
    {22, "RESERVED_WORD", "reserved_word"},
    {23, "MISPLACED", "misplaced"},
    {24, "NEEDS_OTHER", "needs_other"},
    {25, "UNREACHABLE", "unreachable"},
    {26, "INCOMPLETE", "incomplete"},
    {27, "NOT_A_CHOICE", "not_a_choice"},
    {28, "POINTS_OVERFLOW", "points_overflow"},
    {29, "SYNTAX", "syntax"},
    {30, "CONDITION_SYNTAX", "condition_syntax"},
    {31, "CONDITION_TYPE", "condition_type"},
    {32, "OUT_OF_REACH", "out_of_reach"},
    {33, "UNSOUND", "unsound"},
    {34, "NOT_IN_POLICY", "not_in_policy"},
    {35, "NOBODY_AVAILABLE", "nobody_available"},
    {36, "OVERLAP", "overlap"},
    {37, "WRONG_FORM", "wrong_form"},
    {38, "INTERNAL", "internal"},
};
constexpr EnumValue kConsentStateValues[] = {
    {0, "UNKNOWN", "unknown"},
    {1, "GRANTED", "granted"},
    {2, "DENIED", "denied"},
    {3, "WITHDRAWN", "withdrawn"},
};
constexpr EnumValue kFieldTypeValues[] = {
    {0, "UNSPECIFIED", "unspecified"},
    {1, "BOOL", "bool"},
    {2, "INT", "int"},
    {3, "DOUBLE", "double"},
    {4, "STRING", "string"},
    {5, "TIMESTAMP", "timestamp"},
    {6, "DURATION", "duration"},
    {7, "MONEY", "money"},
    {8, "STRINGS", "strings"},
};
constexpr EnumValue kFieldOwnerValues[] = {
    {0, "UNSPECIFIED", "unspecified"}, {1, "ACCOUNT", "account"},
    {2, "PERSON", "person"},           {3, "OPPORTUNITY", "opportunity"},
    {4, "ACTIVITY", "activity"},       {5, "CONTACT", "contact"},
};

constexpr RecordField kLeadPartsFields[] = {
    FieldAt<decltype(LeadParts::id), FieldKind::kText>("id", 1,
                                                       offsetof(LeadParts, id)),
    FieldAt<decltype(LeadParts::has_account), FieldKind::kBool>(
        "has_account", 2, offsetof(LeadParts, has_account)),
    FieldAt<decltype(LeadParts::account_id), FieldKind::kText>(
        "account_id", 3, offsetof(LeadParts, account_id)),
    FieldAt<decltype(LeadParts::account_parent_id), FieldKind::kText>(
        "account_parent_id", 4, offsetof(LeadParts, account_parent_id)),
    FieldAt<decltype(LeadParts::has_person), FieldKind::kBool>(
        "has_person", 5, offsetof(LeadParts, has_person)),
    FieldAt<decltype(LeadParts::person_id), FieldKind::kText>(
        "person_id", 6, offsetof(LeadParts, person_id)),
    FieldAt<decltype(LeadParts::has_opportunity), FieldKind::kBool>(
        "has_opportunity", 7, offsetof(LeadParts, has_opportunity)),
    FieldAt<decltype(LeadParts::opportunity_id), FieldKind::kText>(
        "opportunity_id", 8, offsetof(LeadParts, opportunity_id)),
    FieldAt<decltype(LeadParts::activities_known), FieldKind::kBool>(
        "activities_known", 9, offsetof(LeadParts, activities_known)),
    FieldAt<decltype(LeadParts::activities), FieldKind::kRecord, true>(
        "activities", 10, offsetof(LeadParts, activities), nullptr,
        &kActivityRecord),
    FieldAt<decltype(LeadParts::contacts_known), FieldKind::kBool>(
        "contacts_known", 11, offsetof(LeadParts, contacts_known)),
    FieldAt<decltype(LeadParts::contacts), FieldKind::kRecord, true>(
        "contacts", 12, offsetof(LeadParts, contacts), nullptr,
        &kContactRecord),
    FieldAt<decltype(LeadParts::evidence), FieldKind::kRecord, true>(
        "evidence", 13, offsetof(LeadParts, evidence), nullptr,
        &kEvidenceRecord),
    FieldAt<decltype(LeadParts::consents), FieldKind::kRecord, true>(
        "consents", 14, offsetof(LeadParts, consents), nullptr,
        &kConsentRecord),
    FieldAt<decltype(LeadParts::suppressions), FieldKind::kRecord, true>(
        "suppressions", 15, offsetof(LeadParts, suppressions), nullptr,
        &kSuppressionRecord),
    FieldAt<decltype(LeadParts::stage_events), FieldKind::kRecord, true>(
        "stage_events", 16, offsetof(LeadParts, stage_events), nullptr,
        &kStageEventRecord),
    FieldAt<decltype(LeadParts::handoff_events), FieldKind::kRecord, true>(
        "handoff_events", 17, offsetof(LeadParts, handoff_events), nullptr,
        &kHandoffEventRecord),
};

constexpr RecordField kActivityFields[] = {
    FieldAt<decltype(Activity::id), FieldKind::kText>("id", 1,
                                                      offsetof(Activity, id)),
    FieldAt<decltype(Activity::kind), FieldKind::kText>(
        "kind", 2, offsetof(Activity, kind)),
    FieldAt<decltype(Activity::at), FieldKind::kTime>("at", 3,
                                                      offsetof(Activity, at)),
    FieldAt<decltype(Activity::recorded_at), FieldKind::kTime>(
        "recorded_at", 4, offsetof(Activity, recorded_at)),
};

constexpr RecordField kContactFields[] = {
    FieldAt<decltype(Contact::person_id), FieldKind::kText>(
        "person_id", 1, offsetof(Contact, person_id)),
    FieldAt<decltype(Contact::roles), FieldKind::kEnum, true>(
        "roles", 2, offsetof(Contact, roles), &kBuyerRoleEnum),
    FieldAt<decltype(Contact::attitude), FieldKind::kEnum>(
        "attitude", 3, offsetof(Contact, attitude), &kAttitudeEnum),
    FieldAt<decltype(Contact::influence), FieldKind::kEnum>(
        "influence", 4, offsetof(Contact, influence), &kInfluenceEnum),
    FieldAt<decltype(Contact::verified), FieldKind::kBool>(
        "verified", 5, offsetof(Contact, verified)),
    FieldAt<decltype(Contact::opportunity_id), FieldKind::kText>(
        "opportunity_id", 6, offsetof(Contact, opportunity_id)),
};

constexpr RecordField kEvidenceFields[] = {
    FieldAt<decltype(Evidence::id), FieldKind::kText>("id", 1,
                                                      offsetof(Evidence, id)),
    FieldAt<decltype(Evidence::criterion), FieldKind::kText>(
        "criterion", 2, offsetof(Evidence, criterion)),
    FieldAt<decltype(Evidence::value), FieldKind::kValue>(
        "value", 3, offsetof(Evidence, value)),
    FieldAt<decltype(Evidence::assessment), FieldKind::kEnum>(
        "assessment", 4, offsetof(Evidence, assessment), &kAssessmentEnum),
    FieldAt<decltype(Evidence::source), FieldKind::kText>(
        "source", 5, offsetof(Evidence, source)),
    FieldAt<decltype(Evidence::at), FieldKind::kTime>("at", 6,
                                                      offsetof(Evidence, at)),
    FieldAt<decltype(Evidence::recorded_at), FieldKind::kTime>(
        "recorded_at", 7, offsetof(Evidence, recorded_at)),
    FieldAt<decltype(Evidence::source_kind), FieldKind::kText>(
        "source_kind", 8, offsetof(Evidence, source_kind)),
    FieldAt<decltype(Evidence::subject_id), FieldKind::kText>(
        "subject_id", 9, offsetof(Evidence, subject_id)),
};

constexpr RecordField kConsentFields[] = {
    FieldAt<decltype(Consent::channel), FieldKind::kText>(
        "channel", 1, offsetof(Consent, channel)),
    FieldAt<decltype(Consent::purpose), FieldKind::kText>(
        "purpose", 2, offsetof(Consent, purpose)),
    FieldAt<decltype(Consent::state), FieldKind::kEnum>(
        "state", 3, offsetof(Consent, state), &kConsentStateEnum),
    FieldAt<decltype(Consent::basis), FieldKind::kText>(
        "basis", 4, offsetof(Consent, basis)),
    FieldAt<decltype(Consent::at), FieldKind::kTime>("at", 5,
                                                     offsetof(Consent, at)),
    FieldAt<decltype(Consent::recorded_at), FieldKind::kTime>(
        "recorded_at", 6, offsetof(Consent, recorded_at)),
};

constexpr RecordField kSuppressionFields[] = {
    FieldAt<decltype(Suppression::channel), FieldKind::kText>(
        "channel", 1, offsetof(Suppression, channel)),
    FieldAt<decltype(Suppression::reason), FieldKind::kText>(
        "reason", 2, offsetof(Suppression, reason)),
    FieldAt<decltype(Suppression::from), FieldKind::kTime>(
        "from", 3, offsetof(Suppression, from)),
    FieldAt<decltype(Suppression::until), FieldKind::kTime>(
        "until", 4, offsetof(Suppression, until)),
};

constexpr RecordField kStageEventFields[] = {
    FieldAt<decltype(StageEvent::id), FieldKind::kText>(
        "id", 1, offsetof(StageEvent, id)),
    FieldAt<decltype(StageEvent::subject), FieldKind::kEnum>(
        "subject", 2, offsetof(StageEvent, subject), &kSubjectEnum),
    FieldAt<decltype(StageEvent::subject_id), FieldKind::kText>(
        "subject_id", 3, offsetof(StageEvent, subject_id)),
    FieldAt<decltype(StageEvent::process), FieldKind::kText>(
        "process", 4, offsetof(StageEvent, process)),
    FieldAt<decltype(StageEvent::from), FieldKind::kText>(
        "from", 5, offsetof(StageEvent, from)),
    FieldAt<decltype(StageEvent::to), FieldKind::kText>(
        "to", 6, offsetof(StageEvent, to)),
    FieldAt<decltype(StageEvent::actor), FieldKind::kText>(
        "actor", 7, offsetof(StageEvent, actor)),
    FieldAt<decltype(StageEvent::reason), FieldKind::kText>(
        "reason", 8, offsetof(StageEvent, reason)),
    FieldAt<decltype(StageEvent::policy_hash), FieldKind::kText>(
        "policy_hash", 9, offsetof(StageEvent, policy_hash)),
    FieldAt<decltype(StageEvent::at), FieldKind::kTime>(
        "at", 10, offsetof(StageEvent, at)),
    FieldAt<decltype(StageEvent::recorded_at), FieldKind::kTime>(
        "recorded_at", 11, offsetof(StageEvent, recorded_at)),
    FieldAt<decltype(StageEvent::sequence), FieldKind::kInt>(
        "sequence", 12, offsetof(StageEvent, sequence)),
    FieldAt<decltype(StageEvent::automatic), FieldKind::kBool>(
        "automatic", 13, offsetof(StageEvent, automatic)),
    FieldAt<decltype(StageEvent::overridden), FieldKind::kBool>(
        "overridden", 14, offsetof(StageEvent, overridden)),
    FieldAt<decltype(StageEvent::on_behalf_of), FieldKind::kText>(
        "on_behalf_of", 15, offsetof(StageEvent, on_behalf_of)),
    FieldAt<decltype(StageEvent::check_at), FieldKind::kTime>(
        "check_at", 16, offsetof(StageEvent, check_at)),
};

constexpr RecordField kHandoffEventFields[] = {
    FieldAt<decltype(HandoffEvent::id), FieldKind::kText>(
        "id", 1, offsetof(HandoffEvent, id)),
    FieldAt<decltype(HandoffEvent::handoff), FieldKind::kText>(
        "handoff", 2, offsetof(HandoffEvent, handoff)),
    FieldAt<decltype(HandoffEvent::subject_id), FieldKind::kText>(
        "subject_id", 3, offsetof(HandoffEvent, subject_id)),
    FieldAt<decltype(HandoffEvent::step), FieldKind::kEnum>(
        "step", 4, offsetof(HandoffEvent, step), &kHandoffStepEnum),
    FieldAt<decltype(HandoffEvent::actor), FieldKind::kText>(
        "actor", 5, offsetof(HandoffEvent, actor)),
    FieldAt<decltype(HandoffEvent::on_behalf_of), FieldKind::kText>(
        "on_behalf_of", 6, offsetof(HandoffEvent, on_behalf_of)),
    FieldAt<decltype(HandoffEvent::to), FieldKind::kText>(
        "to", 7, offsetof(HandoffEvent, to)),
    FieldAt<decltype(HandoffEvent::method), FieldKind::kEnum>(
        "method", 8, offsetof(HandoffEvent, method), &kHandoffMethodEnum),
    FieldAt<decltype(HandoffEvent::booked_at), FieldKind::kTime>(
        "booked_at", 9, offsetof(HandoffEvent, booked_at)),
    FieldAt<decltype(HandoffEvent::reason), FieldKind::kText>(
        "reason", 10, offsetof(HandoffEvent, reason)),
    FieldAt<decltype(HandoffEvent::evidence), FieldKind::kText>(
        "evidence", 11, offsetof(HandoffEvent, evidence)),
    FieldAt<decltype(HandoffEvent::policy_hash), FieldKind::kText>(
        "policy_hash", 12, offsetof(HandoffEvent, policy_hash)),
    FieldAt<decltype(HandoffEvent::at), FieldKind::kTime>(
        "at", 13, offsetof(HandoffEvent, at)),
    FieldAt<decltype(HandoffEvent::recorded_at), FieldKind::kTime>(
        "recorded_at", 14, offsetof(HandoffEvent, recorded_at)),
    FieldAt<decltype(HandoffEvent::sequence), FieldKind::kInt>(
        "sequence", 15, offsetof(HandoffEvent, sequence)),
    FieldAt<decltype(HandoffEvent::overridden), FieldKind::kBool>(
        "overridden", 16, offsetof(HandoffEvent, overridden)),
};

constexpr RecordField kAssessmentResultFields[] = {
    FieldAt<decltype(AssessmentResult::id), FieldKind::kText>(
        "id", 1, offsetof(AssessmentResult, id)),
    FieldAt<decltype(AssessmentResult::subject), FieldKind::kEnum>(
        "subject", 2, offsetof(AssessmentResult, subject), &kSubjectEnum),
    FieldAt<decltype(AssessmentResult::points), FieldKind::kPoints>(
        "points", 3, offsetof(AssessmentResult, points)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "low", 4,
        offsetof(AssessmentResult, interval) + offsetof(model::Interval, low)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "high", 5,
        offsetof(AssessmentResult, interval) + offsetof(model::Interval, high)),
    FieldAt<decltype(AssessmentResult::completeness), FieldKind::kPoints>(
        "completeness", 6, offsetof(AssessmentResult, completeness)),
    FieldAt<decltype(AssessmentResult::stage), FieldKind::kText>(
        "stage", 7, offsetof(AssessmentResult, stage)),
    FieldAt<decltype(AssessmentResult::dimensions), FieldKind::kRecord, true>(
        "dimensions", 8, offsetof(AssessmentResult, dimensions), nullptr,
        &kDimensionResultRecord),
    FieldAt<decltype(AssessmentResult::questions), FieldKind::kRecord, true>(
        "questions", 9, offsetof(AssessmentResult, questions), nullptr,
        &kQuestionRecord),
    FieldAt<decltype(AssessmentResult::due), FieldKind::kText, true>(
        "due", 10, offsetof(AssessmentResult, due)),
    FieldAt<decltype(AssessmentResult::win_probability), FieldKind::kRecord>(
        "win_probability", 11, offsetof(AssessmentResult, win_probability),
        nullptr, &kWinProbabilityRecord),
    FieldAt<decltype(AssessmentResult::absence), FieldKind::kEnum>(
        "absence", 12, offsetof(AssessmentResult, absence), &kAbsenceEnum),
};

constexpr RecordField kDimensionResultFields[] = {
    FieldAt<decltype(DimensionResult::id), FieldKind::kText>(
        "id", 1, offsetof(DimensionResult, id)),
    FieldAt<decltype(DimensionResult::points), FieldKind::kPoints>(
        "points", 2, offsetof(DimensionResult, points)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "low", 3,
        offsetof(DimensionResult, interval) + offsetof(model::Interval, low)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "high", 4,
        offsetof(DimensionResult, interval) + offsetof(model::Interval, high)),
    FieldAt<decltype(DimensionResult::completeness), FieldKind::kPoints>(
        "completeness", 5, offsetof(DimensionResult, completeness)),
    FieldAt<decltype(DimensionResult::criteria), FieldKind::kRecord, true>(
        "criteria", 6, offsetof(DimensionResult, criteria), nullptr,
        &kCriterionResultRecord),
};

constexpr RecordField kCriterionResultFields[] = {
    FieldAt<decltype(CriterionResult::key), FieldKind::kText>(
        "key", 1, offsetof(CriterionResult, key)),
    FieldAt<decltype(CriterionResult::standing), FieldKind::kEnum>(
        "standing", 2, offsetof(CriterionResult, standing), &kStandingEnum),
    FieldAt<decltype(CriterionResult::assessment), FieldKind::kEnum>(
        "assessment", 3, offsetof(CriterionResult, assessment),
        &kAssessmentEnum),
    FieldAt<decltype(CriterionResult::value), FieldKind::kValue>(
        "value", 4, offsetof(CriterionResult, value)),
    FieldAt<decltype(CriterionResult::points), FieldKind::kPoints>(
        "points", 5, offsetof(CriterionResult, points)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "low", 6,
        offsetof(CriterionResult, interval) + offsetof(model::Interval, low)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "high", 7,
        offsetof(CriterionResult, interval) + offsetof(model::Interval, high)),
    FieldAt<decltype(CriterionResult::at), FieldKind::kTime>(
        "at", 8, offsetof(CriterionResult, at)),
    FieldAt<decltype(CriterionResult::from_committee), FieldKind::kBool>(
        "from_committee", 9, offsetof(CriterionResult, from_committee)),
    FieldAt<decltype(CriterionResult::conflict), FieldKind::kRecord, true>(
        "conflict", 10, offsetof(CriterionResult, conflict), nullptr,
        &kStatementRecord),
    FieldAt<decltype(CriterionResult::due), FieldKind::kBool>(
        "due", 11, offsetof(CriterionResult, due)),
};

constexpr RecordField kStatementFields[] = {
    FieldAt<decltype(Statement::evidence_id), FieldKind::kText>(
        "evidence_id", 1, offsetof(Statement, evidence_id)),
    FieldAt<decltype(Statement::source), FieldKind::kText>(
        "source", 2, offsetof(Statement, source)),
    FieldAt<decltype(Statement::source_kind), FieldKind::kText>(
        "source_kind", 3, offsetof(Statement, source_kind)),
    FieldAt<decltype(Statement::assessment), FieldKind::kEnum>(
        "assessment", 4, offsetof(Statement, assessment), &kAssessmentEnum),
    FieldAt<decltype(Statement::value), FieldKind::kValue>(
        "value", 5, offsetof(Statement, value)),
    FieldAt<decltype(Statement::at), FieldKind::kTime>("at", 6,
                                                       offsetof(Statement, at)),
};

constexpr RecordField kQuestionFields[] = {
    FieldAt<decltype(Question::key), FieldKind::kText>("key", 1,
                                                       offsetof(Question, key)),
    FieldAt<decltype(Question::standing), FieldKind::kEnum>(
        "standing", 2, offsetof(Question, standing), &kStandingEnum),
    FieldAt<decltype(Question::worth), FieldKind::kPoints>(
        "worth", 3, offsetof(Question, worth)),
};

constexpr RecordField kWinProbabilityFields[] = {
    FieldAt<decltype(WinProbability::low), FieldKind::kPoints>(
        "low", 1, offsetof(WinProbability, low)),
    FieldAt<decltype(WinProbability::high), FieldKind::kPoints>(
        "high", 2, offsetof(WinProbability, high)),
};

constexpr RecordField kCommitteeResultFields[] = {
    FieldAt<decltype(CommitteeResult::id), FieldKind::kText>(
        "id", 1, offsetof(CommitteeResult, id)),
    FieldAt<decltype(CommitteeResult::size), FieldKind::kInt>(
        "size", 2, offsetof(CommitteeResult, size)),
    FieldAt<decltype(CommitteeResult::benchmark), FieldKind::kEnum>(
        "benchmark", 3, offsetof(CommitteeResult, benchmark), &kBenchmarkEnum),
    FieldAt<decltype(CommitteeResult::roles), FieldKind::kRecord, true>(
        "roles", 4, offsetof(CommitteeResult, roles), nullptr,
        &kRoleCoverageRecord),
    FieldAt<decltype(CommitteeResult::supportive), FieldKind::kInt>(
        "supportive", 5, offsetof(CommitteeResult, supportive)),
    FieldAt<decltype(CommitteeResult::neutral), FieldKind::kInt>(
        "neutral", 6, offsetof(CommitteeResult, neutral)),
    FieldAt<decltype(CommitteeResult::opposed), FieldKind::kInt>(
        "opposed", 7, offsetof(CommitteeResult, opposed)),
    FieldAt<decltype(CommitteeResult::attitude_unknown), FieldKind::kInt>(
        "attitude_unknown", 8, offsetof(CommitteeResult, attitude_unknown)),
    FieldAt<decltype(CommitteeResult::champions), FieldKind::kText, true>(
        "champions", 9, offsetof(CommitteeResult, champions)),
    FieldAt<decltype(CommitteeResult::blockers), FieldKind::kText, true>(
        "blockers", 10, offsetof(CommitteeResult, blockers)),
    FieldAt<decltype(CommitteeResult::vetoes), FieldKind::kText, true>(
        "vetoes", 11, offsetof(CommitteeResult, vetoes)),
    FieldAt<decltype(CommitteeResult::absence), FieldKind::kEnum>(
        "absence", 12, offsetof(CommitteeResult, absence), &kAbsenceEnum),
};

constexpr RecordField kRoleCoverageFields[] = {
    FieldAt<decltype(RoleCoverage::role), FieldKind::kEnum>(
        "role", 1, offsetof(RoleCoverage, role), &kBuyerRoleEnum),
    FieldAt<decltype(RoleCoverage::coverage), FieldKind::kEnum>(
        "coverage", 2, offsetof(RoleCoverage, coverage), &kCoverageEnum),
    FieldAt<decltype(RoleCoverage::people), FieldKind::kInt>(
        "people", 3, offsetof(RoleCoverage, people)),
    FieldAt<decltype(RoleCoverage::verified), FieldKind::kInt>(
        "verified", 4, offsetof(RoleCoverage, verified)),
    FieldAt<decltype(RoleCoverage::required), FieldKind::kInt>(
        "required", 5, offsetof(RoleCoverage, required)),
};

constexpr RecordField kTraitResultFields[] = {
    FieldAt<decltype(TraitResult::id), FieldKind::kText>(
        "id", 1, offsetof(TraitResult, id)),
    FieldAt<decltype(TraitResult::holds), FieldKind::kEnum>(
        "holds", 2, offsetof(TraitResult, holds), &kDecisionEnum),
    FieldAt<decltype(TraitResult::fields), FieldKind::kText, true>(
        "fields", 3, offsetof(TraitResult, fields)),
    FieldAt<decltype(TraitResult::error), FieldKind::kText>(
        "error", 4, offsetof(TraitResult, error)),
};

constexpr RecordField kPersonaResultFields[] = {
    FieldAt<decltype(PersonaResult::id), FieldKind::kText>(
        "id", 1, offsetof(PersonaResult, id)),
    FieldAt<decltype(PersonaResult::fits), FieldKind::kEnum>(
        "fits", 2, offsetof(PersonaResult, fits), &kDecisionEnum),
    FieldAt<decltype(PersonaResult::traits), FieldKind::kRecord, true>(
        "traits", 3, offsetof(PersonaResult, traits), nullptr,
        &kTraitResultRecord),
    FieldAt<decltype(PersonaResult::absence), FieldKind::kEnum>(
        "absence", 4, offsetof(PersonaResult, absence), &kAbsenceEnum),
};

constexpr RecordField kRedFlagResultFields[] = {
    FieldAt<decltype(RedFlagResult::id), FieldKind::kText>(
        "id", 1, offsetof(RedFlagResult, id)),
    FieldAt<decltype(RedFlagResult::severity), FieldKind::kEnum>(
        "severity", 2, offsetof(RedFlagResult, severity), &kSeverityEnum),
    FieldAt<decltype(RedFlagResult::raised), FieldKind::kEnum>(
        "raised", 3, offsetof(RedFlagResult, raised), &kDecisionEnum),
    FieldAt<decltype(RedFlagResult::fields), FieldKind::kText, true>(
        "fields", 4, offsetof(RedFlagResult, fields)),
    FieldAt<decltype(RedFlagResult::error), FieldKind::kText>(
        "error", 5, offsetof(RedFlagResult, error)),
    FieldAt<decltype(RedFlagResult::absence), FieldKind::kEnum>(
        "absence", 6, offsetof(RedFlagResult, absence), &kAbsenceEnum),
};

constexpr RecordField kUnmetRequirementFields[] = {
    FieldAt<decltype(UnmetRequirement::id), FieldKind::kText>(
        "id", 1, offsetof(UnmetRequirement, id)),
    FieldAt<decltype(UnmetRequirement::met), FieldKind::kEnum>(
        "met", 2, offsetof(UnmetRequirement, met), &kDecisionEnum),
    FieldAt<decltype(UnmetRequirement::have), FieldKind::kPoints>(
        "have", 3, offsetof(UnmetRequirement, have)),
    FieldAt<decltype(UnmetRequirement::need), FieldKind::kPoints>(
        "need", 4, offsetof(UnmetRequirement, need)),
    FieldAt<decltype(UnmetRequirement::possible), FieldKind::kPoints>(
        "possible", 5, offsetof(UnmetRequirement, possible)),
    FieldAt<decltype(UnmetRequirement::have_grade), FieldKind::kText>(
        "have_grade", 6, offsetof(UnmetRequirement, have_grade)),
    FieldAt<decltype(UnmetRequirement::need_grade), FieldKind::kText>(
        "need_grade", 7, offsetof(UnmetRequirement, need_grade)),
    FieldAt<decltype(UnmetRequirement::fields), FieldKind::kText, true>(
        "fields", 8, offsetof(UnmetRequirement, fields)),
    FieldAt<decltype(UnmetRequirement::error), FieldKind::kText>(
        "error", 9, offsetof(UnmetRequirement, error)),
};

constexpr RecordField kQualificationResultFields[] = {
    FieldAt<decltype(QualificationResult::id), FieldKind::kText>(
        "id", 1, offsetof(QualificationResult, id)),
    FieldAt<decltype(QualificationResult::qualified), FieldKind::kEnum>(
        "qualified", 2, offsetof(QualificationResult, qualified),
        &kDecisionEnum),
    FieldAt<decltype(QualificationResult::unmet), FieldKind::kRecord, true>(
        "unmet", 3, offsetof(QualificationResult, unmet), nullptr,
        &kUnmetRequirementRecord),
    FieldAt<decltype(QualificationResult::absence), FieldKind::kEnum>(
        "absence", 4, offsetof(QualificationResult, absence), &kAbsenceEnum),
};

constexpr RecordField kRollupMemberFields[] = {
    FieldAt<decltype(RollupMember::person_id), FieldKind::kText>(
        "person_id", 1, offsetof(RollupMember, person_id)),
    FieldAt<decltype(RollupMember::points), FieldKind::kPoints>(
        "points", 2, offsetof(RollupMember, points)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "low", 3,
        offsetof(RollupMember, interval) + offsetof(model::Interval, low)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "high", 4,
        offsetof(RollupMember, interval) + offsetof(model::Interval, high)),
    FieldAt<decltype(RollupMember::counted), FieldKind::kBool>(
        "counted", 5, offsetof(RollupMember, counted)),
};

constexpr RecordField kRollupResultFields[] = {
    FieldAt<decltype(RollupResult::id), FieldKind::kText>(
        "id", 1, offsetof(RollupResult, id)),
    FieldAt<decltype(RollupResult::points), FieldKind::kPoints>(
        "points", 2, offsetof(RollupResult, points)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "low", 3,
        offsetof(RollupResult, interval) + offsetof(model::Interval, low)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "high", 4,
        offsetof(RollupResult, interval) + offsetof(model::Interval, high)),
    FieldAt<decltype(RollupResult::members), FieldKind::kRecord, true>(
        "members", 5, offsetof(RollupResult, members), nullptr,
        &kRollupMemberRecord),
};

constexpr RecordField kEvaluationFields[] = {
    FieldAt<decltype(Evaluation::lead_id), FieldKind::kText>(
        "lead_id", 1, offsetof(Evaluation, lead_id)),
    FieldAt<decltype(Evaluation::provenance), FieldKind::kRecord>(
        "provenance", 2, offsetof(Evaluation, provenance), nullptr,
        &kProvenanceRecord),
    FieldAt<decltype(Evaluation::now), FieldKind::kTime>(
        "now", 3, offsetof(Evaluation, now)),
    FieldAt<decltype(Evaluation::scores), FieldKind::kRecord, true>(
        "scores", 4, offsetof(Evaluation, scores), nullptr,
        &kScoreResultRecord),
    FieldAt<decltype(Evaluation::grades), FieldKind::kRecord, true>(
        "grades", 5, offsetof(Evaluation, grades), nullptr,
        &kGradeResultRecord),
    FieldAt<decltype(Evaluation::notes), FieldKind::kRecord, true>(
        "notes", 6, offsetof(Evaluation, notes), nullptr, &kNoteRecord),
    FieldAt<decltype(Evaluation::assessments), FieldKind::kRecord, true>(
        "assessments", 7, offsetof(Evaluation, assessments), nullptr,
        &kAssessmentResultRecord),
    FieldAt<decltype(Evaluation::committees), FieldKind::kRecord, true>(
        "committees", 8, offsetof(Evaluation, committees), nullptr,
        &kCommitteeResultRecord),
    FieldAt<decltype(Evaluation::personas), FieldKind::kRecord, true>(
        "personas", 9, offsetof(Evaluation, personas), nullptr,
        &kPersonaResultRecord),
    FieldAt<decltype(Evaluation::red_flags), FieldKind::kRecord, true>(
        "red_flags", 10, offsetof(Evaluation, red_flags), nullptr,
        &kRedFlagResultRecord),
    FieldAt<decltype(Evaluation::qualifications), FieldKind::kRecord, true>(
        "qualifications", 11, offsetof(Evaluation, qualifications), nullptr,
        &kQualificationResultRecord),
};

constexpr RecordField kProvenanceFields[] = {
    FieldAt<decltype(Provenance::policy_id), FieldKind::kText>(
        "policy_id", 1, offsetof(Provenance, policy_id)),
    FieldAt<decltype(Provenance::policy_version), FieldKind::kText>(
        "policy_version", 2, offsetof(Provenance, policy_version)),
    FieldAt<decltype(Provenance::policy_hash), FieldKind::kText>(
        "policy_hash", 3, offsetof(Provenance, policy_hash)),
    FieldAt<decltype(Provenance::library_version), FieldKind::kText>(
        "library_version", 4, offsetof(Provenance, library_version)),
    FieldAt<decltype(Provenance::zone_data_version), FieldKind::kText>(
        "zone_data_version", 5, offsetof(Provenance, zone_data_version)),
};

constexpr RecordField kScoreResultFields[] = {
    FieldAt<decltype(ScoreResult::id), FieldKind::kText>(
        "id", 1, offsetof(ScoreResult, id)),
    FieldAt<decltype(ScoreResult::subject), FieldKind::kEnum>(
        "subject", 2, offsetof(ScoreResult, subject), &kSubjectEnum),
    FieldAt<decltype(ScoreResult::points), FieldKind::kPoints>(
        "points", 3, offsetof(ScoreResult, points)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "low", 4,
        offsetof(ScoreResult, interval) + offsetof(model::Interval, low)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "high", 5,
        offsetof(ScoreResult, interval) + offsetof(model::Interval, high)),
    FieldAt<decltype(ScoreResult::exact), FieldKind::kBool>(
        "exact", 6, offsetof(ScoreResult, exact)),
    FieldAt<decltype(ScoreResult::lines), FieldKind::kRecord, true>(
        "lines", 7, offsetof(ScoreResult, lines), nullptr, &kLineRecord),
    FieldAt<decltype(ScoreResult::undecided), FieldKind::kRecord, true>(
        "undecided", 8, offsetof(ScoreResult, undecided), nullptr,
        &kUndecidedRecord),
    FieldAt<decltype(ScoreResult::absence), FieldKind::kEnum>(
        "absence", 9, offsetof(ScoreResult, absence), &kAbsenceEnum),
};

constexpr RecordField kArgumentFields[] = {
    FieldAt<decltype(Argument::name), FieldKind::kText>(
        "name", 1, offsetof(Argument, name)),
    FieldAt<decltype(Argument::value), FieldKind::kValue>(
        "value", 2, offsetof(Argument, value)),
};

constexpr RecordField kLineFields[] = {
    FieldAt<decltype(Line::code), FieldKind::kEnum>(
        "code", 1, offsetof(Line, code), &kReasonEnum),
    FieldAt<decltype(Line::path), FieldKind::kText>("path", 2,
                                                    offsetof(Line, path)),
    FieldAt<decltype(Line::points), FieldKind::kPoints>("points", 3,
                                                        offsetof(Line, points)),
    FieldAt<decltype(Line::arguments), FieldKind::kRecord, true>(
        "arguments", 4, offsetof(Line, arguments), nullptr, &kArgumentRecord),
};

constexpr RecordField kUndecidedFields[] = {
    FieldAt<decltype(Undecided::path), FieldKind::kText>(
        "path", 1, offsetof(Undecided, path)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "low", 2,
        offsetof(Undecided, interval) + offsetof(model::Interval, low)),
    FieldAt<model::Points, FieldKind::kPoints>(
        "high", 3,
        offsetof(Undecided, interval) + offsetof(model::Interval, high)),
    FieldAt<decltype(Undecided::fields), FieldKind::kText, true>(
        "fields", 4, offsetof(Undecided, fields)),
    FieldAt<decltype(Undecided::error), FieldKind::kText>(
        "error", 5, offsetof(Undecided, error)),
};

constexpr RecordField kGradeResultFields[] = {
    FieldAt<decltype(GradeResult::id), FieldKind::kText>(
        "id", 1, offsetof(GradeResult, id)),
    FieldAt<decltype(GradeResult::grade), FieldKind::kText>(
        "grade", 2, offsetof(GradeResult, grade)),
    FieldAt<decltype(GradeResult::possible), FieldKind::kText, true>(
        "possible", 3, offsetof(GradeResult, possible)),
    FieldAt<decltype(GradeResult::absence), FieldKind::kEnum>(
        "absence", 4, offsetof(GradeResult, absence), &kAbsenceEnum),
};

constexpr RecordField kNoteFields[] = {
    FieldAt<decltype(Note::code), FieldKind::kEnum>(
        "code", 1, offsetof(Note, code), &kReasonEnum),
    FieldAt<decltype(Note::path), FieldKind::kText>("path", 2,
                                                    offsetof(Note, path)),
    FieldAt<decltype(Note::arguments), FieldKind::kRecord, true>(
        "arguments", 3, offsetof(Note, arguments), nullptr, &kArgumentRecord),
};

constexpr RecordField kMoveObstacleFields[] = {
    FieldAt<decltype(MoveObstacle::obstacle), FieldKind::kEnum>(
        "obstacle", 1, offsetof(MoveObstacle, obstacle), &kObstacleEnum),
    FieldAt<decltype(MoveObstacle::instead), FieldKind::kText, true>(
        "instead", 2, offsetof(MoveObstacle, instead)),
};

constexpr RecordField kMoveRequestFields[] = {
    FieldAt<decltype(MoveRequest::process), FieldKind::kText>(
        "process", 1, offsetof(MoveRequest, process)),
    FieldAt<decltype(MoveRequest::to), FieldKind::kText>(
        "to", 2, offsetof(MoveRequest, to)),
    FieldAt<decltype(MoveRequest::roles), FieldKind::kText, true>(
        "roles", 3, offsetof(MoveRequest, roles)),
    FieldAt<decltype(MoveRequest::reason), FieldKind::kText>(
        "reason", 4, offsetof(MoveRequest, reason)),
    FieldAt<decltype(MoveRequest::override_requirements), FieldKind::kBool>(
        "override_requirements", 5,
        offsetof(MoveRequest, override_requirements)),
};

constexpr RecordField kMoveAnswerFields[] = {
    FieldAt<decltype(MoveAnswer::allowed), FieldKind::kEnum>(
        "allowed", 1, offsetof(MoveAnswer, allowed), &kDecisionEnum),
    FieldAt<decltype(MoveAnswer::process), FieldKind::kText>(
        "process", 2, offsetof(MoveAnswer, process)),
    FieldAt<decltype(MoveAnswer::from), FieldKind::kText>(
        "from", 3, offsetof(MoveAnswer, from)),
    FieldAt<decltype(MoveAnswer::to), FieldKind::kText>(
        "to", 4, offsetof(MoveAnswer, to)),
    FieldAt<decltype(MoveAnswer::transition), FieldKind::kText>(
        "transition", 5, offsetof(MoveAnswer, transition)),
    FieldAt<decltype(MoveAnswer::obstacles), FieldKind::kRecord, true>(
        "obstacles", 6, offsetof(MoveAnswer, obstacles), nullptr,
        &kMoveObstacleRecord),
    FieldAt<decltype(MoveAnswer::unmet), FieldKind::kRecord, true>(
        "unmet", 7, offsetof(MoveAnswer, unmet), nullptr,
        &kUnmetRequirementRecord),
};

constexpr RecordField kProposedMoveFields[] = {
    FieldAt<decltype(ProposedMove::from), FieldKind::kText>(
        "from", 1, offsetof(ProposedMove, from)),
    FieldAt<decltype(ProposedMove::to), FieldKind::kText>(
        "to", 2, offsetof(ProposedMove, to)),
    FieldAt<decltype(ProposedMove::transition), FieldKind::kText>(
        "transition", 3, offsetof(ProposedMove, transition)),
};

constexpr RecordField kProposalFields[] = {
    FieldAt<decltype(Proposal::moves), FieldKind::kRecord, true>(
        "moves", 1, offsetof(Proposal, moves), nullptr, &kProposedMoveRecord),
    FieldAt<decltype(Proposal::circle), FieldKind::kText, true>(
        "circle", 2, offsetof(Proposal, circle)),
};

constexpr RecordField kEventFaultFields[] = {
    FieldAt<decltype(EventFault::event_id), FieldKind::kText>(
        "event_id", 1, offsetof(EventFault, event_id)),
    FieldAt<decltype(EventFault::problem), FieldKind::kEnum>(
        "problem", 2, offsetof(EventFault, problem), &kEventProblemEnum),
    FieldAt<decltype(EventFault::from), FieldKind::kText>(
        "from", 3, offsetof(EventFault, from)),
    FieldAt<decltype(EventFault::to), FieldKind::kText>(
        "to", 4, offsetof(EventFault, to)),
    FieldAt<decltype(EventFault::stage), FieldKind::kText>(
        "stage", 5, offsetof(EventFault, stage)),
    FieldAt<decltype(EventFault::message), FieldKind::kText>(
        "message", 6, offsetof(EventFault, message)),
};

constexpr RecordField kLimitStateFields[] = {
    FieldAt<decltype(LimitState::id), FieldKind::kText>(
        "id", 1, offsetof(LimitState, id)),
    FieldAt<decltype(LimitState::standing), FieldKind::kEnum>(
        "standing", 2, offsetof(LimitState, standing), &kLimitStandingEnum),
    FieldAt<decltype(LimitState::due), FieldKind::kTime>(
        "due", 3, offsetof(LimitState, due)),
    FieldAt<decltype(LimitState::done), FieldKind::kTime>(
        "done", 4, offsetof(LimitState, done)),
};

constexpr RecordField kStageVisitFields[] = {
    FieldAt<decltype(StageVisit::stage), FieldKind::kText>(
        "stage", 1, offsetof(StageVisit, stage)),
    FieldAt<decltype(StageVisit::event_id), FieldKind::kText>(
        "event_id", 2, offsetof(StageVisit, event_id)),
    FieldAt<decltype(StageVisit::actor), FieldKind::kText>(
        "actor", 3, offsetof(StageVisit, actor)),
    FieldAt<decltype(StageVisit::reason), FieldKind::kText>(
        "reason", 4, offsetof(StageVisit, reason)),
    FieldAt<decltype(StageVisit::automatic), FieldKind::kBool>(
        "automatic", 5, offsetof(StageVisit, automatic)),
    FieldAt<decltype(StageVisit::overridden), FieldKind::kBool>(
        "overridden", 6, offsetof(StageVisit, overridden)),
    FieldAt<decltype(StageVisit::on_behalf_of), FieldKind::kText>(
        "on_behalf_of", 7, offsetof(StageVisit, on_behalf_of)),
    FieldAt<decltype(StageVisit::policy_hash), FieldKind::kText>(
        "policy_hash", 8, offsetof(StageVisit, policy_hash)),
    FieldAt<decltype(StageVisit::disposition), FieldKind::kEnum>(
        "disposition", 9, offsetof(StageVisit, disposition), &kDispositionEnum),
    FieldAt<decltype(StageVisit::recycled), FieldKind::kBool>(
        "recycled", 10, offsetof(StageVisit, recycled)),
    FieldAt<decltype(StageVisit::late), FieldKind::kBool>(
        "late", 11, offsetof(StageVisit, late)),
    FieldAt<decltype(StageVisit::entered), FieldKind::kTime>(
        "entered", 12, offsetof(StageVisit, entered)),
    FieldAt<decltype(StageVisit::left), FieldKind::kTime>(
        "left", 13, offsetof(StageVisit, left)),
    FieldAt<decltype(StageVisit::limits), FieldKind::kRecord, true>(
        "limits", 14, offsetof(StageVisit, limits), nullptr,
        &kLimitStateRecord),
};

constexpr RecordField kStageTotalFields[] = {
    FieldAt<decltype(StageTotal::stage), FieldKind::kText>(
        "stage", 1, offsetof(StageTotal, stage)),
    FieldAt<decltype(StageTotal::first_entered), FieldKind::kTime>(
        "first_entered", 2, offsetof(StageTotal, first_entered)),
    FieldAt<decltype(StageTotal::last_entered), FieldKind::kTime>(
        "last_entered", 3, offsetof(StageTotal, last_entered)),
    FieldAt<decltype(StageTotal::entries), FieldKind::kInt>(
        "entries", 4, offsetof(StageTotal, entries)),
    FieldAt<decltype(StageTotal::spent), FieldKind::kSpan>(
        "spent", 5, offsetof(StageTotal, spent)),
};

constexpr RecordField kRenamedStageFields[] = {
    FieldAt<decltype(RenamedStage::event_id), FieldKind::kText>(
        "event_id", 1, offsetof(RenamedStage, event_id)),
    FieldAt<decltype(RenamedStage::from), FieldKind::kText>(
        "from", 2, offsetof(RenamedStage, from)),
    FieldAt<decltype(RenamedStage::to), FieldKind::kText>(
        "to", 3, offsetof(RenamedStage, to)),
};

constexpr RecordField kEventsLeftOutFields[] = {
    FieldAt<decltype(EventsLeftOut::other_subject_id), FieldKind::kInt>(
        "other_subject_id", 1, offsetof(EventsLeftOut, other_subject_id)),
    FieldAt<decltype(EventsLeftOut::later), FieldKind::kInt>(
        "later", 2, offsetof(EventsLeftOut, later)),
    FieldAt<decltype(EventsLeftOut::not_yet_known), FieldKind::kInt>(
        "not_yet_known", 3, offsetof(EventsLeftOut, not_yet_known)),
};

constexpr RecordField kStageHistoryFields[] = {
    FieldAt<decltype(StageHistory::process), FieldKind::kText>(
        "process", 1, offsetof(StageHistory, process)),
    FieldAt<decltype(StageHistory::stage), FieldKind::kText>(
        "stage", 2, offsetof(StageHistory, stage)),
    FieldAt<decltype(StageHistory::since), FieldKind::kTime>(
        "since", 3, offsetof(StageHistory, since)),
    FieldAt<decltype(StageHistory::highest), FieldKind::kText>(
        "highest", 4, offsetof(StageHistory, highest)),
    FieldAt<decltype(StageHistory::visits), FieldKind::kRecord, true>(
        "visits", 5, offsetof(StageHistory, visits), nullptr,
        &kStageVisitRecord),
    FieldAt<decltype(StageHistory::totals), FieldKind::kRecord, true>(
        "totals", 6, offsetof(StageHistory, totals), nullptr,
        &kStageTotalRecord),
    FieldAt<decltype(StageHistory::faults), FieldKind::kRecord, true>(
        "faults", 7, offsetof(StageHistory, faults), nullptr,
        &kEventFaultRecord),
    FieldAt<decltype(StageHistory::repeated), FieldKind::kInt>(
        "repeated", 8, offsetof(StageHistory, repeated)),
    FieldAt<decltype(StageHistory::ties), FieldKind::kInt>(
        "ties", 9, offsetof(StageHistory, ties)),
    FieldAt<decltype(StageHistory::left_out), FieldKind::kRecord>(
        "left_out", 10, offsetof(StageHistory, left_out), nullptr,
        &kEventsLeftOutRecord),
    FieldAt<decltype(StageHistory::undeclared), FieldKind::kText, true>(
        "undeclared", 11, offsetof(StageHistory, undeclared)),
    FieldAt<decltype(StageHistory::renamed), FieldKind::kRecord, true>(
        "renamed", 12, offsetof(StageHistory, renamed), nullptr,
        &kRenamedStageRecord),
    FieldAt<decltype(StageHistory::other_policies), FieldKind::kText, true>(
        "other_policies", 13, offsetof(StageHistory, other_policies)),
    FieldAt<decltype(StageHistory::baseline), FieldKind::kTime>(
        "baseline", 14, offsetof(StageHistory, baseline)),
    FieldAt<decltype(StageHistory::reentries), FieldKind::kInt>(
        "reentries", 15, offsetof(StageHistory, reentries)),
    FieldAt<decltype(StageHistory::reentered_stages), FieldKind::kInt>(
        "reentered_stages", 16, offsetof(StageHistory, reentered_stages)),
    FieldAt<decltype(StageHistory::next_check), FieldKind::kTime>(
        "next_check", 17, offsetof(StageHistory, next_check)),
    FieldAt<decltype(StageHistory::next_limit), FieldKind::kText>(
        "next_limit", 18, offsetof(StageHistory, next_limit)),
    FieldAt<decltype(StageHistory::next_due), FieldKind::kTime>(
        "next_due", 19, offsetof(StageHistory, next_due)),
};

constexpr RecordField kReplayOptionsFields[] = {
    FieldAt<decltype(ReplayOptions::at), FieldKind::kTime>(
        "at", 1, offsetof(ReplayOptions, at)),
    FieldAt<decltype(ReplayOptions::known), FieldKind::kTime>(
        "known", 2, offsetof(ReplayOptions, known)),
};

constexpr RecordField kStageInfoFields[] = {
    FieldAt<decltype(StageInfo::id), FieldKind::kText>("id", 1,
                                                       offsetof(StageInfo, id)),
    FieldAt<decltype(StageInfo::kind), FieldKind::kEnum>(
        "kind", 2, offsetof(StageInfo, kind), &kStageKindEnum),
    FieldAt<decltype(StageInfo::retired), FieldKind::kBool>(
        "retired", 3, offsetof(StageInfo, retired)),
    FieldAt<decltype(StageInfo::label), FieldKind::kText>(
        "label", 4, offsetof(StageInfo, label)),
};

constexpr RecordField kHandoffFaultFields[] = {
    FieldAt<decltype(HandoffFault::event_id), FieldKind::kText>(
        "event_id", 1, offsetof(HandoffFault, event_id)),
    FieldAt<decltype(HandoffFault::problem), FieldKind::kEnum>(
        "problem", 2, offsetof(HandoffFault, problem), &kHandoffProblemEnum),
    FieldAt<decltype(HandoffFault::step), FieldKind::kEnum>(
        "step", 3, offsetof(HandoffFault, step), &kHandoffStepEnum),
    FieldAt<decltype(HandoffFault::state), FieldKind::kEnum>(
        "state", 4, offsetof(HandoffFault, state), &kHandoffStateEnum),
    FieldAt<decltype(HandoffFault::message), FieldKind::kText>(
        "message", 5, offsetof(HandoffFault, message)),
};

constexpr RecordField kHandoffStepTakenFields[] = {
    FieldAt<decltype(HandoffStepTaken::event_id), FieldKind::kText>(
        "event_id", 1, offsetof(HandoffStepTaken, event_id)),
    FieldAt<decltype(HandoffStepTaken::step), FieldKind::kEnum>(
        "step", 2, offsetof(HandoffStepTaken, step), &kHandoffStepEnum),
    FieldAt<decltype(HandoffStepTaken::actor), FieldKind::kText>(
        "actor", 3, offsetof(HandoffStepTaken, actor)),
    FieldAt<decltype(HandoffStepTaken::on_behalf_of), FieldKind::kText>(
        "on_behalf_of", 4, offsetof(HandoffStepTaken, on_behalf_of)),
    FieldAt<decltype(HandoffStepTaken::to), FieldKind::kText>(
        "to", 5, offsetof(HandoffStepTaken, to)),
    FieldAt<decltype(HandoffStepTaken::method), FieldKind::kEnum>(
        "method", 6, offsetof(HandoffStepTaken, method), &kHandoffMethodEnum),
    FieldAt<decltype(HandoffStepTaken::booked_at), FieldKind::kTime>(
        "booked_at", 7, offsetof(HandoffStepTaken, booked_at)),
    FieldAt<decltype(HandoffStepTaken::reason), FieldKind::kText>(
        "reason", 8, offsetof(HandoffStepTaken, reason)),
    FieldAt<decltype(HandoffStepTaken::evidence), FieldKind::kText>(
        "evidence", 9, offsetof(HandoffStepTaken, evidence)),
    FieldAt<decltype(HandoffStepTaken::policy_hash), FieldKind::kText>(
        "policy_hash", 10, offsetof(HandoffStepTaken, policy_hash)),
    FieldAt<decltype(HandoffStepTaken::at), FieldKind::kTime>(
        "at", 11, offsetof(HandoffStepTaken, at)),
    FieldAt<decltype(HandoffStepTaken::overridden), FieldKind::kBool>(
        "overridden", 12, offsetof(HandoffStepTaken, overridden)),
    FieldAt<decltype(HandoffStepTaken::late), FieldKind::kBool>(
        "late", 13, offsetof(HandoffStepTaken, late)),
    FieldAt<decltype(HandoffStepTaken::state), FieldKind::kEnum>(
        "state", 14, offsetof(HandoffStepTaken, state), &kHandoffStateEnum),
    FieldAt<decltype(HandoffStepTaken::owner), FieldKind::kText>(
        "owner", 15, offsetof(HandoffStepTaken, owner)),
};

constexpr RecordField kHandoffClaimFields[] = {
    FieldAt<decltype(HandoffClaim::giver), FieldKind::kText>(
        "giver", 1, offsetof(HandoffClaim, giver)),
    FieldAt<decltype(HandoffClaim::since), FieldKind::kTime>(
        "since", 2, offsetof(HandoffClaim, since)),
    FieldAt<decltype(HandoffClaim::event_id), FieldKind::kText>(
        "event_id", 3, offsetof(HandoffClaim, event_id)),
    FieldAt<decltype(HandoffClaim::policy_hash), FieldKind::kText>(
        "policy_hash", 4, offsetof(HandoffClaim, policy_hash)),
    FieldAt<decltype(HandoffClaim::until), FieldKind::kTime>(
        "until", 5, offsetof(HandoffClaim, until)),
};

constexpr RecordField kHandoffBreachFields[] = {
    FieldAt<decltype(HandoffBreach::duty), FieldKind::kEnum>(
        "duty", 1, offsetof(HandoffBreach, duty), &kHandoffDutyEnum),
    FieldAt<decltype(HandoffBreach::receiver), FieldKind::kText>(
        "receiver", 2, offsetof(HandoffBreach, receiver)),
    FieldAt<decltype(HandoffBreach::event_id), FieldKind::kText>(
        "event_id", 3, offsetof(HandoffBreach, event_id)),
    FieldAt<decltype(HandoffBreach::due), FieldKind::kTime>(
        "due", 4, offsetof(HandoffBreach, due)),
    FieldAt<decltype(HandoffBreach::met), FieldKind::kTime>(
        "met", 5, offsetof(HandoffBreach, met)),
    FieldAt<decltype(HandoffBreach::open), FieldKind::kBool>(
        "open", 6, offsetof(HandoffBreach, open)),
};

constexpr RecordField kHandoffRejectionFields[] = {
    FieldAt<decltype(HandoffRejection::event_id), FieldKind::kText>(
        "event_id", 1, offsetof(HandoffRejection, event_id)),
    FieldAt<decltype(HandoffRejection::step), FieldKind::kEnum>(
        "step", 2, offsetof(HandoffRejection, step), &kHandoffStepEnum),
    FieldAt<decltype(HandoffRejection::at), FieldKind::kTime>(
        "at", 3, offsetof(HandoffRejection, at)),
    FieldAt<decltype(HandoffRejection::reason), FieldKind::kText>(
        "reason", 4, offsetof(HandoffRejection, reason)),
    FieldAt<decltype(HandoffRejection::giver), FieldKind::kText>(
        "giver", 5, offsetof(HandoffRejection, giver)),
    FieldAt<decltype(HandoffRejection::receiver), FieldKind::kText>(
        "receiver", 6, offsetof(HandoffRejection, receiver)),
    FieldAt<decltype(HandoffRejection::then), FieldKind::kEnum>(
        "then", 7, offsetof(HandoffRejection, then), &kAfterRejectionEnum),
    FieldAt<decltype(HandoffRejection::counts_against_giver), FieldKind::kBool>(
        "counts_against_giver", 8,
        offsetof(HandoffRejection, counts_against_giver)),
    FieldAt<decltype(HandoffRejection::again_from), FieldKind::kTime>(
        "again_from", 9, offsetof(HandoffRejection, again_from)),
    FieldAt<decltype(HandoffRejection::never_again), FieldKind::kBool>(
        "never_again", 10, offsetof(HandoffRejection, never_again)),
    FieldAt<decltype(HandoffRejection::overturned), FieldKind::kBool>(
        "overturned", 11, offsetof(HandoffRejection, overturned)),
};

constexpr RecordField kHandoffCreditFields[] = {
    FieldAt<decltype(HandoffCredit::standing), FieldKind::kEnum>(
        "standing", 1, offsetof(HandoffCredit, standing), &kCreditStandingEnum),
    FieldAt<decltype(HandoffCredit::event_id), FieldKind::kText>(
        "event_id", 2, offsetof(HandoffCredit, event_id)),
    FieldAt<decltype(HandoffCredit::since), FieldKind::kTime>(
        "since", 3, offsetof(HandoffCredit, since)),
    FieldAt<decltype(HandoffCredit::final_from), FieldKind::kTime>(
        "final_from", 4, offsetof(HandoffCredit, final_from)),
};

constexpr RecordField kHandoffDisputeFields[] = {
    FieldAt<decltype(HandoffDispute::standing), FieldKind::kEnum>(
        "standing", 1, offsetof(HandoffDispute, standing),
        &kDisputeStandingEnum),
    FieldAt<decltype(HandoffDispute::over), FieldKind::kEnum>(
        "over", 2, offsetof(HandoffDispute, over), &kHandoffStepEnum),
    FieldAt<decltype(HandoffDispute::event_id), FieldKind::kText>(
        "event_id", 3, offsetof(HandoffDispute, event_id)),
    FieldAt<decltype(HandoffDispute::settled_by), FieldKind::kText>(
        "settled_by", 4, offsetof(HandoffDispute, settled_by)),
};

constexpr RecordField kHandoffHistoryFields[] = {
    FieldAt<decltype(HandoffHistory::handoff), FieldKind::kText>(
        "handoff", 1, offsetof(HandoffHistory, handoff)),
    FieldAt<decltype(HandoffHistory::subject_id), FieldKind::kText>(
        "subject_id", 2, offsetof(HandoffHistory, subject_id)),
    FieldAt<decltype(HandoffHistory::state), FieldKind::kEnum>(
        "state", 3, offsetof(HandoffHistory, state), &kHandoffStateEnum),
    FieldAt<decltype(HandoffHistory::since), FieldKind::kTime>(
        "since", 4, offsetof(HandoffHistory, since)),
    FieldAt<decltype(HandoffHistory::event_id), FieldKind::kText>(
        "event_id", 5, offsetof(HandoffHistory, event_id)),
    FieldAt<decltype(HandoffHistory::owner), FieldKind::kText>(
        "owner", 6, offsetof(HandoffHistory, owner)),
    FieldAt<decltype(HandoffHistory::giver), FieldKind::kText>(
        "giver", 7, offsetof(HandoffHistory, giver)),
    FieldAt<decltype(HandoffHistory::receiver), FieldKind::kText>(
        "receiver", 8, offsetof(HandoffHistory, receiver)),
    FieldAt<decltype(HandoffHistory::claim), FieldKind::kRecord>(
        "claim", 9, offsetof(HandoffHistory, claim), nullptr,
        &kHandoffClaimRecord),
    FieldAt<decltype(HandoffHistory::offers), FieldKind::kInt>(
        "offers", 10, offsetof(HandoffHistory, offers)),
    FieldAt<decltype(HandoffHistory::sent_back), FieldKind::kInt>(
        "sent_back", 11, offsetof(HandoffHistory, sent_back)),
    FieldAt<decltype(HandoffHistory::retries), FieldKind::kInt>(
        "retries", 12, offsetof(HandoffHistory, retries)),
    FieldAt<decltype(HandoffHistory::attempts), FieldKind::kInt>(
        "attempts", 13, offsetof(HandoffHistory, attempts)),
    FieldAt<decltype(HandoffHistory::no_shows), FieldKind::kInt>(
        "no_shows", 14, offsetof(HandoffHistory, no_shows)),
    FieldAt<decltype(HandoffHistory::method), FieldKind::kEnum>(
        "method", 15, offsetof(HandoffHistory, method), &kHandoffMethodEnum),
    FieldAt<decltype(HandoffHistory::booked_at), FieldKind::kTime>(
        "booked_at", 16, offsetof(HandoffHistory, booked_at)),
    FieldAt<decltype(HandoffHistory::booked_by), FieldKind::kText>(
        "booked_by", 17, offsetof(HandoffHistory, booked_by)),
    FieldAt<decltype(HandoffHistory::offered_at), FieldKind::kTime>(
        "offered_at", 18, offsetof(HandoffHistory, offered_at)),
    FieldAt<decltype(HandoffHistory::duty), FieldKind::kEnum>(
        "duty", 19, offsetof(HandoffHistory, duty), &kHandoffDutyEnum),
    FieldAt<decltype(HandoffHistory::due_by), FieldKind::kText>(
        "due_by", 20, offsetof(HandoffHistory, due_by)),
    FieldAt<decltype(HandoffHistory::due), FieldKind::kTime>(
        "due", 21, offsetof(HandoffHistory, due)),
    FieldAt<decltype(HandoffHistory::due_event_id), FieldKind::kText>(
        "due_event_id", 22, offsetof(HandoffHistory, due_event_id)),
    FieldAt<decltype(HandoffHistory::expired), FieldKind::kBool>(
        "expired", 23, offsetof(HandoffHistory, expired)),
    FieldAt<decltype(HandoffHistory::breaches), FieldKind::kRecord, true>(
        "breaches", 24, offsetof(HandoffHistory, breaches), nullptr,
        &kHandoffBreachRecord),
    FieldAt<decltype(HandoffHistory::rejections), FieldKind::kRecord, true>(
        "rejections", 25, offsetof(HandoffHistory, rejections), nullptr,
        &kHandoffRejectionRecord),
    FieldAt<decltype(HandoffHistory::counted_against_giver), FieldKind::kInt>(
        "counted_against_giver", 26,
        offsetof(HandoffHistory, counted_against_giver)),
    FieldAt<decltype(HandoffHistory::again_from), FieldKind::kTime>(
        "again_from", 27, offsetof(HandoffHistory, again_from)),
    FieldAt<decltype(HandoffHistory::never_again), FieldKind::kBool>(
        "never_again", 28, offsetof(HandoffHistory, never_again)),
    FieldAt<decltype(HandoffHistory::credit), FieldKind::kRecord>(
        "credit", 29, offsetof(HandoffHistory, credit), nullptr,
        &kHandoffCreditRecord),
    FieldAt<decltype(HandoffHistory::counted_at), FieldKind::kTime>(
        "counted_at", 30, offsetof(HandoffHistory, counted_at)),
    FieldAt<decltype(HandoffHistory::dispute), FieldKind::kRecord>(
        "dispute", 31, offsetof(HandoffHistory, dispute), nullptr,
        &kHandoffDisputeRecord),
    FieldAt<decltype(HandoffHistory::timeline), FieldKind::kRecord, true>(
        "timeline", 32, offsetof(HandoffHistory, timeline), nullptr,
        &kHandoffStepTakenRecord),
    FieldAt<decltype(HandoffHistory::faults), FieldKind::kRecord, true>(
        "faults", 33, offsetof(HandoffHistory, faults), nullptr,
        &kHandoffFaultRecord),
    FieldAt<decltype(HandoffHistory::left_out), FieldKind::kRecord>(
        "left_out", 34, offsetof(HandoffHistory, left_out), nullptr,
        &kEventsLeftOutRecord),
    FieldAt<decltype(HandoffHistory::undeclared), FieldKind::kText, true>(
        "undeclared", 35, offsetof(HandoffHistory, undeclared)),
    FieldAt<decltype(HandoffHistory::repeated), FieldKind::kInt>(
        "repeated", 36, offsetof(HandoffHistory, repeated)),
};

constexpr RecordField kHandoffRequestFields[] = {
    FieldAt<decltype(HandoffRequest::handoff), FieldKind::kText>(
        "handoff", 1, offsetof(HandoffRequest, handoff)),
    FieldAt<decltype(HandoffRequest::step), FieldKind::kEnum>(
        "step", 2, offsetof(HandoffRequest, step), &kHandoffStepEnum),
    FieldAt<decltype(HandoffRequest::actor), FieldKind::kText>(
        "actor", 3, offsetof(HandoffRequest, actor)),
    FieldAt<decltype(HandoffRequest::on_behalf_of), FieldKind::kText>(
        "on_behalf_of", 4, offsetof(HandoffRequest, on_behalf_of)),
    FieldAt<decltype(HandoffRequest::roles), FieldKind::kText, true>(
        "roles", 5, offsetof(HandoffRequest, roles)),
    FieldAt<decltype(HandoffRequest::to), FieldKind::kText>(
        "to", 6, offsetof(HandoffRequest, to)),
    FieldAt<decltype(HandoffRequest::method), FieldKind::kEnum>(
        "method", 7, offsetof(HandoffRequest, method), &kHandoffMethodEnum),
    FieldAt<decltype(HandoffRequest::booked_at), FieldKind::kTime>(
        "booked_at", 8, offsetof(HandoffRequest, booked_at)),
    FieldAt<decltype(HandoffRequest::reason), FieldKind::kText>(
        "reason", 9, offsetof(HandoffRequest, reason)),
    FieldAt<decltype(HandoffRequest::evidence), FieldKind::kText>(
        "evidence", 10, offsetof(HandoffRequest, evidence)),
    FieldAt<decltype(HandoffRequest::override_requirements), FieldKind::kBool>(
        "override_requirements", 11,
        offsetof(HandoffRequest, override_requirements)),
};

constexpr RecordField kHandoffObstacleFields[] = {
    FieldAt<decltype(HandoffObstacle::obstacle), FieldKind::kEnum>(
        "obstacle", 1, offsetof(HandoffObstacle, obstacle), &kStepObstacleEnum),
    FieldAt<decltype(HandoffObstacle::instead), FieldKind::kText, true>(
        "instead", 2, offsetof(HandoffObstacle, instead)),
    FieldAt<decltype(HandoffObstacle::when), FieldKind::kTime>(
        "when", 3, offsetof(HandoffObstacle, when)),
    FieldAt<decltype(HandoffObstacle::count), FieldKind::kInt>(
        "count", 4, offsetof(HandoffObstacle, count)),
};

constexpr RecordField kHandoffAnswerFields[] = {
    FieldAt<decltype(HandoffAnswer::allowed), FieldKind::kEnum>(
        "allowed", 1, offsetof(HandoffAnswer, allowed), &kDecisionEnum),
    FieldAt<decltype(HandoffAnswer::handoff), FieldKind::kText>(
        "handoff", 2, offsetof(HandoffAnswer, handoff)),
    FieldAt<decltype(HandoffAnswer::step), FieldKind::kEnum>(
        "step", 3, offsetof(HandoffAnswer, step), &kHandoffStepEnum),
    FieldAt<decltype(HandoffAnswer::from), FieldKind::kEnum>(
        "from", 4, offsetof(HandoffAnswer, from), &kHandoffStateEnum),
    FieldAt<decltype(HandoffAnswer::to), FieldKind::kEnum>(
        "to", 5, offsetof(HandoffAnswer, to), &kHandoffStateEnum),
    FieldAt<decltype(HandoffAnswer::obstacles), FieldKind::kRecord, true>(
        "obstacles", 6, offsetof(HandoffAnswer, obstacles), nullptr,
        &kHandoffObstacleRecord),
    FieldAt<decltype(HandoffAnswer::unmet), FieldKind::kRecord, true>(
        "unmet", 7, offsetof(HandoffAnswer, unmet), nullptr,
        &kUnmetRequirementRecord),
    FieldAt<decltype(HandoffAnswer::preferred), FieldKind::kEnum>(
        "preferred", 8, offsetof(HandoffAnswer, preferred),
        &kHandoffMethodEnum),
};

constexpr RecordField kIntentFields[] = {
    FieldAt<decltype(Intent::id), FieldKind::kText>("id", 1,
                                                    offsetof(Intent, id)),
    FieldAt<decltype(Intent::kind), FieldKind::kEnum>(
        "kind", 2, offsetof(Intent, kind), &kIntentKindEnum),
    FieldAt<decltype(Intent::purpose), FieldKind::kEnum>(
        "purpose", 3, offsetof(Intent, purpose), &kIntentPurposeEnum),
    FieldAt<decltype(Intent::handoff), FieldKind::kText>(
        "handoff", 4, offsetof(Intent, handoff)),
    FieldAt<decltype(Intent::subject_id), FieldKind::kText>(
        "subject_id", 5, offsetof(Intent, subject_id)),
    FieldAt<decltype(Intent::event_id), FieldKind::kText>(
        "event_id", 6, offsetof(Intent, event_id)),
    FieldAt<decltype(Intent::person), FieldKind::kText>(
        "person", 7, offsetof(Intent, person)),
    FieldAt<decltype(Intent::roles), FieldKind::kText, true>(
        "roles", 8, offsetof(Intent, roles)),
    FieldAt<decltype(Intent::other), FieldKind::kText>("other", 9,
                                                       offsetof(Intent, other)),
    FieldAt<decltype(Intent::at), FieldKind::kTime>("at", 10,
                                                    offsetof(Intent, at)),
    FieldAt<decltype(Intent::due), FieldKind::kTime>("due", 11,
                                                     offsetof(Intent, due)),
    FieldAt<decltype(Intent::reason), FieldKind::kText>(
        "reason", 12, offsetof(Intent, reason)),
};

constexpr RecordField kCandidateFields[] = {
    FieldAt<decltype(Candidate::id), FieldKind::kText>("id", 1,
                                                       offsetof(Candidate, id)),
    FieldAt<decltype(Candidate::roles), FieldKind::kText, true>(
        "roles", 2, offsetof(Candidate, roles)),
    FieldAt<decltype(Candidate::territories), FieldKind::kText, true>(
        "territories", 3, offsetof(Candidate, territories)),
    FieldAt<decltype(Candidate::weight), FieldKind::kInt>(
        "weight", 4, offsetof(Candidate, weight)),
    FieldAt<decltype(Candidate::away), FieldKind::kBool>(
        "away", 5, offsetof(Candidate, away)),
};

constexpr RecordField kOwnerClaimFields[] = {
    FieldAt<decltype(OwnerClaim::id), FieldKind::kText>(
        "id", 1, offsetof(OwnerClaim, id)),
    FieldAt<decltype(OwnerClaim::owner), FieldKind::kText>(
        "owner", 2, offsetof(OwnerClaim, owner)),
    FieldAt<decltype(OwnerClaim::since), FieldKind::kTime>(
        "since", 3, offsetof(OwnerClaim, since)),
    FieldAt<decltype(OwnerClaim::renewed), FieldKind::kTime>(
        "renewed", 4, offsetof(OwnerClaim, renewed)),
    FieldAt<decltype(OwnerClaim::policy_hash), FieldKind::kText>(
        "policy_hash", 5, offsetof(OwnerClaim, policy_hash)),
};

constexpr RecordField kTurnCountFields[] = {
    FieldAt<decltype(TurnCount::rule), FieldKind::kText>(
        "rule", 1, offsetof(TurnCount, rule)),
    FieldAt<decltype(TurnCount::candidate), FieldKind::kText>(
        "candidate", 2, offsetof(TurnCount, candidate)),
    FieldAt<decltype(TurnCount::given), FieldKind::kInt>(
        "given", 3, offsetof(TurnCount, given)),
};

constexpr RecordField kRoutingContextFields[] = {
    FieldAt<decltype(RoutingContext::candidates), FieldKind::kRecord, true>(
        "candidates", 1, offsetof(RoutingContext, candidates), nullptr,
        &kCandidateRecord),
    FieldAt<decltype(RoutingContext::account_owner), FieldKind::kText>(
        "account_owner", 2, offsetof(RoutingContext, account_owner)),
    FieldAt<decltype(RoutingContext::claims), FieldKind::kRecord, true>(
        "claims", 3, offsetof(RoutingContext, claims), nullptr,
        &kOwnerClaimRecord),
    FieldAt<decltype(RoutingContext::cursor), FieldKind::kRecord, true>(
        "cursor", 4, offsetof(RoutingContext, cursor), nullptr,
        &kTurnCountRecord),
};

constexpr RecordField kClaimResultFields[] = {
    FieldAt<decltype(ClaimResult::id), FieldKind::kText>(
        "id", 1, offsetof(ClaimResult, id)),
    FieldAt<decltype(ClaimResult::owner), FieldKind::kText>(
        "owner", 2, offsetof(ClaimResult, owner)),
    FieldAt<decltype(ClaimResult::standing), FieldKind::kEnum>(
        "standing", 3, offsetof(ClaimResult, standing), &kClaimStandingEnum),
    FieldAt<decltype(ClaimResult::until), FieldKind::kTime>(
        "until", 4, offsetof(ClaimResult, until)),
    FieldAt<decltype(ClaimResult::policy_hash), FieldKind::kText>(
        "policy_hash", 5, offsetof(ClaimResult, policy_hash)),
};

constexpr RecordField kSkippedCandidateFields[] = {
    FieldAt<decltype(SkippedCandidate::rule), FieldKind::kText>(
        "rule", 1, offsetof(SkippedCandidate, rule)),
    FieldAt<decltype(SkippedCandidate::candidate), FieldKind::kText>(
        "candidate", 2, offsetof(SkippedCandidate, candidate)),
    FieldAt<decltype(SkippedCandidate::reason), FieldKind::kEnum>(
        "reason", 3, offsetof(SkippedCandidate, reason), &kSkipReasonEnum),
};

constexpr RecordField kRoutingStepFields[] = {
    FieldAt<decltype(RoutingStep::reason), FieldKind::kEnum>(
        "reason", 1, offsetof(RoutingStep, reason), &kRoutingReasonEnum),
    FieldAt<decltype(RoutingStep::id), FieldKind::kText>(
        "id", 2, offsetof(RoutingStep, id)),
    FieldAt<decltype(RoutingStep::fields), FieldKind::kText, true>(
        "fields", 3, offsetof(RoutingStep, fields)),
    FieldAt<decltype(RoutingStep::error), FieldKind::kText>(
        "error", 4, offsetof(RoutingStep, error)),
};

constexpr RecordField kRoutingAnswerFields[] = {
    FieldAt<decltype(RoutingAnswer::outcome), FieldKind::kEnum>(
        "outcome", 1, offsetof(RoutingAnswer, outcome), &kRoutingOutcomeEnum),
    FieldAt<decltype(RoutingAnswer::routing), FieldKind::kText>(
        "routing", 2, offsetof(RoutingAnswer, routing)),
    FieldAt<decltype(RoutingAnswer::owner), FieldKind::kText>(
        "owner", 3, offsetof(RoutingAnswer, owner)),
    FieldAt<decltype(RoutingAnswer::queue), FieldKind::kText>(
        "queue", 4, offsetof(RoutingAnswer, queue)),
    FieldAt<decltype(RoutingAnswer::rule), FieldKind::kText>(
        "rule", 5, offsetof(RoutingAnswer, rule)),
    FieldAt<decltype(RoutingAnswer::claim), FieldKind::kText>(
        "claim", 6, offsetof(RoutingAnswer, claim)),
    FieldAt<decltype(RoutingAnswer::source), FieldKind::kText>(
        "source", 7, offsetof(RoutingAnswer, source)),
    FieldAt<decltype(RoutingAnswer::source_kind), FieldKind::kEnum>(
        "source_kind", 8, offsetof(RoutingAnswer, source_kind),
        &kSourceKindEnum),
    FieldAt<decltype(RoutingAnswer::protected_until), FieldKind::kTime>(
        "protected_until", 9, offsetof(RoutingAnswer, protected_until)),
    FieldAt<decltype(RoutingAnswer::policy_hash), FieldKind::kText>(
        "policy_hash", 10, offsetof(RoutingAnswer, policy_hash)),
    FieldAt<decltype(RoutingAnswer::fields), FieldKind::kText, true>(
        "fields", 11, offsetof(RoutingAnswer, fields)),
    FieldAt<decltype(RoutingAnswer::claims), FieldKind::kRecord, true>(
        "claims", 12, offsetof(RoutingAnswer, claims), nullptr,
        &kClaimResultRecord),
    FieldAt<decltype(RoutingAnswer::skipped), FieldKind::kRecord, true>(
        "skipped", 13, offsetof(RoutingAnswer, skipped), nullptr,
        &kSkippedCandidateRecord),
    FieldAt<decltype(RoutingAnswer::steps), FieldKind::kRecord, true>(
        "steps", 14, offsetof(RoutingAnswer, steps), nullptr,
        &kRoutingStepRecord),
    FieldAt<decltype(RoutingAnswer::cursor), FieldKind::kRecord, true>(
        "cursor", 15, offsetof(RoutingAnswer, cursor), nullptr,
        &kTurnCountRecord),
};

constexpr RecordField kMatchKeyValueFields[] = {
    FieldAt<decltype(MatchKeyValue::key), FieldKind::kText>(
        "key", 1, offsetof(MatchKeyValue, key)),
    FieldAt<decltype(MatchKeyValue::kind), FieldKind::kEnum>(
        "kind", 2, offsetof(MatchKeyValue, kind), &kMatchKindEnum),
    FieldAt<decltype(MatchKeyValue::meaning), FieldKind::kEnum>(
        "meaning", 3, offsetof(MatchKeyValue, meaning), &kMatchMeaningEnum),
    FieldAt<decltype(MatchKeyValue::value), FieldKind::kText>(
        "value", 4, offsetof(MatchKeyValue, value)),
    FieldAt<decltype(MatchKeyValue::personal), FieldKind::kBool>(
        "personal", 5, offsetof(MatchKeyValue, personal)),
};

constexpr RecordField kUnusableKeyFields[] = {
    FieldAt<decltype(UnusableKey::key), FieldKind::kText>(
        "key", 1, offsetof(UnusableKey, key)),
    FieldAt<decltype(UnusableKey::kind), FieldKind::kEnum>(
        "kind", 2, offsetof(UnusableKey, kind), &kMatchKindEnum),
    FieldAt<decltype(UnusableKey::problem), FieldKind::kEnum>(
        "problem", 3, offsetof(UnusableKey, problem), &kKeyProblemEnum),
};

constexpr RecordField kLeadMatchKeysFields[] = {
    FieldAt<decltype(LeadMatchKeys::values), FieldKind::kRecord, true>(
        "values", 1, offsetof(LeadMatchKeys, values), nullptr,
        &kMatchKeyValueRecord),
    FieldAt<decltype(LeadMatchKeys::unusable), FieldKind::kRecord, true>(
        "unusable", 2, offsetof(LeadMatchKeys, unusable), nullptr,
        &kUnusableKeyRecord),
};

constexpr RecordField kMatchReasonFields[] = {
    FieldAt<decltype(MatchReason::key), FieldKind::kText>(
        "key", 1, offsetof(MatchReason, key)),
    FieldAt<decltype(MatchReason::agreement), FieldKind::kEnum>(
        "agreement", 2, offsetof(MatchReason, agreement), &kAgreementEnum),
    FieldAt<decltype(MatchReason::meaning), FieldKind::kEnum>(
        "meaning", 3, offsetof(MatchReason, meaning), &kMatchMeaningEnum),
    FieldAt<decltype(MatchReason::with), FieldKind::kText>(
        "with", 4, offsetof(MatchReason, with)),
    FieldAt<decltype(MatchReason::value), FieldKind::kText>(
        "value", 5, offsetof(MatchReason, value)),
    FieldAt<decltype(MatchReason::personal), FieldKind::kBool>(
        "personal", 6, offsetof(MatchReason, personal)),
    FieldAt<decltype(MatchReason::problem_a), FieldKind::kEnum>(
        "problem_a", 7, offsetof(MatchReason, problem_a), &kKeyProblemEnum),
    FieldAt<decltype(MatchReason::problem_b), FieldKind::kEnum>(
        "problem_b", 8, offsetof(MatchReason, problem_b), &kKeyProblemEnum),
};

constexpr RecordField kDuplicateAnswerFields[] = {
    FieldAt<decltype(DuplicateAnswer::verdict), FieldKind::kEnum>(
        "verdict", 1, offsetof(DuplicateAnswer, verdict), &kMatchVerdictEnum),
    FieldAt<decltype(DuplicateAnswer::perhaps_duplicate), FieldKind::kBool>(
        "perhaps_duplicate", 2, offsetof(DuplicateAnswer, perhaps_duplicate)),
    FieldAt<decltype(DuplicateAnswer::reasons), FieldKind::kRecord, true>(
        "reasons", 3, offsetof(DuplicateAnswer, reasons), nullptr,
        &kMatchReasonRecord),
};

constexpr RecordField kAccountMatchFields[] = {
    FieldAt<decltype(AccountMatch::candidate), FieldKind::kInt>(
        "candidate", 1, offsetof(AccountMatch, candidate)),
    FieldAt<decltype(AccountMatch::account_id), FieldKind::kText>(
        "account_id", 2, offsetof(AccountMatch, account_id)),
    FieldAt<decltype(AccountMatch::verdict), FieldKind::kEnum>(
        "verdict", 3, offsetof(AccountMatch, verdict), &kMatchVerdictEnum),
    FieldAt<decltype(AccountMatch::reasons), FieldKind::kRecord, true>(
        "reasons", 4, offsetof(AccountMatch, reasons), nullptr,
        &kMatchReasonRecord),
};

constexpr RecordField kAccountMatchesFields[] = {
    FieldAt<decltype(AccountMatches::matches), FieldKind::kRecord, true>(
        "matches", 1, offsetof(AccountMatches, matches), nullptr,
        &kAccountMatchRecord),
    FieldAt<decltype(AccountMatches::ambiguous), FieldKind::kBool>(
        "ambiguous", 2, offsetof(AccountMatches, ambiguous)),
};

constexpr RecordField kMergeClaimFields[] = {
    FieldAt<decltype(MergeClaim::id), FieldKind::kText>(
        "id", 1, offsetof(MergeClaim, id)),
    FieldAt<decltype(MergeClaim::owner), FieldKind::kText>(
        "owner", 2, offsetof(MergeClaim, owner)),
    FieldAt<decltype(MergeClaim::since), FieldKind::kTime>(
        "since", 3, offsetof(MergeClaim, since)),
    FieldAt<decltype(MergeClaim::until), FieldKind::kTime>(
        "until", 4, offsetof(MergeClaim, until)),
    FieldAt<decltype(MergeClaim::policy_hash), FieldKind::kText>(
        "policy_hash", 5, offsetof(MergeClaim, policy_hash)),
};

constexpr RecordField kMergeClaimResultFields[] = {
    FieldAt<decltype(MergeClaimResult::id), FieldKind::kText>(
        "id", 1, offsetof(MergeClaimResult, id)),
    FieldAt<decltype(MergeClaimResult::owner), FieldKind::kText>(
        "owner", 2, offsetof(MergeClaimResult, owner)),
    FieldAt<decltype(MergeClaimResult::fate), FieldKind::kEnum>(
        "fate", 3, offsetof(MergeClaimResult, fate), &kMergeClaimFateEnum),
    FieldAt<decltype(MergeClaimResult::other_policy), FieldKind::kBool>(
        "other_policy", 4, offsetof(MergeClaimResult, other_policy)),
};

constexpr RecordField kClaimMergeFields[] = {
    FieldAt<decltype(ClaimMerge::rule), FieldKind::kEnum>(
        "rule", 1, offsetof(ClaimMerge, rule), &kSurvivingClaimRuleEnum),
    FieldAt<decltype(ClaimMerge::survivor), FieldKind::kText>(
        "survivor", 2, offsetof(ClaimMerge, survivor)),
    FieldAt<decltype(ClaimMerge::ask), FieldKind::kBool>(
        "ask", 3, offsetof(ClaimMerge, ask)),
    FieldAt<decltype(ClaimMerge::claims), FieldKind::kRecord, true>(
        "claims", 4, offsetof(ClaimMerge, claims), nullptr,
        &kMergeClaimResultRecord),
};

constexpr RecordField kMergeRecordFields[] = {
    FieldAt<decltype(MergeRecord::id), FieldKind::kText>(
        "id", 1, offsetof(MergeRecord, id)),
    FieldAt<decltype(MergeRecord::created_at), FieldKind::kTime>(
        "created_at", 2, offsetof(MergeRecord, created_at)),
};

constexpr RecordField kRegistrationEventFields[] = {
    FieldAt<decltype(RegistrationEvent::id), FieldKind::kText>(
        "id", 1, offsetof(RegistrationEvent, id)),
    FieldAt<decltype(RegistrationEvent::registration), FieldKind::kText>(
        "registration", 2, offsetof(RegistrationEvent, registration)),
    FieldAt<decltype(RegistrationEvent::step), FieldKind::kEnum>(
        "step", 3, offsetof(RegistrationEvent, step), &kRegistrationStepEnum),
    FieldAt<decltype(RegistrationEvent::partner), FieldKind::kText>(
        "partner", 4, offsetof(RegistrationEvent, partner)),
    FieldAt<decltype(RegistrationEvent::manager), FieldKind::kText>(
        "manager", 5, offsetof(RegistrationEvent, manager)),
    FieldAt<decltype(RegistrationEvent::actor), FieldKind::kText>(
        "actor", 6, offsetof(RegistrationEvent, actor)),
    FieldAt<decltype(RegistrationEvent::reason), FieldKind::kText>(
        "reason", 7, offsetof(RegistrationEvent, reason)),
    FieldAt<decltype(RegistrationEvent::free_from), FieldKind::kTime>(
        "free_from", 8, offsetof(RegistrationEvent, free_from)),
    FieldAt<decltype(RegistrationEvent::policy_hash), FieldKind::kText>(
        "policy_hash", 9, offsetof(RegistrationEvent, policy_hash)),
    FieldAt<decltype(RegistrationEvent::at), FieldKind::kTime>(
        "at", 10, offsetof(RegistrationEvent, at)),
    FieldAt<decltype(RegistrationEvent::recorded_at), FieldKind::kTime>(
        "recorded_at", 11, offsetof(RegistrationEvent, recorded_at)),
    FieldAt<decltype(RegistrationEvent::sequence), FieldKind::kInt>(
        "sequence", 12, offsetof(RegistrationEvent, sequence)),
};

constexpr RecordField kRegistrationFaultFields[] = {
    FieldAt<decltype(RegistrationFault::event_id), FieldKind::kText>(
        "event_id", 1, offsetof(RegistrationFault, event_id)),
    FieldAt<decltype(RegistrationFault::problem), FieldKind::kEnum>(
        "problem", 2, offsetof(RegistrationFault, problem),
        &kRegistrationProblemEnum),
    FieldAt<decltype(RegistrationFault::state), FieldKind::kEnum>(
        "state", 3, offsetof(RegistrationFault, state),
        &kRegistrationStateEnum),
    FieldAt<decltype(RegistrationFault::message), FieldKind::kText>(
        "message", 4, offsetof(RegistrationFault, message)),
};

constexpr RecordField kRegistrationChangeFields[] = {
    FieldAt<decltype(RegistrationChange::state), FieldKind::kEnum>(
        "state", 1, offsetof(RegistrationChange, state),
        &kRegistrationStateEnum),
    FieldAt<decltype(RegistrationChange::event_id), FieldKind::kText>(
        "event_id", 2, offsetof(RegistrationChange, event_id)),
    FieldAt<decltype(RegistrationChange::actor), FieldKind::kText>(
        "actor", 3, offsetof(RegistrationChange, actor)),
    FieldAt<decltype(RegistrationChange::reason), FieldKind::kText>(
        "reason", 4, offsetof(RegistrationChange, reason)),
    FieldAt<decltype(RegistrationChange::at), FieldKind::kTime>(
        "at", 5, offsetof(RegistrationChange, at)),
    FieldAt<decltype(RegistrationChange::late), FieldKind::kBool>(
        "late", 6, offsetof(RegistrationChange, late)),
};

constexpr RecordField kRegistrationIntentFields[] = {
    FieldAt<decltype(RegistrationIntent::id), FieldKind::kText>(
        "id", 1, offsetof(RegistrationIntent, id)),
    FieldAt<decltype(RegistrationIntent::duty), FieldKind::kEnum>(
        "duty", 2, offsetof(RegistrationIntent, duty), &kRegistrationDutyEnum),
    FieldAt<decltype(RegistrationIntent::partner), FieldKind::kText>(
        "partner", 3, offsetof(RegistrationIntent, partner)),
    FieldAt<decltype(RegistrationIntent::roles), FieldKind::kText, true>(
        "roles", 4, offsetof(RegistrationIntent, roles)),
    FieldAt<decltype(RegistrationIntent::due), FieldKind::kTime>(
        "due", 5, offsetof(RegistrationIntent, due)),
    FieldAt<decltype(RegistrationIntent::state), FieldKind::kEnum>(
        "state", 6, offsetof(RegistrationIntent, state),
        &kRegistrationStateEnum),
    FieldAt<decltype(RegistrationIntent::reason), FieldKind::kText>(
        "reason", 7, offsetof(RegistrationIntent, reason)),
    FieldAt<decltype(RegistrationIntent::free_from), FieldKind::kTime>(
        "free_from", 8, offsetof(RegistrationIntent, free_from)),
};

constexpr RecordField kRegistrationHistoryFields[] = {
    FieldAt<decltype(RegistrationHistory::registration), FieldKind::kText>(
        "registration", 1, offsetof(RegistrationHistory, registration)),
    FieldAt<decltype(RegistrationHistory::state), FieldKind::kEnum>(
        "state", 2, offsetof(RegistrationHistory, state),
        &kRegistrationStateEnum),
    FieldAt<decltype(RegistrationHistory::partner), FieldKind::kText>(
        "partner", 3, offsetof(RegistrationHistory, partner)),
    FieldAt<decltype(RegistrationHistory::manager), FieldKind::kText>(
        "manager", 4, offsetof(RegistrationHistory, manager)),
    FieldAt<decltype(RegistrationHistory::submitted), FieldKind::kTime>(
        "submitted", 5, offsetof(RegistrationHistory, submitted)),
    FieldAt<decltype(RegistrationHistory::decided), FieldKind::kTime>(
        "decided", 6, offsetof(RegistrationHistory, decided)),
    FieldAt<decltype(RegistrationHistory::decision_due), FieldKind::kTime>(
        "decision_due", 7, offsetof(RegistrationHistory, decision_due)),
    FieldAt<decltype(RegistrationHistory::decision), FieldKind::kEnum>(
        "decision", 8, offsetof(RegistrationHistory, decision),
        &kLimitStandingEnum),
    FieldAt<decltype(RegistrationHistory::protected_until), FieldKind::kTime>(
        "protected_until", 9, offsetof(RegistrationHistory, protected_until)),
    FieldAt<decltype(RegistrationHistory::extensions), FieldKind::kInt>(
        "extensions", 10, offsetof(RegistrationHistory, extensions)),
    FieldAt<decltype(RegistrationHistory::changes), FieldKind::kRecord, true>(
        "changes", 11, offsetof(RegistrationHistory, changes), nullptr,
        &kRegistrationChangeRecord),
    FieldAt<decltype(RegistrationHistory::faults), FieldKind::kRecord, true>(
        "faults", 12, offsetof(RegistrationHistory, faults), nullptr,
        &kRegistrationFaultRecord),
    FieldAt<decltype(RegistrationHistory::intents), FieldKind::kRecord, true>(
        "intents", 13, offsetof(RegistrationHistory, intents), nullptr,
        &kRegistrationIntentRecord),
    FieldAt<decltype(RegistrationHistory::repeated), FieldKind::kInt>(
        "repeated", 14, offsetof(RegistrationHistory, repeated)),
};

constexpr RecordField kDealKeyFields[] = {
    FieldAt<decltype(DealKey::text), FieldKind::kText>("text", 1,
                                                       offsetof(DealKey, text)),
    FieldAt<decltype(DealKey::missing), FieldKind::kText, true>(
        "missing", 2, offsetof(DealKey, missing)),
};

constexpr RecordField kExistingRegistrationFields[] = {
    FieldAt<decltype(ExistingRegistration::id), FieldKind::kText>(
        "id", 1, offsetof(ExistingRegistration, id)),
    FieldAt<decltype(ExistingRegistration::key), FieldKind::kText>(
        "key", 2, offsetof(ExistingRegistration, key)),
    FieldAt<decltype(ExistingRegistration::events), FieldKind::kRecord, true>(
        "events", 3, offsetof(ExistingRegistration, events), nullptr,
        &kRegistrationEventRecord),
};

constexpr RecordField kRegistrationRequestFields[] = {
    FieldAt<decltype(RegistrationRequest::step), FieldKind::kEnum>(
        "step", 1, offsetof(RegistrationRequest, step), &kRegistrationStepEnum),
    FieldAt<decltype(RegistrationRequest::registration), FieldKind::kText>(
        "registration", 2, offsetof(RegistrationRequest, registration)),
    FieldAt<decltype(RegistrationRequest::partner), FieldKind::kText>(
        "partner", 3, offsetof(RegistrationRequest, partner)),
    FieldAt<decltype(RegistrationRequest::roles), FieldKind::kText, true>(
        "roles", 4, offsetof(RegistrationRequest, roles)),
    FieldAt<decltype(RegistrationRequest::reason), FieldKind::kText>(
        "reason", 5, offsetof(RegistrationRequest, reason)),
};

constexpr RecordField kRegistrationHindranceFields[] = {
    FieldAt<decltype(RegistrationHindrance::obstacle), FieldKind::kEnum>(
        "obstacle", 1, offsetof(RegistrationHindrance, obstacle),
        &kRegistrationObstacleEnum),
    FieldAt<decltype(RegistrationHindrance::instead), FieldKind::kText, true>(
        "instead", 2, offsetof(RegistrationHindrance, instead)),
};

constexpr RecordField kRegistrationAnswerFields[] = {
    FieldAt<decltype(RegistrationAnswer::allowed), FieldKind::kEnum>(
        "allowed", 1, offsetof(RegistrationAnswer, allowed), &kDecisionEnum),
    FieldAt<decltype(RegistrationAnswer::step), FieldKind::kEnum>(
        "step", 2, offsetof(RegistrationAnswer, step), &kRegistrationStepEnum),
    FieldAt<decltype(RegistrationAnswer::registration), FieldKind::kText>(
        "registration", 3, offsetof(RegistrationAnswer, registration)),
    FieldAt<decltype(RegistrationAnswer::state), FieldKind::kEnum>(
        "state", 4, offsetof(RegistrationAnswer, state),
        &kRegistrationStateEnum),
    FieldAt<decltype(RegistrationAnswer::obstacles), FieldKind::kRecord, true>(
        "obstacles", 5, offsetof(RegistrationAnswer, obstacles), nullptr,
        &kRegistrationHindranceRecord),
    FieldAt<decltype(RegistrationAnswer::valid), FieldKind::kEnum>(
        "valid", 6, offsetof(RegistrationAnswer, valid), &kDecisionEnum),
    FieldAt<decltype(RegistrationAnswer::unmet), FieldKind::kRecord, true>(
        "unmet", 7, offsetof(RegistrationAnswer, unmet), nullptr,
        &kUnmetRequirementRecord),
    FieldAt<decltype(RegistrationAnswer::unique), FieldKind::kEnum>(
        "unique", 8, offsetof(RegistrationAnswer, unique), &kDecisionEnum),
    FieldAt<decltype(RegistrationAnswer::key), FieldKind::kRecord>(
        "key", 9, offsetof(RegistrationAnswer, key), nullptr, &kDealKeyRecord),
    FieldAt<decltype(RegistrationAnswer::own), FieldKind::kText>(
        "own", 10, offsetof(RegistrationAnswer, own)),
    FieldAt<decltype(RegistrationAnswer::free_from), FieldKind::kTime>(
        "free_from", 11, offsetof(RegistrationAnswer, free_from)),
    FieldAt<decltype(RegistrationAnswer::pending), FieldKind::kBool>(
        "pending", 12, offsetof(RegistrationAnswer, pending)),
    FieldAt<decltype(RegistrationAnswer::decision_due), FieldKind::kTime>(
        "decision_due", 13, offsetof(RegistrationAnswer, decision_due)),
    FieldAt<decltype(RegistrationAnswer::protected_until), FieldKind::kTime>(
        "protected_until", 14, offsetof(RegistrationAnswer, protected_until)),
    FieldAt<decltype(RegistrationAnswer::policy_hash), FieldKind::kText>(
        "policy_hash", 15, offsetof(RegistrationAnswer, policy_hash)),
};

constexpr RecordField kReassignmentFields[] = {
    FieldAt<decltype(Reassignment::item), FieldKind::kText>(
        "item", 1, offsetof(Reassignment, item)),
    FieldAt<decltype(Reassignment::to), FieldKind::kText>(
        "to", 2, offsetof(Reassignment, to)),
};

constexpr RecordField kReassignAnswerFields[] = {
    FieldAt<decltype(ReassignAnswer::items), FieldKind::kRecord, true>(
        "items", 1, offsetof(ReassignAnswer, items), nullptr,
        &kReassignmentRecord),
    FieldAt<decltype(ReassignAnswer::cursor), FieldKind::kRecord, true>(
        "cursor", 2, offsetof(ReassignAnswer, cursor), nullptr,
        &kTurnCountRecord),
};

constexpr RecordField kMethodFactsFields[] = {
    FieldAt<decltype(MethodFacts::prospects_use_email), FieldKind::kBool>(
        "prospects_use_email", 1, offsetof(MethodFacts, prospects_use_email)),
    FieldAt<decltype(MethodFacts::proven_revenue), FieldKind::kBool>(
        "proven_revenue", 2, offsetof(MethodFacts, proven_revenue)),
    FieldAt<decltype(MethodFacts::shared_system), FieldKind::kBool>(
        "shared_system", 3, offsetof(MethodFacts, shared_system)),
    FieldAt<decltype(MethodFacts::lifetime_value), FieldKind::kMoney>(
        "lifetime_value", 4, offsetof(MethodFacts, lifetime_value)),
    FieldAt<decltype(MethodFacts::full_time_prospector), FieldKind::kBool>(
        "full_time_prospector", 5, offsetof(MethodFacts, full_time_prospector)),
};

constexpr RecordField kConditionResultFields[] = {
    FieldAt<decltype(ConditionResult::condition), FieldKind::kEnum>(
        "condition", 1, offsetof(ConditionResult, condition),
        &kMethodConditionEnum),
    FieldAt<decltype(ConditionResult::met), FieldKind::kEnum>(
        "met", 2, offsetof(ConditionResult, met), &kDecisionEnum),
};

constexpr RecordField kMethodAnswerFields[] = {
    FieldAt<decltype(MethodAnswer::applies), FieldKind::kEnum>(
        "applies", 1, offsetof(MethodAnswer, applies), &kDecisionEnum),
    FieldAt<decltype(MethodAnswer::conditions), FieldKind::kRecord, true>(
        "conditions", 2, offsetof(MethodAnswer, conditions), nullptr,
        &kConditionResultRecord),
};

constexpr RecordField kScreenContextFields[] = {
    FieldAt<decltype(ScreenContext::same_company_listed), FieldKind::kBool>(
        "same_company_listed", 1, offsetof(ScreenContext, same_company_listed)),
};

constexpr RecordField kScreenReasonFields[] = {
    FieldAt<decltype(ScreenReason::id), FieldKind::kText>(
        "id", 1, offsetof(ScreenReason, id)),
    FieldAt<decltype(ScreenReason::drops), FieldKind::kEnum>(
        "drops", 2, offsetof(ScreenReason, drops), &kDecisionEnum),
    FieldAt<decltype(ScreenReason::fields), FieldKind::kText, true>(
        "fields", 3, offsetof(ScreenReason, fields)),
    FieldAt<decltype(ScreenReason::error), FieldKind::kText>(
        "error", 4, offsetof(ScreenReason, error)),
};

constexpr RecordField kScreenAnswerFields[] = {
    FieldAt<decltype(ScreenAnswer::keep), FieldKind::kEnum>(
        "keep", 1, offsetof(ScreenAnswer, keep), &kDecisionEnum),
    FieldAt<decltype(ScreenAnswer::screen), FieldKind::kText>(
        "screen", 2, offsetof(ScreenAnswer, screen)),
    FieldAt<decltype(ScreenAnswer::reasons), FieldKind::kRecord, true>(
        "reasons", 3, offsetof(ScreenAnswer, reasons), nullptr,
        &kScreenReasonRecord),
};

constexpr RecordField kSendObstacleFields[] = {
    FieldAt<decltype(SendObstacle::kind), FieldKind::kEnum>(
        "kind", 1, offsetof(SendObstacle, kind), &kSendObstacleKindEnum),
    FieldAt<decltype(SendObstacle::stands), FieldKind::kEnum>(
        "stands", 2, offsetof(SendObstacle, stands), &kDecisionEnum),
    FieldAt<decltype(SendObstacle::detail), FieldKind::kText>(
        "detail", 3, offsetof(SendObstacle, detail)),
    FieldAt<decltype(SendObstacle::suggestion), FieldKind::kText>(
        "suggestion", 4, offsetof(SendObstacle, suggestion)),
};

constexpr RecordField kPastSendsFields[] = {
    FieldAt<decltype(PastSends::at), FieldKind::kTime, true>(
        "at", 1, offsetof(PastSends, at)),
};

constexpr RecordField kSendContextFields[] = {
    FieldAt<decltype(SendContext::sent_today), FieldKind::kInt>(
        "sent_today", 1, offsetof(SendContext, sent_today)),
    FieldAt<decltype(SendContext::sent_this_month), FieldKind::kInt>(
        "sent_this_month", 2, offsetof(SendContext, sent_this_month)),
    FieldAt<decltype(SendContext::active), FieldKind::kInt>(
        "active", 3, offsetof(SendContext, active)),
    FieldAt<decltype(SendContext::touches), FieldKind::kInt>(
        "touches", 4, offsetof(SendContext, touches)),
    FieldAt<decltype(SendContext::past_sends), FieldKind::kRecord>(
        "past_sends", 5, offsetof(SendContext, past_sends), nullptr,
        &kPastSendsRecord),
    FieldAt<decltype(SendContext::bounced), FieldKind::kBool>(
        "bounced", 6, offsetof(SendContext, bounced)),
};

constexpr RecordField kMonthlyProgressFields[] = {
    FieldAt<decltype(MonthlyProgress::sent), FieldKind::kInt>(
        "sent", 1, offsetof(MonthlyProgress, sent)),
    FieldAt<decltype(MonthlyProgress::target), FieldKind::kInt>(
        "target", 2, offsetof(MonthlyProgress, target)),
};

constexpr RecordField kSendAnswerFields[] = {
    FieldAt<decltype(SendAnswer::allowed), FieldKind::kEnum>(
        "allowed", 1, offsetof(SendAnswer, allowed), &kDecisionEnum),
    FieldAt<decltype(SendAnswer::channel), FieldKind::kText>(
        "channel", 2, offsetof(SendAnswer, channel)),
    FieldAt<decltype(SendAnswer::obstacles), FieldKind::kRecord, true>(
        "obstacles", 3, offsetof(SendAnswer, obstacles), nullptr,
        &kSendObstacleRecord),
    FieldAt<decltype(SendAnswer::next), FieldKind::kTime>(
        "next", 4, offsetof(SendAnswer, next)),
    FieldAt<decltype(SendAnswer::month), FieldKind::kRecord>(
        "month", 5, offsetof(SendAnswer, month), nullptr,
        &kMonthlyProgressRecord),
    FieldAt<decltype(SendAnswer::due), FieldKind::kTime>(
        "due", 6, offsetof(SendAnswer, due)),
    FieldAt<decltype(SendAnswer::overdue), FieldKind::kBool>(
        "overdue", 7, offsetof(SendAnswer, overdue)),
};

constexpr RecordField kTargetFields[] = {
    FieldAt<decltype(Target::of), FieldKind::kText>("of", 1,
                                                    offsetof(Target, of)),
    FieldAt<decltype(Target::at_least), FieldKind::kPoints>(
        "at_least", 2, offsetof(Target, at_least)),
    FieldAt<decltype(Target::band), FieldKind::kText>("band", 3,
                                                      offsetof(Target, band)),
};

constexpr RecordField kCounterfactualOptionsFields[] = {
    FieldAt<decltype(CounterfactualOptions::scope), FieldKind::kEnum>(
        "scope", 1, offsetof(CounterfactualOptions, scope), &kChangeScopeEnum),
    FieldAt<decltype(CounterfactualOptions::max_steps), FieldKind::kInt>(
        "max_steps", 2, offsetof(CounterfactualOptions, max_steps)),
};

constexpr RecordField kChangeFields[] = {
    FieldAt<decltype(Change::path), FieldKind::kText>("path", 1,
                                                      offsetof(Change, path)),
    FieldAt<decltype(Change::value), FieldKind::kValue>(
        "value", 2, offsetof(Change, value)),
    FieldAt<decltype(Change::assessment), FieldKind::kEnum>(
        "assessment", 3, offsetof(Change, assessment), &kAssessmentEnum),
};

constexpr RecordField kCounterfactualFields[] = {
    FieldAt<decltype(Counterfactual::outcome), FieldKind::kEnum>(
        "outcome", 1, offsetof(Counterfactual, outcome),
        &kCounterfactualOutcomeEnum),
    FieldAt<decltype(Counterfactual::changes), FieldKind::kRecord, true>(
        "changes", 2, offsetof(Counterfactual, changes), nullptr,
        &kChangeRecord),
    FieldAt<decltype(Counterfactual::proven_smallest), FieldKind::kBool>(
        "proven_smallest", 3, offsetof(Counterfactual, proven_smallest)),
};

constexpr RecordField kCrossingOptionsFields[] = {
    FieldAt<decltype(CrossingOptions::until), FieldKind::kTime>(
        "until", 1, offsetof(CrossingOptions, until)),
    FieldAt<decltype(CrossingOptions::max_steps), FieldKind::kInt>(
        "max_steps", 2, offsetof(CrossingOptions, max_steps)),
};

constexpr RecordField kCrossingFields[] = {
    FieldAt<decltype(Crossing::outcome), FieldKind::kEnum>(
        "outcome", 1, offsetof(Crossing, outcome), &kCrossingOutcomeEnum),
    FieldAt<decltype(Crossing::at), FieldKind::kTime>("at", 2,
                                                      offsetof(Crossing, at)),
    FieldAt<decltype(Crossing::points), FieldKind::kPoints>(
        "points", 3, offsetof(Crossing, points)),
    FieldAt<decltype(Crossing::why), FieldKind::kText>("why", 4,
                                                       offsetof(Crossing, why)),
};

constexpr RecordField kQueryFields[] = {
    FieldAt<decltype(Query::evaluate), FieldKind::kRecord>(
        "evaluate", 1, offsetof(Query, evaluate), nullptr,
        &kEvaluateQueryRecord),
    FieldAt<decltype(Query::replay), FieldKind::kRecord>(
        "replay", 2, offsetof(Query, replay), nullptr, &kProcessQueryRecord),
    FieldAt<decltype(Query::move), FieldKind::kRecord>(
        "move", 3, offsetof(Query, move), nullptr, &kMoveRequestRecord),
    FieldAt<decltype(Query::move_options), FieldKind::kRecord>(
        "move_options", 4, offsetof(Query, move_options), nullptr,
        &kMoveRequestRecord),
    FieldAt<decltype(Query::proposal), FieldKind::kRecord>(
        "proposal", 5, offsetof(Query, proposal), nullptr,
        &kProcessQueryRecord),
    FieldAt<decltype(Query::handoff), FieldKind::kRecord>(
        "handoff", 6, offsetof(Query, handoff), nullptr, &kHandoffQueryRecord),
    FieldAt<decltype(Query::intents), FieldKind::kRecord>(
        "intents", 7, offsetof(Query, intents), nullptr, &kHandoffQueryRecord),
    FieldAt<decltype(Query::step), FieldKind::kRecord>(
        "step", 8, offsetof(Query, step), nullptr, &kHandoffRequestRecord),
    FieldAt<decltype(Query::step_options), FieldKind::kRecord>(
        "step_options", 9, offsetof(Query, step_options), nullptr,
        &kHandoffRequestRecord),
    FieldAt<decltype(Query::route), FieldKind::kRecord>(
        "route", 10, offsetof(Query, route), nullptr, &kRouteQueryRecord),
    FieldAt<decltype(Query::registration), FieldKind::kRecord>(
        "registration", 11, offsetof(Query, registration), nullptr,
        &kRegistrationQueryRecord),
    FieldAt<decltype(Query::screen), FieldKind::kRecord>(
        "screen", 12, offsetof(Query, screen), nullptr, &kScreenQueryRecord),
    FieldAt<decltype(Query::send), FieldKind::kRecord>(
        "send", 13, offsetof(Query, send), nullptr, &kSendQueryRecord),
    FieldAt<decltype(Query::reach), FieldKind::kRecord>(
        "reach", 14, offsetof(Query, reach), nullptr, &kReachQueryRecord),
    FieldAt<decltype(Query::crossing), FieldKind::kRecord>(
        "crossing", 15, offsetof(Query, crossing), nullptr,
        &kCrossingQueryRecord),
    FieldAt<decltype(Query::explain), FieldKind::kRecord>(
        "explain", 16, offsetof(Query, explain), nullptr, &kExplainQueryRecord),
    FieldAt<decltype(Query::match_keys), FieldKind::kBool>(
        "match_keys", 17, offsetof(Query, match_keys)),
    FieldAt<decltype(Query::deal_key), FieldKind::kBool>(
        "deal_key", 18, offsetof(Query, deal_key)),
    FieldAt<decltype(Query::registration_history), FieldKind::kRecord>(
        "registration_history", 19, offsetof(Query, registration_history),
        nullptr, &kRegistrationHistoryQueryRecord),
    FieldAt<decltype(Query::reassign), FieldKind::kRecord>(
        "reassign", 20, offsetof(Query, reassign), nullptr,
        &kReassignQueryRecord),
    FieldAt<decltype(Query::method), FieldKind::kRecord>(
        "method", 21, offsetof(Query, method), nullptr, &kMethodFactsRecord),
    FieldAt<decltype(Query::surviving_claim), FieldKind::kRecord>(
        "surviving_claim", 22, offsetof(Query, surviving_claim), nullptr,
        &kSurvivingClaimQueryRecord),
    FieldAt<decltype(Query::surviving_record), FieldKind::kRecord>(
        "surviving_record", 23, offsetof(Query, surviving_record), nullptr,
        &kSurvivingRecordQueryRecord),
};

constexpr RecordField kEvaluateQueryFields[] = {
    FieldAt<decltype(EvaluateQuery::figures_only), FieldKind::kBool>(
        "figures_only", 1, offsetof(EvaluateQuery, figures_only)),
};

constexpr RecordField kProcessQueryFields[] = {
    FieldAt<decltype(ProcessQuery::process), FieldKind::kText>(
        "process", 1, offsetof(ProcessQuery, process)),
};

constexpr RecordField kHandoffQueryFields[] = {
    FieldAt<decltype(HandoffQuery::handoff), FieldKind::kText>(
        "handoff", 1, offsetof(HandoffQuery, handoff)),
};

constexpr RecordField kRouteQueryFields[] = {
    FieldAt<decltype(RouteQuery::routing), FieldKind::kText>(
        "routing", 1, offsetof(RouteQuery, routing)),
    FieldAt<decltype(RouteQuery::context), FieldKind::kRecord>(
        "context", 2, offsetof(RouteQuery, context), nullptr,
        &kRoutingContextRecord),
};

constexpr RecordField kRegistrationQueryFields[] = {
    FieldAt<decltype(RegistrationQuery::request), FieldKind::kRecord>(
        "request", 1, offsetof(RegistrationQuery, request), nullptr,
        &kRegistrationRequestRecord),
    FieldAt<decltype(RegistrationQuery::registrations), FieldKind::kRecord,
            true>("registrations", 2,
                  offsetof(RegistrationQuery, registrations), nullptr,
                  &kExistingRegistrationRecord),
};

constexpr RecordField kScreenQueryFields[] = {
    FieldAt<decltype(ScreenQuery::screen), FieldKind::kText>(
        "screen", 1, offsetof(ScreenQuery, screen)),
    FieldAt<decltype(ScreenQuery::context), FieldKind::kRecord>(
        "context", 2, offsetof(ScreenQuery, context), nullptr,
        &kScreenContextRecord),
};

constexpr RecordField kSendQueryFields[] = {
    FieldAt<decltype(SendQuery::channel), FieldKind::kText>(
        "channel", 1, offsetof(SendQuery, channel)),
    FieldAt<decltype(SendQuery::context), FieldKind::kRecord>(
        "context", 2, offsetof(SendQuery, context), nullptr,
        &kSendContextRecord),
};

constexpr RecordField kReachQueryFields[] = {
    FieldAt<decltype(ReachQuery::target), FieldKind::kRecord>(
        "target", 1, offsetof(ReachQuery, target), nullptr, &kTargetRecord),
    FieldAt<decltype(ReachQuery::options), FieldKind::kRecord>(
        "options", 2, offsetof(ReachQuery, options), nullptr,
        &kCounterfactualOptionsRecord),
};

constexpr RecordField kCrossingQueryFields[] = {
    FieldAt<decltype(CrossingQuery::score), FieldKind::kText>(
        "score", 1, offsetof(CrossingQuery, score)),
    FieldAt<decltype(CrossingQuery::threshold), FieldKind::kPoints>(
        "threshold", 2, offsetof(CrossingQuery, threshold)),
    FieldAt<decltype(CrossingQuery::options), FieldKind::kRecord>(
        "options", 3, offsetof(CrossingQuery, options), nullptr,
        &kCrossingOptionsRecord),
};

constexpr RecordField kExplainQueryFields[] = {
    FieldAt<decltype(ExplainQuery::locale), FieldKind::kText>(
        "locale", 1, offsetof(ExplainQuery, locale)),
    FieldAt<decltype(ExplainQuery::show_personal), FieldKind::kBool>(
        "show_personal", 2, offsetof(ExplainQuery, show_personal)),
};

constexpr RecordField kRegistrationHistoryQueryFields[] = {
    FieldAt<decltype(RegistrationHistoryQuery::registration), FieldKind::kText>(
        "registration", 1, offsetof(RegistrationHistoryQuery, registration)),
    FieldAt<decltype(RegistrationHistoryQuery::events), FieldKind::kRecord,
            true>("events", 2, offsetof(RegistrationHistoryQuery, events),
                  nullptr, &kRegistrationEventRecord),
    FieldAt<decltype(RegistrationHistoryQuery::known), FieldKind::kTime>(
        "known", 3, offsetof(RegistrationHistoryQuery, known)),
};

constexpr RecordField kReassignQueryFields[] = {
    FieldAt<decltype(ReassignQuery::items), FieldKind::kText, true>(
        "items", 1, offsetof(ReassignQuery, items)),
    FieldAt<decltype(ReassignQuery::from), FieldKind::kText>(
        "from", 2, offsetof(ReassignQuery, from)),
    FieldAt<decltype(ReassignQuery::candidates), FieldKind::kRecord, true>(
        "candidates", 3, offsetof(ReassignQuery, candidates), nullptr,
        &kCandidateRecord),
    FieldAt<decltype(ReassignQuery::cursor), FieldKind::kRecord, true>(
        "cursor", 4, offsetof(ReassignQuery, cursor), nullptr,
        &kTurnCountRecord),
};

constexpr RecordField kSurvivingClaimQueryFields[] = {
    FieldAt<decltype(SurvivingClaimQuery::claims), FieldKind::kRecord, true>(
        "claims", 1, offsetof(SurvivingClaimQuery, claims), nullptr,
        &kMergeClaimRecord),
};

constexpr RecordField kSurvivingRecordQueryFields[] = {
    FieldAt<decltype(SurvivingRecordQuery::records), FieldKind::kRecord, true>(
        "records", 1, offsetof(SurvivingRecordQuery, records), nullptr,
        &kMergeRecordRecord),
};

constexpr RecordField kAnswerFields[] = {
    FieldAt<decltype(Answer::evaluate), FieldKind::kRecord>(
        "evaluate", 1, offsetof(Answer, evaluate), nullptr, &kEvaluationRecord),
    FieldAt<decltype(Answer::replay), FieldKind::kRecord>(
        "replay", 2, offsetof(Answer, replay), nullptr, &kStageHistoryRecord),
    FieldAt<decltype(Answer::move), FieldKind::kRecord>(
        "move", 3, offsetof(Answer, move), nullptr, &kMoveAnswerRecord),
    FieldAt<decltype(Answer::move_options), FieldKind::kRecord, true>(
        "move_options", 4, offsetof(Answer, move_options), nullptr,
        &kMoveAnswerRecord),
    FieldAt<decltype(Answer::proposal), FieldKind::kRecord>(
        "proposal", 5, offsetof(Answer, proposal), nullptr, &kProposalRecord),
    FieldAt<decltype(Answer::handoff), FieldKind::kRecord>(
        "handoff", 6, offsetof(Answer, handoff), nullptr,
        &kHandoffHistoryRecord),
    FieldAt<decltype(Answer::intents), FieldKind::kRecord, true>(
        "intents", 7, offsetof(Answer, intents), nullptr, &kIntentRecord),
    FieldAt<decltype(Answer::step), FieldKind::kRecord>(
        "step", 8, offsetof(Answer, step), nullptr, &kHandoffAnswerRecord),
    FieldAt<decltype(Answer::step_options), FieldKind::kRecord, true>(
        "step_options", 9, offsetof(Answer, step_options), nullptr,
        &kHandoffAnswerRecord),
    FieldAt<decltype(Answer::route), FieldKind::kRecord>(
        "route", 10, offsetof(Answer, route), nullptr, &kRoutingAnswerRecord),
    FieldAt<decltype(Answer::registration), FieldKind::kRecord>(
        "registration", 11, offsetof(Answer, registration), nullptr,
        &kRegistrationAnswerRecord),
    FieldAt<decltype(Answer::screen), FieldKind::kRecord>(
        "screen", 12, offsetof(Answer, screen), nullptr, &kScreenAnswerRecord),
    FieldAt<decltype(Answer::send), FieldKind::kRecord>(
        "send", 13, offsetof(Answer, send), nullptr, &kSendAnswerRecord),
    FieldAt<decltype(Answer::reach), FieldKind::kRecord>(
        "reach", 14, offsetof(Answer, reach), nullptr, &kCounterfactualRecord),
    FieldAt<decltype(Answer::crossing), FieldKind::kRecord>(
        "crossing", 15, offsetof(Answer, crossing), nullptr, &kCrossingRecord),
    FieldAt<decltype(Answer::explain), FieldKind::kRecord>(
        "explain", 16, offsetof(Answer, explain), nullptr, &kExplanationRecord),
    FieldAt<decltype(Answer::match_keys), FieldKind::kRecord>(
        "match_keys", 17, offsetof(Answer, match_keys), nullptr,
        &kLeadMatchKeysRecord),
    FieldAt<decltype(Answer::deal_key), FieldKind::kRecord>(
        "deal_key", 18, offsetof(Answer, deal_key), nullptr, &kDealKeyRecord),
    FieldAt<decltype(Answer::registration_history), FieldKind::kRecord>(
        "registration_history", 19, offsetof(Answer, registration_history),
        nullptr, &kRegistrationHistoryRecord),
    FieldAt<decltype(Answer::reassign), FieldKind::kRecord>(
        "reassign", 20, offsetof(Answer, reassign), nullptr,
        &kReassignAnswerRecord),
    FieldAt<decltype(Answer::method), FieldKind::kRecord>(
        "method", 21, offsetof(Answer, method), nullptr, &kMethodAnswerRecord),
    FieldAt<decltype(Answer::surviving_claim), FieldKind::kRecord>(
        "surviving_claim", 22, offsetof(Answer, surviving_claim), nullptr,
        &kClaimMergeRecord),
    FieldAt<decltype(Answer::surviving_record), FieldKind::kRecord>(
        "surviving_record", 23, offsetof(Answer, surviving_record), nullptr,
        &kRecordMergeRecord),
};

constexpr RecordField kExplanationFields[] = {
    FieldAt<decltype(Explanation::evaluation), FieldKind::kText>(
        "evaluation", 1, offsetof(Explanation, evaluation)),
    FieldAt<decltype(Explanation::move), FieldKind::kText>(
        "move", 2, offsetof(Explanation, move)),
    FieldAt<decltype(Explanation::move_options), FieldKind::kText, true>(
        "move_options", 3, offsetof(Explanation, move_options)),
    FieldAt<decltype(Explanation::step), FieldKind::kText>(
        "step", 4, offsetof(Explanation, step)),
    FieldAt<decltype(Explanation::step_options), FieldKind::kText, true>(
        "step_options", 5, offsetof(Explanation, step_options)),
};

constexpr RecordField kRecordMergeFields[] = {
    FieldAt<decltype(RecordMerge::survivor), FieldKind::kText>(
        "survivor", 1, offsetof(RecordMerge, survivor)),
};

constexpr RecordField kLeadsQueryFields[] = {
    FieldAt<decltype(LeadsQuery::compare), FieldKind::kBool>(
        "compare", 1, offsetof(LeadsQuery, compare)),
    FieldAt<decltype(LeadsQuery::match_account), FieldKind::kBool>(
        "match_account", 2, offsetof(LeadsQuery, match_account)),
    FieldAt<decltype(LeadsQuery::roll_up), FieldKind::kBool>(
        "roll_up", 3, offsetof(LeadsQuery, roll_up)),
};

constexpr RecordField kLeadsAnswerFields[] = {
    FieldAt<decltype(LeadsAnswer::compare), FieldKind::kRecord>(
        "compare", 1, offsetof(LeadsAnswer, compare), nullptr,
        &kDuplicateAnswerRecord),
    FieldAt<decltype(LeadsAnswer::match_account), FieldKind::kRecord>(
        "match_account", 2, offsetof(LeadsAnswer, match_account), nullptr,
        &kAccountMatchesRecord),
    FieldAt<decltype(LeadsAnswer::roll_up), FieldKind::kRecord, true>(
        "roll_up", 3, offsetof(LeadsAnswer, roll_up), nullptr,
        &kRollupResultRecord),
};

constexpr RecordField kPolicyInfoFields[] = {
    FieldAt<decltype(PolicyInfo::id), FieldKind::kText>(
        "id", 1, offsetof(PolicyInfo, id)),
    FieldAt<decltype(PolicyInfo::version), FieldKind::kText>(
        "version", 2, offsetof(PolicyInfo, version)),
    FieldAt<decltype(PolicyInfo::hash), FieldKind::kText>(
        "hash", 3, offsetof(PolicyInfo, hash)),
    FieldAt<decltype(PolicyInfo::fields), FieldKind::kRecord, true>(
        "fields", 4, offsetof(PolicyInfo, fields), nullptr, &kFieldInfoRecord),
    FieldAt<decltype(PolicyInfo::activity_kinds), FieldKind::kRecord, true>(
        "activity_kinds", 5, offsetof(PolicyInfo, activity_kinds), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::scores), FieldKind::kRecord, true>(
        "scores", 6, offsetof(PolicyInfo, scores), nullptr, &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::grades), FieldKind::kRecord, true>(
        "grades", 7, offsetof(PolicyInfo, grades), nullptr, &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::frameworks), FieldKind::kRecord, true>(
        "frameworks", 8, offsetof(PolicyInfo, frameworks), nullptr,
        &kFrameworkInfoRecord),
    FieldAt<decltype(PolicyInfo::criteria), FieldKind::kRecord, true>(
        "criteria", 9, offsetof(PolicyInfo, criteria), nullptr,
        &kCriterionInfoRecord),
    FieldAt<decltype(PolicyInfo::evidence_sources), FieldKind::kRecord, true>(
        "evidence_sources", 10, offsetof(PolicyInfo, evidence_sources), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::committees), FieldKind::kRecord, true>(
        "committees", 11, offsetof(PolicyInfo, committees), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::personas), FieldKind::kRecord, true>(
        "personas", 12, offsetof(PolicyInfo, personas), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::red_flags), FieldKind::kRecord, true>(
        "red_flags", 13, offsetof(PolicyInfo, red_flags), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::rollups), FieldKind::kRecord, true>(
        "rollups", 14, offsetof(PolicyInfo, rollups), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::qualifications), FieldKind::kRecord, true>(
        "qualifications", 15, offsetof(PolicyInfo, qualifications), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::roles), FieldKind::kRecord, true>(
        "roles", 16, offsetof(PolicyInfo, roles), nullptr, &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::processes), FieldKind::kRecord, true>(
        "processes", 17, offsetof(PolicyInfo, processes), nullptr,
        &kProcessInfoRecord),
    FieldAt<decltype(PolicyInfo::handoffs), FieldKind::kRecord, true>(
        "handoffs", 18, offsetof(PolicyInfo, handoffs), nullptr,
        &kHandoffInfoRecord),
    FieldAt<decltype(PolicyInfo::routings), FieldKind::kRecord, true>(
        "routings", 19, offsetof(PolicyInfo, routings), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::match_keys), FieldKind::kRecord, true>(
        "match_keys", 20, offsetof(PolicyInfo, match_keys), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::channels), FieldKind::kRecord, true>(
        "channels", 21, offsetof(PolicyInfo, channels), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::screens), FieldKind::kRecord, true>(
        "screens", 22, offsetof(PolicyInfo, screens), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::registers_deals), FieldKind::kBool>(
        "registers_deals", 23, offsetof(PolicyInfo, registers_deals)),
    FieldAt<decltype(PolicyInfo::registration_reasons), FieldKind::kRecord,
            true>("registration_reasons", 24,
                  offsetof(PolicyInfo, registration_reasons), nullptr,
                  &kPartInfoRecord),
    FieldAt<decltype(PolicyInfo::label), FieldKind::kText>(
        "label", 25, offsetof(PolicyInfo, label)),
};

constexpr RecordField kPartInfoFields[] = {
    FieldAt<decltype(PartInfo::id), FieldKind::kText>("id", 1,
                                                      offsetof(PartInfo, id)),
    FieldAt<decltype(PartInfo::label), FieldKind::kText>(
        "label", 2, offsetof(PartInfo, label)),
};

constexpr RecordField kFieldInfoFields[] = {
    FieldAt<decltype(FieldInfo::path), FieldKind::kText>(
        "path", 1, offsetof(FieldInfo, path)),
    FieldAt<decltype(FieldInfo::subject), FieldKind::kEnum>(
        "subject", 2, offsetof(FieldInfo, subject), &kFieldOwnerEnum),
    FieldAt<decltype(FieldInfo::type), FieldKind::kEnum>(
        "type", 3, offsetof(FieldInfo, type), &kFieldTypeEnum),
    FieldAt<decltype(FieldInfo::unit), FieldKind::kText>(
        "unit", 4, offsetof(FieldInfo, unit)),
    FieldAt<decltype(FieldInfo::nullable), FieldKind::kBool>(
        "nullable", 5, offsetof(FieldInfo, nullable)),
    FieldAt<decltype(FieldInfo::personal), FieldKind::kBool>(
        "personal", 6, offsetof(FieldInfo, personal)),
    FieldAt<decltype(FieldInfo::values), FieldKind::kText, true>(
        "values", 7, offsetof(FieldInfo, values)),
    FieldAt<decltype(FieldInfo::label), FieldKind::kText>(
        "label", 8, offsetof(FieldInfo, label)),
};

constexpr RecordField kCriterionInfoFields[] = {
    FieldAt<decltype(CriterionInfo::key), FieldKind::kText>(
        "key", 1, offsetof(CriterionInfo, key)),
    FieldAt<decltype(CriterionInfo::subject), FieldKind::kEnum>(
        "subject", 2, offsetof(CriterionInfo, subject), &kSubjectEnum),
    FieldAt<decltype(CriterionInfo::answer), FieldKind::kRecord>(
        "answer", 3, offsetof(CriterionInfo, answer), nullptr,
        &kFieldInfoRecord),
    FieldAt<decltype(CriterionInfo::is_date), FieldKind::kBool>(
        "is_date", 4, offsetof(CriterionInfo, is_date)),
    FieldAt<decltype(CriterionInfo::label), FieldKind::kText>(
        "label", 5, offsetof(CriterionInfo, label)),
    FieldAt<decltype(CriterionInfo::question), FieldKind::kText>(
        "question", 6, offsetof(CriterionInfo, question)),
};

constexpr RecordField kFrameworkInfoFields[] = {
    FieldAt<decltype(FrameworkInfo::id), FieldKind::kText>(
        "id", 1, offsetof(FrameworkInfo, id)),
    FieldAt<decltype(FrameworkInfo::subject), FieldKind::kEnum>(
        "subject", 2, offsetof(FrameworkInfo, subject), &kSubjectEnum),
    FieldAt<decltype(FrameworkInfo::label), FieldKind::kText>(
        "label", 3, offsetof(FrameworkInfo, label)),
    FieldAt<decltype(FrameworkInfo::dimensions), FieldKind::kRecord, true>(
        "dimensions", 4, offsetof(FrameworkInfo, dimensions), nullptr,
        &kDimensionInfoRecord),
};

constexpr RecordField kDimensionInfoFields[] = {
    FieldAt<decltype(DimensionInfo::id), FieldKind::kText>(
        "id", 1, offsetof(DimensionInfo, id)),
    FieldAt<decltype(DimensionInfo::label), FieldKind::kText>(
        "label", 2, offsetof(DimensionInfo, label)),
    FieldAt<decltype(DimensionInfo::criteria), FieldKind::kText, true>(
        "criteria", 3, offsetof(DimensionInfo, criteria)),
};

constexpr RecordField kProcessInfoFields[] = {
    FieldAt<decltype(ProcessInfo::id), FieldKind::kText>(
        "id", 1, offsetof(ProcessInfo, id)),
    FieldAt<decltype(ProcessInfo::subject), FieldKind::kEnum>(
        "subject", 2, offsetof(ProcessInfo, subject), &kSubjectEnum),
    FieldAt<decltype(ProcessInfo::label), FieldKind::kText>(
        "label", 3, offsetof(ProcessInfo, label)),
    FieldAt<decltype(ProcessInfo::stages), FieldKind::kRecord, true>(
        "stages", 4, offsetof(ProcessInfo, stages), nullptr, &kStageInfoRecord),
    FieldAt<decltype(ProcessInfo::reasons), FieldKind::kRecord, true>(
        "reasons", 5, offsetof(ProcessInfo, reasons), nullptr,
        &kPartInfoRecord),
};

constexpr RecordField kHandoffInfoFields[] = {
    FieldAt<decltype(HandoffInfo::id), FieldKind::kText>(
        "id", 1, offsetof(HandoffInfo, id)),
    FieldAt<decltype(HandoffInfo::subject), FieldKind::kEnum>(
        "subject", 2, offsetof(HandoffInfo, subject), &kSubjectEnum),
    FieldAt<decltype(HandoffInfo::label), FieldKind::kText>(
        "label", 3, offsetof(HandoffInfo, label)),
    FieldAt<decltype(HandoffInfo::methods), FieldKind::kRecord, true>(
        "methods", 4, offsetof(HandoffInfo, methods), nullptr,
        &kPartInfoRecord),
    FieldAt<decltype(HandoffInfo::reasons), FieldKind::kRecord, true>(
        "reasons", 5, offsetof(HandoffInfo, reasons), nullptr,
        &kPartInfoRecord),
};

constexpr RecordField kMappingInfoFields[] = {
    FieldAt<decltype(MappingInfo::delimiter), FieldKind::kText>(
        "delimiter", 1, offsetof(MappingInfo, delimiter)),
    FieldAt<decltype(MappingInfo::id_is_personal), FieldKind::kBool>(
        "id_is_personal", 2, offsetof(MappingInfo, id_is_personal)),
    FieldAt<decltype(MappingInfo::joins), FieldKind::kRecord, true>(
        "joins", 3, offsetof(MappingInfo, joins), nullptr, &kJoinInfoRecord),
};

constexpr RecordField kJoinInfoFields[] = {
    FieldAt<decltype(JoinInfo::name), FieldKind::kText>(
        "name", 1, offsetof(JoinInfo, name)),
    FieldAt<decltype(JoinInfo::key), FieldKind::kText>("key", 2,
                                                       offsetof(JoinInfo, key)),
    FieldAt<decltype(JoinInfo::lookup), FieldKind::kText>(
        "lookup", 3, offsetof(JoinInfo, lookup)),
    FieldAt<decltype(JoinInfo::delimiter), FieldKind::kText>(
        "delimiter", 4, offsetof(JoinInfo, delimiter)),
};

constexpr RecordField kFaultFields[] = {
    FieldAt<decltype(Fault::code), FieldKind::kEnum>(
        "code", 1, offsetof(Fault, code), &kFaultCodeEnum),
    FieldAt<decltype(Fault::file), FieldKind::kText>("file", 2,
                                                     offsetof(Fault, file)),
    FieldAt<decltype(Fault::line), FieldKind::kInt>("line", 3,
                                                    offsetof(Fault, line)),
    FieldAt<decltype(Fault::column), FieldKind::kInt>("column", 4,
                                                      offsetof(Fault, column)),
    FieldAt<decltype(Fault::path), FieldKind::kText>("path", 5,
                                                     offsetof(Fault, path)),
    FieldAt<decltype(Fault::arguments), FieldKind::kRecord, true>(
        "arguments", 6, offsetof(Fault, arguments), nullptr,
        &kFaultArgumentRecord),
    FieldAt<decltype(Fault::message), FieldKind::kText>(
        "message", 7, offsetof(Fault, message)),
};

constexpr RecordField kFaultArgumentFields[] = {
    FieldAt<decltype(FaultArgument::name), FieldKind::kText>(
        "name", 1, offsetof(FaultArgument, name)),
    FieldAt<decltype(FaultArgument::value), FieldKind::kText>(
        "value", 2, offsetof(FaultArgument, value)),
};

}  // namespace

const EnumInfo kSubjectEnum = {"Subject", "subject", kSubjectValues};
const EnumInfo kAbsenceEnum = {"Absence", "absence", kAbsenceValues};
const EnumInfo kAssessmentEnum = {"Assessment", "assessment",
                                  kAssessmentValues};
const EnumInfo kBuyerRoleEnum = {"BuyerRole", "buyer role", kBuyerRoleValues};
const EnumInfo kAttitudeEnum = {"Attitude", "attitude", kAttitudeValues};
const EnumInfo kInfluenceEnum = {"Influence", "influence", kInfluenceValues};
const EnumInfo kSeverityEnum = {"Severity", "severity", kSeverityValues};
const EnumInfo kMatchKindEnum = {"MatchKind", "match kind", kMatchKindValues};
const EnumInfo kSurvivingClaimRuleEnum = {
    "SurvivingClaimRule", "surviving claim rule", kSurvivingClaimRuleValues};
const EnumInfo kKeyProblemEnum = {"KeyProblem", "key problem",
                                  kKeyProblemValues};
const EnumInfo kMatchMeaningEnum = {"MatchMeaning", "match meaning",
                                    kMatchMeaningValues};
const EnumInfo kAgreementEnum = {"Agreement", "agreement", kAgreementValues};
const EnumInfo kMatchVerdictEnum = {"MatchVerdict", "match verdict",
                                    kMatchVerdictValues};
const EnumInfo kMergeClaimFateEnum = {"MergeClaimFate", "merge claim fate",
                                      kMergeClaimFateValues};
const EnumInfo kStandingEnum = {"Standing", "standing", kStandingValues};
const EnumInfo kBenchmarkEnum = {"Benchmark", "benchmark", kBenchmarkValues};
const EnumInfo kCoverageEnum = {"Coverage", "coverage", kCoverageValues};
const EnumInfo kDecisionEnum = {"Decision", "decision", kDecisionValues};
const EnumInfo kReasonEnum = {"Reason", "reason", kReasonValues};
const EnumInfo kHandoffStepEnum = {"HandoffStep", "handoff step",
                                   kHandoffStepValues};
const EnumInfo kHandoffMethodEnum = {"HandoffMethod", "handoff method",
                                     kHandoffMethodValues};
const EnumInfo kAfterRejectionEnum = {"AfterRejection", "after rejection",
                                      kAfterRejectionValues};
const EnumInfo kStageKindEnum = {"StageKind", "stage kind", kStageKindValues};
const EnumInfo kDispositionEnum = {"Disposition", "disposition",
                                   kDispositionValues};
const EnumInfo kEventProblemEnum = {"EventProblem", "event problem",
                                    kEventProblemValues};
const EnumInfo kLimitStandingEnum = {"LimitStanding", "limit standing",
                                     kLimitStandingValues};
const EnumInfo kHandoffStateEnum = {"HandoffState", "handoff state",
                                    kHandoffStateValues};
const EnumInfo kHandoffProblemEnum = {"HandoffProblem", "handoff problem",
                                      kHandoffProblemValues};
const EnumInfo kHandoffDutyEnum = {"HandoffDuty", "handoff duty",
                                   kHandoffDutyValues};
const EnumInfo kCreditStandingEnum = {"CreditStanding", "credit standing",
                                      kCreditStandingValues};
const EnumInfo kDisputeStandingEnum = {"DisputeStanding", "dispute standing",
                                       kDisputeStandingValues};
const EnumInfo kStepObstacleEnum = {"StepObstacle", "step obstacle",
                                    kStepObstacleValues};
const EnumInfo kIntentKindEnum = {"IntentKind", "intent kind",
                                  kIntentKindValues};
const EnumInfo kIntentPurposeEnum = {"IntentPurpose", "intent purpose",
                                     kIntentPurposeValues};
const EnumInfo kObstacleEnum = {"Obstacle", "obstacle", kObstacleValues};
const EnumInfo kMethodConditionEnum = {"MethodCondition", "method condition",
                                       kMethodConditionValues};
const EnumInfo kSendObstacleKindEnum = {
    "SendObstacleKind", "send obstacle kind", kSendObstacleKindValues};
const EnumInfo kSourceKindEnum = {"SourceKind", "source kind",
                                  kSourceKindValues};
const EnumInfo kRoutingOutcomeEnum = {"RoutingOutcome", "routing outcome",
                                      kRoutingOutcomeValues};
const EnumInfo kClaimStandingEnum = {"ClaimStanding", "claim standing",
                                     kClaimStandingValues};
const EnumInfo kSkipReasonEnum = {"SkipReason", "skip reason",
                                  kSkipReasonValues};
const EnumInfo kRoutingReasonEnum = {"RoutingReason", "routing reason",
                                     kRoutingReasonValues};
const EnumInfo kRegistrationStepEnum = {"RegistrationStep", "registration step",
                                        kRegistrationStepValues};
const EnumInfo kRegistrationStateEnum = {
    "RegistrationState", "registration state", kRegistrationStateValues};
const EnumInfo kRegistrationProblemEnum = {
    "RegistrationProblem", "registration problem", kRegistrationProblemValues};
const EnumInfo kRegistrationObstacleEnum = {"RegistrationObstacle",
                                            "registration obstacle",
                                            kRegistrationObstacleValues};
const EnumInfo kRegistrationDutyEnum = {"RegistrationDuty", "registration duty",
                                        kRegistrationDutyValues};
const EnumInfo kChangeScopeEnum = {"ChangeScope", "change scope",
                                   kChangeScopeValues};
const EnumInfo kCounterfactualOutcomeEnum = {"CounterfactualOutcome",
                                             "counterfactual outcome",
                                             kCounterfactualOutcomeValues};
const EnumInfo kCrossingOutcomeEnum = {"CrossingOutcome", "crossing outcome",
                                       kCrossingOutcomeValues};
const EnumInfo kFaultCodeEnum = {"FaultCode", "fault code", kFaultCodeValues};
const EnumInfo kConsentStateEnum = {"ConsentState", "consent state",
                                    kConsentStateValues};
const EnumInfo kFieldTypeEnum = {"FieldType", "field type", kFieldTypeValues};
const EnumInfo kFieldOwnerEnum = {"FieldOwner", "field owner",
                                  kFieldOwnerValues};
const RecordInfo kLeadPartsRecord = {"LeadParts",      "a lead parts",
                                     kLeadPartsFields, false,
                                     &Make<LeadParts>, &Unmake<LeadParts>};
const RecordInfo kActivityRecord = {"Activity",      "an activity",
                                    kActivityFields, false,
                                    &Make<Activity>, &Unmake<Activity>};
const RecordInfo kContactRecord = {"Contact", "a contact",    kContactFields,
                                   false,     &Make<Contact>, &Unmake<Contact>};
const RecordInfo kEvidenceRecord = {"Evidence",      "evidence",
                                    kEvidenceFields, false,
                                    &Make<Evidence>, &Unmake<Evidence>};
const RecordInfo kConsentRecord = {"Consent", "a consent",    kConsentFields,
                                   false,     &Make<Consent>, &Unmake<Consent>};
const RecordInfo kSuppressionRecord = {
    "Suppression", "a suppression",    kSuppressionFields,
    false,         &Make<Suppression>, &Unmake<Suppression>};
const RecordInfo kStageEventRecord = {"StageEvent",      "a stage event",
                                      kStageEventFields, false,
                                      &Make<StageEvent>, &Unmake<StageEvent>};
const RecordInfo kHandoffEventRecord = {
    "HandoffEvent", "a handoff event",   kHandoffEventFields,
    false,          &Make<HandoffEvent>, &Unmake<HandoffEvent>};
const RecordInfo kAssessmentResultRecord = {
    "AssessmentResult",      "an assessment result",
    kAssessmentResultFields, true,
    &Make<AssessmentResult>, &Unmake<AssessmentResult>};
const RecordInfo kDimensionResultRecord = {
    "DimensionResult",      "a dimension result",
    kDimensionResultFields, true,
    &Make<DimensionResult>, &Unmake<DimensionResult>};
const RecordInfo kCriterionResultRecord = {
    "CriterionResult",      "a criterion result",
    kCriterionResultFields, true,
    &Make<CriterionResult>, &Unmake<CriterionResult>};
const RecordInfo kStatementRecord = {"Statement",      "a statement",
                                     kStatementFields, false,
                                     &Make<Statement>, &Unmake<Statement>};
const RecordInfo kQuestionRecord = {"Question",      "a question",
                                    kQuestionFields, false,
                                    &Make<Question>, &Unmake<Question>};
const RecordInfo kWinProbabilityRecord = {
    "WinProbability",      "a win probability",    kWinProbabilityFields, true,
    &Make<WinProbability>, &Unmake<WinProbability>};
const RecordInfo kCommitteeResultRecord = {
    "CommitteeResult",      "a committee result",
    kCommitteeResultFields, false,
    &Make<CommitteeResult>, &Unmake<CommitteeResult>};
const RecordInfo kRoleCoverageRecord = {
    "RoleCoverage", "a role coverage",   kRoleCoverageFields,
    false,          &Make<RoleCoverage>, &Unmake<RoleCoverage>};
const RecordInfo kTraitResultRecord = {
    "TraitResult", "a trait result",   kTraitResultFields,
    false,         &Make<TraitResult>, &Unmake<TraitResult>};
const RecordInfo kPersonaResultRecord = {
    "PersonaResult", "a persona result",   kPersonaResultFields,
    false,           &Make<PersonaResult>, &Unmake<PersonaResult>};
const RecordInfo kRedFlagResultRecord = {
    "RedFlagResult", "a red flag result",  kRedFlagResultFields,
    false,           &Make<RedFlagResult>, &Unmake<RedFlagResult>};
const RecordInfo kUnmetRequirementRecord = {
    "UnmetRequirement",      "an unmet requirement",
    kUnmetRequirementFields, false,
    &Make<UnmetRequirement>, &Unmake<UnmetRequirement>};
const RecordInfo kQualificationResultRecord = {
    "QualificationResult",      "a qualification result",
    kQualificationResultFields, false,
    &Make<QualificationResult>, &Unmake<QualificationResult>};
const RecordInfo kRollupMemberRecord = {
    "RollupMember", "a rollup member",   kRollupMemberFields,
    true,           &Make<RollupMember>, &Unmake<RollupMember>};
const RecordInfo kRollupResultRecord = {
    "RollupResult", "a rollup result",   kRollupResultFields,
    true,           &Make<RollupResult>, &Unmake<RollupResult>};
const RecordInfo kEvaluationRecord = {"Evaluation",      "an evaluation",
                                      kEvaluationFields, false,
                                      &Make<Evaluation>, &Unmake<Evaluation>};
const RecordInfo kProvenanceRecord = {"Provenance",      "a provenance",
                                      kProvenanceFields, false,
                                      &Make<Provenance>, &Unmake<Provenance>};
const RecordInfo kScoreResultRecord = {
    "ScoreResult", "a score result",   kScoreResultFields,
    true,          &Make<ScoreResult>, &Unmake<ScoreResult>};
const RecordInfo kArgumentRecord = {"Argument",      "an argument",
                                    kArgumentFields, false,
                                    &Make<Argument>, &Unmake<Argument>};
const RecordInfo kLineRecord = {"Line", "a line",    kLineFields,
                                false,  &Make<Line>, &Unmake<Line>};
const RecordInfo kUndecidedRecord = {"Undecided",      "an undecided",
                                     kUndecidedFields, true,
                                     &Make<Undecided>, &Unmake<Undecided>};
const RecordInfo kGradeResultRecord = {
    "GradeResult", "a grade result",   kGradeResultFields,
    false,         &Make<GradeResult>, &Unmake<GradeResult>};
const RecordInfo kNoteRecord = {"Note", "a note",    kNoteFields,
                                false,  &Make<Note>, &Unmake<Note>};
const RecordInfo kMoveObstacleRecord = {
    "MoveObstacle", "a move obstacle",   kMoveObstacleFields,
    false,          &Make<MoveObstacle>, &Unmake<MoveObstacle>};
const RecordInfo kMoveRequestRecord = {
    "MoveRequest", "a move request",   kMoveRequestFields,
    false,         &Make<MoveRequest>, &Unmake<MoveRequest>};
const RecordInfo kMoveAnswerRecord = {"MoveAnswer",      "a move answer",
                                      kMoveAnswerFields, false,
                                      &Make<MoveAnswer>, &Unmake<MoveAnswer>};
const RecordInfo kProposedMoveRecord = {
    "ProposedMove", "a proposed move",   kProposedMoveFields,
    false,          &Make<ProposedMove>, &Unmake<ProposedMove>};
const RecordInfo kProposalRecord = {"Proposal",      "a proposal",
                                    kProposalFields, false,
                                    &Make<Proposal>, &Unmake<Proposal>};
const RecordInfo kEventFaultRecord = {"EventFault",      "an event fault",
                                      kEventFaultFields, false,
                                      &Make<EventFault>, &Unmake<EventFault>};
const RecordInfo kLimitStateRecord = {"LimitState",      "a limit state",
                                      kLimitStateFields, false,
                                      &Make<LimitState>, &Unmake<LimitState>};
const RecordInfo kStageVisitRecord = {"StageVisit",      "a stage visit",
                                      kStageVisitFields, false,
                                      &Make<StageVisit>, &Unmake<StageVisit>};
const RecordInfo kStageTotalRecord = {"StageTotal",      "a stage total",
                                      kStageTotalFields, false,
                                      &Make<StageTotal>, &Unmake<StageTotal>};
const RecordInfo kRenamedStageRecord = {
    "RenamedStage", "a renamed stage",   kRenamedStageFields,
    false,          &Make<RenamedStage>, &Unmake<RenamedStage>};
const RecordInfo kEventsLeftOutRecord = {
    "EventsLeftOut", "an events left out", kEventsLeftOutFields,
    false,           &Make<EventsLeftOut>, &Unmake<EventsLeftOut>};
const RecordInfo kStageHistoryRecord = {
    "StageHistory", "a stage history",   kStageHistoryFields,
    false,          &Make<StageHistory>, &Unmake<StageHistory>};
const RecordInfo kReplayOptionsRecord = {
    "ReplayOptions", "a replay options",   kReplayOptionsFields,
    false,           &Make<ReplayOptions>, &Unmake<ReplayOptions>};
const RecordInfo kStageInfoRecord = {"StageInfo",      "a stage info",
                                     kStageInfoFields, false,
                                     &Make<StageInfo>, &Unmake<StageInfo>};
const RecordInfo kHandoffFaultRecord = {
    "HandoffFault", "a handoff fault",   kHandoffFaultFields,
    false,          &Make<HandoffFault>, &Unmake<HandoffFault>};
const RecordInfo kHandoffStepTakenRecord = {
    "HandoffStepTaken",      "a handoff step taken",
    kHandoffStepTakenFields, false,
    &Make<HandoffStepTaken>, &Unmake<HandoffStepTaken>};
const RecordInfo kHandoffClaimRecord = {
    "HandoffClaim", "a handoff claim",   kHandoffClaimFields,
    false,          &Make<HandoffClaim>, &Unmake<HandoffClaim>};
const RecordInfo kHandoffBreachRecord = {
    "HandoffBreach", "a handoff breach",   kHandoffBreachFields,
    false,           &Make<HandoffBreach>, &Unmake<HandoffBreach>};
const RecordInfo kHandoffRejectionRecord = {
    "HandoffRejection",      "a handoff rejection",
    kHandoffRejectionFields, false,
    &Make<HandoffRejection>, &Unmake<HandoffRejection>};
const RecordInfo kHandoffCreditRecord = {
    "HandoffCredit", "a handoff credit",   kHandoffCreditFields,
    false,           &Make<HandoffCredit>, &Unmake<HandoffCredit>};
const RecordInfo kHandoffDisputeRecord = {
    "HandoffDispute",      "a handoff dispute",    kHandoffDisputeFields, false,
    &Make<HandoffDispute>, &Unmake<HandoffDispute>};
const RecordInfo kHandoffHistoryRecord = {
    "HandoffHistory",      "a handoff history",    kHandoffHistoryFields, false,
    &Make<HandoffHistory>, &Unmake<HandoffHistory>};
const RecordInfo kHandoffRequestRecord = {
    "HandoffRequest",      "a handoff request",    kHandoffRequestFields, false,
    &Make<HandoffRequest>, &Unmake<HandoffRequest>};
const RecordInfo kHandoffObstacleRecord = {
    "HandoffObstacle",      "a handoff obstacle",
    kHandoffObstacleFields, false,
    &Make<HandoffObstacle>, &Unmake<HandoffObstacle>};
const RecordInfo kHandoffAnswerRecord = {
    "HandoffAnswer", "a handoff answer",   kHandoffAnswerFields,
    false,           &Make<HandoffAnswer>, &Unmake<HandoffAnswer>};
const RecordInfo kIntentRecord = {"Intent", "an intent",   kIntentFields,
                                  false,    &Make<Intent>, &Unmake<Intent>};
const RecordInfo kCandidateRecord = {"Candidate",      "a candidate",
                                     kCandidateFields, false,
                                     &Make<Candidate>, &Unmake<Candidate>};
const RecordInfo kOwnerClaimRecord = {"OwnerClaim",      "an owner claim",
                                      kOwnerClaimFields, false,
                                      &Make<OwnerClaim>, &Unmake<OwnerClaim>};
const RecordInfo kTurnCountRecord = {"TurnCount",      "a turn count",
                                     kTurnCountFields, false,
                                     &Make<TurnCount>, &Unmake<TurnCount>};
const RecordInfo kRoutingContextRecord = {
    "RoutingContext",      "a routing context",    kRoutingContextFields, false,
    &Make<RoutingContext>, &Unmake<RoutingContext>};
const RecordInfo kClaimResultRecord = {
    "ClaimResult", "a claim result",   kClaimResultFields,
    false,         &Make<ClaimResult>, &Unmake<ClaimResult>};
const RecordInfo kSkippedCandidateRecord = {
    "SkippedCandidate",      "a skipped candidate",
    kSkippedCandidateFields, false,
    &Make<SkippedCandidate>, &Unmake<SkippedCandidate>};
const RecordInfo kRoutingStepRecord = {
    "RoutingStep", "a routing step",   kRoutingStepFields,
    false,         &Make<RoutingStep>, &Unmake<RoutingStep>};
const RecordInfo kRoutingAnswerRecord = {
    "RoutingAnswer", "a routing answer",   kRoutingAnswerFields,
    false,           &Make<RoutingAnswer>, &Unmake<RoutingAnswer>};
const RecordInfo kMatchKeyValueRecord = {
    "MatchKeyValue", "a match key value",  kMatchKeyValueFields,
    false,           &Make<MatchKeyValue>, &Unmake<MatchKeyValue>};
const RecordInfo kUnusableKeyRecord = {
    "UnusableKey", "an unusable key",  kUnusableKeyFields,
    false,         &Make<UnusableKey>, &Unmake<UnusableKey>};
const RecordInfo kLeadMatchKeysRecord = {
    "LeadMatchKeys", "a lead match keys",  kLeadMatchKeysFields,
    false,           &Make<LeadMatchKeys>, &Unmake<LeadMatchKeys>};
const RecordInfo kMatchReasonRecord = {
    "MatchReason", "a match reason",   kMatchReasonFields,
    false,         &Make<MatchReason>, &Unmake<MatchReason>};
const RecordInfo kDuplicateAnswerRecord = {
    "DuplicateAnswer",      "a duplicate answer",
    kDuplicateAnswerFields, false,
    &Make<DuplicateAnswer>, &Unmake<DuplicateAnswer>};
const RecordInfo kAccountMatchRecord = {
    "AccountMatch", "an account match",  kAccountMatchFields,
    false,          &Make<AccountMatch>, &Unmake<AccountMatch>};
const RecordInfo kAccountMatchesRecord = {
    "AccountMatches",      "an account matches",   kAccountMatchesFields, false,
    &Make<AccountMatches>, &Unmake<AccountMatches>};
const RecordInfo kMergeClaimRecord = {"MergeClaim",      "a merge claim",
                                      kMergeClaimFields, false,
                                      &Make<MergeClaim>, &Unmake<MergeClaim>};
const RecordInfo kMergeClaimResultRecord = {
    "MergeClaimResult",      "a merge claim result",
    kMergeClaimResultFields, false,
    &Make<MergeClaimResult>, &Unmake<MergeClaimResult>};
const RecordInfo kClaimMergeRecord = {"ClaimMerge",      "a claim merge",
                                      kClaimMergeFields, false,
                                      &Make<ClaimMerge>, &Unmake<ClaimMerge>};
const RecordInfo kMergeRecordRecord = {
    "MergeRecord", "a merge record",   kMergeRecordFields,
    false,         &Make<MergeRecord>, &Unmake<MergeRecord>};
const RecordInfo kRegistrationEventRecord = {
    "RegistrationEvent",      "a registration event",
    kRegistrationEventFields, false,
    &Make<RegistrationEvent>, &Unmake<RegistrationEvent>};
const RecordInfo kRegistrationFaultRecord = {
    "RegistrationFault",      "a registration fault",
    kRegistrationFaultFields, false,
    &Make<RegistrationFault>, &Unmake<RegistrationFault>};
const RecordInfo kRegistrationChangeRecord = {
    "RegistrationChange",      "a registration change",
    kRegistrationChangeFields, false,
    &Make<RegistrationChange>, &Unmake<RegistrationChange>};
const RecordInfo kRegistrationIntentRecord = {
    "RegistrationIntent",      "a registration intent",
    kRegistrationIntentFields, false,
    &Make<RegistrationIntent>, &Unmake<RegistrationIntent>};
const RecordInfo kRegistrationHistoryRecord = {
    "RegistrationHistory",      "a registration history",
    kRegistrationHistoryFields, false,
    &Make<RegistrationHistory>, &Unmake<RegistrationHistory>};
const RecordInfo kDealKeyRecord = {"DealKey", "a deal key",   kDealKeyFields,
                                   false,     &Make<DealKey>, &Unmake<DealKey>};
const RecordInfo kExistingRegistrationRecord = {
    "ExistingRegistration",      "an existing registration",
    kExistingRegistrationFields, false,
    &Make<ExistingRegistration>, &Unmake<ExistingRegistration>};
const RecordInfo kRegistrationRequestRecord = {
    "RegistrationRequest",      "a registration request",
    kRegistrationRequestFields, false,
    &Make<RegistrationRequest>, &Unmake<RegistrationRequest>};
const RecordInfo kRegistrationHindranceRecord = {
    "RegistrationHindrance",      "a registration hindrance",
    kRegistrationHindranceFields, false,
    &Make<RegistrationHindrance>, &Unmake<RegistrationHindrance>};
const RecordInfo kRegistrationAnswerRecord = {
    "RegistrationAnswer",      "a registration answer",
    kRegistrationAnswerFields, false,
    &Make<RegistrationAnswer>, &Unmake<RegistrationAnswer>};
const RecordInfo kReassignmentRecord = {
    "Reassignment", "a reassignment",    kReassignmentFields,
    false,          &Make<Reassignment>, &Unmake<Reassignment>};
const RecordInfo kReassignAnswerRecord = {
    "ReassignAnswer",      "a reassign answer",    kReassignAnswerFields, false,
    &Make<ReassignAnswer>, &Unmake<ReassignAnswer>};
const RecordInfo kMethodFactsRecord = {
    "MethodFacts", "a method facts",   kMethodFactsFields,
    false,         &Make<MethodFacts>, &Unmake<MethodFacts>};
const RecordInfo kConditionResultRecord = {
    "ConditionResult",      "a condition result",
    kConditionResultFields, false,
    &Make<ConditionResult>, &Unmake<ConditionResult>};
const RecordInfo kMethodAnswerRecord = {
    "MethodAnswer", "a method answer",   kMethodAnswerFields,
    false,          &Make<MethodAnswer>, &Unmake<MethodAnswer>};
const RecordInfo kScreenContextRecord = {
    "ScreenContext", "a screen context",   kScreenContextFields,
    false,           &Make<ScreenContext>, &Unmake<ScreenContext>};
const RecordInfo kScreenReasonRecord = {
    "ScreenReason", "a screen reason",   kScreenReasonFields,
    false,          &Make<ScreenReason>, &Unmake<ScreenReason>};
const RecordInfo kScreenAnswerRecord = {
    "ScreenAnswer", "a screen answer",   kScreenAnswerFields,
    false,          &Make<ScreenAnswer>, &Unmake<ScreenAnswer>};
const RecordInfo kSendObstacleRecord = {
    "SendObstacle", "a send obstacle",   kSendObstacleFields,
    false,          &Make<SendObstacle>, &Unmake<SendObstacle>};
const RecordInfo kPastSendsRecord = {"PastSends",      "a past sends",
                                     kPastSendsFields, false,
                                     &Make<PastSends>, &Unmake<PastSends>};
const RecordInfo kSendContextRecord = {
    "SendContext", "a send context",   kSendContextFields,
    false,         &Make<SendContext>, &Unmake<SendContext>};
const RecordInfo kMonthlyProgressRecord = {
    "MonthlyProgress",      "a monthly progress",
    kMonthlyProgressFields, false,
    &Make<MonthlyProgress>, &Unmake<MonthlyProgress>};
const RecordInfo kSendAnswerRecord = {"SendAnswer",      "a send answer",
                                      kSendAnswerFields, false,
                                      &Make<SendAnswer>, &Unmake<SendAnswer>};
const RecordInfo kTargetRecord = {"Target", "a target",    kTargetFields,
                                  false,    &Make<Target>, &Unmake<Target>};
const RecordInfo kCounterfactualOptionsRecord = {
    "CounterfactualOptions",      "a counterfactual options",
    kCounterfactualOptionsFields, false,
    &Make<CounterfactualOptions>, &Unmake<CounterfactualOptions>};
const RecordInfo kChangeRecord = {"Change", "a change",    kChangeFields,
                                  false,    &Make<Change>, &Unmake<Change>};
const RecordInfo kCounterfactualRecord = {
    "Counterfactual",      "a counterfactual",     kCounterfactualFields, false,
    &Make<Counterfactual>, &Unmake<Counterfactual>};
const RecordInfo kCrossingOptionsRecord = {
    "CrossingOptions",      "a crossing options",
    kCrossingOptionsFields, false,
    &Make<CrossingOptions>, &Unmake<CrossingOptions>};
const RecordInfo kCrossingRecord = {"Crossing",      "a crossing",
                                    kCrossingFields, false,
                                    &Make<Crossing>, &Unmake<Crossing>};
const RecordInfo kQueryRecord = {"Query", "a query",    kQueryFields,
                                 false,   &Make<Query>, &Unmake<Query>};
const RecordInfo kEvaluateQueryRecord = {
    "EvaluateQuery", "an evaluate query",  kEvaluateQueryFields,
    false,           &Make<EvaluateQuery>, &Unmake<EvaluateQuery>};
const RecordInfo kProcessQueryRecord = {
    "ProcessQuery", "a process query",   kProcessQueryFields,
    false,          &Make<ProcessQuery>, &Unmake<ProcessQuery>};
const RecordInfo kHandoffQueryRecord = {
    "HandoffQuery", "a handoff query",   kHandoffQueryFields,
    false,          &Make<HandoffQuery>, &Unmake<HandoffQuery>};
const RecordInfo kRouteQueryRecord = {"RouteQuery",      "a route query",
                                      kRouteQueryFields, false,
                                      &Make<RouteQuery>, &Unmake<RouteQuery>};
const RecordInfo kRegistrationQueryRecord = {
    "RegistrationQuery",      "a registration query",
    kRegistrationQueryFields, false,
    &Make<RegistrationQuery>, &Unmake<RegistrationQuery>};
const RecordInfo kScreenQueryRecord = {
    "ScreenQuery", "a screen query",   kScreenQueryFields,
    false,         &Make<ScreenQuery>, &Unmake<ScreenQuery>};
const RecordInfo kSendQueryRecord = {"SendQuery",      "a send query",
                                     kSendQueryFields, false,
                                     &Make<SendQuery>, &Unmake<SendQuery>};
const RecordInfo kReachQueryRecord = {"ReachQuery",      "a reach query",
                                      kReachQueryFields, false,
                                      &Make<ReachQuery>, &Unmake<ReachQuery>};
const RecordInfo kCrossingQueryRecord = {
    "CrossingQuery", "a crossing query",   kCrossingQueryFields,
    false,           &Make<CrossingQuery>, &Unmake<CrossingQuery>};
const RecordInfo kExplainQueryRecord = {
    "ExplainQuery", "an explain query",  kExplainQueryFields,
    false,          &Make<ExplainQuery>, &Unmake<ExplainQuery>};
const RecordInfo kRegistrationHistoryQueryRecord = {
    "RegistrationHistoryQuery",      "a registration history query",
    kRegistrationHistoryQueryFields, false,
    &Make<RegistrationHistoryQuery>, &Unmake<RegistrationHistoryQuery>};
const RecordInfo kReassignQueryRecord = {
    "ReassignQuery", "a reassign query",   kReassignQueryFields,
    false,           &Make<ReassignQuery>, &Unmake<ReassignQuery>};
const RecordInfo kSurvivingClaimQueryRecord = {
    "SurvivingClaimQuery",      "a surviving claim query",
    kSurvivingClaimQueryFields, false,
    &Make<SurvivingClaimQuery>, &Unmake<SurvivingClaimQuery>};
const RecordInfo kSurvivingRecordQueryRecord = {
    "SurvivingRecordQuery",      "a surviving record query",
    kSurvivingRecordQueryFields, false,
    &Make<SurvivingRecordQuery>, &Unmake<SurvivingRecordQuery>};
const RecordInfo kAnswerRecord = {"Answer", "an answer",   kAnswerFields,
                                  false,    &Make<Answer>, &Unmake<Answer>};
const RecordInfo kExplanationRecord = {
    "Explanation", "an explanation",   kExplanationFields,
    false,         &Make<Explanation>, &Unmake<Explanation>};
const RecordInfo kRecordMergeRecord = {
    "RecordMerge", "a record merge",   kRecordMergeFields,
    false,         &Make<RecordMerge>, &Unmake<RecordMerge>};
const RecordInfo kLeadsQueryRecord = {"LeadsQuery",      "a leads query",
                                      kLeadsQueryFields, false,
                                      &Make<LeadsQuery>, &Unmake<LeadsQuery>};
const RecordInfo kLeadsAnswerRecord = {
    "LeadsAnswer", "a leads answer",   kLeadsAnswerFields,
    false,         &Make<LeadsAnswer>, &Unmake<LeadsAnswer>};
const RecordInfo kPolicyInfoRecord = {"PolicyInfo",      "a policy info",
                                      kPolicyInfoFields, false,
                                      &Make<PolicyInfo>, &Unmake<PolicyInfo>};
const RecordInfo kPartInfoRecord = {"PartInfo",      "a part info",
                                    kPartInfoFields, false,
                                    &Make<PartInfo>, &Unmake<PartInfo>};
const RecordInfo kFieldInfoRecord = {"FieldInfo",      "a field info",
                                     kFieldInfoFields, false,
                                     &Make<FieldInfo>, &Unmake<FieldInfo>};
const RecordInfo kCriterionInfoRecord = {
    "CriterionInfo", "a criterion info",   kCriterionInfoFields,
    false,           &Make<CriterionInfo>, &Unmake<CriterionInfo>};
const RecordInfo kFrameworkInfoRecord = {
    "FrameworkInfo", "a framework info",   kFrameworkInfoFields,
    false,           &Make<FrameworkInfo>, &Unmake<FrameworkInfo>};
const RecordInfo kDimensionInfoRecord = {
    "DimensionInfo", "a dimension info",   kDimensionInfoFields,
    false,           &Make<DimensionInfo>, &Unmake<DimensionInfo>};
const RecordInfo kProcessInfoRecord = {
    "ProcessInfo", "a process info",   kProcessInfoFields,
    false,         &Make<ProcessInfo>, &Unmake<ProcessInfo>};
const RecordInfo kHandoffInfoRecord = {
    "HandoffInfo", "a handoff info",   kHandoffInfoFields,
    false,         &Make<HandoffInfo>, &Unmake<HandoffInfo>};
const RecordInfo kMappingInfoRecord = {
    "MappingInfo", "a mapping info",   kMappingInfoFields,
    false,         &Make<MappingInfo>, &Unmake<MappingInfo>};
const RecordInfo kJoinInfoRecord = {"JoinInfo",      "a join info",
                                    kJoinInfoFields, false,
                                    &Make<JoinInfo>, &Unmake<JoinInfo>};
const RecordInfo kFaultRecord = {"Fault", "a fault",    kFaultFields,
                                 false,   &Make<Fault>, &Unmake<Fault>};
const RecordInfo kFaultArgumentRecord = {
    "FaultArgument", "a fault argument",   kFaultArgumentFields,
    false,           &Make<FaultArgument>, &Unmake<FaultArgument>};

namespace {
constexpr const RecordInfo* kAll[] = {
    &kLeadPartsRecord,
    &kActivityRecord,
    &kContactRecord,
    &kEvidenceRecord,
    &kConsentRecord,
    &kSuppressionRecord,
    &kStageEventRecord,
    &kHandoffEventRecord,
    &kAssessmentResultRecord,
    &kDimensionResultRecord,
    &kCriterionResultRecord,
    &kStatementRecord,
    &kQuestionRecord,
    &kWinProbabilityRecord,
    &kCommitteeResultRecord,
    &kRoleCoverageRecord,
    &kTraitResultRecord,
    &kPersonaResultRecord,
    &kRedFlagResultRecord,
    &kUnmetRequirementRecord,
    &kQualificationResultRecord,
    &kRollupMemberRecord,
    &kRollupResultRecord,
    &kEvaluationRecord,
    &kProvenanceRecord,
    &kScoreResultRecord,
    &kArgumentRecord,
    &kLineRecord,
    &kUndecidedRecord,
    &kGradeResultRecord,
    &kNoteRecord,
    &kMoveObstacleRecord,
    &kMoveRequestRecord,
    &kMoveAnswerRecord,
    &kProposedMoveRecord,
    &kProposalRecord,
    &kEventFaultRecord,
    &kLimitStateRecord,
    &kStageVisitRecord,
    &kStageTotalRecord,
    &kRenamedStageRecord,
    &kEventsLeftOutRecord,
    &kStageHistoryRecord,
    &kReplayOptionsRecord,
    &kStageInfoRecord,
    &kHandoffFaultRecord,
    &kHandoffStepTakenRecord,
    &kHandoffClaimRecord,
    &kHandoffBreachRecord,
    &kHandoffRejectionRecord,
    &kHandoffCreditRecord,
    &kHandoffDisputeRecord,
    &kHandoffHistoryRecord,
    &kHandoffRequestRecord,
    &kHandoffObstacleRecord,
    &kHandoffAnswerRecord,
    &kIntentRecord,
    &kCandidateRecord,
    &kOwnerClaimRecord,
    &kTurnCountRecord,
    &kRoutingContextRecord,
    &kClaimResultRecord,
    &kSkippedCandidateRecord,
    &kRoutingStepRecord,
    &kRoutingAnswerRecord,
    &kMatchKeyValueRecord,
    &kUnusableKeyRecord,
    &kLeadMatchKeysRecord,
    &kMatchReasonRecord,
    &kDuplicateAnswerRecord,
    &kAccountMatchRecord,
    &kAccountMatchesRecord,
    &kMergeClaimRecord,
    &kMergeClaimResultRecord,
    &kClaimMergeRecord,
    &kMergeRecordRecord,
    &kRegistrationEventRecord,
    &kRegistrationFaultRecord,
    &kRegistrationChangeRecord,
    &kRegistrationIntentRecord,
    &kRegistrationHistoryRecord,
    &kDealKeyRecord,
    &kExistingRegistrationRecord,
    &kRegistrationRequestRecord,
    &kRegistrationHindranceRecord,
    &kRegistrationAnswerRecord,
    &kReassignmentRecord,
    &kReassignAnswerRecord,
    &kMethodFactsRecord,
    &kConditionResultRecord,
    &kMethodAnswerRecord,
    &kScreenContextRecord,
    &kScreenReasonRecord,
    &kScreenAnswerRecord,
    &kSendObstacleRecord,
    &kPastSendsRecord,
    &kSendContextRecord,
    &kMonthlyProgressRecord,
    &kSendAnswerRecord,
    &kTargetRecord,
    &kCounterfactualOptionsRecord,
    &kChangeRecord,
    &kCounterfactualRecord,
    &kCrossingOptionsRecord,
    &kCrossingRecord,
    &kQueryRecord,
    &kEvaluateQueryRecord,
    &kProcessQueryRecord,
    &kHandoffQueryRecord,
    &kRouteQueryRecord,
    &kRegistrationQueryRecord,
    &kScreenQueryRecord,
    &kSendQueryRecord,
    &kReachQueryRecord,
    &kCrossingQueryRecord,
    &kExplainQueryRecord,
    &kRegistrationHistoryQueryRecord,
    &kReassignQueryRecord,
    &kSurvivingClaimQueryRecord,
    &kSurvivingRecordQueryRecord,
    &kAnswerRecord,
    &kExplanationRecord,
    &kRecordMergeRecord,
    &kLeadsQueryRecord,
    &kLeadsAnswerRecord,
    &kPolicyInfoRecord,
    &kPartInfoRecord,
    &kFieldInfoRecord,
    &kCriterionInfoRecord,
    &kFrameworkInfoRecord,
    &kDimensionInfoRecord,
    &kProcessInfoRecord,
    &kHandoffInfoRecord,
    &kMappingInfoRecord,
    &kJoinInfoRecord,
    &kFaultRecord,
    &kFaultArgumentRecord,
};
constexpr const EnumInfo* kEnums[] = {
    &kSubjectEnum,
    &kAbsenceEnum,
    &kAssessmentEnum,
    &kBuyerRoleEnum,
    &kAttitudeEnum,
    &kInfluenceEnum,
    &kSeverityEnum,
    &kMatchKindEnum,
    &kSurvivingClaimRuleEnum,
    &kKeyProblemEnum,
    &kMatchMeaningEnum,
    &kAgreementEnum,
    &kMatchVerdictEnum,
    &kMergeClaimFateEnum,
    &kStandingEnum,
    &kBenchmarkEnum,
    &kCoverageEnum,
    &kDecisionEnum,
    &kReasonEnum,
    &kHandoffStepEnum,
    &kHandoffMethodEnum,
    &kAfterRejectionEnum,
    &kStageKindEnum,
    &kDispositionEnum,
    &kEventProblemEnum,
    &kLimitStandingEnum,
    &kHandoffStateEnum,
    &kHandoffProblemEnum,
    &kHandoffDutyEnum,
    &kCreditStandingEnum,
    &kDisputeStandingEnum,
    &kStepObstacleEnum,
    &kIntentKindEnum,
    &kIntentPurposeEnum,
    &kObstacleEnum,
    &kMethodConditionEnum,
    &kSendObstacleKindEnum,
    &kSourceKindEnum,
    &kRoutingOutcomeEnum,
    &kClaimStandingEnum,
    &kSkipReasonEnum,
    &kRoutingReasonEnum,
    &kRegistrationStepEnum,
    &kRegistrationStateEnum,
    &kRegistrationProblemEnum,
    &kRegistrationObstacleEnum,
    &kRegistrationDutyEnum,
    &kChangeScopeEnum,
    &kCounterfactualOutcomeEnum,
    &kCrossingOutcomeEnum,
    &kFaultCodeEnum,
    &kConsentStateEnum,
    &kFieldTypeEnum,
    &kFieldOwnerEnum,
};
}  // namespace

std::span<const RecordInfo* const> AllRecords() {
  return kAll;
}

std::span<const EnumInfo* const> AllEnums() {
  return kEnums;
}

}  // namespace bantam::internal
