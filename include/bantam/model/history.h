// bantam/model/history.h: which events count, and which of them come late.
//
// Each fact carries when it happened and when it was recorded; late is visible
// (domain: accounts, channels and housekeeping). So a history can be read as it
// was at an instant T, and as it was known at an instant K (docs/processes.md,
// "The current stage"). Events apply in the order in which they happened, in
// whatever order they arrive.
//
// Guarantees
//   Threads  AsOf is a plain value.
//   Errors   there are none.
//   Memory   nothing is allocated.
//
// Example
//
//   using namespace bantam::model;
//   Instant monday{0, 0};
//   Instant friday{4 * 86'400, 0};
//   AsOf on_monday{.at = friday, .known = monday};
//   assert(on_monday.Has(monday, /*recorded=*/std::nullopt));
//   assert(!on_monday.Has(monday, /*recorded=*/friday));
//   // From the last event to the first: what happened on Monday was recorded
//   // after what happened later.
//   LateEvents late;
//   assert(!late.Next(monday));
//   assert(late.Next(friday));

#ifndef BANTAM_MODEL_HISTORY_H_
#define BANTAM_MODEL_HISTORY_H_

#include <optional>

#include "bantam/model/time.h"

namespace bantam::model {

// What has no recorded time was recorded when it happened.
constexpr Instant RecordedAt(Instant at,
                             const std::optional<Instant>& recorded) {
  return recorded ? *recorded : at;
}

struct AsOf {
  // As it was at this instant: what happened later does not count.
  Instant at;
  // As known at this instant: what was recorded later does not count.
  std::optional<Instant> known = {};

  // Whether it has what happened at `happened`.
  constexpr bool Has(Instant happened,
                     const std::optional<Instant>& recorded) const {
    return happened <= at &&
           (!known || RecordedAt(happened, recorded) <= *known);
  }
};

// An event is late if one that comes after it was recorded before it: it
// restates what was thought to be known.
class LateEvents {
 public:
  // Whether the next event, from the last to the first, is late.
  constexpr bool Next(Instant recorded) {
    const bool late = earliest_ && *earliest_ < recorded;
    if (!late) earliest_ = recorded;
    return late;
  }

 private:
  // Of all that come after it.
  std::optional<Instant> earliest_;
};

}  // namespace bantam::model

#endif  // BANTAM_MODEL_HISTORY_H_
