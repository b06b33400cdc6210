// A lead put together by hand is the one that its JSON says; what it holds can
// be read; codecs.

#include "check.h"

static bantam_error* error = NULL;

static void add_activities(const bantam_policy* policy, bantam_lead* lead) {
  bantam_activity activity = {.struct_size = sizeof activity};
  activity.id = T("a1");
  activity.kind = T("page_view");
  activity.at = AT(INT64_C(1779667200));  // 2026-05-25
  int64_t index = -1;
  OK(bantam_lead_add_activity(lead, &activity, &index, &error));
  CHECK(index == 0);
  bantam_value page = value_of(BANTAM_FIELD_TYPE_STRING);
  page.text = T("/pricing");
  const int32_t slot = slot_of(policy, "activity.page");
  OK(bantam_lead_set_activity_value(lead, 0, slot, &page, &error));
  REFUSED(bantam_lead_set_activity_value(lead, 1, slot, &page, &error),
          "activities[1]");
  REFUSED(bantam_lead_set_activity_value(lead, -1, slot, &page, &error),
          "index");
  REFUSED(bantam_lead_set_activity_value(lead, 0, 99, &page, &error), "slot");
  bantam_value number = value_of(BANTAM_FIELD_TYPE_INT);
  REFUSED(bantam_lead_set_activity_value(lead, 0, slot, &number, &error),
          "activities[0].page");
  activity.id = T("a2");
  activity.at = AT(INT64_C(1780358400));  // 2026-06-02
  OK(bantam_lead_add_activity(lead, &activity, &index, &error));
  CHECK(index == 1);
  activity.kind = T("page_vew");
  FAILS(bantam_lead_add_activity(lead, &activity, &index, &error),
        BANTAM_NOT_FOUND, "activities[2].kind");
}

static void add_contacts(const bantam_policy* policy, bantam_lead* lead) {
  const int64_t decider[] = {BANTAM_BUYER_ROLE_DECISION_MAKER};
  const int64_t approver[] = {BANTAM_BUYER_ROLE_APPROVER};
  bantam_contact contact = {.struct_size = sizeof contact};
  contact.person_id = T("P-9");
  contact.roles = decider;
  contact.roles_count = 1;
  contact.attitude = BANTAM_ATTITUDE_SUPPORTIVE;
  contact.influence = BANTAM_INFLUENCE_HIGH;
  contact.verified = 1;
  int64_t index = -1;
  OK(bantam_lead_add_contact(lead, &contact, &index, &error));
  CHECK(index == 0);
  bantam_value level = value_of(BANTAM_FIELD_TYPE_STRING);
  level.text = T("c_level");
  const int32_t slot = slot_of(policy, "contact.seniority");
  OK(bantam_lead_set_contact_value(lead, 0, slot, &level, &error));
  REFUSED(bantam_lead_set_contact_value(lead, 9, slot, &level, &error),
          "contacts[9]");
  contact.person_id = T("P-8");
  contact.roles = approver;
  contact.attitude = BANTAM_ATTITUDE_OPPOSED;
  contact.verified = 0;
  OK(bantam_lead_add_contact(lead, &contact, NULL, &error));
}

static void add_evidence(bantam_lead* lead) {
  bantam_value amount = value_of(BANTAM_FIELD_TYPE_MONEY);
  amount.money = (bantam_money){INT64_C(5000000000), "USD"};
  bantam_evidence said = {.struct_size = sizeof said};
  said.id = T("e1");
  said.criterion = T("budget.amount");
  said.assessment = BANTAM_ASSESSMENT_CONFIRMED;
  said.source = T("P-9");
  said.source_kind = T("customer");
  said.value = &amount;
  said.at = AT(INT64_C(1777593600));  // 2026-05-01
  OK(bantam_lead_add_evidence(lead, &said, NULL, &error));
  said.id = T("e2");
  said.criterion = T("budget.approved");
  said.value = NULL;
  said.at = (bantam_time){0};
  OK(bantam_lead_add_evidence(lead, &said, NULL, &error));
  said.id = T("e3");
  said.assessment = BANTAM_ASSESSMENT_DENIED;
  said.source = T("S-1");
  said.source_kind = T("sales");
  said.at = AT(INT64_C(1777593600) + DAY);
  int64_t index = -1;
  OK(bantam_lead_add_evidence(lead, &said, &index, &error));
  CHECK(index == 2);
}

static void add_stage_events(bantam_lead* lead) {
  bantam_stage_event moved = {.struct_size = sizeof moved};
  moved.id = T("s0");
  moved.subject = BANTAM_SUBJECT_OPPORTUNITY;
  moved.process = T("pipeline");
  moved.to = T("open");
  moved.at = AT(INT64_C(1777593600));
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  moved.id = T("s1");
  moved.from = T("open");
  moved.to = T("proposal");
  moved.at = AT(INT64_C(1777593600) + 2 * DAY);
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
}

