#include "cli/input/input_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/exit_code.h"

namespace bantam::cli {
namespace {

absl::Status CannotRead(const std::string& name, int error) {
  return FileError("cannot read " + name + ": " +
                   std::generic_category().message(error));
}

}  // namespace

absl::StatusOr<std::unique_ptr<InputFile>> InputFile::Open(
    const std::string& path) {
  if (path == "-") {
    return std::unique_ptr<InputFile>(
        new InputFile(STDIN_FILENO, "standard input"));
  }
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return CannotRead(path, errno);
  return std::unique_ptr<InputFile>(new InputFile(descriptor, path));
}

InputFile::~InputFile() {
  if (descriptor_ != STDIN_FILENO) close(descriptor_);
}

absl::StatusOr<size_t> InputFile::Read(char* bytes, size_t size) {
  for (;;) {
    const ssize_t count = read(descriptor_, bytes, size);
    if (count >= 0) return static_cast<size_t>(count);
    if (errno != EINTR) return CannotRead(name_, errno);
  }
}

absl::StatusOr<std::string> ReadWholeFile(const std::string& path,
                                          int64_t limit) {
  auto file = InputFile::Open(path);
  if (!file.ok()) return file.status();
  std::string bytes;
  char chunk[1 << 16];
  for (;;) {
    const absl::StatusOr<size_t> count = (*file)->Read(chunk, sizeof(chunk));
    if (!count.ok()) return count.status();
    if (*count == 0) return bytes;
    bytes.append(chunk, *count);
    if (static_cast<int64_t>(bytes.size()) > limit) {
      return DataError((*file)->name() + ": longer than " +
                       std::to_string(limit) + " bytes");
    }
  }
}

bool IsSameFile(const std::string& a, const std::string& b) {
  std::error_code error;
  return std::filesystem::equivalent(a, b, error) && !error;
}

}  // namespace bantam::cli
