// What age leaves of points, straight from the table in docs/scoring.md.
//
// Linear decay is a fraction of integers. The half-life is e^(ln 2 * x) by its
// power series with 192 bits after the point, of which more than 170 are
// right; it shares nothing with the library's table of roots.

#ifndef BANTAM_TESTS_ORACLE_DECAY_H_
#define BANTAM_TESTS_ORACLE_DECAY_H_

#include <cstdint>

#include "tests/oracle/spec.h"
#include "tests/oracle/wide.h"

namespace bantam::oracle {

// What is left of `points`, in millionths, at `age` nanoseconds >= 0; rounded
// half away from zero. |points| < 2^53.
int64_t Decayed(int64_t points, const EachSpec& each, Int128 age);

}  // namespace bantam::oracle

#endif  // BANTAM_TESTS_ORACLE_DECAY_H_
