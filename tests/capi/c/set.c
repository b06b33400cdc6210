// Every setter, by slot and by path: what it sets, and what it refuses.

#include <math.h>

#include "check.h"

static bantam_lead* lead;
static bantam_error* error = NULL;

// Whether the lead is this, in JSON; makes it empty again.
static int is(const char* expected) {
  char* json = NULL;
  int64_t size = 0;
  OK(bantam_lead_write_json(lead, &json, &size, &error));
  const int same = json != NULL && strcmp(json, expected) == 0;
  if (!same) fprintf(stderr, "found %s\n", json == NULL ? "nothing" : json);
  bantam_buffer_free(json);
  OK(bantam_lead_clear(lead, &error));
  return same;
}

static void by_slot(const bantam_policy* policy) {
  const int32_t employees = slot_of(policy, "account.employees");
  const int32_t customer = slot_of(policy, "account.is_customer");
  const int32_t growth = slot_of(policy, "account.growth");
  const int32_t industry = slot_of(policy, "account.industry");
  const int32_t founded = slot_of(policy, "account.founded");
  const int32_t cycle = slot_of(policy, "account.cycle");
  const int32_t tools = slot_of(policy, "account.tools");
  const int32_t budget = slot_of(policy, "opportunity.budget");
  OK(bantam_lead_set_bool(lead, customer, 1, &error));
  OK(bantam_lead_set_int64(lead, employees, INT64_MIN, &error));
  OK(bantam_lead_set_double(lead, growth, 0.25, &error));
  OK(bantam_lead_set_string(lead, industry, TEXT("saas"), &error));
  OK(bantam_lead_set_timestamp(lead, founded, -1, 500000000, &error));
  OK(bantam_lead_set_duration(lead, cycle, 90, 0, &error));
  const bantam_text items[] = {{"crm", 3}, {NULL, 0}};
  OK(bantam_lead_set_strings(lead, tools, items, 2, &error));
  OK(bantam_lead_set_money(lead, budget, TEXT("-1250.50"), TEXT("EUR"),
                           &error));
  CHECK(
      is("{\"account\":{\"is_customer\":true,"
         "\"employees\":-9223372036854775808,\"growth\":0.25,"
         "\"industry\":\"saas\",\"founded\":\"1969-12-31T23:59:59.500Z\","
         "\"cycle\":\"90s\",\"tools\":[\"crm\",\"\"]},"
         "\"opportunity\":{\"budget\":{\"amount\":\"-1250.5\","
         "\"currency\":\"EUR\"}}}"));
  OK(bantam_lead_set_null(lead, budget, &error));
  OK(bantam_lead_set_strings(lead, tools, NULL, 0, &error));
  CHECK(is("{\"account\":{\"tools\":[]},\"opportunity\":{\"budget\":null}}"));
  OK(bantam_lead_set_int64(lead, employees, 1, &error));
  OK(bantam_lead_unset(lead, employees, &error));
  CHECK(is("{\"account\":{}}"));

  REFUSED(bantam_lead_set_bool(lead, customer, 2, &error), "value");
  REFUSED(bantam_lead_set_bool(lead, employees, 1, &error),
          "account.employees");
  REFUSED(bantam_lead_set_int64(lead, growth, 1, &error), "account.growth");
  REFUSED(bantam_lead_set_double(lead, growth, (double)NAN, &error),
          "account.growth");
  REFUSED(bantam_lead_set_string(lead, industry, TEXT("coal"), &error),
          "account.industry");
  REFUSED(bantam_lead_set_string(lead, industry, NULL, 4, &error), "text");
  REFUSED(bantam_lead_set_timestamp(lead, founded, 0, 1000000000, &error),
          "account.founded");
  REFUSED(bantam_lead_set_timestamp(lead, founded, INT64_MAX, 0, &error),
          "account.founded");
  REFUSED(bantam_lead_set_duration(lead, cycle, INT64_MIN, INT32_MIN, &error),
          "account.cycle");
  REFUSED(bantam_lead_set_money(lead, budget, TEXT("1e3"), TEXT("EUR"), &error),
          "amount");
  REFUSED(bantam_lead_set_money(lead, budget, TEXT("1"), TEXT("eur"), &error),
          "amount");
  REFUSED(bantam_lead_set_money(lead, budget, TEXT("1"), "EUR", -3, &error),
          "currency");
  REFUSED(bantam_lead_set_strings(lead, tools, NULL, 1, &error), "items");
  REFUSED(bantam_lead_set_strings(lead, tools, items, -1, &error), "items");
  REFUSED(bantam_lead_set_null(lead, employees, &error), "account.employees");
  REFUSED(bantam_lead_set_int64(lead, 15, 1, &error), "slot");
  REFUSED(bantam_lead_set_int64(lead, -1, 1, &error), "slot");
  REFUSED(bantam_lead_unset(lead, INT32_MAX, &error), "slot");
  FAILS(bantam_lead_set_string(lead, slot_of(policy, "activity.page"),
                               TEXT("/"), &error),
        BANTAM_INVALID_ARGUMENT, "activity.page");
  CHECK(is("{}"));
}

