// Text of durations, and calendars in a time zone.

#ifndef BANTAM_SRC_CEL_TIMES_H_
#define BANTAM_SRC_CEL_TIMES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "bantam/model/time.h"
#include "src/cel/issue.h"

namespace bantam::cel {

// A duration as duration() reads it: "1h30m", "-1.5s", "0"; units h, m, s, ms,
// us, ns. nullopt for other text, for more than an int64 of nanoseconds, and
// for what is finer than a nanosecond.
std::optional<model::Span> ParseDuration(std::string_view text);

// Room for any text that WriteDuration makes.
inline constexpr size_t kDurationTextSize = 32;

// Seconds with as many decimals as needed: "5400s", "-0.5s". Returns the
// length.
size_t WriteDuration(model::Span span, char (&buffer)[kDurationTextSize]);

// Seconds east of UTC at `instant` in the zone called `name`: "UTC", a fixed
// offset such as "+02:00", or a name of the IANA time zone database; nullopt
// for another name.
std::optional<int32_t> OffsetAt(std::string_view name, model::Instant instant);

// Whether OffsetAt knows the zone.
bool IsZone(std::string_view name);

// What is wrong with a name that it does not know; with `suggest`, the nearest
// that it knows is named.
Issue UnknownZone(std::string_view name, bool suggest);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_TIMES_H_
