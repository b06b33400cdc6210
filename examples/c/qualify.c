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
  bantam_evaluator* evaluator = NULL;
  bantam_evaluation* evaluation = NULL;
  bantam_evaluation_summary answer = {.struct_size = sizeof answer};
  bantam_score fit = {.struct_size = sizeof fit};
  const char field[] = "account.employees";
  int32_t employees = 0;  // A slot: found once, then used for every lead.

  int32_t code =
      bantam_policy_compile(kPolicy, (int64_t)strlen(kPolicy), BANTAM_TEXT,
                            NULL, &policy, NULL, &error);
  if (code == BANTAM_OK) {
    code = bantam_policy_find_field(policy, field, (int64_t)strlen(field),
                                    &employees, &error);
  }
  if (code == BANTAM_OK) code = bantam_lead_create(policy, &lead, &error);
  if (code == BANTAM_OK) {
    code = bantam_evaluator_create(policy, &evaluator, &error);
  }
  if (code == BANTAM_OK) {
    code = bantam_lead_set_int64(lead, employees, 250, &error);
  }
  if (code == BANTAM_OK) {
    const int64_t now = 1780272000;  // 2026-06-01T00:00:00Z
    code = bantam_evaluate(evaluator, lead, now, 0, BANTAM_EXPLAINED,
                           &evaluation, &error);
  }
  if (code == BANTAM_OK) {
    code = bantam_evaluation_get(evaluation, &answer, &error);
  }
  if (code == BANTAM_OK) {
    code = bantam_score_get(answer.scores, 0, &fit, &error);
  }
  if (code == BANTAM_OK) {
    printf("%s: %lld points\n", fit.id, (long long)(fit.points / 1000000));
  } else {
    fprintf(stderr, "%s\n", bantam_error_message(error, NULL));
  }

  bantam_error_free(error);
  bantam_evaluation_free(evaluation);
  bantam_evaluator_free(evaluator);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
  return code;
}
