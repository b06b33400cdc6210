#include "cli/output/output_table.h"

#include <algorithm>
#include <utility>

#include "cli/output/console.h"
#include "cli/output/format.h"

namespace bantam::cli {
namespace {

constexpr size_t kHeld = 1000;

}  // namespace

void OutputTable::Row(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = Printable(cell);
  if (flushed_) {
    WriteRow(cells);
    return;
  }
  held_.push_back(std::move(cells));
  if (held_.size() > kHeld) Flush(false);
}

void OutputTable::Finish() {
  if (!flushed_ && !held_.empty()) Flush(true);
}

void OutputTable::Flush(bool whole) {
  flushed_ = true;
  std::vector<std::string> titles;
  std::vector<std::string> rules;
  for (size_t i = 0; i < columns_.size(); ++i) {
    size_t widest = 0;
    for (const auto& row : held_) {
      widest = std::max(widest, DisplayWidth(row[i]));
    }
    const bool left_out = whole && columns_[i].optional && widest == 0;
    widths_.push_back(
        left_out ? 0 : std::max(widest, DisplayWidth(columns_[i].title)));
    titles.push_back(columns_[i].title);
    rules.emplace_back(widths_[i], '-');
  }
  WriteRow(titles);
  WriteRow(rules);
  for (const auto& row : held_) WriteRow(row);
  held_.clear();
}

void OutputTable::WriteRow(const std::vector<std::string>& cells) {
  std::string line;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (widths_[i] == 0) continue;
    const size_t width = DisplayWidth(cells[i]);
    const std::string padding(widths_[i] - std::min(width, widths_[i]), ' ');
    line += line.empty() ? "" : "  ";
    line += columns_[i].right ? padding + cells[i] : cells[i] + padding;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  output_->Write(line + "\n");
}

}  // namespace bantam::cli
