// The commands, one a file. Each adds itself to the parser; the one that the
// command line names leaves in `*run` what main is to do.

#ifndef BANTAM_CLI_COMMANDS_H_
#define BANTAM_CLI_COMMANDS_H_

#include <functional>

#include "absl/status/status.h"
#include "cli/input/lead_source.h"
#include "cli/options/command_line.h"

namespace bantam::cli {

using Run = std::function<absl::Status()>;

void AddScore(Command app, Run* run);
void AddExplain(Command app, Run* run);
void AddAsk(Command app, Run* run);
void AddMove(Command app, Run* run);
void AddReplay(Command app, Run* run);
void AddHandoff(Command app, Run* run);
void AddDedupe(Command app, Run* run);
void AddConvert(Command app, Run* run);
void AddCheck(Command app, Run* run);
void AddPresets(Command app, Run* run);

// LEADS, --policy, --mapping, --join, --delimiter, --input and
// --ignore-undeclared, which several commands share.
void AddLeadOptions(Command command, LeadOptions* options);
// LEADS alone, and all the others.
Option AddLeadsArgument(Command command, LeadOptions* options);
void AddLeadFormatOptions(Command command, LeadOptions* options);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_COMMANDS_H_
