// Evaluating, and reading scores, grades, notes and sentences.

#include "check.h"

static bantam_error* error = NULL;

// 35 points of the account are known; 5 hang on the growth, which nobody knows.
static void fit(const bantam_score_list* scores) {
  bantam_score score = {.struct_size = sizeof score};
  OK(bantam_score_get(scores, 0, &score, &error));
  CHECK_TEXT(score.id, score.id_size, "fit");
  CHECK(score.subject == BANTAM_ACCOUNT && score.exact == 1);
  CHECK(score.points == 35000000 && score.low == 35000000 &&
        score.high == 40000000);
  CHECK(score.line_count == 2 && score.undecided_count == 1);
  bantam_line line = {.struct_size = sizeof line};
  OK(bantam_line_get(score.lines, 0, &line, &error));
  CHECK_TEXT(line.path, line.path_size, "fit.size.large");
  CHECK(line.points == 25000000 && line.argument_count == 0);
  CHECK(strcmp(bantam_reason_name(line.reason, NULL), "RULE_HOLDS") == 0);
  bantam_undecided open = {.struct_size = sizeof open};
  OK(bantam_undecided_get(score.undecided, 0, &open, &error));
  CHECK_TEXT(open.path, open.path_size, "fit.size.growing");
  CHECK(open.low == 0 && open.high == 5000000 && open.error_size == 0);
  const char* field = NULL;
  int64_t size = 0;
  CHECK(open.field_count == 1);
  OK(bantam_string_get(open.fields, 0, &field, &size, &error));
  CHECK_TEXT(field, size, "account.growth");
  REFUSED(bantam_score_get(scores, 2, &score, &error), "index");
  CHECK(score.id == NULL && score.points == 0);
  REFUSED(bantam_score_get(scores, -1, &score, &error), "index");
  REFUSED(bantam_score_get(scores, 0, NULL, &error), "score");
  score.struct_size = 20;
  REFUSED(bantam_score_get(scores, 0, &score, &error), "score.struct_size");
}

// One visit of 8 points a week ago, half of it left.
static void engagement(const bantam_score_list* scores) {
  bantam_score score = {.struct_size = sizeof score};
  OK(bantam_score_get(scores, 1, &score, &error));
  CHECK(score.subject == BANTAM_PERSON && score.points == 4000000);
  CHECK(score.line_count == 2);
  bantam_line line = {.struct_size = sizeof line};
  OK(bantam_line_get(score.lines, 0, &line, &error));
  CHECK(line.points == 8000000 && line.argument_count == 1);
  bantam_argument argument = {.struct_size = sizeof argument};
  OK(bantam_argument_get(line.arguments, 0, &argument, &error));
  CHECK_TEXT(argument.name, argument.name_size, "count");
  bantam_value value = {.struct_size = sizeof value};
  OK(bantam_value_get(argument.value, &value, &error));
  CHECK(value.type == BANTAM_INT && value.integer == 1);
  OK(bantam_line_get(score.lines, 1, &line, &error));
  CHECK(line.points == -4000000);
  OK(bantam_argument_get(line.arguments, 0, &argument, &error));
  CHECK_TEXT(argument.name, argument.name_size, "half_life");
  OK(bantam_value_get(argument.value, &value, &error));
  CHECK(value.type == BANTAM_STRING);
  CHECK_TEXT(value.text, value.text_size, "7d");
  // An earlier, shorter structure gets what it has room for.
  value.struct_size = 16;
  value.text = "kept";
  OK(bantam_value_get(argument.value, &value, &error));
  CHECK(value.type == BANTAM_STRING && strcmp(value.text, "kept") == 0);
  // A later, longer one is zeroed beyond what is known.
  struct {
    bantam_value known;
    uint64_t later;
  } longer = {{.struct_size = sizeof longer}, UINT64_MAX};
  OK(bantam_value_get(argument.value, &longer.known, &error));
  CHECK(longer.later == 0 && longer.known.text_size == 2);
  CHECK(longer.known.struct_size == sizeof longer);
}

static void grades_and_notes(const bantam_evaluation_summary* answer) {
  bantam_grade grade = {.struct_size = sizeof grade};
  CHECK(answer->grade_count == 1);
  OK(bantam_grade_get(answer->grades, 0, &grade, &error));
  CHECK_TEXT(grade.id, grade.id_size, "fit_grade");
  CHECK_TEXT(grade.grade, grade.grade_size, "B");
  CHECK(grade.possible_count == 2);
  const char* band = NULL;
  int64_t size = 0;
  OK(bantam_string_get(grade.possible, 0, &band, &size, &error));
  CHECK_TEXT(band, size, "A");
  bantam_note note = {.struct_size = sizeof note};
  CHECK(answer->note_count == 1);
  OK(bantam_note_get(answer->notes, 0, &note, &error));
  CHECK_TEXT(note.path, note.path_size, "activities");
  const char* name = bantam_reason_name(note.reason, &size);
  CHECK_TEXT(name, size, "ACTIVITIES_IN_FUTURE");
  CHECK(note.argument_count == 1);
  CHECK(*bantam_reason_name(0, &size) == 0 && size == 0);
  CHECK(*bantam_reason_name(-1, &size) == 0 && size == 0);
  CHECK(*bantam_reason_name(257, &size) == 0 && size == 0);
}

