// Calls every function of the C ABI from plain C11, for sense and nonsense.

#include "check.h"

int failures = 0;
struct inputs inputs;

void check(int holds, const char* what, const char* file, int line) {
  if (holds) return;
  ++failures;
  fprintf(stderr, "%s:%d: %s\n", file, line, what);
}

void check_text(const char* text, int64_t size, const char* expected,
                const char* file, int line) {
  const int same = text != NULL && size == (int64_t)strlen(expected) &&
                   strcmp(text, expected) == 0;
  if (same) return;
  ++failures;
  fprintf(stderr, "%s:%d: expected '%s', found '%s' of %lld\n", file, line,
          expected, text == NULL ? "NULL" : text, (long long)size);
}

void check_error(int32_t code, bantam_error** error, int32_t expected,
                 const char* path, const char* file, int line) {
  int64_t size = -1;
  const char* found = bantam_error_path(*error, &size);
  if (code != expected || bantam_error_code(*error) != expected ||
      strcmp(found, path) != 0 || size != (int64_t)strlen(path)) {
    ++failures;
    fprintf(stderr, "%s:%d: expected %d at '%s', found %d at '%s': %s\n", file,
            line, (int)expected, path, (int)code, found,
            bantam_error_message(*error, NULL));
  }
  bantam_error_message(*error, &size);
  check((size > 0) == (expected != BANTAM_OK), "a message", file, line);
  int64_t faults = -1;
  const bantam_fault* const* first = bantam_error_faults(*error, &faults);
  check((faults > 0) == (expected != BANTAM_OK), "a fault", file, line);
  if (faults > 0) {
    check(strcmp(first[0]->path.data, path) == 0, "its place", file, line);
    check(first[0]->code != 0, "its code", file, line);
  }
  bantam_error_free(*error);
  *error = NULL;
}

bantam_value value_of(int32_t type) {
  return (bantam_value){.struct_size = sizeof(bantam_value), .type = type};
}

int32_t slot_of(const bantam_policy* policy, const char* path) {
  bantam_error* error = NULL;
  int32_t slot = -1;
  OK(bantam_policy_find_field(policy, path, (int64_t)strlen(path), &slot,
                              &error));
  return slot;
}

bantam_policy* compile(void) {
  bantam_error* error = NULL;
  bantam_policy* policy = NULL;
  OK(bantam_policy_compile(inputs.policy, (int64_t)strlen(inputs.policy),
                           BANTAM_ENCODING_TEXT, NULL, &policy, &error));
  if (policy == NULL) exit(1);
  return policy;
}

bantam_lead* lead_of(const bantam_policy* policy) {
  bantam_error* error = NULL;
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_read(lead, BANTAM_ENCODING_JSON, inputs.lead,
                      (int64_t)strlen(inputs.lead), NULL, &error));
  if (lead == NULL) exit(1);
  return lead;
}

bantam_case* case_of(const bantam_policy* policy, const bantam_lead* lead) {
  bantam_error* error = NULL;
  bantam_case* deal = NULL;
  OK(bantam_case_create(policy, NULL, 0, &deal, &error));
  OK(bantam_case_take(deal, lead, NOW, 0, &error));
  if (deal == NULL) exit(1);
  return deal;
}

char* json_of(const bantam_lead* lead) {
  bantam_error* error = NULL;
  char* json = NULL;
  int64_t size = 0;
  OK(bantam_lead_write(lead, BANTAM_ENCODING_JSON, &json, &size, &error));
  if (json == NULL) exit(1);
  CHECK(size == (int64_t)strlen(json));
  return json;
}

char* record_json(const char* name, const void* record) {
  bantam_error* error = NULL;
  char* json = NULL;
  int64_t size = 0;
  OK(bantam_record_write(name, (int64_t)strlen(name), BANTAM_ENCODING_JSON,
                         record, &json, &size, &error));
  if (json == NULL) exit(1);
  CHECK(size == (int64_t)strlen(json));
  return json;
}

static char* load(const char* name) {
  FILE* file = fopen(name, "rb");
  char* text = malloc(1 << 20);
  if (file == NULL || text == NULL) {
    fprintf(stderr, "cannot read %s\n", name);
    exit(1);
  }
  text[fread(text, 1, (1 << 20) - 1, file)] = '\0';
  fclose(file);
  return text;
}

int main(int argc, char** argv) {
  if (argc != 6) return 2;
  inputs.policy = load(argv[1]);
  inputs.lead = load(argv[2]);
  inputs.query = load(argv[3]);
  inputs.answer = load(argv[4]);
  inputs.records = load(argv[5]);
  test_policy();
  test_lead();
  test_fields();
  test_ask();
  test_answer();
  test_encoded();
  test_record();
  test_take();
  test_mapping();
  test_nonsense();
  free(inputs.policy);
  free(inputs.lead);
  free(inputs.query);
  free(inputs.answer);
  free(inputs.records);
  if (failures > 0) fprintf(stderr, "%d checks failed\n", failures);
  return failures > 0;
}
