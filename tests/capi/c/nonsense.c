// NULL wherever there is a pointer: refused by the name of the first one.

#include "check.h"

static bantam_error* error = NULL;

static void errors(void) {
  int64_t size = -1;
  CHECK(bantam_error_code(NULL) == BANTAM_OK);
  CHECK(*bantam_error_message(NULL, &size) == 0 && size == 0);
  size = -1;
  CHECK(*bantam_error_path(NULL, &size) == 0 && size == 0);
  CHECK(*bantam_error_path(NULL, NULL) == '\0');
  bantam_error_free(NULL);
  // An error of a call before is not freed for the caller, and a success
  // leaves NULL.
  CHECK(bantam_lead_clear(NULL, &error) == BANTAM_INVALID_ARGUMENT);
  const char* text = bantam_error_path(error, &size);
  CHECK_TEXT(text, size, "lead");
  text = bantam_error_message(error, &size);
  CHECK_TEXT(text, size, "lead: expected a pointer, found NULL");
  bantam_error* before = error;
  bantam_limits limits = {.struct_size = sizeof limits};
  CHECK(bantam_limits_default(&limits, &error) == BANTAM_OK && error == NULL);
  bantam_error_free(before);
}

static void policies(void) {
  bantam_policy* policy = NULL;
  REFUSED(bantam_policy_compile(NULL, 1, 0, NULL, &policy, NULL, &error),
          "source");
  REFUSED(bantam_policy_compile("x", -1, 0, NULL, &policy, NULL, &error),
          "source");
  REFUSED(bantam_policy_compile("x", 1, 3, NULL, &policy, NULL, &error),
          "encoding");
  REFUSED(bantam_policy_compile("x", 1, -1, NULL, &policy, NULL, &error),
          "encoding");
  bantam_diagnostics* wrong = (bantam_diagnostics*)&policy;
  REFUSED(bantam_policy_compile("x", 1, 0, NULL, NULL, &wrong, &error),
          "policy");
  CHECK(wrong == NULL);
  REFUSED(bantam_policy_get(NULL, NULL, &error), "policy");
  REFUSED(bantam_policy_field(NULL, 0, NULL, &error), "policy");
  REFUSED(bantam_policy_criterion(NULL, 0, NULL, &error), "policy");
  REFUSED(bantam_policy_process(NULL, 0, NULL, &error), "policy");
  REFUSED(bantam_policy_stage(NULL, 0, 0, NULL, &error), "policy");
  REFUSED(bantam_policy_label(NULL, NULL, 0, NULL, 0, NULL, NULL, &error),
          "policy");
  REFUSED(bantam_policy_find_field(NULL, NULL, 0, NULL, &error), "policy");
  policy = compile();
  bantam_field field = {.struct_size = sizeof field};
  bantam_criterion_info asked = {.struct_size = sizeof asked};
  int32_t slot = 0;
  REFUSED(bantam_policy_get(policy, NULL, &error), "summary");
  REFUSED(bantam_policy_field(policy, 0, NULL, &error), "field");
  REFUSED(bantam_policy_field(policy, 15, &field, &error), "slot");
  REFUSED(bantam_policy_field(policy, -1, &field, &error), "slot");
  REFUSED(bantam_policy_criterion(policy, 0, NULL, &error), "criterion");
  REFUSED(bantam_policy_criterion(policy, 6, &asked, &error), "index");
  REFUSED(bantam_policy_criterion(policy, INT64_MIN, &asked, &error), "index");
  bantam_process_info process = {.struct_size = sizeof process};
  bantam_stage_info stage = {.struct_size = sizeof stage};
  const char* label = NULL;
  REFUSED(bantam_policy_process(policy, 0, NULL, &error), "process");
  REFUSED(bantam_policy_process(policy, 1, &process, &error), "index");
  REFUSED(bantam_policy_stage(policy, 0, 0, NULL, &error), "info");
  REFUSED(bantam_policy_stage(policy, 1, 0, &stage, &error), "process");
  REFUSED(bantam_policy_stage(policy, 0, 5, &stage, &error), "stage");
  REFUSED(bantam_policy_stage(policy, 0, -1, &stage, &error), "stage");
  REFUSED(bantam_policy_label(policy, "x", 1, "en", 2, NULL, NULL, &error),
          "text");
  REFUSED(bantam_policy_label(policy, NULL, 1, "en", 2, &label, NULL, &error),
          "path");
  REFUSED(bantam_policy_label(policy, "x", 1, "en", -2, &label, NULL, &error),
          "locale");
  REFUSED(bantam_policy_find_field(policy, "x", 1, NULL, &error), "slot");
  REFUSED(bantam_policy_find_field(policy, NULL, 1, &slot, &error), "path");
  REFUSED(bantam_policy_find_field(policy, "x", -1, &slot, &error), "path");
  REFUSED(bantam_lead_create(policy, NULL, &error), "lead");
  REFUSED(bantam_evaluator_create(policy, NULL, &error), "evaluator");
  bantam_policy_free(policy);
}

