// bantam/bantam_c.h: Bantam's stable C ABI, for C and for other languages.
//
// You compile a policy, fill in a lead, and ask a case of the two any number of
// questions at an instant. Questions and answers are records: trees of plain
// structures that you read without calling anything (bantam/bantam_records.h,
// which this header includes). If you would rather pass JSON in and get JSON
// out, one function is enough: bantam_ask_json. docs/ defines every figure.
//
// What is said here holds for every function; a function says only what it
// adds.
//
//   1. Ownership. What comes through a pointer to a pointer is yours until you
//      free it: a handle by its `..._free`, a record by bantam_record_free, a
//      buffer of bytes by bantam_buffer_free. All of them take NULL. Strings
//      that a plain getter returns last as long as what it was asked of,
//      unchanged. Leads and cases keep their policy alive, and a case its lead:
//      you may free the handles in any order. Input is copied.
//   2. Errors. Functions that can fail return an int32_t, 0 (BANTAM_OK) or one
//      of the BANTAM_... codes below, which are Abseil's canonical ones and are
//      never renumbered. Their last parameter `error` may be NULL; else
//      `*error` becomes NULL, or an error of yours with code, message, path and
//      faults. A call that fails changes nothing, except that what it should
//      have given is NULL or 0. Plain getters have no error: they give 0, NULL
//      or "" for NULL.
//   3. Misuse. NULL for a handle or an out pointer, a negative length, NULL
//      with a length, an index out of range, a number that names nothing and a
//      structure of a wrong size are BANTAM_INVALID_ARGUMENT. A handle that was
//      freed, a pointer to nowhere, and a length past the end of its memory
//      cannot be seen, and are not allowed.
//   4. Exceptions never leave a function. Memory that ran out is
//      BANTAM_RESOURCE_EXHAUSTED from every function but those that compile,
//      and those that read or write JSON or the binary encoding, which do not
//      survive it everywhere.
//   5. Threads. No function reads or writes global or thread-local state; none
//      locks or starts a thread. Policies and mappings never change: share
//      them. A case is for one thread at a time. A lead may be read by many
//      threads, and taken by many cases, while none changes or frees it.
//      Records may be read by many threads until one frees them.
//   6. Versions. Within a major version functions are only added, structures
//      only grow at their end, and numbers keep their meaning; new codes,
//      reasons and bits may come. The shared object's version is the major one.
//      Before 1.0.0 a minor version may break. Each function and structure says
//      since when it exists.
//   7. Strings in parameters are a pointer and an int64_t length in bytes,
//      UTF-8, not terminated; NULL with 0 is the empty one. Those that the
//      library gives are never NULL in a success, and a NUL follows the last
//      byte.
//   8. Structures begin with `uint32_t struct_size`; bantam_records.h says how
//      they grow.
//   9. Numbers. Points are int64_t in millionths of a point, shares and chances
//      in millionths of 1, exact; nothing is rounded. Instants lie in the years
//      1 to 9999. Yes or no is 1 or 0.
//  10. Limits. What a policy or a lead may ask for is bounded, bantam_limits;
//      past a limit: BANTAM_RESOURCE_EXHAUSTED for a lead,
//      BANTAM_INVALID_ARGUMENT for a policy, naming the limit.
//  11. Personal values do not appear in errors.
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
//     bantam_case* deal = NULL;
//     const bantam_answer* answer = NULL;
//     bantam_evaluate_query everything = {.struct_size = sizeof everything};
//     bantam_query query = {.struct_size = sizeof query, .evaluate = &everything};
//     const char field[] = "account.employees";
//     int32_t employees = 0;  // A slot: found once, then used for every lead.
//
//     int32_t code =
//         bantam_policy_compile(kPolicy, (int64_t)strlen(kPolicy),
//                               BANTAM_ENCODING_TEXT, NULL, &policy, &error);
//     if (code == BANTAM_OK) {
//       code = bantam_policy_find_field(policy, field, (int64_t)strlen(field),
//                                       &employees, &error);
//     }
//     if (code == BANTAM_OK) code = bantam_lead_create(policy, &lead, &error);
//     if (code == BANTAM_OK) {
//       code = bantam_lead_set_int64(lead, employees, 250, &error);
//     }
//     if (code == BANTAM_OK) {
//       code = bantam_case_create(policy, NULL, 0, &deal, &error);
//     }
//     if (code == BANTAM_OK) {
//       const int64_t now = 1780272000;  // 2026-06-01T00:00:00Z
//       code = bantam_case_take(deal, lead, now, 0, &error);
//     }
//     if (code == BANTAM_OK) code = bantam_ask(deal, &query, &answer, &error);
//     if (code == BANTAM_OK) {
//       const bantam_score_result* fit = answer->evaluate->scores[0];
//       printf("%s: %lld points\n", fit->id.data,
//              (long long)(fit->points / 1000000));
//     } else {
//       fprintf(stderr, "%s\n", bantam_error_message(error, NULL));
//     }
//
//     bantam_record_free(answer);
//     bantam_case_free(deal);
//     bantam_lead_free(lead);
//     bantam_policy_free(policy);
//     bantam_error_free(error);
//     return code;
//   }
//
// In the examples below `policy`, `lead`, `deal` (a bantam_case that has taken
// the lead) and `error` are such handles, and `code` is an int32_t; what one
// example made, the following use.

#ifndef BANTAM_BANTAM_C_H_
#define BANTAM_BANTAM_C_H_

#include <stdint.h>

#include "bantam/bantam_records.h"

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
// Core: version, errors, buffers, records, names.

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

// How policies, leads and records are written. Text is protobuf's text format,
// for policies alone.
#define BANTAM_ENCODING_TEXT 0
#define BANTAM_ENCODING_JSON 1
#define BANTAM_ENCODING_BINARY 2

typedef struct bantam_error bantam_error;
typedef struct bantam_policy bantam_policy;
typedef struct bantam_mapping bantam_mapping;
typedef struct bantam_columns bantam_columns;
typedef struct bantam_lead bantam_lead;
typedef struct bantam_case bantam_case;

// Major, minor, patch: "0.1.0". Constant, NUL-terminated. Since 0.1.0.
// Example:
//   printf("Bantam %s\n", bantam_version());
BANTAM_API const char* bantam_version(void);

// major * 1,000,000 + minor * 1,000 + patch. Since 0.1.0.
// Example:
//   if (bantam_version_number() < 1000) puts("0.1.0 is needed");
BANTAM_API int32_t bantam_version_number(void);

