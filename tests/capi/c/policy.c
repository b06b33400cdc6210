// Version, limits, compiling and describing.

#include "check.h"

static void versions(void) {
  int major = -1;
  int minor = -1;
  int patch = -1;
  CHECK(sscanf(bantam_version(), "%d.%d.%d", &major, &minor, &patch) == 3);
  CHECK(bantam_version_number() == major * 1000000 + minor * 1000 + patch);
  CHECK(bantam_features() == (BANTAM_FEATURE_EVALUATE | BANTAM_FEATURE_CODEC |
                              BANTAM_FEATURE_EXPLAIN | BANTAM_FEATURE_MOVES |
                              BANTAM_FEATURE_HANDOFFS | BANTAM_FEATURE_ROUTING |
                              BANTAM_FEATURE_DUPLICATES));
}

static void limits(void) {
  bantam_error* error = NULL;
  bantam_limits limits = {.struct_size = sizeof limits};
  OK(bantam_limits_default(&limits, &error));
  // docs of bantam/limits.h
  CHECK(limits.max_policy_bytes == 16 << 20);
  CHECK(limits.max_activities == 10000);
  CHECK(limits.max_criteria == 10000);
  CHECK(limits.max_stages == 1000 && limits.max_transitions == 10000);
  CHECK(limits.max_handoff_events == 10000 && limits.max_consents == 1000);
  CHECK(limits.struct_size == sizeof limits);
  // An earlier, shorter structure: nothing is written beyond it.
  limits.struct_size = 16;
  limits.max_policy_bytes = 0;
  limits.max_fields = 77;
  OK(bantam_limits_default(&limits, &error));
  CHECK(limits.max_policy_bytes == 16 << 20);
  CHECK(limits.max_fields == 77);
  REFUSED(bantam_limits_default(NULL, &error), "limits");
  limits.struct_size = 0;
  REFUSED(bantam_limits_default(&limits, &error), "limits.struct_size");
  limits.struct_size = 12;
  REFUSED(bantam_limits_default(&limits, &error), "limits.struct_size");
  limits.struct_size = 1u << 30;
  REFUSED(bantam_limits_default(&limits, &error), "limits.struct_size");
}

// Everything that is wrong is said, with its place.
static void diagnostics(void) {
  static const char source[] =
      "id: 'acme'\n"
      "fields { path: 'account.size' type: INT }\n"
      "scores { id: 's' subject: ACCOUNT groups { id: 'g'\n"
      "  rules { id: 'a' points: 1 when: 'account.sise > 1' }\n"
      "  rules { id: 'b' points: 1 when: 'account.size > ' }\n"
      "} }\n";
  bantam_error* error = NULL;
  bantam_policy* policy = (bantam_policy*)&error;
  bantam_diagnostics* wrong = NULL;
  bantam_compile_options options = {.struct_size = sizeof options};
  options.file = "acme.textproto";
  options.file_size = 14;
  FAILS(bantam_policy_compile(TEXT(source), BANTAM_TEXT, &options, &policy,
                              &wrong, &error),
        BANTAM_INVALID_ARGUMENT, "scores[0].groups[0].rules[0].when");
  CHECK(policy == NULL);
  CHECK(bantam_diagnostics_count(wrong) == 2);
  for (int64_t i = 0; i < 2; ++i) {
    bantam_diagnostic one = {.struct_size = sizeof one};
    OK(bantam_diagnostics_get(wrong, i, &one, &error));
    CHECK_TEXT(one.file, one.file_size, "acme.textproto");
    CHECK(one.line == 4 + i && one.column > 0);
    CHECK(one.path_size > 0 && one.message_size > 0);
    CHECK(strlen(one.message) == (size_t)one.message_size);
  }
  bantam_diagnostic none = {.struct_size = sizeof none};
  REFUSED(bantam_diagnostics_get(wrong, 2, &none, &error), "index");
  REFUSED(bantam_diagnostics_get(wrong, -1, &none, &error), "index");
  REFUSED(bantam_diagnostics_get(NULL, 0, &none, &error), "diagnostics");
  REFUSED(bantam_diagnostics_get(wrong, 0, NULL, &error), "diagnostic");
  CHECK(none.message == NULL);
  CHECK(bantam_diagnostics_count(NULL) == 0);
  bantam_diagnostics_free(wrong);
  bantam_diagnostics_free(NULL);
  // Nobody asked: no error object, the same code.
  CHECK(bantam_policy_compile(TEXT(source), BANTAM_TEXT, NULL, &policy, NULL,
                              NULL) == BANTAM_INVALID_ARGUMENT);
}