static void by_path(void) {
  const bantam_text items[] = {{"crm", 3}};
  OK(bantam_lead_set_bool_by_path(lead, TEXT("account.is_customer"), 0,
                                  &error));
  OK(bantam_lead_set_int64_by_path(lead, TEXT("account.employees"), 250,
                                   &error));
  OK(bantam_lead_set_double_by_path(lead, TEXT("account.growth"), -0.5,
                                    &error));
  OK(bantam_lead_set_string_by_path(lead, TEXT("account.industry"),
                                    TEXT("steel"), &error));
  OK(bantam_lead_set_timestamp_by_path(lead, TEXT("account.founded"), NOW, 0,
                                       &error));
  OK(bantam_lead_set_duration_by_path(lead, TEXT("account.cycle"), 1, 0,
                                      &error));
  OK(bantam_lead_set_strings_by_path(lead, TEXT("account.tools"), items, 1,
                                     &error));
  OK(bantam_lead_set_money_by_path(lead, TEXT("opportunity.budget"), TEXT("1"),
                                   TEXT("USD"), &error));
  CHECK(
      is("{\"account\":{\"is_customer\":false,\"employees\":250,"
         "\"growth\":-0.5,\"industry\":\"steel\","
         "\"founded\":\"2026-06-01T00:00:00Z\",\"cycle\":\"1s\","
         "\"tools\":[\"crm\"]},\"opportunity\":{\"budget\":"
         "{\"amount\":\"1\",\"currency\":\"USD\"}}}"));
  OK(bantam_lead_set_null_by_path(lead, TEXT("opportunity.budget"), &error));
  CHECK(is("{\"opportunity\":{\"budget\":null}}"));
  OK(bantam_lead_set_null_by_path(lead, TEXT("opportunity.budget"), &error));
  OK(bantam_lead_unset_by_path(lead, TEXT("opportunity.budget"), &error));
  CHECK(is("{\"opportunity\":{}}"));

  static const char* const none = "account.nothing";
  const int64_t size = (int64_t)strlen(none);
  FAILS(bantam_lead_set_bool_by_path(lead, none, size, 1, &error),
        BANTAM_NOT_FOUND, "");
  FAILS(bantam_lead_set_int64_by_path(lead, none, size, 1, &error),
        BANTAM_NOT_FOUND, "");
  FAILS(bantam_lead_set_double_by_path(lead, none, size, 1, &error),
        BANTAM_NOT_FOUND, "");
  FAILS(bantam_lead_set_string_by_path(lead, none, size, "", 0, &error),
        BANTAM_NOT_FOUND, "");
  FAILS(bantam_lead_set_timestamp_by_path(lead, none, size, 0, 0, &error),
        BANTAM_NOT_FOUND, "");
  FAILS(bantam_lead_set_duration_by_path(lead, none, size, 0, 0, &error),
        BANTAM_NOT_FOUND, "");
  FAILS(bantam_lead_set_money_by_path(lead, none, size, TEXT("1"), TEXT("USD"),
                                      &error),
        BANTAM_NOT_FOUND, "");
  FAILS(bantam_lead_set_strings_by_path(lead, none, size, NULL, 0, &error),
        BANTAM_NOT_FOUND, "");
  FAILS(bantam_lead_set_null_by_path(lead, none, size, &error),
        BANTAM_NOT_FOUND, "");
  FAILS(bantam_lead_unset_by_path(lead, none, size, &error), BANTAM_NOT_FOUND,
        "");
  REFUSED(bantam_lead_unset_by_path(lead, none, -1, &error), "path");
  REFUSED(bantam_lead_set_null_by_path(lead, NULL, 1, &error), "path");
  CHECK(is("{}"));
}

