// Structures that come in: what is missing, too much, or of another version.

#include "check.h"

static bantam_error* error = NULL;

static int32_t write(const char* name, const void* record, char** json) {
  int64_t size = 0;
  return bantam_record_write(name, (int64_t)strlen(name), BANTAM_ENCODING_JSON,
                             record, json, &size, &error);
}

static bantam_stage_event event(void) {
  bantam_stage_event one = {.struct_size = sizeof one};
  one.subject = BANTAM_SUBJECT_ACCOUNT;
  one.to = T("won");
  one.at = AT(NOW);
  return one;
}

static void members(void) {
  char* json = NULL;
  bantam_stage_event moved = event();
  OK(write("StageEvent", &moved, &json));
  bantam_buffer_free(json);
  moved.subject = 0;
  REFUSED(write("StageEvent", &moved, &json), "record.subject");
  moved.subject = 99;
  REFUSED(write("StageEvent", &moved, &json), "record.subject");
  moved = event();
  moved.at.has = 0;
  // A forgotten `has` loses nothing.
  REFUSED(write("StageEvent", &moved, &json), "record.at");
  moved.at = (bantam_time){0};
  REFUSED(write("StageEvent", &moved, &json), "record.at");
  moved.at = (bantam_time){0, 0, 2};
  REFUSED(write("StageEvent", &moved, &json), "record.at");
  moved.at = (bantam_time){0, -1, 1};
  REFUSED(write("StageEvent", &moved, &json), "record.at");
  moved.at = (bantam_time){INT64_MAX, 0, 1};
  REFUSED(write("StageEvent", &moved, &json), "record.at");
  moved = event();
  moved.check_at.seconds = 1;
  REFUSED(write("StageEvent", &moved, &json), "record.check_at");
  moved = event();
  moved.automatic = 2;
  REFUSED(write("StageEvent", &moved, &json), "record.automatic");
  moved = event();
  moved.actor.size = 3;
  REFUSED(write("StageEvent", &moved, &json), "record.actor");
  moved.actor = T("\xc3");
  REFUSED(write("StageEvent", &moved, &json), "record.actor");
  moved.actor = (bantam_text){"x", -1};
  REFUSED(write("StageEvent", &moved, &json), "record.actor");
  moved = event();
  moved.reserved = 1;
  REFUSED(write("StageEvent", &moved, &json), "record.reserved");
  CHECK(json == NULL);
}

// A structure of an earlier version ends earlier; one of a later version is
// longer, and what is not known must be zero.
static void sizes(void) {
  char* json = NULL;
  bantam_stage_event shorter = event();
  shorter.check_at = AT(NOW);
  shorter.struct_size -= 16;
  OK(write("StageEvent", &shorter, &json));
  CHECK(strstr(json, "check_at") == NULL);
  bantam_buffer_free(json);
  struct {
    bantam_stage_event known;
    uint64_t later;
  } longer = {event(), 0};
  longer.known.struct_size = sizeof longer;
  OK(write("StageEvent", &longer, &json));
  bantam_buffer_free(json);
  longer.later = 1;
  REFUSED(write("StageEvent", &longer, &json), "record");
  shorter.struct_size = 0;
  REFUSED(write("StageEvent", &shorter, &json), "record.struct_size");
  shorter.struct_size = 12;
  REFUSED(write("StageEvent", &shorter, &json), "record.struct_size");
  shorter.struct_size = 8192;
  REFUSED(write("StageEvent", &shorter, &json), "record.struct_size");
}

static void lists(void) {
  char* json = NULL;
  bantam_candidate ann = {.struct_size = sizeof ann, .id = T("ann")};
  bantam_candidate bob = {.struct_size = 24, .id = T("bob")};
  // Each item says its own size.
  const bantam_candidate* const people[] = {&ann, &bob, NULL};
  bantam_routing_context context = {.struct_size = sizeof context};
  context.candidates = people;
  context.candidates_count = 2;
  OK(write("RoutingContext", &context, &json));
  CHECK(strstr(json, "\"bob\"") != NULL);
  bantam_buffer_free(json);
  context.candidates_count = 3;
  REFUSED(write("RoutingContext", &context, &json), "record.candidates[2]");
  context.candidates_count = -1;
  REFUSED(write("RoutingContext", &context, &json), "record.candidates");
  context.candidates = NULL;
  context.candidates_count = 1;
  REFUSED(write("RoutingContext", &context, &json), "record.candidates");
  context.candidates = people;
  context.candidates_count = 2;
  ann.weight.value = 2;
  REFUSED(write("RoutingContext", &context, &json),
          "record.candidates[0].weight");
  ann.weight.has = 1;
  bob.struct_size = 20;
  REFUSED(write("RoutingContext", &context, &json),
          "record.candidates[1].struct_size");
  const int64_t roles[] = {BANTAM_BUYER_ROLE_USER, 0};
  bantam_contact contact = {.struct_size = sizeof contact, .roles = roles};
  contact.roles_count = 2;
  REFUSED(write("Contact", &contact, &json), "record.roles[1]");
  CHECK(json == NULL);
}

static void decisions(void) {
  char* json = NULL;
  bantam_contact contact = {.struct_size = sizeof contact};
  OK(write("Contact", &contact, &json));
  CHECK(strstr(json, "verified") == NULL);
  bantam_buffer_free(json);
  contact.verified_known = 1;
  OK(write("Contact", &contact, &json));
  CHECK(strstr(json, "\"verified\":false") != NULL);
  bantam_buffer_free(json);
  // A yes need not repeat that it is known.
  contact.verified_known = 0;
  contact.verified = 1;
  OK(write("Contact", &contact, &json));
  CHECK(strstr(json, "\"verified\":true") != NULL);
  bantam_buffer_free(json);
  contact.verified = 2;
  REFUSED(write("Contact", &contact, &json), "record.verified");
}

static void inner(void) {
  char* json = NULL;
  bantam_reach_query reach = {.struct_size = sizeof reach};
  bantam_target target = {.struct_size = sizeof target};
  bantam_query query = {.struct_size = sizeof query, .reach = &reach};
  // A record in which nothing is said.
  OK(write("Query", &query, &json));
  bantam_buffer_free(json);
  reach.target = &target;
  target.of = T("fit");
  target.at_least = (bantam_number){INT64_C(9000000000000000), 1};
  REFUSED(write("Query", &query, &json), "record.reach.target.at_least");
  target.at_least.value = 40000000;
  OK(write("Query", &query, &json));
  CHECK(strstr(json, "\"at_least\":40") != NULL);
  bantam_buffer_free(json);
  bantam_evidence said = {.struct_size = sizeof said};
  bantam_value value = value_of(BANTAM_FIELD_TYPE_STRING);
  said.value = &value;
  value.text = T("\xff");
  REFUSED(write("Evidence", &said, &json), "record.value");
}

void test_take(void) {
  members();
  sizes();
  lists();
  decisions();
  inner();
}
