// Replaying stage events: state, visits, limits, totals, faults.

#include "check.h"

#define MAY_1 INT64_C(1777593600)
#define DAY INT64_C(86400)

static bantam_error* error = NULL;

static bantam_stage_history* replay(const bantam_lead* lead, int64_t at,
                                    const bantam_replay_options* options,
                                    bantam_stage_state* state) {
  bantam_stage_history* history = NULL;
  OK(bantam_replay(lead, TEXT("pipeline"), at, 0, options, &history, &error));
  *state = (bantam_stage_state){.struct_size = sizeof *state};
  OK(bantam_stage_history_get(history, state, &error));
  return history;
}

// In open from May 1st on, in proposal from May 3rd on.
static void current(const bantam_lead* lead) {
  bantam_stage_state state;
  bantam_stage_history* history = replay(lead, NOW, NULL, &state);
  CHECK_TEXT(state.process, state.process_size, "pipeline");
  CHECK_TEXT(state.stage, state.stage_size, "proposal");
  CHECK_TEXT(state.highest, state.highest_size, "proposal");
  CHECK_TEXT(state.next_limit, state.next_limit_size, "stay");
  CHECK((state.flags & BANTAM_HAS_SINCE) != 0 &&
        state.since_seconds == MAY_1 + 2 * DAY && state.since_nanos == 0);
  CHECK((state.flags & BANTAM_HAS_DUE) != 0 &&
        state.due_seconds == MAY_1 + 62 * DAY);
  CHECK((state.flags & BANTAM_HAS_BASELINE) != 0 &&
        state.baseline_seconds == MAY_1);
  // Looked at every 30 days.
  CHECK((state.flags & BANTAM_HAS_CHECK_AT) != 0 &&
        state.check_seconds == MAY_1 + 32 * DAY);
  CHECK(state.reentries == 0 && state.reentered_stages == 0);
  CHECK(state.visit_count == 2 && state.total_count == 2);
  CHECK(state.fault_count == 0 && state.renamed_count == 0);
  CHECK(state.repeated == 0 && state.other_policy_count == 0);
  bantam_visit visit = {.struct_size = sizeof visit};
  OK(bantam_visit_get(state.visits, 0, &visit, &error));
  CHECK_TEXT(visit.stage, visit.stage_size, "open");
  CHECK_TEXT(visit.event_id, visit.event_id_size, "s0");
  CHECK(visit.actor_size == 0 && visit.reason_size == 0);
  CHECK(visit.flags == (BANTAM_HAS_UNTIL | BANTAM_RECYCLED) &&
        visit.limit_count == 1);
  CHECK(visit.from_seconds == MAY_1 && visit.until_seconds == MAY_1 + 2 * DAY);
  // The visit of the page that it waited for came weeks later: the limit fell
  // due when the stage was left.
  bantam_time_limit limit = {.struct_size = sizeof limit};
  OK(bantam_time_limit_get(visit.limits, 0, &limit, &error));
  CHECK_TEXT(limit.id, limit.id_size, "first_visit");
  CHECK(limit.standing == BANTAM_LIMIT_BREACHED ||
        limit.standing == BANTAM_LIMIT_ENDED);
  CHECK(limit.flags == BANTAM_HAS_DUE && limit.due_seconds == MAY_1 + 2 * DAY);
  REFUSED(bantam_time_limit_get(visit.limits, 1, &limit, &error), "index");
  OK(bantam_visit_get(state.visits, 1, &visit, &error));
  CHECK_TEXT(visit.stage, visit.stage_size, "proposal");
  CHECK(visit.flags == 0 && visit.until_seconds == 0);
  OK(bantam_time_limit_get(visit.limits, 0, &limit, &error));
  CHECK(limit.standing == BANTAM_LIMIT_RUNNING && limit.done_seconds == 0);
  bantam_stage_total total = {.struct_size = sizeof total};
  OK(bantam_stage_total_get(state.totals, 1, &total, &error));
  CHECK_TEXT(total.stage, total.stage_size, "proposal");
  CHECK(total.entries == 1 && total.first_seconds == total.last_seconds &&
        total.first_seconds == MAY_1 + 2 * DAY);
  CHECK(total.spent_seconds == NOW - MAY_1 - 2 * DAY && total.spent_nanos == 0);
  REFUSED(bantam_visit_get(state.visits, 2, &visit, &error), "index");
  REFUSED(bantam_stage_total_get(state.totals, -1, &total, &error), "index");
  REFUSED(bantam_stage_history_get(history, NULL, &error), "state");
  state.struct_size = 4;
  REFUSED(bantam_stage_history_get(history, &state, &error),
          "state.struct_size");
  bantam_stage_history_free(history);
}

