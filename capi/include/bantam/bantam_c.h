// bantam/bantam_c.h: Bantam's stable C ABI, for C and for other languages.
//
// From a policy, a lead and an instant to an answer that explains itself.
// docs/scoring.md and docs/assessment.md define every figure. What is said here
// holds for every function; a function says only what it adds.
//
// Conventions
//
//   1. Ownership. A handle given through a pointer to a pointer that is not to
//      const is the caller's until its `..._free`, which takes NULL. Buffers are freed by bantam_buffer_free. A pointer to const that a
//      getter or an out structure gives is borrowed: it lasts as long as what
//      it was asked of, unchanged. Leads and evaluators keep their policy
//      alive; the policy's handle may be freed before them. Input is copied.
//   2. Errors. Functions that can fail return an int32_t, 0 (BANTAM_OK) or one
//      of the BANTAM_... codes below, which are Abseil's canonical ones and are
//      never renumbered. Their last parameter `error` may be NULL; else
//      `*error` becomes NULL, or an error of the caller's with code, message
//      and path. A call that fails changes nothing, but that what it should
//      have given is NULL or 0. Plain getters have no error: they give 0, NULL
//      or "" for NULL.
//   3. Misuse. NULL for a handle or an out pointer, a negative length, NULL
//      with a length, an index out of range, a code that names nothing and a
//      structure of a wrong size are BANTAM_INVALID_ARGUMENT. A handle that
//      was freed, a pointer to nowhere, and a length past the end of its
//      memory cannot be seen, and are not allowed.
//   4. Exceptions never leave a function. Memory that ran out is
//      BANTAM_RESOURCE_EXHAUSTED from every function but those that compile,
//      and those that read or write JSON or the binary encoding, which do not
//      survive it everywhere.
//   5. Threads. No function reads or writes global or thread-local state; none
//      locks or starts a thread. A policy never changes: share it. One
//      evaluator, mover, router, or handle for handoffs is for one thread at a
//      time. Anything else, a lead too, may be read by many threads while none
//      changes or frees it.
//   6. Versions. Within a major version functions are only added, structures
//      only grow at their end, and numbers keep their meaning; new codes,
//      reasons and bits may come. The shared object's version is the major one.
//      Before 1.0.0 a minor version may break.
//   7. Strings are a pointer and an int64_t length in bytes, UTF-8, not
//      terminated; NULL with 0 is the empty one. Those the library gives are
//      never NULL in a success, and a NUL follows the last byte.
//   8. Structures begin with `uint32_t struct_size`, which the caller sets to
//      sizeof; from C++, `bantam_score s = {}; s.struct_size = sizeof s;`. It
//      is a multiple of 8 from 8 to 4096; a structure of an earlier version is
//      shorter. Into the library: zero is the default of every other member,
//      what a shorter one lacks is zero, and bytes that are not zero past what
//      the library knows are refused, as are reserved members and unknown bits
//      in `flags`. Out of the library: it writes what fits, and zeroes beyond
//      what it knows. Structures in an array all have the size of the first.
//   9. Numbers. Points are int64_t in millionths of a point, shares and
//      chances in millionths of 1, exact; nothing is rounded. An instant is
//      seconds since 1970-01-01T00:00:00Z and nanoseconds from 0 to
//      999,999,999, counted forward, in the years 1 to 9999. A duration is
//      likewise, within 315,576,000,000 s. Yes or no is an int32_t, 1 or 0.
//  10. Limits. What a policy or a lead may ask for is bounded, bantam_limits;
//      past a limit: BANTAM_RESOURCE_EXHAUSTED for a lead,
//      BANTAM_INVALID_ARGUMENT for a policy, naming the limit.
//  11. Personal values do not appear in errors.
//  12. Lists are borrowed handles with a count beside them, read by index
//      from 0; a list of none may be NULL.
//
// Example, a whole program (examples/c/qualify.c):
//
//   // How well does a company fit? Prints "fit: 25 points".
//
//   #include <bantam/bantam_c.h>
//   #include <stdio.h>
//   #include <string.h>
//
//   // The tenant's rules, read once and then shared by all threads.
//   static const char kPolicy[] =
//       "id: 'acme'\n"
//       "fields { path: 'account.employees' type: INT }\n"
//       "scores {\n"
//       "  id: 'fit'\n"
//       "  subject: ACCOUNT\n"
//       "  groups {\n"
//       "    id: 'size'\n"
//       "    rules { id: 'large' points: 25 when: 'account.employees >= 200' }\n"
//       "  }\n"
//       "}\n";
//
//   int main(void) {
//     bantam_error* error = NULL;
//     bantam_policy* policy = NULL;
//     bantam_lead* lead = NULL;
//     bantam_evaluator* evaluator = NULL;
//     bantam_evaluation* evaluation = NULL;
//     bantam_evaluation_summary answer = {.struct_size = sizeof answer};
//     bantam_score fit = {.struct_size = sizeof fit};
//     const char field[] = "account.employees";
//     int32_t employees = 0;  // A slot: found once, then used for every lead.
//
//     int32_t code =
//         bantam_policy_compile(kPolicy, (int64_t)strlen(kPolicy), BANTAM_TEXT,
//                               NULL, &policy, NULL, &error);
//     if (code == BANTAM_OK) {
//       code = bantam_policy_find_field(policy, field, (int64_t)strlen(field),
//                                       &employees, &error);
//     }
//     if (code == BANTAM_OK) code = bantam_lead_create(policy, &lead, &error);
//     if (code == BANTAM_OK) {
//       code = bantam_evaluator_create(policy, &evaluator, &error);
//     }
//     if (code == BANTAM_OK) {
//       code = bantam_lead_set_int64(lead, employees, 250, &error);
//     }
//     if (code == BANTAM_OK) {
//       const int64_t now = 1780272000;  // 2026-06-01T00:00:00Z
//       code = bantam_evaluate(evaluator, lead, now, 0, BANTAM_EXPLAINED,
//                              &evaluation, &error);
//     }
//     if (code == BANTAM_OK) {
//       code = bantam_evaluation_get(evaluation, &answer, &error);
//     }
//     if (code == BANTAM_OK) {
//       code = bantam_score_get(answer.scores, 0, &fit, &error);
//     }
//     if (code == BANTAM_OK) {
//       printf("%s: %lld points\n", fit.id, (long long)(fit.points / 1000000));
//     } else {
//       fprintf(stderr, "%s\n", bantam_error_message(error, NULL));
//     }
//
//     bantam_error_free(error);
//     bantam_evaluation_free(evaluation);
//     bantam_evaluator_free(evaluator);
//     bantam_lead_free(lead);
//     bantam_policy_free(policy);
//     return code;
//   }
//
// In the examples below `policy`, `lead`, `evaluator`, `evaluation` and `error`
// are such handles, `mover`, `handoffs` and `router` are of their kind, and
// `code` is an int32_t; what one example made, the following use.

#ifndef BANTAM_BANTAM_C_H_
#define BANTAM_BANTAM_C_H_

#include <stdint.h>

// Define it empty beforehand for a reader that knows no attributes, such as
// PHP's FFI.
#if !defined(BANTAM_API) && defined(__GNUC__)
#define BANTAM_API __attribute__((visibility("default")))
#elif !defined(BANTAM_API)
#define BANTAM_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

// ---------------------------------------------------------------------------
// Numbers that functions take and give, as int32_t.

#define BANTAM_OK 0
#define BANTAM_CANCELLED 1
#define BANTAM_UNKNOWN_ERROR 2
#define BANTAM_INVALID_ARGUMENT 3
#define BANTAM_DEADLINE_EXCEEDED 4
#define BANTAM_NOT_FOUND 5
#define BANTAM_ALREADY_EXISTS 6
#define BANTAM_PERMISSION_DENIED 7
#define BANTAM_RESOURCE_EXHAUSTED 8
#define BANTAM_FAILED_PRECONDITION 9
#define BANTAM_ABORTED 10
#define BANTAM_OUT_OF_RANGE 11
#define BANTAM_UNIMPLEMENTED 12
#define BANTAM_INTERNAL 13
#define BANTAM_UNAVAILABLE 14
#define BANTAM_DATA_LOSS 15
#define BANTAM_UNAUTHENTICATED 16

// Whom something is about.
#define BANTAM_ACCOUNT 1
#define BANTAM_PERSON 2
#define BANTAM_OPPORTUNITY 3
#define BANTAM_ACTIVITY 4
#define BANTAM_CONTACT 5

// Types of fields and values. Only values are BANTAM_NULL: known to be none.
#define BANTAM_NULL 0
#define BANTAM_BOOL 1
#define BANTAM_INT 2
#define BANTAM_DOUBLE 3
#define BANTAM_STRING 4
#define BANTAM_TIMESTAMP 5
#define BANTAM_DURATION 6
#define BANTAM_MONEY 7
#define BANTAM_STRINGS 8

// Three answers to a question of fact.
#define BANTAM_UNKNOWN 0
#define BANTAM_YES 1
#define BANTAM_NO 2

// What evidence says of a question: BANTAM_UNKNOWN, or
#define BANTAM_CONFIRMED 1
#define BANTAM_DENIED 2

// Encodings of a policy.
#define BANTAM_TEXT 0
#define BANTAM_JSON 1
#define BANTAM_BINARY 2

// How much of an answer is wanted: without lines and undecided rules, or all.
#define BANTAM_FIGURES 0
#define BANTAM_EXPLAINED 1

// Roles in buying. In a set of roles, the bit `1 << role`.
#define BANTAM_INITIATOR 1
#define BANTAM_INFLUENCER 2
#define BANTAM_DECISION_MAKER 3
#define BANTAM_APPROVER 4
#define BANTAM_BUYER 5
#define BANTAM_USER 6

// Attitude and influence of a contact; 0: unknown.
#define BANTAM_SUPPORTIVE 1
#define BANTAM_NEUTRAL 2
#define BANTAM_OPPOSED 3
#define BANTAM_LOW 1
#define BANTAM_MEDIUM 2
#define BANTAM_HIGH 3

// How a question stands.
#define BANTAM_STANDING_OPEN 0
#define BANTAM_STANDING_GOOD 1
#define BANTAM_STANDING_BAD 2
#define BANTAM_STANDING_STALE 3
#define BANTAM_STANDING_CONFLICTING 4

// A committee's size beside the usual one; how a role is covered; how much a
// red flag weighs.
#define BANTAM_BENCHMARK_NONE 0
#define BANTAM_BENCHMARK_BELOW 1
#define BANTAM_BENCHMARK_WITHIN 2
#define BANTAM_BENCHMARK_ABOVE 3
#define BANTAM_ROLE_NOT_REQUIRED 0
#define BANTAM_ROLE_COVERED 1
#define BANTAM_ROLE_ASSUMED 2
#define BANTAM_ROLE_MISSING 3
#define BANTAM_MINOR 1
#define BANTAM_MAJOR 2
#define BANTAM_DEAL_BREAKER 3

// What a person said about being written to or called.
#define BANTAM_CONSENT_UNKNOWN 0
#define BANTAM_CONSENT_GRANTED 1
#define BANTAM_CONSENT_DENIED 2
#define BANTAM_CONSENT_WITHDRAWN 3

// Steps of a handoff; handoff.proto says what each is.
#define BANTAM_STEP_CLAIM 1
#define BANTAM_STEP_RELEASE 2
#define BANTAM_STEP_OFFER 3
#define BANTAM_STEP_WITHDRAW 4
#define BANTAM_STEP_ACCEPT 5
#define BANTAM_STEP_REJECT 6
#define BANTAM_STEP_REASSIGN 7
#define BANTAM_STEP_ATTEMPT 8
#define BANTAM_STEP_NO_SHOW 9
#define BANTAM_STEP_RESCHEDULE 10
#define BANTAM_STEP_REQUALIFY 11
#define BANTAM_STEP_RETURN 12
#define BANTAM_STEP_CREDIT 13
#define BANTAM_STEP_REVERSE 14
#define BANTAM_STEP_DISPUTE 15
#define BANTAM_STEP_UPHOLD 16
#define BANTAM_STEP_OVERTURN 17

// How a handoff is offered; 0: it is not said.
#define BANTAM_METHOD_LIVE_CALL 1
#define BANTAM_METHOD_BOOKED_CALL 2
#define BANTAM_METHOD_INTRODUCTION 3

// What stands in the way of a move, apart from requirements
// (docs/processes.md).
#define BANTAM_OBSTACLE_NO_SUCH_STAGE 1
#define BANTAM_OBSTACLE_STAGE_RETIRED 2
#define BANTAM_OBSTACLE_ALREADY_THERE 3
#define BANTAM_OBSTACLE_NO_WAY 4
#define BANTAM_OBSTACLE_ROLE 5
#define BANTAM_OBSTACLE_REASON_MISSING 6
#define BANTAM_OBSTACLE_NO_SUCH_REASON 7

// What is wrong with a stage event. UNKNOWN_STAGE, OTHER_STAGE, SAME_STAGE and
// OTHER_SUBJECT were not applied.
#define BANTAM_FAULT_UNKNOWN_STAGE 1
#define BANTAM_FAULT_OTHER_STAGE 2
#define BANTAM_FAULT_SAME_STAGE 3
#define BANTAM_FAULT_NO_TRANSITION 4
#define BANTAM_FAULT_RETIRED_STAGE 5
#define BANTAM_FAULT_OTHER_SUBJECT 6
#define BANTAM_FAULT_UNKNOWN_REASON 7

// How a limit of time stands. ENDED: the visit ended first. UNKNOWN: it has
// fallen due, and what it waits for is unknown.
#define BANTAM_LIMIT_RUNNING 1
#define BANTAM_LIMIT_MET 2
#define BANTAM_LIMIT_BREACHED 3
#define BANTAM_LIMIT_ENDED 4
#define BANTAM_LIMIT_UNKNOWN 5

// What a reason makes of a subject.
#define BANTAM_DISPOSITION_NONE 0
#define BANTAM_DISPOSITION_PERSIST 1
#define BANTAM_DISPOSITION_WAIT 2
#define BANTAM_DISPOSITION_DROP 3

// Where a handoff is (docs/handoff.md).
#define BANTAM_HANDOFF_NONE 0
#define BANTAM_HANDOFF_CLAIMED 1
#define BANTAM_HANDOFF_OFFERED 2
#define BANTAM_HANDOFF_WITHDRAWN 3
#define BANTAM_HANDOFF_REJECTED 4
#define BANTAM_HANDOFF_ACCEPTED 5
#define BANTAM_HANDOFF_RETURNED 6
#define BANTAM_HANDOFF_REQUALIFIED 7
#define BANTAM_HANDOFF_CREDITED 8
#define BANTAM_HANDOFF_REVERSED 9

// What a rejection makes of the lead.
#define BANTAM_AFTER_BACK_TO_GIVER 1
#define BANTAM_AFTER_NURTURE 2
#define BANTAM_AFTER_WORK_ON 3
#define BANTAM_AFTER_BAD_FIT 4
#define BANTAM_AFTER_MERGE 5
#define BANTAM_AFTER_RETRY 6

// What is wrong with a handoff event. Those up to NOT_IN_POLICY were not
// applied.
#define BANTAM_HANDOFF_FAULT_ILLEGAL_STEP 1
#define BANTAM_HANDOFF_FAULT_OTHER_GIVER 2
#define BANTAM_HANDOFF_FAULT_NOT_RECEIVER 3
#define BANTAM_HANDOFF_FAULT_NOT_THIRD_PARTY 4
#define BANTAM_HANDOFF_FAULT_SAME_PERSON 5
#define BANTAM_HANDOFF_FAULT_NO_RECEIVER 6
#define BANTAM_HANDOFF_FAULT_SAME_RECEIVER 7
#define BANTAM_HANDOFF_FAULT_NO_EVIDENCE 8
#define BANTAM_HANDOFF_FAULT_CLAW_BACK_OVER 9
#define BANTAM_HANDOFF_FAULT_NOT_DISPUTED 10
#define BANTAM_HANDOFF_FAULT_ALREADY_DISPUTED 11
#define BANTAM_HANDOFF_FAULT_NO_BOOKING 12
#define BANTAM_HANDOFF_FAULT_NOT_IN_POLICY 13
#define BANTAM_HANDOFF_FAULT_UNKNOWN_REASON 14
#define BANTAM_HANDOFF_FAULT_UNKNOWN_METHOD 15
#define BANTAM_HANDOFF_FAULT_UNKNOWN_BOOKING 16
#define BANTAM_HANDOFF_FAULT_UNKNOWN_POLICY 17

// What the receiver owes.
#define BANTAM_DUTY_NONE 0
#define BANTAM_DUTY_ANSWER 1
#define BANTAM_DUTY_REQUALIFY 2

// How the giver's credit stands.
#define BANTAM_CREDIT_NONE 0
#define BANTAM_CREDIT_PENDING 1
#define BANTAM_CREDIT_EARNED 2
#define BANTAM_CREDIT_REVERSED 3

// How a dispute stands.
#define BANTAM_DISPUTE_NONE 0
#define BANTAM_DISPUTE_OPEN 1
#define BANTAM_DISPUTE_UPHELD 2
#define BANTAM_DISPUTE_OVERTURNED 3

// What stands in the way of a step of a handoff, apart from requirements.
#define BANTAM_STEP_OBSTACLE_ILLEGAL_STEP 1
#define BANTAM_STEP_OBSTACLE_NOT_IN_POLICY 2
#define BANTAM_STEP_OBSTACLE_ROLE 3
#define BANTAM_STEP_OBSTACLE_NOT_GIVER 4
#define BANTAM_STEP_OBSTACLE_NOT_RECEIVER 5
#define BANTAM_STEP_OBSTACLE_NOT_THIRD_PARTY 6
#define BANTAM_STEP_OBSTACLE_SAME_PERSON 7
#define BANTAM_STEP_OBSTACLE_RECEIVER_MISSING 8
#define BANTAM_STEP_OBSTACLE_SAME_RECEIVER 9
#define BANTAM_STEP_OBSTACLE_REASON_MISSING 10
#define BANTAM_STEP_OBSTACLE_NO_SUCH_REASON 11
#define BANTAM_STEP_OBSTACLE_METHOD_MISSING 12
#define BANTAM_STEP_OBSTACLE_NO_SUCH_METHOD 13
#define BANTAM_STEP_OBSTACLE_BOOKING_MISSING 14
#define BANTAM_STEP_OBSTACLE_BOOKING_PAST 15
#define BANTAM_STEP_OBSTACLE_TOO_MANY_OFFERS 16
#define BANTAM_STEP_OBSTACLE_TOO_EARLY 17
#define BANTAM_STEP_OBSTACLE_NEVER_AGAIN 18
#define BANTAM_STEP_OBSTACLE_TOO_FEW_ATTEMPTS 19
#define BANTAM_STEP_OBSTACLE_EVIDENCE_MISSING 20
#define BANTAM_STEP_OBSTACLE_NO_SUCH_EVIDENCE 21
#define BANTAM_STEP_OBSTACLE_CLAW_BACK_OVER 22
#define BANTAM_STEP_OBSTACLE_DISPUTE_OVER 23
#define BANTAM_STEP_OBSTACLE_NOT_DISPUTED 24
#define BANTAM_STEP_OBSTACLE_ALREADY_DISPUTED 25

// What the host is to make: a task, an entry, a mail; and what it is about.
#define BANTAM_INTENT_TASK 1
#define BANTAM_INTENT_CALENDAR_ENTRY 2
#define BANTAM_INTENT_INTRODUCTION_MAIL 3
#define BANTAM_INTENT_NOTIFICATION 4
#define BANTAM_INTENT_ESCALATION 5
#define BANTAM_PURPOSE_ANSWER 1
#define BANTAM_PURPOSE_REQUALIFY 2
#define BANTAM_PURPOSE_MEND 3
#define BANTAM_PURPOSE_NURTURE 4
#define BANTAM_PURPOSE_WORK_ON 5
#define BANTAM_PURPOSE_BAD_FIT 6
#define BANTAM_PURPOSE_MERGE 7
#define BANTAM_PURPOSE_RETRY 8
#define BANTAM_PURPOSE_AUDIT 9
#define BANTAM_PURPOSE_SETTLE 10
#define BANTAM_PURPOSE_CALL 11
#define BANTAM_PURPOSE_INTRODUCE 12
#define BANTAM_PURPOSE_ACCEPTED 13
#define BANTAM_PURPOSE_REJECTED 14
#define BANTAM_PURPOSE_RETURNED 15
#define BANTAM_PURPOSE_REQUALIFIED 16
#define BANTAM_PURPOSE_CREDITED 17
#define BANTAM_PURPOSE_REVERSED 18
#define BANTAM_PURPOSE_UPHELD 19
#define BANTAM_PURPOSE_OVERTURNED 20
#define BANTAM_PURPOSE_ANSWER_OVERDUE 21
#define BANTAM_PURPOSE_REQUALIFY_OVERDUE 22

