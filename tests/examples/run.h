// Runs an example and keeps what it says.

#ifndef BANTAM_TESTS_EXAMPLES_RUN_H_
#define BANTAM_TESTS_EXAMPLES_RUN_H_

#include <sys/wait.h>

#include <cstddef>
#include <cstdio>
#include <string>

namespace bantam {

struct RunResult {
  int code = -1;  // exit status; -1: it did not run or did not exit by itself
  std::string output;
};

// What `command`, in the shell, writes to its standard output.
inline RunResult RunCommand(const std::string& command) {
  RunResult result;
  std::FILE* const pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return result;
  char buffer[4096];
  while (const size_t size = std::fread(buffer, 1, sizeof(buffer), pipe)) {
    result.output.append(buffer, size);
  }
  const int status = pclose(pipe);
  if (WIFEXITED(status)) result.code = WEXITSTATUS(status);
  return result;
}

}  // namespace bantam

#endif  // BANTAM_TESTS_EXAMPLES_RUN_H_
