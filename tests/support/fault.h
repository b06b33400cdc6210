// What is promised of every fault (bantam/fault.h), wherever it is made.

#ifndef BANTAM_TESTS_SUPPORT_FAULT_H_
#define BANTAM_TESTS_SUPPORT_FAULT_H_

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "bantam/fault.h"

namespace bantam::testing {

// It has a code, and no argument but those that the table lists for the code.
inline void ExpectSound(const Fault& fault) {
  SCOPED_TRACE(Render(fault));
  const FaultInfo& info = FaultCodes()[static_cast<size_t>(fault.code)];
  EXPECT_NE(fault.code, FaultCode::kUnspecified);
  EXPECT_EQ(info.code, fault.code);
  // A sentence that lacks an argument still has its place in braces.
  EXPECT_EQ(fault.message.find("{'"), std::string::npos);
  const std::string listed = ", " + std::string(info.arguments) + ", ";
  for (const FaultArgument& argument : fault.arguments) {
    EXPECT_NE(listed.find(", " + argument.name + ", "), std::string::npos)
        << argument.name << " is not listed for " << info.name;
    EXPECT_EQ(fault.message.find("{" + argument.name + "}"), std::string::npos);
  }
}

// The fault of a status, whose message is the fault rendered.
inline Fault SoundFault(const absl::Status& status) {
  const std::optional<Fault> fault = FaultOf(status);
  EXPECT_TRUE(fault) << status;
  if (!fault) return {};
  ExpectSound(*fault);
  EXPECT_EQ(Render(*fault), status.message());
  return *fault;
}

// As "code path name=value name=value", to compare at a glance.
inline std::string InShort(const Fault& fault) {
  std::string text = std::string(FaultCodeName(fault.code));
  if (!fault.path.empty()) text += " " + fault.path;
  for (const FaultArgument& argument : fault.arguments) {
    text += " " + argument.name + "=" + argument.value;
  }
  return text;
}
inline std::string InShort(const absl::Status& status) {
  return InShort(SoundFault(status));
}

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_SUPPORT_FAULT_H_
