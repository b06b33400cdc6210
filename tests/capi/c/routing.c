// Who gets a lead: candidates, claims and the cursor in, an answer out.

#include <stddef.h>

#include "check.h"

#define DAY INT64_C(86400)

static bantam_error* error = NULL;

static const bantam_text kSdr[] = {{"sdr", 3}};
static const bantam_text kAe[] = {{"ae", 2}};
static const bantam_text kGermany[] = {{"DE", 2}};
static const bantam_text kFrance[] = {{"FR", 2}};

#define PEOPLE 5
enum { ANN, BOB, CID, DAN, EVE };

// Of the SDRs, ann and eve serve Germany and are there; eve weighs two.
static void people(bantam_candidate* list) {
  static const char* const names[] = {"ann", "bob", "cid", "dan", "eve"};
  for (int i = 0; i < PEOPLE; ++i) {
    list[i] = (bantam_candidate){.struct_size = sizeof list[i]};
    list[i].id = names[i];
    list[i].id_size = 3;
    list[i].roles = i == CID ? kAe : kSdr;
    list[i].role_count = 1;
    list[i].territories = i == BOB ? kFrance : kGermany;
    list[i].territory_count = 1;
  }
  list[DAN].flags = BANTAM_AWAY;
  list[EVE].weight = 2;
}

static bantam_routing_answer* route(bantam_router* router,
                                    const bantam_lead* lead,
                                    const bantam_routing_context* context,
                                    bantam_routing_summary* to) {
  bantam_routing_answer* answer = NULL;
  OK(bantam_route(router, lead, TEXT("new_leads"), context, NOW, 0, &answer,
                  &error));
  *to = (bantam_routing_summary){.struct_size = sizeof *to};
  OK(bantam_routing_answer_get(answer, to, &error));
  return answer;
}

static void open_country(bantam_router* router, const bantam_lead* lead,
                         const bantam_routing_context* context) {
  bantam_routing_summary to;
  bantam_routing_answer* answer = route(router, lead, context, &to);
  CHECK(to.outcome == BANTAM_ROUTING_OPEN);
  CHECK(to.source_kind == BANTAM_SOURCE_NONE && to.source_size == 0);
  CHECK(to.field_count == 1 && item_is(to.fields, 0, "account.country"));
  CHECK(to.owner_size == 0 && to.owner[0] == '\0' && to.flags == 0);
  CHECK_TEXT(to.routing, to.routing_size, "new_leads");
  bantam_routing_step step = {.struct_size = sizeof step};
  CHECK(to.step_count >= 1);
  OK(bantam_routing_step_get(to.steps, to.step_count - 1, &step, &error));
  CHECK(step.reason == BANTAM_ROUTING_STEP_RULE_OPEN && step.error_size == 0);
  CHECK_TEXT(step.id, step.id_size, "turn");
  CHECK(step.field_count == 1 && item_is(step.fields, 0, "account.country"));
  REFUSED(bantam_routing_step_get(to.steps, to.step_count, &step, &error),
          "index");
  REFUSED(bantam_routing_answer_get(answer, NULL, &error), "summary");
  to.struct_size = 6;
  REFUSED(bantam_routing_answer_get(answer, &to, &error),
          "summary.struct_size");
  bantam_routing_answer_free(answer);
}