// BANTAM_OK for NULL. Since 0.1.0.
// Example:
//   if (bantam_error_code(error) == BANTAM_NOT_FOUND) puts("no such name");
BANTAM_API int32_t bantam_error_code(const bantam_error* error);

// What is wrong and what would be right, NUL-terminated; "" for NULL. `size`
// may be NULL. Since 0.1.0.
// Example:
//   if (error != NULL) puts(bantam_error_message(error, NULL));
BANTAM_API const char* bantam_error_message(const bantam_error* error,
                                            int64_t* size);

// Where it is wrong, "activities[3].page"; for a policy, of its first error.
// NUL-terminated; "" where there is no place, and for NULL. `size` may be NULL.
// Since 0.1.0.
// Example:
//   int64_t size = 0;
//   const char* path = bantam_error_path(error, &size);
//   if (size > 0) puts(path);
BANTAM_API const char* bantam_error_path(const bantam_error* error,
                                         int64_t* size);

// Everything that is wrong, as data: code, place, position, and what the
// sentence mentions, so that you can show your own words (docs/errors.md). A
// policy or a mapping tells all of its mistakes, anything else the first one.
// `*count` of pointers that last as long as the error; `count` may be NULL.
// Since 0.1.0.
// Example:
//   int64_t count = 0;
//   const bantam_fault* const* faults = bantam_error_faults(error, &count);
//   for (int64_t i = 0; i < count; ++i) {
//     if (faults[i]->code == BANTAM_FAULT_CODE_FIELD_NOT_DECLARED) {
//       printf("%lld: no such field\n", (long long)faults[i]->line);
//     }
//   }
BANTAM_API const bantam_fault* const* bantam_error_faults(
    const bantam_error* error, int64_t* count);

// Since 0.1.0.
// Example:
//   bantam_error_free(error);
//   error = NULL;
BANTAM_API void bantam_error_free(bantam_error* error);

// Frees bytes that the library wrote. Since 0.1.0.
// Example:
//   char* json = NULL;
//   int64_t size = 0;
//   code = bantam_lead_write(lead, BANTAM_ENCODING_JSON, &json, &size, &error);
//   bantam_buffer_free(json);
BANTAM_API void bantam_buffer_free(char* buffer);

// Frees a record that the library gave through a pointer to a pointer, with
// everything in it. Since 0.1.0.
// Example: see bantam_ask.
BANTAM_API void bantam_record_free(const void* record);

// Reads a record of the kind `name`, "StageEvent" (docs/records.md), from
// protobuf's JSON or from binary. `*record` becomes a structure of that kind:
// a const bantam_stage_event*. Since 0.1.0.
// Errors: BANTAM_NOT_FOUND for a kind that does not exist;
// BANTAM_INVALID_ARGUMENT with the path of what is wrong.
// Example:
//   const char* text =
//       "{\"subject\": \"OPPORTUNITY\", \"process\": \"pipeline\","
//       " \"to\": \"proposal\", \"at\": \"2026-06-01T00:00:00Z\"}";
//   const void* read = NULL;
//   code = bantam_record_read("StageEvent", 10, BANTAM_ENCODING_JSON, text,
//                             (int64_t)strlen(text), &read, &error);
//   const bantam_stage_event* event = (const bantam_stage_event*)read;
//   if (code == BANTAM_OK) puts(event->to.data);
//   bantam_record_free(read);
BANTAM_API int32_t bantam_record_read(const char* name, int64_t name_size,
                                      int32_t encoding, const char* bytes,
                                      int64_t size, const void** record,
                                      bantam_error** error);

// Writes a record of the kind `name`, yours or the library's, as JSON or
// binary. Since 0.1.0.
// Example:
//   bantam_stage_event moved = {.struct_size = sizeof moved};
//   moved.to = (bantam_text)BANTAM_TEXT("proposal");
//   moved.subject = BANTAM_SUBJECT_OPPORTUNITY;
//   moved.at = (bantam_time){1780272000, 0, 1};
//   char* json = NULL;
//   int64_t size = 0;
//   code = bantam_record_write("StageEvent", 10, BANTAM_ENCODING_JSON, &moved,
//                              &json, &size, &error);
//   bantam_buffer_free(json);
BANTAM_API int32_t bantam_record_write(const char* name, int64_t name_size,
                                       int32_t encoding, const void* record,
                                       char** bytes, int64_t* size,
                                       bantam_error** error);

// The name of a number of the enumeration `name` (docs/records.md):
// "StageKind" and BANTAM_STAGE_KIND_WON give "WON". "" for what names nothing.
// Constant, NUL-terminated. `size` may be NULL. Since 0.1.0.
// Example:
//   puts(bantam_enum_name("StageKind", 9, BANTAM_STAGE_KIND_WON, NULL));
BANTAM_API const char* bantam_enum_name(const char* name, int64_t name_size,
                                        int64_t number, int64_t* size);

// The number of `value`, "WON", in the enumeration `name`. Since 0.1.0.
// Errors: BANTAM_NOT_FOUND for an enumeration or a value that does not exist.
// Example:
//   int64_t number = 0;
//   code = bantam_enum_find("StageKind", 9, "WON", 3, &number, &error);
//   if (number == BANTAM_STAGE_KIND_WON) puts("won");
BANTAM_API int32_t bantam_enum_find(const char* name, int64_t name_size,
                                    const char* value, int64_t value_size,
                                    int64_t* number, bantam_error** error);

// ---------------------------------------------------------------------------
// Policies.

// How much a policy or a lead may ask for; bantam/limits.h says it of each.
// Zero is the default; a negative one is BANTAM_INVALID_ARGUMENT. Since 0.1.0.
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

// Fills in the defaults; you set `struct_size`. Since 0.1.0.
// Example:
//   bantam_limits limits = {.struct_size = sizeof limits};
//   code = bantam_limits_default(&limits, &error);
//   limits.max_activities = 1000;
BANTAM_API int32_t bantam_limits_default(bantam_limits* limits,
                                         bantam_error** error);

// Labels that are put into a policy before it is compiled (docs/labels.md).
// Since 0.1.0.
typedef struct bantam_label_source {
  uint32_t struct_size;
  // BANTAM_ENCODING_...
  int32_t encoding;
  // Names the source in errors. Empty: "labels".
  bantam_text file;
  bantam_text text;
} bantam_label_source;

// Since 0.1.0.
typedef struct bantam_compile_options {
  uint32_t struct_size;
  uint32_t reserved;
  // Names the source in errors. Empty: "policy".
  bantam_text file;
  // NULL: the defaults.
  const bantam_limits* limits;
  const bantam_label_source* const* labels;
  int64_t labels_count;
} bantam_compile_options;

