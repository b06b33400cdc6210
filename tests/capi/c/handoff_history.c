// Replaying handoff events: who owns it, what is owed, what was credited. The
// SDR is sam, the AE eva, the auditor olga, the manager mia.

#include "check.h"

#define HOUR INT64_C(3600)
#define DAY INT64_C(86400)
// When it was offered first.
#define BEGAN (NOW - 30 * DAY)

static bantam_error* error = NULL;

static bantam_handoff_event step_of(const char* id, int32_t step,
                                    const char* actor, int64_t at) {
  bantam_handoff_event event = {.struct_size = sizeof event};
  event.id = id;
  event.id_size = (int64_t)strlen(id);
  event.handoff = "sdr_to_ae";
  event.handoff_size = 9;
  event.step = step;
  event.actor = actor;
  event.actor_size = (int64_t)strlen(actor);
  event.at_seconds = at;
  return event;
}

static void record(bantam_lead* lead, const bantam_handoff_event* event) {
  OK(bantam_lead_add_handoff_event(lead, event, NULL, &error));
}

static bantam_handoff_history* replay(const bantam_lead* lead, int64_t at,
                                      bantam_handoff_state* state) {
  bantam_handoff_history* history = NULL;
  OK(bantam_replay_handoff(lead, TEXT("sdr_to_ae"), at, 0, NULL, &history,
                           &error));
  *state = (bantam_handoff_state){.struct_size = sizeof *state};
  OK(bantam_handoff_history_get(history, state, &error));
  return history;
}

static void nothing(const bantam_lead* lead) {
  bantam_handoff_state state;
  bantam_handoff_history* history = replay(lead, NOW, &state);
  CHECK(state.state == BANTAM_HANDOFF_NONE && state.flags == 0);
  CHECK_TEXT(state.handoff, state.handoff_size, "sdr_to_ae");
  CHECK_TEXT(state.subject_id, state.subject_id_size, "O-1");
  CHECK_TEXT(state.owner, state.owner_size, "");
  CHECK_TEXT(state.claim_event_id, state.claim_event_id_size, "");
  CHECK_TEXT(state.claim_policy_hash, state.claim_policy_hash_size, "");
  CHECK(state.duty == BANTAM_DUTY_NONE && state.credit == BANTAM_CREDIT_NONE &&
        state.dispute == BANTAM_DISPUTE_NONE && state.dispute_over == 0);
  CHECK(state.timeline_count == 0 && state.fault_count == 0);
  REFUSED(bantam_handoff_history_get(history, NULL, &error), "state");
  state.struct_size = 3;
  REFUSED(bantam_handoff_history_get(history, &state, &error),
          "state.struct_size");
  bantam_handoff_history_free(history);
}

