// The time zones of the IANA database, compiled in.
//
// What clocks showed, show and, by the rules of today, will show in a zone at
// any instant from the year 1 to 9999: the local mean time of the place before
// its first transition, the listed transitions, then the rule that stays in
// force. A name is looked up in a list and never becomes a path. The database
// can be replaced by running script/generate_zones; its version belongs to
// every answer that rests on it.
//
//   Threads    every function is pure.
//   Ownership  nothing is allocated; zones and names live as long as the
//              program.
//   Errors     a name that is not listed is nullptr, a local time whose instant
//              is out of range std::nullopt.
//   Limits     a lookup is two binary searches, whatever the arguments are.
//
// Example
//
//   const zones::Zone* zone = zones::FindZone("Europe/Berlin");
//   zones::OffsetAt(*zone, *ParseInstant("2026-07-01T00:00:00Z"));  // 7200
//   // 02:30 on the day that the clocks go forward is skipped:
//   zones::FromLocal(*zone, {2026, 3, 29, 2, 30})->kind;  // kGap

#ifndef BANTAM_SRC_ZONES_ZONES_H_
#define BANTAM_SRC_ZONES_ZONES_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "bantam/model/time.h"

namespace bantam::zones {

struct Zone;

// The zone called `name`, or nullptr. Names are those of the database, links
// included, case as it writes them: "Asia/Taipei", "UTC". "Factory", which
// stands for no choice, is none of them.
const Zone* FindZone(std::string_view name);

// Every name that FindZone knows, ascending by bytes.
std::span<const std::string_view> ZoneNames();

// The version of the database: "2025b".
std::string_view ZoneDataVersion();

// What clocks show at an instant.
struct LocalType {
  int32_t offset = 0;  // seconds east of UTC, less than 26 hours either way
  bool is_dst = false;
  std::string_view abbreviation;  // "CET", "+03", "LMT"
};

// Precondition of both: `instant.IsValid()`.
LocalType TypeAt(const Zone& zone, model::Instant instant);
int32_t OffsetAt(const Zone& zone, model::Instant instant);

// How long the clocks go on as they do at an instant.
struct OffsetPeriod {
  int32_t offset = 0;  // as in LocalType
  // The next change after the instant, the first of what follows. The offset
  // may stay and only the name change. nullopt where there is none, or none in
  // the range of Instant.
  std::optional<model::Instant> end;
};

// Precondition: `instant.IsValid()`.
OffsetPeriod OffsetPeriodAt(const Zone& zone, model::Instant instant);

// The instant from which a zone follows a rule that repeats itself with the
// calendar, every 400 years: its last listed transition, but no earlier than
// Instant::Min().
model::Instant RuleBegin(const Zone& zone);

// The instants at which the clocks of a zone read a given local time.
enum class LocalKind : uint8_t {
  kUnique,   // one instant, as nearly always
  kGap,      // none: the clocks went forward past it
  kOverlap,  // two: the clocks went back and showed it again
};

struct LocalInstants {
  LocalKind kind = LocalKind::kUnique;
  // kUnique: all three are the instant. Else `change` is when the clocks were
  // set. kOverlap: they read the local time at `first`, before the change, and
  // again at `second`. kGap: they never did; by the offset that the change
  // began it would have been `first`, by the one it ended `second`, which is
  // what calendars mostly take (RFC 5545: 02:30 becomes 03:30).
  // Always first <= change <= second.
  model::Instant first;
  model::Instant change;
  model::Instant second;
};

// nullopt if `local` is no date and time of day (see model::FromCivil) or one
// of the instants is out of the range of Instant. A local time within the
// reach of two changes at once, which no zone has had, is told by the earlier.
std::optional<LocalInstants> FromLocal(const Zone& zone,
                                       const model::Civil& local);

}  // namespace bantam::zones

#endif  // BANTAM_SRC_ZONES_ZONES_H_
