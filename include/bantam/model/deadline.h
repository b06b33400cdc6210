// bantam/model/deadline.h: whether something was done in time.
//
// Two rules hold everywhere (domain: conventions). A deadline is met at the
// very instant. A window of time is half-open, `[from, to)`: at the instant at
// which it ends, it is over. A breach remains one, even when it is met late
// (docs/processes.md, "Limits of time"; docs/handoff.md, "What is due").
//
// Guarantees
//   Threads  every function is pure.
//   Errors   there are none; a deadline that is nullopt never comes, as one
//            past the year 9999 does not.
//
// Example
//
//   using namespace bantam::model;
//   Instant due{3600, 0};
//   assert(!IsOverdue(due, Instant{3600, 0}));
//   assert(HasEnded(due, Instant{3600, 0}));
//   TimeLimit late{.due = due, .done = Instant{7200, 0}};
//   assert(JudgeLimit(late, Instant{9000, 0}) == LimitStanding::kBreached);

#ifndef BANTAM_MODEL_DEADLINE_H_
#define BANTAM_MODEL_DEADLINE_H_

#include <cstdint>
#include <optional>

#include "bantam/model/time.h"

namespace bantam::model {

// Whether the deadline has passed.
constexpr bool IsOverdue(const std::optional<Instant>& due, Instant now) {
  return due && *due < now;
}

// Whether the window that ends at `end` is over.
constexpr bool HasEnded(const std::optional<Instant>& end, Instant now) {
  return end && *end <= now;
}

// How a limit of time stands.
enum class LimitStanding : uint8_t {
  kRunning = 1,
  kMet = 2,
  kBreached = 3,
  // What it limits ended first, and not later than it fell due.
  kEnded = 4,
  // It has fallen due, and what it waits for is unknown.
  kUnknown = 5,
};

struct TimeLimit {
  std::optional<Instant> due = {};
  // When what it waits for happened; nullopt: not so far.
  std::optional<Instant> done = {};
  // When what it limits ended; nullopt: it goes on.
  std::optional<Instant> ended = {};
  // Whether it would be known if it had happened.
  bool known = true;
};

constexpr LimitStanding JudgeLimit(const TimeLimit& limit, Instant now) {
  if (limit.done) {
    return IsOverdue(limit.due, *limit.done) ? LimitStanding::kBreached
                                             : LimitStanding::kMet;
  }
  if (IsOverdue(limit.due, limit.ended ? *limit.ended : now)) {
    return limit.known ? LimitStanding::kBreached : LimitStanding::kUnknown;
  }
  return limit.ended ? LimitStanding::kEnded : LimitStanding::kRunning;
}

}  // namespace bantam::model

#endif  // BANTAM_MODEL_DEADLINE_H_
