// Policies to begin from in tests.

#ifndef BANTAM_TESTS_POLICY_POLICIES_H_
#define BANTAM_TESTS_POLICY_POLICIES_H_

#include <string>
#include <string_view>
#include <vector>

#include "bantam/policy.h"

namespace bantam::testing {

// All that `text` gets wrong, as users see it.
inline std::vector<std::string> ErrorsOf(std::string_view text,
                                         Encoding encoding = Encoding::kText,
                                         const Limits& limits = {}) {
  std::vector<Diagnostic> diagnostics;
  const auto policy = Policy::Parse(
      text, encoding, {.file = "p", .limits = limits}, &diagnostics);
  std::vector<std::string> errors;
  for (const Diagnostic& diagnostic : diagnostics) {
    errors.push_back(diagnostic.ToString());
  }
  if (policy.ok() != diagnostics.empty()) {
    errors.push_back("status and diagnostics disagree");
  }
  return errors;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_POLICY_POLICIES_H_
