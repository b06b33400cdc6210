// How C++ enumerations are spelt, by their description.

#ifndef BANTAM_SRC_RECORDS_NAMES_H_
#define BANTAM_SRC_RECORDS_NAMES_H_

#include <optional>
#include <string_view>

#include "src/records/record.h"

namespace bantam::internal {

// "DECISION_MAKER". Empty for a number that names nothing, and for the one that
// says that nothing was said.
template <typename Enum>
std::string_view NameOf(const EnumInfo& info, Enum value) {
  const auto number = static_cast<int32_t>(value);
  return number == 0 && info.has_unspecified() ? "" : info.NameOf(number);
}

// "decision_maker".
template <typename Enum>
std::string_view SmallNameOf(const EnumInfo& info, Enum value) {
  const auto number = static_cast<int32_t>(value);
  return number == 0 && info.has_unspecified() ? "" : info.SmallNameOf(number);
}

template <typename Enum>
std::optional<Enum> FindSmall(const EnumInfo& info, std::string_view name) {
  const std::optional<int32_t> number = info.FindSmall(name);
  if (!number || (*number == 0 && info.has_unspecified())) return std::nullopt;
  return static_cast<Enum>(*number);
}

}  // namespace bantam::internal

#endif  // BANTAM_SRC_RECORDS_NAMES_H_
