// The file of a join, held in memory by key.

#ifndef BANTAM_CLI_INPUT_JOINED_FILE_H_
#define BANTAM_CLI_INPUT_JOINED_FILE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "bantam/mapping.h"

namespace bantam::cli {

class JoinedFile {
 public:
  // Reads the file of mapping.joins()[join]. A bad row, a key given twice and
  // an empty key are errors: a lead that should have found them would be
  // scored wrongly.
  static absl::StatusOr<std::unique_ptr<JoinedFile>> Open(
      const Mapping& mapping, size_t join, const std::string& path,
      int64_t max_row_bytes);

  // Adds the row with this key to the lead, and whether there is one.
  absl::Status Add(std::string_view key, Lead* lead);

 private:
  struct Row {
    int64_t line;
    // Where its cells' ends begin in `ends_`.
    size_t first_end;
    // Where its bytes begin.
    size_t begin;
  };

  JoinedFile(Mapping mapping, size_t join, BoundMapping bound, std::string name,
             size_t row_size)
      : mapping_(std::move(mapping)),
        join_(join),
        bound_(std::move(bound)),
        name_(std::move(name)),
        row_size_(row_size) {}

  Mapping mapping_;
  size_t join_;
  BoundMapping bound_;
  std::string name_;
  size_t row_size_;
  // All cells, one after another.
  std::string bytes_;
  std::vector<size_t> ends_;
  std::unordered_map<std::string, Row> rows_;
  std::vector<std::string_view> cells_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_INPUT_JOINED_FILE_H_
