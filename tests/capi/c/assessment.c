// Reading frameworks, committees, personas, red flags and qualifications.

#include "check.h"

static bantam_error* error = NULL;

static int is(const bantam_string_list* list, int64_t index, const char* text) {
  const char* found = NULL;
  OK(bantam_string_get(list, index, &found, NULL, &error));
  return found != NULL && strcmp(found, text) == 0;
}

// 5000 USD are confirmed.
static void amount(const bantam_criterion_list* criteria) {
  bantam_criterion criterion = {.struct_size = sizeof criterion};
  OK(bantam_criterion_get(criteria, 0, &criterion, &error));
  CHECK_TEXT(criterion.key, criterion.key_size, "budget.amount");
  CHECK(criterion.standing == BANTAM_STANDING_GOOD &&
        criterion.assessment == BANTAM_CONFIRMED);
  CHECK(criterion.points == 30000000 && criterion.low == 30000000);
  CHECK(criterion.flags == BANTAM_HAS_AT &&
        criterion.at_seconds == INT64_C(1777593600) && criterion.at_nanos == 0);
  CHECK(criterion.from_committee == 0 && criterion.conflict_count == 0);
  bantam_value value = {.struct_size = sizeof value};
  OK(bantam_value_get(criterion.value, &value, &error));
  CHECK(value.type == BANTAM_MONEY && value.integer == INT64_C(5000000000));
  CHECK(strcmp(value.currency, "USD") == 0);
}

// The customer says yes, sales says no.
static void approved(const bantam_criterion_list* criteria) {
  bantam_criterion criterion = {.struct_size = sizeof criterion};
  OK(bantam_criterion_get(criteria, 1, &criterion, &error));
  CHECK(criterion.standing == BANTAM_STANDING_CONFLICTING);
  CHECK(criterion.low == -5000000 && criterion.high == 10000000);
  CHECK(criterion.conflict_count == 2);
  bantam_statement says = {.struct_size = sizeof says};
  OK(bantam_statement_get(criterion.conflict, 0, &says, &error));
  CHECK_TEXT(says.evidence_id, says.evidence_id_size, "e2");
  CHECK_TEXT(says.source, says.source_size, "P-9");
  CHECK_TEXT(says.source_kind, says.source_kind_size, "customer");
  CHECK(says.assessment == BANTAM_CONFIRMED && says.flags == 0);
  OK(bantam_statement_get(criterion.conflict, 1, &says, &error));
  CHECK(says.assessment == BANTAM_DENIED && says.flags == BANTAM_HAS_AT);
  CHECK(says.at_seconds == INT64_C(1777680000));
  if (says.value == NULL) {
    bantam_value value = {.struct_size = sizeof value};
    REFUSED(bantam_value_get(says.value, &value, &error), "held");
  }
}

static void assessments(const bantam_evaluation_summary* answer) {
  CHECK(answer->assessment_count == 1);
  bantam_assessment bant = {.struct_size = sizeof bant};
  OK(bantam_assessment_get(answer->assessments, 0, &bant, &error));
  CHECK_TEXT(bant.id, bant.id_size, "bant");
  CHECK_TEXT(bant.stage, bant.stage_size, "proposal");
  // 80 in all, of which only the amount is answered, and -5 for a denial.
  CHECK(bant.subject == BANTAM_OPPORTUNITY && bant.points == 30000000);
  CHECK(bant.low == 25000000 && bant.high == 80000000);
  CHECK(bant.completeness == 375000);
  CHECK(bant.flags == BANTAM_HAS_WIN);
  CHECK(bant.win_low == 200000 && bant.win_high == 600000);
  CHECK(bant.due_count == 1 && is(bant.due, 0, "need.pain"));
  CHECK(bant.dimension_count == 4 && bant.question_count == 5);
  bantam_question next = {.struct_size = sizeof next};
  OK(bantam_question_get(bant.questions, 0, &next, &error));
  CHECK_TEXT(next.key, next.key_size, "need.pain");
  CHECK(next.standing == BANTAM_STANDING_OPEN && next.worth == 20000000);
  bantam_dimension budget = {.struct_size = sizeof budget};
  OK(bantam_dimension_get(bant.dimensions, 0, &budget, &error));
  CHECK_TEXT(budget.id, budget.id_size, "budget");
  CHECK(budget.points == 30000000 && budget.low == 25000000 &&
        budget.high == 40000000 && budget.completeness == 750000);
  CHECK(budget.criterion_count == 2);
  amount(budget.criteria);
  approved(budget.criteria);
}

