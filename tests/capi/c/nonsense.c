// Every function with nothing: NULL for every pointer, 0 for every number.

#include "check.h"

static bantam_error* error = NULL;

static void none(int32_t code, int line) {
  int64_t size = 0;
  bantam_error_path(error, &size);
  if (code != BANTAM_INVALID_ARGUMENT || size == 0) {
    ++failures;
    fprintf(stderr, "%s:%d: found %d: %s\n", __FILE__, line, (int)code,
            bantam_error_message(error, NULL));
  }
  bantam_error_free(error);
  error = NULL;
}
#define NONE(call) none((call), __LINE__)

static void functions(void) {
  NONE(bantam_record_read(NULL, 0, 0, NULL, 0, NULL, &error));
  NONE(bantam_record_write(NULL, 0, 0, NULL, NULL, NULL, &error));
  NONE(bantam_enum_find(NULL, 0, NULL, 0, NULL, &error));
  NONE(bantam_limits_default(NULL, &error));
  NONE(bantam_policy_compile(NULL, 0, 0, NULL, NULL, &error));
  NONE(bantam_policy_describe(NULL, NULL, 0, NULL, &error));
  NONE(bantam_policy_find_field(NULL, NULL, 0, NULL, &error));
  NONE(bantam_policy_label(NULL, NULL, 0, NULL, 0, NULL, NULL, &error));
  NONE(bantam_policy_question(NULL, NULL, 0, NULL, 0, NULL, NULL, &error));
  NONE(bantam_preset_source(NULL, 0, NULL, NULL, &error));
  NONE(bantam_lead_create(NULL, NULL, &error));
  NONE(bantam_lead_clear(NULL, &error));
  NONE(bantam_lead_set_id(NULL, NULL, 0, &error));
  NONE(bantam_lead_set_subject_id(NULL, 0, NULL, 0, &error));
  NONE(bantam_lead_set_account_parent_id(NULL, NULL, 0, &error));
  NONE(bantam_lead_set_present(NULL, 0, &error));
  NONE(bantam_lead_set_bool(NULL, 0, 0, &error));
  NONE(bantam_lead_set_int64(NULL, 0, 0, &error));
  NONE(bantam_lead_set_double(NULL, 0, 0, &error));
  NONE(bantam_lead_set_string(NULL, 0, NULL, 0, &error));
  NONE(bantam_lead_set_timestamp(NULL, 0, 0, 0, &error));
  NONE(bantam_lead_set_duration(NULL, 0, 0, 0, &error));
  NONE(bantam_lead_set_money(NULL, 0, NULL, 0, NULL, 0, &error));
  NONE(bantam_lead_set_strings(NULL, 0, NULL, 0, &error));
  NONE(bantam_lead_set_null(NULL, 0, &error));
  NONE(bantam_lead_set_value(NULL, 0, NULL, &error));
  NONE(bantam_lead_unset(NULL, 0, &error));
  NONE(bantam_lead_set_activities_known(NULL, &error));
  NONE(bantam_lead_add_activity(NULL, NULL, NULL, &error));
  NONE(bantam_lead_set_activity_value(NULL, 0, 0, NULL, &error));
  NONE(bantam_lead_set_contacts_known(NULL, &error));
  NONE(bantam_lead_add_contact(NULL, NULL, NULL, &error));
  NONE(bantam_lead_set_contact_value(NULL, 0, 0, NULL, &error));
  NONE(bantam_lead_add_evidence(NULL, NULL, NULL, &error));
  NONE(bantam_lead_clear_evidence(NULL, &error));
  NONE(bantam_lead_add_stage_event(NULL, NULL, NULL, &error));
  NONE(bantam_lead_add_handoff_event(NULL, NULL, NULL, &error));
  NONE(bantam_lead_add_consent(NULL, NULL, NULL, &error));
  NONE(bantam_lead_add_suppression(NULL, NULL, NULL, &error));
  NONE(bantam_lead_get_value(NULL, 0, NULL, &error));
  NONE(bantam_lead_get_activity_value(NULL, 0, 0, NULL, &error));
  NONE(bantam_lead_get_contact_value(NULL, 0, 0, NULL, &error));
  NONE(bantam_lead_get_parts(NULL, NULL, &error));
  NONE(bantam_lead_read(NULL, 0, NULL, 0, NULL, &error));
  NONE(bantam_lead_write(NULL, 0, NULL, NULL, &error));
  NONE(bantam_mapping_compile(NULL, NULL, 0, NULL, 0, NULL, &error));
  NONE(bantam_mapping_by_name(NULL, NULL, NULL, &error));
  NONE(bantam_mapping_describe(NULL, NULL, &error));
  NONE(bantam_mapping_bind(NULL, 0, NULL, 0, NULL, &error));
  NONE(bantam_mapping_bind_keys(NULL, NULL, &error));
  NONE(bantam_mapping_set_join_found(NULL, 0, 0, NULL, &error));
  NONE(bantam_columns_read(NULL, NULL, 0, NULL, &error));
  NONE(bantam_columns_read_json(NULL, NULL, 0, NULL, &error));
  NONE(bantam_columns_key(NULL, 0, NULL, 0, NULL, NULL, &error));
  NONE(bantam_case_create(NULL, NULL, 0, NULL, &error));
  NONE(bantam_case_take(NULL, NULL, 0, 0, &error));
  NONE(bantam_ask(NULL, NULL, NULL, &error));
  NONE(bantam_case_score(NULL, 0, NULL, &error));
  NONE(bantam_case_grade(NULL, 0, NULL, &error));
  NONE(bantam_case_framework(NULL, 0, NULL, &error));
  NONE(bantam_case_committee(NULL, 0, NULL, &error));
  NONE(bantam_case_persona(NULL, 0, NULL, &error));
  NONE(bantam_case_red_flag(NULL, 0, NULL, &error));
  NONE(bantam_case_qualification(NULL, 0, NULL, &error));
  NONE(bantam_ask_of_leads(NULL, NULL, 0, 0, 0, NULL, NULL, &error));
  NONE(bantam_ask_json(NULL, NULL, 0, NULL, NULL, 0, NULL, NULL, &error));
  NONE(bantam_ask_binary(NULL, NULL, 0, NULL, NULL, 0, NULL, NULL, &error));
  NONE(bantam_ask_of_leads_json(NULL, NULL, 0, NULL, NULL, 0, NULL, NULL,
                                &error));
  NONE(bantam_ask_of_leads_binary(NULL, NULL, 0, NULL, NULL, 0, NULL, NULL,
                                  &error));
}

