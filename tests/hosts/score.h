// One policy and one lead whose score a reader can work out, asked of any copy
// of Bantam that is in the process.

#ifndef BANTAM_TESTS_HOSTS_SCORE_H_
#define BANTAM_TESTS_HOSTS_SCORE_H_

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "bantam/bantam_c.h"

// The functions used, each without `bantam_`.
#define HOSTS_FUNCTIONS(X) \
  X(ask)                   \
  X(case_create)           \
  X(case_free)             \
  X(case_take)             \
  X(error_free)            \
  X(error_message)         \
  X(lead_create)           \
  X(lead_free)             \
  X(lead_read)             \
  X(lead_set_string)       \
  X(policy_compile)        \
  X(policy_free)           \
  X(record_free)

// Those of one copy.
typedef struct api {
#define X(name) __typeof__(&bantam_##name) name;
  HOSTS_FUNCTIONS(X)
#undef X
} api;

// The points of the rule `size` are the caller's, so that two copies with two
// policies have two answers.
static const char kPolicy[] =
    "id: 'host'\n"
    "fields { path: 'account.employees' type: INT }\n"
    "fields { path: 'account.industry' type: STRING }\n"
    "fields { path: 'person.title' type: STRING }\n"
    "activity_kinds { id: 'page_view' }\n"
    "scores { id: 'interest' subject: PERSON groups { id: 'all'\n"
    "  rules { id: 'size' points: %d when: 'account.employees >= 200' }\n"
    "  rules { id: 'industry' points: 15\n"
    "          when: \"account.industry in ['saas', 'fintech']\" }\n"
    "  rules { id: 'title' points: 7\n"
    "          when: \"person.title.matches('^(?i)head of')\" }\n"
    "  rules { id: 'views' points: 8\n"
    "          each { kinds: 'page_view' decay { half_life: '14d' } } }\n"
    "} }\n";
static const char kLead[] =
    "{\"account\": {\"employees\": 250, \"industry\": \"saas\"},"
    " \"person\": {\"title\": \"Head of Sales\"},"
    " \"activities\": [{\"kind\": \"page_view\","
    "                   \"at\": \"2026-05-18T00:00:00Z\"}]}";
// 2026-06-01T00:00:00Z, 14 days after the page was seen: half of 8 is left.
#define HOSTS_NOW INT64_C(1780272000)
#define HOSTS_POINTS(size) ((INT64_C(15) + 7 + 4 + (size)) * 1000000)

// Says what went wrong, and frees what says it.
static inline void complain(const api* bantam, const char* what, int32_t code,
                            bantam_error* error) {
  fprintf(stderr, "%s: %" PRId32 " %s\n", what, code,
          error == NULL ? "" : bantam->error_message(error, NULL));
  bantam->error_free(error);
}

// The points of the lead, in millionths, where `size` points are for its size;
// -1 where a call fails, and stderr says which.
static inline int64_t score(const api* bantam, int32_t size) {
  int64_t points = -1;
  bantam_error* error = NULL;
  bantam_policy* policy = NULL;
  bantam_lead* lead = NULL;
  bantam_case* deal = NULL;
  const bantam_answer* answer = NULL;
  bantam_evaluate_query everything = {.struct_size = sizeof everything};
  bantam_query query = {.struct_size = sizeof query, .evaluate = &everything};

  // What protobuf's text format refuses: an error, not a crash.
  const char wrong[] = "id: 7";
  int32_t code =
      bantam->policy_compile(wrong, (int64_t)strlen(wrong),
                             BANTAM_ENCODING_TEXT, NULL, &policy, &error);
  if (code != BANTAM_INVALID_ARGUMENT || error == NULL) {
    complain(bantam, "a wrong policy", code, error);
    return -1;
  }
  bantam->error_free(error);
  error = NULL;

  char source[2048];
  snprintf(source, sizeof source, kPolicy, (int)size);
  const char* step = "policy_compile";
  code = bantam->policy_compile(source, (int64_t)strlen(source),
                                BANTAM_ENCODING_TEXT, NULL, &policy, &error);
  if (code == BANTAM_OK) {
    step = "lead_create";
    code = bantam->lead_create(policy, &lead, &error);
  }
  if (code == BANTAM_OK) {
    step = "lead_read";
    code = bantam->lead_read(lead, BANTAM_ENCODING_JSON, kLead,
                             (int64_t)strlen(kLead), NULL, &error);
  }
  if (code == BANTAM_OK) {
    step = "case_create";
    code = bantam->case_create(policy, NULL, 0, &deal, &error);
  }
  if (code == BANTAM_OK) {
    step = "case_take";
    code = bantam->case_take(deal, lead, HOSTS_NOW, 0, &error);
  }
  if (code == BANTAM_OK) {
    step = "ask";
    code = bantam->ask(deal, &query, &answer, &error);
  }
  if (code == BANTAM_OK) {
    points = answer->evaluate->scores[0]->points;
  } else {
    complain(bantam, step, code, error);
  }
  bantam->record_free(answer);
  bantam->case_free(deal);
  bantam->lead_free(lead);
  bantam->policy_free(policy);
  return points;
}

// Whether a copy, called `name`, gives the right answer.
static inline int is_right(const char* name, int64_t points, int32_t size) {
  if (points == HOSTS_POINTS(size)) return 1;
  fprintf(stderr, "%s: %" PRId64 " instead of %" PRId64 " millionths\n", name,
          points, HOSTS_POINTS(size));
  return 0;
}

#endif  // BANTAM_TESTS_HOSTS_SCORE_H_
