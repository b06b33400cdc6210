#include "src/codec/under.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "src/base/text.h"

namespace bantam::internal {

using base::ToAbsl;

absl::Status Under(std::string_view part, absl::Status status) {
  if (status.ok()) return status;
  // A message about a field begins with its name, one about the message as a
  // whole with ": ".
  const std::string message(status.message());
  const bool whole = message.rfind(": ", 0) == 0 || message[0] == '[';
  return absl::Status(status.code(),
                      absl::StrCat(ToAbsl(part), whole ? "" : ".", message));
}

absl::Status Under(std::string_view list, size_t index, absl::Status status) {
  if (status.ok()) return status;
  return Under(absl::StrCat(ToAbsl(list), "[", index, "]"), std::move(status));
}

absl::Status Invalid(std::string_view field, std::string_view message) {
  return absl::InvalidArgumentError(
      absl::StrCat(ToAbsl(field), ": ", ToAbsl(message)));
}

}  // namespace bantam::internal
