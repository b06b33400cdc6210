// Working hours that several tests share, and a short way to make them.

#ifndef BANTAM_TESTS_CALENDAR_HOURS_H_
#define BANTAM_TESTS_CALENDAR_HOURS_H_

#include <gtest/gtest.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "bantam/working_time.h"

namespace bantam {

inline model::Instant At(std::string_view text) {
  const std::optional<model::Instant> instant = model::ParseInstant(text);
  EXPECT_TRUE(instant) << text;
  return instant.value_or(model::Instant{});
}

// Monday to Friday, 09:00 to 17:00.
inline WorkingHours Office(std::string_view zone) {
  WorkingHours hours;
  hours.zone = zone;
  for (size_t day = 0; day < 5; ++day) hours.week[day] = {{9 * 60, 17 * 60}};
  return hours;
}

// The same intervals on each of the seven days.
inline WorkingHours Daily(std::string_view zone,
                          const std::vector<WorkingInterval>& intervals) {
  WorkingHours hours;
  hours.zone = zone;
  hours.week.fill(intervals);
  return hours;
}

inline WorkingTime Made(const WorkingHours& hours) {
  const absl::StatusOr<WorkingTime> working = WorkingTime::Create(hours);
  EXPECT_TRUE(working.ok()) << working.status();
  return working.ok() ? *working : *WorkingTime::Create(Office("UTC"));
}

}  // namespace bantam

#endif  // BANTAM_TESTS_CALENDAR_HOURS_H_