static void setters(void) {
  REFUSED(bantam_lead_set_bool(NULL, 0, 1, &error), "lead");
  REFUSED(bantam_lead_set_int64(NULL, 0, 1, &error), "lead");
  REFUSED(bantam_lead_set_double(NULL, 0, 1, &error), "lead");
  REFUSED(bantam_lead_set_string(NULL, 0, NULL, 0, &error), "lead");
  REFUSED(bantam_lead_set_timestamp(NULL, 0, 0, 0, &error), "lead");
  REFUSED(bantam_lead_set_duration(NULL, 0, 0, 0, &error), "lead");
  REFUSED(bantam_lead_set_money(NULL, 0, NULL, 0, NULL, 0, &error), "lead");
  REFUSED(bantam_lead_set_strings(NULL, 0, NULL, 0, &error), "lead");
  REFUSED(bantam_lead_set_null(NULL, 0, &error), "lead");
  REFUSED(bantam_lead_set_value(NULL, 0, NULL, &error), "lead");
  REFUSED(bantam_lead_unset(NULL, 0, &error), "lead");
  REFUSED(bantam_lead_set_bool_by_path(NULL, NULL, 0, 1, &error), "lead");
  REFUSED(bantam_lead_set_int64_by_path(NULL, NULL, 0, 1, &error), "lead");
  REFUSED(bantam_lead_set_double_by_path(NULL, NULL, 0, 1, &error), "lead");
  REFUSED(bantam_lead_set_string_by_path(NULL, NULL, 0, NULL, 0, &error),
          "lead");
  REFUSED(bantam_lead_set_timestamp_by_path(NULL, NULL, 0, 0, 0, &error),
          "lead");
  REFUSED(bantam_lead_set_duration_by_path(NULL, NULL, 0, 0, 0, &error),
          "lead");
  REFUSED(
      bantam_lead_set_money_by_path(NULL, NULL, 0, NULL, 0, NULL, 0, &error),
      "lead");
  REFUSED(bantam_lead_set_strings_by_path(NULL, NULL, 0, NULL, 0, &error),
          "lead");
  REFUSED(bantam_lead_set_null_by_path(NULL, NULL, 0, &error), "lead");
  REFUSED(bantam_lead_unset_by_path(NULL, NULL, 0, &error), "lead");
}

static void leads(void) {
  bantam_lead* lead = NULL;
  REFUSED(bantam_lead_create(NULL, &lead, &error), "policy");
  REFUSED(bantam_lead_create(NULL, NULL, &error), "policy");
  REFUSED(bantam_lead_set_id(NULL, NULL, 0, &error), "lead");
  REFUSED(bantam_lead_set_subject_id(NULL, 1, NULL, 0, &error), "lead");
  REFUSED(bantam_lead_set_parent_id(NULL, NULL, 0, &error), "lead");
  REFUSED(bantam_lead_set_present(NULL, 1, &error), "lead");
  REFUSED(bantam_lead_set_activities_known(NULL, &error), "lead");
  REFUSED(bantam_lead_set_contacts_known(NULL, &error), "lead");
  int64_t index = 7;
  REFUSED(bantam_lead_add_activity(NULL, NULL, &index, &error), "lead");
  CHECK(index == 0);
  REFUSED(bantam_lead_add_contact(NULL, NULL, &index, &error), "lead");
  REFUSED(bantam_lead_add_evidence(NULL, NULL, &index, &error), "lead");
  REFUSED(bantam_lead_add_stage_event(NULL, NULL, &index, &error), "lead");
  REFUSED(bantam_lead_add_handoff_event(NULL, NULL, &index, &error), "lead");
  REFUSED(bantam_lead_add_consent(NULL, NULL, &index, &error), "lead");
  REFUSED(bantam_lead_add_suppression(NULL, NULL, &index, &error), "lead");
  REFUSED(bantam_lead_set_activity_value(NULL, 0, 0, NULL, &error), "lead");
  REFUSED(bantam_lead_set_contact_value(NULL, 0, 0, NULL, &error), "lead");
  REFUSED(bantam_lead_read_json(NULL, NULL, 0, NULL, &error), "lead");
  REFUSED(bantam_lead_read_binary(NULL, NULL, 0, NULL, &error), "lead");
  REFUSED(bantam_lead_write_json(NULL, NULL, NULL, &error), "lead");
  REFUSED(bantam_lead_write_binary(NULL, NULL, NULL, &error), "lead");
  bantam_policy* policy = compile();
  OK(bantam_lead_create(policy, &lead, &error));
  char* buffer = NULL;
  int64_t size = 0;
  REFUSED(bantam_lead_write_json(lead, NULL, &size, &error), "json");
  REFUSED(bantam_lead_write_json(lead, &buffer, NULL, &error), "size");
  REFUSED(bantam_lead_write_binary(lead, NULL, &size, &error), "bytes");
  REFUSED(bantam_lead_write_binary(lead, &buffer, NULL, &error), "size");
  CHECK(buffer == NULL);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}