// Compiles the policy `source`, in any of the encodings. `options` may be NULL.
// Since 0.1.0.
// Errors: BANTAM_INVALID_ARGUMENT with everything that is wrong with the
// policy: the message and path are those of the first fault.
// Example:
//   const char* source =
//       "id: 'acme' fields { path: 'account.size' type: INT }";
//   bantam_compile_options options = {.struct_size = sizeof options};
//   options.file = (bantam_text)BANTAM_TEXT("acme.textproto");
//   bantam_policy* acme = NULL;
//   code = bantam_policy_compile(source, (int64_t)strlen(source),
//                                BANTAM_ENCODING_TEXT, &options, &acme, &error);
//   bantam_policy_free(acme);
BANTAM_API int32_t bantam_policy_compile(const char* source, int64_t size,
                                         int32_t encoding,
                                         const bantam_compile_options* options,
                                         bantam_policy** policy,
                                         bantam_error** error);

// Since 0.1.0.
// Example:
//   bantam_policy_free(NULL);
BANTAM_API void bantam_policy_free(bantam_policy* policy);

// Everything that the policy declares: fields, questions, stages, roles, with
// the labels of `locale`, else in "en", else in the first language there is.
// Since 0.1.0.
// Example:
//   const bantam_policy_info* info = NULL;
//   code = bantam_policy_describe(policy, "en", 2, &info, &error);
//   for (int64_t i = 0; code == BANTAM_OK && i < info->criteria_count; ++i) {
//     puts(info->criteria[i]->question.data);
//   }
//   bantam_record_free(info);
BANTAM_API int32_t bantam_policy_describe(const bantam_policy* policy,
                                          const char* locale,
                                          int64_t locale_size,
                                          const bantam_policy_info** info,
                                          bantam_error** error);

// The slot of the field with this path, for the functions that set fields: its
// place among the fields of bantam_policy_describe. Good for this policy and
// its leads alone. Since 0.1.0.
// Errors: BANTAM_NOT_FOUND, with the nearest path.
// Example:
//   int32_t slot = 0;
//   code = bantam_policy_find_field(policy, "account.employees", 17, &slot,
//                                   &error);
BANTAM_API int32_t bantam_policy_find_field(const bantam_policy* policy,
                                            const char* path, int64_t path_size,
                                            int32_t* slot,
                                            bantam_error** error);

// What the policy calls something in `locale`, else in "en", else in the first
// language it has. Paths: "fit" of a score, "fit.size.large" of its rule,
// "account.employees" of a field, "grade.A" of a grade's band, "bant.budget" of
// a framework's part, "budget.amount" of a question, "roles.ae",
// "qualifications.sql.fit", "processes.pipeline.stages.proposal",
// "processes.pipeline.transitions.win" with its requirements below,
// "handoffs.sdr_to_ae.reasons.timing", "handoffs.sdr_to_ae.methods.LIVE_CALL",
// "routings.new_leads.rules.owned". `*text` is the policy's; `size` may be
// NULL. Since 0.1.0.
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

// How to ask the question `key`, "budget.amount", likewise. Since 0.1.0.
// Errors: BANTAM_NOT_FOUND where the policy does not say.
// Example:
//   const char* question = NULL;
//   code = bantam_policy_question(policy, "budget.amount", 13, "en", 2,
//                                 &question, NULL, &error);
//   if (code == BANTAM_OK) puts(question);
BANTAM_API int32_t bantam_policy_question(const bantam_policy* policy,
                                          const char* key, int64_t key_size,
                                          const char* locale,
                                          int64_t locale_size,
                                          const char** text, int64_t* size,
                                          bantam_error** error);

// The policies that ship with the library, in alphabetical order, to be used as
// they are or copied and changed. Since 0.1.0.
// Example:
//   for (int64_t i = 0; i < bantam_preset_count(); ++i) {
//     printf("%s: %s\n", bantam_preset_name(i, NULL),
//            bantam_preset_summary(i, NULL));
//   }
BANTAM_API int64_t bantam_preset_count(void);

// "lead_scoring_saas"; "" past the end. Constant. Since 0.1.0.
// Example: see bantam_preset_count.
BANTAM_API const char* bantam_preset_name(int64_t index, int64_t* size);

// One sentence; "" past the end. Constant. Since 0.1.0.
// Example: see bantam_preset_count.
BANTAM_API const char* bantam_preset_summary(int64_t index, int64_t* size);

// The policy in BANTAM_ENCODING_TEXT, a buffer of yours. Since 0.1.0.
// Errors: BANTAM_NOT_FOUND, with the nearest name.
// Example:
//   char* preset = NULL;
//   int64_t preset_size = 0;
//   code = bantam_preset_source("bantc", 5, &preset, &preset_size, &error);
//   bantam_buffer_free(preset);
BANTAM_API int32_t bantam_preset_source(const char* name, int64_t name_size,
                                        char** source, int64_t* size,
                                        bantam_error** error);

// ---------------------------------------------------------------------------
// Leads: what is known of one person, account and opportunity. What is not set
// is unknown. Besides the general errors: BANTAM_INVALID_ARGUMENT for a value
// that the policy does not allow, BANTAM_OUT_OF_RANGE for a time outside of the
// years 1 to 9999.

// Since 0.1.0.
// Example:
//   bantam_lead* own = NULL;
//   code = bantam_lead_create(policy, &own, &error);
//   bantam_lead_free(own);
BANTAM_API int32_t bantam_lead_create(const bantam_policy* policy,
                                      bantam_lead** lead, bantam_error** error);

// Since 0.1.0.
// Example:
//   bantam_lead_free(NULL);
BANTAM_API void bantam_lead_free(bantam_lead* lead);

// Makes everything unknown again and keeps the memory. Since 0.1.0.
// Example:
//   code = bantam_lead_clear(lead, &error);
BANTAM_API int32_t bantam_lead_clear(bantam_lead* lead, bantam_error** error);

// Your key, returned in the answer. Since 0.1.0.
// Example:
//   code = bantam_lead_set_id(lead, "L-17", 4, &error);
BANTAM_API int32_t bantam_lead_set_id(bantam_lead* lead, const char* id,
                                      int64_t size, bantam_error** error);

// The key of the account, person or opportunity (BANTAM_SUBJECT_...), which
// then exists. Since 0.1.0.
// Example:
//   code = bantam_lead_set_subject_id(lead, BANTAM_SUBJECT_ACCOUNT, "A-3", 3,
//                                     &error);
BANTAM_API int32_t bantam_lead_set_subject_id(bantam_lead* lead,
                                              int32_t subject, const char* id,
                                              int64_t size,
                                              bantam_error** error);

