// Asking whether a step of a handoff may be taken, and what is to be done. The
// SDR is sam, the AE eva, the auditor olga.

#include "check.h"

#define DAY INT64_C(86400)

static bantam_error* error = NULL;

static const bantam_text kSdr[] = {{"sdr", 3}};

static bantam_step_request offer(void) {
  bantam_step_request asked = {.struct_size = sizeof asked};
  asked.handoff = "sdr_to_ae";
  asked.handoff_size = 9;
  asked.step = BANTAM_STEP_OFFER;
  asked.method = BANTAM_METHOD_LIVE_CALL;
  asked.actor = "sam";
  asked.actor_size = 3;
  asked.roles = kSdr;
  asked.role_count = 1;
  asked.to = "eva";
  asked.to_size = 3;
  return asked;
}

// The one answer, whose list the caller frees.
static bantam_steps* ask(bantam_handoffs* handoffs, const bantam_lead* lead,
                         const bantam_step_request* asked, bantam_step* step) {
  bantam_steps* steps = NULL;
  OK(bantam_can_step(handoffs, lead, asked, NOW, 0, &steps, &error));
  CHECK(bantam_steps_count(steps) == 1);
  *step = (bantam_step){.struct_size = sizeof *step};
  OK(bantam_steps_get(steps, 0, step, &error));
  return steps;
}

static void obstacle_of(bantam_handoffs* handoffs, const bantam_lead* lead,
                        const bantam_step_request* asked, int32_t expected) {
  bantam_step step;
  bantam_steps* steps = ask(handoffs, lead, asked, &step);
  bantam_step_obstacle obstacle = {.struct_size = sizeof obstacle};
  CHECK(step.allowed == BANTAM_NO && step.obstacle_count == 1);
  OK(bantam_step_obstacle_get(step.obstacles, 0, &obstacle, &error));
  if (obstacle.obstacle != expected) {
    fprintf(stderr, "found %s\n",
            bantam_name(BANTAM_NAMES_STEP_OBSTACLE, obstacle.obstacle, NULL));
  }
  CHECK(obstacle.obstacle == expected);
  bantam_steps_free(steps);
}

// Nobody knows whether the account grows.
static void offers(bantam_handoffs* handoffs, bantam_lead* lead) {
  bantam_step_request asked = offer();
  bantam_step step;
  bantam_steps* steps = ask(handoffs, lead, &asked, &step);
  CHECK(step.allowed == BANTAM_UNKNOWN && step.obstacle_count == 0);
  CHECK(step.step == BANTAM_STEP_OFFER);
  CHECK(step.from == BANTAM_HANDOFF_NONE && step.to == BANTAM_HANDOFF_OFFERED);
  CHECK(step.preferred == 0 && step.unmet_count == 1);
  CHECK_TEXT(step.handoff, step.handoff_size, "sdr_to_ae");
  bantam_unmet unmet = {.struct_size = sizeof unmet};
  OK(bantam_unmet_get(step.unmet, 0, &unmet, &error));
  CHECK_TEXT(unmet.id, unmet.id_size, "growing");
  CHECK(unmet.met == BANTAM_UNKNOWN);
  CHECK(item_is(unmet.fields, 0, "account.growth"));
  bantam_steps_free(steps);

  OK(bantam_lead_set_double_by_path(lead, TEXT("account.growth"), 0.5, &error));
  steps = ask(handoffs, lead, &asked, &step);
  CHECK(step.allowed == BANTAM_YES && step.unmet_count == 0);
  REFUSED(bantam_steps_get(steps, 1, &step, &error), "index");
  REFUSED(bantam_steps_get(steps, 0, NULL, &error), "step");
  step.struct_size = 4;
  REFUSED(bantam_steps_get(steps, 0, &step, &error), "step.struct_size");
  bantam_steps_free(steps);

  // A call that is booked is less than one that goes on.
  asked.method = BANTAM_METHOD_BOOKED_CALL;
  asked.flags = BANTAM_HAS_BOOKED_AT;
  asked.booked_seconds = NOW + DAY;
  steps = ask(handoffs, lead, &asked, &step);
  CHECK(step.allowed == BANTAM_YES &&
        step.preferred == BANTAM_METHOD_LIVE_CALL);
  bantam_steps_free(steps);
}

