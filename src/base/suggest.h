// "did you mean": the nearest of the names that would have been right.

#ifndef BANTAM_SRC_BASE_SUGGEST_H_
#define BANTAM_SRC_BASE_SUGGEST_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bantam::base {

// The name in `right` that is the fewest slips from `wrong`: a byte inserted,
// dropped or replaced, or two neighbours swapped. At most one slip for each
// three bytes of the shorter name, and at least one for names of two bytes and
// more; nothing when none is that near. Of equally near names the first. Names
// longer than 100 bytes are left out, so that the time is bounded.
std::optional<std::string_view> Nearest(
    std::string_view wrong, std::span<const std::string_view> right);

// "; did you mean 'account.employees'?", or nothing: the end of a message.
std::string DidYouMean(std::string_view wrong,
                       std::span<const std::string_view> right);

}  // namespace bantam::base

#endif  // BANTAM_SRC_BASE_SUGGEST_H_
