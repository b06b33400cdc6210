// Aligned columns for people.

#ifndef BANTAM_CLI_OUTPUT_OUTPUT_TABLE_H_
#define BANTAM_CLI_OUTPUT_OUTPUT_TABLE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "cli/output/output_file.h"

namespace bantam::cli {

class OutputTable {
 public:
  struct Column {
    std::string title;
    // Numbers stand at the right.
    bool right = false;
    // Left out where all cells are empty.
    bool optional = false;
  };

  OutputTable(std::vector<Column> columns, OutputFile* output)
      : columns_(std::move(columns)), output_(output) {}

  // One cell a column. The first thousand rows decide the widths, so that
  // memory stays bounded; a wider cell further down pushes its row out.
  void Row(std::vector<std::string> cells);
  // Writes what is held back. Nothing at all where there were no rows.
  void Finish();

 private:
  void Flush(bool whole);
  void WriteRow(const std::vector<std::string>& cells);

  std::vector<Column> columns_;
  OutputFile* output_;
  std::vector<std::vector<std::string>> held_;
  bool flushed_ = false;
  // Of the columns; 0 is one that is left out.
  std::vector<size_t> widths_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_OUTPUT_OUTPUT_TABLE_H_