// The account that this account is part of. Since 0.1.0.
// Example:
//   code = bantam_lead_set_account_parent_id(lead, "A-1", 3, &error);
BANTAM_API int32_t bantam_lead_set_account_parent_id(bantam_lead* lead,
                                                     const char* id,
                                                     int64_t size,
                                                     bantam_error** error);

// Says that there is such an account, person or opportunity, although nothing
// may be known of it. Setting a field or a key says so, too. Since 0.1.0.
// Example:
//   code = bantam_lead_set_present(lead, BANTAM_SUBJECT_OPPORTUNITY, &error);
BANTAM_API int32_t bantam_lead_set_present(bantam_lead* lead, int32_t subject,
                                           bantam_error** error);

// Fields of the account, person or opportunity, by slot.

// `value`: 0 or 1. Since 0.1.0.
// Example:
//   code = bantam_lead_set_bool(lead, is_customer, 1, &error);
BANTAM_API int32_t bantam_lead_set_bool(bantam_lead* lead, int32_t slot,
                                        int32_t value, bantam_error** error);
// Since 0.1.0.
// Example:
//   code = bantam_lead_set_int64(lead, employees, 250, &error);
BANTAM_API int32_t bantam_lead_set_int64(bantam_lead* lead, int32_t slot,
                                         int64_t value, bantam_error** error);
// Not NaN. Since 0.1.0.
// Example:
//   code = bantam_lead_set_double(lead, growth, 0.25, &error);
BANTAM_API int32_t bantam_lead_set_double(bantam_lead* lead, int32_t slot,
                                          double value, bantam_error** error);
// Since 0.1.0.
// Example:
//   code = bantam_lead_set_string(lead, industry, "saas", 4, &error);
BANTAM_API int32_t bantam_lead_set_string(bantam_lead* lead, int32_t slot,
                                          const char* text, int64_t size,
                                          bantam_error** error);
// Since 0.1.0.
// Example:
//   code = bantam_lead_set_timestamp(lead, founded, 946684800, 0, &error);
BANTAM_API int32_t bantam_lead_set_timestamp(bantam_lead* lead, int32_t slot,
                                             int64_t seconds, int32_t nanos,
                                             bantam_error** error);
// Since 0.1.0.
// Example:
//   code = bantam_lead_set_duration(lead, cycle, 90 * 86400, 0, &error);
BANTAM_API int32_t bantam_lead_set_duration(bantam_lead* lead, int32_t slot,
                                            int64_t seconds, int32_t nanos,
                                            bantam_error** error);
// `amount`: a decimal with at most 12 digits before and 6 after the point,
// "1250.50"; `currency`: three capital letters of ISO 4217. Since 0.1.0.
// Example:
//   code = bantam_lead_set_money(lead, budget, "1250.50", 7, "USD", 3, &error);
BANTAM_API int32_t bantam_lead_set_money(
    bantam_lead* lead, int32_t slot, const char* amount, int64_t amount_size,
    const char* currency, int64_t currency_size, bantam_error** error);
// Since 0.1.0.
// Example:
//   const bantam_text items[] = {BANTAM_TEXT("crm"), BANTAM_TEXT("erp")};
//   code = bantam_lead_set_strings(lead, tools, items, 2, &error);
BANTAM_API int32_t bantam_lead_set_strings(bantam_lead* lead, int32_t slot,
                                           const bantam_text* items,
                                           int64_t count, bantam_error** error);
// Known to have none; not the same as unknown. Since 0.1.0.
// Example:
//   code = bantam_lead_set_null(lead, budget, &error);
BANTAM_API int32_t bantam_lead_set_null(bantam_lead* lead, int32_t slot,
                                        bantam_error** error);
// A value of whichever type. Since 0.1.0.
// Example:
//   bantam_value value = {.struct_size = sizeof value};
//   value.type = BANTAM_FIELD_TYPE_INT;
//   value.integer = 250;
//   code = bantam_lead_set_value(lead, employees, &value, &error);
BANTAM_API int32_t bantam_lead_set_value(bantam_lead* lead, int32_t slot,
                                         const bantam_value* value,
                                         bantam_error** error);
// Makes it unknown again. The subject stays present. Since 0.1.0.
// Example:
//   code = bantam_lead_unset(lead, budget, &error);
BANTAM_API int32_t bantam_lead_unset(bantam_lead* lead, int32_t slot,
                                     bantam_error** error);

// Lists. `*index`, which may be NULL, becomes the place of what was added.

// Activities are unknown until one is added or this says that the list is
// complete as it stands, perhaps empty. Since 0.1.0.
// Example:
//   code = bantam_lead_set_activities_known(lead, &error);
BANTAM_API int32_t bantam_lead_set_activities_known(bantam_lead* lead,
                                                    bantam_error** error);
// Since 0.1.0.
// Example:
//   bantam_activity visit = {.struct_size = sizeof visit};
//   visit.kind = (bantam_text)BANTAM_TEXT("page_view");
//   visit.at = (bantam_time){1780272000, 0, 1};
//   code = bantam_lead_add_activity(lead, &visit, NULL, &error);
BANTAM_API int32_t bantam_lead_add_activity(bantam_lead* lead,
                                            const bantam_activity* activity,
                                            int64_t* index,
                                            bantam_error** error);
// A field of the activity at `index`. Since 0.1.0.
// Example:
//   bantam_value where = {.struct_size = sizeof where};
//   where.type = BANTAM_FIELD_TYPE_STRING;
//   where.text = (bantam_text)BANTAM_TEXT("/pricing");
//   code = bantam_lead_set_activity_value(lead, 0, page, &where, &error);
BANTAM_API int32_t bantam_lead_set_activity_value(bantam_lead* lead,
                                                  int64_t index, int32_t slot,
                                                  const bantam_value* value,
                                                  bantam_error** error);
// Contacts, the people who buy, are known and unknown as activities are. Since
// 0.1.0.
// Example:
//   code = bantam_lead_set_contacts_known(lead, &error);
BANTAM_API int32_t bantam_lead_set_contacts_known(bantam_lead* lead,
                                                  bantam_error** error);
