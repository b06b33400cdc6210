#include "cli/input/csv_file.h"

#include <cstring>
#include <new>
#include <utility>

#include "cli/exit_code.h"

namespace bantam::cli {
namespace {

constexpr unsigned char kOptions = CSV_STRICT | CSV_STRICT_FINI;

}  // namespace

absl::StatusOr<std::unique_ptr<CsvFile>> CsvFile::Open(const std::string& path,
                                                       char delimiter,
                                                       int64_t max_row_bytes) {
  auto input = InputFile::Open(path);
  if (!input.ok()) return input.status();
  std::unique_ptr<CsvFile> file(
      new CsvFile(*std::move(input), delimiter, max_row_bytes));
  const absl::Status status = file->SkipMark();
  if (!status.ok()) return status;
  return file;
}

CsvFile::CsvFile(std::unique_ptr<InputFile> input, char delimiter,
                 int64_t max_row_bytes)
    : input_(std::move(input)),
      delimiter_(delimiter),
      max_row_bytes_(static_cast<size_t>(max_row_bytes)),
      buffer_(kChunk) {
  StartParser();
  start_state_ = parser_.pstate;
}

CsvFile::~CsvFile() {
  csv_free(&parser_);
}

void CsvFile::StartParser() {
  csv_init(&parser_, kOptions);
  csv_set_delim(&parser_, static_cast<unsigned char>(delimiter_));
  csv_set_blk_size(&parser_, 4096);
}

void CsvFile::OnCell(void* bytes, size_t size, void* self) {
  auto* file = static_cast<CsvFile*>(self);
  try {
    if (size > 0) file->bytes_.append(static_cast<const char*>(bytes), size);
    file->ends_.push_back(file->bytes_.size());
  } catch (const std::bad_alloc&) {
    file->out_of_memory_ = true;
  }
}

void CsvFile::OnRow(int, void* self) {
  static_cast<CsvFile*>(self)->complete_ = true;
}

absl::Status CsvFile::Fill() {
  begin_ = 0;
  const absl::StatusOr<size_t> count =
      input_->Read(buffer_.data(), buffer_.size());
  if (!count.ok()) return count.status();
  end_ = *count;
  finished_ = *count == 0;
  return absl::OkStatus();
}

absl::Status CsvFile::SkipMark() {
  // A pipe may hand over less than the mark at first.
  while (end_ < 3) {
    const absl::StatusOr<size_t> count =
        input_->Read(buffer_.data() + end_, buffer_.size() - end_);
    if (!count.ok()) return count.status();
    if (*count == 0) break;
    end_ += *count;
  }
  const std::string_view start(buffer_.data(), end_);
  if (start.substr(0, 3) == "\xEF\xBB\xBF") begin_ = 3;
  if (start.substr(0, 2) == "\xFF\xFE" || start.substr(0, 2) == "\xFE\xFF") {
    return DataError(name() + " is UTF-16; save it as UTF-8");
  }
  return absl::OkStatus();
}

CsvFile::Next CsvFile::TakeRow() {
  cells_.clear();
  size_t start = 0;
  for (const size_t end : ends_) {
    cells_.emplace_back(bytes_.data() + start, end - start);
    start = end;
  }
  return Next::kRow;
}

CsvFile::Next CsvFile::Bad(std::string problem) {
  problem_ = std::move(problem);
  cells_.clear();
  // What has come in of the row is dropped.
  csv_free(&parser_);
  StartParser();
  return Next::kBad;
}

// Bytes up to the end of a line, or as many as there are. A piece ends at most
// one row, and rows know their line.
std::string_view CsvFile::NextPiece() {
  const char* start = buffer_.data() + begin_;
  size_t size = end_ - begin_;
  bool ends_line = false;
  if (const void* lf = std::memchr(start, '\n', size)) {
    size = static_cast<size_t>(static_cast<const char*>(lf) - start) + 1;
    ends_line = true;
  }
  if (const void* cr = std::memchr(start, '\r', size)) {
    const size_t at =
        static_cast<size_t>(static_cast<const char*>(cr) - start) + 1;
    // CR and LF together are one end of a line.
    if (at == size || start[at] != '\n') {
      size = at;
      ends_line = true;
    }
  }
  begin_ += size;
  const std::string_view piece(start, size);
  if (ends_line && !(after_cr_ && piece == "\n")) ++line_;
  after_cr_ = piece.back() == '\r';
  return piece;
}

absl::StatusOr<CsvFile::Next> CsvFile::Read() {
  bytes_.clear();
  ends_.clear();
  complete_ = false;
  for (;;) {
    if (begin_ == end_ && !finished_) {
      const absl::Status status = Fill();
      if (!status.ok()) return status;
    }
    if (finished_) {
      if (csv_fini(&parser_, &OnCell, &OnRow, this) != 0) {
        return Bad(
            "a quote that opens a cell is not closed before the end of the "
            "file");
      }
      return complete_ ? TakeRow() : Next::kEnd;
    }
    const int64_t line = line_;
    const std::string_view piece = NextPiece();
    const bool ends_line = line_ > line;
    if (skip_line_) {
      skip_line_ = !ends_line;
      continue;
    }
    if (parser_.pstate == start_state_) row_line_ = line;
    const size_t parsed =
        csv_parse(&parser_, piece.data(), piece.size(), &OnCell, &OnRow, this);
    if (out_of_memory_ || csv_error(&parser_) == CSV_ENOMEM) {
      return absl::InternalError("out of memory");
    }
    if (parsed < piece.size()) {
      skip_line_ = !ends_line;
      return Bad(parser_.quoted != 0
                     ? "text after the closing quote of a cell; a quote inside "
                       "a quoted cell is written twice"
                     : "a quote inside a cell that does not begin with one; "
                       "quote the whole cell and write the inner quote twice");
    }
    if (complete_) return TakeRow();
    if (PendingBytes() > max_row_bytes_) {
      return DataError(name() + ": the row on line " +
                       std::to_string(row_line_) + " is longer than " +
                       std::to_string(max_row_bytes_) +
                       " bytes; is a quote not closed? The rest of the file "
                       "was not read");
    }
  }
}

}  // namespace bantam::cli