static bantam_lead* by_hand(const bantam_policy* policy) {
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_set_id(lead, TEXT("L-17"), &error));
  OK(bantam_lead_set_subject_id(lead, BANTAM_SUBJECT_ACCOUNT, TEXT("A-3"),
                                &error));
  OK(bantam_lead_set_subject_id(lead, BANTAM_SUBJECT_PERSON, TEXT("P-9"),
                                &error));
  OK(bantam_lead_set_subject_id(lead, BANTAM_SUBJECT_OPPORTUNITY, TEXT("O-1"),
                                &error));
  OK(bantam_lead_set_int64(lead, slot_of(policy, "account.employees"), 250,
                           &error));
  OK(bantam_lead_set_string(lead, slot_of(policy, "account.industry"),
                            TEXT("saas"), &error));
  const bantam_text tools[] = {BANTAM_TEXT("crm"), BANTAM_TEXT("erp")};
  OK(bantam_lead_set_strings(lead, slot_of(policy, "account.tools"), tools, 2,
                             &error));
  OK(bantam_lead_set_string(lead, slot_of(policy, "person.title"), TEXT("CTO"),
                            &error));
  OK(bantam_lead_set_money(lead, slot_of(policy, "opportunity.budget"),
                           TEXT("5000"), TEXT("USD"), &error));
  add_activities(policy, lead);
  add_contacts(policy, lead);
  add_evidence(lead);
  add_stage_events(lead);
  return lead;
}

static void codecs(const bantam_policy* policy, const bantam_lead* lead) {
  bantam_lead* read = lead_of(policy);
  char* expected = json_of(read);
  char* found = json_of(lead);
  CHECK_TEXT(found, (int64_t)strlen(found), expected);
  bantam_buffer_free(found);
  char* bytes = NULL;
  int64_t size = 0;
  OK(bantam_lead_write(lead, BANTAM_ENCODING_BINARY, &bytes, &size, &error));
  OK(bantam_lead_clear(read, &error));
  char* cleared = json_of(read);
  CHECK_TEXT(cleared, (int64_t)strlen(cleared), "{}");
  bantam_buffer_free(cleared);
  OK(bantam_lead_read(read, BANTAM_ENCODING_BINARY, bytes, size, NULL, &error));
  found = json_of(read);
  CHECK_TEXT(found, (int64_t)strlen(found), expected);
  // One that fails leaves the lead cleared.
  FAILS(bantam_lead_read(read, BANTAM_ENCODING_BINARY, bytes, size - 1, NULL,
                         &error),
        BANTAM_INVALID_ARGUMENT, "");
  bantam_buffer_free(bytes);
  // An empty lead is an empty message.
  OK(bantam_lead_write(read, BANTAM_ENCODING_BINARY, &bytes, &size, &error));
  CHECK(size == 0 && bytes[0] == '\0');
  bantam_buffer_free(bytes);
  bantam_buffer_free(found);
  bantam_buffer_free(expected);
  static const char misspelt[] = "{\"account\": {\"employes\": 250}}";
  const int32_t json = BANTAM_ENCODING_JSON;
  FAILS(bantam_lead_read(read, json, TEXT(misspelt), NULL, &error),
        BANTAM_INVALID_ARGUMENT, "account.employes");
  bantam_read_options options = {.struct_size = sizeof options};
  options.ignore_undeclared = 1;
  OK(bantam_lead_read(read, json, TEXT(misspelt), &options, &error));
  options.ignore_undeclared = 2;
  REFUSED(bantam_lead_read(read, json, TEXT("{}"), &options, &error),
          "options.ignore_undeclared");
  REFUSED(bantam_lead_read(read, BANTAM_ENCODING_TEXT, TEXT(""), NULL, &error),
          "encoding");
  REFUSED(bantam_lead_write(read, 3, &bytes, &size, &error), "encoding");
  REFUSED(bantam_lead_read(read, json, NULL, 3, NULL, &error), "bytes");
  REFUSED(bantam_lead_read(read, json, "{}", -2, NULL, &error), "bytes");
  bantam_lead_free(read);
}

