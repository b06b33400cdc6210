#include "src/policy/roles.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/str_cat.h"
#include "src/base/fault.h"
#include "src/base/suggest.h"
#include "src/base/text.h"

namespace bantam::internal {

absl::Status CheckRoles(std::string_view owner,
                        const std::vector<std::string>& roles,
                        const std::vector<std::string>& known) {
  for (size_t i = 0; i < roles.size(); ++i) {
    if (std::find(known.begin(), known.end(), roles[i]) != known.end()) {
      continue;
    }
    const std::vector<std::string_view> names(known.begin(), known.end());
    return base::Wrong(absl::StrCat(base::ToAbsl(owner), ".roles[", i, "]"),
                       {FaultCode::kUnknownName, "there is no {what} {'name'}"},
                       {{"what", "role"},
                        {"name", roles[i]},
                        {"nearest", base::Nearest(roles[i], names)}});
  }
  return absl::OkStatus();
}

bool HasOneOf(const std::vector<std::string>& roles,
              const std::vector<std::string>& needed) {
  return std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
    return std::find(needed.begin(), needed.end(), role) != needed.end();
  });
}

}  // namespace bantam::internal
