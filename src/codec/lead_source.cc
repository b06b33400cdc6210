#include "src/codec/lead_source.h"

#include <string>
#include <utility>

#include "src/base/fault.h"

namespace bantam::internal {

absl::Status AboutSource(const LeadPart& part, absl::Status status) {
  // Contacts are never skipped, so that their index is the same in both.
  return AboutSource("activities", part.held, part.given, std::move(status));
}

absl::Status AboutSource(std::string_view list, size_t held, size_t given,
                         absl::Status status) {
  if (status.ok()) return status;
  const absl::StatusCode code = status.code() == absl::StatusCode::kNotFound
                                    ? absl::StatusCode::kInvalidArgument
                                    : status.code();
  return base::WithStatusCode(
      code, base::AtIndex(list, held, given, std::move(status)));
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
