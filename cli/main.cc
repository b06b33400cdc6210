// bantam: qualifies sales leads from the command line.
//
// A client of Bantam's public headers and nothing else.

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <sstream>
#include <string>

#include "bantam/version.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_code.h"
#include "cli/output_file.h"

namespace bantam::cli {
namespace {

ExitCode Report(const absl::Status& status) {
  if (!status.ok()) PrintError(MessageOf(status));
  return ExitCodeOf(status);
}

// CLI11 says only that some command is missing where the one given is none.
absl::Status CheckCommand(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return absl::OkStatus();
  std::string names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    if (command->get_name() == argv[1]) return absl::OkStatus();
    names += (names.empty() ? "" : ", ") + command->get_name();
  }
  return UsageError(std::string("there is no command '") + argv[1] +
                    "'; there are " + names);
}

ExitCode RunCommand(int argc, char** argv) {
  CLI::App app("Qualifies sales leads by rules that are data.", "bantam");
  app.require_subcommand(1);
  app.set_version_flag("--version", "bantam " + std::string(kVersion));
  app.footer(
      "Exit codes:\n"
      "  0  fine\n"
      "  1  leads were rejected, or a policy, mapping or header has errors\n"
      "  2  the command line is wrong\n"
      "  3  a file cannot be read or written\n"
      "  4  a fault of bantam's own, or no memory\n"
      "\n"
      "'bantam COMMAND --help' says more, with examples.\n");
  Run run;
  AddScore(app, &run);
  AddExplain(app, &run);
  AddConvert(app, &run);
  AddCheck(app, &run);
  AddPresets(app, &run);
  const absl::Status known = CheckCommand(app, argc, argv);
  if (!known.ok()) return Report(known);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream output;
    std::ostringstream unused;
    if (app.exit(error, output, unused) == 0) {
      return Report(WriteWholeFile("", output.str()));
    }
    return Report(UsageError(std::string(error.what()) +
                             "\nbantam --help shows what can be said."));
  }
  return Report(run());
}

}  // namespace
}  // namespace bantam::cli

int main(int argc, char** argv) {
  // A reader that has gone shows as a write error, with a message.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return bantam::cli::RunCommand(argc, argv);
  } catch (const std::bad_alloc&) {
    bantam::cli::PrintError("out of memory");
  } catch (const std::exception& error) {
    bantam::cli::PrintError(std::string("a fault of bantam's own: ") +
                            error.what());
  } catch (...) {
    bantam::cli::PrintError("a fault of bantam's own");
  }
  return bantam::cli::kInternal;
}
