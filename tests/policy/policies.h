// Policies to begin from in tests.

#ifndef BANTAM_TESTS_POLICY_POLICIES_H_
#define BANTAM_TESTS_POLICY_POLICIES_H_

#include <string>
#include <string_view>
#include <vector>

#include "bantam/policy.h"
#include "tests/support/fault.h"

namespace bantam::testing {

// All that `text` gets wrong, as users see it.
inline std::vector<std::string> ErrorsOf(std::string_view text,
                                         Encoding encoding = Encoding::kText,
                                         const Limits& limits = {}) {
  std::vector<Fault> faults;
  const auto policy =
      Policy::Parse(text, encoding, {.file = "p", .limits = limits}, &faults);
  std::vector<std::string> errors;
  for (const Fault& diagnostic : faults) {
    ExpectSound(diagnostic);
    errors.push_back(Render(diagnostic));
  }
  if (policy.ok() != faults.empty()) {
    errors.push_back("status and faults disagree");
  }
  return errors;
}

// The messages alone, without where they stand.
inline std::vector<std::string> MessagesOf(const std::string& text) {
  std::vector<std::string> messages;
  for (const std::string& error : ErrorsOf(text)) {
    // "p:10:43: message"
    size_t at = 0;
    for (int colons = 0; colons < 3 && at != std::string::npos; ++colons) {
      at = error.find(':', at + 1);
    }
    messages.push_back(at == std::string::npos ? error : error.substr(at + 2));
  }
  return messages;
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_POLICY_POLICIES_H_
