// Fields that an option of the command line names.

#ifndef BANTAM_CLI_INPUT_LEAD_FIELD_H_
#define BANTAM_CLI_INPUT_LEAD_FIELD_H_

#include <string>

#include "absl/status/statusor.h"
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

}  // namespace bantam::cli

#endif  // BANTAM_CLI_INPUT_LEAD_FIELD_H_
