#include "src/calendar/local_hours.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>

#include "bantam/model/time.h"

namespace bantam::calendar {

namespace {

constexpr int64_t kDay = 86'400;
constexpr int64_t kWeek = 7 * kDay;
// A Monday before the year 1 (1970-01-05 was one), so that weeks count up.
constexpr int64_t kOrigin = 4 * kDay - 110'000 * kWeek;

}  // namespace

LocalHours::LocalHours(const WorkingHours& hours) {
  for (size_t day = 0; day < hours.week.size(); ++day) {
    std::vector<WorkingInterval> intervals = hours.week[day];
    std::sort(intervals.begin(), intervals.end(),
              [](const WorkingInterval& a, const WorkingInterval& b) {
                return a.from < b.from;
              });
    const int64_t midnight = static_cast<int64_t>(day) * kDay;
    for (const WorkingInterval& interval : intervals) {
      const Slot slot{midnight + int64_t{interval.from} * 60,
                      midnight + int64_t{interval.to} * 60, week_sum_};
      slots_.push_back(slot);
      week_sum_ += slot.end - slot.begin;
    }
  }
  std::vector<LocalDate> dates = hours.holidays;
  std::sort(dates.begin(), dates.end());
  holidays_.reserve(dates.size());
  int64_t lost = 0;
  for (const LocalDate& date : dates) {
    const int64_t begin =
        model::DaysFromCivil(date.year, date.month, date.day) * kDay;
    const int64_t sum = BeforeInWeeks(begin);
    const int64_t before = sum - lost;
    lost += BeforeInWeeks(begin + kDay) - sum;
    holidays_.push_back({begin, before, lost});
  }
}

bool LocalHours::Contains(int64_t local) const {
  const Holiday* const holiday = HolidayBegun(local);
  if (holiday != nullptr && local < holiday->begin + kDay) return false;
  return BeforeInWeeks(local + 1) > BeforeInWeeks(local);
}

int64_t LocalHours::Before(int64_t local) const {
  const Holiday* const holiday = HolidayBegun(local);
  if (holiday == nullptr) return BeforeInWeeks(local);
  if (local < holiday->begin + kDay) return holiday->before;
  return BeforeInWeeks(local) - holiday->lost;
}

int64_t LocalHours::Reaching(int64_t sum) const {
  // The last holiday that lies before the time looked for: one that begins
  // with the sum already there does not.
  const auto after =
      std::partition_point(holidays_.begin(), holidays_.end(),
                           [&](const Holiday& h) { return h.before < sum; });
  const int64_t lost = after == holidays_.begin() ? 0 : std::prev(after)->lost;
  return ReachingInWeeks(sum + lost);
}

int64_t LocalHours::holidays_end() const {
  return holidays_.empty() ? std::numeric_limits<int64_t>::min()
                           : holidays_.back().begin + kDay;
}

int64_t LocalHours::BeforeInWeeks(int64_t local) const {
  const int64_t weeks = (local - kOrigin) / kWeek;
  const int64_t into = (local - kOrigin) % kWeek;
  const auto after =
      std::partition_point(slots_.begin(), slots_.end(),
                           [&](const Slot& s) { return s.begin <= into; });
  int64_t sum = weeks * week_sum_;
  if (after != slots_.begin()) {
    const Slot& slot = *std::prev(after);
    sum += slot.before + std::min(into, slot.end) - slot.begin;
  }
  return sum;
}

int64_t LocalHours::ReachingInWeeks(int64_t sum) const {
  // A full week's sum is reached in that week, not at the next one's first
  // minute.
  const int64_t weeks = (sum - 1) / week_sum_;
  const int64_t rest = sum - weeks * week_sum_;
  const auto after =
      std::partition_point(slots_.begin(), slots_.end(),
                           [&](const Slot& s) { return s.before < rest; });
  const Slot& slot = *std::prev(after);
  return kOrigin + weeks * kWeek + slot.begin + (rest - slot.before);
}

const LocalHours::Holiday* LocalHours::HolidayBegun(int64_t local) const {
  const auto after =
      std::partition_point(holidays_.begin(), holidays_.end(),
                           [&](const Holiday& h) { return h.begin <= local; });
  return after == holidays_.begin() ? nullptr : &*std::prev(after);
}

}  // namespace bantam::calendar