// Since 0.1.0.
// Example:
//   const int64_t roles[] = {BANTAM_BUYER_ROLE_DECISION_MAKER};
//   bantam_contact contact = {.struct_size = sizeof contact};
//   contact.person_id = (bantam_text)BANTAM_TEXT("P-9");
//   contact.roles = roles;
//   contact.roles_count = 1;
//   contact.attitude = BANTAM_ATTITUDE_SUPPORTIVE;
//   contact.verified = 1;
//   code = bantam_lead_add_contact(lead, &contact, NULL, &error);
BANTAM_API int32_t bantam_lead_add_contact(bantam_lead* lead,
                                           const bantam_contact* contact,
                                           int64_t* index,
                                           bantam_error** error);
// A field of the contact at `index`. Since 0.1.0.
// Example:
//   bantam_value senior = {.struct_size = sizeof senior};
//   senior.type = BANTAM_FIELD_TYPE_STRING;
//   senior.text = (bantam_text)BANTAM_TEXT("c_level");
//   code = bantam_lead_set_contact_value(lead, 0, seniority, &senior, &error);
BANTAM_API int32_t bantam_lead_set_contact_value(bantam_lead* lead,
                                                 int64_t index, int32_t slot,
                                                 const bantam_value* value,
                                                 bantam_error** error);
// Since 0.1.0.
// Example:
//   bantam_value amount = {.struct_size = sizeof amount};
//   amount.type = BANTAM_FIELD_TYPE_MONEY;
//   amount.money = (bantam_money){INT64_C(5000000000), "USD"};
//   bantam_evidence said = {.struct_size = sizeof said};
//   said.criterion = (bantam_text)BANTAM_TEXT("budget.amount");
//   said.assessment = BANTAM_ASSESSMENT_CONFIRMED;
//   said.value = &amount;
//   code = bantam_lead_add_evidence(lead, &said, NULL, &error);
BANTAM_API int32_t bantam_lead_add_evidence(bantam_lead* lead,
                                            const bantam_evidence* evidence,
                                            int64_t* index,
                                            bantam_error** error);
// Makes every answer unknown again. The subjects stay present. Since 0.1.0.
// Example:
//   code = bantam_lead_clear_evidence(lead, &error);
BANTAM_API int32_t bantam_lead_clear_evidence(bantam_lead* lead,
                                              bantam_error** error);
// An event that an answer gave can be added as it is: `move->event` once the
// move was made. Since 0.1.0.
// Example:
//   bantam_stage_event moved = {.struct_size = sizeof moved};
//   moved.subject = BANTAM_SUBJECT_OPPORTUNITY;
//   moved.process = (bantam_text)BANTAM_TEXT("pipeline");
//   moved.to = (bantam_text)BANTAM_TEXT("proposal");
//   moved.at = (bantam_time){1780272000, 0, 1};
//   code = bantam_lead_add_stage_event(lead, &moved, NULL, &error);
BANTAM_API int32_t bantam_lead_add_stage_event(bantam_lead* lead,
                                               const bantam_stage_event* event,
                                               int64_t* index,
                                               bantam_error** error);
// Since 0.1.0.
// Example:
//   bantam_handoff_event offered = {.struct_size = sizeof offered};
//   offered.step = BANTAM_HANDOFF_STEP_OFFER;
//   offered.method = BANTAM_HANDOFF_METHOD_LIVE_CALL;
//   offered.handoff = (bantam_text)BANTAM_TEXT("sdr_to_ae");
//   offered.actor = (bantam_text)BANTAM_TEXT("U-1");
//   offered.at = (bantam_time){1780272000, 0, 1};
//   code = bantam_lead_add_handoff_event(lead, &offered, NULL, &error);
BANTAM_API int32_t bantam_lead_add_handoff_event(
    bantam_lead* lead, const bantam_handoff_event* event, int64_t* index,
    bantam_error** error);
// Makes the person present. None at all: nothing is known. Since 0.1.0.
// Example:
//   bantam_consent agreed = {.struct_size = sizeof agreed};
//   agreed.state = BANTAM_CONSENT_STATE_GRANTED;
//   agreed.channel = (bantam_text)BANTAM_TEXT("email");
//   agreed.purpose = (bantam_text)BANTAM_TEXT("newsletter");
//   code = bantam_lead_add_consent(lead, &agreed, NULL, &error);
BANTAM_API int32_t bantam_lead_add_consent(bantam_lead* lead,
                                           const bantam_consent* consent,
                                           int64_t* index,
                                           bantam_error** error);
// Makes the person present. Since 0.1.0.
// Example:
//   bantam_suppression leave = {.struct_size = sizeof leave};
//   leave.reason = (bantam_text)BANTAM_TEXT("asked for it");
//   code = bantam_lead_add_suppression(lead, &leave, NULL, &error);
BANTAM_API int32_t bantam_lead_add_suppression(
    bantam_lead* lead, const bantam_suppression* suppression, int64_t* index,
    bantam_error** error);

// What a lead holds.

// The value of a field of the account, person or opportunity; `*value` becomes
// NULL where it is unknown. Since 0.1.0.
// Example:
//   const bantam_value* known = NULL;
//   code = bantam_lead_get_value(lead, employees, &known, &error);
//   if (known != NULL) printf("%lld\n", (long long)known->integer);
//   bantam_record_free(known);
BANTAM_API int32_t bantam_lead_get_value(const bantam_lead* lead, int32_t slot,
                                         const bantam_value** value,
                                         bantam_error** error);
// Of the activity at `index`. Since 0.1.0.
// Example:
//   const bantam_value* seen = NULL;
//   code = bantam_lead_get_activity_value(lead, 0, page, &seen, &error);
//   bantam_record_free(seen);
BANTAM_API int32_t bantam_lead_get_activity_value(const bantam_lead* lead,
                                                  int64_t index, int32_t slot,
                                                  const bantam_value** value,
                                                  bantam_error** error);
// Of the contact at `index`. Since 0.1.0.
// Example:
//   const bantam_value* rank = NULL;
//   code = bantam_lead_get_contact_value(lead, 0, seniority, &rank, &error);
//   bantam_record_free(rank);
BANTAM_API int32_t bantam_lead_get_contact_value(const bantam_lead* lead,
                                                 int64_t index, int32_t slot,
                                                 const bantam_value** value,
                                                 bantam_error** error);
// Everything else: keys and lists. Since 0.1.0.
// Example:
//   const bantam_lead_parts* parts = NULL;
//   code = bantam_lead_get_parts(lead, &parts, &error);
//   if (parts != NULL) printf("%lld\n", (long long)parts->activities_count);
//   bantam_record_free(parts);
BANTAM_API int32_t bantam_lead_get_parts(const bantam_lead* lead,
                                         const bantam_lead_parts** parts,
                                         bantam_error** error);