static void before(const bantam_lead* lead) {
  bantam_stage_state state;
  bantam_stage_history* history = replay(lead, MAY_1 + DAY, NULL, &state);
  CHECK_TEXT(state.stage, state.stage_size, "open");
  bantam_stage_history_free(history);
  history = replay(lead, MAY_1 - 1, NULL, &state);
  CHECK(state.flags == 0 && state.stage_size == 0 && state.stage[0] == '\0');
  CHECK(state.visit_count == 0 && state.highest_size == 0);
  bantam_stage_history_free(history);
  bantam_replay_options options = {.struct_size = sizeof options};
  options.flags = BANTAM_HAS_KNOWN;
  options.known_seconds = MAY_1;
  history = replay(lead, NOW, &options, &state);
  CHECK_TEXT(state.stage, state.stage_size, "open");
  bantam_stage_history_free(history);
}

static void faults(bantam_lead* lead) {
  bantam_stage_event moved = {.struct_size = sizeof moved};
  moved.subject = BANTAM_OPPORTUNITY;
  moved.process = "pipeline";
  moved.process_size = 8;
  moved.id = "s2";
  moved.id_size = 2;
  moved.from = "open";
  moved.from_size = 4;
  moved.to = "won";
  moved.to_size = 3;
  moved.at_seconds = NOW - 2;
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  moved.id = "s3";
  moved.from_size = 0;
  moved.to = "open";
  moved.to_size = 4;
  moved.actor = "U-1";
  moved.actor_size = 3;
  moved.reason = "again";
  moved.reason_size = 5;
  moved.at_seconds = NOW - 1;
  moved.flags = BANTAM_AUTOMATIC | BANTAM_OVERRIDDEN;
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  bantam_stage_state state;
  bantam_stage_history* history = replay(lead, NOW, NULL, &state);
  CHECK(state.repeated == 1 && state.fault_count == 3);
  bantam_event_fault fault = {.struct_size = sizeof fault};
  OK(bantam_event_fault_get(state.faults, 0, &fault, &error));
  CHECK(fault.problem == BANTAM_FAULT_OTHER_STAGE);
  CHECK_TEXT(fault.event_id, fault.event_id_size, "s2");
  CHECK_TEXT(fault.from, fault.from_size, "open");
  CHECK_TEXT(fault.to, fault.to_size, "won");
  CHECK_TEXT(fault.stage, fault.stage_size, "proposal");
  CHECK(fault.message_size > 0 && strstr(fault.message, "'s2'") != NULL);
  OK(bantam_event_fault_get(state.faults, 1, &fault, &error));
  CHECK(fault.problem == BANTAM_FAULT_NO_TRANSITION);
  // "again" is no reason of the process.
  OK(bantam_event_fault_get(state.faults, 2, &fault, &error));
  CHECK(fault.problem == BANTAM_FAULT_UNKNOWN_REASON);
  CHECK_TEXT(fault.event_id, fault.event_id_size, "s3");
  REFUSED(bantam_event_fault_get(state.faults, 3, &fault, &error), "index");
  bantam_visit visit = {.struct_size = sizeof visit};
  CHECK(state.visit_count == 3);
  OK(bantam_visit_get(state.visits, 2, &visit, &error));
  CHECK(visit.flags == (BANTAM_AUTOMATIC | BANTAM_OVERRIDDEN));
  CHECK_TEXT(visit.actor, visit.actor_size, "U-1");
  CHECK_TEXT(visit.reason, visit.reason_size, "again");
  bantam_stage_history_free(history);
}

// An id of before, and a reason from which something follows.
static void renamed(const bantam_policy* policy) {
  bantam_lead* lead = lead_of(policy);
  bantam_stage_event moved = {.struct_size = sizeof moved};
  moved.subject = BANTAM_OPPORTUNITY;
  moved.process = "pipeline";
  moved.process_size = 8;
  moved.id = "s2";
  moved.id_size = 2;
  moved.from = "offer";
  moved.from_size = 5;
  moved.to = "lost";
  moved.to_size = 4;
  moved.reason = "no_budget";
  moved.reason_size = 9;
  moved.on_behalf_of = "U-2";
  moved.on_behalf_of_size = 3;
  moved.policy_hash = "00ff";
  moved.policy_hash_size = 4;
  moved.at_seconds = NOW - DAY;
  moved.flags = BANTAM_HAS_CHECK_AT;
  moved.check_seconds = NOW + DAY;
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  bantam_stage_state state;
  bantam_stage_history* history = replay(lead, NOW, NULL, &state);
  CHECK_TEXT(state.stage, state.stage_size, "lost");
  CHECK(state.renamed_count == 1 && state.fault_count == 0);
  CHECK((state.flags & BANTAM_HAS_CHECK_AT) != 0 &&
        state.check_seconds == NOW + DAY);
  bantam_renamed_stage known = {.struct_size = sizeof known};
  OK(bantam_renamed_stage_get(state.renamed, 0, &known, &error));
  CHECK_TEXT(known.event_id, known.event_id_size, "s2");
  CHECK_TEXT(known.from, known.from_size, "offer");
  CHECK_TEXT(known.to, known.to_size, "proposal");
  REFUSED(bantam_renamed_stage_get(state.renamed, 1, &known, &error), "index");
  CHECK(state.other_policy_count == 1 &&
        item_is(state.other_policies, 0, "00ff"));
  bantam_visit visit = {.struct_size = sizeof visit};
  OK(bantam_visit_get(state.visits, 2, &visit, &error));
  CHECK(visit.disposition == BANTAM_DISPOSITION_WAIT);
  CHECK_TEXT(visit.on_behalf_of, visit.on_behalf_of_size, "U-2");
  CHECK_TEXT(visit.policy_hash, visit.policy_hash_size, "00ff");
  bantam_stage_history_free(history);
  bantam_lead_free(lead);
}