static void committees(const bantam_evaluation_summary* answer) {
  CHECK(answer->committee_count == 1);
  bantam_committee buyers = {.struct_size = sizeof buyers};
  OK(bantam_committee_get(answer->committees, 0, &buyers, &error));
  CHECK_TEXT(buyers.id, buyers.id_size, "buyers");
  CHECK(buyers.size == 2 && buyers.benchmark == BANTAM_BENCHMARK_WITHIN);
  CHECK(buyers.supportive == 1 && buyers.opposed == 1);
  CHECK(buyers.neutral == 0 && buyers.attitude_unknown == 0);
  CHECK(buyers.champion_count == 1 && is(buyers.champions, 0, "P-9"));
  CHECK(buyers.blocker_count == 1 && is(buyers.blockers, 0, "P-8"));
  CHECK(buyers.veto_count == 1 && is(buyers.vetoes, 0, "P-8"));
  CHECK(buyers.role_count == 6);
  bantam_role role = {.struct_size = sizeof role};
  OK(bantam_role_get(buyers.roles, 2, &role, &error));
  CHECK(role.role == BANTAM_DECISION_MAKER &&
        role.coverage == BANTAM_ROLE_COVERED);
  CHECK(role.people == 1 && role.verified == 1 && role.required == 1);
  OK(bantam_role_get(buyers.roles, 5, &role, &error));
  CHECK(role.role == BANTAM_USER && role.coverage == BANTAM_ROLE_MISSING);
}

static void personas(const bantam_evaluation_summary* answer) {
  CHECK(answer->persona_count == 1);
  bantam_persona cto = {.struct_size = sizeof cto};
  OK(bantam_persona_get(answer->personas, 0, &cto, &error));
  CHECK_TEXT(cto.id, cto.id_size, "cto");
  CHECK(cto.fits == BANTAM_UNKNOWN && cto.trait_count == 2);
  bantam_trait trait = {.struct_size = sizeof trait};
  OK(bantam_trait_get(cto.traits, 0, &trait, &error));
  CHECK_TEXT(trait.id, trait.id_size, "title");
  CHECK(trait.holds == BANTAM_YES && trait.field_count == 0);
  OK(bantam_trait_get(cto.traits, 1, &trait, &error));
  CHECK(trait.holds == BANTAM_UNKNOWN && trait.field_count == 1);
  CHECK(is(trait.fields, 0, "person.department") && trait.error_size == 0);
}

static void red_flags(const bantam_evaluation_summary* answer) {
  CHECK(answer->red_flag_count == 2);
  bantam_red_flag flag = {.struct_size = sizeof flag};
  OK(bantam_red_flag_get(answer->red_flags, 0, &flag, &error));
  CHECK_TEXT(flag.id, flag.id_size, "small");
  CHECK(flag.raised == BANTAM_YES && flag.severity == BANTAM_MAJOR);
  OK(bantam_red_flag_get(answer->red_flags, 1, &flag, &error));
  CHECK(flag.raised == BANTAM_UNKNOWN);
  CHECK(flag.severity == BANTAM_DEAL_BREAKER);
  CHECK(flag.field_count == 1 && is(flag.fields, 0, "account.growth"));
}

static void qualifications(const bantam_evaluation_summary* answer) {
  CHECK(answer->qualification_count == 1);
  bantam_qualification sql = {.struct_size = sizeof sql};
  OK(bantam_qualification_get(answer->qualifications, 0, &sql, &error));
  CHECK_TEXT(sql.id, sql.id_size, "sql");
  CHECK(sql.qualified == BANTAM_UNKNOWN && sql.unmet_count == 2);
  bantam_unmet unmet = {.struct_size = sizeof unmet};
  OK(bantam_unmet_get(sql.unmet, 0, &unmet, &error));
  CHECK_TEXT(unmet.id, unmet.id_size, "bant");
  CHECK(unmet.met == BANTAM_UNKNOWN);
  CHECK(unmet.flags ==
        (BANTAM_HAS_HAVE | BANTAM_HAS_NEED | BANTAM_HAS_POSSIBLE));
  CHECK(unmet.have == 30000000 && unmet.need == 60000000 &&
        unmet.possible == 80000000);
  OK(bantam_unmet_get(sql.unmet, 1, &unmet, &error));
  CHECK_TEXT(unmet.have_grade, unmet.have_grade_size, "B");
  CHECK_TEXT(unmet.need_grade, unmet.need_grade_size, "A");
  CHECK(unmet.flags == 0 && unmet.have == 0);
}

void test_assessment(void) {
  bantam_policy* policy = compile();
  bantam_evaluator* evaluator = NULL;
  bantam_lead* lead = NULL;
  bantam_evaluation* evaluation = NULL;
  OK(bantam_evaluator_create(policy, &evaluator, &error));
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_read_json(lead, inputs.lead, (int64_t)strlen(inputs.lead),
                           NULL, &error));
  OK(bantam_evaluate(evaluator, lead, NOW, 0, BANTAM_EXPLAINED, &evaluation,
                     &error));
  bantam_evaluation_summary answer = {.struct_size = sizeof answer};
  OK(bantam_evaluation_get(evaluation, &answer, &error));
  assessments(&answer);
  committees(&answer);
  personas(&answer);
  red_flags(&answer);
  qualifications(&answer);
  bantam_evaluation_free(evaluation);
  bantam_lead_free(lead);
  bantam_evaluator_free(evaluator);
  bantam_policy_free(policy);
}
