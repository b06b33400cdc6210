// Cases: what they take, what they refuse, and that every question is answered
// as C++ answers it.

#include "check.h"

static bantam_error* error = NULL;

// Query and answer pass through the structures and come out as C++ writes them.
static void everything(bantam_case* deal) {
  const void* query = NULL;
  OK(bantam_record_read(TEXT("Query"), BANTAM_ENCODING_JSON, inputs.query,
                        (int64_t)strlen(inputs.query), &query, &error));
  const bantam_answer* answer = NULL;
  OK(bantam_ask(deal, (const bantam_query*)query, &answer, &error));
  bantam_record_free(query);
  char* json = record_json("Answer", answer);
  CHECK_TEXT(json, (int64_t)strlen(json), inputs.answer);
  bantam_buffer_free(json);
  // What one answer gave can be handed back: the turns that were counted.
  bantam_routing_context context = {.struct_size = sizeof context};
  context.cursor = answer->reassign->cursor;
  context.cursor_count = answer->reassign->cursor_count;
  CHECK(context.cursor_count > 0);
  bantam_route_query route = {.struct_size = sizeof route};
  route.routing = T("new_leads");
  route.context = &context;
  bantam_query again = {.struct_size = sizeof again};
  again.route = &route;
  const bantam_answer* next = NULL;
  OK(bantam_ask(deal, &again, &next, &error));
  CHECK(next != NULL && next->route != NULL && next->evaluate == NULL);
  bantam_record_free(next);
  bantam_record_free(answer);
}

static void nothing(bantam_case* deal) {
  bantam_query query = {.struct_size = sizeof query};
  const bantam_answer* answer = NULL;
  OK(bantam_ask(deal, &query, &answer, &error));
  CHECK(answer->evaluate == NULL && answer->move_options_count == 0);
  CHECK(answer->struct_size == sizeof(bantam_answer));
  bantam_record_free(answer);
}

// An error names the question that failed.
static void failing(bantam_case* deal) {
  bantam_process_query process = {.struct_size = sizeof process};
  process.process = T("pipelin");
  bantam_query query = {.struct_size = sizeof query};
  query.replay = &process;
  const bantam_answer* answer = (const bantam_answer*)&query;
  FAILS(bantam_ask(deal, &query, &answer, &error), BANTAM_NOT_FOUND, "replay");
  CHECK(answer == NULL);
  CHECK(bantam_ask(deal, &query, &answer, NULL) == BANTAM_NOT_FOUND);
}

// Questions wait for a lead, and for the lead as it was taken.
static void taking(const bantam_policy* policy, bantam_lead* lead) {
  bantam_query query = {.struct_size = sizeof query};
  const bantam_answer* answer = NULL;
  bantam_case* deal = NULL;
  bantam_score_figure fit = {.struct_size = sizeof fit};
  OK(bantam_case_create(policy, NULL, 0, &deal, &error));
  FAILS(bantam_ask(deal, &query, &answer, &error), BANTAM_FAILED_PRECONDITION,
        "deal");
  FAILS(bantam_case_score(deal, 0, &fit, &error), BANTAM_FAILED_PRECONDITION,
        "deal");
  OK(bantam_case_take(deal, lead, NOW, 0, &error));
  OK(bantam_case_score(deal, 0, &fit, &error));
  CHECK(fit.points == 35000000);
  OK(bantam_lead_set_int64(lead, slot_of(policy, "account.employees"), 20,
                           &error));
  FAILS(bantam_ask(deal, &query, &answer, &error), BANTAM_FAILED_PRECONDITION,
        "deal");
  OK(bantam_case_take(deal, lead, NOW, 0, &error));
  OK(bantam_case_score(deal, 0, &fit, &error));
  CHECK(fit.points == 10000000);
  // The case keeps the lead.
  bantam_lead_free(lead);
  OK(bantam_ask(deal, &query, &answer, &error));
  bantam_record_free(answer);
  CHECK(bantam_case_take(deal, NULL, NOW, 0, NULL) == BANTAM_INVALID_ARGUMENT);
  bantam_policy* other = compile();
  bantam_lead* foreign = lead_of(other);
  FAILS(bantam_case_take(deal, foreign, NOW, 0, &error),
        BANTAM_INVALID_ARGUMENT, "");
  FAILS(bantam_ask(deal, &query, &answer, &error), BANTAM_FAILED_PRECONDITION,
        "deal");
  bantam_lead_free(foreign);
  bantam_policy_free(other);
  bantam_case_free(deal);
}

