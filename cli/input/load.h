// Policies, mappings, times and limits, as the command line names them.

#ifndef BANTAM_CLI_INPUT_LOAD_H_
#define BANTAM_CLI_INPUT_LOAD_H_

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/mapping.h"
#include "bantam/model/time.h"
#include "bantam/policy.h"
#include "cli/options/command_line.h"

namespace bantam::cli {

// What the command line says about the policy.
struct PolicyOptions {
  // A file or "preset:NAME".
  std::string name;
  // Files of labels for it.
  std::vector<std::string> labels;

  // Every file that is read.
  std::vector<std::string> InputFiles() const;
};

// A usage error where standard input, "-", would be read twice.
absl::Status CheckStandardInput(const std::vector<std::string>& inputs);

// --labels, once for each file.
void AddLabelsOption(Command command, PolicyOptions* options);

// A file's content and how it is encoded.
struct EncodedFile {
  std::string file;
  std::string bytes;
  Encoding encoding = Encoding::kText;
};

struct PolicySource {
  EncodedFile policy;
  std::vector<EncodedFile> labels;

  // How it is compiled; refers to what is held here.
  CompileOptions Options() const;
};

// "text", "json" or "binary"; nullopt: another word.
std::optional<Encoding> EncodingNamed(std::string_view name);

// Reads what `options` name. The encoding goes by the name of the file: .json;
// .binpb, .pb and .bin; all others are text.
absl::StatusOr<PolicySource> ReadPolicySource(const PolicyOptions& options);

// Compiles it. Every error but the last goes to standard error, and the last
// is in the status.
absl::StatusOr<Policy> LoadPolicy(const PolicyOptions& options);
absl::StatusOr<Mapping> LoadMapping(const std::string& path,
                                    const Policy& policy);

// The preset's text. The error names the nearest one, or all of them.
absl::StatusOr<std::string_view> PresetText(const std::string& name);

// `--now`, or where it is empty the present second, which is said on standard
// error so that the run can be repeated.
absl::StatusOr<Instant> NowOf(const std::string& option);
// The same for another option, "--at".
absl::StatusOr<Instant> TimeOption(const std::string& name,
                                   const std::string& value);

// `--limit`: a number of `things` ("leads") or "all"; where it is empty,
// `otherwise`.
inline constexpr int64_t kAllRows = std::numeric_limits<int64_t>::max();
absl::StatusOr<int64_t> LimitOption(const std::string& value,
                                    std::string_view things, int64_t otherwise);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_INPUT_LOAD_H_
