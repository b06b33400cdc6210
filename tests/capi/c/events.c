// Stage events, handoff events, consent and suppression.

#include <stddef.h>

#include "check.h"

#define AT INT64_C(1777593600)  // 2026-05-01
#define DAY INT64_C(86400)

static bantam_error* error = NULL;

static bantam_stage_event move_of(const char* id, const char* to, int64_t at) {
  bantam_stage_event moved = {.struct_size = sizeof moved};
  moved.subject = BANTAM_OPPORTUNITY;
  moved.id = id;
  moved.id_size = (int64_t)strlen(id);
  moved.process = "pipeline";
  moved.process_size = 8;
  moved.to = to;
  moved.to_size = (int64_t)strlen(to);
  moved.at_seconds = at;
  return moved;
}

void add_stage_events(bantam_lead* lead) {
  bantam_stage_event moved = move_of("s0", "open", AT);
  // As a program of the header's first version knows it.
  moved.struct_size = offsetof(bantam_stage_event, sequence);
  moved.sequence = 9;
  int64_t index = -1;
  OK(bantam_lead_add_stage_event(lead, &moved, &index, &error));
  CHECK(index == 0);
  moved = move_of("s1", "proposal", AT + 2 * DAY);
  moved.from = "open";
  moved.from_size = 4;
  OK(bantam_lead_add_stage_event(lead, &moved, &index, &error));
  CHECK(index == 1);
}

// Whether the lead is this, in JSON; makes it empty again.
static int is(bantam_lead* lead, const char* expected) {
  char* json = NULL;
  int64_t size = 0;
  OK(bantam_lead_write_json(lead, &json, &size, &error));
  const int same = json != NULL && strcmp(json, expected) == 0;
  if (!same) fprintf(stderr, "found %s\n", json == NULL ? "nothing" : json);
  bantam_buffer_free(json);
  OK(bantam_lead_clear(lead, &error));
  return same;
}

static void stage_events(bantam_lead* lead) {
  bantam_stage_event moved = move_of("s2", "won", AT);
  moved.flags = BANTAM_HAS_RECORDED_AT | BANTAM_HAS_CHECK_AT |
                BANTAM_AUTOMATIC | BANTAM_OVERRIDDEN;
  moved.recorded_seconds = AT + 1;
  moved.sequence = -7;
  moved.on_behalf_of = "U-2";
  moved.on_behalf_of_size = 3;
  moved.check_seconds = AT + DAY;
  moved.check_nanos = 500000000;
  int64_t index = -1;
  OK(bantam_lead_add_stage_event(lead, &moved, &index, &error));
  CHECK(index == 0);
  CHECK(is(lead,
           "{\"stage_events\":[{\"id\":\"s2\","
           "\"subject\":\"opportunity\",\"process\":\"pipeline\","
           "\"to\":\"won\",\"at\":\"2026-05-01T00:00:00Z\","
           "\"recorded_at\":\"2026-05-01T00:00:01Z\",\"sequence\":-7,"
           "\"automatic\":true,\"overridden\":true,\"on_behalf_of\":\"U-2\","
           "\"check_at\":\"2026-05-02T00:00:00.500Z\"}]}"));
  moved.flags &= ~BANTAM_HAS_CHECK_AT;
  REFUSED(bantam_lead_add_stage_event(lead, &moved, &index, &error),
          "event.check_seconds");
  moved.flags = UINT32_C(1) << 31;
  REFUSED(bantam_lead_add_stage_event(lead, &moved, &index, &error),
          "event.flags");
  moved = move_of("s2", "won", AT);
  moved.on_behalf_of_size = 1;
  REFUSED(bantam_lead_add_stage_event(lead, &moved, &index, &error),
          "event.on_behalf_of");
  moved.on_behalf_of_size = 0;
  moved.reserved_too = 1;
  REFUSED(bantam_lead_add_stage_event(lead, &moved, &index, &error),
          "event.reserved_too");
  moved.reserved_too = 0;
  moved.reserved = 1;
  REFUSED(bantam_lead_add_stage_event(lead, &moved, &index, &error),
          "event.reserved");
  moved.reserved = 0;
  moved.subject = BANTAM_CONTACT;
  REFUSED(bantam_lead_add_stage_event(lead, &moved, &index, &error),
          "event.subject");
  moved.subject = BANTAM_OPPORTUNITY;
  moved.struct_size = sizeof moved - 4;
  REFUSED(bantam_lead_add_stage_event(lead, &moved, &index, &error),
          "event.struct_size");
  REFUSED(bantam_lead_add_stage_event(lead, NULL, &index, &error), "event");
  CHECK(index == 0);
  CHECK(is(lead, "{}"));
}

