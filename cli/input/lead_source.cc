#include "cli/input/lead_source.h"

#include <string_view>

#include "cli/exit_code.h"

namespace bantam::cli {
namespace {

// The format that a file's name tells; empty: none.
std::string_view FormatOf(std::string_view path) {
  struct Ending {
    std::string_view text;
    std::string_view format;
  };
  constexpr Ending kEndings[] = {
      {".csv", "csv"},      {".tsv", "csv"},    {".jsonl", "jsonl"},
      {".ndjson", "jsonl"}, {".json", "json"},  {".binpb", "binary"},
      {".pb", "binary"},    {".bin", "binary"},
  };
  for (const Ending& ending : kEndings) {
    if (path.ends_with(ending.text)) return ending.format;
  }
  return {};
}

}  // namespace

absl::Status LeadOptions::Check() const {
  return CheckStandardInput(InputFiles());
}

std::vector<std::string> LeadOptions::InputFiles() const {
  std::vector<std::string> files = policy.InputFiles();
  files.insert(files.end(), {path, mapping});
  for (const std::string& join : joins) {
    files.push_back(join.substr(join.find('=') + 1));
  }
  return files;
}

absl::StatusOr<std::unique_ptr<LeadSource>> OpenLeads(
    const LeadOptions& options, const Policy& policy) {
  std::string_view format = options.input;
  if (format.empty()) format = FormatOf(options.path);
  if (format.empty()) {
    return UsageError(
        (options.path == "-"
             ? std::string("standard input has no name")
             : "the name of '" + options.path + "' has no ending") +
        " that tells its format; say --input csv, jsonl, json or binary");
  }
  if (format == "csv") return OpenCsvLeads(options, policy);
  if (!options.joins.empty() || !options.delimiter.empty()) {
    return UsageError("--join and --delimiter are for CSV; these leads are " +
                      std::string(format));
  }
  if (!options.mapping.empty() && format != "jsonl") {
    return UsageError("--mapping is for CSV and JSON lines; these leads are " +
                      std::string(format));
  }
  if (format == "jsonl") return OpenJsonLines(options, policy);
  if (format == "json") return OpenJsonObject(options, policy);
  return OpenBinaryLeads(options, policy);
}

}  // namespace bantam::cli
