// bantam/bantam_c.h: Bantam's stable C ABI, for C and for other languages.
//
// From a policy, a lead and an instant to an answer that explains itself.
// docs/scoring.md and docs/assessment.md define every figure. What is said here
// holds for every function; a function says only what it adds.
//
// Conventions
//
//   1. Ownership. A handle that a `..._create`, `..._compile` or
//      `bantam_evaluate` gave is the caller's until its `..._free`, which takes
//      NULL. Buffers are freed by bantam_buffer_free. A pointer to const that a
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
//      locks or starts a thread. A policy never changes: share it. One lead,
//      one evaluator is for one thread at a time. Anything else may be read by
//      many threads while none changes or frees it.
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
//      what it knows.
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
// are such handles, `mover` is a bantam_mover*, and `code` is an int32_t; what
// one example made, the following use.

#ifndef BANTAM_BANTAM_C_H_
#define BANTAM_BANTAM_C_H_

#include <stdint.h>

#if defined(__GNUC__)
#define BANTAM_API __attribute__((visibility("default")))
#else
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

// What is wrong with a stage event. The first three were not applied.
#define BANTAM_FAULT_UNKNOWN_STAGE 1
#define BANTAM_FAULT_OTHER_STAGE 2
#define BANTAM_FAULT_SAME_STAGE 3
#define BANTAM_FAULT_NO_TRANSITION 4
#define BANTAM_FAULT_RETIRED_STAGE 5

// How a limit of time stands. ENDED: the visit ended first. OPEN: it has
// fallen due, and what it waits for is unknown.
#define BANTAM_LIMIT_RUNNING 1
#define BANTAM_LIMIT_MET 2
#define BANTAM_LIMIT_BREACHED 3
#define BANTAM_LIMIT_ENDED 4
#define BANTAM_LIMIT_OPEN 5

// What a reason makes of a subject.
#define BANTAM_DISPOSITION_NONE 0
#define BANTAM_DISPOSITION_PERSIST 1
#define BANTAM_DISPOSITION_WAIT 2
#define BANTAM_DISPOSITION_DROP 3

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

// What this build can do, bantam_features.
#define BANTAM_FEATURE_EVALUATE UINT64_C(1)
#define BANTAM_FEATURE_CODEC UINT64_C(2)
#define BANTAM_FEATURE_EXPLAIN UINT64_C(4)

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
  // BANTAM_HAS_AT: without, it is unknown when, earlier than anything that has
  // a time. BANTAM_HAS_RECORDED_AT.
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
  // For a condition: the unknowns. For red flags: their ids.
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
// BANTAM_INVALID_ARGUMENT for an event without an id, and for two with one id
// and different content.
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

#ifdef __cplusplus
}
#endif

#endif  // BANTAM_BANTAM_C_H_