// ann is first by name, then eve catches up with twice as many. The cursor goes
// round as the getter gives it.
static void turns(bantam_router* router, const bantam_lead* lead,
                  bantam_routing_context context) {
  static const char* const expected[] = {"ann", "eve", "eve",
                                         "ann", "eve", "eve"};
  bantam_turn_count cursor[PEOPLE];
  bantam_routing_answer* before = NULL;
  for (int i = 0; i < 6; ++i) {
    bantam_routing_summary to;
    bantam_routing_answer* answer = route(router, lead, &context, &to);
    CHECK(to.outcome == BANTAM_ROUTING_ASSIGNED);
    CHECK_TEXT(to.owner, to.owner_size, expected[i]);
    CHECK_TEXT(to.rule, to.rule_size, "turn");
    CHECK_TEXT(to.source, to.source_size, "outbound");
    CHECK(to.source_kind == BANTAM_SOURCE_SPEAR && to.queue_size == 0);
    CHECK((to.flags & BANTAM_HAS_UNTIL) != 0 &&
          to.until_seconds == NOW + 90 * DAY);
    CHECK(to.policy_hash_size == 64);
    CHECK(to.cursor_count >= 1 && to.cursor_count <= PEOPLE);
    for (int64_t k = 0; k < to.cursor_count && k < PEOPLE; ++k) {
      cursor[k] = (bantam_turn_count){.struct_size = sizeof cursor[k]};
      OK(bantam_turn_count_get(to.cursor, k, &cursor[k], &error));
      CHECK_TEXT(cursor[k].rule, cursor[k].rule_size, "turn");
    }
    context.cursor = cursor;
    context.cursor_count = to.cursor_count;
    // The cursor's names are the answer's.
    bantam_routing_answer_free(before);
    before = answer;
    if (i > 0) continue;
    CHECK(to.skipped_count == 3);
    static const int32_t reasons[] = {BANTAM_SKIPPED_TERRITORY,
                                      BANTAM_SKIPPED_ROLE,
                                      BANTAM_SKIPPED_UNAVAILABLE};
    static const char* const names[] = {"bob", "cid", "dan"};
    for (int64_t k = 0; k < 3; ++k) {
      bantam_skipped_candidate skipped = {.struct_size = sizeof skipped};
      OK(bantam_skipped_candidate_get(to.skipped, k, &skipped, &error));
      CHECK(skipped.reason == reasons[k]);
      CHECK_TEXT(skipped.candidate, skipped.candidate_size, names[k]);
      CHECK_TEXT(skipped.rule, skipped.rule_size, "turn");
    }
  }
  CHECK(context.cursor_count == 2 && cursor[0].given == 2 &&
        cursor[1].given == 4);
  bantam_routing_answer_free(before);
}

static void owners(bantam_router* router, const bantam_lead* lead,
                   bantam_routing_context context) {
  bantam_routing_summary to;
  context.account_owner = "cid";
  context.account_owner_size = 3;
  bantam_routing_answer* answer = route(router, lead, &context, &to);
  CHECK(to.outcome == BANTAM_ROUTING_ASSIGNED && to.cursor_count == 0);
  CHECK_TEXT(to.owner, to.owner_size, "cid");
  CHECK_TEXT(to.rule, to.rule_size, "owner");
  bantam_routing_answer_free(answer);
  context.candidate_count = 0;
  answer = route(router, lead, &context, &to);
  CHECK(to.outcome == BANTAM_ROUTING_QUEUED);
  CHECK_TEXT(to.queue, to.queue_size, "inbox");
  CHECK_TEXT(to.rule, to.rule_size, "rest");
  bantam_routing_answer_free(answer);
}

