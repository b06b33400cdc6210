#include "cli/input/joined_file.h"

#include <optional>
#include <span>
#include <utility>

#include "cli/exit_code.h"
#include "cli/input/csv_file.h"

namespace bantam::cli {

absl::StatusOr<std::unique_ptr<JoinedFile>> JoinedFile::Open(
    const Mapping& mapping, size_t join, const std::string& path,
    int64_t max_row_bytes) {
  const JoinInfo& info = mapping.joins()[join];
  auto opened = CsvFile::Open(path, info.delimiter[0], max_row_bytes);
  if (!opened.ok()) return opened.status();
  CsvFile& file = **opened;
  const auto wrong = [&](const std::string& why) {
    return DataError(file.name() + ":" + std::to_string(file.line()) + ": " +
                     why);
  };
  absl::StatusOr<CsvFile::Next> next = file.Read();
  if (!next.ok()) return next.status();
  if (*next == CsvFile::Next::kEnd) {
    return DataError(file.name() + ": empty; a header row was expected");
  }
  if (*next == CsvFile::Next::kBad) return wrong(file.problem());
  const size_t row_size = file.cells().size();
  auto bound = mapping.BindJoin(join, file.cells());
  if (!bound.ok()) return wrong(MessageOf(bound.status()));
  std::unique_ptr<JoinedFile> joined(
      new JoinedFile(mapping, join, *std::move(bound), file.name(), row_size));
  for (;;) {
    next = file.Read();
    if (!next.ok()) return next.status();
    if (*next == CsvFile::Next::kEnd) return joined;
    if (*next == CsvFile::Next::kBad) return wrong(file.problem());
    const std::span<const std::string_view> cells = file.cells();
    if (cells.size() != row_size) {
      return wrong("the row has " + std::to_string(cells.size()) +
                   " cells, the header " + std::to_string(row_size));
    }
    const std::optional<std::string_view> key = joined->bound_.Key(join, cells);
    if (!key) {
      return wrong("the key '" + info.key +
                   "' is empty, so no lead can find "
                   "this row");
    }
    const Row row{file.line(), joined->ends_.size(), joined->bytes_.size()};
    const auto [first, is_new] = joined->rows_.emplace(*key, row);
    if (!is_new) {
      return wrong("the row on line " + std::to_string(first->second.line) +
                   " has the same '" + info.key +
                   "'; a key may stand in one "
                   "row only");
    }
    for (const std::string_view cell : cells) {
      joined->bytes_.append(cell);
      joined->ends_.push_back(joined->bytes_.size());
    }
  }
}

absl::Status JoinedFile::Add(std::string_view key, Lead* lead) {
  const auto found = rows_.find(std::string(key));
  absl::Status status =
      mapping_.SetJoinFound(join_, found != rows_.end(), lead);
  if (!status.ok() || found == rows_.end()) return status;
  const Row& row = found->second;
  cells_.clear();
  size_t begin = row.begin;
  for (size_t i = 0; i < row_size_; ++i) {
    const size_t end = ends_[row.first_end + i];
    cells_.emplace_back(bytes_.data() + begin, end - begin);
    begin = end;
  }
  status = bound_.Read(cells_, lead);
  if (status.ok()) return status;
  return absl::Status(status.code(), name_ + ":" + std::to_string(row.line) +
                                         ": " + MessageOf(status));
}

}  // namespace bantam::cli
