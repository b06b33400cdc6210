#include "cli/output/output_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/exit_code.h"
#include "cli/input/input_file.h"
#include "cli/output/console.h"

namespace bantam::cli {
namespace {

constexpr size_t kBufferSize = 1 << 16;

absl::Status CannotWrite(const std::string& name, int error) {
  return FileError("cannot write " + name + ": " +
                   std::generic_category().message(error));
}

}  // namespace

absl::StatusOr<std::unique_ptr<OutputFile>> OutputFile::Open(
    const std::string& path, const std::vector<std::string>& inputs) {
  if (path.empty() || path == "-") {
    return std::unique_ptr<OutputFile>(
        new OutputFile(STDOUT_FILENO, "standard output"));
  }
  for (const std::string& input : inputs) {
    if (IsSameFile(path, input)) {
      return UsageError(path +
                        " is read by this command and cannot be "
                        "written by it");
    }
  }
  const int descriptor =
      open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return CannotWrite(path, errno);
  return std::unique_ptr<OutputFile>(new OutputFile(descriptor, path));
}

OutputFile::OutputFile(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)) {
  buffer_.reserve(kBufferSize);
}

OutputFile::~OutputFile() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

bool OutputFile::IsTerminal() const {
  return cli::IsTerminal(descriptor_);
}

void OutputFile::Write(std::string_view bytes) {
  if (!status_.ok()) return;
  buffer_.append(bytes);
  if (buffer_.size() >= kBufferSize) Flush();
}

void OutputFile::Flush() {
  size_t written = 0;
  while (written < buffer_.size() && status_.ok()) {
    const ssize_t count =
        write(descriptor_, buffer_.data() + written, buffer_.size() - written);
    if (count >= 0) {
      written += static_cast<size_t>(count);
    } else if (errno != EINTR) {
      status_ = CannotWrite(name_, errno);
    }
  }
  buffer_.clear();
}

absl::Status OutputFile::Close() {
  if (status_.ok()) Flush();
  if (descriptor_ > STDERR_FILENO) {
    if (close(descriptor_) != 0 && status_.ok()) {
      status_ = CannotWrite(name_, errno);
    }
    descriptor_ = -1;
  }
  return status_;
}

absl::Status CheckApart(const std::string& first, const std::string& second) {
  if (second.empty()) return absl::OkStatus();
  const auto place = [](const std::string& path) {
    if (path.empty() || path == "-") return std::filesystem::path("-");
    std::error_code error;
    // Files that are not there yet have a place, too.
    const auto found = std::filesystem::weakly_canonical(
        std::filesystem::absolute(path, error), error);
    return error ? std::filesystem::path(path) : found;
  };
  std::error_code error;
  if (place(first) != place(second) ||
      std::filesystem::is_character_file(second, error)) {
    return absl::OkStatus();
  }
  return UsageError("answers and rejects would go to one file, " + second);
}

absl::Status WriteWholeFile(const std::string& path, std::string_view bytes,
                            const std::vector<std::string>& inputs) {
  auto file = OutputFile::Open(path, inputs);
  if (!file.ok()) return file.status();
  (*file)->Write(bytes);
  return (*file)->Close();
}

}  // namespace bantam::cli