static void encodings(void) {
  bantam_error* error = NULL;
  bantam_policy* policy = NULL;
  bantam_diagnostics* wrong = NULL;
  OK(bantam_policy_compile(TEXT("{\"id\": \"acme\"}"), BANTAM_JSON, NULL,
                           &policy, &wrong, &error));
  CHECK(bantam_diagnostics_count(wrong) == 0);
  bantam_diagnostics_free(wrong);
  bantam_policy_summary json = {.struct_size = sizeof json};
  OK(bantam_policy_get(policy, &json, &error));
  CHECK_TEXT(json.id, json.id_size, "acme");
  bantam_policy* binary = NULL;
  // Field 1, a string of 4 bytes.
  OK(bantam_policy_compile(TEXT("\x0a\x04"
                                "acme"),
                           BANTAM_BINARY, NULL, &binary, NULL, &error));
  bantam_policy_summary same = {.struct_size = sizeof same};
  OK(bantam_policy_get(binary, &same, &error));
  CHECK(strcmp(json.hash, same.hash) == 0 && json.hash_size == 64);
  bantam_policy_free(binary);
  bantam_policy_free(policy);
  bantam_policy_free(NULL);
}

static void options(void) {
  bantam_error* error = NULL;
  bantam_policy* policy = NULL;
  struct {
    bantam_compile_options known;
    uint64_t later;
  } longer = {{.struct_size = sizeof longer}, 0};
  static const char source[] = "id: 'acme'";
  const bantam_compile_options* given = &longer.known;
  OK(bantam_policy_compile(TEXT(source), BANTAM_TEXT, given, &policy, NULL,
                           &error));
  bantam_policy_free(policy);
  longer.later = 1;
  REFUSED(bantam_policy_compile(TEXT(source), BANTAM_TEXT, given, &policy, NULL,
                                &error),
          "options");
  longer.later = 0;
  longer.known.reserved = 1;
  REFUSED(bantam_policy_compile(TEXT(source), BANTAM_TEXT, given, &policy, NULL,
                                &error),
          "options.reserved");
  longer.known.reserved = 0;
  bantam_limits limits = {.struct_size = sizeof limits};
  limits.max_policy_bytes = 9;
  longer.known.limits = &limits;
  FAILS(bantam_policy_compile(TEXT(source), BANTAM_TEXT, given, &policy, NULL,
                              &error),
        BANTAM_INVALID_ARGUMENT, "");
  limits.max_policy_bytes = -1;
  REFUSED(bantam_policy_compile(TEXT(source), BANTAM_TEXT, given, &policy, NULL,
                                &error),
          "limits.max_policy_bytes");
  // Zero is the default.
  limits.max_policy_bytes = 0;
  OK(bantam_policy_compile(TEXT(source), BANTAM_TEXT, given, &policy, NULL,
                           &error));
  bantam_policy_free(policy);
}

static void description(void) {
  bantam_error* error = NULL;
  bantam_policy* policy = compile();
  bantam_policy_summary summary = {.struct_size = sizeof summary};
  OK(bantam_policy_get(policy, &summary, &error));
  CHECK_TEXT(summary.id, summary.id_size, "acme");
  CHECK_TEXT(summary.version, summary.version_size, "3");
  CHECK(summary.field_count == 15 && summary.criterion_count == 6);
  CHECK(summary.activity_kind_count == 2 && summary.score_count == 2);
  CHECK(summary.grade_count == 1 && summary.framework_count == 1);
  CHECK(summary.evidence_source_count == 2);
  CHECK(summary.role_count == 4 && summary.process_count == 1);
  CHECK(summary.handoff_count == 1 && summary.routing_count == 1);
  const char* text = NULL;
  int64_t size = 0;
  OK(bantam_string_get(summary.activity_kinds, 0, &text, &size, &error));
  CHECK_TEXT(text, size, "page_view");
  OK(bantam_string_get(summary.scores, 1, &text, &size, &error));
  CHECK_TEXT(text, size, "engagement");
  OK(bantam_string_get(summary.grades, 0, &text, &size, &error));
  CHECK_TEXT(text, size, "fit_grade");
  OK(bantam_string_get(summary.frameworks, 0, &text, NULL, &error));
  CHECK(strcmp(text, "bant") == 0);
  REFUSED(bantam_string_get(summary.scores, 2, &text, &size, &error), "index");
  CHECK(text == NULL && size == 0);
  for (int32_t slot = 0; slot < summary.field_count; ++slot) {
    bantam_field field = {.struct_size = sizeof field};
    OK(bantam_policy_field(policy, slot, &field, &error));
    CHECK(slot_of(policy, field.path) == slot);
  }
  bantam_field field = {.struct_size = sizeof field};
  OK(bantam_policy_field(policy, 1, &field, &error));
  CHECK_TEXT(field.path, field.path_size, "account.employees");
  CHECK_TEXT(field.unit, field.unit_size, "people");
  CHECK(field.subject == BANTAM_ACCOUNT && field.type == BANTAM_INT);
  CHECK(field.flags == 0 && field.value_count == 0);
  OK(bantam_policy_field(policy, slot_of(policy, "account.industry"), &field,
                         &error));
  CHECK(field.value_count == 2);
  OK(bantam_policy_field(policy, slot_of(policy, "person.title"), &field,
                         &error));
  CHECK(field.flags == BANTAM_FIELD_PERSONAL);
  OK(bantam_policy_field(policy, slot_of(policy, "opportunity.budget"), &field,
                         &error));
  CHECK(field.flags == BANTAM_FIELD_NULLABLE && field.type == BANTAM_MONEY);
  bantam_criterion_info asked = {.struct_size = sizeof asked};
  OK(bantam_policy_criterion(policy, 2, &asked, &error));
  CHECK_TEXT(asked.key, asked.key_size, "authority.decider");
  CHECK(asked.flags == BANTAM_FIELD_PERSONAL && asked.type == BANTAM_STRING);
  OK(bantam_policy_criterion(policy, 4, &asked, &error));
  CHECK(asked.flags == BANTAM_FIELD_DATE && asked.type == BANTAM_TIMESTAMP);
  CHECK(asked.subject == BANTAM_OPPORTUNITY);
  OK(bantam_policy_criterion(policy, 5, &asked, &error));
  CHECK(asked.value_count == 2);
  int32_t slot = 9;
  FAILS(
      bantam_policy_find_field(policy, TEXT("account.employes"), &slot, &error),
      BANTAM_NOT_FOUND, "");
  CHECK(slot == 0);
  bantam_policy_free(policy);
}

