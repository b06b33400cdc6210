#include "bantam/working_time.h"

#include <algorithm>
#include <utility>

#include "absl/status/status.h"
#include "src/calendar/check_hours.h"
#include "src/calendar/local_hours.h"
#include "src/zones/zones.h"

namespace bantam {

namespace {

using calendar::LocalHours;
using model::Instant;
using model::Int128;
using model::Span;

// After 400 years, which are 20,871 weeks, the dates have the same weekdays
// again, and so a zone's rule the same instants.
constexpr int64_t kCycleWeeks = 20'871;
constexpr int64_t kCycle = kCycleWeeks * 7 * 86'400;
// The first second out of the range of Instant.
constexpr int64_t kEnd = model::kMaxInstantSeconds + 1;
// Clocks are less than this apart from UTC.
constexpr int64_t kMaxOffset = int64_t{26} * 3600;

}  // namespace

struct internal::Calendar {
  Calendar(const zones::Zone& z, const WorkingHours& h) : zone(z), hours(h) {
    repeats_from = zones::RuleBegin(z).seconds;
    // The lowest number stands for no holiday.
    if (!h.holidays.empty()) {
      repeats_from = std::max(repeats_from, hours.holidays_end() + kMaxOffset);
    }
    repeats_from = std::min(repeats_from, kEnd);
  }

  const zones::Zone& zone;
  LocalHours hours;
  // From here on, working time is the same after each cycle.
  int64_t repeats_from = 0;
};

namespace {

using internal::Calendar;

// A part of the time line in which the clocks are not set: instants and their
// local time differ by `offset` seconds.
struct Stretch {
  int64_t begin = 0;
  int64_t end = 0;
  int64_t offset = 0;

  int64_t WorkingSeconds(const LocalHours& hours) const {
    return hours.Before(end + offset) - hours.Before(begin + offset);
  }
};

// The one that begins at `at`, an instant, and ends at `to` at the latest.
Stretch StretchFrom(const Calendar& calendar, int64_t at, int64_t to) {
  const zones::OffsetPeriod period =
      zones::OffsetPeriodAt(calendar.zone, {at, 0});
  const int64_t end = period.end ? period.end->seconds : kEnd;
  return {at, std::min(end, to), period.offset};
}

// The working seconds in [from, to), stretch by stretch.
int64_t Sum(const Calendar& calendar, int64_t from, int64_t to) {
  int64_t sum = 0;
  while (from < to) {
    const Stretch stretch = StretchFrom(calendar, from, to);
    sum += stretch.WorkingSeconds(calendar.hours);
    from = stretch.end;
  }
  return sum;
}

// The same; a cycle of the calendar is summed once, however often it comes.
int64_t SumByCycles(const Calendar& calendar, int64_t from, int64_t to) {
  const int64_t start = std::max(from, calendar.repeats_from);
  const int64_t cycles = (to - start) / kCycle;
  if (cycles <= 0) return Sum(calendar, from, to);
  return Sum(calendar, from, start) +
         cycles * Sum(calendar, start, start + kCycle) +
         Sum(calendar, start + cycles * kCycle, to);
}

// The earliest instant in (from, to] with `*sum` working seconds since `from`.
// Where there is none, takes those that there are from `*sum`, which stays
// above 0.
std::optional<int64_t> Find(const Calendar& calendar, int64_t from, int64_t to,
                            int64_t* sum) {
  while (from < to) {
    const Stretch stretch = StretchFrom(calendar, from, to);
    const int64_t here = stretch.WorkingSeconds(calendar.hours);
    if (here >= *sum) {
      const int64_t before = calendar.hours.Before(from + stretch.offset);
      return calendar.hours.Reaching(before + *sum) - stretch.offset;
    }
    *sum -= here;
    from = stretch.end;
  }
  return std::nullopt;
}

// The earliest with `sum` > 0, up to the end of time; skips whole cycles.
std::optional<int64_t> FindByCycles(const Calendar& calendar, int64_t from,
                                    int64_t sum) {
  // Less is found in about one cycle, and without summing one up.
  if (sum > kCycleWeeks * calendar.hours.week_sum()) {
    const int64_t start = std::max(from, calendar.repeats_from);
    if (const auto found = Find(calendar, from, start, &sum)) return found;
    from = start;
    if (kEnd - start >= kCycle) {
      // More than 0: clocks are set in a few weeks of a year at most.
      const int64_t cycle = Sum(calendar, start, start + kCycle);
      const int64_t cycles = (sum - 1) / cycle;
      sum -= cycles * cycle;
      from += cycles * kCycle;  // past the end of time, if they end later
    }
  }
  return Find(calendar, from, kEnd, &sum);
}

bool IsWorkingAt(const Calendar& calendar, Instant instant) {
  const int64_t offset = zones::OffsetAt(calendar.zone, instant);
  return calendar.hours.Contains(instant.seconds + offset);
}

// The nanoseconds of working time since the second of a working instant began.
// Clocks are set and intervals begin at whole seconds.
int64_t NanosInto(const Calendar& calendar, Instant instant) {
  if (instant.nanos == 0) return 0;
  return IsWorkingAt(calendar, instant) ? instant.nanos : 0;
}

}  // namespace

absl::StatusOr<WorkingTime> WorkingTime::Create(const WorkingHours& hours) {
  if (absl::Status status = calendar::CheckHours(hours); !status.ok()) {
    return status;
  }
  const zones::Zone* const zone = zones::FindZone(hours.zone);
  return WorkingTime(std::make_shared<const Calendar>(*zone, hours));
}

bool WorkingTime::IsWorking(Instant instant) const {
  return instant.IsValid() && IsWorkingAt(*calendar_, instant);
}

Span WorkingTime::Between(Instant from, Instant to) const {
  if (!from.IsValid() || !to.IsValid() || to <= from) return {};
  const int64_t seconds = SumByCycles(*calendar_, from.seconds, to.seconds);
  const Int128 nanos = static_cast<Int128>(seconds) * model::kNanosPerSecond +
                       NanosInto(*calendar_, to) - NanosInto(*calendar_, from);
  return *Span::FromNanos(nanos);
}

std::optional<Instant> WorkingTime::After(Instant from, Span span) const {
  // A span that was set by hand need not be normalised.
  if (!from.IsValid() || span.nanos < 0 ||
      span.nanos >= model::kNanosPerSecond || span < Span{} ||
      span.seconds > model::kMaxSpanSeconds) {
    return std::nullopt;
  }
  if (span == Span{}) return from;
  // In whole seconds, from the beginning of the first to the end of the last.
  const int64_t nanos = int64_t{span.nanos} + NanosInto(*calendar_, from);
  const int64_t whole = span.seconds + (nanos + model::kNanosPerSecond - 1) /
                                           model::kNanosPerSecond;
  const std::optional<int64_t> end =
      FindByCycles(*calendar_, from.seconds, whole);
  if (!end) return std::nullopt;
  const Int128 too_much =
      static_cast<Int128>(whole - span.seconds) * model::kNanosPerSecond -
      nanos;
  return Instant::FromNanos(static_cast<Int128>(*end) * model::kNanosPerSecond -
                            too_much);
}

}  // namespace bantam
