// bantam/crossing.h: when a score will cross a threshold by itself.
//
// Behaviour fades: a lead that is hot today is warm on some day to come if
// nothing else happens. NextCrossing finds that instant, to the second.
//
// Seconds are counted from `now`: the instants looked at are now + 1 s,
// now + 2 s and so on up to `until`, and the answer is the first of them at
// which the score lies on the other side of the threshold than at `now`. A
// threshold is reached at >= (domain: conventions). Activities of the lead
// that lie after `now` count from their time on.
//
// The answer is exact or there is none: where a condition of the score reads
// `now`, or an answer that it reads may go stale or come to count, NextCrossing
// cannot tell, and says so.
//
// Guarantees
//   Threads    as a Case.
//   Ownership  the lead is read, not changed.
//   Errors     NOT_FOUND for a score that the policy does not have, with the
//              nearest name; INVALID_ARGUMENT for an `until` before `now` and
//              the errors of a Case.
//   Limits     `max_steps` looks at the score.
//
// Example
//
//   bantam::Case deal(policy);
//   absl::Status status = deal.Take(lead, now);
//   absl::StatusOr<bantam::Crossing> next = bantam::NextCrossing(
//       deal, "engagement", *bantam::model::Points::FromDouble(40));
//   if (next.ok() && next->outcome == bantam::CrossingOutcome::kCrosses) {
//     std::cout << bantam::model::FormatInstant(*next->at);
//   }

#ifndef BANTAM_CROSSING_H_
#define BANTAM_CROSSING_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "bantam/case.h"
#include "bantam/model/points.h"
#include "bantam/value.h"

namespace bantam {

enum class CrossingOutcome : uint8_t {
  // At `at`, and not before.
  kCrosses,
  // Not up to `until`.
  kStays,
  kCannotTell,
};

struct CrossingOptions {
  // The last instant of interest; nullopt: 3,653 days after `now`, or the end
  // of the year 9999.
  std::optional<Instant> until = {};
  // Looks at the score, at most; past them the answer is kCannotTell. nullopt:
  // 10,000.
  std::optional<int64_t> max_steps = {};
};

struct Crossing {
  CrossingOutcome outcome = CrossingOutcome::kCannotTell;
  // Where it crosses: when, and the points then.
  std::optional<Instant> at;
  std::optional<model::Points> points;
  // Why it cannot be told: "the rule 'fit.age.old' reads now".
  std::string why;

  friend bool operator==(const Crossing&, const Crossing&) = default;
};

absl::StatusOr<Crossing> NextCrossing(Case& deal, std::string_view score,
                                      model::Points threshold,
                                      const CrossingOptions& options = {});

}  // namespace bantam

#endif  // BANTAM_CROSSING_H_
