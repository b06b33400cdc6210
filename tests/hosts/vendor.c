// A vendor's library that carries a whole Bantam inside and shows none of it.
// VENDOR is the vendor's name: one, two.

#include "score.h"

#define PASTE(a, b, c) a##b##c
#define NAME(vendor, what) PASTE(vendor_, vendor, what)
#define SHOWN __attribute__((visibility("default")))

static const api kOwn = {
#define X(name) .name = bantam_##name,
    HOSTS_FUNCTIONS(X)
#undef X
};

SHOWN int64_t NAME(VENDOR, _score)(int32_t size);
SHOWN int64_t NAME(VENDOR, _score)(int32_t size) {
  return score(&kOwn, size);
}

// Where the Bantam is that this library calls.
SHOWN void* NAME(VENDOR, _home)(void);
SHOWN void* NAME(VENDOR, _home)(void) {
  return (void*)kOwn.policy_compile;
}
