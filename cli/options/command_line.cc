#include "cli/options/command_line.h"

#include <CLI/CLI.hpp>
#include <cstdint>
#include <optional>
#include <sstream>
#include <utility>

#include "cli/exit_code.h"

namespace bantam::cli {

Option Option::Required() {
  option_->required();
  return *this;
}

Option Option::Named(const std::string& name) {
  option_->type_name(name);
  return *this;
}

Option Option::OneOf(const std::vector<std::string>& values) {
  option_->check(CLI::IsMember(values));
  return *this;
}

Option Option::NotEmpty() {
  option_->check([](const std::string& value) {
    return value.empty() ? "its value is empty" : "";
  });
  return *this;
}

Option Option::Excludes(Option other) {
  option_->excludes(other.option_);
  return *this;
}

Option Option::Needs(Option other) {
  option_->needs(other.option_);
  return *this;
}

Option Option::OneAtATime() {
  option_->allow_extra_args(false);
  return *this;
}

Command Command::AddCommand(const std::string& name,
                            const std::string& description) {
  return Command(app_->add_subcommand(name, description));
}

void Command::RequireCommand() {
  app_->require_subcommand(1);
}

template <typename T>
Option Command::AddOption(const std::string& names, T& value,
                          const std::string& help) {
  return Option(app_->add_option(names, value, help));
}

template Option Command::AddOption(const std::string&, std::string&,
                                   const std::string&);
template Option Command::AddOption(const std::string&,
                                   std::vector<std::string>&,
                                   const std::string&);
template Option Command::AddOption(const std::string&,
                                   std::optional<std::string>&,
                                   const std::string&);
template Option Command::AddOption(const std::string&, std::optional<int64_t>&,
                                   const std::string&);

void Command::AddFlag(const std::string& names, bool& value,
                      const std::string& help) {
  app_->add_flag(names, value, help);
}

void Command::SetFooter(const std::string& text) {
  app_->footer(text);
}

void Command::OnChosen(std::function<void()> action) {
  app_->callback(std::move(action));
}

namespace {

// CLI11 says only that some command is missing where the one given is none.
absl::Status CheckCommand(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return absl::OkStatus();
  std::string names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    if (command->get_name() == argv[1]) return absl::OkStatus();
    if (!names.empty()) names += ", ";
    names += command->get_name();
  }
  return UsageError(std::string("there is no command '") + argv[1] +
                    "'; there are " + names);
}

}  // namespace

CommandLine::CommandLine(const std::string& description,
                         const std::string& name, const std::string& version)
    : app_(std::make_unique<CLI::App>(description, name)) {
  app_->set_version_flag("--version", version);
}

CommandLine::~CommandLine() = default;

Command CommandLine::root() {
  return Command(app_.get());
}

absl::StatusOr<std::string> CommandLine::Parse(int argc, char** argv) {
  absl::Status known = CheckCommand(*app_, argc, argv);
  if (!known.ok()) return known;
  try {
    app_->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream output;
    std::ostringstream unused;
    if (app_->exit(error, output, unused) == 0) return output.str();
    return UsageError(std::string(error.what()) +
                      "\nbantam --help shows what can be said.");
  }
  return std::string();
}

}  // namespace bantam::cli
