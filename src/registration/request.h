// Whether what a registrar is asked is sound.

#ifndef BANTAM_SRC_REGISTRATION_REQUEST_H_
#define BANTAM_SRC_REGISTRATION_REQUEST_H_

#include <vector>

#include "absl/status/status.h"
#include "bantam/registration.h"
#include "src/policy/registration_program.h"

namespace bantam::internal {

absl::Status CheckRequest(const Policy& policy,
                          const RegistrationRequest& request);

// Errors name places, never what stands there: it may be another partner's.
absl::Status CheckRegistrations(
    const std::vector<ExistingRegistration>& registrations,
    const Policy& policy, const RegistrationProgram& rules);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_REGISTRATION_REQUEST_H_