// The oldest is over since ten days, the renewed one keeps the lead.
static void claims(bantam_router* router, const bantam_lead* lead,
                   bantam_routing_context context) {
  bantam_owner_claim list[3];
  static const char* const names[] = {"C-1", "C-2", "C-3"};
  for (int i = 0; i < 3; ++i) {
    list[i] = (bantam_owner_claim){.struct_size = sizeof list[i]};
    list[i].id = names[i];
    list[i].id_size = 3;
    list[i].owner = "zoe";
    list[i].owner_size = 3;
    list[i].since_seconds = NOW - (100 - i) * DAY;
  }
  list[1].owner = "bob";
  list[1].flags = BANTAM_HAS_RENEWED;
  list[1].renewed_seconds = NOW - DAY;
  // One that lapsed would begin anew, and go behind the last.
  list[1].since_seconds = NOW - 80 * DAY;
  list[2].since_seconds = NOW - 2 * DAY;
  context.claims = list;
  context.claim_count = 3;
  bantam_routing_summary to;
  bantam_routing_answer* answer = route(router, lead, &context, &to);
  CHECK(to.outcome == BANTAM_ROUTING_KEPT && to.rule_size == 0);
  CHECK_TEXT(to.owner, to.owner_size, "bob");
  CHECK_TEXT(to.claim, to.claim_size, "C-2");
  CHECK(to.claim_count == 3);
  static const int32_t standings[] = {BANTAM_CLAIM_LAPSED, BANTAM_CLAIM_HELD,
                                      BANTAM_CLAIM_SECOND};
  static const int64_t ends[] = {NOW - 10 * DAY, NOW + 89 * DAY,
                                 NOW + 88 * DAY};
  for (int64_t i = 0; i < to.claim_count; ++i) {
    bantam_claim_result claim = {.struct_size = sizeof claim};
    OK(bantam_claim_result_get(to.claims, i, &claim, &error));
    CHECK_TEXT(claim.id, claim.id_size, names[i]);
    CHECK(claim.standing == standings[i]);
    CHECK((claim.flags & BANTAM_HAS_UNTIL) != 0 &&
          claim.until_seconds == ends[i]);
    CHECK(claim.policy_hash_size == 64 && claim.owner_size == 3);
  }
  bantam_routing_answer_free(answer);
  list[0].policy_hash = "of a policy that nobody has";
  list[0].policy_hash_size = 27;
  answer = route(router, lead, &context, &to);
  bantam_claim_result claim = {.struct_size = sizeof claim};
  OK(bantam_claim_result_get(to.claims, 0, &claim, &error));
  CHECK(claim.standing == BANTAM_CLAIM_UNKNOWN_POLICY && claim.flags == 0);
  CHECK(to.outcome == BANTAM_ROUTING_OPEN);
  bantam_routing_answer_free(answer);

  bantam_routing_answer* none = NULL;
  list[1].flags = 0;
  REFUSED(bantam_route(router, lead, TEXT("new_leads"), &context, NOW, 0, &none,
                       &error),
          "claims[1].renewed_seconds");
  list[1].flags = 1;
  REFUSED(bantam_route(router, lead, TEXT("new_leads"), &context, NOW, 0, &none,
                       &error),
          "claims[1].flags");
  list[1].flags = BANTAM_HAS_RENEWED;
  list[2].owner_size = 0;
  FAILS(bantam_route(router, lead, TEXT("new_leads"), &context, NOW, 0, &none,
                     &error),
        BANTAM_INVALID_ARGUMENT, "claims[2].owner");
  CHECK(none == NULL);
}

static int32_t ask(bantam_router* router, const bantam_lead* lead,
                   const bantam_routing_context* context) {
  bantam_routing_answer* none = NULL;
  const int32_t code = bantam_route(router, lead, TEXT("new_leads"), context,
                                    NOW, 0, &none, &error);
  CHECK(none == NULL);
  return code;
}

static void refused_contexts(bantam_router* router, const bantam_lead* lead) {
  bantam_candidate list[PEOPLE];
  people(list);
  bantam_routing_context context = {.struct_size = sizeof context};
  context.candidate_count = 1;
  REFUSED(ask(router, lead, &context), "candidates");
  context.candidates = list;
  context.candidate_count = -1;
  REFUSED(ask(router, lead, &context), "candidates");
  context.candidate_count = PEOPLE;
  list[3].struct_size -= 8;
  REFUSED(ask(router, lead, &context), "candidates[3].struct_size");
  list[3].struct_size += 8;
  list[0].struct_size = 7;
  REFUSED(ask(router, lead, &context), "candidates[0].struct_size");
  people(list);
  list[2].flags = 1;
  REFUSED(ask(router, lead, &context), "candidates[2].flags");
  people(list);
  list[2].role_count = -1;
  REFUSED(ask(router, lead, &context), "candidates[2].roles");
  people(list);
  list[4].weight = -1;
  FAILS(ask(router, lead, &context), BANTAM_INVALID_ARGUMENT,
        "candidates[4].weight");
  people(list);
  list[4].id = "ann";
  CHECK(ask(router, lead, &context) == BANTAM_INVALID_ARGUMENT);
  bantam_error_free(error);
  error = NULL;
  people(list);
  bantam_turn_count turn = {.struct_size = sizeof turn, .reserved = 1};
  context.cursor = &turn;
  context.cursor_count = 1;
  REFUSED(ask(router, lead, &context), "cursor[0].reserved");
  turn.reserved = 0;
  turn.rule_size = 1;
  REFUSED(ask(router, lead, &context), "cursor[0].rule");
  context.cursor_count = 0;
  context.account_owner_size = 1;
  REFUSED(ask(router, lead, &context), "account_owner");
  context.account_owner_size = 0;
  context.reserved = 1;
  REFUSED(ask(router, lead, &context), "context.reserved");
  context.struct_size = 12;
  REFUSED(ask(router, lead, &context), "context.struct_size");
  REFUSED(ask(router, lead, NULL), "context");
  // Candidates of a later, longer structure are found by their size.
  struct {
    bantam_candidate known;
    uint64_t later;
  } longer[PEOPLE];
  people(list);
  for (int i = 0; i < PEOPLE; ++i) {
    longer[i].known = list[i];
    longer[i].known.struct_size = sizeof longer[i];
    longer[i].later = 0;
  }
  context = (bantam_routing_context){.struct_size = sizeof context};
  context.candidates = &longer[0].known;
  context.candidate_count = PEOPLE;
  bantam_routing_summary to;
  bantam_routing_answer* answer = route(router, lead, &context, &to);
  CHECK_TEXT(to.owner, to.owner_size, "ann");
  bantam_routing_answer_free(answer);
  longer[4].later = 1;
  REFUSED(ask(router, lead, &context), "candidates[4]");
}

