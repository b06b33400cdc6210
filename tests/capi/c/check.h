// Checks that count and say where; the program fails if one did.

#ifndef BANTAM_TESTS_CAPI_C_CHECK_H_
#define BANTAM_TESTS_CAPI_C_CHECK_H_

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bantam/bantam_c.h"

extern int failures;

void check(int holds, const char* what, const char* file, int line);
// Whether the code is the expected one, and the error, which is freed, says so,
// too, begins with `path` and says something.
void check_error(int32_t code, bantam_error** error, int32_t expected,
                 const char* path, const char* file, int line);

#define CHECK(holds) check((holds) != 0, #holds, __FILE__, __LINE__)
#define CHECK_TEXT(text, size, expected)                         \
  CHECK((size) == (int64_t)strlen(expected) && (text) != NULL && \
        strcmp((text), (expected)) == 0)
#define OK(call) check_error((call), &error, BANTAM_OK, "", __FILE__, __LINE__)
#define REFUSED(call, path)                                              \
  check_error((call), &error, BANTAM_INVALID_ARGUMENT, (path), __FILE__, \
              __LINE__)
#define FAILS(call, code, path) \
  check_error((call), &error, (code), (path), __FILE__, __LINE__)

// A text constant and its length.
#define TEXT(text) (text), (int64_t)(sizeof(text) - 1)

// What the program was given.
struct inputs {
  char* policy;
  char* lead;
  char* answer;
  char* explanation;
};
extern struct inputs inputs;

// 2026-06-01T00:00:00Z.
#define NOW INT64_C(1780272000)

bantam_policy* compile(void);
// An earlier version of it: a live call is answered within 2 hours and not 1,
// and the reason 'no_fit' is called 'no_fat'.
bantam_policy* older_policy(void);
// It lasts as long as the policy.
const char* hash_of(const bantam_policy* policy, int64_t* size);
int32_t slot_of(const bantam_policy* policy, const char* path);
bantam_value value_of(int32_t type);
// The lead that the program was given.
bantam_lead* lead_of(const bantam_policy* policy);
// Whether the string at `index` is this.
int item_is(const bantam_string_list* list, int64_t index,
            const char* expected);
// Its stage events; and what is refused of others.
void add_stage_events(bantam_lead* lead);

void test_policy(void);
void test_lead(void);
void test_set(void);
void test_answer(void);
void test_assessment(void);
void test_encoded(void);
void test_events(void);
void test_moves(void);
void test_replay(void);
void test_names(void);
void test_handoff(void);
void test_handoff_history(void);
void test_routing(void);
void test_duplicates(void);
void test_values(void);
void test_nonsense(void);
void test_null_lists(void);

#endif  // BANTAM_TESTS_CAPI_C_CHECK_H_
