// What an answer shows, worked out by hand from the policy and the lead.

#include "check.h"

static bantam_error* error = NULL;

static const bantam_answer* ask(bantam_case* deal, const bantam_query* query) {
  const bantam_answer* answer = NULL;
  OK(bantam_ask(deal, query, &answer, &error));
  if (answer == NULL) exit(1);
  return answer;
}

// 35 points of the account are known; 5 hang on the growth, which nobody knows.
// One visit of 8 points a week ago, half of it left.
static void scores(const bantam_evaluation* evaluation) {
  CHECK(evaluation->scores_count == 2);
  const bantam_score_result* fit = evaluation->scores[0];
  IS(fit->id, "fit");
  CHECK(fit->subject == BANTAM_SUBJECT_ACCOUNT && fit->exact == 1);
  CHECK(fit->points == 35000000 && fit->low == 35000000 &&
        fit->high == 40000000 && fit->absence == BANTAM_ABSENCE_NONE);
  CHECK(fit->lines_count == 2 && fit->undecided_count == 1);
  IS(fit->lines[0]->path, "fit.size.large");
  CHECK(fit->lines[0]->points == 25000000);
  CHECK(fit->lines[0]->code == BANTAM_REASON_RULE_HOLDS);
  IS(fit->undecided[0]->path, "fit.size.growing");
  CHECK(fit->undecided[0]->fields_count == 1);
  IS(fit->undecided[0]->fields[0], "account.growth");
  const bantam_score_result* visits = evaluation->scores[1];
  CHECK(visits->points == 4000000 && visits->lines_count == 2);
  const bantam_argument* count = visits->lines[0]->arguments[0];
  IS(count->name, "count");
  CHECK(count->value->type == BANTAM_FIELD_TYPE_INT &&
        count->value->integer == 1);
  const bantam_argument* half_life = visits->lines[1]->arguments[0];
  CHECK(half_life->value->type == BANTAM_FIELD_TYPE_STRING);
  IS(half_life->value->text, "7d");
}

static void grades_and_notes(const bantam_evaluation* evaluation) {
  CHECK(evaluation->grades_count == 1 && evaluation->notes_count == 1);
  IS(evaluation->grades[0]->grade, "B");
  CHECK(evaluation->grades[0]->possible_count == 2);
  IS(evaluation->grades[0]->possible[0], "A");
  CHECK(evaluation->notes[0]->code == BANTAM_REASON_ACTIVITIES_IN_FUTURE);
  IS(evaluation->lead_id, "L-17");
  IS(evaluation->provenance->policy_id, "acme");
  IS(evaluation->provenance->library_version, bantam_version());
  CHECK(evaluation->now.seconds == NOW && evaluation->now.has == 1);
}

// 80 points in all, of which only the amount is answered, and -5 for a denial.
// The customer says yes, sales says no.
static void assessments(const bantam_evaluation* evaluation) {
  const bantam_assessment_result* bant = evaluation->assessments[0];
  CHECK(evaluation->assessments_count == 1 && bant->points == 30000000);
  CHECK(bant->low == 25000000 && bant->high == 80000000);
  CHECK(bant->completeness == 375000);
  IS(bant->stage, "proposal");
  CHECK(bant->win_probability->low == 200000 &&
        bant->win_probability->high == 600000);
  IS(bant->due[0], "need.pain");
  CHECK(bant->questions_count == 5);
  IS(bant->questions[0]->key, "need.pain");
  CHECK(bant->questions[0]->worth == 20000000);
  const bantam_criterion_result* amount = bant->dimensions[0]->criteria[0];
  CHECK(amount->standing == BANTAM_STANDING_GOOD &&
        amount->assessment == BANTAM_ASSESSMENT_CONFIRMED);
  CHECK(amount->at.has == 1 && amount->at.seconds == INT64_C(1777593600));
  CHECK(amount->value->type == BANTAM_FIELD_TYPE_MONEY);
  CHECK(amount->value->money.micros == INT64_C(5000000000));
  CHECK(strcmp(amount->value->money.currency, "USD") == 0);
  const bantam_criterion_result* approved = bant->dimensions[0]->criteria[1];
  CHECK(approved->standing == BANTAM_STANDING_CONFLICTING);
  CHECK(approved->conflict_count == 2 && approved->at.has == 0);
  IS(approved->conflict[0]->evidence_id, "e2");
  CHECK(approved->conflict[0]->at.has == 0 &&
        approved->conflict[0]->value == NULL);
}

static void people(const bantam_evaluation* evaluation) {
  const bantam_committee_result* buyers = evaluation->committees[0];
  CHECK(buyers->size == 2 && buyers->benchmark == BANTAM_BENCHMARK_WITHIN);
  CHECK(buyers->roles_count == 6 && buyers->champions_count == 1);
  CHECK(buyers->roles[2]->role == BANTAM_BUYER_ROLE_DECISION_MAKER &&
        buyers->roles[2]->coverage == BANTAM_COVERAGE_COVERED);
  IS(buyers->champions[0], "P-9");
  IS(buyers->vetoes[0], "P-8");
  const bantam_persona_result* cto = evaluation->personas[0];
  CHECK(cto->fits == 0 && cto->fits_known == 0);
  CHECK(cto->traits[0]->holds == 1 && cto->traits[0]->holds_known == 1);
  CHECK(cto->traits[1]->holds == 0 && cto->traits[1]->holds_known == 0);
  CHECK(evaluation->red_flags_count == 2);
  CHECK(evaluation->red_flags[0]->raised == 1 &&
        evaluation->red_flags[0]->severity == BANTAM_SEVERITY_MAJOR);
  CHECK(evaluation->red_flags[1]->raised_known == 0);
  const bantam_qualification_result* sql = evaluation->qualifications[0];
  CHECK(sql->unmet_count == 2 && sql->qualified == 0);
  CHECK(sql->unmet[0]->have.has == 1 && sql->unmet[0]->have.value == 30000000);
  CHECK(sql->unmet[0]->need.value == 60000000);
  CHECK(sql->unmet[1]->have.has == 0);
  IS(sql->unmet[1]->have_grade, "B");
}