// Offered with a call that is booked a day ahead; two hours after that the
// answer is overdue.
static void offered(bantam_lead* lead) {
  bantam_handoff_event event = step_of("h1", BANTAM_STEP_OFFER, "sam", BEGAN);
  event.method = BANTAM_METHOD_BOOKED_CALL;
  event.flags = BANTAM_HAS_BOOKED_AT;
  event.booked_seconds = BEGAN + DAY;
  event.to = "eva";
  event.to_size = 3;
  event.policy_hash = "00ff";
  event.policy_hash_size = 4;
  record(lead, &event);
  bantam_handoff_state state;
  bantam_handoff_history* history = replay(lead, BEGAN + DAY, &state);
  CHECK(state.state == BANTAM_HANDOFF_OFFERED &&
        state.method == BANTAM_METHOD_BOOKED_CALL && state.offers == 1);
  CHECK_TEXT(state.event_id, state.event_id_size, "h1");
  CHECK_TEXT(state.owner, state.owner_size, "sam");
  CHECK_TEXT(state.giver, state.giver_size, "sam");
  CHECK_TEXT(state.receiver, state.receiver_size, "eva");
  CHECK_TEXT(state.due_by, state.due_by_size, "eva");
  CHECK_TEXT(state.due_event_id, state.due_event_id_size, "h1");
  CHECK_TEXT(state.booked_by, state.booked_by_size, "h1");
  CHECK_TEXT(state.claim_event_id, state.claim_event_id_size, "h1");
  CHECK_TEXT(state.claim_policy_hash, state.claim_policy_hash_size, "00ff");
  CHECK(state.duty == BANTAM_DUTY_ANSWER);
  const uint32_t expected = BANTAM_HAS_SINCE | BANTAM_HAS_DUE |
                            BANTAM_HAS_OFFERED | BANTAM_HAS_BOOKED_AT |
                            BANTAM_HAS_CLAIMED;
  CHECK((state.flags & expected) == expected);
  CHECK((state.flags & (BANTAM_EXPIRED | BANTAM_HAS_COUNTED)) == 0);
  // Nobody handed in the policy of the claim.
  CHECK(state.fault_count == 1);
  bantam_handoff_fault fault = {.struct_size = sizeof fault};
  OK(bantam_handoff_fault_get(state.faults, 0, &fault, &error));
  CHECK(fault.problem == BANTAM_HANDOFF_FAULT_UNKNOWN_POLICY &&
        fault.step == BANTAM_STEP_OFFER && fault.state == BANTAM_HANDOFF_NONE);
  CHECK_TEXT(fault.event_id, fault.event_id_size, "h1");
  CHECK(state.since_seconds == BEGAN && state.offered_seconds == BEGAN &&
        state.claimed_seconds == BEGAN);
  CHECK(state.booked_seconds == BEGAN + DAY &&
        state.due_seconds == BEGAN + DAY + 2 * HOUR);
  bantam_taken_step taken = {.struct_size = sizeof taken};
  CHECK(state.timeline_count == 1 && state.breach_count == 0);
  OK(bantam_taken_step_get(state.timeline, 0, &taken, &error));
  CHECK(taken.step == BANTAM_STEP_OFFER &&
        taken.method == BANTAM_METHOD_BOOKED_CALL &&
        taken.state == BANTAM_HANDOFF_OFFERED);
  CHECK(taken.flags == BANTAM_HAS_BOOKED_AT && taken.at_seconds == BEGAN &&
        taken.booked_seconds == BEGAN + DAY);
  CHECK_TEXT(taken.event_id, taken.event_id_size, "h1");
  CHECK_TEXT(taken.actor, taken.actor_size, "sam");
  CHECK_TEXT(taken.to, taken.to_size, "eva");
  CHECK_TEXT(taken.owner, taken.owner_size, "sam");
  CHECK_TEXT(taken.policy_hash, taken.policy_hash_size, "00ff");
  CHECK(taken.on_behalf_of_size == 0 && taken.reason_size == 0 &&
        taken.evidence_size == 0);
  bantam_handoff_history_free(history);

  history = replay(lead, BEGAN + 2 * DAY, &state);
  CHECK((state.flags & BANTAM_EXPIRED) != 0 && state.breach_count == 1);
  bantam_breach breach = {.struct_size = sizeof breach};
  OK(bantam_breach_get(state.breaches, 0, &breach, &error));
  CHECK(breach.duty == BANTAM_DUTY_ANSWER && breach.open == 1 &&
        breach.flags == 0);
  CHECK(breach.due_seconds == BEGAN + DAY + 2 * HOUR);
  CHECK_TEXT(breach.receiver, breach.receiver_size, "eva");
  CHECK_TEXT(breach.event_id, breach.event_id_size, "h1");
  bantam_handoff_history_free(history);
}

// Too late, and rejected; then a credit that nothing leads to.
static void rejected(bantam_lead* lead) {
  const int64_t at = BEGAN + 3 * DAY;
  bantam_handoff_event event = step_of("h2", BANTAM_STEP_REJECT, "eva", at);
  event.reason = "no_notes";
  event.reason_size = 8;
  record(lead, &event);
  record(lead, &event);
  event = step_of("h3", BANTAM_STEP_CREDIT, "olga", at + 1);
  record(lead, &event);
  bantam_handoff_state state;
  bantam_handoff_history* history = replay(lead, at + 2, &state);
  CHECK(state.state == BANTAM_HANDOFF_REJECTED && state.repeated == 1);
  CHECK(state.counted_against_giver == 1 && state.rejection_count == 1);
  CHECK(state.offers == 1 && state.sent_back == 1);
  CHECK_TEXT(state.owner, state.owner_size, "sam");
  bantam_rejection rejection = {.struct_size = sizeof rejection};
  OK(bantam_rejection_get(state.rejections, 0, &rejection, &error));
  CHECK(rejection.step == BANTAM_STEP_REJECT &&
        rejection.then == BANTAM_AFTER_BACK_TO_GIVER);
  CHECK(rejection.flags == BANTAM_COUNTS_AGAINST_GIVER);
  CHECK(rejection.at_seconds == at);
  CHECK_TEXT(rejection.event_id, rejection.event_id_size, "h2");
  CHECK_TEXT(rejection.reason, rejection.reason_size, "no_notes");
  CHECK_TEXT(rejection.giver, rejection.giver_size, "sam");
  CHECK_TEXT(rejection.receiver, rejection.receiver_size, "eva");
  bantam_breach breach = {.struct_size = sizeof breach};
  OK(bantam_breach_get(state.breaches, 0, &breach, &error));
  CHECK(breach.open == 0 && breach.flags == BANTAM_HAS_DONE &&
        breach.done_seconds == at);
  CHECK(state.fault_count == 2);
  bantam_handoff_fault fault = {.struct_size = sizeof fault};
  OK(bantam_handoff_fault_get(state.faults, 1, &fault, &error));
  CHECK(fault.problem == BANTAM_HANDOFF_FAULT_ILLEGAL_STEP &&
        fault.step == BANTAM_STEP_CREDIT &&
        fault.state == BANTAM_HANDOFF_REJECTED);
  CHECK_TEXT(fault.event_id, fault.event_id_size, "h3");
  CHECK(strstr(fault.message, "'h3'") != NULL &&
        fault.message_size == (int64_t)strlen(fault.message));
  REFUSED(bantam_taken_step_get(state.timeline, 2, NULL, &error), "taken_step");
  bantam_handoff_history_free(history);
}