// What a host needs to draw a board and name its buttons.
static void processes(void) {
  bantam_error* error = NULL;
  bantam_policy* policy = compile();
  bantam_policy_summary summary = {.struct_size = sizeof summary};
  OK(bantam_policy_get(policy, &summary, &error));
  const char* text = NULL;
  int64_t size = 0;
  OK(bantam_string_get(summary.roles, 3, &text, &size, &error));
  CHECK_TEXT(text, size, "operations");
  OK(bantam_string_get(summary.processes, 0, &text, &size, &error));
  CHECK_TEXT(text, size, "pipeline");
  OK(bantam_string_get(summary.handoffs, 0, &text, &size, &error));
  CHECK_TEXT(text, size, "sdr_to_ae");
  OK(bantam_string_get(summary.routings, 0, &text, &size, &error));
  CHECK_TEXT(text, size, "new_leads");

  bantam_process_info process = {.struct_size = sizeof process};
  OK(bantam_policy_process(policy, 0, &process, &error));
  CHECK_TEXT(process.id, process.id_size, "pipeline");
  CHECK(process.subject == BANTAM_OPPORTUNITY && process.stage_count == 5);
  static const struct {
    const char* id;
    int32_t kind;
    uint32_t flags;
  } stages[] = {{"open", BANTAM_STAGE_OPEN, 0},
                {"proposal", BANTAM_STAGE_OPEN, 0},
                {"won", BANTAM_STAGE_WON, 0},
                {"lost", BANTAM_STAGE_LOST, 0},
                {"fax", BANTAM_STAGE_LOST, BANTAM_STAGE_RETIRED}};
  for (int64_t i = 0; i < process.stage_count; ++i) {
    bantam_stage_info stage = {.struct_size = sizeof stage};
    OK(bantam_policy_stage(policy, 0, i, &stage, &error));
    CHECK_TEXT(stage.id, stage.id_size, stages[i].id);
    CHECK(stage.kind == stages[i].kind && stage.flags == stages[i].flags);
  }
  bantam_policy_free(policy);

  // The presets' labels.
  bantam_preset preset = {.struct_size = sizeof preset};
  for (int64_t i = 0; i < bantam_preset_count(); ++i) {
    OK(bantam_preset_get(i, &preset, &error));
    if (strcmp(preset.name, "pipeline") == 0) break;
  }
  OK(bantam_policy_compile(preset.source, preset.source_size, BANTAM_TEXT, NULL,
                           &policy, NULL, &error));
  OK(bantam_policy_label(policy, TEXT("processes.pipeline.stages.contact"),
                         TEXT("en"), &text, &size, &error));
  CHECK_TEXT(text, size, "Contact");
  FAILS(bantam_policy_label(policy, TEXT("processes.pipeline.stages.contcat"),
                            TEXT("en"), &text, &size, &error),
        BANTAM_NOT_FOUND, "");
  CHECK(text == NULL && size == 0);
  bantam_policy_free(policy);
}

void test_policy(void) {
  versions();
  limits();
  diagnostics();
  encodings();
  options();
  description();
  processes();
}
