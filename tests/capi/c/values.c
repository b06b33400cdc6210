// The types of values that an answer may hold.

#include "check.h"

static bantam_error* error = NULL;

static const char source[] =
    "id: 'values'\n"
    "fields { path: 'opportunity.kind' type: STRING }\n"
    "fields { path: 'account.size' type: INT }\n"
    "scores { id: 's' subject: ACCOUNT cap: 2.5 groups { id: 'g'\n"
    "  rules { id: 'r' points: 4 when: 'account.size > 1' } } }\n"
    "frameworks { id: 'asked' subject: OPPORTUNITY\n"
    "  applies_when: 'opportunity.kind == \"a\"'\n"
    "  dimensions { id: 'd' criteria { id: 'c' answer: YES_NO points: 1 } } }\n"
    "frameworks { id: 'dates' subject: OPPORTUNITY\n"
    "  dimensions { id: 'plan'\n"
    "    criteria { id: 'first' answer: DATE points: 1 }\n"
    "    criteria { id: 'then' answer: DATE points: 1 }\n"
    "    criteria { id: 'seats' answer: NUMBER points: 1 }\n"
    "    criteria { id: 'agreed' answer: YES_NO points: 1 } }\n"
    "  date_orders { id: 'order'\n"
    "    criteria: 'plan.first' criteria: 'plan.then' } }\n";

static const char answers[] =
    "{\"account\": {\"size\": 2}, \"opportunity\": {}, \"evidence\": ["
    "{\"criterion\": \"plan.first\", \"value\": \"2026-07-01T00:00:00.5Z\","
    " \"assessment\": \"confirmed\"},"
    "{\"criterion\": \"plan.then\", \"value\": \"2026-06-30\","
    " \"assessment\": \"confirmed\"},"
    "{\"criterion\": \"plan.seats\", \"value\": -7,"
    " \"assessment\": \"confirmed\"},"
    "{\"criterion\": \"plan.agreed\", \"value\": true,"
    " \"assessment\": \"confirmed\"}]}";

static bantam_value argument(const bantam_argument_list* list, int64_t count,
                             const char* name) {
  bantam_value value = value_of(-1);
  for (int64_t i = 0; i < count; ++i) {
    bantam_argument one = {.struct_size = sizeof one};
    OK(bantam_argument_get(list, i, &one, &error));
    if (strcmp(one.name, name) == 0) {
      OK(bantam_value_get(one.value, &value, &error));
    }
  }
  return value;
}

static bantam_note note_of(const bantam_evaluation_summary* answer,
                           const char* reason) {
  bantam_note note = {.struct_size = sizeof note};
  for (int64_t i = 0; i < answer->note_count; ++i) {
    OK(bantam_note_get(answer->notes, i, &note, &error));
    if (strcmp(bantam_reason_name(note.reason, NULL), reason) == 0) return note;
  }
  check(0, reason, __FILE__, __LINE__);
  return note;
}

static bantam_value criterion(const bantam_evaluation_summary* answer,
                              int64_t index) {
  bantam_assessment dates = {.struct_size = sizeof dates};
  bantam_dimension plan = {.struct_size = sizeof plan};
  bantam_criterion one = {.struct_size = sizeof one};
  bantam_value value = value_of(-1);
  OK(bantam_assessment_get(answer->assessments, 0, &dates, &error));
  OK(bantam_dimension_get(dates.dimensions, 0, &plan, &error));
  OK(bantam_criterion_get(plan.criteria, index, &one, &error));
  OK(bantam_value_get(one.value, &value, &error));
  return value;
}

static void read_all(const bantam_evaluation_summary* answer) {
  bantam_score score = {.struct_size = sizeof score};
  bantam_line line = {.struct_size = sizeof line};
  OK(bantam_score_get(answer->scores, 0, &score, &error));
  CHECK(score.points == 2500000 && score.line_count == 2);
  OK(bantam_line_get(score.lines, 1, &line, &error));
  bantam_value value = argument(line.arguments, line.argument_count, "bound");
  CHECK(value.type == BANTAM_DOUBLE && value.number == 2.5);

  bantam_note note = note_of(answer, "FRAMEWORK_UNDECIDED");
  value = argument(note.arguments, note.argument_count, "fields");
  CHECK(value.type == BANTAM_STRINGS && value.item_count == 1);
  const char* text = NULL;
  OK(bantam_string_get(value.list, 0, &text, NULL, &error));
  CHECK(text != NULL && strcmp(text, "opportunity.kind") == 0);

  note = note_of(answer, "DATES_OUT_OF_ORDER");
  value = argument(note.arguments, note.argument_count, "later_at");
  // 2026-06-30
  CHECK(value.type == BANTAM_TIMESTAMP && value.integer == INT64_C(1782777600));

  value = criterion(answer, 0);
  CHECK(value.type == BANTAM_TIMESTAMP && value.nanos == 500000000);
  value = criterion(answer, 2);
  CHECK(value.type == BANTAM_INT && value.integer == -7);
  value = criterion(answer, 3);
  CHECK(value.type == BANTAM_BOOL && value.integer == 1);
}

void test_values(void) {
  bantam_policy* policy = NULL;
  bantam_lead* lead = NULL;
  bantam_evaluator* evaluator = NULL;
  bantam_evaluation* evaluation = NULL;
  OK(bantam_policy_compile(TEXT(source), BANTAM_TEXT, NULL, &policy, NULL,
                           &error));
  OK(bantam_lead_create(policy, &lead, &error));
  OK(bantam_evaluator_create(policy, &evaluator, &error));
  OK(bantam_lead_read_json(lead, TEXT(answers), NULL, &error));
  OK(bantam_evaluate(evaluator, lead, NOW, 0, BANTAM_EXPLAINED, &evaluation,
                     &error));
  bantam_evaluation_summary answer = {.struct_size = sizeof answer};
  OK(bantam_evaluation_get(evaluation, &answer, &error));
  if (answer.note_count > 0) read_all(&answer);
  CHECK(answer.note_count > 0);
  bantam_evaluation_free(evaluation);
  bantam_evaluator_free(evaluator);
  bantam_lead_free(lead);
  bantam_policy_free(policy);
}
