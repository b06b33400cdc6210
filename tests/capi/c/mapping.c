// Rows of a table become leads, also of two tables.

#include "check.h"

static bantam_error* error = NULL;

static const char rules[] =
    "delimiter: ';'\n"
    "columns { column: 'Key' field: 'id' }\n"
    "columns { column: 'Size' field: 'account.employees' }\n"
    "joins { name: 'deals' key: 'lead' lookup: 'Key'\n"
    "  found_field: 'account.is_customer'\n"
    "  columns { column: 'budget' field: 'opportunity.budget' } }\n";

static void join(const bantam_mapping* mapping, bantam_lead* lead) {
  const bantam_text first[] = {BANTAM_TEXT("Key"), BANTAM_TEXT("Size")};
  const bantam_text second[] = {BANTAM_TEXT("lead"), BANTAM_TEXT("budget")};
  const bantam_text row[] = {BANTAM_TEXT("L-1"), BANTAM_TEXT("250")};
  const bantam_text deal[] = {BANTAM_TEXT("L-1"), BANTAM_TEXT("1250.5 USD")};
  bantam_columns* leads = NULL;
  bantam_columns* deals = NULL;
  OK(bantam_mapping_bind(mapping, -1, first, 2, &leads, &error));
  OK(bantam_mapping_bind(mapping, 0, second, 2, &deals, &error));
  bantam_columns* none = NULL;
  REFUSED(bantam_mapping_bind(mapping, 1, second, 2, &none, &error), "join");
  CHECK(none == NULL);
  const char* key = NULL;
  int64_t size = 0;
  OK(bantam_columns_key(leads, 0, row, 2, &key, &size, &error));
  CHECK(size == 3 && memcmp(key, "L-1", 3) == 0);
  OK(bantam_columns_key(deals, 0, deal, 2, &key, &size, &error));
  CHECK(size == 3 && memcmp(key, "L-1", 3) == 0);
  OK(bantam_columns_key(leads, 0, row, 0, &key, &size, &error));
  CHECK(key == NULL && size == 0);
  REFUSED(bantam_columns_key(leads, 1, row, 2, &key, &size, &error), "join");
  OK(bantam_columns_read(leads, row, 2, lead, &error));
  OK(bantam_mapping_set_join_found(mapping, 0, 1, lead, &error));
  OK(bantam_columns_read(deals, deal, 2, lead, &error));
  char* json = json_of(lead);
  CHECK_TEXT(json, (int64_t)strlen(json),
             "{\"id\":\"L-1\",\"account\":{\"is_customer\":true,"
             "\"employees\":250},\"opportunity\":{\"budget\":{\"amount\":"
             "\"1250.5\",\"currency\":\"USD\"}}}");
  bantam_buffer_free(json);
  REFUSED(bantam_mapping_set_join_found(mapping, 0, 2, lead, &error), "found");
  REFUSED(bantam_mapping_set_join_found(mapping, 1, 1, lead, &error), "join");
  const bantam_text wrong[] = {BANTAM_TEXT("L-1"), BANTAM_TEXT("many")};
  CHECK(bantam_columns_read(leads, wrong, 2, lead, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  CHECK(bantam_columns_read(leads, row, 1, lead, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  REFUSED(bantam_columns_read(leads, NULL, 2, lead, &error), "cells");
  bantam_columns_free(leads);
  bantam_columns_free(deals);
}

static void by_name(const bantam_policy* policy, bantam_lead* lead) {
  bantam_mapping* names = NULL;
  bantam_columns* keys = NULL;
  bantam_read_options options = {.struct_size = sizeof options};
  options.ignore_undeclared = 1;
  OK(bantam_mapping_by_name(policy, &options, &names, &error));
  OK(bantam_mapping_bind_keys(names, &keys, &error));
  OK(bantam_lead_clear(lead, &error));
  OK(bantam_columns_read_json(
      keys, TEXT("{\"account.employees\": 250, \"colour\": \"red\"}"), lead,
      &error));
  char* json = json_of(lead);
  // A file that has a field of a subject says that there is such a subject.
  CHECK(strstr(json, "{\"account\":{\"employees\":250}") == json);
  bantam_buffer_free(json);
  CHECK(bantam_columns_read_json(keys, TEXT("[1]"), lead, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  bantam_columns_free(keys);
  bantam_mapping_free(names);
}

static void refused(const bantam_policy* policy) {
  bantam_mapping* mapping = (bantam_mapping*)&error;
  CHECK(bantam_mapping_compile(
            policy,
            TEXT("columns { column: 'a' field: 'account.employes' }\n"
                 "columns { column: 'b' field: 'account.industri' }\n"),
            TEXT("crm.textproto"), &mapping,
            &error) == BANTAM_INVALID_ARGUMENT);
  CHECK(mapping == NULL);
  int64_t count = 0;
  const bantam_fault* const* faults = bantam_error_faults(error, &count);
  CHECK(count == 2 && faults[1]->line == 2);
  IS(faults[0]->file, "crm.textproto");
  bantam_error_free(error);
  error = NULL;
}

void test_mapping(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = NULL;
  bantam_mapping* mapping = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_mapping_compile(policy, TEXT(rules), NULL, 0, &mapping, &error));
  const bantam_mapping_info* info = NULL;
  OK(bantam_mapping_describe(mapping, &info, &error));
  IS(info->delimiter, ";");
  CHECK(info->joins_count == 1 && info->id_is_personal == 0);
  IS(info->joins[0]->lookup, "Key");
  bantam_record_free(info);
  join(mapping, lead);
  by_name(policy, lead);
  refused(policy);
  bantam_mapping_free(mapping);
  bantam_mapping_free(NULL);
  bantam_columns_free(NULL);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}
