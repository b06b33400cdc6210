// Bytes from a file or from standard input.

#ifndef BANTAM_CLI_INPUT_INPUT_FILE_H_
#define BANTAM_CLI_INPUT_INPUT_FILE_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "absl/status/statusor.h"

namespace bantam::cli {

// How much readers of a file take at a time.
inline constexpr size_t kChunk = 1 << 16;

class InputFile {
 public:
  // "-" is standard input. The error names the file and the system's reason.
  static absl::StatusOr<std::unique_ptr<InputFile>> Open(
      const std::string& path);
  ~InputFile();
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  // Reads at most `size` bytes; 0 is the end.
  absl::StatusOr<size_t> Read(char* bytes, size_t size);

  // As errors call it: the path, or "standard input".
  const std::string& name() const { return name_; }

 private:
  InputFile(int descriptor, std::string name)
      : descriptor_(descriptor), name_(std::move(name)) {}

  int descriptor_;
  std::string name_;
};

// A whole file of at most `limit` bytes.
absl::StatusOr<std::string> ReadWholeFile(const std::string& path,
                                          int64_t limit);

// Whether two paths are one existing file.
bool IsSameFile(const std::string& a, const std::string& b);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_INPUT_INPUT_FILE_H_
