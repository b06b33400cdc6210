// Compiled deal registration; part of a Program.

#ifndef BANTAM_SRC_POLICY_REGISTRATION_PROGRAM_H_
#define BANTAM_SRC_POLICY_REGISTRATION_PROGRAM_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bantam/model/time.h"
#include "bantam/policy.h"
#include "src/policy/process_program.h"

namespace bantam::internal {

struct RegistrationProgram {
  struct KeyField {
    FieldRef field;
    // Whether it may be null or blank.
    bool optional = false;
  };
  std::vector<KeyField> key;
  std::vector<RequirementProgram> requirements;
  model::Span protect_for;
  model::Span decide_within;
  // Index into Program::calendars; nullopt: clock time.
  std::optional<size_t> calendar;
  std::vector<std::string> submitting_roles;
  std::vector<std::string> approving_roles;
  int64_t max_extensions = 0;
  // Empty: free text.
  std::vector<std::string> reasons;
};

}  // namespace bantam::internal

#endif  // BANTAM_SRC_POLICY_REGISTRATION_PROGRAM_H_
