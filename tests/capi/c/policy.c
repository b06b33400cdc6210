// Policies: compiling them, what is wrong with them, and what they declare.

#include "check.h"

static bantam_error* error = NULL;

static void versions(void) {
  CHECK(strlen(bantam_version()) >= 5);
  CHECK(bantam_version_number() >= 1000);
}

static void limits(void) {
  bantam_limits all = {.struct_size = sizeof all};
  OK(bantam_limits_default(&all, &error));
  CHECK(all.max_fields == 10000 && all.max_activities == 10000);
  bantam_limits few = {.struct_size = 24, .max_rules = 7};
  OK(bantam_limits_default(&few, &error));
  CHECK(few.max_policy_bytes == 16 << 20 && few.max_rules == 7);
  few.struct_size = 12;
  REFUSED(bantam_limits_default(&few, &error), "limits.struct_size");
  REFUSED(bantam_limits_default(NULL, &error), "limits");
}

// Everything that is wrong, each with its code, place and arguments.
static void faults(void) {
  static const char source[] =
      "id: 'acme'\n"
      "fields { path: 'account.employees' type: INT }\n"
      "scores { id: 'fit' subject: ACCOUNT groups { id: 'g'\n"
      "  rules { id: 'a' points: 1 when: 'account.employes > 1' }\n"
      "  rules { id: 'b' points: 1 when: 'account.employees >' } } }\n";
  bantam_policy* policy = (bantam_policy*)&error;
  bantam_compile_options options = {.struct_size = sizeof options};
  options.file = T("acme.textproto");
  CHECK(bantam_policy_compile(TEXT(source), BANTAM_ENCODING_TEXT, &options,
                              &policy, &error) == BANTAM_INVALID_ARGUMENT);
  CHECK(policy == NULL);
  int64_t count = 0;
  const bantam_fault* const* all = bantam_error_faults(error, &count);
  CHECK(count == 2);
  for (int64_t i = 0; i < count; ++i) {
    IS(all[i]->file, "acme.textproto");
    CHECK(all[i]->line == 4 + i && all[i]->column > 0);
    CHECK(all[i]->path.size > 0 && all[i]->message.size > 0);
  }
  CHECK(all[0]->code == BANTAM_FAULT_CODE_FIELD_NOT_DECLARED);
  CHECK(all[0]->arguments_count == 2);
  IS(all[0]->arguments[0]->name, "name");
  IS(all[0]->arguments[0]->value, "account.employes");
  IS(all[0]->arguments[1]->value, "account.employees");
  CHECK(all[1]->code == BANTAM_FAULT_CODE_CONDITION_SYNTAX);
  CHECK(strncmp(bantam_error_message(error, NULL), "acme.textproto:4:", 17) ==
        0);
  bantam_error_free(error);
  error = NULL;
  CHECK(bantam_error_faults(NULL, &count) == NULL && count == 0);
  // Nobody asked: no error object, the same code.
  CHECK(bantam_policy_compile(TEXT(source), BANTAM_ENCODING_TEXT, NULL, &policy,
                              NULL) == BANTAM_INVALID_ARGUMENT);
}

static const bantam_policy_info* describe(const bantam_policy* policy,
                                          const char* locale) {
  const bantam_policy_info* info = NULL;
  OK(bantam_policy_describe(policy, locale, (int64_t)strlen(locale), &info,
                            &error));
  if (info == NULL) exit(1);
  return info;
}

static void encodings(void) {
  bantam_policy* policy = NULL;
  OK(bantam_policy_compile(TEXT("{\"id\": \"acme\"}"), BANTAM_ENCODING_JSON,
                           NULL, &policy, &error));
  const bantam_policy_info* json = describe(policy, "");
  IS(json->id, "acme");
  bantam_policy_free(policy);
  // Field 1, a string of 4 bytes.
  OK(bantam_policy_compile(TEXT("\x0a\x04"
                                "acme"),
                           BANTAM_ENCODING_BINARY, NULL, &policy, &error));
  const bantam_policy_info* binary = describe(policy, "");
  IS(binary->hash, json->hash.data);
  CHECK(binary->hash.size == 64);
  bantam_record_free(json);
  bantam_record_free(binary);
  bantam_policy_free(policy);
  REFUSED(bantam_policy_compile(TEXT(""), 3, NULL, &policy, &error),
          "encoding");
}