static bantam_handoff_event offer(void) {
  bantam_handoff_event offered = {.struct_size = sizeof offered};
  offered.step = BANTAM_STEP_OFFER;
  offered.id = "h1";
  offered.id_size = 2;
  offered.handoff = "sdr_to_ae";
  offered.handoff_size = 9;
  offered.actor = "U-1";
  offered.actor_size = 3;
  offered.at_seconds = AT;
  return offered;
}

static void handoff_events(bantam_lead* lead) {
  bantam_handoff_event offered = offer();
  int64_t index = -1;
  OK(bantam_lead_add_handoff_event(lead, &offered, &index, &error));
  CHECK(index == 0);
  offered.id = "h2";
  offered.flags =
      BANTAM_HAS_RECORDED_AT | BANTAM_HAS_BOOKED_AT | BANTAM_OVERRIDDEN;
  offered.method = BANTAM_METHOD_BOOKED_CALL;
  offered.subject_id = "O-2";
  offered.subject_id_size = 3;
  offered.on_behalf_of = "U-2";
  offered.on_behalf_of_size = 3;
  offered.to = "U-3";
  offered.to_size = 3;
  offered.reason = "again";
  offered.reason_size = 5;
  offered.evidence = "a1";
  offered.evidence_size = 2;
  offered.policy_hash = "00ff";
  offered.policy_hash_size = 4;
  offered.recorded_seconds = AT + 1;
  offered.booked_seconds = AT + DAY;
  offered.sequence = 3;
  OK(bantam_lead_add_handoff_event(lead, &offered, &index, &error));
  CHECK(index == 1);
  CHECK(is(lead,
           "{\"handoff_events\":[{\"id\":\"h1\",\"handoff\":\"sdr_to_ae\","
           "\"step\":\"offer\",\"actor\":\"U-1\","
           "\"at\":\"2026-05-01T00:00:00Z\"},"
           "{\"id\":\"h2\",\"handoff\":\"sdr_to_ae\",\"subject_id\":\"O-2\","
           "\"step\":\"offer\",\"actor\":\"U-1\",\"on_behalf_of\":\"U-2\","
           "\"to\":\"U-3\",\"method\":\"booked_call\","
           "\"booked_at\":\"2026-05-02T00:00:00Z\",\"reason\":\"again\","
           "\"evidence\":\"a1\",\"policy_hash\":\"00ff\","
           "\"at\":\"2026-05-01T00:00:00Z\","
           "\"recorded_at\":\"2026-05-01T00:00:01Z\",\"sequence\":3,"
           "\"overridden\":true}]}"));
  offered.flags = BANTAM_HAS_RECORDED_AT;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "event.booked_seconds");
  offered = offer();
  offered.flags = BANTAM_AUTOMATIC;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "event.flags");
  offered.flags = 0;
  offered.step = 0;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "event.step");
  offered.step = BANTAM_STEP_OVERTURN + 1;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "event.step");
  offered.step = BANTAM_STEP_CLAIM;
  offered.method = 4;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "event.method");
  offered.method = 0;
  offered.reserved = 1;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "event.reserved");
  offered.reserved = 0;
  offered.evidence_size = -1;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "event.evidence");
  offered.evidence_size = 0;
  offered.struct_size = 0;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "event.struct_size");
  REFUSED(bantam_lead_add_handoff_event(lead, NULL, &index, &error), "event");
  // What the lead itself refuses: no handoff, no actor.
  offered = offer();
  offered.handoff_size = 0;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "handoff_events[0].handoff");
  offered = offer();
  offered.actor_size = 0;
  REFUSED(bantam_lead_add_handoff_event(lead, &offered, &index, &error),
          "handoff_events[0].actor");
  CHECK(is(lead, "{}"));
}

static bantam_consent agreement(void) {
  bantam_consent agreed = {.struct_size = sizeof agreed};
  agreed.state = BANTAM_CONSENT_GRANTED;
  agreed.channel = "email";
  agreed.channel_size = 5;
  agreed.purpose = "newsletter";
  agreed.purpose_size = 10;
  return agreed;
}

