// What deal registrations share: the rules of a policy, and whether what the
// host hands in is sound.

#ifndef BANTAM_SRC_REGISTRATION_EVENTS_H_
#define BANTAM_SRC_REGISTRATION_EVENTS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/registration.h"
#include "src/policy/program.h"
#include "src/policy/registration_program.h"

namespace bantam::internal {

// NOT_FOUND where the policy has none.
absl::StatusOr<const RegistrationProgram*> FindRegistrationRules(
    const Policy& policy);

// What is said of a step that is none.
absl::Status WrongStep(const std::string& place);
// What is said of a list that is too long.
absl::Status TooMany(const char* list, size_t found, size_t allowed);

// Whether the text is there where it is required, UTF-8 and not too long.
absl::Status CheckText(const std::string& place, std::string_view text,
                       bool required, const Limits& limits);

// Whether each event says what its step needs.
absl::Status CheckEvents(const std::vector<RegistrationEvent>& events,
                         const Limits& limits);

// Until when what was submitted at `at` is to be decided; nullopt: past the year
// 9999.
std::optional<Instant> DecisionDue(const Program& program,
                                   const RegistrationProgram& rules,
                                   Instant at);

// Whether the event was impossible, and so not applied.
bool IsImpossible(RegistrationProblem problem);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_REGISTRATION_EVENTS_H_
