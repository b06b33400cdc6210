#include "cli/input/lead_field.h"

#include "cli/exit_code.h"

namespace bantam::cli {
namespace {

bool IsOfLead(Subject subject) {
  return subject == Subject::kAccount || subject == Subject::kPerson ||
         subject == Subject::kOpportunity;
}

}  // namespace

absl::StatusOr<FieldRef> LeadField(const Policy& policy,
                                   const std::string& option,
                                   const std::string& path) {
  absl::StatusOr<FieldRef> field = policy.FindField(path);
  if (!field.ok()) return UsageError(option + ": " + MessageOf(field.status()));
  if (!IsOfLead(field->subject)) {
    return UsageError(option +
                      " takes a field of account, person or "
                      "opportunity; a lead has many of '" +
                      path + "'");
  }
  return field;
}

absl::StatusOr<FieldRef> OutcomeField(const Policy& policy,
                                      const std::string& path) {
  absl::StatusOr<FieldRef> field = LeadField(policy, "--outcome", path);
  if (!field.ok()) return field.status();
  const FieldType type = policy.field(*field).type;
  if (type != FieldType::kBool) {
    return UsageError("--outcome takes a BOOL field; '" + path + "' is " +
                      std::string(FieldTypeName(type)));
  }
  return field;
}

}  // namespace bantam::cli
