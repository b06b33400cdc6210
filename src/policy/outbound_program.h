// The compiled `outbound` of a policy.

#ifndef BANTAM_SRC_POLICY_OUTBOUND_PROGRAM_H_
#define BANTAM_SRC_POLICY_OUTBOUND_PROGRAM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bantam/model/money.h"
#include "bantam/policy.h"
#include "src/cel/program.h"

namespace bantam::internal {

struct DropProgram {
  std::string id;
  cel::Program when;
};

struct ScreenProgram {
  std::string id;
  std::vector<DropProgram> drops;
  bool one_per_company = false;
};

inline constexpr int64_t kNanosPerDay = 86'400 * model::kNanosPerSecond;
inline constexpr int64_t kNanosPerWeek = 7 * kNanosPerDay;

// [begin, end) in nanoseconds of a week of local clocks that begins on Monday
// at 00:00. An end that is included is one nanosecond earlier than `end`.
struct QuietSpan {
  int64_t begin = 0;
  int64_t end = 0;
};

struct ChannelProgram {
  std::string id;
  // What consents and suppressions call it.
  std::string channel;
  std::string purpose;
  // Whether a grant is needed, or only no refusal may stand.
  bool needs_consent = false;
  // Ascending, apart from each other, and less than the week.
  std::vector<QuietSpan> quiet;
  // With `quiet`: the field with the name of the zone.
  std::optional<FieldRef> zone;
  std::optional<int64_t> daily_cap;
  std::optional<int64_t> monthly_target;
  // At most `at_most` in any `in_any`; 0: any number.
  int64_t at_most = 0;
  model::Span in_any;
  std::optional<model::Span> at_least_every;
  std::optional<int64_t> max_active;
  std::optional<int64_t> touches;
};

struct OutboundProgram {
  // A customer's lifetime value is to be above it; nullopt: no conditions.
  std::optional<model::Money> lifetime_value_above;
  std::vector<ScreenProgram> screens;
  std::vector<ChannelProgram> channels;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_OUTBOUND_PROGRAM_H_
