// As of when history is asked for, and by which policies.

#ifndef BANTAM_CAPI_REPLAY_INPUT_H_
#define BANTAM_CAPI_REPLAY_INPUT_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bantam/bantam_c.h"
#include "bantam/handoff.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "capi/arguments.h"
#include "capi/handles.h"

namespace bantam::capi {

// What any of the options say of when something was known.
template <typename Options>
std::optional<Instant> KnownOf(Arguments& in, const Options& given) {
  in.Flags(given.flags, BANTAM_HAS_KNOWN, "options.flags");
  in.Reserved(given.reserved, "options.reserved");
  return in.OptionalInstant((given.flags & BANTAM_HAS_KNOWN) != 0,
                            given.known_seconds, given.known_nanos,
                            "options.known_seconds");
}

inline ReplayOptions ToReplayOptions(Arguments& in, Instant at,
                                     const bantam_replay_options* options) {
  return {.at = at, .known = KnownOf(in, in.Struct(options, "options"))};
}

// Policies that are not the present one.
inline std::vector<Policy> ToPolicies(Arguments& in,
                                      const bantam_policy* const* policies,
                                      int64_t count, std::string_view name) {
  std::vector<Policy> all;
  in.Handles(policies, count, name,
             [&](const bantam_policy& one) { all.push_back(one.policy); });
  return all;
}

inline HandoffReplayOptions ToHandoffOptions(
    Arguments& in, Instant at, const bantam_handoff_options* options) {
  const bantam_handoff_options given = in.Struct(options, "options");
  return {.at = at,
          .known = KnownOf(in, given),
          .earlier = ToPolicies(in, given.earlier, given.earlier_count,
                                "options.earlier")};
}

}  // namespace bantam::capi

#endif  // BANTAM_CAPI_REPLAY_INPUT_H_
