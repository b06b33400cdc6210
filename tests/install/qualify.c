/* One lead, one policy, one figure: what a C host writes first. */

#include <bantam/bantam_c.h>
#include <stdio.h>
#include <string.h>

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

static int Failed(bantam_error* error) {
  fprintf(stderr, "%s\n", bantam_error_message(error, NULL));
  bantam_error_free(error);
  return 1;
}

int main(void) {
  bantam_error* error = NULL;
  bantam_policy* policy = NULL;
  bantam_lead* lead = NULL;
  bantam_evaluator* evaluator = NULL;
  bantam_evaluation* evaluation = NULL;
  bantam_evaluation_summary answer = {.struct_size = sizeof answer};
  bantam_score fit = {.struct_size = sizeof fit};

  if (bantam_policy_compile(kPolicy, (int64_t)strlen(kPolicy), BANTAM_TEXT,
                            NULL, &policy, NULL, &error) ||
      bantam_lead_create(policy, &lead, &error) ||
      bantam_evaluator_create(policy, &evaluator, &error) ||
      bantam_lead_set_int64_by_path(lead, "account.employees", 17, 250,
                                    &error) ||
      bantam_evaluate(evaluator, lead, 1780272000, 0, BANTAM_FIGURES,
                      &evaluation, &error) ||
      bantam_evaluation_get(evaluation, &answer, &error) ||
      bantam_score_get(answer.scores, 0, &fit, &error)) {
    return Failed(error);
  }
  printf("%lld millionths of a point\n", (long long)fit.points);

  const int right = fit.points == 25000000;
  bantam_evaluation_free(evaluation);
  bantam_evaluator_free(evaluator);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
  return right ? 0 : 1;
}