// Leads as JSON, your own natural object typed by the policy's fields
// (bantam/codec.h), and as binary bantam.v1.Lead.

// Since 0.1.0.
typedef struct bantam_read_options {
  uint32_t struct_size;
  uint32_t reserved;
  // 1: skip what the policy does not declare.
  int64_t ignore_undeclared;
} bantam_read_options;

// Replaces the lead's content; where it fails, the lead is cleared. `options`
// may be NULL. Since 0.1.0.
// Errors: BANTAM_INVALID_ARGUMENT with the path, or line and column.
// Example:
//   const char* text = "{\"id\": \"L-17\", \"account\": {\"employees\": 250}}";
//   code = bantam_lead_read(lead, BANTAM_ENCODING_JSON, text,
//                           (int64_t)strlen(text), NULL, &error);
BANTAM_API int32_t bantam_lead_read(bantam_lead* lead, int32_t encoding,
                                    const char* bytes, int64_t size,
                                    const bantam_read_options* options,
                                    bantam_error** error);

// A buffer of yours, NUL-terminated. Equal leads give equal bytes. Since 0.1.0.
// Errors: BANTAM_RESOURCE_EXHAUSTED for a message of 2 GiB or more.
// Example: see bantam_buffer_free.
BANTAM_API int32_t bantam_lead_write(const bantam_lead* lead, int32_t encoding,
                                     char** bytes, int64_t* size,
                                     bantam_error** error);

// ---------------------------------------------------------------------------
// Mappings: rows of a table become leads (docs/mappings.md).

// Compiles a mapping, protobuf text format, against a policy. `file` names it
// in errors; empty: "mapping". Since 0.1.0.
// Errors: BANTAM_INVALID_ARGUMENT with everything that is wrong with it.
// Example:
//   const char* rules = "columns { column: 'Size' field: 'account.employees' }";
//   bantam_mapping* mapping = NULL;
//   code = bantam_mapping_compile(policy, rules, (int64_t)strlen(rules), NULL,
//                                 0, &mapping, &error);
//   bantam_mapping_free(mapping);
BANTAM_API int32_t bantam_mapping_compile(const bantam_policy* policy,
                                          const char* text, int64_t size,
                                          const char* file, int64_t file_size,
                                          bantam_mapping** mapping,
                                          bantam_error** error);

// For columns that have the names of what they fill: "id", "account.employees",
// "answers.budget.amount". A name that fits nothing is an error when the header
// is bound, unless `options` says otherwise. Since 0.1.0.
// Example:
//   bantam_mapping* by_name = NULL;
//   code = bantam_mapping_by_name(policy, NULL, &by_name, &error);
//   bantam_mapping_free(by_name);
BANTAM_API int32_t bantam_mapping_by_name(const bantam_policy* policy,
                                          const bantam_read_options* options,
                                          bantam_mapping** mapping,
                                          bantam_error** error);

// Since 0.1.0.
// Example:
//   bantam_mapping_free(NULL);
BANTAM_API void bantam_mapping_free(bantam_mapping* mapping);

// How its files are written and joined. Since 0.1.0.
// Example: see bantam_mapping_bind.
BANTAM_API int32_t bantam_mapping_describe(const bantam_mapping* mapping,
                                           const bantam_mapping_info** info,
                                           bantam_error** error);

// Finds the mapping's columns in a header row: of the first file with `join`
// -1, else of the file of that join. Since 0.1.0.
// Errors: BANTAM_INVALID_ARGUMENT with every column that is missing, repeated
// or unaccounted for.
// Example:
//   const bantam_text header[] = {BANTAM_TEXT("account.employees")};
//   const bantam_text row[] = {BANTAM_TEXT("250")};
//   const bantam_mapping_info* info = NULL;
//   bantam_mapping* names = NULL;
//   bantam_columns* columns = NULL;
//   code = bantam_mapping_by_name(policy, NULL, &names, &error);
//   if (code == BANTAM_OK) {
//     code = bantam_mapping_describe(names, &info, &error);
//   }
//   if (code == BANTAM_OK) {
//     printf("cells end with '%s'\n", info->delimiter.data);
//     code = bantam_mapping_bind(names, -1, header, 1, &columns, &error);
//   }
//   if (code == BANTAM_OK) code = bantam_lead_clear(lead, &error);
//   if (code == BANTAM_OK) {
//     code = bantam_columns_read(columns, row, 1, lead, &error);
//   }
//   bantam_columns_free(columns);
//   bantam_mapping_free(names);
//   bantam_record_free(info);
BANTAM_API int32_t bantam_mapping_bind(const bantam_mapping* mapping,
                                       int64_t join, const bantam_text* header,
                                       int64_t count, bantam_columns** columns,
                                       bantam_error** error);

// For records that are JSON objects: a key may be absent. Since 0.1.0.
// Example:
//   bantam_mapping* keyed = NULL;
//   bantam_columns* keys = NULL;
//   code = bantam_mapping_by_name(policy, NULL, &keyed, &error);
//   if (code == BANTAM_OK) {
//     code = bantam_mapping_bind_keys(keyed, &keys, &error);
//   }
//   const char* record = "{\"account.employees\": 250}";
//   if (code == BANTAM_OK) code = bantam_lead_clear(lead, &error);
//   if (code == BANTAM_OK) {
//     code = bantam_columns_read_json(keys, record, (int64_t)strlen(record),
//                                     lead, &error);
//   }
//   bantam_columns_free(keys);
//   bantam_mapping_free(keyed);
BANTAM_API int32_t bantam_mapping_bind_keys(const bantam_mapping* mapping,
                                            bantam_columns** columns,
                                            bantam_error** error);

// Records in `lead` whether join number `join` had a row for it, if the mapping
// asks for that. Since 0.1.0.
// Example: see tests/capi/c/mapping.c.
BANTAM_API int32_t bantam_mapping_set_join_found(const bantam_mapping* mapping,
                                                 int64_t join, int32_t found,
                                                 bantam_lead* lead,
                                                 bantam_error** error);

// Since 0.1.0.
// Example: see bantam_mapping_bind.
BANTAM_API void bantam_columns_free(bantam_columns* columns);

// Adds what a row says to `lead`, which you cleared or, for a row of a joined
// file, filled from the first file. Since 0.1.0.
// Errors: BANTAM_INVALID_ARGUMENT with every cell that is wrong, the first ten;
// the lead then holds what could be read.
// Example: see bantam_mapping_bind.
BANTAM_API int32_t bantam_columns_read(const bantam_columns* columns,
                                       const bantam_text* cells, int64_t count,
                                       bantam_lead* lead, bantam_error** error);

