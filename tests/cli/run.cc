#include "tests/cli/run.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <utility>

namespace bantam::testing {
namespace {

std::string Slurp(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void Spill(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  ASSERT_TRUE(file.good()) << path;
}

void Redirect(const std::string& path, int flags, int descriptor) {
  const int opened = open(path.c_str(), flags, 0600);
  if (opened < 0 || dup2(opened, descriptor) < 0) _exit(126);
  close(opened);
}

// A pipe that nobody reads.
void RedirectToClosedPipe(int descriptor) {
  int ends[2];
  if (pipe(ends) != 0) _exit(126);
  close(ends[0]);
  if (dup2(ends[1], descriptor) < 0) _exit(126);
  close(ends[1]);
}

}  // namespace

RunResult RunBantam(const std::vector<std::string>& arguments,
                    const RunOptions& options) {
  const TempFolder folder;
  const std::string input = folder.Write("in", options.input);
  const std::string output =
      options.output.empty() ? folder.Write("out", "") : options.output;
  const std::string errors = folder.Write("err", "");
  int terminal = -1;
  int terminal_end = -1;
  if (options.terminal &&
      openpty(&terminal, &terminal_end, nullptr, nullptr, nullptr) != 0) {
    ADD_FAILURE() << "no terminal to be had";
    return {};
  }
  std::vector<std::string> words = {BANTAM_CLI};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  const pid_t child = fork();
  if (child == 0) {
    Redirect(input, O_RDONLY, STDIN_FILENO);
    if (output == "closed pipe") {
      RedirectToClosedPipe(STDOUT_FILENO);
    } else {
      Redirect(output, O_WRONLY, STDOUT_FILENO);
    }
    if (options.terminal) {
      if (dup2(terminal_end, STDERR_FILENO) < 0) _exit(126);
    } else {
      Redirect(errors, O_WRONLY, STDERR_FILENO);
    }
    unsetenv("NO_COLOR");
    setenv("TERM", "xterm", 1);
    for (const std::string& variable : options.environment) {
      const size_t equals = variable.find('=');
      setenv(variable.substr(0, equals).c_str(),
             variable.substr(equals + 1).c_str(), 1);
    }
    execv(argv[0], argv.data());
    _exit(127);
  }
  RunResult result;
  if (options.terminal) {
    close(terminal_end);
    // Reading ends with an error when the other end is closed.
    char chunk[4096];
    for (ssize_t size; (size = read(terminal, chunk, sizeof(chunk))) > 0;) {
      result.err.append(chunk, static_cast<size_t>(size));
    }
    close(terminal);
  }
  int state = 0;
  EXPECT_EQ(waitpid(child, &state, 0), child);
  result.exit_code = WIFEXITED(state) ? WEXITSTATUS(state) : -1;
  if (options.output.empty()) result.out = Slurp(output);
  if (!options.terminal) result.err = Slurp(errors);
  return result;
}

TempFolder::TempFolder() {
  std::string pattern =
      (std::filesystem::temp_directory_path() / "bantam-XXXXXX").string();
  EXPECT_NE(mkdtemp(pattern.data()), nullptr);
  path_ = pattern;
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::string TempFolder::Write(const std::string& name,
                              const std::string& bytes) const {
  Spill(Path(name), bytes);
  return Path(name);
}

std::string TempFolder::Read(const std::string& name) const {
  return Slurp(Path(name));
}

}  // namespace bantam::testing
