// What is wrong with a source, and where.

#ifndef BANTAM_SRC_CEL_ISSUE_H_
#define BANTAM_SRC_CEL_ISSUE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bantam/fault.h"
#include "src/base/fault.h"

namespace bantam::cel {

struct Issue {
  // Byte offset into the source.
  size_t offset = 0;
  // From 1; columns count code points.
  int line = 1;
  int column = 1;
  std::string message;
  // The same as data (bantam/fault.h).
  FaultCode code = FaultCode::kConditionType;
  std::vector<FaultArgument> arguments = {};
  // What the message is filled from, where it has arguments.
  std::string_view sentence = {};

  friend bool operator==(const Issue&, const Issue&) = default;
};

// With its line and column still to be counted.
Issue MakeIssue(size_t offset, base::Wording wording, base::Args arguments);

}  // namespace bantam::cel

#endif  // BANTAM_SRC_CEL_ISSUE_H_
