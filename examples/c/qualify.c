// How well does a company fit? Prints "fit: 25 points".

#include <bantam/bantam_c.h>
#include <stdio.h>
#include <string.h>

// The tenant's rules, read once and then shared by all threads.
static const char kPolicy[] =
    "id: 'acme'\n"
    "fields { path: 'account.employees' type: INT }\n"
    "scores {\n"
    "  id: 'fit'\n"
    "  subject: ACCOUNT\n"
    "  groups {\n"
    "    id: 'size'\n"
    "    rules { id: 'large' points: 25 when: 'account.employees >= 200' }\n"
    "  }\n"
    "}\n";

int main(void) {
  bantam_error* error = NULL;
  bantam_policy* policy = NULL;
  bantam_lead* lead = NULL;
  bantam_case* deal = NULL;
  const bantam_answer* answer = NULL;
  bantam_evaluate_query everything = {.struct_size = sizeof everything};
  bantam_query query = {.struct_size = sizeof query, .evaluate = &everything};
  const char field[] = "account.employees";
  int32_t employees = 0;  // A slot: found once, then used for every lead.

  int32_t code =
      bantam_policy_compile(kPolicy, (int64_t)strlen(kPolicy),
                            BANTAM_ENCODING_TEXT, NULL, &policy, &error);
  if (code == BANTAM_OK) {
    code = bantam_policy_find_field(policy, field, (int64_t)strlen(field),
                                    &employees, &error);
  }
  if (code == BANTAM_OK) code = bantam_lead_create(policy, &lead, &error);
  if (code == BANTAM_OK) {
    code = bantam_lead_set_int64(lead, employees, 250, &error);
  }
  if (code == BANTAM_OK) {
    code = bantam_case_create(policy, NULL, 0, &deal, &error);
  }
  if (code == BANTAM_OK) {
    const int64_t now = 1780272000;  // 2026-06-01T00:00:00Z
    code = bantam_case_take(deal, lead, now, 0, &error);
  }
  if (code == BANTAM_OK) code = bantam_ask(deal, &query, &answer, &error);
  if (code == BANTAM_OK) {
    const bantam_score_result* fit = answer->evaluate->scores[0];
    printf("%s: %lld points\n", fit->id.data,
           (long long)(fit->points / 1000000));
  } else {
    fprintf(stderr, "%s\n", bantam_error_message(error, NULL));
  }

  bantam_record_free(answer);
  bantam_case_free(deal);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
  bantam_error_free(error);
  return code;
}