// Where leads come from (docs/routing.md).
#define BANTAM_SOURCE_NONE 0
#define BANTAM_SOURCE_SEED 1
#define BANTAM_SOURCE_NET 2
#define BANTAM_SOURCE_SPEAR 3

// Who gets a lead.
#define BANTAM_ROUTING_ASSIGNED 1
#define BANTAM_ROUTING_KEPT 2
#define BANTAM_ROUTING_QUEUED 3
#define BANTAM_ROUTING_OPEN 4
#define BANTAM_ROUTING_NOBODY 5

// How a claim stands.
#define BANTAM_CLAIM_HELD 1
#define BANTAM_CLAIM_OWNED 2
#define BANTAM_CLAIM_LAPSED 3
#define BANTAM_CLAIM_SECOND 4
#define BANTAM_CLAIM_NOT_BEGUN 5
#define BANTAM_CLAIM_UNKNOWN_POLICY 6

// Why somebody was passed over.
#define BANTAM_SKIPPED_ROLE 1
#define BANTAM_SKIPPED_TERRITORY 2
#define BANTAM_SKIPPED_UNAVAILABLE 3

// What was looked at, and what was found.
#define BANTAM_ROUTING_STEP_SOURCE_HOLDS 1
#define BANTAM_ROUTING_STEP_SOURCE_OPEN 2
#define BANTAM_ROUTING_STEP_NO_SOURCE 3
#define BANTAM_ROUTING_STEP_CLAIM_HELD 10
#define BANTAM_ROUTING_STEP_CLAIM_OWNED 11
#define BANTAM_ROUTING_STEP_CLAIM_LAPSED 12
#define BANTAM_ROUTING_STEP_CLAIM_SECOND 13
#define BANTAM_ROUTING_STEP_CLAIM_NOT_BEGUN 14
#define BANTAM_ROUTING_STEP_CLAIM_UNKNOWN_POLICY 15
#define BANTAM_ROUTING_STEP_RULE_DENIED 20
#define BANTAM_ROUTING_STEP_RULE_OTHER_SOURCE 21
#define BANTAM_ROUTING_STEP_RULE_OPEN 22
#define BANTAM_ROUTING_STEP_NO_ACCOUNT_OWNER 23
#define BANTAM_ROUTING_STEP_ACCOUNT_OWNER_NO_CANDIDATE 24
#define BANTAM_ROUTING_STEP_ACCOUNT_OWNER_UNAVAILABLE 25
#define BANTAM_ROUTING_STEP_NO_CANDIDATE 26
#define BANTAM_ROUTING_STEP_TO_ACCOUNT_OWNER 27
#define BANTAM_ROUTING_STEP_TO_TURN 28
#define BANTAM_ROUTING_STEP_TO_QUEUE 29
#define BANTAM_ROUTING_STEP_NO_RULE 30

// Kinds of match keys (docs/duplicates.md), and why one has no value.
#define BANTAM_MATCH_EMAIL 1
#define BANTAM_MATCH_DOMAIN 2
#define BANTAM_MATCH_COMPANY_NAME 3
#define BANTAM_MATCH_PHONE 4
#define BANTAM_MATCH_EXACT 5
#define BANTAM_KEY_UNKNOWN 1
#define BANTAM_KEY_ABSENT 2
#define BANTAM_KEY_EMPTY 3
#define BANTAM_KEY_NOT_AN_ADDRESS 4
#define BANTAM_KEY_NOT_A_DOMAIN 5
#define BANTAM_KEY_FREE_MAIL 6
#define BANTAM_KEY_NO_NAME 7
#define BANTAM_KEY_ONLY_LEGAL_FORM 8
#define BANTAM_KEY_NOT_A_NUMBER 9
#define BANTAM_KEY_TOO_FEW_DIGITS 10
#define BANTAM_KEY_PLACEHOLDER 11

// What it says of two leads that a key agrees; whether one does.
#define BANTAM_MEANS_SAME_PERSON 1
#define BANTAM_MEANS_SAME_ACCOUNT 2
#define BANTAM_MEANS_PERHAPS_SAME_PERSON 3
#define BANTAM_MEANS_PERHAPS_SAME_ACCOUNT 4
#define BANTAM_MEANS_RELATED_ACCOUNT 5
#define BANTAM_AGREEMENT_UNKNOWN 0
#define BANTAM_AGREEMENT_AGREES 1
#define BANTAM_AGREEMENT_DIFFERS 2

// What two leads are to each other.
#define BANTAM_VERDICT_UNKNOWN 0
#define BANTAM_VERDICT_DUPLICATE 1
#define BANTAM_VERDICT_SAME_ACCOUNT 2
#define BANTAM_VERDICT_RELATED_ACCOUNT 3
#define BANTAM_VERDICT_POSSIBLE 4
#define BANTAM_VERDICT_DIFFERENT 5

// What becomes of a claim in a merge, and by which rule.
#define BANTAM_MERGE_SURVIVES 1
#define BANTAM_MERGE_ASK 2
#define BANTAM_MERGE_EXPIRED 3
#define BANTAM_MERGE_NOT_YET_VALID 4
#define BANTAM_MERGE_YOUNGER 5
#define BANTAM_MERGE_OLDER 6
#define BANTAM_MERGE_TIE 7
#define BANTAM_SURVIVING_OLDEST_VALID 0
#define BANTAM_SURVIVING_NEWEST_VALID 1
#define BANTAM_SURVIVING_ASK 2

// What a stage is.
#define BANTAM_STAGE_OPEN 1
#define BANTAM_STAGE_WON 2
#define BANTAM_STAGE_LOST 3
#define BANTAM_STAGE_PARKED 4

// Which of these numbers bantam_name is to name.
#define BANTAM_NAMES_CONSENT 1
#define BANTAM_NAMES_STEP 2
#define BANTAM_NAMES_METHOD 3
#define BANTAM_NAMES_OBSTACLE 4
#define BANTAM_NAMES_FAULT 5
#define BANTAM_NAMES_LIMIT 6
#define BANTAM_NAMES_DISPOSITION 7
#define BANTAM_NAMES_HANDOFF 8
#define BANTAM_NAMES_AFTER 9
#define BANTAM_NAMES_HANDOFF_FAULT 10
#define BANTAM_NAMES_DUTY 11
#define BANTAM_NAMES_CREDIT 12
#define BANTAM_NAMES_DISPUTE 13
#define BANTAM_NAMES_STEP_OBSTACLE 14
#define BANTAM_NAMES_INTENT 15
#define BANTAM_NAMES_PURPOSE 16
#define BANTAM_NAMES_SOURCE 17
#define BANTAM_NAMES_ROUTING 18
#define BANTAM_NAMES_CLAIM 19
#define BANTAM_NAMES_SKIPPED 20
#define BANTAM_NAMES_ROUTING_STEP 21
#define BANTAM_NAMES_MATCH 22
#define BANTAM_NAMES_KEY 23
#define BANTAM_NAMES_MEANS 24
#define BANTAM_NAMES_AGREEMENT 25
#define BANTAM_NAMES_VERDICT 26
#define BANTAM_NAMES_MERGE 27
#define BANTAM_NAMES_SURVIVING 28
#define BANTAM_NAMES_STAGE 29

// Bits in `flags` of structures.
#define BANTAM_HAS_AT UINT32_C(1)
#define BANTAM_HAS_RECORDED_AT UINT32_C(2)
#define BANTAM_IGNORE_UNDECLARED UINT32_C(1)
#define BANTAM_SHOW_PERSONAL UINT32_C(1)
#define BANTAM_FIELD_NULLABLE UINT32_C(1)
#define BANTAM_FIELD_PERSONAL UINT32_C(2)
#define BANTAM_FIELD_DATE UINT32_C(4)
#define BANTAM_HAS_HAVE UINT32_C(1)
#define BANTAM_HAS_NEED UINT32_C(2)
#define BANTAM_HAS_POSSIBLE UINT32_C(4)
#define BANTAM_HAS_WIN UINT32_C(1)
// Of events, and of what is made of them.
#define BANTAM_STAGE_RETIRED UINT32_C(1)
#define BANTAM_HAS_CHECK_AT UINT32_C(4)
#define BANTAM_AUTOMATIC UINT32_C(8)
#define BANTAM_OVERRIDDEN UINT32_C(16)
#define BANTAM_HAS_BOOKED_AT UINT32_C(32)
#define BANTAM_HAS_FROM UINT32_C(64)
#define BANTAM_HAS_UNTIL UINT32_C(128)
#define BANTAM_HAS_KNOWN UINT32_C(256)
#define BANTAM_HAS_SINCE UINT32_C(512)
#define BANTAM_HAS_BASELINE UINT32_C(1024)
#define BANTAM_HAS_DUE UINT32_C(2048)
#define BANTAM_HAS_DONE UINT32_C(4096)
#define BANTAM_RECYCLED UINT32_C(8192)
#define BANTAM_LATE UINT32_C(16384)
#define BANTAM_EXPIRED UINT32_C(32768)
#define BANTAM_HAS_OFFERED UINT32_C(65536)
#define BANTAM_HAS_AGAIN UINT32_C(131072)
#define BANTAM_NEVER_AGAIN UINT32_C(262144)
#define BANTAM_HAS_COUNT UINT32_C(524288)
#define BANTAM_HAS_COUNTED UINT32_C(1048576)
#define BANTAM_HAS_CLAIMED UINT32_C(2097152)
#define BANTAM_HAS_CLAIM_UNTIL UINT32_C(4194304)
#define BANTAM_HAS_CREDIT_SINCE UINT32_C(8388608)
#define BANTAM_HAS_CREDIT_FINAL UINT32_C(16777216)
#define BANTAM_COUNTS_AGAINST_GIVER UINT32_C(33554432)
#define BANTAM_OVERTURNED UINT32_C(67108864)
#define BANTAM_AWAY UINT32_C(134217728)
#define BANTAM_HAS_RENEWED UINT32_C(268435456)

// What this build can do, bantam_features.
#define BANTAM_FEATURE_EVALUATE UINT64_C(1)
#define BANTAM_FEATURE_CODEC UINT64_C(2)
#define BANTAM_FEATURE_EXPLAIN UINT64_C(4)
// Moves and the replay of stages.
#define BANTAM_FEATURE_MOVES UINT64_C(8)
#define BANTAM_FEATURE_HANDOFFS UINT64_C(16)
#define BANTAM_FEATURE_ROUTING UINT64_C(32)
#define BANTAM_FEATURE_DUPLICATES UINT64_C(64)

// ---------------------------------------------------------------------------
// Handles.

typedef struct bantam_error bantam_error;
typedef struct bantam_policy bantam_policy;
typedef struct bantam_diagnostics bantam_diagnostics;
typedef struct bantam_lead bantam_lead;
typedef struct bantam_evaluator bantam_evaluator;
typedef struct bantam_evaluation bantam_evaluation;
typedef struct bantam_mover bantam_mover;
typedef struct bantam_moves bantam_moves;
typedef struct bantam_proposal bantam_proposal;
typedef struct bantam_stage_history bantam_stage_history;
typedef struct bantam_handoffs bantam_handoffs;
typedef struct bantam_steps bantam_steps;
typedef struct bantam_handoff_history bantam_handoff_history;
typedef struct bantam_intents bantam_intents;
typedef struct bantam_router bantam_router;
typedef struct bantam_routing_answer bantam_routing_answer;
typedef struct bantam_match_keys bantam_match_keys;
typedef struct bantam_comparison bantam_comparison;
typedef struct bantam_account_matches bantam_account_matches;
typedef struct bantam_claim_merge bantam_claim_merge;

// Borrowed ones: a value, and lists.
typedef struct bantam_held_value bantam_held_value;
typedef struct bantam_string_list bantam_string_list;
typedef struct bantam_score_list bantam_score_list;
typedef struct bantam_line_list bantam_line_list;
typedef struct bantam_argument_list bantam_argument_list;
typedef struct bantam_undecided_list bantam_undecided_list;
typedef struct bantam_grade_list bantam_grade_list;
typedef struct bantam_note_list bantam_note_list;
typedef struct bantam_assessment_list bantam_assessment_list;
typedef struct bantam_dimension_list bantam_dimension_list;
typedef struct bantam_criterion_list bantam_criterion_list;
typedef struct bantam_statement_list bantam_statement_list;
typedef struct bantam_question_list bantam_question_list;
typedef struct bantam_committee_list bantam_committee_list;
typedef struct bantam_role_list bantam_role_list;
typedef struct bantam_persona_list bantam_persona_list;
typedef struct bantam_trait_list bantam_trait_list;
typedef struct bantam_red_flag_list bantam_red_flag_list;
typedef struct bantam_qualification_list bantam_qualification_list;
typedef struct bantam_unmet_list bantam_unmet_list;
typedef struct bantam_obstacle_list bantam_obstacle_list;
typedef struct bantam_proposed_move_list bantam_proposed_move_list;
typedef struct bantam_visit_list bantam_visit_list;
typedef struct bantam_time_limit_list bantam_time_limit_list;
typedef struct bantam_stage_total_list bantam_stage_total_list;
typedef struct bantam_event_fault_list bantam_event_fault_list;
typedef struct bantam_renamed_stage_list bantam_renamed_stage_list;
typedef struct bantam_step_obstacle_list bantam_step_obstacle_list;
typedef struct bantam_breach_list bantam_breach_list;
typedef struct bantam_rejection_list bantam_rejection_list;
typedef struct bantam_taken_step_list bantam_taken_step_list;
typedef struct bantam_handoff_fault_list bantam_handoff_fault_list;
typedef struct bantam_claim_result_list bantam_claim_result_list;
typedef struct bantam_skipped_candidate_list bantam_skipped_candidate_list;
typedef struct bantam_routing_step_list bantam_routing_step_list;
typedef struct bantam_turn_count_list bantam_turn_count_list;
typedef struct bantam_match_key_list bantam_match_key_list;
typedef struct bantam_unusable_key_list bantam_unusable_key_list;
typedef struct bantam_match_reason_list bantam_match_reason_list;
typedef struct bantam_account_match_list bantam_account_match_list;
typedef struct bantam_merged_claim_list bantam_merged_claim_list;

// ---------------------------------------------------------------------------
// Version.

// Major, minor, patch: "0.1.0". Constant, NUL-terminated.
// Example:
//   printf("Bantam %s\n", bantam_version());
BANTAM_API const char* bantam_version(void);

// major * 1,000,000 + minor * 1,000 + patch.
// Example:
//   if (bantam_version_number() < 1000) puts("0.1.0 is needed");
BANTAM_API int32_t bantam_version_number(void);

// The sum of the BANTAM_FEATURE_... bits that hold.
// Example:
//   if (!(bantam_features() & BANTAM_FEATURE_EXPLAIN)) puts("no sentences");
BANTAM_API uint64_t bantam_features(void);

// The name of a number above, as in docs/: BANTAM_NAMES_OBSTACLE and
// BANTAM_OBSTACLE_NO_WAY give "NO_WAY". "" for a number that names none.
// Constant, NUL-terminated. `size` may be NULL.
// Example:
//   puts(bantam_name(BANTAM_NAMES_OBSTACLE, BANTAM_OBSTACLE_NO_WAY, NULL));
BANTAM_API const char* bantam_name(int32_t names, int32_t number,
                                   int64_t* size);

// ---------------------------------------------------------------------------
// Errors and buffers.

// BANTAM_OK for NULL.
// Example:
//   if (bantam_error_code(error) == BANTAM_NOT_FOUND) puts("no such name");
BANTAM_API int32_t bantam_error_code(const bantam_error* error);

// What is wrong and what would be right, NUL-terminated; "" for NULL. `size`
// may be NULL.
// Example:
//   if (error != NULL) puts(bantam_error_message(error, NULL));
BANTAM_API const char* bantam_error_message(const bantam_error* error,
                                            int64_t* size);

// The place that the message begins with, "activities[3].page"; for a policy,
// of its first error. NUL-terminated; "" where there is none, and for NULL.
// `size` may be NULL.
// Example:
//   int64_t size = 0;
//   const char* path = bantam_error_path(error, &size);
//   if (size > 0) puts(path);
BANTAM_API const char* bantam_error_path(const bantam_error* error,
                                         int64_t* size);

// Example:
//   bantam_error_free(error);
//   error = NULL;
BANTAM_API void bantam_error_free(bantam_error* error);

// Frees a buffer that the library wrote. Takes NULL.
// Example:
//   char* json = NULL;
//   int64_t size = 0;
//   code = bantam_lead_write_json(lead, &json, &size, &error);
//   bantam_buffer_free(json);
BANTAM_API void bantam_buffer_free(char* buffer);

// ---------------------------------------------------------------------------
// Values.

typedef struct bantam_text {
  const char* data;
  int64_t size;
} bantam_text;

// A value; by `type`, the members that count:
//   BANTAM_BOOL       integer, 0 or 1
//   BANTAM_INT        integer
//   BANTAM_DOUBLE     number, not NaN
//   BANTAM_STRING     text
//   BANTAM_TIMESTAMP  integer, its seconds; nanos
//   BANTAM_DURATION   integer, its seconds; nanos
//   BANTAM_MONEY      integer, millionths of the currency's unit, within
//                     10^18 exclusive; currency, three capital letters
//   BANTAM_STRINGS    items; where the library gives it, list instead
typedef struct bantam_value {
  uint32_t struct_size;
  int32_t type;
  int64_t integer;
  double number;
  int32_t nanos;
  // NUL-terminated.
  char currency[4];
  const char* text;
  int64_t text_size;
  const bantam_text* items;
  const bantam_string_list* list;
  int64_t item_count;
} bantam_value;

// What an answer holds. NULL is BANTAM_INVALID_ARGUMENT: there is no value.
// Example:
//   bantam_value value = {.struct_size = sizeof value};
//   code = bantam_value_get(held, &value, &error);
//   if (value.type == BANTAM_INT) printf("%lld\n", (long long)value.integer);
BANTAM_API int32_t bantam_value_get(const bantam_held_value* held,
                                    bantam_value* value, bantam_error** error);

// The string at `index` of a list. `size` may be NULL.
// Example:
//   const char* text = NULL;
//   code = bantam_string_get(strings, 0, &text, NULL, &error);
//   if (code == BANTAM_OK) puts(text);
BANTAM_API int32_t bantam_string_get(const bantam_string_list* list,
                                     int64_t index, const char** text,
                                     int64_t* size, bantam_error** error);

// ---------------------------------------------------------------------------
// Policies.

// How much a policy or a lead may ask for; bantam/limits.h says it of each.
// Zero is the default; a negative one is BANTAM_INVALID_ARGUMENT.
typedef struct bantam_limits {
  uint32_t struct_size;
  uint32_t reserved;
  int64_t max_policy_bytes;
  int64_t max_fields;
  int64_t max_rules;
  int64_t max_condition_bytes;
  int64_t max_depth;
  int64_t max_nodes;
  int64_t max_comprehension_depth;
  int64_t max_condition_cost;
  int64_t max_regex_bytes;
  int64_t max_regex_memory;
  int64_t max_lead_bytes;
  int64_t max_string_bytes;
  int64_t max_list_items;
  int64_t max_activities;
  int64_t max_contacts;
  int64_t max_evidence;
  int64_t max_stage_events;
  int64_t max_criteria;
  int64_t max_stages;
  int64_t max_transitions;
  int64_t max_handoff_events;
  int64_t max_consents;
} bantam_limits;

