#include "src/outbound/quiet.h"

#include <algorithm>

namespace bantam::internal {
namespace {

using model::Instant;

constexpr int64_t kSecondsPerDay = 86'400;
constexpr int64_t kSecondsPerWeek = 7 * kSecondsPerDay;
// 1970-01-01 was a Thursday, three days into its week.
constexpr int64_t kEpochInWeek = 3 * kSecondsPerDay;

// What clocks `offset` seconds east of UTC show, in nanoseconds of the week.
int64_t TimeOfWeek(Instant instant, int32_t offset) {
  int64_t seconds = (instant.seconds + offset + kEpochInWeek) % kSecondsPerWeek;
  if (seconds < 0) seconds += kSecondsPerWeek;
  return seconds * model::kNanosPerSecond + instant.nanos;
}

// The span that holds this time of the week, or nullptr.
const QuietSpan* SpanAt(const std::vector<QuietSpan>& quiet, int64_t time) {
  const auto after = std::upper_bound(
      quiet.begin(), quiet.end(), time,
      [](int64_t t, const QuietSpan& span) { return t < span.begin; });
  if (after == quiet.begin()) return nullptr;
  const QuietSpan& span = *(after - 1);
  return time < span.end ? &span : nullptr;
}

}  // namespace

bool IsQuiet(const std::vector<QuietSpan>& quiet, const zones::Zone& zone,
             Instant instant) {
  const int32_t offset = zones::OffsetAt(zone, instant);
  return SpanAt(quiet, TimeOfWeek(instant, offset)) != nullptr;
}

std::optional<Instant> NextNotQuiet(const std::vector<QuietSpan>& quiet,
                                    const zones::Zone& zone, Instant from) {
  std::optional<Instant> at = from;
  while (at) {
    const zones::OffsetPeriod period = zones::OffsetPeriodAt(zone, *at);
    const int64_t time = TimeOfWeek(*at, period.offset);
    const QuietSpan* span = SpanAt(quiet, time);
    if (span == nullptr) return at;
    // The clocks run to the end of the span, or are set before.
    const auto rest = model::Span::FromNanos(span->end - time);
    std::optional<Instant> next = rest ? *at + *rest : std::nullopt;
    if (period.end && (!next || *period.end < *next)) next = period.end;
    at = next;
  }
  return std::nullopt;
}

}  // namespace bantam::internal
