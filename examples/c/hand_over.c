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

static bantam_error* error = NULL;

// A host would hand the error on; a program of one page ends.
static void must(int32_t code) {
  if (code == BANTAM_OK) return;
  fprintf(stderr, "%s\n", bantam_error_message(error, NULL));
  exit(1);
}

static int64_t length(const char* text) {
  return (int64_t)strlen(text);
}

static bantam_policy* preset(const char* name) {
  bantam_policy* policy = NULL;
  for (int64_t i = 0; i < bantam_preset_count(); ++i) {
    bantam_preset one = {.struct_size = sizeof one};
    must(bantam_preset_get(i, &one, &error));
    if (strcmp(one.name, name) != 0) continue;
    must(bantam_policy_compile(one.source, one.source_size, BANTAM_TEXT, NULL,
                               &policy, NULL, &error));
  }
  return policy;
}

// Who gets it: the SDR whose turn it is.
static void route(const bantam_policy* policy, const bantam_lead* lead) {
  const bantam_text sdr[] = {{"sdr", 3}};
  const bantam_text ae[] = {{"ae", 2}};
  const bantam_candidate people[] = {{.struct_size = sizeof people[0],
                                      .id = "sam",
                                      .id_size = 3,
                                      .roles = sdr,
                                      .role_count = 1},
                                     {.struct_size = sizeof people[0],
                                      .id = "ann",
                                      .id_size = 3,
                                      .roles = ae,
                                      .role_count = 1}};
  const bantam_routing_context context = {.struct_size = sizeof context,
                                          .candidates = people,
                                          .candidate_count = 2};
  bantam_router* router = NULL;
  bantam_routing_answer* answer = NULL;
  bantam_routing_summary to = {.struct_size = sizeof to};
  must(bantam_router_create(policy, NULL, 0, &router, &error));
  must(bantam_route(router, lead, "new_leads", 9, &context, kNow, 0, &answer,
                    &error));
  must(bantam_routing_answer_get(answer, &to, &error));
  // The host keeps the owner, the policy's hash and the cursor for the next.
  printf("routed to %s by rule %s\n", to.owner, to.rule);
  bantam_routing_answer_free(answer);
  bantam_router_free(router);
}

// May sam offer it to ann? If not, all that is in the way.
static int32_t may_offer(bantam_handoffs* handoffs, const bantam_lead* lead) {
  const bantam_text roles[] = {{"sdr", 3}};
  const bantam_step_request request = {.struct_size = sizeof request,
                                       .step = BANTAM_STEP_OFFER,
                                       .method = BANTAM_METHOD_LIVE_CALL,
                                       .handoff = "sdr_to_ae",
                                       .handoff_size = 9,
                                       .actor = "sam",
                                       .actor_size = 3,
                                       .roles = roles,
                                       .role_count = 1,
                                       .to = "ann",
                                       .to_size = 3};
  bantam_steps* steps = NULL;
  bantam_step step = {.struct_size = sizeof step};
  must(bantam_can_step(handoffs, lead, &request, kNow, 0, &steps, &error));
  must(bantam_steps_get(steps, 0, &step, &error));
  for (int64_t i = 0; i < step.unmet_count; ++i) {
    bantam_unmet unmet = {.struct_size = sizeof unmet};
    must(bantam_unmet_get(step.unmet, i, &unmet, &error));
    printf("%s: %s\n", unmet.met == BANTAM_NO ? "missing" : "ask", unmet.id);
  }
  const int32_t allowed = step.allowed;
  bantam_steps_free(steps);
  return allowed;
}

static void record(bantam_lead* lead, const char* id, int32_t step,
                   const char* actor, int64_t at) {
  bantam_handoff_event event = {.struct_size = sizeof event,
                                .step = step,
                                .id = id,
                                .id_size = length(id),
                                .handoff = "sdr_to_ae",
                                .handoff_size = 9,
                                .actor = actor,
                                .actor_size = length(actor),
                                .at_seconds = at};
  if (step == BANTAM_STEP_OFFER) {
    event.to = "ann";
    event.to_size = 3;
    event.method = BANTAM_METHOD_LIVE_CALL;
  }
  must(bantam_lead_add_handoff_event(lead, &event, NULL, &error));
}

// Whose it is, and what the host is to do.
static void tell(const bantam_lead* lead, int64_t at) {
  bantam_handoff_history* history = NULL;
  bantam_handoff_state state = {.struct_size = sizeof state};
  bantam_intents* intents = NULL;
  must(bantam_replay_handoff(lead, "sdr_to_ae", 9, at, 0, NULL, &history,
                             &error));
  must(bantam_handoff_history_get(history, &state, &error));
  printf("%s, owned by %s\n",
         bantam_name(BANTAM_NAMES_HANDOFF, state.state, NULL), state.owner);
  must(bantam_handoff_intents(lead, "sdr_to_ae", 9, at, 0, NULL, &intents,
                              &error));
  for (int64_t i = 0; i < bantam_intents_count(intents); ++i) {
    bantam_intent intent = {.struct_size = sizeof intent};
    must(bantam_intents_get(intents, i, &intent, &error));
    printf("to do: %s\n", intent.id);
  }
  bantam_intents_free(intents);
  bantam_handoff_history_free(history);
}

// May ann move the account on?
static void move(const bantam_policy* policy, const bantam_lead* lead,
                 int64_t at) {
  const bantam_text roles[] = {{"ae", 2}};
  const bantam_move_request request = {.struct_size = sizeof request,
                                       .process = "status",
                                       .process_size = 6,
                                       .to = "active_opportunity",
                                       .to_size = 18,
                                       .roles = roles,
                                       .role_count = 1};
  bantam_mover* mover = NULL;
  bantam_moves* moves = NULL;
  bantam_move answer = {.struct_size = sizeof answer};
  must(bantam_mover_create(policy, &mover, &error));
  must(bantam_can_move(mover, lead, &request, at, 0, &moves, &error));
  must(bantam_moves_get(moves, 0, &answer, &error));
  printf("%s to %s: %s\n", answer.from, answer.to,
         answer.allowed == BANTAM_YES ? "allowed" : "not yet");
  bantam_moves_free(moves);
  bantam_mover_free(mover);
}

int main(void) {
  bantam_policy* policy = preset("predictable_revenue");
  bantam_lead* lead = NULL;
  bantam_handoffs* handoffs = NULL;
  must(bantam_lead_create(policy, &lead, &error));
  must(bantam_lead_read_json(lead, kLead, length(kLead), NULL, &error));
  must(bantam_handoffs_create(policy, NULL, 0, &handoffs, &error));

  route(policy, lead);
  record(lead, "h1", BANTAM_STEP_CLAIM, "sam", kNow - 60 * kMinute);
  move(policy, lead, kNow);

  // Nobody has asked how many would use it.
  if (may_offer(handoffs, lead) == BANTAM_UNKNOWN) {
    must(bantam_lead_set_int64_by_path(lead, "opportunity.potential_users", 27,
                                       20, &error));
  }
  if (may_offer(handoffs, lead) == BANTAM_YES) {
    record(lead, "h2", BANTAM_STEP_OFFER, "sam", kNow);
    tell(lead, kNow);
    record(lead, "h3", BANTAM_STEP_ACCEPT, "ann", kNow + kMinute);
    tell(lead, kNow + kMinute);
    move(policy, lead, kNow + kMinute);
  }

  bantam_handoffs_free(handoffs);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
  return 0;
}