// The fit cannot reach 50, so the move is denied whatever the growth is; a move
// that is denied is not allowed, as C has it.
static void moves(bantam_case* deal) {
  const bantam_text ae[] = {BANTAM_TEXT("ae")};
  bantam_move_request win = {.struct_size = sizeof win};
  win.process = T("pipeline");
  win.to = T("won");
  win.roles = ae;
  win.roles_count = 1;
  bantam_query query = {.struct_size = sizeof query, .move = &win};
  const bantam_answer* answer = ask(deal, &query);
  const bantam_move_answer* move = answer->move;
  CHECK(!move->allowed && move->allowed_known == 1);
  IS(move->from, "proposal");
  IS(move->to, "won");
  CHECK(move->unmet_count == 3 && move->obstacles_count == 0);
  CHECK(move->unmet[0]->met == 0 && move->unmet[0]->met_known == 1);
  CHECK(move->unmet[1]->met == 0 && move->unmet[1]->met_known == 0);
  bantam_record_free(answer);
  win.to = T("wun");
  answer = ask(deal, &query);
  CHECK(answer->move->obstacles[0]->obstacle == BANTAM_OBSTACLE_NO_SUCH_STAGE);
  IS(answer->move->obstacles[0]->instead[0], "won");
  bantam_record_free(answer);
}

// Figures alone, and one at a time.
static void figures(bantam_case* deal) {
  bantam_evaluate_query less = {.struct_size = sizeof less, .figures_only = 1};
  bantam_query query = {.struct_size = sizeof query, .evaluate = &less};
  const bantam_answer* answer = ask(deal, &query);
  CHECK(answer->evaluate->scores[0]->points == 35000000);
  CHECK(answer->evaluate->scores[0]->lines_count == 0);
  bantam_record_free(answer);
  bantam_score_figure score = {.struct_size = sizeof score};
  OK(bantam_case_score(deal, 0, &score, &error));
  CHECK(score.points == 35000000 && score.high == 40000000 &&
        score.exact == 1 && score.absence == 0);
  FAILS(bantam_case_score(deal, 2, &score, &error), BANTAM_OUT_OF_RANGE, "");
  CHECK(score.points == 0);
  bantam_grade_figure grade = {.struct_size = sizeof grade};
  OK(bantam_case_grade(deal, 0, &grade, &error));
  IS(grade.grade, "B");
  bantam_framework_figure bant = {.struct_size = sizeof bant};
  OK(bantam_case_framework(deal, 0, &bant, &error));
  CHECK(bant.points == 30000000 && bant.completeness == 375000 &&
        bant.open == 5 && bant.due == 1);
  IS(bant.stage, "proposal");
  bantam_committee_figure buyers = {.struct_size = sizeof buyers};
  OK(bantam_case_committee(deal, 0, &buyers, &error));
  CHECK(buyers.size == 2 && buyers.vetoes == 1 && buyers.supportive == 1);
  bantam_decision_figure decision = {.struct_size = sizeof decision};
  OK(bantam_case_persona(deal, 0, &decision, &error));
  CHECK(decision.yes == 0 && decision.known == 0);
  OK(bantam_case_red_flag(deal, 0, &decision, &error));
  CHECK(decision.yes == 1 && decision.known == 1);
  OK(bantam_case_qualification(deal, 0, &decision, &error));
  CHECK(decision.yes == 0);
  // An earlier, shorter structure gets what it has room for.
  bantam_score_figure shorter = {.struct_size = 16, .high = 7};
  OK(bantam_case_score(deal, 0, &shorter, &error));
  CHECK(shorter.points == 35000000 && shorter.high == 7);
}

// A lead without a person: its score keeps its place.
static void absent(const bantam_policy* policy) {
  bantam_lead* lead = NULL;
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_lead_set_present(lead, BANTAM_SUBJECT_ACCOUNT, &error));
  bantam_case* deal = case_of(policy, lead);
  bantam_evaluate_query all = {.struct_size = sizeof all};
  bantam_query query = {.struct_size = sizeof query, .evaluate = &all};
  const bantam_answer* answer = ask(deal, &query);
  CHECK(answer->evaluate->scores_count == 2);
  CHECK(answer->evaluate->scores[1]->absence == BANTAM_ABSENCE_SUBJECT_ABSENT);
  CHECK(answer->evaluate->assessments_count == 1);
  bantam_record_free(answer);
  bantam_lead_free(lead);
  bantam_case_free(deal);
}

void test_answer(void) {
  bantam_policy* policy = compile();
  bantam_lead* lead = lead_of(policy);
  bantam_case* deal = case_of(policy, lead);
  bantam_evaluate_query all = {.struct_size = sizeof all};
  bantam_query query = {.struct_size = sizeof query, .evaluate = &all};
  const bantam_answer* answer = ask(deal, &query);
  scores(answer->evaluate);
  grades_and_notes(answer->evaluate);
  assessments(answer->evaluate);
  people(answer->evaluate);
  bantam_record_free(answer);
  moves(deal);
  figures(deal);
  absent(policy);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
  bantam_case_free(deal);
}