static void obstacles(bantam_handoffs* handoffs, const bantam_lead* lead) {
  bantam_step_request asked = offer();
  asked.role_count = 0;
  obstacle_of(handoffs, lead, &asked, BANTAM_STEP_OBSTACLE_ROLE);
  asked = offer();
  asked.method = 0;
  obstacle_of(handoffs, lead, &asked, BANTAM_STEP_OBSTACLE_METHOD_MISSING);
  asked = offer();
  asked.to_size = 0;
  obstacle_of(handoffs, lead, &asked, BANTAM_STEP_OBSTACLE_RECEIVER_MISSING);
  asked = offer();
  asked.to = "sam";
  obstacle_of(handoffs, lead, &asked, BANTAM_STEP_OBSTACLE_SAME_PERSON);
  asked = offer();
  asked.method = BANTAM_METHOD_BOOKED_CALL;
  obstacle_of(handoffs, lead, &asked, BANTAM_STEP_OBSTACLE_BOOKING_MISSING);
  asked.flags = BANTAM_HAS_BOOKED_AT;
  asked.booked_seconds = NOW - 1;
  obstacle_of(handoffs, lead, &asked, BANTAM_STEP_OBSTACLE_BOOKING_PAST);
  // What would do.
  asked = offer();
  asked.method = BANTAM_METHOD_INTRODUCTION;
  bantam_step step;
  bantam_steps* steps = ask(handoffs, lead, &asked, &step);
  bantam_step_obstacle obstacle = {.struct_size = sizeof obstacle};
  OK(bantam_step_obstacle_get(step.obstacles, 0, &obstacle, &error));
  CHECK(obstacle.obstacle == BANTAM_STEP_OBSTACLE_NO_SUCH_METHOD);
  CHECK(obstacle.instead_count == 2 && obstacle.flags == 0);
  CHECK(item_is(obstacle.instead, 0, "live_call"));
  REFUSED(bantam_step_obstacle_get(step.obstacles, 1, &obstacle, &error),
          "index");
  bantam_steps_free(steps);
}

static void options(bantam_handoffs* handoffs, const bantam_lead* lead) {
  bantam_step_request asked = offer();
  asked.step = 0;
  bantam_steps* steps = NULL;
  OK(bantam_step_options(handoffs, lead, &asked, NOW, 0, &steps, &error));
  // Out of nowhere it is claimed or offered.
  CHECK(bantam_steps_count(steps) == 2);
  bantam_step step = {.struct_size = sizeof step};
  OK(bantam_steps_get(steps, 0, &step, &error));
  CHECK(step.step == BANTAM_STEP_CLAIM && step.allowed == BANTAM_YES &&
        step.to == BANTAM_HANDOFF_CLAIMED);
  OK(bantam_steps_get(steps, 1, &step, &error));
  CHECK(step.step == BANTAM_STEP_OFFER && step.allowed == BANTAM_YES);
  bantam_steps_free(steps);
  CHECK(bantam_steps_count(NULL) == 0);
}

