// memory PATH
//
// A C program, without a C++ library of its own, in which malloc fails while
// libbantam.so is at work: what is thrown there is caught there.

#include <dlfcn.h>
#include <stdlib.h>

#include "score.h"

// The C library's own, under its other name.
extern void* __libc_malloc(size_t size);

static int exhausted;

void* malloc(size_t size) {
  return exhausted ? NULL : __libc_malloc(size);
}

int main(int argc, char** argv) {
  void* handle = argc == 2 ? dlopen(argv[1], RTLD_NOW) : NULL;
  if (handle == NULL) {
    fputs("usage: memory PATH\n", stderr);
    return 2;
  }
  api bantam;
#define X(name)                                     \
  {                                                 \
    void* address = dlsym(handle, "bantam_" #name); \
    if (address == NULL) return 1;                  \
    memcpy(&bantam.name, &address, sizeof address); \
  }
  HOSTS_FUNCTIONS(X)
#undef X

  const char source[] =
      "id: 'memory' fields { path: 'account.industry' type: STRING }";
  const char value[] = "longer than what a string holds without an allocation";
  bantam_policy* policy = NULL;
  bantam_lead* lead = NULL;
  if (bantam.policy_compile(source, (int64_t)strlen(source),
                            BANTAM_ENCODING_TEXT, NULL, &policy,
                            NULL) != BANTAM_OK ||
      bantam.lead_create(policy, &lead, NULL) != BANTAM_OK) {
    return 1;
  }
  for (int round = 0; round < 2; ++round) {
    exhausted = 1;
    int32_t code =
        bantam.lead_set_string(lead, 0, value, (int64_t)strlen(value), NULL);
    exhausted = 0;
    if (code != BANTAM_RESOURCE_EXHAUSTED) {
      fprintf(stderr, "without memory: %" PRId32 "\n", code);
      return 1;
    }
  }
  int right = is_right("afterwards", score(&bantam, 20), 20);
  bantam.lead_free(lead);
  bantam.policy_free(policy);
  dlclose(handle);
  return right ? 0 : 1;
}
