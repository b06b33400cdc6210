// The process that a command is about, and the times for which it asks.

#ifndef BANTAM_CLI_OPTIONS_PROCESS_OPTION_H_
#define BANTAM_CLI_OPTIONS_PROCESS_OPTION_H_

#include <string>

#include "absl/status/statusor.h"
#include "bantam/policy.h"
#include "bantam/process.h"
#include "cli/options/command_line.h"

namespace bantam::cli {

void AddProcessOption(Command command, std::string* process);

// The one that was named, or the policy's only one. A usage error where there
// is none, or where it is not said which of several is meant.
absl::StatusOr<std::string> ProcessOf(const Policy& policy,
                                      const std::string& wanted);

// --at and --known: as it was, and as it was known.
void AddReplayTimeOptions(Command command, std::string* at, std::string* known);
absl::StatusOr<ReplayOptions> ReplayOptionsOf(const std::string& at,
                                              const std::string& known);

// "Offer (offer)", or the id alone where the stage has no label.
std::string StageTitle(const Policy& policy, const std::string& process,
                       const std::string& stage, const std::string& locale);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_OPTIONS_PROCESS_OPTION_H_
