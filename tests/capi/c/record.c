// Records of every kind as bytes, and the names of numbers.

#include "check.h"

static bantam_error* error = NULL;

static void read_and_write(void) {
  const void* read = NULL;
  OK(bantam_record_read(
      TEXT("StageEvent"), BANTAM_ENCODING_JSON,
      TEXT("{\"process\": \"pipeline\", \"to\": \"won\", \"subject\": "
           "\"ACCOUNT\", \"at\": \"2026-06-01T00:00:00Z\", \"check_at\": "
           "\"2026-06-02T00:00:00.000000005Z\", \"sequence\": \"7\"}"),
      &read, &error));
  const bantam_stage_event* event = (const bantam_stage_event*)read;
  CHECK(event->struct_size == sizeof *event && event->reserved == 0);
  IS(event->process, "pipeline");
  IS(event->actor, "");
  CHECK(event->at.has == 1 && event->at.seconds == NOW);
  CHECK(event->check_at.nanos == 5 && event->recorded_at.has == 0);
  CHECK(event->sequence == 7 && event->automatic == 0);
  char* bytes = NULL;
  int64_t size = 0;
  OK(bantam_record_write(TEXT("StageEvent"), BANTAM_ENCODING_BINARY, event,
                         &bytes, &size, &error));
  char* json = record_json("StageEvent", event);
  bantam_record_free(read);
  OK(bantam_record_read(TEXT("StageEvent"), BANTAM_ENCODING_BINARY, bytes, size,
                        &read, &error));
  char* same = record_json("StageEvent", read);
  CHECK_TEXT(same, (int64_t)strlen(same), json);
  bantam_buffer_free(same);
  bantam_buffer_free(json);
  bantam_buffer_free(bytes);
  bantam_record_free(read);
}

// Every field of every record, through the structures and back.
static void each(void) {
  int records = 0;
  char* line = inputs.records;
  while (*line != '\0') {
    char* json = strchr(line, ' ');
    char* end = json == NULL ? NULL : strchr(json, '\n');
    if (end == NULL) break;
    *json++ = '\0';
    *end = '\0';
    const void* read = NULL;
    char* bytes = NULL;
    int64_t size = 0;
    const int64_t name = (int64_t)strlen(line);
    OK(bantam_record_read(line, name, BANTAM_ENCODING_JSON, json,
                          (int64_t)strlen(json), &read, &error));
    OK(bantam_record_write(line, name, BANTAM_ENCODING_JSON, read, &bytes,
                           &size, &error));
    CHECK_TEXT(bytes, size, json);
    bantam_buffer_free(bytes);
    OK(bantam_record_write(line, name, BANTAM_ENCODING_BINARY, read, &bytes,
                           &size, &error));
    bantam_record_free(read);
    OK(bantam_record_read(line, name, BANTAM_ENCODING_BINARY, bytes, size,
                          &read, &error));
    bantam_buffer_free(bytes);
    char* same = record_json(line, read);
    CHECK_TEXT(same, (int64_t)strlen(same), json);
    bantam_buffer_free(same);
    bantam_record_free(read);
    ++records;
    line = end + 1;
  }
  CHECK(records > 120 && *line == '\0');
}

static void refused(void) {
  const void* read = &error;
  FAILS(bantam_record_read(TEXT("StageEvnt"), BANTAM_ENCODING_JSON, TEXT("{}"),
                           &read, &error),
        BANTAM_NOT_FOUND, "");
  CHECK(read == NULL);
  FAILS(bantam_record_read(TEXT("Query"), BANTAM_ENCODING_JSON,
                           TEXT("{\"move\": {\"roles\": 7}}"), &read, &error),
        BANTAM_INVALID_ARGUMENT, "move.roles");
  REFUSED(bantam_record_read(TEXT("Query"), BANTAM_ENCODING_TEXT, TEXT(""),
                             &read, &error),
          "encoding");
  char* bytes = NULL;
  int64_t size = 0;
  REFUSED(bantam_record_write(TEXT("Query"), BANTAM_ENCODING_JSON, NULL, &bytes,
                              &size, &error),
          "record");
  bantam_query query = {.struct_size = sizeof query};
  FAILS(bantam_record_write(TEXT("Quer"), BANTAM_ENCODING_JSON, &query, &bytes,
                            &size, &error),
        BANTAM_NOT_FOUND, "");
  bantam_record_free(NULL);
}

static void names(void) {
  int64_t size = -1;
  const char* name =
      bantam_enum_name(TEXT("StageKind"), BANTAM_STAGE_KIND_WON, &size);
  CHECK_TEXT(name, size, "WON");
  CHECK(*bantam_enum_name(TEXT("StageKind"), 99, &size) == 0 && size == 0);
  CHECK(*bantam_enum_name(TEXT("StageKind"), INT64_MIN, NULL) == 0);
  CHECK(*bantam_enum_name(TEXT("StageKinds"), 1, NULL) == 0);
  CHECK(*bantam_enum_name(NULL, 3, 1, NULL) == 0);
  int64_t number = -1;
  OK(bantam_enum_find(TEXT("BuyerRole"), TEXT("APPROVER"), &number, &error));
  CHECK(number == BANTAM_BUYER_ROLE_APPROVER);
  FAILS(bantam_enum_find(TEXT("BuyerRole"), TEXT("APROVER"), &number, &error),
        BANTAM_NOT_FOUND, "");
  CHECK(number == 0);
  FAILS(bantam_enum_find(TEXT("Buyer"), TEXT("USER"), &number, &error),
        BANTAM_NOT_FOUND, "");
}

void test_record(void) {
  read_and_write();
  each();
  refused();
  names();
}