// Offered again, accepted, called, qualified again, credited.
static void credited(bantam_lead* lead) {
  const int64_t at = BEGAN + 5 * DAY;
  bantam_handoff_event event = step_of("h4", BANTAM_STEP_OFFER, "sam", at);
  event.method = BANTAM_METHOD_LIVE_CALL;
  event.to = "eva";
  event.to_size = 3;
  record(lead, &event);
  event = step_of("h5", BANTAM_STEP_ACCEPT, "eva", at + HOUR);
  record(lead, &event);
  bantam_activity call = {.struct_size = sizeof call};
  call.id = "c1";
  call.id_size = 2;
  call.kind = "call";
  call.kind_size = 4;
  call.at_seconds = at + 2 * HOUR;
  OK(bantam_lead_add_activity(lead, &call, NULL, &error));
  event = step_of("h6", BANTAM_STEP_REQUALIFY, "eva", at + 3 * HOUR);
  event.evidence = "c1";
  event.evidence_size = 2;
  record(lead, &event);
  bantam_handoff_state state;
  bantam_handoff_history* history = replay(lead, at + 3 * HOUR, &state);
  CHECK(state.state == BANTAM_HANDOFF_REQUALIFIED &&
        state.credit == BANTAM_CREDIT_PENDING);
  CHECK_TEXT(state.owner, state.owner_size, "eva");
  CHECK((state.flags & BANTAM_HAS_COUNTED) != 0 &&
        state.counted_seconds == at + HOUR);
  bantam_handoff_history_free(history);
  event = step_of("h7", BANTAM_STEP_CREDIT, "olga", at + DAY);
  record(lead, &event);
  history = replay(lead, at + DAY, &state);
  CHECK(state.state == BANTAM_HANDOFF_CREDITED &&
        state.credit == BANTAM_CREDIT_EARNED);
  CHECK_TEXT(state.credit_event_id, state.credit_event_id_size, "h7");
  CHECK((state.flags & BANTAM_HAS_CREDIT_SINCE) != 0 &&
        state.credit_since_seconds == at + DAY);
  CHECK((state.flags & BANTAM_HAS_CREDIT_FINAL) != 0 &&
        state.credit_final_seconds == at + 91 * DAY);
  bantam_handoff_history_free(history);
}

// Taken back, disputed by the giver, given again by a manager.
static void disputed(bantam_lead* lead) {
  const int64_t at = BEGAN + 10 * DAY;
  bantam_handoff_event event = step_of("h8", BANTAM_STEP_REVERSE, "olga", at);
  event.reason = "came by itself";
  event.reason_size = 14;
  record(lead, &event);
  event = step_of("h9", BANTAM_STEP_DISPUTE, "sam", at + 1);
  event.reason = "it did not";
  event.reason_size = 10;
  record(lead, &event);
  bantam_handoff_state state;
  bantam_handoff_history* history = replay(lead, at + 1, &state);
  CHECK(state.credit == BANTAM_CREDIT_REVERSED &&
        state.dispute == BANTAM_DISPUTE_OPEN &&
        state.dispute_over == BANTAM_STEP_REVERSE);
  CHECK_TEXT(state.dispute_event_id, state.dispute_event_id_size, "h9");
  CHECK(state.settled_by_size == 0);
  bantam_handoff_history_free(history);
  event = step_of("h10", BANTAM_STEP_OVERTURN, "mia", at + 2);
  record(lead, &event);
  history = replay(lead, at + 2, &state);
  CHECK(state.credit == BANTAM_CREDIT_EARNED &&
        state.dispute == BANTAM_DISPUTE_OVERTURNED);
  CHECK_TEXT(state.settled_by, state.settled_by_size, "h10");
  bantam_handoff_history_free(history);
}

