// Every setter of a field: what it sets, and what it refuses.

#include <math.h>

#include "check.h"

static bantam_lead* lead;
static bantam_error* error = NULL;

// Whether the lead is this, in JSON; makes it empty again.
static void is(const char* expected, const char* file, int line) {
  char* json = json_of(lead);
  check_text(json, (int64_t)strlen(json), expected, file, line);
  bantam_buffer_free(json);
  OK(bantam_lead_clear(lead, &error));
}
#define LEAD_IS(expected) is(expected, __FILE__, __LINE__)

static void set(const bantam_policy* policy) {
  const int32_t employees = slot_of(policy, "account.employees");
  const int32_t tools = slot_of(policy, "account.tools");
  const int32_t budget = slot_of(policy, "opportunity.budget");
  OK(bantam_lead_set_bool(lead, slot_of(policy, "account.is_customer"), 1,
                          &error));
  OK(bantam_lead_set_int64(lead, employees, INT64_MIN, &error));
  OK(bantam_lead_set_double(lead, slot_of(policy, "account.growth"), 0.25,
                            &error));
  OK(bantam_lead_set_string(lead, slot_of(policy, "account.industry"),
                            TEXT("saas"), &error));
  OK(bantam_lead_set_timestamp(lead, slot_of(policy, "account.founded"), -1,
                               500000000, &error));
  OK(bantam_lead_set_duration(lead, slot_of(policy, "account.cycle"), 90, 0,
                              &error));
  const bantam_text items[] = {BANTAM_TEXT("crm"), {NULL, 0}};
  OK(bantam_lead_set_strings(lead, tools, items, 2, &error));
  OK(bantam_lead_set_money(lead, budget, TEXT("-1250.50"), TEXT("EUR"),
                           &error));
  LEAD_IS(
      "{\"account\":{\"is_customer\":true,"
      "\"employees\":-9223372036854775808,\"growth\":0.25,"
      "\"industry\":\"saas\",\"founded\":\"1969-12-31T23:59:59.500Z\","
      "\"cycle\":\"90s\",\"tools\":[\"crm\",\"\"]},"
      "\"opportunity\":{\"budget\":{\"amount\":\"-1250.5\","
      "\"currency\":\"EUR\"}}}");
  OK(bantam_lead_set_null(lead, budget, &error));
  OK(bantam_lead_set_strings(lead, tools, NULL, 0, &error));
  LEAD_IS("{\"account\":{\"tools\":[]},\"opportunity\":{\"budget\":null}}");
  OK(bantam_lead_set_int64(lead, employees, 1, &error));
  OK(bantam_lead_unset(lead, employees, &error));
  LEAD_IS("{\"account\":{}}");
}

static void refuse(const bantam_policy* policy) {
  const int32_t employees = slot_of(policy, "account.employees");
  const int32_t customer = slot_of(policy, "account.is_customer");
  const int32_t growth = slot_of(policy, "account.growth");
  const int32_t founded = slot_of(policy, "account.founded");
  const int32_t tools = slot_of(policy, "account.tools");
  const int32_t budget = slot_of(policy, "opportunity.budget");
  const bantam_text items[] = {BANTAM_TEXT("crm")};
  REFUSED(bantam_lead_set_bool(lead, customer, 2, &error), "value");
  REFUSED(bantam_lead_set_bool(lead, employees, 1, &error),
          "account.employees");
  REFUSED(bantam_lead_set_int64(lead, growth, 1, &error), "account.growth");
  REFUSED(bantam_lead_set_double(lead, growth, (double)NAN, &error),
          "account.growth");
  REFUSED(bantam_lead_set_string(lead, slot_of(policy, "account.industry"),
                                 TEXT("coal"), &error),
          "account.industry");
  REFUSED(bantam_lead_set_string(lead, employees, NULL, 4, &error), "text");
  REFUSED(bantam_lead_set_timestamp(lead, founded, 0, 1000000000, &error),
          "account.founded");
  REFUSED(bantam_lead_set_timestamp(lead, founded, INT64_MAX, 0, &error),
          "account.founded");
  REFUSED(bantam_lead_set_duration(lead, slot_of(policy, "account.cycle"),
                                   INT64_MIN, INT32_MIN, &error),
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
  REFUSED(bantam_lead_set_string(lead, slot_of(policy, "activity.page"),
                                 TEXT("/"), &error),
          "activity.page");
  LEAD_IS("{}");
}

static void values(const bantam_policy* policy) {
  const int32_t budget = slot_of(policy, "opportunity.budget");
  const int32_t cycle = slot_of(policy, "account.cycle");
  bantam_value value = value_of(BANTAM_FIELD_TYPE_MONEY);
  value.money = (bantam_money){1500000, "EUR"};
  OK(bantam_lead_set_value(lead, budget, &value, &error));
  value = value_of(BANTAM_FIELD_TYPE_DURATION);
  value.span = (bantam_span){60, 0, 1};
  OK(bantam_lead_set_value(lead, cycle, &value, &error));
  value = value_of(BANTAM_FIELD_TYPE_TIMESTAMP);
  value.time = AT(0);
  OK(bantam_lead_set_value(lead, slot_of(policy, "account.founded"), &value,
                           &error));
  value = value_of(BANTAM_FIELD_TYPE_BOOL);
  OK(bantam_lead_set_value(lead, slot_of(policy, "account.is_customer"), &value,
                           &error));
  value = value_of(BANTAM_FIELD_TYPE_DOUBLE);
  value.number = 0.5;
  OK(bantam_lead_set_value(lead, slot_of(policy, "account.growth"), &value,
                           &error));
  LEAD_IS(
      "{\"account\":{\"is_customer\":false,\"growth\":0.5,"
      "\"founded\":\"1970-01-01T00:00:00Z\",\"cycle\":\"60s\"},"
      "\"opportunity\":{\"budget\":{\"amount\":\"1.5\","
      "\"currency\":\"EUR\"}}}");
  value = value_of(BANTAM_VALUE_NULL);
  OK(bantam_lead_set_value(lead, budget, &value, &error));
  LEAD_IS("{\"opportunity\":{\"budget\":null}}");
  value.type = 9;
  REFUSED(bantam_lead_set_value(lead, budget, &value, &error), "value");
  value = value_of(BANTAM_FIELD_TYPE_BOOL);
  value.integer = 2;
  REFUSED(bantam_lead_set_value(lead, budget, &value, &error), "value");
  value = value_of(BANTAM_FIELD_TYPE_MONEY);
  memcpy(value.money.currency, "EURO", 5);
  REFUSED(bantam_lead_set_value(lead, budget, &value, &error), "value");
  value = value_of(BANTAM_FIELD_TYPE_STRINGS);
  value.strings_count = 1;
  REFUSED(bantam_lead_set_value(lead, slot_of(policy, "account.tools"), &value,
                                &error),
          "value");
  value.struct_size = 4;
  REFUSED(bantam_lead_set_value(lead, budget, &value, &error),
          "value.struct_size");
  REFUSED(bantam_lead_set_value(lead, budget, NULL, &error), "value");
}

void test_fields(void) {
  bantam_policy* policy = compile();
  OK(bantam_lead_create(policy, &lead, &error));
  set(policy);
  refuse(policy);
  values(policy);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}