// The same of a JSON object. Since 0.1.0.
// Example: see bantam_mapping_bind_keys.
BANTAM_API int32_t bantam_columns_read_json(const bantam_columns* columns,
                                            const char* json, int64_t size,
                                            bantam_lead* lead,
                                            bantam_error** error);

// The key of a row in join number `join`: in the first file, what the join
// looks up; in its own file, what the row is found by. `*key` points into
// `cells`, and is NULL where the key is unknown or the row is too short. Since
// 0.1.0.
// Example: see tests/capi/c/mapping.c.
BANTAM_API int32_t bantam_columns_key(const bantam_columns* columns,
                                      int64_t join, const bantam_text* cells,
                                      int64_t count, const char** key,
                                      int64_t* size, bantam_error** error);

// ---------------------------------------------------------------------------
// Cases: one lead at one instant, and every question about it. A case keeps
// what one question found for the next, and its memory for the next lead.

// `earlier`: policies under which leads may have been claimed, assigned or
// registered, whose rules keep holding for those; may be NULL with 0. Since
// 0.1.0.
// Example:
//   bantam_case* own = NULL;
//   code = bantam_case_create(policy, NULL, 0, &own, &error);
//   bantam_case_free(own);
BANTAM_API int32_t bantam_case_create(const bantam_policy* policy,
                                      const bantam_policy* const* earlier,
                                      int64_t earlier_count, bantam_case** deal,
                                      bantam_error** error);

// Since 0.1.0.
// Example:
//   bantam_case_free(NULL);
BANTAM_API void bantam_case_free(bantam_case* deal);

// Takes a lead at an instant, in place of the one before, which the case loses
// even where this fails. If you change the lead, take it again: until then every
// question is BANTAM_FAILED_PRECONDITION. Since 0.1.0.
// Errors: BANTAM_INVALID_ARGUMENT for a lead of another policy.
// Example:
//   code = bantam_case_take(deal, lead, 1780272000, 0, &error);
BANTAM_API int32_t bantam_case_take(bantam_case* deal, const bantam_lead* lead,
                                    int64_t now_seconds, int32_t now_nanos,
                                    bantam_error** error);

// Asks any number of questions; `*answer` has what each is told, under the same
// name. The first question that fails ends the call, and its name begins the
// message. Since 0.1.0.
// Example:
//   bantam_evaluate_query all = {.struct_size = sizeof all};
//   bantam_move_request move = {.struct_size = sizeof move};
//   move.process = (bantam_text)BANTAM_TEXT("pipeline");
//   move.to = (bantam_text)BANTAM_TEXT("proposal");
//   bantam_query query = {.struct_size = sizeof query};
//   query.evaluate = &all;
//   query.move = &move;
//   const bantam_answer* answer = NULL;
//   code = bantam_ask(deal, &query, &answer, &error);
//   if (code == BANTAM_OK) {
//     for (int64_t i = 0; i < answer->evaluate->scores_count; ++i) {
//       const bantam_score_result* score = answer->evaluate->scores[i];
//       printf("%s: %lld\n", score->id.data, (long long)score->points);
//     }
//     puts(answer->move->allowed         ? "it may move"
//          : answer->move->allowed_known ? "it may not"
//                                        : "nobody knows");
//   }
//   bantam_record_free(answer);
BANTAM_API int32_t bantam_ask(bantam_case* deal, const bantam_query* query,
                              const bantam_answer** answer,
                              bantam_error** error);

// Figures alone, one by one, by the place of the score in the policy. A call
// takes no memory once leads like this one were seen. Since 0.1.0.
typedef struct bantam_score_figure {
  uint32_t struct_size;
  // Why it is not there, 0: it is. BANTAM_ABSENCE_...
  int32_t absence;
  int64_t points;
  // What they can be once all is known, and whether both ends are reached.
  int64_t low;
  int64_t high;
  int64_t exact;
} bantam_score_figure;

// You set `struct_size`. Since 0.1.0.
// Errors: BANTAM_OUT_OF_RANGE for an index that the policy does not have.
// Example:
//   bantam_score_figure fit = {.struct_size = sizeof fit};
//   code = bantam_case_score(deal, 0, &fit, &error);
//   if (fit.absence == 0) printf("%lld\n", (long long)fit.points);
BANTAM_API int32_t bantam_case_score(bantam_case* deal, int64_t index,
                                     bantam_score_figure* figure,
                                     bantam_error** error);

// Since 0.1.0.
typedef struct bantam_grade_figure {
  uint32_t struct_size;
  int32_t absence;
  // "A"; the policy's.
  bantam_text grade;
} bantam_grade_figure;

// Since 0.1.0.
// Example:
//   bantam_grade_figure grade = {.struct_size = sizeof grade};
//   code = bantam_case_grade(deal, 0, &grade, &error);
//   if (grade.absence == 0) puts(grade.grade.data);
BANTAM_API int32_t bantam_case_grade(bantam_case* deal, int64_t index,
                                     bantam_grade_figure* figure,
                                     bantam_error** error);

// Since 0.1.0.
typedef struct bantam_framework_figure {
  uint32_t struct_size;
  int32_t absence;
  int64_t points;
  int64_t low;
  int64_t high;
  // Share of the points whose questions are answered, in millionths.
  int64_t completeness;
  // The stage that the subject is in, the policy's; empty: nowhere.
  bantam_text stage;
  // How many questions are open, and how many are due in the stage.
  int64_t open;
  int64_t due;
} bantam_framework_figure;

// Since 0.1.0.
// Example:
//   bantam_framework_figure bant = {.struct_size = sizeof bant};
//   code = bantam_case_framework(deal, 0, &bant, &error);
//   if (bant.absence == 0) printf("%lld open\n", (long long)bant.open);
BANTAM_API int32_t bantam_case_framework(bantam_case* deal, int64_t index,
                                         bantam_framework_figure* figure,
                                         bantam_error** error);

// How the people who buy stand, in numbers. Since 0.1.0.
typedef struct bantam_committee_figure {
  uint32_t struct_size;
  int32_t absence;
  int64_t size;
  int64_t supportive;
  int64_t neutral;
  int64_t opposed;
  int64_t attitude_unknown;
  int64_t champions;
  int64_t blockers;
  // Approvers who are opposed.
  int64_t vetoes;
} bantam_committee_figure;