static void whole(const bantam_policy* policy,
                  const bantam_evaluation* evaluation) {
  bantam_policy_summary summary = {.struct_size = sizeof summary};
  OK(bantam_policy_get(policy, &summary, &error));
  bantam_evaluation_summary answer = {.struct_size = sizeof answer};
  OK(bantam_evaluation_get(evaluation, &answer, &error));
  CHECK_TEXT(answer.lead_id, answer.lead_id_size, "L-17");
  CHECK_TEXT(answer.policy_id, answer.policy_id_size, "acme");
  CHECK_TEXT(answer.policy_version, answer.policy_version_size, "3");
  CHECK_TEXT(answer.policy_hash, answer.policy_hash_size, summary.hash);
  CHECK_TEXT(answer.library_version, answer.library_version_size,
             bantam_version());
  CHECK(answer.zone_data_version_size > 0);
  CHECK(answer.now_seconds == NOW && answer.now_nanos == 0);
  CHECK(answer.score_count == 2);
  fit(answer.scores);
  engagement(answer.scores);
  grades_and_notes(&answer);
}

static void written(const bantam_evaluation* evaluation) {
  char* json = NULL;
  int64_t size = 0;
  OK(bantam_evaluation_write_json(evaluation, &json, &size, &error));
  CHECK_TEXT(json, size, inputs.answer);
  bantam_buffer_free(json);
  char* bytes = NULL;
  OK(bantam_evaluation_write_binary(evaluation, &bytes, &size, &error));
  // lead_id is field 1, a string of 4 bytes.
  CHECK(size > 6 && memcmp(bytes, "\x0a\x04L-17", 6) == 0);
  bantam_buffer_free(bytes);
  bantam_buffer_free(NULL);
}

static void explained(const bantam_policy* policy, bantam_lead* lead,
                      const bantam_evaluation* evaluation) {
  char* text = NULL;
  int64_t size = 0;
  OK(bantam_explain(lead, evaluation, NULL, &text, &size, &error));
  CHECK_TEXT(text, size, inputs.explanation);
  bantam_buffer_free(text);
  bantam_explain_options options = {.struct_size = sizeof options,
                                    .flags = BANTAM_SHOW_PERSONAL};
  options.locale = "de";
  options.locale_size = 2;
  OK(bantam_explain(lead, evaluation, &options, &text, NULL, &error));
  CHECK(text != NULL && strlen(text) > 0);
  bantam_buffer_free(text);
  options.flags = 8;
  REFUSED(bantam_explain(lead, evaluation, &options, &text, &size, &error),
          "options.flags");
  CHECK(text == NULL && size == 0);
  bantam_lead* another = NULL;
  OK(bantam_lead_create(policy, &another, &error));
  REFUSED(bantam_explain(another, evaluation, NULL, &text, &size, &error),
          "evaluation");
  bantam_lead_free(another);
}

static void refused(bantam_evaluator* evaluator, const bantam_lead* lead,
                    bantam_evaluation* evaluation) {
  bantam_evaluation* none = evaluation;
  REFUSED(bantam_evaluate(evaluator, lead, NOW, 0, 2, &none, &error), "detail");
  CHECK(none == NULL);
  CHECK(bantam_evaluate(evaluator, lead, INT64_MAX, -1, BANTAM_FIGURES, &none,
                        NULL) == BANTAM_INVALID_ARGUMENT);
  bantam_policy* other = compile();
  bantam_lead* foreign = NULL;
  OK(bantam_lead_create(other, &foreign, &error));
  CHECK(bantam_evaluate(evaluator, foreign, NOW, 0, BANTAM_FIGURES, &none,
                        &error) == BANTAM_INVALID_ARGUMENT);
  CHECK(bantam_error_code(error) == BANTAM_INVALID_ARGUMENT);
  bantam_error_free(error);
  error = NULL;
  bantam_lead_free(foreign);
  bantam_policy_free(other);
  REFUSED(bantam_evaluate_into(evaluator, lead, NOW, 0, -1, evaluation, &error),
          "detail");
  bantam_evaluation_summary empty = {.struct_size = sizeof empty};
  OK(bantam_evaluation_get(evaluation, &empty, &error));
  CHECK(empty.score_count == 0 && empty.lead_id_size == 0);
}

void test_answer(void) {
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
  whole(policy, evaluation);
  written(evaluation);
  explained(policy, lead, evaluation);
  // Two days on the second visit counts; only figures are asked for.
  OK(bantam_evaluate_into(evaluator, lead, NOW + 2 * 86400, 0, BANTAM_FIGURES,
                          evaluation, &error));
  bantam_evaluation_summary answer = {.struct_size = sizeof answer};
  OK(bantam_evaluation_get(evaluation, &answer, &error));
  bantam_score score = {.struct_size = sizeof score};
  OK(bantam_score_get(answer.scores, 1, &score, &error));
  CHECK(score.points > 8000000 && score.line_count == 0);
  refused(evaluator, lead, evaluation);
  bantam_evaluation_free(evaluation);
  bantam_evaluation_free(NULL);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
  bantam_evaluator_free(evaluator);
  bantam_evaluator_free(NULL);
}
