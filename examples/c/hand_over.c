// From a new lead to the account executive who takes it over, by the policy
// preset:predictable_revenue. Bantam judges; the host keeps the lead's JSON with
// its events, the owner and the cursor. Prints what happens.

#include <bantam/bantam_c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A Wednesday in office hours: 2026-05-27T14:00:00Z.
enum { kNow = 1779890400, kMinute = 60 };

static const char kLead[] =
    "{\"id\": \"L-1\","
    " \"account\": {\"id\": \"A-1\", \"industry\": \"software\","
    "  \"employees\": 500, \"country\": \"US\", \"customer\": false,"
    "  \"department\": \"dedicated_team\", \"decided_by\": \"vp\","
    "  \"business_problem\": \"too_few_meetings\","
    "  \"has_similar_product\": false, \"has_staff_for_it\": false},"
    " \"person\": {\"id\": \"P-1\", \"source\": \"outbound\"},"
    " \"opportunity\": {\"id\": \"O-1\", \"motion\": \"new_business\","
    "  \"contact_influence\": \"decides\", \"wants_next_step\": true,"
    "  \"budget_amount\": null},"
    " \"activities\": [],"
    " \"stage_events\": [{\"id\": \"s1\", \"subject\": \"account\","
    "  \"process\": \"status\", \"to\": \"working\", \"actor\": \"sam\","
    "  \"at\": \"2026-05-20T15:00:00Z\"}]}";

static const bantam_text kSdr[] = {BANTAM_TEXT("sdr")};
static const bantam_text kAe[] = {BANTAM_TEXT("ae")};

static bantam_error* error = NULL;

// A host would hand the error on; a program of one page ends.
static void must(int32_t code) {
  if (code == BANTAM_OK) return;
  fprintf(stderr, "%s\n", bantam_error_message(error, NULL));
  exit(1);
}

static bantam_policy* preset(const char* name) {
  char* source = NULL;
  int64_t size = 0;
  bantam_policy* policy = NULL;
  must(bantam_preset_source(name, (int64_t)strlen(name), &source, &size,
                            &error));
  must(bantam_policy_compile(source, size, BANTAM_ENCODING_TEXT, NULL, &policy,
                             &error));
  bantam_buffer_free(source);
  return policy;
}

// What the case says of the lead at an instant; the caller frees it.
static const bantam_answer* ask(bantam_case* deal, const bantam_lead* lead,
                                int64_t at, const bantam_query* query) {
  const bantam_answer* answer = NULL;
  must(bantam_case_take(deal, lead, at, 0, &error));
  must(bantam_ask(deal, query, &answer, &error));
  return answer;
}

// Who gets it: the SDR whose turn it is.
static void route(bantam_case* deal, const bantam_lead* lead) {
  const bantam_candidate sam = {.struct_size = sizeof sam,
                                .id = BANTAM_TEXT("sam"),
                                .roles = kSdr,
                                .roles_count = 1};
  const bantam_candidate ann = {.struct_size = sizeof ann,
                                .id = BANTAM_TEXT("ann"),
                                .roles = kAe,
                                .roles_count = 1};
  const bantam_candidate* const people[] = {&sam, &ann};
  const bantam_routing_context context = {.struct_size = sizeof context,
                                          .candidates = people,
                                          .candidates_count = 2};
  const bantam_route_query question = {.struct_size = sizeof question,
                                       .routing = BANTAM_TEXT("new_leads"),
                                       .context = &context};
  const bantam_query query = {.struct_size = sizeof query, .route = &question};
  const bantam_answer* answer = ask(deal, lead, kNow, &query);
  // The host keeps the owner, the policy's hash and the cursor for the next.
  printf("routed to %s by rule %s\n", answer->route->owner.data,
         answer->route->rule.data);
  bantam_record_free(answer);
}