// Fills in the defaults.
// Example:
//   bantam_limits limits = {.struct_size = sizeof limits};
//   code = bantam_limits_default(&limits, &error);
//   limits.max_activities = 1000;
BANTAM_API int32_t bantam_limits_default(bantam_limits* limits,
                                         bantam_error** error);

typedef struct bantam_compile_options {
  uint32_t struct_size;
  uint32_t reserved;
  // Names the source in errors. Empty: "policy".
  const char* file;
  int64_t file_size;
  // NULL: the defaults.
  const bantam_limits* limits;
} bantam_compile_options;

// Compiles the policy `source`, in a BANTAM_TEXT, BANTAM_JSON or BANTAM_BINARY
// encoding. `options` and `diagnostics` may be NULL. `*diagnostics` becomes a
// list of the caller's with everything that is wrong with the policy, empty in
// a success; NULL where the call itself was wrong.
// Errors: BANTAM_INVALID_ARGUMENT, the first of the diagnostics.
// Example:
//   const char* source =
//       "id: 'acme' fields { path: 'account.size' type: INT }";
//   bantam_compile_options options = {.struct_size = sizeof options};
//   options.file = "acme.textproto";
//   options.file_size = (int64_t)strlen(options.file);
//   bantam_policy* acme = NULL;
//   bantam_diagnostics* wrong = NULL;
//   code = bantam_policy_compile(source, (int64_t)strlen(source), BANTAM_TEXT,
//                                &options, &acme, &wrong, &error);
//   bantam_diagnostics_free(wrong);
//   bantam_policy_free(acme);
BANTAM_API int32_t bantam_policy_compile(const char* source, int64_t size,
                                         int32_t encoding,
                                         const bantam_compile_options* options,
                                         bantam_policy** policy,
                                         bantam_diagnostics** diagnostics,
                                         bantam_error** error);

// Example:
//   bantam_policy_free(NULL);
BANTAM_API void bantam_policy_free(bantam_policy* policy);

// A policy that ships with the library, to be used as it is or copied and
// changed. All is constant.
typedef struct bantam_preset {
  uint32_t struct_size;
  uint32_t reserved;
  // "lead_scoring_saas".
  const char* name;
  int64_t name_size;
  // One sentence.
  const char* summary;
  int64_t summary_size;
  // The policy, BANTAM_TEXT.
  const char* source;
  int64_t source_size;
} bantam_preset;

// Example:
//   for (int64_t i = 0; i < bantam_preset_count(); ++i) {
//     bantam_preset preset = {.struct_size = sizeof preset};
//     code = bantam_preset_get(i, &preset, &error);
//     printf("%s: %s\n", preset.name, preset.summary);
//   }
BANTAM_API int64_t bantam_preset_count(void);

// In alphabetical order.
// Example: see bantam_preset_count.
BANTAM_API int32_t bantam_preset_get(int64_t index, bantam_preset* preset,
                                     bantam_error** error);

typedef struct bantam_diagnostic {
  uint32_t struct_size;
  uint32_t reserved;
  // From 1, columns in bytes; 0 where there is no text (JSON, binary).
  int64_t line;
  int64_t column;
  const char* file;
  int64_t file_size;
  // "scores[0].groups[1].rules[2].when"; may be empty.
  const char* path;
  int64_t path_size;
  const char* message;
  int64_t message_size;
} bantam_diagnostic;

// How many; 0 for NULL.
// Example:
//   for (int64_t i = 0; i < bantam_diagnostics_count(diagnostics); ++i) {
//     bantam_diagnostic wrong = {.struct_size = sizeof wrong};
//     code = bantam_diagnostics_get(diagnostics, i, &wrong, &error);
//     printf("%s:%lld: %s\n", wrong.file, (long long)wrong.line,
//            wrong.message);
//   }
BANTAM_API int64_t
bantam_diagnostics_count(const bantam_diagnostics* diagnostics);

// The one at `index`; its strings last as long as the list.
// Example: see bantam_diagnostics_count.
BANTAM_API int32_t bantam_diagnostics_get(const bantam_diagnostics* diagnostics,
                                          int64_t index,
                                          bantam_diagnostic* diagnostic,
                                          bantam_error** error);

// Example:
//   bantam_diagnostics_free(diagnostics);
//   diagnostics = NULL;
BANTAM_API void bantam_diagnostics_free(bantam_diagnostics* diagnostics);

// What a policy declares, in its order.
typedef struct bantam_policy_summary {
  uint32_t struct_size;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  const char* version;
  int64_t version_size;
  // SHA-256, 64 hex digits; the same for the three encodings of one policy.
  const char* hash;
  int64_t hash_size;
  // For bantam_policy_field and bantam_policy_criterion.
  int64_t field_count;
  int64_t criterion_count;
  const bantam_string_list* activity_kinds;
  int64_t activity_kind_count;
  const bantam_string_list* scores;
  int64_t score_count;
  const bantam_string_list* grades;
  int64_t grade_count;
  const bantam_string_list* frameworks;
  int64_t framework_count;
  // Kinds of source, most credible first.
  const bantam_string_list* evidence_sources;
  int64_t evidence_source_count;
  const bantam_string_list* roles;
  int64_t role_count;
  // What bantam_policy_process, bantam_step_options and bantam_route are asked
  // about.
  const bantam_string_list* processes;
  int64_t process_count;
  const bantam_string_list* handoffs;
  int64_t handoff_count;
  const bantam_string_list* routings;
  int64_t routing_count;
} bantam_policy_summary;

// Example:
//   bantam_policy_summary summary = {.struct_size = sizeof summary};
//   code = bantam_policy_get(policy, &summary, &error);
//   printf("%s %s\n", summary.id, summary.hash);
BANTAM_API int32_t bantam_policy_get(const bantam_policy* policy,
                                     bantam_policy_summary* summary,
                                     bantam_error** error);

typedef struct bantam_field {
  uint32_t struct_size;
  // BANTAM_FIELD_NULLABLE, _PERSONAL.
  uint32_t flags;
  // BANTAM_ACCOUNT to BANTAM_CONTACT; BANTAM_BOOL to BANTAM_STRINGS.
  int32_t subject;
  int32_t type;
  // "account.employees".
  const char* path;
  int64_t path_size;
  const char* unit;
  int64_t unit_size;
  // The values that exist; none: any.
  const bantam_string_list* values;
  int64_t value_count;
} bantam_field;

// The field in `slot`, from 0 to field_count - 1.
// Example:
//   bantam_field field = {.struct_size = sizeof field};
//   code = bantam_policy_field(policy, 0, &field, &error);
//   printf("%s is of type %d\n", field.path, (int)field.type);
BANTAM_API int32_t bantam_policy_field(const bantam_policy* policy,
                                       int32_t slot, bantam_field* field,
                                       bantam_error** error);

typedef struct bantam_criterion_info {
  uint32_t struct_size;
  // Of its answers: BANTAM_FIELD_PERSONAL; BANTAM_FIELD_DATE, a timestamp that
  // stands for a day.
  uint32_t flags;
  int32_t subject;
  // Of its answers.
  int32_t type;
  // "budget.amount".
  const char* key;
  int64_t key_size;
  const bantam_string_list* values;
  int64_t value_count;
} bantam_criterion_info;

// The question at `index`, from 0 to criterion_count - 1.
// Example:
//   bantam_criterion_info asked = {.struct_size = sizeof asked};
//   code = bantam_policy_criterion(policy, 0, &asked, &error);
//   if (asked.type == BANTAM_MONEY) printf("%s asks for money\n", asked.key);
BANTAM_API int32_t bantam_policy_criterion(const bantam_policy* policy,
                                           int64_t index,
                                           bantam_criterion_info* criterion,
                                           bantam_error** error);

typedef struct bantam_process_info {
  uint32_t struct_size;
  // Whose stages they are: BANTAM_ACCOUNT, BANTAM_PERSON or BANTAM_OPPORTUNITY.
  int32_t subject;
  // "pipeline".
  const char* id;
  int64_t id_size;
  // For bantam_policy_stage.
  int64_t stage_count;
} bantam_process_info;

// The process at `index`, from 0 to process_count - 1.
// Example: see bantam_policy_stage.
BANTAM_API int32_t bantam_policy_process(const bantam_policy* policy,
                                         int64_t index,
                                         bantam_process_info* process,
                                         bantam_error** error);

typedef struct bantam_stage_info {
  uint32_t struct_size;
  // BANTAM_STAGE_RETIRED: nothing moves into it any more.
  uint32_t flags;
  // BANTAM_STAGE_OPEN, _WON, _LOST or _PARKED.
  int32_t kind;
  uint32_t reserved;
  // "qualification".
  const char* id;
  int64_t id_size;
} bantam_stage_info;

// The stage at `stage`, from 0, of the process at `process`, in the order in
// which a subject advances: the columns of a board.
// Example:
//   bantam_process_info shown = {.struct_size = sizeof shown};
//   code = bantam_policy_process(policy, 0, &shown, &error);
//   for (int64_t i = 0; i < shown.stage_count; ++i) {
//     bantam_stage_info stage = {.struct_size = sizeof stage};
//     code = bantam_policy_stage(policy, 0, i, &stage, &error);
//     printf("%s: %s\n", stage.id,
//            bantam_name(BANTAM_NAMES_STAGE, stage.kind, NULL));
//   }
BANTAM_API int32_t bantam_policy_stage(const bantam_policy* policy,
                                       int64_t process, int64_t stage,
                                       bantam_stage_info* info,
                                       bantam_error** error);

// What the policy calls something in `locale`, else in "en", else in the first
// language it has. Paths: "fit" of a score, "fit.size.large" of its rule,
// "account.employees" of a field, "grade.A" of a grade's band, "bant.budget" of
// a framework's part, "roles.ae", "qualifications.sql.fit",
// "processes.pipeline.stages.proposal", "processes.pipeline.transitions.win"
// with its requirements below, "processes.pipeline.reasons.price",
// "handoffs.sdr_to_ae.reasons.timing", "handoffs.sdr_to_ae.methods.LIVE_CALL",
// "routings.new_leads.rules.owned". `text` is the policy's; `size` may be NULL.
// Errors: BANTAM_NOT_FOUND where there is no such label.
// Example:
//   const char* label = NULL;
//   code = bantam_policy_label(policy, "fit", 3, "en", 2, &label, NULL, &error);
//   if (code == BANTAM_OK) puts(label);
BANTAM_API int32_t bantam_policy_label(const bantam_policy* policy,
                                       const char* path, int64_t path_size,
                                       const char* locale, int64_t locale_size,
                                       const char** text, int64_t* size,
                                       bantam_error** error);

// The slot of the field with this path, for the functions that set fields.
// Good for this policy and its leads alone.
// Errors: BANTAM_NOT_FOUND, with the nearest path.
// Example:
//   int32_t slot = 0;
//   code = bantam_policy_find_field(policy, "account.employees", 17, &slot,
//                                   &error);
BANTAM_API int32_t bantam_policy_find_field(const bantam_policy* policy,
                                            const char* path, int64_t path_size,
                                            int32_t* slot,
                                            bantam_error** error);

// ---------------------------------------------------------------------------
// Leads: what a host knows of one. What is not set is unknown, never false,
// zero or null. Besides the general errors, those that set something give
// BANTAM_INVALID_ARGUMENT for a value of another type or outside the declared
// ones, for null where the field is not nullable, and for text that is not
// UTF-8; BANTAM_NOT_FOUND for a path that is not declared, with the nearest
// one; BANTAM_RESOURCE_EXHAUSTED past a limit.

// Example:
//   bantam_lead* another = NULL;
//   code = bantam_lead_create(policy, &another, &error);
//   bantam_lead_free(another);
BANTAM_API int32_t bantam_lead_create(const bantam_policy* policy,
                                      bantam_lead** lead, bantam_error** error);

// Example:
//   bantam_lead_free(NULL);
BANTAM_API void bantam_lead_free(bantam_lead* lead);

// Makes everything unknown again and keeps the memory for the next record.
// Example:
//   code = bantam_lead_clear(lead, &error);
BANTAM_API int32_t bantam_lead_clear(bantam_lead* lead, bantam_error** error);

// The host's key, returned in the answer.
// Example:
//   code = bantam_lead_set_id(lead, "L-17", 4, &error);
BANTAM_API int32_t bantam_lead_set_id(bantam_lead* lead, const char* id,
                                      int64_t size, bantam_error** error);

// The key of the account, person or opportunity, which becomes present.
// Example:
//   code = bantam_lead_set_subject_id(lead, BANTAM_PERSON, "P-9", 3, &error);
BANTAM_API int32_t bantam_lead_set_subject_id(bantam_lead* lead,
                                              int32_t subject, const char* id,
                                              int64_t size,
                                              bantam_error** error);

// The account that the account is part of. Makes the account present.
// Example:
//   code = bantam_lead_set_parent_id(lead, "A-1", 3, &error);
BANTAM_API int32_t bantam_lead_set_parent_id(bantam_lead* lead, const char* id,
                                             int64_t size,
                                             bantam_error** error);

// Says that there is such an account, person or opportunity, of which nothing
// may be known. Setting a field or a key says so, too.
// Example:
//   code = bantam_lead_set_present(lead, BANTAM_OPPORTUNITY, &error);
BANTAM_API int32_t bantam_lead_set_present(bantam_lead* lead, int32_t subject,
                                           bantam_error** error);

// Fields of the account, person or opportunity, by slot.

// `value`: 0 or 1.
// Example:
//   code = bantam_lead_set_bool(lead, is_customer, 1, &error);
BANTAM_API int32_t bantam_lead_set_bool(bantam_lead* lead, int32_t slot,
                                        int32_t value, bantam_error** error);
// Example:
//   code = bantam_lead_set_int64(lead, employees, 250, &error);
BANTAM_API int32_t bantam_lead_set_int64(bantam_lead* lead, int32_t slot,
                                         int64_t value, bantam_error** error);
// Not NaN.
// Example:
//   code = bantam_lead_set_double(lead, growth, 0.25, &error);
BANTAM_API int32_t bantam_lead_set_double(bantam_lead* lead, int32_t slot,
                                          double value, bantam_error** error);
// Example:
//   code = bantam_lead_set_string(lead, industry, "saas", 4, &error);
BANTAM_API int32_t bantam_lead_set_string(bantam_lead* lead, int32_t slot,
                                          const char* text, int64_t size,
                                          bantam_error** error);
// Example:
//   code = bantam_lead_set_timestamp(lead, founded, 946684800, 0, &error);
BANTAM_API int32_t bantam_lead_set_timestamp(bantam_lead* lead, int32_t slot,
                                             int64_t seconds, int32_t nanos,
                                             bantam_error** error);
// Example:
//   code = bantam_lead_set_duration(lead, cycle, 90 * 86400, 0, &error);
BANTAM_API int32_t bantam_lead_set_duration(bantam_lead* lead, int32_t slot,
                                            int64_t seconds, int32_t nanos,
                                            bantam_error** error);
// `amount`: a decimal with at most 12 digits before and 6 after the point,
// "1250.50"; `currency`: three capital letters of ISO 4217.
// Example:
//   code = bantam_lead_set_money(lead, budget, "1250.50", 7, "USD", 3, &error);
BANTAM_API int32_t bantam_lead_set_money(
    bantam_lead* lead, int32_t slot, const char* amount, int64_t amount_size,
    const char* currency, int64_t currency_size, bantam_error** error);
// Example:
//   const bantam_text items[] = {{"crm", 3}, {"erp", 3}};
//   code = bantam_lead_set_strings(lead, tools, items, 2, &error);
BANTAM_API int32_t bantam_lead_set_strings(bantam_lead* lead, int32_t slot,
                                           const bantam_text* items,
                                           int64_t count, bantam_error** error);
// Known to have none; not the same as unknown.
// Example:
//   code = bantam_lead_set_null(lead, budget, &error);
BANTAM_API int32_t bantam_lead_set_null(bantam_lead* lead, int32_t slot,
                                        bantam_error** error);
// A value of whichever type.
// Example:
//   bantam_value value = {.struct_size = sizeof value};
//   value.type = BANTAM_INT;
//   value.integer = 250;
//   code = bantam_lead_set_value(lead, employees, &value, &error);
BANTAM_API int32_t bantam_lead_set_value(bantam_lead* lead, int32_t slot,
                                         const bantam_value* value,
                                         bantam_error** error);
// Makes it unknown again. The subject stays present.
// Example:
//   code = bantam_lead_unset(lead, budget, &error);
BANTAM_API int32_t bantam_lead_unset(bantam_lead* lead, int32_t slot,
                                     bantam_error** error);

// The same by path, which costs a search.

// Example:
//   code = bantam_lead_set_bool_by_path(lead, "account.is_customer", 19, 1,
//                                       &error);
BANTAM_API int32_t bantam_lead_set_bool_by_path(bantam_lead* lead,
                                                const char* path,
                                                int64_t path_size,
                                                int32_t value,
                                                bantam_error** error);
// Example:
//   code = bantam_lead_set_int64_by_path(lead, "account.employees", 17, 250,
//                                        &error);
BANTAM_API int32_t bantam_lead_set_int64_by_path(bantam_lead* lead,
                                                 const char* path,
                                                 int64_t path_size,
                                                 int64_t value,
                                                 bantam_error** error);
// Example:
//   code = bantam_lead_set_double_by_path(lead, "account.growth", 14, 0.25,
//                                         &error);
BANTAM_API int32_t bantam_lead_set_double_by_path(bantam_lead* lead,
                                                  const char* path,
                                                  int64_t path_size,
                                                  double value,
                                                  bantam_error** error);
// Example:
//   code = bantam_lead_set_string_by_path(lead, "account.industry", 16, "saas",
//                                         4, &error);
BANTAM_API int32_t bantam_lead_set_string_by_path(
    bantam_lead* lead, const char* path, int64_t path_size, const char* text,
    int64_t size, bantam_error** error);
// Example:
//   code = bantam_lead_set_timestamp_by_path(lead, "account.founded", 15,
//                                            946684800, 0, &error);
BANTAM_API int32_t bantam_lead_set_timestamp_by_path(
    bantam_lead* lead, const char* path, int64_t path_size, int64_t seconds,
    int32_t nanos, bantam_error** error);
// Example:
//   code = bantam_lead_set_duration_by_path(lead, "account.cycle", 13, 3600, 0,
//                                           &error);
BANTAM_API int32_t bantam_lead_set_duration_by_path(
    bantam_lead* lead, const char* path, int64_t path_size, int64_t seconds,
    int32_t nanos, bantam_error** error);
// Example:
//   code = bantam_lead_set_money_by_path(lead, "opportunity.budget", 18,
//                                      "5000", 4, "USD", 3, &error);
BANTAM_API int32_t bantam_lead_set_money_by_path(
    bantam_lead* lead, const char* path, int64_t path_size, const char* amount,
    int64_t amount_size, const char* currency, int64_t currency_size,
    bantam_error** error);
// Example:
//   const bantam_text items[] = {{"crm", 3}};
//   code = bantam_lead_set_strings_by_path(lead, "account.tools", 13, items, 1,
//                                          &error);
BANTAM_API int32_t bantam_lead_set_strings_by_path(
    bantam_lead* lead, const char* path, int64_t path_size,
    const bantam_text* items, int64_t count, bantam_error** error);
// Example:
//   code = bantam_lead_set_null_by_path(lead, "opportunity.budget", 18,
//                                       &error);
BANTAM_API int32_t bantam_lead_set_null_by_path(bantam_lead* lead,
                                                const char* path,
                                                int64_t path_size,
                                                bantam_error** error);
// Example:
//   code = bantam_lead_unset_by_path(lead, "opportunity.budget", 18, &error);
BANTAM_API int32_t bantam_lead_unset_by_path(bantam_lead* lead,
                                             const char* path,
                                             int64_t path_size,
                                             bantam_error** error);

// Activities: what the person did. The list is unknown until one is added or
// it is said to be known.

