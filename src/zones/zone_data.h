// The tables that script/generate_zones writes, and nothing but tables.

#ifndef BANTAM_SRC_ZONES_ZONE_DATA_H_
#define BANTAM_SRC_ZONES_ZONE_DATA_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "src/zones/zone_counts.h"

namespace bantam::zones {

// The slice of the tables that a zone is. Names with the same history share
// one.
struct Zone {
  uint16_t first_transition;  // in kTransitionTimes and kTransitionTypes
  uint16_t transition_count;
  uint16_t first_type;  // in kZoneTypes; what holds before all transitions
  uint16_t rule;        // in kRules; what holds after the last transition
};

namespace data {

// What clocks show for a while.
struct Type {
  int32_t offset;  // seconds east of UTC, less than 26 hours either way
  bool is_dst;
  char abbreviation[7];  // ends in '\0'
};

// A day of each year, as POSIX writes it: Mm.w.d/time.
struct RuleDay {
  uint8_t month;    // 1..12
  uint8_t week;     // 1..5; 5 is the last of the month
  uint8_t weekday;  // 0 is Sunday
  int32_t time;     // seconds of local time, up to a week either way
};

// The two changes of each year; standard == daylight where there are none.
struct Rule {
  uint16_t standard;  // in kTypes
  uint16_t daylight;
  RuleDay start;  // of daylight, by the clocks of standard
  RuleDay end;    // of daylight, by its own clocks
};

// A transition's time is counted in seconds from 1700-01-01T00:00:00Z, in 34
// bits: the lower 32 in kTransitionTimes, the upper two on top of the byte in
// kTransitionTypes, whose lower six are a place among the zone's types.
inline constexpr int64_t kEpoch = -8'520'336'000;
inline constexpr int kTypeBits = 6;

extern const std::string_view kVersion;
extern const std::string_view kNames[kNameCount];  // ascending by bytes
extern const uint16_t kZoneOfName[kNameCount];
extern const Zone kZones[kZoneCount];
extern const Type kTypes[kTypeCount];
extern const Rule kRules[kRuleCount];
extern const uint16_t kZoneTypes[kZoneTypeCount];  // in kTypes
extern const uint8_t kTransitionTypes[kTransitionCount];
extern const uint32_t kTransitionTimes[kTransitionCount];

}  // namespace data

}  // namespace bantam::zones

#endif  // BANTAM_SRC_ZONES_ZONE_DATA_H_
