// When nothing goes out, by the clocks of one zone.

#ifndef BANTAM_SRC_OUTBOUND_QUIET_H_
#define BANTAM_SRC_OUTBOUND_QUIET_H_

#include <optional>
#include <vector>

#include "bantam/model/time.h"
#include "src/policy/outbound_program.h"
#include "src/zones/zones.h"

namespace bantam::internal {

// Whether the clocks show a quiet time at an instant. What they skip is never
// quiet, and what they show twice is quiet twice. Precondition of both: the
// instant is valid.
bool IsQuiet(const std::vector<QuietSpan>& quiet, const zones::Zone& zone,
             model::Instant instant);

// The earliest instant, `from` or later, that is not quiet; nullopt where the
// year 9999 ends before.
std::optional<model::Instant> NextNotQuiet(const std::vector<QuietSpan>& quiet,
                                           const zones::Zone& zone,
                                           model::Instant from);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_OUTBOUND_QUIET_H_