static void values(const bantam_policy* policy) {
  const int32_t founded = slot_of(policy, "account.founded");
  const int32_t budget = slot_of(policy, "opportunity.budget");
  bantam_value value = value_of(BANTAM_BOOL);
  value.integer = 1;
  OK(bantam_lead_set_value(lead, slot_of(policy, "account.is_customer"), &value,
                           &error));
  value.integer = 2;
  REFUSED(bantam_lead_set_value(lead, slot_of(policy, "account.is_customer"),
                                &value, &error),
          "value");
  value.type = BANTAM_INT;
  OK(bantam_lead_set_value(lead, slot_of(policy, "account.employees"), &value,
                           &error));
  value.type = BANTAM_DOUBLE;
  value.number = 0.5;
  OK(bantam_lead_set_value(lead, slot_of(policy, "account.growth"), &value,
                           &error));
  value.type = BANTAM_TIMESTAMP;
  OK(bantam_lead_set_value(lead, founded, &value, &error));
  value.type = BANTAM_DURATION;
  OK(bantam_lead_set_value(lead, slot_of(policy, "account.cycle"), &value,
                           &error));
  const bantam_text items[] = {{"crm", 3}};
  value.type = BANTAM_STRINGS;
  value.items = items;
  value.item_count = 1;
  OK(bantam_lead_set_value(lead, slot_of(policy, "account.tools"), &value,
                           &error));
  value = value_of(BANTAM_NULL);
  // An earlier, shorter structure.
  value.struct_size = 8;
  OK(bantam_lead_set_value(lead, budget, &value, &error));
  CHECK(
      is("{\"account\":{\"is_customer\":true,\"employees\":2,"
         "\"growth\":0.5,\"founded\":\"1970-01-01T00:00:02Z\","
         "\"cycle\":\"2s\",\"tools\":[\"crm\"]},"
         "\"opportunity\":{\"budget\":null}}"));
  value = value_of(BANTAM_MONEY);
  memcpy(value.currency, "EURO", 4);
  REFUSED(bantam_lead_set_value(lead, budget, &value, &error), "value");
  memcpy(value.currency, "eur", 4);
  REFUSED(bantam_lead_set_value(lead, budget, &value, &error),
          "opportunity.budget");
  value = value_of(9);
  REFUSED(bantam_lead_set_value(lead, budget, &value, &error), "value");
  value = value_of(-1);
  REFUSED(bantam_lead_set_value(lead, budget, &value, &error), "value");
  value = value_of(BANTAM_STRING);
  value.text_size = -1;
  REFUSED(bantam_lead_set_value(lead, budget, &value, &error), "value");
  REFUSED(bantam_lead_set_value(lead, budget, NULL, &error), "value");
  CHECK(is("{}"));
}

void test_set(void) {
  bantam_policy* policy = compile();
  OK(bantam_lead_create(policy, &lead, &error));
  by_slot(policy);
  by_path();
  values(policy);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}