typedef struct bantam_activity {
  uint32_t struct_size;
  // BANTAM_HAS_RECORDED_AT.
  uint32_t flags;
  // Empty: none, never taken for a duplicate.
  const char* id;
  int64_t id_size;
  // A declared kind.
  const char* kind;
  int64_t kind_size;
  int64_t at_seconds;
  int64_t recorded_seconds;
  int32_t at_nanos;
  int32_t recorded_nanos;
} bantam_activity;

// Says that the list is complete as it stands, perhaps empty.
// Example:
//   code = bantam_lead_set_activities_known(lead, &error);
BANTAM_API int32_t bantam_lead_set_activities_known(bantam_lead* lead,
                                                    bantam_error** error);

// `*index`, which may be NULL, becomes that of the activity.
// Example:
//   bantam_activity visit = {.struct_size = sizeof visit};
//   visit.kind = "page_view";
//   visit.kind_size = 9;
//   visit.at_seconds = 1780272000;
//   int64_t index = 0;
//   code = bantam_lead_add_activity(lead, &visit, &index, &error);
BANTAM_API int32_t bantam_lead_add_activity(bantam_lead* lead,
                                            const bantam_activity* activity,
                                            int64_t* index,
                                            bantam_error** error);

// A field of the activity at `index`.
// Example:
//   bantam_value value = {.struct_size = sizeof value};
//   value.type = BANTAM_STRING;
//   value.text = "/pricing";
//   value.text_size = 8;
//   code = bantam_lead_set_activity_value(lead, 0, page, &value, &error);
BANTAM_API int32_t bantam_lead_set_activity_value(bantam_lead* lead,
                                                  int64_t index, int32_t slot,
                                                  const bantam_value* value,
                                                  bantam_error** error);

// Contacts: the people who buy; known and unknown as activities are.

typedef struct bantam_contact {
  uint32_t struct_size;
  // Of bits 1 << BANTAM_INITIATOR to 1 << BANTAM_USER. None at all is known to
  // have none.
  uint32_t roles;
  // BANTAM_SUPPORTIVE to BANTAM_OPPOSED, or 0.
  int32_t attitude;
  // BANTAM_LOW to BANTAM_HIGH, or 0.
  int32_t influence;
  // BANTAM_UNKNOWN, BANTAM_YES or BANTAM_NO.
  int32_t verified;
  uint32_t reserved;
  // Empty: unknown.
  const char* person_id;
  int64_t person_id_size;
  // Empty: the lead's.
  const char* opportunity_id;
  int64_t opportunity_id_size;
} bantam_contact;

// Example:
//   code = bantam_lead_set_contacts_known(lead, &error);
BANTAM_API int32_t bantam_lead_set_contacts_known(bantam_lead* lead,
                                                  bantam_error** error);

// `*index`, which may be NULL, becomes that of the contact.
// Example:
//   bantam_contact contact = {.struct_size = sizeof contact};
//   contact.person_id = "P-9";
//   contact.person_id_size = 3;
//   contact.roles = 1u << BANTAM_DECISION_MAKER;
//   contact.attitude = BANTAM_SUPPORTIVE;
//   contact.verified = BANTAM_YES;
//   code = bantam_lead_add_contact(lead, &contact, NULL, &error);
BANTAM_API int32_t bantam_lead_add_contact(bantam_lead* lead,
                                           const bantam_contact* contact,
                                           int64_t* index,
                                           bantam_error** error);

// A field of the contact at `index`.
// Example:
//   bantam_value value = {.struct_size = sizeof value};
//   value.type = BANTAM_STRING;
//   value.text = "c_level";
//   value.text_size = 7;
//   code = bantam_lead_set_contact_value(lead, 0, seniority, &value, &error);
BANTAM_API int32_t bantam_lead_set_contact_value(bantam_lead* lead,
                                                 int64_t index, int32_t slot,
                                                 const bantam_value* value,
                                                 bantam_error** error);

// Evidence: what one source says about one question.
typedef struct bantam_evidence {
  uint32_t struct_size;
  // BANTAM_HAS_AT, when it was so; BANTAM_HAS_RECORDED_AT.
  uint32_t flags;
  // BANTAM_UNKNOWN, BANTAM_CONFIRMED or BANTAM_DENIED.
  int32_t assessment;
  uint32_t reserved;
  // Empty: none, never taken for a duplicate.
  const char* id;
  int64_t id_size;
  // Key of a question of the policy: "budget.amount".
  const char* criterion;
  int64_t criterion_size;
  // Who says so, and a declared kind of source.
  const char* source;
  int64_t source_size;
  const char* source_kind;
  int64_t source_kind_size;
  // Whom it is about; empty: the lead's.
  const char* subject_id;
  int64_t subject_id_size;
  // Of the question's type; NULL: only assessed.
  const bantam_value* value;
  int64_t at_seconds;
  int64_t recorded_seconds;
  int32_t at_nanos;
  int32_t recorded_nanos;
} bantam_evidence;

// Example:
//   bantam_value amount = {.struct_size = sizeof amount};
//   amount.type = BANTAM_MONEY;
//   amount.integer = INT64_C(5000000000);
//   memcpy(amount.currency, "USD", 4);
//   bantam_evidence said = {.struct_size = sizeof said};
//   said.criterion = "budget.amount";
//   said.criterion_size = 13;
//   said.assessment = BANTAM_CONFIRMED;
//   said.value = &amount;
//   code = bantam_lead_add_evidence(lead, &said, NULL, &error);
BANTAM_API int32_t bantam_lead_add_evidence(bantam_lead* lead,
                                            const bantam_evidence* evidence,
                                            int64_t* index,
                                            bantam_error** error);

// One recorded move from stage to stage.
typedef struct bantam_stage_event {
  uint32_t struct_size;
  // BANTAM_HAS_RECORDED_AT, _HAS_CHECK_AT; BANTAM_AUTOMATIC, nobody decided
  // it; BANTAM_OVERRIDDEN, requirements were passed over.
  uint32_t flags;
  // BANTAM_ACCOUNT, BANTAM_PERSON or BANTAM_OPPORTUNITY.
  int32_t subject;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  // Empty: the lead's.
  const char* subject_id;
  int64_t subject_id_size;
  // "pipeline".
  const char* process;
  int64_t process_size;
  const char* from;
  int64_t from_size;
  // Required.
  const char* to;
  int64_t to_size;
  const char* actor;
  int64_t actor_size;
  const char* reason;
  int64_t reason_size;
  // Of the policy under which it was decided.
  const char* policy_hash;
  int64_t policy_hash_size;
  int64_t at_seconds;
  int64_t recorded_seconds;
  int32_t at_nanos;
  int32_t recorded_nanos;
  // Orders events of one instant.
  int64_t sequence;
  // For whom the actor acted.
  const char* on_behalf_of;
  int64_t on_behalf_of_size;
  // When to look again; without it, as the stage or the reason has it.
  int64_t check_seconds;
  int32_t check_nanos;
  uint32_t reserved_too;
} bantam_stage_event;

// Example:
//   bantam_stage_event moved = {.struct_size = sizeof moved};
//   moved.subject = BANTAM_OPPORTUNITY;
//   moved.process = "pipeline";
//   moved.process_size = 8;
//   moved.to = "proposal";
//   moved.to_size = 8;
//   moved.at_seconds = 1780272000;
//   code = bantam_lead_add_stage_event(lead, &moved, NULL, &error);
BANTAM_API int32_t bantam_lead_add_stage_event(bantam_lead* lead,
                                               const bantam_stage_event* event,
                                               int64_t* index,
                                               bantam_error** error);

// One recorded step of a handoff.
typedef struct bantam_handoff_event {
  uint32_t struct_size;
  // BANTAM_HAS_RECORDED_AT, BANTAM_HAS_BOOKED_AT, BANTAM_OVERRIDDEN.
  uint32_t flags;
  // BANTAM_STEP_...
  int32_t step;
  // BANTAM_METHOD_..., or 0.
  int32_t method;
  // Needed where the handoff is replayed.
  const char* id;
  int64_t id_size;
  // "sdr_to_ae". Required; the policy need not know it.
  const char* handoff;
  int64_t handoff_size;
  // Empty: the lead's.
  const char* subject_id;
  int64_t subject_id_size;
  // Required; and for whom they acted.
  const char* actor;
  int64_t actor_size;
  const char* on_behalf_of;
  int64_t on_behalf_of_size;
  // To whom.
  const char* to;
  int64_t to_size;
  const char* reason;
  int64_t reason_size;
  // Id of the activity that shows it.
  const char* evidence;
  int64_t evidence_size;
  const char* policy_hash;
  int64_t policy_hash_size;
  int64_t at_seconds;
  int64_t recorded_seconds;
  // For when the call is booked.
  int64_t booked_seconds;
  // Orders events of one instant.
  int64_t sequence;
  int32_t at_nanos;
  int32_t recorded_nanos;
  int32_t booked_nanos;
  uint32_t reserved;
} bantam_handoff_event;

// Example:
//   bantam_handoff_event offered = {.struct_size = sizeof offered};
//   offered.step = BANTAM_STEP_OFFER;
//   offered.method = BANTAM_METHOD_LIVE_CALL;
//   offered.handoff = "sdr_to_ae";
//   offered.handoff_size = 9;
//   offered.actor = "U-1";
//   offered.actor_size = 3;
//   offered.at_seconds = 1780272000;
//   code = bantam_lead_add_handoff_event(lead, &offered, NULL, &error);
BANTAM_API int32_t bantam_lead_add_handoff_event(
    bantam_lead* lead, const bantam_handoff_event* event, int64_t* index,
    bantam_error** error);

// The person's word on one channel and purpose.
typedef struct bantam_consent {
  uint32_t struct_size;
  // BANTAM_HAS_AT: without, it is unknown when; docs/outbound.md says what then
  // counts. BANTAM_HAS_RECORDED_AT.
  uint32_t flags;
  // BANTAM_CONSENT_...
  int32_t state;
  uint32_t reserved;
  // "email", "newsletter". Both required.
  const char* channel;
  int64_t channel_size;
  const char* purpose;
  int64_t purpose_size;
  // Legal basis: "consent", "contract".
  const char* basis;
  int64_t basis_size;
  int64_t at_seconds;
  int64_t recorded_seconds;
  int32_t at_nanos;
  int32_t recorded_nanos;
} bantam_consent;

// Makes the person present. None at all: nothing is known.
// Example:
//   bantam_consent agreed = {.struct_size = sizeof agreed};
//   agreed.state = BANTAM_CONSENT_GRANTED;
//   agreed.channel = "email";
//   agreed.channel_size = 5;
//   agreed.purpose = "newsletter";
//   agreed.purpose_size = 10;
//   code = bantam_lead_add_consent(lead, &agreed, NULL, &error);
BANTAM_API int32_t bantam_lead_add_consent(bantam_lead* lead,
                                           const bantam_consent* consent,
                                           int64_t* index,
                                           bantam_error** error);

// That the person is on a list of those to be left alone.
typedef struct bantam_suppression {
  uint32_t struct_size;
  // BANTAM_HAS_FROM, BANTAM_HAS_UNTIL: without, always and for ever.
  uint32_t flags;
  // Empty: every channel.
  const char* channel;
  int64_t channel_size;
  const char* reason;
  int64_t reason_size;
  // From the one instant to before the other.
  int64_t from_seconds;
  int64_t until_seconds;
  int32_t from_nanos;
  int32_t until_nanos;
} bantam_suppression;

// Makes the person present.
// Example:
//   bantam_suppression leave = {.struct_size = sizeof leave};
//   leave.reason = "asked for it";
//   leave.reason_size = 12;
//   code = bantam_lead_add_suppression(lead, &leave, NULL, &error);
BANTAM_API int32_t bantam_lead_add_suppression(
    bantam_lead* lead, const bantam_suppression* suppression, int64_t* index,
    bantam_error** error);

// Leads as JSON, the host's own natural object typed by the policy's fields
// (bantam/codec.h), and as binary bantam.v1.Lead. Reading replaces the lead's
// content; where it fails, the lead is cleared.

typedef struct bantam_read_options {
  uint32_t struct_size;
  // BANTAM_IGNORE_UNDECLARED: skip what the policy does not declare.
  uint32_t flags;
} bantam_read_options;

// `options` may be NULL.
// Errors: BANTAM_INVALID_ARGUMENT with the path, or line and column.
// Example:
//   const char* json = "{\"id\": \"L-17\", \"account\": {\"employees\": 250}}";
//   code = bantam_lead_read_json(lead, json, (int64_t)strlen(json), NULL,
//                                &error);
BANTAM_API int32_t bantam_lead_read_json(bantam_lead* lead, const char* json,
                                         int64_t size,
                                         const bantam_read_options* options,
                                         bantam_error** error);
// Example:
//   char* bytes = NULL;
//   int64_t size = 0;
//   code = bantam_lead_write_binary(lead, &bytes, &size, &error);
//   code = bantam_lead_read_binary(lead, bytes, size, NULL, &error);
//   bantam_buffer_free(bytes);
BANTAM_API int32_t bantam_lead_read_binary(bantam_lead* lead, const char* bytes,
                                           int64_t size,
                                           const bantam_read_options* options,
                                           bantam_error** error);
// A buffer of the caller's, NUL-terminated. Equal leads give equal bytes.
// Example: see bantam_buffer_free.
BANTAM_API int32_t bantam_lead_write_json(const bantam_lead* lead, char** json,
                                          int64_t* size, bantam_error** error);
// BANTAM_RESOURCE_EXHAUSTED for a message of 2 GiB or more.
// Example: see bantam_lead_read_binary.
BANTAM_API int32_t bantam_lead_write_binary(const bantam_lead* lead,
                                            char** bytes, int64_t* size,
                                            bantam_error** error);

// ---------------------------------------------------------------------------
// Evaluation.

// One for each thread: it keeps scratch memory.
// Example:
//   bantam_evaluator* own = NULL;
//   code = bantam_evaluator_create(policy, &own, &error);
//   bantam_evaluator_free(own);
BANTAM_API int32_t bantam_evaluator_create(const bantam_policy* policy,
                                           bantam_evaluator** evaluator,
                                           bantam_error** error);
// Example:
//   bantam_evaluator_free(NULL);
BANTAM_API void bantam_evaluator_free(bantam_evaluator* evaluator);

// The answer for `lead` at an instant; `detail`: BANTAM_FIGURES or
// BANTAM_EXPLAINED.
// Errors: BANTAM_INVALID_ARGUMENT for a lead of another policy, and for two
// activities with one id and different content.
// Example:
//   bantam_evaluation* answer = NULL;
//   code = bantam_evaluate(evaluator, lead, 1780272000, 0, BANTAM_EXPLAINED,
//                          &answer, &error);
//   bantam_evaluation_free(answer);
BANTAM_API int32_t bantam_evaluate(bantam_evaluator* evaluator,
                                   const bantam_lead* lead, int64_t now_seconds,
                                   int32_t now_nanos, int32_t detail,
                                   bantam_evaluation** evaluation,
                                   bantam_error** error);

// The same into an answer that bantam_evaluate gave, whose memory is used
// again; nothing borrowed from it is good any more. Where it fails, the answer
// is empty.
// Example:
//   code = bantam_evaluate_into(evaluator, lead, 1780358400, 0,
//                               BANTAM_EXPLAINED, evaluation, &error);
BANTAM_API int32_t bantam_evaluate_into(bantam_evaluator* evaluator,
                                        const bantam_lead* lead,
                                        int64_t now_seconds, int32_t now_nanos,
                                        int32_t detail,
                                        bantam_evaluation* evaluation,
                                        bantam_error** error);

// How bantam_evaluate_json and bantam_evaluate_binary read and evaluate.
typedef struct bantam_evaluate_options {
  uint32_t struct_size;
  // BANTAM_IGNORE_UNDECLARED: skip what the policy does not declare.
  uint32_t flags;
  int64_t now_seconds;
  int32_t now_nanos;
  // BANTAM_FIGURES or BANTAM_EXPLAINED.
  int32_t detail;
} bantam_evaluate_options;

// One call from a lead to its answer: bantam_lead_read_json, bantam_evaluate
// and bantam_evaluation_write_json, with their errors. `options` is needed, for
// its instant.
// Example:
//   const char* known = "{\"account\": {\"employees\": 250}}";
//   bantam_evaluate_options how = {.struct_size = sizeof how};
//   how.now_seconds = 1780272000;
//   char* json = NULL;
//   int64_t size = 0;
//   code = bantam_evaluate_json(evaluator, known, (int64_t)strlen(known), &how,
//                               &json, &size, &error);
//   bantam_buffer_free(json);
BANTAM_API int32_t bantam_evaluate_json(bantam_evaluator* evaluator,
                                        const char* lead, int64_t lead_size,
                                        const bantam_evaluate_options* options,
                                        char** json, int64_t* size,
                                        bantam_error** error);
// The same with a binary bantam.v1.Lead and bantam.v1.Evaluation.
// Example:
//   bantam_evaluate_options how = {.struct_size = sizeof how};
//   how.now_seconds = 1780272000;
//   char* bytes = NULL;
//   int64_t size = 0;
//   code = bantam_evaluate_binary(evaluator, NULL, 0, &how, &bytes, &size,
//                                 &error);
//   bantam_buffer_free(bytes);
BANTAM_API int32_t bantam_evaluate_binary(
    bantam_evaluator* evaluator, const char* lead, int64_t lead_size,
    const bantam_evaluate_options* options, char** bytes, int64_t* size,
    bantam_error** error);

// Every question about a lead in one call, as JSON: evaluations, moves, replay,
// handoffs, routing, registrations, outbound checks, counterfactuals and
// crossings. `query` is a bantam.v1.Query and the answer a bantam.v1.Answer
// (docs/records.md), in protobuf's JSON; each question is answered under its
// own name. `options` is needed, for its instant; its `detail` is not looked
// at, since the query says it. The first question that fails ends the call, and
// its name begins the message.
// Example:
//   const char* whom = "{\"account\": {\"employees\": 250}}";
//   const char* query = "{\"evaluate\": {\"figures_only\": true}}";
//   bantam_evaluate_options when = {.struct_size = sizeof when};
//   when.now_seconds = 1780272000;
//   char* told = NULL;
//   int64_t told_size = 0;
//   code = bantam_ask_json(evaluator, whom, (int64_t)strlen(whom), &when, query,
//                          (int64_t)strlen(query), &told, &told_size, &error);
//   bantam_buffer_free(told);
BANTAM_API int32_t bantam_ask_json(bantam_evaluator* evaluator,
                                   const char* lead, int64_t lead_size,
                                   const bantam_evaluate_options* options,
                                   const char* query, int64_t query_size,
                                   char** json, int64_t* size,
                                   bantam_error** error);

// The same with all of them in binary.
// Example:
//   bantam_evaluate_options at = {.struct_size = sizeof at};
//   char* none = NULL;
//   int64_t none_size = 0;
//   code = bantam_ask_binary(evaluator, "", 0, &at, "", 0, &none, &none_size,
//                            &error);
//   bantam_buffer_free(none);
BANTAM_API int32_t bantam_ask_binary(bantam_evaluator* evaluator,
                                     const char* lead, int64_t lead_size,
                                     const bantam_evaluate_options* options,
                                     const char* query, int64_t query_size,
                                     char** bytes, int64_t* size,
                                     bantam_error** error);

// Example:
//   bantam_evaluation_free(NULL);
BANTAM_API void bantam_evaluation_free(bantam_evaluation* evaluation);

// bantam.v1.Evaluation in JSON and in deterministic binary; buffers of the
// caller's, NUL-terminated.
// Example:
//   char* json = NULL;
//   int64_t size = 0;
//   code = bantam_evaluation_write_json(evaluation, &json, &size, &error);
//   bantam_buffer_free(json);
BANTAM_API int32_t
bantam_evaluation_write_json(const bantam_evaluation* evaluation, char** json,
                             int64_t* size, bantam_error** error);
// BANTAM_RESOURCE_EXHAUSTED for a message of 2 GiB or more.
// Example:
//   char* bytes = NULL;
//   int64_t size = 0;
//   code = bantam_evaluation_write_binary(evaluation, &bytes, &size, &error);
//   bantam_buffer_free(bytes);
BANTAM_API int32_t bantam_evaluation_write_binary(
    const bantam_evaluation* evaluation, char** bytes, int64_t* size,
    bantam_error** error);

