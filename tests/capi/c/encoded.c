// One call from an encoded lead to an encoded answer, and the presets.

#include "check.h"

static bantam_error* error = NULL;

static bantam_evaluate_options at_now(void) {
  bantam_evaluate_options options = {.struct_size = sizeof options};
  options.now_seconds = NOW;
  options.detail = BANTAM_EXPLAINED;
  return options;
}

static int64_t length(const char* text) {
  return (int64_t)strlen(text);
}

// What the three calls, one after another, write in binary.
static void check_binary(const bantam_policy* policy,
                         bantam_evaluator* evaluator) {
  const bantam_evaluate_options options = at_now();
  bantam_lead* lead = NULL;
  bantam_evaluation* evaluation = NULL;
  char* source = NULL;
  char* expected = NULL;
  char* found = NULL;
  int64_t source_size = 0;
  int64_t expected_size = 0;
  int64_t found_size = 0;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_read_json(lead, inputs.lead, length(inputs.lead), NULL,
                           &error));
  OK(bantam_lead_write_binary(lead, &source, &source_size, &error));
  OK(bantam_evaluate(evaluator, lead, NOW, 0, BANTAM_EXPLAINED, &evaluation,
                     &error));
  OK(bantam_evaluation_write_binary(evaluation, &expected, &expected_size,
                                    &error));
  OK(bantam_evaluate_binary(evaluator, source, source_size, &options, &found,
                            &found_size, &error));
  CHECK(found_size == expected_size &&
        memcmp(found, expected, (size_t)found_size) == 0);
  bantam_buffer_free(source);
  bantam_buffer_free(expected);
  bantam_buffer_free(found);
  bantam_evaluation_free(evaluation);
  bantam_lead_free(lead);
}

static void refused(bantam_evaluator* evaluator) {
  bantam_evaluate_options options = at_now();
  char* json = inputs.lead;
  int64_t size = 7;
  REFUSED(bantam_evaluate_json(NULL, "{}", 2, &options, &json, &size, &error),
          "evaluator");
  CHECK(json == NULL && size == 0);
  REFUSED(
      bantam_evaluate_json(evaluator, NULL, 2, &options, &json, &size, &error),
      "lead");
  REFUSED(
      bantam_evaluate_json(evaluator, "{}", -2, &options, &json, &size, &error),
      "lead");
  REFUSED(bantam_evaluate_json(evaluator, "{}", 2, NULL, &json, &size, &error),
          "options");
  REFUSED(
      bantam_evaluate_json(evaluator, "{}", 2, &options, NULL, &size, &error),
      "json");
  REFUSED(
      bantam_evaluate_json(evaluator, "{}", 2, &options, &json, NULL, &error),
      "size");
  REFUSED(bantam_evaluate_binary(NULL, NULL, 0, &options, &json, &size, &error),
          "evaluator");
  REFUSED(
      bantam_evaluate_binary(evaluator, NULL, 0, &options, NULL, &size, &error),
      "bytes");
  REFUSED(bantam_evaluate_binary(evaluator, "\xff", 1, &options, &json, &size,
                                 &error),
          "");
  options.detail = 2;
  REFUSED(
      bantam_evaluate_json(evaluator, "{}", 2, &options, &json, &size, &error),
      "options.detail");
  options = at_now();
  options.flags = 1U << 31;
  REFUSED(
      bantam_evaluate_json(evaluator, "{}", 2, &options, &json, &size, &error),
      "options.flags");
  options = at_now();
  options.struct_size = 7;
  REFUSED(
      bantam_evaluate_json(evaluator, "{}", 2, &options, &json, &size, &error),
      "options.struct_size");
  options = at_now();
  options.now_nanos = -1;
  REFUSED(
      bantam_evaluate_json(evaluator, "{}", 2, &options, &json, &size, &error),
      "");
}