// May sam offer it to ann? If not, all that is in the way.
static int may_offer(bantam_case* deal, const bantam_lead* lead) {
  const bantam_handoff_request request = {
      .struct_size = sizeof request,
      .handoff = BANTAM_TEXT("sdr_to_ae"),
      .step = BANTAM_HANDOFF_STEP_OFFER,
      .actor = BANTAM_TEXT("sam"),
      .roles = kSdr,
      .roles_count = 1,
      .to = BANTAM_TEXT("ann"),
      .method = BANTAM_HANDOFF_METHOD_LIVE_CALL};
  const bantam_query query = {.struct_size = sizeof query, .step = &request};
  const bantam_answer* answer = ask(deal, lead, kNow, &query);
  const bantam_handoff_answer* step = answer->step;
  for (int64_t i = 0; i < step->unmet_count; ++i) {
    printf("%s: %s\n", step->unmet[i]->met_known ? "missing" : "ask",
           step->unmet[i]->id.data);
  }
  const int may = step->allowed == 1;
  bantam_record_free(answer);
  return may;
}

static void record(bantam_lead* lead, const char* id, int64_t step,
                   const char* actor, int64_t at) {
  bantam_handoff_event event = {.struct_size = sizeof event,
                                .id = {id, (int64_t)strlen(id)},
                                .handoff = BANTAM_TEXT("sdr_to_ae"),
                                .step = step,
                                .actor = {actor, (int64_t)strlen(actor)},
                                .at = {at, 0, 1}};
  if (step == BANTAM_HANDOFF_STEP_OFFER) {
    event.to = (bantam_text)BANTAM_TEXT("ann");
    event.method = BANTAM_HANDOFF_METHOD_LIVE_CALL;
  }
  must(bantam_lead_add_handoff_event(lead, &event, NULL, &error));
}

// Whose it is, and what the host is to do.
static void tell(bantam_case* deal, const bantam_lead* lead, int64_t at) {
  const bantam_handoff_query which = {.struct_size = sizeof which,
                                      .handoff = BANTAM_TEXT("sdr_to_ae")};
  const bantam_query query = {
      .struct_size = sizeof query, .handoff = &which, .intents = &which};
  const bantam_answer* answer = ask(deal, lead, at, &query);
  printf("%s, owned by %s\n",
         bantam_enum_name("HandoffState", 12, answer->handoff->state, NULL),
         answer->handoff->owner.data);
  for (int64_t i = 0; i < answer->intents_count; ++i) {
    printf("to do: %s\n", answer->intents[i]->id.data);
  }
  bantam_record_free(answer);
}

// May ann move the account on?
static void move(bantam_case* deal, const bantam_lead* lead, int64_t at) {
  const bantam_move_request request = {.struct_size = sizeof request,
                                       .process = BANTAM_TEXT("status"),
                                       .to = BANTAM_TEXT("active_opportunity"),
                                       .roles = kAe,
                                       .roles_count = 1};
  const bantam_query query = {.struct_size = sizeof query, .move = &request};
  const bantam_answer* answer = ask(deal, lead, at, &query);
  printf("%s to %s: %s\n", answer->move->from.data, answer->move->to.data,
         answer->move->allowed ? "allowed" : "not yet");
  bantam_record_free(answer);
}

int main(void) {
  bantam_policy* policy = preset("predictable_revenue");
  bantam_lead* lead = NULL;
  bantam_case* deal = NULL;
  int32_t users = 0;
  must(bantam_lead_create(policy, &lead, &error));
  must(bantam_lead_read(lead, BANTAM_ENCODING_JSON, kLead, sizeof kLead - 1,
                        NULL, &error));
  must(bantam_case_create(policy, NULL, 0, &deal, &error));
  must(bantam_policy_find_field(policy, "opportunity.potential_users", 27,
                                &users, &error));

  route(deal, lead);
  record(lead, "h1", BANTAM_HANDOFF_STEP_CLAIM, "sam", kNow - 60 * kMinute);
  move(deal, lead, kNow);

  // Nobody has asked how many would use it.
  if (!may_offer(deal, lead)) {
    must(bantam_lead_set_int64(lead, users, 20, &error));
  }
  if (may_offer(deal, lead)) {
    record(lead, "h2", BANTAM_HANDOFF_STEP_OFFER, "sam", kNow);
    tell(deal, lead, kNow);
    record(lead, "h3", BANTAM_HANDOFF_STEP_ACCEPT, "ann", kNow + kMinute);
    tell(deal, lead, kNow + kMinute);
    move(deal, lead, kNow + kMinute);
  }

  bantam_case_free(deal);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
  return 0;
}