typedef struct bantam_explain_options {
  uint32_t struct_size;
  // BANTAM_SHOW_PERSONAL: show the values of personal fields.
  uint32_t flags;
  // Which labels to use. Empty: "en".
  const char* locale;
  int64_t locale_size;
} bantam_explain_options;

// The answer as a sales manager reads it: plain text, a buffer of the caller's,
// NUL-terminated. `options` and `size` may be NULL.
// Errors: BANTAM_INVALID_ARGUMENT for an answer of another policy or lead.
// Example:
//   char* text = NULL;
//   code = bantam_explain(lead, evaluation, NULL, &text, NULL, &error);
//   puts(text);
//   bantam_buffer_free(text);
BANTAM_API int32_t bantam_explain(const bantam_lead* lead,
                                  const bantam_evaluation* evaluation,
                                  const bantam_explain_options* options,
                                  char** text, int64_t* size,
                                  bantam_error** error);

// ---------------------------------------------------------------------------
// The answer. Strings, values and lists last until it is freed or made anew.

typedef struct bantam_evaluation_summary {
  uint32_t struct_size;
  int32_t now_nanos;
  int64_t now_seconds;
  const char* lead_id;
  int64_t lead_id_size;
  const char* policy_id;
  int64_t policy_id_size;
  const char* policy_version;
  int64_t policy_version_size;
  const char* policy_hash;
  int64_t policy_hash_size;
  const char* library_version;
  int64_t library_version_size;
  // Of the compiled-in time-zone data: "2025b".
  const char* zone_data_version;
  int64_t zone_data_version_size;
  // All in policy order. What does not apply is left out and noted.
  const bantam_score_list* scores;
  int64_t score_count;
  const bantam_grade_list* grades;
  int64_t grade_count;
  const bantam_note_list* notes;
  int64_t note_count;
  const bantam_assessment_list* assessments;
  int64_t assessment_count;
  const bantam_committee_list* committees;
  int64_t committee_count;
  const bantam_persona_list* personas;
  int64_t persona_count;
  // Raised or undecided.
  const bantam_red_flag_list* red_flags;
  int64_t red_flag_count;
  const bantam_qualification_list* qualifications;
  int64_t qualification_count;
} bantam_evaluation_summary;

// Example:
//   bantam_evaluation_summary answer = {.struct_size = sizeof answer};
//   code = bantam_evaluation_get(evaluation, &answer, &error);
//   for (int64_t i = 0; i < answer.score_count; ++i) {
//     bantam_score score = {.struct_size = sizeof score};
//     code = bantam_score_get(answer.scores, i, &score, &error);
//     printf("%s: %.6f\n", score.id, (double)score.points / 1e6);
//   }
BANTAM_API int32_t bantam_evaluation_get(const bantam_evaluation* evaluation,
                                         bantam_evaluation_summary* summary,
                                         bantam_error** error);

// The name of a reason's code, as in evaluation.proto: "RULE_HOLDS". "" for a
// number that names none. Constant, NUL-terminated. `size` may be NULL.
// Example:
//   puts(bantam_reason_name(1, NULL));
BANTAM_API const char* bantam_reason_name(int32_t reason, int64_t* size);

typedef struct bantam_score {
  uint32_t struct_size;
  int32_t subject;
  // Whether both low and high are reached.
  int32_t exact;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  // Of the rules known to hold; what it can be once all is known, inclusive.
  int64_t points;
  int64_t low;
  int64_t high;
  // Empty unless BANTAM_EXPLAINED. The points of the lines add up to `points`.
  const bantam_line_list* lines;
  int64_t line_count;
  const bantam_undecided_list* undecided;
  int64_t undecided_count;
} bantam_score;

// Example: see bantam_evaluation_get.
BANTAM_API int32_t bantam_score_get(const bantam_score_list* list,
                                    int64_t index, bantam_score* score,
                                    bantam_error** error);

typedef struct bantam_line {
  uint32_t struct_size;
  // A reason; see bantam_reason_name and evaluation.proto.
  int32_t reason;
  // "fit.size.large".
  const char* path;
  int64_t path_size;
  // What the step adds.
  int64_t points;
  const bantam_argument_list* arguments;
  int64_t argument_count;
} bantam_line;

// Example:
//   for (int64_t i = 0; i < score.line_count; ++i) {
//     bantam_line line = {.struct_size = sizeof line};
//     code = bantam_line_get(score.lines, i, &line, &error);
//     printf("%s %s\n", bantam_reason_name(line.reason, NULL), line.path);
//   }
BANTAM_API int32_t bantam_line_get(const bantam_line_list* list, int64_t index,
                                   bantam_line* line, bantam_error** error);

// A named detail of a reason: "count", 3.
typedef struct bantam_argument {
  uint32_t struct_size;
  uint32_t reserved;
  const char* name;
  int64_t name_size;
  const bantam_held_value* value;
} bantam_argument;

// Example:
//   for (int64_t i = 0; i < line.argument_count; ++i) {
//     bantam_argument argument = {.struct_size = sizeof argument};
//     bantam_value value = {.struct_size = sizeof value};
//     code = bantam_argument_get(line.arguments, i, &argument, &error);
//     code = bantam_value_get(argument.value, &value, &error);
//     printf("%s is of type %d\n", argument.name, (int)value.type);
//   }
BANTAM_API int32_t bantam_argument_get(const bantam_argument_list* list,
                                       int64_t index, bantam_argument* argument,
                                       bantam_error** error);

// A rule that the unknowns, or an error, leave open.
typedef struct bantam_undecided {
  uint32_t struct_size;
  uint32_t reserved;
  const char* path;
  int64_t path_size;
  // What it can add, inclusive.
  int64_t low;
  int64_t high;
  // The unknowns that it asked for.
  const bantam_string_list* fields;
  int64_t field_count;
  // Why it erred; empty: it did not.
  const char* error;
  int64_t error_size;
} bantam_undecided;

// Example:
//   for (int64_t i = 0; i < score.undecided_count; ++i) {
//     bantam_undecided open = {.struct_size = sizeof open};
//     code = bantam_undecided_get(score.undecided, i, &open, &error);
//     printf("%s is open\n", open.path);
//   }
BANTAM_API int32_t bantam_undecided_get(const bantam_undecided_list* list,
                                        int64_t index,
                                        bantam_undecided* undecided,
                                        bantam_error** error);

typedef struct bantam_grade {
  uint32_t struct_size;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  const char* grade;
  int64_t grade_size;
  // Those that the unknowns leave open.
  const bantam_string_list* possible;
  int64_t possible_count;
} bantam_grade;

// Example:
//   for (int64_t i = 0; i < answer.grade_count; ++i) {
//     bantam_grade grade = {.struct_size = sizeof grade};
//     code = bantam_grade_get(answer.grades, i, &grade, &error);
//     printf("%s: %s\n", grade.id, grade.grade);
//   }
BANTAM_API int32_t bantam_grade_get(const bantam_grade_list* list,
                                    int64_t index, bantam_grade* grade,
                                    bantam_error** error);

// What is worth knowing of the lead as a whole.
typedef struct bantam_note {
  uint32_t struct_size;
  int32_t reason;
  // What it is about: the id of a part of the policy, or "activities",
  // "evidence", "contacts".
  const char* path;
  int64_t path_size;
  const bantam_argument_list* arguments;
  int64_t argument_count;
} bantam_note;

// Example:
//   for (int64_t i = 0; i < answer.note_count; ++i) {
//     bantam_note note = {.struct_size = sizeof note};
//     code = bantam_note_get(answer.notes, i, &note, &error);
//     printf("%s: %s\n", note.path, bantam_reason_name(note.reason, NULL));
//   }
BANTAM_API int32_t bantam_note_get(const bantam_note_list* list, int64_t index,
                                   bantam_note* note, bantam_error** error);

// How one framework stands.
typedef struct bantam_assessment {
  uint32_t struct_size;
  // BANTAM_HAS_WIN: win_low and win_high count.
  uint32_t flags;
  int32_t subject;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  int64_t points;
  int64_t low;
  int64_t high;
  // Share of the points whose questions are answered, in millionths.
  int64_t completeness;
  // The stage that the subject is in; empty: unknown.
  const char* stage;
  int64_t stage_size;
  // Chance that the deal is won, in millionths.
  int64_t win_low;
  int64_t win_high;
  const bantam_dimension_list* dimensions;
  int64_t dimension_count;
  // Open ones, the one that moves the total most first.
  const bantam_question_list* questions;
  int64_t question_count;
  // Keys that must be known in this stage and are not.
  const bantam_string_list* due;
  int64_t due_count;
} bantam_assessment;

// Example:
//   for (int64_t i = 0; i < answer.assessment_count; ++i) {
//     bantam_assessment assessment = {.struct_size = sizeof assessment};
//     code = bantam_assessment_get(answer.assessments, i, &assessment, &error);
//     printf("%s: %lld due\n", assessment.id, (long long)assessment.due_count);
//   }
BANTAM_API int32_t bantam_assessment_get(const bantam_assessment_list* list,
                                         int64_t index,
                                         bantam_assessment* assessment,
                                         bantam_error** error);

// One letter of BANT.
typedef struct bantam_dimension {
  uint32_t struct_size;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  int64_t points;
  int64_t low;
  int64_t high;
  int64_t completeness;
  // Empty unless BANTAM_EXPLAINED.
  const bantam_criterion_list* criteria;
  int64_t criterion_count;
} bantam_dimension;

// Example:
//   for (int64_t i = 0; i < assessment.dimension_count; ++i) {
//     bantam_dimension dimension = {.struct_size = sizeof dimension};
//     code = bantam_dimension_get(assessment.dimensions, i, &dimension,
//                                 &error);
//     puts(dimension.id);
//   }
BANTAM_API int32_t bantam_dimension_get(const bantam_dimension_list* list,
                                        int64_t index,
                                        bantam_dimension* dimension,
                                        bantam_error** error);

// How one question stands.
typedef struct bantam_criterion {
  uint32_t struct_size;
  // BANTAM_HAS_AT: when it was last so.
  uint32_t flags;
  // BANTAM_STANDING_...
  int32_t standing;
  // What the evidence says, stale or not.
  int32_t assessment;
  // Whether a contact's role stands for an answer.
  int32_t from_committee;
  int32_t at_nanos;
  int64_t at_seconds;
  const char* key;
  int64_t key_size;
  // NULL: unknown. While the question is open, what is claimed.
  const bantam_held_value* value;
  int64_t points;
  int64_t low;
  int64_t high;
  // Where sources disagree: what each of them says.
  const bantam_statement_list* conflict;
  int64_t conflict_count;
} bantam_criterion;

// Example:
//   for (int64_t i = 0; i < dimension.criterion_count; ++i) {
//     bantam_criterion criterion = {.struct_size = sizeof criterion};
//     code = bantam_criterion_get(dimension.criteria, i, &criterion, &error);
//     if (criterion.standing == BANTAM_STANDING_GOOD) puts(criterion.key);
//   }
BANTAM_API int32_t bantam_criterion_get(const bantam_criterion_list* list,
                                        int64_t index,
                                        bantam_criterion* criterion,
                                        bantam_error** error);

// What one source says now.
typedef struct bantam_statement {
  uint32_t struct_size;
  // BANTAM_HAS_AT.
  uint32_t flags;
  int32_t assessment;
  int32_t at_nanos;
  int64_t at_seconds;
  const char* evidence_id;
  int64_t evidence_id_size;
  const char* source;
  int64_t source_size;
  const char* source_kind;
  int64_t source_kind_size;
  // NULL: none.
  const bantam_held_value* value;
} bantam_statement;

// Example:
//   for (int64_t i = 0; i < criterion.conflict_count; ++i) {
//     bantam_statement says = {.struct_size = sizeof says};
//     code = bantam_statement_get(criterion.conflict, i, &says, &error);
//     printf("%s says %d\n", says.source, (int)says.assessment);
//   }
BANTAM_API int32_t bantam_statement_get(const bantam_statement_list* list,
                                        int64_t index,
                                        bantam_statement* statement,
                                        bantam_error** error);

// A question that is open.
typedef struct bantam_question {
  uint32_t struct_size;
  // BANTAM_STANDING_OPEN, _STALE or _CONFLICTING.
  int32_t standing;
  const char* key;
  int64_t key_size;
  // How far the total moves between a bad and a good answer.
  int64_t worth;
} bantam_question;

// Example:
//   if (assessment.question_count > 0) {
//     bantam_question next = {.struct_size = sizeof next};
//     code = bantam_question_get(assessment.questions, 0, &next, &error);
//     printf("ask for %s\n", next.key);
//   }
BANTAM_API int32_t bantam_question_get(const bantam_question_list* list,
                                       int64_t index, bantam_question* question,
                                       bantam_error** error);

// How the people who buy stand.
typedef struct bantam_committee {
  uint32_t struct_size;
  // BANTAM_BENCHMARK_...
  int32_t benchmark;
  const char* id;
  int64_t id_size;
  int64_t size;
  int64_t supportive;
  int64_t neutral;
  int64_t opposed;
  int64_t attitude_unknown;
  // All six.
  const bantam_role_list* roles;
  int64_t role_count;
  // Ids of people; "contacts[3]" for one without.
  const bantam_string_list* champions;
  int64_t champion_count;
  const bantam_string_list* blockers;
  int64_t blocker_count;
  // Approvers who are opposed.
  const bantam_string_list* vetoes;
  int64_t veto_count;
} bantam_committee;

// Example:
//   for (int64_t i = 0; i < answer.committee_count; ++i) {
//     bantam_committee committee = {.struct_size = sizeof committee};
//     code = bantam_committee_get(answer.committees, i, &committee, &error);
//     if (committee.veto_count > 0) printf("%s: a veto\n", committee.id);
//   }
BANTAM_API int32_t bantam_committee_get(const bantam_committee_list* list,
                                        int64_t index,
                                        bantam_committee* committee,
                                        bantam_error** error);

// How one role is covered.
typedef struct bantam_role {
  uint32_t struct_size;
  // BANTAM_INITIATOR to BANTAM_USER.
  int32_t role;
  // BANTAM_ROLE_...
  int32_t coverage;
  uint32_t reserved;
  int64_t people;
  int64_t verified;
  int64_t required;
} bantam_role;

// Example:
//   for (int64_t i = 0; i < committee.role_count; ++i) {
//     bantam_role role = {.struct_size = sizeof role};
//     code = bantam_role_get(committee.roles, i, &role, &error);
//     if (role.coverage == BANTAM_ROLE_MISSING) printf("%d\n", (int)role.role);
//   }
BANTAM_API int32_t bantam_role_get(const bantam_role_list* list, int64_t index,
                                   bantam_role* role, bantam_error** error);

typedef struct bantam_persona {
  uint32_t struct_size;
  // BANTAM_UNKNOWN, BANTAM_YES or BANTAM_NO.
  int32_t fits;
  const char* id;
  int64_t id_size;
  // Empty unless BANTAM_EXPLAINED.
  const bantam_trait_list* traits;
  int64_t trait_count;
} bantam_persona;

// Example:
//   for (int64_t i = 0; i < answer.persona_count; ++i) {
//     bantam_persona persona = {.struct_size = sizeof persona};
//     code = bantam_persona_get(answer.personas, i, &persona, &error);
//     if (persona.fits == BANTAM_YES) puts(persona.id);
//   }
BANTAM_API int32_t bantam_persona_get(const bantam_persona_list* list,
                                      int64_t index, bantam_persona* persona,
                                      bantam_error** error);

typedef struct bantam_trait {
  uint32_t struct_size;
  int32_t holds;
  const char* id;
  int64_t id_size;
  // The unknowns that it asked for; and why it erred.
  const bantam_string_list* fields;
  int64_t field_count;
  const char* error;
  int64_t error_size;
} bantam_trait;

// Example:
//   for (int64_t i = 0; i < persona.trait_count; ++i) {
//     bantam_trait trait = {.struct_size = sizeof trait};
//     code = bantam_trait_get(persona.traits, i, &trait, &error);
//     if (trait.holds == BANTAM_NO) puts(trait.id);
//   }
BANTAM_API int32_t bantam_trait_get(const bantam_trait_list* list,
                                    int64_t index, bantam_trait* trait,
                                    bantam_error** error);

typedef struct bantam_red_flag {
  uint32_t struct_size;
  // BANTAM_YES: raised. BANTAM_UNKNOWN: undecided.
  int32_t raised;
  // BANTAM_MINOR to BANTAM_DEAL_BREAKER.
  int32_t severity;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  const bantam_string_list* fields;
  int64_t field_count;
  const char* error;
  int64_t error_size;
} bantam_red_flag;

// Example:
//   for (int64_t i = 0; i < answer.red_flag_count; ++i) {
//     bantam_red_flag flag = {.struct_size = sizeof flag};
//     code = bantam_red_flag_get(answer.red_flags, i, &flag, &error);
//     if (flag.raised == BANTAM_YES) puts(flag.id);
//   }
BANTAM_API int32_t bantam_red_flag_get(const bantam_red_flag_list* list,
                                       int64_t index, bantam_red_flag* red_flag,
                                       bantam_error** error);

typedef struct bantam_qualification {
  uint32_t struct_size;
  // BANTAM_YES: every requirement is met. BANTAM_NO: one cannot be met,
  // whatever the unknowns turn out to be.
  int32_t qualified;
  const char* id;
  int64_t id_size;
  // Every requirement that is not met.
  const bantam_unmet_list* unmet;
  int64_t unmet_count;
} bantam_qualification;

// Example:
//   for (int64_t i = 0; i < answer.qualification_count; ++i) {
//     bantam_qualification sql = {.struct_size = sizeof sql};
//     code = bantam_qualification_get(answer.qualifications, i, &sql, &error);
//     printf("%s lacks %lld\n", sql.id, (long long)sql.unmet_count);
//   }
BANTAM_API int32_t bantam_qualification_get(
    const bantam_qualification_list* list, int64_t index,
    bantam_qualification* qualification, bantam_error** error);

// A requirement that is not met.
typedef struct bantam_unmet {
  uint32_t struct_size;
  // Which of the three below count: BANTAM_HAS_HAVE, _NEED, _POSSIBLE.
  uint32_t flags;
  // BANTAM_NO: known not to hold. BANTAM_UNKNOWN: open.
  int32_t met;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  // Points, or a completeness in millionths: what there is, what is needed,
  // what there can be.
  int64_t have;
  int64_t need;
  int64_t possible;
  const char* have_grade;
  int64_t have_grade_size;
  const char* need_grade;
  int64_t need_grade_size;
  // For a condition: the unknowns. For red flags: their ids. For fields and
  // criteria: those that are missing. For consent: the channel and the purpose.
  // For what is not to be inbound: the kinds of activity by which it came.
  const bantam_string_list* fields;
  int64_t field_count;
  const char* error;
  int64_t error_size;
} bantam_unmet;

// Example:
//   for (int64_t i = 0; i < qualification.unmet_count; ++i) {
//     bantam_unmet unmet = {.struct_size = sizeof unmet};
//     code = bantam_unmet_get(qualification.unmet, i, &unmet, &error);
//     printf("%s %s\n", unmet.id,
//            unmet.met == BANTAM_NO ? "fails" : "is open");
//   }
BANTAM_API int32_t bantam_unmet_get(const bantam_unmet_list* list,
                                    int64_t index, bantam_unmet* unmet,
                                    bantam_error** error);

// ---------------------------------------------------------------------------
// Moves: whether a subject may move to another stage of a process, and if not,
// everything that is missing. Asking changes nothing: where a move was made,
// the host records it as a stage event. docs/processes.md defines it.
// Besides the general errors: BANTAM_NOT_FOUND for a process or a role that the
// policy does not have; BANTAM_INVALID_ARGUMENT for a lead of another policy,
// for a history with an impossible event, and for what bantam_evaluate refuses.
// A move that is not allowed is an answer, no error.

