// In place of RE2's own util/logging.h in the self-contained library.
//
// RE2 writes what it logs to the standard error, through streams that bring
// half a megabyte of locales with them. A library inside a host's process has
// no business there: what RE2 says of a pattern, Bantam reads from RE2::error.

#ifndef UTIL_LOGGING_H_
#define UTIL_LOGGING_H_

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "util/util.h"

// Takes what would be logged, and drops it.
struct Unlogged {
  template <typename T>
  Unlogged& operator<<(const T&) {
    return *this;
  }
  Unlogged& stream() { return *this; }
};

// The same, where RE2 cannot go on.
struct UnloggedFatal : Unlogged {
  ATTRIBUTE_NORETURN ~UnloggedFatal() { abort(); }
};

#define DCHECK(condition) assert(condition)
#define DCHECK_EQ(a, b) assert((a) == (b))
#define DCHECK_NE(a, b) assert((a) != (b))
#define DCHECK_LE(a, b) assert((a) <= (b))
#define DCHECK_LT(a, b) assert((a) < (b))
#define DCHECK_GE(a, b) assert((a) >= (b))
#define DCHECK_GT(a, b) assert((a) > (b))

#define CHECK(condition) \
  if (condition) {       \
  } else                 \
    UnloggedFatal().stream()
#define CHECK_EQ(a, b) CHECK((a) == (b))
#define CHECK_NE(a, b) CHECK((a) != (b))
#define CHECK_LE(a, b) CHECK((a) <= (b))
#define CHECK_LT(a, b) CHECK((a) < (b))
#define CHECK_GE(a, b) CHECK((a) >= (b))
#define CHECK_GT(a, b) CHECK((a) > (b))

#define LOG_INFO Unlogged()
#define LOG_WARNING Unlogged()
#define LOG_ERROR Unlogged()
#define LOG_DFATAL Unlogged()
#define LOG_FATAL UnloggedFatal()
#define LOG_QFATAL UnloggedFatal()
#define LOG(severity) LOG_##severity.stream()
#define VLOG(level) LOG(INFO)

#endif  // UTIL_LOGGING_H_
