// What is wrong with working hours as someone wrote them.

#ifndef BANTAM_SRC_CALENDAR_CHECK_HOURS_H_
#define BANTAM_SRC_CALENDAR_CHECK_HOURS_H_

#include "absl/status/status.h"
#include "bantam/working_time.h"

namespace bantam::calendar {

// OK, or the first error: of the zone, of the week by weekday, of the
// holidays. WorkingTime::Create says which there are.
absl::Status CheckHours(const WorkingHours& hours);

}  // namespace bantam::calendar

#endif  // BANTAM_SRC_CALENDAR_CHECK_HOURS_H_
