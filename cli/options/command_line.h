// What the command line may say: commands, their options and flags.
//
// A thin face of CLI11, which is all in headers and takes ten seconds a file
// to compile; command_line.cc is the one file that includes it. Command and
// Option are handles: cheap to copy, good while the CommandLine lives.
//
// Example
//
//   CommandLine line("Qualifies leads.", "bantam", kVersion);
//   Command check = line.root().AddCommand("check", "Lists all errors");
//   check.AddOption("POLICY", policy, "The policy").Required();
//   check.OnChosen([&] { run = ...; });
//   absl::StatusOr<std::string> help = line.Parse(argc, argv);

#ifndef BANTAM_CLI_OPTIONS_COMMAND_LINE_H_
#define BANTAM_CLI_OPTIONS_COMMAND_LINE_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace bantam::cli {

class Option {
 public:
  explicit Option(CLI::Option* option) : option_(option) {}

  Option Required();
  // What --help calls the value: "FILE".
  Option Named(const std::string& name);
  // The values it may have.
  Option OneOf(const std::vector<std::string>& values);
  // An empty value is refused; it would stand for an option that is not given.
  Option NotEmpty();
  Option Excludes(Option other);
  Option Needs(Option other);
  // A list takes one value each time that the option is given.
  Option OneAtATime();

 private:
  CLI::Option* option_;
};

class Command {
 public:
  explicit Command(CLI::App* app) : app_(app) {}

  Command AddCommand(const std::string& name, const std::string& description);
  // One of the commands below this one has to be given.
  void RequireCommand();
  // `value` is a std::string, a std::vector of them, or a std::optional
  // std::string or int64_t, and outlives the parser. `names` are such as
  // "-f,--format", or "LEADS" for an argument without a dash.
  template <typename T>
  Option AddOption(const std::string& names, T& value, const std::string& help);
  void AddFlag(const std::string& names, bool& value, const std::string& help);
  // Stands below the options in --help.
  void SetFooter(const std::string& text);
  // Called while parsing, when the command line names this command.
  void OnChosen(std::function<void()> action);

 private:
  CLI::App* app_;
};

class CommandLine {
 public:
  CommandLine(const std::string& description, const std::string& name,
              const std::string& version);
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  Command root();

  // The text that --help or --version asks for; "" where a command is to run,
  // whose OnChosen has been called. A usage error where the command line is
  // wrong.
  absl::StatusOr<std::string> Parse(int argc, char** argv);

 private:
  std::unique_ptr<CLI::App> app_;
};

}  // namespace bantam::cli

#endif  // BANTAM_CLI_OPTIONS_COMMAND_LINE_H_
