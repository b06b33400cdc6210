// Reads the file of leads: one JSON object a line, as RowToJson writes it.

#ifndef BANTAM_BENCH_COMPARE_ROWS_H_
#define BANTAM_BENCH_COMPARE_ROWS_H_

#include <optional>
#include <string>
#include <vector>

#include "bench/leads.h"

namespace bantam::bench {

// nullopt, with a message on standard error, where the file cannot be read.
std::optional<std::vector<Row>> ReadRows(const std::string& path);

}  // namespace bantam::bench

#endif  // BANTAM_BENCH_COMPARE_ROWS_H_