static void getters(void) {
  int64_t size = -1;
  CHECK(bantam_error_code(NULL) == BANTAM_OK);
  CHECK(*bantam_error_message(NULL, &size) == 0 && size == 0);
  CHECK(*bantam_error_path(NULL, NULL) == 0);
  CHECK(bantam_error_faults(NULL, NULL) == NULL);
  CHECK(*bantam_enum_name(NULL, 0, 0, &size) == 0 && size == 0);
  bantam_error_free(NULL);
  bantam_buffer_free(NULL);
  bantam_record_free(NULL);
  bantam_policy_free(NULL);
  bantam_mapping_free(NULL);
  bantam_columns_free(NULL);
  bantam_lead_free(NULL);
  bantam_case_free(NULL);
}

// What is out of range beside a handle that is there.
static void ranges(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = lead_of(policy);
  bantam_case* deal = case_of(policy, lead);
  bantam_score_figure figure = {.struct_size = sizeof figure};
  REFUSED(bantam_case_score(deal, -1, &figure, &error), "index");
  REFUSED(bantam_case_score(deal, 0, NULL, &error), "figure");
  figure.struct_size = 20;
  REFUSED(bantam_case_score(deal, 0, &figure, &error), "figure.struct_size");
  FAILS(bantam_case_take(deal, lead, INT64_MAX, -1, &error),
        BANTAM_INVALID_ARGUMENT, "");
  bantam_query query = {.struct_size = sizeof query};
  const bantam_answer* answer = NULL;
  OK(bantam_case_take(deal, lead, NOW, 0, &error));
  REFUSED(bantam_ask(deal, NULL, &answer, &error), "query");
  REFUSED(bantam_ask(deal, &query, NULL, &error), "answer");
  query.reserved = 1;
  REFUSED(bantam_ask(deal, &query, &answer, &error), "query.reserved");
  bantam_case_free(deal);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}

void test_nonsense(void) {
  functions();
  getters();
  ranges();
}
