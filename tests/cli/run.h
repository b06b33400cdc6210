// Runs the program and looks at what it leaves: exit code, standard output,
// standard error, files.

#ifndef BANTAM_TESTS_CLI_RUN_H_
#define BANTAM_TESTS_CLI_RUN_H_

#include <string>
#include <vector>

namespace bantam::testing {

struct RunResult {
  // -1 where a signal ended it.
  int exit_code = -1;
  std::string out;
  std::string err;
};

struct RunOptions {
  // Members have initialisers so that a caller may name the ones it sets.

  // What standard input holds.
  std::string input = {};
  // Where standard output goes instead: a file, or "closed pipe", one whose
  // reader has gone.
  std::string output = {};
  // Whether standard error is a terminal.
  bool terminal = false;
  // "NAME=value".
  std::vector<std::string> environment = {};
};

// The program with these arguments.
RunResult RunBantam(const std::vector<std::string>& arguments,
                    const RunOptions& options = {});

// A folder that goes when the test ends.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::string Path(const std::string& name) const { return path_ + "/" + name; }
  // Makes a file and returns its path.
  std::string Write(const std::string& name, const std::string& bytes) const;
  std::string Read(const std::string& name) const;

 private:
  std::string path_;
};

}  // namespace bantam::testing

#endif  // BANTAM_TESTS_CLI_RUN_H_