// One for each thread: it keeps scratch memory.
// Example:
//   bantam_mover* own = NULL;
//   code = bantam_mover_create(policy, &own, &error);
//   bantam_mover_free(own);
BANTAM_API int32_t bantam_mover_create(const bantam_policy* policy,
                                       bantam_mover** mover,
                                       bantam_error** error);
// Example:
//   bantam_mover_free(NULL);
BANTAM_API void bantam_mover_free(bantam_mover* mover);

typedef struct bantam_move_request {
  uint32_t struct_size;
  // BANTAM_OVERRIDDEN: requirements and the transition's roles are to be
  // passed over.
  uint32_t flags;
  const char* process;
  int64_t process_size;
  // Id of the stage to move to.
  const char* to;
  int64_t to_size;
  // Ids of roles of who wants to; of a delegate, those of both.
  const bantam_text* roles;
  int64_t role_count;
  // Id of a reason, or free text where the process lists none.
  const char* reason;
  int64_t reason_size;
} bantam_move_request;

// May somebody move the lead's subject, at this instant? `*moves` becomes a
// list of the caller's with the one answer.
// Example:
//   const bantam_text roles[] = {{"ae", 2}};
//   bantam_move_request asked = {.struct_size = sizeof asked};
//   asked.process = "pipeline";
//   asked.process_size = 8;
//   asked.to = "won";
//   asked.to_size = 3;
//   asked.roles = roles;
//   asked.role_count = 1;
//   bantam_moves* moves = NULL;
//   bantam_move move = {.struct_size = sizeof move};
//   code = bantam_can_move(mover, lead, &asked, 1780272000, 0, &moves, &error);
//   if (code == BANTAM_OK) code = bantam_moves_get(moves, 0, &move, &error);
//   if (move.allowed != BANTAM_YES) {
//     for (int64_t i = 0; i < move.unmet_count; ++i) {
//       bantam_unmet unmet = {.struct_size = sizeof unmet};
//       code = bantam_unmet_get(move.unmet, i, &unmet, &error);
//       printf("needed: %s\n", unmet.id);
//     }
//   }
//   bantam_moves_free(moves);
BANTAM_API int32_t bantam_can_move(bantam_mover* mover, const bantam_lead* lead,
                                   const bantam_move_request* request,
                                   int64_t now_seconds, int32_t now_nanos,
                                   bantam_moves** moves, bantam_error** error);

// The same for every stage that can be reached, in the order of the
// transitions. `request->to` is not looked at.
// Example:
//   bantam_move_request asked = {.struct_size = sizeof asked};
//   asked.process = "pipeline";
//   asked.process_size = 8;
//   bantam_moves* moves = NULL;
//   code = bantam_move_options(mover, lead, &asked, 1780272000, 0, &moves,
//                              &error);
//   for (int64_t i = 0; i < bantam_moves_count(moves); ++i) {
//     bantam_move move = {.struct_size = sizeof move};
//     code = bantam_moves_get(moves, i, &move, &error);
//     printf("to %s: %d\n", move.to, (int)move.allowed);
//   }
//   bantam_moves_free(moves);
BANTAM_API int32_t bantam_move_options(bantam_mover* mover,
                                       const bantam_lead* lead,
                                       const bantam_move_request* request,
                                       int64_t now_seconds, int32_t now_nanos,
                                       bantam_moves** moves,
                                       bantam_error** error);

// How many; 0 for NULL.
// Example: see bantam_move_options.
BANTAM_API int64_t bantam_moves_count(const bantam_moves* moves);

// An answer.
typedef struct bantam_move {
  uint32_t struct_size;
  // BANTAM_YES; BANTAM_NO: there is an obstacle, or a requirement is not met;
  // BANTAM_UNKNOWN: there is neither, and a requirement is open.
  int32_t allowed;
  const char* process;
  int64_t process_size;
  // The current stage; empty: nowhere.
  const char* from;
  int64_t from_size;
  const char* to;
  int64_t to_size;
  // Empty: there is none.
  const char* transition;
  int64_t transition_size;
  const bantam_obstacle_list* obstacles;
  int64_t obstacle_count;
  // Every requirement that is not met, in policy order; of an override, too.
  const bantam_unmet_list* unmet;
  int64_t unmet_count;
} bantam_move;

// The one at `index`; what it holds lasts as long as the list.
// Example: see bantam_move_options.
BANTAM_API int32_t bantam_moves_get(const bantam_moves* moves, int64_t index,
                                    bantam_move* move, bantam_error** error);
// Example:
//   bantam_moves_free(NULL);
BANTAM_API void bantam_moves_free(bantam_moves* moves);

typedef struct bantam_obstacle {
  uint32_t struct_size;
  // BANTAM_OBSTACLE_...
  int32_t obstacle;
  // What would do: stages, roles or reasons. May be none.
  const bantam_string_list* instead;
  int64_t instead_count;
} bantam_obstacle;

// Example:
//   for (int64_t i = 0; i < move.obstacle_count; ++i) {
//     bantam_obstacle obstacle = {.struct_size = sizeof obstacle};
//     code = bantam_obstacle_get(move.obstacles, i, &obstacle, &error);
//     if (obstacle.obstacle == BANTAM_OBSTACLE_ROLE) puts("not in this role");
//   }
BANTAM_API int32_t bantam_obstacle_get(const bantam_obstacle_list* list,
                                       int64_t index, bantam_obstacle* obstacle,
                                       bantam_error** error);

// What moves by itself, at this instant, in one process.
// Example:
//   bantam_proposal* proposal = NULL;
//   bantam_proposal_summary proposed = {.struct_size = sizeof proposed};
//   code = bantam_propose_moves(mover, lead, "pipeline", 8, 1780272000, 0,
//                               &proposal, &error);
//   if (code == BANTAM_OK) {
//     code = bantam_proposal_get(proposal, &proposed, &error);
//   }
//   for (int64_t i = 0; i < proposed.move_count; ++i) {
//     bantam_proposed_move next = {.struct_size = sizeof next};
//     code = bantam_proposed_move_get(proposed.moves, i, &next, &error);
//     printf("from %s to %s\n", next.from, next.to);
//   }
//   bantam_proposal_free(proposal);
BANTAM_API int32_t bantam_propose_moves(
    bantam_mover* mover, const bantam_lead* lead, const char* process,
    int64_t process_size, int64_t now_seconds, int32_t now_nanos,
    bantam_proposal** proposal, bantam_error** error);

typedef struct bantam_proposal_summary {
  uint32_t struct_size;
  uint32_t reserved;
  // In the order in which they are to be made.
  const bantam_proposed_move_list* moves;
  int64_t move_count;
  // Where they would come back to a stage: the stages of the circle, beginning
  // with the one that the moves end in. None: they come to rest.
  const bantam_string_list* circle;
  int64_t circle_count;
} bantam_proposal_summary;

// Example: see bantam_propose_moves.
BANTAM_API int32_t bantam_proposal_get(const bantam_proposal* proposal,
                                       bantam_proposal_summary* summary,
                                       bantam_error** error);
// Example:
//   bantam_proposal_free(NULL);
BANTAM_API void bantam_proposal_free(bantam_proposal* proposal);

typedef struct bantam_proposed_move {
  uint32_t struct_size;
  uint32_t reserved;
  const char* from;
  int64_t from_size;
  const char* to;
  int64_t to_size;
  const char* transition;
  int64_t transition_size;
} bantam_proposed_move;

// Example: see bantam_propose_moves.
BANTAM_API int32_t
bantam_proposed_move_get(const bantam_proposed_move_list* list, int64_t index,
                         bantam_proposed_move* move, bantam_error** error);

// ---------------------------------------------------------------------------
// Replay: what a subject's stage events say about where it stands.

typedef struct bantam_replay_options {
  uint32_t struct_size;
  // BANTAM_HAS_KNOWN: as known at that instant; what was recorded later does
  // not count.
  uint32_t flags;
  int64_t known_seconds;
  int32_t known_nanos;
  uint32_t reserved;
} bantam_replay_options;

// The state in one process of the lead's policy as it was at an instant: what
// happened later does not count. `options` may be NULL. An impossible event is
// no error of the call: it is a fault in the answer.
// Errors: BANTAM_NOT_FOUND for a process that the policy does not have;
// BANTAM_INVALID_ARGUMENT for an event without an id, and for two events, or
// two activities, with one id and different content, of those that count.
// Example:
//   bantam_stage_history* history = NULL;
//   bantam_stage_state state = {.struct_size = sizeof state};
//   code = bantam_replay(lead, "pipeline", 8, 1780272000, 0, NULL, &history,
//                        &error);
//   if (code == BANTAM_OK) {
//     code = bantam_stage_history_get(history, &state, &error);
//   }
//   if (state.flags & BANTAM_HAS_SINCE) printf("in %s\n", state.stage);
//   bantam_stage_history_free(history);
BANTAM_API int32_t bantam_replay(const bantam_lead* lead, const char* process,
                                 int64_t process_size, int64_t at_seconds,
                                 int32_t at_nanos,
                                 const bantam_replay_options* options,
                                 bantam_stage_history** history,
                                 bantam_error** error);

typedef struct bantam_stage_state {
  uint32_t struct_size;
  // Which of the instants below there are: BANTAM_HAS_SINCE, _BASELINE,
  // _CHECK_AT, _DUE.
  uint32_t flags;
  const char* process;
  int64_t process_size;
  // The current stage; empty: nowhere.
  const char* stage;
  int64_t stage_size;
  // The furthest of those entered that are open or won. Empty: none.
  const char* highest;
  int64_t highest_size;
  // Since when it is in the current stage.
  int64_t since_seconds;
  // Behaviour counts from the last recycling on.
  int64_t baseline_seconds;
  // When to look at it again.
  int64_t check_seconds;
  // When the next limit falls due, and which.
  int64_t due_seconds;
  int32_t since_nanos;
  int32_t baseline_nanos;
  int32_t check_nanos;
  int32_t due_nanos;
  const char* next_limit;
  int64_t next_limit_size;
  // In the order of time.
  const bantam_visit_list* visits;
  int64_t visit_count;
  // Of the stages that were entered, in policy order.
  const bantam_stage_total_list* totals;
  int64_t total_count;
  // In the order of time.
  const bantam_event_fault_list* faults;
  int64_t fault_count;
  // Former ids that events use, in the order of time.
  const bantam_renamed_stage_list* renamed;
  int64_t renamed_count;
  // Hashes of other policies under which events were decided; sorted.
  const bantam_string_list* other_policies;
  int64_t other_policy_count;
  // Events that were there before, and were left out.
  int64_t repeated;
  // How often it came back to a stage that it had been in, and to how many.
  int64_t reentries;
  int64_t reentered_stages;
  // Events that only their id put after another: of the same instant and the
  // same sequence.
  int64_t ties;
  // Events of the process that do not count, each as often as the lead has it:
  // of another subject's id; and of the others those that happened later, or
  // were not known yet.
  int64_t other_subject_ids;
  int64_t later;
  int64_t not_yet_known;
  // The processes of the lead's events that its policy does not declare;
  // sorted. Misspelt, most likely.
  const bantam_string_list* undeclared;
  int64_t undeclared_count;
} bantam_stage_state;

// Example: see bantam_replay.
BANTAM_API int32_t bantam_stage_history_get(const bantam_stage_history* history,
                                            bantam_stage_state* state,
                                            bantam_error** error);
// Example:
//   bantam_stage_history_free(NULL);
BANTAM_API void bantam_stage_history_free(bantam_stage_history* history);

// From entering a stage to leaving it.
typedef struct bantam_visit {
  uint32_t struct_size;
  // BANTAM_HAS_UNTIL: it has ended. BANTAM_AUTOMATIC, BANTAM_OVERRIDDEN: as the
  // event says. BANTAM_RECYCLED: the subject began anew. BANTAM_LATE: it
  // restated what was thought to be known.
  uint32_t flags;
  // BANTAM_DISPOSITION_...: what the reason makes of it, by this policy.
  int32_t disposition;
  uint32_t reserved;
  const char* stage;
  int64_t stage_size;
  // Of the event that entered it.
  const char* event_id;
  int64_t event_id_size;
  const char* actor;
  int64_t actor_size;
  const char* on_behalf_of;
  int64_t on_behalf_of_size;
  const char* reason;
  int64_t reason_size;
  // Empty: not recorded.
  const char* policy_hash;
  int64_t policy_hash_size;
  int64_t from_seconds;
  int64_t until_seconds;
  int32_t from_nanos;
  int32_t until_nanos;
  // In policy order.
  const bantam_time_limit_list* limits;
  int64_t limit_count;
} bantam_visit;

// Example:
//   for (int64_t i = 0; i < state.visit_count; ++i) {
//     bantam_visit visit = {.struct_size = sizeof visit};
//     code = bantam_visit_get(state.visits, i, &visit, &error);
//     printf("%s by '%s'\n", visit.stage, visit.actor);
//   }
BANTAM_API int32_t bantam_visit_get(const bantam_visit_list* list,
                                    int64_t index, bantam_visit* visit,
                                    bantam_error** error);

// How a limit of time stood in a visit.
typedef struct bantam_time_limit {
  uint32_t struct_size;
  // BANTAM_HAS_DUE: without, past the year 9999. BANTAM_HAS_DONE: what it waits
  // for happened, in time or late.
  uint32_t flags;
  // BANTAM_LIMIT_...
  int32_t standing;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  int64_t due_seconds;
  int64_t done_seconds;
  int32_t due_nanos;
  int32_t done_nanos;
} bantam_time_limit;

// Example:
//   for (int64_t i = 0; i < visit.limit_count; ++i) {
//     bantam_time_limit limit = {.struct_size = sizeof limit};
//     code = bantam_time_limit_get(visit.limits, i, &limit, &error);
//     if (limit.standing == BANTAM_LIMIT_BREACHED) puts(limit.id);
//   }
BANTAM_API int32_t bantam_time_limit_get(const bantam_time_limit_list* list,
                                         int64_t index,
                                         bantam_time_limit* time_limit,
                                         bantam_error** error);

// All visits to one stage.
typedef struct bantam_stage_total {
  uint32_t struct_size;
  uint32_t reserved;
  const char* stage;
  int64_t stage_size;
  int64_t entries;
  int64_t first_seconds;
  int64_t last_seconds;
  int32_t first_nanos;
  int32_t last_nanos;
  // The time spent in it, a duration.
  int64_t spent_seconds;
  int32_t spent_nanos;
  uint32_t reserved_too;
} bantam_stage_total;

// Example:
//   for (int64_t i = 0; i < state.total_count; ++i) {
//     bantam_stage_total total = {.struct_size = sizeof total};
//     code = bantam_stage_total_get(state.totals, i, &total, &error);
//     printf("%s: %lld s\n", total.stage, (long long)total.spent_seconds);
//   }
BANTAM_API int32_t bantam_stage_total_get(const bantam_stage_total_list* list,
                                          int64_t index,
                                          bantam_stage_total* stage_total,
                                          bantam_error** error);

typedef struct bantam_event_fault {
  uint32_t struct_size;
  // BANTAM_FAULT_...
  int32_t problem;
  const char* event_id;
  int64_t event_id_size;
  // As the event names them, and where the subject was; empty: nowhere.
  const char* from;
  int64_t from_size;
  const char* to;
  int64_t to_size;
  const char* stage;
  int64_t stage_size;
  const char* message;
  int64_t message_size;
} bantam_event_fault;

// Example:
//   for (int64_t i = 0; i < state.fault_count; ++i) {
//     bantam_event_fault fault = {.struct_size = sizeof fault};
//     code = bantam_event_fault_get(state.faults, i, &fault, &error);
//     puts(fault.message);
//   }
BANTAM_API int32_t bantam_event_fault_get(const bantam_event_fault_list* list,
                                          int64_t index,
                                          bantam_event_fault* event_fault,
                                          bantam_error** error);

// An id of the history that the policy knows by another name now.
typedef struct bantam_renamed_stage {
  uint32_t struct_size;
  uint32_t reserved;
  const char* event_id;
  int64_t event_id_size;
  // As the event says, and as it is now.
  const char* from;
  int64_t from_size;
  const char* to;
  int64_t to_size;
} bantam_renamed_stage;

// Example:
//   for (int64_t i = 0; i < state.renamed_count; ++i) {
//     bantam_renamed_stage renamed = {.struct_size = sizeof renamed};
//     code = bantam_renamed_stage_get(state.renamed, i, &renamed, &error);
//     printf("%s is %s now\n", renamed.from, renamed.to);
//   }
BANTAM_API int32_t bantam_renamed_stage_get(
    const bantam_renamed_stage_list* list, int64_t index,
    bantam_renamed_stage* renamed_stage, bantam_error** error);

// ---------------------------------------------------------------------------
// Handoffs: whose a lead is, who owes what until when, and which step may be
// taken. Steps are handoff events; asking changes nothing. docs/handoff.md
// defines it. Besides the general errors: BANTAM_NOT_FOUND for a handoff or a
// role that the policy does not have; BANTAM_INVALID_ARGUMENT for an event
// without an id, for two with one id and different content, for a request
// without an actor, for a lead of another policy, and for what bantam_evaluate
// refuses. A step that is not allowed is an answer, no error.

// One for each thread: it keeps scratch memory. `earlier` are policies under
// which leads may have been claimed: a claim keeps the rules of its own.
// Example:
//   const bantam_policy* const before[] = {policy};
//   bantam_handoffs* own = NULL;
//   code = bantam_handoffs_create(policy, before, 1, &own, &error);
//   bantam_handoffs_free(own);
BANTAM_API int32_t bantam_handoffs_create(const bantam_policy* policy,
                                          const bantam_policy* const* earlier,
                                          int64_t earlier_count,
                                          bantam_handoffs** handoffs,
                                          bantam_error** error);
// Example:
//   bantam_handoffs_free(NULL);
BANTAM_API void bantam_handoffs_free(bantam_handoffs* handoffs);

typedef struct bantam_step_request {
  uint32_t struct_size;
  // BANTAM_HAS_BOOKED_AT: of an offer or a reassignment with a booked call, and
  // of a rescheduling. BANTAM_OVERRIDDEN: requirements, limits and the step's
  // roles are to be passed over.
  uint32_t flags;
  // BANTAM_STEP_...
  int32_t step;
  // BANTAM_METHOD_...: of an offer. Else 0.
  int32_t method;
  const char* handoff;
  int64_t handoff_size;
  // Who wants to, and for whom. The actor is required.
  const char* actor;
  int64_t actor_size;
  const char* on_behalf_of;
  int64_t on_behalf_of_size;
  // Ids of roles of who wants to; of a delegate, those of both.
  const bantam_text* roles;
  int64_t role_count;
  // To whom: of an offer and a reassignment.
  const char* to;
  int64_t to_size;
  // Of a rejection and a return an id of the policy's; of a reversal, a dispute
  // and an override free text.
  const char* reason;
  int64_t reason_size;
  // Id of the activity: of a re-qualification.
  const char* evidence;
  int64_t evidence_size;
  int64_t booked_seconds;
  int32_t booked_nanos;
  uint32_t reserved;
} bantam_step_request;

// May somebody take the step, at this instant? `*steps` becomes a list of the
// caller's with the one answer.
// Example:
//   const bantam_text roles[] = {{"sdr", 3}};
//   bantam_step_request asked = {.struct_size = sizeof asked};
//   asked.handoff = "sdr_to_ae";
//   asked.handoff_size = 9;
//   asked.step = BANTAM_STEP_OFFER;
//   asked.method = BANTAM_METHOD_LIVE_CALL;
//   asked.actor = "sam";
//   asked.actor_size = 3;
//   asked.roles = roles;
//   asked.role_count = 1;
//   asked.to = "eva";
//   asked.to_size = 3;
//   bantam_steps* steps = NULL;
//   bantam_step step = {.struct_size = sizeof step};
//   code = bantam_can_step(handoffs, lead, &asked, 1780272000, 0, &steps,
//                          &error);
//   if (code == BANTAM_OK) code = bantam_steps_get(steps, 0, &step, &error);
//   if (step.allowed != BANTAM_YES) {
//     for (int64_t i = 0; i < step.obstacle_count; ++i) {
//       bantam_step_obstacle in_way = {.struct_size = sizeof in_way};
//       code = bantam_step_obstacle_get(step.obstacles, i, &in_way, &error);
//       puts(bantam_name(BANTAM_NAMES_STEP_OBSTACLE, in_way.obstacle, NULL));
//     }
//   }
//   bantam_steps_free(steps);
BANTAM_API int32_t bantam_can_step(bantam_handoffs* handoffs,
                                   const bantam_lead* lead,
                                   const bantam_step_request* request,
                                   int64_t now_seconds, int32_t now_nanos,
                                   bantam_steps** steps, bantam_error** error);