// What is called no_fit now was no_fat when the lead was claimed: a case that
// knows the older policy judges by it.
static void earlier(const bantam_policy* policy) {
  char* text = malloc(strlen(inputs.policy) + 1);
  if (text == NULL) exit(1);
  strcpy(text, inputs.policy);
  char* reason = strstr(text, "\"no_fit\"");
  if (reason != NULL) memcpy(reason, "\"no_fat\"", 8);
  bantam_policy* older = NULL;
  OK(bantam_policy_compile(text, (int64_t)strlen(text), BANTAM_ENCODING_TEXT,
                           NULL, &older, &error));
  free(text);
  const bantam_policy_info* info = NULL;
  OK(bantam_policy_describe(older, NULL, 0, &info, &error));
  bantam_lead* lead = lead_of(policy);
  bantam_handoff_event offered = {.struct_size = sizeof offered};
  offered.id = T("h1");
  offered.handoff = T("sdr_to_ae");
  offered.step = BANTAM_HANDOFF_STEP_OFFER;
  offered.method = BANTAM_HANDOFF_METHOD_LIVE_CALL;
  offered.actor = T("sam");
  offered.to = T("eva");
  offered.policy_hash = info->hash;
  offered.at = AT(NOW - 60);
  OK(bantam_lead_add_handoff_event(lead, &offered, NULL, &error));
  bantam_record_free(info);
  const bantam_text ae[] = {BANTAM_TEXT("ae")};
  bantam_handoff_request reject = {.struct_size = sizeof reject};
  reject.handoff = T("sdr_to_ae");
  reject.step = BANTAM_HANDOFF_STEP_REJECT;
  reject.actor = T("eva");
  reject.roles = ae;
  reject.roles_count = 1;
  reject.reason = T("no_fat");
  bantam_query query = {.struct_size = sizeof query, .step = &reject};
  const bantam_policy* const policies[] = {older, NULL};
  bantam_case* deal = NULL;
  REFUSED(bantam_case_create(policy, policies, 2, &deal, &error), "earlier[1]");
  REFUSED(bantam_case_create(policy, policies, -1, &deal, &error), "earlier");
  REFUSED(bantam_case_create(policy, NULL, 1, &deal, &error), "earlier");
  for (int64_t known = 0; known <= 1; ++known) {
    OK(bantam_case_create(policy, policies, known, &deal, &error));
    OK(bantam_case_take(deal, lead, NOW, 0, &error));
    const bantam_answer* answer = NULL;
    OK(bantam_ask(deal, &query, &answer, &error));
    CHECK(answer->step->allowed == known && answer->step->allowed_known == 1);
    if (known == 0) {
      CHECK(answer->step->obstacles[0]->obstacle ==
            BANTAM_STEP_OBSTACLE_NO_SUCH_REASON);
    }
    bantam_record_free(answer);
    bantam_case_free(deal);
  }
  bantam_policy_free(older);
  bantam_lead_free(lead);
}

static void leads(bantam_case* deal, const bantam_policy* policy) {
  bantam_lead* lead = lead_of(policy);
  const bantam_lead* const same[] = {lead, lead, NULL};
  bantam_leads_query query = {.struct_size = sizeof query};
  query.compare = 1;
  query.match_account = 1;
  const bantam_leads_answer* told = NULL;
  OK(bantam_ask_of_leads(deal, same, 2, NOW, 0, &query, &told, &error));
  CHECK(told->compare->verdict == BANTAM_MATCH_VERDICT_DUPLICATE);
  CHECK(told->match_account->matches_count == 1);
  IS(told->match_account->matches[0]->account_id, "A-3");
  CHECK(told->roll_up_count == 0);
  bantam_record_free(told);
  FAILS(bantam_ask_of_leads(deal, same, 1, NOW, 0, &query, &told, &error),
        BANTAM_INVALID_ARGUMENT, "compare.leads");
  REFUSED(bantam_ask_of_leads(deal, same, 3, NOW, 0, &query, &told, &error),
          "leads[2]");
  query.compare = 2;
  REFUSED(bantam_ask_of_leads(deal, same, 2, NOW, 0, &query, &told, &error),
          "query.compare");
  CHECK(told == NULL);
  bantam_lead_free(lead);
}

void test_ask(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = lead_of(policy);
  bantam_case* deal = case_of(policy, lead);
  everything(deal);
  nothing(deal);
  failing(deal);
  earlier(policy);
  leads(deal, policy);
  taking(policy, lead);
  bantam_policy_free(policy);
  bantam_case_free(deal);
}