static void check_json(bantam_evaluator* evaluator) {
  static const char misspelt[] = "{\"account\": {\"employes\": 250}}";
  bantam_evaluate_options options = at_now();
  char* json = NULL;
  int64_t size = 0;
  FAILS(bantam_evaluate_json(evaluator, TEXT(misspelt), &options, &json, &size,
                             &error),
        BANTAM_INVALID_ARGUMENT, "account.employes");
  CHECK(json == NULL && size == 0);
  options.flags = BANTAM_IGNORE_UNDECLARED;
  OK(bantam_evaluate_json(evaluator, TEXT(misspelt), &options, &json, &size,
                          &error));
  bantam_buffer_free(json);
  // Nothing is left of the leads before.
  options.flags = 0;
  OK(bantam_evaluate_json(evaluator, inputs.lead, length(inputs.lead), &options,
                          &json, &size, &error));
  CHECK_TEXT(json, size, inputs.answer);
  bantam_buffer_free(json);
}

static void check_ask(bantam_evaluator* evaluator) {
  static const char query[] =
      "{\"evaluate\": {}, \"move\": {\"process\": \"pipeline\", "
      "\"to\": \"lost\", \"reason\": \"no_need\"}}";
  static const char wrong[] = "{\"replay\": {\"process\": \"pipelin\"}}";
  const bantam_evaluate_options options = at_now();
  char* json = NULL;
  int64_t size = 0;
  OK(bantam_ask_json(evaluator, inputs.lead, length(inputs.lead), &options,
                     TEXT(query), &json, &size, &error));
  // What bantam_evaluate_json gives, and the move.
  CHECK(size > length(inputs.answer));
  CHECK(strncmp(json, "{\"evaluate\":", 12) == 0);
  CHECK(strncmp(json + 12, inputs.answer, strlen(inputs.answer)) == 0);
  CHECK(strstr(json, "\"move\":{\"allowed\":\"YES\"") != NULL);
  bantam_buffer_free(json);
  FAILS(bantam_ask_json(evaluator, inputs.lead, length(inputs.lead), &options,
                        TEXT(wrong), &json, &size, &error),
        BANTAM_NOT_FOUND, "replay");
  CHECK(json == NULL && size == 0);
  REFUSED(bantam_ask_json(evaluator, "{}", 2, &options, NULL, 2, &json, &size,
                          &error),
          "query");
  REFUSED(
      bantam_ask_json(NULL, "{}", 2, &options, "{}", 2, &json, &size, &error),
      "evaluator");
  REFUSED(bantam_ask_binary(evaluator, "", 0, &options, "\x08", 1, &json, &size,
                            &error),
          "");
  OK(bantam_ask_binary(evaluator, "", 0, &options, "", 0, &json, &size,
                       &error));
  CHECK(size == 0);
  bantam_buffer_free(json);
}

static void presets(void) {
  CHECK(bantam_preset_count() > 0);
  bantam_preset preset = {.struct_size = sizeof preset};
  for (int64_t i = 0; i < bantam_preset_count(); ++i) {
    OK(bantam_preset_get(i, &preset, &error));
    CHECK(preset.summary_size > 0 &&
          preset.summary_size == length(preset.summary));
    bantam_policy* policy = NULL;
    OK(bantam_policy_compile(preset.source, preset.source_size, BANTAM_TEXT,
                             NULL, &policy, NULL, &error));
    bantam_policy_summary says = {.struct_size = sizeof says};
    OK(bantam_policy_get(policy, &says, &error));
    CHECK_TEXT(preset.name, preset.name_size, says.id);
    bantam_policy_free(policy);
  }
  REFUSED(bantam_preset_get(-1, &preset, &error), "index");
  CHECK(preset.name == NULL);
  REFUSED(bantam_preset_get(bantam_preset_count(), &preset, &error), "index");
  REFUSED(bantam_preset_get(0, NULL, &error), "preset");
}

void test_encoded(void) {
  bantam_policy* policy = compile();
  bantam_evaluator* evaluator = NULL;
  OK(bantam_evaluator_create(policy, &evaluator, &error));
  bantam_policy_free(policy);
  check_json(evaluator);
  check_ask(evaluator);
  refused(evaluator);
  policy = compile();
  bantam_evaluator_free(evaluator);
  OK(bantam_evaluator_create(policy, &evaluator, &error));
  check_binary(policy, evaluator);
  presets();
  bantam_evaluator_free(evaluator);
  bantam_policy_free(policy);
}