// The same for every step that can follow, in the order of their numbers.
// `request->step` is not looked at.
// Example:
//   bantam_step_request asked = {.struct_size = sizeof asked};
//   asked.handoff = "sdr_to_ae";
//   asked.handoff_size = 9;
//   asked.actor = "sam";
//   asked.actor_size = 3;
//   bantam_steps* steps = NULL;
//   code = bantam_step_options(handoffs, lead, &asked, 1780272000, 0, &steps,
//                              &error);
//   for (int64_t i = 0; i < bantam_steps_count(steps); ++i) {
//     bantam_step step = {.struct_size = sizeof step};
//     code = bantam_steps_get(steps, i, &step, &error);
//     printf("%s\n", bantam_name(BANTAM_NAMES_STEP, step.step, NULL));
//   }
//   bantam_steps_free(steps);
BANTAM_API int32_t bantam_step_options(bantam_handoffs* handoffs,
                                       const bantam_lead* lead,
                                       const bantam_step_request* request,
                                       int64_t now_seconds, int32_t now_nanos,
                                       bantam_steps** steps,
                                       bantam_error** error);

// How many; 0 for NULL.
// Example: see bantam_step_options.
BANTAM_API int64_t bantam_steps_count(const bantam_steps* steps);

// An answer.
typedef struct bantam_step {
  uint32_t struct_size;
  // BANTAM_YES; BANTAM_NO: there is an obstacle, or a requirement is not met;
  // BANTAM_UNKNOWN: there is neither, and a requirement is open.
  int32_t allowed;
  int32_t step;
  // BANTAM_HANDOFF_...: where the handoff is, and where the step leads; the
  // same where it cannot be taken.
  int32_t from;
  int32_t to;
  // The best method, where another was chosen; else 0. No obstacle.
  int32_t preferred;
  const char* handoff;
  int64_t handoff_size;
  const bantam_step_obstacle_list* obstacles;
  int64_t obstacle_count;
  // Every requirement that is not met, in policy order; of an override, too.
  const bantam_unmet_list* unmet;
  int64_t unmet_count;
} bantam_step;

// The one at `index`; what it holds lasts as long as the list.
// Example: see bantam_step_options.
BANTAM_API int32_t bantam_steps_get(const bantam_steps* steps, int64_t index,
                                    bantam_step* step, bantam_error** error);
// Example:
//   bantam_steps_free(NULL);
BANTAM_API void bantam_steps_free(bantam_steps* steps);

typedef struct bantam_step_obstacle {
  uint32_t struct_size;
  // Which of the last two there are: BANTAM_HAS_AT, BANTAM_HAS_COUNT.
  uint32_t flags;
  // BANTAM_STEP_OBSTACLE_...
  int32_t obstacle;
  int32_t at_nanos;
  // What would do: steps, roles, people, reasons, methods, activities. May be
  // none.
  const bantam_string_list* instead;
  int64_t instead_count;
  // From when on, or until when, it would have been possible.
  int64_t at_seconds;
  // How many are allowed, or are still missing.
  int64_t count;
} bantam_step_obstacle;

// Example: see bantam_can_step.
BANTAM_API int32_t bantam_step_obstacle_get(
    const bantam_step_obstacle_list* list, int64_t index,
    bantam_step_obstacle* step_obstacle, bantam_error** error);

typedef struct bantam_handoff_options {
  uint32_t struct_size;
  // BANTAM_HAS_KNOWN: as known at that instant; what was recorded later does
  // not count.
  uint32_t flags;
  int64_t known_seconds;
  int32_t known_nanos;
  uint32_t reserved;
  // Policies under which leads may have been claimed.
  const bantam_policy* const* earlier;
  int64_t earlier_count;
} bantam_handoff_options;

// What a lead's events make of one handoff of its policy, as it was at an
// instant. `options` may be NULL. An impossible event is a fault in the answer,
// and changes nothing.
// Example:
//   bantam_handoff_history* history = NULL;
//   bantam_handoff_state state = {.struct_size = sizeof state};
//   code = bantam_replay_handoff(lead, "sdr_to_ae", 9, 1780272000, 0, NULL,
//                                &history, &error);
//   if (code == BANTAM_OK) {
//     code = bantam_handoff_history_get(history, &state, &error);
//   }
//   if (state.duty != BANTAM_DUTY_NONE) printf("%s owes it\n", state.due_by);
//   bantam_handoff_history_free(history);
BANTAM_API int32_t bantam_replay_handoff(
    const bantam_lead* lead, const char* handoff, int64_t handoff_size,
    int64_t at_seconds, int32_t at_nanos, const bantam_handoff_options* options,
    bantam_handoff_history** history, bantam_error** error);

typedef struct bantam_handoff_state {
  uint32_t struct_size;
  // Which of the instants below there are: BANTAM_HAS_SINCE, _BOOKED_AT,
  // _OFFERED, _DUE, _AGAIN, _COUNTED, _CLAIMED, _CLAIM_UNTIL, _CREDIT_SINCE,
  // _CREDIT_FINAL. BANTAM_EXPIRED: the answer to the offer is overdue.
  // BANTAM_NEVER_AGAIN: it is not to be offered again.
  uint32_t flags;
  // BANTAM_HANDOFF_...
  int32_t state;
  // BANTAM_METHOD_... of the last offer, or 0.
  int32_t method;
  // BANTAM_DUTY_..., BANTAM_CREDIT_..., BANTAM_DISPUTE_...
  int32_t duty;
  int32_t credit;
  int32_t dispute;
  // BANTAM_STEP_REJECT, _RETURN or _REVERSE: what the dispute is over; or 0.
  int32_t dispute_over;
  const char* handoff;
  int64_t handoff_size;
  // What is handed over.
  const char* subject_id;
  int64_t subject_id_size;
  // Of the event that made the state. Empty: none did.
  const char* event_id;
  int64_t event_id_size;
  // Whose it is. Empty: nobody's.
  const char* owner;
  int64_t owner_size;
  // Who gives, and to whom it was offered last.
  const char* giver;
  int64_t giver_size;
  const char* receiver;
  int64_t receiver_size;
  // Who owes the duty, and from which event on.
  const char* due_by;
  int64_t due_by_size;
  const char* due_event_id;
  int64_t due_event_id_size;
  // The giver's claim: its event and the hash of its policy, whose rules keep
  // holding for it. Empty: there is no claim; the present policy.
  const char* claim_event_id;
  int64_t claim_event_id_size;
  const char* claim_policy_hash;
  int64_t claim_policy_hash_size;
  // Of the event that made the booked call the receiver's.
  const char* booked_by;
  int64_t booked_by_size;
  const char* credit_event_id;
  int64_t credit_event_id_size;
  const char* dispute_event_id;
  int64_t dispute_event_id_size;
  const char* settled_by;
  int64_t settled_by_size;
  // Since when it is in this state.
  int64_t since_seconds;
  int64_t booked_seconds;
  // When the receiver was asked.
  int64_t offered_seconds;
  // Until when the duty is owed.
  int64_t due_seconds;
  // From when on it may be offered again.
  int64_t again_seconds;
  // When it first counted as an SQL.
  int64_t counted_seconds;
  // Since when it is claimed, and when the claim lapses.
  int64_t claimed_seconds;
  int64_t claim_until_seconds;
  // Since when the credit stands so, and from when on it is final.
  int64_t credit_since_seconds;
  int64_t credit_final_seconds;
  int32_t since_nanos;
  int32_t booked_nanos;
  int32_t offered_nanos;
  int32_t due_nanos;
  int32_t again_nanos;
  int32_t counted_nanos;
  int32_t claimed_nanos;
  int32_t claim_until_nanos;
  int32_t credit_since_nanos;
  int32_t credit_final_nanos;
  int64_t offers;
  // Rejections with RETRY that stand, since it last became NURTURE by them.
  int64_t retries;
  // Since it was offered to the receiver.
  int64_t attempts;
  int64_t no_shows;
  // Of the rejections that stand, how many count against the giver.
  int64_t counted_against_giver;
  // Events that were there before, and were left out.
  int64_t repeated;
  // All in the order of time.
  const bantam_breach_list* breaches;
  int64_t breach_count;
  const bantam_rejection_list* rejections;
  int64_t rejection_count;
  const bantam_taken_step_list* timeline;
  int64_t timeline_count;
  const bantam_handoff_fault_list* faults;
  int64_t fault_count;
  // How often it was sent back in a way that counts to `max_offers`.
  int64_t sent_back;
  // Events of the handoff that do not count, as in bantam_stage_state; and the
  // handoffs of the lead's events that its policy does not declare.
  int64_t other_subject_ids;
  int64_t later;
  int64_t not_yet_known;
  const bantam_string_list* undeclared;
  int64_t undeclared_count;
} bantam_handoff_state;

// Example: see bantam_replay_handoff.
BANTAM_API int32_t
bantam_handoff_history_get(const bantam_handoff_history* history,
                           bantam_handoff_state* state, bantam_error** error);
// Example:
//   bantam_handoff_history_free(NULL);
BANTAM_API void bantam_handoff_history_free(bantam_handoff_history* history);

// That the receiver did not do in time what was due.
typedef struct bantam_breach {
  uint32_t struct_size;
  // BANTAM_HAS_DONE: it was done, late.
  uint32_t flags;
  // BANTAM_DUTY_...
  int32_t duty;
  // Whether it is still owed.
  int32_t open;
  const char* receiver;
  int64_t receiver_size;
  // Of the event from which the time ran.
  const char* event_id;
  int64_t event_id_size;
  int64_t due_seconds;
  int64_t done_seconds;
  int32_t due_nanos;
  int32_t done_nanos;
} bantam_breach;

// Example:
//   for (int64_t i = 0; i < handoff.breach_count; ++i) {
//     bantam_breach breach = {.struct_size = sizeof breach};
//     code = bantam_breach_get(handoff.breaches, i, &breach, &error);
//     printf("%s was late\n", breach.receiver);
//   }
BANTAM_API int32_t bantam_breach_get(const bantam_breach_list* list,
                                     int64_t index, bantam_breach* breach,
                                     bantam_error** error);

// A rejection, or a return after acceptance.
typedef struct bantam_rejection {
  uint32_t struct_size;
  // BANTAM_HAS_AGAIN: without, at once or never. BANTAM_NEVER_AGAIN,
  // BANTAM_COUNTS_AGAINST_GIVER. BANTAM_OVERTURNED: it counts for nothing.
  uint32_t flags;
  // BANTAM_STEP_REJECT or BANTAM_STEP_RETURN.
  int32_t step;
  // BANTAM_AFTER_...
  int32_t then;
  const char* event_id;
  int64_t event_id_size;
  const char* reason;
  int64_t reason_size;
  const char* giver;
  int64_t giver_size;
  const char* receiver;
  int64_t receiver_size;
  int64_t at_seconds;
  // From when on it may be offered again.
  int64_t again_seconds;
  int32_t at_nanos;
  int32_t again_nanos;
} bantam_rejection;

// Example:
//   for (int64_t i = 0; i < handoff.rejection_count; ++i) {
//     bantam_rejection rejection = {.struct_size = sizeof rejection};
//     code = bantam_rejection_get(handoff.rejections, i, &rejection, &error);
//     puts(rejection.reason);
//   }
BANTAM_API int32_t bantam_rejection_get(const bantam_rejection_list* list,
                                        int64_t index,
                                        bantam_rejection* rejection,
                                        bantam_error** error);

// One event that was applied.
typedef struct bantam_taken_step {
  uint32_t struct_size;
  // BANTAM_HAS_BOOKED_AT, BANTAM_OVERRIDDEN; BANTAM_LATE: it restated what was
  // thought to be known.
  uint32_t flags;
  int32_t step;
  // BANTAM_METHOD_..., or 0.
  int32_t method;
  // BANTAM_HANDOFF_...: after it.
  int32_t state;
  uint32_t reserved;
  const char* event_id;
  int64_t event_id_size;
  const char* actor;
  int64_t actor_size;
  const char* on_behalf_of;
  int64_t on_behalf_of_size;
  const char* to;
  int64_t to_size;
  const char* reason;
  int64_t reason_size;
  const char* evidence;
  int64_t evidence_size;
  const char* policy_hash;
  int64_t policy_hash_size;
  // After it. Empty: nobody.
  const char* owner;
  int64_t owner_size;
  int64_t at_seconds;
  int64_t booked_seconds;
  int32_t at_nanos;
  int32_t booked_nanos;
} bantam_taken_step;

// Example:
//   for (int64_t i = 0; i < handoff.timeline_count; ++i) {
//     bantam_taken_step taken = {.struct_size = sizeof taken};
//     code = bantam_taken_step_get(handoff.timeline, i, &taken, &error);
//     printf("%s by %s\n", bantam_name(BANTAM_NAMES_STEP, taken.step, NULL),
//            taken.actor);
//   }
BANTAM_API int32_t bantam_taken_step_get(const bantam_taken_step_list* list,
                                         int64_t index,
                                         bantam_taken_step* taken_step,
                                         bantam_error** error);

typedef struct bantam_handoff_fault {
  uint32_t struct_size;
  // BANTAM_HANDOFF_FAULT_...
  int32_t problem;
  int32_t step;
  // BANTAM_HANDOFF_...: where the handoff was.
  int32_t state;
  const char* event_id;
  int64_t event_id_size;
  const char* message;
  int64_t message_size;
} bantam_handoff_fault;

// Example:
//   for (int64_t i = 0; i < handoff.fault_count; ++i) {
//     bantam_handoff_fault fault = {.struct_size = sizeof fault};
//     code = bantam_handoff_fault_get(handoff.faults, i, &fault, &error);
//     puts(fault.message);
//   }
BANTAM_API int32_t bantam_handoff_fault_get(
    const bantam_handoff_fault_list* list, int64_t index,
    bantam_handoff_fault* handoff_fault, bantam_error** error);

// What the host is to do as of an instant, the tasks first: a list of the
// caller's. Its own task lists, calendars and mail carry out those that they
// have not seen, by their ids, and drop those that are no longer given.
// `options` as of bantam_replay_handoff. BANTAM_INVALID_ARGUMENT where there is
// something to do, and neither what is handed over nor the lead has an id.
// Example:
//   bantam_intents* intents = NULL;
//   code = bantam_handoff_intents(lead, "sdr_to_ae", 9, 1780272000, 0, NULL,
//                                 &intents, &error);
//   for (int64_t i = 0; i < bantam_intents_count(intents); ++i) {
//     bantam_intent intent = {.struct_size = sizeof intent};
//     code = bantam_intents_get(intents, i, &intent, &error);
//     printf("%s for '%s'\n", intent.id, intent.person);
//   }
//   bantam_intents_free(intents);
BANTAM_API int32_t bantam_handoff_intents(
    const bantam_lead* lead, const char* handoff, int64_t handoff_size,
    int64_t at_seconds, int32_t at_nanos, const bantam_handoff_options* options,
    bantam_intents** intents, bantam_error** error);

// How many; 0 for NULL.
// Example: see bantam_handoff_intents.
BANTAM_API int64_t bantam_intents_count(const bantam_intents* intents);

typedef struct bantam_intent {
  uint32_t struct_size;
  // BANTAM_HAS_AT: when it is to take place, or from when on it may be done.
  // BANTAM_HAS_DUE: until when it has to be done; of an escalation, when it was
  // due.
  uint32_t flags;
  // BANTAM_INTENT_..., BANTAM_PURPOSE_...
  int32_t kind;
  int32_t purpose;
  // The same however often one asks: "sdr_to_ae/O-1/e7/task", and where what is
  // handed over has no id, "sdr_to_ae//L-1/e7/task" with that of the lead.
  const char* id;
  int64_t id_size;
  const char* handoff;
  int64_t handoff_size;
  const char* subject_id;
  int64_t subject_id_size;
  const char* event_id;
  int64_t event_id_size;
  // Whose it is. Empty: of anybody who has one of the roles.
  const char* person;
  int64_t person_size;
  const bantam_string_list* roles;
  int64_t role_count;
  // With whom: of an introduction the receiver, of a breach who is overdue.
  const char* other;
  int64_t other_size;
  // As the event gives it.
  const char* reason;
  int64_t reason_size;
  int64_t at_seconds;
  int64_t due_seconds;
  int32_t at_nanos;
  int32_t due_nanos;
} bantam_intent;

// The one at `index`; what it holds lasts as long as the list.
// Example: see bantam_handoff_intents.
BANTAM_API int32_t bantam_intents_get(const bantam_intents* intents,
                                      int64_t index, bantam_intent* intent,
                                      bantam_error** error);
// Example:
//   bantam_intents_free(NULL);
BANTAM_API void bantam_intents_free(bantam_intents* intents);

// ---------------------------------------------------------------------------
// Routing: from which kind of source a lead comes, and who gets it. The host
// knows the people, the claims and whose turn it was; it hands them in, and
// keeps what the answer says. docs/routing.md defines it.

// One for each thread: it keeps scratch memory. `earlier` are policies under
// which claims may have been made: a claim is judged by its own.
// Example:
//   const bantam_policy* const earlier[] = {policy};
//   bantam_router* own = NULL;
//   code = bantam_router_create(policy, earlier, 1, &own, &error);
//   bantam_router_free(own);
BANTAM_API int32_t bantam_router_create(const bantam_policy* policy,
                                        const bantam_policy* const* earlier,
                                        int64_t earlier_count,
                                        bantam_router** router,
                                        bantam_error** error);
// Example:
//   bantam_router_free(NULL);
BANTAM_API void bantam_router_free(bantam_router* router);

// Somebody who might get the lead.
typedef struct bantam_candidate {
  uint32_t struct_size;
  // BANTAM_AWAY: not available.
  uint32_t flags;
  // Required, unique among candidates.
  const char* id;
  int64_t id_size;
  // Ids of roles of the policy.
  const bantam_text* roles;
  int64_t role_count;
  // As the territory's field has them: "DE", "emea".
  const bantam_text* territories;
  int64_t territory_count;
  // 1 to 1,000,000, where the rule is weighted. 0: 1.
  int64_t weight;
} bantam_candidate;

// That somebody works on the lead.
typedef struct bantam_owner_claim {
  uint32_t struct_size;
  // BANTAM_HAS_RENEWED.
  uint32_t flags;
  // Required, unique among claims.
  const char* id;
  int64_t id_size;
  // Required; need not be a candidate.
  const char* owner;
  int64_t owner_size;
  // Hash of the policy that it was made under; empty: the router's.
  const char* policy_hash;
  int64_t policy_hash_size;
  int64_t since_seconds;
  // The owner's last activity, or when the claim was renewed.
  int64_t renewed_seconds;
  int32_t since_nanos;
  int32_t renewed_nanos;
} bantam_owner_claim;

// How many leads somebody was given by a rule that takes turns.
typedef struct bantam_turn_count {
  uint32_t struct_size;
  uint32_t reserved;
  const char* rule;
  int64_t rule_size;
  const char* candidate;
  int64_t candidate_size;
  // 0 to 10^12.
  int64_t given;
} bantam_turn_count;

// What only the host knows.
typedef struct bantam_routing_context {
  uint32_t struct_size;
  uint32_t reserved;
  // At most 100,000.
  const bantam_candidate* candidates;
  int64_t candidate_count;
  // Claims of this lead, at most 10,000.
  const bantam_owner_claim* claims;
  int64_t claim_count;
  // As the last answer gave it; none at first. At most 1,000,000.
  const bantam_turn_count* cursor;
  int64_t cursor_count;
  // Who owns the account; empty: nobody.
  const char* account_owner;
  int64_t account_owner_size;
} bantam_routing_context;

