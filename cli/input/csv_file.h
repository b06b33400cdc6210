// Rows of a CSV file, one at a time: any delimiter, quoted cells with doubled
// quotes and line ends inside, LF, CRLF or CR after rows, a byte order mark.
//
// Strict where guessing would change data: a quote inside an unquoted cell,
// text after a closing quote and a quote that is never closed make the row
// bad, and reading goes on with the next line. Empty lines are skipped.

#ifndef BANTAM_CLI_INPUT_CSV_FILE_H_
#define BANTAM_CLI_INPUT_CSV_FILE_H_

#include <csv.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "cli/input/input_file.h"

namespace bantam::cli {

class CsvFile {
 public:
  enum class Next { kRow, kBad, kEnd };

  // A row of more than `max_row_bytes` ends the file with an error: a quote
  // that is not closed would otherwise take in all that follows.
  static absl::StatusOr<std::unique_ptr<CsvFile>> Open(const std::string& path,
                                                       char delimiter,
                                                       int64_t max_row_bytes);
  ~CsvFile();
  CsvFile(const CsvFile&) = delete;
  CsvFile& operator=(const CsvFile&) = delete;

  // kRow: cells() holds it. kBad: problem() says why there are none.
  absl::StatusOr<Next> Read();

  // Good until the next Read. Spaces around unquoted cells are removed.
  std::span<const std::string_view> cells() const { return cells_; }
  const std::string& problem() const { return problem_; }
  // Where the row begins, from 1.
  int64_t line() const { return row_line_; }
  const std::string& name() const { return input_->name(); }

 private:
  CsvFile(std::unique_ptr<InputFile> input, char delimiter,
          int64_t max_row_bytes);

  static void OnCell(void* bytes, size_t size, void* self);
  static void OnRow(int terminator, void* self);
  absl::Status Fill();
  absl::Status SkipMark();
  std::string_view NextPiece();
  void StartParser();
  // What libcsv has gathered of the row at hand.
  size_t PendingBytes() const {
    // One for each cell, so that a million empty ones have a size, too.
    return bytes_.size() + ends_.size() + parser_.entry_pos;
  }
  Next TakeRow();
  Next Bad(std::string problem);

  std::unique_ptr<InputFile> input_;
  const char delimiter_;
  const size_t max_row_bytes_;

  csv_parser parser_;
  // The parser's state between two rows.
  int start_state_ = 0;

  std::vector<char> buffer_;
  size_t begin_ = 0;
  size_t end_ = 0;
  bool finished_ = false;
  // After a bad row: drop what is left of its line.
  bool skip_line_ = false;
  // Whether the last piece ended in CR; an LF after it is no line of its own.
  bool after_cr_ = false;
  // Of the byte at begin_, and of the row at hand.
  int64_t line_ = 1;
  int64_t row_line_ = 1;

  // Cells as libcsv hands them over, one after another, with their ends, and
  // whether they make a row.
  std::string bytes_;
  std::vector<size_t> ends_;
  bool complete_ = false;
  std::vector<std::string_view> cells_;
  std::string problem_;
  // libcsv calls back through C, which no exception may cross.
  bool out_of_memory_ = false;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_INPUT_CSV_FILE_H_
