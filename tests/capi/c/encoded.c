// One call from bytes to bytes.

#include "check.h"

static bantam_error* error = NULL;
static char* bytes;
static int64_t size;

static bantam_ask_options now(void) {
  bantam_ask_options options = {.struct_size = sizeof options};
  options.now = AT(NOW);
  return options;
}

static void one(bantam_case* deal, const bantam_lead* lead) {
  const bantam_ask_options how = now();
  OK(bantam_ask_json(deal, inputs.lead, (int64_t)strlen(inputs.lead), &how,
                     inputs.query, (int64_t)strlen(inputs.query), &bytes, &size,
                     &error));
  CHECK_TEXT(bytes, size, inputs.answer);
  bantam_buffer_free(bytes);
  // The same in binary.
  char* given = NULL;
  char* query = NULL;
  int64_t given_size = 0;
  int64_t query_size = 0;
  const void* record = NULL;
  OK(bantam_lead_write(lead, BANTAM_ENCODING_BINARY, &given, &given_size,
                       &error));
  OK(bantam_record_read(TEXT("Query"), BANTAM_ENCODING_JSON, inputs.query,
                        (int64_t)strlen(inputs.query), &record, &error));
  OK(bantam_record_write(TEXT("Query"), BANTAM_ENCODING_BINARY, record, &query,
                         &query_size, &error));
  bantam_record_free(record);
  OK(bantam_ask_binary(deal, given, given_size, &how, query, query_size, &bytes,
                       &size, &error));
  OK(bantam_record_read(TEXT("Answer"), BANTAM_ENCODING_BINARY, bytes, size,
                        &record, &error));
  char* json = record_json("Answer", record);
  CHECK_TEXT(json, (int64_t)strlen(json), inputs.answer);
  bantam_buffer_free(json);
  bantam_record_free(record);
  bantam_buffer_free(bytes);
  bantam_buffer_free(query);
  bantam_buffer_free(given);
}

static void refused(bantam_case* deal) {
  bantam_ask_options how = now();
  bytes = (char*)&how;
  FAILS(bantam_ask_json(deal, TEXT("{\"account\": {\"employes\": 1}}"), &how,
                        TEXT("{}"), &bytes, &size, &error),
        BANTAM_INVALID_ARGUMENT, "account.employes");
  CHECK(bytes == NULL && size == 0);
  FAILS(bantam_ask_json(deal, TEXT("{}"), &how, TEXT("{\"evaluat\": {}}"),
                        &bytes, &size, &error),
        BANTAM_INVALID_ARGUMENT, "query.evaluat");
  FAILS(bantam_ask_json(deal, TEXT("{}"), &how,
                        TEXT("{\"replay\": {\"process\": \"x\"}}"), &bytes,
                        &size, &error),
        BANTAM_NOT_FOUND, "replay");
  how.now.has = 0;
  REFUSED(bantam_ask_json(deal, TEXT("{}"), &how, TEXT("{}"), &bytes, &size,
                          &error),
          "options.now");
  how = now();
  how.ignore_undeclared = 1;
  OK(bantam_ask_json(deal, TEXT("{\"account\": {\"employes\": 1}}"), &how,
                     TEXT("{}"), &bytes, &size, &error));
  bantam_buffer_free(bytes);
  how.ignore_undeclared = -1;
  REFUSED(
      bantam_ask_binary(deal, NULL, 0, &how, NULL, 0, &bytes, &size, &error),
      "options.ignore_undeclared");
  REFUSED(
      bantam_ask_binary(deal, NULL, 0, NULL, NULL, 0, &bytes, &size, &error),
      "options");
}

static void several(bantam_case* deal) {
  const bantam_ask_options how = now();
  static const char lines[] =
      "{\"account\": {\"id\": \"A-1\"}, \"person\": {\"id\": \"P-1\"}}\n\n"
      "{\"account\": {\"id\": \"A-1\"}, \"person\": {\"id\": \"P-1\"}}\r\n";
  OK(bantam_ask_of_leads_json(deal, TEXT(lines), &how,
                              TEXT("{\"compare\": true}"), &bytes, &size,
                              &error));
  CHECK(strstr(bytes, "\"verdict\":\"DUPLICATE\"") != NULL);
  bantam_buffer_free(bytes);
  FAILS(bantam_ask_of_leads_json(deal, TEXT("{}\n{\"x\": 1}\n"), &how,
                                 TEXT("{}"), &bytes, &size, &error),
        BANTAM_INVALID_ARGUMENT, "leads[1].x");
  // A lead of an account with the id "A", twice; `compare` is field 1.
  static const char messages[] =
      "\x05\x12\x03\x0a\x01"
      "A"
      "\x05\x12\x03\x0a\x01"
      "A";
  OK(bantam_ask_of_leads_binary(deal, TEXT(messages), &how, TEXT("\x08\x01"),
                                &bytes, &size, &error));
  const void* answer = NULL;
  OK(bantam_record_read(TEXT("LeadsAnswer"), BANTAM_ENCODING_BINARY, bytes,
                        size, &answer, &error));
  CHECK(((const bantam_leads_answer*)answer)->compare->verdict ==
        BANTAM_MATCH_VERDICT_DUPLICATE);
  bantam_record_free(answer);
  bantam_buffer_free(bytes);
  FAILS(bantam_ask_of_leads_binary(deal, TEXT("\x05\x12"), &how, TEXT(""),
                                   &bytes, &size, &error),
        BANTAM_INVALID_ARGUMENT, "leads[0]");
}

void test_encoded(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = lead_of(policy);
  bantam_case* deal = case_of(policy, lead);
  one(deal, lead);
  // The case has no lead any more.
  bantam_score_figure fit = {.struct_size = sizeof fit};
  FAILS(bantam_case_score(deal, 0, &fit, &error), BANTAM_FAILED_PRECONDITION,
        "deal");
  refused(deal);
  several(deal);
  bantam_case_free(deal);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}