// Since 0.1.0.
// Example:
//   bantam_committee_figure people = {.struct_size = sizeof people};
//   code = bantam_case_committee(deal, 0, &people, &error);
//   if (people.vetoes > 0) puts("a veto");
BANTAM_API int32_t bantam_case_committee(bantam_case* deal, int64_t index,
                                         bantam_committee_figure* figure,
                                         bantam_error** error);

// Of a persona whether the person fits it, of a red flag whether it is raised,
// of a qualification whether the lead qualifies. Since 0.1.0.
typedef struct bantam_decision_figure {
  uint32_t struct_size;
  int32_t absence;
  // 1 for a yes; `known` is 0 where it is open.
  int64_t yes;
  int64_t known;
} bantam_decision_figure;

// Since 0.1.0.
// Example:
//   bantam_decision_figure fits = {.struct_size = sizeof fits};
//   code = bantam_case_persona(deal, 0, &fits, &error);
//   if (fits.yes) puts("fits");
BANTAM_API int32_t bantam_case_persona(bantam_case* deal, int64_t index,
                                       bantam_decision_figure* figure,
                                       bantam_error** error);
// Since 0.1.0.
// Example:
//   bantam_decision_figure raised = {.struct_size = sizeof raised};
//   code = bantam_case_red_flag(deal, 0, &raised, &error);
//   if (raised.yes) puts("raised");
BANTAM_API int32_t bantam_case_red_flag(bantam_case* deal, int64_t index,
                                        bantam_decision_figure* figure,
                                        bantam_error** error);
// Since 0.1.0.
// Example:
//   bantam_decision_figure sql = {.struct_size = sizeof sql};
//   code = bantam_case_qualification(deal, 0, &sql, &error);
//   if (sql.yes) puts("qualified");
BANTAM_API int32_t bantam_case_qualification(bantam_case* deal, int64_t index,
                                             bantam_decision_figure* figure,
                                             bantam_error** error);

// Asks about several leads: whether two are duplicates, which account is a
// lead's, what the scores of an account's people come to. The case takes them
// one after the other, and afterwards it has none. Since 0.1.0.
// Example:
//   const bantam_lead* leads[] = {lead, lead};
//   bantam_leads_query same = {.struct_size = sizeof same};
//   same.compare = 1;
//   const bantam_leads_answer* told = NULL;
//   code = bantam_ask_of_leads(deal, leads, 2, 1780272000, 0, &same, &told,
//                              &error);
//   if (code == BANTAM_OK) printf("%lld\n", (long long)told->compare->verdict);
//   bantam_record_free(told);
BANTAM_API int32_t bantam_ask_of_leads(
    bantam_case* deal, const bantam_lead* const* leads, int64_t count,
    int64_t now_seconds, int32_t now_nanos, const bantam_leads_query* query,
    const bantam_leads_answer** answer, bantam_error** error);

// ---------------------------------------------------------------------------
// One call from bytes to bytes, which is all that most bindings need. The case
// has no lead afterwards.

// Since 0.1.0.
typedef struct bantam_ask_options {
  uint32_t struct_size;
  uint32_t reserved;
  // The instant of the questions; needed.
  bantam_time now;
  // 1: skip what the policy does not declare.
  int64_t ignore_undeclared;
} bantam_ask_options;

// Every question about a lead, as JSON. `lead` is as bantam_lead_read takes it,
// `query` a bantam.v1.Query and the answer a bantam.v1.Answer
// (docs/records.md), a buffer of yours: each question is answered under its own
// name. Since 0.1.0.
// Example:
//   const char* known = "{\"account\": {\"employees\": 250}}";
//   const char* asked = "{\"evaluate\": {\"figures_only\": true}}";
//   bantam_ask_options how = {.struct_size = sizeof how};
//   how.now = (bantam_time){1780272000, 0, 1};
//   char* json = NULL;
//   int64_t size = 0;
//   code = bantam_ask_json(deal, known, (int64_t)strlen(known), &how, asked,
//                          (int64_t)strlen(asked), &json, &size, &error);
//   if (code == BANTAM_OK) puts(json);
//   bantam_buffer_free(json);
BANTAM_API int32_t bantam_ask_json(bantam_case* deal, const char* lead,
                                   int64_t lead_size,
                                   const bantam_ask_options* options,
                                   const char* query, int64_t query_size,
                                   char** json, int64_t* size,
                                   bantam_error** error);

// The same with all of them in binary. Since 0.1.0.
// Example:
//   bantam_ask_options at = {.struct_size = sizeof at};
//   at.now = (bantam_time){1780272000, 0, 1};
//   char* bytes = NULL;
//   int64_t bytes_size = 0;
//   code = bantam_ask_binary(deal, "", 0, &at, "", 0, &bytes, &bytes_size,
//                            &error);
//   bantam_buffer_free(bytes);
BANTAM_API int32_t bantam_ask_binary(bantam_case* deal, const char* lead,
                                     int64_t lead_size,
                                     const bantam_ask_options* options,
                                     const char* query, int64_t query_size,
                                     char** bytes, int64_t* size,
                                     bantam_error** error);

// Questions about several leads: `leads` is JSON Lines, a lead on each line;
// `query` a bantam.v1.LeadsQuery and the answer a bantam.v1.LeadsAnswer. Since
// 0.1.0.
// Example:
//   const char* lines =
//       "{\"account\": {\"id\": \"A-1\"}}\n"
//       "{\"account\": {\"id\": \"A-1\"}}\n";
//   const char* which = "{\"compare\": true}";
//   bantam_ask_options then = {.struct_size = sizeof then};
//   then.now = (bantam_time){1780272000, 0, 1};
//   char* both = NULL;
//   int64_t both_size = 0;
//   code = bantam_ask_of_leads_json(deal, lines, (int64_t)strlen(lines), &then,
//                                   which, (int64_t)strlen(which), &both,
//                                   &both_size, &error);
//   bantam_buffer_free(both);
BANTAM_API int32_t bantam_ask_of_leads_json(
    bantam_case* deal, const char* leads, int64_t leads_size,
    const bantam_ask_options* options, const char* query, int64_t query_size,
    char** json, int64_t* size, bantam_error** error);

// The same in binary: `leads` is a sequence of bantam.v1.Lead, each after its
// length as a varint. Since 0.1.0.
// Example: see tests/capi/c/encoded.c.
BANTAM_API int32_t bantam_ask_of_leads_binary(
    bantam_case* deal, const char* leads, int64_t leads_size,
    const bantam_ask_options* options, const char* query, int64_t query_size,
    char** bytes, int64_t* size, bantam_error** error);

#ifdef __cplusplus
}
#endif

#endif  // BANTAM_BANTAM_C_H_
