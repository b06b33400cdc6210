// Limits, from C.

#ifndef BANTAM_CAPI_LIMITS_H_
#define BANTAM_CAPI_LIMITS_H_

#include "bantam/bantam_c.h"
#include "bantam/limits.h"
#include "capi/arguments.h"

namespace bantam::capi {

// The defaults for NULL, and where a limit is 0.
Limits ToLimits(const bantam_limits* limits, Arguments* in);

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_LIMITS_H_
