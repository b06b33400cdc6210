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
void check_text(const char* text, int64_t size, const char* expected,
                const char* file, int line);
// Whether the code is the expected one, and the error, which is freed, says so,
// too, is about `path` and says something.
void check_error(int32_t code, bantam_error** error, int32_t expected,
                 const char* path, const char* file, int line);

#define CHECK(holds) check((holds) != 0, #holds, __FILE__, __LINE__)
#define CHECK_TEXT(text, size, expected) \
  check_text((text), (size), (expected), __FILE__, __LINE__)
// A bantam_text.
#define IS(text, expected) CHECK_TEXT((text).data, (text).size, expected)
#define OK(call) check_error((call), &error, BANTAM_OK, "", __FILE__, __LINE__)
#define REFUSED(call, path)                                              \
  check_error((call), &error, BANTAM_INVALID_ARGUMENT, (path), __FILE__, \
              __LINE__)
#define FAILS(call, code, path) \
  check_error((call), &error, (code), (path), __FILE__, __LINE__)

// A text constant and its length.
#define TEXT(text) (text), (int64_t)(sizeof(text) - 1)
#define T(text) ((bantam_text)BANTAM_TEXT(text))
#define AT(seconds) ((bantam_time){(seconds), 0, 1})

// What the program was given.
struct inputs {
  char* policy;
  char* lead;
  char* query;
  char* answer;
  // A line "Name JSON" for every kind of record, with something in every field.
  char* records;
};
extern struct inputs inputs;

// 2026-06-01T00:00:00Z.
#define NOW INT64_C(1780272000)
#define DAY INT64_C(86400)

bantam_policy* compile(void);
int32_t slot_of(const bantam_policy* policy, const char* path);
bantam_value value_of(int32_t type);
// The lead that the program was given, and a case that has taken it.
bantam_lead* lead_of(const bantam_policy* policy);
bantam_case* case_of(const bantam_policy* policy, const bantam_lead* lead);
// A buffer of the caller's.
char* json_of(const bantam_lead* lead);
char* record_json(const char* name, const void* record);

void test_policy(void);
void test_lead(void);
void test_fields(void);
void test_ask(void);
void test_answer(void);
void test_encoded(void);
void test_record(void);
void test_take(void);
void test_mapping(void);
void test_nonsense(void);

#endif  // BANTAM_TESTS_CAPI_C_CHECK_H_
