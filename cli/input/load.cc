#include "cli/input/load.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>
#include <vector>

#include "bantam/fault.h"
#include "bantam/limits.h"
#include "bantam/presets.h"
#include "cli/exit_code.h"
#include "cli/input/input_file.h"
#include "cli/output/console.h"

namespace bantam::cli {
namespace {

constexpr std::string_view kPreset = "preset:";

// All but the last of what is wrong goes to standard error; the last becomes
// the status, which main prints.
absl::Status Report(const std::vector<Fault>& faults,
                    const absl::Status& status) {
  if (faults.empty()) return status;
  for (size_t i = 0; i + 1 < faults.size(); ++i) {
    PrintError(Render(faults[i]));
  }
  return DataError(Render(faults.back()));
}

absl::StatusOr<EncodedFile> ReadEncodedFile(const std::string& path) {
  EncodedFile file;
  file.file = path == "-" ? "standard input" : path;
  if (path.ends_with(".json")) file.encoding = Encoding::kJson;
  if (path.ends_with(".binpb") || path.ends_with(".pb") ||
      path.ends_with(".bin")) {
    file.encoding = Encoding::kBinary;
  }
  absl::StatusOr<std::string> bytes =
      ReadWholeFile(path, Limits().max_policy_bytes);
  if (!bytes.ok()) return bytes.status();
  file.bytes = *std::move(bytes);
  return file;
}

}  // namespace

std::optional<Encoding> EncodingNamed(std::string_view name) {
  if (name == "text") return Encoding::kText;
  if (name == "json") return Encoding::kJson;
  if (name == "binary") return Encoding::kBinary;
  return std::nullopt;
}

absl::StatusOr<std::string_view> PresetText(const std::string& name) {
  if (const std::optional<std::string_view> text = FindPreset(name)) {
    return *text;
  }
  std::string names;
  for (const Preset& preset : Presets()) {
    names += names.empty() ? "" : ", ";
    names += preset.name;
  }
  return UsageError("there is no preset '" + name.substr(0, 100) +
                    "'; there are " + names);
}

std::vector<std::string> PolicyOptions::InputFiles() const {
  std::vector<std::string> files = labels;
  files.push_back(name);
  return files;
}

absl::Status CheckStandardInput(const std::vector<std::string>& inputs) {
  return std::count(inputs.begin(), inputs.end(), "-") > 1
             ? UsageError("standard input can be read once only")
             : absl::OkStatus();
}

void AddLabelsOption(Command command, PolicyOptions* options) {
  command
      .AddOption("--labels", options->labels,
                 "Labels of the policy in a file of their own; once for each")
      .Named("FILE")
      .NotEmpty()
      .OneAtATime();
}

CompileOptions PolicySource::Options() const {
  CompileOptions options;
  options.file = policy.file;
  for (const EncodedFile& file : labels) {
    options.labels.push_back({file.file, file.bytes, file.encoding});
  }
  return options;
}

absl::StatusOr<PolicySource> ReadPolicySource(const PolicyOptions& options) {
  PolicySource source;
  if (options.name.compare(0, kPreset.size(), kPreset) == 0) {
    const auto text = PresetText(options.name.substr(kPreset.size()));
    if (!text.ok()) return text.status();
    source.policy = {options.name, std::string(*text), Encoding::kText};
  } else {
    auto policy = ReadEncodedFile(options.name);
    if (!policy.ok()) return policy.status();
    source.policy = *std::move(policy);
  }
  for (const std::string& path : options.labels) {
    auto labels = ReadEncodedFile(path);
    if (!labels.ok()) return labels.status();
    source.labels.push_back(*std::move(labels));
  }
  return source;
}

absl::StatusOr<Policy> LoadPolicy(const PolicyOptions& options) {
  const absl::StatusOr<PolicySource> source = ReadPolicySource(options);
  if (!source.ok()) return source.status();
  std::vector<Fault> faults;
  absl::StatusOr<Policy> policy =
      Policy::Parse(source->policy.bytes, source->policy.encoding,
                    source->Options(), &faults);
  if (policy.ok()) return policy;
  return Report(faults, policy.status());
}

absl::StatusOr<Mapping> LoadMapping(const std::string& path,
                                    const Policy& policy) {
  const absl::StatusOr<std::string> text =
      ReadWholeFile(path, policy.limits().max_policy_bytes);
  if (!text.ok()) return text.status();
  MappingOptions options;
  options.file = path;
  std::vector<Fault> faults;
  absl::StatusOr<Mapping> mapping =
      Mapping::FromText(*text, policy, options, &faults);
  if (mapping.ok()) return mapping;
  return Report(faults, mapping.status());
}

absl::StatusOr<Instant> NowOf(const std::string& option) {
  return TimeOption("--now", option);
}

absl::StatusOr<Instant> TimeOption(const std::string& name,
                                   const std::string& value) {
  if (value.empty()) {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    const Instant now{
        std::chrono::duration_cast<std::chrono::seconds>(since_1970).count(),
        0};
    PrintNote("now is " + model::FormatInstant(now) + " (" + name +
              " repeats this run)");
    return now;
  }
  if (const std::optional<Instant> time = model::ParseInstant(value)) {
    return *time;
  }
  std::string message = name +
                        " is an RFC 3339 time with its offset from UTC, such "
                        "as 2026-01-31T09:30:00Z; found '" +
                        value + "'";
  if (model::ParseInstant(value + "T00:00:00Z")) {
    message += "; did you mean '" + value + "T00:00:00Z'?";
  } else if (model::ParseInstant(value + "Z")) {
    message += "; did you mean '" + value + "Z'?";
  } else if (value.find_first_of("Tt") != std::string::npos &&
             value.find(':') != std::string::npos) {
    message += " (years 1 to 9999, no leap seconds)";
  }
  return UsageError(message);
}

absl::StatusOr<int64_t> LimitOption(const std::string& value,
                                    std::string_view things,
                                    int64_t otherwise) {
  if (value == "all") return kAllRows;
  if (value.empty()) return otherwise;
  int64_t limit = 0;
  const char* end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, limit);
  if (error != std::errc() || stop != end || limit < 0) {
    return UsageError("--limit is a number of " + std::string(things) +
                      " or 'all', found '" + value + "'");
  }
  return limit;
}

}  // namespace bantam::cli
