#include "cli/options/process_option.h"

#include <algorithm>
#include <vector>

#include "cli/exit_code.h"
#include "cli/input/load.h"
#include "cli/output/console.h"
#include "cli/output/format.h"

namespace bantam::cli {

void AddProcessOption(Command command, std::string* process) {
  command
      .AddOption("--process", *process,
                 "The process; default: the policy's only one")
      .Named("ID")
      .NotEmpty();
}

absl::StatusOr<std::string> ProcessOf(const Policy& policy,
                                      const std::string& wanted) {
  const std::vector<std::string>& all = policy.process_ids();
  if (all.empty()) {
    return UsageError("policy '" + policy.id() + "' has no process");
  }
  if (wanted.empty()) {
    if (all.size() == 1) return all[0];
    return UsageError("there are several processes; say which by --process: " +
                      Joined(all, ", "));
  }
  if (std::find(all.begin(), all.end(), wanted) != all.end()) return wanted;
  return UsageError("there is no process '" + wanted + "'; there are " +
                    Joined(all, ", "));
}

void AddReplayTimeOptions(Command command, std::string* at,
                          std::string* known) {
  command
      .AddOption("--at", *at,
                 "As it was at this time, RFC 3339; default: the present")
      .Named("TIME")
      .NotEmpty();
  command
      .AddOption("--known", *known,
                 "As it was known at this time: without what was recorded "
                 "later")
      .Named("TIME")
      .NotEmpty();
}

absl::StatusOr<ReplayOptions> ReplayOptionsOf(const std::string& at,
                                              const std::string& known) {
  ReplayOptions options;
  const absl::StatusOr<Instant> time = TimeOption("--at", at);
  if (!time.ok()) return time.status();
  options.at = *time;
  if (known.empty()) return options;
  const absl::StatusOr<Instant> known_time = TimeOption("--known", known);
  if (!known_time.ok()) return known_time.status();
  options.known = *known_time;
  return options;
}

std::string StageTitle(const Policy& policy, const std::string& process,
                       const std::string& stage, const std::string& locale) {
  if (stage.empty()) return "nowhere";
  const auto label =
      policy.FindLabel("processes." + process + ".stages." + stage, locale);
  return label ? Printable(*label) + " (" + stage + ")" : stage;
}

}  // namespace bantam::cli
