// A lead put together by hand is the one that its JSON says; codecs.

#include "check.h"

#define AT_A1 INT64_C(1779667200)  // 2026-05-25
#define AT_A2 INT64_C(1780358400)  // 2026-06-02
#define AT_E1 INT64_C(1777593600)  // 2026-05-01
#define DAY INT64_C(86400)

static bantam_text text_of(const char* text) {
  bantam_text result = {text, (int64_t)strlen(text)};
  return result;
}

static void add_activities(const bantam_policy* policy, bantam_lead* lead) {
  bantam_error* error = NULL;
  bantam_activity activity = {.struct_size = sizeof activity};
  activity.id = "a1";
  activity.id_size = 2;
  activity.kind = "page_view";
  activity.kind_size = 9;
  activity.at_seconds = AT_A1;
  int64_t index = -1;
  OK(bantam_lead_add_activity(lead, &activity, &index, &error));
  CHECK(index == 0);
  bantam_value page = value_of(BANTAM_STRING);
  page.text = "/pricing";
  page.text_size = 8;
  const int32_t slot = slot_of(policy, "activity.page");
  OK(bantam_lead_set_activity_value(lead, 0, slot, &page, &error));
  FAILS(bantam_lead_set_activity_value(lead, 1, slot, &page, &error),
        BANTAM_INVALID_ARGUMENT, "activities[1]");
  REFUSED(bantam_lead_set_activity_value(lead, -1, slot, &page, &error),
          "index");
  REFUSED(bantam_lead_set_activity_value(lead, 0, 99, &page, &error), "slot");
  bantam_value number = value_of(BANTAM_INT);
  REFUSED(bantam_lead_set_activity_value(lead, 0, slot, &number, &error),
          "activities[0].page");
  activity.id = "a2";
  activity.at_seconds = AT_A2;
  OK(bantam_lead_add_activity(lead, &activity, &index, &error));
  CHECK(index == 1);
  activity.recorded_seconds = 1;
  REFUSED(bantam_lead_add_activity(lead, &activity, &index, &error),
          "activity.recorded_seconds");
  activity.recorded_seconds = 0;
  activity.flags = 4;
  REFUSED(bantam_lead_add_activity(lead, &activity, NULL, &error),
          "activity.flags");
  activity.flags = BANTAM_HAS_RECORDED_AT;
  activity.recorded_nanos = -1;
  CHECK(bantam_lead_add_activity(lead, &activity, NULL, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  REFUSED(bantam_lead_add_activity(lead, NULL, NULL, &error), "activity");
}

static void add_contacts(const bantam_policy* policy, bantam_lead* lead) {
  bantam_error* error = NULL;
  bantam_contact contact = {.struct_size = sizeof contact};
  contact.person_id = "P-9";
  contact.person_id_size = 3;
  contact.roles = 1u << BANTAM_DECISION_MAKER;
  contact.attitude = BANTAM_SUPPORTIVE;
  contact.influence = BANTAM_HIGH;
  contact.verified = BANTAM_YES;
  int64_t index = -1;
  OK(bantam_lead_add_contact(lead, &contact, &index, &error));
  CHECK(index == 0);
  bantam_value level = value_of(BANTAM_STRING);
  level.text = "c_level";
  level.text_size = 7;
  const int32_t slot = slot_of(policy, "contact.seniority");
  OK(bantam_lead_set_contact_value(lead, 0, slot, &level, &error));
  REFUSED(bantam_lead_set_contact_value(lead, 9, slot, &level, &error),
          "contacts[9]");
  REFUSED(bantam_lead_set_contact_value(lead, 0, -1, &level, &error), "slot");
  contact.person_id = "P-8";
  contact.roles = 1u << BANTAM_APPROVER;
  contact.attitude = BANTAM_OPPOSED;
  contact.verified = BANTAM_UNKNOWN;
  OK(bantam_lead_add_contact(lead, &contact, NULL, &error));
  contact.roles = 1;
  REFUSED(bantam_lead_add_contact(lead, &contact, NULL, &error),
          "contact.roles");
  contact.roles = 1u << 7;
  REFUSED(bantam_lead_add_contact(lead, &contact, NULL, &error),
          "contact.roles");
  contact.roles = 0;
  contact.attitude = 4;
  REFUSED(bantam_lead_add_contact(lead, &contact, NULL, &error),
          "contact.attitude");
  contact.attitude = 0;
  contact.influence = -1;
  REFUSED(bantam_lead_add_contact(lead, &contact, NULL, &error),
          "contact.influence");
  contact.influence = 0;
  contact.verified = 3;
  REFUSED(bantam_lead_add_contact(lead, &contact, NULL, &error),
          "contact.verified");
  contact.verified = 0;
  contact.person_id_size = -3;
  REFUSED(bantam_lead_add_contact(lead, &contact, NULL, &error),
          "contact.person_id");
}

static void add_evidence(bantam_lead* lead) {
  bantam_error* error = NULL;
  bantam_value amount = value_of(BANTAM_MONEY);
  amount.integer = INT64_C(5000000000);
  memcpy(amount.currency, "USD", 4);
  bantam_evidence said = {.struct_size = sizeof said};
  said.flags = BANTAM_HAS_AT;
  said.assessment = BANTAM_CONFIRMED;
  said.id = "e1";
  said.id_size = 2;
  said.criterion = "budget.amount";
  said.criterion_size = 13;
  said.source = "P-9";
  said.source_size = 3;
  said.source_kind = "customer";
  said.source_kind_size = 8;
  said.value = &amount;
  said.at_seconds = AT_E1;
  int64_t index = -1;
  OK(bantam_lead_add_evidence(lead, &said, &index, &error));
  CHECK(index == 0);
  amount.struct_size = 4;
  REFUSED(bantam_lead_add_evidence(lead, &said, &index, &error),
          "evidence.value.struct_size");
  said.id = "e2";
  said.criterion = "budget.approved";
  said.criterion_size = 15;
  said.value = NULL;
  said.flags = 0;
  REFUSED(bantam_lead_add_evidence(lead, &said, &index, &error),
          "evidence.at_seconds");
  said.at_seconds = 0;
  OK(bantam_lead_add_evidence(lead, &said, &index, &error));
  said.id = "e3";
  said.assessment = BANTAM_DENIED;
  said.source = "S-1";
  said.source_kind = "sales";
  said.source_kind_size = 5;
  said.flags = BANTAM_HAS_AT;
  said.at_seconds = AT_E1 + DAY;
  OK(bantam_lead_add_evidence(lead, &said, &index, &error));
  CHECK(index == 2);
  said.assessment = 3;
  REFUSED(bantam_lead_add_evidence(lead, &said, &index, &error),
          "evidence.assessment");
  REFUSED(bantam_lead_add_evidence(lead, NULL, &index, &error), "evidence");
}

static bantam_lead* by_hand(const bantam_policy* policy) {
  bantam_error* error = NULL;
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_set_id(lead, TEXT("L-17"), &error));
  OK(bantam_lead_set_subject_id(lead, BANTAM_ACCOUNT, TEXT("A-3"), &error));
  OK(bantam_lead_set_subject_id(lead, BANTAM_PERSON, TEXT("P-9"), &error));
  OK(bantam_lead_set_subject_id(lead, BANTAM_OPPORTUNITY, TEXT("O-1"), &error));
  OK(bantam_lead_set_int64(lead, slot_of(policy, "account.employees"), 250,
                           &error));
  OK(bantam_lead_set_string_by_path(lead, TEXT("account.industry"),
                                    TEXT("saas"), &error));
  const bantam_text tools[] = {text_of("crm"), text_of("erp")};
  OK(bantam_lead_set_strings_by_path(lead, TEXT("account.tools"), tools, 2,
                                     &error));
  OK(bantam_lead_set_string(lead, slot_of(policy, "person.title"), TEXT("CTO"),
                            &error));
  OK(bantam_lead_set_money_by_path(lead, TEXT("opportunity.budget"),
                                   TEXT("5000"), TEXT("USD"), &error));
  add_activities(policy, lead);
  add_contacts(policy, lead);
  add_evidence(lead);
  add_stage_events(lead);
  return lead;
}

static char* json_of(const bantam_lead* lead) {
  bantam_error* error = NULL;
  char* json = NULL;
  int64_t size = 0;
  OK(bantam_lead_write_json(lead, &json, &size, &error));
  CHECK(json != NULL && size == (int64_t)strlen(json));
  if (json == NULL) exit(1);
  return json;
}

static void codecs(const bantam_policy* policy, const bantam_lead* lead) {
  bantam_error* error = NULL;
  bantam_lead* read = NULL;
  OK(bantam_lead_create(policy, &read, &error));
  OK(bantam_lead_read_json(read, inputs.lead, (int64_t)strlen(inputs.lead),
                           NULL, &error));
  char* expected = json_of(read);
  char* found = json_of(lead);
  CHECK(strcmp(expected, found) == 0);
  bantam_buffer_free(found);
  char* bytes = NULL;
  int64_t size = 0;
  OK(bantam_lead_write_binary(lead, &bytes, &size, &error));
  OK(bantam_lead_clear(read, &error));
  char* cleared = json_of(read);
  CHECK(strcmp(cleared, "{}") == 0);
  bantam_buffer_free(cleared);
  OK(bantam_lead_read_binary(read, bytes, size, NULL, &error));
  found = json_of(read);
  CHECK(strcmp(expected, found) == 0);
  // One that fails leaves the lead cleared.
  FAILS(bantam_lead_read_binary(read, bytes, size - 1, NULL, &error),
        BANTAM_INVALID_ARGUMENT, "");
  bantam_buffer_free(bytes);
  // An empty lead is an empty message.
  OK(bantam_lead_write_binary(read, &bytes, &size, &error));
  CHECK(size == 0 && bytes[0] == '\0');
  bantam_buffer_free(bytes);
  bantam_buffer_free(found);
  bantam_buffer_free(expected);
  static const char misspelt[] = "{\"account\": {\"employes\": 250}}";
  FAILS(bantam_lead_read_json(read, TEXT(misspelt), NULL, &error),
        BANTAM_INVALID_ARGUMENT, "account.employes");
  bantam_read_options options = {.struct_size = sizeof options,
                                 .flags = BANTAM_IGNORE_UNDECLARED};
  OK(bantam_lead_read_json(read, TEXT(misspelt), &options, &error));
  options.flags = 2;
  REFUSED(bantam_lead_read_json(read, TEXT("{}"), &options, &error),
          "options.flags");
  REFUSED(bantam_lead_read_binary(read, NULL, 3, NULL, &error), "bytes");
  REFUSED(bantam_lead_read_json(read, "{}", -2, NULL, &error), "json");
  bantam_lead_free(read);
}

static void presence(const bantam_policy* policy) {
  bantam_error* error = NULL;
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_set_present(lead, BANTAM_PERSON, &error));
  OK(bantam_lead_set_parent_id(lead, TEXT("A-1"), &error));
  OK(bantam_lead_set_activities_known(lead, &error));
  OK(bantam_lead_set_contacts_known(lead, &error));
  char* json = json_of(lead);
  CHECK(strcmp(json,
               "{\"account\":{\"parent_id\":\"A-1\"},\"person\":{},"
               "\"activities\":[],\"contacts\":[]}") == 0);
  bantam_buffer_free(json);
  REFUSED(bantam_lead_set_present(lead, BANTAM_ACTIVITY, &error), "subject");
  REFUSED(bantam_lead_set_present(lead, 0, &error), "subject");
  REFUSED(bantam_lead_set_subject_id(lead, BANTAM_CONTACT, TEXT("x"), &error),
          "subject");
  REFUSED(bantam_lead_set_subject_id(lead, BANTAM_PERSON, TEXT("\xff"), &error),
          "person.id");
  REFUSED(bantam_lead_set_id(lead, NULL, 1, &error), "id");
  REFUSED(bantam_lead_set_parent_id(lead, "x", INT64_MIN, &error), "id");
  OK(bantam_lead_set_id(lead, NULL, 0, &error));
  bantam_lead_free(lead);
  bantam_lead_free(NULL);
}

void test_lead(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = by_hand(policy);
  codecs(policy, lead);
  presence(policy);
  bantam_policy_free(policy);
  // The lead keeps the policy.
  char* json = json_of(lead);
  bantam_buffer_free(json);
  bantam_lead_free(lead);
}