// Who gets the lead, at this instant? That nobody may get it, or that too
// little is known, is an answer. The order of candidates, claims and cursor
// does not matter.
// Errors: BANTAM_NOT_FOUND for a routing that the policy does not have;
// BANTAM_INVALID_ARGUMENT for a lead of another policy, a history with an
// impossible event where ownership depends on it, and a context that is not
// sound, with its place: "candidates[2].weight";
// BANTAM_RESOURCE_EXHAUSTED for too long a list.
// Example:
//   const bantam_text roles[] = {{"sdr", 3}};
//   bantam_candidate people[2] = {{.struct_size = sizeof people[0]},
//                                 {.struct_size = sizeof people[0]}};
//   people[0].id = "ann";
//   people[1].id = "bob";
//   for (int i = 0; i < 2; ++i) {
//     people[i].id_size = 3;
//     people[i].roles = roles;
//     people[i].role_count = 1;
//   }
//   bantam_routing_context context = {.struct_size = sizeof context};
//   context.candidates = people;
//   context.candidate_count = 2;
//   bantam_routing_answer* routed = NULL;
//   bantam_routing_summary to = {.struct_size = sizeof to};
//   code = bantam_route(router, lead, "new_leads", 9, &context, 1780272000, 0,
//                       &routed, &error);
//   if (code == BANTAM_OK) {
//     code = bantam_routing_answer_get(routed, &to, &error);
//   }
//   if (to.outcome == BANTAM_ROUTING_ASSIGNED) printf("to %s\n", to.owner);
//   bantam_routing_answer_free(routed);
BANTAM_API int32_t bantam_route(bantam_router* router, const bantam_lead* lead,
                                const char* routing, int64_t routing_size,
                                const bantam_routing_context* context,
                                int64_t now_seconds, int32_t now_nanos,
                                bantam_routing_answer** answer,
                                bantam_error** error);

typedef struct bantam_routing_summary {
  uint32_t struct_size;
  // BANTAM_HAS_UNTIL: until when the owner is protected from now on, without
  // activity. Without: as long as the stage is one of ownership, for ever, or
  // no owner.
  uint32_t flags;
  // BANTAM_ROUTING_...
  int32_t outcome;
  // BANTAM_SOURCE_...; BANTAM_SOURCE_NONE: no class holds, or it is not known
  // which.
  int32_t source_kind;
  const char* routing;
  int64_t routing_size;
  // Of ASSIGNED and KEPT.
  const char* owner;
  int64_t owner_size;
  // Of QUEUED.
  const char* queue;
  int64_t queue_size;
  // Id of the rule, of ASSIGNED and QUEUED; of the claim, of KEPT.
  const char* rule;
  int64_t rule_size;
  const char* claim;
  int64_t claim_size;
  // The lead's class of source.
  const char* source;
  int64_t source_size;
  // Hash of the policy under which the owner has it; the host keeps it with the
  // claim.
  const char* policy_hash;
  int64_t policy_hash_size;
  int64_t until_seconds;
  int32_t until_nanos;
  uint32_t reserved;
  // Of OPEN: every unknown field that stands in the way.
  const bantam_string_list* fields;
  int64_t field_count;
  // Every claim, oldest first.
  const bantam_claim_result_list* claims;
  int64_t claim_count;
  // Of every rule that was to take turns, in policy order; by candidate.
  const bantam_skipped_candidate_list* skipped;
  int64_t skipped_count;
  // What was looked at, in the order in which it was.
  const bantam_routing_step_list* steps;
  int64_t step_count;
  // What to hand in the next time.
  const bantam_turn_count_list* cursor;
  int64_t cursor_count;
} bantam_routing_summary;

// Example: see bantam_route.
BANTAM_API int32_t bantam_routing_answer_get(
    const bantam_routing_answer* answer, bantam_routing_summary* summary,
    bantam_error** error);
// Example:
//   bantam_routing_answer_free(NULL);
BANTAM_API void bantam_routing_answer_free(bantam_routing_answer* answer);

typedef struct bantam_claim_result {
  uint32_t struct_size;
  // BANTAM_HAS_UNTIL: when it ends or ended; at this instant it has.
  uint32_t flags;
  // BANTAM_CLAIM_...
  int32_t standing;
  int32_t until_nanos;
  int64_t until_seconds;
  const char* id;
  int64_t id_size;
  const char* owner;
  int64_t owner_size;
  // Of the policy that it was judged by.
  const char* policy_hash;
  int64_t policy_hash_size;
} bantam_claim_result;

// Example:
//   for (int64_t i = 0; i < routing.claim_count; ++i) {
//     bantam_claim_result claim = {.struct_size = sizeof claim};
//     code = bantam_claim_result_get(routing.claims, i, &claim, &error);
//     if (claim.standing == BANTAM_CLAIM_LAPSED) puts(claim.owner);
//   }
BANTAM_API int32_t bantam_claim_result_get(const bantam_claim_result_list* list,
                                           int64_t index,
                                           bantam_claim_result* claim_result,
                                           bantam_error** error);

typedef struct bantam_skipped_candidate {
  uint32_t struct_size;
  // BANTAM_SKIPPED_...
  int32_t reason;
  const char* rule;
  int64_t rule_size;
  const char* candidate;
  int64_t candidate_size;
} bantam_skipped_candidate;

// Example:
//   for (int64_t i = 0; i < routing.skipped_count; ++i) {
//     bantam_skipped_candidate not_now = {.struct_size = sizeof not_now};
//     code = bantam_skipped_candidate_get(routing.skipped, i, &not_now,
//                                         &error);
//     puts(not_now.candidate);
//   }
BANTAM_API int32_t bantam_skipped_candidate_get(
    const bantam_skipped_candidate_list* list, int64_t index,
    bantam_skipped_candidate* skipped_candidate, bantam_error** error);

typedef struct bantam_routing_step {
  uint32_t struct_size;
  // BANTAM_ROUTING_STEP_...
  int32_t reason;
  // Of the class of source, the claim or the rule.
  const char* id;
  int64_t id_size;
  // The unknowns that leave it open; and why the condition erred.
  const bantam_string_list* fields;
  int64_t field_count;
  const char* error;
  int64_t error_size;
} bantam_routing_step;

// Example:
//   for (int64_t i = 0; i < routing.step_count; ++i) {
//     bantam_routing_step seen = {.struct_size = sizeof seen};
//     code = bantam_routing_step_get(routing.steps, i, &seen, &error);
//     printf("%s %s\n", seen.id,
//            bantam_name(BANTAM_NAMES_ROUTING_STEP, seen.reason, NULL));
//   }
BANTAM_API int32_t bantam_routing_step_get(const bantam_routing_step_list* list,
                                           int64_t index,
                                           bantam_routing_step* routing_step,
                                           bantam_error** error);

// Example:
//   for (int64_t i = 0; i < routing.cursor_count; ++i) {
//     bantam_turn_count turn = {.struct_size = sizeof turn};
//     code = bantam_turn_count_get(routing.cursor, i, &turn, &error);
//     printf("%s %s %lld\n", turn.rule, turn.candidate, (long long)turn.given);
//   }
BANTAM_API int32_t bantam_turn_count_get(const bantam_turn_count_list* list,
                                         int64_t index,
                                         bantam_turn_count* turn_count,
                                         bantam_error** error);

// ---------------------------------------------------------------------------
// Duplicates: which two leads are one, and which two people are of one company.
// The host's store finds candidates by match keys, and Bantam judges them;
// nothing is merged here. docs/duplicates.md defines it. Besides the general
// errors: BANTAM_NOT_FOUND for a policy without duplicate rules;
// BANTAM_INVALID_ARGUMENT for leads of different policies.

// What to look up before a lead is assigned. Of personal fields, too.
// Example:
//   bantam_match_keys* keys = NULL;
//   bantam_match_key_summary made = {.struct_size = sizeof made};
//   code = bantam_match_keys_of(lead, &keys, &error);
//   if (code == BANTAM_OK) code = bantam_match_keys_get(keys, &made, &error);
//   for (int64_t i = 0; i < made.value_count; ++i) {
//     bantam_match_key key = {.struct_size = sizeof key};
//     code = bantam_match_key_get(made.values, i, &key, &error);
//     printf("look up %s = %s\n", key.key, key.value);
//   }
//   bantam_match_keys_free(keys);
BANTAM_API int32_t bantam_match_keys_of(const bantam_lead* lead,
                                        bantam_match_keys** keys,
                                        bantam_error** error);

// Each key of the policy is in one of the two lists, in policy order.
typedef struct bantam_match_key_summary {
  uint32_t struct_size;
  uint32_t reserved;
  const bantam_match_key_list* values;
  int64_t value_count;
  const bantam_unusable_key_list* unusable;
  int64_t unusable_count;
} bantam_match_key_summary;

// Example: see bantam_match_keys_of.
BANTAM_API int32_t bantam_match_keys_get(const bantam_match_keys* keys,
                                         bantam_match_key_summary* summary,
                                         bantam_error** error);
// Example:
//   bantam_match_keys_free(NULL);
BANTAM_API void bantam_match_keys_free(bantam_match_keys* keys);

// Two leads agree where `kind`, `meaning` and `value` are the same; of
// BANTAM_MATCH_EXACT, `key` as well.
typedef struct bantam_match_key {
  uint32_t struct_size;
  // BANTAM_FIELD_PERSONAL.
  uint32_t flags;
  // BANTAM_MATCH_..., BANTAM_MEANS_...
  int32_t kind;
  int32_t meaning;
  // Id of the policy's key.
  const char* key;
  int64_t key_size;
  // Normalised.
  const char* value;
  int64_t value_size;
} bantam_match_key;

// Example: see bantam_match_keys_of.
BANTAM_API int32_t bantam_match_key_get(const bantam_match_key_list* list,
                                        int64_t index,
                                        bantam_match_key* match_key,
                                        bantam_error** error);

typedef struct bantam_unusable_key {
  uint32_t struct_size;
  // BANTAM_MATCH_..., BANTAM_KEY_...
  int32_t kind;
  int32_t problem;
  uint32_t reserved;
  const char* key;
  int64_t key_size;
} bantam_unusable_key;

// Example:
//   for (int64_t i = 0; i < match_keys.unusable_count; ++i) {
//     bantam_unusable_key not_used = {.struct_size = sizeof not_used};
//     code = bantam_unusable_key_get(match_keys.unusable, i, &not_used,
//                                    &error);
//     if (not_used.problem == BANTAM_KEY_FREE_MAIL) puts(not_used.key);
//   }
BANTAM_API int32_t bantam_unusable_key_get(const bantam_unusable_key_list* list,
                                           int64_t index,
                                           bantam_unusable_key* unusable_key,
                                           bantam_error** error);

// What two leads of one policy are to each other.
// Example:
//   bantam_comparison* comparison = NULL;
//   bantam_comparison_summary found = {.struct_size = sizeof found};
//   code = bantam_compare_leads(lead, lead, &comparison, &error);
//   if (code == BANTAM_OK) {
//     code = bantam_comparison_get(comparison, &found, &error);
//   }
//   if (found.verdict == BANTAM_VERDICT_DUPLICATE) puts("known already");
//   bantam_comparison_free(comparison);
BANTAM_API int32_t bantam_compare_leads(const bantam_lead* a,
                                        const bantam_lead* b,
                                        bantam_comparison** comparison,
                                        bantam_error** error);

typedef struct bantam_comparison_summary {
  uint32_t struct_size;
  // BANTAM_VERDICT_...
  int32_t verdict;
  // Whether, short of a duplicate, a weak key agrees by which the two may yet
  // be one.
  int32_t perhaps_duplicate;
  uint32_t reserved;
  // The ids first, then every key in policy order.
  const bantam_match_reason_list* reasons;
  int64_t reason_count;
} bantam_comparison_summary;

// Example: see bantam_compare_leads.
BANTAM_API int32_t bantam_comparison_get(const bantam_comparison* comparison,
                                         bantam_comparison_summary* summary,
                                         bantam_error** error);
// Example:
//   bantam_comparison_free(NULL);
BANTAM_API void bantam_comparison_free(bantam_comparison* comparison);

// What one key, or one id, says of two leads.
typedef struct bantam_match_reason {
  uint32_t struct_size;
  // BANTAM_FIELD_PERSONAL.
  uint32_t flags;
  // BANTAM_AGREEMENT_..., BANTAM_MEANS_...
  int32_t agreement;
  int32_t meaning;
  // BANTAM_KEY_...: why the one lead or the other has no value; 0: it has one.
  int32_t problem_a;
  int32_t problem_b;
  // Id of the policy's key; or "person.id", "account.id", "account.parent_id".
  const char* key;
  int64_t key_size;
  // The key of the other lead that it agrees with, where it is another.
  const char* with;
  int64_t with_size;
  // What both have, normalised; empty where they do not agree, or where it is
  // personal.
  const char* value;
  int64_t value_size;
} bantam_match_reason;

// Example:
//   for (int64_t i = 0; i < compared.reason_count; ++i) {
//     bantam_match_reason reason = {.struct_size = sizeof reason};
//     code = bantam_match_reason_get(compared.reasons, i, &reason, &error);
//     if (reason.agreement == BANTAM_AGREEMENT_AGREES) puts(reason.key);
//   }
BANTAM_API int32_t bantam_match_reason_get(const bantam_match_reason_list* list,
                                           int64_t index,
                                           bantam_match_reason* match_reason,
                                           bantam_error** error);

// Which of the candidates is the lead's account. Only what is said of their
// accounts counts.
// Example:
//   const bantam_lead* const candidates[] = {lead};
//   bantam_account_matches* matches = NULL;
//   bantam_account_match_summary found = {.struct_size = sizeof found};
//   code = bantam_match_account(lead, candidates, 1, &matches, &error);
//   if (code == BANTAM_OK) {
//     code = bantam_account_matches_get(matches, &found, &error);
//   }
//   for (int64_t i = 0; i < found.match_count; ++i) {
//     bantam_account_match match = {.struct_size = sizeof match};
//     code = bantam_account_match_get(found.matches, i, &match, &error);
//     printf("%s\n", match.account_id);
//   }
//   bantam_account_matches_free(matches);
BANTAM_API int32_t bantam_match_account(const bantam_lead* lead,
                                        const bantam_lead* const* candidates,
                                        int64_t candidate_count,
                                        bantam_account_matches** matches,
                                        bantam_error** error);

typedef struct bantam_account_match_summary {
  uint32_t struct_size;
  // Whether the best is no better than the next: somebody has to choose.
  int32_t ambiguous;
  // Best first; candidates that do not match are left out.
  const bantam_account_match_list* matches;
  int64_t match_count;
} bantam_account_match_summary;

// Example: see bantam_match_account.
BANTAM_API int32_t bantam_account_matches_get(
    const bantam_account_matches* matches,
    bantam_account_match_summary* summary, bantam_error** error);
// Example:
//   bantam_account_matches_free(NULL);
BANTAM_API void bantam_account_matches_free(bantam_account_matches* matches);

typedef struct bantam_account_match {
  uint32_t struct_size;
  // BANTAM_VERDICT_SAME_ACCOUNT, _RELATED_ACCOUNT or _POSSIBLE.
  int32_t verdict;
  // Its place among the candidates, and its account's id there.
  int64_t candidate;
  const char* account_id;
  int64_t account_id_size;
  // Those of persons are left out.
  const bantam_match_reason_list* reasons;
  int64_t reason_count;
} bantam_account_match;

// Example: see bantam_match_account.
BANTAM_API int32_t bantam_account_match_get(
    const bantam_account_match_list* list, int64_t index,
    bantam_account_match* account_match, bantam_error** error);

// Somebody's right to a lead that is being merged.
typedef struct bantam_merge_claim {
  uint32_t struct_size;
  // BANTAM_HAS_UNTIL: without, it has no end.
  uint32_t flags;
  // Required. The same claim may be given twice.
  const char* id;
  int64_t id_size;
  const char* owner;
  int64_t owner_size;
  // Hash of the policy under which it was made; empty: unknown.
  const char* policy_hash;
  int64_t policy_hash_size;
  // From the one instant to before the other.
  int64_t since_seconds;
  int64_t until_seconds;
  int32_t since_nanos;
  int32_t until_nanos;
} bantam_merge_claim;

// Which claim survives when leads are merged at an instant.
// Errors: BANTAM_INVALID_ARGUMENT for a claim without an id, and for two with
// one id and different content.
// Example:
//   bantam_merge_claim claims[1] = {{.struct_size = sizeof claims[0]}};
//   claims[0].id = "C-1";
//   claims[0].id_size = 3;
//   bantam_claim_merge* merge = NULL;
//   bantam_claim_merge_summary merged = {.struct_size = sizeof merged};
//   code = bantam_surviving_claim(policy, claims, 1, 1780272000, 0, &merge,
//                                 &error);
//   if (code == BANTAM_OK) {
//     code = bantam_claim_merge_get(merge, &merged, &error);
//   }
//   if (merged.survivor_size > 0) puts(merged.survivor);
//   bantam_claim_merge_free(merge);
BANTAM_API int32_t bantam_surviving_claim(
    const bantam_policy* policy, const bantam_merge_claim* claims,
    int64_t claim_count, int64_t now_seconds, int32_t now_nanos,
    bantam_claim_merge** merge, bantam_error** error);

typedef struct bantam_claim_merge_summary {
  uint32_t struct_size;
  // BANTAM_SURVIVING_...: the policy's rule.
  int32_t rule;
  // Whether somebody has to choose.
  int32_t ask;
  uint32_t reserved;
  // Id of the claim that survives. Empty: none is valid, or `ask`.
  const char* survivor;
  int64_t survivor_size;
  // Every claim once, by its beginning and its id.
  const bantam_merged_claim_list* claims;
  int64_t claim_count;
} bantam_claim_merge_summary;

// Example: see bantam_surviving_claim.
BANTAM_API int32_t bantam_claim_merge_get(const bantam_claim_merge* merge,
                                          bantam_claim_merge_summary* summary,
                                          bantam_error** error);
// Example:
//   bantam_claim_merge_free(NULL);
BANTAM_API void bantam_claim_merge_free(bantam_claim_merge* merge);

typedef struct bantam_merged_claim {
  uint32_t struct_size;
  // BANTAM_MERGE_...
  int32_t fate;
  // Whether it was made under another policy than this one.
  int32_t other_policy;
  uint32_t reserved;
  const char* id;
  int64_t id_size;
  const char* owner;
  int64_t owner_size;
} bantam_merged_claim;

// Example:
//   for (int64_t i = 0; i < merging.claim_count; ++i) {
//     bantam_merged_claim claim = {.struct_size = sizeof claim};
//     code = bantam_merged_claim_get(merging.claims, i, &claim, &error);
//     if (claim.fate == BANTAM_MERGE_EXPIRED) puts(claim.id);
//   }
BANTAM_API int32_t bantam_merged_claim_get(const bantam_merged_claim_list* list,
                                           int64_t index,
                                           bantam_merged_claim* merged_claim,
                                           bantam_error** error);

// One of several records that are being merged.
typedef struct bantam_merge_record {
  uint32_t struct_size;
  // BANTAM_HAS_AT: when it was created; without, it is unknown.
  uint32_t flags;
  // Required.
  const char* id;
  int64_t id_size;
  int64_t at_seconds;
  int32_t at_nanos;
  uint32_t reserved;
} bantam_merge_record;

// The index of the record that the others are merged into: the oldest of those
// whose age is known, of equally old ones the first by id. -1: no age is known,
// ask; and where it fails.
// Errors: BANTAM_INVALID_ARGUMENT for a record without an id, and for two with
// one id and different content.
// Example:
//   bantam_merge_record records[1] = {{.struct_size = sizeof records[0]}};
//   records[0].id = "R-1";
//   records[0].id_size = 3;
//   int64_t into = 0;
//   code = bantam_surviving_record(records, 1, &into, &error);
//   if (into < 0) puts("which is the older one?");
BANTAM_API int32_t bantam_surviving_record(const bantam_merge_record* records,
                                           int64_t record_count, int64_t* index,
                                           bantam_error** error);

#ifdef __cplusplus
}
#endif

#endif  // BANTAM_BANTAM_C_H_
