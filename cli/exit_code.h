// How a command ends, and what the shell learns of it.
//
// Commands return an absl::Status. Those of the library mean that the data or
// the policy is wrong; the CLI's own are made by the functions below.

#ifndef BANTAM_CLI_EXIT_CODE_H_
#define BANTAM_CLI_EXIT_CODE_H_

#include <string>

#include "absl/status/status.h"

namespace bantam::cli {

enum ExitCode {
  kFine = 0,
  // Some leads were rejected, or a policy, a mapping or a header has errors.
  kBadData = 1,
  kUsage = 2,
  // A file cannot be read or written.
  kFileError = 3,
  // A fault of ours, or no memory.
  kInternal = 4,
};

inline absl::Status DataError(const std::string& message) {
  return absl::InvalidArgumentError(message);
}
inline absl::Status UsageError(const std::string& message) {
  return absl::FailedPreconditionError(message);
}
inline absl::Status FileError(const std::string& message) {
  return absl::UnavailableError(message);
}

inline ExitCode ExitCodeOf(const absl::Status& status) {
  switch (status.code()) {
    case absl::StatusCode::kOk:
      return kFine;
    case absl::StatusCode::kFailedPrecondition:
      return kUsage;
    case absl::StatusCode::kUnavailable:
      return kFileError;
    case absl::StatusCode::kInternal:
    case absl::StatusCode::kUnknown:
      return kInternal;
    default:
      return kBadData;
  }
}

// The message as the standard library's string.
inline std::string MessageOf(const absl::Status& status) {
  return std::string(status.message());
}

// A name that the policy does not have was mistyped on the command line.
inline absl::Status AsUsage(const absl::Status& status) {
  return absl::IsNotFound(status) ? UsageError(MessageOf(status)) : status;
}

}  // namespace bantam::cli

#endif  // BANTAM_CLI_EXIT_CODE_H_