static void evaluations(void) {
  bantam_evaluator* evaluator = NULL;
  bantam_evaluation* none = (bantam_evaluation*)&evaluator;
  REFUSED(bantam_evaluator_create(NULL, &evaluator, &error), "policy");
  REFUSED(bantam_evaluate(NULL, NULL, 0, 0, 0, &none, &error), "evaluator");
  CHECK(none == NULL);
  REFUSED(bantam_evaluate(NULL, NULL, 0, 0, 0, NULL, &error), "evaluator");
  REFUSED(bantam_evaluate_into(NULL, NULL, 0, 0, 0, NULL, &error), "evaluator");
  REFUSED(bantam_evaluation_write_json(NULL, NULL, NULL, &error), "evaluation");
  REFUSED(bantam_evaluation_write_binary(NULL, NULL, NULL, &error),
          "evaluation");
  REFUSED(bantam_evaluation_get(NULL, NULL, &error), "evaluation");
  REFUSED(bantam_explain(NULL, NULL, NULL, NULL, NULL, &error), "lead");
  REFUSED(bantam_value_get(NULL, NULL, &error), "held");
  REFUSED(bantam_string_get(NULL, 0, NULL, NULL, &error), "list");
}

void test_nonsense(void) {
  errors();
  policies();
  setters();
  leads();
  evaluations();
}

#define LIST_REFUSES_NULL(name)                                   \
  do {                                                            \
    bantam_##name item = {.struct_size = sizeof item};            \
    REFUSED(bantam_##name##_get(NULL, 0, &item, &error), "list"); \
    REFUSED(bantam_##name##_get(NULL, 0, NULL, &error), "list");  \
  } while (0)

void test_null_lists(void) {
  LIST_REFUSES_NULL(score);
  LIST_REFUSES_NULL(line);
  LIST_REFUSES_NULL(argument);
  LIST_REFUSES_NULL(undecided);
  LIST_REFUSES_NULL(grade);
  LIST_REFUSES_NULL(note);
  LIST_REFUSES_NULL(assessment);
  LIST_REFUSES_NULL(dimension);
  LIST_REFUSES_NULL(criterion);
  LIST_REFUSES_NULL(statement);
  LIST_REFUSES_NULL(question);
  LIST_REFUSES_NULL(committee);
  LIST_REFUSES_NULL(role);
  LIST_REFUSES_NULL(persona);
  LIST_REFUSES_NULL(trait);
  LIST_REFUSES_NULL(red_flag);
  LIST_REFUSES_NULL(qualification);
  LIST_REFUSES_NULL(unmet);
  LIST_REFUSES_NULL(obstacle);
  LIST_REFUSES_NULL(proposed_move);
  LIST_REFUSES_NULL(visit);
  LIST_REFUSES_NULL(time_limit);
  LIST_REFUSES_NULL(stage_total);
  LIST_REFUSES_NULL(event_fault);
  LIST_REFUSES_NULL(renamed_stage);
  LIST_REFUSES_NULL(step_obstacle);
  LIST_REFUSES_NULL(breach);
  LIST_REFUSES_NULL(rejection);
  LIST_REFUSES_NULL(taken_step);
  LIST_REFUSES_NULL(handoff_fault);
  LIST_REFUSES_NULL(claim_result);
  LIST_REFUSES_NULL(skipped_candidate);
  LIST_REFUSES_NULL(routing_step);
  LIST_REFUSES_NULL(turn_count);
  LIST_REFUSES_NULL(match_key);
  LIST_REFUSES_NULL(unusable_key);
  LIST_REFUSES_NULL(match_reason);
  LIST_REFUSES_NULL(account_match);
  LIST_REFUSES_NULL(merged_claim);
}
