#include "src/codec/lead_source.h"

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"

namespace bantam::internal {

absl::Status AboutSource(const LeadPart& part, absl::Status status) {
  if (status.ok()) return status;
  const absl::StatusCode code = status.code() == absl::StatusCode::kNotFound
                                    ? absl::StatusCode::kInvalidArgument
                                    : status.code();
  std::string message(status.message());
  const std::string held = absl::StrCat("activities[", part.held, "]");
  if (part.held != part.given && message.rfind(held, 0) == 0) {
    message.replace(0, held.size(),
                    absl::StrCat("activities[", part.given, "]"));
  }
  return absl::Status(code, message);
}

absl::Status SetField(const LeadPart& part, FieldRef field, Value value,
                      Lead* lead) {
  switch (part.subject) {
    case Subject::kActivity:
      return AboutSource(part,
                         lead->SetActivity(part.held, field, std::move(value)));
    case Subject::kContact:
      return AboutSource(part,
                         lead->SetContact(part.held, field, std::move(value)));
    default:
      return lead->Set(field, std::move(value));
  }
}

}  // namespace bantam::internal
