// What many answers add up to, as tables.

#ifndef BANTAM_CLI_SCORE_TALLY_H_
#define BANTAM_CLI_SCORE_TALLY_H_

#include "bantam/analysis.h"
#include "cli/output/output_file.h"

namespace bantam::cli {

// The summary below a table of leads.
void PrintTally(const Tally& tally, OutputFile* output);

}  // namespace bantam::cli

#endif  // BANTAM_CLI_SCORE_TALLY_H_