static void refused(bantam_handoffs* handoffs, const bantam_lead* lead) {
  bantam_step_request asked = offer();
  bantam_steps* steps = (bantam_steps*)handoffs;
  REFUSED(bantam_can_step(NULL, lead, &asked, NOW, 0, &steps, &error),
          "handoffs");
  CHECK(steps == NULL);
  REFUSED(bantam_can_step(handoffs, NULL, &asked, NOW, 0, &steps, &error),
          "lead");
  REFUSED(bantam_can_step(handoffs, lead, NULL, NOW, 0, &steps, &error),
          "request");
  REFUSED(bantam_can_step(handoffs, lead, &asked, NOW, 0, NULL, &error),
          "steps");
  REFUSED(bantam_step_options(handoffs, lead, NULL, NOW, 0, &steps, &error),
          "request");
  asked.step = 0;
  REFUSED(bantam_can_step(handoffs, lead, &asked, NOW, 0, &steps, &error),
          "request.step");
  asked.step = BANTAM_STEP_OVERTURN + 1;
  REFUSED(bantam_can_step(handoffs, lead, &asked, NOW, 0, &steps, &error),
          "request.step");
  asked = offer();
  asked.method = 4;
  REFUSED(bantam_step_options(handoffs, lead, &asked, NOW, 0, &steps, &error),
          "request.method");
  asked = offer();
  asked.flags = BANTAM_HAS_AT;
  REFUSED(bantam_can_step(handoffs, lead, &asked, NOW, 0, &steps, &error),
          "request.flags");
  asked = offer();
  asked.booked_nanos = 1;
  REFUSED(bantam_can_step(handoffs, lead, &asked, NOW, 0, &steps, &error),
          "request.booked_seconds");
  asked = offer();
  asked.role_count = -1;
  REFUSED(bantam_can_step(handoffs, lead, &asked, NOW, 0, &steps, &error),
          "request.roles");
  asked = offer();
  asked.reserved = 1;
  REFUSED(bantam_can_step(handoffs, lead, &asked, NOW, 0, &steps, &error),
          "request.reserved");
  asked.struct_size = 0;
  REFUSED(bantam_can_step(handoffs, lead, &asked, NOW, 0, &steps, &error),
          "request.struct_size");
  asked = offer();
  asked.actor_size = 0;
  CHECK(bantam_can_step(handoffs, lead, &asked, NOW, 0, &steps, NULL) ==
        BANTAM_INVALID_ARGUMENT);
  asked = offer();
  asked.handoff_size = 3;
  CHECK(bantam_can_step(handoffs, lead, &asked, NOW, 0, &steps, NULL) ==
        BANTAM_NOT_FOUND);
  CHECK(steps == NULL);
}

static void intents(const bantam_policy* policy) {
  bantam_lead* lead = lead_of(policy);
  bantam_handoff_event offered = {.struct_size = sizeof offered};
  offered.id = "h1";
  offered.id_size = 2;
  offered.handoff = "sdr_to_ae";
  offered.handoff_size = 9;
  offered.step = BANTAM_STEP_OFFER;
  offered.method = BANTAM_METHOD_LIVE_CALL;
  offered.actor = "sam";
  offered.actor_size = 3;
  offered.to = "eva";
  offered.to_size = 3;
  offered.at_seconds = NOW;
  OK(bantam_lead_add_handoff_event(lead, &offered, NULL, &error));
  bantam_intents* list = NULL;
  OK(bantam_handoff_intents(lead, TEXT("sdr_to_ae"), NOW + 60, 0, NULL, &list,
                            &error));
  CHECK(bantam_intents_count(list) >= 1);
  bantam_intent intent = {.struct_size = sizeof intent};
  OK(bantam_intents_get(list, 0, &intent, &error));
  CHECK(intent.kind == BANTAM_INTENT_TASK &&
        intent.purpose == BANTAM_PURPOSE_ANSWER);
  CHECK_TEXT(intent.id, intent.id_size, "sdr_to_ae/O-1/h1/task");
  CHECK_TEXT(intent.handoff, intent.handoff_size, "sdr_to_ae");
  CHECK_TEXT(intent.subject_id, intent.subject_id_size, "O-1");
  CHECK_TEXT(intent.event_id, intent.event_id_size, "h1");
  CHECK_TEXT(intent.person, intent.person_size, "eva");
  // A live call is to be answered within an hour.
  CHECK((intent.flags & BANTAM_HAS_DUE) != 0 &&
        intent.due_seconds == NOW + 3600 && intent.due_nanos == 0);
  CHECK(intent.reason_size == 0);
  REFUSED(bantam_intents_get(list, 99, &intent, &error), "index");
  REFUSED(bantam_intents_get(list, 0, NULL, &error), "intent");
  bantam_intents_free(list);
  // Before the offer there is nothing to do.
  OK(bantam_handoff_intents(lead, TEXT("sdr_to_ae"), NOW - 1, 0, NULL, &list,
                            &error));
  CHECK(bantam_intents_count(list) == 0);
  bantam_intents_free(list);
  FAILS(bantam_handoff_intents(lead, TEXT("sdr"), NOW, 0, NULL, &list, &error),
        BANTAM_NOT_FOUND, "");
  CHECK(list == NULL && bantam_intents_count(NULL) == 0);
  REFUSED(bantam_handoff_intents(NULL, NULL, 0, NOW, 0, NULL, &list, &error),
          "lead");
  REFUSED(bantam_handoff_intents(lead, NULL, 1, NOW, 0, NULL, &list, &error),
          "handoff");
  REFUSED(bantam_handoff_intents(lead, NULL, 0, NOW, 0, NULL, NULL, &error),
          "intents");
  REFUSED(bantam_intents_get(NULL, 0, &intent, &error), "intents");
  bantam_intents_free(NULL);
  bantam_lead_free(lead);
}

