// Fields that an option of the command line names.

#ifndef BANTAM_CLI_LEAD_FIELD_H_
#define BANTAM_CLI_LEAD_FIELD_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/policy.h"

namespace bantam::cli {

// A declared field of account, person or opportunity, of which a lead has one
// value. `option` is named in the usage error: "--by".
absl::StatusOr<FieldRef> LeadField(const Policy& policy,
                                   const std::string& option,
                                   const std::string& path);

// The same for `--outcome`, which takes a BOOL field.
absl::StatusOr<FieldRef> OutcomeField(const Policy& policy,
                                      const std::string& path);

// What came of the lead; nullopt: not known, or null.
std::optional<bool> OutcomeOf(const Lead& lead, FieldRef field);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_LEAD_FIELD_H_