static void options(void) {
  bantam_policy* policy = NULL;
  struct {
    bantam_compile_options known;
    uint64_t later;
  } longer = {{.struct_size = sizeof longer}, 0};
  static const char source[] =
      "id: 'acme' fields { path: 'account.size' type: INT }";
  const bantam_compile_options* given = &longer.known;
  const int32_t text = BANTAM_ENCODING_TEXT;
  OK(bantam_policy_compile(TEXT(source), text, given, &policy, &error));
  bantam_policy_free(policy);
  longer.later = 1;
  REFUSED(bantam_policy_compile(TEXT(source), text, given, &policy, &error),
          "options");
  longer.later = 0;
  longer.known.reserved = 1;
  REFUSED(bantam_policy_compile(TEXT(source), text, given, &policy, &error),
          "options.reserved");
  longer.known.reserved = 0;
  bantam_limits few = {.struct_size = sizeof few, .max_policy_bytes = 9};
  longer.known.limits = &few;
  FAILS(bantam_policy_compile(TEXT(source), text, given, &policy, &error),
        BANTAM_INVALID_ARGUMENT, "");
  few.max_policy_bytes = -1;
  REFUSED(bantam_policy_compile(TEXT(source), text, given, &policy, &error),
          "limits.max_policy_bytes");
  // Zero is the default.
  few.max_policy_bytes = 0;
  const bantam_label_source german = {
      .struct_size = sizeof german,
      .encoding = BANTAM_ENCODING_TEXT,
      .file = BANTAM_TEXT("de.textproto"),
      .text = BANTAM_TEXT("locale: 'de' labels {"
                          " path: 'account.size' text: 'Groesse' }")};
  const bantam_label_source* const labels[] = {&german, NULL};
  longer.known.labels = labels;
  longer.known.labels_count = 2;
  REFUSED(bantam_policy_compile(TEXT(source), text, given, &policy, &error),
          "options.labels[1]");
  longer.known.labels_count = 1;
  OK(bantam_policy_compile(TEXT(source), text, given, &policy, &error));
  const bantam_policy_info* info = describe(policy, "de");
  IS(info->fields[0]->label, "Groesse");
  bantam_record_free(info);
  bantam_policy_free(policy);
}

static void description(void) {
  bantam_policy* policy = compile();
  const bantam_policy_info* info = describe(policy, "en");
  IS(info->version, "3");
  CHECK(info->fields_count == 15 && info->criteria_count == 6);
  for (int32_t slot = 0; slot < info->fields_count; ++slot) {
    CHECK(slot_of(policy, info->fields[slot]->path.data) == slot);
  }
  const bantam_field_info* employees = info->fields[1];
  IS(employees->path, "account.employees");
  IS(employees->unit, "people");
  CHECK(employees->subject == BANTAM_FIELD_OWNER_ACCOUNT &&
        employees->type == BANTAM_FIELD_TYPE_INT);
  CHECK(info->fields[3]->values_count == 2);
  CHECK(info->fields[7]->personal == 1 && info->fields[10]->nullable == 1);
  IS(info->scores[0]->label, "Fit");
  IS(info->qualifications[0]->id, "sql");
  CHECK(info->red_flags_count == 2 && info->personas_count == 1);
  IS(info->frameworks[0]->dimensions[0]->criteria[1], "budget.approved");
  IS(info->criteria[2]->key, "authority.decider");
  CHECK(info->criteria[2]->answer->personal == 1);
  CHECK(info->criteria[4]->is_date == 1);
  const bantam_process_info* pipeline = info->processes[0];
  CHECK(pipeline->stages_count == 5 && pipeline->reasons_count == 2);
  CHECK(pipeline->stages[2]->kind == BANTAM_STAGE_KIND_WON &&
        pipeline->stages[4]->retired == 1);
  IS(info->handoffs[0]->methods[1]->id, "booked_call");
  IS(info->roles[3]->id, "operations");
  IS(info->match_keys[0]->id, "email");
  CHECK(info->registers_deals == 0 && info->channels_count == 0);
  bantam_record_free(info);
  int32_t slot = 9;
  FAILS(
      bantam_policy_find_field(policy, TEXT("account.employes"), &slot, &error),
      BANTAM_NOT_FOUND, "");
  CHECK(slot == 0);
  bantam_policy_free(policy);
}

// The presets' stages and questions, in two languages.
static void presets(void) {
  CHECK(bantam_preset_count() >= 8);
  for (int64_t i = 0; i < bantam_preset_count(); ++i) {
    int64_t size = 0;
    CHECK(strlen(bantam_preset_name(i, &size)) == (size_t)size && size > 0);
    CHECK(strlen(bantam_preset_summary(i, NULL)) > 0);
  }
  CHECK(*bantam_preset_name(-1, NULL) == 0);
  CHECK(*bantam_preset_summary(bantam_preset_count(), NULL) == 0);
  char* source = NULL;
  int64_t size = 0;
  FAILS(bantam_preset_source(TEXT("bantcc"), &source, &size, &error),
        BANTAM_NOT_FOUND, "");
  CHECK(source == NULL && size == 0);
  OK(bantam_preset_source(TEXT("bant_direct"), &source, &size, &error));
  bantam_policy* policy = NULL;
  OK(bantam_policy_compile(source, size, BANTAM_ENCODING_TEXT, NULL, &policy,
                           &error));
  bantam_buffer_free(source);
  const bantam_policy_info* english = describe(policy, "en");
  const bantam_policy_info* chinese = describe(policy, "zh-Hant-TW");
  const bantam_criterion_info* first = english->criteria[0];
  CHECK(first->question.size > 0 && first->label.size > 0);
  CHECK(strcmp(first->question.data, chinese->criteria[0]->question.data) != 0);
  const char* text = NULL;
  OK(bantam_policy_question(policy, first->key.data, first->key.size,
                            TEXT("en"), &text, &size, &error));
  IS(first->question, text);
  OK(bantam_policy_label(policy, first->key.data, first->key.size, TEXT("en"),
                         &text, NULL, &error));
  IS(first->label, text);
  FAILS(bantam_policy_label(policy, TEXT("budget.amuont"), TEXT("en"), &text,
                            &size, &error),
        BANTAM_NOT_FOUND, "");
  CHECK(text == NULL && size == 0);
  bantam_record_free(english);
  bantam_record_free(chinese);
  bantam_policy_free(policy);
}

void test_policy(void) {
  versions();
  limits();
  faults();
  encodings();
  options();
  description();
  presets();
}