// What is called no_fit now was no_fat when the lead was claimed.
static void of_a_claim(const bantam_policy* policy,
                       const bantam_policy* older) {
  bantam_lead* lead = lead_of(policy);
  bantam_handoff_event offered = {.struct_size = sizeof offered};
  offered.id = "h1";
  offered.id_size = 2;
  offered.handoff = "sdr_to_ae";
  offered.handoff_size = 9;
  offered.step = BANTAM_STEP_OFFER;
  offered.method = BANTAM_METHOD_LIVE_CALL;
  offered.actor = "sam";
  offered.actor_size = 3;
  offered.to = "eva";
  offered.to_size = 3;
  offered.policy_hash = hash_of(older, &offered.policy_hash_size);
  offered.at_seconds = NOW - 60;
  OK(bantam_lead_add_handoff_event(lead, &offered, NULL, &error));
  const bantam_text ae[] = {{"ae", 2}};
  bantam_step_request reject = {.struct_size = sizeof reject};
  reject.handoff = "sdr_to_ae";
  reject.handoff_size = 9;
  reject.step = BANTAM_STEP_REJECT;
  reject.actor = "eva";
  reject.actor_size = 3;
  reject.roles = ae;
  reject.role_count = 1;
  reject.reason = "no_fat";
  reject.reason_size = 6;
  bantam_handoffs* handoffs = NULL;
  OK(bantam_handoffs_create(policy, NULL, 0, &handoffs, &error));
  obstacle_of(handoffs, lead, &reject, BANTAM_STEP_OBSTACLE_NO_SUCH_REASON);
  bantam_handoffs_free(handoffs);
  OK(bantam_handoffs_create(policy, &older, 1, &handoffs, &error));
  bantam_step step;
  bantam_steps_free(ask(handoffs, lead, &reject, &step));
  CHECK(step.allowed == BANTAM_YES && step.obstacle_count == 0);
  bantam_handoffs_free(handoffs);

  // Its time to answer a live call was two hours.
  bantam_handoff_options options = {.struct_size = sizeof options};
  options.earlier = &older;
  options.earlier_count = 1;
  bantam_intents* list = NULL;
  OK(bantam_handoff_intents(lead, TEXT("sdr_to_ae"), NOW, 0, &options, &list,
                            &error));
  bantam_intent intent = {.struct_size = sizeof intent};
  OK(bantam_intents_get(list, 0, &intent, &error));
  CHECK(intent.due_seconds == offered.at_seconds + 2 * 3600);
  bantam_intents_free(list);
  bantam_lead_free(lead);
}

void test_handoff(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = lead_of(policy);
  bantam_handoffs* handoffs = NULL;
  bantam_policy* older = older_policy();
  const bantam_policy* const earlier[] = {older, NULL};
  REFUSED(bantam_handoffs_create(NULL, NULL, 0, &handoffs, &error), "policy");
  REFUSED(bantam_handoffs_create(policy, NULL, 0, NULL, &error), "handoffs");
  REFUSED(bantam_handoffs_create(policy, NULL, 1, &handoffs, &error),
          "earlier");
  REFUSED(bantam_handoffs_create(policy, earlier, -1, &handoffs, &error),
          "earlier");
  REFUSED(bantam_handoffs_create(policy, earlier, 2, &handoffs, &error),
          "earlier[1]");
  of_a_claim(policy, older);
  OK(bantam_handoffs_create(policy, earlier, 1, &handoffs, &error));
  bantam_policy_free(older);
  offers(handoffs, lead);
  obstacles(handoffs, lead);
  options(handoffs, lead);
  refused(handoffs, lead);
  intents(policy);
  REFUSED(bantam_steps_get(NULL, 0, NULL, &error), "steps");
  bantam_steps_free(NULL);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
  bantam_handoffs_free(handoffs);
  bantam_handoffs_free(NULL);
}