static void refused(const bantam_lead* lead) {
  bantam_handoff_history* history = NULL;
  FAILS(bantam_replay_handoff(lead, TEXT("x"), NOW, 0, NULL, &history, &error),
        BANTAM_NOT_FOUND, "");
  REFUSED(bantam_replay_handoff(NULL, TEXT("sdr_to_ae"), NOW, 0, NULL, &history,
                                &error),
          "lead");
  REFUSED(bantam_replay_handoff(lead, "x", -1, NOW, 0, NULL, &history, &error),
          "handoff");
  REFUSED(bantam_replay_handoff(lead, TEXT("sdr_to_ae"), NOW, 0, NULL, NULL,
                                &error),
          "history");
  bantam_handoff_options options = {.struct_size = sizeof options, .flags = 1};
  REFUSED(bantam_replay_handoff(lead, TEXT("sdr_to_ae"), NOW, 0, &options,
                                &history, &error),
          "options.flags");
  CHECK(bantam_replay_handoff(lead, TEXT("sdr_to_ae"), NOW, -1, NULL, &history,
                              NULL) == BANTAM_INVALID_ARGUMENT);
  options.flags = 0;
  options.reserved = 1;
  REFUSED(bantam_replay_handoff(lead, TEXT("sdr_to_ae"), NOW, 0, &options,
                                &history, &error),
          "options.reserved");
  options.reserved = 0;
  options.earlier_count = 1;
  REFUSED(bantam_replay_handoff(lead, TEXT("sdr_to_ae"), NOW, 0, &options,
                                &history, &error),
          "options.earlier");
  const bantam_policy* const none[] = {NULL};
  options.earlier = none;
  REFUSED(bantam_replay_handoff(lead, TEXT("sdr_to_ae"), NOW, 0, &options,
                                &history, &error),
          "options.earlier[0]");
  options.earlier_count = 0;
  // As known before anything was recorded: nothing.
  options.flags = BANTAM_HAS_KNOWN;
  options.known_seconds = BEGAN - 1;
  OK(bantam_replay_handoff(lead, TEXT("sdr_to_ae"), NOW, 0, &options, &history,
                           &error));
  bantam_handoff_state state = {.struct_size = sizeof state};
  OK(bantam_handoff_history_get(history, &state, &error));
  CHECK(state.state == BANTAM_HANDOFF_NONE && state.timeline_count == 0);
  bantam_handoff_history_free(history);
  REFUSED(bantam_handoff_history_get(NULL, NULL, &error), "history");
  bantam_handoff_history_free(NULL);
}

// A live call of the older policy is to be answered within two hours.
static void by_its_own_policy(const bantam_policy* policy) {
  bantam_policy* older = older_policy();
  bantam_lead* lead = lead_of(policy);
  bantam_handoff_event event = step_of("h1", BANTAM_STEP_OFFER, "sam", BEGAN);
  event.method = BANTAM_METHOD_LIVE_CALL;
  event.to = "eva";
  event.to_size = 3;
  event.policy_hash = hash_of(older, &event.policy_hash_size);
  record(lead, &event);
  bantam_handoff_state state;
  bantam_handoff_history* history = replay(lead, BEGAN, &state);
  CHECK(state.due_seconds == BEGAN + HOUR && state.fault_count == 1);
  bantam_handoff_history_free(history);
  bantam_handoff_options options = {.struct_size = sizeof options};
  const bantam_policy* const earlier[] = {older};
  options.earlier = earlier;
  options.earlier_count = 1;
  OK(bantam_replay_handoff(lead, TEXT("sdr_to_ae"), BEGAN, 0, &options,
                           &history, &error));
  bantam_policy_free(older);
  OK(bantam_handoff_history_get(history, &state, &error));
  CHECK(state.due_seconds == BEGAN + 2 * HOUR && state.fault_count == 0);
  bantam_handoff_history_free(history);
  bantam_lead_free(lead);
}

void test_handoff_history(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = lead_of(policy);
  by_its_own_policy(policy);
  nothing(lead);
  offered(lead);
  rejected(lead);
  credited(lead);
  disputed(lead);
  refused(lead);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}
