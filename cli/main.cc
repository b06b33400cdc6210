// bantam: qualifies sales leads from the command line.
//
// A client of Bantam's public headers and nothing else.

#include <csignal>
#include <exception>
#include <string>

#include "bantam/version.h"
#include "cli/commands.h"
#include "cli/exit_code.h"
#include "cli/options/command_line.h"
#include "cli/output/console.h"
#include "cli/output/output_file.h"

namespace bantam::cli {
namespace {

ExitCode Report(const absl::Status& status) {
  if (!status.ok()) PrintError(MessageOf(status));
  return ExitCodeOf(status);
}

ExitCode RunCommand(int argc, char** argv) {
  CommandLine line("Qualifies sales leads by rules that are data.", "bantam",
                   "bantam " + std::string(kVersion));
  Command root = line.root();
  root.RequireCommand();
  root.SetFooter(
      "Exit codes:\n"
      "  0  fine\n"
      "  1  leads were rejected, or a policy, mapping or header has errors\n"
      "  2  the command line is wrong\n"
      "  3  a file cannot be read or written\n"
      "  4  a fault of bantam's own, or no memory\n"
      "\n"
      "'bantam COMMAND --help' says more, with examples.\n");
  Run run;
  AddScore(root, &run);
  AddExplain(root, &run);
  AddAsk(root, &run);
  AddMove(root, &run);
  AddReplay(root, &run);
  AddHandoff(root, &run);
  AddDedupe(root, &run);
  AddConvert(root, &run);
  AddCheck(root, &run);
  AddPresets(root, &run);
  const absl::StatusOr<std::string> text = line.Parse(argc, argv);
  if (!text.ok()) return Report(text.status());
  if (!text->empty()) return Report(WriteWholeFile("", *text));
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
