// Bytes to a file or to standard output, with every write checked: a full
// disk or a reader that has gone is an error of the command, not a silence.

#ifndef BANTAM_CLI_OUTPUT_OUTPUT_FILE_H_
#define BANTAM_CLI_OUTPUT_OUTPUT_FILE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace bantam::cli {

class OutputFile {
 public:
  // Empty or "-" is standard output; another file is made or replaced.
  // `inputs` are files that the command reads and that must not be replaced.
  static absl::StatusOr<std::unique_ptr<OutputFile>> Open(
      const std::string& path, const std::vector<std::string>& inputs = {});
  // Closes without a word; call Close to learn of errors.
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  // Buffered. After the first error nothing is written any more.
  void Write(std::string_view bytes);
  // The first error so far. What is buffered may still fail.
  const absl::Status& status() const { return status_; }
  // Writes what is buffered, and says whether everything was written.
  absl::Status Close();

  bool IsTerminal() const;

 private:
  OutputFile(int descriptor, std::string name);
  void Flush();

  int descriptor_;
  std::string name_;
  std::string buffer_;
  absl::Status status_;
};

// A usage error where two paths as above would write to one file. `second` may
// be empty, for none.
absl::Status CheckApart(const std::string& first, const std::string& second);

// Writes all of `bytes` to a path as above.
absl::Status WriteWholeFile(const std::string& path, std::string_view bytes,
                            const std::vector<std::string>& inputs = {});

}  // namespace bantam::cli

#endif  // BANTAM_CLI_OUTPUT_OUTPUT_FILE_H_