// What does not count is counted.
static void left_out(const bantam_policy* policy) {
  bantam_lead* lead = lead_of(policy);
  bantam_stage_event moved = {.struct_size = sizeof moved};
  moved.subject = BANTAM_OPPORTUNITY;
  moved.process = "pipelines";
  moved.process_size = 9;
  moved.to = "won";
  moved.to_size = 3;
  moved.at_seconds = NOW + 1;
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  moved.process_size = 8;
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  moved.at_seconds = NOW;
  moved.flags = BANTAM_HAS_RECORDED_AT;
  moved.recorded_seconds = NOW + 1;
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  moved.subject_id = "nobody";
  moved.subject_id_size = 6;
  for (int i = 0; i < 3; ++i) {
    OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  }
  // About an account, of an instant that it shares with another.
  moved.subject = BANTAM_ACCOUNT;
  moved.flags = 0;
  moved.recorded_seconds = 0;
  moved.id = "s7";
  moved.id_size = 2;
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  moved.id = "s8";
  OK(bantam_lead_add_stage_event(lead, &moved, NULL, &error));
  bantam_replay_options options = {.struct_size = sizeof options};
  options.flags = BANTAM_HAS_KNOWN;
  options.known_seconds = NOW;
  bantam_stage_state state;
  bantam_stage_history* history = replay(lead, NOW, &options, &state);
  CHECK_TEXT(state.stage, state.stage_size, "proposal");
  CHECK(state.later == 1 && state.not_yet_known == 2);
  CHECK(state.other_subject_ids == 3 && state.ties == 1);
  CHECK(state.undeclared_count == 1 &&
        item_is(state.undeclared, 0, "pipelines"));
  bantam_event_fault fault = {.struct_size = sizeof fault};
  CHECK(state.fault_count == 2);
  OK(bantam_event_fault_get(state.faults, 0, &fault, &error));
  CHECK(fault.problem == BANTAM_FAULT_OTHER_SUBJECT);
  CHECK_TEXT(fault.event_id, fault.event_id_size, "s7");
  bantam_stage_history_free(history);
  bantam_lead_free(lead);
}

static void refused(const bantam_lead* lead) {
  bantam_stage_history* history = (bantam_stage_history*)(uintptr_t)lead;
  FAILS(bantam_replay(lead, TEXT("pipelines"), NOW, 0, NULL, &history, &error),
        BANTAM_NOT_FOUND, "");
  CHECK(history == NULL);
  REFUSED(bantam_replay(NULL, TEXT("pipeline"), NOW, 0, NULL, &history, &error),
          "lead");
  REFUSED(bantam_replay(lead, NULL, 8, NOW, 0, NULL, &history, &error),
          "process");
  REFUSED(bantam_replay(lead, TEXT("pipeline"), NOW, 0, NULL, NULL, &error),
          "history");
  CHECK(bantam_replay(lead, TEXT("pipeline"), INT64_MIN, 0, NULL, &history,
                      NULL) == BANTAM_INVALID_ARGUMENT);
  bantam_replay_options options = {.struct_size = sizeof options};
  options.known_seconds = NOW;
  REFUSED(
      bantam_replay(lead, TEXT("pipeline"), NOW, 0, &options, &history, &error),
      "options.known_seconds");
  options.flags = BANTAM_HAS_AT;
  REFUSED(
      bantam_replay(lead, TEXT("pipeline"), NOW, 0, &options, &history, &error),
      "options.flags");
  options.flags = BANTAM_HAS_KNOWN;
  options.reserved = 1;
  REFUSED(
      bantam_replay(lead, TEXT("pipeline"), NOW, 0, &options, &history, &error),
      "options.reserved");
  options.struct_size = 20;
  REFUSED(
      bantam_replay(lead, TEXT("pipeline"), NOW, 0, &options, &history, &error),
      "options.struct_size");
  REFUSED(bantam_stage_history_get(NULL, NULL, &error), "history");
  bantam_stage_history_free(NULL);
}

void test_replay(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = lead_of(policy);
  current(lead);
  before(lead);
  renamed(policy);
  left_out(policy);
  refused(lead);
  faults(lead);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}
