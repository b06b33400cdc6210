// As of when history is asked for.

#ifndef BANTAM_CAPI_REPLAY_INPUT_H_
#define BANTAM_CAPI_REPLAY_INPUT_H_

#include "bantam/bantam_c.h"
#include "bantam/process.h"
#include "capi/arguments.h"

namespace bantam::capi {

inline ReplayOptions ToReplayOptions(Arguments& in, Instant at,
                                     const bantam_replay_options* options) {
  const bantam_replay_options given = in.Struct(options, "options");
  in.Flags(given.flags, BANTAM_HAS_KNOWN, "options.flags");
  in.Reserved(given.reserved, "options.reserved");
  return {.at = at,
          .known = in.OptionalInstant((given.flags & BANTAM_HAS_KNOWN) != 0,
                                      given.known_seconds, given.known_nanos,
                                      "options.known_seconds")};
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_REPLAY_INPUT_H_