static void content(const bantam_policy* policy, const bantam_lead* lead) {
  const bantam_value* value = NULL;
  const int32_t tools = slot_of(policy, "account.tools");
  OK(bantam_lead_get_value(lead, slot_of(policy, "account.employees"), &value,
                           &error));
  CHECK(value->type == BANTAM_FIELD_TYPE_INT && value->integer == 250);
  bantam_record_free(value);
  OK(bantam_lead_get_value(lead, tools, &value, &error));
  CHECK(value->strings_count == 2);
  IS(value->strings[1], "erp");
  // What was read can be set again.
  bantam_lead* copy = NULL;
  OK(bantam_lead_create(policy, &copy, &error));
  OK(bantam_lead_set_value(copy, tools, value, &error));
  bantam_record_free(value);
  char* json = json_of(copy);
  CHECK_TEXT(json, (int64_t)strlen(json),
             "{\"account\":{\"tools\":[\"crm\",\"erp\"]}}");
  bantam_buffer_free(json);
  bantam_lead_free(copy);
  OK(bantam_lead_get_value(lead, slot_of(policy, "account.growth"), &value,
                           &error));
  CHECK(value == NULL);
  const int32_t page = slot_of(policy, "activity.page");
  OK(bantam_lead_get_activity_value(lead, 0, page, &value, &error));
  IS(value->text, "/pricing");
  bantam_record_free(value);
  OK(bantam_lead_get_activity_value(lead, 1, page, &value, &error));
  CHECK(value == NULL);
  REFUSED(bantam_lead_get_activity_value(lead, 2, page, &value, &error),
          "index");
  const int32_t seniority = slot_of(policy, "contact.seniority");
  OK(bantam_lead_get_contact_value(lead, 0, seniority, &value, &error));
  IS(value->text, "c_level");
  bantam_record_free(value);
  REFUSED(bantam_lead_get_contact_value(lead, 2, seniority, &value, &error),
          "index");
  REFUSED(bantam_lead_get_value(lead, 99, &value, &error), "slot");

  const bantam_lead_parts* parts = NULL;
  OK(bantam_lead_get_parts(lead, &parts, &error));
  IS(parts->id, "L-17");
  IS(parts->opportunity_id, "O-1");
  CHECK(parts->has_person == 1 && parts->contacts_known == 1);
  CHECK(parts->activities_count == 2 && parts->evidence_count == 3);
  CHECK(parts->contacts[0]->verified == 1);
  CHECK(parts->contacts[1]->verified == 0 &&
        parts->contacts[1]->verified_known == 0);
  CHECK(parts->evidence[0]->value->money.micros == INT64_C(5000000000));
  IS(parts->stage_events[1]->to, "proposal");
  bantam_record_free(parts);
}

static void presence(const bantam_policy* policy) {
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_set_present(lead, BANTAM_SUBJECT_PERSON, &error));
  OK(bantam_lead_set_account_parent_id(lead, TEXT("A-1"), &error));
  OK(bantam_lead_set_activities_known(lead, &error));
  OK(bantam_lead_set_contacts_known(lead, &error));
  char* json = json_of(lead);
  CHECK_TEXT(json, (int64_t)strlen(json),
             "{\"account\":{\"parent_id\":\"A-1\"},\"person\":{},"
             "\"activities\":[],\"contacts\":[]}");
  bantam_buffer_free(json);
  REFUSED(bantam_lead_set_present(lead, 4, &error), "subject");
  REFUSED(bantam_lead_set_present(lead, 0, &error), "subject");
  REFUSED(bantam_lead_set_subject_id(lead, BANTAM_SUBJECT_PERSON, TEXT("\xff"),
                                     &error),
          "person.id");
  REFUSED(bantam_lead_set_id(lead, NULL, 1, &error), "id");
  REFUSED(bantam_lead_set_account_parent_id(lead, "x", INT64_MIN, &error),
          "id");
  OK(bantam_lead_set_id(lead, NULL, 0, &error));
  bantam_lead_free(lead);
}

// What the person said about being written to, and what a handoff did.
static void words(const bantam_policy* policy) {
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  bantam_consent agreed = {.struct_size = sizeof agreed};
  agreed.state = BANTAM_CONSENT_STATE_GRANTED;
  agreed.channel = T("email");
  agreed.purpose = T("newsletter");
  OK(bantam_lead_add_consent(lead, &agreed, NULL, &error));
  bantam_suppression leave = {.struct_size = sizeof leave};
  leave.reason = T("asked for it");
  leave.until = AT(NOW);
  OK(bantam_lead_add_suppression(lead, &leave, NULL, &error));
  bantam_handoff_event taken = {.struct_size = sizeof taken};
  taken.id = T("h1");
  taken.handoff = T("sdr_to_ae");
  taken.step = BANTAM_HANDOFF_STEP_CLAIM;
  taken.actor = T("sam");
  taken.at = AT(NOW);
  OK(bantam_lead_add_handoff_event(lead, &taken, NULL, &error));
  bantam_evidence said = {.struct_size = sizeof said};
  said.criterion = T("need.pain");
  said.assessment = BANTAM_ASSESSMENT_CONFIRMED;
  OK(bantam_lead_add_evidence(lead, &said, NULL, &error));
  OK(bantam_lead_clear_evidence(lead, &error));
  char* json = json_of(lead);
  CHECK_TEXT(json, (int64_t)strlen(json),
             "{\"person\":{},\"opportunity\":{},\"consents\":[{\"channel\":"
             "\"email\",\"purpose\":\"newsletter\",\"state\":\"granted\"}],"
             "\"handoff_events\":[{\"id\":\"h1\",\"handoff\":\"sdr_to_ae\","
             "\"step\":\"claim\",\"actor\":\"sam\","
             "\"at\":\"2026-06-01T00:00:00Z\"}],\"suppressions\":[{\"reason\":"
             "\"asked for it\",\"until\":\"2026-06-01T00:00:00Z\"}]}");
  bantam_buffer_free(json);
  bantam_lead_free(lead);
}

void test_lead(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = by_hand(policy);
  codecs(policy, lead);
  content(policy, lead);
  presence(policy);
  words(policy);
  bantam_policy_free(policy);
  // The lead keeps the policy.
  bantam_buffer_free(json_of(lead));
  bantam_lead_free(lead);
}
