// Leads from CSV, through a mapping or by the names of the columns.

#include <optional>
#include <utility>

#include "bantam/mapping.h"
#include "cli/exit_code.h"
#include "cli/input/csv_file.h"
#include "cli/input/joined_file.h"
#include "cli/input/lead_source.h"
#include "cli/input/load.h"

namespace bantam::cli {
namespace {

class CsvLeads : public LeadSource {
 public:
  CsvLeads(std::unique_ptr<CsvFile> file, BoundMapping bound,
           std::vector<std::unique_ptr<JoinedFile>> joined, bool id_is_personal)
      : file_(std::move(file)),
        bound_(std::move(bound)),
        joined_(std::move(joined)) {
    id_is_personal_ = id_is_personal;
  }

  absl::StatusOr<Next> Read(Lead* lead) override {
    lead->Clear();
    const absl::StatusOr<CsvFile::Next> next = file_->Read();
    if (!next.ok()) return next.status();
    if (*next == CsvFile::Next::kEnd) return Next::kEnd;
    ++row_;
    line_ = file_->line();
    if (*next == CsvFile::Next::kBad) return Bad(file_->problem());
    const std::span<const std::string_view> cells = file_->cells();
    absl::Status status = bound_.Read(cells, lead);
    for (size_t i = 0; i < joined_.size() && status.ok(); ++i) {
      if (const auto key = bound_.Key(i, cells)) {
        status = joined_[i]->Add(*key, lead);
      }
    }
    return status.ok() ? Next::kLead : Bad(MessageOf(status));
  }

 private:
  std::unique_ptr<CsvFile> file_;
  BoundMapping bound_;
  std::vector<std::unique_ptr<JoinedFile>> joined_;
};

// The file for each of the mapping's joins, in their order.
absl::StatusOr<std::vector<std::string>> JoinPaths(const LeadOptions& options,
                                                   const Mapping& mapping) {
  std::vector<std::string> paths(mapping.joins().size());
  for (const std::string& join : options.joins) {
    const size_t equals = join.find('=');
    if (equals == std::string::npos || equals + 1 == join.size()) {
      return UsageError("--join is written NAME=FILE, found '" + join + "'");
    }
    const std::string name = join.substr(0, equals);
    std::string* path = nullptr;
    std::string names;
    for (size_t i = 0; i < paths.size(); ++i) {
      if (mapping.joins()[i].name == name) path = &paths[i];
      names += (i == 0 ? "" : ", ") + mapping.joins()[i].name;
    }
    if (path == nullptr) {
      return UsageError("the mapping has no join '" + name + "'" +
                        (names.empty() ? "" : "; it has " + names));
    }
    if (!path->empty()) {
      return UsageError("--join " + name + " is given twice");
    }
    *path = join.substr(equals + 1);
  }
  for (size_t i = 0; i < paths.size(); ++i) {
    if (!paths[i].empty()) continue;
    return UsageError("the mapping joins a file '" + mapping.joins()[i].name +
                      "'; say --join " + mapping.joins()[i].name + "=FILE");
  }
  return paths;
}

absl::StatusOr<char> DelimiterOf(const LeadOptions& options,
                                 const Mapping& mapping) {
  if (options.delimiter.empty()) {
    const std::string_view path = options.path;
    const bool tabs = options.mapping.empty() && path.size() > 4 &&
                      path.substr(path.size() - 4) == ".tsv";
    return tabs ? '\t' : mapping.info().delimiter[0];
  }
  if (!options.mapping.empty()) {
    return UsageError(
        "--delimiter and --mapping exclude each other: the "
        "mapping has a `delimiter`");
  }
  if (options.delimiter == "\\t" || options.delimiter == "tab") return '\t';
  const char delimiter = options.delimiter[0];
  if (options.delimiter.size() != 1 || delimiter <= ' ' || delimiter == '"') {
    return UsageError("--delimiter is one ASCII character or 'tab', found '" +
                      options.delimiter + "'");
  }
  return delimiter;
}

}  // namespace

absl::StatusOr<std::unique_ptr<LeadSource>> OpenCsvLeads(
    const LeadOptions& options, const Policy& policy) {
  if (options.ignore_undeclared && !options.mapping.empty()) {
    return UsageError(
        "--ignore-undeclared and --mapping exclude each other: "
        "the mapping has `ignore_other_columns`");
  }
  absl::StatusOr<Mapping> mapping =
      options.mapping.empty()
          ? Mapping::ByName(policy, options.ignore_undeclared)
          : LoadMapping(options.mapping, policy);
  if (!mapping.ok()) return mapping.status();
  const auto paths = JoinPaths(options, *mapping);
  if (!paths.ok()) return paths.status();
  const absl::StatusOr<char> delimiter = DelimiterOf(options, *mapping);
  if (!delimiter.ok()) return delimiter.status();

  const int64_t limit = policy.limits().max_lead_bytes;
  auto opened = CsvFile::Open(options.path, *delimiter, limit);
  if (!opened.ok()) return opened.status();
  CsvFile& file = **opened;
  const absl::StatusOr<CsvFile::Next> header = file.Read();
  if (!header.ok()) return header.status();
  if (*header == CsvFile::Next::kEnd) {
    return DataError(file.name() + ": empty; a header row was expected");
  }
  const std::string place =
      file.name() + ":" + std::to_string(file.line()) + ": ";
  if (*header == CsvFile::Next::kBad) return DataError(place + file.problem());
  absl::StatusOr<BoundMapping> bound = mapping->Bind(file.cells());
  if (!bound.ok()) {
    std::string message = place + MessageOf(bound.status());
    if (file.cells().size() == 1) {
      message += "; the header has one column, is the delimiter right?";
    } else if (options.mapping.empty()) {
      message += " (--mapping says which columns fill which fields)";
    }
    return DataError(message);
  }
  std::vector<std::unique_ptr<JoinedFile>> joined;
  for (size_t i = 0; i < paths->size(); ++i) {
    auto file_of_join = JoinedFile::Open(*mapping, i, (*paths)[i], limit);
    if (!file_of_join.ok()) return file_of_join.status();
    joined.push_back(*std::move(file_of_join));
  }
  return std::unique_ptr<LeadSource>(
      new CsvLeads(*std::move(opened), *std::move(bound), std::move(joined),
                   mapping->info().id_is_personal));
}

}  // namespace bantam::cli
