// What is wrong with a row, and what stands in a cell.

#ifndef BANTAM_SRC_CODEC_MAPPING_ROW_H_
#define BANTAM_SRC_CODEC_MAPPING_ROW_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "bantam/lead.h"
#include "src/codec/mapping_program.h"

namespace bantam::internal {

// More wrong cells or columns than these tell the same story again.
inline constexpr size_t kMostErrors = 10;

// The first errors of a row, as one.
class RowErrors {
 public:
  bool full() const { return count_ > kMostErrors; }
  // About a column, and about the row otherwise.
  void Add(std::string_view column, const absl::Status& status);
  void Add(const absl::Status& status);
  const absl::Status& status() const { return status_; }

 private:
  absl::Status status_;
  size_t count_ = 0;
};

// What a cell, whose spaces are removed, says. An error says what was expected
// and, unless the column is personal, what was found.
absl::StatusOr<CellMeaning> Interpret(const MappingProgram& program,
                                      const ColumnProgram& column,
                                      std::string_view cell);

// Gives a lead without an id the one in a row that is wrong, where there is
// one: whose it is matters all the same.
void FillId(const BoundColumns& columns, std::span<const std::string_view> row,
            Lead* lead);

}  // namespace bantam::internal

#endif  // BANTAM_SRC_CODEC_MAPPING_ROW_H_