static void consents(bantam_lead* lead) {
  bantam_consent agreed = agreement();
  int64_t index = -1;
  OK(bantam_lead_add_consent(lead, &agreed, &index, &error));
  CHECK(index == 0);
  agreed.flags = BANTAM_HAS_AT | BANTAM_HAS_RECORDED_AT;
  agreed.state = BANTAM_CONSENT_WITHDRAWN;
  agreed.basis = "consent";
  agreed.basis_size = 7;
  agreed.at_seconds = AT;
  agreed.recorded_seconds = AT + DAY;
  OK(bantam_lead_add_consent(lead, &agreed, &index, &error));
  CHECK(index == 1);
  CHECK(is(lead,
           "{\"person\":{},\"consents\":[{\"channel\":\"email\","
           "\"purpose\":\"newsletter\",\"state\":\"granted\"},"
           "{\"channel\":\"email\",\"purpose\":\"newsletter\","
           "\"state\":\"withdrawn\",\"basis\":\"consent\","
           "\"at\":\"2026-05-01T00:00:00Z\","
           "\"recorded_at\":\"2026-05-02T00:00:00Z\"}]}"));
  agreed.flags = BANTAM_HAS_RECORDED_AT;
  REFUSED(bantam_lead_add_consent(lead, &agreed, &index, &error),
          "consent.at_seconds");
  agreed = agreement();
  agreed.flags = 4;
  REFUSED(bantam_lead_add_consent(lead, &agreed, &index, &error),
          "consent.flags");
  agreed.flags = 0;
  agreed.state = 4;
  REFUSED(bantam_lead_add_consent(lead, &agreed, &index, &error),
          "consent.state");
  agreed.state = -1;
  REFUSED(bantam_lead_add_consent(lead, &agreed, &index, &error),
          "consent.state");
  agreed.state = 0;
  agreed.reserved = 1;
  REFUSED(bantam_lead_add_consent(lead, &agreed, &index, &error),
          "consent.reserved");
  agreed = agreement();
  agreed.purpose = NULL;
  REFUSED(bantam_lead_add_consent(lead, &agreed, &index, &error),
          "consent.purpose");
  agreed.purpose_size = 0;
  REFUSED(bantam_lead_add_consent(lead, &agreed, &index, &error),
          "consents[0].purpose");
  agreed.struct_size = 12;
  REFUSED(bantam_lead_add_consent(lead, &agreed, &index, &error),
          "consent.struct_size");
  REFUSED(bantam_lead_add_consent(lead, NULL, &index, &error), "consent");
  CHECK(is(lead, "{}"));
}

static void suppressions(bantam_lead* lead) {
  bantam_suppression leave = {.struct_size = sizeof leave};
  int64_t index = -1;
  OK(bantam_lead_add_suppression(lead, &leave, &index, &error));
  CHECK(index == 0);
  leave.flags = BANTAM_HAS_FROM | BANTAM_HAS_UNTIL;
  leave.channel = "phone";
  leave.channel_size = 5;
  leave.reason = "asked";
  leave.reason_size = 5;
  leave.from_seconds = AT;
  leave.until_seconds = AT + DAY;
  leave.until_nanos = 1;
  OK(bantam_lead_add_suppression(lead, &leave, &index, &error));
  CHECK(index == 1);
  CHECK(is(lead,
           "{\"person\":{},\"suppressions\":[{},{\"channel\":\"phone\","
           "\"reason\":\"asked\",\"from\":\"2026-05-01T00:00:00Z\","
           "\"until\":\"2026-05-02T00:00:00.000000001Z\"}]}"));
  leave.flags = BANTAM_HAS_FROM;
  REFUSED(bantam_lead_add_suppression(lead, &leave, &index, &error),
          "suppression.until_seconds");
  leave.flags = BANTAM_HAS_UNTIL;
  REFUSED(bantam_lead_add_suppression(lead, &leave, &index, &error),
          "suppression.from_seconds");
  leave.flags = 1;
  REFUSED(bantam_lead_add_suppression(lead, &leave, &index, &error),
          "suppression.flags");
  leave.flags = BANTAM_HAS_FROM | BANTAM_HAS_UNTIL;
  leave.channel_size = -5;
  REFUSED(bantam_lead_add_suppression(lead, &leave, &index, &error),
          "suppression.channel");
  leave.struct_size = 4100;
  REFUSED(bantam_lead_add_suppression(lead, &leave, &index, &error),
          "suppression.struct_size");
  REFUSED(bantam_lead_add_suppression(lead, NULL, &index, &error),
          "suppression");
  CHECK(is(lead, "{}"));
}

void test_events(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  stage_events(lead);
  handoff_events(lead);
  consents(lead);
  suppressions(lead);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}
