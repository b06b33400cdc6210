// Calls every function of the C ABI from plain C11, for sense and nonsense.

#include "check.h"

int failures = 0;
struct inputs inputs;

void check(int holds, const char* what, const char* file, int line) {
  if (holds) return;
  ++failures;
  fprintf(stderr, "%s:%d: %s\n", file, line, what);
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
  bantam_error_free(*error);
  *error = NULL;
}

bantam_value value_of(int32_t type) {
  bantam_value value = {0};
  value.struct_size = sizeof value;
  value.type = type;
  return value;
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
                           BANTAM_TEXT, NULL, &policy, NULL, &error));
  if (policy == NULL) exit(1);
  return policy;
}

// Writes `to` over the `from` of the same length, which follows `after`.
static void change(char* text, const char* after, const char* from,
                   const char* to) {
  char* place = strstr(text, after);
  if (place != NULL) place = strstr(place, from);
  CHECK(place != NULL);
  if (place != NULL) memcpy(place, to, strlen(from));
}

bantam_policy* older_policy(void) {
  bantam_error* error = NULL;
  bantam_policy* policy = NULL;
  const size_t size = strlen(inputs.policy);
  char* text = malloc(size + 1);
  if (text == NULL) exit(1);
  memcpy(text, inputs.policy, size + 1);
  change(text, "handoffs {", "LIVE_CALL within: \"1h\"",
         "LIVE_CALL within: \"2h\"");
  change(text, "handoffs {", "no_fit", "no_fat");
  OK(bantam_policy_compile(text, (int64_t)size, BANTAM_TEXT, NULL, &policy,
                           NULL, &error));
  free(text);
  if (policy == NULL) exit(1);
  return policy;
}

const char* hash_of(const bantam_policy* policy, int64_t* size) {
  bantam_error* error = NULL;
  bantam_policy_summary summary = {.struct_size = sizeof summary};
  OK(bantam_policy_get(policy, &summary, &error));
  *size = summary.hash_size;
  return summary.hash;
}

bantam_lead* lead_of(const bantam_policy* policy) {
  bantam_error* error = NULL;
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_read_json(lead, inputs.lead, (int64_t)strlen(inputs.lead),
                           NULL, &error));
  return lead;
}

int item_is(const bantam_string_list* list, int64_t index,
            const char* expected) {
  bantam_error* error = NULL;
  const char* text = NULL;
  OK(bantam_string_get(list, index, &text, NULL, &error));
  return text != NULL && strcmp(text, expected) == 0;
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
  if (argc != 5) return 2;
  inputs.policy = load(argv[1]);
  inputs.lead = load(argv[2]);
  inputs.answer = load(argv[3]);
  inputs.explanation = load(argv[4]);
  test_policy();
  test_lead();
  test_set();
  test_answer();
  test_assessment();
  test_encoded();
  test_events();
  test_moves();
  test_replay();
  test_names();
  test_handoff();
  test_handoff_history();
  test_routing();
  test_duplicates();
  test_values();
  test_nonsense();
  test_null_lists();
  free(inputs.policy);
  free(inputs.lead);
  free(inputs.answer);
  free(inputs.explanation);
  if (failures > 0) fprintf(stderr, "%d checks failed\n", failures);
  return failures > 0;
}