static void refused(bantam_router* router, const bantam_lead* lead) {
  bantam_routing_context context = {.struct_size = sizeof context};
  bantam_routing_answer* none = (bantam_routing_answer*)router;
  FAILS(bantam_route(router, lead, TEXT("old_leads"), &context, NOW, 0, &none,
                     &error),
        BANTAM_NOT_FOUND, "");
  CHECK(none == NULL);
  REFUSED(bantam_route(NULL, lead, NULL, 0, &context, NOW, 0, &none, &error),
          "router");
  REFUSED(bantam_route(router, NULL, NULL, 0, &context, NOW, 0, &none, &error),
          "lead");
  REFUSED(bantam_route(router, lead, NULL, 9, &context, NOW, 0, &none, &error),
          "routing");
  REFUSED(bantam_route(router, lead, NULL, 0, &context, NOW, 0, NULL, &error),
          "answer");
  CHECK(bantam_route(router, lead, TEXT("new_leads"), &context, INT64_MAX, 0,
                     &none, NULL) == BANTAM_INVALID_ARGUMENT);
  bantam_policy* other = compile();
  bantam_lead* foreign = lead_of(other);
  CHECK(bantam_route(router, foreign, TEXT("new_leads"), &context, NOW, 0,
                     &none, NULL) == BANTAM_INVALID_ARGUMENT);
  bantam_lead_free(foreign);
  bantam_policy_free(other);
  REFUSED(bantam_routing_answer_get(NULL, NULL, &error), "answer");
  bantam_routing_answer_free(NULL);
}

void test_routing(void) {
  bantam_policy* policy = compile();
  bantam_policy* older = compile();
  bantam_lead* lead = lead_of(policy);
  bantam_router* router = NULL;
  const bantam_policy* const earlier[] = {older, NULL};
  REFUSED(bantam_router_create(NULL, NULL, 0, &router, &error), "policy");
  REFUSED(bantam_router_create(policy, NULL, 0, NULL, &error), "router");
  REFUSED(bantam_router_create(policy, NULL, 1, &router, &error), "earlier");
  REFUSED(bantam_router_create(policy, earlier, -1, &router, &error),
          "earlier");
  REFUSED(bantam_router_create(policy, earlier, 2, &router, &error),
          "earlier[1]");
  OK(bantam_router_create(policy, earlier, 1, &router, &error));
  bantam_policy_free(older);
  bantam_candidate list[PEOPLE];
  people(list);
  bantam_routing_context context = {.struct_size = sizeof context};
  context.candidates = list;
  context.candidate_count = PEOPLE;
  open_country(router, lead, &context);
  OK(bantam_lead_set_string_by_path(lead, TEXT("account.country"), TEXT("DE"),
                                    &error));
  OK(bantam_lead_set_string_by_path(lead, TEXT("person.department"), TEXT("IT"),
                                    &error));
  turns(router, lead, context);
  owners(router, lead, context);
  claims(router, lead, context);
  refused_contexts(router, lead);
  refused(router, lead);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
  bantam_router_free(router);
  bantam_router_free(NULL);
}
