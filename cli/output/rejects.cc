#include "cli/output/rejects.h"

#include <utility>

#include "cli/exit_code.h"
#include "cli/output/console.h"
#include "cli/output/format.h"

namespace bantam::cli {
namespace {

constexpr int64_t kRejectsShown = 10;

}  // namespace

absl::StatusOr<std::unique_ptr<Rejects>> Rejects::Open(
    const std::string& path, const std::vector<std::string>& inputs) {
  std::unique_ptr<Rejects> rejects(new Rejects(path));
  if (path.empty()) return rejects;
  auto file = OutputFile::Open(path, inputs);
  if (!file.ok()) return file.status();
  rejects->file_ = *std::move(file);
  rejects->file_->Write("row,line,id,reason\n");
  return rejects;
}

void Rejects::Add(const LeadSource& source, const Lead& lead,
                  const std::string& reason) {
  Add(source.place(), source.Shown(lead.id()), reason);
}

void Rejects::Add(const RecordPlace& place, const std::string& shown_id,
                  const std::string& reason) {
  ++count_;
  const std::string id = Printable(shown_id);
  const std::string row = std::to_string(place.row);
  const std::string line = place.line == 0 ? "" : std::to_string(place.line);
  if (file_ != nullptr) {
    file_->Write(row + "," + line + "," + CsvCell(id) + "," +
                 CsvCell(Printable(reason)) + "\n");
    return;
  }
  if (count_ > kRejectsShown) return;
  PrintNote("row " + row + (line.empty() ? "" : " (line " + line + ")") +
            (id.empty() ? "" : ", id " + id) + ": " + Printable(reason));
}

absl::Status Rejects::Finish(int64_t rows, bool keep_going,
                             std::string_view noun) {
  if (file_ != nullptr) {
    absl::Status status = file_->Close();
    if (!status.ok()) return status;
  } else if (count_ > kRejectsShown) {
    PrintNote("… and " + WithCommas(count_ - kRejectsShown) +
              " more; --reject FILE keeps all of them");
  }
  if (count_ == 0) return absl::OkStatus();
  std::string message = WithCommas(count_) + " of " + Counted(rows, noun) +
                        (count_ == 1 ? " was" : " were") + " rejected";
  if (file_ != nullptr) message += "; " + path_ + " says why";
  if (!keep_going) return DataError(message);
  PrintNote(message);
  return absl::OkStatus();
}

}  // namespace bantam::cli
