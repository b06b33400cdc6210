// bantam presets: the policies that ship with Bantam.

#include "bantam/presets.h"

#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/input/load.h"
#include "cli/output/output_file.h"
#include "cli/output/output_table.h"

namespace bantam::cli {
namespace {

absl::Status ShowPresets(const std::string& name) {
  auto output = OutputFile::Open("");
  if (!output.ok()) return output.status();
  if (!name.empty()) {
    const absl::StatusOr<std::string_view> text = PresetText(name);
    if (!text.ok()) return text.status();
    (*output)->Write(*text);
    return (*output)->Close();
  }
  OutputTable table({{"preset"}, {"what it is"}}, output->get());
  for (const Preset& preset : Presets()) {
    table.Row({std::string(preset.name), std::string(preset.summary)});
  }
  table.Finish();
  return (*output)->Close();
}

}  // namespace

void AddPresets(Command app, Run* run) {
  const auto name = std::make_shared<std::string>();
  Command command = app.AddCommand(
      "presets", "Lists the policies that ship with Bantam, or prints one");
  command.AddOption("NAME", *name, "The preset to print");
  command.SetFooter(
      "Examples:\n"
      "  bantam presets\n"
      "  bantam presets lead_scoring_saas > policy.textproto\n");
  command.OnChosen(
      [name, run] { *run = [name] { return ShowPresets(*name); }; });
}

}  // namespace bantam::cli
